"""Appointments on reception's board: confirmed, moved, cancelled, missed, shown by an arrival."""

from __future__ import annotations

from datetime import date

import pytest

from showroom_app.domain.appointment import AppointmentState
from showroom_app.domain.floor_facts import ArrivalKind
from showroom_app.domain.lead import EntryKind, NextStep, Stage
from showroom_app.domain.people import Role, UserKind
from showroom_app.domain.refused import NotFound, Refused
from tests.services.dealership import OFFICE, STATION, Dealership, local

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
    found = {each.id: each.state for each in dealership.expected()}
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
    (stands,) = dealership.expected()
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
    came = dealership.known(lead)
    assert (came.stage, came.next_step_by, came.is_flagged) == (Stage.SHOWN, None, True)
    dealership.services.floor.undo(STATION, done.act)
    assert state(dealership, appointment) is AppointmentState.SET
    assert dealership.known(lead).stage is Stage.APPOINTMENT
    again = dealership.known(lead)
    expected = dealership.services.appointments.one(OFFICE, appointment).appointment
    assert (again.next_step, again.next_step_by) == (NextStep.APPOINTMENT, expected.at)


def test_appointments_of_a_day_stand_in_order_of_time_in_dealership_time(
    dealership: Dealership,
) -> None:
    mirjam = dealership.rep("Mirjam")
    # 23:30 on the 22nd in Amsterdam is the 22nd, although it is 21:30 UTC; 00:30 is the 23rd.
    for when in ("2026-10-22 23:30", "2026-10-22 11:00", "2026-10-23 00:30"):
        lead = dealership.lead()
        dealership.services.leads.claim(STATION, lead, mirjam)
        dealership.services.leads.appointment(STATION, lead, mirjam, local(when))
    today = dealership.expected()
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


# -- what becomes of an appointment ------------------------------------------------------------


def test_the_timeline_tells_what_became_of_an_appointment(dealership: Dealership) -> None:
    lead, appointment = set_for(dealership, dealership.rep("Mirjam"))
    service = dealership.services.appointments
    service.confirm(STATION, appointment)
    service.move(STATION, appointment, local("2026-10-22 16:00"))
    dealership.at("2026-10-22 16:30")
    service.miss(STATION, appointment)
    service.move(STATION, appointment, local("2026-10-23 11:00"))
    assert dealership.known(lead).next_step_by == local("2026-10-23 11:00")
    service.cancel(STATION, appointment)
    entries = dealership.services.leads.show(OFFICE, lead).entries[::-1][-5:]
    assert [each.kind for each in entries] == [
        EntryKind.CONFIRMED,
        EntryKind.MOVED,
        EntryKind.NO_SHOW,
        EntryKind.MOVED,
        EntryKind.CANCELLED,
    ]
    assert [each.by for each in entries][1:4] == [
        local("2026-10-22 16:00"),
        local("2026-10-22 16:00"),
        local("2026-10-23 11:00"),
    ]


def test_a_moved_appointment_counts_once(dealership: Dealership) -> None:
    lead, appointment = set_for(dealership, dealership.rep("Mirjam"))
    for hour in (15, 16, 17):
        dealership.services.appointments.move(STATION, appointment, local(f"2026-10-22 {hour}:00"))
    with dealership.store.read() as work:
        assert [each.id for each in work.appointments.of_lead(lead)] == [appointment]


def test_a_customer_who_came_unnoticed_is_noted_by_hand(dealership: Dealership) -> None:
    lead, appointment = set_for(dealership, dealership.rep("Mirjam"))
    dealership.at("2026-10-22 15:00")
    service = dealership.services.appointments
    service.miss(STATION, appointment)
    service.show(STATION, appointment)
    assert state(dealership, appointment) is AppointmentState.SHOWN
    assert dealership.known(lead).stage is Stage.SHOWN
    with pytest.raises(Refused, match="appointment-over"):
        service.show(STATION, appointment)
    _, other = set_at(dealership, "2026-10-25 14:00")
    with pytest.raises(Refused, match="not-yet-due"):
        service.show(STATION, other)


def set_at(dealership: Dealership, when: str, name: str = "Thijs") -> tuple[int, int]:
    """A rep with an appointment: rep and appointment."""
    rep = dealership.rep(name)
    lead = dealership.lead()
    dealership.services.leads.claim(STATION, lead, rep)
    done = dealership.services.leads.appointment(STATION, lead, rep, local(when))
    assert done.appointment is not None
    return rep, done.appointment


# -- the week ----------------------------------------------------------------------------------


def test_a_week_shows_the_appointments_of_one_rep_or_of_all(dealership: Dealership) -> None:
    mirjam = dealership.rep("Mirjam")
    _, mine = set_for(dealership, mirjam)
    thijs, his = set_at(dealership, "2026-10-24 10:00")
    set_at(dealership, "2026-10-26 10:00", "Esra")
    dealership.services.absences.add(STATION, thijs, date(2026, 10, 23), date(2026, 10, 24))
    week = dealership.services.appointments.week(OFFICE)
    assert [day.on for day in week.days] == [date(2026, 10, day) for day in range(19, 26)]
    assert [each.appointment.id for each in week.entries] == [mine, his]
    assert week.reps == ((mirjam, "Mirjam"), (thijs, "Thijs"))
    thursday, friday, sunday = week.days[3], week.days[4], week.days[6]
    assert thursday.opening == (local("2026-10-22 09:00"), local("2026-10-22 18:00"))
    assert (friday.away, sunday.opening) == ((thijs,), None)
    own = dealership.services.appointments.week(OFFICE, date(2026, 10, 20), mirjam)
    assert [each.appointment.id for each in own.entries] == [mine]
    assert own.days[4].away == ()
    dealership.services.appointments.cancel(STATION, mine)
    assert dealership.services.appointments.week(OFFICE, rep=mirjam).entries == ()
    one = dealership.services.appointments.one(OFFICE, mine)
    assert (one.rep_name, one.appointment.state) == ("Mirjam", AppointmentState.CANCELLED)
