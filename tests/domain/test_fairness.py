"""Fairness: what each figure counts, worked by hand, and what holds whatever happens."""

from __future__ import annotations

from datetime import timedelta
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from showroom_app.domain.fairness import Figures, Reckoning, of_day, together
from showroom_app.domain.floor_facts import (
    ArrivalKind,
    Arrived,
    DayClosed,
    Outcome,
    SentOn,
    SkipReason,
    Tallied,
    Transferred,
    WasCalled,
)
from showroom_app.domain.reception import Owner, Record
from showroom_app.domain.refused import NotFound, Refused
from tests.domain.floor_day import ANNA, BRAM, CAS, DEWI, EVA, IRIS, FloorDay, clock
from tests.domain.floor_play import Player, decide

HALF, THIRD, QUARTER = Fraction(1, 2), Fraction(1, 3), Fraction(1, 4)


def reckon(day: FloorDay, until: str | None = "18:00") -> Reckoning:
    """What the day came to until a time of it."""
    return of_day(day.events, None if until is None else clock(until), 5)


def figures(day: FloorDay, rep: int, until: str | None = "18:00") -> Figures:
    """What one rep had."""
    return reckon(day, until).reps[rep]


@pytest.fixture
def day() -> FloorDay:
    """Anna, Bram and Dewi, showroom, checked in at nine in this order."""
    made = FloorDay()
    made.check_in(ANNA, BRAM, DEWI)
    return made


def test_a_worked_day(day: FloorDay) -> None:
    day.at("09:30").walk_in()  # Anna; a third for each of the three
    day.at("10:00").walk_in()  # Bram; a half for Bram and Dewi
    day.at("10:30").finish(ANNA)
    day.at("11:00").walk_in()  # Dewi; a half for Dewi and Anna
    day.at("12:00").finish(BRAM, Outcome.QUOTE)
    day.at("13:00").finish(DEWI)
    made = reckon(day, "17:00")
    anna, bram, dewi = (made.reps[rep] for rep in (ANNA, BRAM, DEWI))
    assert (anna.turns, bram.turns, dewi.turns) == (1, 1, 1)
    assert anna.expected == THIRD + HALF
    assert bram.expected == THIRD + HALF
    assert dewi.expected == THIRD + HALF + HALF
    assert anna.available == timedelta(hours=0.5 + 6.5), "not the hour with the customer"
    assert bram.available == timedelta(hours=1 + 5)
    assert dewi.available == timedelta(hours=2 + 4)
    assert dewi.turns_an_hour == pytest.approx(1 / 6)
    assert made.total.turns == made.total.expected == 3


def test_time_on_a_break_with_a_customer_or_checked_out_is_not_available(day: FloorDay) -> None:
    day.at("10:00").go_on_break(ANNA)
    day.at("10:20").back(ANNA)
    day.at("11:00").arrive(ArrivalKind.BE_BACK, Owner(ANNA, Record.VISIT))
    day.at("11:45").finish(ANNA)
    day.at("15:00").check_out(ANNA)
    assert figures(day, ANNA).available == timedelta(hours=6) - timedelta(minutes=20 + 45)


def test_time_at_the_lead_desk_is_available_because_the_place_is_kept(day: FloorDay) -> None:
    day.check_in(CAS)
    day.at("10:00").to_desk(CAS)
    day.at("10:20").back(CAS)
    assert figures(day, CAS, "12:00").available == timedelta(hours=3)


def test_who_never_checked_out_is_counted_to_closing_time_or_the_days_last_act(
    day: FloorDay,
) -> None:
    assert figures(day, ANNA, "18:00").available == timedelta(hours=9)
    day.at("18:40").walk_in()
    assert figures(day, BRAM, "18:00").available == timedelta(hours=9, minutes=40)
    assert figures(day, BRAM, None).available == timedelta(hours=9, minutes=40)


def test_a_close_by_the_program_makes_nobody_available_after_closing_time(day: FloorDay) -> None:
    day.at("18:30").write((DayClosed(True, (), ()),))
    assert figures(day, ANNA).available == timedelta(hours=9)


def test_a_close_by_hand_ends_the_day_when_it_was_done(day: FloorDay) -> None:
    day.at("18:10").write((DayClosed(False, (), ()),))
    assert figures(day, ANNA).available == timedelta(hours=9, minutes=10)


def test_an_act_entered_afterwards_counts_no_time_twice(day: FloorDay) -> None:
    late = Arrived(90, ArrivalKind.WALK_IN), WasCalled(90, BRAM)
    day.at("11:00").go_on_break(DEWI)
    day.write(late, at=clock("10:30"))
    assert figures(day, ANNA, "12:00").available == timedelta(hours=3)


def test_only_a_turn_that_is_kept_is_a_fresh_up(day: FloorDay) -> None:
    day.at("10:00").walk_in()
    day.later(2).finish(ANNA, Outcome.ASKED_THE_WAY)
    anna = figures(day, ANNA)
    assert (anna.turns, anna.given_back, anna.quick_returns) == (0, 1, 1)
    assert reckon(day).total.expected == 0


def test_a_quick_return_beyond_those_that_give_the_place_back_counts_too(day: FloorDay) -> None:
    for minute in (0, 10, 20):
        assert day.at(f"10:{minute:02}").walk_in() == ANNA
        day.later(1).finish(ANNA, Outcome.LEFT)
    anna = figures(day, ANNA)
    assert (anna.quick_returns, anna.given_back, anna.turns) == (3, 2, 1)


def test_a_visit_that_ended_so_after_the_minutes_is_no_quick_return(day: FloorDay) -> None:
    day.at("10:00").walk_in()
    day.later(6).finish(ANNA, Outcome.LEFT)
    assert (figures(day, ANNA).quick_returns, figures(day, ANNA).turns) == (0, 1)


def test_who_was_skipped_of_a_visit_keeps_the_share_and_the_next_has_the_up(day: FloorDay) -> None:
    day.at("10:00").walk_in()
    day.later(1).skip(ANNA, SkipReason.MODEL)
    anna, bram = figures(day, ANNA), figures(day, BRAM)
    assert (anna.turns, anna.skips, anna.given_back, anna.expected) == (0, 1, 1, THIRD)
    assert (bram.turns, bram.skips, bram.expected) == (1, 0, THIRD)
    assert anna.difference == pytest.approx(-1 / 3)


def test_a_skip_before_an_arrival_hides_no_lost_chance(day: FloorDay) -> None:
    day.at("10:00").skip(ANNA)
    assert day.walk_in() == BRAM
    anna = figures(day, ANNA)
    assert (anna.skips, anna.given_back, anna.expected) == (1, 0, THIRD)


def test_a_miss_is_counted_and_its_visit_is_the_next_ones(day: FloorDay) -> None:
    day.at("10:00").walk_in()
    day.later(2).miss(ANNA)
    anna = figures(day, ANNA)
    assert (anna.misses, anna.turns, anna.given_back) == (1, 0, 1)
    assert figures(day, BRAM).turns == 1


def test_a_customer_who_waited_is_expected_of_those_in_line_when_given(day: FloorDay) -> None:
    day.at("10:00")
    for _ in range(4):
        day.walk_in()
    day.at("10:30").check_in(EVA)
    eva = figures(day, EVA)
    assert eva.turns == eva.expected == 1


def test_customers_without_a_turn_are_nobodys_up(day: FloorDay) -> None:
    day.arrive(ArrivalKind.APPOINTMENT, Owner(BRAM, Record.APPOINTMENT))
    day.arrive(ArrivalKind.DELIVERY, Owner(DEWI, Record.NAMED))
    made = reckon(day)
    assert made.total.turns == made.total.expected == 0
    assert made.logged == 2


def test_a_move_by_the_manager_is_counted(day: FloorDay) -> None:
    day.move(DEWI, 1)
    assert [figures(day, rep).moves for rep in (ANNA, BRAM, DEWI)] == [0, 0, 1]


def test_a_visit_moved_by_a_manager_is_a_manual_assignment_and_the_others_up(
    day: FloorDay,
) -> None:
    day.at("10:00").walk_in()
    day.write((Transferred(1, ANNA, DEWI, True),))
    anna, dewi = figures(day, ANNA), figures(day, DEWI)
    assert (anna.turns, anna.given_back, anna.assigned) == (0, 1, 0)
    assert (dewi.turns, dewi.given_back, dewi.assigned) == (1, 0, 1)
    assert anna.expected == dewi.expected == THIRD


def test_a_be_back_after_all_is_nobodys_up_and_no_manual_assignment(day: FloorDay) -> None:
    day.at("10:00").walk_in()
    day.write((Transferred(1, ANNA, DEWI, False),))
    made = reckon(day)
    assert made.total.turns == made.total.expected == made.total.assigned == 0
    assert made.reps[ANNA].given_back == 1


def test_an_appointment_given_to_another_rep_by_hand_is_a_manual_assignment(
    day: FloorDay,
) -> None:
    day.arrive(ArrivalKind.APPOINTMENT, Owner(BRAM, Record.APPOINTMENT))
    day.write((Transferred(1, BRAM, DEWI, False),))
    assert (figures(day, DEWI).assigned, figures(day, DEWI).turns) == (1, 0)


def test_a_customer_who_goes_to_the_rep_he_came_for_after_all_is_no_manual_assignment(
    day: FloorDay,
) -> None:
    day.arrive(ArrivalKind.APPOINTMENT, Owner(BRAM, Record.APPOINTMENT))
    day.write((Transferred(1, BRAM, DEWI, False),))
    day.write((Transferred(1, DEWI, BRAM, False),))
    assert (figures(day, DEWI).assigned, figures(day, BRAM).assigned) == (1, 0)


def test_a_stand_in_who_hands_the_customer_to_the_owner_who_came_in_assigns_nobody(
    day: FloorDay,
) -> None:
    day.check_out(BRAM)
    day.arrive(ArrivalKind.BE_BACK, Owner(BRAM, Record.SALE))
    day.check_in(BRAM)
    serving = day.line.visits[1].serving
    assert serving is not None
    assert serving.rep != BRAM
    day.write((Transferred(1, serving.rep, BRAM, False),))
    made = reckon(day)
    assert (made.total.assigned, made.total.turns) == (0, 0)


def test_a_visit_sent_to_another_floor_is_neither_logged_nor_an_up_on_this_one(
    day: FloorDay,
) -> None:
    day.at("10:00").walk_in()
    day.write((SentOn(1, ANNA, 2),))
    made = reckon(day)
    assert (made.total.turns, made.reps[ANNA].given_back, made.logged) == (0, 1, 0)
    assert made.completeness is None


def test_visits_open_at_day_close_were_fresh_ups_all_the_same(day: FloorDay) -> None:
    day.at("17:50").walk_in()
    day.at("18:00").write((DayClosed(False, (1,), ()),))
    assert figures(day, ANNA).turns == 1


def test_returns_from_the_desk_are_late_after_recall_and_grace(day: FloorDay) -> None:
    day.check_in(CAS)
    day.at("10:00").to_desk(CAS, "10:10")
    day.at("10:12").back(CAS)
    day.at("11:00").to_desk(CAS, "11:10")
    day.at("11:14").back(CAS)
    cas = figures(day, CAS)
    assert (cas.returns, cas.late_returns) == (2, 1)


def test_an_act_that_was_undone_counts_nowhere(day: FloorDay) -> None:
    day.at("10:00").walk_in()
    day.skip(ANNA)
    day.undo()
    day.move(DEWI, 1)
    day.undo()
    made = reckon(day)
    assert (made.reps[ANNA].turns, made.total.skips, made.total.moves) == (1, 0, 0)
    day.undo(day.events[3].act)
    assert reckon(day).logged == 0


def test_internet_reps_are_not_in_the_rotation(day: FloorDay) -> None:
    day.check_in(IRIS)
    assert IRIS not in reckon(day).reps


def test_a_rep_who_goes_home_and_comes_back_has_one_row(day: FloorDay) -> None:
    day.at("10:00").walk_in()
    day.at("10:30").finish(ANNA)
    day.at("11:00").check_out(ANNA)
    day.at("13:00").check_in(ANNA)
    anna = figures(day, ANNA, "14:00")
    assert (anna.turns, anna.available) == (1, timedelta(hours=2.5))


def test_the_log_is_as_complete_as_the_tally_leaves_it(day: FloorDay) -> None:
    assert reckon(day).completeness is None
    for _ in range(3):
        day.walk_in()
    day.write((Tallied(1),))
    made = reckon(day)
    assert (made.logged, made.tallied, made.completeness) == (3, 1, 0.75)


def test_days_add_up(day: FloorDay) -> None:
    day.at("10:00").walk_in()
    one = reckon(day, "12:00")
    both = together((one, one, Reckoning()))
    assert both.reps[BRAM] == one.reps[BRAM] + one.reps[BRAM]
    assert (both.reps[BRAM].available, both.logged) == (timedelta(hours=6), 2)


@pytest.mark.parametrize(
    ("turns", "expected", "notable"),
    [(3, 2, False), (4, 2, True), (0, 2, True), (43, 40, False), (44, 40, True), (36, 40, True)],
)
def test_a_difference_is_notable_from_two_ups_and_a_tenth_on(
    turns: int, expected: int, notable: bool
) -> None:
    assert Figures(turns=turns, expected=Fraction(expected)).is_notable is notable


@given(st.integers(0, 10_000))
@settings(max_examples=25, deadline=None)
def test_whatever_happens_all_received_is_all_expected_and_the_line_agrees(seed: int) -> None:
    day, player = FloorDay(), Player(seed)
    number = 1000
    while len(day.events) < 120:
        day.now += player.pause()
        number += 1
        try:
            play = player.choose(day.folded, day.events, day.now, day.policy)
            day.write(decide(play, day.folded, day.events, day.now, day.policy, number))
        except (Refused, NotFound):
            pass
    made = of_day(day.events, day.now, 5)
    assert made.total.expected == made.total.turns
    for rep, each in made.reps.items():
        standing = day.folded.standing(rep) or day.folded.gone[rep]
        assert (each.turns, each.misses) == (standing.turns, standing.misses)
        assert timedelta(0) <= each.available <= day.now - clock("09:00")
        assert min(each.given_back, each.skips, each.quick_returns, each.moves) >= 0
        assert each.late_returns <= each.returns
