"""A rep leaves: what is in hand goes to colleagues, and after the last day nobody signs in."""

from __future__ import annotations

from datetime import date

import pytest

from showroom_app.domain.lead import Because
from showroom_app.domain.line import State
from showroom_app.domain.people import Role, UserKind
from showroom_app.domain.refused import Refused
from tests.services.dealership import STATION, Dealership, local


def test_what_a_rep_who_leaves_has_in_hand_is_listed_and_handed_on_one_by_one(
    dealership: Dealership,
) -> None:
    leads, leaving = dealership.services.leads, dealership.services.leaving
    mirjam, thijs = dealership.rep("Mirjam"), dealership.rep("Thijs")
    sanne = dealership.rep("Sanne", Role.SHOWROOM)
    first, second, third = (dealership.lead(name=name) for name in ("Jan", "Piet", "Els"))
    for lead in (first, second, third):
        leads.claim(STATION, lead, mirjam)
    leads.appointment(STATION, second, mirjam, local("2026-10-24 11:00"))
    dealership.sale(mirjam)
    found = leaving.in_hand(STATION, mirjam)
    assert [row.lead for row in found.leads] == [first, second, third]
    (visit,) = (entry.appointment for entry in found.appointments)
    assert (visit.lead, found.state, found.is_empty) == (second, State.PRESENT, False)
    assert [(each.rep, each.takes_leads) for each in found.takers] == [
        (sanne, False),
        (thijs, True),
    ]
    with pytest.raises(Refused, match="showroom-no-leads"):
        leaving.hand_on(STATION, mirjam, sanne, leads=(first,))
    with pytest.raises(Refused, match="showroom-no-leads"):
        leaving.hand_on(STATION, mirjam, sanne, appointments=(visit.id,))
    leaving.hand_on(STATION, mirjam, None, leads=(first,))
    assert dealership.known(first).owner is None
    assert dealership.known(first).because is Because.OWNER_LEFT
    # Whoever takes a lead keeps its appointment, too; what went already is left as it is.
    leaving.hand_on(STATION, mirjam, thijs, leads=(first, second, third))
    assert dealership.known(first).owner is None
    assert dealership.known(second).owner == dealership.known(third).owner == thijs
    assert leaving.in_hand(STATION, mirjam).is_empty
    assert leaving.in_hand(STATION, thijs).appointments[0].appointment.id == visit.id


def test_after_the_last_day_nobody_signs_in_and_it_can_be_taken_back(
    dealership: Dealership,
) -> None:
    leaving, people = dealership.services.leaving, dealership.services.people
    erik = dealership.user("Erik", UserKind.MANAGER)
    rep = people.add_rep(
        erik, "Sanne", Role.SHOWROOM, "Toyota", pin="4711", starts=date(2026, 10, 5)
    ).rep
    assert rep is not None
    with pytest.raises(Refused, match="not-allowed"):
        leaving.end(STATION, rep, date(2026, 10, 24))
    with pytest.raises(Refused, match="ends-before-start"):
        leaving.end(erik, rep, date(2026, 10, 1))
    with pytest.raises(Refused, match="not-leaving"):
        leaving.stay(erik, rep)
    leaving.end(erik, rep, date(2026, 10, 24))
    dealership.at("2026-10-24 17:00")
    assert people.sign_in_rep(rep, "4711").name == "Sanne", "the last day is a day in service"
    dealership.at("2026-10-25 09:00")
    with pytest.raises(Refused, match="user-ended"):
        people.sign_in_rep(rep, "4711")
    with pytest.raises(Refused, match="taker-has-left"):
        leaving.hand_on(erik, rep, rep)
    leaving.stay(erik, rep)
    assert people.sign_in_rep(rep, "4711").name == "Sanne"


def test_the_days_in_service_of_a_closed_month_stay(dealership: Dealership) -> None:
    rep = dealership.rep("Sanne", Role.SHOWROOM, since="2026-08-03 09:00")
    dealership.at("2026-10-05 10:00")
    with dealership.store.read() as work:
        assert work.months.closed() == frozenset()
    leaving = dealership.services.leaving
    with pytest.raises(Refused, match="ends-before-today"):
        leaving.end(STATION, rep, date(2026, 9, 18))
    leaving.end(STATION, rep, date(2026, 10, 9))
    assert dealership.services.people.rep(rep).ends == date(2026, 10, 9)
