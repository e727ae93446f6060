"""Who bought a car, as far as the ledger knows: the kind of buyer, and the company."""

from __future__ import annotations

from datetime import date, timedelta

from showroom_app.domain import company as companies
from showroom_app.domain import sale as sales
from showroom_app.domain.duplicates import Person
from showroom_app.domain.policy import Policy
from showroom_app.domain.prospect import Phone
from showroom_app.domain.sale import Buyer
from showroom_app.storage.store import Work


def proposed_buyer(
    work: Work, person: Person, on: date, policy: Policy, company: str = ""
) -> Buyer:
    """What kind of buyer a person, or a company by its key, is by the ledger at that day.

    A company of which only the mail is known may be many persons, so it makes nobody returning.
    """
    since = on - timedelta(days=366 * policy.new_customer_years)
    earlier = work.sales.bought(person, since=since)
    if company and not company.startswith("@"):
        earlier += work.sales.bought_by_company(company, since)
    return sales.proposed_buyer(earlier, on, policy)


def company_of(
    work: Work,
    on: date,
    customer: str,
    *,
    company: str = "",
    phone: Phone | None = None,
    email: str = "",
) -> str:
    """The key of the company that bought, "" for none.

    That is the company that was typed, else a customer's name that looks like one, else that of an
    earlier sale of the year with this number or with business mail of this domain, else the domain.
    """
    named = companies.typed_company_key(company) or companies.company_key(customer)
    if named:
        return named
    domain = companies.business_domain(email)
    return work.sales.company_of(on - companies.WITHIN, phone, domain) or companies.domain_key(
        domain
    )
