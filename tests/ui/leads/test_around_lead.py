"""What belongs to a lead: its appointment until it is kept, and leads that are the same."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from showroom_app.domain.appointment import AppointmentState
from showroom_app.domain.people import UserKind
from showroom_app.domain.prospect import Phone
from showroom_app.domain.sale import Buyer, Channel, Share
from tests.services.dealership import OFFICE, STATION, local
from tests.ui.leads.conftest import Seat
from tests.ui.leads.lead_samples import Inbox


def _state(inbox: Inbox, name: str) -> AppointmentState:
    services = inbox.services
    number = services.appointments.of_lead(inbox.leads[name])
    return services.appointments.one(OFFICE, number).appointment.state


def _on_appointment(seat: Seat, inbox: Inbox) -> None:
    seat.go_to(inbox.leads["Fam. De Groot"])
    seat.qtbot.waitUntil(seat.page.pane.visit.isVisible)


def test_an_appointment_is_shown_with_what_can_be_done(seat: Seat, inbox: Inbox) -> None:
    _on_appointment(seat, inbox)
    band = seat.page.pane.visit
    assert band.title.text() == "Appointment 14:30"
    assert band.under.text() == "Set, Proefrit, Mirjam Kok"
    assert not band.came.isVisible()


def test_an_appointment_is_confirmed_and_cancelled_with_one_click(seat: Seat, inbox: Inbox) -> None:
    _on_appointment(seat, inbox)
    band = seat.page.pane.visit
    band.confirm.click()
    seat.qtbot.waitUntil(lambda: band.under.text().startswith("Confirmed"))
    assert _state(inbox, "Fam. De Groot") is AppointmentState.CONFIRMED
    assert not band.confirm.isVisible()
    band.cancel.click()
    seat.qtbot.waitUntil(lambda: not band.isVisible())
    assert _state(inbox, "Fam. De Groot") is AppointmentState.CANCELLED


def test_an_appointment_is_saved_for_a_calendar(seat: Seat, inbox: Inbox, tmp_path: Path) -> None:
    _on_appointment(seat, inbox)
    file = tmp_path / "afspraak.ics"
    seat.page.around.save_calendar(str(file))
    seat.qtbot.waitUntil(lambda: file.exists() and b"END:VEVENT" in file.read_bytes())


def test_a_file_that_cannot_be_written_is_said(seat: Seat, inbox: Inbox, tmp_path: Path) -> None:
    _on_appointment(seat, inbox)
    seat.page.around.save_calendar(str(tmp_path / "nowhere" / "a.ics"))
    seat.qtbot.waitUntil(lambda: "could not be written" in seat.page.pane.said.text())


def _twins(inbox: Inbox) -> tuple[int, int]:
    """Two leads that are alike, but not enough to join by themselves."""
    inbox.at("2026-10-22 14:10")
    first = inbox.lead(name="Wim Bakker", emails=("wim@example.com",), phones=())
    inbox.at("2026-10-22 14:12")
    phone = Phone("0612345670", "+31612345670")
    second = inbox.lead(name="Wim Bakker", emails=("w.bakker@work.example",), phones=(phone,))
    inbox.at("2026-10-22 14:14")
    return first, second


def test_a_known_customer_is_told_with_what_happened_before(seat: Seat, inbox: Inbox) -> None:
    inbox.at("2026-10-08 12:00")
    inbox.services.sales.add(
        STATION,
        (Share(inbox.anna, Decimal(1)),),
        Buyer.NEW,
        Channel.WALK_IN,
        vehicle="Yaris Hybrid",
        customer="Ada Bos",
        email="ada@example.com",
    )
    inbox.at("2026-10-22 14:12")
    lead = inbox.lead(name="Ada Bos", emails=("ada@example.com",))
    inbox.at("2026-10-22 14:14")
    inbox.services.customers.settle_all(10)
    seat.qtbot.waitUntil(lambda: "Ada Bos" in seat.titles())
    seat.go_to(lead)
    band = seat.page.pane.known
    seat.qtbot.waitUntil(lambda: band.under.text().startswith("Bought: Yaris Hybrid, 8 Oct."))
    assert band.title.text() == "Known customer of Anna Visser"
    (last,) = (entry for entry in seat.page.pane.timeline.entries if entry.time == "8 Oct")
    assert (last.headline, last.small) == ("Bought: Yaris Hybrid", "Anna Visser, New customer")
    seat.go_to(inbox.leads["Samira Ouali"])
    assert not any(entry.time == "8 Oct" for entry in seat.page.pane.timeline.entries)


@pytest.fixture
def twins(seat: Seat, inbox: Inbox) -> tuple[int, int]:
    made = _twins(inbox)
    assert inbox.services.inbox.detail(OFFICE, made[0]).suggested
    seat.qtbot.waitUntil(lambda: seat.titles().count("Wim Bakker") == 2)
    seat.go_to(made[0])
    seat.qtbot.waitUntil(seat.page.pane.alike.isVisible)
    return made


def test_leads_that_may_be_one_are_merged_and_taken_apart(
    seat: Seat, inbox: Inbox, twins: tuple[int, int]
) -> None:
    first, second = twins
    seat.page.pane.alike.merge.click()
    seat.qtbot.waitUntil(seat.page.pane.merged.isVisible)
    assert inbox.services.inbox.detail(OFFICE, first).merged == (second,)
    assert not seat.page.pane.alike.isVisible()
    seat.page.pane.merged.apart.click()
    seat.qtbot.waitUntil(lambda: not seat.page.pane.merged.isVisible())
    assert inbox.known(second).is_open


def test_leads_that_are_two_are_not_suggested_again(
    seat: Seat, inbox: Inbox, twins: tuple[int, int]
) -> None:
    seat.page.pane.alike.other.click()
    seat.qtbot.waitUntil(lambda: not seat.page.pane.alike.isVisible())
    assert not inbox.services.inbox.detail(OFFICE, twins[0]).suggested


def test_only_a_manager_takes_leads_apart_and_is_asked_to_sign_in(
    seat: Seat, inbox: Inbox, twins: tuple[int, int]
) -> None:
    seat.page.pane.alike.merge.click()
    seat.qtbot.waitUntil(seat.page.pane.merged.isVisible)
    inbox.user("Erik", UserKind.MANAGER)
    seat.page.pane.merged.apart.click()
    sign_in = seat.page.managed.sign_in
    seat.qtbot.waitUntil(sign_in.isVisible)
    assert not inbox.known(twins[1]).is_open
    sign_in.name.line.setText("Erik")
    sign_in.secret.line.setText("long enough")
    sign_in.enter.click()
    seat.qtbot.waitUntil(lambda: inbox.known(twins[1]).is_open)


def test_a_move_of_an_appointment_begins_with_its_time(seat: Seat, inbox: Inbox) -> None:
    _on_appointment(seat, inbox)
    seat.page.pane.visit.another_time.click()
    seat.qtbot.waitUntil(lambda: seat.page.pane.panel is not None)
    when = getattr(seat.page.pane.panel, "when", None)
    assert when is not None
    assert when.at == local("2026-10-22 14:30")
