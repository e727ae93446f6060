"""The closed months with their frozen figures."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import Connection, bindparam, func, insert, select

from showroom_app.domain.month_close import Frozen, FrozenGauge
from showroom_app.domain.people import Role
from showroom_app.domain.topic import Topic
from showroom_app.domain.values import dataclass
from showroom_app.storage.memory import Recall
from showroom_app.storage.tables.people import role_choices
from showroom_app.storage.tables.sales import OPEN_DISPUTE, month_closes, sale_disputes, sales
from showroom_app.storage.tables.visits import WITHOUT_OUTCOME, visits

_SHAPE = 1
"""How the facts are written; a later version may write more and reads these as well."""
_MOST = 1200
"""Months of a hundred years."""

_ADD = insert(month_closes)
_MONTHS = select(month_closes.c.month).limit(_MOST)
_ONE = select(month_closes).where(month_closes.c.month == bindparam("wanted"))
_EVERY = select(month_closes).order_by(month_closes.c.month.desc()).limit(bindparam("most"))
_FIRST = select(func.min(role_choices.c.month))
_SPAN = select(func.min(sales.c.on), func.max(sales.c.on)).having(func.count() > 0)
_OPEN_VISITS = (
    select(visits.c.id, visits.c.floor, visits.c.day, visits.c.rep, visits.c.name)
    .where(WITHOUT_OUTCOME, visits.c.day >= bindparam("start"), visits.c.day < bindparam("end"))
    .order_by(visits.c.day, visits.c.id)
    .limit(bindparam("most"))
)
_OPEN_DISPUTES = (
    select(sales.c.id, sales.c.on, sales.c.customer, sale_disputes.c.rep)
    .join(sales, sales.c.id == sale_disputes.c.sale)
    .where(OPEN_DISPUTE)
    .order_by(sales.c.on, sales.c.id)
    .limit(bindparam("most"))
)


@dataclass(frozen=True, slots=True)
class Unfinished:
    """Something of a month that is not settled: a visit of a floor, or a sale (floor None)."""

    id: int
    on: date
    rep: int | None
    customer: str
    floor: int | None = None


class MonthCloses:
    """Which months are closed, and what they came to."""

    def __init__(self, connection: Connection, recall: Recall) -> None:
        self._connection = connection
        self._recall = recall

    def closed(self) -> frozenset[date]:
        """The first days of all closed months; remembered until one more is closed."""

        def read() -> frozenset[date]:
            return frozenset(self._connection.execute(_MONTHS).scalars())

        return self._recall("closed-months", (Topic.MONTHS,), read)

    def add(self, frozen: Frozen) -> None:
        """Keep a month as it was closed; it is never changed."""
        values = {"month": frozen.month, "closed_at": frozen.closed_at, "by": frozen.closed_by}
        self._connection.execute(_ADD, {**values, "facts": _facts(frozen)})

    def frozen(self, month: date) -> Frozen | None:
        """A closed month; None while it is open."""
        month = month.replace(day=1)
        if month not in self.closed():
            return None
        rows = self._connection.execute(_ONE, {"wanted": month})
        return next(map(_frozen, rows), None)

    def gauges(self, month: date) -> tuple[FrozenGauge, ...] | None:
        """The gauges of a closed month, None while it is open; remembered as `closed` is."""

        def read() -> tuple[FrozenGauge, ...] | None:
            known = self.frozen(month)
            return None if known is None else known.gauges

        return self._recall(f"gauges closed of {month}", (Topic.MONTHS,), read)

    def every(self, limit: int = _MOST) -> tuple[Frozen, ...]:
        """The closed months, newest first."""
        return tuple(map(_frozen, self._connection.execute(_EVERY, {"most": limit})))

    def first_month(self) -> date | None:
        """The first month in which anybody had a role; None: nobody ever had one."""
        first: date | None = self._connection.execute(_FIRST).scalar()
        return first

    def span_of_sales(self) -> tuple[date, date] | None:
        """The first and the last day of the ledger, None while it is empty."""
        span = self._connection.execute(_SPAN).first()
        return None if span is None else (span[0], span[1])

    def open_visits(self, start: date, end: date, limit: int = 500) -> tuple[Unfinished, ...]:
        """The visits of these days that have no outcome, the oldest first."""
        values = {"start": start, "end": end, "most": limit}
        return tuple(
            Unfinished(row.id, row.day, row.rep, row.name, row.floor)
            for row in self._connection.execute(_OPEN_VISITS, values)
        )

    def open_disputes(self, limit: int = 500) -> tuple[Unfinished, ...]:
        """The sales that a rep disputes and nobody has ruled on, the oldest first."""
        return tuple(
            Unfinished(row.id, row.on, row.rep, row.customer)
            for row in self._connection.execute(_OPEN_DISPUTES, {"most": limit})
        )


def _facts(frozen: Frozen) -> dict[str, Any]:
    return {
        "shape": _SHAPE,
        "days": frozen.days,
        "returning_counts": frozen.returning_counts,
        "gauges": [_plain(each) for each in frozen.gauges],
        "overview": dict(frozen.overview),
        "by_floor": {str(floor): dict(plain) for floor, plain in frozen.by_floor.items()},
    }


def _plain(gauge: FrozenGauge) -> dict[str, Any]:
    return {
        "rep": gauge.rep,
        "name": gauge.name,
        "role": gauge.role.value,
        "quota": gauge.quota,
        "counted": str(gauge.counted),
        "returning": str(gauge.returning),
        "fleet": str(gauge.fleet),
        "days": gauge.days,
        "since": gauge.since.isoformat() if gauge.since else None,
        "until": gauge.until.isoformat() if gauge.until else None,
        "in_a_row": gauge.in_a_row,
    }


def _frozen(row: Any) -> Frozen:
    facts: Mapping[str, Any] = row.facts
    gauges = tuple(map(_gauge, facts["gauges"]))
    return Frozen(
        row.month,
        row.closed_at,
        row.by,
        facts["days"],
        gauges,
        facts["returning_counts"],
        facts["overview"],
        {int(floor): plain for floor, plain in facts.get("by_floor", {}).items()},
    )


def _gauge(plain: Mapping[str, Any]) -> FrozenGauge:
    return FrozenGauge(
        plain["rep"],
        plain["name"],
        Role(plain["role"]),
        plain["quota"],
        Decimal(plain["counted"]),
        Decimal(plain["returning"]),
        Decimal(plain["fleet"]),
        plain["days"],
        _day(plain["since"]),
        _day(plain["until"]),
        plain["in_a_row"],
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
