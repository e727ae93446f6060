"""A customer at the door of one floor whose rep is checked in on another, or is not in."""

from __future__ import annotations

import pytest

from showroom_app.domain.appointment import Appointment
from showroom_app.domain.floor_facts import ArrivalKind, Effect, Outcome, SkipReason
from showroom_app.domain.line import State
from showroom_app.domain.people import Role, UserKind
from showroom_app.domain.refused import Refused
from showroom_app.domain.topic import Topic
from showroom_app.services.board_rows import CustomerRow, WaitingRow
from showroom_app.services.done import Done
from showroom_app.words import Saying
from tests.services.dealership import AMSTERDAM, OFFICE, STATION, Dealership, local
from tests.services.floor_scene import arrives, order, visit, written

TOYOTA, HONDA = 1, 2


def two_floors(dealership: Dealership) -> tuple[int, int]:
    """Anna of Toyota and Daan of Honda, with whom Jan Smit has an appointment at 10:30."""
    anna = dealership.rep("Anna", Role.HYBRID)
    daan = dealership.rep("Daan", Role.HYBRID, floor="Honda")
    expected = Appointment(0, daan, local("2026-10-22 10:30"), customer="Jan Smit")
    with dealership.store.write(Topic.BOARD, Topic.LEADS) as work:
        work.appointments.add(expected, made_at=work.now)
    return anna, daan


def for_the_appointment(dealership: Dealership) -> Done:
    return arrives(dealership, ArrivalKind.APPOINTMENT, name="Jan Smit", floor=TOYOTA)


def waiting(dealership: Dealership, floor: int) -> tuple[WaitingRow, ...]:
    return dealership.services.board.board(floor).waiting


def called_here(dealership: Dealership, floor: int) -> tuple[CustomerRow, ...]:
    return dealership.services.board.board(floor).called_here


def said(dealership: Dealership, done: Done) -> str:
    people = dealership.services.people
    names = {entry.rep.id: entry.rep.name for entry in people.reps()}
    floors = {floor.id: floor.name for floor in people.floors()}
    return Saying(tz=AMSTERDAM, reps=names, floors=floors).done(done)


def test_a_rep_of_another_floor_is_called_and_stands_with_the_floor_on_the_board_of_the_door(
    dealership: Dealership,
) -> None:
    anna, daan = two_floors(dealership)
    done = for_the_appointment(dealership)
    assert (done.assigned, done.turn, done.remark) == (daan, False, "on-other-floor")
    assert said(dealership, done) == "Appointment: Daan, no turn used. (Daan comes from Honda)"
    (row,) = called_here(dealership, TOYOTA)
    assert (row.name, row.customer, row.rep_floor, row.door) == ("Daan", "Jan Smit", "Honda", "")
    (there,) = dealership.services.board.board(HONDA).with_customers
    assert (there.visit, there.rep_floor, there.door) == (row.visit, "", "Toyota")
    assert order(dealership, TOYOTA) == [anna]
    dealership.services.floor.finish(STATION, daan, Outcome.QUOTE)
    assert called_here(dealership, TOYOTA) == ()


def test_who_waits_at_the_door_for_a_busy_rep_of_another_floor_is_seen_on_both_boards(
    dealership: Dealership,
) -> None:
    _, daan = two_floors(dealership)
    arrives(dealership, floor=HONDA)
    done = for_the_appointment(dealership)
    assert (done.assigned, done.remark, done.about) == (None, "waits-for-owner-elsewhere", daan)
    assert said(dealership, done) == (
        "Appointment: the customer waits. (waits for Daan, who is with a customer on Honda)"
    )
    (here,) = waiting(dealership, TOYOTA)
    (there,) = waiting(dealership, HONDA)
    assert (here.customer, here.wants, here.rep_floor, here.door) == (
        "Jan Smit",
        "Daan",
        "Honda",
        "",
    )
    assert (there.visit, there.wants, there.rep_floor, there.door) == (
        here.visit,
        "Daan",
        "",
        "Toyota",
    )
    dealership.services.floor.finish(STATION, daan, Outcome.LOST)
    assert waiting(dealership, TOYOTA) == waiting(dealership, HONDA) == ()
    (row,) = called_here(dealership, TOYOTA)
    assert row.name == "Daan"


def test_undo_at_a_door_takes_back_the_last_customer_there_in_whosever_log_he_stands(
    dealership: Dealership,
) -> None:
    anna, daan = two_floors(dealership)
    walked_in = arrives(dealership)
    dealership.later(minutes=0.5)
    came = for_the_appointment(dealership)
    board = dealership.services.board.board(TOYOTA, STATION)
    told = [(row.act, row.floor, row.floor_name, row.kind) for row in board.log[:2]]
    assert told == [
        (came.act, HONDA, "Honda", "appointment"),
        (walked_in.act, TOYOTA, "", "walk-in"),
    ]
    assert board.undo == board.log[0]
    assert came.act in [row.act for row in dealership.services.board.whole_log(STATION, TOYOTA)]
    undone = dealership.services.floor.undo(STATION, floor=TOYOTA)
    assert undone.floor == HONDA
    assert visit(dealership, came).undone
    assert dealership.services.floor.state_of(daan) is State.ON_FLOOR
    board = dealership.services.board.board(TOYOTA, STATION)
    assert [(row.kind, row.undone) for row in board.log[:2]] == [
        ("undo", False),
        ("appointment", True),
    ]
    assert board.undo is not None
    assert board.undo.act == walked_in.act
    dealership.services.floor.undo(STATION, floor=TOYOTA)
    assert order(dealership, TOYOTA) == [anna]


def test_quick_returns_skips_and_reasons_are_a_reps_and_not_a_floors(
    dealership: Dealership,
) -> None:
    floor = dealership.services.floor
    anna, daan = two_floors(dealership)
    for _ in range(2):
        arrives(dealership)
        floor.finish(STATION, anna, Outcome.LEFT)
    floor.skip(STATION, anna, SkipReason.LANGUAGE)
    floor.check_out(STATION, anna)
    floor.check_in(STATION, anna, HONDA)
    (row,) = [row for row in dealership.services.board.board(HONDA).line if row.rep == anna]
    assert (row.quick_returns_left, row.skips) == (0, 1)
    assert [step.kind for step in floor.why(anna)][:1] == ["check-in"]
    assert len([step for step in floor.why(anna) if step.kind == "check-in"]) == 2
    floor.go_on_break(STATION, daan)
    # The third quick return of the day ends the turn.
    eva = dealership.rep("Eva", Role.HYBRID, floor="Honda")
    arrives(dealership, floor=HONDA)
    (served,) = dealership.services.board.board(HONDA).with_customers
    assert (served.rep, served.quick_returns_left, served.goes_to) == (anna, 0, eva)
    (own,) = dealership.services.kiosk.day(OFFICE, anna).visits
    assert own.quick.effect is Effect.END
    floor.finish(STATION, anna, Outcome.LEFT)
    assert order(dealership, HONDA) == [eva, anna]
    # A turn was taken to its end since the skip, so this is the first again.
    floor.skip(STATION, anna, SkipReason.LANGUAGE)
    assert order(dealership, HONDA) == [eva, anna]
    floor.check_out(STATION, eva)
    floor.check_out(STATION, anna)
    day = dealership.services.kiosk.day(OFFICE, anna)
    assert (day.floor, day.today.visits, day.today.quick_returns, day.today.skips) == (
        HONDA,
        3,
        2,
        1,
    )


def test_a_second_skip_on_another_floor_is_the_second_of_the_day(dealership: Dealership) -> None:
    floor = dealership.services.floor
    anna, daan = two_floors(dealership)
    floor.skip(STATION, anna, SkipReason.LANGUAGE)
    floor.check_out(STATION, anna)
    floor.check_out(STATION, daan)
    floor.check_in(STATION, anna, HONDA)
    floor.check_in(STATION, daan)
    assert order(dealership, HONDA) == [anna, daan]
    floor.skip(STATION, anna, SkipReason.LANGUAGE)
    assert order(dealership, HONDA) == [daan, anna]


def test_the_board_of_a_door_leaves_out_what_other_floors_do_for_their_own(
    dealership: Dealership,
) -> None:
    two_floors(dealership)
    arrives(dealership)
    arrives(dealership, floor=HONDA)
    board = dealership.services.board.board(TOYOTA, STATION)
    assert {row.floor for row in board.log} == {TOYOTA}
    assert [(row.name, row.floor_name, row.state) for row in board.elsewhere] == [
        ("Daan", "Honda", State.WITH_CUSTOMER)
    ]


def test_a_walk_in_beside_him_still_goes_to_who_is_up_on_the_floor_of_the_door(
    dealership: Dealership,
) -> None:
    anna, _ = two_floors(dealership)
    arrives(dealership, floor=HONDA)
    for_the_appointment(dealership)
    assert arrives(dealership, floor=TOYOTA).assigned == anna
    # Who becomes free here does not take a customer who waits for a rep there.
    dealership.services.floor.finish(STATION, anna, Outcome.LOST)
    assert [row.wants for row in waiting(dealership, TOYOTA)] == ["Daan"]


def test_reception_gives_who_waits_for_a_rep_there_to_a_rep_here_in_one_act(
    dealership: Dealership,
) -> None:
    anna, daan = two_floors(dealership)
    dealership.user("Erik", UserKind.MANAGER)
    arrives(dealership, floor=HONDA)
    came = for_the_appointment(dealership)
    (row,) = waiting(dealership, TOYOTA)
    assert row.may_be_given
    assert came.visit is not None
    given = dealership.services.floor.transfer(STATION, came.visit, anna)
    assert (given.kind, given.assigned, given.turn) == ("transfer", anna, False)
    assert said(dealership, given) == "Anna takes the customer over."
    assert (visit(dealership, came).floor, visit(dealership, came).rep) == (TOYOTA, anna)
    (served,) = dealership.services.board.board(TOYOTA).with_customers
    assert (served.name, served.rep_floor, served.door) == ("Anna", "", "")
    assert written(dealership, HONDA)[-1] == "send-on"
    # One act in both logs, so one undo takes it back in both.
    dealership.services.floor.undo(STATION, given.act)
    assert [row.wants for row in waiting(dealership, TOYOTA)] == ["Daan"]
    assert visit(dealership, came).rep is None
    assert dealership.services.floor.state_of(anna) is State.ON_FLOOR
    assert dealership.services.floor.state_of(daan) is State.WITH_CUSTOMER


def test_given_to_a_busy_rep_the_customer_is_that_reps_at_once_on_whichever_floor(
    dealership: Dealership,
) -> None:
    anna, daan = two_floors(dealership)
    arrives(dealership, floor=HONDA)
    came = for_the_appointment(dealership)
    arrives(dealership, floor=TOYOTA)
    eva = dealership.rep("Eva", Role.HYBRID, floor="Used")
    arrives(dealership, floor=3)
    assert came.visit is not None
    given = dealership.services.floor.transfer(STATION, came.visit, eva)
    assert (given.assigned, given.turn) == (eva, False)
    assert said(dealership, given) == "Eva takes the customer over."
    (row,) = called_here(dealership, TOYOTA)
    assert (row.name, row.rep_floor) == ("Eva", "Used")
    # As on one floor the rep then has two.
    with pytest.raises(Refused, match="several-visits"):
        dealership.services.floor.finish(STATION, eva, Outcome.LOST)
    assert {anna, daan} & set(order(dealership)) == set()


def test_reception_sends_who_waits_for_a_named_rep_on_but_nobody_who_uses_a_turn(
    dealership: Dealership,
) -> None:
    anna, daan = two_floors(dealership)
    dealership.sale(anna, customer="Piet Bakker")
    dealership.user("Erik", UserKind.MANAGER)
    walk_in = arrives(dealership, floor=TOYOTA)
    waits = arrives(dealership, ArrivalKind.BE_BACK, name="Piet Bakker", floor=TOYOTA)
    assert walk_in.visit is not None
    assert waits.visit is not None
    with pytest.raises(Refused, match="not-allowed"):
        dealership.services.floor.send_on(STATION, walk_in.visit, HONDA, "wants a Jazz")
    sent = dealership.services.floor.send_on(STATION, waits.visit, HONDA, "")
    assert (sent.assigned, sent.turn) == (daan, False)
    assert said(dealership, sent) == "The customer goes to Daan on Honda."


def test_the_customer_of_a_rep_who_is_not_in_waits_for_anybody_under_that_reps_name(
    dealership: Dealership,
) -> None:
    anna = dealership.rep("Anna", Role.HYBRID)
    bea = dealership.rep("Bea", Role.HYBRID, checked_in=False)
    dealership.rep("Daan", Role.HYBRID, floor="Honda")
    dealership.sale(bea, customer="Piet Bakker")
    arrives(dealership)
    came = arrives(dealership, ArrivalKind.BE_BACK, name="Piet Bakker")
    assert (came.assigned, came.remark, came.about) == (None, "owner-absent", bea)
    (row,) = waiting(dealership, TOYOTA)
    assert (row.customer, row.wants, row.absent, row.rep_floor) == ("Piet Bakker", "", "Bea", "")
    assert row.may_be_given
    # She comes in on another floor after all: the board says where, and she can have him.
    dealership.services.floor.check_in(STATION, bea, HONDA)
    (row,) = waiting(dealership, TOYOTA)
    assert (row.absent, row.rep_floor) == ("Bea", "Honda")
    assert came.visit is not None
    given = dealership.services.floor.transfer(STATION, came.visit, bea)
    assert (given.assigned, given.turn) == (bea, False)
    (called,) = called_here(dealership, TOYOTA)
    assert (called.name, called.rep_floor) == ("Bea", "Honda")
    assert order(dealership, TOYOTA) == []
    assert dealership.services.floor.state_of(anna) is State.WITH_CUSTOMER


def test_a_be_back_after_all_goes_to_its_owner_on_another_floor_and_the_turn_comes_back(
    dealership: Dealership,
) -> None:
    anna, daan = two_floors(dealership)
    dealership.sale(daan, customer="Piet Bakker")
    dealership.user("Erik", UserKind.MANAGER)
    came = arrives(dealership, name="Piet Bakker", floor=TOYOTA)
    assert (came.assigned, came.visit is not None) == (anna, True)
    assert came.visit is not None
    given = dealership.services.floor.transfer(STATION, came.visit, daan)
    assert (given.assigned, given.turn) == (daan, False)
    assert visit(dealership, came).kind is ArrivalKind.BE_BACK
    assert (order(dealership, TOYOTA), order(dealership, HONDA)) == ([anna], [])
    dealership.services.floor.undo(STATION, given.act)
    assert visit(dealership, came).kind is ArrivalKind.WALK_IN
    assert (order(dealership, TOYOTA), order(dealership, HONDA)) == ([], [daan])


def by_hand(dealership: Dealership) -> dict[str, int]:
    """How often each rep was given a customer by hand this month, over all floors."""
    rows = dealership.services.fairness.month(OFFICE).rows
    return {row.name: row.figures.assigned for row in rows if row.figures.assigned}


def test_a_customer_given_by_hand_over_floors_is_counted_and_one_of_the_owner_never_is(
    dealership: Dealership,
) -> None:
    anna, daan = two_floors(dealership)
    bea = dealership.rep("Bea", Role.HYBRID)
    dealership.sale(anna, customer="Kees Kok")
    dealership.sale(bea, customer="Piet Bakker")
    arrives(dealership)
    waits = arrives(dealership, ArrivalKind.BE_BACK, name="Kees Kok")
    assert waits.visit is not None
    dealership.services.floor.transfer(STATION, waits.visit, daan)
    assert by_hand(dealership) == {"Daan": 1}
    dealership.services.floor.transfer(STATION, waits.visit, anna)
    assert by_hand(dealership) == {"Daan": 1}
    # Taken for Kees, he turns out to be Piet: Bea's by her sale, and given to nobody by hand.
    dealership.services.reception.complete(STATION, waits.visit, name="Piet Bakker")
    dealership.services.floor.transfer(STATION, waits.visit, bea)
    assert by_hand(dealership) == {"Daan": 1}


def test_after_all_another_floors_customer_keeps_the_name_of_who_had_joined(
    dealership: Dealership,
) -> None:
    anna, daan = two_floors(dealership)
    bea = dealership.rep("Bea", Role.HYBRID)
    dealership.sale(daan, customer="Piet Bakker")
    came = arrives(dealership, name="Piet Bakker", floor=TOYOTA)
    assert came.visit is not None
    dealership.services.floor.join(STATION, came.visit, bea)
    given = dealership.services.floor.transfer(STATION, came.visit, daan)
    assert order(dealership, TOYOTA) == [anna, bea]

    def names() -> tuple[int, ...]:
        with dealership.store.read() as work:
            return work.visits.joined([came.visit or 0])[came.visit or 0]

    assert names() == (bea,)
    ended = dealership.services.floor.finish(STATION, daan, Outcome.QUOTE)
    dealership.services.floor.undo(STATION, ended.act)
    assert names() == (bea,)
    dealership.services.floor.undo(STATION, given.act)
    assert names() == (bea,)
    assert order(dealership, TOYOTA) == []


def test_a_walk_in_is_given_to_no_rep_of_another_floor_and_the_words_say_where_that_one_is(
    dealership: Dealership,
) -> None:
    _, daan = two_floors(dealership)
    came = arrives(dealership, floor=TOYOTA)
    assert came.visit is not None
    for give in (dealership.services.floor.transfer, dealership.services.floor.join):
        with pytest.raises(Refused, match="on-other-floor") as refused:
            give(STATION, came.visit, daan)
        assert refused.value.facts == {"rep": daan, "floor": HONDA}


def test_sent_over_to_the_floor_in_whose_log_he_stands_the_act_has_its_last_number(
    dealership: Dealership,
) -> None:
    two_floors(dealership)
    arrives(dealership, floor=HONDA)
    came = for_the_appointment(dealership)
    assert came.visit is not None
    sent = dealership.services.floor.send_on(STATION, came.visit, HONDA, "")
    log = dealership.services.floor.log(HONDA)
    assert [entry.kind for entry in log if entry.act == sent.act] == ["send-on", "appointment"]
    assert (log[-1].number, log[-1].act) == (sent.number, sent.act)


def test_sent_on_to_the_floor_of_the_rep_he_waits_for_the_customer_stands_there(
    dealership: Dealership,
) -> None:
    _, daan = two_floors(dealership)
    dealership.user("Erik", UserKind.MANAGER)
    arrives(dealership, floor=HONDA)
    came = for_the_appointment(dealership)
    assert came.visit is not None
    sent = dealership.services.floor.send_on(STATION, came.visit, HONDA, "")
    assert said(dealership, sent) == "The customer waits on Honda."
    assert waiting(dealership, TOYOTA) == ()
    (row,) = waiting(dealership, HONDA)
    assert (row.wants, row.door) == ("Daan", "")
    dealership.services.floor.undo(STATION, sent.act)
    assert [row.wants for row in waiting(dealership, TOYOTA)] == ["Daan"]
    dealership.services.floor.finish(STATION, daan, Outcome.LOST)
    assert visit(dealership, came).rep == daan
