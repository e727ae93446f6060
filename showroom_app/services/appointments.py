"""Appointments after they were set: confirmed, moved, cancelled, missed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from showroom_app.domain import appointment as appointments
from showroom_app.domain.appointment import Appointment
from showroom_app.domain.lead import NextStep
from showroom_app.domain.people import Actor
from showroom_app.domain.policy import Policy
from showroom_app.domain.refused import NotFound
from showroom_app.domain.rights import UseCase
from showroom_app.domain.topic import Topic
from showroom_app.services.acts import perform
from showroom_app.services.done import Done
from showroom_app.storage.store import Store, Work

Change = Callable[[Appointment, datetime], Appointment]


class Appointments:
    """The use cases of appointments; an arrival shows one (reception), a lead sets one (leads)."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def confirm(self, actor: Actor, appointment: int, *, act: str | None = None) -> Done:
        """The customer said again that he or she will come. Raises Refused("appointment-over")."""
        return self._change(
            actor,
            "confirm-appointment",
            act,
            appointment,
            lambda known, _: appointments.confirm(known),
        )

    def move(self, actor: Actor, appointment: int, at: datetime, *, act: str | None = None) -> Done:
        """The same appointment at another time.

        Raises Refused: "appointment-over", "in-the-past".
        """
        return self._change(
            actor,
            "move-appointment",
            act,
            appointment,
            lambda known, now: appointments.move(known, at, now),
        )

    def cancel(self, actor: Actor, appointment: int, *, act: str | None = None) -> Done:
        """The customer will not come. Raises Refused("appointment-over")."""
        return self._change(
            actor,
            "cancel-appointment",
            act,
            appointment,
            lambda known, _: appointments.cancel(known),
        )

    def miss(self, actor: Actor, appointment: int, *, act: str | None = None) -> Done:
        """The customer did not come. Raises Refused: "appointment-over", "not-yet-due"."""
        return self._change(actor, "miss-appointment", act, appointment, appointments.miss)

    def of_day(self, on: date | None = None) -> tuple[Appointment, ...]:
        """The appointments of a day (None: today) in order of time, cancelled ones left out."""
        with self._store.read() as work:
            policy = work.policy.policy()
            on = on or policy.business_day(work.now)
            return of_day(work, on, policy)

    def _change(
        self, actor: Actor, kind: str, act: str | None, appointment: int, change: Change
    ) -> Done:
        with self._store.read() as work:
            own = _known(work, appointment).rep

        def body(work: Work, act: str) -> Done:
            changed = change(_known(work, appointment), work.now)
            work.appointments.save(changed)
            _plan(work, changed)
            return Done(kind, act, appointment=appointment, rep=changed.rep, lead=changed.lead)

        return perform(
            self._store,
            actor,
            UseCase.CHANGE_APPOINTMENT,
            act,
            (Topic.BOARD, Topic.LEADS),
            body,
            own=own,
        )


def of_day(work: Work, on: date, policy: Policy) -> tuple[Appointment, ...]:
    """The appointments that stand on reception's board on a day."""
    start = datetime.combine(on, time.min, policy.tz).astimezone(UTC)
    end = datetime.combine(on + timedelta(days=1), time.min, policy.tz).astimezone(UTC)
    return appointments.of_day(work.appointments.between(start, end), on, policy)


def _known(work: Work, appointment: int) -> Appointment:
    known = work.appointments.appointment(appointment)
    if known is None:
        raise NotFound("appointment", str(appointment))
    return known


def _plan(work: Work, appointment: Appointment) -> None:
    """Keep the lead's next step with its appointment: without one the lead is flagged."""
    lead = None if appointment.lead is None else work.leads.lead(appointment.lead)
    if lead is None or not lead.is_open or lead.next_step is not NextStep.APPOINTMENT:
        return
    planned = appointment.state.is_open
    work.leads.save(
        replace(
            lead,
            next_step=NextStep.APPOINTMENT if planned else None,
            next_step_by=appointment.at if planned else None,
        )
    )
