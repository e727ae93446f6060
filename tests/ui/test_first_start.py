"""The first start: an empty board asks who the manager is, and it can be put off."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from pytestqt.qtbot import QtBot

from showroom_app.ui.background import Background
from showroom_app.ui.board.board_layout import BoardLayout
from showroom_app.ui.change_feed import ChangeFeed
from showroom_app.ui.desk import Desk
from showroom_app.ui.first_start import FirstStart
from showroom_app.ui.session import Session
from tests.services.dealership import STATION, Dealership
from tests.ui.wallboard.conftest import gone

PASSWORD = "long enough"


@dataclass
class Opened:
    """An empty board, with nobody at the window."""

    dealership: Dealership
    board: BoardLayout
    session: Session
    start: FirstStart
    qtbot: QtBot


@pytest.fixture
def opened(sqlite_url: str, qtbot: QtBot) -> Iterator[Opened]:
    """The first time that the program is opened."""
    dealership = Dealership(sqlite_url)
    background = Background()
    feed = ChangeFeed(dealership.store.watch)
    desk = Desk(background, feed, dealership.services.counters, str)
    feed.start(dealership.services.counters())
    session = Session(desk, dealership.services, lambda: STATION.station)
    board = BoardLayout()
    board.show_empty(True)
    board.show()
    start = FirstStart(desk, dealership.services, session, board, board)
    session.follow(feed)
    try:
        yield Opened(dealership, board, session, start, qtbot)
    finally:
        feed.close()
        background.close()
        board.close()
        gone(board, session)
        dealership.store.close()


def test_the_first_manager_comes_with_the_dealership_and_its_floor(opened: Opened) -> None:
    card = opened.start.card
    opened.qtbot.waitUntil(card.isVisible, timeout=20_000)
    assert opened.board.is_empty
    assert opened.board.focusWidget() is card.dealer.line
    card.enter.click()
    assert "Name of the manager, Password" in card.problem.text()
    card.dealer.line.setText("Autobedrijf De Vries")
    card.floor.line.setText("Toyota")
    card.name.line.setText("Erik")
    for field in (card.password, card.again):
        field.line.setText("short")
    card.enter.click()
    opened.qtbot.waitUntil(card.problem.isVisible, timeout=20_000)
    for field in (card.password, card.again):
        field.line.setText(PASSWORD)
    card.enter.click()
    opened.qtbot.waitUntil(lambda: opened.session.user is not None, timeout=20_000)
    opened.qtbot.waitUntil(opened.board.empty.isVisible, timeout=20_000)
    assert not card.password.line.text()
    services = opened.dealership.services
    assert services.settings.in_force().dealer_name == "Autobedrijf De Vries"
    assert [floor.name for floor in services.people.floors()] == ["Toyota"]


def test_put_off_it_leaves_the_board_to_everybody(opened: Opened) -> None:
    opened.qtbot.waitUntil(opened.start.card.isVisible, timeout=20_000)
    opened.start.card.later.click()
    opened.qtbot.waitUntil(opened.board.empty.isVisible, timeout=20_000)
    assert opened.board.is_empty
    opened.session.known_changed.emit()
    assert opened.board.empty.isVisible()
