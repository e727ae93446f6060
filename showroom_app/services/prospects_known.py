"""What is on record of a customer who may be spoken to: the owner, the last sale, what counts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from showroom_app.domain import prospecting
from showroom_app.domain.duplicates import Person, name_key
from showroom_app.domain.person import plate_of
from showroom_app.domain.policy import Policy
from showroom_app.domain.prospect import Phone
from showroom_app.domain.prospecting import Waiting
from showroom_app.domain.sale import Buyer, Counts
from showroom_app.services import owners
from showroom_app.services.customers import ownership_of
from showroom_app.services.prospecting_rows import Known
from showroom_app.storage.store import Work

_SINCE_YEARS = 10


def known_customer(
    work: Work, policy: Policy, person: Person, record: int | None, plate: str = ""
) -> Known:
    """What is on record of a customer: by the record, number, address or plate, else by name."""
    today = policy.business_day(work.now)
    found = _record(work, person, record, plate)
    if found is not None:
        parts = work.persons.parts(found)
        owner = ownership_of(work, parts, policy)
        bought = [sale for sale in work.sales.of_persons(parts) if sale.cancelled_by is None]
        sold = [(sale.on, sale.buyer) for sale in reversed(bought)]
        return Known(
            would_count(sold, today, policy),
            person=found,
            owner=owner.rep,
            record=owner.bond.record if owner.bond else None,
            until=owner.until,
            last_sale=bought[0].on if bought else None,
            last_vehicle=bought[0].vehicle if bought else "",
        )
    if not (person.name or person.phones or person.emails):
        return Known(Counts.NEW_CUSTOMER)
    since = prospecting.years_after(today, -_SINCE_YEARS)
    sales = work.sales.records(person, since=since)
    held = owners.recorded_owner(work, policy, None, person)
    return Known(
        would_count([(sale.on, sale.buyer) for sale in reversed(sales)], today, policy),
        owner=held.rep if held else None,
        record=held.record if held else None,
        last_sale=sales[0].on if sales else None,
        last_vehicle=sales[0].vehicle if sales else "",
    )


def _record(work: Work, person: Person, record: int | None, plate: str) -> int | None:
    """The one record that somebody is known by; None for nobody, or for several of one number."""
    if record is not None:
        return work.persons.standing_for(record)
    found = work.persons.known_by(person) if person.phones or person.emails else ()
    if not found and plate:
        found = work.persons.driving(plate)
    if len(found) > 1 and person.name:
        found = tuple(each for each in found if name_key(each.name) == person.name) or found
    return found[0].id if len(found) == 1 else None


def would_count(bought: Sequence[tuple[date, Buyer]], today: date, policy: Policy) -> Counts:
    """What a sale today would count as, after these, the oldest first."""
    fleet = bool(bought) and bought[-1][1] is Buyer.FLEET
    return prospecting.would_count((on for on, _ in bought), fleet, today, policy)


def person_of(name: str, phone: Phone | None, email: str) -> Person:
    """The keys of somebody as typed."""
    return Person.known_by(name, (email,) if email else (), (phone,) if phone else ())


def plate_key(waiting: Waiting | None) -> str:
    """The key of the plate of who waits, "" for none."""
    return plate_of(waiting.plate).key if waiting else ""
