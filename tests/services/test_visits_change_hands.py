"""Turn-over, be-backs after all, visits moved to another rep or floor: who may, and what stays."""

from __future__ import annotations

from typing import Any

import pytest

from showroom_app.domain.floor_facts import ArrivalKind, CheckedOut, Outcome
from showroom_app.domain.line import State
from showroom_app.domain.people import Role, UserKind
from showroom_app.domain.refused import NotFound, Refused
from showroom_app.domain.topic import Topic
from showroom_app.services.floor_lines import FloorLines, append
from showroom_app.words import Saying
from tests.services.dealership import STATION, Dealership
from tests.services.floor_scene import arrives, order, rows_of, visit, written

JAN: dict[str, Any] = {"name": "Jan Smit", "phone": "06 12345678"}


def refusal(code: str) -> Any:
    return pytest.raises(Refused, match=f"^{code}$")


def team(dealership: Dealership, *names: str, floor: str = "Toyota") -> list[int]:
    return [dealership.rep(name, Role.HYBRID, floor=floor) for name in names]


def joined(dealership: Dealership, number: int | None) -> tuple[int, ...]:
    with dealership.store.read() as work:
        return work.visits.joined([number or 0]).get(number or 0, ())


def test_at_a_turn_over_both_names_stay_with_the_visit(dealership: Dealership) -> None:
    anna, bea, cor = team(dealership, "Anna", "Bea", "Cor")
    came = arrives(dealership)
    assert came.visit is not None
    dealership.services.floor.join(STATION, came.visit, bea)
    (row,) = dealership.services.board.board(1).with_customers
    assert (row.name, row.joined, joined(dealership, came.visit)) == ("Anna", ("Bea",), (bea,))
    with refusal("has-this-visit"):
        dealership.services.floor.join(STATION, came.visit, bea)
    # Whoever of the two is done, the visit is: the first joins the end, the second keeps the place.
    dealership.services.floor.finish(STATION, bea, Outcome.SOLD, came.visit)
    assert (visit(dealership, came).rep, order(dealership)) == (anna, [bea, cor, anna])
    assert joined(dealership, came.visit) == (bea,)


def test_who_joined_a_visit_is_a_record_when_the_customer_asks_for_him_later(
    dealership: Dealership,
) -> None:
    _anna, bea = team(dealership, "Anna", "Bea")
    came = arrives(dealership, **JAN)
    assert came.visit is not None
    dealership.services.floor.join(STATION, came.visit, bea)
    dealership.services.floor.finish(STATION, bea, Outcome.QUOTE, came.visit)
    dealership.later(days=3)
    dealership.services.floor.check_in(STATION, bea)
    again = arrives(dealership, ArrivalKind.BE_BACK, rep=bea, **JAN)
    assert (again.assigned, again.turn) == (bea, False)


def test_who_joined_a_visit_that_was_left_open_yesterday_may_end_it_for_both(
    dealership: Dealership,
) -> None:
    anna, bea, cor = team(dealership, "Anna", "Bea", "Cor")
    came = arrives(dealership)
    assert came.visit is not None
    dealership.services.floor.join(STATION, came.visit, bea)
    dealership.services.day_close.close(STATION, 1)
    dealership.later(days=1)
    for rep in (anna, bea, cor):
        dealership.services.floor.check_in(STATION, rep)
    assert order(dealership) == [bea, cor]
    with refusal("visit-taken"):
        dealership.services.floor.finish(STATION, cor, Outcome.QUOTE, came.visit)
    dealership.services.floor.finish(STATION, bea, Outcome.QUOTE, came.visit)
    ended = visit(dealership, came)
    assert (ended.rep, ended.outcome) == (anna, Outcome.QUOTE)
    # With it nothing is missing any more of who had the customer.
    assert order(dealership) == [bea, cor, anna]


def test_undoing_a_turn_over_frees_the_second_rep(dealership: Dealership) -> None:
    _anna, bea = team(dealership, "Anna", "Bea")
    came = arrives(dealership)
    assert came.visit is not None
    done = dealership.services.floor.join(STATION, came.visit, bea)
    dealership.services.floor.undo(STATION, done.act)
    assert (order(dealership), joined(dealership, came.visit)) == ([bea], ())


def test_reception_gives_a_be_back_to_its_owner_but_moves_nobody_elses_visit(
    dealership: Dealership,
) -> None:
    anna, bea, cor = team(dealership, "Anna", "Bea", "Cor")
    dealership.sale(cor, customer=JAN["name"], phone=JAN["phone"])
    dealership.user("Erik", UserKind.MANAGER)
    came = arrives(dealership)
    assert came.visit is not None
    with refusal("no-record-on-file") as caught:
        dealership.services.floor.transfer(STATION, came.visit, cor)
    assert caught.value.facts["needs"] == "manager"
    assert Saying(reps={cor: "Cor"}).refusal(caught.value) == (
        "Nothing on file says that this is a customer of Cor. Enter the customer's name or number "
        "first, or ask a manager to move the visit."
    )
    dealership.services.reception.complete(STATION, came.visit, **JAN)
    done = dealership.services.floor.transfer(STATION, came.visit, cor)
    assert (done.kind, done.assigned, done.turn) == ("transfer", cor, False)
    kept = visit(dealership, came)
    assert (kept.rep, kept.kind, order(dealership)) == (cor, ArrivalKind.BE_BACK, [anna, bea])
    # Taken back it is Anna's walk-in again.
    dealership.services.floor.undo(STATION, done.act)
    kept = visit(dealership, came)
    assert (kept.rep, kept.kind) == (anna, ArrivalKind.WALK_IN)


def test_a_manager_moves_a_visit_with_a_reason_to_who_is_on_the_floor(
    dealership: Dealership,
) -> None:
    anna, bea, cor = team(dealership, "Anna", "Bea", "Cor")
    dealership.user("Erik", UserKind.MANAGER)
    erik = dealership.actor("Erik")
    came = arrives(dealership)
    assert came.visit is not None
    with refusal("reason-missing"):
        dealership.services.floor.transfer(erik, came.visit, cor)
    dealership.services.floor.go_on_break(STATION, bea)
    with refusal("not-on-floor"):
        dealership.services.floor.transfer(erik, came.visit, bea, "language")
    done = dealership.services.floor.transfer(erik, came.visit, cor, "language")
    assert (done.assigned, done.turn, visit(dealership, came).rep) == (cor, True, cor)
    assert order(dealership) == [anna]
    assert dealership.services.floor.log(1)[-1].note == "language"


def test_a_visit_sent_on_stands_in_the_logs_of_both_floors_under_one_act(
    dealership: Dealership,
) -> None:
    anna, bea = team(dealership, "Anna", "Bea")
    daan, eva = team(dealership, "Daan", "Eva", floor="Honda")
    came = arrives(dealership)
    assert came.visit is not None
    done = dealership.services.floor.send_on(STATION, came.visit, 2, "wants a Jazz")
    assert (done.floor, done.visit, done.assigned, done.turn) == (1, came.visit, daan, True)
    assert (order(dealership), order(dealership, 2)) == ([anna, bea], [eva])
    moved = visit(dealership, came)
    assert (moved.floor, moved.rep) == (2, daan)
    logs = [dealership.services.floor.log(floor) for floor in (1, 2)]
    assert [log[-1].act for log in logs] == [done.act, done.act]
    assert written(dealership, 2)[-2:] == ["walk-in", "took-up"]
    with refusal("same-floor"):
        dealership.services.floor.send_on(STATION, came.visit, 2, "again")
    with pytest.raises(NotFound, match="floor"):
        dealership.services.floor.send_on(STATION, came.visit, 9, "nowhere")


@pytest.mark.parametrize("floor", [None, 2])
def test_undoing_it_takes_it_back_on_both_floors(dealership: Dealership, floor: int | None) -> None:
    anna, bea = team(dealership, "Anna", "Bea")
    (daan,) = team(dealership, "Daan", floor="Honda")
    came = arrives(dealership)
    assert came.visit is not None
    dealership.services.floor.send_on(STATION, came.visit, 2, "wants a Jazz")
    dealership.services.floor.undo(STATION, floor=floor)
    back = visit(dealership, came)
    assert (back.floor, back.rep, back.undone) == (1, anna, False)
    assert (order(dealership), order(dealership, 2)) == ([bea], [daan])
    assert (written(dealership)[-1], written(dealership, 2)[-1]) == ("undo", "undo")


def test_what_the_other_floor_did_since_stands_in_the_way_and_then_nothing_is_undone(
    dealership: Dealership,
) -> None:
    (anna,) = team(dealership, "Anna")
    (daan,) = team(dealership, "Daan", floor="Honda")
    came = arrives(dealership)
    assert came.visit is not None
    sent = dealership.services.floor.send_on(STATION, came.visit, 2, "wants a Jazz")
    dealership.services.floor.finish(STATION, daan, Outcome.QUOTE)
    before = rows_of(dealership, "floor_log")
    lines = [dealership.services.floor.line(floor) for floor in (1, 2)]
    with refusal("undo-stands-in-the-way-there") as caught:
        dealership.services.floor.undo(STATION, sent.act)
    assert Saying(floors={2: "Honda"}).refusal(caught.value) == (
        "Entry 4 (finish) in the log of Honda came after it and needs it. Undo that one first."
    )
    assert rows_of(dealership, "floor_log") == before
    assert visit(dealership, came).floor == 2
    # This PC goes on from the lines as they stand, and the next customer goes to who is up.
    assert [dealership.services.floor.line(floor) for floor in (1, 2)] == lines
    assert arrives(dealership).assigned == anna


def test_what_a_transaction_wrote_and_took_back_is_not_remembered_of_the_line(
    dealership: Dealership,
) -> None:
    (anna,) = team(dealership, "Anna")
    lines = FloorLines()
    day = dealership.now.date()

    def write_and_take_back() -> None:
        with dealership.store.write(Topic.BOARD) as work:
            line = lines.line(work, 1)
            append(work, 1, day, "act", STATION, (CheckedOut(anna),), line=line)
            assert lines.line(work, 1).standing(anna) is None
            raise Refused("later")

    with refusal("later"):
        write_and_take_back()
    with dealership.store.read() as work:
        assert lines.line(work, 1).standing(anna) is not None


def test_only_a_manager_sends_a_visit_on(dealership: Dealership) -> None:
    team(dealership, "Anna")
    team(dealership, "Daan", floor="Honda")
    dealership.user("Erik", UserKind.MANAGER)
    came = arrives(dealership)
    assert came.visit is not None
    with refusal("not-allowed"):
        dealership.services.floor.send_on(STATION, came.visit, 2, "wants a Jazz")
    dealership.services.floor.send_on(dealership.actor("Erik"), came.visit, 2, "wants a Jazz")


def test_a_conversation_at_recall_makes_late_only_after_grace_and_five_minutes(
    dealership: Dealership,
) -> None:
    *_, cor = team(dealership, "Anna", "Bea", "Cor")
    dealership.services.floor.to_lead_desk(STATION, cor)
    arrives(dealership)
    dealership.services.floor.extend(STATION, cor)
    (row,) = (r for r in dealership.services.board.board(1).line if r.rep == cor)
    assert row.late_at is not None
    assert (row.extended, (row.late_at - dealership.now).total_seconds()) == (True, 8 * 60)
    dealership.later(minutes=7)
    dealership.services.floor.come_back(STATION, cor)
    standing = dealership.services.floor.line(1).standing(cor)
    assert standing is not None
    assert (standing.desk_returns, standing.late_returns) == (1, 0)


def test_a_late_return_is_counted(dealership: Dealership) -> None:
    *_, cor = team(dealership, "Anna", "Bea", "Cor")
    dealership.services.floor.to_lead_desk(STATION, cor)
    arrives(dealership)
    dealership.later(minutes=4)
    dealership.services.floor.come_back(STATION, cor)
    standing = dealership.services.floor.line(1).standing(cor)
    assert standing is not None
    assert (standing.desk_returns, standing.late_returns) == (1, 1)


def test_a_rep_logs_arrivals_in_his_own_name_only_where_the_dealer_lets_reps(
    dealership: Dealership,
) -> None:
    (anna,) = team(dealership, "Anna")
    dealership.user("Erik", UserKind.MANAGER)
    actor = dealership.user("Anna", UserKind.REP, rep=anna)
    with refusal("not-allowed") as caught:
        arrives(dealership, actor=actor)
    assert caught.value.facts["needs"] == "arrivals"
    dealership.services.settings.change(dealership.actor("Erik"), reps_log_arrivals=True)
    came = arrives(dealership, actor=actor)
    assert (came.assigned, dealership.services.floor.log(1)[-1].by) == (anna, "Anna")
    dealership.services.reception.tally(actor, 1, 2)
    dealership.services.floor.undo(actor)
    assert dealership.services.floor.line(1).tally == 0
    assert dealership.services.floor.state_of(anna) is State.WITH_CUSTOMER
