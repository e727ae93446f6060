"""What happens at the demo's doors and lines: who checks in, who comes, whom a rep serves."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from functools import partial

from showroom_app.demo import cast
from showroom_app.demo.cast import Customer, Seller
from showroom_app.demo.lead_play import NOBODY, LeadPlay
from showroom_app.demo.sale_play import SalePlay
from showroom_app.demo.stage import DESK, DOOR, Elsewhere, Stage, weighted
from showroom_app.domain.floor_facts import ArrivalKind, Outcome, SkipReason
from showroom_app.domain.lead import CloseReason
from showroom_app.domain.lead_desk import told_to_desk
from showroom_app.domain.line import State, elapsed
from showroom_app.domain.people import Actor, Role
from showroom_app.domain.refused import NotFound, Refused
from showroom_app.domain.sale import Channel
from showroom_app.services.done import Done

_AT_DESK = (State.AT_DESK, State.RECALLED, State.RETURNING)
_LOOKS_UP = 1.8
"""Minutes after which somebody at the desk looks whether he or she is called back."""
_DAWDLES = 0.15
"""Of all stays at the desk, so many end late."""
_PATIENCE = timedelta(minutes=20)
"""Who has waited so long at the door leaves when somebody next looks."""
_CLOSING = {"appointment": 0.28, "be-back": 0.45, "delivery": 0.0}
_CLOSING_ELSE = 0.29
"""The share of the visits that end in a sale, before the rep's skill counts."""
ARRIVALS_AN_HOUR = (1.7, 1.1)
"""Who comes in at the doors of the first and the second floor."""
_FORGOTTEN = 0.04
"""The share of the visits open at closing whose outcome is forgotten until the next day."""

_OUTCOMES = (
    (Outcome.QUOTE, 30),
    (Outcome.FOLLOW_UP, 22),
    (Outcome.APPOINTMENT, 10),
    (Outcome.LOST, 16),
    (Outcome.LEFT, 8),
    (Outcome.HANDED_OVER, 2),
)
_KINDS = (
    (ArrivalKind.WALK_IN, 62),
    (ArrivalKind.SERVICE, 12),
    (ArrivalKind.BE_BACK, 10),
    (ArrivalKind.DELIVERY, 6),
    (ArrivalKind.NOT_A_BUYER, 6),
    (ArrivalKind.PHONE, 4),
)


class FloorPlay:
    """The floors of a day; `seen` are customers who may come back, with their rep and floor.

    `of_leads` are the visits that came from a lead (lead, rep), `found` those of customers whom a
    rep found in service.
    """

    def __init__(
        self,
        stage: Stage,
        sales: SalePlay,
        leads: LeadPlay,
        seen: list[tuple[Customer, int, str]],
    ) -> None:
        self._stage = stage
        self._services = stage.services
        self._who = stage.who
        self._chance = stage.chance
        self._sales = sales
        self._leads = leads
        self._seen = seen
        self._away: set[int] = set()
        self.of_leads: dict[int, tuple[int, int]] = {}
        self.found: set[int | None] = set()

    def plan_shifts(self) -> None:
        """Plan who comes in today, and when."""
        chance, opens = self._chance, self._stage.opens
        for rep, seller in self._who.sellers.items():
            if chance.random() < 0.88:
                start = opens + timedelta(minutes=chance.triangular(-12, 50, 2))
                self._stage.at(start, partial(self.check_in, rep, seller))

    def plan_arrivals(self) -> None:
        """Plan when somebody comes in at each door."""
        for floor, share in zip(self._who.floors.values(), ARRIVALS_AN_HOUR, strict=True):
            at = self._stage.opens
            while True:
                at += timedelta(minutes=60 * self._chance.expovariate(share))
                if at >= self._stage.closes:
                    break
                self._stage.at(at, partial(self.arrive, floor))

    def close(self) -> None:
        """End the visits that are still open, but for a few that are forgotten."""
        for floor in self._who.floors.values():
            for opened in self._services.floor.line(floor).visits.values():
                serving = opened.serving
                with suppress(Refused, NotFound):
                    if serving is None:
                        self.leave(opened.visit)
                    elif self._chance.random() > _FORGOTTEN:
                        kind = opened.kind.value
                        self.finish(serving.rep, opened.visit, kind, None, quick=False)

    def check_in(self, rep: int, seller: Seller) -> None:
        """A rep comes in; what is to be caught up with, lunch and the way home are planned."""
        floor = self._who.floors[seller.floor]
        self._services.floor.check_in(DOOR, rep, floor)
        self._stage.here[rep] = floor
        if self._services.floor.state_of(rep) is State.BLOCKED:
            self._stage.later(self._chance.uniform(3, 20), partial(self._catch_up, rep))
        self._stage.at(
            self._stage.closes + timedelta(minutes=self._chance.uniform(0, 20)),
            lambda: self.go_home(rep),
        )
        if seller.role is not Role.INTERNET:
            lunch = self._stage.opens + timedelta(minutes=self._chance.uniform(165, 290))
            self._stage.at(lunch, lambda: self.go_on_break(rep))

    def _catch_up(self, rep: int) -> None:
        """Enter the outcomes that were forgotten, which lifts the block."""
        for visit in self._services.kiosk.day(DESK, rep).earlier_visits:
            outcome = weighted(self._chance, _OUTCOMES)
            self._services.floor.finish(DOOR, rep, outcome, visit.visit)

    def go_home(self, rep: int) -> None:
        """A rep leaves for the day."""
        self._services.floor.check_out(DOOR, rep)
        self._stage.here.pop(rep, None)

    def go_on_break(self, rep: int) -> None:
        """A rep has a break, and comes back from it."""
        until = self._stage.now + timedelta(minutes=30)
        self._services.floor.go_on_break(DOOR, rep, until)
        self._stage.later(
            self._chance.uniform(22, 34), lambda: self.do(self._services.floor.come_back, rep)
        )

    def do(self, verb: Callable[[Actor, int], Done], rep: int) -> None:
        """A rep does this, and may get a customer by it."""
        self.served(verb(DOOR, rep))

    def arrive(self, floor: int) -> None:
        """Somebody comes in at the door of a floor, or phones."""
        chance = self._chance
        kind = weighted(chance, _KINDS)
        who = cast.customer(chance)
        known = kind is ArrivalKind.PHONE or chance.random() < 0.6
        rep: int | None = None
        if kind in (ArrivalKind.BE_BACK, ArrivalKind.DELIVERY) and self._seen:
            who, rep, _ = chance.choice(self._seen)
        elif kind is ArrivalKind.DELIVERY:
            kind = ArrivalKind.WALK_IN
        done = self._services.reception.arrive(
            DOOR,
            kind,
            floor,
            name=who.name if known or rep else "",
            phone=who.phone if rep or (known and chance.random() < 0.7) else "",
            rep=rep if kind is ArrivalKind.DELIVERY else None,
            note="" if known else chance.choice(("blue jacket", "couple with a dog", "")),
            wishes=(chance.choice(("new", "used", "lease", "test-drive", "trade-in")),)
            if known
            else (),
        )
        odd = chance.random()
        if done.turn and done.assigned is not None and odd < 0.03:
            self._stage.later(1.5, lambda: self._skip(done.assigned, done.visit))
        elif done.turn and done.assigned is not None and odd < 0.045:
            self._stage.later(1.2, lambda: self._miss(done.assigned, done.visit))
        elif done.assigned is None and done.visit is not None and odd < 0.3:
            self._stage.later(12, lambda: self.leave(done.visit))
        elif odd > 0.985 and done.number is not None:
            self._stage.later(0.5, lambda: self._undo(done))
        if done.lead is not None:
            self._leads.follow_up(done.lead, NOBODY)
            self._stage.later(
                chance.uniform(0.5, 4), Elsewhere(partial(self._leads.claim, done.lead, 0))
            )
        self.served(done, who)

    def served(self, done: Done, who: Customer | None = None) -> None:
        """Somebody got a customer: plan how the visit ends."""
        rep, visit = done.assigned, done.visit
        # Who is not of the cast was added by a visitor, who says what that rep does.
        if rep is None or rep not in self._who.sellers or visit is None:
            return
        quick = done.turn and self._chance.random() < 0.06
        length = self._chance.uniform(2, 4.5) if quick else self._chance.lognormvariate(3.45, 0.4)
        self._stage.later(length, lambda: self.finish(rep, visit, done.kind, who, quick=quick))

    def finish(self, rep: int, visit: int, kind: str, who: Customer | None, *, quick: bool) -> None:
        """A visit ends, in a sale or otherwise."""
        seller = self._who.sellers[rep]
        chance = self._chance
        closing = _CLOSING.get(kind, _CLOSING_ELSE)
        if quick:
            outcome = chance.choice((Outcome.WRONG_DEPARTMENT, Outcome.ASKED_THE_WAY, Outcome.LEFT))
        elif chance.random() < closing * seller.skill:
            outcome = Outcome.SOLD
        else:
            outcome = weighted(chance, _OUTCOMES)
        done = self._services.floor.finish(DOOR, rep, outcome, visit)
        if outcome is Outcome.SOLD:
            channel = Channel.SERVICE if kind == "service" else Channel.WALK_IN
            if visit in self.found:
                channel = Channel.SERVICE
            elif kind == "appointment" and seller.role.may_have_leads:
                channel = Channel.LEAD
            self._sales.sell(rep, channel, who, visit)
        elif who is not None and outcome in (Outcome.QUOTE, Outcome.FOLLOW_UP):
            self._seen.append((who, rep, seller.floor))
        self.served(done)
        self._go_on(visit, outcome)

    def _go_on(self, visit: int, outcome: Outcome) -> None:
        """What a visit that came from a lead means for the lead."""
        if visit not in self.of_leads:
            return
        lead, rep = self.of_leads.pop(visit)
        ends = {Outcome.SOLD: CloseReason.SOLD, Outcome.LOST: CloseReason.NO_INTEREST}
        if outcome in ends:
            self._services.leads.close(DESK, lead, rep, ends[outcome])
        else:
            self._leads.follow_up(lead, rep)

    def _skip(self, rep: int | None, visit: int | None) -> None:
        # What a rep does whom a visitor added, the visitor says.
        if rep not in self._who.sellers:
            return
        reason = self._chance.choice([each for each in SkipReason if each is not SkipReason.OTHER])
        self.served(self._services.floor.skip(DOOR, rep, reason, visit=visit))

    def _miss(self, rep: int | None, visit: int | None) -> None:
        if rep in self._who.sellers:
            self.served(self._services.floor.miss(DOOR, rep, visit=visit))

    def leave(self, visit: int | None) -> None:
        """Who waits at the door leaves."""
        if visit is not None:
            self._services.reception.leave(DOOR, visit)

    def _undo(self, done: Done) -> None:
        self._services.floor.undo(DOOR, done.act)

    def move(self) -> None:
        """The manager puts somebody further on, for a reason everybody can read."""
        floor = self._chance.choice(tuple(self._who.floors.values()))
        placed = tuple(self._services.floor.line(floor).places())
        if len(placed) > 2:
            reason = "Stond bij de balie voor een collega"
            self._services.floor.move(DOOR, placed[-1], 2, reason)

    def look_at_desk(self) -> None:
        """Send hybrids to the desk when told, and see to it that whoever is there comes back."""
        chance = self._chance
        self._stage.later(chance.uniform(15, 25), Elsewhere(self.look_at_desk))
        for floor in self._who.floors.values():
            line = self._stage.line(floor)
            for visit in line.visits.values():
                if visit.serving is None and elapsed(visit.at, self._stage.now) > _PATIENCE:
                    self._stage.forget_lines()
                    with suppress(Refused, NotFound):
                        self.leave(visit.visit)
            told = frozenset(told_to_desk(line, self._stage.policy, self._stage.now))
            for rep, state in line.states().items():
                if state in _AT_DESK and rep not in self._away:
                    self._await_return(rep, floor)
                elif rep in told and chance.random() < 0.5:
                    self._stage.forget_lines()
                    self._services.floor.to_lead_desk(DOOR, rep)
                    self._await_return(rep, floor)

    def _await_return(self, rep: int, floor: int) -> None:
        self._away.add(rep)
        dawdles = self._chance.random() < _DAWDLES
        self._stage.later(_LOOKS_UP, Elsewhere(partial(self._look_up, rep, floor, dawdles=dawdles)))

    def _look_up(self, rep: int, floor: int, *, dawdles: bool) -> None:
        """Whoever is at the desk looks up now and then: called back, most come within the grace."""
        state = self._stage.line(floor).state(rep)
        if state is State.AT_DESK:
            self._stage.later(
                _LOOKS_UP, Elsewhere(partial(self._look_up, rep, floor, dawdles=dawdles))
            )
            return
        self._stage.forget_lines()
        self._away.discard(rep)
        if state is State.RECALLED and dawdles:
            self.do(self._services.floor.acknowledge, rep)
            length = self._chance.uniform(3, 9)
            self._stage.later(length, lambda: self.do(self._services.floor.come_back, rep))
        elif state in _AT_DESK:
            self.do(self._services.floor.come_back, rep)
