"""Reception's one search box: what it answers, in which order, and that Enter does just that."""

from __future__ import annotations

from datetime import datetime

import pytest

from showroom_app.domain.appointment import Appointment
from showroom_app.domain.floor_facts import ArrivalKind, Outcome
from showroom_app.domain.line import State
from showroom_app.domain.people import Role
from showroom_app.domain.prospect import Phone
from showroom_app.domain.refused import NotFound
from showroom_app.domain.topic import Topic
from showroom_app.domain.trade_words import Typed, begins_words, said
from showroom_app.services.done import Done
from showroom_app.services.whose import Answer, AnswerCode, Enter
from showroom_app.words import Saying
from showroom_app.words.whose import choices, namesake
from showroom_app.words.whose import whose as words_of
from tests.services.dealership import AMSTERDAM, STATION, Dealership, local
from tests.services.floor_scene import arrives, visit

JAN = {"name": "Jan Smit", "phone": "06 12345678", "email": "jan@example.nl"}


def asks(dealership: Dealership, text: str, floor: int = 1) -> Answer:
    return dealership.services.reception.whose(STATION, floor, text)


def in_words(dealership: Dealership, answer: Answer) -> str:
    names = {entry.rep.id: entry.rep.name for entry in dealership.services.people.reps()}
    return ": ".join(words_of(answer, Saying(tz=AMSTERDAM, reps=names)))


def enter(dealership: Dealership, answer: Answer) -> Done:
    """What Enter does with an answer."""
    return dealership.services.reception.arrive(
        STATION,
        answer.kind,
        1,
        name=answer.name,
        phone=answer.phone,
        email=answer.email,
        rep=answer.asked_for,
        appointment=answer.appointment,
        note=answer.note,
    )


def appointment(dealership: Dealership, rep: int, at: datetime, **said_of: str) -> int:
    """A lead of this rep with an appointment."""
    lead = dealership.lead(name=said_of.get("name", "Jan Smit"))
    dealership.services.leads.claim(STATION, lead, rep)
    done = dealership.services.leads.appointment(STATION, lead, rep, at)
    assert done.appointment is not None
    return done.appointment


def test_the_sentence_of_the_design(dealership: Dealership) -> None:
    sanne = dealership.rep("Sanne de Vries", Role.INTERNET)
    dealership.rep("Anna", Role.HYBRID)
    made = appointment(dealership, sanne, local("2026-10-22 14:00"))
    found = asks(dealership, "jan smit")
    assert (found.appointment, asks(dealership, "Smit").appointment) == (made, made)
    for typed in ("jan smit", "Smit", "smit jan"):
        found = asks(dealership, typed)
        assert in_words(dealership, found) == (
            "Lead of Sanne de Vries, appointment 14:00: call Sanne de Vries, no turn used"
        )
        assert (found.code, found.appointment, found.state) == (
            AnswerCode.APPOINTMENT,
            made,
            State.PRESENT,
        )
    done = enter(dealership, found)
    assert (done.assigned, done.turn) == (sanne, False)
    # Kept now: the next one of that name is the lead's, without an appointment.
    assert asks(dealership, "Jan Smit").code is AnswerCode.LEAD


def test_a_named_rep_comes_before_everything_and_his_appointment_of_today_is_meant(
    dealership: Dealership,
) -> None:
    sanne = dealership.rep("Sanne", Role.INTERNET)
    anna = dealership.rep("Anna", Role.HYBRID)
    without = asks(dealership, "sanne")
    assert (without.code, without.rep, without.taker, without.turn) == (
        AnswerCode.NAMED_WITHOUT_RECORD,
        sanne,
        anna,
        True,
    )
    made = appointment(dealership, sanne, local("2026-10-22 11:00"))
    found = asks(dealership, "sanne")
    assert (found.code, found.appointment, found.customer) == (
        AnswerCode.APPOINTMENT,
        made,
        "Jan Smit",
    )


def test_a_customer_who_asks_for_a_rep_by_name_needs_a_record(dealership: Dealership) -> None:
    anna = dealership.rep("Anna", Role.HYBRID)
    bea = dealership.rep("Bea", Role.HYBRID)
    dealership.sale(bea, customer="Jan Smit", phone=JAN["phone"])
    known = asks(dealership, "Jan Smit voor Bea")
    assert (known.code, known.rep, known.enter) == (AnswerCode.NAMED, bea, Enter.CALLS)
    done = enter(dealership, known)
    assert (done.assigned, done.turn) == (bea, False)
    unknown = asks(dealership, "Piet Bakker for Bea")
    assert (unknown.code, unknown.enter, unknown.taker) == (
        AnswerCode.NAMED_WITHOUT_RECORD,
        Enter.TAKES_TURN,
        anna,
    )
    assert "no record on file" in in_words(dealership, unknown)


@pytest.mark.parametrize("typed", ["0612345678", "+31 6 12345678", "jan@example.nl", "Jan Smit"])
def test_the_owner_is_found_by_phone_e_mail_or_name_inside_the_protection_window(
    dealership: Dealership, typed: str
) -> None:
    dealership.rep("Anna", Role.HYBRID)
    bea = dealership.rep("Bea", Role.HYBRID)
    dealership.sale(bea, customer=JAN["name"], phone=JAN["phone"], email=JAN["email"])
    dealership.later(days=80)
    for rep in (1, bea):
        dealership.services.floor.check_in(STATION, rep)
    found = asks(dealership, typed)
    assert (found.code, found.rep, found.enter, found.turn) == (
        AnswerCode.SALE,
        bea,
        Enter.CALLS,
        False,
    )
    dealership.later(days=11)
    assert asks(dealership, typed).code is AnswerCode.WALK_IN
    dealership.later(days=-11)
    done = enter(dealership, found)
    assert (done.assigned, done.turn) == (bea, False)


def test_of_lead_sale_and_visit_the_open_lead_decides_and_then_the_sale(
    dealership: Dealership,
) -> None:
    anna, bea = (dealership.rep(name, Role.HYBRID) for name in ("Anna", "Bea"))
    mirjam = dealership.rep("Mirjam", Role.INTERNET)
    arrives(dealership, name=JAN["name"], phone=JAN["phone"], email=JAN["email"])
    dealership.services.floor.finish(STATION, anna, Outcome.QUOTE)
    dealership.later(days=1)
    dealership.services.floor.check_in(STATION, mirjam)
    assert (asks(dealership, "Jan Smit").code, asks(dealership, "Jan Smit").rep) == (
        AnswerCode.VISIT,
        anna,
    )
    dealership.sale(bea, customer=JAN["name"], phone=JAN["phone"])
    assert (asks(dealership, "Jan Smit").code, asks(dealership, "Jan Smit").rep) == (
        AnswerCode.SALE,
        bea,
    )
    lead = dealership.lead(name="Jan Smit")
    dealership.services.leads.assign(STATION, lead, mirjam)
    found = asks(dealership, "Jan Smit")
    assert (found.code, found.rep, found.from_lead) == (AnswerCode.LEAD, mirjam, True)


@pytest.mark.parametrize(
    "typed",
    ["parts", "onderdelen", "Werkplaats", "leverancier", "supplier", "koerier", "komt voor APK"],
)
def test_service_parts_and_suppliers_are_not_buyers(
    small_dealership: Dealership, typed: str
) -> None:
    small_dealership.rep("Anna", Role.HYBRID)
    found = asks(small_dealership, typed)
    assert (found.code, found.kind, found.enter) == (
        AnswerCode.NOT_A_BUYER,
        ArrivalKind.NOT_A_BUYER,
        Enter.NOBODY,
    )
    assert enter(small_dealership, found).assigned is None


@pytest.mark.parametrize("typed", ["referral", "doorverwezen", "van de werkplaats", "via service"])
def test_whom_the_service_department_sends_on_is_a_referral_who_uses_a_turn(
    small_dealership: Dealership, typed: str
) -> None:
    anna = small_dealership.rep("Anna", Role.HYBRID)
    found = asks(small_dealership, typed)
    assert (found.code, found.kind, found.taker) == (AnswerCode.SERVICE, ArrivalKind.SERVICE, anna)
    done = enter(small_dealership, found)
    assert (done.kind, done.assigned, done.turn) == ("service", anna, True)


def test_a_customer_called_post_is_found_before_the_word_for_the_mail(
    small_dealership: Dealership,
) -> None:
    small_dealership.rep("Anna", Role.HYBRID)
    assert asks(small_dealership, "post").code is AnswerCode.NOT_A_BUYER
    assert asks(small_dealership, "Piet Post").code is AnswerCode.WALK_IN
    appointment(small_dealership, small_dealership.rep("Mirjam"), local("2026-10-22 11:00"))
    small_dealership.sale(1, customer="Post")
    assert asks(small_dealership, "post").code is AnswerCode.SALE


def test_anybody_else_is_a_walk_in_and_what_was_typed_is_kept(dealership: Dealership) -> None:
    anna = dealership.rep("Anna", Role.HYBRID)
    found = asks(dealership, "Piet Bakker 06 87654321")
    assert (found.code, found.taker, found.turn) == (AnswerCode.WALK_IN, anna, True)
    assert (found.name, found.phone) == ("Piet Bakker", "06 87654321")
    enter(dealership, found)
    (row,) = dealership.services.board.board(1).with_customers
    assert (row.customer, row.phone) == ("Piet Bakker", "+31687654321")


def test_the_answer_says_who_waits_for_whom_and_who_stands_in(dealership: Dealership) -> None:
    anna = dealership.rep("Anna", Role.HYBRID)
    bea = dealership.rep("Bea", Role.HYBRID)
    dealership.sale(anna, customer="Jan Smit")
    dealership.sale(bea, customer="Piet Bakker")
    arrives(dealership)
    busy = asks(dealership, "Jan Smit")
    assert (busy.enter, busy.taker, busy.state) == (Enter.WAITS_FOR, None, State.WITH_CUSTOMER)
    dealership.services.floor.finish(STATION, anna, Outcome.LOST)
    dealership.services.floor.check_out(STATION, bea)
    absent = asks(dealership, "Piet Bakker")
    assert (absent.enter, absent.rep, absent.taker, absent.turn) == (
        Enter.STANDS_IN,
        bea,
        anna,
        False,
    )
    dealership.services.floor.check_out(STATION, anna)
    assert asks(dealership, "somebody").enter is Enter.WAITS


def two_of_one_name(dealership: Dealership) -> tuple[int, int]:
    """Jan Smit bought from Anna; another Jan Smit, with another number, was here with Bea."""
    anna, bea = (dealership.rep(name, Role.HYBRID) for name in ("Anna", "Bea"))
    dealership.services.floor.go_on_break(STATION, anna)
    arrives(dealership, name="Jan Smit", phone="06 87654321")
    dealership.services.floor.finish(STATION, bea, Outcome.QUOTE)
    dealership.later(days=1)
    dealership.sale(anna, customer="Jan Smit", phone=JAN["phone"])
    for rep in (anna, bea):
        dealership.services.floor.check_in(STATION, rep)
    return anna, bea


def test_two_customers_of_one_name_are_both_told_and_reception_chooses(
    dealership: Dealership,
) -> None:
    anna, bea = two_of_one_name(dealership)
    found = asks(dealership, "Jan Smit")
    assert (found.code, found.rep) == (AnswerCode.SALE, anna)
    assert [(each.code, each.rep, each.phone) for each in found.others] == [
        (AnswerCode.VISIT, bea, "+31687654321")
    ]
    done = enter(dealership, found.others[0])
    assert (done.assigned, done.turn, visit(dealership, done).phone) == (
        bea,
        False,
        Phone("+31687654321", "+31687654321"),
    )
    done = enter(dealership, found)
    assert (done.assigned, done.turn) == (anna, False)


def test_the_other_customer_of_a_name_does_not_keep_the_appointment_of_the_first(
    dealership: Dealership,
) -> None:
    anna = dealership.rep("Anna", Role.HYBRID)
    arrives(dealership, name="Jan Smit", phone="06 87654321")
    dealership.services.floor.finish(STATION, anna, Outcome.QUOTE)
    dealership.later(days=1)
    dealership.services.floor.check_in(STATION, anna)
    number = Phone(JAN["phone"], "+31612345678")
    expected = Appointment(0, anna, local("2026-10-23 11:00"), customer="Jan Smit", phone=number)
    with dealership.store.write(Topic.BOARD, Topic.LEADS) as work:
        kept = work.appointments.add(expected, made_at=work.now)
    found = asks(dealership, "Jan Smit")
    assert [each.appointment for each in (found, *found.others)] == [kept, None]
    done = enter(dealership, found.others[0])
    came = visit(dealership, done)
    assert (done.assigned, done.turn, came.appointment) == (anna, False, None)
    assert came.phone == Phone("+31687654321", "+31687654321")
    assert [row.appointment for row in dealership.services.board.board().appointments] == [kept]
    # The one who is expected, under the same name and his own number, still is.
    done = arrives(dealership, ArrivalKind.BE_BACK, name="Jan Smit", phone=JAN["phone"])
    assert visit(dealership, done).appointment == kept


def test_a_number_beside_the_name_says_which_of_them_it_is(dealership: Dealership) -> None:
    _, bea = two_of_one_name(dealership)
    found = asks(dealership, "Jan Smit 06 87654321")
    assert found.others == ()
    assert asks(dealership, "06 87654321").rep == bea


def test_several_records_of_one_customer_are_one_answer(dealership: Dealership) -> None:
    anna, bea = (dealership.rep(name, Role.HYBRID) for name in ("Anna", "Bea"))
    arrives(dealership, name=JAN["name"], phone=JAN["phone"])
    dealership.services.floor.finish(STATION, anna, Outcome.QUOTE)
    dealership.later(days=1)
    dealership.sale(bea, customer=JAN["name"], phone=JAN["phone"])
    found = asks(dealership, "Jan Smit")
    assert (found.code, found.rep, found.others) == (AnswerCode.SALE, bea, ())


def test_records_that_agree_with_a_third_one_are_of_one_customer(dealership: Dealership) -> None:
    anna, bea = (dealership.rep(name, Role.HYBRID) for name in ("Anna", "Bea"))
    dealership.sale(anna, customer="Jan Smit")
    for rep in (anna, bea):
        came = arrives(dealership, name="Jan Smit", phone=JAN["phone"])
        dealership.services.floor.finish(STATION, rep, Outcome.QUOTE, came.visit)
        dealership.later(minutes=10)
    dealership.later(days=1)
    found = asks(dealership, "Jan Smit")
    assert (found.code, found.rep, found.others) == (AnswerCode.SALE, anna, ())


def test_of_many_customers_of_one_name_five_are_told_and_all_are_counted(
    dealership: Dealership,
) -> None:
    anna = dealership.rep("Anna", Role.HYBRID)
    for number in range(7):
        came = arrives(dealership, name="Jan Smit", phone=f"06 1111111{number}")
        dealership.services.floor.finish(STATION, anna, Outcome.QUOTE, came.visit)
    dealership.later(days=1)
    found = asks(dealership, "Jan Smit")
    told = choices(found)
    assert (len(told), {each.unlisted for each in told}) == (5, {2})
    assert "1 of 7" in namesake(told[0], 1, len(told), Saying(tz=AMSTERDAM))


def test_two_appointments_of_one_name_today_are_both_told_the_nearest_first(
    dealership: Dealership,
) -> None:
    sanne, thijs = (dealership.rep(name, Role.INTERNET) for name in ("Sanne", "Thijs"))
    late = appointment(dealership, sanne, local("2026-10-22 13:00"))
    soon = appointment(dealership, thijs, local("2026-10-22 11:00"))
    found = asks(dealership, "Smit")
    assert [each.appointment for each in (found, *found.others)] == [soon, late]
    assert [each.appointment for each in asks(dealership, "Jan Smit").others] == [late]
    assert enter(dealership, found.others[0]).assigned == sanne


def test_an_appointment_later_today_than_four_hours_is_named_and_treated_as_a_be_back(
    dealership: Dealership,
) -> None:
    mirjam = dealership.rep("Mirjam", Role.INTERNET)
    appointment(dealership, mirjam, local("2026-10-22 16:30"))
    found = asks(dealership, "Jan Smit")
    assert (found.code, found.too_early, found.kind) == (
        AnswerCode.APPOINTMENT,
        True,
        ArrivalKind.BE_BACK,
    )
    done = enter(dealership, found)
    assert (done.assigned, done.turn) == (mirjam, False)


def test_looking_changes_nothing_and_an_unknown_floor_is_told(dealership: Dealership) -> None:
    dealership.rep("Anna", Role.HYBRID)
    before = dealership.services.counters()
    asks(dealership, "")
    asks(dealership, "Jan Smit")
    assert dealership.services.counters() == before
    with pytest.raises(NotFound, match="floor"):
        asks(dealership, "Jan", floor=9)


def test_a_typed_text_is_taken_apart() -> None:
    found = said("Jan Smit, 06-1234 5678 jan@x.nl voor Sanne")
    assert (found.name, found.phone, found.email, found.asked_for) == (
        "Jan Smit",
        "06-1234 5678",
        "jan@x.nl",
        "Sanne",
    )
    assert said("Corolla 2019").phone == ""
    assert said("Piet Schade").about is Typed.PERSON
    assert begins_words("jans p", "Mevrouw P. Jansen")
    assert not begins_words("", "Jansen")
