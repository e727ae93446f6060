"""How templates greet a customer, as his own message gave his name."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from showroom_app.intake.raw import Kind
from tests.intake.test_receive import adf, document, mail, take
from tests.services.dealership import OFFICE, STATION, Dealership


@pytest.fixture
def dealership(sqlite_url: str) -> Iterator[Dealership]:
    """An empty dealership."""
    made = Dealership(sqlite_url)
    yield made
    made.store.close()


@pytest.mark.parametrize(
    ("typed", "greeting", "kept"),
    [
        ("Familie Hendriks", "Beste familie Hendriks,", "Hendriks"),
        ("Mevrouw De Vries", "Beste mevrouw De Vries,", "De Vries"),
        ("Jan Smit", "Beste Jan Smit,", "Jan Smit"),
        ("Hendriks", "Beste Hendriks,", "Hendriks"),
    ],
)
def test_a_customer_is_greeted_as_he_gave_his_name(
    dealership: Dealership, typed: str, greeting: str, kept: str
) -> None:
    (became,) = take(dealership, mail(document(adf(name=typed))), kind=Kind.MAIL)
    lead = became.lead
    assert lead is not None
    sanne = dealership.rep("Sanne")
    dealership.services.leads.claim(STATION, lead, sanne)
    template = dealership.services.templates.find("niet bereikt")
    assert greeting in dealership.services.templates.filled(OFFICE, template.id, lead, sanne).body
    assert dealership.known(lead).name == kept
