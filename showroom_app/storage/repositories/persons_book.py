"""The book of persons: one record each, found by every key it is known by, merged and taken apart.

A record that was merged into another keeps its row and its keys, so that taking apart is nothing
but forgetting the merge.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date, datetime, tzinfo
from typing import Any

from sqlalchemy import (
    BindParameter,
    Connection,
    Table,
    bindparam,
    delete,
    func,
    insert,
    select,
    true,
    update,
)

from showroom_app.domain.duplicates import Person
from showroom_app.domain.person import Consent, KeyKind, PersonKey, PersonRecord
from showroom_app.storage.column_types import LAST_ID, Moment, code
from showroom_app.storage.repositories import person_search
from showroom_app.storage.repositories.person_rows import columns_of, key_columns, records
from showroom_app.storage.repositories.person_settling import has_due, settle
from showroom_app.storage.repositories.person_tree import parts_of, wholes_of
from showroom_app.storage.repositories.rows import added_id
from showroom_app.storage.tables.leads import leads
from showroom_app.storage.tables.persons import person_keys, persons
from showroom_app.storage.tables.prospecting import service_lane
from showroom_app.storage.tables.sales import sales
from showroom_app.storage.tables.visits import appointments, visits

_MOST_FOUND = 500

_several: BindParameter[int] = bindparam("several", expanding=True)
_this = persons.c.id == bindparam("wanted")

_NEWEST = (
    select(persons.c.id)
    .where(persons.c.merged_into.is_(None), persons.c.id < bindparam("after"))
    .order_by(persons.c.id.desc())
    .limit(bindparam("most"))
)
_OLDEST = (
    select(persons.c.id)
    .where(persons.c.merged_into.is_(None), persons.c.id > bindparam("after"))
    .order_by(persons.c.id)
    .limit(bindparam("most"))
)
_MERGED_INTO = (
    select(persons.c.id)
    .where(persons.c.merged_into == bindparam("wanted"))
    .order_by(persons.c.merged_at, persons.c.id)
    .limit(_MOST_FOUND)
)
_KNOWN_BY = (
    select(person_keys.c.person)
    .where(
        person_keys.c.kind.in_([KeyKind.EMAIL.value, KeyKind.PHONE.value]),
        person_keys.c.key.in_(bindparam("keys", expanding=True)),
    )
    .order_by(person_keys.c.person)
    .limit(_MOST_FOUND)
)
_DRIVING = (
    select(person_keys.c.person)
    .where(person_keys.c.kind == KeyKind.PLATE.value, person_keys.c.key == bindparam("of_plate"))
    .order_by(person_keys.c.person)
    .limit(_MOST_FOUND)
)
_OWN_KEYS = select(person_keys).where(person_keys.c.person == bindparam("wanted"))
_ADD = insert(persons)
_ADD_KEYS = insert(person_keys)
_REMOVE_KEY = delete(person_keys).where(
    person_keys.c.person.in_(_several),
    person_keys.c.kind == bindparam("of_kind"),
    person_keys.c.key == bindparam("of_key"),
)
_SAVE = update(persons).where(_this)
_MERGE = update(persons).where(_this, persons.c.merged_into.is_(None))
_UNMERGE = update(persons).where(_this).values(merged_into=None, merged_at=None)
_WRITTEN_AT: tuple[tuple[Table, Any], ...] = (
    (leads, leads.c.received),
    (visits, visits.c.arrived_at),
    (appointments, appointments.c.made_at),
    (sales, sales.c.at),
    (service_lane, service_lane.c.at),
)
_SEEK_AGAIN = tuple(
    update(table)
    .where(table.c.person == bindparam("kept"), at >= bindparam("since", type_=Moment))
    .values(person=None, person_due=true())
    for table, at in _WRITTEN_AT
)
_LAST = tuple(
    select(part, func.max(at)).where(part.in_(_several)).group_by(part)
    for part, at in (
        (leads.c.person, leads.c.arrived),
        (visits.c.person, visits.c.arrived_at),
        (sales.c.person, sales.c.on),
    )
)
_PERSON_OF = {
    table.name: select(table.c.person).where(table.c.id == bindparam("wanted"))
    for table, _ in _WRITTEN_AT
}


class Persons:
    """The persons whom the dealership knows."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, person: PersonRecord, *, at: datetime) -> int:
        """Add a record (its id is ignored) with its keys; its id."""
        values = {**columns_of(person), "created_at": at}
        values |= {"consent": person.consent.value, "consent_at": person.consent_at}
        added = added_id(self._connection.execute(_ADD, values))
        self._add_keys(added, person.keys)
        self._index(added)
        return added

    def save(self, person: PersonRecord) -> bool:
        """Store a record's name, company and note; False when there is no such record."""
        done = self._connection.execute(_SAVE.values(columns_of(person)), {"wanted": person.id})
        self._index(person.id)
        return done.rowcount == 1

    def set_consent(self, person: int, consent: Consent, at: datetime) -> bool:
        """Store whether a person may be written to; False when there is no such record."""
        values = {"consent": consent.value, "consent_at": at}
        return self._connection.execute(_SAVE.values(values), {"wanted": person}).rowcount == 1

    def add_key(self, person: int, key: PersonKey) -> None:
        """A person can be found by one key more; nothing is done when that is known."""
        known = self._connection.execute(_OWN_KEYS, {"wanted": person})
        if (key.kind.value, code(key.key)) not in {(row.kind, row.key) for row in known}:
            self._add_keys(person, (key,))
            self._index(person)

    def remove_key(self, person: int, kind: KeyKind, key: str) -> bool:
        """A key was not this person's, nor of whoever was merged into it; False: it never was."""
        values = {"several": self.parts(person), "of_key": key}
        done = self._connection.execute(_REMOVE_KEY, {**values, "of_kind": kind.value})
        self._index(person)
        return done.rowcount > 0

    def person(self, person: int) -> PersonRecord | None:
        """One record, with the keys of everybody who was merged into it."""
        return self.persons([person]).get(person)

    def persons(self, ids: Collection[int]) -> dict[int, PersonRecord]:
        """Several records by id."""
        return records(self._connection, ids)

    def standing_for(self, person: int) -> int | None:
        """The record that stands for this one: itself, unless it was merged; None for none."""
        return wholes_of(self._connection, [person]).get(person)

    def parts(self, person: int) -> tuple[int, ...]:
        """A record and all that were merged into it: the rows of these are one customer's."""
        if self.standing_for(person) is None:
            return ()
        return (person, *parts_of(self._connection, [person])[person])

    def of_lead(self, lead: int) -> int | None:
        """The person of a lead, once it is settled."""
        return self._person_of("leads", lead)

    def of_visit(self, visit: int) -> int | None:
        """The person of a visit, once it is settled; None for one without telephone and e-mail."""
        return self._person_of("visits", visit)

    def of_appointment(self, appointment: int) -> int | None:
        """The person of an appointment, once it is settled; None as for a visit."""
        return self._person_of("appointments", appointment)

    def of_sale(self, sale: int) -> int | None:
        """The person of a sale, once it is settled."""
        return self._person_of("sales", sale)

    def known_by(self, person: Person) -> tuple[PersonRecord, ...]:
        """The records that share a telephone number or e-mail with a person, oldest first."""
        keys = sorted(map(code, person.emails | person.phones))
        if not keys:
            return ()
        found = set(self._connection.scalars(_KNOWN_BY, {"keys": keys}))
        wholes = sorted(set(wholes_of(self._connection, found).values()))
        known = self.persons(wholes)
        return tuple(known[each] for each in wholes)

    def driving(self, plate: str) -> tuple[PersonRecord, ...]:
        """The records of those who came with or asked about a car, by the key of its plate."""
        found = set(self._connection.scalars(_DRIVING, {"of_plate": code(plate)}))
        wholes = sorted(set(wholes_of(self._connection, found).values()))
        known = self.persons(wholes)
        return tuple(known[each] for each in wholes)

    def search(
        self, typed: str, limit: int = 50, after: int = 0, *, before: int | None = None
    ) -> tuple[PersonRecord, ...]:
        """A page of persons with a word that begins as each typed word does, newest first.

        Words of names and e-mails, telephone numbers in every spelling, plates. Nothing typed finds
        everybody. `after` is the id of the last one shown, 0 for the first page; with `before` the
        page ends above that one, 0 for the last page.
        """
        backward = before is not None
        here = before if before is not None else after or LAST_ID
        if person_search.words_of(typed):
            found = person_search.find(self._connection, typed, here, limit, backward=backward)
        elif typed.strip():
            return ()
        else:
            values = {"after": here, "most": limit}
            found = list(self._connection.scalars(_OLDEST if backward else _NEWEST, values))
        if backward:
            found.reverse()
        known = self.persons(found)
        return tuple(known[each] for each in found)

    def last_days(self, wholes: Collection[int], tz: tzinfo) -> dict[int, date]:
        """The day of the last lead, visit or sale, of each of these persons who has one."""
        if not wholes:
            return {}
        whole_of = {
            part: whole
            for whole, parts in parts_of(self._connection, wholes).items()
            for part in (whole, *parts)
        }
        last: dict[int, date] = {}
        for statement in _LAST:
            for part, at in self._connection.execute(statement, {"several": list(whole_of)}):
                day = at.astimezone(tz).date() if isinstance(at, datetime) else at
                whole = whole_of[part]
                last[whole] = max(last.get(whole, day), day)
        return last

    def merge(self, person: int, into: int, at: datetime) -> bool:
        """One person is another; False when either was merged already or is not there."""
        wholes = wholes_of(self._connection, [person, into])
        if person == into or wholes != {person: person, into: into}:
            return False
        values = {"merged_into": into, "merged_at": at}
        self._connection.execute(_MERGE.values(values), {"wanted": person})
        person_search.leave_out(self._connection, person)
        self._index(into)
        return True

    def unmerge(self, person: int) -> int | None:
        """Take a person out of the one it was merged into; who that was, None for nobody.

        What was written about the whole since then is looked at again (`settle`), by its keys.
        """
        record = self.person(person)
        if record is None or record.merged_into is None:
            return None
        kept = wholes_of(self._connection, [person])[person]
        self._connection.execute(_UNMERGE, {"wanted": person})
        for statement in _SEEK_AGAIN:
            self._connection.execute(statement, {"kept": kept, "since": record.merged_at})
        self._index(person)
        self._index(kept)
        return kept

    def merged_into(self, person: int) -> tuple[PersonRecord, ...]:
        """The records that were merged into this one, in that order."""
        found = self._connection.scalars(_MERGED_INTO, {"wanted": person}).all()
        known = self.persons(found)
        return tuple(known[each] for each in found)

    def settle(self, limit: int = 200) -> int:
        """Find or make the person of what was written lately; how many rows, 0 when all is done.

        Leads, appointments, visits, sales and who waited in service, oldest first, `limit` at most.
        Belongs into a transaction of Topic.PERSONS. Who says nothing by which a person could be
        found, has none.
        """
        return settle(self._connection, limit)

    def has_due(self) -> bool:
        """Whether `settle` has anything to do."""
        return has_due(self._connection)

    def _person_of(self, table: str, row: int) -> int | None:
        part = self._connection.execute(_PERSON_OF[table], {"wanted": row}).scalar()
        return None if part is None else self.standing_for(part)

    def _add_keys(self, person: int, keys: Iterable[PersonKey]) -> None:
        rows = key_columns(person, keys)
        if rows:
            self._connection.execute(_ADD_KEYS, rows)

    def _index(self, person: int) -> None:
        whole = self.standing_for(person)
        if whole is not None:
            person_search.index(self._connection, self.persons([whole]).values())
