"""What becomes of the demo's leads: mails come in, somebody claims them, calls, and goes on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from functools import partial

from showroom_app.demo import cast, messages
from showroom_app.demo.sale_play import SalePlay
from showroom_app.demo.stage import DESK, Elsewhere, Stage
from showroom_app.domain.lead import CallResult, CloseReason
from showroom_app.domain.sale import Channel
from showroom_app.intake.raw import Kind, RawMessage
from showroom_app.intake.receive import receive_messages
from showroom_app.services.done import Done

NOBODY = 0
"""Instead of a rep: a lead that still waits to be claimed."""
MAILS_AN_HOUR = 1.0
_REACHED = 40
"""Of a hundred calls to a lead, so many reach the customer."""
_GIVES_UP = 0.35
"""After a call that reached nobody, the share of the leads that the rep would close."""


class LeadPlay:
    """The leads of a day; `followers` are those to be claimed or called again (rep, due).

    They go on from day to day. `expect` hears of each appointment that was made, and when it is.
    """

    def __init__(
        self,
        stage: Stage,
        sales: SalePlay,
        numbers: Iterator[int],
        followers: dict[int, tuple[int, date]],
        expect: Callable[[Done, datetime], None],
    ) -> None:
        self._stage = stage
        self._services = stage.services
        self._who = stage.who
        self._chance = stage.chance
        self._sales = sales
        self._numbers = numbers
        self._followers = followers
        self._expect = expect

    def plan(self) -> None:
        """Plan who is called again today."""
        stage = self._stage
        for lead, (rep, due) in self._followers.items():
            if due <= stage.opens.date():
                at = stage.opens + timedelta(minutes=self._chance.uniform(15, 120))
                again = partial(self.claim, lead, 0)
                again = again if rep == NOBODY else partial(self.call, lead, rep)
                stage.at(at, Elsewhere(again))

    def mail(self) -> None:
        """A lead comes in by mail."""
        chance = self._chance
        floor = chance.choices(cast.FLOORS, (3, 2))[0]
        who = cast.customer(chance)
        made = messages.lead_message(
            chance, who, cast.car(chance, floor), self._stage.now, next(self._numbers)
        )
        for received in self._read(made, "lead"):
            if received is not None:
                self.follow_up(received, NOBODY)
                self._stage.later(
                    min(chance.lognormvariate(0.9, 0.7), 40),
                    Elsewhere(partial(self.claim, received, 0)),
                )

    def news(self) -> None:
        """A mail comes in that is no lead, or cannot be read."""
        if self._chance.random() < 0.7:
            self._read(messages.newsletter(self._stage.now, next(self._numbers)), "newsletter")
        else:
            self._read(messages.unreadable(next(self._numbers)), "lead")

    def _read(self, made: bytes, name: str) -> list[int | None]:
        adf = made.startswith(b"<?")
        path = f"inbox/{self._stage.now:%Y%m%d-%H%M%S}-{name}.{'xml' if adf else 'eml'}"
        raw = RawMessage(path, 0, made, Kind.ADF if adf else Kind.MAIL, size=len(made))
        return [each.lead for each in receive_messages(self._services, DESK, [raw])]

    def claim(self, lead: int, tries: int) -> None:
        """Somebody who is ready claims a lead; where nobody is, some time later."""
        ready = [each.rep for each in self._services.leads.claimants()]
        if not ready:
            if tries < 4:
                self._stage.later(15, Elsewhere(partial(self.claim, lead, tries + 1)))
            else:
                self.follow_up(lead, NOBODY)
            return
        rep = self._chance.choice(ready)
        self._services.leads.claim(DESK, lead, rep)
        self.follow_up(lead, rep)
        self._stage.later(
            self._chance.expovariate(1 / 1.6), Elsewhere(partial(self.call, lead, rep))
        )

    def follow_up(self, lead: int, rep: int) -> None:
        """Somebody (or nobody yet) is to go on with a lead on another day at the latest."""
        self._followers[lead] = (
            rep,
            self._stage.now.date() + timedelta(days=self._chance.choice((1, 2))),
        )

    def call(self, lead: int, rep: int) -> None:
        """A rep calls a lead, and goes on as the call ends."""
        chance = self._chance
        leads = self._services.leads
        if not self._who.sellers[rep].role.may_have_leads:
            # Whoever became a showroom rep gave the leads back on the 1st.
            self.claim(lead, 0)
            return
        result = chance.choices(
            (CallResult.REACHED, CallResult.VOICEMAIL, CallResult.NOT_REACHED),
            (_REACHED, (100 - _REACHED) / 2, (100 - _REACHED) / 2),
        )[0]
        self._followers.pop(lead, None)
        if result is not CallResult.REACHED:
            due = self._stage.now + timedelta(hours=chance.choice((3, 20, 24)))
            leads.log_call(DESK, lead, rep, result, next_step_by=due)
            if chance.random() < _GIVES_UP:
                # Refused until there are enough attempts on enough days, as on a real desk.
                self.follow_up(lead, rep)
                leads.close(DESK, lead, rep, CloseReason.NOT_REACHED)
                del self._followers[lead]
                return
            if chance.random() < 0.35:
                leads.message(DESK, lead, rep, "Ik heb u gebeld; wanneer schikt het?")
            self.follow_up(lead, rep)
            return
        leads.log_call(DESK, lead, rep, result)
        seller = self._who.sellers[rep]
        odds = chance.random()
        if odds < 0.6:
            when = self._stage.appointment_time()
            self._expect(leads.appointment(DESK, lead, rep, when), when)
        elif odds < 0.6 + 0.06 * seller.skill:
            self._sales.sell(rep, Channel.LEAD, None, lead=lead)
            leads.close(DESK, lead, rep, CloseReason.SOLD)
        elif odds < 0.9:
            reason = chance.choice((CloseReason.NO_INTEREST, CloseReason.BOUGHT_ELSEWHERE))
            leads.close(DESK, lead, rep, reason)
        else:
            leads.note(DESK, lead, rep, "Belt zelf terug na het weekend.")
            self.follow_up(lead, rep)
