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

from showroom_app.demo.appointment_play import expected_on
from showroom_app.demo.build import cast_of, hours_around, on_day
from showroom_app.demo.cast import LEAD_DESK, Cast
from showroom_app.demo.days import Day
from showroom_app.demo.floor_play import ARRIVALS_AN_HOUR
from showroom_app.demo.lead_play import MAILS_AN_HOUR
from showroom_app.demo.stage import Stage
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
        self._chance = chance or Random()  # noqa: S311  a play, no secret
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


class _Watched(Stage):
    """A stage on which whoever watches does things too, and everything follows faster."""

    def __init__(
        self,
        services: Services,
        who: Cast,
        chance: Random,
        opens: datetime,
        closes: datetime,
        pace: int,
    ) -> None:
        super().__init__(services, who, chance, opens, closes, closes)
        self._pace = pace

    def line(self, floor: int) -> Line:
        return self.services.floor.line(floor)

    def later(self, minutes: float, happen: Callable[[], None]) -> None:
        super().later(minutes / self._pace, happen)


class _GoingOn:
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
        who = on_day(services.store, cast_of(services.store), now.date())
        self.pace = pace
        self.ends = closes
        self._services = services
        self._who = who
        self._chance = chance
        self._stage = _Watched(services, who, chance, opens, closes, pace)
        self._stage.now = now
        self._day = Day(self._stage, count(int(now.timestamp())), {}, [])
        self._take_over()

    def step(self, now: datetime) -> bool:
        """Let happen what is due, a few things at a time."""
        happened = 0
        while happened < _STEP and (at := self._stage.next_at) is not None and at <= now:
            self._stage.happen(now)
            happened += 1
        return happened > 0

    def _take_over(self) -> None:
        chance, stage, day = self._chance, self._stage, self._day
        for number, floor in enumerate(self._who.floors.values()):
            self._take_over_floor(floor, stage.line(floor))
            share = ARRIVALS_AN_HOUR[number % len(ARRIVALS_AN_HOUR)]
            self._again(60 / share, partial(day.floor.arrive, floor))
        for rep, seller in self._who.sellers.items():
            if rep not in stage.here:
                stage.later(chance.uniform(0.5, 25), partial(day.floor.check_in, rep, seller))
        self._again(60 / MAILS_AN_HOUR, day.leads.mail)
        stage.later(chance.uniform(2, 6), day.floor.look_at_desk)
        self._take_over_leads()
        for appointment in expected_on(self._services, stage.now.date()):
            if appointment.at > stage.now:
                late = timedelta(minutes=chance.uniform(-10, 12))
                stage.at(appointment.at + late, partial(day.appointments.keep, appointment))

    def _again(self, minutes: float, happen: Callable[[], None]) -> None:
        """Let something happen again and again, `minutes` apart on average."""

        def once() -> None:
            self._again(minutes, happen)
            happen()

        self._stage.later(minutes * self._chance.expovariate(1.0), once)

    def _take_over_floor(self, floor: int, line: Line) -> None:
        chance, stage, play = self._chance, self._stage, self._day.floor
        for rep, state in line.states().items():
            if rep not in self._who.sellers:
                continue
            stage.here[rep] = floor
            home = self.ends + timedelta(minutes=chance.uniform(0, 20))
            stage.at(home, partial(play.go_home, rep))
            if state is State.ON_BREAK:
                back = partial(play.do, self._services.floor.come_back, rep)
                stage.later(chance.uniform(3, 20), back)
            elif self._who.sellers[rep].role is not Role.INTERNET and chance.random() < 0.3:
                stage.later(chance.uniform(30, 150), partial(play.go_on_break, rep))
        for visit in line.visits.values():
            self._take_over_visit(visit)

    def _take_over_visit(self, visit: OpenVisit) -> None:
        stage, play, serving = self._stage, self._day.floor, visit.serving
        if serving is None:
            stage.later(self._chance.uniform(8, 20), partial(play.leave, visit.visit))
        elif serving.rep in self._who.sellers:
            lasted = elapsed(serving.at, stage.now).total_seconds() / 60
            left = max(2.0, self._chance.gauss(_SERVED_MINUTES, 10) - lasted)
            kind = visit.kind.value
            finish = partial(play.finish, serving.rep, visit.visit, kind, None, quick=False)
            stage.later(left, finish)

    def _take_over_leads(self) -> None:
        play = self._day.leads
        for row in self._services.inbox.page(_STAFF, Tab.UNANSWERED, limit=_LEADS).rows:
            minutes = self._chance.uniform(0.5, 12)
            if row.owner is None:
                self._stage.later(minutes, partial(play.claim, row.lead, 0))
            elif row.owner in self._who.sellers:
                self._stage.later(minutes, partial(play.call, row.lead, row.owner))
