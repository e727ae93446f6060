"""Appointments in the calendars of PCs and telephones, read back as these programs do."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import icalendar
import pytest

from showroom_app.domain.appointment import Appointment, AppointmentState
from showroom_app.domain.prospect import Phone
from showroom_app.exports.calendar_file import calendar_file
from showroom_app.services.appointments import CalendarEntry

NOW = datetime(2026, 10, 22, 8, 0, tzinfo=UTC)
WHEN = datetime(2026, 10, 23, 12, 0, tzinfo=UTC)
JANE = Appointment(
    7,
    1,
    WHEN,
    customer="Jane Doe",
    phone=Phone("06 12345678", "+31612345678"),
    email="jane@example.nl",
    subject="2025 Toyota Corolla",
)


def events(*appointments: Appointment, now: datetime = NOW) -> list[icalendar.Event]:
    """What a calendar reads from the file."""
    entries = [CalendarEntry(each, "Mirjam Kok") for each in appointments]
    read = icalendar.Calendar.from_ical(calendar_file(entries, "Café Ñandú B.V.", now))
    assert isinstance(read, icalendar.Calendar)
    return list(read.events)


def told(event: icalendar.Event, name: str) -> str:
    """One line of an entry as text."""
    return str(event[name])


def test_an_appointment_says_when_who_and_what_about() -> None:
    (event,) = events(JANE)
    assert (event.start, event.end) == (WHEN, WHEN + timedelta(hours=1))
    assert told(event, "summary") == "Jane Doe, 2025 Toyota Corolla"
    assert told(event, "description").splitlines() == [
        "Mirjam Kok",
        "+31612345678",
        "jane@example.nl",
    ]
    assert told(event, "location") == "Café Ñandú B.V."
    assert told(event, "uid") == "appointment-7@cafe-nandu-b-v.showroom.invalid"


def test_a_moved_appointment_is_the_same_one_in_a_younger_file() -> None:
    (before,) = events(JANE)
    moved = replace(JANE, at=WHEN + timedelta(days=1), state=AppointmentState.MOVED)
    (after,) = events(moved, now=NOW + timedelta(minutes=5))
    assert told(before, "uid") == told(after, "uid")
    assert int(told(after, "sequence")) > int(told(before, "sequence"))
    assert after.start == moved.at


@pytest.mark.parametrize(
    ("state", "said"),
    [
        (AppointmentState.SET, "TENTATIVE"),
        (AppointmentState.MOVED, "TENTATIVE"),
        (AppointmentState.CONFIRMED, "CONFIRMED"),
        (AppointmentState.SHOWN, "CONFIRMED"),
        (AppointmentState.NO_SHOW, "CANCELLED"),
        (AppointmentState.CANCELLED, "CANCELLED"),
    ],
)
def test_a_calendar_is_told_how_sure_an_appointment_is(state: AppointmentState, said: str) -> None:
    (event,) = events(replace(JANE, state=state))
    assert told(event, "status") == said


def test_what_a_customer_typed_stays_text() -> None:
    name = "Jane; Doe, \\ x\r\nEND:VEVENT\r\nBEGIN:VEVENT\nSUMMARY:evil"
    (event,) = events(replace(JANE, customer=name, subject=""))
    assert "".join(told(event, "summary").split()) == "".join(name.split())


def test_a_week_without_appointments_is_a_calendar_too() -> None:
    assert events() == []
    (nobody,) = events(Appointment(9, 1, WHEN))
    assert told(nobody, "summary") == "#9"
