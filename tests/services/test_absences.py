"""Absences: who is away gets no lead, and what he or she leaves behind is told."""

from __future__ import annotations

from datetime import date

import pytest

from showroom_app.domain.absence import AbsenceReason
from showroom_app.domain.lead import Because
from showroom_app.domain.people import UserKind
from showroom_app.domain.prospect import Phone, Vehicle
from showroom_app.domain.refused import NotFound, Refused
from tests.services.dealership import COROLLA, OFFICE, STATION, Dealership, local

YARIS_CROSS = Vehicle(year="2026", make="Toyota", model="Yaris Cross", stock="26001")
TODAY = date(2026, 10, 22)
TOMORROW = date(2026, 10, 23)
JANE = {
    "name": "Jane Doe",
    "emails": ("jane@example.nl",),
    "phones": (Phone("06 12345678", "+31612345678"),),
}


def of_jane(dealership: Dealership, rep: int) -> None:
    """Jane Doe becomes this rep's customer."""
    dealership.services.leads.claim(STATION, dealership.lead(**JANE), rep)


def ask_again(dealership: Dealership) -> int:
    """Jane Doe asks about another car."""
    return dealership.lead(**{**JANE, "vehicle": COROLLA})


def test_who_is_away_is_on_no_shift_and_is_told_until_when(dealership: Dealership) -> None:
    mirjam = dealership.rep("Mirjam")
    lead = dealership.lead()
    absences = dealership.services.absences
    absences.add(STATION, mirjam, TODAY, TOMORROW, AbsenceReason.SICK)
    with pytest.raises(Refused, match="away") as caught:
        dealership.services.leads.claim(STATION, lead, mirjam)
    assert caught.value.facts == {"rep": mirjam, "until": TOMORROW}
    assert dealership.services.leads.claimants() == ()
    (row,) = absences.rows(OFFICE)
    assert (row.rep_name, row.today, row.absence.reason) == ("Mirjam", True, AbsenceReason.SICK)
    absences.remove(STATION, row.absence.id)
    dealership.services.leads.claim(STATION, lead, mirjam)


def test_the_customer_of_an_owner_who_is_away_goes_to_the_pool(dealership: Dealership) -> None:
    mirjam, thijs = dealership.rep("Mirjam"), dealership.rep("Thijs")
    of_jane(dealership, mirjam)
    dealership.services.absences.add(STATION, mirjam, TODAY, TODAY)
    known = dealership.known(ask_again(dealership))
    assert (known.owner, known.because, known.known_owner) == (None, Because.POOL, mirjam)
    dealership.services.leads.claim(STATION, known.id, thijs)


def test_by_night_the_owner_of_a_customer_is_waited_for_unless_absent_next_day(
    dealership: Dealership,
) -> None:
    mirjam = dealership.rep("Mirjam")
    of_jane(dealership, mirjam)
    dealership.at("2026-10-22 21:00")
    dealership.services.floor.check_out(STATION, mirjam)
    waits = dealership.known(ask_again(dealership))
    assert (waits.owner, waits.because) == (mirjam, Because.OWNER)
    dealership.services.absences.add(STATION, mirjam, TOMORROW, TOMORROW)
    passed = dealership.known(dealership.lead(**{**JANE, "vehicle": YARIS_CROSS}))
    assert (passed.owner, passed.because, passed.known_owner) == (None, Because.TRAY, mirjam)


def test_an_absence_is_a_managers_to_enter(dealership: Dealership) -> None:
    mirjam = dealership.rep("Mirjam")
    erik = dealership.user("Erik", UserKind.MANAGER)
    absences = dealership.services.absences
    with pytest.raises(Refused, match="not-allowed"):
        absences.add(STATION, mirjam, TODAY, TODAY)
    with pytest.raises(Refused, match="ends-before-it-begins"):
        absences.add(erik, mirjam, TOMORROW, TODAY)
    with pytest.raises(NotFound):
        absences.add(erik, 99, TODAY, TODAY)
    with pytest.raises(NotFound):
        absences.remove(erik, 99)
    assert absences.rows(OFFICE) == ()


def test_what_has_to_be_given_to_others_is_told(dealership: Dealership) -> None:
    mirjam = dealership.rep("Mirjam")
    lead = dealership.lead()
    dealership.services.leads.claim(STATION, lead, mirjam)
    dealership.services.leads.appointment(STATION, lead, mirjam, local("2026-10-23 11:00"))
    left = dealership.services.absences.left_behind(OFFICE, mirjam, TOMORROW, TOMORROW)
    assert left.leads == (lead,)
    assert [each.at for each in left.appointments] == [local("2026-10-23 11:00")]
    assert dealership.services.absences.left_behind(OFFICE, mirjam, TODAY, TODAY).appointments == ()
