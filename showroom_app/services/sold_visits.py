"""Visits that ended as sold, and what is proposed for the sale that each asks for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from heapq import merge

from showroom_app.domain import sale as sales
from showroom_app.domain.duplicates import Person, name_key
from showroom_app.domain.floor_facts import ArrivalKind, Event
from showroom_app.domain.policy import Policy
from showroom_app.domain.refused import NotFound, Refused
from showroom_app.domain.sale import Buyer, Channel, Share, Split
from showroom_app.domain.shares import absent_owner, proposed_shares
from showroom_app.storage.repositories.visits import Visit
from showroom_app.storage.store import Work

_LOOKED_BACK = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class SoldVisit:
    """A visit that ended as sold; `on` is its business day, `rep` the name of who had it."""

    visit: int
    on: date
    customer: str
    rep: str


@dataclass(frozen=True, slots=True)
class Proposal:
    """What is proposed for the sale of a visit, and the rule that proposed the shares.

    `names` are those of the reps of the shares, whoever they work for by now.
    """

    visit: int
    shares: tuple[Share, ...]
    split: Split
    buyer: Buyer
    channel: Channel
    customer: str
    names: Mapping[int, str]


def sold(work: Work) -> tuple[SoldVisit, ...]:
    """The visits of the last two weeks that ended as sold, newest first.

    Those whose customer has a sale by that name since then are left out.
    """
    today = work.policy.policy().business_day(work.now)
    since = today - _LOOKED_BACK
    entered = _customers(work, since, today + timedelta(days=1))
    names = {rep.id: rep.name for rep in work.people.reps()}
    return tuple(
        SoldVisit(each.id, each.day, each.name, names.get(each.rep or 0, ""))
        for each in work.visits.sold_since(since)
        if entered.get(name_key(each.name), date.min) < each.day
    )


def proposal(work: Work, visit: int) -> Proposal:
    """What is proposed for a visit. Raises Refused("visit-waits"), NotFound("visit")."""
    known = work.visits.visit(visit)
    if known is None or known.undone:
        raise NotFound("visit", str(visit))
    if known.rep is None:
        raise Refused("visit-waits", visit=visit)
    policy = work.policy.policy()
    owner = absent_owner(_events(work, known.day), visit)
    shares, split = proposed_shares(known.rep, owner)
    reps = {share.rep for share in shares}
    return Proposal(
        visit,
        shares,
        split,
        proposed_buyer(work, known.person, policy.business_day(work.now), policy),
        _channel(work, known),
        known.name,
        {rep.id: rep.name for rep in work.people.reps() if rep.id in reps},
    )


def proposed_buyer(work: Work, person: Person, on: date, policy: Policy) -> Buyer:
    """What kind of buyer a person is by the ledger, for a sale of that day."""
    since = on - timedelta(days=366 * policy.new_customer_years)
    return sales.proposed_buyer(work.sales.bought(person, since=since), on, policy)


def _events(work: Work, day: date) -> Iterator[Event]:
    """The events of all floors on a day, each floor's in its order."""
    logs = [work.floor_log.events(floor.id, day) for floor in work.people.floors()]
    return merge(*logs, key=lambda event: event.recorded)


def _channel(work: Work, known: Visit) -> Channel:
    """The door, as far as the visit tells."""
    if known.kind is ArrivalKind.SERVICE:
        return Channel.SERVICE
    kept = known.appointment and work.appointments.appointment(known.appointment)
    return Channel.LEAD if kept and kept.lead is not None else Channel.WALK_IN


def _customers(work: Work, start: date, end: date) -> dict[str, date]:
    """The last day on which each customer bought, by name; those without one are left out."""
    return {
        name_key(sale.customer): sale.on
        for sale in work.sales.of_month(start, end)
        if name_key(sale.customer) and sale.cancels is None and sale.cancelled_by is None
    }
