"""Plays the demo dealership day by day: every act goes through the services, at its own moment."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import date, datetime, timedelta
from decimal import Decimal
from functools import partial
from itertools import count
from random import Random
from typing import TypeVar

from showroom_app.demo import cast, messages
from showroom_app.demo.cast import LEAD_DESK, Cast, Customer, Seller
from showroom_app.domain.appointment import Appointment
from showroom_app.domain.floor_facts import ArrivalKind, Outcome, SkipReason
from showroom_app.domain.lead import CallResult, CloseReason
from showroom_app.domain.lead_desk import told_to_desk
from showroom_app.domain.line import Line, State, elapsed, settled
from showroom_app.domain.people import Actor, Role
from showroom_app.domain.policy import Policy
from showroom_app.domain.prospecting import ProspectKind, ProspectResult
from showroom_app.domain.refused import NotFound, Refused
from showroom_app.domain.sale import Buyer, Channel, Share, split_evenly
from showroom_app.domain.values import dataclass
from showroom_app.intake.raw import Kind, RawMessage
from showroom_app.intake.receive import receive_messages
from showroom_app.services import Services
from showroom_app.services.done import Done
from showroom_app.services.service_lane import Typed

RECEPTION = "Reception"
_AT_DESK = (State.AT_DESK, State.RECALLED, State.RETURNING)
_LOOKS_UP = 1.8
"""Minutes after which somebody at the desk looks whether he or she is called back."""
_DAWDLES = 0.15
"""Of all stays at the desk, so many end late."""

_PATIENCE = timedelta(minutes=20)
"""Who has waited so long at the door leaves when somebody next looks."""
_KEPT = 0.66
"""The share of the appointments to which the customer comes."""
_CLOSING = {"appointment": 0.28, "be-back": 0.45, "delivery": 0.0}
_CLOSING_ELSE = 0.29
"""The share of the visits that end in a sale, before the rep's skill counts."""
_REACHED = 40
"""Of a hundred calls to a lead, so many reach the customer."""
_GIVES_UP = 0.35
"""After a call that reached nobody, the share of the leads that the rep would close."""

_NOBODY = 0
"""Instead of a rep: a lead that still waits to be claimed."""
ARRIVALS_AN_HOUR = (1.7, 1.1)
"""Who comes in at the doors of the first and the second floor."""
MAILS_AN_HOUR = 1.0
FORGOTTEN = 0.04
"""The share of the visits open at closing whose outcome is forgotten until the next day."""

T = TypeVar("T")

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


_ANSWERS = (
    (ProspectResult.APPOINTMENT, 20),
    (ProspectResult.PROPOSAL, 30),
    (ProspectResult.SPOKE, 30),
    (ProspectResult.NOT_INTERESTED, 20),
)


class _Elsewhere:
    """Something that happens away from the floors: no line changes by it, unless it says so."""

    def __init__(self, happen: Callable[[], None]) -> None:
        self._happen = happen

    def __call__(self) -> None:
        self._happen()


_PROPOSED = 0.06
"""The share of the sales that wait for the manager until the next morning."""


@dataclass(frozen=True, slots=True)
class Sold:
    """A sale of the day; `delivered`: the car went along at once; `waits`: to be confirmed."""

    sale: int
    rep: int
    delivered: bool
    waits: bool


class Day:
    """One business day of the demo, played in the order of its moments.

    `followers` are leads to be claimed or called again (rep, due) and `seen` customers who may come
    back (with their rep and floor): both go on from day to day. `until` is where the play stops.
    `sold` are the sales of the day that stand.
    """

    def __init__(
        self,
        services: Services,
        who: Cast,
        chance: Random,
        opens: datetime,
        closes: datetime,
        until: datetime,
        numbers: Iterator[int],
        followers: dict[int, tuple[int, date]],
        seen: list[tuple[Customer, int, str]],
    ) -> None:
        self._services = services
        self._who = who
        self._chance = chance
        # A play as well, with chances of its own.
        self._office = Random(f"{opens:%Y-%m-%d} office")  # noqa: S311
        self._opens, self._closes, self._until = opens, closes, until
        self._numbers = numbers
        self._followers = followers
        self._queue: list[tuple[datetime, int, Callable[[], None]]] = []
        self._lines: dict[int, Line] = {}
        self._found: set[int | None] = set()
        self.sold: list[Sold] = []
        self._order = count()
        self._in: dict[int, int] = {}
        self._leads: dict[int, tuple[int, int]] = {}
        self._door = Actor(None, RECEPTION)
        self._desk = Actor(None, LEAD_DESK)
        self._away: set[int] = set()
        self._now = opens
        self._policy = services.settings.in_force()
        self._seen = seen

    def play(self) -> None:
        """Play the day until it closes or until `until`, whichever comes first."""
        self._plan()
        end = min(self._closes + timedelta(minutes=25), self._until)
        while self._queue and self._queue[0][0] <= end:
            self._services.store.at = self._queue[0][0]
            self._happen()
        if end < self._until:
            self._close()

    def _close(self) -> None:
        """End the visits that are still open, but for a few that are forgotten, and the day."""
        self._now = self._closes + timedelta(minutes=25)
        self._services.store.at = self._now
        for floor in self._who.floors.values():
            for opened in self._services.floor.line(floor).visits.values():
                serving = opened.serving
                with suppress(Refused, NotFound):
                    if serving is None:
                        self._leave(opened.visit)
                    elif self._chance.random() > FORGOTTEN:
                        kind = opened.kind.value
                        self._finish(serving.rep, opened.visit, kind, None, quick=False)
        self._services.store.at = self._closes.replace(hour=23, minute=59, second=30)
        self._services.day_close.close_due()

    def _happen(self, now: datetime | None = None) -> None:
        """Let the next thing happen, at its moment or now."""
        at, _, happen = heapq.heappop(self._queue)
        self._now = now or at
        if not isinstance(happen, _Elsewhere):
            self._lines.clear()
        # A rule that says no does so as on a real day; the others go on.
        with suppress(Refused, NotFound):
            happen()

    def _line(self, floor: int) -> Line:
        """A floor's line as it stands now; read once while nobody does anything at the floors.

        Then only the return times of those at the desk, once they are reached, change it.
        """
        line = self._lines.get(floor)
        if line is None:
            line = self._lines[floor] = self._services.floor.line(floor)
        due = any(
            each.desk is not None and each.desk.return_by <= self._now
            for each in line.standings.values()
        )
        return settled(line, self._now) if due else line

    def _later(self, minutes: float, happen: Callable[[], None]) -> None:
        self._at(self._now + timedelta(minutes=minutes), happen)

    def _at(self, at: datetime, happen: Callable[[], None]) -> None:
        heapq.heappush(self._queue, (at, next(self._order), happen))

    def _plan(self) -> None:
        hours = (self._closes - self._opens).total_seconds() / 3600
        chance = self._chance
        for rep, seller in self._who.sellers.items():
            if chance.random() < 0.88:
                start = self._opens + timedelta(minutes=chance.triangular(-12, 50, 2))
                self._at(start, partial(self._check_in, rep, seller))
        for floor, share in zip(self._who.floors.values(), ARRIVALS_AN_HOUR, strict=True):
            at = self._opens
            while True:
                at += timedelta(minutes=60 * chance.expovariate(share))
                if at >= self._closes:
                    break
                self._at(at, partial(self._arrive, floor))
        for _ in range(max(2, round(chance.gauss(9, 2.5) * hours / 9))):
            at = self._opens + timedelta(minutes=chance.uniform(-60, hours * 60 - 15))
            self._at(at, _Elsewhere(self._mail))
        if chance.random() < 0.3:
            self._at(self._opens + timedelta(minutes=20), _Elsewhere(self._news))
        for lead, (rep, due) in self._followers.items():
            if due <= self._opens.date():
                at = self._opens + timedelta(minutes=chance.uniform(15, 120))
                again = partial(self._claim, lead, 0)
                again = again if rep == _NOBODY else partial(self._call, lead, rep)
                self._at(at, _Elsewhere(again))
        if chance.random() < 0.2:
            at = self._opens + timedelta(minutes=chance.uniform(60, hours * 50))
            self._at(at, self._move)
        if chance.random() < 0.8:
            at = self._opens + timedelta(minutes=chance.uniform(40, hours * 50))
            self._at(at, self._find_in_service)
        self._at(self._opens + timedelta(minutes=30), _Elsewhere(self._look_at_desk))
        for appointment in self._services.appointments.of_day(self._opens.date()):
            self._expect(appointment)

    def _expect(self, appointment: Appointment) -> None:
        """Plan that the customer comes for an appointment of today, or does not."""
        if self._chance.random() < _KEPT:
            late = timedelta(minutes=self._chance.uniform(-10, 12))
            self._at(appointment.at + late, partial(self._keep, appointment))
        else:
            late = timedelta(minutes=30)
            self._at(appointment.at + late, _Elsewhere(partial(self._no_show, appointment)))

    def _expect_today(self, made: Done, when: datetime) -> None:
        """The same of one that has just been made, if it is for today."""
        if made.appointment is None or when >= self._closes:
            return
        today = self._services.appointments.of_day(self._opens.date())
        for appointment in today:
            if appointment.id == made.appointment:
                self._expect(appointment)

    def _check_in(self, rep: int, seller: Seller) -> None:
        floor = self._who.floors[seller.floor]
        self._services.floor.check_in(self._door, rep, floor)
        self._in[rep] = floor
        if self._services.floor.state_of(rep) is State.BLOCKED:
            self._later(self._chance.uniform(3, 20), partial(self._catch_up, rep))
        self._at(
            self._closes + timedelta(minutes=self._chance.uniform(0, 20)),
            lambda: self._go_home(rep),
        )
        if seller.role is not Role.INTERNET:
            lunch = self._opens + timedelta(minutes=self._chance.uniform(165, 290))
            self._at(lunch, lambda: self._break(rep))

    def _catch_up(self, rep: int) -> None:
        """Enter the outcomes that were forgotten, which lifts the block."""
        for visit in self._services.kiosk.day(self._desk, rep).earlier_visits:
            outcome = _weighted(self._chance, _OUTCOMES)
            self._services.floor.finish(self._door, rep, outcome, visit.visit)

    def _go_home(self, rep: int) -> None:
        self._services.floor.check_out(self._door, rep)
        self._in.pop(rep, None)

    def _break(self, rep: int) -> None:
        until = self._now + timedelta(minutes=30)
        self._services.floor.go_on_break(self._door, rep, until)
        self._later(
            self._chance.uniform(22, 34), lambda: self._do(self._services.floor.come_back, rep)
        )

    def _do(self, verb: Callable[[Actor, int], Done], rep: int) -> None:
        self._served(verb(self._door, rep))

    def _arrive(self, floor: int) -> None:
        chance = self._chance
        kind = _weighted(chance, _KINDS)
        who = cast.customer(chance)
        known = kind is ArrivalKind.PHONE or chance.random() < 0.6
        rep: int | None = None
        if kind in (ArrivalKind.BE_BACK, ArrivalKind.DELIVERY) and self._seen:
            who, rep, _ = chance.choice(self._seen)
        elif kind is ArrivalKind.DELIVERY:
            kind = ArrivalKind.WALK_IN
        done = self._services.reception.arrive(
            self._door,
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
            self._later(1.5, lambda: self._skip(done.assigned, done.visit))
        elif done.turn and done.assigned is not None and odd < 0.045:
            self._later(1.2, lambda: self._miss(done.assigned, done.visit))
        elif done.assigned is None and done.visit is not None and odd < 0.3:
            self._later(12, lambda: self._leave(done.visit))
        elif odd > 0.985 and done.number is not None:
            self._later(0.5, lambda: self._undo(done))
        if done.lead is not None:
            self._follow_up(done.lead, _NOBODY)
            self._later(chance.uniform(0.5, 4), _Elsewhere(partial(self._claim, done.lead, 0)))
        self._served(done, who)

    def _served(self, done: Done, who: Customer | None = None) -> None:
        """Somebody got a customer: plan how the visit ends."""
        rep, visit = done.assigned, done.visit
        # Who is not of the cast was added by a visitor, who says what that rep does.
        if rep is None or rep not in self._who.sellers or visit is None:
            return
        quick = done.turn and self._chance.random() < 0.06
        length = self._chance.uniform(2, 4.5) if quick else self._chance.lognormvariate(3.45, 0.4)
        self._later(length, lambda: self._finish(rep, visit, done.kind, who, quick=quick))

    def _finish(
        self, rep: int, visit: int, kind: str, who: Customer | None, *, quick: bool
    ) -> None:
        seller = self._who.sellers[rep]
        chance = self._chance
        closing = _CLOSING.get(kind, _CLOSING_ELSE)
        if quick:
            outcome = chance.choice((Outcome.WRONG_DEPARTMENT, Outcome.ASKED_THE_WAY, Outcome.LEFT))
        elif chance.random() < closing * seller.skill:
            outcome = Outcome.SOLD
        else:
            outcome = _weighted(chance, _OUTCOMES)
        done = self._services.floor.finish(self._door, rep, outcome, visit)
        if outcome is Outcome.SOLD:
            channel = Channel.SERVICE if kind == "service" else Channel.WALK_IN
            if visit in self._found:
                channel = Channel.SERVICE
            elif kind == "appointment" and seller.role.may_have_leads:
                channel = Channel.LEAD
            self._sell(rep, channel, who, visit)
        elif who is not None and outcome in (Outcome.QUOTE, Outcome.FOLLOW_UP):
            self._seen.append((who, rep, seller.floor))
        self._served(done)
        self._go_on(visit, outcome)

    def _sell(
        self,
        rep: int,
        channel: Channel,
        who: Customer | None,
        visit: int | None = None,
        lead: int | None = None,
    ) -> None:
        chance = self._chance
        seller = self._who.sellers[rep]
        if seller.role is Role.INTERNET and channel is Channel.WALK_IN:
            channel = Channel.LEAD
        buyer = chance.choices((Buyer.NEW, Buyer.RETURNING, Buyer.FLEET), (82, 9, 9))[0]
        company = chance.choice(cast.FLEET) if buyer is Buyer.FLEET else ""
        mates = [
            other
            for other in self._in
            if other != rep and self._who.sellers[other].floor == seller.floor
        ]
        shares = split_evenly((rep,))
        if mates and chance.random() < 0.05:
            mate = chance.choice(mates)
            shares = (Share(rep, Decimal("0.60")), Share(mate, Decimal("0.40")))
        if lead is not None and channel is Channel.LEAD:
            channel = self._services.sales.proposal_of_lead(self._desk, lead).channel
        if buyer is Buyer.RETURNING and lead is None and chance.random() < 0.4:
            channel = Channel.OWN
        today = self._now.date()
        leased = buyer is not Buyer.FLEET and chance.random() < 0.2
        # One car in eight stood in the showroom and goes along at once.
        goes_along = chance.random() < 0.12
        waits = not goes_along and self._waits()
        done = self._services.sales.add(
            self._desk,
            shares,
            buyer,
            channel,
            vehicle=" ".join(cast.car(chance, seller.floor)),
            customer=company or (who.name if who else ""),
            company=company,
            phone=who.phone if who else "",
            visit=visit,
            lead=lead,
            delivered_on=today if goes_along else None,
            contract_until=years_later(today, 4) if leased else None,
            proposed=waits,
        )
        if done.sale is not None:
            if chance.random() < 0.03:
                self._later(chance.uniform(20, 90), _Elsewhere(partial(self._cancel, done.sale)))
            else:
                self.sold.append(Sold(done.sale, rep, goes_along, waits))

    def _waits(self) -> bool:
        """Whether a sale waits for a manager: a few overnight, of the day in progress every other.

        As long as no manager signs in every entry is confirmed at once; in a demo some are such as
        reps propose.
        """
        if self._until < self._closes:
            return len(self.sold) % 2 == 0
        return self._office.random() < _PROPOSED

    def _cancel(self, sale: int) -> None:
        self._services.sales.cancel(self._desk, sale, "Financiering niet rond")

    def _skip(self, rep: int | None, visit: int | None) -> None:
        # What a rep does whom a visitor added, the visitor says.
        if rep not in self._who.sellers:
            return
        reason = self._chance.choice([each for each in SkipReason if each is not SkipReason.OTHER])
        self._served(self._services.floor.skip(self._door, rep, reason, visit=visit))

    def _miss(self, rep: int | None, visit: int | None) -> None:
        if rep in self._who.sellers:
            self._served(self._services.floor.miss(self._door, rep, visit=visit))

    def _leave(self, visit: int | None) -> None:
        if visit is not None:
            self._services.reception.leave(self._door, visit)

    def _undo(self, done: Done) -> None:
        self._services.floor.undo(self._door, done.act)

    def _move(self) -> None:
        """The manager puts somebody further on, for a reason everybody can read."""
        floor = self._chance.choice(tuple(self._who.floors.values()))
        placed = tuple(self._services.floor.line(floor).places())
        if len(placed) > 2:
            reason = "Stond bij de balie voor een collega"
            self._services.floor.move(self._door, placed[-1], 2, reason)

    def _find_in_service(self) -> None:
        """A rep off turn finds somebody in the service lane who comes along to the showroom."""
        chance = self._chance
        floor = chance.choice(tuple(self._who.floors.values()))
        line = self._line(floor)
        free = [
            rep
            for rep, place in line.places().items()
            if place > 1 and rep in self._who.sellers and line.state(rep) is State.ON_FLOOR
        ]
        if free:
            rep = free[-1]
            waiting = who_waits(chance, self._now)
            prospecting = self._services.prospecting
            found = prospecting.add(self._door, waiting, floor=floor).waiting
            if found is not None and chance.random() < 0.6:
                kind = ProspectKind.SERVICE_LANE
                came = prospecting.visit(self._door, rep, kind, found)
                self._found.add(came.visit)
                self._served(came)
            elif found is not None:
                kind, result = ProspectKind.SERVICE_LANE, _weighted(chance, _ANSWERS)
                if result.is_typed:
                    prospecting.log(self._door, rep, kind, found, result)
                else:
                    when = self._appointment_time()
                    made = prospecting.appointment(self._door, rep, kind, found, when)
                    self._expect_today(made, when)

    def _keep(self, appointment: Appointment) -> None:
        rep = appointment.rep
        floor = self._in.get(rep, self._who.floors[self._who.sellers[rep].floor])
        done = self._services.reception.arrive(
            self._door, ArrivalKind.APPOINTMENT, floor, appointment=appointment.id
        )
        if appointment.lead is not None and done.visit is not None:
            self._leads[done.visit] = appointment.lead, rep
        self._served(done)

    def _no_show(self, appointment: Appointment) -> None:
        self._services.appointments.miss(self._desk, appointment.id)
        if appointment.lead is not None:
            self._follow_up(appointment.lead, appointment.rep)

    def _go_on(self, visit: int, outcome: Outcome) -> None:
        """What a visit that came from a lead means for the lead."""
        if visit not in self._leads:
            return
        lead, rep = self._leads.pop(visit)
        ends = {Outcome.SOLD: CloseReason.SOLD, Outcome.LOST: CloseReason.NO_INTEREST}
        if outcome in ends:
            self._services.leads.close(self._desk, lead, rep, ends[outcome])
        else:
            self._follow_up(lead, rep)

    def _look_at_desk(self) -> None:
        """Send hybrids to the desk when told, and see to it that whoever is there comes back."""
        chance = self._chance
        self._later(chance.uniform(15, 25), _Elsewhere(self._look_at_desk))
        for floor in self._who.floors.values():
            line = self._line(floor)
            for visit in line.visits.values():
                if visit.serving is None and elapsed(visit.at, self._now) > _PATIENCE:
                    self._lines.clear()
                    with suppress(Refused, NotFound):
                        self._leave(visit.visit)
            told = frozenset(told_to_desk(line, self._policy, self._now))
            for rep, state in line.states().items():
                if state in _AT_DESK and rep not in self._away:
                    self._await_return(rep, floor)
                elif rep in told and chance.random() < 0.5:
                    self._lines.clear()
                    self._services.floor.to_lead_desk(self._door, rep)
                    self._await_return(rep, floor)

    def _await_return(self, rep: int, floor: int) -> None:
        self._away.add(rep)
        dawdles = self._chance.random() < _DAWDLES
        self._later(_LOOKS_UP, _Elsewhere(partial(self._look_up, rep, floor, dawdles=dawdles)))

    def _look_up(self, rep: int, floor: int, *, dawdles: bool) -> None:
        """Whoever is at the desk looks up now and then: called back, most come within the grace."""
        state = self._line(floor).state(rep)
        if state is State.AT_DESK:
            self._later(_LOOKS_UP, _Elsewhere(partial(self._look_up, rep, floor, dawdles=dawdles)))
            return
        self._lines.clear()
        self._away.discard(rep)
        if state is State.RECALLED and dawdles:
            self._do(self._services.floor.acknowledge, rep)
            length = self._chance.uniform(3, 9)
            self._later(length, lambda: self._do(self._services.floor.come_back, rep))
        elif state in _AT_DESK:
            self._do(self._services.floor.come_back, rep)

    def _mail(self) -> None:
        chance = self._chance
        floor = chance.choices(cast.FLOORS, (3, 2))[0]
        who = cast.customer(chance)
        made = messages.lead_message(
            chance, who, cast.car(chance, floor), self._now, next(self._numbers)
        )
        for received in self._read(made, "lead"):
            if received is not None:
                self._follow_up(received, _NOBODY)
                self._later(
                    min(chance.lognormvariate(0.9, 0.7), 40),
                    _Elsewhere(partial(self._claim, received, 0)),
                )

    def _news(self) -> None:
        if self._chance.random() < 0.7:
            self._read(messages.newsletter(self._now, next(self._numbers)), "newsletter")
        else:
            self._read(messages.unreadable(next(self._numbers)), "lead")

    def _read(self, made: bytes, name: str) -> list[int | None]:
        adf = made.startswith(b"<?")
        path = f"inbox/{self._now:%Y%m%d-%H%M%S}-{name}.{'xml' if adf else 'eml'}"
        raw = RawMessage(path, 0, made, Kind.ADF if adf else Kind.MAIL, size=len(made))
        return [each.lead for each in receive_messages(self._services, self._desk, [raw])]

    def _claim(self, lead: int, tries: int) -> None:
        ready = [each.rep for each in self._services.leads.claimants()]
        if not ready:
            if tries < 4:
                self._later(15, _Elsewhere(partial(self._claim, lead, tries + 1)))
            else:
                self._follow_up(lead, _NOBODY)
            return
        rep = self._chance.choice(ready)
        self._services.leads.claim(self._desk, lead, rep)
        self._follow_up(lead, rep)
        self._later(self._chance.expovariate(1 / 1.6), _Elsewhere(partial(self._call, lead, rep)))

    def _follow_up(self, lead: int, rep: int) -> None:
        """Somebody (or nobody yet) is to go on with a lead on another day at the latest."""
        self._followers[lead] = rep, self._now.date() + timedelta(days=self._chance.choice((1, 2)))

    def _call(self, lead: int, rep: int) -> None:
        chance = self._chance
        leads = self._services.leads
        if not self._who.sellers[rep].role.may_have_leads:
            # Whoever became a showroom rep gave the leads back on the 1st.
            self._claim(lead, 0)
            return
        result = chance.choices(
            (CallResult.REACHED, CallResult.VOICEMAIL, CallResult.NOT_REACHED),
            (_REACHED, (100 - _REACHED) / 2, (100 - _REACHED) / 2),
        )[0]
        self._followers.pop(lead, None)
        if result is not CallResult.REACHED:
            due = self._now + timedelta(hours=chance.choice((3, 20, 24)))
            leads.log_call(self._desk, lead, rep, result, next_step_by=due)
            if chance.random() < _GIVES_UP:
                # Refused until there are enough attempts on enough days, as on a real desk.
                self._follow_up(lead, rep)
                leads.close(self._desk, lead, rep, CloseReason.NOT_REACHED)
                del self._followers[lead]
                return
            if chance.random() < 0.35:
                leads.message(self._desk, lead, rep, "Ik heb u gebeld; wanneer schikt het?")
            self._follow_up(lead, rep)
            return
        leads.log_call(self._desk, lead, rep, result)
        seller = self._who.sellers[rep]
        odds = chance.random()
        if odds < 0.6:
            when = self._appointment_time()
            self._expect_today(leads.appointment(self._desk, lead, rep, when), when)
        elif odds < 0.6 + 0.06 * seller.skill:
            self._sell(rep, Channel.LEAD, None, lead=lead)
            leads.close(self._desk, lead, rep, CloseReason.SOLD)
        elif odds < 0.9:
            reason = chance.choice((CloseReason.NO_INTEREST, CloseReason.BOUGHT_ELSEWHERE))
            leads.close(self._desk, lead, rep, reason)
        else:
            leads.note(self._desk, lead, rep, "Belt zelf terug na het weekend.")
            self._follow_up(lead, rep)

    def _appointment_time(self) -> datetime:
        """A quarter of an hour within opening times, today or in the next days."""
        chance = self._chance
        opens = self._opens + timedelta(days=chance.choice((0, 0, 1, 1, 2, 3)))
        length = (self._closes - self._opens).total_seconds() / 60
        quarters = timedelta(minutes=15 * chance.randrange(1, max(2, int(length // 15))))
        at = opens + quarters
        while at <= self._now + timedelta(minutes=20) or not is_open_on(self._policy, at.date()):
            at += timedelta(days=1)
        return at


def is_open_on(policy: Policy, day: date) -> bool:
    """Whether the week's hours say so; on a holiday customers are invited in vain."""
    usual = policy.hours[day.weekday()] is not None and day not in policy.closings
    return usual or day in policy.openings


def who_waits(chance: Random, now: datetime) -> Typed:
    """Somebody who waits in the service lane while the car is in the workshop."""
    who = cast.customer(chance)
    make, model, trim = chance.choice(cast.TRADE_INS)
    letters = "".join(chance.choice("BDFGHJKLNPRSTVXZ") for _ in range(5))
    return Typed(
        name=who.name,
        phone=who.phone,
        car=f"{make} {model} {trim}",
        plate=f"{letters[:2]}-{chance.randrange(100, 1000)}-{letters[2]}",
        car_year=now.year - chance.randrange(2, 11),
        waits_until=now + timedelta(minutes=5 * chance.randrange(5, 25)),
    )


def years_later(day: date, years: int) -> date:
    """The same day some years later; 28 February for a 29th that is none."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)


def _weighted(chance: Random, choices: tuple[tuple[T, int], ...]) -> T:
    return chance.choices([each for each, _ in choices], [weight for _, weight in choices])[0]
