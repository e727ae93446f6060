"""Blocks: what keeps a rep out of the line at check-in, and what lets him or her in again."""

from __future__ import annotations

from typing import Any

import pytest

from showroom_app.domain.floor_facts import BlockCause, Outcome
from showroom_app.domain.lead import CallResult, NextStep
from showroom_app.domain.line import State
from showroom_app.domain.people import Role, UserKind
from showroom_app.domain.refused import Refused
from showroom_app.domain.topic import Topic
from showroom_app.words import Saying
from tests.services.dealership import STATION, Dealership
from tests.services.floor_scene import arrives, order, written


def refusal(code: str) -> Any:
    return pytest.raises(Refused, match=f"^{code}$")


def next_morning(dealership: Dealership, *reps: int) -> None:
    """The next day, with these reps checked in."""
    dealership.later(days=1)
    for rep in reps:
        dealership.services.floor.check_in(STATION, rep)


def state(dealership: Dealership, rep: int) -> State:
    return dealership.services.floor.state_of(rep)


def test_the_check_in_itself_says_that_it_is_blocked_and_by_what(dealership: Dealership) -> None:
    anna = dealership.rep("Anna", Role.SHOWROOM)
    arrives(dealership)
    dealership.later(days=1)
    done = dealership.services.floor.check_in(STATION, anna)
    assert Saying(reps={anna: "Anna"}).done(done) == (
        "Anna is checked in. (blocked until the visits of earlier days have an outcome)"
    )


def test_two_visits_of_yesterday_block_until_the_second_is_finished(
    dealership: Dealership,
) -> None:
    anna = dealership.rep("Anna", Role.SHOWROOM)
    visits = []
    for _ in range(2):
        visits.append(arrives(dealership).visit)
        dealership.later(days=1)
        dealership.services.settings.change(STATION, block_open_visits=False)
        dealership.services.floor.check_in(STATION, anna)
    dealership.services.settings.change(STATION, block_open_visits=True)
    dealership.services.floor.check_out(STATION, anna)
    bea = dealership.rep("Bea", Role.SHOWROOM)
    dealership.services.floor.check_in(STATION, anna)
    (row,) = (r for r in dealership.services.board.board(1).in_order if r.rep == anna)
    assert (row.state, row.blocks, row.missing_visits, row.place) == (
        State.BLOCKED,
        (BlockCause.OPEN_VISITS,),
        2,
        None,
    )
    dealership.services.floor.finish(STATION, anna, Outcome.LOST, visits[0])
    assert state(dealership, anna) is State.BLOCKED
    done = dealership.services.floor.finish(STATION, anna, Outcome.QUOTE, visits[1])
    assert (done.kind, order(dealership)) == ("finish", [bea, anna])
    # Taking the last finish back blocks again.
    dealership.services.floor.undo(STATION, done.act)
    assert state(dealership, anna) is State.BLOCKED


def test_a_block_that_is_lifted_gives_the_waiting_customer(dealership: Dealership) -> None:
    anna = dealership.rep("Anna", Role.SHOWROOM)
    visit = arrives(dealership).visit
    next_morning(dealership, anna)
    waits = arrives(dealership)
    assert waits.assigned is None
    done = dealership.services.floor.finish(STATION, anna, Outcome.LOST, visit)
    assert (done.assigned, done.visit, done.turn) == (anna, waits.visit, True)
    assert written(dealership)[-3:] == ["finish", "lift", "took-up"]


def test_switched_off_nothing_blocks_and_internet_reps_are_never_blocked(
    dealership: Dealership,
) -> None:
    anna = dealership.rep("Anna", Role.SHOWROOM)
    arrives(dealership)
    dealership.services.settings.change(STATION, block_open_visits=False)
    next_morning(dealership, anna)
    assert state(dealership, anna) is State.ON_FLOOR


def test_only_a_manager_lifts_a_block_and_says_why(dealership: Dealership) -> None:
    anna = dealership.rep("Anna", Role.SHOWROOM)
    arrives(dealership)
    dealership.user("Erik", UserKind.MANAGER)
    actor = dealership.user("Anna", UserKind.REP, rep=anna)
    next_morning(dealership, anna)
    for nobody in (STATION, actor):
        with refusal("not-allowed"):
            dealership.services.floor.lift(nobody, anna, "please")
    erik = dealership.actor("Erik")
    with refusal("reason-missing"):
        dealership.services.floor.lift(erik, anna)
    dealership.services.floor.lift(erik, anna, "the customer is abroad")
    assert state(dealership, anna) is State.ON_FLOOR
    assert dealership.services.floor.log(1)[-1].note == "the customer is abroad"


def test_overdue_follow_ups_block_from_the_next_check_in_and_working_them_lifts(
    dealership: Dealership,
) -> None:
    settings, leads = dealership.services.settings, dealership.services.leads
    anna = dealership.rep("Anna", Role.INTERNET)
    lead = dealership.lead()
    leads.claim(STATION, lead, anna)
    by = dealership.now.replace(hour=10)
    leads.log_call(
        STATION, lead, anna, CallResult.VOICEMAIL, next_step=NextStep.CALL, next_step_by=by
    )
    dealership.services.floor.check_out(STATION, anna)
    dealership.later(days=1)
    month = dealership.now.date().replace(day=1)
    with dealership.store.write(Topic.PEOPLE) as work:
        work.people.choose_role(anna, month, Role.HYBRID, 15, at=work.now)
    dealership.services.floor.check_in(STATION, anna)
    assert state(dealership, anna) is State.ON_FLOOR
    dealership.services.floor.check_out(STATION, anna)
    settings.change(STATION, block_follow_ups=True)
    dealership.services.floor.check_in(STATION, anna)
    (row,) = dealership.services.board.board(1).in_order
    assert (row.state, row.blocks) == (State.BLOCKED, (BlockCause.FOLLOW_UPS,))
    leads.log_call(STATION, lead, anna, CallResult.REACHED)
    assert state(dealership, anna) is State.ON_FLOOR
    assert written(dealership)[-1] == "lift"
