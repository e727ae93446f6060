"""What the demo's reps sell: to whom, through which channel, with whom they share."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import partial
from random import Random

from showroom_app.demo import cast
from showroom_app.demo.cast import Customer
from showroom_app.demo.stage import DESK, Elsewhere, Stage
from showroom_app.domain.people import Role
from showroom_app.domain.sale import Buyer, Channel, Share, split_evenly
from showroom_app.domain.values import dataclass

_PROPOSED = 0.06
"""The share of the sales that wait for the manager until the next morning."""


@dataclass(frozen=True, slots=True)
class Sold:
    """A sale of the day; `delivered`: the car went along at once; `waits`: to be confirmed."""

    sale: int
    rep: int
    delivered: bool
    waits: bool


class SalePlay:
    """The sales of a day; `sold` are those that stand."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._services = stage.services
        self._who = stage.who
        self._chance = stage.chance
        # A play as well, with chances of its own.
        self._office = Random(f"{stage.opens:%Y-%m-%d} office")  # noqa: S311  a play, no secret
        self.sold: list[Sold] = []

    def sell(
        self,
        rep: int,
        channel: Channel,
        who: Customer | None,
        visit: int | None = None,
        lead: int | None = None,
    ) -> None:
        """A rep sells a car: from a visit, from a lead."""
        chance = self._chance
        seller = self._who.sellers[rep]
        if seller.role is Role.INTERNET and channel is Channel.WALK_IN:
            channel = Channel.LEAD
        buyer = chance.choices((Buyer.NEW, Buyer.RETURNING, Buyer.FLEET), (82, 9, 9))[0]
        company = chance.choice(cast.FLEET) if buyer is Buyer.FLEET else ""
        mates = [
            other
            for other in self._stage.here
            if other != rep and self._who.sellers[other].floor == seller.floor
        ]
        shares = split_evenly((rep,))
        if mates and chance.random() < 0.05:
            mate = chance.choice(mates)
            shares = (Share(rep, Decimal("0.60")), Share(mate, Decimal("0.40")))
        if lead is not None and channel is Channel.LEAD:
            channel = self._services.sales.proposal_of_lead(DESK, lead).channel
        if buyer is Buyer.RETURNING and lead is None and chance.random() < 0.4:
            channel = Channel.OWN
        today = self._stage.now.date()
        leased = buyer is not Buyer.FLEET and chance.random() < 0.2
        # One car in eight stood in the showroom and goes along at once.
        goes_along = chance.random() < 0.12
        waits = not goes_along and self._waits()
        done = self._services.sales.add(
            DESK,
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
                self._stage.later(
                    chance.uniform(20, 90), Elsewhere(partial(self._cancel, done.sale))
                )
            else:
                self.sold.append(Sold(done.sale, rep, goes_along, waits))

    def _waits(self) -> bool:
        """Whether a sale waits for a manager: a few overnight, of the day in progress every other.

        As long as no manager signs in every entry is confirmed at once; in a demo some are such as
        reps propose.
        """
        if self._stage.until < self._stage.closes:
            return len(self.sold) % 2 == 0
        return self._office.random() < _PROPOSED

    def _cancel(self, sale: int) -> None:
        self._services.sales.cancel(DESK, sale, "Financiering niet rond")


def years_later(day: date, years: int) -> date:
    """The same day some years later; 28 February for a 29th that is none."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)
