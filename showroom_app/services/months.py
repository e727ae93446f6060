"""The months of the dealership: which are closed, what each still waits for, and the close."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import field, replace
from datetime import date, datetime
from decimal import Decimal

from showroom_app.domain import month_close
from showroom_app.domain.month_close import Frozen, FrozenGauge, MonthState, in_a_row
from showroom_app.domain.people import Actor, Role
from showroom_app.domain.refused import Refused
from showroom_app.domain.rights import UseCase
from showroom_app.domain.topic import Topic
from showroom_app.domain.values import dataclass
from showroom_app.domain.workdays import first_of_month, months_earlier, next_month
from showroom_app.services import month_items
from showroom_app.services.acts import allow, perform
from showroom_app.services.closed_overview import kept
from showroom_app.services.done import Done
from showroom_app.services.month_items import CheckRow
from showroom_app.services.overview_view import OverviewView
from showroom_app.services.quota_view import GaugeRow, month_of_gauges
from showroom_app.storage.store import Store, Work

__all__ = ["CheckRow", "MissedRow", "MonthRow", "MonthView", "Months", "MonthsView", "NotChosen"]

_READ = (Topic.PEOPLE, Topic.BOARD, Topic.LEADS, Topic.SALES, Topic.POLICY)
"""What the figures of a month are made of: who changes any of it waits for a close, or it for them.
"""
_LOOKED_BACK = 24
"""So many months that nobody closed are reckoned to tell how often a quota was missed in a row."""


@dataclass(frozen=True, slots=True)
class MonthRow:
    """One month of the list; what it came to is known of closed ones.

    `missed` and `reps` count gauges.
    """

    month: date
    state: MonthState
    closed_at: datetime | None = None
    closed_by: str = ""
    reps: int = 0
    missed: int = 0
    counted: Decimal = Decimal(0)
    quota: int = 0


@dataclass(frozen=True, slots=True)
class MissedRow:
    """A rep who missed the quota of a month, and how many months in a row with it."""

    rep: int
    name: str
    role: Role
    quota: int
    counted: Decimal
    in_a_row: int


@dataclass(frozen=True, slots=True)
class NotChosen:
    """A rep who has not chosen a role for the next month: this one continues."""

    rep: int
    name: str
    role: Role


@dataclass(frozen=True, slots=True)
class MonthView:
    """One month as it is looked at: the checklist while it is open, and who missed.

    `refusal` is why it cannot be closed now, None where it can or is; `missed` speaks of the
    figures as they are now, or as they were closed. `next_choice` is the month for which roles are
    chosen next, `not_chosen` who has not.
    """

    row: MonthRow
    checks: tuple[CheckRow, ...] = ()
    refusal: Refused | None = field(default=None, compare=False)
    missed: tuple[MissedRow, ...] = ()
    next_choice: date = date.min
    not_chosen: tuple[NotChosen, ...] = ()

    @property
    def can_close(self) -> bool:
        """Whether a manager can close it now."""
        return self.row.state is MonthState.ENDED and self.refusal is None


@dataclass(frozen=True, slots=True)
class MonthsView:
    """The page: every month since anybody had a role, the newest first, and one of them whole."""

    now: datetime
    time_zone: str
    months: tuple[MonthRow, ...] = ()
    shown: MonthView | None = None


class Months:
    """What is asked of the months, and their close.

    `overviews` counts those of a month anew: by floor, and under None that of all together.
    """

    def __init__(
        self, store: Store, overviews: Callable[[Work, date], Mapping[int | None, OverviewView]]
    ) -> None:
        self._store = store
        self._overviews = overviews

    def page(self, actor: Actor, month: date | None = None) -> MonthsView:
        """As `months_page`, for a manager; raises Refused("not-allowed") for everybody else."""
        with self._store.read() as work:
            allow(work, actor, UseCase.SEE_OVERVIEW)
            return months_page(work, month)

    def is_closed(self, day: date) -> bool:
        """Whether the month of a day is closed."""
        with self._store.read() as work:
            return first_of_month(day) in work.months.closed()

    def close(self, actor: Actor, month: date, *, act: str | None = None) -> Done:
        """Close a month for good: its gauges and its overviews are frozen, whatever comes later.

        Raises Refused: "not-allowed", "month-not-ready" (month, count) and those of
        `month_close.check_close`.
        """
        month = first_of_month(month)
        with self._store.read() as work:
            allow(work, actor, UseCase.CLOSE_MONTH)
            _check(work, month)
            read_at = work.counters()
            # Read before the lock is taken: a month of floor logs takes its time.
            overviews = self._overviews(work, month)

        def body(work: Work, act: str) -> Done:
            _check(work, month)
            count = month_items.blocking(work, month)
            if count:
                raise Refused("month-not-ready", month=month, count=count)
            by = actor.user.id if actor.user else None
            frozen = as_it_stands(work, month, by)
            # Gauges and overviews have to be of one state.
            still = overviews if _is_still(work, read_at) else self._overviews(work, month)
            by_floor = {floor: kept(view) for floor, view in still.items() if floor is not None}
            work.months.add(replace(frozen, overview=kept(still[None]), by_floor=by_floor))
            return Done("close-month", act)

        return perform(self._store, actor, UseCase.CLOSE_MONTH, act, (*_READ, Topic.MONTHS), body)


def _is_still(work: Work, read_at: Mapping[Topic, int]) -> bool:
    """Whether only the close itself has raised the counters of what was read."""
    counters = work.counters()
    return all(counters.get(each, 0) == read_at.get(each, 0) + 1 for each in _READ)


def months_page(work: Work, month: date | None = None) -> MonthsView:
    """All months, and one whole: the first that waits to be closed unless another is asked."""
    policy = work.policy.policy()
    rows = _rows(work)
    if not rows:
        return MonthsView(work.now, policy.time_zone)
    wanted = first_of_month(month) if month else _first_to_look_at(rows)
    row = next((each for each in rows if each.month == wanted), rows[0])
    return MonthsView(work.now, policy.time_zone, rows, _shown(work, row))


def as_it_stands(work: Work, month: date, by: int | None = None) -> Frozen:
    """A month as it would be frozen now, without its overview, the months before it as well."""
    policy = work.policy.policy()
    page = month_of_gauges(work, month)
    before = _before(work, month, _LOOKED_BACK)
    gauges = tuple(_frozen(row, before) for row in page.rows)
    return Frozen(month, work.now, by, int(page.days), gauges, policy.returning_counts)


def _before(work: Work, month: date, most: int) -> Frozen | None:
    """The month before, as it was closed or as it stands; None before anybody had a role."""
    first, earlier = work.months.first_month(), months_earlier(month, 1)
    if most == 0 or first is None or earlier < first:
        return None
    known = work.months.frozen(earlier)
    if known is not None:
        return known
    page = month_of_gauges(work, earlier)
    before = _before(work, earlier, most - 1)
    gauges = tuple(_frozen(row, before) for row in page.rows)
    return Frozen(earlier, work.now, None, int(page.days), gauges)


def _frozen(row: GaugeRow, before: Frozen | None) -> FrozenGauge:
    gauge = row.gauge
    made = FrozenGauge(
        row.rep,
        row.name,
        row.role,
        gauge.quota,
        gauge.counted,
        gauge.not_counted.returning,
        gauge.not_counted.fleet,
        gauge.days,
        row.since,
        row.until,
    )
    return replace(made, in_a_row=in_a_row(row.rep, made.missed, before))


def _check(work: Work, month: date) -> None:
    today = work.policy.policy().business_day(work.now)
    month_close.check_close(month, today, work.months.first_month(), work.months.closed())


def _rows(work: Work) -> tuple[MonthRow, ...]:
    """Every month from the first in which anybody had a role up to this one, the newest first."""
    first = work.months.first_month()
    this_month = first_of_month(work.policy.policy().business_day(work.now))
    if first is None:
        return ()
    closed = {each.month: each for each in work.months.every()}
    users = {user.id: user.name for user in work.people.users()}
    rows = []
    for month in month_close.months_between(first, next_month(this_month)):
        known = closed.get(month)
        if known is None:
            state = MonthState.RUNNING if month == this_month else MonthState.ENDED
            rows.append(MonthRow(month, state))
        else:
            rows.append(_closed_row(known, users.get(known.closed_by or 0, "")))
    return tuple(reversed(rows))


def _closed_row(known: Frozen, by: str) -> MonthRow:
    return MonthRow(
        known.month,
        MonthState.CLOSED,
        known.closed_at,
        by,
        len(known.gauges),
        len(known.missed),
        known.counted,
        known.quota,
    )


def _first_to_look_at(rows: tuple[MonthRow, ...]) -> date:
    """The oldest month that waits to be closed, else the last closed one, else this one."""
    waiting = [row.month for row in rows if row.state is MonthState.ENDED]
    return waiting[-1] if waiting else rows[min(1, len(rows) - 1)].month


def _shown(work: Work, row: MonthRow) -> MonthView:
    known = work.months.frozen(row.month)
    figures = as_it_stands(work, row.month) if known is None else known
    policy = work.policy.policy()
    following = month_items.next_choice_month(work, policy)
    view = MonthView(
        row,
        missed=tuple(
            MissedRow(each.rep, each.name, each.role, each.quota, each.counted, each.in_a_row)
            for each in figures.missed
        ),
        next_choice=following,
        not_chosen=tuple(
            NotChosen(rep, name, role)
            for rep, name, role in month_items.not_chosen(work, following)
        ),
    )
    if known is not None:
        return view
    checks = month_items.checklist(work, row.month)
    return replace(view, checks=checks, refusal=_refusal(work, row.month, checks))


def _refusal(work: Work, month: date, checks: tuple[CheckRow, ...]) -> Refused | None:
    try:
        _check(work, month)
    except Refused as refused:
        return refused
    count = sum(check.count for check in checks if check.blocks)
    return Refused("month-not-ready", month=month, count=count) if count else None
