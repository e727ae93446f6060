"""Appointments on reception's board: confirmed, moved, cancelled, missed, shown by an arrival."""

from __future__ import annotations

import pytest

from showroom_app.domain.appointment import AppointmentState
from showroom_app.domain.floor_facts import ArrivalKind
from showroom_app.domain.lead import NextStep, Stage
from showroom_app.domain.people import Role, UserKind
from showroom_app.domain.refused import NotFound, Refused
from tests.services.dealership import STATION, Dealership, local

WHEN = local("2026-10-22 14:00")


def set_for(dealership: Dealership, rep: int) -> tuple[int, int]:
    """A lead of this rep with an appointment today at 14:00: lead and appointment."""
    lead = dealership.lead()
    dealership.services.leads.claim(STATION, lead, rep)
    done = dealership.services.leads.appointment(STATION, lead, rep, WHEN)
    assert done.appointment is not None
    return lead, done.appointment


def state(dealership: Dealership, appointment: int) -> AppointmentState | None:
    """How an appointment of today stands; None when it is not on the board."""
    found = {each.id: each.state for each in dealership.services.appointments.of_day()}
    return found.get(appointment)


def test_a_confirmed_appointment_stays_on_the_board(dealership: Dealership) -> None:
    _, appointment = set_for(dealership, dealership.rep("Mirjam"))
    dealership.services.appointments.confirm(STATION, appointment)
    assert state(dealership, appointment) is AppointmentState.CONFIRMED


def test_a_moved_appointment_is_the_same_one_and_the_leads_next_step(
    dealership: Dealership,
) -> None:
    lead, appointment = set_for(dealership, dealership.rep("Mirjam"))
    later = local("2026-10-22 16:00")
    dealership.services.appointments.move(STATION, appointment, later)
    (stands,) = dealership.services.appointments.of_day()
    assert (stands.id, stands.at, stands.state) == (appointment, later, AppointmentState.MOVED)
    assert dealership.known(lead).next_step_by == later
    with pytest.raises(Refused, match="in-the-past"):
        dealership.services.appointments.move(STATION, appointment, local("2026-10-22 09:00"))


def test_a_cancelled_appointment_leaves_the_board_and_its_lead_needs_a_next_step(
    dealership: Dealership,
) -> None:
    lead, appointment = set_for(dealership, dealership.rep("Mirjam"))
    dealership.services.appointments.cancel(STATION, appointment)
    assert state(dealership, appointment) is None
    assert dealership.known(lead).next_step is None
    assert dealership.known(lead).is_flagged
    with pytest.raises(Refused, match="appointment-over"):
        dealership.services.appointments.confirm(STATION, appointment)


def test_nobody_has_missed_an_appointment_before_its_time(dealership: Dealership) -> None:
    lead, appointment = set_for(dealership, dealership.rep("Mirjam"))
    with pytest.raises(Refused, match="not-yet-due"):
        dealership.services.appointments.miss(STATION, appointment)
    dealership.at("2026-10-22 14:30")
    dealership.services.appointments.miss(STATION, appointment)
    assert state(dealership, appointment) is AppointmentState.NO_SHOW
    assert dealership.known(lead).is_flagged


def test_an_arrival_shows_the_appointment_and_its_lead_and_undo_takes_both_back(
    dealership: Dealership,
) -> None:
    mirjam = dealership.rep("Mirjam")
    lead, appointment = set_for(dealership, mirjam)
    dealership.at("2026-10-22 13:50")
    done = dealership.services.reception.arrive(
        STATION, ArrivalKind.APPOINTMENT, 1, appointment=appointment
    )
    assert (done.assigned, done.turn) == (mirjam, False)
    assert state(dealership, appointment) is AppointmentState.SHOWN
    assert dealership.known(lead).stage is Stage.SHOWN
    dealership.services.floor.undo(STATION, done.act)
    assert state(dealership, appointment) is AppointmentState.SET
    assert dealership.known(lead).stage is Stage.APPOINTMENT
    assert dealership.known(lead).next_step is NextStep.APPOINTMENT


def test_appointments_of_a_day_stand_in_order_of_time_in_dealership_time(
    dealership: Dealership,
) -> None:
    mirjam = dealership.rep("Mirjam")
    # 23:30 on the 22nd in Amsterdam is the 22nd, although it is 21:30 UTC; 00:30 is the 23rd.
    for when in ("2026-10-22 23:30", "2026-10-22 11:00", "2026-10-23 00:30"):
        lead = dealership.lead()
        dealership.services.leads.claim(STATION, lead, mirjam)
        dealership.services.leads.appointment(STATION, lead, mirjam, local(when))
    today = dealership.services.appointments.of_day()
    assert [each.at for each in today] == [local("2026-10-22 11:00"), local("2026-10-22 23:30")]


def test_reception_and_the_rep_concerned_change_an_appointment_and_no_other_rep(
    dealership: Dealership,
) -> None:
    mirjam, thijs = dealership.rep("Mirjam"), dealership.rep("Thijs", Role.INTERNET)
    _, appointment = set_for(dealership, mirjam)
    dealership.user("Erik", UserKind.MANAGER)
    other = dealership.user("Thijs", UserKind.REP, rep=thijs)
    with pytest.raises(Refused, match="not-allowed"):
        dealership.services.appointments.cancel(other, appointment)
    own = dealership.user("Mirjam", UserKind.REP, rep=mirjam)
    dealership.services.appointments.confirm(own, appointment)
    dealership.services.appointments.cancel(STATION, appointment)
    with pytest.raises(NotFound):
        dealership.services.appointments.cancel(STATION, 99)
