"""The rule lab: the same day again under its own settings, and another one under others."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta

import pytest

from showroom_app.domain.fairness import of_day
from showroom_app.domain.floor_facts import (
    ArrivalKind,
    Arrived,
    CheckedIn,
    Finished,
    Outcome,
    TookUp,
)
from showroom_app.domain.lab_day import replayed, told
from showroom_app.domain.line import line_of
from showroom_app.domain.policy import Policy
from showroom_app.domain.reception import Owner, Record
from showroom_app.domain.refused import NotFound, Refused
from showroom_app.domain.rule_lab import Compared, LabSettings, compare, served, together
from tests.domain.floor_day import ANNA, BRAM, CAS, DEWI, FEMKE, IRIS, FloorDay
from tests.domain.floor_play import VERBS, Player, decide

BY_HAND = frozenset(
    {"skip", "miss", "move", "join", "transfer", "send-on", "dispute", "rule", "undo"}
)
"""What people do beside the rotation."""
NOTHING_ELSE = frozenset(VERBS) - BY_HAND - {"close"}
SEEDS = range(1, 5)


def played(seed: int, verbs: frozenset[str], acts: int = 220) -> FloorDay:
    """A busy day of random acts of these verbs, closed an hour after the last one."""
    day, player = FloorDay(), Player(seed, one_wrong_in=1000)
    done = 0
    while done < acts:
        day.now += player.pause()
        play = player.choose(day.folded, day.events, day.now, day.policy)
        if play.verb not in verbs:
            continue
        try:
            facts = decide(play, day.folded, day.events, day.now, day.policy, day.next_visit())
        except (Refused, NotFound):
            continue
        day.write(facts)
        done += 1
    day.later(60).close()
    return day


def compared(day: FloorDay, **chosen: int) -> Compared:
    return compare(day.events, day.policy, LabSettings(**chosen))


@pytest.mark.parametrize("seed", SEEDS)
def test_under_the_settings_of_then_a_day_without_acts_by_hand_happens_again(seed: int) -> None:
    day = played(seed, NOTHING_ELSE)
    happened = told(day.events)
    again = replayed(happened, day.policy, {})
    assert len(served(happened)) > 30
    assert served(again.events) == served(happened)
    assert (again.not_begun, again.not_repeated) == (0, 0)
    kinds = [Counter(type(e.fact).__name__ for e in events) for events in (happened, again.events)]
    for kind in ("TookUp", "WasCalled", "Finished", "WentToDesk", "CameBack", "WentOnBreak"):
        assert kinds[0][kind] == kinds[1][kind]
    both = compared(day)
    assert both.happened == both.lab
    assert (both.days, both.same) == (1, 1)


@pytest.mark.parametrize("seed", SEEDS)
def test_the_replay_is_the_same_each_time_and_keeps_the_laws_of_the_floor(seed: int) -> None:
    # With everything that people do by hand, and under settings far from those of the day.
    day = played(seed, frozenset(VERBS) - {"close"}, 150)
    tried = {"desk_from": 5, "recall_at": 4, "floor_min": 1, "quick_return_minutes": 20}
    before = tuple(day.events)
    first, second = (replayed(told(day.events), day.policy, tried) for _ in range(2))
    assert first == second
    assert tuple(day.events) == before
    line_of(first.events)
    both = compared(day, **tried)
    came = {e.fact.rep for e in told(day.events) if isinstance(e.fact, CheckedIn)}
    assert set(both.lab.reps) <= came
    assert both.lab.longest >= timedelta(0)


def test_what_happened_is_what_the_fairness_report_says() -> None:
    day = played(3, frozenset(VERBS) - {"close"}, 150)
    both = compared(day)
    reckoning = of_day(day.events, None, day.policy.quick_return_minutes)
    assert {rep: each.turns for rep, each in both.happened.reps.items() if each.turns} == {
        rep: each.turns for rep, each in reckoning.reps.items() if each.turns
    }


def hybrids() -> FloorDay:
    """Four in line, Cas (hybrid) third; two showroom reps before and Femke behind."""
    day = FloorDay()
    day.check_in(ANNA, BRAM, CAS, FEMKE)
    return day


def test_who_was_third_may_not_go_to_the_desk_from_place_four() -> None:
    day = hybrids()
    day.later(5).to_desk(CAS)
    for _ in range(3):
        day.later(1).walk_in()
    # Anna, Bram, then Femke: Cas is at the desk and recalled.
    day.later(4).back(CAS)
    day.later(60)
    for rep in (ANNA, BRAM, FEMKE):
        day.finish(rep)
    day.close()
    both = compared(day, desk_from=4)
    assert both.not_begun == 1
    assert (both.happened.reps[CAS].stays, both.lab.reps[CAS].stays) == (1, 0)
    assert (both.happened.reps[CAS].recalls, both.lab.reps[CAS].recalls) == (1, 0)
    assert (both.happened.reps[FEMKE].turns, both.lab.reps[FEMKE].turns) == (1, 0)
    assert (both.happened.reps[CAS].turns, both.lab.reps[CAS].turns) == (0, 1)
    assert both.happened.total.turns == both.lab.total.turns == 3
    assert both.happened.reps[CAS].at_desk == timedelta(minutes=7)


def test_a_later_recall_keeps_the_rep_at_the_desk_as_much_longer() -> None:
    day = hybrids()
    day.check_in(DEWI)
    day.later(5).to_desk(CAS)
    day.later(5).walk_in()
    # Place 2: recalled. Cas needs two minutes, as the lab will take for granted.
    day.later(2).back(CAS)
    day.later(8).walk_in()
    day.later(60)
    for rep in (ANNA, BRAM):
        day.finish(rep)
    day.close()
    both = compared(day, recall_at=1)
    assert both.happened.reps[CAS].at_desk == timedelta(minutes=7)
    # Place 1 is reached with the second walk-in, ten minutes later.
    assert both.lab.reps[CAS].at_desk == timedelta(minutes=17)
    assert (both.happened.reps[CAS].recalls, both.lab.reps[CAS].recalls) == (1, 1)


def test_a_thin_floor_lets_a_customer_wait_who_did_not() -> None:
    day = hybrids()
    day.policy = Policy(floor_min=1)
    day.later(5).to_desk(CAS, "09:30")
    day.to_desk(FEMKE, "09:30")
    day.later(1).walk_in()
    day.later(2).back(CAS)
    day.later(10).walk_in()
    day.later(1).walk_in()
    day.later(60)
    for rep in (ANNA, BRAM, CAS):
        day.finish(rep)
    day.back(FEMKE)
    day.close()
    tried = compared(day, floor_min=3)
    assert tried.not_begun == 1, "Femke's going would have left two others on the floor"
    assert tried.lab.reps[FEMKE].stays == 0
    assert compared(day).happened == compared(day).lab


def test_with_shorter_quick_return_minutes_the_turn_is_used() -> None:
    day = FloorDay()
    day.check_in(ANNA, BRAM)
    day.walk_in()
    day.later(4).finish(ANNA, Outcome.ASKED_THE_WAY)
    day.later(10).walk_in()
    day.later(30).finish(ANNA)
    day.close()
    both = compared(day, quick_return_minutes=3)
    assert (both.happened.reps[ANNA].turns, both.happened.reps[BRAM].turns) == (1, 0)
    assert (both.lab.reps[ANNA].turns, both.lab.reps[BRAM].turns) == (1, 1)
    assert (both.happened.reps[ANNA].quick_returns, both.lab.reps[ANNA].quick_returns) == (1, 0)


def test_a_visit_lasts_as_long_with_whoever_takes_it() -> None:
    day = FloorDay()
    day.check_in(ANNA, BRAM)
    day.walk_in()
    day.later(4).finish(ANNA, Outcome.LEFT)
    day.later(10).walk_in()
    day.later(42).finish(ANNA)
    day.close()
    again = replayed(told(day.events), day.policy, {"quick_return_minutes": 3})
    (taken,) = (e.at for e in again.events if isinstance(e.fact, TookUp) and e.fact.rep == BRAM)
    (ended,) = (e.at for e in again.events if isinstance(e.fact, Finished) and e.fact.rep == BRAM)
    assert ended - taken == timedelta(minutes=42)


def test_who_left_unserved_then_may_be_served_and_one_who_waited_is_told_apart() -> None:
    day = hybrids()
    day.later(5).to_desk(CAS, "09:25")
    for _ in range(3):
        day.later(1).walk_in()
    gone = day.arrive()[0]
    assert isinstance(gone, Arrived)
    day.later(2).leave(gone.visit)
    day.later(60)
    for rep in (ANNA, BRAM, FEMKE):
        day.finish(rep)
    day.back(CAS)
    day.close()
    both = compared(day, desk_from=4)
    assert (both.happened.left, both.happened.longest) == (1, timedelta(minutes=2))
    assert (both.lab.left, both.lab.total.turns) == (0, 4)


def test_an_own_customer_goes_to_the_owner_and_uses_no_turn_here_either() -> None:
    day = hybrids()
    day.check_in(IRIS)
    day.later(5).to_desk(CAS)
    day.later(2).arrive(ArrivalKind.APPOINTMENT, Owner(CAS, Record.APPOINTMENT))
    day.later(3).arrive(ArrivalKind.BE_BACK, Owner(99, Record.LEAD, from_lead=True))
    day.later(30).finish(CAS)
    day.finish(IRIS)
    day.close()
    both = compared(day, desk_from=4)
    assert both.same == 1
    assert both.lab.total.turns == 0
    assert both.lab.reps[CAS].stays == 0


def test_an_act_by_hand_that_makes_no_sense_any_more_is_left_out_and_counted() -> None:
    day = FloorDay()
    day.check_in(ANNA, BRAM, DEWI)
    day.walk_in()
    day.later(4).finish(ANNA, Outcome.LEFT)
    day.later(1).walk_in()
    # Anna has the former place back, takes the next one, and is not there.
    day.later(1).miss(ANNA)
    day.later(30).finish(BRAM)
    day.close()
    both = compared(day, quick_return_minutes=0)
    assert both.not_repeated == 1, "Bram was called here, not Anna"
    assert compared(day).not_repeated == 0


def test_a_day_that_nobody_closed_is_played_until_it_was_last_heard_of() -> None:
    day = hybrids()
    day.later(5).to_desk(CAS, "09:25")
    # Nothing that the lab plays: only the clock of the log goes on past the return time.
    day.at("10:00").tally(1)
    both = compared(day)
    assert both.happened == both.lab
    assert both.lab.reps[CAS].recalls == 1
    assert both.lab.reps[CAS].at_desk == timedelta(minutes=55)


def test_days_add_up() -> None:
    days = [compared(played(seed, NOTHING_ELSE, 60)) for seed in (1, 2)]
    both = together(days)
    assert both.days == 2
    assert both.lab.total.turns == sum(each.lab.total.turns for each in days)
    assert both.lab.longest == max(each.lab.longest for each in days)


@pytest.mark.parametrize(
    ("name", "value"),
    [("desk_from", 1), ("desk_from", 21), ("recall_at", 0), ("floor_min", -1)],
)
def test_a_setting_that_could_not_be_in_force_is_refused(name: str, value: int) -> None:
    with pytest.raises(Refused) as refused:
        LabSettings(**{name: value}).check()
    assert refused.value.code == "bad-lab-setting"
    assert refused.value.facts["setting"] == name
    LabSettings(desk_from=4).check()
