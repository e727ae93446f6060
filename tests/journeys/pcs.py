"""A PC of a dealership as its people have it: a folder of its own, and the program on it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from showroom_app.app import Program
from showroom_app.cli.main import parse
from showroom_app.ui.settings_pages.database_page import DatabasePage
from showroom_app.ui.settings_pages.settings_page import DATABASE, SettingsPage
from tests.services.dealership import local

_PATIENCE = 30_000


class Pc:
    """One PC of the dealership: a folder of its own, and the program on it."""

    def __init__(self, home: Path, qapp: QApplication, qtbot: QtBot) -> None:
        home.mkdir(exist_ok=True)
        self.home = home
        self._qtbot = qtbot
        options = parse(["--data-dir", str(home)])
        self.program = Program(qapp, options, lambda: local("2026-10-22 10:10"))
        self.program.start()

    def until(self, holds: Callable[[], object]) -> None:
        """Wait until it holds."""
        self._qtbot.waitUntil(lambda: bool(holds()), timeout=_PATIENCE)

    def database_page(self) -> DatabasePage:
        """Settings > Database, read."""
        program = self.program
        self.until(lambda: program.window is not None)
        assert program.window is not None
        program.window.show_page("settings")
        self.until(lambda: isinstance(program.window and program.window.current, SettingsPage))
        assert isinstance(program.window.current, SettingsPage)
        program.window.current.show_page(DATABASE)
        page = program.window.current.database()
        self.until(lambda: page.place.text)
        return page

    def names(self) -> list[str]:
        """Who stands in line on the board of this PC."""
        front = self.program.windows.front
        view = front.board.view if front is not None and front.board is not None else None
        return [row.name for row in view.line] if view is not None else []

    def close(self) -> None:
        """Close the program."""
        program = self.program
        for window in (program.window, program.starting.window, program.starting.station_window):
            if window is not None and window.isVisible():
                window.close()
