"""The rule lab: what a day on the floor might have been under other settings, beside what it was.

Arrivals, check-ins, the length of visits and breaks stay as they were; who takes whom, who may go
to the desk and when a recall starts is decided anew (`lab_day`). Everything here adds up over days
and floors.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field, fields, replace
from datetime import datetime, timedelta

from showroom_app.domain.fairness import of_day
from showroom_app.domain.floor_facts import (
    Arrived,
    Event,
    LeftWaiting,
    TookUp,
    WasCalled,
    WentToDesk,
)
from showroom_app.domain.lab_day import replayed, told
from showroom_app.domain.line import Fold, Line, elapsed
from showroom_app.domain.policy import Policy
from showroom_app.domain.refused import Refused
from showroom_app.domain.values import dataclass

_NOTHING = timedelta(0)

SETTINGS: Mapping[str, tuple[int, int]] = {
    "desk_from": (2, 20),
    "recall_at": (1, 20),
    "floor_min": (0, 20),
    "quick_return_minutes": (0, 60),
}
"""The settings that can be tried, and from which value to which."""


@dataclass(frozen=True, slots=True)
class LabSettings:
    """The settings to try; None leaves one as it was on each day."""

    desk_from: int | None = None
    recall_at: int | None = None
    floor_min: int | None = None
    quick_return_minutes: int | None = None

    @property
    def chosen(self) -> Mapping[str, int]:
        """Those that are set."""
        values = ((each.name, getattr(self, each.name)) for each in fields(self))
        return {name: value for name, value in values if value is not None}

    def check(self) -> None:
        """Raises Refused("bad-lab-setting") naming the first one outside of what can be tried."""
        for name, value in self.chosen.items():
            least, most = SETTINGS[name]
            if not least <= value <= most:
                raise Refused("bad-lab-setting", setting=name, value=value, least=least, most=most)


@dataclass(frozen=True, slots=True)
class Measured:
    """What a rep had, or all together, over some days; waiting is that of the customers taken."""

    turns: int = 0
    """Fresh ups: visits whose turn this rep used and kept."""
    quick_returns: int = 0
    """Turns that were "not an up" within the quick-return minutes."""
    stays: int = 0
    """Stays at the desk that began."""
    at_desk: timedelta = _NOTHING
    """Time from going to the desk until the rep was back, called away or gone."""
    recalls: int = 0
    """Stays that were ended, or were to be ended, by a recall."""
    waited: int = 0
    """Customers who had to wait for somebody to take them."""
    waiting: timedelta = _NOTHING
    """How long they waited, all together."""

    @property
    def mean_wait(self) -> timedelta | None:
        """How long one who waited did on average; None when nobody waited."""
        return self.waiting / self.waited if self.waited else None

    def __add__(self, other: Measured) -> Measured:
        """Both together."""
        return Measured(
            self.turns + other.turns,
            self.quick_returns + other.quick_returns,
            self.stays + other.stays,
            self.at_desk + other.at_desk,
            self.recalls + other.recalls,
            self.waited + other.waited,
            self.waiting + other.waiting,
        )


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two: what happened, or what the lab makes of it."""

    reps: Mapping[int, Measured] = field(default_factory=dict)
    left: int = 0
    """Customers who waited and left before anybody was free, or were sent away at closing."""
    left_waiting: timedelta = _NOTHING
    """How long those waited, all together."""
    longest: timedelta = _NOTHING
    """The longest that any customer waited."""

    @property
    def total(self) -> Measured:
        """All reps together."""
        return sum(self.reps.values(), Measured())

    def __add__(self, other: Side) -> Side:
        """Both together."""
        reps = dict(self.reps)
        for rep, measured in other.reps.items():
            reps[rep] = reps.get(rep, Measured()) + measured
        return Side(
            reps,
            self.left + other.left,
            self.left_waiting + other.left_waiting,
            max(self.longest, other.longest),
        )


@dataclass(frozen=True, slots=True)
class Compared:
    """What happened beside what the lab gives, over so many days of floors.

    `not_begun` are stays at the desk that the settings would not have let begin, `not_repeated`
    acts by hand (a skip, a miss, a move, a visit handed on) that made no sense any more.
    """

    happened: Side = field(default_factory=Side)
    lab: Side = field(default_factory=Side)
    days: int = 0
    same: int = 0
    """Days that the replay gives again just as they were when it is played under the settings of
    then; the others were shaped by acts by hand or by what was undone."""
    not_begun: int = 0
    not_repeated: int = 0

    def __add__(self, other: Compared) -> Compared:
        """Both together."""
        return Compared(
            self.happened + other.happened,
            self.lab + other.lab,
            self.days + other.days,
            self.same + other.same,
            self.not_begun + other.not_begun,
            self.not_repeated + other.not_repeated,
        )


def together(compared: Iterable[Compared]) -> Compared:
    """Several days and floors as one."""
    return sum(compared, Compared())


def compare(events: Sequence[Event], policy: Policy, settings: LabSettings) -> Compared:
    """Replay one floor's whole day under other settings, and measure both.

    `events` in number order; `policy` was in force on that day. The same arguments give the same
    answer. Raises Unfit as the fold does.
    """
    happened = told(events)
    again = replayed(happened, policy, settings.chosen)
    control = replayed(happened, policy, {}) if settings.chosen else again
    quick = settings.quick_return_minutes
    tried = policy if quick is None else replace(policy, quick_return_minutes=quick)
    until = happened[-1].at if happened else None
    return Compared(
        measured(happened, policy, until),
        measured(again.events, tried, until),
        days=1,
        same=int(served(control.events) == served(happened)),
        not_begun=again.not_begun,
        not_repeated=again.not_repeated,
    )


def served(events: Iterable[Event]) -> list[tuple[datetime, int, int, bool]]:
    """Who was given which customer when, in order, and whether it used a turn."""
    return [
        (event.at, event.fact.visit, event.fact.rep, isinstance(event.fact, TookUp))
        for event in events
        if isinstance(event.fact, TookUp | WasCalled)
    ]


def measured(events: Sequence[Event], policy: Policy, until: datetime | None = None) -> Side:
    """Measure a day from its events in number order, none of them undone.

    Stays at the desk that did not end are counted `until` then (None: not at all).
    """
    meter = _Meter()
    for event in events:
        meter.take(event)
    if until is not None:
        meter.end(until)
    reckoning = of_day(events, None, policy.quick_return_minutes)
    reps = {
        rep: Measured(
            figures.turns,
            figures.quick_returns,
            meter.stays.get(rep, 0),
            meter.at_desk.get(rep, _NOTHING),
            meter.recalls.get(rep, 0),
            meter.waited.get(rep, 0),
            meter.waiting.get(rep, _NOTHING),
        )
        for rep, figures in reckoning.reps.items()
    }
    # Who never stood in line has no turn, but may have taken a customer who waited for that rep.
    for rep in meter.waited.keys() - reps.keys():
        reps[rep] = Measured(waited=meter.waited[rep], waiting=meter.waiting[rep])
    return Side(reps, meter.left, meter.left_waiting, meter.longest)


class _Meter:
    """Walks through a day with one fold: waits, stays at the desk, recalls."""

    def __init__(self) -> None:
        self._fold = Fold(Line())
        self._arrived: dict[int, datetime] = {}
        """When customers came who have not been taken for the first time."""
        self._desk: dict[int, tuple[datetime, bool]] = {}
        """Since when a rep is at the desk, and whether the recall was counted."""
        self.stays: dict[int, int] = {}
        self.at_desk: dict[int, timedelta] = {}
        self.recalls: dict[int, int] = {}
        self.waited: dict[int, int] = {}
        self.waiting: dict[int, timedelta] = {}
        self.left = 0
        self.left_waiting = _NOTHING
        self.longest = _NOTHING

    def take(self, event: Event) -> None:
        """Go on by one event."""
        fold, fact = self._fold, event.fact
        if event.act != fold.act:
            fold.settle(event.at)
            self._see_recalls()
        fold.take(event)
        self._see_desks(event)
        match fact:
            case Arrived(visit=visit, came_at=came_at):
                self._arrived[visit] = came_at or event.at
            case LeftWaiting(visit=visit) if visit in self._arrived:
                self._leave(elapsed(self._arrived.pop(visit), event.at))
            case _:
                self._see_taken(event.at)

    def end(self, until: datetime) -> None:
        """Let the clock go on to the end of the day."""
        self._fold.settle(until)
        self._see_recalls()
        for rep, (since, _) in self._desk.items():
            self.at_desk[rep] = self.at_desk.get(rep, _NOTHING) + elapsed(since, until)

    def _see_recalls(self) -> None:
        for rep, (since, counted) in self._desk.items():
            desk = self._fold.standings[rep].desk
            if desk is not None and desk.recalled_at is not None and not counted:
                self._desk[rep] = since, True
                self.recalls[rep] = self.recalls.get(rep, 0) + 1

    def _see_desks(self, event: Event) -> None:
        for rep, (since, _) in tuple(self._desk.items()):
            standing = self._fold.standings.get(rep)
            if standing is None or standing.desk is None:
                del self._desk[rep]
                self.at_desk[rep] = self.at_desk.get(rep, _NOTHING) + elapsed(since, event.at)
        if isinstance(event.fact, WentToDesk):
            rep = event.fact.rep
            self._desk[rep] = event.at, False
            self.stays[rep] = self.stays.get(rep, 0) + 1

    def _see_taken(self, at: datetime) -> None:
        for visit, since in tuple(self._arrived.items()):
            opened = self._fold.visits.get(visit)
            if opened is not None and opened.serving is None:
                continue
            del self._arrived[visit]
            if opened is None or opened.serving is None:
                continue
            wait = elapsed(since, at)
            if wait:
                rep = opened.serving.rep
                self.waited[rep] = self.waited.get(rep, 0) + 1
                self.waiting[rep] = self.waiting.get(rep, _NOTHING) + wait
                self.longest = max(self.longest, wait)

    def _leave(self, wait: timedelta) -> None:
        self.left += 1
        self.left_waiting += wait
        self.longest = max(self.longest, wait)
