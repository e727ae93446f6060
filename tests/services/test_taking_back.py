"""A lead put aside or handed over at a recall, and that taken back."""

from __future__ import annotations

import pytest

from showroom_app.domain.lead import CallResult, EntryKind, Lead
from showroom_app.domain.people import Role, UserKind
from showroom_app.domain.refused import Refused
from tests.services.dealership import OFFICE, STATION, Dealership, local

BY = local("2026-10-22 11:00")


def kinds(dealership: Dealership, lead: int) -> list[EntryKind]:
    """What stands in the timeline of a lead, oldest first."""
    return [each.kind for each in dealership.services.leads.show(OFFICE, lead).entries]


def owned(dealership: Dealership) -> tuple[int, int, int, Lead]:
    """Mirjam's lead, in hand: Mirjam, Tom, the lead's number, and how it stands."""
    mirjam, tom = (dealership.rep(name, Role.INTERNET) for name in ("Mirjam", "Tom"))
    lead = dealership.lead()
    dealership.services.leads.claim(STATION, lead, mirjam)
    return mirjam, tom, lead, dealership.known(lead)


def test_a_lead_put_aside_and_one_handed_over_stand_again_as_before(
    dealership: Dealership,
) -> None:
    mirjam, tom, lead, before = owned(dealership)
    leads = dealership.services.leads
    entries = kinds(dealership, lead)
    leads.park(STATION, lead, mirjam, BY)
    assert dealership.known(lead).next_step_by == BY
    done = leads.take_back(STATION, lead)
    assert (done.kind, done.lead, done.assigned) == ("take-back", lead, mirjam)
    assert (dealership.known(lead), kinds(dealership, lead)) == (before, entries)
    with pytest.raises(Refused, match="nothing-to-undo"):
        leads.take_back(STATION, lead)
    leads.hand_over(STATION, lead, mirjam, tom, "wants a Yaris")
    assert dealership.known(lead).owner == tom
    dealership.later(minutes=1)
    leads.take_back(STATION, lead)
    assert (dealership.known(lead), kinds(dealership, lead)) == (before, entries)


def test_a_lead_put_aside_twice_is_taken_back_twice_the_last_act_first(
    dealership: Dealership,
) -> None:
    mirjam, _, lead, before = owned(dealership)
    leads = dealership.services.leads
    leads.park(STATION, lead, mirjam, BY)
    once = dealership.known(lead)
    dealership.later(minutes=1)
    leads.park(STATION, lead, mirjam, local("2026-10-22 12:00"))
    leads.take_back(STATION, lead)
    assert dealership.known(lead) == once
    leads.take_back(STATION, lead)
    assert dealership.known(lead) == before
    with pytest.raises(Refused, match="nothing-to-undo"):
        leads.take_back(STATION, lead)


def test_what_was_worked_on_since_stays(dealership: Dealership) -> None:
    mirjam, tom, lead, _ = owned(dealership)
    leads = dealership.services.leads
    leads.hand_over(STATION, lead, mirjam, tom, "wants a Yaris")
    dealership.later(minutes=1)
    leads.log_call(STATION, lead, tom, CallResult.REACHED)
    with pytest.raises(Refused, match="worked-on-since"):
        leads.take_back(STATION, lead)
    assert dealership.known(lead).owner == tom


def test_it_is_whose_act_it_was_within_the_minutes_or_a_manager(dealership: Dealership) -> None:
    mirjam, _, lead, before = owned(dealership)
    dealership.user("Erik", UserKind.MANAGER)
    erik = dealership.actor("Erik")
    own = dealership.user("Mirjam", UserKind.REP, rep=mirjam)
    leads = dealership.services.leads
    leads.park(erik, lead, mirjam, BY)
    with pytest.raises(Refused, match="not-your-act"):
        leads.take_back(own, lead)
    leads.take_back(erik, lead)
    leads.park(own, lead, mirjam, BY)
    dealership.services.settings.change(erik, undo_minutes=0)
    with pytest.raises(Refused, match="too-late-to-undo"):
        leads.take_back(own, lead)
    with pytest.raises(Refused, match="not-allowed"):
        leads.take_back(STATION, lead)
    leads.take_back(erik, lead)
    assert dealership.known(lead) == before


def test_of_an_earlier_day_nothing_is_taken_back(small_dealership: Dealership) -> None:
    mirjam, _, lead, _ = owned(small_dealership)
    small_dealership.services.leads.park(STATION, lead, mirjam, local("2026-10-23 15:00"))
    small_dealership.later(days=1)
    with pytest.raises(Refused, match="nothing-to-undo"):
        small_dealership.services.leads.take_back(STATION, lead)
