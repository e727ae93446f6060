"""A wallboard on a real database, hung where nobody types."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from showroom_app.domain.floor_facts import ArrivalKind
from showroom_app.domain.people import Role
from showroom_app.services.wallboard import WallboardView
from showroom_app.settings import Settings, Volume
from showroom_app.ui.background import Background
from showroom_app.ui.change_feed import ChangeFeed
from showroom_app.ui.desk import Desk
from showroom_app.ui.minutes import Minutes
from showroom_app.ui.sound import Device, Ear, NoSound, Sounds
from showroom_app.ui.wallboard.blocks import Poster
from showroom_app.ui.wallboard.poster import spoken
from showroom_app.ui.wallboard.wallboard_window import WallboardWindow
from tests.services.dealership import STATION, Dealership


def silent() -> Sounds:
    """The sounds of a PC without a device."""

    def opens() -> Device:
        raise NoSound(Ear.NO_DEVICE)

    return Sounds(Settings(volume=Volume.OFF), opens)


def gone(*things: QObject) -> None:
    """Let things go now and on this thread; what is left of them may be collected on any."""
    for thing in things:
        thing.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@dataclass
class Hall:
    """The showroom before the wallboard: things happen, and somebody looks up."""

    dealership: Dealership
    window: WallboardWindow
    feed: ChangeFeed
    minutes: Minutes
    qtbot: QtBot
    reps: dict[str, int]
    problems: list[str] = field(default_factory=list)

    @property
    def floor(self) -> int:
        """The Toyota floor."""
        return self.dealership.services.people.find_floor("Toyota").id

    @property
    def shown(self) -> Poster:
        """What is on the screen."""
        return self.window.poster

    @property
    def words(self) -> str:
        """What is on the screen, read aloud."""
        return spoken(self.shown)

    @property
    def view(self) -> WallboardView:
        """The view behind it."""
        assert self.window.view is not None
        return self.window.view

    @property
    def line(self) -> list[str]:
        """The first names on the screen, in order."""
        people = (self.shown.up_now, self.shown.on_deck, *self.shown.rows)
        return [person.name.split()[0] for person in people if person is not None]

    def until(self, holds: Callable[[], object]) -> None:
        """Wait until it is seen."""
        self.qtbot.waitUntil(lambda: bool(holds()), timeout=10_000)

    def walk_in(self, name: str = "", note: str = "") -> None:
        """A customer comes in, as another PC enters it."""
        self.dealership.services.reception.arrive(
            STATION, ArrivalKind.WALK_IN, self.floor, name=name, note=note
        )

    def pass_minutes(self, minutes: float) -> None:
        """Let time pass at the dealership and on the screen."""
        self.dealership.later(minutes=minutes)
        self.minutes.passed.emit()


@pytest.fixture
def dealership(sqlite_url: str) -> Iterator[Dealership]:
    made = Dealership(sqlite_url, "2026-10-22 14:14")
    yield made
    made.store.close()


@pytest.fixture
def reps(dealership: Dealership) -> dict[str, int]:
    """Sanne, Anna, Youssef and Willem in line, in this order."""
    return {
        name.split()[0]: dealership.rep(name, role)
        for name, role in (
            ("Sanne de Vries", Role.SHOWROOM),
            ("Anna Visser", Role.HYBRID),
            ("Youssef El Amrani", Role.HYBRID),
            ("Willem Hoekstra", Role.SHOWROOM),
        )
    }


@pytest.fixture
def hall(dealership: Dealership, reps: dict[str, int], qtbot: QtBot) -> Iterator[Hall]:
    """The wallboard of the Toyota floor, live."""
    with hung(dealership, reps, qtbot) as made:
        yield made


@contextmanager
def hung(
    dealership: Dealership,
    reps: dict[str, int],
    qtbot: QtBot,
    settings: Settings | None = None,
    sounds: Sounds | None = None,
) -> Iterator[Hall]:
    """A wallboard with these settings and sounds."""
    background = Background()
    feed = ChangeFeed(dealership.store.watch)
    desk = Desk(background, feed, dealership.services.counters, str)
    minutes = Minutes(lambda: dealership.now)
    feed.start(dealership.services.counters())
    sounds = sounds or silent()
    window = WallboardWindow(
        desk, feed, dealership.services, minutes, settings or Settings(), sounds
    )
    made = Hall(dealership, window, feed, minutes, qtbot, reps)
    desk.failed.connect(made.problems.append)
    try:
        window.open()
        made.until(lambda: window.view is not None)
        yield made
        assert not made.problems
    finally:
        feed.close()
        background.close()
        sounds.close()
        window.close()
        gone(window, minutes)
