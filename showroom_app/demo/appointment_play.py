"""Who comes for an appointment of the demo, and who does not."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import partial

from showroom_app.demo.floor_play import FloorPlay
from showroom_app.demo.lead_play import LeadPlay
from showroom_app.demo.stage import DESK, DOOR, Elsewhere, Stage
from showroom_app.domain.appointment import Appointment
from showroom_app.domain.floor_facts import ArrivalKind
from showroom_app.services import Services
from showroom_app.services.appointments import of_day
from showroom_app.services.done import Done

_KEPT = 0.66
"""The share of the appointments to which the customer comes."""


def expected_on(services: Services, on: date) -> tuple[Appointment, ...]:
    """The appointments of a day in order of time, cancelled ones left out."""
    with services.store.read() as work:
        return of_day(work, on, work.policy.policy())


class AppointmentPlay:
    """The appointments of a day."""

    def __init__(self, stage: Stage, floor: FloorPlay, leads: LeadPlay) -> None:
        self._stage = stage
        self._services = stage.services
        self._who = stage.who
        self._chance = stage.chance
        self._floor = floor
        self._leads = leads

    def expect(self, appointment: Appointment) -> None:
        """Plan that the customer comes for an appointment of today, or does not."""
        if self._chance.random() < _KEPT:
            late = timedelta(minutes=self._chance.uniform(-10, 12))
            self._stage.at(appointment.at + late, partial(self.keep, appointment))
        else:
            late = timedelta(minutes=30)
            self._stage.at(appointment.at + late, Elsewhere(partial(self._no_show, appointment)))

    def expect_today(self, made: Done, when: datetime) -> None:
        """The same of one that has just been made, if it is for today."""
        if made.appointment is None or when >= self._stage.closes:
            return
        today = expected_on(self._services, self._stage.opens.date())
        for appointment in today:
            if appointment.id == made.appointment:
                self.expect(appointment)

    def keep(self, appointment: Appointment) -> None:
        """The customer comes for an appointment."""
        rep = appointment.rep
        floor = self._stage.here.get(rep, self._who.floors[self._who.sellers[rep].floor])
        done = self._services.reception.arrive(
            DOOR, ArrivalKind.APPOINTMENT, floor, appointment=appointment.id
        )
        if appointment.lead is not None and done.visit is not None:
            self._floor.of_leads[done.visit] = appointment.lead, rep
        self._floor.served(done)

    def _no_show(self, appointment: Appointment) -> None:
        self._services.appointments.miss(DESK, appointment.id)
        if appointment.lead is not None:
            self._leads.follow_up(appointment.lead, appointment.rep)
