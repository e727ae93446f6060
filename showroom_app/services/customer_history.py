"""What happened with a person, newest first, a page at a time: from seven lists one order of time.

Each list is read before the same key, so that a page costs the same however long the history is.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from enum import IntEnum

from showroom_app.domain.appointment import Appointment
from showroom_app.domain.lead import Entry, EntryKind, Lead
from showroom_app.domain.person import PersonChange
from showroom_app.domain.prospecting import ProspectEntry
from showroom_app.domain.sale import Sale
from showroom_app.domain.values import dataclass
from showroom_app.storage.repositories.visits import Visit
from showroom_app.storage.store import Work

_TOLD = (
    *(EntryKind.CALL, EntryKind.MESSAGE, EntryKind.REPLY, EntryKind.ANSWER, EntryKind.AUTO_REPLY),
    *(EntryKind.RETURNED, EntryKind.CONFIRMATION, EntryKind.JOINED, EntryKind.NOTE),
    *(EntryKind.CLOSED, EntryKind.REOPENED),
)
"""What of a lead's timeline is between the dealership and the customer; the rest is the desk's."""
_MAILED = (EntryKind.REPLY, EntryKind.CONFIRMATION)
_ALL_IDS = 2**31 - 1
_NONE = 0


class Kind(IntEnum):
    """What a row of a history is about; of one moment the higher one came later."""

    LEAD = 0
    ENTRY = 1
    APPOINTMENT = 2
    VISIT = 3
    SALE = 4
    CORRECTION = 5
    PROSPECTING = 6


Key = tuple[datetime, Kind, int]
"""Where a row stands: its moment, what it is about, its id."""

FIRST: Key = (datetime.max.replace(tzinfo=UTC), Kind.PROSPECTING, _ALL_IDS)
"""Before the newest row."""


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """One thing that happened. `at` of a sale is the end of its day, which is all that is known.

    `subject` is that of a mail or the vehicle of a lead, "" where there is none. `is_bare` is a
    lead of which no more may be told than that it is in hand, and whose.
    """

    key: Key
    about: Lead | Entry | Appointment | Visit | Sale | PersonChange | ProspectEntry
    subject: str = ""
    is_bare: bool = False

    @property
    def at(self) -> datetime:
        """When it was."""
        return self.key[0]

    @property
    def reps(self) -> tuple[int, ...]:
        """The reps it was with."""
        match self.about:
            case Sale():
                return tuple(share.rep for share in self.about.shares)
            case Visit() | Appointment():
                return () if self.about.rep is None else (self.about.rep,)
            case ProspectEntry():
                return (self.about.rep,)
            case Lead():
                return () if self.about.owner is None else (self.about.owner,)
            case _:
                return ()

    @property
    def lead(self) -> int | None:
        """The lead it belongs to, None for none."""
        match self.about:
            case Lead():
                return self.about.id
            case Entry() | Appointment():
                return self.about.lead
            case _:
                return None


@dataclass(frozen=True, slots=True)
class HistoryPage:
    """A page; `after` is the key of the next one, None at the end."""

    rows: tuple[HistoryRow, ...]
    after: Key | None = None


def page(work: Work, parts: Collection[int], tz: tzinfo, after: Key, limit: int) -> HistoryPage:
    """What happened with a person (all its records) before a key, newest first."""

    def before(kind: Kind) -> tuple[datetime, int]:
        at, of, last = after
        if kind is of:
            return at, last
        return at, _ALL_IDS if kind < of else _NONE

    most = limit + 1
    read = work.leads
    rows = [
        *(_of_lead(lead) for lead in read.of_persons(parts, most, before=before(Kind.LEAD))),
        *(
            HistoryRow((entry.at, Kind.ENTRY, entry.id), entry)
            for entry in read.entries_of_persons(parts, _TOLD, most, before=before(Kind.ENTRY))
        ),
        *(
            HistoryRow((made.at, Kind.APPOINTMENT, made.id), made, made.subject)
            for made in work.appointments.of_persons(parts, most, before=before(Kind.APPOINTMENT))
        ),
        *(
            HistoryRow((visit.arrived_at, Kind.VISIT, visit.id), visit)
            for visit in work.visits.of_persons(parts, most, before=before(Kind.VISIT))
        ),
        *(
            HistoryRow((end_of(sale.on, tz), Kind.SALE, sale.id), sale, sale.vehicle)
            for sale in work.sales.of_persons(parts, most, before=_before_day(after, tz))
        ),
        *(
            HistoryRow((change.at, Kind.CORRECTION, change.id), change)
            for change in work.corrections.of_persons(parts, most, before=before(Kind.CORRECTION))
        ),
        *(
            HistoryRow((entry.at, Kind.PROSPECTING, entry.id), entry)
            for entry in work.prospecting.of_persons(parts, most, before=before(Kind.PROSPECTING))
        ),
    ]
    rows.sort(key=lambda row: row.key, reverse=True)
    shown = tuple(_with_mails(work, rows[:limit]))
    return HistoryPage(shown, shown[-1].key if len(rows) > limit else None)


def _of_lead(lead: Lead) -> HistoryRow:
    car = lead.vehicle.title() if lead.vehicle else ""
    return HistoryRow((lead.arrived, Kind.LEAD, lead.id), lead, car)


def end_of(day: date, tz: tzinfo) -> datetime:
    """The last moment of a day."""
    return datetime.combine(day, time.max, tz).astimezone(UTC)


def _before_day(after: Key, tz: tzinfo) -> tuple[date, int]:
    """The key of sales before a key: a sale stands at the end of its day."""
    at, kind, last = after
    if after == FIRST:
        return date.max, _ALL_IDS
    day = at.astimezone(tz).date()
    if at < end_of(day, tz):
        return day, _NONE
    return (day, last) if kind is Kind.SALE else (day + timedelta(days=1), _NONE)


def _with_mails(work: Work, rows: Iterable[HistoryRow]) -> Iterable[HistoryRow]:
    """The rows, each mail that went out with its subject and what has become of it."""
    rows = tuple(rows)
    leads = {
        row.about.lead for row in rows if isinstance(row.about, Entry) and row.about.kind in _MAILED
    }
    mails = {str(mail.id): mail for lead in leads for mail in work.outgoing.of_lead(lead)}
    for row in rows:
        entry = row.about
        if isinstance(entry, Entry) and entry.kind in _MAILED and entry.code in mails:
            mail = mails[entry.code]
            yield replace(row, about=replace(entry, code=mail.state.value), subject=mail.subject)
        else:
            yield row
