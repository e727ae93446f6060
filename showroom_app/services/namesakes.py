"""Customers of one name: who, of all on record, may be meant by it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from showroom_app.domain.duplicates import Person
from showroom_app.domain.policy import Policy
from showroom_app.domain.prospect import Phone
from showroom_app.domain.reception import Owner, Record
from showroom_app.domain.values import dataclass
from showroom_app.storage.store import Work

_NOTHING = Person()


@dataclass(frozen=True, slots=True)
class Namesake:
    """One customer of the name, whose he or she is, and what tells this one from the others.

    `sales` are the ids of sales on record, which carry no number of their own here; `others` are
    further numbers and addresses of this customer.
    """

    owner: Owner
    name: str
    phone: Phone | None = None
    email: str = ""
    sales: frozenset[int] = frozenset()
    others: Person = _NOTHING

    @property
    def contacts(self) -> Person:
        """The numbers and addresses alone."""
        emails = (self.email,) if self.email else ()
        own = Person.known_by("", emails, (self.phone,) if self.phone else ())
        return Person(own.emails | self.others.emails, own.phones | self.others.phones)

    @property
    def has_contacts(self) -> bool:
        """Whether there is anything beside the name."""
        return self.phone is not None or bool(self.email)


def namesakes(work: Work, policy: Policy, person: Person) -> tuple[Namesake, ...]:
    """The customers of a name inside the protection window, each with the owner by the rules.

    Records are one customer's when a number or address agrees, and where there is none to compare
    when the rep is the same; what agrees with two of them makes those one. The first is the one
    that the name alone would find.
    """
    found: list[Namesake] = []
    for record in _records(work, policy, person):
        same = [each for each in found if _is_one(work, policy, each, record)]
        if not same:
            found.append(record)
            continue
        one = _together(same[0], record)
        for other in same[1:]:
            # A record without a number may fit two customers of one rep: they stay two.
            if not (one.has_contacts and one.contacts.is_apart(other.contacts)):
                one = _together(one, other)
                found.remove(other)
        found[found.index(same[0])] = one
    return tuple(found)


def _together(first: Namesake, other: Namesake) -> Namesake:
    """Two records of one customer: the owner is the first's, what tells it apart is of both."""
    known = first if first.has_contacts else other
    one, two = first.contacts, other.contacts
    return replace(
        first,
        phone=known.phone,
        email=known.email,
        sales=first.sales | other.sales,
        others=Person(one.emails | two.emails, one.phones | two.phones),
    )


def _records(work: Work, policy: Policy, person: Person) -> Iterator[Namesake]:
    """Everything on record under the name, in the order that decides on the owner."""
    today = policy.business_day(work.now)
    since = today - timedelta(days=policy.protection_days)
    roles = work.people.roles(today.replace(day=1))
    for lead in work.leads.open_owners(person):
        choice = roles.get(lead.owner) if lead.owner is not None else None
        if lead.owner is not None and choice is not None and choice.role.may_have_leads:
            phone = lead.phones[0] if lead.phones else None
            email = lead.emails[0] if lead.emails else ""
            yield Namesake(Owner(lead.owner, Record.LEAD, from_lead=True), lead.name, phone, email)
    for sale in work.sales.records(person, since=since):
        if sale.shares:
            owner = Owner(sale.shares[0].rep, Record.SALE)
            yield Namesake(owner, sale.customer, sales=frozenset({sale.id}))
    for visit in work.visits.records(person, since=since, before_day=today):
        if visit.rep is not None:
            yield Namesake(Owner(visit.rep, Record.VISIT), visit.name, visit.phone, visit.email)
    for known in work.appointments.records(person):
        if known.at >= work.now - timedelta(days=policy.protection_days):
            owner = Owner(known.rep, Record.OTHER_APPOINTMENT, known.lead is not None)
            yield Namesake(owner, known.customer, known.phone, known.email)


def _is_one(work: Work, policy: Policy, known: Namesake, record: Namesake) -> bool:
    """Whether two records are of one customer."""
    if known.has_contacts and record.has_contacts:
        return bool(known.contacts.agreeing(record.contacts))
    for one, other in ((known, record), (record, known)):
        if one.has_contacts and other.sales:
            since = policy.business_day(work.now) - timedelta(days=policy.protection_days)
            theirs = {sale.id for sale in work.sales.records(one.contacts, since=since)}
            if other.sales & theirs:
                return True
    return known.owner.rep == record.owner.rep
