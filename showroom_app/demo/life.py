"""Lets the demo dealership go on while somebody watches: customers, leads, returns, finishes."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import count
from pathlib import Path
from random import Random
from uuid import uuid4

from showroom_app.demo.build import cast_of, hours_around, on_day
from showroom_app.demo.cast import LEAD_DESK
from showroom_app.demo.days import ARRIVALS_AN_HOUR, MAILS_AN_HOUR, Day
from showroom_app.domain.line import Line, OpenVisit, State, elapsed
from showroom_app.domain.people import Actor, Role
from showroom_app.domain.policy import Policy
from showroom_app.services import Services
from showroom_app.services.inbox_view import Tab

_STEP = 8
"""So many things at most happen at once, so that nobody's key waits behind a heap of them."""
_SERVED_MINUTES = 40
_LEADS = 30
"""So many leads of before are worked on."""
_LAST = timedelta(minutes=20)
"""Nobody new comes in so shortly before closing: rather the demo stays open longer."""
_SILENT_SECONDS = 15.0
"""A program that has said nothing for so long plays the demo no more."""
_STAFF = Actor(None, LEAD_DESK)


class Life:
    """The demo dealership from now on, in real time or `pace` times as fast.

    Faster, everything follows sooner on what was before; the clock on the wall stays the real one.
    Only the demo's own cast is played: a rep whom a visitor adds does what the visitor says.
    Of several programs with one folder `home` only the first plays. Everything here uses the
    database: call it on the database thread.
    """

    def __init__(
        self, services: Services, home: Path | None = None, chance: Random | None = None
    ) -> None:
        self._services = services
        self._sign = None if home is None else home / "demo.living"
        self._token = uuid4().hex
        # A play, not a secret.
        self._chance = chance or Random()  # noqa: S311
        self._going: _GoingOn | None = None

    def go_on(self, pace: int, now: datetime | None = None) -> bool:
        """Let happen what is due by `now`; answers whether there was anything.

        `pace` 0: nothing happens, and what would have is forgotten. A new pace, and a new day,
        start from how the dealership stands then.
        """
        now = now or datetime.now(UTC)
        going = self._going
        if pace <= 0 or not self._is_ours():
            self._going = None
            return False
        if going is None or going.pace != pace or now >= going.ends:
            going = self._going = _begin(self._services, self._chance, pace, now)
        return going.step(now)

    def _is_ours(self) -> bool:
        """Whether this program plays the demo of its folder: the first one that is open does."""
        if self._sign is None:
            return True
        try:
            theirs = self._sign.read_text("ascii") != self._token
            if theirs and time.time() - self._sign.stat().st_mtime < _SILENT_SECONDS:
                return False
        except (OSError, UnicodeDecodeError):
            # Nobody has put one up, or it went this moment.
            pass
        with suppress(OSError):
            self._sign.write_text(self._token, "ascii")
        return True


def _begin(services: Services, chance: Random, pace: int, now: datetime) -> _GoingOn:
    opens, closes = _open(services, services.settings.in_force(), now)
    return _GoingOn(services, chance, pace, opens, closes, now)


def _open(services: Services, policy: Policy, now: datetime) -> tuple[datetime, datetime]:
    """Today's opening and closing; the demo is open as long as somebody watches."""
    today = policy.business_day(now)
    hours = policy.hours[today.weekday()]
    if hours is not None and today not in policy.closings:
        opens, closes = (datetime.combine(today, at, policy.tz) for at in hours)
        if opens <= now < closes - _LAST:
            return opens, closes
    opens, closes = hours_around(now, policy.tz)
    changed = list(policy.hours)
    changed[today.weekday()] = opens.time(), closes.time()
    services.settings.change(
        _STAFF,
        openings=policy.openings | {today},
        closings=policy.closings - {today},
        hours=tuple(changed),
    )
    return opens, closes


class _GoingOn(Day):
    """A day taken over as it stands."""

    def __init__(
        self,
        services: Services,
        chance: Random,
        pace: int,
        opens: datetime,
        closes: datetime,
        now: datetime,
    ) -> None:
        numbers = count(int(now.timestamp()))
        who = on_day(services.store, cast_of(services.store), now.date())
        super().__init__(services, who, chance, opens, closes, closes, numbers, {}, [])
        self.pace = pace
        self.ends = closes
        self._now = now
        self._take_over()

    def step(self, now: datetime) -> bool:
        """Let happen what is due, a few things at a time."""
        happened = 0
        while self._queue and self._queue[0][0] <= now and happened < _STEP:
            self._happen(now)
            happened += 1
        return happened > 0

    def _line(self, floor: int) -> Line:
        # Whoever watches does things too.
        return self._services.floor.line(floor)

    def _later(self, minutes: float, happen: Callable[[], None]) -> None:
        super()._later(minutes / self.pace, happen)

    def _take_over(self) -> None:
        chance = self._chance
        for number, floor in enumerate(self._who.floors.values()):
            self._take_over_floor(floor, self._services.floor.line(floor))
            share = ARRIVALS_AN_HOUR[number % len(ARRIVALS_AN_HOUR)]
            self._again(60 / share, partial(self._arrive, floor))
        for rep, seller in self._who.sellers.items():
            if rep not in self._in:
                self._later(chance.uniform(0.5, 25), partial(self._check_in, rep, seller))
        self._again(60 / MAILS_AN_HOUR, self._mail)
        self._later(chance.uniform(2, 6), self._look_at_desk)
        self._take_over_leads()
        for appointment in self._services.appointments.of_day(self._now.date()):
            if appointment.at > self._now:
                late = timedelta(minutes=chance.uniform(-10, 12))
                self._at(appointment.at + late, partial(self._keep, appointment))

    def _again(self, minutes: float, happen: Callable[[], None]) -> None:
        """Let something happen again and again, `minutes` apart on average."""

        def once() -> None:
            self._again(minutes, happen)
            happen()

        self._later(minutes * self._chance.expovariate(1.0), once)

    def _take_over_floor(self, floor: int, line: Line) -> None:
        chance = self._chance
        for rep, state in line.states().items():
            if rep not in self._who.sellers:
                continue
            self._in[rep] = floor
            self._at(
                self._closes + timedelta(minutes=chance.uniform(0, 20)),
                partial(self._go_home, rep),
            )
            if state is State.ON_BREAK:
                self._later(
                    chance.uniform(3, 20), partial(self._do, self._services.floor.come_back, rep)
                )
            elif self._who.sellers[rep].role is not Role.INTERNET and chance.random() < 0.3:
                self._later(chance.uniform(30, 150), partial(self._break, rep))
        for visit in line.visits.values():
            self._take_over_visit(visit)

    def _take_over_visit(self, visit: OpenVisit) -> None:
        serving = visit.serving
        if serving is None:
            self._later(self._chance.uniform(8, 20), partial(self._leave, visit.visit))
        elif serving.rep in self._who.sellers:
            lasted = elapsed(serving.at, self._now).total_seconds() / 60
            left = max(2.0, self._chance.gauss(_SERVED_MINUTES, 10) - lasted)
            finish = partial(
                self._finish, serving.rep, visit.visit, visit.kind.value, None, quick=False
            )
            self._later(left, finish)

    def _take_over_leads(self) -> None:
        for row in self._services.inbox.page(_STAFF, Tab.UNANSWERED, limit=_LEADS).rows:
            minutes = self._chance.uniform(0.5, 12)
            if row.owner is None:
                self._later(minutes, partial(self._claim, row.lead, 0))
            elif row.owner in self._who.sellers:
                self._later(minutes, partial(self._call, row.lead, row.owner))
