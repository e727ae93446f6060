"""Fairness: what each rep had of the rotation, computed from a day's floor log.

An act that was undone counts nowhere. All figures add up over days and floors.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field
from datetime import UTC, datetime, timedelta, tzinfo
from fractions import Fraction

from showroom_app.domain.floor_facts import (
    Arrived,
    CheckedIn,
    DayClosed,
    Effect,
    Event,
    Fact,
    Finished,
    Handover,
    Moved,
    SentOn,
    Skipped,
    TookUp,
    Transferred,
    visit_of,
)
from showroom_app.domain.line import Fold, Line, OpenVisit, Serving, elapsed, undone_acts
from showroom_app.domain.values import dataclass

NOTABLE_UPS = 2.0
NOTABLE_SHARE = 0.1
"""A difference counts as notable from two ups and a tenth of the expected number on: the rotation
alone leaves every rep up to one up apart at the end of a day."""

_NOTHING = timedelta(0)
_HOUR = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Figures:
    """What one rep had of the rotation over some days."""

    available: timedelta = _NOTHING
    """Time with a place in line: on the floor, at the desk, recalled or returning. Time with a
    customer, on a break, blocked or present without a place is none of it. Who never checked out
    is counted to closing time, or to the day's last act where that was later."""
    turns: int = 0
    """Fresh ups received: visits whose turn this rep used and kept."""
    expected: Fraction = Fraction(0)
    """Fresh ups that an even rotation gives: of each visit whose turn somebody kept, 1/n for each
    of the n reps who had a place when it was first given. Who was skipped or missed then is one
    of the n: the figures beside it say why somebody else had the customer."""
    given_back: int = 0
    """Turns used and given back: quick return, skip, miss, or the visit went to somebody else."""
    skips: int = 0
    """Times skipped, before an arrival or of a visit just given."""
    misses: int = 0
    """Times called and not there, or recalled at place 1 and passed by an arrival."""
    quick_returns: int = 0
    """Turns that were "not an up" within the quick-return minutes, those beyond the number a day
    that gives the place back included."""
    moves: int = 0
    """Times a manager moved this rep in line."""
    assigned: int = 0
    """Visits given to this rep by name: moved by a manager or given away at the door, with a turn
    or without, on whichever floor. A visit that goes to its owner by the rules, a be-back after
    all, or to the rep for whom the customer came, is none."""
    returns: int = 0
    """Stays at the desk that ended by coming back, or by going home once recalled."""
    late_returns: int = 0
    """Those of them that ended after recall and grace (and the minutes to finish a talk)."""

    @property
    def hours(self) -> float:
        """The time with a place in hours."""
        return self.available / timedelta(hours=1)

    @property
    def turns_an_hour(self) -> float | None:
        """Turn balance: turns an available hour; None without any."""
        return self.turns / self.hours if self.available else None

    @property
    def difference(self) -> float:
        """Fresh ups received minus expected."""
        return float(self.turns - self.expected)

    @property
    def is_notable(self) -> bool:
        """Whether received and expected differ by more than the rotation itself explains."""
        return abs(self.difference) >= self.tolerance

    @property
    def tolerance(self) -> float:
        """From which difference on it is notable: two ups or a tenth, the larger."""
        return max(NOTABLE_UPS, NOTABLE_SHARE * float(self.expected))

    def __add__(self, other: Figures) -> Figures:
        """Both together."""
        return Figures(
            self.available + other.available,
            self.turns + other.turns,
            self.expected + other.expected,
            self.given_back + other.given_back,
            self.skips + other.skips,
            self.misses + other.misses,
            self.quick_returns + other.quick_returns,
            self.moves + other.moves,
            self.assigned + other.assigned,
            self.returns + other.returns,
            self.late_returns + other.late_returns,
        )


@dataclass(frozen=True, slots=True)
class Reckoning:
    """The figures of every rep who stood in line, and how completely the door was logged."""

    reps: Mapping[int, Figures] = field(default_factory=dict)
    logged: int = 0
    """Customers at the door who were logged as visits; one sent on counts where he or she went."""
    tallied: int = 0
    """People seen at the door and not served."""
    staffed: Mapping[int, timedelta] = field(default_factory=dict)
    """Time that reps spent on the floor or with a customer, all of them together, by the hour of
    the day in which they spent it. Time at the desk is none of it, nor internet reps'."""

    @property
    def completeness(self) -> float | None:
        """Log completeness: logged / (logged + door tally); None when nobody came."""
        seen = self.logged + self.tallied
        return self.logged / seen if seen else None

    @property
    def total(self) -> Figures:
        """All reps together."""
        return sum(self.reps.values(), Figures())


def together(reckonings: Iterable[Reckoning]) -> Reckoning:
    """Several days and floors as one."""
    reps: dict[int, Figures] = {}
    staffed: dict[int, timedelta] = {}
    logged = tallied = 0
    for each in reckonings:
        for rep, figures in each.reps.items():
            reps[rep] = reps.get(rep, Figures()) + figures
        for hour, spent in each.staffed.items():
            staffed[hour] = staffed.get(hour, _NOTHING) + spent
        logged += each.logged
        tallied += each.tallied
    return Reckoning(reps, logged, tallied, staffed)


def of_day(
    events: Sequence[Event],
    until: datetime | None,
    quick_return_minutes: int,
    tz: tzinfo = UTC,
) -> Reckoning:
    """Reckon one floor's whole day from its events in number order; hours are those of `tz`.

    Who never checked out is counted `until` closing time (on a day that is not over: until now;
    None: to the last act), also when the program closed the day later. Raises Unfit as the fold
    does.
    """
    reckoner = _Reckoner(until, timedelta(minutes=quick_return_minutes), tz)
    undone = undone_acts(events)
    for event in events:
        if event.act not in undone:
            reckoner.take(event)
    return reckoner.reckoning()


class _Reckoner:
    """Walks through a day with one fold, and looks at it before and after each fact."""

    def __init__(self, until: datetime | None, quick: timedelta, tz: tzinfo) -> None:
        self._until = until
        self._quick = quick
        self._tz = tz
        self._fold = Fold(Line())
        self._clock: datetime | None = None
        self._available: dict[int, timedelta] = {}
        self._skips: Counter[int] = Counter()
        self._moves: Counter[int] = Counter()
        self._assigned: Counter[int] = Counter()
        self._quick_returns: Counter[int] = Counter()
        self._used: Counter[int] = Counter()
        """Turns used, those given back included."""
        self._kept: dict[int, int] = {}
        """Who used a turn for a visit and has kept it so far."""
        self._stood: dict[int, frozenset[int]] = {}
        """Who had a place when a visit was first given for a turn."""
        self._logged = 0
        self._staffed: dict[int, timedelta] = {}

    def take(self, event: Event) -> None:
        """Go on by one event."""
        self._spend(self._at(event))
        fact, fold = event.fact, self._fold
        visit = visit_of(fact)
        before = None if visit is None else fold.visits.get(visit)
        stood = self._standing_now() if isinstance(fact, TookUp | Transferred) else frozenset()
        fold.take(event)
        self._count(event, before)
        if visit is not None:
            self._follow(fact, visit, stood)
        if isinstance(fact, CheckedIn) and fact.role.stands_in_queue:
            self._available.setdefault(fact.rep, _NOTHING)

    def reckoning(self) -> Reckoning:
        """What the day came to."""
        if self._until is not None:
            self._spend(self._until)
        turns = Counter(self._kept.values())
        expected: dict[int, Fraction] = defaultdict(Fraction)
        for visit in self._kept:
            stood = self._stood[visit]
            for rep in stood:
                expected[rep] += Fraction(1, len(stood))
        reps = {}
        for rep, available in self._available.items():
            standing = self._fold.standings.get(rep) or self._fold.gone[rep]
            reps[rep] = Figures(
                available,
                turns[rep],
                expected[rep],
                self._used[rep] - turns[rep],
                self._skips[rep],
                standing.misses,
                self._quick_returns[rep],
                self._moves[rep],
                self._assigned[rep],
                standing.desk_returns,
                standing.late_returns,
            )
        return Reckoning(reps, self._logged, self._fold.tally, self._staffed)

    def _standing_now(self) -> frozenset[int]:
        """Who has a place."""
        return frozenset(standing.rep for standing in self._fold.placed())

    def _at(self, event: Event) -> datetime:
        """When an event lets the clock go on to: nobody is available by a close nobody made."""
        closes_itself = isinstance(event.fact, DayClosed) and event.fact.automatic
        return min(event.at, self._until) if closes_itself and self._until else event.at

    def _spend(self, at: datetime) -> None:
        """Let the clock go on, never back: an act may be entered afterwards."""
        if self._clock is None:
            self._clock = at
        elif at > self._clock:
            spent = at - self._clock
            placed = self._fold.placed()
            for standing in placed:
                self._available[standing.rep] += spent
            self._staff(sum(each.desk is None for each in placed), self._clock, at)
            self._clock = at

    def _staff(self, on_floor: int, start: datetime, end: datetime) -> None:
        """Note who was on the floor or with a customer meanwhile, hour by hour."""
        standings = self._fold.standings
        there = on_floor + sum(standings[rep].role.stands_in_queue for rep in self._fold.busy)
        while there and start < end:
            local = start.astimezone(self._tz)
            hour = local.replace(minute=0, second=0, microsecond=0)
            stop = min(end, start + (_HOUR - (local - hour)))
            self._staffed[local.hour] = (
                self._staffed.get(local.hour, _NOTHING) + (stop - start) * there
            )
            start = stop

    def _count(self, event: Event, before: OpenVisit | None) -> None:
        """Count an event that has been taken; `before` is its visit as it was."""
        match event.fact:
            case Arrived(wants=to):
                self._logged += 1
                if to is not None and event.reason == Handover.BY_HAND:
                    self._assigned[to] += 1
            case SentOn():
                self._logged -= 1
            case Skipped(rep=rep):
                self._skips[rep] += 1
            case Moved(rep=rep):
                self._moves[rep] += 1
            case Transferred(to=to, turn=turn) if before is not None:
                is_be_back = before.kind.uses_turn and not turn
                is_own = to in (before.wants, before.absent) or event.reason == Handover.OWNER
                self._assigned[to] += not (is_be_back or is_own)
            case Finished(rep=rep) as finished if before is not None:
                serving = before.serving
                if serving is not None and self._was_quick(finished, serving, event.at):
                    self._quick_returns[rep] += 1
            case _:
                pass

    def _was_quick(self, finished: Finished, serving: Serving, at: datetime) -> bool:
        return finished.effect is Effect.FORMER or (
            serving.turn
            and finished.outcome.may_be_not_an_up
            and elapsed(serving.at, at) <= self._quick
        )

    def _follow(self, fact: Fact, visit: int, stood: frozenset[int]) -> None:
        """See who has the turn of a visit now; `stood` had a place when this fact gave it one."""
        if isinstance(fact, Finished) and fact.effect is not Effect.FORMER:
            return
        opened = self._fold.visits.get(visit)
        serving = None if opened is None else opened.serving
        if serving is None or not serving.turn:
            self._kept.pop(visit, None)
        elif self._kept.get(visit) != serving.rep:
            self._kept[visit] = serving.rep
            self._used[serving.rep] += 1
            self._stood.setdefault(visit, stood | {serving.rep})
