"""Erasing a person: every row that tells of him or her is emptied, and what counts stays.

Leads, visits, appointments and sales go on without a name, so that no figure changes. The floor
log holds no names, and its chain is never touched; the texts beside it go.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    Table,
    and_,
    delete,
    exists,
    false,
    or_,
    select,
    tuple_,
    update,
)

from showroom_app.domain.duplicates import Person
from showroom_app.domain.erasure import Strings, forgotten_number, without_marks
from showroom_app.domain.lead import EntryKind
from showroom_app.domain.outgoing import OutgoingState
from showroom_app.domain.person import KeyKind, PersonRecord, plate_of
from showroom_app.domain.values import dataclass
from showroom_app.storage.repositories import person_search
from showroom_app.storage.repositories.message_rows import content_of, packed, sha256_of
from showroom_app.storage.tables.column import UNKNOWN
from showroom_app.storage.tables.floor_log import event_notes
from showroom_app.storage.tables.leads import (
    lead_checks,
    lead_contacts,
    lead_entries,
    lead_merges,
    leads,
    likenesses,
)
from showroom_app.storage.tables.mailboxes import fetched_mails
from showroom_app.storage.tables.messages import QUARANTINED, messages, originals
from showroom_app.storage.tables.outgoing import (
    lead_tags,
    outgoing,
    outgoing_attachments,
    thread_ids,
)
from showroom_app.storage.tables.people import coaching_entries
from showroom_app.storage.tables.persons import person_changes, person_keys, persons
from showroom_app.storage.tables.prospecting import prospecting_entries, service_lane
from showroom_app.storage.tables.sales import sale_disputes, sales
from showroom_app.storage.tables.visits import appointments, visits

_AT_ONCE = 500
_NOTHING = sha256_of(b"")

_SETTLED: dict[str, Any] = {"person": None, "person_due": False}
_NO_KEYS = {"name_key": "", "phone_key": "", "email_key": ""}
_NOBODY_CALLED = {"name": "", "phone": "", "e164": "", "email": "", **_NO_KEYS}
_OF_LEAD: dict[str, Any] = {
    **dict.fromkeys(("name", "name_key", "first", "last", "company", "reply_to_relay"), ""),
    **dict.fromkeys(("message", "wish", "provider_id", "provider_id_source"), ""),
    **dict.fromkeys(("asked_for_rep",), ""),
    "emails": [],
    "phones": [],
    "placeholder_name": False,
    "trade_in": None,
    **_SETTLED,
}
_IN_A_MERGE: dict[str, Any] = {
    **dict.fromkeys(("name", "first", "last", "company", "reply_to_relay", "message", "wish"), ""),
    "emails": [],
    "phones": [],
    "trade_in": None,
}
_MARKS = ("plate", "vin")
"""What of a vehicle leads to its keeper."""
_OF_MESSAGE: dict[str, Any] = {
    **dict.fromkeys(("path", "sender", "subject", "message_id", "message_key"), ""),
    **dict.fromkeys(("provider_id", "provider_source", "provider_key"), ""),
    "details": {},
    "person": {"emails": [], "phones": [], "name": ""},
}
_OF_MAIL = dict.fromkeys(("to_address", "subject", "body", "in_reply_to", "references"), "")

_TEXTS: tuple[tuple[Table, Column[int], Column[str]], ...] = (
    (lead_entries, lead_entries.c.id, lead_entries.c.text),
    (lead_checks, lead_checks.c.lead, lead_checks.c.text),
    (coaching_entries, coaching_entries.c.id, coaching_entries.c.text),
    (visits, visits.c.id, visits.c.note),
    (appointments, appointments.c.id, appointments.c.subject),
    (sales, sales.c.id, sales.c.reason),
    (sales, sales.c.id, sales.c.vehicle),
    (sale_disputes, sale_disputes.c.id, sale_disputes.c.note),
    (sale_disputes, sale_disputes.c.id, sale_disputes.c.ruling_note),
    (persons, persons.c.id, persons.c.note),
    (leads, leads.c.id, leads.c.message),
    (prospecting_entries, prospecting_entries.c.id, prospecting_entries.c.note),
    (service_lane, service_lane.c.id, service_lane.c.car),
)
"""Where people may have written of somebody else."""


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows that tell of a person, by number; the leads are those of undone calls too."""

    leads: tuple[int, ...] = ()
    visits: tuple[int, ...] = ()
    appointments: tuple[int, ...] = ()
    sales: tuple[int, ...] = ()
    lane: tuple[int, ...] = ()
    entries: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Mentions:
    """Where others wrote of a person.

    `texts` are rows by their place in `_TEXTS`, `originals` messages that became no lead, `notes`
    events (floor, day, number) of the floor log.
    """

    texts: tuple[tuple[int, ...], ...]
    originals: frozenset[str]
    notes: frozenset[tuple[int, date, int]]


class Erasing:
    """Empties what is on record of one person."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    @property
    def _is_sqlite(self) -> bool:
        return self._connection.dialect.name == "sqlite"

    def rows(self, parts: Collection[int], person: Person, names: Collection[str]) -> Rows:
        """What tells of a person: all its records' rows, and those that no record was found for.

        `person` are its keys. `names` are its names of two words and more, as they are compared: a
        row that tells nothing but such a name is taken to be his or hers.
        """
        keys = person.emails | person.phones
        contacts = select(lead_contacts.c.lead).where(lead_contacts.c.key.in_(keys))
        loose = and_(leads.c.person.is_(None), leads.c.id.in_(contacts))
        found = self._ids(leads, or_(leads.c.person.in_(parts), loose))
        made = self._ids(
            appointments,
            or_(
                appointments.c.person.in_(parts),
                appointments.c.lead.in_(found),
                _loose(appointments, person, names),
            ),
        )
        came = self._ids(
            visits,
            or_(
                visits.c.person.in_(parts),
                visits.c.appointment.in_(made),
                _loose(visits, person, names),
            ),
        )
        bought = self._ids(sales, or_(sales.c.person.in_(parts), _loose(sales, person, names)))
        counter = self._ids(sales, sales.c.cancels.in_(bought))
        waited = {
            *self._ids(service_lane, service_lane.c.person.in_(parts)),
            *self._ids(service_lane, _loose(service_lane, person, names)),
            *self._driving(parts),
        }
        lane, sold = tuple(sorted(waited)), tuple(sorted({*bought, *counter}))
        tried = self._ids(
            prospecting_entries,
            or_(
                prospecting_entries.c.person.in_(parts),
                prospecting_entries.c.lane.in_(lane),
                prospecting_entries.c.sale.in_(sold),
            ),
        )
        return Rows(found, came, made, sold, lane, tried)

    def _driving(self, parts: Collection[int]) -> Iterator[int]:
        """Those in the service lane of whom nothing but the person's plate is known."""
        owned = select(person_keys.c.key).where(
            person_keys.c.person.in_(parts), person_keys.c.kind == KeyKind.PLATE.value
        )
        plates = set(self._connection.scalars(owned))
        if not plates:
            return
        nameless = select(service_lane.c.id, service_lane.c.plate).where(
            service_lane.c.person.is_(None),
            service_lane.c.plate != UNKNOWN,
            service_lane.c.name_key == UNKNOWN,
            service_lane.c.phone_key == UNKNOWN,
            service_lane.c.email_key == UNKNOWN,
        )
        for row in self._connection.execute(nameless):
            if plate_of(row.plate).key in plates:
                yield row.id

    def strings(self, records: Iterable[PersonRecord], rows: Rows) -> Strings:
        """Every text by which the person is told, in any of its rows."""
        names: set[str] = set()
        emails: set[str] = set()
        phones: set[str] = set()
        for record in records:
            names |= {record.name, *record.other_names, f"{record.first} {record.last}"}
            emails |= set(record.emails)
            phones |= {*record.phones, *(key.key for key in record.keys if key.kind == "phone")}
        of_leads = select(leads).where(leads.c.id.in_(rows.leads))
        for row in self._connection.execute(of_leads):
            names |= {row.name, f"{row.first} {row.last}"}
            emails |= set(row.emails)
            phones |= {text for pair in row.phones for text in pair}
        for table, ids in (
            (visits, rows.visits),
            (appointments, rows.appointments),
            (service_lane, rows.lane),
        ):
            for row in self._connection.execute(select(table).where(table.c.id.in_(ids))):
                names.add(row.name)
                emails.add(row.email)
                phones |= {row.phone, row.e164}
        for row in self._connection.execute(select(sales).where(sales.c.id.in_(rows.sales))):
            names.add(row.customer)
        return Strings.of(names, emails, phones)

    def mentions(self, strings: Strings) -> Mentions:
        """Where others wrote of the person: reads every text there is, so ask it beforehand."""
        notes = self._connection.execute(select(event_notes))
        return Mentions(
            tuple(self._telling_rows(number, column, strings) for _, number, column in _TEXTS),
            frozenset(self._telling(strings)),
            frozenset((n.floor, n.day, n.number) for n in notes if strings.are_in(n.text)),
        )

    def erase(
        self,
        parts: Collection[int],
        rows: Rows,
        strings: Strings,
        mentions: Mentions,
        notes: Collection[tuple[int, date, int]],
    ) -> None:
        """Empty the rows and remove the records; what others wrote loses the person's texts.

        `notes` are the events (floor, day, number) about the person, whose texts go too.
        """
        self._empty_leads(rows.leads)
        self._drop_messages(rows.leads, mentions.originals)
        self._drop_mails(rows.leads)
        run = self._connection.execute
        run(
            update(appointments)
            .where(appointments.c.id.in_(rows.appointments))
            .values(**_NOBODY_CALLED, subject="", **_SETTLED)
        )
        run(
            update(visits)
            .where(visits.c.id.in_(rows.visits))
            .values(**_NOBODY_CALLED, note="", wishes=[], **_SETTLED)
        )
        run(
            update(sales)
            .where(sales.c.id.in_(rows.sales))
            .values(customer="", company_key="", **_NO_KEYS, **_SETTLED)
        )
        self._forget_cars(rows.sales)
        run(
            update(service_lane)
            .where(service_lane.c.id.in_(rows.lane))
            .values(**_NOBODY_CALLED, plate="", **_SETTLED)
        )
        run(
            update(prospecting_entries)
            .where(prospecting_entries.c.id.in_(rows.entries))
            .values(note="", person=None)
        )
        self._drop_notes(mentions.notes.union(notes))
        for (table, number, column), told in zip(_TEXTS, mentions.texts, strict=True):
            self._clean(table, number, column, told, strings)
        self._remove(parts)

    def _ids(self, table: Table, where: ColumnElement[bool]) -> tuple[int, ...]:
        return tuple(self._connection.scalars(select(table.c.id).where(where).order_by(table.c.id)))

    def _forget_cars(self, of: Collection[int]) -> None:
        """Sales lose what leads to the keeper of the car, and the number of the order."""
        told = select(sales.c.id, sales.c.vehicle, sales.c.source_key).where(sales.c.id.in_(of))
        for row in self._connection.execute(told).all():
            left = {
                "vehicle": without_marks(row.vehicle),
                "source_key": forgotten_number(row.source_key),
            }
            if left != {"vehicle": row.vehicle, "source_key": row.source_key}:
                self._connection.execute(update(sales).where(sales.c.id == row.id).values(left))

    def _empty_leads(self, of: Collection[int]) -> None:
        run = self._connection.execute
        run(update(leads).where(leads.c.id.in_(of)).values(**_OF_LEAD))
        for row in run(select(leads.c.id, leads.c.vehicle).where(leads.c.id.in_(of))).all():
            if row.vehicle and any(row.vehicle.get(mark) for mark in _MARKS):
                kept = {**row.vehicle, **dict.fromkeys(_MARKS, "")}
                run(update(leads).where(leads.c.id == row.id).values(vehicle=kept))
        run(delete(lead_contacts).where(lead_contacts.c.lead.in_(of)))
        run(delete(thread_ids).where(thread_ids.c.lead.in_(of)))
        run(delete(lead_tags).where(lead_tags.c.lead.in_(of)))
        run(delete(likenesses).where(or_(likenesses.c.lead.in_(of), likenesses.c.other.in_(of))))
        run(update(lead_checks).where(lead_checks.c.lead.in_(of)).values(text=""))
        run(
            update(lead_entries)
            # The text of a next step is its moment.
            .where(lead_entries.c.lead.in_(of), lead_entries.c.kind != EntryKind.NEXT_STEP.value)
            .values(text="")
        )
        merged = or_(lead_merges.c.kept.in_(of), lead_merges.c.merged.in_(of))
        for row in run(select(lead_merges).where(merged)).all():
            before = {name: _forgotten(kept) for name, kept in row.before.items()}
            run(update(lead_merges).where(lead_merges.c.id == row.id).values(before=before))

    def _drop_messages(self, of: Collection[int], others: Collection[str]) -> None:
        """Originals go; what became a lead is still known by the hash of its content.

        So a mail that is fetched once more does not bring the person back.
        """
        run = self._connection.execute
        named = {
            row.original for row in run(select(messages.c.original).where(messages.c.lead.in_(of)))
        }
        named |= set(others)
        if not named:
            return
        self._keep_nothing()
        rejected = select(messages.c.id).where(QUARANTINED, messages.c.original.in_(named))
        run(update(fetched_mails).where(fetched_mails.c.message.in_(rejected)).values(message=None))
        run(delete(messages).where(QUARANTINED, messages.c.original.in_(named)))
        run(update(messages).where(messages.c.lead.in_(of)).values(**_OF_MESSAGE))
        run(update(messages).where(messages.c.original.in_(named)).values(original=_NOTHING))
        self._drop_originals(named)

    def _telling(self, strings: Strings) -> Iterator[str]:
        """The originals that tell of the person and became no lead of his or hers.

        Those in quarantine, and lists whose rows became messages of their own.
        """
        lists = and_(messages.c.status == "duplicate", messages.c.message_key == "")
        where = or_(QUARANTINED, and_(lists, messages.c.content_key == ""))
        after = 0
        while True:
            page = self._connection.execute(
                select(messages.c.id, messages.c.sender, messages.c.subject, originals)
                .join(originals, originals.c.sha256 == messages.c.original)
                .where(where, messages.c.id > after)
                .order_by(messages.c.id)
                .limit(_AT_ONCE)
            ).all()
            for row in page:
                said = (content_of(row) or b"").decode("utf-8", "replace")
                if strings.are_in(f"{row.sender}\n{row.subject}\n{said}"):
                    yield row.sha256
            if len(page) < _AT_ONCE:
                return
            after = page[-1].id

    def _drop_mails(self, of: Collection[int]) -> None:
        run = self._connection.execute
        mine = select(outgoing.c.id).where(outgoing.c.lead.in_(of))
        with_them = outgoing_attachments.c.outgoing.in_(mine)
        attached = select(outgoing_attachments.c.original).where(with_them)
        files = set(self._connection.scalars(attached))
        run(delete(outgoing_attachments).where(with_them))
        this = outgoing.c.lead.in_(of)
        run(
            update(outgoing)
            .where(this, outgoing.c.state.in_([OutgoingState.QUEUED, OutgoingState.FAILED]))
            .values(state=OutgoingState.CANCELLED.value, next_try_at=None)
        )
        run(update(outgoing).where(this).values(**_OF_MAIL, problem=""))
        self._drop_originals(files)

    def _drop_originals(self, named: Collection[str]) -> None:
        """Remove those that nothing names any more."""
        gone: ColumnElement[bool] = originals.c.sha256.in_(sorted(set(named) - {_NOTHING}))
        for keeper in (messages.c.original, outgoing_attachments.c.original):
            gone = and_(gone, ~exists(select(1).where(keeper == originals.c.sha256)))
        self._connection.execute(delete(originals).where(gone))

    def _keep_nothing(self) -> None:
        """The original of a message whose bytes are gone."""
        there = select(originals.c.sha256).where(originals.c.sha256 == _NOTHING)
        if self._connection.execute(there).first() is None:
            values = {"sha256": _NOTHING, "size": 0, "content": packed(b"")}
            self._connection.execute(originals.insert(), values)

    def _drop_notes(self, notes: Collection[tuple[int, date, int]]) -> None:
        """Remove texts beside the floor log."""
        told = sorted(notes)
        key = tuple_(event_notes.c.floor, event_notes.c.day, event_notes.c.number)
        for start in range(0, len(told), _AT_ONCE):
            self._connection.execute(
                delete(event_notes).where(key.in_(told[start : start + _AT_ONCE]))
            )

    def _telling_rows(
        self, number: Column[int], column: Column[str], strings: Strings
    ) -> tuple[int, ...]:
        # SQLite's LIKE knows no case; to make every text small first would take as long again.
        contains = column.contains if self._is_sqlite else column.icontains
        hinted = or_(false(), *(contains(hint, autoescape=True) for hint in strings.hints))
        found = self._connection.execute(select(number, column).where(hinted))
        return tuple(row for row, said in found if strings.are_in(said))

    def _clean(
        self,
        table: Table,
        number: Column[int],
        column: Column[str],
        told: Collection[int],
        strings: Strings,
    ) -> None:
        found = self._connection.execute(select(number, column).where(number.in_(told))).all()
        for row, said in found:
            cleaned = {column.name: strings.out_of(said)}
            self._connection.execute(update(table).where(number == row).values(cleaned))

    def _remove(self, parts: Collection[int]) -> None:
        run = self._connection.execute
        for part in parts:
            person_search.leave_out(self._connection, part)
        # Rows that tell nothing of the person any more may still name its record.
        for table in (leads, visits, appointments, sales, service_lane, prospecting_entries):
            run(update(table).where(table.c.person.in_(parts)).values(person=None))
        run(delete(person_changes).where(person_changes.c.person.in_(parts)))
        run(delete(person_keys).where(person_keys.c.person.in_(parts)))
        run(update(persons).where(persons.c.id.in_(parts)).values(merged_into=None))
        run(delete(persons).where(persons.c.id.in_(parts)))


def _loose(table: Table, person: Person, names: Collection[str]) -> ColumnElement[bool]:
    """Rows of nobody's record that have a key of the person, or nothing but the name."""
    keyless = and_(table.c.phone_key == "", table.c.email_key == "")
    return and_(
        table.c.person.is_(None),
        or_(
            false(),
            table.c.phone_key.in_(person.phones),
            table.c.email_key.in_(person.emails),
            and_(keyless, table.c.name_key.in_(names)),
        ),
    )


def _forgotten(kept: Any) -> Any:
    """The fields of a lead in a merge, without what tells of a person."""
    if not isinstance(kept, Mapping):
        return kept
    plain = {**kept, **{name: value for name, value in _IN_A_MERGE.items() if name in kept}}
    vehicle = plain.get("vehicle")
    if isinstance(vehicle, Mapping):
        plain["vehicle"] = {**vehicle, **dict.fromkeys(_MARKS, "")}
    return plain
