"""Settling: what was written lately gets the person it is about, found by its keys or made.

It is a step of its own, many rows at a time, so that taking a lead in costs nothing more.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import (
    BindParameter,
    Connection,
    Select,
    Table,
    bindparam,
    exists,
    false,
    func,
    insert,
    or_,
    select,
    true,
    tuple_,
    update,
)

from showroom_app.domain.duplicates import Person, name_key
from showroom_app.domain.person import (
    Consent,
    KeyKind,
    PersonKey,
    PersonRecord,
    email_of,
    phone_of,
    plate_of,
)
from showroom_app.domain.prospect import Phone
from showroom_app.domain.values import dataclass
from showroom_app.storage.column_types import code
from showroom_app.storage.repositories import person_search
from showroom_app.storage.repositories.corrections import taken_out
from showroom_app.storage.repositories.lead_rows import vehicle_of
from showroom_app.storage.repositories.person_rows import columns_of, key_columns, records
from showroom_app.storage.repositories.person_tree import wholes_of
from showroom_app.storage.tables.leads import leads
from showroom_app.storage.tables.persons import person_keys, persons
from showroom_app.storage.tables.prospecting import service_lane
from showroom_app.storage.tables.sales import sales
from showroom_app.storage.tables.visits import appointments, visits

_MOST_OF_KEY = 50
"""A number or address that more persons share tells nothing about one of them."""


_KindAndKey = tuple[KeyKind, str]


@dataclass(frozen=True, slots=True)
class _Told:
    """What a row says of its person; `known` is who it is, where that is settled elsewhere.

    `is_enough`: its name alone makes a person, as of one who asked or bought, not of one who was
    seen ("blue jacket").
    """

    row: int
    at: datetime
    known: int | None = None
    name: str = ""
    first: str = ""
    last: str = ""
    company: str = ""
    keys: tuple[PersonKey, ...] = ()
    is_enough: bool = False

    @property
    def record(self) -> PersonRecord:
        """A new record of this person."""
        return PersonRecord(0, self.name, self.first, self.last, self.company, self.at, self.keys)

    @property
    def makes_a_person(self) -> bool:
        """Whether a record comes of it when nobody is known by its keys."""
        person = self.record.traits
        return bool(person.emails or person.phones or (self.is_enough and person.name))


class _Book:
    """The records that rows may be about, and those that they make.

    `taken_out` are the keys that somebody took out of a record by hand: no row brings them back.
    """

    def __init__(
        self, known: Iterable[PersonRecord], taken_out: Mapping[int, Collection[_KindAndKey]]
    ) -> None:
        self._taken_out = taken_out
        self.records: list[PersonRecord] = []
        self.fresh: defaultdict[int, list[PersonKey]] = defaultdict(list)
        self.renamed: set[int] = set()
        self._by_key: defaultdict[tuple[KeyKind, str], list[int]] = defaultdict(list)
        self._by_id: dict[int, int] = {}
        for record in known:
            self._by_id[record.id] = self._enter(record)

    def find(self, told: _Told) -> int | None:
        """The place of the record that a row is about; a new one where nobody is known."""
        if told.known in self._by_id:
            return self._by_id[told.known]
        traits = told.record.traits
        alike = {
            place: len(agreed)
            for key in told.keys
            if key.kind is not KeyKind.PLATE
            for place in self._by_key[key.kind, key.key][:_MOST_OF_KEY]
            if (agreed := self._agreeing(place, traits))
        }
        if alike:
            return min(alike, key=lambda place: (-alike[place], place))
        if not told.makes_a_person:
            return None
        return self._enter(replace(told.record, keys=()))

    def learn(self, place: int, told: _Told) -> None:
        """Add to a record what a row says beyond it."""
        record = self.records[place]
        known = {(key.kind, key.key) for key in record.keys}
        known |= set(self._taken_out.get(record.id, ()))
        more = [key for key in told.keys if (key.kind, key.key) not in known]
        if more:
            self.fresh[place] += more
            for key in more:
                self._by_key[key.kind, key.key].append(place)
            record = replace(record, keys=(*record.keys, *more))
        if told.name and not record.name:
            record = replace(record, name=told.name, first=told.first, last=told.last)
            self.renamed.add(place)
        if told.company and not record.company:
            record = replace(record, company=told.company)
            self.renamed.add(place)
        self.records[place] = record

    def _agreeing(self, place: int, traits: Person) -> frozenset[object]:
        record = self.records[place]
        theirs = record.traits
        if traits.name in map(name_key, record.other_names):
            theirs = replace(theirs, name=traits.name)
        return frozenset(traits.agreeing(theirs)) if traits.is_same(theirs) else frozenset()

    def _enter(self, record: PersonRecord) -> int:
        place = len(self.records)
        self.records.append(record)
        for key in record.keys:
            self._by_key[key.kind, key.key].append(place)
        return place


_cancelled = sales.alias("cancelled")
_most: BindParameter[int] = bindparam("most")


def _due(table: Table, found: Select[Any]) -> Select[Any]:
    """The rows to settle, oldest first; one that another program just writes waits."""
    due = found.where(table.c.person_due == true()).order_by(table.c.id).limit(_most)
    return due.with_for_update(of=table, skip_locked=True)


_LEADS = _due(leads, select(leads))
_APPOINTMENTS = _due(
    appointments,
    select(appointments, leads.c.person.label("linked")).outerjoin(
        leads, leads.c.id == appointments.c.lead
    ),
)
_VISITS = _due(
    visits,
    select(visits, appointments.c.person.label("linked")).outerjoin(
        appointments, appointments.c.id == visits.c.appointment
    ),
)
_SALES = _due(
    sales,
    select(sales, _cancelled.c.person.label("linked")).outerjoin(
        _cancelled, _cancelled.c.id == sales.c.cancels
    ),
)
_LANE = _due(service_lane, select(service_lane))


def _of_lead(row: Any) -> _Told:
    if row.undone:
        return _Told(row.id, row.received)
    named = bool(row.name_key)
    return _Told(
        row=row.id,
        at=row.received,
        known=row.person,
        name=(row.name or f"{row.first} {row.last}".strip()) if named else "",
        first=row.first if named else "",
        last=row.last if named else "",
        company=row.company,
        keys=_keys(
            *(email_of(email) for email in row.emails),
            *(phone_of(Phone(typed, e164)) for typed, e164 in row.phones),
            *(plate_of(_plate(vehicle)) for vehicle in (row.vehicle, row.trade_in)),
        ),
        is_enough=True,
    )


def _of_appointment(row: Any) -> _Told:
    return _of_person(row, row.made_at)


def _of_visit(row: Any) -> _Told:
    return _Told(row.id, row.arrived_at) if row.undone else _of_person(row, row.arrived_at)


def _of_person(row: Any, at: datetime) -> _Told:
    keys = _keys(email_of(row.email), phone_of(Phone(row.phone, row.e164)))
    return _Told(row.id, at, row.person or row.linked, row.name, keys=keys)


def _of_sale(row: Any) -> _Told:
    # The ledger keeps nothing but the keys of its customers.
    keys = _keys(
        PersonKey(KeyKind.EMAIL, row.email_key, row.email_key),
        PersonKey(KeyKind.PHONE, row.phone_key, row.phone_key),
    )
    known = row.person or row.linked
    return _Told(row.id, row.at, known, row.customer, keys=keys, is_enough=True)


def _of_waiting(row: Any) -> _Told:
    keys = _keys(email_of(row.email), phone_of(Phone(row.phone, row.e164)), plate_of(row.plate))
    return _Told(row.id, row.at, row.person, row.name, keys=keys)


def _plate(plain: dict[str, str] | None) -> str:
    vehicle = vehicle_of(plain)
    return vehicle.plate if vehicle else ""


def _keys(*found: PersonKey) -> tuple[PersonKey, ...]:
    """The keys that are any, each once; of two ways to write one the later."""
    keys = {
        (each.kind, code(each.key)): replace(each, key=code(each.key)) for each in found if each.key
    }
    return tuple(keys.values())


_SOURCES: tuple[tuple[Table, Select[Any], Callable[[Any], _Told]], ...] = (
    (leads, _LEADS, _of_lead),
    (appointments, _APPOINTMENTS, _of_appointment),
    (visits, _VISITS, _of_visit),
    (sales, _SALES, _of_sale),
    (service_lane, _LANE, _of_waiting),
)
"""In this order: an appointment is about its lead's person, a visit about its appointment's."""

_SETTLE: Mapping[Table, Any] = {
    table: update(table)
    .where(table.c.id == bindparam("wanted"))
    .values(person=bindparam("of_person"), person_due=false())
    for table, _, _ in _SOURCES
}
_HAS_DUE = select(
    or_(*(exists(select(1).where(table.c.person_due == true())) for table, _, _ in _SOURCES))
)
_asked = tuple_(person_keys.c.kind, person_keys.c.key).in_(bindparam("keys", expanding=True))
_telling = (
    select(person_keys.c.kind, person_keys.c.key)
    .where(_asked)
    .group_by(person_keys.c.kind, person_keys.c.key)
    .having(func.count() <= _MOST_OF_KEY)
)
_KNOWN_BY = (
    select(person_keys.c.person)
    .where(tuple_(person_keys.c.kind, person_keys.c.key).in_(_telling))
    .distinct()
)
_ADD = insert(persons).returning(persons.c.id, sort_by_parameter_order=True)
_ADD_KEYS = insert(person_keys)
_SAVE = update(persons).where(persons.c.id == bindparam("wanted"))


def settle(connection: Connection, limit: int) -> int:
    """Settle the persons of some rows that were written lately; how many rows."""
    done = 0
    for table, due, read in _SOURCES:
        if done < limit:
            rows = connection.execute(due, {"most": limit - done}).all()
            if rows:
                _settle(connection, table, [read(row) for row in rows])
                done += len(rows)
    return done


def has_due(connection: Connection) -> bool:
    """Whether there is anything to settle."""
    return bool(connection.execute(_HAS_DUE).scalar())


def _settle(connection: Connection, table: Table, rows: Sequence[_Told]) -> None:
    wholes = _wholes(connection, rows)
    known = records(connection, sorted(set(wholes.values())))
    book = _Book((known[each] for each in sorted(known)), taken_out(connection, wholes))
    places: list[int | None] = []
    for told in rows:
        told = replace(told, known=told.known and wholes.get(told.known))
        place = book.find(told)
        if place is not None:
            book.learn(place, told)
        places.append(place)
    ids = _keep(connection, book)
    settled = [
        {"wanted": told.row, "of_person": None if place is None else ids[place]}
        for told, place in zip(rows, places, strict=True)
    ]
    connection.execute(_SETTLE[table], settled)


def _wholes(connection: Connection, rows: Sequence[_Told]) -> dict[int, int]:
    """The records that the rows may be about, each with the one that stands for it."""
    asked = {
        (key.kind.value, key.key)
        for told in rows
        for key in told.keys
        if key.kind is not KeyKind.PLATE
    }
    found = {told.known for told in rows if told.known is not None}
    if asked:
        found |= set(connection.scalars(_KNOWN_BY, {"keys": sorted(asked)}))
    return wholes_of(connection, found)


def _keep(connection: Connection, book: _Book) -> list[int]:
    """Store what is new in a book; the ids of its records by place."""
    ids = [record.id for record in book.records]
    new = [place for place, record in enumerate(book.records) if not record.id]
    if new:
        values = [
            {
                **columns_of(book.records[place]),
                "created_at": book.records[place].created_at,
                "consent": Consent.UNKNOWN.value,
            }
            for place in new
        ]
        for place, added in zip(new, connection.scalars(_ADD, values), strict=True):
            ids[place] = added
    for place in book.renamed.difference(new):
        changed = {**columns_of(book.records[place]), "wanted": ids[place]}
        connection.execute(_SAVE, changed)
    keys = [row for place, more in book.fresh.items() for row in key_columns(ids[place], more)]
    if keys:
        connection.execute(_ADD_KEYS, keys)
    told = sorted({*new, *book.renamed, *book.fresh})
    person_search.index(connection, (replace(book.records[place], id=ids[place]) for place in told))
    return ids
