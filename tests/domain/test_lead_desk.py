"""The hybrid switch (rules section 2)."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showroom_app.domain.floor_facts import Outcome, WentToDesk
from showroom_app.domain.lead_desk import (
    erlang_quantile,
    propose,
    rate,
    told_to_desk,
)
from showroom_app.domain.line import Desk, RecallCause, State, late_from
from showroom_app.domain.policy import Policy
from showroom_app.domain.refused import Refused
from tests.domain.floor_day import (
    ANNA,
    BRAM,
    CAS,
    DEWI,
    EVA,
    FEMKE,
    HUGO,
    IRIS,
    FloorDay,
    clock,
)

POLICY = Policy()
NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


def five() -> FloorDay:
    """Anna, Bram, Cas (hybrid), Dewi and Eva stand in line."""
    day = FloorDay()
    day.check_in(ANNA, BRAM, CAS, DEWI, EVA)
    return day


def desk_of(day: FloorDay, rep: int) -> Desk:
    desk = day.line.standings[rep].desk
    assert desk is not None
    return desk


# who is told


def test_a_hybrid_at_place_three_is_told_to_the_lead_desk() -> None:
    day = five()
    assert told_to_desk(day.line, POLICY, day.now) == (CAS,)


def test_a_hybrid_nearer_than_third_is_not_told_and_is_refused() -> None:
    day = FloorDay()
    day.check_in(ANNA, CAS, BRAM, DEWI)
    assert told_to_desk(day.line, POLICY, day.now) == ()
    with pytest.raises(Refused, match="too-near") as refused:
        day.to_desk(CAS)
    assert refused.value.facts == {"rep": CAS, "place": 2, "desk_from": 3}


def test_at_least_two_others_stay_on_the_floor() -> None:
    day = FloorDay()
    day.check_in(ANNA, BRAM, CAS, DEWI, FEMKE)
    day.to_desk(CAS)
    assert day.walk_in() == ANNA
    assert day.state(CAS) is State.RECALLED
    day.go_on_break(DEWI)
    assert day.line.place(FEMKE) == 3
    assert told_to_desk(day.line, POLICY, day.now) == ()
    with pytest.raises(Refused, match="floor-too-thin") as refused:
        day.to_desk(FEMKE)
    assert refused.value.facts == {"rep": FEMKE, "staying": 1, "floor_min": 2}


def test_of_two_hybrids_as_many_are_told_as_the_floor_can_spare() -> None:
    day = FloorDay()
    day.check_in(ANNA, BRAM, CAS, FEMKE)
    assert told_to_desk(day.line, POLICY, day.now) == (CAS, FEMKE)
    day.go_on_break(ANNA)
    assert told_to_desk(day.line, POLICY, day.now) == (FEMKE,)
    day.go_on_break(BRAM)
    assert told_to_desk(day.line, POLICY, day.now) == ()


def test_an_internet_rep_has_no_place_to_keep_and_is_refused() -> None:
    day = five()
    day.check_in(IRIS)
    with pytest.raises(Refused, match="no-place-to-keep"):
        day.to_desk(IRIS)


def test_who_is_away_or_with_a_customer_is_refused() -> None:
    day = five()
    day.check_in(FEMKE)
    day.to_desk(CAS)
    with pytest.raises(Refused, match="already-at-desk"):
        day.to_desk(CAS)
    day.go_on_break(FEMKE)
    with pytest.raises(Refused, match="on-break"):
        day.to_desk(FEMKE)
    day.back(FEMKE)
    for _ in range(4):
        day.walk_in()
    assert day.walk_in() == FEMKE
    with pytest.raises(Refused, match="with-customer"):
        day.to_desk(FEMKE)


# the agreed time


def test_without_a_time_the_proposed_one_is_agreed() -> None:
    day = five()
    facts = day.to_desk(CAS, proposal="09:12")
    assert facts == (WentToDesk(CAS, clock("09:12"), recall_at=2, grace_minutes=3, floor_min=2),)


def test_an_earlier_time_is_taken_and_a_later_one_refused() -> None:
    day = five()
    with pytest.raises(Refused, match="later-than-proposed") as refused:
        day.to_desk(CAS, "09:13", proposal="09:12")
    assert refused.value.facts == {
        "rep": CAS,
        "return_by": clock("09:13"),
        "proposal": clock("09:12"),
    }
    day.to_desk(CAS, "09:08", proposal="09:12")
    assert desk_of(day, CAS).return_by == clock("09:08")


def test_a_return_time_in_the_past_is_refused() -> None:
    with pytest.raises(Refused, match="return-in-the-past"):
        five().to_desk(CAS, "09:00")


def test_four_arrivals_an_hour_and_third_in_line_gives_twelve_minutes() -> None:
    assert propose(3, 4.0, 40, NOON, POLICY) == NOON + timedelta(minutes=12)


def test_the_median_of_the_same_wait_is_twenty_five_minutes() -> None:
    assert int(erlang_quantile(0.5, 2) * 60 / 4) == 25
    assert int(erlang_quantile(0.2, 2) * 60 / 4) == 12


def test_the_proposal_is_at_least_five_minutes_and_at_most_a_desk_block() -> None:
    assert propose(3, 60.0, 400, NOON, POLICY) == NOON + timedelta(minutes=5)
    assert propose(9, 1.0, 400, NOON, POLICY) == NOON + timedelta(minutes=30)
    assert propose(9, 1.0, 400, NOON, Policy(desk_block_minutes=20)).minute == 20


def test_the_proposal_is_rounded_down_to_a_minute() -> None:
    now = NOON + timedelta(seconds=50)
    assert propose(3, 4.0, 40, now, POLICY) == NOON + timedelta(minutes=13)


def test_under_forty_opening_hours_of_history_it_is_a_desk_block() -> None:
    assert propose(3, 4.0, 39.9, NOON, POLICY) == NOON + timedelta(minutes=30)
    assert propose(3, None, 500, NOON, POLICY) == NOON + timedelta(minutes=30)


def test_the_rate_is_that_of_the_hour_or_with_under_eight_observations_the_floors_mean() -> None:
    assert rate(8, 8, 100, 400) == 1.0
    assert rate(7, 8, 100, 400) == 0.25
    assert rate(0, 0, 0, 0) is None
    assert rate(0, 8, 0, 400) is None


@given(st.integers(2, 15), st.floats(0.05, 80), st.integers(0, 86_399))
def test_a_proposal_is_a_whole_minute_and_never_beyond_the_block(
    place: int, an_hour: float, seconds: int
) -> None:
    now = NOON + timedelta(seconds=seconds)
    proposal = propose(place, an_hour, 500, now, POLICY)
    assert proposal.second == proposal.microsecond == 0
    assert timedelta(minutes=4) < proposal - now <= timedelta(minutes=30)
    assert proposal <= propose(place + 1, an_hour, 500, now, POLICY)


# recall


def test_recalled_by_place_from_the_arrival_that_brought_it() -> None:
    day = five()
    day.to_desk(CAS)
    day.at("09:04").walk_in()
    assert day.at("09:20").state(CAS) is State.RECALLED
    desk = desk_of(day, CAS)
    assert (desk.cause, desk.recalled_at) == (RecallCause.PLACE, clock("09:04"))


def test_recalled_by_time_at_the_return_time() -> None:
    day = five()
    day.to_desk(CAS, proposal="09:12")
    assert day.at("09:11:59").state(CAS) is State.AT_DESK
    assert day.at("09:12").state(CAS) is State.RECALLED
    desk = desk_of(day.at("09:30"), CAS)
    assert (desk.cause, desk.recalled_at) == (RecallCause.TIME, clock("09:12"))


def test_recalled_at_the_first_of_the_causes_which_then_stands() -> None:
    day = five()
    day.to_desk(CAS, proposal="09:12")
    day.at("09:20").walk_in()
    desk = desk_of(day.at("09:40"), CAS)
    assert (desk.cause, desk.recalled_at) == (RecallCause.TIME, clock("09:12"))


def test_with_the_floor_under_its_minimum_as_many_are_recalled_as_are_short() -> None:
    day = FloorDay(Policy(recall_at=1))
    hybrids = (CAS, FEMKE, HUGO)
    day.check_in(ANNA, BRAM, *hybrids, DEWI)
    for rep in hybrids:
        day.to_desk(rep)
    day.at("09:05").go_on_break(DEWI)
    assert {day.state(rep) for rep in hybrids} == {State.AT_DESK}
    day.at("09:06").go_on_break(BRAM)
    assert [rep for rep in hybrids if day.state(rep) is State.RECALLED] == [CAS]
    day.at("09:07").walk_in()
    assert [rep for rep in hybrids if day.state(rep) is State.RECALLED] == [CAS, FEMKE]
    causes = [(desk_of(day, rep).cause, desk_of(day, rep).recalled_at) for rep in (CAS, FEMKE)]
    assert causes == [(RecallCause.FLOOR, clock("09:06")), (RecallCause.FLOOR, clock("09:07"))]


def test_a_recall_stands_until_back_also_when_its_cause_has_passed() -> None:
    day = five()
    day.to_desk(CAS)
    day.walk_in()
    day.finish(ANNA, Outcome.LEFT)
    assert day.line.place(CAS) == 3
    assert day.state(CAS) is State.RECALLED


def test_acknowledged_the_rep_is_returning() -> None:
    day = five()
    day.to_desk(CAS)
    with pytest.raises(Refused, match="not-recalled"):
        day.acknowledge(CAS)
    day.walk_in()
    day.acknowledge(CAS)
    assert day.state(CAS) is State.RETURNING
    with pytest.raises(Refused, match="already-acknowledged"):
        day.acknowledge(CAS)


def test_a_recall_by_time_can_be_acknowledged() -> None:
    day = five()
    day.to_desk(CAS, proposal="09:12")
    day.at("09:13").acknowledge(CAS)
    desk = desk_of(day, CAS)
    assert (desk.cause, desk.recalled_at) == (RecallCause.TIME, clock("09:12"))


def test_who_is_not_at_the_desk_has_nothing_to_acknowledge() -> None:
    with pytest.raises(Refused, match="not-at-desk"):
        five().acknowledge(CAS)


def test_back_is_on_the_floor_with_the_place_unchanged_and_needs_no_acknowledgement() -> None:
    day = five()
    day.to_desk(CAS)
    day.walk_in()
    day.later(2).back(CAS)
    assert day.state(CAS) is State.ON_FLOOR
    assert day.order() == [BRAM, CAS, DEWI, EVA]


def test_late_is_not_back_at_recall_plus_grace() -> None:
    day = five()
    day.to_desk(CAS, proposal="09:12")
    assert late_from(desk_of(day, CAS)) == clock("09:15")
    day.at("09:14:59").back(CAS)
    standing = day.line.standings[CAS]
    assert (standing.desk_returns, standing.late_returns) == (1, 0)
    day.to_desk(CAS, proposal="09:22")
    day.at("09:25").back(CAS)
    standing = day.line.standings[CAS]
    assert (standing.desk_returns, standing.late_returns) == (2, 1)


def test_the_recall_rules_that_went_with_the_fact_stay_when_the_settings_change() -> None:
    day = five()
    day.to_desk(CAS)
    day.policy = Policy(recall_at=1, grace_minutes=9)
    day.walk_in()
    desk = desk_of(day, CAS)
    assert day.state(CAS) is State.RECALLED
    assert desk.grace == timedelta(minutes=3)
