"""What an overview of a month counts: narrow rows and sums of a span, never whole records."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    and_,
    bindparam,
    case,
    exists,
    false,
    func,
    or_,
    select,
    true,
)

from showroom_app.domain.appointment import AppointmentState
from showroom_app.domain.floor_facts import ArrivalKind, Outcome
from showroom_app.domain.lead import CloseReason
from showroom_app.domain.ratios import is_traffic
from showroom_app.domain.sale import Buyer, Channel
from showroom_app.domain.values import dataclass
from showroom_app.storage.column_types import Moment
from showroom_app.storage.tables.leads import VALID, leads
from showroom_app.storage.tables.people import floors, reps
from showroom_app.storage.tables.sales import sale_shares, sales
from showroom_app.storage.tables.visits import appointments, visits

_MOST = 50_000
_KINDS = [each.value for each in (ArrivalKind.WALK_IN, ArrivalKind.SERVICE, ArrivalKind.BE_BACK)]
TURN_KINDS = [each.value for each in ArrivalKind if each.uses_turn]
_NO_TRAFFIC = [each.value for each in Outcome if not is_traffic(each)]
_OUTSIDE = [reason.value for reason in CloseReason if not reason.in_rates]

ARRIVED_IN_SPAN = (
    leads.c.arrived >= bindparam("start", type_=Moment),
    leads.c.arrived < bindparam("end", type_=Moment),
)
IN_RATES = (
    VALID,
    leads.c.clock_from.is_not(None),
    or_(leads.c.close_reason.is_(None), leads.c.close_reason.not_in(_OUTSIDE)),
)
_counter = sales.alias("counter")
KEPT_VISIT = visits.alias("kept")
STANDS = and_(
    sales.c.cancels.is_(None),
    sales.c.confirmed == true(),
    ~exists(select(1).where(_counter.c.cancels == sales.c.id)),
)
_LEADS = (
    select(
        leads.c.id,
        leads.c.source,
        leads.c.source_key,
        leads.c.owner,
        func.coalesce(leads.c.floor, reps.c.floor).label("floor"),
        leads.c.arrived,
        leads.c.clock_from,
        leads.c.first_attempt,
        leads.c.first_dialogue,
        leads.c.attempts,
        (leads.c.close_reason == CloseReason.SOLD.value).label("closed_as_sold"),
    )
    .join(reps, reps.c.id == leads.c.owner, isouter=True)
    .where(*IN_RATES, *ARRIVED_IN_SPAN)
    .order_by(leads.c.arrived, leads.c.id)
    .limit(_MOST)
)
_AGREED = (
    select(
        appointments.c.lead,
        func.max(case((appointments.c.state == AppointmentState.SHOWN.value, 1), else_=0)),
    )
    .join(leads, leads.c.id == appointments.c.lead)
    .where(*IN_RATES, *ARRIVED_IN_SPAN, appointments.c.state != AppointmentState.CANCELLED.value)
    .group_by(appointments.c.lead)
)
SOLD_ON_LEAD = (
    select(leads.c.id, func.max(case((STANDS, 1), else_=0)))
    .join(sales, sales.c.lead == leads.c.id)
    .where(*IN_RATES, *ARRIVED_IN_SPAN)
    .group_by(leads.c.id)
)
SOLD_AT_VISIT = (
    select(leads.c.id, func.max(case((STANDS, 1), else_=0)))
    .join(appointments, appointments.c.lead == leads.c.id)
    .join(
        KEPT_VISIT,
        and_(
            KEPT_VISIT.c.appointment == appointments.c.id,
            KEPT_VISIT.c.appointment.is_not(None),
            KEPT_VISIT.c.undone == false(),
        ),
    )
    .join(sales, sales.c.visit == KEPT_VISIT.c.id)
    .where(*IN_RATES, *ARRIVED_IN_SPAN)
    .group_by(leads.c.id)
)
_days = (visits.c.day >= bindparam("start"), visits.c.day < bindparam("end"))
ON_ANY_FLOOR = visits.c.floor.in_(select(floors.c.id))
TRAFFIC: tuple[ColumnElement[bool], ...] = (
    visits.c.undone == false(),
    or_(visits.c.outcome.is_(None), visits.c.outcome.not_in(_NO_TRAFFIC)),
)
_VISITS = (
    select(visits.c.day, visits.c.floor, visits.c.rep, visits.c.kind, func.count())
    .where(ON_ANY_FLOOR, *_days, *TRAFFIC, visits.c.kind.in_(_KINDS))
    .group_by(visits.c.day, visits.c.floor, visits.c.rep, visits.c.kind)
)
_FRESH_UPS = (
    select(visits.c.arrived_at, visits.c.floor)
    .where(ON_ANY_FLOOR, *_days, *TRAFFIC, visits.c.kind.in_(TURN_KINDS))
    .limit(_MOST)
)
_APPOINTMENTS = (
    select(appointments.c.at, reps.c.floor, appointments.c.rep, appointments.c.state)
    .join(reps, reps.c.id == appointments.c.rep)
    .where(
        appointments.c.at >= bindparam("start", type_=Moment),
        appointments.c.at < bindparam("end", type_=Moment),
        appointments.c.state != AppointmentState.CANCELLED.value,
    )
    .limit(_MOST)
)
_floor_of_sale = func.coalesce(visits.c.floor, reps.c.floor)
_by_door = (
    sales.c.on,
    _floor_of_sale,
    sale_shares.c.rep,
    visits.c.kind,
    sales.c.channel,
    sales.c.buyer,
)
_SOLD = (
    select(
        *_by_door,
        func.sum(
            case(
                (sales.c.cancels.is_(None), sale_shares.c.hundredths),
                else_=-sale_shares.c.hundredths,
            )
        ),
    )
    .join(sale_shares, sale_shares.c.sale == sales.c.id)
    .join(reps, reps.c.id == sale_shares.c.rep)
    .join(visits, visits.c.id == sales.c.visit, isouter=True)
    .where(
        sales.c.on >= bindparam("start"),
        sales.c.on < bindparam("end"),
        sales.c.confirmed == true(),
    )
    .group_by(*_by_door)
)


@dataclass(frozen=True, slots=True)
class LeadRow:
    """A valid lead as the ratios see it; `floor` is its own, else its owner's, None for neither."""

    id: int
    source: str
    source_key: str
    owner: int | None
    floor: int | None
    arrived: datetime
    clock_from: datetime
    first_attempt: datetime | None
    first_dialogue: datetime | None
    attempts: int
    has_appointment: bool
    was_shown: bool
    is_sold: bool


@dataclass(frozen=True, slots=True)
class VisitCount:
    """How many of one kind came to a rep (None: who left while waiting) on a day."""

    on: date
    floor: int
    rep: int | None
    kind: ArrivalKind
    count: int


@dataclass(frozen=True, slots=True)
class AppointmentRow:
    """An appointment that was not cancelled; `floor` is its rep's."""

    at: datetime
    floor: int
    rep: int
    state: AppointmentState


@dataclass(frozen=True, slots=True)
class SoldSum:
    """A rep's confirmed units of a day of one kind, counter-entries minus.

    `kind` is that of the visit they were entered for, `floor` the visit's, else the rep's.
    """

    on: date
    floor: int
    rep: int
    kind: ArrivalKind | None
    channel: Channel
    buyer: Buyer
    units: Decimal


class Overview:
    """The counts of the whole dealership in a span; each names the floor and the rep."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def leads(self, start: datetime, end: datetime) -> tuple[LeadRow, ...]:
        """The valid leads that arrived from a moment up to another, oldest first.

        Sold is one with a sale that was not cancelled, its own or that of a visit for one of its
        appointments; where there never was a sale, one that was closed as sold.
        """
        span = {"start": start, "end": end}
        agreed = {lead: bool(shown) for lead, shown in self._pairs(_AGREED, span)}
        sold: dict[int, bool] = {}
        for statement in (SOLD_ON_LEAD, SOLD_AT_VISIT):
            for lead, stands in self._pairs(statement, span):
                sold[lead] = sold.get(lead, False) or bool(stands)
        return tuple(
            LeadRow(
                row.id,
                row.source,
                row.source_key,
                row.owner,
                row.floor,
                row.arrived,
                row.clock_from,
                row.first_attempt,
                row.first_dialogue,
                row.attempts,
                has_appointment=row.id in agreed,
                was_shown=agreed.get(row.id, False),
                is_sold=sold.get(row.id, bool(row.closed_as_sold)),
            )
            for row in self._connection.execute(_LEADS, span)
        )

    def visits(self, start: date, end: date) -> tuple[VisitCount, ...]:
        """Walk-ins, service referrals and be-backs that are traffic, from a day up to another."""
        rows = self._connection.execute(_VISITS, {"start": start, "end": end})
        return tuple(
            VisitCount(on, floor, rep, ArrivalKind(kind), count)
            for on, floor, rep, kind, count in rows
        )

    def fresh_ups(self, start: date, end: date) -> tuple[tuple[datetime, int], ...]:
        """When, and on which floor, those came who use a turn and are traffic."""
        rows = self._connection.execute(_FRESH_UPS, {"start": start, "end": end})
        return tuple((row.arrived_at, row.floor) for row in rows)

    def appointments(self, start: datetime, end: datetime) -> tuple[AppointmentRow, ...]:
        """The appointments for a moment in a span, cancelled ones left out."""
        rows = self._connection.execute(_APPOINTMENTS, {"start": start, "end": end})
        return tuple(
            AppointmentRow(row.at, row.floor, row.rep, AppointmentState(row.state)) for row in rows
        )

    def sold(self, start: date, end: date) -> tuple[SoldSum, ...]:
        """Confirmed units by the day of the order, rep, door and buyer, from a day to another."""
        rows = self._connection.execute(_SOLD, {"start": start, "end": end})
        return tuple(
            SoldSum(
                on,
                floor,
                rep,
                ArrivalKind(kind) if kind else None,
                Channel(channel),
                Buyer(buyer),
                Decimal(hundredths) / 100,
            )
            for on, floor, rep, kind, channel, buyer, hundredths in rows
        )

    def _pairs(self, statement: Any, values: dict[str, Any]) -> tuple[tuple[int, int], ...]:
        return tuple((row[0], row[1]) for row in self._connection.execute(statement, values))
