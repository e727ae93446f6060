"""What opens follows from what a PC is there for, wherever that was decided."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from showroom_app.app import Program
from showroom_app.cli.main import parse
from showroom_app.domain.floor_facts import DayClosed
from showroom_app.domain.intake_lease import Program as Holding
from showroom_app.domain.people import Role, UserKind
from showroom_app.domain.station import StationKind
from showroom_app.settings import Settings, load, save
from showroom_app.ui import theme
from showroom_app.ui.settings_pages.settings_page import STATIONS, SettingsPage
from showroom_app.ui.settings_pages.stations_page import StationsPage
from showroom_app.ui.stations.kind_dialog import KindDialog
from showroom_app.ui.stations.station_window import StationWindow
from tests.services.dealership import STATION, Dealership

_PATIENCE = 30_000


class Pc:
    """A PC of the dealership, at the real time: it is listed, and takes in."""

    def __init__(self, url: str, home: Path, qapp: QApplication, qtbot: QtBot) -> None:
        self.home, self._url, self._qapp, self._qtbot = home, url, qapp, qtbot
        # The day before yesterday: whatever happened then is over by the real time.
        self.elsewhere = Dealership(url, f"{datetime.now(UTC) - timedelta(days=2):%Y-%m-%d 10:00}")
        self.program: Program | None = None

    @property
    def settings(self) -> Settings:
        """What stands in its file."""
        return load(self.home / "settings.toml").settings

    def start(self, kind: StationKind = StationKind.RECEPTION, *typed: str) -> Program:
        """Start it as it was set up."""
        save(Settings(database=self._url, station="BALIE", kind=kind), self._file)
        options = parse([*typed, "--data-dir", str(self.home)])
        self.program = Program(self._qapp, options)
        self.program.start()
        return self.program

    @property
    def _file(self) -> Path:
        return self.home / "settings.toml"

    def until(self, holds: Callable[[], object]) -> None:
        """Wait until it holds."""
        self._qtbot.waitUntil(lambda: bool(holds()), timeout=_PATIENCE)

    def close(self) -> None:
        """Close whatever is open."""
        program = self.program
        if program is not None:
            for window in (program.wallboard, program.kiosk, program.window):
                if window is not None:
                    window.close()
        self.elsewhere.store.close()


@pytest.fixture
def pc(sqlite_url: str, tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Pc]:
    """A PC with its own file."""
    yield from _pc(sqlite_url, tmp_path, qapp, qtbot)


@pytest.fixture
def joining(postgres_url: str, tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Pc]:
    """A PC that works with a server from now on."""
    yield from _pc(postgres_url, tmp_path, qapp, qtbot)


def _pc(url: str, home: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Pc]:
    hooks, locale = (sys.excepthook, threading.excepthook), QLocale()
    made = Pc(url, home / "pc", qapp, qtbot)
    made.elsewhere.rep("Anna", Role.HYBRID)
    yield made
    made.close()
    sys.excepthook, threading.excepthook = hooks
    QLocale.setDefault(locale)


@pytest.mark.parametrize(
    ("kind", "page"),
    [
        (StationKind.DESK, "leads"),
        (StationKind.BACK_OFFICE, "reports"),
    ],
)
def test_a_pc_that_somebody_sits_at_opens_with_the_page_of_its_kind(
    pc: Pc, kind: StationKind, page: str
) -> None:
    program = pc.start(kind)
    pc.until(lambda: program.window is not None and program.window.isVisible())
    assert program.window is not None
    assert program.window.page == page
    assert program.kiosk is None
    assert program.wallboard is None


def test_what_is_typed_wins_over_what_the_pc_is_there_for(pc: Pc) -> None:
    program = pc.start(StationKind.DESK, "kiosk")
    pc.until(lambda: program.kiosk is not None)
    assert program.window is None
    assert pc.settings.kind is StationKind.DESK


def test_a_pc_lists_itself_and_follows_what_is_decided_elsewhere(pc: Pc) -> None:
    program = pc.start(StationKind.WALLBOARD)
    pc.until(lambda: program.wallboard is not None)
    stations = pc.elsewhere.services.stations
    pc.until(lambda: [row.station.name for row in stations.view().rows] == ["BALIE"])
    (row,) = stations.view().rows
    assert row.station.key == pc.settings.key
    assert row.station.kind is StationKind.WALLBOARD
    stations.change(STATION, row.station.id, "Tablet hal", StationKind.KIOSK)
    pc.until(lambda: program.kiosk is not None)
    assert program.wallboard is None
    pc.until(lambda: pc.settings.station == "Tablet hal")
    assert pc.settings.kind is StationKind.KIOSK
    # And it is the one that reads the mailboxes, for nobody else is there.
    pc.until(lambda: stations.view().rows[0].has_intake)


def test_who_sits_at_a_main_window_is_told_and_keeps_it(pc: Pc) -> None:
    program = pc.start()
    stations = pc.elsewhere.services.stations
    pc.until(lambda: stations.view().rows)
    window = program.window
    assert window is not None
    stations.change(STATION, stations.view().rows[0].station.id, "BALIE", StationKind.KIOSK)
    pc.until(lambda: pc.settings.kind is StationKind.KIOSK)
    pc.until(lambda: window.problems.sentences)
    assert "Kiosk" in window.problems.sentences[0]
    assert program.window is window


def test_a_kiosk_is_never_stuck_and_asks_for_a_manager_where_there_is_one(pc: Pc) -> None:
    pc.elsewhere.user("Petra de Boer", UserKind.MANAGER)
    program = pc.start(StationKind.KIOSK)
    pc.until(lambda: program.kiosk is not None)
    kiosk = program.kiosk
    assert kiosk is not None
    kiosk.kind_asked.emit()
    dialog = kiosk.findChild(KindDialog)
    assert dialog is not None
    dialog.tiles[StationKind.RECEPTION].click()
    pc.until(dialog.manager.secret.isVisible)
    assert dialog.manager.title.text() == "Password of Petra de Boer"
    keys = dialog.manager.keys
    for sign in "long enough":
        (keys.space if sign == " " else keys.key(sign)).click()
    assert dialog.manager.secret.text() == "long enough"
    keys.enter.click()
    pc.until(lambda: program.window is not None and program.window.isVisible())
    pc.until(lambda: program.kiosk is None)
    assert pc.settings.kind is StationKind.RECEPTION
    (row,) = pc.elsewhere.services.stations.view().rows
    assert row.station.kind is StationKind.RECEPTION


def test_this_pc_becomes_a_wallboard_from_its_own_settings(pc: Pc) -> None:
    program = pc.start()
    pc.until(lambda: program.window is not None and pc.settings.key)
    pc.until(lambda: pc.elsewhere.services.stations.view().rows)
    window = program.window
    assert window is not None
    window.show_page("settings")
    pc.until(lambda: isinstance(window.current, SettingsPage))
    page = window.current
    assert isinstance(page, SettingsPage)
    page.show_page(STATIONS)
    stations = page.page(STATIONS)
    assert isinstance(stations, StationsPage)
    pc.until(lambda: stations.lines)
    (line,) = stations.lines.values()
    pc.until(line.here.isVisible)
    line.change.click()
    stations.name.line.setText("TV")
    stations.kind.choose(StationKind.WALLBOARD)
    stations.keep.click()
    pc.until(lambda: program.wallboard is not None and program.window is None)
    pc.until(lambda: pc.settings.station == "TV")
    wallboard = program.wallboard
    assert wallboard is not None
    wallboard.kind_asked.emit()
    dialog = wallboard.findChild(KindDialog)
    assert dialog is not None
    assert theme.current().dark
    dialog.tiles[StationKind.DESK].click()
    pc.until(lambda: program.window is not None and program.window.page == "leads")
    assert not theme.current().dark


def test_only_who_takes_in_closes_days_by_itself(pc: Pc) -> None:
    dealership = pc.elsewhere
    floor = dealership.services.people.floors()[0].id
    day = dealership.now.date()

    def is_closed() -> bool:
        with dealership.store.read() as work:
            events = work.floor_log.events(floor, day)
            return any(isinstance(event.fact, DayClosed) for event in events)

    office = Holding("office/1", "office", "OFFICE", StationKind.BACK_OFFICE)
    dealership.services.intake.take(office)
    program = pc.start()
    pc.until(lambda: program.window is not None and pc.settings.key)
    assert program.behind is not None
    program.behind.close_days()
    done: list[object] = []
    program.background.on_database(lambda: None, done.append, done.append)
    pc.until(lambda: done)
    assert not is_closed()
    # That PC is closed, and this one takes over without being told to look.
    dealership.services.intake.give_back(office.run)

    def closes() -> bool:
        assert program.behind is not None
        program.behind.close_days()
        return is_closed()

    pc.until(closes)
    with dealership.store.read() as work:
        closed = next(each for each in work.audit.entries() if each.use_case == "close-due")
    assert (closed.user, closed.station) == (None, program.pc.actor().station)
    assert closed.station == pc.settings.station


def test_a_pc_that_joins_a_server_says_once_what_it_is(joining: Pc, qapp: QApplication) -> None:
    stations = joining.elsewhere.services.stations
    stations.here("other", "BALIE", StationKind.RECEPTION, "1")
    program = joining.start()

    def asking() -> StationWindow | None:
        shown = (each for each in qapp.topLevelWidgets() if isinstance(each, StationWindow))
        return next((each for each in shown if each.isVisible()), None)

    joining.until(asking)
    window = asking()
    assert window is not None
    assert program.window is None
    # There is a PC of that name already: nothing is refused, a free name is proposed.
    assert window.name.text == "BALIE-2"
    window.kind.choose(StationKind.DESK)
    window.start.click()
    joining.until(lambda: program.window is not None and program.window.page == "leads")
    joining.until(lambda: len(stations.view().rows) == 2)
    row = stations.view().rows[1]
    assert (row.station.name, row.station.kind) == ("BALIE-2", StationKind.DESK)
    assert row.station.key == joining.settings.key
    assert joining.settings.station == "BALIE-2"
