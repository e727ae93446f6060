"""Leads that are one: found, suggested, merged, taken apart, dismissed."""

from __future__ import annotations

import pytest

from showroom_app.domain.appointment import AppointmentState
from showroom_app.domain.floor_facts import ArrivalKind
from showroom_app.domain.lead import CallResult, CloseReason, EntryKind, Lead, Stage
from showroom_app.domain.people import Role, UserKind
from showroom_app.domain.prospect import Phone
from showroom_app.domain.refused import NotFound, Refused
from showroom_app.services.inbox_view import Tab
from tests.services.dealership import COROLLA, OFFICE, STATION, Dealership, local

PHONE = Phone("06 12345678", "+31612345678")
OTHER_PHONE = Phone("06 87654321", "+31687654321")


def pair(dealership: Dealership, rep: int) -> tuple[int, int]:
    """Two leads of one rep: the older one answered, the younger one not."""
    older = dealership.lead(name="Jane Doe", emails=("jane@example.nl",), phones=())
    dealership.later(minutes=3)
    younger = dealership.lead(
        name="J. Doe", emails=("work@example.nl",), phones=(PHONE,), vehicle=COROLLA
    )
    for lead in (older, younger):
        dealership.services.leads.claim(STATION, lead, rep)
    dealership.services.leads.log_call(STATION, older, rep, CallResult.VOICEMAIL)
    return older, younger


def as_stored(dealership: Dealership, *leads: int) -> tuple[Lead, ...]:
    """The leads as they stand."""
    return tuple(dealership.known(lead) for lead in leads)


def test_a_merge_keeps_the_earliest_arrival_and_both_histories(dealership: Dealership) -> None:
    mirjam = dealership.rep("Mirjam")
    older, younger = pair(dealership, mirjam)
    arrived = dealership.known(older).arrived
    done = dealership.services.merging.merge(STATION, younger, older, mirjam)
    assert (done.lead, done.assigned) == (younger, mirjam)
    kept = dealership.services.leads.show(OFFICE, younger)
    assert (kept.lead.arrived, kept.lead.clock_from) == (arrived, arrived)
    assert (kept.lead.attempts, kept.lead.stage) == (1, Stage.ATTEMPTED)
    assert kept.lead.emails == ("work@example.nl", "jane@example.nl")
    kinds = [each.kind for each in kept.entries]
    assert kinds.count(EntryKind.RECEIVED) == 2
    assert kinds.count(EntryKind.CALL) == 1
    assert kinds.count(EntryKind.MERGED) == 1
    assert kept.merged == (older,)
    gone = dealership.services.leads.show(OFFICE, older)
    assert (gone.merged_into, gone.lead.close_reason) == (younger, CloseReason.DUPLICATE)


def test_merged_leads_count_once(dealership: Dealership) -> None:
    mirjam = dealership.rep("Mirjam")
    older, younger = pair(dealership, mirjam)
    dealership.services.merging.merge(STATION, older, younger, mirjam)
    assert [row.lead for row in dealership.rows(Tab.MINE, rep=mirjam)] == [older]
    in_rates = [lead.in_rates for lead in as_stored(dealership, older, younger)]
    assert in_rates == [True, False]
    with pytest.raises(Refused, match="lead-merged"):
        dealership.services.leads.reopen(STATION, younger)


def test_taking_apart_restores_both_exactly(dealership: Dealership) -> None:
    mirjam = dealership.rep("Mirjam")
    older, younger = pair(dealership, mirjam)
    dealership.services.leads.appointment(STATION, younger, mirjam, local("2026-10-23 11:00"))
    before = as_stored(dealership, older, younger)
    dealership.services.merging.merge(STATION, older, younger, mirjam)
    assert as_stored(dealership, older, younger) != before
    dealership.services.merging.unmerge(STATION, younger)
    assert as_stored(dealership, older, younger) == before
    row = dealership.services.leads.show(OFFICE, younger).row
    assert row.appointment_at == local("2026-10-23 11:00")
    assert dealership.services.leads.show(OFFICE, older).merged == ()
    with pytest.raises(Refused, match="lead-not-merged"):
        dealership.services.merging.unmerge(STATION, younger)


def test_what_was_done_since_stays_with_the_lead_that_was_kept(dealership: Dealership) -> None:
    mirjam = dealership.rep("Mirjam")
    older, younger = pair(dealership, mirjam)
    before = dealership.known(younger)
    dealership.services.merging.merge(STATION, older, younger, mirjam)
    dealership.later(days=1)
    dealership.services.leads.log_call(STATION, older, mirjam, CallResult.REACHED)
    dealership.services.merging.unmerge(STATION, younger)
    kept = dealership.known(older)
    assert (kept.attempts, len(kept.attempt_days), kept.stage) == (2, 2, Stage.DIALOGUE)
    assert kept.emails == ("jane@example.nl",)
    assert dealership.known(younger) == before


def test_who_is_known_by_a_merged_leads_number_joins_the_kept_one_until_taken_apart(
    dealership: Dealership,
) -> None:
    mirjam = dealership.rep("Mirjam")
    older, younger = pair(dealership, mirjam)
    dealership.services.merging.merge(STATION, older, younger, mirjam)
    again = dealership.lead(name="", emails=(), phones=(PHONE,), vehicle=None)
    assert again == older
    dealership.services.merging.unmerge(STATION, younger)
    assert dealership.lead(name="", emails=(), phones=(PHONE,), vehicle=None) == younger


def test_the_appointment_of_a_merged_lead_is_the_kept_ones(dealership: Dealership) -> None:
    mirjam = dealership.rep("Mirjam")
    older, younger = pair(dealership, mirjam)
    done = dealership.services.leads.appointment(
        STATION, younger, mirjam, local("2026-10-22 14:00")
    )
    dealership.services.merging.merge(STATION, older, younger, mirjam)
    dealership.at("2026-10-22 14:00")
    dealership.services.reception.arrive(
        STATION, ArrivalKind.APPOINTMENT, 1, appointment=done.appointment
    )
    assert dealership.known(older).stage is Stage.SHOWN


def test_closing_a_lead_cancels_the_appointments_of_both_it_was_made_of(
    dealership: Dealership,
) -> None:
    mirjam = dealership.rep("Mirjam")
    older, younger = pair(dealership, mirjam)
    leads = dealership.services.leads
    leads.appointment(STATION, older, mirjam, local("2026-10-23 14:00"))
    earlier = leads.appointment(STATION, younger, mirjam, local("2026-10-23 10:00")).appointment
    dealership.services.merging.merge(STATION, older, younger, mirjam)
    moved = leads.appointment(STATION, older, mirjam, local("2026-10-23 11:00"))
    assert moved.appointment == earlier
    leads.close(STATION, older, mirjam, CloseReason.NO_INTEREST)
    with dealership.store.read() as work:
        stood = {each.at: each.state for each in work.appointments.of_lead(older)}
    assert stood == {
        local("2026-10-23 11:00"): AppointmentState.CANCELLED,
        local("2026-10-23 14:00"): AppointmentState.CANCELLED,
    }


def test_chains_are_taken_apart_from_the_end(dealership: Dealership) -> None:
    mirjam = dealership.rep("Mirjam")
    older, younger = pair(dealership, mirjam)
    third = dealership.lead()
    dealership.services.leads.claim(STATION, third, mirjam)
    merging = dealership.services.merging
    merging.merge(STATION, younger, older, mirjam)
    merging.merge(STATION, third, younger, mirjam)
    assert set(dealership.services.leads.show(OFFICE, third).merged) == {younger, older}
    with pytest.raises(Refused, match="merged-since"):
        merging.unmerge(STATION, older)
    merging.unmerge(STATION, younger)
    merging.unmerge(STATION, older)
    assert dealership.known(older).is_open


def test_a_rep_merges_own_leads_and_a_manager_takes_apart(dealership: Dealership) -> None:
    mirjam, thijs = dealership.rep("Mirjam"), dealership.rep("Thijs")
    older, younger = pair(dealership, mirjam)
    pooled, theirs = dealership.lead(), dealership.lead()
    dealership.services.leads.claim(STATION, theirs, thijs)
    erik = dealership.user("Erik", UserKind.MANAGER)
    own = dealership.user("Mirjam", UserKind.REP, rep=mirjam)
    merging = dealership.services.merging
    for kept, other, rep, code in (
        (older, younger, thijs, "not-allowed"),
        (older, younger, None, "not-allowed"),
        (older, theirs, mirjam, "not-owner"),
        (older, older, mirjam, "same-lead"),
    ):
        with pytest.raises(Refused, match=code):
            merging.merge(own, kept, other, rep)
    with pytest.raises(NotFound):
        merging.merge(own, older, 999, mirjam)
    merging.merge(own, older, pooled, mirjam)
    with pytest.raises(Refused, match="not-allowed"):
        merging.unmerge(own, pooled)
    merging.unmerge(erik, pooled)
    assert dealership.known(pooled).owner is None
    merging.merge(erik, older, theirs)
    assert dealership.known(older).owner == mirjam


def test_a_hybrid_on_the_floor_merges_nothing_out_of_the_pool(dealership: Dealership) -> None:
    for name in ("Sanne", "Rob", "Willem"):
        dealership.rep(name, Role.SHOWROOM)
    anna = dealership.rep("Anna", Role.HYBRID)
    dealership.services.floor.to_lead_desk(STATION, anna)
    own, pooled = dealership.lead(), dealership.lead()
    dealership.services.leads.claim(STATION, own, anna)
    dealership.services.floor.come_back(STATION, anna)
    with pytest.raises(Refused, match="not-at-desk"):
        dealership.services.merging.merge(STATION, own, pooled, anna)


def test_weaker_likeness_is_suggested_and_can_be_dismissed(dealership: Dealership) -> None:
    mirjam = dealership.rep("Mirjam")
    first = dealership.lead(name="Jane Doe", emails=("jane@example.nl",), phones=(PHONE,))
    second = dealership.lead(name="Janet Roe", emails=("other@example.nl",), phones=(PHONE,))
    third = dealership.lead(name="Jane Doe", emails=("x@example.nl",), phones=(OTHER_PHONE,))
    assert len({first, second, third}) == 3
    merging = dealership.services.merging
    found = merging.suggestions(OFFICE)
    assert [(each.first.lead, each.second.lead) for each in found] == [
        (first, second),
        (first, third),
    ]
    assert found[0].suggestion.score > found[1].suggestion.score
    assert [each.other for each in dealership.services.leads.show(OFFICE, first).suggested] == [
        second,
        third,
    ]
    (last,) = merging.suggestions(OFFICE, found[0].suggestion)
    assert last.second.lead == third
    dealership.services.leads.claim(STATION, second, mirjam)
    merging.dismiss(STATION, first, second, mirjam)
    with pytest.raises(Refused, match="not-suggested"):
        merging.dismiss(STATION, first, second, mirjam)
    with pytest.raises(Refused, match="no-owner"):
        merging.dismiss(STATION, first, third, mirjam)
    assert [each.second.lead for each in merging.suggestions(OFFICE)] == [third]


def test_a_phone_lead_whose_caller_turns_out_to_be_known_is_suggested(
    dealership: Dealership,
) -> None:
    dealership.services.people.add_floor(STATION, "Toyota")
    first = dealership.lead(name="Jane Doe", emails=(), phones=(PHONE,))
    called = dealership.services.reception.arrive(STATION, ArrivalKind.PHONE, 1)
    assert called.lead is not None
    dealership.services.leads.complete(STATION, called.lead, phone="06 12345678")
    (found,) = dealership.services.merging.suggestions(OFFICE)
    assert (found.first.lead, found.second.lead) == (first, called.lead)


def test_a_lead_taken_apart_from_one_of_a_showroom_rep_goes_to_the_pool(
    dealership: Dealership,
) -> None:
    mirjam = dealership.rep("Mirjam")
    older, younger = pair(dealership, mirjam)
    dealership.services.merging.merge(STATION, older, younger, mirjam)
    month = local("2026-11-01 12:00").date()
    dealership.services.roles.choose(STATION, mirjam, Role.SHOWROOM, month)
    dealership.at("2026-11-02 10:00")
    dealership.services.merging.unmerge(STATION, younger)
    assert [lead.owner for lead in as_stored(dealership, older, younger)] == [None, None]


def test_a_merge_of_leads_of_two_clocks_shows_how_long_the_customer_waited(
    dealership: Dealership,
) -> None:
    mirjam = dealership.rep("Mirjam")
    older = dealership.lead()
    dealership.later(minutes=2)
    younger = dealership.lead()
    dealership.services.leads.claim(STATION, younger, mirjam)
    dealership.services.merging.merge(STATION, younger, older, mirjam)
    dealership.later(minutes=1)
    dealership.services.leads.log_call(STATION, younger, mirjam, CallResult.REACHED)
    assert dealership.services.leads.show(OFFICE, younger).row.clock.business_minutes == 3
    assert dealership.known(younger).first_attempt == dealership.now
