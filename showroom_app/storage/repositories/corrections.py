"""What people corrected in the records of persons, and what follows for who is who."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import Any

from sqlalchemy import BindParameter, Connection, Integer, bindparam, insert, select, tuple_

from showroom_app.domain.duplicates import Person
from showroom_app.domain.person import KeyKind, PersonChange, PersonField
from showroom_app.storage.column_types import Moment, code
from showroom_app.storage.repositories.inbox_queries import LAST, Key
from showroom_app.storage.tables.column import UNKNOWN
from showroom_app.storage.tables.persons import person_changes, person_keys

_MOST_ABOUT_KEYS = 500

_several: BindParameter[int] = bindparam("several", expanding=True)
_keys: BindParameter[str] = bindparam("keys", expanding=True)
_ADD = insert(person_changes)
_OF = (
    select(person_changes)
    .where(
        person_changes.c.person.in_(_several),
        tuple_(person_changes.c.at, person_changes.c.id)
        < tuple_(bindparam("before_at", type_=Moment), bindparam("before_id", type_=Integer)),
    )
    .order_by(person_changes.c.at.desc(), person_changes.c.id.desc())
    .limit(bindparam("most"))
)
_OF_KEYS = (
    select(
        person_changes.c.person, person_changes.c.field, person_changes.c.key,
        person_changes.c.became,
    )
    .where(person_changes.c.key != UNKNOWN)
    .order_by(person_changes.c.id)
)  # fmt: skip
_OF_PERSONS = _OF_KEYS.where(person_changes.c.person.in_(_several))
_ABOUT = _OF_KEYS.where(person_changes.c.key.in_(_keys)).limit(_MOST_ABOUT_KEYS)
_HELD = select(person_keys.c.person, person_keys.c.kind, person_keys.c.key)
_HELD_BY = _HELD.where(person_keys.c.person.in_(_several))
_HOLDERS = _HELD.where(person_keys.c.key.in_(_keys)).limit(_MOST_ABOUT_KEYS)

_TRAITS = {KeyKind.EMAIL.value: "emails", KeyKind.PHONE.value: "phones"}


def taken_out(
    connection: Connection, wholes: Mapping[int, int]
) -> dict[int, frozenset[tuple[KeyKind, str]]]:
    """By record the keys that somebody took out of it by hand and nobody put back.

    `wholes` are the records asked about, each with the one that stands for it.
    """
    if not wholes:
        return {}
    several = sorted({*wholes, *wholes.values()})
    gone: defaultdict[int, set[tuple[KeyKind, str]]] = defaultdict(set)
    for person, field, key, became in connection.execute(_OF_PERSONS, {"several": several}):
        keys = gone[wholes.get(person, person)]
        (keys.discard if became else keys.add)((KeyKind(field), key))
    return {person: frozenset(keys) for person, keys in gone.items()}


class Corrections:
    """The corrections by hand, newest first, and the keys that they gave and took."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, change: PersonChange) -> None:
        """Keep a correction; its id is ignored."""
        self._connection.execute(
            _ADD,
            {
                "person": change.person,
                "at": change.at,
                "user": change.user,
                "station": change.station,
                "field": change.field.value,
                "key": code(change.key),
                "was": change.was,
                "became": change.became,
            },
        )

    def of_persons(
        self, parts: Collection[int], limit: int = 200, *, before: Key = LAST
    ) -> tuple[PersonChange, ...]:
        """The corrections of a person (all its records), newest first.

        `before` is moment and id of the last one of the page before.
        """
        values = {"several": list(parts), "most": limit}
        values |= {"before_at": before[0], "before_id": before[1]}
        return tuple(map(_change, self._connection.execute(_OF, values)))

    def as_corrected(self, person: Person) -> Person:
        """Somebody with the keys that he or she is known by since a correction.

        Who has a number or address that was entered by hand is who it was entered for, with all
        other keys of that record. One that was taken out, and is nobody's since, tells nothing.
        """
        keys = sorted(map(code, person.emails | person.phones))
        if not keys:
            return person
        last = {
            (row.person, row.field, row.key): bool(row.became)
            for row in self._connection.execute(_ABOUT, {"keys": keys})
        }
        if not last:
            return person
        held = {(row.kind, row.key) for row in self._connection.execute(_HOLDERS, {"keys": keys})}
        for (_, field, key), stands in last.items():
            if not stands and field in _TRAITS and (field, key) not in held:
                person = _with(person, field, getattr(person, _TRAITS[field]) - {key})
        owners = sorted({each for (each, _, _), stands in last.items() if stands})
        if owners:
            for row in self._connection.execute(_HELD_BY, {"several": owners}):
                if row.kind in _TRAITS:
                    known = getattr(person, _TRAITS[row.kind])
                    person = _with(person, row.kind, known | {row.key})
        return person


def _with(person: Person, kind: str, keys: frozenset[str]) -> Person:
    given: dict[str, Any] = {_TRAITS[kind]: keys}
    return replace(person, **given)


def _change(row: Any) -> PersonChange:
    return PersonChange(
        row.id,
        row.person,
        row.at,
        PersonField(row.field),
        row.was,
        row.became,
        row.key,
        row.user,
        row.station,
    )
