"""The leads: stored, claimed by one rep only, listed in the inbox, found again by their person."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Integer,
    Select,
    bindparam,
    case,
    exists,
    func,
    insert,
    literal_column,
    select,
    true,
    tuple_,
    union,
    update,
)

from showroom_app.domain.duplicates import KnownLead, Person, name_key
from showroom_app.domain.lead import Entry, EntryKind, Lead
from showroom_app.storage.column_types import Moment
from showroom_app.storage.repositories.inbox import Attempt, Counts, Inbox, Listed
from showroom_app.storage.repositories.inbox_queries import LAST, Key
from showroom_app.storage.repositories.lead_rows import (
    arrival_columns,
    contacts_of,
    entry_columns,
    entry_of,
    lead_of,
    person_of,
    prospect_columns,
    work_columns,
)
from showroom_app.storage.repositories.persons import Shape, one_of, shape_of, values_of
from showroom_app.storage.repositories.rows import added_id
from showroom_app.storage.tables.column import UNKNOWN
from showroom_app.storage.tables.leads import (
    OWNED,
    VALID,
    lead_contacts,
    lead_entries,
    lead_sources,
    leads,
)

__all__ = ["WHOSE", "Attempt", "Counts", "Leads", "Listed"]

_this = leads.c.id == bindparam("wanted")

WHOSE = "SELECT owner FROM leads WHERE id = {row} AND NOT undone AND closed_at IS NULL"
"""The question of a race for a lead: who owns it, none for nobody."""

_ADD = insert(leads)
_ADD_CONTACTS = insert(lead_contacts)
_CONTACTS = select(lead_contacts.c.kind, lead_contacts.c.key).where(
    lead_contacts.c.lead == bindparam("wanted")
)
_MORE_OF_SOURCE = (
    update(lead_sources)
    .where(lead_sources.c.source_key == bindparam("key"))
    .values(leads=lead_sources.c.leads + bindparam("more"))
)
_ADD_SOURCE = insert(lead_sources)

_SAVE = (
    update(leads)
    .where(_this)
    .values(
        person_due=case((leads.c.name_key != bindparam("named"), true()), else_=leads.c.person_due)
    )
)
_PERSON_DUE = update(leads).where(_this).values(person_due=true())
_CLAIM = update(leads).where(_this, VALID, leads.c.owner.is_(None), leads.c.closed_at.is_(None))
_UNDONE = update(leads).where(_this, VALID).values(undone=True).returning(leads.c.source_key)
_ONE = select(leads).where(_this, VALID)
_SEVERAL = select(leads).where(leads.c.id.in_(bindparam("several", expanding=True)), VALID)
_EXISTS = select(exists(select(leads.c.id).where(_this, VALID)))
_LINKED = (
    select(leads.c.id)
    .where(leads.c.linked_to == bindparam("wanted"), VALID)
    .order_by(leads.c.id)
    .limit(100)
)

_of_persons = leads.c.person.in_(bindparam("of_persons", expanding=True))
_before = tuple_(bindparam("before_at", type_=Moment), bindparam("before_id", type_=Integer))
_OF_PERSONS = (
    select(leads)
    .where(_of_persons, VALID, tuple_(leads.c.arrived, leads.c.id) < _before)
    .order_by(leads.c.arrived.desc(), leads.c.id.desc())
    .limit(bindparam("most"))
)
_newest_of_persons = (
    select(leads.c.id)
    .where(_of_persons, VALID)
    .order_by(leads.c.arrived.desc(), leads.c.id.desc())
    .limit(literal_column("500", Integer))
    .subquery("newest_leads")
)
_ENTRIES_OF_PERSONS = (
    select(lead_entries)
    .where(
        lead_entries.c.lead.in_(select(_newest_of_persons.c.id)),
        lead_entries.c.kind.in_(bindparam("of_kinds", expanding=True)),
        tuple_(lead_entries.c.at, lead_entries.c.id) < _before,
    )
    .order_by(lead_entries.c.at.desc(), lead_entries.c.id.desc())
    .limit(bindparam("most"))
)

_ADD_ENTRY = insert(lead_entries)
_ENTRIES = (
    select(lead_entries)
    .where(lead_entries.c.lead == bindparam("wanted"))
    .order_by(lead_entries.c.at.desc(), lead_entries.c.id.desc())
    .limit(bindparam("most"))
)
_active = func.coalesce(
    select(func.max(lead_entries.c.at)).where(lead_entries.c.lead == leads.c.id).scalar_subquery(),
    leads.c.arrived,
)


class Leads(Inbox):
    """The leads of the dealership. The lead of a phone call that was undone is never found."""

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection)
        self._contacts: dict[int, set[tuple[str, str]]] = {}
        """Of leads that were read or saved here: what is kept for certain."""

    def add(self, lead: Lead, *, by: datetime | None = None) -> int:
        """Store a new lead (its id is ignored) with the deadline of its clock; its id."""
        self._count(lead.source, 1)
        values = {**arrival_columns(lead), **prospect_columns(lead), **work_columns(lead), "by": by}
        added = added_id(self._connection.execute(_ADD, values))
        self._add_contacts(added, contacts_of(lead))
        return added

    def save(self, lead: Lead, *, by: datetime | None = None) -> None:
        """Store what a lead has become; the deadline of its clock only where one is given."""
        values = {**prospect_columns(lead), **work_columns(lead)}
        if by is not None:
            values["by"] = by
        named = values["name_key"]
        self._connection.execute(_SAVE, {**values, "wanted": lead.id, "named": named})
        contacts = contacts_of(lead)
        more = contacts - self._contacts.get(lead.id, set())
        if more:
            rows = self._connection.execute(_CONTACTS, {"wanted": lead.id})
            more -= {(kind, key) for kind, key in rows}
        if more:
            self._add_contacts(lead.id, more)
            self._connection.execute(_PERSON_DUE, {"wanted": lead.id})
        self._contacts[lead.id] = contacts

    def claim(self, lead: Lead) -> bool:
        """Store that a lead was claimed, if it is still open and nobody's; whether it was.

        `lead` is the claimed value. One statement looks and writes, so of two reps one wins.
        """
        done = self._connection.execute(_CLAIM, {**work_columns(lead), "wanted": lead.id})
        return done.rowcount == 1

    def mark_undone(self, lead: int) -> None:
        """The phone call that made this lead was undone: it counts and shows nowhere."""
        source = self._connection.execute(_UNDONE, {"wanted": lead}).scalar()
        if source is not None:
            self._connection.execute(_MORE_OF_SOURCE, {"key": source, "more": -1})

    def lead(self, lead: int) -> Lead | None:
        """One lead."""
        found = next(map(lead_of, self._connection.execute(_ONE, {"wanted": lead})), None)
        if found is not None:
            self._contacts[lead] = contacts_of(found)
        return found

    def listed(self, lead: int) -> Listed | None:
        """One lead with the deadline of its clock."""
        rows = self._connection.execute(_ONE, {"wanted": lead})
        return next((Listed(lead_of(row), row.by, (row.arrived, row.id)) for row in rows), None)

    def leads(self, ids: Collection[int]) -> dict[int, Lead]:
        """Several leads by id."""
        if not ids:
            return {}
        rows = self._connection.execute(_SEVERAL, {"several": list(ids)})
        return {row.id: lead_of(row) for row in rows}

    def exists(self, lead: int) -> bool:
        """Whether there is such a lead."""
        return bool(self._connection.execute(_EXISTS, {"wanted": lead}).scalar())

    def linked(self, lead: int) -> tuple[int, ...]:
        """The leads that were linked to this one: the same person about another vehicle."""
        return tuple(self._connection.scalars(_LINKED, {"wanted": lead}))

    def add_entry(self, lead: int, entry: Entry) -> int:
        """Add an entry (its id and lead are ignored) to a lead's timeline; its id."""
        return added_id(self._connection.execute(_ADD_ENTRY, entry_columns(lead, entry)))

    def entries(self, lead: int, limit: int = 500) -> tuple[Entry, ...]:
        """The newest entries of a lead's timeline, oldest first."""
        rows = self._connection.execute(_ENTRIES, {"wanted": lead, "most": limit}).all()
        return tuple(map(entry_of, reversed(rows)))

    def of_persons(
        self, persons: Collection[int], limit: int = 200, *, before: Key = LAST
    ) -> tuple[Lead, ...]:
        """The leads of a person, by the ids of all its records, newest first.

        `before` is arrival and id of the last one of the page before.
        """
        if not persons:
            return ()
        values = {"of_persons": list(persons), "most": limit, **_key(before)}
        return tuple(map(lead_of, self._connection.execute(_OF_PERSONS, values)))

    def entries_of_persons(
        self,
        persons: Collection[int],
        kinds: Collection[EntryKind],
        limit: int = 200,
        *,
        before: Key = LAST,
    ) -> tuple[Entry, ...]:
        """What was written into the timelines of a person's newest 500 leads, newest first."""
        if not persons or not kinds:
            return ()
        values = {"of_persons": list(persons), "of_kinds": [kind.value for kind in kinds]}
        rows = self._connection.execute(
            _ENTRIES_OF_PERSONS, {**values, "most": limit, **_key(before)}
        )
        return tuple(map(entry_of, rows))

    # -- the same person -----------------------------------------------------------------------

    def candidates(
        self, person: Person, *, since: datetime, limit: int = 50
    ) -> tuple[KnownLead, ...]:
        """Leads since a moment that agree with a person in name, phone or e-mail, newest first."""
        return tuple(map(_known, self._of_person(person, "since", limit, since=since)))

    def open_owners(self, person: Person, limit: int = 20) -> tuple[Lead, ...]:
        """A person's open leads that have an owner, newest first."""
        return tuple(map(lead_of, self._of_person(person, "open-owned", limit)))

    def records(self, person: Person, *, limit: int = 50) -> tuple[Lead, ...]:
        """A person's leads that have an owner, closed ones included, newest first."""
        return tuple(map(lead_of, self._of_person(person, "owned", limit)))

    def _of_person(self, person: Person, which: str, most: int, **values: Any) -> Iterable[Any]:
        found = _of_person(shape_of(person), which, most)
        if found is None:
            return ()
        return self._connection.execute(found, {**values, **values_of(person)})

    def _count(self, source: str, more: int) -> None:
        key = name_key(source)
        done = self._connection.execute(_MORE_OF_SOURCE, {"key": key, "more": more})
        if done.rowcount == 0:
            values = {"source_key": key, "name": source, "leads": more}
            self._connection.execute(_ADD_SOURCE, values)

    def _add_contacts(self, lead: int, contacts: Collection[tuple[str, str]]) -> None:
        rows = [{"lead": lead, "kind": kind, "key": key} for kind, key in sorted(contacts)]
        if rows:
            self._connection.execute(_ADD_CONTACTS, rows)


def _key(before: Key) -> dict[str, Any]:
    return {"before_at": before[0], "before_id": before[1]}


_WHICH: Mapping[str, ColumnElement[bool]] = {
    "since": leads.c.arrived >= bindparam("since"),
    "open-owned": OWNED,
    "owned": leads.c.owner.is_not(None),
}


@cache
def _of_person(shape: Shape, which: str, most: int) -> Select[Any] | None:
    """The leads of a person; each key is looked up by itself, so that each uses its index."""
    by_name, *by_contact = shape
    limit = literal_column(str(most), Integer)
    where = (VALID, _WHICH[which])
    parts = [
        select(
            select(leads.c.id)
            .join(lead_contacts, lead_contacts.c.lead == leads.c.id)
            .where(one_of(lead_contacts.c.key, f"{kind}s", room))
            .where(lead_contacts.c.kind == kind, *where)
            .order_by(leads.c.id.desc())
            .limit(limit)
            .subquery()
            .c.id
        )
        for kind, room in zip(("phone", "email"), by_contact, strict=True)
        if room
    ]
    if by_name:
        named = one_of(leads.c.name_key, "names", by_name)
        newest = select(leads.c.id).where(leads.c.name_key != UNKNOWN, named, *where)
        newest = newest.order_by(leads.c.arrived.desc()).limit(limit)
        parts.append(select(newest.subquery().c.id))
    if not parts:
        return None
    ids = select(union(*parts).subquery().c.id)
    found = select(leads, _active.label("active")).where(leads.c.id.in_(ids))
    return found.order_by(leads.c.arrived.desc(), leads.c.id.desc()).limit(limit)


def _known(row: Any) -> KnownLead:
    lead = lead_of(row)
    return KnownLead(
        id=lead.id,
        is_open=lead.is_open,
        person=person_of(lead),
        vehicle=lead.vehicle,
        arrived=lead.arrived,
        last_activity_at=max(row.active, lead.arrived),
    )
