"""The window comes with the board that was shown last, where it still stands."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from showroom_app.app import Program
from showroom_app.cli.main import parse
from showroom_app.domain.people import Role
from showroom_app.services.board_rows import BoardView
from showroom_app.services.remembered_board import NAME
from showroom_app.settings import LanguageChoice
from showroom_app.storage.sqlite_library import library
from showroom_app.storage.upgrade import REVISIONS
from showroom_app.ui.board.board_page import BoardPage
from showroom_app.ui.leads.leads_page import LeadsPage
from showroom_app.ui.main_window import MainWindow
from showroom_app.ui.overview.reports_page import ReportsPage
from showroom_app.ui.quota.quota_page import QuotaPage
from showroom_app.ui.reading_page import ReadingPage
from showroom_app.ui.settings_pages.settings_page import SettingsPage
from showroom_app.ui.start_window import StartWindow
from tests.journeys.windows import let_go
from tests.services.dealership import STATION, Dealership, local

PAGES: dict[str, type[QWidget]] = {
    "leads": LeadsPage,
    "quota": QuotaPage,
    "reports": ReportsPage,
    "settings": SettingsPage,
}
_PATIENCE = 30_000
_LOADED = """
import sys
from showroom_app.cli.main import parse
import showroom_app.app

known = "sqlalchemy alembic psycopg argon2 lxml holidays phonenumbers qtawesome asyncio socket ssl"
known += " pyqtgraph numpy reportlab fontTools ctypes hmac uuid wave sqlite3 tomllib email"
print(*(name for name in known.split() if name in sys.modules))
if len(sys.modules) > 335:
    print(len(sys.modules), "modules")
"""


class Desktop:
    """This PC: starts the program, again and again, at moments of the test's choosing."""

    def __init__(self, url: str, home: Path, qapp: QApplication, qtbot: QtBot) -> None:
        self.url, self.home = url, home
        self.now = local("2026-10-22 10:10")
        self._qapp, self._qtbot = qapp, qtbot
        self.programs: list[Program] = []

    def start(self, *typed: str) -> Program:
        """Start it; Qt has not had a turn yet when this returns."""
        options = parse([*typed] if typed else ["--data-dir", str(self.home)])
        program = Program(self._qapp, options, lambda: self.now)
        self.programs.append(program)
        program.start()
        return program

    def until(self, holds: Callable[[], bool]) -> None:
        """Wait until it holds."""
        self._qtbot.waitUntil(holds, timeout=_PATIENCE)

    def see_fresh(self, program: Program, instead_of: BoardView | None = None) -> BoardView:
        """Wait until a board that was read from the database is on the screen."""
        self.until(lambda: program.window is not None)
        page = board(program)
        self.until(lambda: page.view is not None and page.view is not instead_of)
        assert page.view is not None
        return page.view

    def once(self) -> BoardView:
        """Open the window and close it again as a person does."""
        program = self.start()
        fresh = self.see_fresh(program)
        close(program)
        return fresh


def board(program: Program) -> BoardPage:
    """The board on the screen."""
    assert program.window is not None
    found = program.window.findChild(BoardPage)
    assert found is not None
    return found


def close(program: Program) -> None:
    """Close the window as a person does."""
    window = program.window
    assert window is not None
    window.close()
    program.windows.window = None
    let_go([window])


def line(view: BoardView | None) -> list[str]:
    """The names of those in line."""
    assert view is not None
    return [row.name for row in view.line]


@pytest.fixture
def desktop(sqlite_url: str, tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Desktop]:
    """A PC whose own database has Anna and Sanne in line and Youssef at home."""
    dealership = Dealership(sqlite_url)
    for name in ("Anna", "Sanne"):
        dealership.rep(name, Role.HYBRID)
    dealership.rep("Youssef", Role.HYBRID, checked_in=False)
    dealership.store.close()
    hooks = sys.excepthook, threading.excepthook
    locale = QLocale()
    made = Desktop(sqlite_url, tmp_path, qapp, qtbot)
    yield made
    for program in made.programs:
        if program.window is not None:
            close(program)
    sys.excepthook, threading.excepthook = hooks
    QLocale.setDefault(locale)


def _steady(view: BoardView) -> BoardView:
    """Without what only says when and by whom it was read."""
    log = tuple(replace(row, undoable=False) for row in view.log)
    return replace(view, now=local("2026-10-22 10:00"), log=log, undo=None)


def test_the_last_board_is_there_at_once_and_is_what_the_database_says(desktop: Desktop) -> None:
    desktop.once()
    assert (desktop.home / NAME).exists()
    program = desktop.start()
    at_once = board(program).view
    assert line(at_once) == ["Anna", "Sanne"]
    assert at_once is not None
    assert program.window is not None
    assert program.window.isVisible()
    assert _steady(desktop.see_fresh(program, at_once)) == _steady(at_once)


def test_a_changed_database_is_never_shown_from_memory(desktop: Desktop) -> None:
    desktop.once()
    other = Dealership(desktop.url, "2026-10-22 10:05")
    other.services.floor.check_in(STATION, 3)
    other.store.close()
    program = desktop.start()
    assert program.window is None
    assert not (desktop.home / NAME).exists()
    assert line(desktop.see_fresh(program)) == ["Anna", "Sanne", "Youssef"]


def test_the_next_morning_begins_with_an_empty_line(desktop: Desktop) -> None:
    desktop.once()
    desktop.now = local("2026-10-23 08:00")
    program = desktop.start()
    at_once = board(program).view
    assert line(at_once) == []
    assert at_once is not None
    assert _steady(desktop.see_fresh(program, at_once)) == _steady(at_once)


def test_after_a_week_nothing_is_shown_before_it_was_read(desktop: Desktop) -> None:
    desktop.once()
    desktop.now = local("2026-10-29 08:00")
    program = desktop.start()
    assert program.window is None
    assert line(desktop.see_fresh(program)) == []


def test_a_damaged_memory_is_no_trouble(desktop: Desktop) -> None:
    desktop.once()
    (desktop.home / NAME).write_bytes(b"showroom \x00\xff")
    program = desktop.start()
    assert program.window is None
    assert line(desktop.see_fresh(program)) == ["Anna", "Sanne"]


def test_f1_before_the_database_is_open_gives_the_customer_to_the_first(desktop: Desktop) -> None:
    desktop.once()
    program = desktop.start()
    page = board(program)
    key = QKeySequence("F1")
    next(action for action in page.actions() if action.shortcut() == key).trigger()
    assert line(page.view) == ["Anna", "Sanne"]
    desktop.until(lambda: line(page.view) == ["Sanne"])
    assert page.view is not None
    assert [row.name for row in page.view.with_customers] == ["Anna"]
    close(program)
    # What was done in the end is what is remembered.
    assert line(board(desktop.start()).view) == ["Sanne"]


@pytest.mark.parametrize("name", ["leads", "quota", "reports", "settings"])
def test_a_page_opened_before_the_database_is_open_says_that_it_is_being_read(
    desktop: Desktop, name: str
) -> None:
    desktop.once()
    program = desktop.start()
    window = program.window
    assert window is not None
    # The database is not opened before the window was painted, and Qt has not had a turn yet.
    window.show_page(name)
    assert window.findChildren(ReadingPage)
    desktop.until(lambda: not window.findChildren(ReadingPage))
    assert window.page == name
    (page,) = window.findChildren(PAGES[name])
    assert page.isVisible()


def test_a_window_closed_before_the_database_is_open_keeps_what_it_knew(desktop: Desktop) -> None:
    desktop.once()
    close(desktop.start())
    assert line(board(desktop.start()).view) == ["Anna", "Sanne"]


def test_two_windows_may_start_from_one_memory(desktop: Desktop) -> None:
    desktop.once()
    first, second = desktop.start(), desktop.start()
    assert line(board(first).view) == line(board(second).view) == ["Anna", "Sanne"]
    desktop.see_fresh(first)
    desktop.until(lambda: board(second).view is not None)
    close(first)
    close(second)
    assert line(board(desktop.start()).view) == ["Anna", "Sanne"]


def test_a_database_that_cannot_be_opened_is_said_in_words(
    desktop: Desktop, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(desktop.home / "user"))
    program = desktop.start("--station", "reception")
    begins = _start_window()
    assert begins is not None
    begins.begin.click()
    desktop.until(lambda: program.window is not None)
    desktop.see_fresh(program)
    close(program)
    program = desktop.start("--station", "reception")
    assert line(board(program).view) == []
    # Between the glance and the opening somebody upgrades it with a newer program.
    (file,) = (desktop.home / "user").rglob("showroom.db")
    with closing(library().connect(str(file), isolation_level=None)) as connection:
        connection.execute("UPDATE showroom_version SET version_num = '9999'")
    desktop.until(lambda: _start_window() is not None)
    assert not [each for each in _shown() if isinstance(each, MainWindow)]
    assert list((desktop.home / "user").rglob(NAME)) == []
    assert "brought to a newer version" in capsys.readouterr().err
    with closing(library().connect(str(file), isolation_level=None)) as connection:
        connection.execute("UPDATE showroom_version SET version_num = ?", REVISIONS[-1:])
    told = _start_window()
    assert told is not None
    assert any("brought to a newer version" in each.text() for each in told.findChildren(QLabel))
    told.again.emit()
    desktop.until(lambda: program.window is not None)
    close(program)


def _shown() -> list[QWidget]:
    return [each for each in QApplication.topLevelWidgets() if each.isVisible()]


def _start_window() -> StartWindow | None:
    return next((each for each in _shown() if isinstance(each, StartWindow)), None)


def test_what_is_painted_first_needs_nothing_that_speaks_to_a_database() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _LOADED], capture_output=True, text=True, check=True, timeout=100
    )
    assert done.stdout.split() == []


def test_in_another_language_the_board_is_never_empty(desktop: Desktop) -> None:
    program = desktop.start()
    desktop.see_fresh(program)
    assert program.window is not None
    program.window.show_page("reports")
    program.choose(replace(program.pc.settings, language=LanguageChoice.DUTCH))
    assert line(board(program).view) == ["Anna", "Sanne"]
    program.window.show_page("board")
    assert line(board(program).view) == ["Anna", "Sanne"]
    program.choose(replace(program.pc.settings, language=LanguageChoice.ENGLISH))
    close(program)
