"""Appointments as a file for the calendar of a PC or a telephone (iCalendar, RFC 5545).

An appointment has one identity for good, so that a file that is read again changes the entry
instead of adding one; a cancelled appointment takes it away.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from icalendar import Calendar, Event

from showroom_app import __version__
from showroom_app.domain.appointment import Appointment, AppointmentState
from showroom_app.domain.duplicates import name_key
from showroom_app.services.appointments import CalendarEntry

ENDING = ".ics"
LENGTH = timedelta(hours=1)
"""How long a calendar keeps free: an appointment has a beginning only."""

_EPOCH = datetime(2020, 1, 1, tzinfo=UTC)
_GONE = frozenset({AppointmentState.CANCELLED, AppointmentState.NO_SHOW})
_SURE = frozenset({AppointmentState.CONFIRMED, AppointmentState.SHOWN})


def calendar_file(entries: Iterable[CalendarEntry], dealer_name: str, now: datetime) -> bytes:
    """The bytes of a calendar file with these appointments, as they stand now."""
    calendar = Calendar()
    calendar.add("prodid", f"-//Showroom//{__version__}//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    for entry in entries:
        calendar.add_component(_event(entry, dealer_name, now))
    written: bytes = calendar.to_ical()
    return written


def _event(entry: CalendarEntry, dealer_name: str, now: datetime) -> Event:
    appointment = entry.appointment
    event = Event()
    event.add("uid", f"appointment-{appointment.id}@{_host(dealer_name)}")
    event.add("dtstamp", now.astimezone(UTC))
    # Which of two files is the younger one: minutes grow for longer than anybody reads them.
    event.add("sequence", max(0, int((now - _EPOCH).total_seconds() // 60)))
    event.add("dtstart", appointment.at.astimezone(UTC))
    event.add("dtend", (appointment.at + LENGTH).astimezone(UTC))
    event.add("summary", _summary(appointment))
    event.add("location", dealer_name)
    event.add("description", _description(entry))
    event.add("status", _status(appointment.state))
    return event


def _summary(appointment: Appointment) -> str:
    parts = (appointment.customer, appointment.subject)
    return ", ".join(part for part in parts if part) or f"#{appointment.id}"


def _description(entry: CalendarEntry) -> str:
    appointment = entry.appointment
    phone = appointment.phone.shown() if appointment.phone else ""
    parts = (entry.rep_name, phone, appointment.email)
    return "\n".join(part for part in parts if part)


def _status(state: AppointmentState) -> str:
    if state in _GONE:
        return "CANCELLED"
    return "CONFIRMED" if state in _SURE else "TENTATIVE"


def _host(dealer_name: str) -> str:
    """The dealer's name as a domain that belongs to nobody (RFC 2606)."""
    plain = "".join(c if c.isascii() and c.isalnum() else "-" for c in name_key(dealer_name))
    return f"{plain.strip('-') or 'dealer'}.showroom.invalid"
