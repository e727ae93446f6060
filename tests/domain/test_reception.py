"""Who gets whom at the door, and what uses a turn (rules section 1)."""

from __future__ import annotations

import pytest

from showroom_app.domain import reception
from showroom_app.domain.floor_facts import (
    ArrivalKind,
    Arrived,
    PassedThrough,
    Phoned,
    TookUp,
    WasCalled,
)
from showroom_app.domain.line import RecallCause, State
from showroom_app.domain.policy import Policy
from showroom_app.domain.reception import Owner, Record, Remark, RemarkCode, remark
from tests.domain.floor_day import (
    ANNA,
    BRAM,
    CAS,
    DEWI,
    EVA,
    FEMKE,
    HUGO,
    IRIS,
    JAN,
    SOFIE,
    FloorDay,
)

WALK_IN, SERVICE = ArrivalKind.WALK_IN, ArrivalKind.SERVICE
APPOINTMENT, BE_BACK, DELIVERY = (
    ArrivalKind.APPOINTMENT,
    ArrivalKind.BE_BACK,
    ArrivalKind.DELIVERY,
)
RECORDS = [Record.OTHER_APPOINTMENT, Record.LEAD, Record.SALE, Record.VISIT]


def five() -> FloorDay:
    """Anna, Bram, Cas (hybrid), Dewi and Eva stand in line; Iris (internet) is present."""
    day = FloorDay()
    day.check_in(ANNA, BRAM, CAS, DEWI, EVA, IRIS)
    return day


# what uses a turn


def test_a_walk_in_goes_to_up_now_and_uses_a_turn() -> None:
    day = five()
    assert day.arrive() == (Arrived(1, WALK_IN), TookUp(1, ANNA))


@pytest.mark.parametrize("first", [ANNA, CAS])
def test_a_service_referral_without_owner_goes_to_up_now_showroom_or_hybrid(first: int) -> None:
    day = FloorDay()
    day.check_in(IRIS, first, BRAM)
    assert day.arrive(SERVICE) == (Arrived(1, SERVICE), TookUp(1, first))


@pytest.mark.parametrize("rep", [BRAM, CAS, IRIS])
def test_an_appointment_on_file_goes_to_its_rep_of_any_role_without_a_turn(rep: int) -> None:
    day = five()
    facts = day.arrive(APPOINTMENT, Owner(rep, Record.APPOINTMENT))
    assert facts == (Arrived(1, APPOINTMENT, rep), WasCalled(1, rep))
    assert day.line.standings[rep].turns == 0


@pytest.mark.parametrize("record", RECORDS)
def test_an_appointment_not_on_file_is_treated_as_a_be_back(record: Record) -> None:
    day = five()
    owner = Owner(BRAM, record)
    facts = day.arrive(APPOINTMENT, owner)
    assert facts == (Arrived(1, BE_BACK, BRAM), WasCalled(1, BRAM))
    assert remark(APPOINTMENT, owner, facts) == Remark(RemarkCode.NO_APPOINTMENT, BRAM)
    stays = Remark(RemarkCode.APPOINTMENT_NOT_DUE, BRAM)
    assert remark(APPOINTMENT, owner, facts, stays=True) == stays


@pytest.mark.parametrize("record", RECORDS)
def test_a_be_back_with_a_record_goes_to_the_owner_without_a_turn(record: Record) -> None:
    day = five()
    facts = day.arrive(BE_BACK, Owner(DEWI, record))
    assert facts == (Arrived(1, BE_BACK, DEWI), WasCalled(1, DEWI))
    assert remark(BE_BACK, Owner(DEWI, record), facts) is None
    day.later(40).finish(DEWI)
    assert day.order() == [ANNA, BRAM, CAS, DEWI, EVA]


@pytest.mark.parametrize("asked", [BE_BACK, APPOINTMENT])
@pytest.mark.parametrize("owner", [None, Owner(DEWI, Record.NAMED)])
def test_without_a_record_it_is_a_walk_in_to_up_now_and_the_words_say_so(
    asked: ArrivalKind, owner: Owner | None
) -> None:
    day = five()
    facts = day.arrive(asked, owner)
    assert facts == (Arrived(1, WALK_IN), TookUp(1, ANNA))
    about = DEWI if owner else None
    assert remark(asked, owner, facts) == Remark(RemarkCode.NO_RECORD, about)


def test_a_person_asked_for_by_name_without_a_record_is_a_walk_in_to_up_now() -> None:
    day = five()
    owner = Owner(DEWI, Record.NAMED)
    facts = day.arrive(WALK_IN, owner)
    assert facts == (Arrived(1, WALK_IN), TookUp(1, ANNA))
    assert remark(WALK_IN, owner, facts) == Remark(RemarkCode.NO_RECORD, DEWI)


@pytest.mark.parametrize("asked", [WALK_IN, SERVICE])
def test_a_walk_in_or_service_referral_with_an_owner_goes_to_the_owner(asked: ArrivalKind) -> None:
    day = five()
    owner = Owner(EVA, Record.SALE)
    facts = day.arrive(asked, owner)
    assert facts == (Arrived(1, BE_BACK, EVA), WasCalled(1, EVA))
    assert remark(asked, owner, facts) == Remark(RemarkCode.OWNER_FOUND, EVA)


def test_an_appointment_due_is_one_whichever_key_was_pressed() -> None:
    day = five()
    facts = day.arrive(BE_BACK, Owner(EVA, Record.APPOINTMENT))
    assert facts[0] == Arrived(1, APPOINTMENT, EVA)


def test_a_delivery_goes_to_its_rep_without_a_turn_and_needs_no_record() -> None:
    day = five()
    facts = day.arrive(DELIVERY, Owner(DEWI, Record.NAMED))
    assert facts == (Arrived(1, DELIVERY, DEWI), WasCalled(1, DEWI))
    assert remark(DELIVERY, Owner(DEWI, Record.NAMED), facts) is None


def test_a_delivery_of_nobody_in_particular_goes_to_up_now_without_a_turn() -> None:
    day = five()
    assert day.arrive(DELIVERY) == (Arrived(1, DELIVERY), WasCalled(1, ANNA))


def test_not_a_buyer_goes_to_nobody() -> None:
    day = five()
    before = day.line
    assert day.write(reception.not_a_buyer()) == (PassedThrough(),)
    assert day.line.standings == before.standings
    assert day.line.visits == before.visits


def test_a_phone_call_becomes_a_lead_and_never_touches_the_queue() -> None:
    day = five()
    before = day.line
    assert day.write(reception.phone(12)) == (Phoned(12),)
    assert day.line.standings == before.standings
    assert day.line.visits == before.visits


@pytest.mark.parametrize("kind", [ArrivalKind.PHONE, ArrivalKind.NOT_A_BUYER])
def test_who_is_no_visit_cannot_arrive_as_one(kind: ArrivalKind) -> None:
    day = five()
    with pytest.raises(ValueError, match="no visit"):
        day.arrive(kind)


# the named rep is busy or away


def test_a_named_rep_on_the_floor_is_called_at_once() -> None:
    day = five()
    day.arrive(BE_BACK, Owner(BRAM, Record.SALE))
    assert day.state(BRAM) is State.WITH_CUSTOMER


def test_a_named_rep_at_the_desk_is_called_at_once_the_place_kept_and_never_late() -> None:
    day = five()
    day.to_desk(CAS, proposal="09:10")
    day.at("09:30").arrive(APPOINTMENT, Owner(CAS, Record.APPOINTMENT))
    assert day.state(CAS) is State.WITH_CUSTOMER
    assert day.line.standings[CAS].desk is None
    day.later(20).finish(CAS)
    assert day.order() == [ANNA, BRAM, CAS, DEWI, EVA]


def test_a_named_rep_on_a_break_is_called_at_once_and_the_place_kept() -> None:
    day = five()
    day.go_on_break(BRAM)
    day.arrive(BE_BACK, Owner(BRAM, Record.SALE))
    assert day.state(BRAM) is State.WITH_CUSTOMER
    assert day.line.standings[BRAM].on_break is None
    day.finish(BRAM)
    assert day.order() == [ANNA, BRAM, CAS, DEWI, EVA]


def test_while_the_named_rep_is_with_a_customer_the_customer_waits_for_that_rep() -> None:
    day = five()
    day.walk_in()
    owner = Owner(ANNA, Record.SALE)
    facts = day.arrive(BE_BACK, owner)
    assert facts == (Arrived(2, BE_BACK, ANNA),)
    assert remark(BE_BACK, owner, facts) == Remark(RemarkCode.WAITS_FOR_OWNER, ANNA)
    assert WasCalled(2, ANNA) in day.later(9).finish(ANNA)
    day.finish(ANNA)
    assert day.order() == [BRAM, CAS, DEWI, EVA, ANNA]


def test_of_an_absent_rep_what_came_from_a_lead_goes_to_a_free_present_internet_rep() -> None:
    day = five()
    owner = Owner(SOFIE, Record.APPOINTMENT, from_lead=True)
    facts = day.arrive(APPOINTMENT, owner)
    assert facts == (Arrived(1, APPOINTMENT, absent=SOFIE), WasCalled(1, IRIS))
    assert remark(APPOINTMENT, owner, facts) == Remark(RemarkCode.OWNER_ABSENT, SOFIE)
    hours_off = remark(APPOINTMENT, owner, facts, stays=True)
    assert hours_off == Remark(RemarkCode.OWNER_ABSENT_NOT_DUE, SOFIE)


def test_the_act_is_written_where_its_rep_is_checked_in_else_where_it_was_entered() -> None:
    toyota, honda, used = FloorDay(), FloorDay(), FloorDay()
    toyota.check_in(ANNA, CAS)
    honda.check_in(IRIS, BRAM)
    used.check_in(JAN)
    lines = {1: toyota.line, 2: honda.line, 3: used.line}
    absent = Owner(SOFIE, Record.LEAD, from_lead=True)
    assert reception.written_on(None, 1, lines) == 1
    assert reception.written_on(Owner(BRAM, Record.SALE), 1, lines) == 2
    assert reception.written_on(absent, 1, lines) == 2
    assert reception.written_on(absent, 3, lines) == 3
    assert reception.written_on(Owner(SOFIE, Record.SALE), 1, lines) == 1
    honda.go_on_break(IRIS)
    assert reception.written_on(absent, 1, {**lines, 2: honda.line}) == 3
    used.go_on_break(JAN)
    assert reception.written_on(absent, 1, {1: toyota.line, 3: used.line}) == 1


def test_no_internet_rep_free_it_goes_to_the_first_free_hybrid_in_line() -> None:
    day = five()
    day.check_in(FEMKE)
    day.go_on_break(IRIS)
    facts = day.arrive(BE_BACK, Owner(JAN, Record.LEAD, from_lead=True))
    assert WasCalled(1, CAS) in facts
    day.to_desk(FEMKE)
    facts = day.arrive(BE_BACK, Owner(JAN, Record.LEAD, from_lead=True))
    assert WasCalled(2, ANNA) in facts


def test_no_hybrid_free_either_it_goes_to_up_now_without_a_turn() -> None:
    day = FloorDay()
    day.check_in(ANNA, BRAM)
    facts = day.arrive(BE_BACK, Owner(JAN, Record.LEAD, from_lead=True))
    assert facts == (Arrived(1, BE_BACK, absent=JAN), WasCalled(1, ANNA))
    day.finish(ANNA)
    assert day.order() == [ANNA, BRAM]


def test_of_an_absent_rep_anything_else_goes_to_up_now_without_a_turn() -> None:
    day = five()
    facts = day.arrive(BE_BACK, Owner(SOFIE, Record.SALE))
    assert facts == (Arrived(1, BE_BACK, absent=SOFIE), WasCalled(1, ANNA))
    assert day.arrive(DELIVERY, Owner(HUGO, Record.NAMED))[1:] == (WasCalled(2, BRAM),)


def test_of_an_absent_rep_with_nobody_free_the_customer_waits_and_uses_no_turn_later() -> None:
    day = FloorDay()
    owner = Owner(SOFIE, Record.SALE)
    facts = day.arrive(BE_BACK, owner)
    assert facts == (Arrived(1, BE_BACK, absent=SOFIE),)
    day.check_in(ANNA)
    assert day.state(ANNA) is State.WITH_CUSTOMER
    assert day.line.standings[ANNA].turns == 0


# waiting


def test_with_nobody_free_the_customer_waits() -> None:
    day = FloorDay()
    day.check_in(ANNA, IRIS)
    day.walk_in()
    facts = day.arrive()
    assert facts == (Arrived(2, WALK_IN),)
    assert remark(WALK_IN, None, facts) == Remark(RemarkCode.NOBODY_FREE)


def test_while_customers_wait_as_many_at_the_desk_are_recalled_the_first_first() -> None:
    day = FloorDay(Policy(desk_from=1, recall_at=0, floor_min=0))
    day.check_in(CAS, FEMKE, HUGO)
    day.to_desk(CAS)
    day.to_desk(FEMKE)
    assert day.walk_in() == HUGO
    assert day.state(CAS) is State.AT_DESK
    day.later(1).arrive()
    assert [day.state(rep) for rep in (CAS, FEMKE)] == [State.RECALLED, State.AT_DESK]
    desk = day.line.standings[CAS].desk
    assert desk is not None
    assert (desk.cause, desk.recalled_at) == (RecallCause.WAITING, day.now)
    day.arrive()
    assert day.state(FEMKE) is State.RECALLED


def test_a_customer_who_waits_for_a_busy_named_rep_recalls_nobody() -> None:
    day = FloorDay(Policy(desk_from=1, recall_at=0, floor_min=0))
    day.check_in(CAS, ANNA)
    day.to_desk(CAS)
    day.walk_in()
    day.arrive(BE_BACK, Owner(ANNA, Record.SALE))
    assert day.state(CAS) is State.AT_DESK


def test_who_was_skipped_for_the_waiting_customer_is_not_recalled_for_that_one() -> None:
    day = FloorDay(Policy(desk_from=1, recall_at=0, floor_min=0))
    day.check_in(CAS)
    day.walk_in()
    day.skip(CAS)
    day.to_desk(CAS)
    assert day.state(CAS) is State.AT_DESK
    day.arrive()
    assert day.state(CAS) is State.RECALLED


def test_an_arrival_goes_to_the_next_who_is_not_marked_and_the_words_name_who_was_passed() -> None:
    day = five()
    day.skip(ANNA)
    facts = day.arrive()
    assert remark(WALK_IN, None, facts) == Remark(RemarkCode.PASSED, ANNA)


def test_an_ordinary_walk_in_needs_no_remark() -> None:
    assert remark(WALK_IN, None, five().arrive()) is None
