"""Each rep's opportunities and what came of them, counted by the database.

What is counted is what the overview counts, by the same conditions.
"""

from __future__ import annotations

from collections import Counter
from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import Connection, Date, bindparam, case, func, select, true

from showroom_app.domain.appointment import AppointmentState
from showroom_app.domain.floor_facts import ArrivalKind
from showroom_app.domain.lead import CloseReason
from showroom_app.domain.sale import Buyer, Channel
from showroom_app.domain.values import dataclass
from showroom_app.storage.column_types import Moment
from showroom_app.storage.repositories.overview import (
    ARRIVED_IN_SPAN,
    IN_RATES,
    ON_ANY_FLOOR,
    SOLD_AT_VISIT,
    SOLD_ON_LEAD,
    STANDS,
    TRAFFIC,
    TURN_KINDS,
)
from showroom_app.storage.tables.leads import leads
from showroom_app.storage.tables.sales import sale_shares, sales
from showroom_app.storage.tables.visits import appointments, visits

_days = (bindparam("first", type_=Date), bindparam("end", type_=Date))
_moments = (bindparam("since", type_=Moment), bindparam("until", type_=Moment))

_FRESH_UPS = (
    select(visits.c.rep, func.count())
    .where(
        ON_ANY_FLOOR,
        visits.c.day >= _days[0],
        visits.c.day < _days[1],
        *TRAFFIC,
        visits.c.kind.in_(TURN_KINDS),
    )
    .group_by(visits.c.rep)
)
_LEADS = (
    select(leads.c.owner, func.count()).where(*IN_RATES, *ARRIVED_IN_SPAN).group_by(leads.c.owner)
)
_CLOSED_AS_SOLD = select(leads.c.id, leads.c.owner).where(
    *IN_RATES, *ARRIVED_IN_SPAN, leads.c.close_reason == CloseReason.SOLD.value
)
_WITH_SALE = tuple(
    each.add_columns(leads.c.owner).group_by(leads.c.owner)
    for each in (SOLD_ON_LEAD, SOLD_AT_VISIT)
)
_SHOWN = (
    select(appointments.c.rep, func.count())
    .where(
        appointments.c.at >= _moments[0],
        appointments.c.at < _moments[1],
        appointments.c.state == AppointmentState.SHOWN.value,
    )
    .group_by(appointments.c.rep)
)
_SOLD = (
    select(
        sale_shares.c.rep,
        visits.c.kind,
        sales.c.channel,
        func.sum(
            case(
                (sales.c.cancels.is_(None), sale_shares.c.hundredths),
                else_=-sale_shares.c.hundredths,
            )
        ),
    )
    .join(sale_shares, sale_shares.c.sale == sales.c.id)
    .join(visits, visits.c.id == sales.c.visit, isouter=True)
    .where(
        sales.c.on >= _days[0],
        sales.c.on < _days[1],
        sales.c.confirmed == true(),
        sales.c.buyer != Buyer.FLEET.value,
    )
    .group_by(sale_shares.c.rep, visits.c.kind, sales.c.channel)
)
_LAST_SALE = (
    select(sales.c.on)
    .where(
        STANDS,
        sales.c.on >= _days[0],
        sales.c.on < _days[1],
        select(1)
        .where(sale_shares.c.sale == sales.c.id, sale_shares.c.rep == bindparam("of_rep"))
        .exists(),
    )
    .order_by(sales.c.on.desc(), sales.c.id.desc())
    .limit(1)
)


@dataclass(frozen=True, slots=True)
class DoorSum:
    """A rep's units to others than fleets, by the kind of the visit and the sale's channel."""

    rep: int
    kind: ArrivalKind | None
    channel: Channel
    units: Decimal


class Opportunities:
    """Sums a rep of a span of days, from the first up to the end."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def fresh_ups(self, first: date, end: date) -> dict[int | None, int]:
        """Walk-ins and service referrals that are traffic."""
        rows = self._connection.execute(_FRESH_UPS, {"first": first, "end": end})
        return {row[0]: row[1] for row in rows}

    def leads(self, since: datetime, until: datetime) -> dict[int | None, tuple[int, int]]:
        """Valid leads by their owner (None: the pool's), and how many of them led to a sale.

        Where there never was a sale, one that was closed as sold counts as such.
        """
        span = {"start": since, "end": until}
        owners: dict[int, int | None] = {}
        stands: dict[int, bool] = {}
        for statement in _WITH_SALE:
            for lead, is_sold, owner in self._connection.execute(statement, span):
                owners[lead] = owner
                stands[lead] = stands.get(lead, False) or bool(is_sold)
        for lead, owner in self._connection.execute(_CLOSED_AS_SOLD, span):
            if lead not in stands:
                owners[lead], stands[lead] = owner, True
        sold = Counter(owners[lead] for lead, is_sold in stands.items() if is_sold)
        return {
            owner: (count, sold[owner]) for owner, count in self._connection.execute(_LEADS, span)
        }

    def shown(self, since: datetime, until: datetime) -> dict[int, int]:
        """Appointments whose customer came."""
        rows = self._connection.execute(_SHOWN, {"since": since, "until": until})
        return {row[0]: row[1] for row in rows}

    def sold(self, first: date, end: date) -> tuple[DoorSum, ...]:
        """Confirmed units, counter-entries minus."""
        rows = self._connection.execute(_SOLD, {"first": first, "end": end})
        return tuple(
            DoorSum(
                rep,
                ArrivalKind(kind) if kind else None,
                Channel(channel),
                Decimal(hundredths) / 100,
            )
            for rep, kind, channel, hundredths in rows
        )

    def last_sale(self, rep: int, first: date, end: date) -> date | None:
        """The day of a rep's last confirmed sale; cancelled ones are none."""
        values = {"of_rep": rep, "first": first, "end": end}
        found: date | None = self._connection.execute(_LAST_SALE, values).scalar()
        return found
