"""The overview of a month: what a manager sees of it, and what asks for attention."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from functools import partial
from typing import Any

from showroom_app.domain import quota, ratios
from showroom_app.domain.fairness import Reckoning, together
from showroom_app.domain.people import Actor, Floor, Role
from showroom_app.domain.policy import Policy
from showroom_app.domain.ratios import Door, Proportion, Ratio, Times
from showroom_app.domain.refused import NotFound, Refused
from showroom_app.domain.rights import UseCase
from showroom_app.domain.topic import Topic
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
from showroom_app.services.attention import NeedsAttention
from showroom_app.services.calendar import calendar_of
from showroom_app.services.closed_overview import closed_overview
from showroom_app.services.fairness import Fairness, FairnessView
from showroom_app.services.overview_counts import Counted, arrived, kept_or_not, midnight
from showroom_app.services.overview_memory import OverviewMemory
from showroom_app.services.overview_view import (
    ChannelRow,
    HourCell,
    Kpi,
    OverviewView,
    Point,
    RepRow,
    RoleRow,
    SourceRow,
)
from showroom_app.services.rep_units import NO_UNITS, units_by_rep
from showroom_app.storage.store import Store, Work

__all__ = ["Overview", "OverviewView"]

_WEEKS = 9
"""So many points has a sparkline."""
_WEEK = timedelta(days=7)
_DAY = timedelta(days=1)
_TOUCHED = (Topic.BOARD, Topic.LEADS, Topic.SALES)
_SEEN_ENOUGH = 2
"""An hour that was open only once tells nothing of its weekday."""
_DOORS = (Door.BE_BACK, Door.APPOINTMENT, Door.WALK_IN, Door.SERVICE, Door.PHONE, Door.LEAD)


@dataclass(frozen=True, slots=True)
class _Month:
    """What is asked for: the month, up to which day it is counted, and how the dealer is open."""

    first: date
    until: date
    today: date
    floor: int | None
    policy: Policy
    calendar: Calendar

    @property
    def end(self) -> date:
        """The first day of the next month."""
        return next_month(self.first)

    @property
    def before(self) -> date:
        """The month before."""
        return months_earlier(self.first, 1)

    @property
    def weeks(self) -> tuple[date, ...]:
        """The Mondays of the sparklines, the last one that of the last day counted."""
        last = max(self.first, self.until - _DAY)
        monday = last - timedelta(days=last.weekday())
        return tuple(monday - _WEEK * back for back in reversed(range(_WEEKS)))

    @property
    def start(self) -> date:
        """The first day of all that is looked at."""
        return min(self.before, self.weeks[0])


class Overview:
    """What the overview page, the month report and the command line ask; for the database thread.

    What was counted is remembered until the counters of its topics move.
    """

    def __init__(self, store: Store, fairness: Fairness, attention: NeedsAttention) -> None:
        self._store = store
        self._fairness = fairness
        self._attention = attention
        self._memory = OverviewMemory()

    def month(
        self,
        actor: Actor,
        month: date | None = None,
        floor: int | None = None,
        *,
        at_most: int | None = None,
    ) -> OverviewView:
        """A month (None: this one) of one floor, or of all.

        A closed month stands as it was closed, and so does each floor of it. With `at_most` only
        so many days of floor logs that are not remembered are read now, so that others get their
        turn on the database thread; ask again while the view is not whole. Raises
        Refused("not-allowed"), and NotFound for an unknown floor.
        """
        with self._store.read() as work:
            allow(work, actor, UseCase.SEE_OVERVIEW)
            floors = work.people.floors()
            if floor is not None and floor not in {each.id for each in floors}:
                raise NotFound("floor", str(floor))
            asked = _asked(work, month, floor)
            closed = closed_overview(work, asked.first, floor)
            if closed is not None:
                view = replace(closed, floors=floors)
            else:
                view = self._view(work, asked, floors, at_most)
        return replace(view, attention=self._attention.items(view))

    def whole(self, month: date) -> OverviewView:
        """A whole month of the dealership, for who may have it already, as the report.

        What asks for attention is left out.
        """
        with self._store.read() as work:
            return self._whole(work, month, None)

    def to_keep(self, work: Work, month: date) -> Mapping[int | None, OverviewView]:
        """A whole month by floor and, under None, of all floors, as it is closed; as `whole`."""
        floors = (None, *(floor.id for floor in work.people.floors()))
        return {floor: self._whole(work, month, floor) for floor in floors}

    def _whole(self, work: Work, month: date, floor: int | None) -> OverviewView:
        return self._view(work, _asked(work, month, floor), work.people.floors(), None)

    def _view(
        self, work: Work, asked: _Month, floors: tuple[Floor, ...], at_most: int | None
    ) -> OverviewView:
        days = asked.calendar.selling_days(asked.first, last_of_month(asked.first))
        empty = OverviewView(
            work.now,
            asked.policy.time_zone,
            asked.first,
            first_of_month(asked.today),
            asked.until,
            asked.floor,
            floors,
            selling_days=days,
            no_selling_days=days == 0,
        )
        if not days:
            return empty
        counted = self._counted(work, asked)
        month = counted.of_days(asked.first, asked.until)
        fairness, reckonings = self._fairness.read(
            work, asked.floor, asked.first, before=asked.until, at_most=at_most
        )
        reps = tuple(_reps(work, asked, month))
        measured, targets = _measured(month, reckonings)
        units = month.units()
        return replace(
            empty,
            elapsed_days=asked.calendar.selling_days(asked.first, asked.until - _DAY),
            kpis=_kpis(asked, counted, month),
            roles=_roles(reps, month),
            reps=reps,
            sources=_sources(month),
            hours=self._hours(work, asked, reckonings, fairness),
            fairness=fairness.rows,
            channels=tuple(ChannelRow(door, month.closing(door)) for door in _DOORS),
            own_base=units.get(None, Decimal(0)),
            fleet=month.fleet,
            ratios=measured,
            targets=targets,
            chains={
                door: ratios.chain([e.followed for e in month.leads if e.door is door], door)
                for door in (Door.LEAD, Door.PHONE)
            },
            days=fairness.days,
            days_read=fairness.days_read,
        )

    # -- what is counted, remembered -----------------------------------------------------------

    def _counted(self, work: Work, asked: _Month) -> Counted:
        policy, start, end = asked.policy, asked.start, asked.until
        begin, stop = midnight(start, policy), midnight(end, policy)
        today = midnight(asked.today, policy)

        def leads() -> Any:
            rows = work.overview.leads(begin, stop)
            return tuple(arrived(row, today, asked.calendar, policy) for row in rows)

        def appointments() -> Any:
            rows = work.overview.appointments(begin, stop)
            return tuple(kept_or_not(row, policy) for row in rows)

        span = (start, end, asked.today)
        recall = partial(self._memory.recall, work)
        found = Counted(
            recall(("leads", *span), _TOUCHED, leads),
            recall(("visits", *span), (Topic.BOARD,), lambda: work.overview.visits(start, end)),
            recall(("appointments", *span), _TOUCHED, appointments),
            recall(("sold", *span), _TOUCHED, lambda: work.overview.sold(start, end)),
        )
        return found if asked.floor is None else found.of_floor(asked.floor)

    def _hours(
        self,
        work: Work,
        asked: _Month,
        reckonings: Sequence[tuple[date, Reckoning]],
        fairness: FairnessView,
    ) -> tuple[HourCell, ...]:
        span = (asked.first, asked.until)
        ups: tuple[tuple[int, int, int], ...] = self._memory.recall(
            work,
            ("fresh ups", *span),
            (Topic.BOARD,),
            lambda: tuple(
                (local.weekday(), local.hour, floor)
                for at, floor in work.overview.fresh_ups(*span)
                for local in (asked.policy.local(at),)
            ),
        )
        came = [(weekday, hour) for weekday, hour, at in ups if asked.floor in (None, at)]
        is_whole = fairness.is_whole and bool(reckonings)
        return tuple(_hour_cells(asked, came, reckonings if is_whole else ()))


def _asked(work: Work, month: date | None, floor: int | None) -> _Month:
    policy = work.policy.policy()
    today = policy.business_day(work.now)
    first = first_of_month(month or today)
    until = min(next_month(first), max(first, today))
    frozen = month_close.frozen(work, first)
    if frozen is not None:
        # What counted then counts in that month for ever.
        policy = replace(policy, returning_counts=frozen.returning_counts)
    calendar = calendar_of(policy, months_earlier(first, 4), max(first, today))
    return _Month(first, until, today, floor, policy, calendar)


# -- the strip ---------------------------------------------------------------------------------


def _kpis(asked: _Month, counted: Counted, month: Counted) -> tuple[Kpi, ...]:
    policy = asked.policy
    before = counted.of_days(asked.before, asked.first)
    weeks = [(on, counted.of_days(on, min(on + _WEEK, asked.until))) for on in asked.weeks]

    def line(value: Callable[[Counted], float | None]) -> tuple[Point, ...]:
        return tuple(Point(on, value(week)) for on, week in weeks)

    def response(part: Counted) -> Times:
        return ratios.first_response(part.followed)

    def contact(part: Counted) -> Proportion:
        return ratios.contact_rate(part.followed)

    first = response(month)
    return (
        Kpi(
            Ratio.FIRST_RESPONSE,
            first.median,
            first.count,
            first.count,
            goal=float(policy.response_goal),
            previous=response(before).median,
            line=line(lambda week: response(week).median),
        ),
        _share(contact, policy.contact_goal / 100, month, before, line),
        _share(lambda part: part.show_rate, policy.show_goal / 100, month, before, line),
        _share(lambda part: part.closing(), None, month, before, line),
    )


def _share(
    of: Callable[[Counted], Proportion],
    goal: float | None,
    month: Counted,
    before: Counted,
    line: Callable[[Callable[[Counted], float | None]], tuple[Point, ...]],
) -> Kpi:
    now = of(month)
    return Kpi(
        now.ratio,
        now.value,
        now.numerator,
        now.denominator,
        goal=goal,
        previous=of(before).value,
        line=line(lambda week: of(week).value),
    )


# -- reps, roles, sources ----------------------------------------------------------------------


def _reps(work: Work, asked: _Month, month: Counted) -> Iterator[RepRow]:
    """All of the floor who have a role and a selling day in service in this month, by name."""
    choices = work.people.roles(asked.first)
    units = units_by_rep(work, asked.policy, asked.first, asked.until)
    for rep in work.people.reps():
        choice = choices.get(rep.id)
        if choice is None or asked.floor not in (None, rep.floor):
            continue
        try:
            days = quota.service_days(
                asked.calendar,
                asked.first,
                midnight(asked.until, asked.policy),
                rep.starts,
                rep.ends,
            )
        except Refused:
            continue
        own = month.of_reps({rep.id}.__contains__)
        sold = units.get(rep.id, NO_UNITS)
        wanted = quota.pro_rata(choice.quota, days)
        followed = own.followed
        yield RepRow(
            rep.id,
            rep.name,
            choice.role,
            wanted,
            sold.counted,
            sold.returning,
            sold.fleet,
            float(quota.on_track(wanted, days)),
            is_on_pace=quota.is_on_pace(wanted, Fraction(sold.counted), days),
            closing=own.closing(),
            response=ratios.first_response(followed),
            contact=ratios.contact_rate(followed),
            leads=len(followed),
        )


def _roles(reps: Sequence[RepRow], month: Counted) -> tuple[RoleRow, ...]:
    rows = []
    for role in (Role.SHOWROOM, Role.HYBRID, Role.INTERNET):
        those = [each for each in reps if each.role is role]
        ids = {each.rep for each in those}
        own = month.of_reps(ids.__contains__)
        rows.append(
            RoleRow(
                role,
                len(those),
                sum((each.counted for each in those), Decimal(0)),
                sum(each.is_on_pace for each in those),
                own.closing(),
                ratios.first_response(own.followed),
                sum((each.fleet for each in those), Decimal(0)),
            )
        )
    return tuple(rows)


def _sources(month: Counted) -> tuple[SourceRow, ...]:
    """The sources of the month's valid leads, those that brought most first."""
    found: dict[str, list[ratios.FollowedLead]] = {}
    names: dict[str, str] = {}
    for each in month.leads:
        found.setdefault(each.source_key, []).append(each.followed)
        names.setdefault(each.source_key, each.source)
    rows = [
        SourceRow(
            names[key],
            len(followed),
            ratios.first_response(followed),
            ratios.in_target(followed),
            ratios.contact_rate(followed),
            ratios.appointment_rate(followed),
            ratios.lead_to_sale(followed),
        )
        for key, followed in found.items()
    ]
    return tuple(sorted(rows, key=lambda row: (-row.leads, row.source)))


# -- all ratios --------------------------------------------------------------------------------


def _measured(
    month: Counted, reckonings: Iterable[tuple[date, Reckoning]]
) -> tuple[Mapping[Ratio, Proportion | Times], tuple[tuple[int, Proportion], ...]]:
    """Every ratio of the month, and the share of first attempts within each reference target."""
    followed, came, units = month.followed, month.opportunities(), month.units()
    floor = together(reckoning for _, reckoning in reckonings)
    figures = floor.total
    nothing = Decimal(0)
    fresh = (Door.WALK_IN, Door.SERVICE)
    found: tuple[Proportion | Times, ...] = (
        ratios.first_response(followed),
        ratios.first_response_gross(followed),
        ratios.in_target(followed),
        ratios.time_to_dialogue(followed),
        ratios.time_to_dialogue_gross(followed),
        ratios.contact_rate(followed),
        ratios.appointment_rate(followed),
        month.show_rate,
        ratios.close_on_shows(units.get(Door.APPOINTMENT, nothing), month.shown),
        ratios.lead_to_sale(followed),
        ratios.walk_in_closing(
            sum((units.get(door, nothing) for door in fresh), nothing),
            sum(came[door] for door in fresh),
        ),
        month.closing(),
        ratios.attempts_a_lead(followed),
        ratios.return_punctuality(figures),
        ratios.turn_balance(figures),
        ratios.miss_rate(figures),
        ratios.log_completeness(floor),
    )
    targets = tuple(
        (minutes, ratios.in_target(followed, minutes)) for minutes in ratios.FIRST_ATTEMPT_TARGETS
    )
    return {each.ratio: each for each in found}, targets


# -- hours -------------------------------------------------------------------------------------


def _hour_cells(
    asked: _Month,
    came: Sequence[tuple[int, int]],
    reckonings: Sequence[tuple[date, Reckoning]],
) -> Iterator[HourCell]:
    """The hours in which somebody is open, by weekday; reps only where the logs were read."""
    seen: dict[tuple[int, int], int] = {}
    ups: dict[tuple[int, int], int] = {}
    staffed: dict[tuple[int, int], timedelta] = {}
    for at in came:
        ups[at] = ups.get(at, 0) + 1
    for day, reckoning in reckonings:
        for hour, spent in reckoning.staffed.items():
            at = day.weekday(), hour
            staffed[at] = staffed.get(at, timedelta(0)) + spent
    day = asked.first
    while day < asked.end:
        for hour in _open_hours(asked, day):
            at = day.weekday(), hour
            seen[at] = seen.get(at, 0) + (day < asked.until)
        day += _DAY
    for (weekday, hour), times in sorted(seen.items()):
        here = ups.get((weekday, hour), 0)
        reps = None
        if reckonings and times:
            reps = staffed.get((weekday, hour), timedelta(0)) / timedelta(hours=times)
        yield HourCell(
            weekday,
            hour,
            times,
            here,
            reps,
            is_short=times >= _SEEN_ENOUGH and reps is not None and here / times > reps,
        )


def _open_hours(asked: _Month, day: date) -> range:
    opening = asked.calendar.opening(day)
    if opening is None:
        return range(0)
    opens, closes = (asked.policy.local(at) for at in opening)
    # Closing at midnight is closing at 24:00 of this day.
    last = 24 if closes.date() > day else closes.hour + (closes.minute > 0)
    return range(opens.hour, last)
