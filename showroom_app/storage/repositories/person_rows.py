"""The records of persons as rows, and rows as records."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from typing import Any

from sqlalchemy import BindParameter, Connection, bindparam, select

from showroom_app.domain.duplicates import name_key
from showroom_app.domain.person import Consent, KeyKind, PersonKey, PersonRecord
from showroom_app.storage.repositories.person_tree import parts_of
from showroom_app.storage.tables.persons import person_keys, persons

_several: BindParameter[int] = bindparam("several", expanding=True)
_SEVERAL = select(persons).where(persons.c.id.in_(_several))
_KEYS = (
    select(person_keys)
    .where(person_keys.c.person.in_(_several))
    .order_by(person_keys.c.kind, person_keys.c.key)
)


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
    rows = connection.execute(_SEVERAL, {"several": list(ids)}).all()
    parts = parts_of(connection, [row.id for row in rows])
    keys: defaultdict[int, list[PersonKey]] = defaultdict(list)
    everybody = {part for whole in parts for part in (whole, *parts[whole])}
    for row in connection.execute(_KEYS, {"several": list(everybody)}):
        keys[row.person].append(PersonKey(KeyKind(row.kind), row.key, row.shown))
    return {
        row.id: _record(
            row,
            (key for part in (row.id, *parts[row.id]) for key in keys[part]),
            parts[row.id].values(),
        )
        for row in rows
    }


def _record(row: Any, keys: Iterable[PersonKey], other_names: Iterable[str]) -> PersonRecord:
    return PersonRecord(
        id=row.id,
        name=row.name,
        first=row.first,
        last=row.last,
        company=row.company,
        created_at=row.created_at,
        keys=tuple({(key.kind, key.key): key for key in keys}.values()),
        other_names=tuple(dict.fromkeys(name for name in other_names if name and name != row.name)),
        merged_into=row.merged_into,
        merged_at=row.merged_at,
        consent=Consent(row.consent),
        consent_at=row.consent_at,
        note=row.note,
    )
