"""The gauges of a month: every rep's figures from role choice, ledger and calendar."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from showroom_app.domain.month_close import Frozen
from showroom_app.domain.people import Actor, Rep, Role, RoleChoice, UserKind
from showroom_app.domain.policy import Policy
from showroom_app.domain.quota import (
    Days,
    Gauge,
    Pace,
    State,
    gauge,
    monthly_average,
    service_days,
)
from showroom_app.domain.refused import NotFound, Refused
from showroom_app.domain.rights import UseCase, check
from showroom_app.domain.sale import Units
from showroom_app.domain.values import dataclass
from showroom_app.domain.workdays import (
    Calendar,
    first_of_month,
    last_of_month,
    months_earlier,
    next_month,
)
from showroom_app.services import month_close
from showroom_app.services.acts import allow
from showroom_app.services.calendar import calendar_of
from showroom_app.services.rep_units import NO_UNITS, units_by_rep
from showroom_app.storage.store import Store, Work

if TYPE_CHECKING:
    from showroom_app.services.gauge_detail import GaugeDetail
    from showroom_app.services.ledger_rows import LedgerRow

_CLOSED_MONTHS = 3
"""So many months before this one tell how fast a rep, and the store, usually sell."""
NOTHING, STATE, NUMBERS = "nothing", "state", "numbers"
"""What a manager may let others see of the gauges (`Policy.wallboard_quota`)."""


@dataclass(frozen=True, slots=True)
class GaugeRow:
    """One rep's gauge; `since` is the day in service inside the month, None for a whole month."""

    rep: int
    name: str
    role: Role
    gauge: Gauge
    since: date | None
    until: date | None
    average: float | None = None
    """Counted units a month of the last 3 closed months in which the rep was here."""


@dataclass(frozen=True, slots=True)
class QuotaBar:
    """One rep's gauge as others may see it; the figures are None where only the state is shown."""

    rep: int
    name: str
    role: Role
    state: State
    quota: int | None = None
    counted: Decimal | None = None
    on_track: float | None = None


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
    colleagues: tuple[QuotaBar, ...] = ()
    """Those whose figures who asked may not see whole; they are in no total."""
    is_partial: bool = False
    """Whether there are such, be they shown or not."""


class Quota:
    """What the quota page and the command line ask about a month."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def seen_by(self, actor: Actor, month: date | None = None) -> QuotaView:
        """A month as it may be seen: a rep's own gauge whole, a manager's every one.

        Of colleagues reps see what the manager set for the wallboard, and reception the state.
        """
        with self._store.read() as work:
            return _seen(work, actor, whole_month(work, month))

    def gauges(self, actor: Actor, month: date | None = None) -> QuotaView:
        """As `seen_by`; raises Refused("no-selling-days") instead of saying so."""
        page = self.seen_by(actor, month)
        if page.no_selling_days:
            raise Refused("no-selling-days", month=page.month)
        return page

    def detail(self, actor: Actor, rep: int, month: date | None = None) -> GaugeDetail:
        """All about one gauge of a month (None: this one): path, last sale, and the sales.

        Raises Refused("not-allowed") for somebody else's, and NotFound where the rep has none.
        """
        from showroom_app.services.gauge_detail import detail

        with self._store.read() as work:
            allow(work, actor, UseCase.SEE_GAUGE, own=rep)
            rows = whole_month(work, month).rows
            row = next((each for each in rows if each.rep == rep), None)
            if row is None:
                raise NotFound("rep", str(rep))
            return detail(work, row)

    def ledger(self, actor: Actor, rep: int, month: date | None = None) -> tuple[LedgerRow, ...]:
        """A rep's entries of a month (None: this one), the oldest first.

        Raises Refused("not-allowed") for somebody else's, and NotFound.
        """
        from showroom_app.services.ledger_rows import ledger

        with self._store.read() as work:
            allow(work, actor, UseCase.SEE_GAUGE, own=rep)
            if work.people.rep(rep) is None:
                raise NotFound("rep", str(rep))
            return ledger(work, month, rep)


def bar(row: GaugeRow, *, numbers: bool) -> QuotaBar:
    """A gauge as others see it: with the figures in cars, or the state alone."""
    gauge = row.gauge
    if not numbers:
        return QuotaBar(row.rep, row.name, row.role, gauge.state)
    return QuotaBar(
        row.rep, row.name, row.role, gauge.state, gauge.quota, gauge.counted, gauge.on_track
    )


def _seen(work: Work, actor: Actor, page: QuotaView) -> QuotaView:
    policy, manages = work.policy.policy(), work.people.has_manager()

    def may_see(row: GaugeRow) -> bool:
        try:
            check(
                actor,
                UseCase.SEE_GAUGE,
                policy,
                manager_exists=manages,
                own=row.rep == actor.rep,
            )
        except Refused:
            return False
        return True

    rows = tuple(row for row in page.rows if may_see(row))
    others = tuple(row for row in page.rows if row not in rows)
    if not others:
        return page
    shown = STATE if actor.kind is UserKind.RECEPTION else policy.wallboard_quota
    bars = tuple(bar(row, numbers=shown == NUMBERS) for row in others) if shown != NOTHING else ()
    return replace(_with_totals(page, rows), colleagues=bars, is_partial=True)


def whole_month(work: Work, month: date | None = None) -> QuotaView:
    """Every gauge of a month (None: this one) with the totals above them, whoever asks.

    A closed month stands as it was closed.
    """
    month = first_of_month(month or work.policy.policy().business_day(work.now))
    known = month_close.frozen(work, month)
    return month_of_gauges(work, month) if known is None else _as_closed(work, known)


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
    view = QuotaView(
        work.now,
        policy.time_zone,
        store.month,
        days=float(store.store),
        elapsed=float(store.elapsed),
        has_manager=work.people.has_manager(),
    )
    return _with_totals(view, rows)


def _with_totals(view: QuotaView, rows: tuple[GaugeRow, ...]) -> QuotaView:
    gauges = [row.gauge for row in rows]
    return replace(
        view,
        rows=rows,
        counted=sum((each.counted for each in gauges), Decimal(0)),
        quota=sum(each.quota for each in gauges),
        on_track=sum(each.on_track for each in gauges),
        forecast=sum(each.forecast for each in gauges),
        reps_on_track=sum(_is_on_track(each) for each in gauges),
        fleet=sum((each.not_counted.fleet for each in gauges), Decimal(0)),
    )


def _is_on_track(each: Gauge) -> bool:
    return each.state in (State.REACHED, State.ON_TRACK) or (
        each.state is State.STARTING and each.gap > -0.5
    )


def _rows(work: Work, policy: Policy, calendar: Calendar, month: date) -> tuple[GaugeRow, ...]:
    """The gauges of all who have a role and a selling day in service in this month."""
    roles = work.people.roles(month)
    units = units_by_rep(work, policy, month, next_month(month))
    paces, store_pace, months = _paces(work, policy, calendar, month)
    rows = []
    for rep in work.people.reps():
        choice = roles.get(rep.id)
        days = _days(calendar, month, work, rep)
        if choice is None or days is None:
            continue
        own = paces.get(rep.id)
        average = monthly_average(own.sold, months[rep.id]) if own else None
        rows.append(
            GaugeRow(
                rep.id,
                rep.name,
                choice.role,
                gauge(choice, units.get(rep.id, NO_UNITS), days, policy, own=own, store=store_pace),
                since=_inside(rep.starts, month, month),
                until=_inside(rep.ends, month, last_of_month(month)),
                average=None if average is None else float(average),
            )
        )
    return tuple(rows)


def _paces(
    work: Work, policy: Policy, calendar: Calendar, month: date
) -> tuple[Mapping[int, Pace], Pace, Mapping[int, int]]:
    """Each rep's pace of the last 3 closed months, the sum of them all, and in how many of them.

    A rep has days in those months only in which he or she had a role: what was sold before the
    dealership kept its ledger here says nothing. Of a month that was closed they are those it was
    closed with, whatever the opening hours are now.
    """
    this_month = first_of_month(policy.business_day(work.now))
    end = min(month, this_month)
    start = months_earlier(end, _CLOSED_MONTHS)
    units = units_by_rep(work, policy, start, end)
    reps = {rep.id: rep for rep in work.people.reps()}
    days, months = dict.fromkeys(reps, 0), dict.fromkeys(reps, 0)
    over = start
    while over < end:
        for rep, served in _served(work, calendar, over, reps).items():
            days[rep] += served
            months[rep] += 1
        over = next_month(over)
    paces = {
        rep: Pace(units.get(rep, NO_UNITS).counted, count) for rep, count in days.items() if count
    }
    sold = sum((pace.sold for pace in paces.values()), Decimal(0))
    return paces, Pace(sold, sum(days.values())), months


def _served(
    work: Work, calendar: Calendar, month: date, reps: Mapping[int, Rep]
) -> Mapping[int, int]:
    """The selling days in service of each rep with a role in a month that is over."""
    frozen = work.months.gauges(month)
    if frozen is not None:
        return {each.rep: each.days for each in frozen if each.rep in reps}
    choices: Mapping[int, RoleChoice] = work.people.roles(month)
    days = {rep: _days(calendar, month, work, reps[rep]) for rep in choices.keys() & reps.keys()}
    return {rep: served.rep for rep, served in days.items() if served is not None}


def _days(calendar: Calendar, month: date, work: Work, rep: Rep) -> Days | None:
    """A rep's days of a month; None when no selling day of it lies in service."""
    try:
        return service_days(calendar, month, work.now, rep.starts, rep.ends)
    except Refused:
        return None


def _inside(day: date | None, month: date, whole: date) -> date | None:
    """A day on which service begins or ends inside the month, not on the `whole` month's own."""
    inside = day is not None and month <= day <= last_of_month(month) and day != whole
    return day if inside else None
