"""The records of persons as rows, and rows as records."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from typing import Any

from sqlalchemy import Connection, bindparam, select

from showroom_app.domain.duplicates import name_key
from showroom_app.domain.person import Consent, KeyKind, PersonKey, PersonRecord
from showroom_app.storage.repositories.person_tree import KEYS_OF_WHOLES, OTHER_NAMES
from showroom_app.storage.tables import persons

_SEVERAL = select(persons).where(persons.c.id.in_(bindparam("several", expanding=True)))


def columns_of(person: PersonRecord) -> dict[str, Any]:
    """What people can change of a record."""
    return {
        "name": person.name,
        "name_key": name_key(person.name),
        "first": person.first,
        "last": person.last,
        "company": person.company,
        "note": person.note,
    }


def key_columns(person: int, keys: Iterable[PersonKey]) -> list[dict[str, Any]]:
    """The keys of a person as rows."""
    return [
        {"person": person, "kind": each.kind.value, "key": each.key, "shown": each.shown}
        for each in keys
    ]


def records(connection: Connection, ids: Collection[int]) -> dict[int, PersonRecord]:
    """Records by id, each with the keys of everybody who was merged into it."""
    if not ids:
        return {}
    several = {"several": list(ids)}
    rows = connection.execute(_SEVERAL, several).all()
    keys: defaultdict[int, dict[tuple[str, str], PersonKey]] = defaultdict(dict)
    for row in connection.execute(KEYS_OF_WHOLES, several):
        key = PersonKey(KeyKind(row.kind), row.key, row.shown)
        keys[row.whole].setdefault((row.kind, row.key), key)
    names: defaultdict[int, list[str]] = defaultdict(list)
    for row in connection.execute(OTHER_NAMES, several):
        if row.name:
            names[row.whole].append(row.name)
    return {row.id: _record(row, keys[row.id].values(), names[row.id]) for row in rows}


def _record(row: Any, keys: Iterable[PersonKey], other_names: Iterable[str]) -> PersonRecord:
    return PersonRecord(
        id=row.id,
        name=row.name,
        first=row.first,
        last=row.last,
        company=row.company,
        created_at=row.created_at,
        keys=tuple(keys),
        other_names=tuple(dict.fromkeys(name for name in other_names if name != row.name)),
        merged_into=row.merged_into,
        merged_at=row.merged_at,
        consent=Consent(row.consent),
        consent_at=row.consent_at,
        note=row.note,
    )
