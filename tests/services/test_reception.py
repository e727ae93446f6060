"""The door: who gets the customer, whose customer it is, and what the rows say afterwards."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from showroom_app.domain.appointment import AppointmentState
from showroom_app.domain.floor_facts import ArrivalKind, Outcome
from showroom_app.domain.lead import CallResult, CloseReason, Stage
from showroom_app.domain.line import State
from showroom_app.domain.people import Actor, Role, UserKind
from showroom_app.domain.refused import NotFound, Refused
from tests.services.dealership import STATION, Dealership, local
from tests.services.floor_scene import arrives, order, rows_of, visit, written

APPOINTMENT, BE_BACK = ArrivalKind.APPOINTMENT, ArrivalKind.BE_BACK
SERVICE, DELIVERY, PHONE = ArrivalKind.SERVICE, ArrivalKind.DELIVERY, ArrivalKind.PHONE
JAN: dict[str, Any] = {"name": "Jan de Groot", "phone": "06 12345678", "email": "jan@example.nl"}
_BY = {"name": "name", "phone": "phone", "email": "email"}


def owned(dealership: Dealership, rep: int, **said: object) -> int:
    """An open lead of a rep who works it."""
    lead = dealership.lead(**said)
    dealership.services.leads.claim(STATION, lead, rep)
    return lead


def appointment(dealership: Dealership, rep: int, at: str, **said: object) -> tuple[int, int]:
    """A lead of a rep with an appointment: lead and appointment."""
    lead = owned(dealership, rep, **said)
    done = dealership.services.leads.appointment(STATION, lead, rep, local(at))
    assert done.appointment is not None
    return lead, done.appointment


def kept(dealership: Dealership, number: int) -> AppointmentState:
    with dealership.store.read() as work:
        found = work.appointments.appointment(number)
    assert found is not None
    return found.state


def test_a_walk_in_goes_to_who_is_up_and_uses_a_turn(dealership: Dealership) -> None:
    anna = dealership.rep("Anna", Role.HYBRID)
    sanne = dealership.rep("Sanne", Role.SHOWROOM)
    done = arrives(dealership, **JAN, note="red scarf", wishes=("used",))
    assert (done.kind, done.assigned, done.turn, done.remark) == ("walk-in", anna, True, "")
    row = visit(dealership, done)
    assert (row.kind, row.rep, row.arrived_at) == (ArrivalKind.WALK_IN, anna, dealership.now)
    assert (row.name, row.email, row.note, row.wishes) == (
        JAN["name"],
        JAN["email"],
        "red scarf",
        ("used",),
    )
    assert row.phone is not None
    assert (row.phone.typed, row.phone.e164) == ("06 12345678", "+31612345678")
    assert order(dealership) == [sanne]


def test_internet_reps_never_take_a_walk_in(dealership: Dealership) -> None:
    dealership.rep("Mirjam", Role.INTERNET)
    done = arrives(dealership)
    assert (done.assigned, done.remark) == (None, "nobody-free")


def test_a_service_referral_uses_a_turn_unless_the_customer_is_somebodys(
    dealership: Dealership,
) -> None:
    anna = dealership.rep("Anna", Role.HYBRID)
    mirjam = dealership.rep("Mirjam", Role.INTERNET)
    assert (arrives(dealership, SERVICE).assigned, visit(dealership, 1).kind) == (anna, SERVICE)
    owned(dealership, mirjam, name=JAN["name"], emails=(JAN["email"],))
    done = arrives(dealership, SERVICE, email="JAN@example.nl")
    assert (done.assigned, done.turn, done.remark, done.about) == (
        mirjam,
        False,
        "owner-found",
        mirjam,
    )


def test_not_a_buyer_is_no_visit_and_calls_nobody(dealership: Dealership) -> None:
    anna = dealership.rep("Anna", Role.HYBRID)
    done = arrives(dealership, ArrivalKind.NOT_A_BUYER, note="parcel")
    assert (done.kind, done.visit, done.assigned) == ("not-a-buyer", None, None)
    assert (rows_of(dealership, "visits"), order(dealership)) == (0, [anna])
    assert dealership.services.floor.log(1)[-1].note == "parcel"


def test_an_unknown_floor_rep_or_appointment_is_no_arrival(dealership: Dealership) -> None:
    dealership.rep("Anna", Role.HYBRID)
    unknown: tuple[dict[str, Any], ...] = (
        {"floor": 9},
        {"rep": 9},
        {"kind": APPOINTMENT, "appointment": 9},
    )
    for said in unknown:
        with pytest.raises(NotFound):
            arrives(dealership, **said)
    assert rows_of(dealership, "visits") == 0


@pytest.mark.parametrize("key", list(_BY))
def test_a_be_back_goes_to_the_rep_of_an_earlier_day_known_by_name_phone_or_mail(
    dealership: Dealership, key: str
) -> None:
    anna = dealership.rep("Anna", Role.HYBRID)
    came = arrives(dealership, **JAN)
    assert came.assigned == anna
    # The visit of this very day is no record yet.
    dealership.services.floor.finish(STATION, anna, Outcome.QUOTE)
    assert arrives(dealership, BE_BACK, **{key: JAN[key]}).remark == "no-record"
    dealership.at("2026-10-23 10:00")
    sanne = dealership.rep("Sanne", Role.SHOWROOM)
    dealership.services.floor.check_in(STATION, anna)
    done = arrives(dealership, BE_BACK, **{key: JAN[key]})
    assert (done.assigned, done.turn, visit(dealership, done).kind) == (anna, False, BE_BACK)
    assert order(dealership) == [sanne]
    assert [s.since for s in dealership.services.floor.line(1).in_order()] == sorted(
        s.since for s in dealership.services.floor.line(1).in_order() if s.since
    )


def test_a_be_back_goes_to_who_sold_the_car(dealership: Dealership) -> None:
    dealership.rep("Anna", Role.HYBRID)
    sanne = dealership.rep("Sanne", Role.SHOWROOM)
    dealership.sale(sanne, "2026-10-01", customer="Jan de Groot", phone="06 12345678")
    done = arrives(dealership, BE_BACK, phone="+31 6 1234 5678")
    assert (done.assigned, done.turn) == (sanne, False)


def test_the_open_lead_goes_before_the_sale(dealership: Dealership) -> None:
    anna = dealership.rep("Anna", Role.SHOWROOM)
    mirjam = dealership.rep("Mirjam", Role.INTERNET)
    dealership.sale(anna, "2026-10-01", customer=JAN["name"])
    assert arrives(dealership, BE_BACK, name=JAN["name"]).assigned == anna
    dealership.services.floor.finish(STATION, anna, Outcome.LOST)
    owned(dealership, mirjam, name=JAN["name"])
    assert arrives(dealership, BE_BACK, name="jan de GROOT").assigned == mirjam


def test_an_appointment_of_another_day_is_a_record_too(dealership: Dealership) -> None:
    dealership.rep("Anna", Role.HYBRID)
    mirjam = dealership.rep("Mirjam", Role.INTERNET)
    lead, set_for = appointment(dealership, mirjam, "2026-10-24 11:00", name=JAN["name"])
    dealership.services.leads.close(STATION, lead, mirjam, CloseReason.NO_INTEREST)
    done = arrives(dealership, BE_BACK, name=JAN["name"])
    assert (done.assigned, done.turn) == (mirjam, False)
    assert visit(dealership, done).appointment is None
    assert kept(dealership, set_for) is not AppointmentState.SHOWN


def test_a_be_back_without_a_record_is_a_walk_in_and_the_words_say_so(
    dealership: Dealership,
) -> None:
    anna = dealership.rep("Anna", Role.HYBRID)
    done = arrives(dealership, BE_BACK, name="Nobody Knows")
    assert (done.kind, done.assigned, done.turn, done.remark) == (
        "be-back",
        anna,
        True,
        "no-record",
    )
    assert visit(dealership, done).kind is ArrivalKind.WALK_IN


@pytest.mark.parametrize(("day", "found"), [("2026-07-24", True), ("2026-07-23", False)])
def test_a_customer_is_somebodys_for_ninety_days(
    dealership: Dealership, day: str, found: bool
) -> None:
    anna = dealership.rep("Anna", Role.HYBRID)
    sanne = dealership.rep("Sanne", Role.SHOWROOM)
    dealership.sale(sanne, day, customer=JAN["name"])
    done = arrives(dealership, BE_BACK, name=JAN["name"])
    assert done.assigned == (sanne if found else anna)
    # Who asks for the rep by name gets him also later, where there is a record.
    dealership.services.floor.finish(STATION, sanne if found else anna, Outcome.LOST)
    assert arrives(dealership, BE_BACK, name=JAN["name"], rep=sanne).turn is False


def test_asked_for_by_name_without_a_record_is_a_walk_in(dealership: Dealership) -> None:
    anna = dealership.rep("Anna", Role.HYBRID)
    sanne = dealership.rep("Sanne", Role.SHOWROOM)
    for kind in (ArrivalKind.WALK_IN, BE_BACK):
        done = arrives(dealership, kind, rep=sanne, name="Nobody Knows")
        assert (done.turn, done.remark, done.about) == (True, "no-record", sanne)
        dealership.services.floor.undo(STATION)
    assert order(dealership) == [anna, sanne]


def test_a_customer_who_is_nobodys_stays_with_the_walk_in_key(dealership: Dealership) -> None:
    anna = dealership.rep("Anna", Role.HYBRID)
    sanne = dealership.rep("Sanne", Role.SHOWROOM)
    dealership.sale(sanne, "2026-10-01", customer=JAN["name"])
    done = arrives(dealership, name=JAN["name"])
    assert (done.assigned, done.turn) == (anna, True)


def test_an_appointment_is_shown_by_the_arrival_and_uses_no_turn(dealership: Dealership) -> None:
    anna = dealership.rep("Anna", Role.HYBRID)
    mirjam = dealership.rep("Mirjam", Role.INTERNET)
    lead, set_for = appointment(dealership, mirjam, "2026-10-22 13:59", name=JAN["name"])
    done = arrives(dealership, APPOINTMENT)
    assert (done.assigned, done.turn, done.remark) == (mirjam, False, "")
    row = visit(dealership, done)
    assert (row.kind, row.appointment, row.name) == (APPOINTMENT, set_for, JAN["name"])
    assert kept(dealership, set_for) is AppointmentState.SHOWN
    assert dealership.known(lead).stage is Stage.SHOWN
    assert order(dealership) == [anna]
    with pytest.raises(Refused, match="appointment-over"):
        arrives(dealership, APPOINTMENT, appointment=set_for)
    dealership.services.floor.undo(STATION)
    assert kept(dealership, set_for) is AppointmentState.SET
    assert dealership.known(lead).stage is Stage.APPOINTMENT
    assert visit(dealership, done).appointment is None
    assert arrives(dealership, APPOINTMENT, appointment=set_for).assigned == mirjam


def test_an_appointment_further_away_than_four_hours_is_none_that_is_due(
    dealership: Dealership,
) -> None:
    anna = dealership.rep("Anna", Role.HYBRID)
    mirjam = dealership.rep("Mirjam", Role.INTERNET)
    _, set_for = appointment(dealership, mirjam, "2026-10-22 14:01", name=JAN["name"])
    nobody = arrives(dealership, APPOINTMENT)
    assert (nobody.assigned, nobody.turn, nobody.remark) == (anna, True, "no-record")
    named = arrives(dealership, APPOINTMENT, name=JAN["name"])
    assert (named.assigned, named.turn, named.remark) == (mirjam, False, "no-appointment")
    assert kept(dealership, set_for) is AppointmentState.SET


def test_who_is_named_later_and_given_to_the_rep_who_expects_him_keeps_the_appointment(
    dealership: Dealership,
) -> None:
    anna = dealership.rep("Anna", Role.HYBRID)
    mirjam = dealership.rep("Mirjam", Role.INTERNET)
    lead, set_for = appointment(dealership, mirjam, "2026-10-22 10:30", name=JAN["name"])
    came = arrives(dealership)
    assert came.visit is not None
    dealership.services.reception.complete(STATION, came.visit, name=JAN["name"])
    assert kept(dealership, set_for) is AppointmentState.SET
    given = dealership.services.floor.transfer(STATION, came.visit, mirjam)
    assert (given.assigned, given.turn, given.appointment) == (mirjam, False, set_for)
    assert kept(dealership, set_for) is AppointmentState.SHOWN
    assert visit(dealership, came).appointment == set_for
    assert dealership.services.board.board().appointments == ()
    dealership.services.floor.undo(STATION, given.act)
    assert kept(dealership, set_for) is AppointmentState.SET
    assert (visit(dealership, came).appointment, visit(dealership, came).rep) == (None, anna)
    with dealership.store.read() as work:
        found = work.leads.lead(lead)
    assert found is not None
    assert found.stage is not Stage.SHOWN


def test_an_appointment_named_hours_before_its_time_is_a_be_back_and_stays_expected(
    dealership: Dealership,
) -> None:
    anna = dealership.rep("Anna", Role.HYBRID)
    mirjam = dealership.rep("Mirjam", Role.INTERNET)
    _, set_for = appointment(dealership, mirjam, "2026-10-22 17:30", name=JAN["name"])
    done = arrives(dealership, APPOINTMENT, appointment=set_for)
    assert (done.assigned, done.turn, done.remark) == (mirjam, False, "appointment-not-due")
    came = visit(dealership, done)
    assert (came.kind, came.name, came.appointment) == (BE_BACK, JAN["name"], None)
    assert order(dealership) == [anna]
    assert [row.appointment for row in dealership.services.board.board().appointments] == [set_for]


def test_of_several_appointments_the_one_named_or_agreeing_is_kept(dealership: Dealership) -> None:
    mirjam = dealership.rep("Mirjam", Role.INTERNET)
    thijs = dealership.rep("Thijs", Role.INTERNET)
    _, early = appointment(dealership, mirjam, "2026-10-22 10:15", name="Early Bird")
    _, late = appointment(dealership, thijs, "2026-10-22 12:00", name=JAN["name"])
    assert visit(dealership, arrives(dealership, APPOINTMENT, rep=thijs)).appointment == late
    dealership.services.floor.undo(STATION)
    by_person = arrives(dealership, APPOINTMENT, name=JAN["name"])
    assert visit(dealership, by_person).appointment == late
    nearest = arrives(dealership, APPOINTMENT)
    assert visit(dealership, nearest).appointment == early


@pytest.mark.parametrize("kind", [BE_BACK, SERVICE])
def test_who_has_an_appointment_due_comes_for_it_whichever_key_was_pressed(
    dealership: Dealership, kind: ArrivalKind
) -> None:
    dealership.rep("Anna", Role.HYBRID)
    mirjam = dealership.rep("Mirjam", Role.INTERNET)
    _, set_for = appointment(dealership, mirjam, "2026-10-22 11:00", name=JAN["name"])
    stranger = arrives(dealership, kind, name="Nobody Knows")
    assert stranger.turn
    done = arrives(dealership, kind, name=JAN["name"])
    assert (done.assigned, done.turn) == (mirjam, False)
    assert visit(dealership, done).kind is APPOINTMENT
    assert kept(dealership, set_for) is AppointmentState.SHOWN


def test_the_owner_is_called_from_desk_or_break_at_once_and_keeps_the_place(
    dealership: Dealership,
) -> None:
    anna = dealership.rep("Anna", Role.HYBRID)
    sanne = dealership.rep("Sanne", Role.HYBRID)
    dealership.sale(anna, "2026-10-01", customer=JAN["name"])
    dealership.services.floor.go_on_break(STATION, anna)
    done = arrives(dealership, BE_BACK, name=JAN["name"])
    assert (done.assigned, dealership.services.floor.state_of(anna)) == (anna, State.WITH_CUSTOMER)
    dealership.services.floor.finish(STATION, anna, Outcome.FOLLOW_UP)
    assert order(dealership) == [anna, sanne]


def test_the_customer_of_a_busy_owner_waits_for_him_and_for_nobody_else(
    dealership: Dealership,
) -> None:
    anna = dealership.rep("Anna", Role.HYBRID)
    sanne = dealership.rep("Sanne", Role.SHOWROOM)
    dealership.sale(anna, "2026-10-01", customer=JAN["name"])
    arrives(dealership)
    done = arrives(dealership, BE_BACK, name=JAN["name"])
    assert (done.assigned, done.remark, done.about) == (None, "waits-for-owner", anna)
    assert dealership.services.floor.state_of(sanne) is State.ON_FLOOR
    free = dealership.services.floor.finish(STATION, anna, Outcome.LOST)
    assert (free.visit, free.assigned, free.turn) == (done.visit, anna, False)
    assert visit(dealership, done).rep == anna


def test_what_came_from_a_lead_of_an_absent_owner_goes_to_who_works_leads(
    dealership: Dealership,
) -> None:
    dealership.rep("Sanne", Role.SHOWROOM)
    youssef = dealership.rep("Youssef", Role.HYBRID)
    mirjam = dealership.rep("Mirjam", Role.INTERNET)
    lead = owned(dealership, mirjam, name=JAN["name"])
    dealership.services.floor.check_out(STATION, mirjam)
    done = arrives(dealership, BE_BACK, name=JAN["name"])
    assert (done.assigned, done.turn, done.remark, done.about) == (
        youssef,
        False,
        "owner-absent",
        mirjam,
    )
    assert dealership.known(lead).owner == mirjam
    dealership.services.floor.undo(STATION)
    thijs = dealership.rep("Thijs", Role.INTERNET)
    assert arrives(dealership, BE_BACK, name=JAN["name"]).assigned == thijs


def test_another_customer_of_an_absent_owner_goes_to_who_is_up_without_a_turn(
    dealership: Dealership,
) -> None:
    sanne = dealership.rep("Sanne", Role.SHOWROOM)
    anna = dealership.rep("Anna", Role.HYBRID, checked_in=False)
    dealership.sale(anna, "2026-10-01", customer=JAN["name"])
    done = arrives(dealership, BE_BACK, name=JAN["name"])
    assert (done.assigned, done.turn, done.remark) == (sanne, False, "owner-absent")


def test_the_owner_is_called_on_the_floor_where_he_is_checked_in(dealership: Dealership) -> None:
    dealership.rep("Anna", Role.HYBRID)
    daan = dealership.rep("Daan", Role.HYBRID, floor="Honda")
    dealership.sale(daan, "2026-10-01", customer=JAN["name"])
    done = arrives(dealership, BE_BACK, name=JAN["name"], floor=1)
    assert (done.floor, done.assigned, visit(dealership, done).floor) == (2, daan, 2)
    assert written(dealership, 2) == ["check-in", "be-back", "was-called"]


def test_a_delivery_needs_a_rep_by_name_or_on_file(dealership: Dealership) -> None:
    anna = dealership.rep("Anna", Role.HYBRID)
    with pytest.raises(Refused, match="delivery-without-rep"):
        arrives(dealership, DELIVERY, name=JAN["name"])
    dealership.sale(anna, "2026-10-01", customer=JAN["name"])
    done = arrives(dealership, DELIVERY, name=JAN["name"])
    assert (done.assigned, done.turn, visit(dealership, done).kind) == (anna, False, DELIVERY)
    dealership.services.floor.finish(STATION, anna, Outcome.HANDED_OVER)
    assert arrives(dealership, DELIVERY, rep=anna).assigned == anna


def test_a_phone_call_becomes_a_lead_in_the_pool_and_never_touches_the_queue(
    dealership: Dealership,
) -> None:
    anna = dealership.rep("Anna", Role.HYBRID)
    done = arrives(dealership, PHONE, **JAN, note="asks for a Yaris")
    assert (done.kind, done.visit, done.assigned, order(dealership)) == (
        "phone",
        None,
        None,
        [anna],
    )
    assert done.lead is not None
    lead = dealership.known(done.lead)
    assert (lead.source, lead.name, lead.message, lead.floor) == (
        "phone",
        JAN["name"],
        "asks for a Yaris",
        1,
    )
    assert lead.phones[0].e164 == "+31612345678"


def test_the_lead_of_an_undone_call_is_withdrawn(dealership: Dealership) -> None:
    dealership.rep("Anna", Role.HYBRID)
    done = arrives(dealership, PHONE, phone="06 12345678")
    assert done.lead is not None
    dealership.services.floor.undo(STATION)
    with pytest.raises(NotFound, match="lead"):
        dealership.known(done.lead)


def test_a_call_whose_lead_was_claimed_since_stays(dealership: Dealership) -> None:
    mirjam = dealership.rep("Mirjam", Role.INTERNET)
    done = arrives(dealership, PHONE, phone="06 12345678")
    assert done.lead is not None
    dealership.services.leads.claim(STATION, done.lead, mirjam)
    before = rows_of(dealership, "floor_log")
    with pytest.raises(Refused, match="lead-worked-on") as caught:
        dealership.services.floor.undo(STATION, done.act)
    assert caught.value.facts == {"lead": done.lead, "owner": mirjam}
    assert dealership.known(done.lead).owner == mirjam
    assert rows_of(dealership, "floor_log") == before


def test_a_call_that_somebody_noted_something_on_or_that_was_joined_stays(
    dealership: Dealership,
) -> None:
    dealership.rep("Mirjam", Role.INTERNET)
    done = arrives(dealership, PHONE, name=JAN["name"], phone=JAN["phone"])
    assert done.lead is not None
    again = arrives(dealership, PHONE, name=JAN["name"], phone=JAN["phone"])
    assert (again.lead, again.remark) == (done.lead, "joined-lead")
    with pytest.raises(Refused, match="lead-worked-on"):
        dealership.services.floor.undo(STATION, done.act)


def test_undoing_a_call_that_joined_an_earlier_lead_leaves_that_lead(
    dealership: Dealership,
) -> None:
    mirjam = dealership.rep("Mirjam", Role.INTERNET)
    lead = owned(dealership, mirjam, name=JAN["name"], emails=(JAN["email"],), vehicle=None)
    dealership.services.leads.log_call(STATION, lead, mirjam, CallResult.VOICEMAIL)
    done = arrives(dealership, PHONE, name=JAN["name"], email=JAN["email"])
    assert (done.lead, done.assigned) == (lead, mirjam)
    dealership.services.floor.undo(STATION)
    assert dealership.known(lead).owner == mirjam


def test_a_call_that_the_rotation_gave_to_somebody_can_be_undone(dealership: Dealership) -> None:
    mirjam = dealership.rep("Mirjam", Role.INTERNET)
    dealership.services.settings.change(STATION, lead_mode="round-robin")
    done = arrives(dealership, PHONE, phone="06 12345678")
    assert done.assigned == mirjam
    assert done.lead is not None
    dealership.services.floor.undo(STATION)
    with pytest.raises(NotFound):
        dealership.known(done.lead)


def test_a_bare_description_is_completed_later(dealership: Dealership) -> None:
    anna = dealership.rep("Anna", Role.HYBRID)
    came = arrives(dealership, note="blue jacket, Corolla")
    assert came.visit is not None
    done = dealership.services.reception.complete(
        STATION, came.visit, name=" Jan de Groot ", phone="0612345678", wishes=("lease",)
    )
    assert (done.kind, done.visit, done.rep) == ("complete", came.visit, anna)
    row = visit(dealership, came)
    assert (row.name, row.note, row.wishes) == ("Jan de Groot", "blue jacket, Corolla", ("lease",))
    assert row.phone is not None
    assert row.phone.e164 == "+31612345678"
    dealership.services.reception.complete(STATION, came.visit, phone="")
    assert (visit(dealership, came).phone, visit(dealership, came).name) == (None, "Jan de Groot")
    with pytest.raises(NotFound):
        dealership.services.reception.complete(STATION, 99, name="x")
    dealership.services.floor.undo(STATION)
    with pytest.raises(NotFound):
        dealership.services.reception.complete(STATION, came.visit, name="x")


def test_a_visits_customer_may_be_another_until_its_day_is_closed(
    dealership: Dealership,
) -> None:
    anna = dealership.rep("Anna", Role.SHOWROOM)
    boss = dealership.user("Erik", UserKind.MANAGER)
    came, second = arrives(dealership, name="Piet"), arrives(dealership, note="blue jacket")
    assert came.visit is not None
    assert second.visit is not None
    complete = dealership.services.reception.complete
    complete(STATION, came.visit, name="Jan Jansen", phone="06 12345678")
    dealership.services.floor.finish(STATION, anna, Outcome.QUOTE, came.visit)
    closed_at = dealership.now
    dealership.services.day_close.close(STATION, came.floor or 0)
    dealership.later(days=29)
    for who in (STATION, boss):
        with pytest.raises(Refused, match="visit-stands") as caught:
            complete(who, came.visit, name="Kees Bos", email="kees@example.nl")
        assert caught.value.facts == {
            "stands": "Jan Jansen",
            "at": closed_at,
            "day": visit(dealership, came).day,
        }
    for phone in ("06 33333333", ""):
        with pytest.raises(Refused, match="visit-stands"):
            complete(STATION, came.visit, phone=phone)
    with pytest.raises(Refused, match="visit-stands"):
        complete(STATION, second.visit, note="red jacket")
    assert visit(dealership, came).email == ""
    # What is empty is filled in later all the same, and what stands may be said once more.
    complete(STATION, came.visit, name="jan jansen ", phone="0612345678", email=JAN["email"])
    complete(STATION, second.visit, name="Kees Bos")
    row = visit(dealership, came)
    assert (row.name, row.email) == ("jan jansen", JAN["email"])
    assert visit(dealership, second).name == "Kees Bos"


def test_a_day_that_is_reopened_lets_its_customers_be_corrected_again(
    dealership: Dealership,
) -> None:
    dealership.rep("Anna", Role.SHOWROOM)
    came = arrives(dealership, name="Piet")
    assert came.visit is not None
    closed = dealership.services.day_close.close(STATION, came.floor or 0)
    with pytest.raises(Refused, match="visit-stands"):
        dealership.services.reception.complete(STATION, came.visit, name="Jan")
    dealership.services.floor.undo(STATION, closed.act)
    dealership.services.reception.complete(STATION, came.visit, name="Jan")
    assert visit(dealership, came).name == "Jan"


def test_only_who_waits_can_leave_and_the_visit_ends_as_left(dealership: Dealership) -> None:
    anna = dealership.rep("Anna", Role.HYBRID)
    served, waiting = arrives(dealership), arrives(dealership)
    assert served.visit is not None
    assert waiting.visit is not None
    dealership.later(minutes=2)
    with pytest.raises(Refused, match="visit-taken") as caught:
        dealership.services.reception.leave(STATION, served.visit)
    assert (caught.value.facts["rep"], caught.value.facts["ago"]) == (
        anna,
        timedelta(minutes=2),
    )
    done = dealership.services.reception.leave(STATION, waiting.visit)
    assert (done.kind, done.visit) == ("leave", waiting.visit)
    row = visit(dealership, waiting)
    assert (row.outcome, row.ended_at, row.rep) == (Outcome.LEFT, dealership.now, None)
    with pytest.raises(Refused, match="visit-not-open"):
        dealership.services.reception.leave(STATION, waiting.visit)
    dealership.services.floor.undo(STATION)
    assert visit(dealership, waiting).outcome is None
    with pytest.raises(NotFound):
        dealership.services.reception.leave(STATION, 99)


def test_reps_log_arrivals_only_where_a_manager_lets_them(dealership: Dealership) -> None:
    anna = dealership.rep("Anna", Role.HYBRID)
    erik = dealership.user("Erik", UserKind.MANAGER)
    her = dealership.user("Anna", UserKind.REP, rep=anna)
    with pytest.raises(Refused, match="not-allowed"):
        arrives(dealership, actor=her)
    dealership.services.settings.change(erik, reps_log_arrivals=True)
    assert arrives(dealership, actor=her).assigned == anna
    entry = dealership.services.floor.log(1)[-1]
    assert (entry.by, entry.station) == ("Anna", "kiosk")


def test_a_number_that_is_none_is_kept_as_typed(dealership: Dealership) -> None:
    dealership.rep("Anna", Role.HYBRID)
    row = visit(dealership, arrives(dealership, phone="ext. twelve"))
    assert row.phone is not None
    assert (row.phone.typed, row.phone.e164) == ("ext. twelve", "")


def test_an_arrival_at_midnight_belongs_to_the_new_day(dealership: Dealership) -> None:
    dealership.rep("Anna", Role.HYBRID)
    dealership.at("2026-10-23 00:00")
    done = arrives(dealership, actor=Actor(None, "night"))
    assert (done.number, done.assigned) == (1, None)
    assert visit(dealership, done).day.isoformat() == "2026-10-23"
