"""The inbox's own words."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale

from showroom_app.domain.lead import EntryKind, receive
from showroom_app.services.inbox_view import EntryRow
from showroom_app.ui.leads.lead_words import counted, distance, entry
from tests.services.dealership import AMSTERDAM, local, prospect


@pytest.mark.parametrize(
    ("written", "english", "dutch"),
    [
        ("112000", "112,000", "112.000"),
        ("112000 km", "112,000 km", "112.000 km"),
        ("112.000 km", "112,000 km", "112.000 km"),
        ("84,500 miles", "84,500 miles", "84.500 miles"),
        ("950km", "950 km", "950 km"),
        ("about 80.000", "about 80.000", "about 80.000"),
        ("12.5", "12.5", "12.5"),
        ("", "", ""),
    ],
)
def test_a_distance_has_the_thousands_of_the_language(
    written: str, english: str, dutch: str
) -> None:
    before = QLocale()
    try:
        QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
        assert distance(written) == english
        QLocale.setDefault(QLocale(QLocale.Language.Dutch, QLocale.Country.Netherlands))
        assert distance(written) == dutch
    finally:
        QLocale.setDefault(before)


@pytest.mark.parametrize(("count", "shown"), [(0, "0"), (999, "999"), (1000, "1,000+")])
def test_where_counting_stopped_a_number_says_that_there_are_more(count: int, shown: str) -> None:
    assert counted(count) == shown


def test_a_lead_that_nobody_got_says_why() -> None:
    now = local("2026-10-22 14:14")
    lead = receive(prospect(source="Website"), now, now, now)
    came = EntryRow(1, now, EntryKind.RECEIVED, "owner-away", "Anna Visser", "")
    assert entry(came, lead, AMSTERDAM, now)[2] == (
        "Website, customer of Anna Visser, the customer's own rep is away"
    )
    given = EntryRow(1, now, EntryKind.RECEIVED, "round-robin", "", "")
    assert entry(given, lead, AMSTERDAM, now)[2] == "Website"
