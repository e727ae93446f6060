"""A lead that somebody types in."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from showroom_app.services.inbox_view import Tab
from tests.services.dealership import OFFICE, local
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


_MAIL = """From: Piet de Boer <piet.deboer@example.com>
To: verkoop@dealer.example
Subject: Zaterdag
Message-ID: <zaterdag@example.com>
Content-Type: text/plain; charset=utf-8

Zijn jullie er dan de hele dag?
"""


def test_a_mail_that_was_not_understood_is_taken_down_as_a_lead(
    seat: Seat, inbox: Inbox, tmp_path: Path
) -> None:
    (tmp_path / "a.eml").write_text(_MAIL, encoding="utf-8")
    with seat.qtbot.waitSignal(seat.page.importing.finished):
        seat.page.import_paths([tmp_path / "a.eml"])
    seat.show(Tab.QUARANTINE)
    pane, form = seat.page.quarantine, seat.page.noting.form
    seat.qtbot.waitUntil(pane.isVisible)
    assert pane.row is not None
    message = pane.row.message
    assert "take it down as a lead" in pane.kept.text()
    seat.page.card.list.setFocus()
    seat.press("E")
    seat.qtbot.waitUntil(lambda: form.isVisible() and form.floor.count() > 0)
    assert (form.name.text, form.email.text, form.source_code) == (
        *("Piet de Boer", "piet.deboer@example.com"),
        "E-mail",
    )
    assert form.message.toPlainText() == "Zaterdag\n\nZijn jullie er dan de hele dag?"
    QTest.keyClick(form.name.line, Qt.Key.Key_Escape)
    assert pane.isVisible()
    pane.take_down.click()
    seat.qtbot.waitUntil(form.isVisible)
    form.take.click()
    seat.qtbot.waitUntil(lambda: seat.page.pane.detail is not None)
    seat.qtbot.waitUntil(lambda: "taken in" in seat.page.pane.said.text())
    assert seat.page.pane.detail is not None
    assert seat.page.pane.detail.original == message
    assert seat.page.pane.original.isVisible()
    assert inbox.services.inbox.page(OFFICE, Tab.QUARANTINE).quarantine == ()
