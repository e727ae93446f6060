"""The hybrid switch: one test for each sentence of the rules, section 2."""

from __future__ import annotations

from datetime import timedelta

import pytest

from showroom_app.domain.floor_facts import (
    Acknowledged,
    ArrivalKind,
    CameBack,
    Extended,
    WentToDesk,
)
from showroom_app.domain.floor_rules import leaves_thin
from showroom_app.domain.lead_desk import (
    EARLY_RETURN,
    erlang_quantile,
    propose,
    rate,
    told_to_desk,
    told_to_prospect,
)
from showroom_app.domain.line import Desk, RecallCause, Standing, State, late_from
from showroom_app.domain.policy import Policy
from showroom_app.domain.reception import Owner, Record
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


def five() -> FloorDay:
    """Anna, Bram, Cas (hybrid), Dewi and Eva stand in line, in this order."""
    day = FloorDay()
    day.check_in(ANNA, BRAM, CAS, DEWI, EVA)
    return day


def standing(day: FloorDay, rep: int) -> Standing:
    """How a checked-in rep stands."""
    found = day.line.standing(rep)
    assert found is not None
    return found


def desk(day: FloorDay, rep: int) -> Desk:
    """The stay at the desk of a rep."""
    found = standing(day, rep).desk
    assert found is not None
    return found


# -- who is told -------------------------------------------------------------------------------


def test_a_hybrid_at_desk_from_with_floor_min_others_staying_is_told() -> None:
    assert told_to_desk(five().line, POLICY, clock("09:00")) == (CAS,)


def test_a_hybrid_nearer_than_desk_from_is_not_told_and_is_refused() -> None:
    day = FloorDay()
    day.check_in(ANNA, CAS, BRAM, DEWI)
    assert told_to_desk(day.line, POLICY, day.now) == ()
    with pytest.raises(Refused, match="too-near") as refused:
        day.to_desk(CAS)
    assert refused.value.facts["place"] == 2


def test_with_fewer_than_floor_min_others_staying_nobody_is_told_and_who_goes_is_refused() -> None:
    day = FloorDay(Policy(desk_from=1))
    day.check_in(CAS, FEMKE, HUGO)
    assert told_to_desk(day.line, day.policy, day.now) == (CAS,)
    day.to_desk(CAS)
    assert told_to_desk(day.line, day.policy, day.now) == ()
    with pytest.raises(Refused, match="floor-too-thin") as refused:
        day.to_desk(FEMKE)
    assert refused.value.facts == {"rep": FEMKE, "staying": 1, "floor_min": 2}


# -- the agreed time ---------------------------------------------------------------------------


def test_the_proposed_time_is_agreed_unless_the_rep_takes_an_earlier_one() -> None:
    day = five()
    assert day.to_desk(CAS, proposal="09:20") == (WentToDesk(CAS, clock("09:20"), 2, 3, 2),)
    day.back(CAS)
    assert day.to_desk(CAS, "09:10", proposal="09:20") == (
        WentToDesk(CAS, clock("09:10"), 2, 3, 2),
    )


def test_a_later_time_than_the_proposed_one_is_refused_and_names_it() -> None:
    with pytest.raises(Refused, match="later-than-proposed") as refused:
        five().to_desk(CAS, "09:21", proposal="09:20")
    assert refused.value.facts["proposal"] == clock("09:20")


def test_4_an_hour_third_12_min_median_25() -> None:
    at = clock("10:00")
    assert propose(3, 4.0, 100, at, POLICY) == clock("10:12")
    assert round(60 * erlang_quantile(0.5, 2) / 4) == 25
    assert EARLY_RETURN == 0.2


def test_the_proposal_is_at_least_5_min_at_most_desk_block_and_rounded_down() -> None:
    at = clock("10:00:40")
    assert propose(3, 60.0, 100, at, POLICY) == clock("10:05")
    assert propose(9, 1.0, 100, at, POLICY) == clock("10:30")
    assert propose(9, 1.0, 100, at, Policy(desk_block_minutes=20)) == clock("10:20")


def test_the_rate_is_of_the_hour_with_under_8_observations_the_floors_mean() -> None:
    assert rate(8, 4.0, 100, 200.0) == 2.0
    assert rate(7, 4.0, 100, 200.0) == 0.5


def test_under_40_opening_hours_of_history_now_plus_desk_block() -> None:
    assert propose(3, 4.0, 39.9, clock("10:00"), POLICY) == clock("10:30")


# -- recall ------------------------------------------------------------------------------------


def test_recall_by_place_at_or_under_recall_at() -> None:
    day = five()
    day.to_desk(CAS)
    assert day.state(CAS) is State.AT_DESK
    day.at("09:04").walk_in()
    assert (desk(day, CAS).cause, desk(day, CAS).recalled_at) == (RecallCause.PLACE, day.now)


def test_recall_by_time_at_the_return_time() -> None:
    day = five()
    day.to_desk(CAS, proposal="09:12")
    day.at("09:20")
    assert (desk(day, CAS).cause, desk(day, CAS).recalled_at) == (RecallCause.TIME, clock("09:12"))


def test_recall_with_the_floor_under_floor_min_as_many_as_are_short_lowest_place_first() -> None:
    day = FloorDay(Policy(recall_at=0))
    day.check_in(ANNA, BRAM, CAS, DEWI, FEMKE)
    day.to_desk(CAS)
    day.to_desk(FEMKE)
    day.go_on_break(ANNA)
    assert (day.state(CAS), day.state(FEMKE)) == (State.AT_DESK, State.AT_DESK)
    day.go_on_break(BRAM)
    assert (day.state(CAS), day.state(FEMKE)) == (State.RECALLED, State.AT_DESK)
    assert desk(day, CAS).cause is RecallCause.FLOOR
    day.go_on_break(DEWI)
    assert day.state(FEMKE) is State.RECALLED


def test_recall_stands_until_back_and_undoing_its_cause_withdraws_it() -> None:
    day = five()
    day.to_desk(CAS)
    day.walk_in()
    day.check_out(BRAM)
    day.check_in(BRAM)
    assert day.state(CAS) is State.RECALLED
    day = five()
    day.to_desk(CAS)
    day.walk_in()
    day.undo()
    assert day.state(CAS) is State.AT_DESK


def test_the_desk_event_carries_the_rules_so_that_new_settings_change_nothing() -> None:
    day = five()
    day.to_desk(CAS)
    day.policy = Policy(recall_at=1, grace_minutes=9)
    day.walk_in()
    assert (day.state(CAS), desk(day, CAS).grace) == (State.RECALLED, timedelta(minutes=3))


def test_acknowledged_returning() -> None:
    day = five()
    day.to_desk(CAS)
    day.walk_in()
    assert day.acknowledge(CAS) == (Acknowledged(CAS),)
    assert day.state(CAS) is State.RETURNING


def test_back_on_the_floor_the_place_unchanged_no_acknowledgement_needed() -> None:
    day = five()
    day.to_desk(CAS)
    day.walk_in()
    assert day.later(2).back(CAS) == (CameBack(CAS),)
    assert (day.state(CAS), day.line.place(CAS)) == (State.ON_FLOOR, 2)


@pytest.mark.parametrize(("back", "late"), [("09:14:59", 0), ("09:15", 1)])
def test_late_not_back_at_recall_plus_grace_counted(back: str, late: int) -> None:
    day = five()
    day.to_desk(CAS, proposal="09:12")
    assert late_from(desk(day, CAS)) == clock("09:15")
    day.at(back).back(CAS)
    assert (standing(day, CAS).desk_returns, standing(day, CAS).late_returns) == (1, late)


def test_who_comes_back_before_any_recall_is_in_time() -> None:
    day = five()
    day.to_desk(CAS)
    day.at("09:20").back(CAS)
    assert (standing(day, CAS).desk_returns, standing(day, CAS).late_returns) == (1, 0)


def test_who_is_called_for_an_own_customer_after_grace_is_never_late() -> None:
    day = five()
    day.to_desk(CAS, proposal="09:12")
    day.at("09:40").arrive(ArrivalKind.BE_BACK, Owner(CAS, Record.SALE))
    assert (standing(day, CAS).desk_returns, standing(day, CAS).late_returns) == (0, 0)


def test_punctuality_is_counted_over_the_day_also_across_a_check_out() -> None:
    day = five()
    day.to_desk(CAS, proposal="09:12")
    day.at("09:30").check_out(CAS)
    assert day.line.gone[CAS].late_returns == 1
    day.check_in(CAS)
    assert (standing(day, CAS).desk_returns, standing(day, CAS).late_returns) == (1, 1)


def test_the_undo_of_a_late_return_takes_the_count_back() -> None:
    day = five()
    day.to_desk(CAS, proposal="09:12")
    day.at("09:30").back(CAS)
    day.undo()
    assert standing(day, CAS).late_returns == 0


# -- a live conversation -----------------------------------------------------------------------


def test_a_live_conversation_at_recall_is_finished_in_grace_plus_5_min() -> None:
    day = five()
    day.to_desk(CAS, proposal="09:12")
    assert day.at("09:14").extend(CAS) == (Extended(CAS, 5),)
    assert late_from(desk(day, CAS)) == clock("09:20")
    assert day.state(CAS) is State.RECALLED
    day.at("09:19:59").back(CAS)
    assert standing(day, CAS).late_returns == 0


def test_a_live_conversation_is_extended_once_a_recall() -> None:
    day = five()
    day.to_desk(CAS, proposal="09:12")
    day.at("09:13").acknowledge(CAS)
    day.extend(CAS)
    assert day.state(CAS) is State.RETURNING
    with pytest.raises(Refused, match="already-extended"):
        day.extend(CAS)
    day.at("09:16").back(CAS)
    day.to_desk(CAS, proposal="09:30")
    day.at("09:31").extend(CAS)
    assert desk(day, CAS).extended == timedelta(minutes=5)


def test_a_live_conversation_cannot_be_extended_before_the_recall_or_once_late() -> None:
    day = five()
    with pytest.raises(Refused, match="not-at-desk"):
        day.extend(CAS)
    day.to_desk(CAS, proposal="09:12")
    with pytest.raises(Refused, match="not-recalled"):
        day.extend(CAS)
    day.at("09:15")
    with pytest.raises(Refused, match="already-late"):
        day.extend(CAS)


def test_a_recall_goes_on_while_a_conversation_is_finished() -> None:
    day = five()
    day.to_desk(CAS)
    day.walk_in()
    day.extend(CAS)
    day.walk_in()
    day.walk_in()
    assert standing(day, CAS).misses == 1


# -- prospecting -------------------------------------------------------------------------------


def test_a_showroom_rep_at_desk_from_is_offered_the_prospecting_list() -> None:
    assert told_to_prospect(five().line, POLICY, clock("09:00")) == (DEWI, EVA)


def test_the_hybrids_who_are_told_go_first_and_floor_min_others_stay() -> None:
    day = FloorDay()
    day.check_in(ANNA, BRAM, CAS, DEWI)
    assert told_to_desk(day.line, POLICY, day.now) == (CAS,)
    assert told_to_prospect(day.line, POLICY, day.now) == (DEWI,)
    day.go_on_break(ANNA)
    assert told_to_prospect(day.line, POLICY, day.now) == (DEWI,)
    day.check_out(BRAM)
    assert told_to_prospect(day.line, POLICY, day.now) == ()


def test_prospecting_has_the_same_return_and_recall() -> None:
    day = five()
    day.to_desk(DEWI, proposal="09:12")
    day.walk_in()
    assert day.state(DEWI) is State.AT_DESK
    day.walk_in()
    assert (day.state(DEWI), desk(day, DEWI).cause) == (State.RECALLED, RecallCause.PLACE)
    day.at("09:04").back(DEWI)
    assert (standing(day, DEWI).desk_returns, standing(day, DEWI).late_returns) == (1, 1)


def test_an_internet_rep_has_no_place_to_keep_and_is_not_sent() -> None:
    day = five()
    day.check_in(IRIS)
    with pytest.raises(Refused, match="no-place-to-keep"):
        day.to_desk(IRIS)


# -- the warning -------------------------------------------------------------------------------


def test_the_board_warns_before_breaks_and_desk_blocks_leave_fewer_than_floor_min() -> None:
    day = five()
    day.to_desk(CAS)
    day.go_on_break(EVA)
    assert not leaves_thin(day.line, DEWI, POLICY, day.now)
    day.go_on_break(DEWI)
    assert leaves_thin(day.line, ANNA, POLICY, day.now)
    assert not leaves_thin(day.line, CAS, POLICY, day.now)
