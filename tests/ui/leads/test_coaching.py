"""The coaching log: a rep writes about the day, a manager ticks it and looks at closed leads."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from showroom_app.domain.coaching import Verdict
from showroom_app.domain.lead import CloseReason
from showroom_app.domain.people import UserKind
from tests.services.dealership import OFFICE, STATION
from tests.ui.leads.conftest import Seat
from tests.ui.leads.lead_samples import Inbox


def _open(seat: Seat) -> None:
    seat.page.card.coach.click()
    seat.qtbot.waitUntil(lambda: len(seat.page.coaching.days) == 2)


def test_an_internet_rep_writes_about_the_day_and_a_manager_ticks_it(
    seat: Seat, inbox: Inbox
) -> None:
    _open(seat)
    pane = seat.page.coaching
    assert [line.row.rep_name for line in pane.days] == ["Mirjam Kok", "Tom Smit"]
    assert not pane.days[0].tick.isVisible()
    pane.days[0].text.setFocus()
    QTest.keyClicks(pane.days[0].text, "Eerder terugbellen")
    QTest.keyClick(pane.days[0].text, Qt.Key.Key_Return)
    seat.qtbot.waitUntil(lambda: bool(inbox.services.coaching.to_tick(OFFICE)))
    seat.qtbot.waitUntil(lambda: bool(pane.days[0].tick.isVisible()))
    inbox.user("Erik", UserKind.MANAGER)
    pane.days[0].tick.click()
    sign_in = seat.page.managed.sign_in
    seat.qtbot.waitUntil(sign_in.isVisible)
    sign_in.name.line.setText("Erik")
    sign_in.secret.line.setText("long enough")
    sign_in.enter.click()
    seat.qtbot.waitUntil(lambda: not inbox.services.coaching.to_tick(OFFICE))
    seat.qtbot.waitUntil(lambda: bool(pane.days[0].text.isReadOnly()))


def test_what_was_talked_over_stands_in_the_log(seat: Seat, inbox: Inbox) -> None:
    inbox.at("2026-10-20 17:00")
    coaching = inbox.services.coaching
    coaching.write(STATION, inbox.tom, "Vaker bellen")
    (entry,) = coaching.to_tick(OFFICE)
    assert entry.entry is not None
    coaching.tick(STATION, entry.entry.id)
    inbox.at("2026-10-22 14:14")
    _open(seat)
    (line,) = seat.page.coaching.log
    assert (line.row.rep_name, line.text.text()) == ("Tom Smit", "Vaker bellen")
    assert line.text.isReadOnly()


def test_a_manager_looks_through_a_sample_of_closed_leads(seat: Seat, inbox: Inbox) -> None:
    inbox.at("2026-10-14 11:00")
    lead = inbox.lead(name="Ria Bos")
    inbox.services.leads.close(STATION, lead, None, CloseReason.NO_INTEREST)
    inbox.at("2026-10-22 14:14")
    _open(seat)
    pane = seat.page.coaching
    seat.qtbot.waitUntil(lambda: len(pane.sample) == 1)
    assert pane.sample[0].read.text() == "Ria Bos"
    pane.sample[0].words.setText("Eerst bellen")
    pane.sample[0].chips[Verdict.TO_DISCUSS].click()

    def kept() -> bool:
        check = inbox.services.coaching.sample(OFFICE).leads[0].check
        return check is not None and (check.verdict, check.text) == (
            Verdict.TO_DISCUSS,
            "Eerst bellen",
        )

    seat.qtbot.waitUntil(kept)
    assert pane.week is not None
    pane.week.went_back.emit()
    seat.qtbot.waitUntil(lambda: not pane.sample)
    pane.week.went_on.emit()
    seat.qtbot.waitUntil(lambda: len(pane.sample) == 1)
    pane.sample[0].read.click()
    seat.qtbot.waitUntil(lambda: seat.read == lead)
    assert not pane.isVisible()


def test_going_back_shows_the_lead_that_was_read(seat: Seat, inbox: Inbox) -> None:
    _open(seat)
    seat.page.coaching.leave.click()
    assert seat.page.pane.isVisible()
    assert seat.read == inbox.leads["Familie Hendriks"]
