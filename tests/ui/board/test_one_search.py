"""Reception's one search box, on a real database: one line as typed, and Enter does it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from showroom_app.ui.background import Background
from showroom_app.ui.board.board_page import BoardPage
from showroom_app.ui.change_feed import ChangeFeed
from showroom_app.ui.desk import Desk
from showroom_app.ui.main_window import MainWindow, PageSpec
from showroom_app.ui.minutes import Minutes
from showroom_app.ui.search_box import SearchBox
from tests.services.dealership import STATION, Dealership

Key = Qt.Key


@dataclass
class Counter:
    """The window at reception, with the box in its top bar."""

    window: MainWindow
    page: BoardPage
    dealership: Dealership
    people: dict[str, int]
    qtbot: QtBot

    @property
    def box(self) -> SearchBox:
        """The box of the top bar."""
        found = self.window.findChild(SearchBox)
        assert isinstance(found, SearchBox)
        return found

    @property
    def serving(self) -> dict[str, str]:
        """Who has which customer, as the board shows it."""
        rows = self.page.board.customers_model.rows
        return {row.name.split()[0]: row.customer for row in rows}

    def ask(self, text: str) -> list[str]:
        """Ctrl F, type, and read the lines."""
        QTest.keyClick(self.page, Key.Key_F, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClicks(self.box.line, text)
        self.until(lambda: len(self.box.lines) > 0)
        return [line.words for line in self.box.lines]

    def press(self, key: Key) -> None:
        """Press a key in the box."""
        QTest.keyClick(self.box.line, key)

    def until(self, holds: Callable[[], bool]) -> None:
        """Wait until the window shows it."""
        self.qtbot.waitUntil(holds, timeout=10_000)


@pytest.fixture
def counter(dealership: Dealership, people: dict[str, int], qtbot: QtBot) -> Iterator[Counter]:
    """The Toyota floor: Sanne, Anna, Youssef, Willem in line, Thijs at his inbox, Esra off."""
    background = Background()
    feed = ChangeFeed(dealership.store.watch)
    desk = Desk(background, feed, dealership.services.counters, str)
    minutes = Minutes(lambda: dealership.now)
    feed.start(dealership.services.counters())
    made: list[BoardPage] = []

    def board() -> QWidget:
        made.append(BoardPage(desk, feed, dealership.services, lambda: STATION, minutes))
        return made[-1]

    specs = [
        PageSpec("board", lambda: "Board", "board", board),
        PageSpec("leads", lambda: "Leads", "leads", QWidget),
    ]
    window = MainWindow(specs, minutes, ZoneInfo("Europe/Amsterdam"))
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=10_000)
    qtbot.waitUntil(lambda: made[0].view is not None, timeout=10_000)
    yield Counter(window, made[0], dealership, people, qtbot)
    feed.close()
    background.close()
    window.close()
    window.deleteLater()


def test_an_appointment_of_a_lead_is_said_in_one_line_and_enter_calls_its_rep(
    counter: Counter,
) -> None:
    dealership, thijs = counter.dealership, counter.people["Thijs"]
    lead = dealership.lead(name="Fam. De Groot")
    dealership.services.leads.claim(STATION, lead, thijs)
    due = dealership.now + timedelta(minutes=16)
    dealership.services.leads.appointment(STATION, lead, thijs, due, "Corolla")
    lines = counter.ask("groot")
    assert lines[0] == "Lead of Thijs, appointment 14:30: call Thijs, no turn used"
    counter.press(Key.Key_Return)
    counter.until(lambda: counter.serving == {"Thijs": "Fam. De Groot"})
    assert counter.page.slot.arrival.title.text() == "Customer for Thijs"
    assert counter.box.text == ""


def test_the_owner_of_a_sale_is_found_by_name_and_a_walk_in_can_be_chosen_instead(
    counter: Counter,
) -> None:
    willem = counter.people["Willem"]
    counter.dealership.sale(willem, "2026-10-01", customer="Bart Kuipers")
    lines = counter.ask("Bart Kuipers")
    assert lines[:2] == [
        "Bought from Willem: call Willem, no turn used",
        "Walk-in: to Sanne, uses a turn",
    ]
    QTest.keyClick(counter.box.line, Key.Key_2, Qt.KeyboardModifier.AltModifier)
    counter.until(lambda: counter.serving == {"Sanne": "Bart Kuipers"})


def test_a_rep_asked_for_without_a_record_goes_to_who_is_up_now(counter: Counter) -> None:
    lines = counter.ask("Jansen voor Willem")
    assert lines[0] == "Asks for Willem, no record on file: to Sanne, uses a turn"


def test_parts_are_no_buyer_and_call_nobody(counter: Counter) -> None:
    lines = counter.ask("onderdelen")
    assert lines[0] == "Not a buyer: noted, nobody is called"
    counter.press(Key.Key_Return)
    counter.until(
        lambda: counter.page.view is not None and counter.page.view.log[0].kind == "not-a-buyer"
    )
    assert counter.serving == {}


def test_somebody_unknown_is_a_walk_in_with_the_name_that_was_typed(counter: Counter) -> None:
    assert counter.ask("Pietersen")[0] == ("Nobody's customer yet: to Sanne, uses a turn")
    counter.press(Key.Key_Return)
    counter.until(lambda: counter.serving == {"Sanne": "Pietersen"})


def test_ctrl_f_works_from_another_page_and_escape_gives_the_keyboard_back(
    counter: Counter,
) -> None:
    counter.window.show_page("leads")
    QTest.keyClick(counter.window, Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert counter.window.page == "board"
    counter.until(counter.box.line.hasFocus)
    counter.press(Key.Key_Escape)
    counter.until(counter.page.hasFocus)
    assert counter.serving == {}


def test_an_owner_who_is_not_in_is_said_and_somebody_comes_without_a_turn(
    counter: Counter,
) -> None:
    counter.dealership.sale(counter.people["Esra"], "2026-10-01", customer="Bart Kuipers")
    line = counter.ask("Bart Kuipers")[0]
    assert line == "Bought from Esra: Esra is not in, Sanne comes, no turn used"
    counter.press(Key.Key_Return)
    counter.until(lambda: counter.serving == {"Sanne": "Bart Kuipers"})
    assert counter.page.view is not None
    assert not counter.page.view.with_customers[0].turn


def test_two_customers_of_one_name_are_two_lines_and_each_calls_its_own_rep(
    counter: Counter,
) -> None:
    lead = counter.dealership.lead(name="Jan Smit")
    counter.dealership.services.leads.claim(STATION, lead, counter.people["Thijs"])
    counter.dealership.sale(counter.people["Anna"], "2026-10-01", customer="Jan Smit")
    lines = counter.ask("Jan Smit")
    assert lines[0].startswith("Lead of Thijs")
    assert lines[1].startswith("Bought from Anna")
    assert counter.box.lines[1].hint == "2 of 2 of this name, no number on file"
    counter.press(Key.Key_Down)
    counter.press(Key.Key_Return)
    counter.until(lambda: counter.serving == {"Anna": "Jan Smit"})
