"""The gauges of a month: every rep's figures from role choice, ledger and calendar."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction

from showroom_app.domain import sale as sales
from showroom_app.domain.month_close import Frozen
from showroom_app.domain.people import Rep, Role, RoleChoice
from showroom_app.domain.policy import Policy
from showroom_app.domain.quota import Days, Gauge, Pace, State, gauge, service_days
from showroom_app.domain.refused import NotFound, Refused
from showroom_app.domain.sale import Channel, Sale, Share, Units
from showroom_app.domain.workdays import (
    Calendar,
    first_of_month,
    last_of_month,
    months_earlier,
    next_month,
)
from showroom_app.services import month_close
from showroom_app.services.calendar import calendar_of
from showroom_app.services.sales import LedgerRow, ledger
from showroom_app.storage.repositories.sales import Sum
from showroom_app.storage.store import Store, Work

__all__ = ["GaugeRow", "LedgerRow", "Quota", "QuotaView"]

_CLOSED_MONTHS = 3
"""So many months before this one tell how fast a rep, and the store, usually sell."""
_NO_UNITS = Units()


@dataclass(frozen=True, slots=True)
class GaugeRow:
    """One rep's gauge; `since` is the day in service inside the month, None for a whole month."""

    rep: int
    name: str
    role: Role
    gauge: Gauge
    since: date | None
    until: date | None


@dataclass(frozen=True, slots=True)
class QuotaView:
    """The page: totals over all rows, and the rows in name order (pages sort as they like)."""

    now: datetime
    time_zone: str
    month: date
    rows: tuple[GaugeRow, ...] = ()
    counted: Decimal = Decimal(0)
    quota: int = 0
    on_track: float = 0.0
    forecast: float = 0.0
    reps_on_track: int = 0
    fleet: Decimal = Decimal(0)
    days: float = 0.0
    elapsed: float = 0.0
    no_selling_days: bool = False
    has_manager: bool = False
    """Whether not everyone may do everything any more."""


class Quota:
    """What the quota page and the command line ask about a month."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def page(self, month: date | None = None) -> QuotaView:
        """Every gauge of a month (None: this one) with the totals above them.

        A closed month stands as it was closed.
        """
        with self._store.read() as work:
            month = first_of_month(month or work.policy.policy().business_day(work.now))
            known = month_close.frozen(work, month)
            return month_of_gauges(work, month) if known is None else _as_closed(work, known)

    def gauges(self, month: date | None = None) -> tuple[GaugeRow, ...]:
        """The gauges alone, by name; raises Refused("no-selling-days")."""
        page = self.page(month)
        if page.no_selling_days:
            raise Refused("no-selling-days", month=page.month)
        return page.rows

    def ledger(self, rep: int, month: date | None = None) -> tuple[LedgerRow, ...]:
        """A rep's entries of a month (None: this one), the oldest first; raises NotFound."""
        with self._store.read() as work:
            if work.people.rep(rep) is None:
                raise NotFound("rep", str(rep))
            return ledger(work, month, rep)


def month_of_gauges(work: Work, month: date) -> QuotaView:
    """Every gauge of a month from ledger, roles and calendar as they are now, closed or not."""
    policy = work.policy.policy()
    calendar = calendar_of(policy, months_earlier(month, _CLOSED_MONTHS), month, work.now)
    try:
        store = service_days(calendar, month, work.now)
    except Refused:
        return QuotaView(work.now, policy.time_zone, month, no_selling_days=True)
    rows = _rows(work, policy, calendar, month)
    return _page(work, policy, store, rows)


def _as_closed(work: Work, known: Frozen) -> QuotaView:
    """The gauges of a closed month: every day of it has passed, and nothing moves them."""
    policy = work.policy.policy()
    if not known.days:
        return QuotaView(work.now, policy.time_zone, known.month, no_selling_days=True)
    rows = []
    for each in known.gauges:
        choice = RoleChoice(each.rep, known.month, each.role, each.quota)
        days = Days(known.month, each.days, each.days, Fraction(each.days))
        units = Units(each.counted, each.returning, each.fleet)
        made = gauge(choice, units, days, policy)
        rows.append(GaugeRow(each.rep, each.name, each.role, made, each.since, each.until))
    store = Days(known.month, known.days, known.days, Fraction(known.days))
    return _page(work, policy, store, tuple(rows))


def _page(work: Work, policy: Policy, store: Days, rows: tuple[GaugeRow, ...]) -> QuotaView:
    gauges = [row.gauge for row in rows]
    return QuotaView(
        work.now,
        policy.time_zone,
        store.month,
        rows,
        counted=sum((each.counted for each in gauges), Decimal(0)),
        quota=sum(each.quota for each in gauges),
        on_track=sum(each.on_track for each in gauges),
        forecast=sum(each.forecast for each in gauges),
        reps_on_track=sum(_is_on_track(each) for each in gauges),
        fleet=sum((each.not_counted.fleet for each in gauges), Decimal(0)),
        days=float(store.store),
        elapsed=float(store.elapsed),
        has_manager=work.people.has_manager(),
    )


def _is_on_track(each: Gauge) -> bool:
    return each.state in (State.REACHED, State.ON_TRACK) or (
        each.state is State.STARTING and each.gap > -0.5
    )


def _rows(work: Work, policy: Policy, calendar: Calendar, month: date) -> tuple[GaugeRow, ...]:
    """The gauges of all who have a role and a selling day in service in this month."""
    roles = work.people.roles(month)
    units = _units(
        work.sales.sums(month, next_month(month), delivery=policy.delivery_spans), policy
    )
    paces, store_pace = _paces(work, policy, calendar, month)
    rows = []
    for rep in work.people.reps():
        choice = roles.get(rep.id)
        days = _days(calendar, month, work, rep)
        if choice is None or days is None:
            continue
        rows.append(
            GaugeRow(
                rep.id,
                rep.name,
                choice.role,
                gauge(
                    choice,
                    units.get(rep.id, _NO_UNITS),
                    days,
                    policy,
                    own=paces.get(rep.id),
                    store=store_pace,
                ),
                since=_inside(rep.starts, month, month),
                until=_inside(rep.ends, month, last_of_month(month)),
            )
        )
    return tuple(rows)


def _paces(
    work: Work, policy: Policy, calendar: Calendar, month: date
) -> tuple[Mapping[int, Pace], Pace]:
    """Each rep's pace of the last 3 closed months, and the sum of them all.

    A rep has days in those months only in which he or she had a role: what was sold before the
    dealership kept its ledger here says nothing.
    """
    this_month = first_of_month(policy.business_day(work.now))
    end = min(month, this_month)
    start = months_earlier(end, _CLOSED_MONTHS)
    units = _units(work.sales.sums(start, end, delivery=policy.delivery_spans), policy)
    reps = {rep.id: rep for rep in work.people.reps()}
    days = dict.fromkeys(reps, 0)
    closed = start
    while closed < end:
        choices: Mapping[int, RoleChoice] = work.people.roles(closed)
        for rep in choices.keys() & reps.keys():
            served = _days(calendar, closed, work, reps[rep])
            days[rep] += served.rep if served else 0
        closed = next_month(closed)
    paces = {
        rep: Pace(units.get(rep, _NO_UNITS).counted, count) for rep, count in days.items() if count
    }
    sold = sum((pace.sold for pace in paces.values()), Decimal(0))
    return paces, Pace(sold, sum(days.values()))


def _days(calendar: Calendar, month: date, work: Work, rep: Rep) -> Days | None:
    """A rep's days of a month; None when no selling day of it lies in service."""
    try:
        return service_days(calendar, month, work.now, rep.starts, rep.ends)
    except Refused:
        return None


def _units(sums: Iterable[Sum], policy: Policy) -> Mapping[int, Units]:
    """Every rep's units from what the database summed, decided as single entries are."""
    entries: dict[int, list[Sale]] = defaultdict(list)
    for each in sums:
        entries[each.rep].append(_as_entry(each))
    return {rep: sales.units(rep, of_rep, policy) for rep, of_rep in entries.items()}


def _as_entry(summed: Sum) -> Sale:
    """All entries of one kind as if they were one, a counter-entry when they come to a minus."""
    return Sale(
        0,
        date.min,
        (Share(summed.rep, abs(summed.units)),),
        summed.buyer,
        Channel.OWN,
        confirmed=summed.confirmed,
        cancels=0 if summed.units < 0 else None,
        delivered_on=date.min,
    )


def _inside(day: date | None, month: date, whole: date) -> date | None:
    """A day on which service begins or ends inside the month, not on the `whole` month's own."""
    inside = day is not None and month <= day <= last_of_month(month) and day != whole
    return day if inside else None
