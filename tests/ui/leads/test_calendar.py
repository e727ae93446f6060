"""The calendar: a week of appointments, what becomes of them, and new ones."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from showroom_app.domain.appointment import AppointmentState
from showroom_app.domain.people import Role
from showroom_app.ui.leads.week_grid import Grid, laid_out
from tests.services.dealership import AMSTERDAM, OFFICE, STATION, Dealership, local
from tests.ui.leads.conftest import NOW, Seat
from tests.ui.leads.lead_samples import Inbox


def _grid(dealership: Dealership, *times: str, now: str = "2026-10-22 10:00") -> Grid:
    """The week with an appointment of Mirjam's at each of these times."""
    mirjam = dealership.rep("Mirjam Kok")
    for number, when in enumerate(times):
        lead = dealership.lead(name=f"Klant {number}")
        dealership.services.leads.claim(STATION, lead, mirjam)
        dealership.services.leads.appointment(STATION, lead, mirjam, local(when))
    week = dealership.services.appointments.week(OFFICE)
    return laid_out(week, {mirjam: ("Mirjam Kok", Role.INTERNET)}, AMSTERDAM, local(now))


def test_appointments_that_overlap_stand_beside_each_other(sqlite_url: str) -> None:
    dealership = Dealership(sqlite_url)
    grid = _grid(
        dealership, "2026-10-22 14:00", "2026-10-22 14:30", "2026-10-22 15:00", "2026-10-23 09:00"
    )
    placed = [(each.day, each.start // 60, each.lane, each.lanes) for each in grid.blocks]
    assert placed == [(3, 14, 0, 2), (3, 14, 1, 2), (3, 15, 0, 2), (4, 9, 0, 1)]
    dealership.store.close()


def test_the_grid_shows_every_appointment_also_after_closing_time(sqlite_url: str) -> None:
    dealership = Dealership(sqlite_url)
    grid = _grid(dealership, "2026-10-22 19:30", now="2026-10-22 19:31")
    assert grid.hours == (9, 21)
    assert (grid.today, grid.blocks[0].is_due) == (3, True)
    assert grid.columns[6].opens is None
    dealership.store.close()


def _calendar(seat: Seat) -> None:
    seat.press("W")
    seat.qtbot.waitUntil(lambda: seat.page.calendar.shown is not None)
    seat.qtbot.waitUntil(lambda: bool(seat.page.calendar.grid.hasFocus()))


def _state(inbox: Inbox, name: str) -> AppointmentState:
    services = inbox.services
    return services.appointments.one(
        OFFICE, services.appointments.of_lead(inbox.leads[name])
    ).appointment.state


def test_an_appointment_of_the_week_is_confirmed_moved_saved_and_its_lead_opened_by_keys(
    seat: Seat, inbox: Inbox, tmp_path: Path
) -> None:
    _calendar(seat)
    pane = seat.page.calendar
    seat.press(Qt.Key.Key_Down)
    assert pane.aside.customer.text() == "Fam. De Groot"
    assert not pane.aside.came.isVisible()
    seat.press("C")
    seat.qtbot.waitUntil(lambda: not pane.aside.confirm.isVisible())
    assert _state(inbox, "Fam. De Groot") is AppointmentState.CONFIRMED
    seat.press("M")
    assert pane.panel is not None
    pane.panel.when.choose(local("2026-10-23 11:00"))
    pane.panel.save.click()
    seat.qtbot.waitUntil(lambda: pane.panel is None)
    seat.qtbot.waitUntil(lambda: pane.aside.at.text() == "Fri 23 Oct, 11:00")
    file = tmp_path / "week.ics"
    seat.page.week.save_week(str(file))
    seat.qtbot.waitUntil(lambda: "Saved" in pane.said.text())
    assert file.read_bytes().count(b"BEGIN:VEVENT") == 1
    seat.press(Qt.Key.Key_Return)
    seat.qtbot.waitUntil(lambda: seat.read == inbox.leads["Fam. De Groot"])
    assert not pane.isVisible()


def test_a_free_hour_that_is_clicked_gets_an_appointment_of_an_own_lead(
    seat: Seat, inbox: Inbox
) -> None:
    _calendar(seat)
    pane = seat.page.calendar
    seat.page.week.show_rep(inbox.tom)
    seat.qtbot.waitUntil(lambda: pane.shown is not None and pane.shown.rep == inbox.tom)
    grid = pane.grid
    left, wide = grid._days()[4]
    where = QPointF(left + wide / 2, grid._y(11 * 60) + 3)
    QTest.mouseClick(grid, Qt.MouseButton.LeftButton, pos=where.toPoint())
    seat.qtbot.waitUntil(lambda: pane.panel is not None)
    panel = pane.panel
    assert panel is not None
    assert panel.when.at == local("2026-10-23 11:00")
    names = [panel.whom.itemText(n).split(",")[0] for n in range(panel.whom.count())]
    assert sorted(names) == ["Ilse Vermeer", "Samira Ouali"]
    panel.whom.setCurrentIndex(names.index("Samira Ouali"))
    panel.subject.line.setText("Proefrit")
    panel.save.click()
    seat.qtbot.waitUntil(lambda: len(grid.grid.blocks if grid.grid else ()) == 1)
    row = inbox.services.inbox.detail(OFFICE, inbox.leads["Samira Ouali"]).row
    assert row.appointment_at == local("2026-10-23 11:00")
    # The hours before now take no appointment, and Esc goes back to the leads.
    assert local("2026-10-22 11:00") < NOW
    seat.page.week.set_appointment(local("2026-10-22 11:00"))
    seat.press(Qt.Key.Key_Escape)
    seat.qtbot.waitUntil(seat.page.card.isVisible)
    assert pane.panel is None
