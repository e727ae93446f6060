"""What the desk asks about leads beside the inbox: clocks that run, the tray, what falls due."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Integer,
    Select,
    and_,
    bindparam,
    delete,
    func,
    or_,
    select,
    true,
    tuple_,
    update,
)

from showroom_app.domain.appointment import AppointmentState
from showroom_app.domain.duplicates import name_key
from showroom_app.domain.lead import Because, CloseReason, EntryKind, Lead
from showroom_app.domain.values import dataclass
from showroom_app.storage.column_types import Code, Moment
from showroom_app.storage.repositories.aside import Aside
from showroom_app.storage.repositories.inbox import Listed
from showroom_app.storage.repositories.inbox_queries import FIRST, MOST_COUNTED, Key
from showroom_app.storage.repositories.lead_rows import contacts_of, lead_of
from showroom_app.storage.tables.leads import (
    ANSWERED,
    CLOSED,
    NOBODYS,
    NOTHING_PLANNED,
    OWNED,
    TICKING,
    UNANSWERED,
    lead_contacts,
    lead_entries,
    lead_sources,
    leads,
)
from showroom_app.storage.tables.visits import appointments

_NEWEST = 5000
"""So many of the newest leads are looked through for those without a clock in the tray."""
_EXPECTED = [state.value for state in AppointmentState if state.is_open]
_OUTSIDE = [reason.value for reason in CloseReason if not reason.in_rates]

_after = tuple_(bindparam("after_at", type_=Moment), bindparam("after_id", type_=Integer))
_TICKING = (
    select(leads)
    .where(TICKING)
    .where(tuple_(leads.c.clock_from, leads.c.id) > _after)
    .order_by(leads.c.clock_from, leads.c.id)
    .limit(bindparam("most"))
)
_WARNED = (
    select(lead_entries.c.lead)
    .where(lead_entries.c.lead.in_(bindparam("several", expanding=True)))
    .where(lead_entries.c.kind == EntryKind.WARNED.value)
    .distinct()
)
_in_tray = and_(NOBODYS, leads.c.because == Because.TRAY.value)
_given_back = and_(
    NOBODYS, leads.c.because.in_((Because.ROLE_CHANGED.value, Because.OWNER_LEFT.value))
)
_TRAY = (
    select(leads)
    .where(UNANSWERED, _in_tray)
    .order_by(leads.c.clock_from, leads.c.id)
    .limit(bindparam("most"))
)
_GIVEN_BACK = (
    select(leads)
    .where(UNANSWERED, _given_back)
    .order_by(leads.c.clock_from, leads.c.id)
    .limit(bindparam("most"))
)
_GIVEN_BACK_ANSWERED = (
    select(leads)
    .where(ANSWERED, _given_back)
    .order_by(leads.c.arrived, leads.c.id)
    .limit(bindparam("most"))
)
_newest_id = select(func.coalesce(func.max(leads.c.id), 0)).scalar_subquery()
_TRAY_WITHOUT_CLOCK = (
    select(leads)
    .where(leads.c.id > _newest_id - _NEWEST, _in_tray, leads.c.clock_from.is_(None))
    .order_by(leads.c.id)
    .limit(bindparam("most"))
)
_CLOSED_BETWEEN = (
    select(leads.c.id)
    .where(
        CLOSED,
        leads.c.closed_at >= bindparam("since", type_=Moment),
        leads.c.closed_at < bindparam("until", type_=Moment),
        leads.c.close_reason.not_in(_OUTSIDE),
    )
    .order_by(leads.c.closed_at, leads.c.id)
    .limit(bindparam("most"))
)
_NOT_KEPT = (
    select(appointments.c.id)
    .where(
        appointments.c.at >= bindparam("since", type_=Moment),
        appointments.c.at < bindparam("until", type_=Moment),
        appointments.c.state.in_(_EXPECTED),
    )
    .order_by(appointments.c.at, appointments.c.id)
    .limit(bindparam("most"))
)
_APPOINTMENTS_OF = (
    select(appointments.c.id)
    .where(appointments.c.lead == bindparam("of_lead"))
    .order_by(appointments.c.id)
    .limit(500)
)
_GIVE_APPOINTMENTS = (
    update(appointments)
    .where(appointments.c.id.in_(bindparam("several", expanding=True)))
    .values(lead=bindparam("to_lead"))
)
_BRING_BACK = (
    update(leads)
    .where(leads.c.id == bindparam("wanted"), leads.c.undone == true())
    .values(undone=False)
    .returning(leads.c.source_key)
)
_ONE_MORE = (
    update(lead_sources)
    .where(lead_sources.c.source_key == bindparam("of_source"))
    .values(leads=lead_sources.c.leads + 1)
)
_REMOVE_ENTRY = delete(lead_entries).where(lead_entries.c.id == bindparam("wanted"))
_OF_LEAD = select(lead_contacts.c.kind, lead_contacts.c.key).where(
    lead_contacts.c.lead == bindparam("of_lead")
)
_FORGET = delete(lead_contacts).where(
    lead_contacts.c.lead == bindparam("of_lead"),
    lead_contacts.c.kind == bindparam("of_kind"),
    lead_contacts.c.key == bindparam("of_key"),
)


@dataclass(frozen=True, slots=True)
class DueCounts:
    """How many next steps are overdue, fall due later today or are missing, up to 1,000 each."""

    overdue: int
    today: int
    flagged: int
    """Owned leads that wait for nothing: without a next step, answered or without a clock."""


class Desk:
    """Questions about leads that need somebody."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def ticking(self, after: Key | None = None, limit: int = 200) -> tuple[Listed, ...]:
        """Open leads whose clock runs and of which nobody was told that it expired, oldest first.

        `after` is the last row's key.
        """
        at, last = after or FIRST
        rows = self._connection.execute(_TICKING, {"after_at": at, "after_id": last, "most": limit})
        return tuple(Listed(lead_of(row), row.by, (row.clock_from, row.id)) for row in rows)

    def warned(self, leads: Collection[int]) -> frozenset[int]:
        """Those of these leads of whose clock somebody was warned already."""
        if not leads:
            return frozenset()
        return frozenset(self._connection.scalars(_WARNED, {"several": list(leads)}))

    def tray(self, limit: int = 200, *, given_back: bool = False) -> tuple[Lead, ...]:
        """The common tray: leads that came when nobody was there and that nobody took since.

        With `given_back` also those whose owners became showroom reps, where leads go round.
        """
        statements = [_TRAY, _TRAY_WITHOUT_CLOCK]
        if given_back:
            statements += [_GIVEN_BACK, _GIVEN_BACK_ANSWERED]
        found = [
            lead_of(row)
            for statement in statements
            for row in self._connection.execute(statement, {"most": limit})
        ]
        return tuple(sorted(found, key=lambda lead: (lead.arrived, lead.id))[:limit])

    def due(
        self,
        start: datetime | None,
        end: datetime,
        *,
        rep: int | None = None,
        source: str = "",
        floors: Collection[int] | None = None,
        after: Key | None = None,
        before: Key | None = None,
        limit: int = 200,
    ) -> tuple[Listed, ...]:
        """Leads (one rep's or all) whose next step falls due in a span of time, soonest first.

        `start` None: however long ago. The page behind the key `after`, or else up to `before`.
        """
        at, last = before or after or FIRST
        backward = before is not None
        statement = _due(
            *(rep is not None, start is not None, bool(source), floors is not None, backward)
        )
        values = {**_span(start, end), "after_at": at, "after_id": last, "most": limit}
        rows = self._connection.execute(statement, {**values, **_asked(rep, source, floors)})
        found = tuple(Listed(lead_of(row), row.by, (row.follow_by, row.id)) for row in rows)
        return found[::-1] if backward else found

    def flagged(
        self,
        now: datetime,
        *,
        rep: int | None = None,
        source: str = "",
        floors: Collection[int] | None = None,
        after: Key | None = None,
        before: Key | None = None,
        limit: int = 200,
    ) -> tuple[Listed, ...]:
        """Owned open leads (one rep's or all) with nothing that falls due, the oldest first.

        The page behind the key `after`, or else up to `before`.
        """
        at, last = before or after or FIRST
        backward = before is not None
        statement = _flagged(rep is not None, bool(source), floors is not None, backward)
        values = {"now": now, "after_at": at, "after_id": last, "most": limit}
        rows = self._connection.execute(statement, {**values, **_asked(rep, source, floors)})
        found = tuple(Listed(lead_of(row), row.by, (row.follow_by, row.id)) for row in rows)
        return found[::-1] if backward else found

    def due_counts(
        self,
        now: datetime,
        end: datetime,
        *,
        rep: int | None = None,
        source: str = "",
        floors: Collection[int] | None = None,
    ) -> DueCounts:
        """How many next steps were due before now, how many are until the end of the day.

        And how many leads have none.
        """
        statement = _due_counts(rep is not None, bool(source), floors is not None)
        values = {"now": now, "due_before": end, **_asked(rep, source, floors)}
        row = self._connection.execute(statement, values).one()
        return DueCounts(row.overdue, row.today, row.flagged)

    def closed_between(
        self, since: datetime, until: datetime, limit: int = 5000
    ) -> tuple[int, ...]:
        """The leads closed in a span of time, in that order; duplicates and spam are left out."""
        values = {"since": since, "until": until, "most": limit}
        return tuple(self._connection.scalars(_CLOSED_BETWEEN, values))

    def not_kept(self, since: datetime, until: datetime, limit: int = 200) -> tuple[int, ...]:
        """Appointments of a span of time whose customer is still expected, the earliest first."""
        values = {"since": since, "until": until, "most": limit}
        return tuple(self._connection.scalars(_NOT_KEPT, values))

    def move_appointments(self, lead: int, to: int) -> tuple[int, ...]:
        """Let the appointments of a lead be another one's; their numbers."""
        moved = tuple(self._connection.scalars(_APPOINTMENTS_OF, {"of_lead": lead}))
        self.give_appointments(moved, to)
        return moved

    def give_appointments(self, appointments: Collection[int], lead: int) -> None:
        """Let these appointments be a lead's."""
        if appointments:
            values = {"several": list(appointments), "to_lead": lead}
            self._connection.execute(_GIVE_APPOINTMENTS, values)

    def bring_back(self, lead: int) -> None:
        """The lead of a phone call that was undone stands again."""
        source = self._connection.execute(_BRING_BACK, {"wanted": lead}).scalar()
        if source is not None:
            self._connection.execute(_ONE_MORE, {"of_source": source})

    def remove_entry(self, entry: int) -> None:
        """Take an entry out of a timeline: what it tells was undone."""
        self._connection.execute(_REMOVE_ENTRY, {"wanted": entry})

    def forget_contacts(self, lead: Lead) -> None:
        """Forget ways to reach the person of a lead that are none of his or hers by now."""
        known = {(kind, key) for kind, key in self._connection.execute(_OF_LEAD, _of(lead))}
        for kind, key in known - contacts_of(lead):
            self._connection.execute(_FORGET, {**_of(lead), "of_kind": kind, "of_key": key})


def _of(lead: Lead) -> dict[str, Any]:
    return {"of_lead": lead.id}


def _span(start: datetime | None, end: datetime) -> dict[str, Any]:
    span: dict[str, Any] = {"due_before": end}
    if start is not None:
        span["due_from"] = start
    return span


def _asked(rep: int | None, source: str, floors: Collection[int] | None) -> dict[str, Any]:
    asked: dict[str, Any] = {}
    if rep is not None:
        asked["of_rep"] = rep
    if source:
        asked["of_source"] = name_key(source)
    if floors is not None:
        asked["floors"] = list(floors)
    return asked


_planned = leads.c.next_step_by.is_not(None)


def _narrowed(of_rep: bool, of_source: bool, on_floors: bool) -> list[ColumnElement[bool]]:
    where: list[ColumnElement[bool]] = [OWNED]
    if of_rep:
        where.append(leads.c.owner == bindparam("of_rep"))
    if of_source:
        where.append(Aside(leads.c.source_key) == bindparam("of_source", type_=Code))
    if on_floors:
        floors = leads.c.floor.in_(bindparam("floors", expanding=True))
        where.append(or_(floors, leads.c.floor.is_(None)))
    return where


@cache
def _due(
    of_rep: bool, from_start: bool, of_source: bool, on_floors: bool, backward: bool
) -> Select[Any]:
    where = [*_narrowed(of_rep, of_source, on_floors), _planned]
    where.append(leads.c.follow_by < bindparam("due_before", type_=Moment))
    if from_start:
        where.append(leads.c.follow_by >= bindparam("due_from", type_=Moment))
    return _in_order(where, backward)


@cache
def _flagged(of_rep: bool, of_source: bool, on_floors: bool, backward: bool) -> Select[Any]:
    # Such a lead stands at its arrival: what is to be worked on later need not be looked at.
    before_now = leads.c.follow_by <= bindparam("now", type_=Moment)
    where = [*_narrowed(of_rep, of_source, on_floors), NOTHING_PLANNED, before_now]
    return _in_order(where, backward)


def _in_order(where: list[ColumnElement[bool]], backward: bool) -> Select[Any]:
    here = tuple_(leads.c.follow_by, leads.c.id)
    found = select(leads).where(*where, here < _after if backward else here > _after)
    if backward:
        found = found.order_by(leads.c.follow_by.desc(), leads.c.id.desc())
    else:
        found = found.order_by(leads.c.follow_by, leads.c.id)
    return found.limit(bindparam("most"))


@cache
def _due_counts(of_rep: bool, of_source: bool, on_floors: bool) -> Select[Any]:
    where = _narrowed(of_rep, of_source, on_floors)
    now = bindparam("now", type_=Moment)
    spans = {
        "overdue": (_planned, leads.c.follow_by < now),
        "today": (
            *(_planned, leads.c.follow_by >= now),
            leads.c.follow_by < bindparam("due_before", type_=Moment),
        ),
        "flagged": (NOTHING_PLANNED, leads.c.follow_by <= now),
    }
    return select(
        *(
            select(func.count())
            .select_from(
                select(leads.c.id)
                .where(*where, *span)
                .order_by(leads.c.follow_by)
                .limit(MOST_COUNTED)
                .subquery()
            )
            .scalar_subquery()
            .label(name)
            for name, span in spans.items()
        )
    )
