"""Appointments: their states, and how an arriving customer finds his or hers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from showroom_app.domain.appointment import (
    Appointment,
    AppointmentState,
    cancel,
    check_time,
    confirm,
    expected,
    miss,
    move,
    of_day,
    show,
    unshow,
)
from showroom_app.domain.duplicates import Person
from showroom_app.domain.policy import Policy
from showroom_app.domain.prospect import Phone
from showroom_app.domain.refused import Refused

POLICY = Policy()
NOW = datetime(2026, 7, 6, 12, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
SANNE, JORIS = 1, 2
MOBILE = Phone("06 12345678", "+31612345678")


def due(hours: float = 0, number: int = 1, rep: int = SANNE, customer: str = "Jan") -> Appointment:
    return Appointment(number, rep, NOW + hours * HOUR, customer, MOBILE, "jan@example.nl")


def test_an_appointment_in_the_past_is_refused() -> None:
    check_time(NOW + timedelta(minutes=1), NOW)
    for at in (NOW, NOW - HOUR):
        with pytest.raises(Refused) as refused:
            check_time(at, NOW)
        assert refused.value.code == "in-the-past"
        assert refused.value.facts == {"at": at}


@pytest.mark.parametrize(
    ("act", "state"),
    [
        (confirm, AppointmentState.CONFIRMED),
        (cancel, AppointmentState.CANCELLED),
        (show, AppointmentState.SHOWN),
        (lambda each: miss(each, NOW), AppointmentState.NO_SHOW),
        (lambda each: move(each, NOW + HOUR, NOW), AppointmentState.MOVED),
    ],
)
@pytest.mark.parametrize(
    "before", [AppointmentState.SET, AppointmentState.CONFIRMED, AppointmentState.MOVED]
)
def test_an_expected_customer_may_confirm_cancel_come_stay_away_or_move(
    act: Callable[[Appointment], Appointment],
    state: AppointmentState,
    before: AppointmentState,
) -> None:
    assert act(replace(due(), state=before)).state is state


@pytest.mark.parametrize(
    "over", [AppointmentState.SHOWN, AppointmentState.NO_SHOW, AppointmentState.CANCELLED]
)
@pytest.mark.parametrize("act", [confirm, cancel, show, lambda each: miss(each, NOW)])
def test_an_appointment_that_is_over_does_not_change(
    over: AppointmentState, act: Callable[[Appointment], Appointment]
) -> None:
    with pytest.raises(Refused) as refused:
        act(replace(due(), state=over))
    assert refused.value.code == "appointment-over"
    assert refused.value.facts == {"appointment": 1, "state": over}


def test_a_moved_appointment_is_the_same_one_and_a_missed_one_may_move_too() -> None:
    moved = move(due(), NOW + 24 * HOUR, NOW)
    assert (moved.id, moved.at, moved.state) == (1, NOW + 24 * HOUR, AppointmentState.MOVED)
    assert move(miss(due(), NOW), NOW + HOUR, NOW).state is AppointmentState.MOVED
    for over in (show(due()), cancel(due())):
        with pytest.raises(Refused, match="appointment-over"):
            move(over, NOW + HOUR, NOW)
    with pytest.raises(Refused, match="in-the-past"):
        move(due(), NOW - HOUR, NOW)


def test_a_customer_is_not_missed_before_the_time() -> None:
    with pytest.raises(Refused, match="not-yet-due"):
        miss(due(1), NOW)


@pytest.mark.parametrize("act", [lambda each: each, confirm])
def test_the_undo_of_an_arrival_brings_the_state_before_back(
    act: Callable[[Appointment], Appointment],
) -> None:
    before = act(due())
    assert unshow(show(before)) == before
    assert unshow(before) == before
    unknown_before = replace(before, state=AppointmentState.SHOWN)
    assert unshow(unknown_before) == unknown_before


# Found when the customer arrives


@pytest.mark.parametrize(
    ("hours", "found"), [(-4.01, False), (-4, True), (0, True), (4, True), (4.01, False)]
)
def test_an_arrival_looks_four_hours_back_and_ahead(hours: float, found: bool) -> None:
    assert (expected([due(hours)], NOW, POLICY, rep=SANNE) is not None) is found


def test_the_nearest_of_the_reps_appointments_is_meant() -> None:
    appointments = [due(2, number=1), due(-1, number=2), due(0.5, number=3, rep=JORIS)]
    found = expected(appointments, NOW, POLICY, rep=SANNE)
    assert found == appointments[1]


def test_a_known_customer_goes_before_a_nearer_one() -> None:
    appointments = [due(0, number=1, customer="Els"), due(2, number=2)]
    appointments[0] = replace(appointments[0], phone=None, email="els@example.nl")
    jan = Person.known_by("jan")
    assert expected(appointments, NOW, POLICY, SANNE, jan) == appointments[1]
    stranger = Person.known_by("blue jacket, Corolla")
    assert expected(appointments, NOW, POLICY, SANNE, stranger) == appointments[0]


@pytest.mark.parametrize(
    ("who", "found"),
    [
        (Person.known_by("JAN"), True),
        (Person.known_by(phones=(MOBILE,)), True),
        (Person.known_by(emails=("JAN@example.nl",)), True),
        (Person.known_by("Els"), False),
        (None, False),
    ],
)
def test_without_a_rep_named_the_customer_must_agree(who: Person | None, found: bool) -> None:
    assert (expected([due()], NOW, POLICY, person=who) is not None) is found


def test_only_open_appointments_are_expected() -> None:
    over = [show(due()), cancel(due()), miss(due(), NOW)]
    assert expected(over, NOW, POLICY, rep=SANNE) is None
    assert expected([move(due(), NOW + HOUR, NOW)], NOW, POLICY, rep=SANNE) is not None


def test_the_board_of_a_day_shows_its_appointments_in_order_of_time() -> None:
    late = replace(
        due(number=4), at=datetime(2026, 7, 6, 22, 30, tzinfo=UTC)
    )  # 7 July in Amsterdam
    day = [
        due(3, number=1),
        due(-2, number=2),
        cancel(due(1, number=3)),
        late,
        show(due(1, number=5)),
    ]
    assert [each.id for each in of_day(day, date(2026, 7, 6), POLICY)] == [2, 5, 1]
    assert [each.id for each in of_day(day, date(2026, 7, 7), POLICY)] == [4]


def test_an_appointment_is_not_kept_by_somebody_with_another_phone_number() -> None:
    jan = due(0)
    stranger = Person.known_by("Klaas Vaak", phones=(Phone("0699999999", "+31699999999"),))
    assert expected([jan], NOW, POLICY, SANNE, stranger) is None
    assert expected([jan], NOW, POLICY, SANNE, Person.known_by("blue jacket")) == jan
