"""Leads that were closed as sold, and what is proposed for the sale that each asks for."""

from __future__ import annotations

from datetime import date, timedelta

from showroom_app.domain.duplicates import Person, name_key
from showroom_app.domain.lead import PHONE, Lead
from showroom_app.domain.refused import NotFound, Refused
from showroom_app.domain.sale import Channel, Sale, Split, split_evenly
from showroom_app.domain.values import dataclass
from showroom_app.services.sale_buyers import company_of, proposed_buyer
from showroom_app.services.sold_visits import Proposal
from showroom_app.storage.store import Work

_LOOKED_BACK = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class SoldLead:
    """A lead that was closed as sold on a day; `rep` is the name of its owner."""

    lead: int
    on: date
    customer: str
    rep: str


def sold(work: Work) -> tuple[SoldLead, ...]:
    """The leads of the last two weeks that were closed as sold, newest first.

    Those that have a sale are left out, their own or one of that customer without a lead.
    """
    policy = work.policy.policy()
    today = policy.business_day(work.now)
    numbers = work.sales.leads_without_sale(work.now - _LOOKED_BACK)
    if not numbers:
        return ()
    leads = work.leads.leads(numbers)
    since = today - 2 * _LOOKED_BACK
    entries = work.sales.of_month(since, today + timedelta(days=1))
    names = {rep.id: rep.name for rep in work.people.reps()}
    return tuple(
        SoldLead(
            lead.id,
            policy.business_day(lead.closed_at or work.now),
            lead.name,
            names.get(lead.owner or 0, ""),
        )
        for lead in (leads[number] for number in numbers if number in leads)
        if not any(_settles(sale, lead) for sale in entries)
    )


def proposal(work: Work, lead: int) -> Proposal:
    """What is proposed for the sale of a lead: all for its owner, by the lead's door.

    Raises Refused("lead-without-owner"), NotFound("lead").
    """
    known = work.leads.lead(lead)
    if known is None:
        raise NotFound("lead", str(lead))
    if known.owner is None:
        raise Refused("lead-without-owner", lead=lead)
    policy = work.policy.policy()
    today = policy.business_day(work.now)
    person = Person.known_by(
        known.name, known.emails, known.phones, placeholder=known.placeholder_name
    )
    phone = known.phones[0] if known.phones else None
    email = known.emails[0] if known.emails else ""
    company = company_of(work, today, known.name, company=known.company, phone=phone, email=email)
    return Proposal(
        None,
        split_evenly((known.owner,)),
        Split.LEAD_OWNER,
        proposed_buyer(work, person, today, policy, company),
        channel_of(known),
        "" if known.placeholder_name else known.name,
        {rep.id: rep.name for rep in work.people.reps() if rep.id == known.owner},
        lead=lead,
        vehicle=known.vehicle.title() if known.vehicle else "",
        company=known.company,
    )


def channel_of(lead: Lead) -> Channel:
    """The door of a lead."""
    return Channel.PHONE if lead.source == PHONE else Channel.LEAD


def _settles(sale: Sale, lead: Lead) -> bool:
    """Whether a sale that was entered without a lead is this one's."""
    return (
        sale.lead is None
        and not sale.is_counter_entry
        and sale.cancelled_by is None
        and bool(name_key(lead.name))
        and name_key(sale.customer) == name_key(lead.name)
        and any(share.rep == lead.owner for share in sale.shares)
    )
