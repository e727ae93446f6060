"""Visits that ended as sold, and what is proposed for the sale that each asks for."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date, timedelta
from heapq import merge
from typing import TYPE_CHECKING

from showroom_app.domain.company import company_key
from showroom_app.domain.duplicates import name_key
from showroom_app.domain.floor_facts import ArrivalKind, Event
from showroom_app.domain.lead import PHONE, Lead
from showroom_app.domain.policy import Policy
from showroom_app.domain.refused import NotFound, Refused
from showroom_app.domain.sale import Buyer, Channel, Sale, Share, Split
from showroom_app.domain.shares import absent_owner, proposed_shares
from showroom_app.domain.values import dataclass
from showroom_app.services.sale_buyers import proposed_buyer
from showroom_app.storage.repositories.visits import Visit
from showroom_app.storage.store import Work

if TYPE_CHECKING:
    from showroom_app.domain.prospecting import ProspectEntry

_LOOKED_BACK = timedelta(days=14)
_LOOKED_AT = 20


@dataclass(frozen=True, slots=True)
class SoldVisit:
    """A visit that ended as sold; `on` is its business day, `rep` the name of who had it."""

    visit: int
    on: date
    customer: str
    rep: str


@dataclass(frozen=True, slots=True)
class Proposal:
    """What is proposed for the sale of a visit or lead, and the rule that proposed the shares.

    `lead` is the one it came from, also of a visit; `names` are those of the reps of the shares,
    whoever they work for by now.
    """

    visit: int | None
    shares: tuple[Share, ...]
    split: Split
    buyer: Buyer
    channel: Channel
    customer: str
    names: Mapping[int, str]
    lead: int | None = None
    vehicle: str = ""
    company: str = ""
    prospecting: int | None = None
    """The entry of the prospecting log that it began with."""


def sold(work: Work) -> tuple[SoldVisit, ...]:
    """The visits of the last two weeks that ended as sold, newest first.

    Those that have a sale are left out, their own or one that was entered without a visit.
    """
    today = work.policy.policy().business_day(work.now)
    return sold_between(work, today - _LOOKED_BACK, today + timedelta(days=1))


def sold_between(work: Work, since: date, end: date, limit: int = 100) -> tuple[SoldVisit, ...]:
    """Those of the days from one up to another, newest first, without those that have a sale."""
    today = work.policy.policy().business_day(work.now)
    ask = [each for each in work.visits.without_sale(since, limit) if each.day < end]
    settled = _settled_by_hand(ask, work.sales.of_month(since, today + timedelta(days=1)))
    names = {rep.id: rep.name for rep in work.people.reps()}
    return tuple(
        SoldVisit(each.id, each.day, each.name, names.get(each.rep or 0, ""))
        for each in ask
        if each.id not in settled
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
    today = policy.business_day(work.now)
    lead = _lead(work, known, reps)
    found = _prospected(work, known, reps, policy) if lead is None else None
    return Proposal(
        visit,
        shares,
        split,
        proposed_buyer(work, known.person, today, policy, company_key(known.name)),
        _channel(known, lead, found),
        known.name,
        {rep.id: rep.name for rep in work.people.reps() if rep.id in reps},
        lead=lead.id if lead is not None else None,
        vehicle=lead.vehicle.title() if lead is not None and lead.vehicle else "",
        company=lead.company if lead is not None else "",
        prospecting=found.id if found is not None else None,
    )


def _events(work: Work, day: date) -> Iterator[Event]:
    """The events of all floors on a day, each floor's in its order."""
    logs = [work.floor_log.events(floor.id, day) for floor in work.people.floors()]
    return merge(*logs, key=lambda event: event.recorded)


def _channel(known: Visit, lead: Lead | None, found: ProspectEntry | None) -> Channel:
    """The door, as far as the visit, its lead and what a rep did off turn tell."""
    if lead is not None:
        return Channel.PHONE if lead.source == PHONE else Channel.LEAD
    if found is not None:
        return Channel.OWN if found.kind.is_own_customer else Channel.SERVICE
    return Channel.SERVICE if known.kind is ArrivalKind.SERVICE else Channel.WALK_IN


def _lead(work: Work, known: Visit, reps: Collection[int]) -> Lead | None:
    """The lead that a visit came from, None for none.

    It is that of the appointment for which the customer came, else one of these reps that was open
    at that time, else that of their appointment at another hour of the day.
    """
    kept = known.appointment and work.appointments.appointment(known.appointment)
    if kept and kept.lead is not None:
        return work.leads.lead(kept.lead)
    person = work.corrections.as_corrected(known.person)
    for lead in work.leads.records(person):
        was_open = lead.closed_at is None or lead.closed_at >= known.arrived_at
        if lead.owner in reps and was_open and lead.arrived <= known.arrived_at:
            return lead
    policy = work.policy.policy()
    for each in work.appointments.records(person):
        that_day = policy.business_day(each.at) == known.day
        if each.rep in reps and that_day and each.lead is not None:
            return work.leads.lead(each.lead)
    return None


def _prospected(
    work: Work, known: Visit, reps: Collection[int], policy: Policy
) -> ProspectEntry | None:
    """The entry of the prospecting log that a visit began with, None for none.

    It is the one that led to this visit, else the last one in which one of these reps won the same
    customer for an appointment, a visit or a proposal, inside the protection.
    """
    led = work.prospecting.of_visit(known.id)
    if led is not None:
        return led
    person = work.persons.of_visit(known.id)
    if person is None:
        return None
    since = known.arrived_at - timedelta(days=policy.protection_days)
    return next(
        (
            entry
            for entry in work.prospecting.of_persons(work.persons.parts(person), _LOOKED_AT)
            if since <= entry.at <= known.arrived_at and entry.rep in reps and entry.result.is_won
        ),
        None,
    )


def _settled_by_hand(ask: Iterable[Visit], entries: Iterable[Sale]) -> set[int]:
    """The visits whose sale was entered without a visit: each such sale settles one at most.

    It is the first one of the last day not after the sale, of the same customer, by name, and with
    a rep of the sale.
    """
    named = [each for each in ask if each.rep is not None and name_key(each.name)]
    left = sorted(named, key=lambda each: each.id)
    settled = set[int]()
    for sale in entries:
        if sale.visit is not None or sale.cancels is not None or sale.cancelled_by is not None:
            continue
        customer = name_key(sale.customer)
        same = [
            each
            for each in left
            if name_key(each.name) == customer
            and each.day <= sale.on
            and any(share.rep == each.rep for share in sale.shares)
        ]
        if same:
            its = max(same, key=lambda each: each.day)
            left.remove(its)
            settled.add(its.id)
    return settled
