"""A list of a million leads against one of a thousand: opened, scrolled, searched, written to."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from showroom_app.domain.people import Actor
from showroom_app.domain.prospect import Prospect
from showroom_app.services import Services, open_services
from showroom_app.storage.store import Store, open_store
from tests.benchmarks import databases
from tests.benchmarks.figure import Figure, quantile, seconds, side_by_side
from tests.services.dealership import OFFICE

if TYPE_CHECKING:
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QApplication

    from showroom_app.ui.leads.leads_page import LeadsPage

FEW, MANY = 1_000, 1_000_000
_ACTOR = Actor(None, "bench")
_LIMIT = 1.5
_TIMES = 9
_TICK_MILLISECONDS = 5
_SCREENS = 50
_PATIENCE_SECONDS = 60.0


def leads(folder: Path) -> Iterator[Figure]:
    """The inbox of a million leads, and its customers, against those of a thousand."""
    del folder  # a million leads are kept from run to run
    # Qt is loaded only here: the other lines do not need it in this process.
    from showroom_app.ui import theme

    app = theme.application(["showroom"])
    theme.start(app)
    both: list[_Desk] = []
    few, many = (_Desk(databases.many_leads(count), app, both) for count in (FEW, MANY))
    both += (few, many)
    try:
        yield from _read(few, many)
        yield from _window(few, many)
        yield from _written(few, many)
    finally:
        for each in (few, many):
            each.close()


def _read(few: _Desk, many: _Desk) -> Iterator[Figure]:
    """What is asked without a window: the keys of a search, the first leads of the command line."""

    def typed(desk: _Desk) -> float:
        # The worst of all keys, which is what somebody who types waits for.
        words = ("0612", "+31612", "jan b", "bakker")
        search = desk.services.customers.search
        said = [word[:length] for word in words for length in range(1, len(word) + 1)]
        return max(seconds(partial(search, OFFICE, each, limit=1)) for each in said)

    def whose(desk: _Desk) -> float:
        floor = desk.services.people.floors()[0].id
        return seconds(lambda: desk.services.reception.whose(OFFICE, floor, "+31607654321"))

    def listed(desk: _Desk) -> float:
        every = desk.services.leads.every(OFFICE)
        return seconds(lambda: [next(every) for _ in range(400)])

    for name, act in (
        ("search as you type, the slowest key", typed),
        ("whose customer, by a number", whose),
        ("showroom lead list, the first 400", listed),
    ):
        yield _figure(name, few, many, act)


def _window(few: _Desk, many: _Desk) -> Iterator[Figure]:
    """What is done in the window, until it is painted."""
    from PySide6.QtCore import Qt

    from showroom_app.services.inbox_view import Tab

    def opened(desk: _Desk) -> float:
        desk.close_page()
        return desk.until_painted(desk.open_page)

    def whole(desk: _Desk) -> float:
        desk.until_painted(lambda: desk.page.show_tab(Tab.UNANSWERED))
        return desk.until_painted(lambda: desk.page.show_tab(Tab.ALL))

    def source(desk: _Desk) -> float:
        desk.until_painted(lambda: desk.page.show_source(""))
        return desk.until_painted(lambda: desk.page.show_source("website"))

    def press(key: Qt.Key) -> Callable[[_Desk], float]:
        def pressed(desk: _Desk) -> float:
            other = Qt.Key.Key_End if key is Qt.Key.Key_Home else Qt.Key.Key_Home
            desk.until_read(other)
            return desk.until_read(key)

        return pressed

    def screens(desk: _Desk) -> float:
        desk.until_read(Qt.Key.Key_Home)
        return desk.until_moved(Qt.Key.Key_PageDown, _SCREENS)

    def jump(desk: _Desk) -> float:
        rows = desk.page.card.list
        desk.until_painted(lambda: rows.place_wanted.emit(0.2))
        return desk.until_painted(lambda: rows.place_wanted.emit(0.6))

    for name, act, times in (
        ("open the inbox, page and rows", opened, _TIMES),
        ("show the list of all", whole, _TIMES),
        ("change the filter to one source", source, _TIMES),
        ("all: End until the last lead is read", press(Qt.Key.Key_End), _TIMES),
        ("all: Home until the first lead is read", press(Qt.Key.Key_Home), _TIMES),
        (f"all: Page Down, {_SCREENS} screens", screens, 3),
        ("all: the slider somewhere else", jump, _TIMES),
    ):
        for desk in (few, many):
            desk.show_all(Tab.ALL)
            desk.held.clear()
        held = "event loop held p99 {:.0f} ms, of few {:.0f}"
        made = _figure(name, few, many, act, times)
        remarks = held.format(*(quantile(desk.held, 0.99) * 1000 for desk in (many, few)))
        yield Figure(made.name, made.yardstick, made.figure, made.limit, remarks=remarks)


def _written(few: _Desk, many: _Desk) -> Iterator[Figure]:
    """A lead that comes, and one that is claimed."""
    numbers = iter(range(1_000_000))
    stamp = f"{datetime.now(UTC):%Y%m%d%H%M%S}"

    def prospect() -> Prospect:
        name = f"Klant {stamp}{next(numbers)}"
        return Prospect(
            source="website", name=name, emails=(f"{name.replace(' ', '')}@example.com",)
        )

    def comes(desk: _Desk) -> float:
        return desk.until_painted(lambda: desk.services.leads.add(_ACTOR, prospect()))

    def claim(desk: _Desk) -> float:
        lead = desk.services.leads.add(_ACTOR, prospect()).lead
        rep = desk.services.leads.claimants()[0].rep
        assert lead is not None
        return seconds(lambda: desk.services.leads.claim(_ACTOR, lead, rep))

    yield _figure("a lead comes until the list shows it", few, many, comes)
    yield _figure("claim a lead", few, many, claim)


def _figure(
    name: str, few: _Desk, many: _Desk, act: Callable[[_Desk], float], times: int = _TIMES
) -> Figure:
    measured = side_by_side(lambda: act(few), lambda: act(many), times, 2)
    return Figure(name, *measured, _LIMIT)


@dataclass
class _Desk:
    """One database, and a window with its leads."""

    file: Path
    app: QApplication
    both: list[_Desk]
    held: list[float] = field(default_factory=list)
    _pages: list[LeadsPage] = field(default_factory=list)

    def __post_init__(self) -> None:
        from PySide6.QtCore import Qt, QTimer

        from showroom_app.ui.background import Background
        from showroom_app.ui.change_feed import ChangeFeed
        from showroom_app.ui.desk import Desk
        from showroom_app.ui.minutes import Minutes

        self.store: Store = open_store(f"sqlite:///{self.file.as_posix()}")
        self.services: Services = open_services(self.store)
        self.background = Background()
        self.feed = ChangeFeed(self.store.watch)
        self.desk = Desk(self.background, self.feed, self.services.counters, repr)
        self.minutes = Minutes(lambda: datetime.now(UTC), self.app)
        self.feed.start(self.services.counters())
        self._beat = time.perf_counter()
        self._watch = QTimer(timerType=Qt.TimerType.PreciseTimer)
        self._watch.timeout.connect(self._tick)

    @property
    def page(self) -> LeadsPage:
        """The leads page that is open."""
        return self._pages[0]

    def open_page(self) -> None:
        """Open a leads page."""
        from showroom_app.ui.leads.leads_page import LeadsPage
        from showroom_app.ui.session import Session
        from showroom_app.words import Saying

        policy = self.services.settings.in_force()
        saying = Saying(policy.tz, {})
        page = LeadsPage(
            self.desk,
            self.feed,
            self.minutes,
            Session(self.desk, self.services, lambda: _ACTOR.station, _ACTOR.user),
            services=self.services,
            saying=lambda: saying,
            background=self.background,
        )
        page.resize(1280, 720)
        self._pages.append(page)
        page.show()

    def close_page(self) -> None:
        """Close the page, if one is open."""
        while self._pages:
            page = self._pages.pop()
            page.close()
            page.deleteLater()
        self.app.processEvents()

    def show_all(self, tab: object) -> None:
        """Show the list of all on an open page, from its beginning."""
        from showroom_app.services.inbox_view import Tab

        assert isinstance(tab, Tab)
        if not self._pages:
            self.until_painted(self.open_page)
        self.until_painted(lambda: self.page.show_source(""))
        if self.page.tab is not tab:
            self.until_painted(lambda: self.page.show_tab(tab))

    def until_painted(self, act: Callable[[], object]) -> float:
        """How long an act takes until what it lets the page read is painted."""
        views = _Views()
        begun = self._begin()
        act()
        self.page.viewed.connect(views.see)
        self._wait(lambda: views.seen > 0)
        self.page.card.list.viewport().repaint()
        self.page.viewed.disconnect(views.see)
        return self._end(begun)

    def until_read(self, key: Qt.Key) -> float:
        """How long Home or End takes until the first or the last lead is read and painted."""
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest

        rows = self.page.card.list
        is_end = key is Qt.Key.Key_End

        def is_there() -> bool:
            place = rows.model().rowCount() - 1 if is_end else 0
            goes_on = rows.goes_on_below if is_end else rows.goes_on_above
            read = self.page.pane.detail
            key = ("lead", read.lead.id) if read else None
            return not goes_on and rows.currentIndex().row() == place and rows.current == key

        begun = self._begin()
        QTest.keyClick(rows, key)
        self._wait(is_there)
        self.page.repaint()
        return self._end(begun)

    def until_moved(self, key: Qt.Key, times: int) -> float:
        """How long it takes until a key, held down, has gone to another lead so many times."""
        from PySide6.QtTest import QTest

        rows = self.page.card.list
        begun = self._begin()
        for _ in range(times):
            before = rows.current
            while rows.current == before:
                QTest.keyClick(rows, key)
                self.app.processEvents()
        return self._end(begun)

    def close(self) -> None:
        """Leave."""
        self._watch.stop()
        self.close_page()
        self.feed.close()
        self.background.close()
        self.store.close()

    def rest(self) -> None:
        """Let everything that was asked be answered and shown."""
        for _ in range(3):
            answers: list[object] = []
            self.desk.ask(lambda: None, answers.append)
            self._wait(partial(bool, answers))

    def _begin(self) -> float:
        for desk in self.both:
            desk.rest()
        self._beat = time.perf_counter()
        self._watch.start(_TICK_MILLISECONDS)
        return time.perf_counter()

    def _end(self, begun: float) -> float:
        taken = time.perf_counter() - begun
        self._watch.stop()
        return taken

    def _wait(self, until: Callable[[], bool]) -> None:
        end = time.monotonic() + _PATIENCE_SECONDS
        while not until():
            self.app.processEvents()
            if time.monotonic() > end:
                raise TimeoutError(f"{self.file.name}: nothing happened for a minute")

    def _tick(self) -> None:
        now = time.perf_counter()
        self.held.append(max(0.0, now - self._beat - _TICK_MILLISECONDS / 1000))
        self._beat = now


class _Views:
    """Counts the views that a page shows."""

    def __init__(self) -> None:
        self.seen = 0

    def see(self, _view: object) -> None:
        """Count one."""
        self.seen += 1
