"""An appointment in the showroom: set, kept or not, and found again when its customer arrives."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from showroom_app.domain.duplicates import Person
from showroom_app.domain.policy import Policy
from showroom_app.domain.prospect import Phone
from showroom_app.domain.refused import Refused
from showroom_app.domain.values import dataclass


class AppointmentState(StrEnum):
    """How an appointment stands; a moved one is the same appointment, so it counts once."""

    SET = "set"
    CONFIRMED = "confirmed"
    SHOWN = "shown"
    NO_SHOW = "no-show"
    CANCELLED = "cancelled"
    MOVED = "moved"

    @property
    def is_open(self) -> bool:
        """Whether the customer is still expected."""
        return self in (AppointmentState.SET, AppointmentState.CONFIRMED, AppointmentState.MOVED)


@dataclass(frozen=True, slots=True)
class Appointment:
    """A customer expected by a rep at a moment; `subject` is what about, mostly a vehicle.

    `before_shown` is the state an arrival replaced, so that the arrival can be undone.
    """

    id: int
    rep: int
    at: datetime
    customer: str = ""
    phone: Phone | None = None
    email: str = ""
    lead: int | None = None
    subject: str = ""
    state: AppointmentState = AppointmentState.SET
    before_shown: AppointmentState | None = None

    @property
    def person(self) -> Person:
        """The customer's keys for comparing."""
        return Person.known_by(
            self.customer, (self.email,), () if self.phone is None else (self.phone,)
        )


def check_time(at: datetime, now: datetime) -> None:
    """An appointment lies ahead; raises Refused("in-the-past")."""
    if at <= now:
        raise Refused("in-the-past", at=at)


def confirm(appointment: Appointment) -> Appointment:
    """The customer said again that he or she will come; raises Refused("appointment-over")."""
    return _changed(appointment, AppointmentState.CONFIRMED)


def move(appointment: Appointment, to: datetime, now: datetime) -> Appointment:
    """The same appointment at another time, a missed one too: it counts once.

    Raises Refused: "appointment-over", "in-the-past".
    """
    check_time(to, now)
    if appointment.state is not AppointmentState.NO_SHOW:
        _check_open(appointment)
    return replace(appointment, at=to, state=AppointmentState.MOVED)


def cancel(appointment: Appointment) -> Appointment:
    """The customer will not come; raises Refused("appointment-over")."""
    return _changed(appointment, AppointmentState.CANCELLED)


def show(appointment: Appointment) -> Appointment:
    """The customer arrived; raises Refused("appointment-over")."""
    shown = _changed(appointment, AppointmentState.SHOWN)
    return replace(shown, before_shown=appointment.state)


def came(appointment: Appointment, now: datetime, policy: Policy) -> Appointment:
    """The customer was there, noted by hand: also of one who was taken not to have come.

    Raises Refused: "appointment-over", "not-yet-due" hours before the time.
    """
    if appointment.at - now > timedelta(hours=policy.appointment_window_hours):
        raise Refused("not-yet-due", appointment=appointment.id, at=appointment.at)
    if appointment.state is not AppointmentState.NO_SHOW:
        return show(appointment)
    return replace(appointment, state=AppointmentState.SHOWN, before_shown=AppointmentState.NO_SHOW)


def unshow(appointment: Appointment) -> Appointment:
    """The arrival was undone: the state before comes back; another state stays as it is."""
    if appointment.state is not AppointmentState.SHOWN or appointment.before_shown is None:
        return appointment
    return replace(appointment, state=appointment.before_shown, before_shown=None)


def miss(appointment: Appointment, now: datetime) -> Appointment:
    """The customer did not come; raises Refused: "appointment-over", "not-yet-due"."""
    if now < appointment.at:
        raise Refused("not-yet-due", appointment=appointment.id, at=appointment.at)
    return _changed(appointment, AppointmentState.NO_SHOW)


def is_due(appointment: Appointment, now: datetime, policy: Policy) -> bool:
    """Whether who comes in now may come for it: `appointment_window_hours` before or after."""
    return abs(appointment.at - now) <= timedelta(hours=policy.appointment_window_hours)


def expected(
    appointments: Iterable[Appointment],
    now: datetime,
    policy: Policy,
    rep: int | None = None,
    person: Person | None = None,
) -> Appointment | None:
    """The appointment an arriving customer comes for: the nearest within 4 h of now, or None.

    With a rep named it is one of that rep's, one whose customer agrees before the others; without,
    phone, e-mail or name must agree. A customer known to have another phone or e-mail is never
    meant, whatever the name: it may also be "blue jacket, Corolla".
    """
    near = [
        (not agrees, abs(each.at - now), each.at, each.id, each)
        for each in appointments
        if each.state.is_open and is_due(each, now, policy)
        for agrees in (person is not None and each.person.is_recognised(person),)
        if (agrees if rep is None else each.rep == rep and (agrees or _may_be(each.person, person)))
    ]
    return min(near, key=lambda found: found[:4])[4] if near else None


def _may_be(expected: Person, person: Person | None) -> bool:
    return person is None or not expected.is_apart(person)


def of_day(
    appointments: Iterable[Appointment], on: date, policy: Policy
) -> tuple[Appointment, ...]:
    """The appointments that stand on reception's board on a day, in order of time."""
    return tuple(
        sorted(
            (
                each
                for each in appointments
                if policy.business_day(each.at) == on
                and each.state is not AppointmentState.CANCELLED
            ),
            key=lambda each: (each.at, each.id),
        )
    )


def _changed(appointment: Appointment, state: AppointmentState) -> Appointment:
    _check_open(appointment)
    return replace(appointment, state=state)


def _check_open(appointment: Appointment) -> None:
    if not appointment.state.is_open:
        raise Refused("appointment-over", appointment=appointment.id, state=appointment.state)
