"""October 2026 on two floors: a rotation that is fair to most, and not to two."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from itertools import count
from pathlib import Path
from random import Random

from showroom_app.domain import floor_rules, lead_desk, reception, skip, visit
from showroom_app.domain.floor_facts import (
    ArrivalKind,
    Event,
    Fact,
    Outcome,
    SkipReason,
    Tallied,
    TookUp,
)
from showroom_app.domain.line import Line, line_of, settled
from showroom_app.domain.people import Role
from showroom_app.domain.policy import Policy
from showroom_app.domain.topic import Topic
from tests.shots import cast
from tests.shots.cast import Seller
from tests.shots.dealership import Dealership, dealership, moment

_OUTCOMES = (Outcome.LOST, Outcome.QUOTE, Outcome.FOLLOW_UP, Outcome.SOLD, Outcome.ASKED_THE_WAY)


def make_rotation(file: Path) -> datetime:
    """The floor logs of the month until Thursday 22 October, 14:14; returns that moment."""
    with dealership(file) as shop:
        shop.hire(cast.TOYOTA, "Toyota")
        shop.hire(cast.HONDA, "Honda")
        numbers = count(1)
        with shop.services.store.in_haste():
            for on in range(1, cast.TODAY.day + 1):
                day = date(2026, 10, on)
                if day.weekday() < 6:
                    for floor, sellers in (("Toyota", cast.TOYOTA), ("Honda", cast.HONDA)):
                        _Played(shop, floor, sellers, day, numbers).play()
        shop.at("14:14")
    return moment("14:14")


class _Played:
    """One day of one floor: decided as the services do, written in one transaction."""

    def __init__(
        self,
        shop: Dealership,
        floor: str,
        sellers: tuple[Seller, ...],
        day: date,
        numbers: count[int],
    ) -> None:
        self.shop = shop
        self.floor = shop.floors[floor]
        self.sellers = [each for each in sellers if each.role is not Role.INTERNET]
        self.day = day
        self.numbers = numbers
        self.chance = Random(f"{floor} {day}")
        self.line = Line()
        self.acts: list[tuple[datetime, tuple[Fact, ...]]] = []
        self.until: dict[int, datetime] = {}
        self.now = moment("08:50", day)

    def play(self) -> None:
        """Play the day and write it."""
        self.chance.shuffle(self.sellers)
        for seller in self.sellers:
            self.now += timedelta(minutes=self.chance.randrange(4))
            rep = self.shop.reps[seller.name]
            self.write(floor_rules.check_in(self.line, rep, seller.role, self.now))
        end = moment("14:14" if self.day == cast.TODAY else "17:50", self.day)
        while True:
            self.now += timedelta(minutes=self.chance.choice((4, 8, 12, 16, 24)))
            if self.now >= end:
                break
            self.step()
        if self.chance.random() < 0.3:
            self.write((Tallied(1),))
        store = self.shop.services.store
        store.at = self.now
        with store.write(Topic.BOARD) as work:
            for at, facts in self.acts:
                work.floor_log.append(
                    self.floor,
                    self.day,
                    act=f"play-{next(self.numbers)}",
                    at=at,
                    recorded=at,
                    user=None,
                    station="Karin Postma",
                    facts=facts,
                )

    def step(self) -> None:
        """What comes up in some minutes."""
        for rep, by in list(self.until.items()):
            if by <= self.now:
                del self.until[rep]
                self.end(rep)
        self.look_at_desk()
        if self.chance.random() < 0.55:
            kind = ArrivalKind.SERVICE if self.chance.random() < 0.2 else ArrivalKind.WALK_IN
            facts = self.write(
                reception.arrive(self.line, kind, next(self.numbers), None, self.now)
            )
            if isinstance(facts[-1], TookUp):
                self.went_to(facts[-1].rep)
        willem = self.shop.reps["Willem Hoekstra"]
        if self.line.place(willem) not in (None, 1, 2) and self.chance.random() < 0.03:
            self.write(floor_rules.move(self.line, willem, 1, "own customer", self.now))

    def went_to(self, rep: int) -> None:
        """A rep got a customer: keeps it, or it goes on to the next."""
        often = 0.25 if rep == self.shop.reps["Lotte Jansen"] else 0.04
        if self.chance.random() < often:
            self.now += timedelta(minutes=1)
            if self.chance.random() < 0.7:
                facts = skip.skip(self.line, rep, SkipReason.MODEL, self.now, Policy())
            else:
                facts = skip.miss(self.line, rep, self.now, Policy())
            taker = self.write(facts)[-1]
            if not isinstance(taker, TookUp):
                return
            rep = taker.rep
        if self.chance.random() < 0.02:
            rep = self.moved_by_hand(rep)
        self.until[rep] = self.now + timedelta(minutes=self.chance.choice((3, 25, 35, 50, 80)))

    def moved_by_hand(self, rep: int) -> int:
        """The manager gives a customer to the last in line; answers who has the visit now."""
        line = settled(self.line, self.now)
        free = [standing.rep for standing in line.free()]
        if not free:
            return rep
        (given,) = line.visits_of(rep)
        to, why = free[-1], "speaks the customer's language"
        facts = visit.transfer(self.line, given.visit, to, self.now, owner=False, reason=why)
        self.write(facts)
        return to

    def end(self, rep: int) -> None:
        """A visit ends."""
        if self.line.visits_of(rep):
            outcome = self.chance.choice(_OUTCOMES)
            self.write(visit.finish(self.line, rep, outcome, None, self.now, Policy()))

    def look_at_desk(self) -> None:
        """Who is called back comes, most of them in time; who is told to go goes."""
        line = settled(self.line, self.now)
        for standing in line.placed():
            desk = standing.desk
            if desk is not None and desk.recalled_at is not None:
                slow = 0.6 if standing.rep == self.shop.reps["Daan Mulder"] else 0.1
                minutes = 5 if self.chance.random() < slow else 1
                at = min(desk.recalled_at + timedelta(minutes=minutes), self.now)
                self.write(floor_rules.come_back(self.line, standing.rep, at), at)
        told = lead_desk.told_to_desk(self.line, Policy(), self.now)
        if told and self.chance.random() < 0.2:
            by = self.now + timedelta(minutes=20)
            self.write(lead_desk.to_desk(self.line, told[0], None, self.now, Policy(), by))

    def write(self, facts: tuple[Fact, ...], at: datetime | None = None) -> tuple[Fact, ...]:
        """Fold the facts of an act and keep them for the log."""
        at = at or self.now
        act = f"act-{len(self.acts)}"
        events = [
            Event(self.floor, self.day, self.line.number + n, act, at, at, None, "", fact)
            for n, fact in enumerate(facts, start=1)
        ]
        self.line = line_of(events, self.line)
        self.acts.append((at, facts))
        return facts
