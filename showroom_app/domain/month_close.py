"""The close of a month: what it waits for, in which order months close, and what is frozen.

A closed month stays closed: later changes are counter-entries in the open month.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import field
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any

from showroom_app.domain.people import Role
from showroom_app.domain.refused import Refused
from showroom_app.domain.values import dataclass
from showroom_app.domain.workdays import first_of_month, next_month


class MonthState(StrEnum):
    """How a month stands."""

    RUNNING = "running"
    ENDED = "ended"
    """It is over and waits to be closed."""
    CLOSED = "closed"


class Item(StrEnum):
    """What is looked through before a month is closed."""

    OPEN_DAYS = "open-days"
    PROPOSED_SALES = "proposed-sales"
    SALE_DISPUTES = "sale-disputes"
    QUESTIONS = "questions"
    """Confirmed sales whose question was never answered."""
    SOLD_VISITS = "sold-visits"
    OPEN_VISITS = "open-visits"
    OPEN_APPOINTMENTS = "open-appointments"
    FLOOR_DISPUTES = "floor-disputes"
    ROLES = "roles"

    @property
    def blocks(self) -> bool:
        """Whether the month cannot be closed before: what is open here may yet move a gauge.

        A proposed sale counts once it is confirmed, a dispute may change who sold, and a day that
        was not closed takes further acts. Of the rest nothing moves a gauge by itself, so it only
        warns: what comes of it later is entered in the open month.
        """
        return self in _BLOCKING


_BLOCKING = frozenset({Item.OPEN_DAYS, Item.PROPOSED_SALES, Item.SALE_DISPUTES})


@dataclass(frozen=True, slots=True)
class FrozenGauge:
    """What a rep's gauge came to when the month was closed.

    `quota` is that of the days in service, `days` are those selling days; `since` and `until`
    bound the service inside the month, None for all of it.
    """

    rep: int
    name: str
    role: Role
    quota: int
    counted: Decimal
    returning: Decimal
    fleet: Decimal
    days: int
    since: date | None = None
    until: date | None = None
    in_a_row: int = 0
    """So many closed months in a row, this one the last, the quota was missed; 0: reached."""

    @property
    def missed(self) -> bool:
        """Whether the quota was not reached."""
        return self.counted < self.quota


@dataclass(frozen=True, slots=True)
class Frozen:
    """A closed month: the gauges by name, the store's selling days, and the overview's figures.

    `returning_counts` is how the dealer had set it then. `overview` is the overview of all floors
    as plain values (services/closed_overview.py), `by_floor` that of each floor there was;
    `closed_by` is a user's id, None for a station.
    """

    month: date
    closed_at: datetime
    closed_by: int | None
    days: int
    gauges: tuple[FrozenGauge, ...]
    returning_counts: bool = False
    overview: Mapping[str, Any] = field(default_factory=dict)
    by_floor: Mapping[int, Mapping[str, Any]] = field(default_factory=dict)

    @property
    def counted(self) -> Decimal:
        """Counted units of all gauges."""
        return sum((each.counted for each in self.gauges), Decimal("0.00"))

    @property
    def quota(self) -> int:
        """The quotas of all gauges together."""
        return sum(each.quota for each in self.gauges)

    @property
    def missed(self) -> tuple[FrozenGauge, ...]:
        """Who missed, the most often in a row first."""
        late = [each for each in self.gauges if each.missed]
        return tuple(sorted(late, key=lambda each: (-each.in_a_row, each.name.casefold())))


def check_close(month: date, today: date, first: date | None, closed: Collection[date]) -> None:
    """Months are closed once they are over, each once, in order from the `first` on.

    `first` is the first month in which anybody had a role, None: nobody has one. Raises Refused:
    "month-not-over", "month-is-closed", "nothing-to-close", "earlier-month-open" (month: the first
    that is still open).
    """
    month = first_of_month(month)
    if month >= first_of_month(today):
        raise Refused("month-not-over", month=month)
    if month in closed:
        raise Refused("month-is-closed", month=month)
    if first is None or month < first:
        raise Refused("nothing-to-close", month=month)
    for each in months_between(first, month):
        if each not in closed:
            raise Refused("earlier-month-open", month=each)


def months_between(first: date, end: date) -> Iterable[date]:
    """The first days of the months from one up to another, which is left out."""
    month = first_of_month(first)
    while month < end:
        yield month
        month = next_month(month)


def in_a_row(rep: int, missed: bool, before: Frozen | None) -> int:
    """How many closed months in a row a rep missed, with the one that is being closed.

    A rep without a gauge in the month `before` begins anew.
    """
    if not missed:
        return 0
    known = next((each for each in before.gauges if each.rep == rep), None) if before else None
    return 1 + (known.in_a_row if known else 0)
