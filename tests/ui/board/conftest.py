"""The board page on a real database, with the people of the design pictures."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from showroom_app.domain.people import Role
from showroom_app.domain.refused import NotFound, Refused
from showroom_app.services.board_rows import BoardView
from showroom_app.ui.background import Background
from showroom_app.ui.board.board_page import BoardPage
from showroom_app.ui.board.pick_panel import PickPanel
from showroom_app.ui.board.whose_panel import WhosePanel
from showroom_app.ui.change_feed import ChangeFeed
from showroom_app.ui.desk import Desk
from showroom_app.ui.minutes import Minutes
from showroom_app.words import Saying
from tests.services.dealership import STATION, Dealership


@dataclass
class Reception:
    """Somebody at the board: sees it, presses keys, opens menus."""

    page: BoardPage
    dealership: Dealership
    minutes: Minutes
    qtbot: QtBot
    refusals: list[str] = field(default_factory=list)

    @property
    def view(self) -> BoardView:
        """The view on the screen."""
        assert self.page.view is not None
        return self.page.view

    @property
    def line(self) -> list[str]:
        """The first names of those in line, as the board shows them."""
        board = self.page.board
        cards = [card.line for card in (board.up_now, board.on_deck) if card.line is not None]
        rows = [*cards, *board.line.rows]
        return [row.name.split()[0] for row in sorted(rows, key=lambda row: row.place)]

    @property
    def serving(self) -> dict[str, str]:
        """Who has which customer, as the board shows it."""
        rows = self.page.board.customers_model.rows
        return {row.name.split()[0]: row.customer for row in rows}

    def until(self, holds: Callable[[], bool]) -> None:
        """Wait until the board shows it."""
        self.qtbot.waitUntil(holds, timeout=10_000)

    def press(self, key: Qt.Key, *, control: bool = False) -> None:
        """Press a key where the keyboard is."""
        keys = Qt.KeyboardModifier.ControlModifier if control else Qt.KeyboardModifier.NoModifier
        QTest.keyClick(self.focused, key, keys)

    def type(self, text: str) -> None:
        """Type where the keyboard is."""
        QTest.keyClicks(self.focused, text)

    @property
    def focused(self) -> QWidget:
        """What has the keyboard."""
        return QApplication.focusWidget() or self.page

    def click(self, button: QWidget) -> None:
        """Click a button."""
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    @property
    def question(self) -> PickPanel:
        """The question that is open."""
        found = self.page.slot.question
        assert isinstance(found, PickPanel)
        return found

    @property
    def whose(self) -> WhosePanel:
        """The question for whom a customer comes."""
        found = self.page.slot.question
        assert isinstance(found, WhosePanel)
        return found

    @property
    def is_asked(self) -> bool:
        """Whether a question is open."""
        return self.page.slot.question is not None

    @property
    def asked(self) -> list[str]:
        """The answers of the question that is open."""
        return [answer.text for answer in self.question.answers]

    def choose(self, text: str) -> None:
        """Choose from the menu that is open; the text may leave out its end."""
        menu = next(menu for menu in self.page.findChildren(QMenu) if menu.isVisible())
        found = [action for action in menu.actions() if action.text().startswith(text)]
        assert len(found) == 1, [action.text() for action in menu.actions()]
        menu.setActiveAction(found[0])
        QTest.keyClick(menu, Qt.Key.Key_Return)
        # A desktop gives the keyboard back to the window by itself.
        QApplication.processEvents()
        self.page.activateWindow()
        self.until(self.page.isActiveWindow)

    def pass_minutes(self, minutes: int) -> None:
        """Let time pass at the dealership and on the screen."""
        self.dealership.later(minutes=minutes)
        self.minutes.passed.emit()

    def rep(self, name: str) -> int:
        """The id of a rep by first name."""
        return next(rep for rep, known in self.view.names.items() if known.startswith(name))


@pytest.fixture
def dealership(sqlite_url: str) -> Iterator[Dealership]:
    """A dealership on SQLite at 14:14, still without people."""
    made = Dealership(sqlite_url, "2026-10-22 14:14")
    yield made
    made.store.close()


@pytest.fixture
def people(dealership: Dealership) -> dict[str, int]:
    """Sanne, Anna, Youssef and Willem in line, in this order; Thijs present, Esra off."""
    roles = {
        "Sanne de Vries": (Role.SHOWROOM, "13:31"),
        "Anna Visser": (Role.HYBRID, "13:40"),
        "Youssef El Amrani": (Role.HYBRID, "13:47"),
        "Willem Hoekstra": (Role.SHOWROOM, "13:52"),
        "Thijs Smit": (Role.INTERNET, "13:53"),
    }
    known = {}
    for name, (role, since) in roles.items():
        dealership.at(f"2026-10-22 {since}")
        known[name.split()[0]] = dealership.rep(name, role)
    known["Esra"] = dealership.rep("Esra Yıldız", Role.SHOWROOM, checked_in=False)
    dealership.at("2026-10-22 14:14")
    return known


def _say(dealership: Dealership, problem: Exception) -> str:
    names = {entry.rep.id: entry.rep.name for entry in dealership.services.people.reps()}
    if isinstance(problem, Refused):
        return Saying(reps=names).refusal(problem)
    if isinstance(problem, NotFound):
        return Saying(reps=names).unknown(problem)
    raise problem


def _opened(dealership: Dealership, qtbot: QtBot) -> Iterator[Reception]:
    background = Background()
    feed = ChangeFeed(dealership.store.watch)
    desk = Desk(
        background, feed, dealership.services.counters, lambda problem: _say(dealership, problem)
    )
    minutes = Minutes(lambda: dealership.now)
    feed.start(dealership.services.counters())
    page = BoardPage(desk, feed, dealership.services, lambda: STATION, minutes)
    made = Reception(page, dealership, minutes, qtbot)
    desk.refused.connect(made.refusals.append)
    page.resize(1356, 844)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(lambda: page.view is not None, timeout=10_000)
    yield made
    feed.close()
    background.close()
    page.close()
    page.deleteLater()


@pytest.fixture
def reception(dealership: Dealership, people: dict[str, int], qtbot: QtBot) -> Iterator[Reception]:
    """The board of the Toyota floor with its people."""
    del people
    yield from _opened(dealership, qtbot)


@pytest.fixture
def first_day(dealership: Dealership, qtbot: QtBot) -> Iterator[Reception]:
    """The board of a dealership in which nobody was entered yet."""
    yield from _opened(dealership, qtbot)
