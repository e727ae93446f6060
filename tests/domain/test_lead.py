"""Leads: who may have one, who may work one, what stops the clock, how it is closed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from showroom_app.domain.lead import (
    Because,
    CallResult,
    CloseReason,
    Lead,
    NextStep,
    Stage,
    Standing,
    receive,
)
from showroom_app.domain.lead_rules import (
    assign,
    assign_to_owner,
    back_to_pool,
    check_claim,
    check_may_be_given,
    check_owner,
    claim,
    close,
    escalate,
    hand_over,
    join,
    log_call,
    log_message,
    may_be_given,
    not_shown,
    plan,
    reopen,
    set_appointment,
    shown,
)
from showroom_app.domain.people import Role
from showroom_app.domain.policy import Policy
from showroom_app.domain.prospect import Phone, Prospect, Vehicle
from showroom_app.domain.refused import Refused

POLICY = Policy()
ARRIVED = datetime(2026, 7, 6, 8, 0, tzinfo=UTC)
NOW = ARRIVED + timedelta(minutes=3)
LATER = NOW + timedelta(hours=2)
SANNE, PIET, JORIS = 1, 2, 3

INTERNET = Standing(SANNE, Role.INTERNET, on_shift=True)
SHOWROOM = Standing(PIET, Role.SHOWROOM, on_shift=True, at_desk=True)
HYBRID_AT_DESK = Standing(JORIS, Role.HYBRID, on_shift=True, at_desk=True)
HYBRID_ON_FLOOR = Standing(JORIS, Role.HYBRID, on_shift=True)


def in_pool() -> Lead:
    return Lead(4, "AutoScout24", ARRIVED, ARRIVED, clock_from=ARRIVED, emails=("jan@example.nl",))


def owned(rep: int = SANNE) -> Lead:
    return replace(in_pool(), owner=rep, owned_since=NOW, stage=Stage.OWNED)


def code_of(act: Callable[[], object]) -> str:
    with pytest.raises(Refused) as refused:
        act()
    return refused.value.code


# Who may be given one or claim one


@pytest.mark.parametrize(
    ("who", "code"),
    [
        (INTERNET, None),
        (HYBRID_AT_DESK, None),
        (replace(INTERNET, on_shift=False), "not-on-shift"),
        (HYBRID_ON_FLOOR, "not-at-desk"),
        (replace(HYBRID_AT_DESK, on_shift=False), "not-on-shift"),
        (replace(HYBRID_AT_DESK, recalled=True), "recalled"),
        (SHOWROOM, "showroom-no-leads"),
        (replace(SHOWROOM, on_shift=False), "showroom-no-leads"),
    ],
)
def test_leads_go_to_internet_reps_on_shift_and_hybrids_at_the_desk(
    who: Standing, code: str | None
) -> None:
    assert may_be_given(who) is (code is None)
    if code is None:
        assert claim(in_pool(), who, NOW).owner == who.rep
        assert assign(in_pool(), who, NOW).owner == who.rep
    else:
        assert code_of(lambda: check_may_be_given(who)) == code
        assert code_of(lambda: claim(in_pool(), who, NOW)) == code
        assert code_of(lambda: assign(in_pool(), who, NOW)) == code


def test_a_claim_makes_the_first_who_clicks_the_owner() -> None:
    won = claim(in_pool(), INTERNET, NOW)
    assert (won.owner, won.owned_since, won.stage) == (SANNE, NOW, Stage.OWNED)
    assert won.because is Because.CLAIMED
    assert won.first_attempt is None


@pytest.mark.parametrize("who", [HYBRID_AT_DESK, HYBRID_ON_FLOOR, INTERNET])
def test_a_second_click_on_a_lead_is_refused_and_names_the_winner(who: Standing) -> None:
    won = claim(in_pool(), INTERNET, NOW)
    with pytest.raises(Refused) as refused:
        check_claim(won, who)
    assert refused.value.code == "already-claimed"
    assert refused.value.facts == {"lead": 4, "winner": SANNE}


def test_a_closed_lead_is_neither_claimed_nor_assigned() -> None:
    spam = close(in_pool(), None, None, CloseReason.SPAM, NOW, POLICY)
    assert code_of(lambda: claim(spam, INTERNET, NOW)) == "lead-closed"
    assert code_of(lambda: assign(spam, INTERNET, NOW)) == "lead-closed"
    assert code_of(lambda: assign_to_owner(spam, INTERNET, NOW, Because.OWNER)) == "lead-closed"


def test_a_showroom_rep_gets_a_lead_by_no_path() -> None:
    mine, closed = owned(PIET), close(owned(), SANNE, Role.INTERNET, CloseReason.SOLD, NOW, POLICY)
    paths: list[Callable[[], object]] = [
        lambda: claim(in_pool(), SHOWROOM, NOW),
        lambda: claim(owned(), SHOWROOM, NOW),
        lambda: assign(in_pool(), SHOWROOM, NOW),
        lambda: assign_to_owner(in_pool(), SHOWROOM, NOW, Because.SAME_THREAD),
        lambda: hand_over(owned(), SANNE, Role.INTERNET, SHOWROOM, NOW),
        lambda: check_owner(mine, PIET, Role.SHOWROOM),
        lambda: log_call(mine, PIET, Role.SHOWROOM, CallResult.REACHED, NOW, POLICY),
        lambda: log_message(mine, PIET, Role.SHOWROOM, NOW),
        lambda: plan(mine, PIET, Role.SHOWROOM, NextStep.CALL, LATER, NOW),
        lambda: set_appointment(mine, PIET, Role.SHOWROOM, LATER, NOW),
        lambda: close(mine, PIET, Role.SHOWROOM, CloseReason.SOLD, NOW, POLICY),
    ]
    assert [code_of(path) for path in paths] == ["showroom-no-leads"] * len(paths)
    assert reopen(replace(closed, owner=PIET), Role.SHOWROOM).owner is None
    assert join(in_pool(), Prospect("mail"), NOW, NOW).owner is None


def test_the_customer_of_an_owner_on_the_floor_stays_that_reps() -> None:
    given = assign_to_owner(in_pool(), HYBRID_ON_FLOOR, NOW, Because.DUPLICATE)
    assert (given.owner, given.because) == (JORIS, Because.DUPLICATE)


def test_a_manager_gives_a_lead_to_another_rep_and_its_history_stays() -> None:
    tried = log_call(owned(), SANNE, Role.INTERNET, CallResult.VOICEMAIL, NOW, POLICY)
    moved = assign(tried, HYBRID_AT_DESK, LATER)
    assert (moved.owner, moved.owned_since, moved.stage) == (JORIS, LATER, Stage.ATTEMPTED)
    assert moved.first_attempt == NOW


def test_an_owner_hands_a_lead_to_one_who_may_have_it() -> None:
    handed = hand_over(owned(JORIS), JORIS, Role.HYBRID, INTERNET, NOW)
    assert (handed.owner, handed.because) == (SANNE, Because.HANDED_OVER)
    assert code_of(lambda: hand_over(owned(), JORIS, Role.HYBRID, INTERNET, NOW)) == "not-owner"


def test_the_leads_of_a_rep_who_becomes_showroom_go_back_to_the_pool() -> None:
    untouched = back_to_pool(owned())
    assert (untouched.owner, untouched.stage) == (None, Stage.NEW)
    assert untouched.because is Because.ROLE_CHANGED
    tried = log_message(owned(), SANNE, Role.INTERNET, NOW)
    assert back_to_pool(tried).stage is Stage.ATTEMPTED
    assert claim(back_to_pool(tried), HYBRID_AT_DESK, LATER).owner == JORIS


# Only the owner's act counts


def test_a_call_attempt_by_the_owner_stops_the_clock() -> None:
    called = log_call(owned(), SANNE, Role.INTERNET, CallResult.VOICEMAIL, NOW, POLICY)
    assert (called.stage, called.first_attempt, called.first_dialogue) == (
        Stage.ATTEMPTED,
        NOW,
        None,
    )
    assert (called.attempts, called.attempt_days) == (1, frozenset({date(2026, 7, 6)}))
    assert not called.is_untouched


def test_reached_is_the_first_dialogue() -> None:
    called = log_call(owned(), SANNE, Role.INTERNET, CallResult.REACHED, NOW, POLICY)
    assert (called.stage, called.first_attempt, called.first_dialogue) == (Stage.DIALOGUE, NOW, NOW)


def test_first_attempt_and_first_dialogue_are_kept() -> None:
    lead = log_call(owned(), SANNE, Role.INTERNET, CallResult.NOT_REACHED, NOW, POLICY)
    lead = log_call(lead, SANNE, Role.INTERNET, CallResult.REACHED, LATER, POLICY)
    again = log_call(lead, SANNE, Role.INTERNET, CallResult.NOT_REACHED, LATER, POLICY)
    assert (again.first_attempt, again.first_dialogue) == (NOW, LATER)
    assert (again.attempts, again.stage) == (3, Stage.DIALOGUE)


def test_a_call_entered_afterwards_moves_the_first_attempt_to_when_it_was() -> None:
    lead = log_call(owned(), SANNE, Role.INTERNET, CallResult.REACHED, LATER, POLICY)
    lead = log_call(lead, SANNE, Role.INTERNET, CallResult.VOICEMAIL, NOW, POLICY)
    assert (lead.first_attempt, lead.first_dialogue) == (NOW, LATER)


def test_a_personal_message_stops_the_clock_but_is_no_call_attempt() -> None:
    written = log_message(owned(), SANNE, Role.INTERNET, NOW)
    assert (written.stage, written.first_attempt, written.attempts) == (Stage.ATTEMPTED, NOW, 0)


def test_days_of_attempts_are_days_of_the_dealership() -> None:
    late = datetime(2026, 7, 6, 22, 30, tzinfo=UTC)  # half past midnight in Amsterdam
    called = log_call(owned(), SANNE, Role.INTERNET, CallResult.VOICEMAIL, late, POLICY)
    assert called.attempt_days == frozenset({date(2026, 7, 7)})


def test_logging_by_somebody_else_is_refused_and_names_the_owner() -> None:
    with pytest.raises(Refused) as refused:
        log_call(owned(), JORIS, Role.HYBRID, CallResult.REACHED, NOW, POLICY)
    assert refused.value.code == "not-owner"
    assert refused.value.facts == {"lead": 4, "owner": SANNE, "rep": JORIS}


@pytest.mark.parametrize(
    "act",
    [
        lambda lead: log_call(lead, SANNE, Role.INTERNET, CallResult.REACHED, NOW, POLICY),
        lambda lead: log_message(lead, SANNE, Role.INTERNET, NOW),
        lambda lead: plan(lead, SANNE, Role.INTERNET, NextStep.CALL, LATER, NOW),
        lambda lead: set_appointment(lead, SANNE, Role.INTERNET, LATER, NOW),
        lambda lead: close(lead, SANNE, Role.INTERNET, CloseReason.SPAM, NOW, POLICY),
        lambda lead: check_owner(lead, SANNE, Role.INTERNET),
    ],
)
def test_a_lead_in_the_pool_is_claimed_before_it_is_worked(act: Callable[[Lead], object]) -> None:
    assert code_of(lambda: act(in_pool())) == "no-owner"


# The next step


def test_an_open_lead_has_a_next_step_with_a_due_time_or_is_flagged() -> None:
    assert not owned().is_flagged  # its response clock is what falls due
    called = log_call(owned(), SANNE, Role.INTERNET, CallResult.VOICEMAIL, NOW, POLICY)
    assert called.is_flagged
    planned = plan(called, SANNE, Role.INTERNET, NextStep.CALL_BACK, LATER, NOW)
    assert (planned.next_step, planned.next_step_by) == (NextStep.CALL_BACK, LATER)
    assert not planned.is_flagged
    assert replace(in_pool(), clock_from=None).is_flagged


def test_planning_does_not_stop_the_clock() -> None:
    assert plan(owned(), SANNE, Role.INTERNET, NextStep.CALL, LATER, NOW).is_untouched


def test_a_call_is_what_was_due_and_may_name_the_next() -> None:
    planned = plan(owned(), SANNE, Role.INTERNET, NextStep.CALL_BACK, LATER, NOW)
    called = log_call(planned, SANNE, Role.INTERNET, CallResult.VOICEMAIL, LATER, POLICY)
    assert called.next_step_by is None
    tomorrow = LATER + timedelta(days=1)
    again = log_call(
        planned,
        SANNE,
        Role.INTERNET,
        CallResult.VOICEMAIL,
        LATER,
        POLICY,
        NextStep.MESSAGE,
        tomorrow,
    )
    assert (again.next_step, again.next_step_by) == (NextStep.MESSAGE, tomorrow)


def test_a_next_step_in_the_past_is_refused() -> None:
    act = plan
    assert code_of(lambda: act(owned(), SANNE, Role.INTERNET, NextStep.CALL, NOW, LATER)) == (
        "in-the-past"
    )


def test_an_appointment_takes_a_dialogue_and_is_the_next_step() -> None:
    lead = set_appointment(owned(), SANNE, Role.INTERNET, LATER, NOW)
    assert (lead.stage, lead.first_attempt, lead.first_dialogue) == (Stage.APPOINTMENT, NOW, NOW)
    assert (lead.next_step, lead.next_step_by) == (NextStep.APPOINTMENT, LATER)


def test_a_later_call_does_not_take_the_appointment_back() -> None:
    lead = set_appointment(owned(), SANNE, Role.INTERNET, LATER, NOW)
    lead = log_call(lead, SANNE, Role.INTERNET, CallResult.REACHED, NOW, POLICY)
    assert lead.stage is Stage.APPOINTMENT
    assert (lead.next_step, lead.is_flagged) == (NextStep.APPOINTMENT, False)
    after = log_call(lead, SANNE, Role.INTERNET, CallResult.REACHED, LATER, POLICY)
    assert after.is_flagged


def test_an_arrival_shows_the_lead_and_its_undo_takes_that_back() -> None:
    lead = set_appointment(owned(), SANNE, Role.INTERNET, LATER, NOW)
    assert shown(lead, LATER).stage is Stage.SHOWN
    assert not_shown(shown(lead, LATER), LATER) == lead
    assert not_shown(lead, LATER) == lead
    closed = close(lead, SANNE, Role.INTERNET, CloseReason.SOLD, LATER, POLICY)
    assert shown(closed, LATER) == closed


def test_who_keeps_the_appointment_has_done_that_step_and_no_other() -> None:
    lead = set_appointment(owned(), SANNE, Role.INTERNET, LATER, NOW)
    came = shown(lead, LATER)
    assert (came.next_step_by, came.is_flagged) == (None, True)
    called = plan(came, SANNE, Role.INTERNET, NextStep.CALL, LATER, NOW)
    assert not_shown(called, LATER).next_step is NextStep.CALL
    assert not_shown(came).next_step is None, "an appointment that was missed before stays so"
    first = LATER - timedelta(minutes=1)
    assert shown(lead, first).next_step_by == LATER, "the later appointment is still to come"
    call = plan(lead, SANNE, Role.INTERNET, NextStep.CALL, LATER, NOW)
    assert shown(call, LATER).next_step is NextStep.CALL


# Closing and reopening


@pytest.mark.parametrize(
    ("attempts", "days", "accepted"),
    [(0, 0, False), (4, 2, False), (3, 3, False), (4, 3, True), (9, 1, False), (5, 4, True)],
)
def test_not_reached_takes_four_call_attempts_on_three_days(
    attempts: int, days: int, accepted: bool
) -> None:
    lead = owned()
    for n in range(attempts):
        on = NOW + timedelta(days=min(n, days - 1))
        lead = log_call(lead, SANNE, Role.INTERNET, CallResult.NOT_REACHED, on, POLICY)
    at = NOW + timedelta(days=9)
    if accepted:
        closed = close(lead, SANNE, Role.INTERNET, CloseReason.NOT_REACHED, at, POLICY)
        assert closed.close_reason is CloseReason.NOT_REACHED
        return
    with pytest.raises(Refused) as refused:
        close(lead, SANNE, Role.INTERNET, CloseReason.NOT_REACHED, at, POLICY)
    assert refused.value.code == "too-few-attempts"
    assert refused.value.facts == {
        "lead": 4,
        "attempts": attempts,
        "needed": 4,
        "days": days,
        "needed_days": 3,
    }


def test_not_even_a_manager_closes_as_not_reached_too_early() -> None:
    assert code_of(lambda: close(owned(), None, None, CloseReason.NOT_REACHED, NOW, POLICY)) == (
        "too-few-attempts"
    )


@pytest.mark.parametrize("reason", [r for r in CloseReason if r is not CloseReason.NOT_REACHED])
def test_every_other_reason_closes_at_once(reason: CloseReason) -> None:
    lead = plan(owned(), SANNE, Role.INTERNET, NextStep.CALL, LATER, NOW)
    closed = close(lead, SANNE, Role.INTERNET, reason, LATER, POLICY)
    assert (closed.stage, closed.closed_at, closed.close_reason) == (Stage.CLOSED, LATER, reason)
    assert (closed.next_step, closed.is_open, closed.is_flagged) == (None, False, False)


def test_duplicate_and_spam_and_stale_leads_are_outside_all_rates() -> None:
    outside = {
        reason
        for reason in CloseReason
        if not replace(owned(), closed_at=NOW, close_reason=reason).in_rates
    }
    assert outside == {CloseReason.DUPLICATE, CloseReason.SPAM}
    assert owned().in_rates
    assert not replace(owned(), clock_from=None).in_rates


def test_a_closed_lead_takes_no_further_act() -> None:
    closed = close(owned(), SANNE, Role.INTERNET, CloseReason.NO_INTEREST, NOW, POLICY)
    acts: list[Callable[[], object]] = [
        lambda: log_call(closed, SANNE, Role.INTERNET, CallResult.REACHED, NOW, POLICY),
        lambda: close(closed, None, None, CloseReason.SPAM, NOW, POLICY),
        lambda: join(closed, Prospect("mail"), NOW, NOW),
        lambda: back_to_pool(closed),
    ]
    assert [code_of(act) for act in acts] == ["lead-closed"] * len(acts)


def test_a_reopened_lead_keeps_its_history_and_owner() -> None:
    called = log_call(owned(), SANNE, Role.INTERNET, CallResult.REACHED, NOW, POLICY)
    closed = close(called, SANNE, Role.INTERNET, CloseReason.NO_INTEREST, LATER, POLICY)
    again = reopen(closed, Role.INTERNET)
    assert again == called
    assert reopen(closed, Role.INTERNET, had_appointment=True).stage is Stage.APPOINTMENT
    assert reopen(closed, Role.INTERNET, had_appointment=True, was_shown=True).stage is Stage.SHOWN


def test_an_open_lead_is_not_reopened() -> None:
    assert code_of(lambda: reopen(owned(), Role.INTERNET)) == "lead-open"


def test_a_lead_reopened_without_owner_is_in_the_pool_again() -> None:
    spam = close(in_pool(), None, None, CloseReason.SPAM, NOW, POLICY)
    again = reopen(spam, None)
    assert (again.stage, again.owner, again.is_open) == (Stage.NEW, None, True)


def test_a_lead_is_escalated_once_and_its_arrival_never_changes() -> None:
    told = escalate(owned(), NOW)
    assert (told.escalated_at, told.arrived) == (NOW, ARRIVED)
    assert escalate(told, LATER) == told


# Taking in and joining


def test_a_prospect_is_taken_in_whole() -> None:
    prospect = Prospect(
        source="Mobile.de",
        provider_id="77",
        provider_id_source="MOB",
        name="Jan de Vries",
        first="Jan",
        last="de Vries",
        emails=("jan@example.nl",),
        phones=(Phone("06 12345678", "+31612345678"),),
        vehicle=Vehicle(make="Toyota", model="Corolla"),
        trade_in=Vehicle(make="Opel"),
        message="Is it still there?",
        wish="buy",
        asked_for_rep="Sanne",
        company="De Vries BV",
        reply_to_relay="x@relay.example",
        repaired=True,
    )
    lead = receive(prospect, ARRIVED, None, NOW, floor=2)
    for field in ("source", "provider_id", "provider_id_source", "name", "first", "last", "emails"):
        assert getattr(lead, field) == getattr(prospect, field)
    for field in ("phones", "vehicle", "trade_in", "message", "wish", "company", "reply_to_relay"):
        assert getattr(lead, field) == getattr(prospect, field)
    assert (lead.asked_for_rep, lead.repaired, lead.floor) == ("Sanne", True, 2)
    assert (lead.arrived, lead.clock_from, lead.received) == (ARRIVED, None, NOW)
    assert (lead.id, lead.stage, lead.owner, lead.is_open) == (0, Stage.NEW, None, True)


def test_a_joined_message_adds_ways_to_reach_the_person_and_changes_no_arrival() -> None:
    mobile = Phone("06 12345678", "+31612345678")
    more = Prospect("mail", emails=("JAN@example.nl", "j@work.example"), phones=(mobile,))
    joined = join(owned(), more, LATER, LATER)
    assert joined.emails == ("jan@example.nl", "j@work.example")
    assert joined.phones == (mobile,)
    assert (joined.arrived, joined.clock_from, joined.owner) == (ARRIVED, ARRIVED, SANNE)
    assert join(joined, more, LATER, LATER) == joined


def test_a_joined_message_fills_in_what_the_lead_did_not_tell() -> None:
    told = Prospect(
        "mail", vehicle=Vehicle(make="Toyota"), trade_in=Vehicle(make="Opel"), repaired=True
    )
    joined = join(owned(), told, LATER, LATER)
    assert (joined.vehicle, joined.trade_in) == (told.vehicle, told.trade_in)
    assert joined.repaired
    other = Prospect("mail", vehicle=Vehicle(make="Kia"), trade_in=Vehicle(make="Fiat"))
    assert join(joined, other, LATER, LATER) == joined


def test_an_earlier_message_that_comes_later_brings_the_earliest_arrival() -> None:
    before = ARRIVED - timedelta(hours=1)
    joined = join(owned(), Prospect("mail"), before, before)
    assert (joined.arrived, joined.clock_from) == (before, before)


def test_an_ancient_message_that_joins_does_not_hide_a_running_clock() -> None:
    joined = join(owned(), Prospect("mail"), ARRIVED - timedelta(days=30), None)
    assert joined.clock_from == ARRIVED


def test_a_customer_who_wrote_last_waits_until_the_owner_writes_or_speaks() -> None:
    waiting = replace(owned(), first_attempt=NOW, stage=Stage.ATTEMPTED, needs_reply=True)
    spoken = log_call(waiting, SANNE, Role.INTERNET, CallResult.REACHED, NOW, POLICY)
    assert not spoken.needs_reply
    tried = log_call(waiting, SANNE, Role.INTERNET, CallResult.VOICEMAIL, NOW, POLICY)
    assert tried.needs_reply
    assert not log_message(waiting, SANNE, Role.INTERNET, NOW).needs_reply
    closed = close(waiting, SANNE, Role.INTERNET, CloseReason.NO_INTEREST, NOW, POLICY)
    assert not closed.needs_reply
