"""The queue as a fold over the floor log (rules section 1)."""

from __future__ import annotations

from fractions import Fraction

import pytest

from showroom_app.domain import floor_rules
from showroom_app.domain.floor_facts import (
    Acknowledged,
    ArrivalKind,
    Arrived,
    BlockCause,
    Blocked,
    CameBack,
    CheckedIn,
    CheckedOut,
    Effect,
    Extended,
    Fact,
    Finished,
    Joined,
    LeftWaiting,
    Lifted,
    Missed,
    Moved,
    Outcome,
    Ruled,
    SentOn,
    Skipped,
    SkipReason,
    TookUp,
    Transferred,
    WasCalled,
    WentOnBreak,
    WentToDesk,
)
from showroom_app.domain.line import Line, State, Unfit, after, foreseen, line_of
from showroom_app.domain.people import Role
from showroom_app.domain.reception import Owner, Record
from tests.domain.floor_day import (
    ANNA,
    BRAM,
    CAS,
    DEWI,
    EVA,
    FEMKE,
    IRIS,
    SOFIE,
    FloorDay,
    clock,
)

BE_BACK = ArrivalKind.BE_BACK


def owned_by(rep: int) -> Owner:
    return Owner(rep, Record.SALE)


def test_a_rep_in_line_is_sorted_by_the_number_of_the_event_that_joined_the_end() -> None:
    day = FloorDay()
    day.check_in(BRAM, ANNA)
    assert day.order() == [BRAM, ANNA]
    assert [standing.since for standing in day.line.in_order()] == [Fraction(1), Fraction(2)]


def test_the_order_is_the_number_also_when_the_time_lies_before_the_last_ones() -> None:
    day = FloorDay().at("09:30")
    day.check_in(ANNA)
    day.write((CheckedIn(BRAM, Role.SHOWROOM),), at=clock("09:05"))
    assert day.order() == [ANNA, BRAM]


def test_off_has_neither_line_nor_place() -> None:
    day = FloorDay()
    assert day.state(ANNA) is State.OFF
    assert day.line.place(ANNA) is None


def test_internet_reps_are_present_and_never_in_line() -> None:
    day = FloorDay()
    day.check_in(IRIS, ANNA)
    assert day.state(IRIS) is State.PRESENT
    assert day.order() == [ANNA]
    day.arrive(BE_BACK, owned_by(IRIS))
    assert day.state(IRIS) is State.WITH_CUSTOMER
    day.finish(IRIS)
    assert day.state(IRIS) is State.PRESENT
    assert day.order() == [ANNA]


def test_on_the_floor_the_place_rises_as_those_before_leave() -> None:
    day = FloorDay()
    day.check_in(ANNA, BRAM, CAS)
    assert day.line.place(CAS) == 3
    day.walk_in()
    assert day.line.place(CAS) == 2
    day.check_out(BRAM)
    assert day.line.place(CAS) == 1


def test_at_the_desk_the_place_is_kept() -> None:
    day = FloorDay()
    day.check_in(ANNA, BRAM, CAS, DEWI)
    day.to_desk(CAS)
    assert day.state(CAS) is State.AT_DESK
    assert day.order() == [ANNA, BRAM, CAS, DEWI]


def test_recalled_and_returning_keep_the_place() -> None:
    day = FloorDay()
    day.check_in(ANNA, BRAM, CAS, DEWI, EVA)
    day.to_desk(CAS)
    day.walk_in()
    assert day.state(CAS) is State.RECALLED
    assert day.line.place(CAS) == 2
    day.acknowledge(CAS)
    assert day.state(CAS) is State.RETURNING
    assert day.line.place(CAS) == 2


def test_up_now_is_the_first_in_line_who_is_on_the_floor() -> None:
    day = FloorDay()
    day.check_in(ANNA, BRAM, CAS, DEWI, EVA)
    day.to_desk(CAS)
    day.walk_in()
    day.walk_in()
    assert day.line.place(CAS) == 1
    assert day.line.up_now() == DEWI


def test_on_a_break_the_since_is_kept_and_the_rep_is_passed_over() -> None:
    day = FloorDay()
    day.check_in(ANNA, BRAM)
    day.go_on_break(ANNA)
    assert day.state(ANNA) is State.ON_BREAK
    assert day.line.place(ANNA) is None
    assert day.line.place(BRAM) == 1
    assert day.walk_in() == BRAM
    day.back(ANNA)
    assert day.line.place(ANNA) == 1


def test_a_break_over_thirty_minutes_is_late_but_never_lost_by_itself() -> None:
    day = FloorDay()
    day.check_in(ANNA, BRAM)
    day.go_on_break(ANNA)
    on_break = day.line.standings[ANNA].on_break
    assert on_break is not None
    assert floor_rules.break_late_from(on_break, day.policy) == clock("09:30")
    day.at("15:00").back(ANNA)
    assert day.order() == [ANNA, BRAM]


def test_with_a_customer_and_a_turn_used_the_rep_is_not_in_line() -> None:
    day = FloorDay()
    day.check_in(ANNA, BRAM)
    assert day.walk_in() == ANNA
    assert day.state(ANNA) is State.WITH_CUSTOMER
    assert [standing.rep for standing in day.line.in_order()] == [BRAM]


def test_when_the_visit_that_used_a_turn_ends_the_rep_joins_the_end() -> None:
    day = FloorDay()
    day.check_in(ANNA, BRAM, DEWI)
    day.walk_in()
    day.later(20).finish(ANNA, Outcome.QUOTE)
    assert day.order() == [BRAM, DEWI, ANNA]


def test_with_a_customer_and_no_turn_used_the_since_is_kept_and_the_rep_passed_over() -> None:
    day = FloorDay()
    day.check_in(ANNA, BRAM, DEWI)
    day.arrive(BE_BACK, owned_by(ANNA))
    assert day.line.place(ANNA) is None
    assert day.walk_in() == BRAM
    day.later(40).finish(ANNA, Outcome.SOLD)
    assert day.order() == [ANNA, DEWI]


def test_a_rep_with_several_open_visits_is_passed_over_while_any_is_open() -> None:
    day = FloorDay()
    day.check_in(ANNA, BRAM)
    day.arrive(BE_BACK, owned_by(ANNA))
    day.finish(ANNA)
    finished = day.act
    day.arrive(BE_BACK, owned_by(ANNA))
    day.undo(finished, may_any=True)
    assert [each.visit for each in day.line.visits_of(ANNA)] == [1, 2]
    day.finish(ANNA, number=1)
    assert day.state(ANNA) is State.WITH_CUSTOMER
    assert day.walk_in() == BRAM
    day.finish(ANNA, number=2)
    assert day.order() == [ANNA]


def test_after_the_last_visit_that_used_a_turn_the_rep_is_at_the_end_behind_another_visit() -> None:
    day = FloorDay()
    day.check_in(ANNA, BRAM)
    day.walk_in()
    day.later(10).finish(ANNA)
    finished = day.act
    day.arrive(BE_BACK, owned_by(ANNA))
    day.undo(finished, may_any=True)
    assert day.line.standings[ANNA].since is None
    day.finish(ANNA, number=1)
    assert day.state(ANNA) is State.WITH_CUSTOMER
    assert [standing.rep for standing in day.line.in_order()] == [BRAM, ANNA]


def test_customers_wait_first_seen_first_whatever_was_entered_first() -> None:
    day = FloorDay().at("10:00")
    day.arrive()
    day.write((Arrived(7, ArrivalKind.WALK_IN),), at=clock("09:50"))
    assert [each.visit for each in day.line.waiting()] == [7, 1]


def test_an_undone_act_is_left_out_but_its_numbers_are_gone() -> None:
    day = FloorDay()
    day.check_in(ANNA, BRAM)
    day.undo()
    day.check_in(DEWI)
    assert day.order() == [ANNA, DEWI]
    assert day.line.standings[DEWI].since == Fraction(4)


def test_the_counts_of_the_day_survive_a_check_out() -> None:
    day = FloorDay()
    day.check_in(ANNA, BRAM)
    day.walk_in()
    day.later(1).finish(ANNA, Outcome.LEFT)
    day.walk_in()
    day.miss(ANNA)
    day.skip(ANNA, SkipReason.LANGUAGE)
    day.check_out(ANNA)
    assert day.line.gone[ANNA].quick_returns == 1
    day.check_in(ANNA)
    standing = day.line.standings[ANNA]
    assert (standing.quick_returns, standing.misses, standing.skips) == (1, 1, 1)
    assert not standing.skip_mark
    assert not day.line.gone


def test_a_turn_that_was_given_back_is_not_counted() -> None:
    day = FloorDay()
    day.check_in(ANNA, BRAM)
    day.walk_in()
    day.finish(ANNA, Outcome.ASKED_THE_WAY)
    assert day.line.standings[ANNA].turns == 0
    day.walk_in()
    day.later(9).finish(ANNA, Outcome.LOST)
    assert day.line.standings[ANNA].turns == 1


@pytest.mark.parametrize(
    "fact",
    [
        CheckedIn(ANNA, Role.SHOWROOM),
        TookUp(99, ANNA),
        TookUp(1, SOFIE),
        TookUp(1, IRIS),
        TookUp(1, BRAM),
        WentOnBreak(BRAM, None),
        Finished(1, ANNA, Outcome.LOST, Effect.END),
        WasCalled(1, SOFIE),
        CameBack(ANNA),
        WentToDesk(IRIS, clock("09:30"), 2, 3, 2),
        Acknowledged(ANNA),
        Missed(ANNA, None),
        Missed(ANNA, 1),
        Skipped(IRIS, SkipReason.MODEL, None, Effect.MARK),
        Moved(IRIS, Fraction(1, 2), 1),
        CheckedOut(SOFIE),
        WentOnBreak(SOFIE, None),
        LeftWaiting(99),
        Arrived(1, ArrivalKind.WALK_IN),
        Blocked(BRAM, (BlockCause.OPEN_VISITS,)),
        Blocked(IRIS, (BlockCause.OPEN_VISITS,)),
        Lifted(ANNA, cleared=True),
        Extended(ANNA, 5),
        Joined(1, ANNA),
        Joined(99, ANNA),
        Transferred(1, ANNA, BRAM, turn=False),
        Transferred(1, None, BRAM, turn=True),
        Transferred(1, None, IRIS, turn=True),
        Transferred(1, None, SOFIE, turn=False),
        Transferred(99, None, ANNA, turn=True),
        SentOn(1, ANNA, 2),
        SentOn(99, None, 2),
        Ruled("act-1", upheld=True),
    ],
)
def test_a_fact_that_cannot_apply_is_unfit(fact: Fact) -> None:
    day = FloorDay()
    day.check_in(ANNA, BRAM, IRIS)
    day.go_on_break(BRAM)
    day.write((Arrived(1, ArrivalKind.WALK_IN),))
    with pytest.raises(Unfit):
        foreseen(day.line, (fact,), day.now)


def test_the_fold_of_the_whole_log_is_the_fold_of_its_events_one_by_one() -> None:
    day = FloorDay()
    day.check_in(ANNA, BRAM, CAS, FEMKE, DEWI)
    day.later(3).to_desk(CAS, proposal="09:20")
    day.later(3).walk_in()
    day.later(30).walk_in()
    line = Line()
    for event in day.events:
        line = after(line, event)
    assert line == line_of(day.events) == day.folded
