"""Coming, going, breaks, the manager's move and undo (rules section 1)."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showroom_app.domain import floor_rules
from showroom_app.domain.floor_facts import (
    ArrivalKind,
    CheckedIn,
    Moved,
    Outcome,
    TookUp,
    Undone,
    WasCalled,
    WentOnBreak,
)
from showroom_app.domain.line import State, line_of
from showroom_app.domain.people import Role
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
    SOFIE,
    FloorDay,
    clock,
)

BE_BACK = ArrivalKind.BE_BACK


def five() -> FloorDay:
    """Anna, Bram, Cas (hybrid), Dewi and Eva stand in line, in this order."""
    day = FloorDay()
    day.check_in(ANNA, BRAM, CAS, DEWI, EVA)
    return day


# check in, check out


def test_showroom_and_hybrid_reps_join_the_end_and_internet_reps_become_present() -> None:
    day = FloorDay()
    day.check_in(IRIS, CAS, ANNA)
    assert day.order() == [CAS, ANNA]
    assert day.state(IRIS) is State.PRESENT


def test_a_second_check_in_is_refused() -> None:
    day = five()
    with pytest.raises(Refused, match="already-checked-in") as refused:
        day.check_in(BRAM)
    assert refused.value.facts == {"rep": BRAM}


def test_a_check_in_on_a_second_floor_is_refused_and_names_the_first() -> None:
    day = FloorDay()
    with pytest.raises(Refused, match="checked-in-elsewhere") as refused:
        floor_rules.check_in(day.line, ANNA, Role.SHOWROOM, day.now, elsewhere=2)
    assert refused.value.facts == {"rep": ANNA, "floor": 2}


def test_who_checks_out_and_in_again_joins_the_end() -> None:
    day = five()
    day.check_out(ANNA)
    assert day.state(ANNA) is State.OFF
    day.check_in(ANNA)
    assert day.order() == [BRAM, CAS, DEWI, EVA, ANNA]


def test_a_check_out_with_a_customer_is_refused_and_names_the_visit() -> None:
    day = five()
    day.walk_in()
    with pytest.raises(Refused, match="with-customer") as refused:
        day.check_out(ANNA)
    assert refused.value.facts == {"rep": ANNA, "visits": (1,)}


def test_a_rep_at_the_desk_may_go_home() -> None:
    day = five()
    day.to_desk(CAS)
    day.check_out(CAS)
    assert day.order() == [ANNA, BRAM, DEWI, EVA]


@pytest.mark.parametrize(
    "verb",
    [
        lambda day: day.check_out(SOFIE),
        lambda day: day.go_on_break(SOFIE),
        lambda day: day.back(SOFIE),
        lambda day: day.to_desk(FEMKE),
        lambda day: day.acknowledge(FEMKE),
        lambda day: day.finish(SOFIE),
        lambda day: day.skip(SOFIE),
        lambda day: day.miss(SOFIE),
        lambda day: day.move(SOFIE, 1),
    ],
)
def test_who_is_not_checked_in_can_do_nothing_but_check_in(verb: object) -> None:
    assert callable(verb)
    with pytest.raises(Refused, match="not-checked-in"):
        verb(five())


# break and back


def test_a_break_may_say_until_when() -> None:
    day = five()
    assert day.go_on_break(ANNA, "09:20") == (WentOnBreak(ANNA, clock("09:20")),)
    on_break = day.line.standings[ANNA].on_break
    assert on_break is not None
    assert on_break.until == clock("09:20")


def test_a_break_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(Refused, match="until-in-the-past"):
        five().go_on_break(ANNA, "09:00")


def test_internet_reps_take_breaks_too() -> None:
    day = FloorDay()
    day.check_in(IRIS)
    day.go_on_break(IRIS)
    assert day.state(IRIS) is State.ON_BREAK
    day.back(IRIS)
    assert day.state(IRIS) is State.PRESENT


def test_a_break_during_a_break_or_with_a_customer_is_refused() -> None:
    day = five()
    day.walk_in()
    with pytest.raises(Refused, match="with-customer"):
        day.go_on_break(ANNA)
    day.go_on_break(BRAM)
    with pytest.raises(Refused, match="on-break"):
        day.go_on_break(BRAM)


def test_from_the_desk_one_may_go_on_a_break_but_not_once_recalled() -> None:
    day = five()
    day.check_in(FEMKE)
    day.to_desk(FEMKE)
    day.go_on_break(FEMKE)
    assert day.state(FEMKE) is State.ON_BREAK
    day.to_desk(CAS)
    day.walk_in()
    with pytest.raises(Refused, match="recalled"):
        day.go_on_break(CAS)
    day.acknowledge(CAS)
    with pytest.raises(Refused, match="recalled"):
        day.go_on_break(CAS)


def test_back_without_having_been_away_is_refused() -> None:
    with pytest.raises(Refused, match="not-away"):
        five().back(ANNA)


def test_the_board_warns_before_a_break_leaves_fewer_than_the_floor_minimum() -> None:
    day = FloorDay()
    day.check_in(ANNA, BRAM, CAS)
    assert not floor_rules.leaves_thin(day.line, ANNA, day.policy, day.now)
    day.go_on_break(ANNA)
    assert floor_rules.leaves_thin(day.line, BRAM, day.policy, day.now)
    assert not floor_rules.leaves_thin(day.line, ANNA, day.policy, day.now)


# waiting customers


def test_a_check_in_gives_the_oldest_waiting_customer_to_who_is_up_now_a_turn_used() -> None:
    day = FloorDay()
    day.arrive()
    day.later(2).arrive()
    facts = day.write(floor_rules.check_in(day.folded, ANNA, Role.SHOWROOM, day.now))
    assert facts == (CheckedIn(ANNA, Role.SHOWROOM), TookUp(1, ANNA))
    assert [each.visit for each in day.line.waiting()] == [2]


def test_back_from_a_break_gives_the_oldest_waiting_customer() -> None:
    day = FloorDay()
    day.check_in(ANNA)
    day.go_on_break(ANNA)
    day.arrive()
    assert TookUp(1, ANNA) in day.back(ANNA)


def test_back_from_the_desk_gives_the_oldest_waiting_customer() -> None:
    day = five()
    day.to_desk(CAS)
    for _ in range(5):
        day.walk_in()
    assert TookUp(5, CAS) in day.back(CAS)


def test_a_finish_gives_the_waiting_customer_to_who_is_up_now_then() -> None:
    day = FloorDay()
    day.check_in(ANNA)
    day.walk_in()
    day.later(7).arrive()
    assert TookUp(2, ANNA) in day.later(1).finish(ANNA)


def test_one_who_waits_for_a_named_rep_goes_only_there() -> None:
    day = FloorDay()
    day.check_in(ANNA, BRAM)
    day.walk_in()
    day.arrive(BE_BACK, Owner(ANNA, Record.SALE))
    day.check_in(DEWI)
    assert day.state(BRAM) is day.state(DEWI) is State.ON_FLOOR
    assert [each.visit for each in day.line.waiting()] == [2]
    assert WasCalled(2, ANNA) in day.later(9).finish(ANNA)


def test_several_parties_for_one_named_rep_come_one_after_the_other() -> None:
    day = FloorDay()
    day.check_in(ANNA)
    for _ in range(3):
        day.arrive(BE_BACK, Owner(ANNA, Record.SALE))
    assert [each.visit for each in day.line.visits_of(ANNA)] == [1]
    assert WasCalled(2, ANNA) in day.finish(ANNA)
    assert WasCalled(3, ANNA) in day.finish(ANNA)


def test_an_internet_rep_who_comes_free_takes_no_waiting_walk_in() -> None:
    day = FloorDay()
    day.arrive()
    day.check_in(IRIS)
    assert [each.visit for each in day.line.waiting()] == [1]


# the manager's move


def test_a_move_takes_the_mean_of_the_new_neighbours() -> None:
    day = five()
    assert day.move(EVA, 3) == (Moved(EVA, Fraction(5, 2), 3),)
    assert day.order() == [ANNA, BRAM, EVA, CAS, DEWI]


def test_a_move_to_the_front_takes_half_of_the_first() -> None:
    day = five()
    assert day.move(DEWI, 1) == (Moved(DEWI, Fraction(1, 2), 1),)
    assert day.order() == [DEWI, ANNA, BRAM, CAS, EVA]


def test_a_move_to_the_last_place_takes_the_number_of_the_move() -> None:
    day = five()
    assert day.move(ANNA, 5) == (Moved(ANNA, Fraction(6), 5),)
    assert day.order() == [BRAM, CAS, DEWI, EVA, ANNA]


def test_the_neighbours_are_also_those_who_hold_a_since_without_a_place() -> None:
    day = five()
    day.go_on_break(BRAM)
    day.walk_in()
    assert day.move(EVA, 1) == (Moved(EVA, Fraction(5, 2), 1),)
    day.back(BRAM)
    day.later(1).finish(ANNA, Outcome.LEFT)
    assert day.order() == [ANNA, BRAM, EVA, CAS, DEWI]


def test_a_rep_on_a_break_can_be_moved() -> None:
    day = five()
    day.go_on_break(EVA)
    day.move(EVA, 1)
    day.back(EVA)
    assert day.order()[0] == EVA


@pytest.mark.parametrize(
    ("rep", "place", "reason", "code"),
    [
        (ANNA, 2, " ", "reason-missing"),
        (ANNA, 0, "asked", "no-such-place"),
        (ANNA, 6, "asked", "no-such-place"),
        (BRAM, 2, "asked", "already-at-place"),
        (IRIS, 1, "asked", "not-in-line"),
    ],
)
def test_a_move_without_sense_is_refused(rep: int, place: int, reason: str, code: str) -> None:
    day = five()
    day.check_in(IRIS)
    with pytest.raises(Refused, match=code):
        day.move(rep, place, reason)


def test_a_rep_who_uses_a_turn_cannot_be_moved() -> None:
    day = five()
    day.walk_in()
    with pytest.raises(Refused, match="not-in-line"):
        day.move(ANNA, 1)


@given(
    st.lists(
        st.tuples(st.sampled_from([ANNA, BRAM, CAS, DEWI, EVA]), st.integers(1, 5)), max_size=60
    )
)
def test_after_any_moves_each_stood_where_the_manager_said_and_no_since_is_given_twice(
    moves: list[tuple[int, int]],
) -> None:
    day = five()
    for rep, place in moves:
        others = [each for each in day.order() if each != rep]
        if day.line.place(rep) == place:
            continue
        day.move(rep, place)
        assert day.order() == [*others[: place - 1], rep, *others[place - 1 :]]
        assert len({standing.since for standing in day.line.in_order()}) == 5


# undo


def test_an_undo_leaves_the_facts_of_the_act_out() -> None:
    day = five()
    before = day.line
    day.walk_in()
    assert day.undo() == (Undone("act-6"),)
    assert day.line.standings == before.standings
    assert not day.line.visits


def test_own_acts_can_be_undone_within_two_minutes_of_recording() -> None:
    day = five()
    day.walk_in()
    with pytest.raises(Refused, match="too-late-to-undo") as refused:
        day.later(2.01).undo()
    assert refused.value.facts == {"number": 6, "minutes": 2}
    day.later(-0.01).undo()
    assert day.order() == [ANNA, BRAM, CAS, DEWI, EVA]


def test_acts_of_others_cannot_be_undone_but_a_manager_undoes_any() -> None:
    day = five()
    day.walk_in()
    with pytest.raises(Refused, match="not-your-act"):
        day.undo(own=False)
    day.later(200).undo(own=False, may_any=True)
    assert day.order() == [ANNA, BRAM, CAS, DEWI, EVA]


def test_an_act_is_own_by_the_same_user_else_by_the_same_station() -> None:
    day = FloorDay()
    day.write((CheckedIn(ANNA, Role.SHOWROOM),), user=4, station="desk")
    day.write((CheckedIn(BRAM, Role.SHOWROOM),), station="desk")
    by_user, by_station = day.events
    assert floor_rules.is_own(by_user, 4, "kiosk")
    assert not floor_rules.is_own(by_user, 5, "desk")
    assert not floor_rules.is_own(by_user, None, "desk")
    assert floor_rules.is_own(by_station, None, "desk")
    assert floor_rules.is_own(by_station, 5, "desk")
    assert not floor_rules.is_own(by_station, None, "kiosk")


def test_an_undo_is_refused_naming_the_later_event_that_could_not_apply() -> None:
    day = five()
    day.walk_in()
    arrival = day.act
    day.later(1).finish(ANNA)
    with pytest.raises(Refused, match="undo-stands-in-the-way") as refused:
        day.undo(arrival)
    assert refused.value.facts == {"number": 8, "kind": "finish", "rep": ANNA, "visit": 1}


def test_the_undo_of_a_check_in_is_refused_once_the_rep_did_something() -> None:
    day = FloorDay()
    day.check_in(ANNA)
    checked_in = day.act
    day.go_on_break(ANNA)
    with pytest.raises(Refused, match="undo-stands-in-the-way") as refused:
        day.undo(checked_in)
    assert refused.value.facts == {"number": 2, "kind": "break", "rep": ANNA, "visit": None}


def test_the_undo_of_a_skip_is_refused_once_the_next_one_finished_the_visit() -> None:
    day = five()
    day.walk_in()
    day.skip(ANNA)
    skipped = day.act
    day.later(1).finish(BRAM)
    with pytest.raises(Refused, match="undo-stands-in-the-way") as refused:
        day.undo(skipped)
    assert refused.value.facts["rep"] == BRAM


def test_the_undo_of_a_skip_gives_the_visit_back() -> None:
    day = five()
    day.walk_in()
    before = day.line
    day.skip(ANNA)
    day.undo()
    assert day.line.visits == before.visits
    assert day.line.standings == before.standings


def test_an_undo_cannot_be_undone() -> None:
    day = five()
    day.undo()
    with pytest.raises(Refused, match="undo-of-an-undo"):
        day.undo(may_any=True)


def test_an_act_is_undone_only_once() -> None:
    day = five()
    act = day.act
    day.undo()
    with pytest.raises(Refused, match="already-undone"):
        day.undo(act, may_any=True)


def test_an_unknown_act_is_not_found() -> None:
    with pytest.raises(NotFound):
        five().undo("act-99")


def test_later_assignments_are_not_decided_again() -> None:
    day = FloorDay()
    day.check_in(ANNA, BRAM, DEWI)
    day.walk_in()
    first = day.act
    assert day.walk_in() == BRAM
    day.undo(first)
    assert day.order() == [ANNA, DEWI]
    assert day.state(BRAM) is State.WITH_CUSTOMER


def test_an_undo_that_frees_a_rep_gives_the_oldest_waiting_customer_in_the_same_act() -> None:
    day = FloorDay()
    day.check_in(ANNA)
    day.walk_in()
    first = day.act
    day.arrive()
    assert day.undo(first) == (Undone(first), TookUp(2, ANNA))
    assert day.line == line_of(day.events)


def test_the_undo_of_an_arrival_withdraws_the_recall_it_caused() -> None:
    day = five()
    day.to_desk(CAS)
    day.walk_in()
    assert day.state(CAS) is State.RECALLED
    day.undo()
    assert day.state(CAS) is State.AT_DESK


def test_a_rep_who_said_i_am_coming_stays_on_the_way_when_the_cause_is_undone() -> None:
    day = five()
    day.to_desk(CAS)
    day.walk_in()
    arrival = day.act
    day.acknowledge(CAS)
    day.undo(arrival)
    desk = day.line.standings[CAS].desk
    assert day.state(CAS) is State.RETURNING
    assert desk is not None
    assert desk.cause is None


@pytest.mark.parametrize(
    ("index", "kind"), [(0, "check-in"), (5, "walk-in"), (6, "took-up"), (7, "finish")]
)
def test_the_verb_of_an_act_is_that_of_its_first_fact(index: int, kind: str) -> None:
    day = five()
    day.walk_in()
    day.finish(ANNA)
    assert floor_rules.kind_of((day.events[index].fact,)) == kind
