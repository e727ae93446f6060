"""Why am I here? From the log, one entry for each event that moved this rep today."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from showroom_app.domain import visit
from showroom_app.domain.explain import Cause, Step, why
from showroom_app.domain.floor_facts import ArrivalKind, Outcome
from showroom_app.domain.line import State
from showroom_app.domain.reception import Owner, Record
from tests.domain.floor_day import ANNA, BRAM, CAS, DEWI, EVA, IRIS, FloorDay

Moves = list[tuple[Cause, int | None, int | None, int | None]]


def five() -> FloorDay:
    """Anna, Bram, Cas (hybrid), Dewi and Eva stand in line."""
    day = FloorDay()
    day.check_in(ANNA, BRAM, CAS, DEWI, EVA)
    return day


def moves(day: FloorDay, rep: int) -> Moves:
    """Cause, the other rep, place before and place after of each step."""
    return [
        (step.cause, step.other, step.place_before, step.place_after)
        for step in why(day.events, rep)
    ]


def test_each_event_that_moved_the_rep_is_told_with_cause_and_time() -> None:
    day = five()
    day.at("09:40").walk_in()
    assert why(day.events, CAS) == (
        Step(
            3,
            "act-3",
            day.events[2].at,
            "check-in",
            Cause.CHECKED_IN,
            None,
            None,
            3,
            State.ON_FLOOR,
        ),
        Step(7, "act-6", day.now, "walk-in", Cause.TOOK_UP, ANNA, 3, 2, State.ON_FLOOR),
    )


def test_what_moved_somebody_else_only_is_not_told() -> None:
    day = five()
    day.move(EVA, 4)
    day.check_in(IRIS)
    assert moves(day, ANNA) == [(Cause.CHECKED_IN, None, None, 1)]


def test_a_whole_turn_is_told() -> None:
    day = five()
    day.walk_in()
    day.later(30).finish(ANNA, Outcome.QUOTE)
    assert moves(day, ANNA)[1:] == [
        (Cause.TOOK_UP, None, 1, None),
        (Cause.TURN_ENDED, None, None, 5),
    ]


def test_who_comes_back_from_a_break_moves_those_behind() -> None:
    day = five()
    day.go_on_break(ANNA)
    day.back(ANNA)
    assert moves(day, BRAM)[1:] == [
        (Cause.WENT_ON_BREAK, ANNA, 2, 1),
        (Cause.CAME_BACK, ANNA, 1, 2),
    ]


def test_an_undone_act_and_its_undoing_are_both_told() -> None:
    day = five()
    day.walk_in()
    arrival = day.act
    day.undo()
    steps = why(day.events, BRAM)[1:]
    assert moves(day, BRAM)[1:] == [(Cause.TOOK_UP, ANNA, 2, 1), (Cause.UNDONE, ANNA, 1, 2)]
    assert [(step.act == arrival, step.kind, step.undone) for step in steps] == [
        (True, "walk-in", True),
        (False, "walk-in", False),
    ]


def _skip_twice(day: FloorDay) -> None:
    day.skip(ANNA)
    day.skip(ANNA)


def _skip_of_a_visit(day: FloorDay) -> None:
    day.walk_in()
    day.skip(ANNA)


def _miss(day: FloorDay) -> None:
    day.walk_in()
    day.miss(ANNA)


def _quick(day: FloorDay) -> None:
    day.walk_in()
    day.finish(ANNA, Outcome.LEFT)


def _be_back(day: FloorDay) -> None:
    day.arrive(ArrivalKind.BE_BACK, Owner(ANNA, Record.SALE))
    day.finish(ANNA)


@pytest.mark.parametrize(
    ("events", "cause", "place"),
    [
        (lambda day: day.check_out(ANNA), Cause.CHECKED_OUT, None),
        (lambda day: day.skip(ANNA), Cause.SKIP_MARKED, 1),
        (_skip_twice, Cause.SKIPPED_AGAIN, 5),
        (_skip_of_a_visit, Cause.SKIPPED, 1),
        (_miss, Cause.MISSED, 1),
        (_quick, Cause.QUICK_RETURN, 1),
        (_be_back, Cause.VISIT_ENDED, 1),
        (lambda day: day.move(ANNA, 4), Cause.MOVED, 4),
    ],
)
def test_every_cause_has_its_code(
    events: Callable[[FloorDay], object], cause: Cause, place: int | None
) -> None:
    day = five()
    events(day)
    last = why(day.events, ANNA)[-1]
    assert (last.cause, last.other, last.place_after) == (cause, None, place)


def test_who_was_passed_because_of_a_skip_is_told() -> None:
    day = five()
    day.skip(ANNA)
    day.walk_in()
    assert moves(day, ANNA)[-1] == (Cause.PASSED, None, 1, 1)


def test_a_visit_of_an_earlier_day_that_ended_is_told_and_moves_nobody() -> None:
    day = five()
    day.write(visit.finish_earlier(99, BRAM, BRAM, Outcome.QUOTE, timedelta(days=1)))
    assert moves(day, BRAM)[-1] == (Cause.EARLIER_VISIT_ENDED, None, 2, 2)


def test_the_desk_is_told_from_going_to_coming_back() -> None:
    day = five()
    day.to_desk(CAS)
    day.walk_in()
    day.acknowledge(CAS)
    day.walk_in()
    day.walk_in()
    day.back(CAS)
    assert [(step.cause, step.state) for step in why(day.events, CAS)[1:]] == [
        (Cause.WENT_TO_DESK, State.AT_DESK),
        (Cause.TOOK_UP, State.RECALLED),
        (Cause.ACKNOWLEDGED, State.RETURNING),
        (Cause.TOOK_UP, State.RETURNING),
        (Cause.MISSED_ARRIVAL, State.RETURNING),
        (Cause.CAME_BACK, State.ON_FLOOR),
    ]


def test_an_internet_rep_is_told_too() -> None:
    day = FloorDay()
    day.check_in(IRIS)
    day.arrive(ArrivalKind.APPOINTMENT, Owner(IRIS, Record.APPOINTMENT))
    assert [(step.cause, step.state) for step in why(day.events, IRIS)] == [
        (Cause.CHECKED_IN, State.PRESENT),
        (Cause.WAS_CALLED, State.WITH_CUSTOMER),
    ]


def test_nothing_is_told_of_who_was_not_there() -> None:
    assert why(five().events, IRIS) == ()
