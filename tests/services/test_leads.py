"""Leads: who may have one, who gets it, and what their owner does with it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from threading import Barrier
from typing import Any

import pytest
from sqlalchemy import event

from showroom_app.domain.appointment import AppointmentState
from showroom_app.domain.lead import (
    Because,
    CallResult,
    CloseReason,
    EntryKind,
    NextStep,
    Stage,
)
from showroom_app.domain.people import Role, UserKind
from showroom_app.domain.prospect import Phone, Vehicle
from showroom_app.domain.refused import NotFound, Refused
from showroom_app.domain.topic import Topic
from tests.services.dealership import (
    COROLLA,
    OFFICE,
    STATION,
    YARIS,
    Dealership,
    local,
    prospect,
)

JANE = {
    "name": "Jane Doe",
    "emails": ("jane@example.nl",),
    "phones": (Phone("06 12345678", "+31612345678"),),
}


def entry_kinds(dealership: Dealership, lead: int) -> list[EntryKind]:
    """The timeline, oldest first."""
    return [entry.kind for entry in reversed(dealership.services.leads.show(OFFICE, lead).entries)]


def at_desk(dealership: Dealership, name: str = "Anna") -> int:
    """A hybrid at the lead desk, with three colleagues before her in line."""
    for before in ("Sanne", "Rob", "Willem"):
        dealership.rep(before, Role.SHOWROOM)
    rep = dealership.rep(name, Role.HYBRID)
    dealership.services.floor.to_lead_desk(STATION, rep)
    return rep


# -- claims ------------------------------------------------------------------------------------


def test_the_first_click_gets_the_lead(dealership: Dealership) -> None:
    mirjam = dealership.rep("Mirjam")
    lead = dealership.lead()
    done = dealership.services.leads.claim(STATION, lead, mirjam)
    assert (done.lead, done.assigned) == (lead, mirjam)
    known = dealership.known(lead)
    assert (known.owner, known.stage, known.because) == (mirjam, Stage.OWNED, Because.CLAIMED)
    assert known.owned_since == dealership.now
    assert entry_kinds(dealership, lead) == [EntryKind.RECEIVED, EntryKind.CLAIMED]


def test_a_second_click_on_a_lead_is_refused_and_names_the_winner(dealership: Dealership) -> None:
    mirjam, thijs = dealership.rep("Mirjam"), dealership.rep("Thijs")
    lead = dealership.lead()
    dealership.services.leads.claim(STATION, lead, mirjam)
    with pytest.raises(Refused, match="already-claimed") as caught:
        dealership.services.leads.claim(STATION, lead, thijs)
    assert caught.value.facts == {"lead": lead, "winner": mirjam}
    assert dealership.known(lead).owner == mirjam


def test_the_same_click_sent_twice_is_no_second_click(dealership: Dealership) -> None:
    mirjam = dealership.rep("Mirjam")
    lead = dealership.lead()
    first = dealership.services.leads.claim(STATION, lead, mirjam, act="c" * 32)
    assert dealership.services.leads.claim(STATION, lead, mirjam, act="c" * 32) == first
    assert entry_kinds(dealership, lead).count(EntryKind.CLAIMED) == 1


def test_of_several_who_click_at_once_one_wins_and_the_others_are_told_who(
    dealership: Dealership, database_url: str
) -> None:
    reps = [dealership.rep(f"Rep {number}") for number in range(4)]
    leads = [dealership.lead() for _ in range(8)]
    together = Barrier(len(reps))

    def click(rep: int) -> dict[int, Any]:
        """Claim every lead; the winner of each as this rep was told."""
        pc = Dealership(database_url)
        told: dict[int, Any] = {}
        for lead in leads:
            together.wait(timeout=30)
            try:
                told[lead] = pc.services.leads.claim(STATION, lead, rep).assigned
            except Refused as refused:
                told[lead] = refused.facts["winner"]
        pc.store.close()
        return told

    with ThreadPoolExecutor(len(reps)) as clicks:
        told = list(clicks.map(click, reps))
    owners = {lead: dealership.known(lead).owner for lead in leads}
    assert all(each == owners for each in told)
    for lead in leads:
        assert entry_kinds(dealership, lead).count(EntryKind.CLAIMED) == 1


@contextmanager
def before_it_is_our_turn(pc: Dealership, happens: Callable[[], object]) -> Iterator[None]:
    """Let something happen once between the look of a PC and its turn to write."""
    turn = "UPDATE topics" if pc.store.is_postgresql else "BEGIN IMMEDIATE"
    left = [happens]

    def note(_connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        if left and statement.startswith(turn):
            left.pop()()

    event.listen(pc.store._engine, "before_cursor_execute", note)
    yield
    assert not left


def test_who_went_home_between_the_look_and_the_click_gets_no_lead(
    dealership: Dealership, database_url: str
) -> None:
    mirjam, lead = dealership.rep("Mirjam"), dealership.lead()
    pc = Dealership(database_url)
    pc.services.leads.claimants()
    with (
        before_it_is_our_turn(pc, lambda: dealership.services.floor.check_out(STATION, mirjam)),
        pytest.raises(Refused, match="not-on-shift"),
    ):
        pc.services.leads.claim(STATION, lead, mirjam)
    assert dealership.known(lead).owner is None
    pc.store.close()


def test_who_is_overtaken_between_the_look_and_the_click_is_told_the_winner(
    dealership: Dealership, database_url: str
) -> None:
    mirjam, thijs = dealership.rep("Mirjam"), dealership.rep("Thijs")
    lead = dealership.lead()
    pc = Dealership(database_url)
    with (
        before_it_is_our_turn(pc, lambda: dealership.services.leads.assign(STATION, lead, thijs)),
        pytest.raises(Refused) as refused,
    ):
        pc.services.leads.claim(STATION, lead, mirjam)
    assert (refused.value.code, refused.value.facts["winner"]) == ("already-claimed", thijs)
    pc.store.close()


def test_claiming_does_not_stop_the_clock(dealership: Dealership) -> None:
    mirjam = dealership.rep("Mirjam")
    lead = dealership.lead()
    dealership.services.leads.claim(STATION, lead, mirjam)
    dealership.later(minutes=4)
    row = dealership.services.leads.show(OFFICE, lead).row
    assert (row.clock.state, row.clock.business_minutes) == ("warned", 4)


def test_a_showroom_rep_claims_nothing(dealership: Dealership) -> None:
    sanne = dealership.rep("Sanne", Role.SHOWROOM)
    lead = dealership.lead()
    with pytest.raises(Refused, match="showroom-no-leads") as caught:
        dealership.services.leads.claim(STATION, lead, sanne)
    assert caught.value.facts == {"rep": sanne}


def test_an_internet_rep_claims_only_on_shift(dealership: Dealership) -> None:
    mirjam = dealership.rep("Mirjam", checked_in=False)
    lead = dealership.lead()
    with pytest.raises(Refused, match="not-on-shift"):
        dealership.services.leads.claim(STATION, lead, mirjam)
    dealership.services.floor.check_in(STATION, mirjam)
    dealership.services.floor.go_on_break(STATION, mirjam)
    with pytest.raises(Refused, match="not-on-shift"):
        dealership.services.leads.claim(STATION, lead, mirjam)
    dealership.services.floor.come_back(STATION, mirjam)
    dealership.services.leads.claim(STATION, lead, mirjam)


def test_a_hybrid_claims_only_at_the_lead_desk(dealership: Dealership) -> None:
    lead = dealership.lead()
    rob = dealership.rep("Rob van Dam", Role.HYBRID)
    with pytest.raises(Refused, match="not-at-desk"):
        dealership.services.leads.claim(STATION, lead, rob)
    dealership.services.floor.check_out(STATION, rob)
    anna = at_desk(dealership)
    dealership.services.leads.claim(STATION, lead, anna)


def test_a_recalled_hybrid_claims_nothing_more(dealership: Dealership) -> None:
    anna = at_desk(dealership)
    lead = dealership.lead()
    dealership.later(minutes=31)
    with pytest.raises(Refused, match="recalled"):
        dealership.services.leads.claim(STATION, lead, anna)


def test_nobody_claims_a_lead_that_is_closed_or_does_not_exist(dealership: Dealership) -> None:
    mirjam = dealership.rep("Mirjam")
    lead = dealership.lead()
    dealership.services.leads.close(STATION, lead, None, CloseReason.SPAM)
    with pytest.raises(Refused, match="lead-closed"):
        dealership.services.leads.claim(STATION, lead, mirjam)
    with pytest.raises(NotFound):
        dealership.services.leads.claim(STATION, 999, mirjam)
    with pytest.raises(NotFound):
        dealership.services.leads.claim(STATION, lead, 999)


def test_who_may_claim_now_is_told_with_the_lead(dealership: Dealership) -> None:
    anna = at_desk(dealership)
    mirjam = dealership.rep("Mirjam")
    dealership.rep("Thijs", checked_in=False)
    lead = dealership.lead()
    assert set(dealership.services.leads.show(OFFICE, lead).may_claim) == {anna, mirjam}
    assert [row.name for row in dealership.services.leads.claimants()] == ["Anna", "Mirjam"]
    dealership.services.leads.claim(STATION, lead, mirjam)
    assert dealership.services.leads.show(OFFICE, lead).may_claim == ()


# -- rights ------------------------------------------------------------------------------------


def test_a_rep_claims_for_himself_only(dealership: Dealership) -> None:
    mirjam, thijs = dealership.rep("Mirjam"), dealership.rep("Thijs")
    lead = dealership.lead()
    dealership.user("Erik", UserKind.MANAGER)
    actor = dealership.user("Mirjam", UserKind.REP, rep=mirjam)
    with pytest.raises(Refused, match="not-allowed"):
        dealership.services.leads.claim(actor, lead, thijs)
    with pytest.raises(Refused, match="not-allowed"):
        dealership.services.leads.claim(STATION, lead, mirjam)
    dealership.services.leads.claim(actor, lead, mirjam)


def test_only_a_manager_assigns(dealership: Dealership) -> None:
    mirjam = dealership.rep("Mirjam")
    lead = dealership.lead()
    dealership.user("Erik", UserKind.MANAGER)
    actor = dealership.user("Mirjam", UserKind.REP, rep=mirjam)
    with pytest.raises(Refused, match="not-allowed") as caught:
        dealership.services.leads.assign(actor, lead, mirjam)
    assert caught.value.facts["needs"] == "manager"
    dealership.services.leads.assign(dealership.actor("Erik"), lead, mirjam, "knows the model")
    assert dealership.known(lead).because is Because.ASSIGNED
    newest = dealership.services.leads.show(OFFICE, lead).entries[0]
    assert (newest.kind, newest.rep_name, newest.text) == (
        EntryKind.ASSIGNED,
        "Mirjam",
        "knows the model",
    )


def test_a_lead_is_assigned_away_from_its_owner_but_never_to_a_showroom_rep(
    dealership: Dealership,
) -> None:
    mirjam, thijs = dealership.rep("Mirjam"), dealership.rep("Thijs")
    sanne = dealership.rep("Sanne", Role.SHOWROOM)
    lead = dealership.lead()
    dealership.services.leads.claim(STATION, lead, mirjam)
    dealership.services.leads.assign(STATION, lead, thijs)
    assert dealership.known(lead).owner == thijs
    with pytest.raises(Refused, match="showroom-no-leads"):
        dealership.services.leads.assign(STATION, lead, sanne)
    assert dealership.known(lead).owner == thijs


# -- work --------------------------------------------------------------------------------------


def test_a_call_by_the_owner_stops_the_clock(dealership: Dealership) -> None:
    mirjam = dealership.rep("Mirjam")
    lead = dealership.lead()
    dealership.services.leads.claim(STATION, lead, mirjam)
    dealership.later(minutes=3)
    dealership.services.leads.log_call(STATION, lead, mirjam, CallResult.VOICEMAIL, "spoke it in")
    known = dealership.known(lead)
    assert (known.stage, known.first_attempt, known.attempts) == (
        Stage.ATTEMPTED,
        dealership.now,
        1,
    )
    assert known.first_dialogue is None
    dealership.later(minutes=60)
    detail = dealership.services.leads.show(OFFICE, lead)
    assert (detail.row.clock.state, detail.row.clock.business_minutes) == ("stopped", 3)
    assert (detail.entries[0].code, detail.entries[0].text) == ("voicemail", "spoke it in")


def test_reaching_the_customer_is_the_first_dialogue(dealership: Dealership) -> None:
    mirjam = dealership.rep("Mirjam")
    lead = dealership.lead()
    dealership.services.leads.claim(STATION, lead, mirjam)
    dealership.services.leads.log_call(STATION, lead, mirjam, CallResult.REACHED)
    known = dealership.known(lead)
    assert (known.stage, known.first_dialogue) == (Stage.DIALOGUE, dealership.now)


def test_somebody_elses_call_is_refused_and_the_clock_runs_on(dealership: Dealership) -> None:
    mirjam, thijs = dealership.rep("Mirjam"), dealership.rep("Thijs")
    lead = dealership.lead()
    with pytest.raises(Refused, match="no-owner"):
        dealership.services.leads.log_call(STATION, lead, mirjam, CallResult.REACHED)
    dealership.services.leads.claim(STATION, lead, mirjam)
    with pytest.raises(Refused, match="not-owner") as caught:
        dealership.services.leads.log_call(STATION, lead, thijs, CallResult.REACHED)
    assert caught.value.facts == {"lead": lead, "owner": mirjam, "rep": thijs}
    assert dealership.known(lead).first_attempt is None


def test_a_manager_logs_a_call_in_the_owners_name(dealership: Dealership) -> None:
    mirjam = dealership.rep("Mirjam")
    lead = dealership.lead()
    dealership.services.leads.claim(STATION, lead, mirjam)
    dealership.user("Erik", UserKind.MANAGER)
    erik = dealership.actor("Erik")
    dealership.services.leads.log_call(erik, lead, mirjam, CallResult.NOT_REACHED)
    with dealership.store.read() as work:
        entry = work.leads.entries(lead)[-1]
    assert erik.user is not None
    assert (entry.rep, entry.user) == (mirjam, erik.user.id)


def test_a_message_stops_the_clock_but_is_no_call_attempt(dealership: Dealership) -> None:
    mirjam = dealership.rep("Mirjam")
    lead = dealership.lead()
    dealership.services.leads.claim(STATION, lead, mirjam)
    dealership.services.leads.message(STATION, lead, mirjam, "Hij staat klaar.")
    known = dealership.known(lead)
    assert known.first_attempt == dealership.now
    assert known.attempts == 0


def test_a_note_stops_no_clock(dealership: Dealership) -> None:
    mirjam = dealership.rep("Mirjam")
    lead = dealership.lead()
    dealership.services.leads.note(STATION, lead, None, "klinkt gehaast")
    dealership.services.leads.claim(STATION, lead, mirjam)
    dealership.services.leads.note(STATION, lead, mirjam, "belt liever na vijven")
    assert dealership.known(lead).first_attempt is None
    texts = [entry.text for entry in dealership.services.leads.show(OFFICE, lead).entries]
    assert texts[0] == "belt liever na vijven"
    assert texts[2] == "klinkt gehaast"


def test_an_empty_note_or_message_is_refused(dealership: Dealership) -> None:
    mirjam = dealership.rep("Mirjam")
    lead = dealership.lead()
    dealership.services.leads.claim(STATION, lead, mirjam)
    with pytest.raises(Refused, match="text-missing"):
        dealership.services.leads.note(STATION, lead, mirjam, "  ")
    with pytest.raises(Refused, match="text-missing"):
        dealership.services.leads.message(STATION, lead, mirjam, "")


def test_a_promised_call_back_shows_its_due_time(dealership: Dealership) -> None:
    mirjam = dealership.rep("Mirjam")
    lead = dealership.lead()
    dealership.services.leads.claim(STATION, lead, mirjam)
    by = local("2026-10-22 17:00")
    dealership.services.leads.log_call(
        STATION,
        lead,
        mirjam,
        CallResult.REACHED,
        next_step=NextStep.CALL_BACK,
        next_step_by=by,
    )
    detail = dealership.services.leads.show(OFFICE, lead)
    assert detail.row.promised_by == by
    assert (detail.entries[0].kind, detail.entries[0].code, detail.entries[0].by) == (
        EntryKind.NEXT_STEP,
        "call-back",
        by,
    )
    with pytest.raises(Refused, match="in-the-past"):
        dealership.services.leads.log_call(
            STATION,
            lead,
            mirjam,
            CallResult.REACHED,
            next_step=NextStep.CALL_BACK,
            next_step_by=dealership.now,
        )


def test_a_hybrid_back_on_the_floor_works_on_what_she_owns(dealership: Dealership) -> None:
    anna = at_desk(dealership)
    lead = dealership.lead()
    dealership.services.leads.claim(STATION, lead, anna)
    dealership.services.floor.come_back(STATION, anna)
    dealership.services.leads.log_call(STATION, lead, anna, CallResult.REACHED)
    assert dealership.known(lead).stage is Stage.DIALOGUE


# -- appointments ------------------------------------------------------------------------------


def test_an_appointment_stands_on_the_board_on_its_day(dealership: Dealership) -> None:
    mirjam = dealership.rep("Mirjam")
    lead = dealership.lead(**JANE)
    dealership.services.leads.claim(STATION, lead, mirjam)
    when = local("2026-10-24 14:30")
    done = dealership.services.leads.appointment(STATION, lead, mirjam, when, "Proefrit Yaris")
    known = dealership.known(lead)
    assert (known.stage, known.next_step, known.next_step_by) == (
        Stage.APPOINTMENT,
        NextStep.APPOINTMENT,
        when,
    )
    assert dealership.expected() == ()
    (stands,) = dealership.expected(when.date())
    assert (stands.id, stands.at, stands.customer, stands.rep, stands.subject, stands.lead) == (
        done.appointment,
        when,
        "Jane Doe",
        mirjam,
        "Proefrit Yaris",
        lead,
    )
    assert dealership.services.leads.show(OFFICE, lead).row.appointment_at == when


def test_a_second_appointment_of_a_lead_moves_the_first(dealership: Dealership) -> None:
    mirjam = dealership.rep("Mirjam")
    lead = dealership.lead()
    dealership.services.leads.claim(STATION, lead, mirjam)
    first = dealership.services.leads.appointment(STATION, lead, mirjam, local("2026-10-24 14:30"))
    second = dealership.services.leads.appointment(STATION, lead, mirjam, local("2026-10-24 16:00"))
    assert second.appointment == first.appointment
    (stands,) = dealership.expected(local("2026-10-24 16:00").date())
    assert (stands.at, stands.state) == (local("2026-10-24 16:00"), AppointmentState.MOVED)
    assert stands.subject == "2024 Toyota Yaris"


def test_an_appointment_in_the_past_is_refused(dealership: Dealership) -> None:
    mirjam = dealership.rep("Mirjam")
    lead = dealership.lead()
    dealership.services.leads.claim(STATION, lead, mirjam)
    with pytest.raises(Refused, match="in-the-past"):
        dealership.services.leads.appointment(STATION, lead, mirjam, local("2026-10-22 09:59"))
    assert dealership.known(lead).stage is Stage.OWNED


# -- closing -----------------------------------------------------------------------------------


def test_a_lead_is_closed_as_not_reached_only_after_4_calls_on_3_days(
    dealership: Dealership,
) -> None:
    mirjam = dealership.rep("Mirjam")
    lead = dealership.lead()
    dealership.services.leads.claim(STATION, lead, mirjam)
    leads = dealership.services.leads
    for _ in range(3):
        leads.log_call(STATION, lead, mirjam, CallResult.NOT_REACHED)
    dealership.later(days=1)
    leads.log_call(STATION, lead, mirjam, CallResult.NOT_REACHED)
    with pytest.raises(Refused, match="too-few-attempts") as caught:
        leads.close(STATION, lead, mirjam, CloseReason.NOT_REACHED)
    assert caught.value.facts == {
        "lead": lead,
        "attempts": 4,
        "needed": 4,
        "days": 2,
        "needed_days": 3,
    }
    dealership.later(days=1)
    leads.log_call(STATION, lead, mirjam, CallResult.VOICEMAIL)
    leads.close(STATION, lead, mirjam, CloseReason.NOT_REACHED)
    known = dealership.known(lead)
    assert (known.stage, known.close_reason, known.owner) == (
        Stage.CLOSED,
        CloseReason.NOT_REACHED,
        mirjam,
    )


def test_a_lead_is_closed_by_its_owner_only(dealership: Dealership) -> None:
    mirjam, thijs = dealership.rep("Mirjam"), dealership.rep("Thijs")
    lead = dealership.lead()
    dealership.services.leads.claim(STATION, lead, mirjam)
    with pytest.raises(Refused, match="not-owner"):
        dealership.services.leads.close(STATION, lead, thijs, CloseReason.NO_INTEREST)


def test_a_manager_closes_a_lead_of_the_pool_in_nobodys_name(dealership: Dealership) -> None:
    lead = dealership.lead()
    mirjam = dealership.rep("Mirjam")
    dealership.user("Erik", UserKind.MANAGER)
    actor = dealership.user("Mirjam", UserKind.REP, rep=mirjam)
    with pytest.raises(Refused, match="not-allowed"):
        dealership.services.leads.close(actor, lead, None, CloseReason.SPAM)
    dealership.services.leads.close(dealership.actor("Erik"), lead, None, CloseReason.SPAM)
    assert dealership.known(lead).close_reason is CloseReason.SPAM


def test_nobody_waits_for_the_customer_of_a_lead_that_was_closed(dealership: Dealership) -> None:
    mirjam = dealership.rep("Mirjam")
    when = local("2026-10-24 14:30")
    lost, sold = dealership.lead(), dealership.lead()
    for lead in (lost, sold):
        dealership.services.leads.claim(STATION, lead, mirjam)
        dealership.services.leads.appointment(STATION, lead, mirjam, when)
    dealership.services.leads.close(STATION, lost, mirjam, CloseReason.BOUGHT_ELSEWHERE)
    dealership.services.leads.close(STATION, sold, mirjam, CloseReason.SOLD)
    assert [each.lead for each in dealership.expected(when.date())] == [sold]


def test_a_reopened_lead_keeps_its_history_and_its_owner(dealership: Dealership) -> None:
    mirjam = dealership.rep("Mirjam")
    lead = dealership.lead()
    leads = dealership.services.leads
    leads.claim(STATION, lead, mirjam)
    leads.log_call(STATION, lead, mirjam, CallResult.REACHED)
    leads.close(STATION, lead, mirjam, CloseReason.NO_INTEREST)
    with pytest.raises(Refused, match="lead-closed"):
        leads.log_call(STATION, lead, mirjam, CallResult.REACHED)
    leads.reopen(STATION, lead)
    known = dealership.known(lead)
    assert (known.stage, known.owner, known.attempts) == (Stage.DIALOGUE, mirjam, 1)
    assert entry_kinds(dealership, lead)[-2:] == [EntryKind.CLOSED, EntryKind.REOPENED]
    with pytest.raises(Refused, match="lead-open"):
        leads.reopen(STATION, lead)


# -- the same person again ---------------------------------------------------------------------


def test_the_same_person_about_the_same_car_joins_the_open_lead(dealership: Dealership) -> None:
    first = dealership.lead(**JANE)
    dealership.later(days=2)
    done = dealership.services.leads.add(
        STATION, prospect(**{**JANE, "source": "marketplace", "message": "En de prijs?"})
    )
    assert (done.lead, done.remark) == (first, "joined-lead")
    newest = dealership.services.leads.show(OFFICE, first).entries[0]
    assert (newest.kind, newest.text) == (EntryKind.JOINED, "En de prijs?")


def test_the_same_person_about_another_car_is_a_new_lead_linked(dealership: Dealership) -> None:
    first = dealership.lead(**JANE)
    second = dealership.lead(**{**JANE, "vehicle": COROLLA})
    assert second != first
    assert dealership.known(second).linked_to == first
    assert dealership.services.leads.show(OFFICE, second).linked == (first,)
    assert dealership.services.leads.show(OFFICE, first).linked == (second,)


def test_a_person_of_the_same_name_only_is_another_person(dealership: Dealership) -> None:
    first = dealership.lead(name="Jan de Vries")
    second = dealership.lead(name="JAN DE VRIES")
    assert second != first
    assert dealership.known(second).linked_to is None


def test_a_customer_with_an_owner_goes_to_that_owner(dealership: Dealership) -> None:
    mirjam = dealership.rep("Mirjam")
    first = dealership.lead(**JANE)
    dealership.services.leads.claim(STATION, first, mirjam)
    second = dealership.lead(**{**JANE, "vehicle": COROLLA})
    known = dealership.known(second)
    assert (known.owner, known.because) == (mirjam, Because.OWNER)


def test_the_owner_of_the_open_lead_comes_before_who_sold_also_by_an_address_alone(
    dealership: Dealership,
) -> None:
    mirjam, thijs = dealership.rep("Mirjam"), dealership.rep("Thijs")
    first = dealership.lead(**JANE)
    dealership.services.leads.claim(STATION, first, mirjam)
    address = "jane@example.nl"
    dealership.sale(thijs, "2026-10-20", customer="Jane Doe", email=address)
    second = dealership.lead(name="Doe Holding", emails=(address,), phones=(), vehicle=COROLLA)
    known = dealership.known(second)
    assert second != first
    assert (known.owner, known.because) == (mirjam, Because.OWNER)


def test_an_owner_who_is_away_is_told_and_the_lead_is_in_the_pool(dealership: Dealership) -> None:
    mirjam, thijs = dealership.rep("Mirjam"), dealership.rep("Thijs")
    first = dealership.lead(**JANE)
    dealership.services.leads.claim(STATION, first, mirjam)
    dealership.services.floor.check_out(STATION, mirjam)
    second = dealership.lead(**{**JANE, "vehicle": COROLLA})
    known = dealership.known(second)
    assert (known.owner, known.because, known.known_owner) == (None, Because.POOL, mirjam)
    received = dealership.services.leads.show(OFFICE, second).entries[-1]
    assert (received.code, received.rep_name) == ("owner-away", "Mirjam")
    dealership.services.leads.claim(STATION, second, thijs)


def test_an_owner_on_a_break_is_waited_for(dealership: Dealership) -> None:
    mirjam = dealership.rep("Mirjam")
    first = dealership.lead(**JANE)
    dealership.services.leads.claim(STATION, first, mirjam)
    dealership.services.floor.go_on_break(STATION, mirjam)
    second = dealership.lead(**{**JANE, "vehicle": COROLLA})
    assert dealership.known(second).owner == mirjam


def test_who_bought_lately_belongs_to_who_sold_and_after_90_days_to_nobody(
    dealership: Dealership,
) -> None:
    mirjam = dealership.rep("Mirjam")
    dealership.sale(mirjam, "2026-10-01", customer="Jane Doe", email="jane@example.nl")
    first = dealership.lead(**JANE)
    assert dealership.known(first).owner == mirjam
    dealership.sale(mirjam, "2026-07-01", customer="Old", email="old@example.nl")
    second = dealership.lead(name="Old", emails=("old@example.nl",))
    assert dealership.known(second).owner is None


def test_a_showroom_reps_customer_goes_to_the_pool_and_the_rep_is_named(
    dealership: Dealership,
) -> None:
    sanne = dealership.rep("Sanne", Role.SHOWROOM)
    dealership.rep("Mirjam")
    dealership.sale(sanne, "2026-10-01", customer="Jane Doe", email="jane@example.nl")
    lead = dealership.lead(**JANE)
    known = dealership.known(lead)
    assert (known.owner, known.because, known.known_owner) == (None, Because.POOL, sanne)
    assert dealership.services.leads.show(OFFICE, lead).entries[-1].code == "owner-showroom"


def test_with_nobody_there_a_lead_lies_in_the_tray_for_whoever_comes(
    dealership: Dealership,
) -> None:
    dealership.at("2026-10-22 22:00")
    lead = dealership.lead()
    assert dealership.known(lead).because is Because.TRAY
    dealership.at("2026-10-23 09:02")
    mirjam = dealership.rep("Mirjam")
    row = dealership.services.leads.show(OFFICE, lead).row
    assert (row.clock.state, row.clock.business_minutes) == ("running", 2)
    dealership.services.leads.claim(STATION, lead, mirjam)


def test_round_robin_spreads_leads_evenly(dealership: Dealership) -> None:
    reps = [dealership.rep(name) for name in ("Mirjam", "Thijs", "Esra")]
    dealership.services.settings.change(STATION, lead_mode="round-robin")
    owners = [dealership.known(dealership.lead()).owner for _ in range(9)]
    assert sorted(owner or 0 for owner in owners) == sorted(reps * 3)
    assert owners[:3] == reps


def test_a_rep_asked_for_gets_the_lead_only_from_a_source_that_may_ask(
    dealership: Dealership,
) -> None:
    mirjam = dealership.rep("Mirjam Kok")
    dealership.rep("Thijs")
    assert dealership.known(dealership.lead(asked_for_rep="Mirjam")).owner is None
    dealership.services.settings.change(STATION, asked_for_sources=("Website",))
    known = dealership.known(dealership.lead(asked_for_rep="Mirjam"))
    assert (known.owner, known.because) == (mirjam, Because.ASKED_FOR)
    assert dealership.known(dealership.lead(asked_for_rep="Sanne")).owner is None


def test_a_showroom_rep_named_in_a_feed_gets_nothing(dealership: Dealership) -> None:
    dealership.rep("Sanne", Role.SHOWROOM)
    dealership.services.settings.change(STATION, asked_for_sources=("website",))
    assert dealership.known(dealership.lead(asked_for_rep="Sanne")).owner is None


def test_a_lead_belongs_to_the_floor_of_its_make_else_to_all(dealership: Dealership) -> None:
    toyota = dealership.services.people.add_floor(STATION, "Toyota").floor
    assert dealership.known(dealership.lead(vehicle=YARIS)).floor == toyota
    assert dealership.known(dealership.lead(vehicle=Vehicle(make="Opel"))).floor is None
    assert dealership.known(dealership.lead(vehicle=None)).floor is None


def test_a_lead_over_a_week_old_has_no_clock(dealership: Dealership) -> None:
    lead = dealership.lead(requested_at=local("2026-10-14 09:59"))
    known = dealership.known(lead)
    assert (known.arrived, known.clock_from) == (local("2026-10-14 09:59"), None)
    assert dealership.services.leads.show(OFFICE, lead).row.clock.state == "none"


# -- phone leads -------------------------------------------------------------------------------


def test_a_phone_call_becomes_a_lead_whose_name_is_filled_in_later(dealership: Dealership) -> None:
    mirjam = dealership.rep("Mirjam")
    with dealership.store.write(Topic.BOARD, Topic.LEADS) as work:
        taken = dealership.services.leads.phoned(work, STATION, floor=1, note="belt terug")
    done = dealership.services.leads.complete(
        STATION, taken.lead, name=" Jane Doe ", phone="06 12345678", email="jane@example.nl"
    )
    assert done.lead == taken.lead
    known = dealership.known(taken.lead)
    assert (known.source, known.name, known.floor, known.message) == (
        "phone",
        "Jane Doe",
        1,
        "belt terug",
    )
    assert known.phones == (Phone("06 12345678", "+31612345678"),)
    dealership.services.leads.claim(STATION, taken.lead, mirjam)


def test_what_a_message_says_is_not_written_over(dealership: Dealership) -> None:
    lead = dealership.lead(**JANE)
    with pytest.raises(Refused, match="not-a-phone-lead"):
        dealership.services.leads.complete(STATION, lead, name="Somebody else")
    assert dealership.known(lead).name == "Jane Doe"


# -- a role that becomes showroom --------------------------------------------------------------


def test_open_leads_of_a_new_showroom_rep_go_back_to_the_pool_at_midnight(
    dealership: Dealership,
) -> None:
    mirjam, thijs = dealership.rep("Mirjam"), dealership.rep("Thijs")
    lead, closed = dealership.lead(), dealership.lead()
    for each in (lead, closed):
        dealership.services.leads.claim(STATION, each, mirjam)
    dealership.services.leads.close(STATION, closed, mirjam, CloseReason.NO_INTEREST)
    dealership.services.roles.choose(
        STATION, mirjam, Role.SHOWROOM, local("2026-11-05 12:00").date()
    )
    dealership.at("2026-10-31 23:59")
    assert dealership.services.inbox.detail(OFFICE, lead).lead.owner == mirjam
    dealership.at("2026-11-01 00:00")
    detail = dealership.services.inbox.detail(OFFICE, lead)
    assert (detail.lead.owner, detail.lead.because, detail.lead.stage) == (
        None,
        Because.ROLE_CHANGED,
        Stage.NEW,
    )
    assert (detail.entries[0].kind, detail.entries[0].rep_name) == (
        EntryKind.BACK_TO_POOL,
        "Mirjam",
    )
    assert dealership.known(closed).owner == mirjam
    dealership.services.floor.check_in(STATION, thijs)
    dealership.services.leads.claim(STATION, lead, thijs)


def test_after_midnight_a_claim_finds_the_lead_in_the_pool_although_nobody_looked(
    dealership: Dealership,
) -> None:
    mirjam, thijs = dealership.rep("Mirjam"), dealership.rep("Thijs")
    lead = dealership.lead()
    dealership.services.leads.claim(STATION, lead, mirjam)
    dealership.services.roles.choose(
        STATION, mirjam, Role.SHOWROOM, local("2026-11-05 12:00").date()
    )
    dealership.at("2026-11-02 09:00")
    with pytest.raises(Refused, match="showroom-no-leads"):
        dealership.services.leads.log_call(STATION, lead, mirjam, CallResult.REACHED)
    dealership.services.floor.check_in(STATION, thijs)
    dealership.services.leads.claim(STATION, lead, thijs)
    assert dealership.known(lead).owner == thijs


def test_a_reopened_lead_of_a_showroom_rep_goes_to_the_pool(dealership: Dealership) -> None:
    mirjam = dealership.rep("Mirjam")
    lead = dealership.lead()
    dealership.services.leads.claim(STATION, lead, mirjam)
    dealership.services.leads.close(STATION, lead, mirjam, CloseReason.NO_INTEREST)
    dealership.services.roles.choose(
        STATION, mirjam, Role.SHOWROOM, local("2026-11-05 12:00").date()
    )
    dealership.at("2026-11-02 09:00")
    done = dealership.services.leads.reopen(STATION, lead)
    assert done.assigned is None
    assert dealership.known(lead).owner is None


def test_a_vehicle_without_a_stock_number_is_compared_by_make_model_and_year(
    dealership: Dealership,
) -> None:
    first = dealership.lead(**{**JANE, "vehicle": replace(YARIS, stock="")})
    assert dealership.lead(**JANE) == first
