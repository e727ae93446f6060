"""Plays the demo dealership day by day: every act goes through the services, at its own moment."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from showroom_app.demo.appointment_play import AppointmentPlay, expected_on
from showroom_app.demo.cast import Customer
from showroom_app.demo.floor_play import FloorPlay
from showroom_app.demo.lane_play import LanePlay
from showroom_app.demo.lead_play import LeadPlay
from showroom_app.demo.sale_play import SalePlay
from showroom_app.demo.stage import Elsewhere, Stage
from showroom_app.services.done import Done

_AFTER = timedelta(minutes=25)
"""So long after closing the last of the day is entered."""


class Day:
    """One business day of the demo, played in the order of its moments.

    `followers` are leads to be claimed or called again (rep, due) and `seen` customers who may come
    back (with their rep and floor): both go on from day to day.
    """

    def __init__(
        self,
        stage: Stage,
        numbers: Iterator[int],
        followers: dict[int, tuple[int, date]],
        seen: list[tuple[Customer, int, str]],
    ) -> None:
        self.stage = stage
        self.sales = SalePlay(stage)
        self.leads = LeadPlay(stage, self.sales, numbers, followers, self._expect)
        self.floor = FloorPlay(stage, self.sales, self.leads, seen)
        self.appointments = AppointmentPlay(stage, self.floor, self.leads)
        self.lane = LanePlay(stage, self.floor, self.appointments)

    def play(self) -> None:
        """Play the day until it closes or until the play stops, whichever comes first."""
        stage = self.stage
        self._plan()
        end = min(stage.closes + _AFTER, stage.until)
        while (at := stage.next_at) is not None and at <= end:
            stage.services.store.at = at
            stage.happen()
        if end < stage.until:
            self._close()

    def _expect(self, made: Done, when: datetime) -> None:
        self.appointments.expect_today(made, when)

    def _plan(self) -> None:
        stage, chance = self.stage, self.stage.chance
        opens = stage.opens
        hours = (stage.closes - opens).total_seconds() / 3600
        self.floor.plan_shifts()
        self.floor.plan_arrivals()
        for _ in range(max(2, round(chance.gauss(9, 2.5) * hours / 9))):
            at = opens + timedelta(minutes=chance.uniform(-60, hours * 60 - 15))
            stage.at(at, Elsewhere(self.leads.mail))
        if chance.random() < 0.3:
            stage.at(opens + timedelta(minutes=20), Elsewhere(self.leads.news))
        self.leads.plan()
        if chance.random() < 0.2:
            stage.at(opens + timedelta(minutes=chance.uniform(60, hours * 50)), self.floor.move)
        if chance.random() < 0.8:
            stage.at(opens + timedelta(minutes=chance.uniform(40, hours * 50)), self.lane.find)
        stage.at(opens + timedelta(minutes=30), Elsewhere(self.floor.look_at_desk))
        for appointment in expected_on(stage.services, opens.date()):
            self.appointments.expect(appointment)

    def _close(self) -> None:
        """End what is still open, and the day."""
        stage, store = self.stage, self.stage.services.store
        store.at = stage.now = stage.closes + _AFTER
        self.floor.close()
        store.at = stage.closes.replace(hour=23, minute=59, second=30)
        stage.services.day_close.close_due()
