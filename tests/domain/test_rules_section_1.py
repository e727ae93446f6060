"""The floor log and the queue: one test for each row and sentence of the rules, section 1."""

from __future__ import annotations

from datetime import timedelta
from fractions import Fraction

import pytest

from showroom_app.domain import day_close, disputes, reception
from showroom_app.domain.explain import why
from showroom_app.domain.floor_facts import (
    ArrivalKind,
    Arrived,
    BlockCause,
    Blocked,
    CheckedIn,
    DayClosed,
    Disputed,
    Effect,
    EndedEarlierVisit,
    Finished,
    Joined,
    LeftWaiting,
    Lifted,
    Missed,
    Moved,
    Outcome,
    PassedThrough,
    Phoned,
    Reopened,
    Ruled,
    SentOn,
    Skipped,
    SkipReason,
    Tallied,
    TookUp,
    Transferred,
    WasCalled,
)
from showroom_app.domain.floor_rules import blocks, break_late_from, check_in, undo
from showroom_app.domain.line import Line, RecallCause, Standing, State
from showroom_app.domain.people import Role
from showroom_app.domain.policy import Policy
from showroom_app.domain.reception import Owner, Record
from showroom_app.domain.refused import NotFound, Refused
from tests.domain.floor_day import (
    ANNA,
    BRAM,
    CAS,
    DEWI,
    EVA,
    FEMKE,
    IRIS,
    JAN,
    SOFIE,
    FloorDay,
    clock,
)

OPEN_VISITS, FOLLOW_UPS = BlockCause.OPEN_VISITS, BlockCause.FOLLOW_UPS


def four() -> FloorDay:
    """Anna, Bram, Cas (hybrid) and Dewi stand in line, in this order."""
    day = FloorDay()
    day.check_in(ANNA, BRAM, CAS, DEWI)
    return day


def five() -> FloorDay:
    """Anna, Bram, Cas (hybrid), Dewi and Eva stand in line, in this order."""
    day = four()
    day.check_in(EVA)
    return day


def be_back(day: FloorDay, rep: int) -> int:
    """A customer of this rep comes back; answers the visit."""
    arrived = day.arrive(ArrivalKind.BE_BACK, Owner(rep, Record.SALE))[0]
    assert isinstance(arrived, Arrived)
    return arrived.visit


def standing(day: FloorDay, rep: int) -> Standing:
    """How a checked-in rep stands."""
    found = day.line.standing(rep)
    assert found is not None
    return found


# -- order in line and place -------------------------------------------------------------------


def test_the_line_is_sorted_by_the_number_of_the_event_that_joined_the_end() -> None:
    day = four()
    assert [each.since for each in day.line.in_order()] == [1, 2, 3, 4]


def test_a_managers_move_takes_the_mean_of_the_new_neighbours() -> None:
    day = four()
    assert day.move(DEWI, 2)[0] == Moved(DEWI, Fraction(3, 2), 2)
    assert day.order() == [ANNA, DEWI, BRAM, CAS]


def test_place_counts_those_ahead_on_the_floor_at_the_desk_recalled_or_returning() -> None:
    day = five()
    day.to_desk(CAS)
    assert day.line.place(DEWI) == 4
    day.go_on_break(ANNA)
    day.check_in_blocked(SOFIE)
    assert day.line.places() == {BRAM: 1, CAS: 2, DEWI: 3, EVA: 4}
    assert day.state(CAS) is State.RECALLED


def test_up_now_is_the_first_in_line_who_is_on_the_floor() -> None:
    day = five()
    day.to_desk(CAS)
    day.go_on_break(ANNA)
    day.go_on_break(BRAM)
    assert day.line.up_now() == DEWI


def test_an_act_that_is_dated_before_the_last_one_counts_by_its_number() -> None:
    day = four().at("10:00")
    day.walk_in()
    day.write((CheckedIn(SOFIE, Role.SHOWROOM),), at=clock("08:30"))
    assert day.order()[-1] == SOFIE


def test_a_second_check_in_on_another_floor_is_refused_and_names_the_floor() -> None:
    with pytest.raises(Refused, match="checked-in-elsewhere") as refused:
        check_in(Line(), ANNA, Role.SHOWROOM, clock("09:00"), elsewhere=2)
    assert refused.value.facts["floor"] == 2


# -- undo --------------------------------------------------------------------------------------


def test_undo_leaves_the_facts_of_the_act_out() -> None:
    day = four()
    before = day.line
    day.walk_in()
    day.undo()
    assert (day.line.standings, day.line.visits) == (before.standings, before.visits)


def test_undo_is_refused_naming_the_later_fact_that_could_not_apply() -> None:
    day = four()
    day.walk_in()
    arrival = day.act
    day.finish(ANNA)
    with pytest.raises(Refused, match="undo-stands-in-the-way") as refused:
        day.undo(arrival)
    assert refused.value.facts["kind"] == "finish"


def test_own_acts_are_undone_within_two_minutes_and_by_a_manager_later() -> None:
    day = four()
    day.walk_in()
    arrival = day.act
    day.later(2.1)
    with pytest.raises(Refused, match="too-late-to-undo"):
        day.undo(arrival)
    day.undo(arrival, own=False, may_any=True)
    assert day.state(ANNA) is State.ON_FLOOR


def test_an_undo_cannot_be_undone() -> None:
    day = four()
    day.walk_in()
    day.undo()
    with pytest.raises(Refused, match="undo-of-an-undo"):
        day.undo()


def test_an_undo_that_would_have_a_rep_checked_in_on_two_floors_is_refused() -> None:
    day = four()
    day.check_out(ANNA)
    with pytest.raises(Refused, match="checked-in-elsewhere") as refused:
        undo(day.events, day.act, day.now, day.policy, own=True, may_any=False, elsewhere={ANNA: 2})
    assert refused.value.facts == {"rep": ANNA, "floor": 2}


# -- where a rep can be ------------------------------------------------------------------------


def test_off_not_in_line_no_place() -> None:
    day = four()
    assert (day.state(EVA), day.line.place(EVA)) == (State.OFF, None)


def test_present_internet_reps_checked_in_never_in_line() -> None:
    day = four()
    day.check_in(IRIS)
    assert (day.state(IRIS), standing(day, IRIS).since) == (State.PRESENT, None)


def test_on_floor_in_line_the_place_rises_as_those_before_leave() -> None:
    day = four()
    assert (day.state(CAS), day.line.place(CAS)) == (State.ON_FLOOR, 3)
    day.walk_in()
    assert day.line.place(CAS) == 2
    day.check_out(BRAM)
    assert day.line.place(CAS) == 1


@pytest.mark.parametrize("rep", [CAS, DEWI])
def test_at_desk_hybrid_or_prospecting_showroom_rep_in_line_the_place_is_kept(rep: int) -> None:
    day = five()
    place = day.line.place(rep)
    day.to_desk(rep)
    assert (day.state(rep), day.line.place(rep)) == (State.AT_DESK, place)


def test_recalled_and_returning_in_line_the_place_is_kept() -> None:
    day = five()
    day.to_desk(CAS)
    day.walk_in()
    assert (day.state(CAS), day.line.place(CAS)) == (State.RECALLED, 2)
    day.acknowledge(CAS)
    assert (day.state(CAS), day.line.place(CAS)) == (State.RETURNING, 2)


def test_on_break_passed_over_the_since_is_kept_and_over_thirty_minutes_late() -> None:
    day = four()
    since = standing(day, ANNA).since
    day.go_on_break(ANNA)
    assert (day.state(ANNA), day.line.place(ANNA)) == (State.ON_BREAK, None)
    on_break = standing(day, ANNA).on_break
    assert on_break is not None
    assert break_late_from(on_break, day.policy) == clock("09:30")
    day.at("11:00").back(ANNA)
    assert (standing(day, ANNA).since, day.line.place(ANNA)) == (since, 1)


def test_blocked_grey_and_passed_over_on_clearing_the_end() -> None:
    day = FloorDay()
    day.check_in_blocked(ANNA)
    day.check_in(BRAM, CAS)
    assert (day.state(ANNA), day.line.place(ANNA)) == (State.BLOCKED, None)
    assert standing(day, ANNA).since == 1
    assert day.walk_in() == BRAM
    day.finish_earlier(ANNA)
    assert day.order() == [CAS, ANNA]


def test_with_customer_a_turn_used_not_in_line_when_that_visit_ends_the_end() -> None:
    day = four()
    day.walk_in()
    assert day.state(ANNA) is State.WITH_CUSTOMER
    assert ANNA not in [each.rep for each in day.line.in_order()]
    day.later(20).finish(ANNA)
    assert day.order() == [BRAM, CAS, DEWI, ANNA]


def test_with_customer_no_turn_used_passed_over_the_since_is_kept() -> None:
    day = four()
    be_back(day, ANNA)
    assert (day.state(ANNA), day.line.place(ANNA)) == (State.WITH_CUSTOMER, None)
    day.later(20).finish(ANNA)
    assert day.order() == [ANNA, BRAM, CAS, DEWI]


# -- what uses a turn --------------------------------------------------------------------------


def test_walk_in_to_up_now_turn_yes() -> None:
    day = four()
    assert day.arrive() == (Arrived(1, ArrivalKind.WALK_IN), TookUp(1, ANNA))


@pytest.mark.parametrize("first", [ANNA, CAS])
def test_service_referral_no_owner_to_up_now_showroom_or_hybrid_turn_yes(first: int) -> None:
    day = FloorDay()
    day.check_in(IRIS, first, BRAM)
    assert TookUp(1, first) in day.arrive(ArrivalKind.SERVICE)


@pytest.mark.parametrize("rep", [BRAM, CAS, IRIS])
def test_appointment_to_its_rep_of_any_role_turn_no(rep: int) -> None:
    day = four()
    day.check_in(IRIS)
    facts = day.arrive(ArrivalKind.APPOINTMENT, Owner(rep, Record.APPOINTMENT))
    assert facts == (Arrived(1, ArrivalKind.APPOINTMENT, wants=rep), WasCalled(1, rep))


def test_appointment_none_on_file_is_treated_as_a_be_back() -> None:
    day = four()
    facts = day.arrive(ArrivalKind.APPOINTMENT, Owner(BRAM, Record.OTHER_APPOINTMENT))
    assert facts == (Arrived(1, ArrivalKind.BE_BACK, wants=BRAM), WasCalled(1, BRAM))


@pytest.mark.parametrize(
    "record", [Record.VISIT, Record.LEAD, Record.OTHER_APPOINTMENT, Record.SALE]
)
def test_be_back_or_asked_for_by_name_with_a_record_to_the_owner_turn_no(record: Record) -> None:
    facts = four().arrive(ArrivalKind.BE_BACK, Owner(CAS, record))
    assert facts == (Arrived(1, ArrivalKind.BE_BACK, wants=CAS), WasCalled(1, CAS))


def test_be_back_without_a_record_walk_in_to_up_now_and_the_words_say_so() -> None:
    owner = Owner(CAS, Record.NAMED)
    facts = four().arrive(ArrivalKind.BE_BACK, owner)
    assert facts == (Arrived(1, ArrivalKind.WALK_IN), TookUp(1, ANNA))
    said = reception.remark(ArrivalKind.BE_BACK, owner, facts)
    assert said == reception.Remark(reception.RemarkCode.NO_RECORD, CAS)


def test_delivery_pick_up_to_its_rep_turn_no() -> None:
    facts = four().arrive(ArrivalKind.DELIVERY, Owner(DEWI, Record.NAMED))
    assert facts == (Arrived(1, ArrivalKind.DELIVERY, wants=DEWI), WasCalled(1, DEWI))


def test_service_parts_supplier_not_a_buyer_to_nobody_not_traffic() -> None:
    day = four()
    before = day.line
    assert day.write(reception.not_a_buyer()) == (PassedThrough(),)
    assert (day.line.standings, day.line.visits) == (before.standings, {})


def test_phone_call_from_an_unknown_customer_becomes_a_lead_and_never_touches_the_queue() -> None:
    day = four()
    assert day.write(reception.phone(7)) == (Phoned(7),)
    assert day.order() == [ANNA, BRAM, CAS, DEWI]


# -- the named rep is busy or away -------------------------------------------------------------


def test_on_the_floor_the_named_rep_is_called_at_once() -> None:
    day = four()
    be_back(day, CAS)
    assert day.state(CAS) is State.WITH_CUSTOMER


def test_at_the_desk_or_on_a_break_that_ends_at_once_the_since_kept_and_never_late() -> None:
    day = five()
    day.to_desk(CAS, proposal="09:05")
    day.go_on_break(BRAM)
    day.at("09:30")
    for rep in (BRAM, CAS):
        since = standing(day, rep).since
        be_back(day, rep)
        assert day.state(rep) is State.WITH_CUSTOMER
        assert (standing(day, rep).desk, standing(day, rep).on_break) == (None, None)
        assert standing(day, rep).since == since
    assert standing(day, CAS).late_returns == 0


def test_with_a_customer_the_next_one_waits_for_that_rep_and_reception_may_give_it_away() -> None:
    day = four()
    day.walk_in()
    waiting = be_back(day, ANNA)
    assert [each.visit for each in day.line.waiting()] == [waiting]
    assert day.line.up_now() == BRAM
    facts = day.transfer(BRAM, waiting, reason="")
    assert facts == (Transferred(waiting, None, BRAM, turn=False),)
    day.finish(BRAM)
    assert day.order() == [BRAM, CAS, DEWI]


def test_absent_what_came_from_a_lead_goes_to_a_free_present_internet_rep() -> None:
    day = four()
    day.check_in(IRIS, JAN)
    be_back(day, IRIS)
    facts = day.arrive(ArrivalKind.BE_BACK, Owner(SOFIE, Record.LEAD, from_lead=True))
    assert WasCalled(2, JAN) in facts


def test_absent_no_internet_rep_free_it_goes_to_the_first_free_hybrid_in_line() -> None:
    day = four()
    day.check_in(FEMKE)
    facts = day.arrive(ArrivalKind.BE_BACK, Owner(SOFIE, Record.LEAD, from_lead=True))
    assert WasCalled(1, CAS) in facts


@pytest.mark.parametrize("from_lead", [True, False])
def test_absent_else_and_anything_else_to_up_now_without_a_turn(from_lead: bool) -> None:
    day = FloorDay()
    day.check_in(ANNA, BRAM)
    facts = day.arrive(ArrivalKind.BE_BACK, Owner(SOFIE, Record.LEAD, from_lead=from_lead))
    assert facts == (Arrived(1, ArrivalKind.BE_BACK, absent=SOFIE), WasCalled(1, ANNA))
    day.finish(ANNA)
    assert day.order() == [ANNA, BRAM]


# -- waiting -----------------------------------------------------------------------------------


def test_nobody_free_the_customer_waits_and_the_first_rep_at_the_desk_is_recalled() -> None:
    day = FloorDay(Policy(desk_from=1, recall_at=0, floor_min=0))
    day.check_in(CAS, FEMKE)
    day.to_desk(CAS)
    day.to_desk(FEMKE)
    day.later(5).arrive()
    assert [(each.visit, each.at) for each in day.line.waiting()] == [(1, clock("09:05"))]
    assert (day.state(CAS), day.state(FEMKE)) == (State.RECALLED, State.AT_DESK)
    desk = standing(day, CAS).desk
    assert desk is not None
    assert desk.cause is RecallCause.WAITING


@pytest.mark.parametrize("verb", ["check-in", "back", "finish", "return", "block lifted"])
def test_the_act_that_frees_a_rep_gives_the_oldest_waiting_customer_to_up_now(verb: str) -> None:
    day = FloorDay()
    match verb:
        case "back":
            day.check_in(ANNA)
            day.go_on_break(ANNA)
        case "finish":
            day.check_in(ANNA)
            be_back(day, ANNA)
        case "return":
            day.policy = Policy(desk_from=1, floor_min=0)
            day.check_in(ANNA)
            day.to_desk(ANNA)
        case "block lifted":
            day.check_in_blocked(ANNA)
        case _:
            pass
    waiting = day.next_visit()
    day.write((Arrived(waiting, ArrivalKind.WALK_IN),))
    day.write((Arrived(day.next_visit(), ArrivalKind.WALK_IN),))
    match verb:
        case "check-in":
            day.check_in(ANNA)
        case "back" | "return":
            day.back(ANNA)
        case "finish":
            day.finish(ANNA)
        case _:
            day.lift(ANNA)
    assert [each.visit for each in day.line.visits_of(ANNA)] == [waiting]
    assert standing(day, ANNA).since is None


def test_one_who_waits_for_a_named_rep_goes_only_there() -> None:
    day = four()
    day.walk_in()
    waiting = be_back(day, ANNA)
    day.check_in(EVA)
    assert [each.visit for each in day.line.waiting()] == [waiting]
    assert WasCalled(waiting, ANNA) in day.later(20).finish(ANNA)


def test_leave_ends_a_wait() -> None:
    day = FloorDay()
    day.arrive()
    assert day.leave(1) == (LeftWaiting(1),)
    assert not day.line.waiting()


def test_several_parties_first_seen_first() -> None:
    day = FloorDay()
    day.arrive()
    day.later(1).arrive()
    day.check_in(ANNA)
    assert [each.visit for each in day.line.visits_of(ANNA)] == [1]


def test_finish_with_several_open_visits_and_none_named_is_refused_and_lists_them() -> None:
    day = four()
    first = be_back(day, ANNA)
    day.walk_in()
    second = day.line.visits_of(BRAM)[0].visit
    day.transfer(ANNA, second, owner=True)
    with pytest.raises(Refused, match="several-visits") as refused:
        day.finish(ANNA)
    assert refused.value.facts["visits"] == (first, second)
    day.finish(ANNA, number=second)
    assert day.state(ANNA) is State.WITH_CUSTOMER
    day.finish(ANNA)
    assert day.line.place(ANNA) == 1


# -- corrections -------------------------------------------------------------------------------


@pytest.mark.parametrize("outcome", [each for each in Outcome if each.may_be_not_an_up])
def test_quick_return_finished_within_five_minutes_former_place_back(outcome: Outcome) -> None:
    day = four()
    day.walk_in()
    assert day.later(5).finish(ANNA, outcome) == (Finished(1, ANNA, outcome, Effect.FORMER),)
    assert day.order() == [ANNA, BRAM, CAS, DEWI]


def test_quick_return_at_most_two_a_day_a_further_one_joins_the_end_a_manager_restores() -> None:
    day = four()
    for _ in range(3):
        day.walk_in()
        day.finish(ANNA, Outcome.LEFT)
    assert day.order() == [BRAM, CAS, DEWI, ANNA]
    assert standing(day, ANNA).quick_returns == 2
    day.move(ANNA, 1)
    assert day.order() == [ANNA, BRAM, CAS, DEWI]


def test_a_be_back_after_all_the_servers_former_place_comes_back_the_owners_is_kept() -> None:
    day = four()
    day.walk_in()
    assert day.later(12).transfer(CAS, 1, owner=True) == (Transferred(1, ANNA, CAS, turn=False),)
    assert day.order() == [ANNA, BRAM, DEWI]
    assert standing(day, ANNA).turns == 0
    assert day.line.visits[1].kind is ArrivalKind.BE_BACK
    day.later(20).finish(CAS, Outcome.SOLD)
    assert day.order() == [ANNA, BRAM, CAS, DEWI]
    assert standing(day, CAS).turns == 0


def test_a_be_back_after_all_ends_the_owners_desk_or_break() -> None:
    day = five()
    day.to_desk(CAS)
    day.walk_in()
    day.transfer(CAS, 1, owner=True)
    assert standing(day, CAS).desk is None
    assert standing(day, CAS).since == 3


def test_turn_over_a_second_rep_joins_both_names_stay_the_turn_stays_with_the_first() -> None:
    day = four()
    day.walk_in()
    since = standing(day, BRAM).since
    assert day.join(BRAM, 1) == (Joined(1, BRAM),)
    assert day.line.visits[1].reps == (ANNA, BRAM)
    assert day.state(BRAM) is State.WITH_CUSTOMER
    assert day.line.up_now() == CAS
    assert day.later(30).finish(BRAM, Outcome.SOLD) == (
        Finished(1, ANNA, Outcome.SOLD, Effect.END),
    )
    assert day.order() == [BRAM, CAS, DEWI, ANNA]
    assert standing(day, BRAM).since == since
    assert (standing(day, ANNA).turns, standing(day, BRAM).turns) == (1, 0)


def test_turn_over_ends_a_desk_or_a_break_of_the_second_rep() -> None:
    day = five()
    day.to_desk(CAS)
    day.go_on_break(DEWI)
    day.walk_in()
    day.join(CAS, 1)
    day.join(DEWI, 1)
    assert (standing(day, CAS).desk, standing(day, DEWI).on_break) == (None, None)
    day.later(9).finish(ANNA)
    assert day.order() == [BRAM, CAS, DEWI, EVA, ANNA]


def test_turn_over_of_who_is_there_already_or_of_a_waiting_customer_is_refused() -> None:
    day = four()
    day.walk_in()
    with pytest.raises(Refused, match="has-this-visit"):
        day.join(ANNA, 1)
    with pytest.raises(Refused, match="not-checked-in"):
        day.join(SOFIE, 1)
    day.write((Arrived(50, ArrivalKind.BE_BACK, wants=ANNA),))
    with pytest.raises(Refused, match="visit-waits"):
        day.join(BRAM, 50)


def test_skip_before_an_arrival_the_next_that_uses_a_turn_passes_then_the_mark_falls() -> None:
    day = four()
    day.skip(ANNA, SkipReason.ON_THE_PHONE)
    assert day.walk_in() == BRAM
    assert day.walk_in() == ANNA


def test_skip_of_a_visit_given_less_than_five_minutes_ago_goes_to_the_next() -> None:
    day = four()
    day.walk_in()
    assert day.later(4).skip(ANNA) == (
        Skipped(ANNA, SkipReason.LANGUAGE, 1, Effect.FORMER),
        TookUp(1, BRAM),
    )
    assert day.order() == [ANNA, CAS, DEWI]


def test_a_second_skip_the_same_day_without_a_turn_taken_between_the_end() -> None:
    day = four()
    day.skip(ANNA)
    day.skip(ANNA)
    assert day.order() == [BRAM, CAS, DEWI, ANNA]


def test_skip_with_other_needs_a_note() -> None:
    with pytest.raises(Refused, match="note-missing"):
        four().skip(ANNA, SkipReason.OTHER)


def test_miss_called_and_not_there_the_visit_goes_to_the_next_who_uses_the_turn() -> None:
    day = four()
    day.walk_in()
    assert day.later(1).miss(ANNA) == (Missed(ANNA, 1), TookUp(1, BRAM))
    assert day.order() == [ANNA, CAS, DEWI]
    assert (standing(day, ANNA).misses, standing(day, BRAM).turns) == (1, 1)


def test_a_rep_recalled_at_place_one_whom_an_arrival_passes_is_a_miss_in_the_same_act() -> None:
    day = five()
    day.to_desk(CAS)
    day.walk_in()
    day.walk_in()
    assert day.arrive()[-1] == Missed(CAS, None)
    assert standing(day, CAS).misses == 1


def test_move_by_a_manager_needs_a_reason() -> None:
    with pytest.raises(Refused, match="reason-missing"):
        four().move(DEWI, 1, reason=" ")


def test_a_visit_can_be_moved_to_another_rep_who_uses_the_turn_then() -> None:
    day = four()
    day.walk_in()
    assert day.later(8).transfer(CAS, 1) == (Transferred(1, ANNA, CAS, turn=True),)
    assert day.order() == [ANNA, BRAM, DEWI]
    day.later(30).finish(CAS)
    assert day.order() == [ANNA, BRAM, DEWI, CAS]
    assert (standing(day, ANNA).turns, standing(day, CAS).turns) == (0, 1)


def test_a_visit_without_a_turn_moves_without_one() -> None:
    day = four()
    visit = be_back(day, ANNA)
    day.transfer(BRAM, visit)
    day.finish(BRAM)
    assert day.order() == [ANNA, BRAM, CAS, DEWI]


def test_moving_a_visit_needs_a_reason_and_a_rep_who_is_on_the_floor() -> None:
    day = four()
    day.walk_in()
    with pytest.raises(Refused, match="reason-missing"):
        day.transfer(CAS, 1, reason="")
    with pytest.raises(Refused, match="has-this-visit"):
        day.transfer(ANNA, 1)
    day.go_on_break(BRAM)
    with pytest.raises(Refused, match="not-on-floor") as refused:
        day.transfer(BRAM, 1)
    assert refused.value.facts["state"] is State.ON_BREAK


def test_a_visit_that_moves_keeps_who_joined_and_its_new_rep_is_the_first() -> None:
    day = four()
    day.walk_in()
    day.join(BRAM, 1)
    day.join(CAS, 1)
    day.transfer(BRAM, 1, owner=True)
    assert day.line.visits[1].reps == (BRAM, CAS)
    assert day.order() == [ANNA, DEWI]


def test_a_visit_that_moves_gives_who_is_freed_the_waiting_customer() -> None:
    day = FloorDay()
    day.check_in(ANNA, IRIS)
    day.walk_in()
    day.arrive()
    assert day.transfer(IRIS, 1, owner=True)[1:] == (TookUp(2, ANNA),)


def test_a_visit_can_be_moved_to_another_floor_and_both_lines_fold_again() -> None:
    here = four()
    there = FloorDay(beside=here)
    there.check_in(EVA, FEMKE)
    here.walk_in()
    left, received = here.send_on(1, there)
    assert left == (SentOn(1, ANNA, 2),)
    assert received == (Arrived(1, ArrivalKind.WALK_IN), TookUp(1, EVA))
    assert here.order() == [ANNA, BRAM, CAS, DEWI]
    assert there.order() == [FEMKE]
    assert here.act == there.act
    there.undo()
    here.undo()
    assert here.state(ANNA) is State.WITH_CUSTOMER
    assert there.order() == [EVA, FEMKE]


def test_a_visit_sent_on_waits_there_for_the_rep_it_is_for_else_goes_to_up_now() -> None:
    here = four()
    there = FloorDay(beside=here)
    there.check_in(EVA)
    visit = be_back(here, ANNA)
    _, received = here.send_on(visit, there)
    assert received == (Arrived(visit, ArrivalKind.BE_BACK, absent=ANNA), WasCalled(visit, EVA))
    assert there.line.visits[visit].wants is None


def test_sending_on_needs_a_reason_and_another_floor() -> None:
    day = four()
    day.walk_in()
    with pytest.raises(Refused, match="reason-missing"):
        day.send_on(1, FloorDay(beside=day), reason="")
    with pytest.raises(Refused, match="same-floor"):
        day.send_on(1, day)


def test_dispute_a_rep_flags_an_act_the_same_day_and_nobody_moves() -> None:
    day = four()
    day.walk_in()
    order = day.order()
    flagged = day.act
    day.later(3).dispute(BRAM)
    (dispute,) = day.line.disputes
    assert (dispute.act, dispute.rep, dispute.at) == (flagged, BRAM, day.now)
    assert day.events[-1].fact == Disputed(flagged, BRAM)
    assert day.order() == order


def test_dispute_on_another_day_again_or_of_a_ruling_is_refused() -> None:
    day = four()
    day.walk_in()
    flagged = day.act
    with pytest.raises(Refused, match="not-the-same-day"):
        disputes.dispute(day.events, flagged, BRAM, day.now + timedelta(days=1), day.policy)
    dispute = day.dispute(BRAM)
    with pytest.raises(Refused, match="already-disputed") as refused:
        day.dispute(CAS, flagged)
    assert refused.value.facts["rep"] == BRAM
    with pytest.raises(Refused, match="not-disputable"):
        day.dispute(CAS, dispute)
    with pytest.raises(NotFound):
        day.dispute(CAS, "no-such-act")


def test_dispute_the_manager_sees_the_line_before_and_after() -> None:
    day = four()
    day.walk_in()
    flagged = day.act
    day.later(30).finish(ANNA)
    before, after = disputes.before_and_after(day.events, flagged)
    assert list(before.places()) == [ANNA, BRAM, CAS, DEWI]
    assert list(after.places()) == [BRAM, CAS, DEWI]


def test_dispute_upheld_the_act_stands_and_nobody_moves() -> None:
    day = four()
    day.skip(ANNA)
    dispute = day.dispute(ANNA)
    assert day.rule(dispute) == (Ruled(dispute, upheld=True),)
    assert (day.line.disputes, day.order()) == ((), [ANNA, BRAM, CAS, DEWI])


def test_dispute_not_upheld_the_rep_is_moved_in_the_same_act() -> None:
    day = four()
    day.walk_in()
    day.later(20).finish(ANNA)
    dispute = day.dispute(ANNA)
    ruled = day.rule(dispute, upheld=False, place=1)
    assert ruled == (Ruled(dispute, upheld=False), Moved(ANNA, Fraction(1), 1))
    assert day.order() == [ANNA, BRAM, CAS, DEWI]
    assert not day.line.disputes


def test_dispute_a_ruling_needs_a_reason_a_place_and_an_open_dispute() -> None:
    day = four()
    day.walk_in()
    dispute = day.dispute(BRAM)
    with pytest.raises(Refused, match="reason-missing"):
        day.rule(dispute, reason="")
    with pytest.raises(Refused, match="place-missing"):
        day.rule(dispute, upheld=False)
    day.rule(dispute)
    with pytest.raises(Refused, match="already-ruled"):
        day.rule(dispute)


def test_dispute_of_who_is_not_in_line_any_more_is_ruled_on_without_a_move() -> None:
    day = four()
    day.skip(BRAM)
    dispute = day.dispute(BRAM)
    day.check_out(BRAM)
    assert day.rule(dispute, upheld=False) == (Ruled(dispute, upheld=False),)


def test_dispute_undone_is_gone_and_a_ruling_stands_in_the_way_of_that() -> None:
    day = four()
    day.walk_in()
    dispute = day.dispute(BRAM)
    day.rule(dispute)
    with pytest.raises(Refused, match="undo-stands-in-the-way"):
        day.undo(dispute)
    day.undo()
    day.undo(dispute)
    assert not day.line.disputes


# -- the door tally ----------------------------------------------------------------------------


def test_people_seen_and_not_served_are_counted_and_the_undo_takes_them_back() -> None:
    day = four()
    assert day.tally(3) == (Tallied(3),)
    day.tally(1)
    assert day.line.tally == 4
    day.undo()
    assert day.line.tally == 3
    for count in (0, -1, 100):
        with pytest.raises(Refused, match="no-such-count"):
            day.tally(count)


# -- blocks ------------------------------------------------------------------------------------


def test_blocks_visits_of_an_earlier_day_without_an_outcome_on() -> None:
    assert blocks(2, 0, Policy()) == (OPEN_VISITS,)
    assert blocks(2, 0, Policy(block_open_visits=False)) == ()


def test_blocks_overdue_follow_ups_off() -> None:
    assert blocks(0, 3, Policy()) == ()
    assert blocks(1, 3, Policy(block_follow_ups=True)) == (OPEN_VISITS, FOLLOW_UPS)


def test_blocks_check_in_is_allowed_and_says_what_is_missing() -> None:
    day = FloorDay()
    facts = day.check_in_blocked(ANNA, OPEN_VISITS, FOLLOW_UPS)
    assert facts == (
        CheckedIn(ANNA, Role.SHOWROOM),
        Blocked(ANNA, (OPEN_VISITS, FOLLOW_UPS)),
    )
    assert standing(day, ANNA).blocked == (OPEN_VISITS, FOLLOW_UPS)


def test_blocks_are_for_showroom_and_hybrid_reps_only() -> None:
    day = FloorDay()
    assert day.check_in_blocked(IRIS) == (CheckedIn(IRIS, Role.INTERNET),)
    assert day.state(IRIS) is State.PRESENT


def test_blocks_clearing_writes_to_todays_log_and_joins_the_end() -> None:
    day = FloorDay()
    day.check_in_blocked(ANNA)
    day.check_in(BRAM)
    assert day.finish_earlier(ANNA, 7) == (
        EndedEarlierVisit(7, ANNA, Outcome.QUOTE),
        Lifted(ANNA, cleared=True),
    )
    assert (day.state(ANNA), day.order()) == (State.ON_FLOOR, [BRAM, ANNA])


def test_blocks_stay_while_something_of_them_is_missing() -> None:
    day = FloorDay()
    day.check_in_blocked(ANNA)
    day.finish_earlier(ANNA, 7, still=(OPEN_VISITS,))
    assert day.state(ANNA) is State.BLOCKED
    day.finish_earlier(ANNA, 8, still=(FOLLOW_UPS,))
    assert day.state(ANNA) is State.ON_FLOOR


def test_blocks_finish_of_yesterdays_visit_never_moves_who_is_not_blocked() -> None:
    day = four()
    assert day.finish_earlier(CAS, 7) == (EndedEarlierVisit(7, CAS, Outcome.QUOTE),)
    assert day.order() == [ANNA, BRAM, CAS, DEWI]


def test_blocks_a_manager_lifts_one_with_a_reason_and_the_rep_joins_the_end() -> None:
    day = FloorDay()
    day.check_in_blocked(ANNA)
    day.check_in(BRAM)
    with pytest.raises(Refused, match="reason-missing"):
        day.lift(ANNA, reason="")
    assert day.lift(ANNA) == (Lifted(ANNA, cleared=False),)
    assert day.order() == [BRAM, ANNA]
    with pytest.raises(Refused, match="not-blocked"):
        day.lift(ANNA)


def test_blocks_a_blocked_rep_takes_no_turn_and_does_not_go_to_the_desk_or_move() -> None:
    day = four()
    day.check_in_blocked(EVA)
    with pytest.raises(Refused, match="blocked"):
        day.to_desk(EVA)
    with pytest.raises(Refused, match="blocked"):
        day.move(EVA, 1)
    day.walk_in()
    with pytest.raises(Refused, match="not-on-floor"):
        day.transfer(EVA, 1)


def test_blocks_an_own_customer_still_gets_the_blocked_rep() -> None:
    day = FloorDay()
    day.check_in_blocked(ANNA)
    be_back(day, ANNA)
    assert day.state(ANNA) is State.WITH_CUSTOMER
    day.finish(ANNA)
    assert day.state(ANNA) is State.BLOCKED


def test_blocks_the_undo_of_a_lifting_holds_the_rep_back_again() -> None:
    day = FloorDay()
    day.check_in_blocked(ANNA)
    day.check_in(BRAM)
    day.lift(ANNA)
    day.undo()
    assert day.state(ANNA) is State.BLOCKED
    day.lift(ANNA)
    lifted = day.act
    day.move(ANNA, 1)
    with pytest.raises(Refused, match="undo-stands-in-the-way"):
        day.undo(lifted)


# -- day close ---------------------------------------------------------------------------------


def test_day_close_everyone_out_with_the_open_visits_and_the_unconfirmed_returns() -> None:
    day = five()
    day.to_desk(CAS, proposal="17:30")
    day.go_on_break(DEWI)
    day.walk_in()
    day.at("18:30")
    assert day.close(automatic=True) == (DayClosed(True, (1,), (CAS, DEWI)),)
    assert (day.line.standings, day.line.visits) == ({}, {})
    assert day.line.closed_at == clock("18:30")


def test_day_close_who_still_waits_leaves_in_the_same_act() -> None:
    day = FloorDay()
    day.arrive()
    assert day.close() == (DayClosed(False, (), ()), LeftWaiting(1))


def test_day_close_twice_is_no_error() -> None:
    day = four()
    day.close()
    assert day.close() == ()


def test_day_close_who_was_not_back_by_then_is_late() -> None:
    day = five()
    day.to_desk(CAS, proposal="17:30")
    day.at("18:30").close()
    gone = day.line.gone[CAS]
    assert (gone.desk_returns, gone.late_returns) == (1, 1)


def test_day_close_an_act_later_that_day_reopens_and_the_counts_go_on() -> None:
    day = four()
    day.walk_in()
    day.at("19:00").close()
    day.check_in(BRAM)
    day.check_in(ANNA)
    assert [event.fact for event in day.events[-3:]] == [
        Reopened(),
        CheckedIn(BRAM, Role.SHOWROOM),
        CheckedIn(ANNA, Role.SHOWROOM),
    ]
    assert day.line.closed_at is None
    assert (day.order(), standing(day, ANNA).turns) == ([BRAM, ANNA], 1)


def test_day_close_undone_everybody_stands_as_before() -> None:
    day = four()
    day.walk_in()
    before = day.line
    day.close()
    day.undo()
    assert (day.line.standings, day.line.visits) == (before.standings, before.visits)
    assert day.line.closed_at is None


CLOSING = clock("18:00")


def test_day_close_at_closing_time_plus_thirty_minutes() -> None:
    day = four()
    day.at("12:00").check_in(EVA)
    line = day.line
    assert day_close.due(line, CLOSING, clock("18:29"), day.policy) is None
    assert day_close.due(line, CLOSING, clock("18:30"), day.policy) == clock("18:30")


def test_day_close_waits_while_a_visit_is_open_at_latest_23_59_local() -> None:
    day = four()
    day.walk_in()
    latest = clock("22:59")
    assert day_close.due(day.line, CLOSING, clock("22:58"), day.policy) is None
    assert day_close.due(day.line, CLOSING, latest, day.policy) == latest


def test_day_close_waits_while_an_act_is_under_fifteen_minutes_old() -> None:
    day = four()
    day.at("18:20").check_in(EVA)
    assert day_close.due(day.line, CLOSING, clock("18:34"), day.policy) is None
    assert day_close.due(day.line, CLOSING, clock("18:40"), day.policy) == clock("18:35")


def test_day_close_a_program_that_was_off_finds_the_day_due_when_it_next_starts() -> None:
    day = four()
    day.walk_in()
    tomorrow = clock("08:00") + timedelta(days=1)
    assert day_close.due(day.line, CLOSING, tomorrow, day.policy) == clock("22:59")
    day.close()
    assert day_close.due(day.line, CLOSING, tomorrow, day.policy) is None


def test_day_close_on_a_day_without_opening_hours_or_without_an_act() -> None:
    day = four()
    assert day_close.due(day.line, None, clock("22:58"), day.policy) is None
    assert day_close.due(day.line, None, clock("23:30"), day.policy) == clock("22:59")
    assert day_close.due(Line(), CLOSING, clock("23:30"), day.policy) is None


def test_the_next_day_starts_empty_in_check_in_order() -> None:
    four().close()
    day = FloorDay()
    day.check_in(DEWI, ANNA)
    assert day.order() == [DEWI, ANNA]


# -- why am I here? ----------------------------------------------------------------------------


def test_why_am_i_here_one_step_for_each_event_that_moved_this_rep_today() -> None:
    day = four()
    day.at("09:40").walk_in()
    steps = why(day.events, CAS)
    assert [(step.at, step.place_before, step.place_after) for step in steps] == [
        (clock("09:00"), None, 3),
        (clock("09:40"), 3, 2),
    ]
