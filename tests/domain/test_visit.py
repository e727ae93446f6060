"""How a visit ends: outcomes, quick returns, and customers who leave (rules section 1)."""

from __future__ import annotations

from datetime import timedelta

import pytest

from showroom_app.domain import visit as visits
from showroom_app.domain.floor_facts import (
    ArrivalKind,
    Effect,
    EndedEarlierVisit,
    Finished,
    LeftWaiting,
    Outcome,
    TookUp,
)
from showroom_app.domain.floor_rules import kind_of
from showroom_app.domain.line import State
from showroom_app.domain.reception import Owner, Record
from showroom_app.domain.refused import Refused
from tests.domain.floor_day import ANNA, BRAM, CAS, DEWI, FloorDay

QUICK = (Outcome.WRONG_DEPARTMENT, Outcome.ASKED_THE_WAY, Outcome.LEFT)


def served() -> FloorDay:
    """Anna serves visit 1, a walk-in of 09:00; Bram, Cas and Dewi stand in line."""
    day = FloorDay()
    day.check_in(ANNA, BRAM, CAS, DEWI)
    day.walk_in()
    return day


@pytest.mark.parametrize("outcome", [each for each in Outcome if each not in QUICK])
def test_a_visit_with_a_real_outcome_uses_its_turn_however_short(outcome: Outcome) -> None:
    day = served()
    assert day.later(1).finish(ANNA, outcome) == (Finished(1, ANNA, outcome, Effect.END),)
    assert day.order() == [BRAM, CAS, DEWI, ANNA]


@pytest.mark.parametrize("outcome", QUICK)
def test_finished_within_five_minutes_as_not_an_up_the_former_place_comes_back(
    outcome: Outcome,
) -> None:
    day = served()
    assert day.later(5).finish(ANNA, outcome) == (Finished(1, ANNA, outcome, Effect.FORMER),)
    assert day.order() == [ANNA, BRAM, CAS, DEWI]


def test_after_five_minutes_it_was_an_up() -> None:
    day = served()
    day.later(5.01).finish(ANNA, Outcome.LEFT)
    assert day.order() == [BRAM, CAS, DEWI, ANNA]


def test_the_third_quick_return_of_a_day_joins_the_end_and_all_are_finished() -> None:
    day = served()
    day.finish(ANNA, Outcome.LEFT)
    assert day.walk_in() == ANNA
    day.finish(ANNA, Outcome.ASKED_THE_WAY)
    assert day.walk_in() == ANNA
    day.finish(ANNA, Outcome.LEFT)
    assert day.order() == [BRAM, CAS, DEWI, ANNA]
    assert not day.line.visits
    assert day.line.standings[ANNA].quick_returns == 2


def test_a_visit_without_a_turn_keeps_the_place() -> None:
    day = FloorDay()
    day.check_in(ANNA, BRAM)
    day.arrive(ArrivalKind.DELIVERY, Owner(ANNA, Record.NAMED))
    facts = day.later(2).finish(ANNA, Outcome.LEFT)
    assert facts == (Finished(1, ANNA, Outcome.LEFT, Effect.KEPT),)
    assert day.order() == [ANNA, BRAM]
    assert day.line.standings[ANNA].quick_returns == 0


def test_entered_before_it_was_given_the_time_counts_as_nothing() -> None:
    day = served()
    day.later(-3).finish(ANNA, Outcome.LEFT)
    assert day.order() == [ANNA, BRAM, CAS, DEWI]


def test_several_open_visits_and_none_named_is_refused_and_lists_them() -> None:
    day = served()
    day.later(8).finish(ANNA)
    finished = day.act
    day.arrive(ArrivalKind.BE_BACK, Owner(ANNA, Record.VISIT))
    day.undo(finished, may_any=True)
    with pytest.raises(Refused, match="several-visits") as refused:
        day.finish(ANNA)
    assert refused.value.facts == {"rep": ANNA, "visits": (1, 2)}
    day.finish(ANNA, number=2)
    day.finish(ANNA)
    assert not day.line.visits


def test_without_an_open_visit_there_is_nothing_to_finish() -> None:
    with pytest.raises(Refused, match="no-open-visit"):
        served().finish(BRAM)


def test_a_visit_of_somebody_else_is_refused_and_names_who_has_it() -> None:
    day = served()
    with pytest.raises(Refused, match="visit-taken") as refused:
        day.later(0.5).finish(BRAM, number=1)
    assert refused.value.facts == {"visit": 1, "rep": ANNA, "ago": timedelta(seconds=30)}


def test_a_visit_that_has_ended_or_waits_cannot_be_finished() -> None:
    day = FloorDay()
    day.check_in(ANNA)
    day.walk_in()
    day.arrive()
    with pytest.raises(Refused, match="visit-waits"):
        day.finish(ANNA, number=2)
    day.later(9).finish(ANNA, number=1)
    with pytest.raises(Refused, match="visit-not-open"):
        day.finish(ANNA, number=1)


def test_leave_ends_a_wait() -> None:
    day = FloorDay()
    day.arrive()
    assert day.leave(1) == (LeftWaiting(1),)
    assert not day.line.visits
    day.check_in(ANNA)
    assert day.state(ANNA) is State.ON_FLOOR


def test_leave_is_refused_when_a_rep_took_the_customer_and_says_who_and_when() -> None:
    day = FloorDay()
    day.arrive()
    day.check_in(ANNA)
    with pytest.raises(Refused, match="visit-taken") as refused:
        day.at("09:00:02").leave(1)
    assert refused.value.facts == {"visit": 1, "rep": ANNA, "ago": timedelta(seconds=2)}


def test_who_left_cannot_leave_again() -> None:
    day = FloorDay()
    day.arrive()
    day.leave(1)
    with pytest.raises(Refused, match="visit-not-open"):
        day.leave(1)


def test_a_quick_return_too_lets_the_waiting_customer_go_to_who_is_up_now() -> None:
    day = FloorDay()
    day.check_in(ANNA)
    day.walk_in()
    day.arrive()
    assert TookUp(2, ANNA) in day.later(1).finish(ANNA, Outcome.LEFT)


def test_a_visit_of_an_earlier_day_ends_in_todays_log_and_never_moves_the_line() -> None:
    day = FloorDay()
    day.check_in(ANNA, BRAM)
    before = day.line
    facts = day.write(visits.finish_earlier(99, ANNA, ANNA, Outcome.QUOTE, timedelta(days=1)))
    assert facts == (EndedEarlierVisit(99, ANNA, Outcome.QUOTE),)
    assert kind_of(facts) == "finish"
    assert (day.line.standings, day.line.visits) == (before.standings, before.visits)
    day.undo()
    assert day.line.standings == before.standings


def test_a_visit_of_an_earlier_day_is_ended_by_who_had_it_only() -> None:
    with pytest.raises(Refused, match="visit-waits"):
        visits.finish_earlier(99, ANNA, None, Outcome.QUOTE, timedelta(days=1))
    with pytest.raises(Refused, match="visit-taken") as refused:
        visits.finish_earlier(99, ANNA, BRAM, Outcome.QUOTE, timedelta(hours=1))
    assert refused.value.facts == {"visit": 99, "rep": BRAM, "ago": timedelta(seconds=3600)}
