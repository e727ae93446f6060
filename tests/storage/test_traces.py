"""Where a person is on record: by name, phone or e-mail, in leads, sales and visits."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

from showroom_app.domain.duplicates import Person
from showroom_app.domain.floor_facts import ArrivalKind
from showroom_app.domain.lead import Lead
from showroom_app.domain.prospect import Phone
from showroom_app.domain.sale import Buyer, Channel, Sale, Share
from showroom_app.domain.topic import Topic
from showroom_app.storage.repositories.traces import Traces
from showroom_app.storage.store import Store

NOW = datetime(2026, 10, 22, 8, tzinfo=UTC)
PHONE = Phone("06 12345678", "+31612345678")


def traces(store: Store, name: str = "", phone: Phone | None = None, email: str = "") -> Traces:
    """Where this person is on record."""
    with store.read() as work:
        return work.traces_of(
            Person.known_by(name, (email,) if email else (), (phone,) if phone else ())
        )


def test_somebody_new_is_nowhere_on_record(store: Store) -> None:
    assert traces(store, "Jane Doe", PHONE, "jane@example.nl") == Traces()
    assert traces(store) == Traces()


def test_a_person_is_found_in_leads_by_any_trait(store: Store) -> None:
    lead = Lead(
        0,
        "website",
        NOW,
        NOW,
        name="Jane Doe",
        phones=(Phone("06 1", ""), PHONE),
        emails=("Jane@Example.nl",),
    )
    with store.write(Topic.LEADS) as work:
        work.leads.add(lead)
    assert traces(store, "JANE  DOE") == Traces(leads=True)
    assert traces(store, phone=Phone("+31 6 12345678", "+31612345678")) == Traces(leads=True)
    assert traces(store, email="jane@example.nl") == Traces(leads=True)
    assert traces(store, "John Doe", Phone("06 9", "+3169"), "john@example.nl") == Traces()


def test_a_buyer_and_a_visitor_are_found_by_phone_or_email_and_not_by_name(store: Store) -> None:
    with store.write(Topic.PEOPLE, Topic.BOARD, Topic.SALES) as work:
        floor = work.people.add_floor("Toyota").id
        rep = work.people.add_rep("Sanne", floor).id
        sold = Sale(
            0,
            date(2026, 10, 1),
            (Share(rep, Decimal(1)),),
            Buyer.NEW,
            Channel.OWN,
            customer="Jane Doe",
        )
        work.sales.add(sold, at=NOW, phone=PHONE)
        work.visits.add(
            floor=floor,
            day=date(2026, 10, 1),
            kind=ArrivalKind.WALK_IN,
            arrived_at=NOW,
            name="Jane Doe",
            email="jane@example.nl",
        )
    assert traces(store, phone=PHONE) == Traces(sales=True)
    assert traces(store, email="jane@example.nl") == Traces(visits=True)
    assert traces(store, "Jane Doe", PHONE, "jane@example.nl") == Traces(sales=True, visits=True)
    assert traces(store, "Jane Doe") == Traces()
