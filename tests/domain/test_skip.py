"""Skip and miss (rules section 1, corrections)."""

from __future__ import annotations

from datetime import timedelta

import pytest

from showroom_app.domain import skip as skips
from showroom_app.domain.floor_facts import (
    ArrivalKind,
    Arrived,
    Effect,
    LeftWaiting,
    Missed,
    Outcome,
    Skipped,
    SkipReason,
    TookUp,
)
from showroom_app.domain.line import State
from showroom_app.domain.reception import Owner, Record, Remark, RemarkCode, remark
from showroom_app.domain.refused import Refused
from showroom_app.domain.waiting import next_taker
from tests.domain.floor_day import ANNA, BRAM, CAS, DEWI, EVA, IRIS, SOFIE, FloorDay

LANGUAGE = SkipReason.LANGUAGE


def four() -> FloorDay:
    """Anna, Bram, Cas and Dewi stand in line, in this order."""
    day = FloorDay()
    day.check_in(ANNA, BRAM, CAS, DEWI)
    return day


# before an arrival


def test_the_next_arrival_that_uses_a_turn_passes_the_skipped_rep_then_the_mark_falls() -> None:
    day = four()
    assert day.skip(ANNA) == (Skipped(ANNA, LANGUAGE, None, Effect.MARK),)
    assert day.order()[0] == ANNA
    assert day.arrive() == (Arrived(1, ArrivalKind.WALK_IN, None, (ANNA,)), TookUp(1, BRAM))
    assert day.walk_in() == ANNA


def test_the_board_sees_beforehand_who_gets_the_next_walk_in() -> None:
    day = four()
    assert next_taker(day.line) == ANNA
    day.skip(ANNA)
    assert next_taker(day.line) == BRAM
    assert next_taker(FloorDay().line) is None


def test_an_arrival_that_uses_no_turn_leaves_the_mark() -> None:
    day = four()
    day.skip(ANNA)
    day.arrive(ArrivalKind.BE_BACK, Owner(ANNA, Record.SALE))
    assert day.state(ANNA) is State.WITH_CUSTOMER
    day.finish(ANNA)
    assert day.walk_in() == BRAM
    assert not day.line.standings[ANNA].skip_mark


def test_the_mark_of_a_rep_behind_who_takes_the_customer_stays() -> None:
    day = four()
    day.skip(BRAM)
    day.walk_in()
    assert day.line.standings[BRAM].skip_mark
    assert day.walk_in() == CAS
    assert not day.line.standings[BRAM].skip_mark


def test_when_all_free_reps_are_marked_the_customer_passes_them_and_waits() -> None:
    day = FloorDay()
    day.check_in(ANNA, BRAM)
    day.skip(ANNA)
    day.skip(BRAM)
    assert day.walk_in() is None
    assert [each.visit for each in day.line.waiting()] == [1]
    assert not any(each.skip_mark for each in day.line.standings.values())
    day.check_in(DEWI)
    assert day.state(DEWI) is State.WITH_CUSTOMER


def test_the_mark_falls_with_the_next_arrival_also_when_nobody_takes_it() -> None:
    day = FloorDay()
    day.check_in(ANNA)
    day.skip(ANNA)
    assert day.arrive() == (Arrived(1, ArrivalKind.WALK_IN, None, (ANNA,)),)
    assert not day.line.standings[ANNA].skip_mark
    day.undo()
    assert day.line.standings[ANNA].skip_mark


def test_who_comes_back_with_a_mark_takes_who_waits_already_and_the_mark_falls() -> None:
    day = FloorDay()
    day.check_in(ANNA)
    day.skip(ANNA)
    day.go_on_break(ANNA)
    day.arrive()
    assert TookUp(1, ANNA) in day.back(ANNA)
    assert not day.line.standings[ANNA].skip_mark


def test_a_second_skip_the_same_day_without_a_turn_between_is_the_end() -> None:
    day = four()
    day.skip(ANNA)
    day.walk_in()
    assert day.skip(ANNA) == (Skipped(ANNA, LANGUAGE, None, Effect.END),)
    assert day.order() == [CAS, DEWI, ANNA]
    assert not day.line.standings[ANNA].skip_mark
    assert day.skip(ANNA) == (Skipped(ANNA, LANGUAGE, None, Effect.END),)


def test_a_turn_taken_between_makes_a_skip_the_first_again() -> None:
    day = four()
    day.skip(ANNA)
    day.walk_in()
    assert day.walk_in() == ANNA
    day.later(12).finish(ANNA, Outcome.LOST)
    assert day.skip(ANNA) == (Skipped(ANNA, LANGUAGE, None, Effect.MARK),)


def test_a_quick_return_between_is_no_turn_taken() -> None:
    day = four()
    day.skip(ANNA)
    day.walk_in()
    day.walk_in()
    day.finish(ANNA, Outcome.LEFT)
    assert day.skip(ANNA) == (Skipped(ANNA, LANGUAGE, None, Effect.END),)


@pytest.mark.parametrize("state", [State.ON_BREAK, State.AT_DESK])
def test_who_is_not_on_the_floor_cannot_be_skipped_before_an_arrival(state: State) -> None:
    day = four()
    if state is State.ON_BREAK:
        day.go_on_break(CAS)
    else:
        day.to_desk(CAS)
    with pytest.raises(Refused, match="not-on-floor") as refused:
        day.skip(CAS)
    assert refused.value.facts == {"rep": CAS, "state": state}


def test_another_reason_needs_a_note() -> None:
    day = four()
    with pytest.raises(Refused, match="note-missing"):
        day.skip(ANNA, SkipReason.OTHER)
    day.skip(ANNA, SkipReason.OTHER, "signs for a delivery")
    assert day.line.standings[ANNA].skip_mark


# of a visit just given


def test_of_a_visit_just_given_the_visit_goes_to_the_next_and_the_former_place_comes_back() -> None:
    day = four()
    day.walk_in()
    facts = day.later(1).skip(ANNA, SkipReason.MODEL)
    assert facts == (Skipped(ANNA, SkipReason.MODEL, 1, Effect.FORMER), TookUp(1, BRAM))
    assert day.order() == [ANNA, CAS, DEWI]


@pytest.fixture(params=["skip", "miss", "mark"])
def declined(request: pytest.FixtureRequest) -> FloorDay:
    """Anna stands on the floor alone, and a customer waits for whom she was not there."""
    day = FloorDay()
    day.check_in(ANNA)
    if request.param == "mark":
        day.skip(ANNA)
        day.walk_in()
    else:
        day.walk_in()
        (day.miss if request.param == "miss" else day.skip)(ANNA)
    return day


def test_the_visit_never_goes_straight_back_to_who_was_skipped(declined: FloorDay) -> None:
    assert declined.state(ANNA) is State.ON_FLOOR
    assert [each.visit for each in declined.line.waiting()] == [1]
    declined.check_in(IRIS)
    declined.check_in(BRAM)
    assert declined.state(ANNA) is State.ON_FLOOR
    assert declined.state(BRAM) is State.WITH_CUSTOMER


def test_the_act_that_frees_a_rep_gives_also_who_was_skipped_the_waiting_customer(
    declined: FloorDay,
) -> None:
    declined.go_on_break(ANNA)
    assert TookUp(1, ANNA) in declined.back(ANNA)


def test_who_checks_in_again_is_given_the_waiting_customer(declined: FloorDay) -> None:
    declined.check_out(ANNA)
    declined.check_in(ANNA)
    assert declined.state(ANNA) is State.WITH_CUSTOMER


def test_who_finishes_another_visit_is_given_the_waiting_customer(declined: FloorDay) -> None:
    declined.arrive(ArrivalKind.BE_BACK, Owner(ANNA, Record.SALE))
    assert TookUp(1, ANNA) in declined.finish(ANNA)


@pytest.mark.parametrize("owner", [None, Owner(DEWI, Record.SALE), Owner(DEWI, Record.LEAD, True)])
def test_first_seen_first_a_newer_customer_never_overtakes_who_waits(
    declined: FloorDay, owner: Owner | None
) -> None:
    kind = ArrivalKind.BE_BACK if owner else ArrivalKind.WALK_IN
    facts = declined.arrive(kind, owner)
    assert facts[1:] == (TookUp(1, ANNA),)
    assert [each.visit for each in declined.line.waiting()] == [2]
    about = Remark(RemarkCode.OWNER_ABSENT, DEWI) if owner else None
    assert remark(kind, owner, facts) == (about or Remark(RemarkCode.OLDER_FIRST, ANNA))


def test_a_hybrid_who_stands_in_for_the_owner_takes_who_waits_longer_first() -> None:
    day = FloorDay()
    day.check_in(CAS)
    day.walk_in()
    day.miss(CAS)
    facts = day.arrive(ArrivalKind.BE_BACK, Owner(DEWI, Record.LEAD, from_lead=True))
    assert facts[1:] == (TookUp(1, CAS),)


def test_after_a_miss_nobody_who_waits_is_given_to_who_was_not_there_until_one_arrives() -> None:
    day = FloorDay()
    day.check_in(ANNA)
    day.walk_in()
    day.walk_in()
    assert day.miss(ANNA) == (Missed(ANNA, 1),)
    assert [each.visit for each in day.line.waiting()] == [1, 2]
    assert day.leave(1) == (LeftWaiting(1),)
    assert day.arrive()[1:] == (TookUp(2, ANNA),)


def test_a_miss_gives_the_missed_visit_to_the_next_and_who_was_not_there_nobody() -> None:
    day = FloorDay()
    day.check_in(ANNA, BRAM)
    day.walk_in()
    day.walk_in()
    day.walk_in()
    day.skip(BRAM)
    assert [each.visit for each in day.line.waiting()] == [2, 3]
    assert day.miss(ANNA) == (Missed(ANNA, 1), TookUp(1, BRAM))
    assert [each.visit for each in day.line.waiting()] == [2, 3]
    assert day.state(ANNA) is State.ON_FLOOR


def test_who_missed_a_call_is_given_who_waits_as_soon_as_he_or_she_is_back() -> None:
    day = FloorDay()
    day.check_in(ANNA, BRAM)
    for _ in range(3):
        day.walk_in()
    day.skip(BRAM)
    day.miss(ANNA)
    day.go_on_break(ANNA)
    assert TookUp(2, ANNA) in day.back(ANNA)


def test_given_five_minutes_ago_it_is_too_late_to_skip_or_miss() -> None:
    day = four()
    day.walk_in()
    day.later(5)
    with pytest.raises(Refused, match="given-too-long-ago") as refused:
        day.skip(ANNA)
    assert refused.value.facts == {"rep": ANNA, "visit": 1, "minutes": 5}
    with pytest.raises(Refused, match="given-too-long-ago"):
        day.miss(ANNA)
    day.later(-0.02).skip(ANNA)
    assert day.order() == [ANNA, CAS, DEWI]


def test_a_second_skip_of_a_visit_without_a_turn_between_is_the_end() -> None:
    day = four()
    day.walk_in()
    day.skip(ANNA)
    assert day.walk_in() == ANNA
    facts = day.skip(ANNA)
    assert facts == (Skipped(ANNA, LANGUAGE, 2, Effect.END), TookUp(2, CAS))
    assert day.order() == [DEWI, ANNA]


def test_a_visit_without_a_turn_can_neither_be_skipped_nor_missed() -> None:
    day = four()
    day.arrive(ArrivalKind.BE_BACK, Owner(ANNA, Record.SALE))
    with pytest.raises(Refused, match="no-turn-used"):
        day.skip(ANNA)
    with pytest.raises(Refused, match="no-turn-used"):
        day.miss(ANNA)


def test_a_skip_meant_for_a_visit_that_is_with_somebody_else_by_now_is_refused() -> None:
    day = four()
    day.walk_in()
    day.miss(ANNA)
    with pytest.raises(Refused, match="visit-taken") as refused:
        skips.skip(day.line, ANNA, LANGUAGE, day.later(0.1).now, day.policy, visit=1)
    assert refused.value.facts == {"visit": 1, "rep": BRAM, "ago": timedelta(seconds=6)}


# miss


def test_called_and_not_there_the_visit_goes_to_the_next_who_uses_the_turn() -> None:
    day = four()
    day.walk_in()
    assert day.later(1).miss(ANNA) == (Missed(ANNA, 1), TookUp(1, BRAM))
    assert day.order() == [ANNA, CAS, DEWI]
    assert day.line.standings[ANNA].misses == 1
    assert day.line.standings[BRAM].turns == 1


def test_without_a_visit_there_is_nothing_to_miss() -> None:
    with pytest.raises(Refused, match="nothing-to-miss"):
        four().miss(ANNA)


def test_a_rep_recalled_at_place_one_whom_an_arrival_passes_is_counted_as_a_miss() -> None:
    day = four()
    day.to_desk(CAS)
    day.walk_in()
    day.walk_in()
    assert day.line.place(CAS) == 1
    assert Missed(CAS, None) in day.arrive()
    assert day.line.standings[CAS].misses == 1
    assert day.line.place(CAS) == 1


def test_a_recall_counts_one_miss_however_many_arrivals_pass() -> None:
    day = four()
    day.to_desk(CAS)
    day.walk_in()
    day.walk_in()
    day.check_in(EVA, SOFIE)
    day.acknowledge(CAS)
    assert Missed(CAS, None) in day.arrive()
    assert Missed(CAS, None) not in day.arrive()
    assert day.line.standings[CAS].misses == 1


def test_a_customer_who_passes_nobody_because_nobody_is_free_counts_no_miss() -> None:
    day = four()
    day.to_desk(CAS)
    for _ in range(3):
        day.walk_in()
    assert not any(isinstance(fact, Missed) for fact in day.arrive())


def test_who_came_back_in_time_is_not_counted() -> None:
    day = four()
    day.to_desk(CAS)
    day.walk_in()
    day.walk_in()
    day.back(CAS)
    assert day.walk_in() == CAS
    assert day.line.standings[CAS].misses == 0
