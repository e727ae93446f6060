"""The time and place of the demo's play: what happens when, who is in, how the lines stand."""

from __future__ import annotations

import heapq
from collections.abc import Callable
from contextlib import suppress
from datetime import date, datetime, timedelta
from itertools import count
from random import Random
from typing import TypeVar

from showroom_app.demo.cast import LEAD_DESK, Cast
from showroom_app.domain.line import Line, settled
from showroom_app.domain.people import Actor
from showroom_app.domain.policy import Policy
from showroom_app.domain.refused import NotFound, Refused
from showroom_app.services import Services

DOOR = Actor(None, "Reception")
"""Enters what happens at the floors."""
DESK = Actor(None, LEAD_DESK)
"""Enters everything else."""

T = TypeVar("T")


class Elsewhere:
    """Something that happens away from the floors: no line changes by it, unless it says so."""

    def __init__(self, happen: Callable[[], None]) -> None:
        self._happen = happen

    def __call__(self) -> None:
        """Let it happen."""
        self._happen()


class Stage:
    """One business day of the demo: its moments, in their order, and what all who play know.

    `here` are the reps who are in, with their floor. `until` is where the play stops.
    """

    def __init__(
        self,
        services: Services,
        who: Cast,
        chance: Random,
        opens: datetime,
        closes: datetime,
        until: datetime,
    ) -> None:
        self.services = services
        self.who = who
        self.chance = chance
        self.opens, self.closes, self.until = opens, closes, until
        self.now = opens
        self.policy = services.settings.in_force()
        self.here: dict[int, int] = {}
        self._queue: list[tuple[datetime, int, Callable[[], None]]] = []
        self._order = count()
        self._lines: dict[int, Line] = {}

    @property
    def next_at(self) -> datetime | None:
        """When the next thing happens, None when nothing does any more."""
        return self._queue[0][0] if self._queue else None

    def at(self, at: datetime, happen: Callable[[], None]) -> None:
        """Let something happen at a moment."""
        heapq.heappush(self._queue, (at, next(self._order), happen))

    def later(self, minutes: float, happen: Callable[[], None]) -> None:
        """Let something happen so much later."""
        self.at(self.now + timedelta(minutes=minutes), happen)

    def happen(self, now: datetime | None = None) -> None:
        """Let the next thing happen, at its moment or now."""
        at, _, happen = heapq.heappop(self._queue)
        self.now = now or at
        if not isinstance(happen, Elsewhere):
            self.forget_lines()
        # A rule that says no does so as on a real day; the others go on.
        with suppress(Refused, NotFound):
            happen()

    def line(self, floor: int) -> Line:
        """A floor's line as it stands now; read once while nobody does anything at the floors.

        Then only the return times of those at the desk, once they are reached, change it.
        """
        line = self._lines.get(floor)
        if line is None:
            line = self._lines[floor] = self.services.floor.line(floor)
        due = any(
            each.desk is not None and each.desk.return_by <= self.now
            for each in line.standings.values()
        )
        return settled(line, self.now) if due else line

    def forget_lines(self) -> None:
        """Read the lines again: something happens at the floors."""
        self._lines.clear()

    def appointment_time(self) -> datetime:
        """A quarter of an hour within opening times, today or in the next days."""
        chance = self.chance
        opens = self.opens + timedelta(days=chance.choice((0, 0, 1, 1, 2, 3)))
        length = (self.closes - self.opens).total_seconds() / 60
        quarters = timedelta(minutes=15 * chance.randrange(1, max(2, int(length // 15))))
        at = opens + quarters
        while at <= self.now + timedelta(minutes=20) or not is_open_on(self.policy, at.date()):
            at += timedelta(days=1)
        return at


def is_open_on(policy: Policy, day: date) -> bool:
    """Whether the week's hours say so; on a holiday customers are invited in vain."""
    usual = policy.hours[day.weekday()] is not None and day not in policy.closings
    return usual or day in policy.openings


def weighted(chance: Random, choices: tuple[tuple[T, int], ...]) -> T:
    """One of these, each as often as its weight says."""
    return chance.choices([each for each, _ in choices], [weight for _, weight in choices])[0]
