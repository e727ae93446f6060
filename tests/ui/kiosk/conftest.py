"""The kiosk on a real database, with the people of the design pictures."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from showroom_app.domain.people import Role
from showroom_app.domain.refused import NotFound, Refused
from showroom_app.services.kiosk_rows import KioskView
from showroom_app.ui.background import Background
from showroom_app.ui.change_feed import ChangeFeed
from showroom_app.ui.desk import Desk
from showroom_app.ui.kiosk.kiosk_window import KioskWindow
from showroom_app.ui.kiosk.offers import Do, Offer
from showroom_app.ui.minutes import Minutes
from showroom_app.words import Saying
from tests.services.dealership import AMSTERDAM, OFFICE, STATION, Dealership

PIN = "4711"


@dataclass
class AtTheKiosk:
    """Somebody at the kiosk: reads it, touches it, types."""

    window: KioskWindow
    dealership: Dealership
    minutes: Minutes
    reps: dict[str, int]
    qtbot: QtBot
    background: Background
    feed: ChangeFeed
    refusals: list[str] = field(default_factory=list)

    def until(self, holds: Callable[[], bool]) -> None:
        """Wait until the kiosk shows it."""
        self.qtbot.waitUntil(holds, timeout=10_000)

    def touch(self, button: QWidget) -> None:
        """Touch something; what cannot be seen cannot be touched."""
        self.until(button.isVisible)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def type(self, text: str) -> None:
        """Type where the keyboard is."""
        QTest.keyClicks(self.focused, text)

    def press(self, key: Qt.Key) -> None:
        """Press a key where the keyboard is."""
        QTest.keyClick(self.focused, key)

    @property
    def focused(self) -> QWidget:
        """What has the keyboard."""
        return QApplication.focusWidget() or self.window

    def stands_on(self, page: QWidget) -> bool:
        """Whether this page is on the screen."""
        return self.window.page is page

    @property
    def own(self) -> KioskView:
        """What is shown to the rep who is signed in."""
        assert self.window.own is not None
        return self.window.own

    @property
    def tiles(self) -> dict[str, str]:
        """First name and where he or she is, as the tiles say it."""
        return {tile.row.name.split()[0]: tile.row.where for tile in self.window.names.tiles}

    @property
    def offers(self) -> dict[Do, Offer]:
        """The buttons of the own screen."""
        return {offer.do: offer for offer in self.window.place.shown}

    def do(self, do: Do) -> None:
        """Touch the button that does this."""
        self.touch(self.window.place.button(do))

    def touch_name(self, name: str) -> None:
        """Touch the tile of somebody by first name, and wait for the pad.

        Who is one of `reps` has the PIN by then: only those who sign in need one.
        """
        rep, services = self.reps.get(name), self.dealership.services
        if rep is not None and not services.people.has_pin(rep):
            services.kiosk.choose_pin(OFFICE, rep, PIN)
        tile = next(t for t in self.window.names.tiles if t.row.name.startswith(name))
        self.touch(tile)
        self.until(lambda: self.window.page is self.window.pin)

    def touch_pin(self, pin: str = PIN) -> None:
        """Touch the digits of a PIN and the key that enters it."""
        for digit in pin:
            self.touch(self.window.pin.pad.digits[digit])
        self.touch(self.window.pin.pad.done)

    def sign_in(self, name: str, pin: str = PIN) -> None:
        """Touch the own name and the PIN."""
        self.touch_name(name)
        self.touch_pin(pin)
        self.until(lambda: self.window.page is self.window.place)

    def let_seconds_fly(self) -> None:
        """Let the kiosk's own second be a thousandth of one."""
        self.window.idle.timer.setInterval(1)

    def pass_minutes(self, minutes: int) -> None:
        """Let time pass at the dealership and on the screen."""
        self.dealership.later(minutes=minutes)
        self.minutes.passed.emit()

    def look(self) -> None:
        """Let the kiosk look again, as at a moment when the line changes by itself."""
        self.window.look()


@pytest.fixture
def dealership(sqlite_url: str) -> Iterator[Dealership]:
    """A dealership on SQLite at 14:14, still without people."""
    made = Dealership(sqlite_url, "2026-10-22 14:14")
    yield made
    made.store.close()


@pytest.fixture
def reps(dealership: Dealership) -> dict[str, int]:
    """Sanne, Anna, Youssef and Willem in line, in this order; Thijs present, Esra off."""
    roles = {
        "Sanne de Vries": (Role.SHOWROOM, "13:31"),
        "Anna Visser": (Role.HYBRID, "13:40"),
        "Youssef El Amrani": (Role.HYBRID, "13:47"),
        "Willem Hoekstra": (Role.SHOWROOM, "13:52"),
        "Thijs Smit": (Role.INTERNET, "13:53"),
        "Esra Yıldız": (Role.SHOWROOM, ""),
    }
    known = {}
    for name, (role, since) in roles.items():
        if since:
            dealership.at(f"2026-10-22 {since}")
        done = dealership.services.people.add_rep(STATION, name, role, "Toyota")
        assert done.rep is not None
        if since:
            dealership.services.floor.check_in(STATION, done.rep)
        known[name.split()[0]] = done.rep
    dealership.at("2026-10-22 14:14")
    return known


@contextmanager
def opened(dealership: Dealership, reps: dict[str, int], qtbot: QtBot) -> Iterator[AtTheKiosk]:
    """A kiosk on a dealership."""
    names = {entry.rep.id: entry.rep.name for entry in dealership.services.people.reps()}

    def say(problem: Exception) -> str:
        if isinstance(problem, Refused):
            return Saying(reps=names).refusal(problem)
        if isinstance(problem, NotFound):
            return Saying(reps=names).unknown(problem)
        raise problem

    background = Background()
    feed = ChangeFeed(dealership.store.watch)
    desk = Desk(background, feed, dealership.services.counters, say)
    minutes = Minutes(lambda: dealership.now)
    feed.start(dealership.services.counters())
    window = KioskWindow(desk, feed, dealership.services, "kiosk", minutes, AMSTERDAM)
    made = AtTheKiosk(window, dealership, minutes, reps, qtbot, background, feed)
    desk.refused.connect(made.refusals.append)
    # A finger in a test is faster than the one for which the kiosk rests after an act.
    window.acts.rest.setInterval(0)
    assert window.names.none.text() == "Reading the names"
    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: window.board is not None, timeout=10_000)
    try:
        yield made
    finally:
        feed.close()
        background.close()
        window.close()
        window.deleteLater()
        minutes.deleteLater()
        # At once and on this thread, or the next test's database thread may find it as garbage.
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def kiosk(dealership: Dealership, reps: dict[str, int], qtbot: QtBot) -> Iterator[AtTheKiosk]:
    """The kiosk of the Toyota floor with its people, nobody signed in."""
    with opened(dealership, reps, qtbot) as made:
        yield made
