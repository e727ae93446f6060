"""Disputes: flagged the same day, looked at with the line before and after, and ruled on."""

from __future__ import annotations

from typing import Any

import pytest

from showroom_app.domain.floor_facts import Moved, Skipped, SkipReason
from showroom_app.domain.people import Role, UserKind
from showroom_app.domain.refused import NotFound, Refused
from showroom_app.services.done import Done
from tests.services.dealership import STATION, Dealership
from tests.services.floor_scene import order, payloads, written


def refusal(code: str) -> Any:
    return pytest.raises(Refused, match=f"^{code}$")


def skipped_twice(dealership: Dealership) -> tuple[list[int], Done]:
    """Anna went to the end by a second skip."""
    reps = [dealership.rep(name, Role.HYBRID) for name in ("Anna", "Bea", "Cor")]
    dealership.services.floor.skip(STATION, reps[0], SkipReason.LANGUAGE)
    done = dealership.services.floor.skip(STATION, reps[0], SkipReason.ON_THE_PHONE)
    return reps, done


def test_the_manager_sees_the_line_before_and_after_the_flagged_act(
    dealership: Dealership,
) -> None:
    (anna, bea, cor), skip = skipped_twice(dealership)
    dealership.later(minutes=3)
    actor = dealership.user("Anna", UserKind.REP, rep=anna)
    flagged = dealership.services.floor.dispute(actor, skip.act, note="I was at the door")
    (row,) = dealership.services.board.board(1).disputes
    assert (row.dispute, row.about, row.rep_name, row.note) == (
        flagged.act,
        skip.act,
        "Anna",
        "I was at the door",
    )
    view = dealership.services.floor.disputed(flagged.act)
    assert [(each.rep, each.place) for each in view.before] == [(anna, 1), (bea, 2), (cor, 3)]
    assert [(each.name, each.place) for each in view.after] == [("Bea", 1), ("Cor", 2), ("Anna", 3)]
    assert (view.rep, view.by, view.note, view.number) == (
        anna,
        "Anna",
        "I was at the door",
        skip.number,
    )
    assert isinstance(view.facts[0], Skipped)
    # It moves nobody until somebody rules, and its words stay out of the log.
    assert order(dealership) == [bea, cor, anna]
    assert "at the door" not in payloads(dealership)


def test_a_manager_moves_the_rep_or_upholds_and_the_dispute_is_gone(
    dealership: Dealership,
) -> None:
    (anna, bea, cor), skip = skipped_twice(dealership)
    dealership.user("Erik", UserKind.MANAGER)
    erik = dealership.actor("Erik")
    actor = dealership.user("Anna", UserKind.REP, rep=anna)
    flagged = dealership.services.floor.dispute(actor, skip.act, note="not true")
    with refusal("not-allowed"):
        dealership.services.floor.rule(actor, flagged.act, uphold=False, place=1, note="mine")
    with refusal("reason-missing"):
        dealership.services.floor.rule(erik, flagged.act, uphold=False, place=1)
    with refusal("place-missing"):
        dealership.services.floor.rule(erik, flagged.act, uphold=False, note="right")
    done = dealership.services.floor.rule(
        erik, flagged.act, uphold=False, place=1, note="seen on camera"
    )
    assert (done.kind, order(dealership)) == ("rule", [anna, bea, cor])
    assert isinstance(dealership.services.floor.log(1)[-1].fact, Moved)
    assert dealership.services.board.board(1).disputes == ()
    with refusal("already-ruled"):
        dealership.services.floor.rule(erik, flagged.act, uphold=True, note="again")


def test_a_ruling_can_name_the_flagged_act_and_upholding_moves_nobody(
    dealership: Dealership,
) -> None:
    (anna, bea, cor), skip = skipped_twice(dealership)
    dealership.services.floor.dispute(STATION, str(skip.number), anna, "not true")
    dealership.services.floor.rule(STATION, skip.act, uphold=True, note="it was so")
    assert (order(dealership), written(dealership)[-1]) == ([bea, cor, anna], "rule")


def test_a_rep_flags_in_his_own_name_with_a_note_and_only_acts_of_today(
    dealership: Dealership,
) -> None:
    (anna, bea, _), skip = skipped_twice(dealership)
    dealership.user("Erik", UserKind.MANAGER)
    actor = dealership.user("Anna", UserKind.REP, rep=anna)
    for nobody, rep in ((actor, bea), (STATION, anna)):
        with refusal("not-allowed"):
            dealership.services.floor.dispute(nobody, skip.act, rep, "note")
    with refusal("reason-missing"):
        dealership.services.floor.dispute(actor, skip.act)
    with pytest.raises(NotFound):
        dealership.services.floor.dispute(actor, "0" * 32, note="what?")
    dealership.later(days=1)
    with refusal("not-the-same-day"):
        dealership.services.floor.dispute(actor, skip.act, note="too late")


def test_a_dispute_can_be_taken_back_by_who_flagged(dealership: Dealership) -> None:
    (anna, *_), skip = skipped_twice(dealership)
    dealership.services.floor.dispute(STATION, skip.act, anna, "not true")
    dealership.services.floor.undo(STATION)
    assert dealership.services.board.board(1).disputes == ()


@pytest.mark.parametrize("closes", [True, False])
def test_a_ruling_of_the_next_morning_stands_in_the_log_of_the_disputed_day(
    dealership: Dealership, closes: bool
) -> None:
    (anna, bea, _), skip = skipped_twice(dealership)
    floor = dealership.services.floor
    thursday = dealership.now.date()
    flagged = floor.dispute(STATION, skip.act, anna, "not true")
    dealership.later(days=1)
    if closes:
        dealership.services.day_close.close_due()
    floor.check_in(STATION, bea)
    floor.rule(STATION, flagged.act, uphold=True, note="it was so")
    # The line of this morning stays as it is, and the day that is over stays closed.
    floor.check_in(STATION, anna)
    assert order(dealership) == [bea, anna]
    kinds = [entry.kind for entry in floor.log(1, thursday)]
    assert kinds[-3:] == (["dispute", "close", "rule"] if closes else ["skip", "dispute", "rule"])
    assert (floor.line(1, thursday).closed_at is not None, floor.line(1, thursday).disputes) == (
        closes,
        (),
    )
    with dealership.store.read() as work:
        assert not work.floor_log.verify().problems


def test_a_ruling_answers_with_who_was_moved_also_when_nobody_was_named(
    dealership: Dealership,
) -> None:
    (anna, bea, cor), skip = skipped_twice(dealership)
    flagged = dealership.services.floor.dispute(STATION, skip.act, anna, "not true")
    done = dealership.services.floor.rule(
        STATION, flagged.act, uphold=False, place=1, note="she was at the door"
    )
    assert (done.rep, order(dealership)) == (anna, [anna, bea, cor])


@pytest.mark.parametrize("closes", [True, False])
def test_a_ruling_on_a_day_that_is_over_moves_nobody_on_that_day_or_today(
    dealership: Dealership, closes: bool
) -> None:
    (anna, bea, cor), skip = skipped_twice(dealership)
    floor = dealership.services.floor
    thursday = dealership.now.date()
    flagged = floor.dispute(STATION, skip.act, anna, "not true")
    dealership.later(days=1)
    if closes:
        dealership.services.day_close.close_due()
    for rep in (bea, cor, anna):
        floor.check_in(STATION, rep)
    then = floor.line(1, thursday).places()
    with refusal("day-is-over"):
        floor.rule(STATION, flagged.act, uphold=False, place=1, note="she was at the door")
    floor.rule(STATION, flagged.act, uphold=False, note="she was at the door")
    assert order(dealership) == [bea, cor, anna]
    assert floor.line(1, thursday).places() == then
    assert floor.line(1, thursday).disputes == ()
    assert written(dealership, day=thursday)[-1] == "rule"
