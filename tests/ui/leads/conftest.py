"""Windows with a leads page on one real database, each with a desk and a feed of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from showroom_app.domain.people import Actor
from showroom_app.services import Services, open_services
from showroom_app.services.inbox_view import Tab
from showroom_app.storage.store import Store, open_store
from showroom_app.ui import words
from showroom_app.ui.background import Background
from showroom_app.ui.change_feed import ChangeFeed
from showroom_app.ui.desk import Desk
from showroom_app.ui.leads.inbox_rows import LeadLine
from showroom_app.ui.leads.leads_page import LeadsPage
from showroom_app.ui.main_window import MainWindow, PageSpec
from showroom_app.ui.minutes import Minutes
from showroom_app.words import Saying
from tests.services.dealership import AMSTERDAM, local
from tests.ui.leads.lead_samples import Inbox, picture
from tests.ui.placed import Placed

NOW = local("2026-10-22 14:14")


@dataclass
class Seat:
    """One PC: its window, and everything behind it."""

    store: Store
    services: Services
    background: Background
    feed: ChangeFeed
    window: MainWindow
    page: LeadsPage
    qtbot: QtBot

    def press(self, key: Qt.Key | str) -> None:
        """Press a key where the keyboard is."""
        if isinstance(key, str):
            key = Qt.Key(ord(key))
        self.window.activateWindow()
        QTest.keyClick(self.window.focusWidget(), key)

    def titles(self) -> list[str]:
        """The names in the list, from top to bottom."""
        lines = self.page.card.model.rows
        return [line.row.title for line in lines if isinstance(line, LeadLine)]

    def go_to(self, lead: int) -> None:
        """Choose a lead and wait until it is read."""
        self.page.card.list.go_to(("lead", lead))
        self.qtbot.waitUntil(lambda: self.read == lead)

    def show(self, tab: Tab) -> None:
        """Choose a tab and wait until it is shown."""
        self.page.show_tab(tab)
        self.qtbot.waitUntil(lambda: self.page.view is not None and self.page.view.tab is tab)

    @property
    def read(self) -> int | None:
        """The lead in the reading pane."""
        return self.page.pane.detail.lead.id if self.page.pane.detail else None

    @property
    def notices(self) -> tuple[str, ...]:
        """What the window says of refusals."""
        return self.window.problems.sentences

    def close(self) -> None:
        """Shut this PC down."""
        self.feed.close()
        self.background.close()
        self.window.close()
        self.store.close()


@pytest.fixture
def inbox(sqlite_url: str) -> Iterator[Inbox]:
    """The dealership of the picture."""
    made = picture(sqlite_url)
    yield made
    made.store.close()


@pytest.fixture
def seat_at(qtbot: QtBot) -> Iterator[Callable[[str], Seat]]:
    """Opens a window on the database of this URL."""
    seats: list[Seat] = []

    def sit(url: str) -> Seat:
        store = open_store(url, upgrade=False, at=NOW)
        services = open_services(store)
        background = Background()
        feed = ChangeFeed(store.watch)
        names = services.board.frame().names
        saying = Saying(AMSTERDAM, names, translate=words.told, day=words.day)
        desk = Desk(background, feed, services.counters, lambda problem: _said(saying, problem))
        minutes = Minutes(lambda: NOW)
        pages: list[LeadsPage] = []

        def build() -> LeadsPage:
            pages.append(
                LeadsPage(
                    desk,
                    feed,
                    minutes,
                    Placed(desk, services, lambda: Actor(None, "office")),
                    services=services,
                    saying=lambda: saying,
                    background=background,
                )
            )
            return pages[0]

        counters = services.counters()
        window = MainWindow([PageSpec("leads", str, "leads", build)], minutes, AMSTERDAM)
        # A clock that nobody owns would be taken down by whichever thread cleans up.
        minutes.setParent(window)
        window.follow(desk, feed)
        feed.start(counters)
        qtbot.addWidget(window)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        seats.append(Seat(store, services, background, feed, window, pages[0], qtbot))
        qtbot.waitUntil(lambda: pages[0].view is not None)
        return seats[-1]

    yield sit
    for seat in seats:
        seat.close()


@pytest.fixture
def seat(inbox: Inbox, sqlite_url: str, seat_at: Callable[[str], Seat]) -> Seat:
    """A window on the dealership of the picture, with its first lead read."""
    made = seat_at(sqlite_url)
    made.qtbot.waitUntil(lambda: made.read == inbox.leads["Familie Hendriks"])
    return made


def _said(saying: Saying, problem: Exception) -> str:
    from showroom_app.domain.refused import NotFound, Refused

    if isinstance(problem, Refused):
        return saying.refusal(problem)
    if isinstance(problem, NotFound):
        return saying.unknown(problem)
    raise problem
