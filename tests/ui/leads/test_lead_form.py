"""A lead that somebody types in."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.services.dealership import local
from tests.ui.leads.conftest import Seat
from tests.ui.leads.lead_samples import Inbox


def test_a_lead_is_typed_in_and_read_at_once(seat: Seat, inbox: Inbox) -> None:
    window = seat.window
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    form = seat.page.entry.form
    seat.qtbot.waitUntil(lambda: form.source.text == "Phone")
    form.take.click()
    assert "who asks" in form.problem.text()
    form.name.line.setText("Ria van den Berg")
    form.phone.line.setText("06 12345679")
    form.vehicle.line.setText("Toyota Yaris 2024")
    form.message.setPlainText("Wil zaterdag een proefrit.")
    form.earlier.setChecked(True)
    form.time.setTime(form.time.time().addSecs(-60 * 14))
    form.take.click()
    seat.qtbot.waitUntil(lambda: "Ria van den Berg" in seat.titles())
    seat.qtbot.waitUntil(lambda: "taken in" in seat.page.pane.said.text())
    assert seat.read is not None
    lead = inbox.known(seat.read)
    assert (lead.source, lead.last, lead.phones[0].e164) == (
        *("phone", "van den Berg"),
        "+31612345679",
    )
    assert lead.arrived == local("2026-10-22 14:00")
    assert lead.vehicle is not None
    assert lead.vehicle.model == "Yaris"
    assert form.name.text == ""


def test_what_was_typed_stands_there_still_after_esc(seat: Seat) -> None:
    seat.page.entry.open()
    form = seat.page.entry.form
    seat.qtbot.waitUntil(lambda: bool(form.source.text))
    form.name.line.setText("Ria")
    QTest.keyClick(form.name.line, Qt.Key.Key_Escape)
    seat.qtbot.waitUntil(seat.page.pane.isVisible)
    seat.page.entry.open()
    assert form.name.text == "Ria"
