"""The split that is proposed for a sale, row by row of "the named rep is busy or away"."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from heapq import merge

from showroom_app.domain.floor_facts import ArrivalKind, Handover
from showroom_app.domain.reception import Owner, Record
from showroom_app.domain.sale import Share, Split
from showroom_app.domain.shares import absent_owner, proposed_shares
from tests.domain.floor_day import ANNA, BRAM, EVA, SOFIE, FloorDay, taker

BE_BACK = ArrivalKind.BE_BACK
HALF = Decimal("0.50")


def of(rep: int) -> Owner:
    """A customer who bought from this rep before."""
    return Owner(rep, Record.SALE)


def at_the_door() -> FloorDay:
    """Anna and Bram on the floor; Sofie is not in."""
    day = FloorDay()
    day.check_in(ANNA, BRAM)
    return day


def test_the_split_is_half_and_half_of_server_and_absent_owner() -> None:
    assert proposed_shares(ANNA, SOFIE) == (
        (Share(ANNA, HALF), Share(SOFIE, HALF)),
        Split.OWNER_ABSENT,
    )
    whole = ((Share(ANNA, Decimal("1.00")),), Split.SERVED)
    assert proposed_shares(ANNA, None) == whole
    # The owner came in and had the customer after all.
    assert proposed_shares(ANNA, ANNA) == whole


def test_an_owner_who_was_not_in_when_the_customer_came_was_absent() -> None:
    day = at_the_door()
    day.arrive(BE_BACK, of(SOFIE))
    assert absent_owner(day.events, 1) == SOFIE
    day.check_in(SOFIE)
    assert absent_owner(day.events, 1) == SOFIE, "coming in later changes nothing"


def test_an_owner_who_was_in_and_a_walk_in_of_nobody_leave_no_absent_owner() -> None:
    day = at_the_door()
    day.arrive(BE_BACK, of(BRAM))
    day.arrive()
    assert [absent_owner(day.events, visit) for visit in (1, 2, 99)] == [None, None, None]


def test_who_is_given_away_while_the_owner_is_busy_is_not_split() -> None:
    day = at_the_door()
    assert day.walk_in() == ANNA
    assert taker(day.arrive(BE_BACK, of(ANNA))) is None
    day.transfer(BRAM, 2)
    assert absent_owner(day.events, 2) is None


def test_a_customer_who_went_to_his_own_rep_after_all_is_not_split() -> None:
    day = at_the_door()
    day.arrive(BE_BACK, of(SOFIE))
    day.transfer(BRAM, 1, owner=True)
    assert absent_owner(day.events, 1) == SOFIE, "given by hand"
    day.events[-1] = replace(day.events[-1], reason=Handover.OWNER)
    assert absent_owner(day.events, 1) is None


def test_an_arrival_that_was_undone_is_nobodys() -> None:
    day = at_the_door()
    day.arrive(BE_BACK, of(SOFIE))
    day.undo()
    assert absent_owner(day.events, 1) is None


def test_on_another_floor_it_is_still_the_customer_of_who_was_absent_at_the_door() -> None:
    toyota = at_the_door()
    honda = FloorDay(beside=toyota)
    honda.check_in(EVA)
    toyota.arrive(BE_BACK, of(SOFIE))
    toyota.send_on(1, honda)
    events = tuple(merge(toyota.events, honda.events, key=lambda event: event.recorded))
    assert absent_owner(events, 1) == SOFIE
    # Who is checked in on another floor is in.
    toyota.arrive(BE_BACK, of(ANNA))
    toyota.send_on(2, honda)
    events = tuple(merge(toyota.events, honda.events, key=lambda event: event.recorded))
    assert absent_owner(events, 2) is None
