"""The server is stopped while reception works, and a PC is started without it: nobody is lost."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from showroom_app.app import Program
from showroom_app.cli.main import parse
from showroom_app.domain.people import Role
from showroom_app.noted_file import NAME, NotedFile
from showroom_app.services.remembered_board import AWAY_NAME
from showroom_app.ui.board.board_page import BoardPage
from tests.faults.mortal import MortalServer, lasting_database
from tests.journeys.windows import let_go
from tests.servers import running_postgres
from tests.services.dealership import Dealership, local

_PATIENCE = 60_000


class Pc:
    """Reception's PC: starts the program, presses keys, sees what is on the screen."""

    def __init__(self, url: str, home: Path, qapp: QApplication, qtbot: QtBot) -> None:
        self.url, self.home = url, home
        self._qapp, self._qtbot = qapp, qtbot
        self.now = local("2026-10-22 14:10")
        self.program = self.start()

    def start(self) -> Program:
        options = ["--database", self.url, "--data-dir", str(self.home), "--station", "reception"]
        program = Program(self._qapp, parse(options), lambda: self.now)
        program.start()
        self.until(lambda: program.window is not None and self._board(program).view is not None)
        self.program = program
        return program

    def _board(self, program: Program) -> BoardPage:
        assert program.window is not None
        found = program.window.findChild(BoardPage)
        assert found is not None
        return found

    @property
    def board(self) -> BoardPage:
        return self._board(self.program)

    @property
    def said(self) -> str:
        """What the banner says."""
        assert self.program.window is not None
        return " ".join(self.program.window.problems.sentences)

    def until(self, holds: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(holds, timeout=_PATIENCE)

    def press(self, key: Qt.Key) -> None:
        board = self.board
        board.window().activateWindow()
        QTest.keyClick(QApplication.focusWidget() or board, key)

    def note(self, at: str, name: str) -> None:
        """Press F1 at that time and type a name."""
        self.now = local(at)
        before = len(self.kept)
        self.press(Qt.Key.Key_F1)
        self.until(lambda: self.board.noted is not None and self.board.noted.panel is not None)
        panel = self.board.noted.panel if self.board.noted is not None else None
        assert panel is not None
        QTest.keyClicks(panel.name.line, name)
        QTest.keyClick(panel.name.line, Qt.Key.Key_Return)
        self.until(lambda: name in self.kept)
        assert len(self.kept) == before + 1

    @property
    def kept(self) -> list[str]:
        """Who is kept on this PC's disk."""
        return [each.name for each in NotedFile(self.home / NAME).read().open]

    def close(self) -> None:
        window = self.program.window
        assert window is not None
        window.close()
        self.program.windows.window = None
        let_go([window])


@pytest.fixture
def hooks() -> Iterator[None]:
    kept, locale = (sys.excepthook, threading.excepthook), QLocale()
    yield
    sys.excepthook, threading.excepthook = kept
    QLocale.setDefault(locale)


@pytest.mark.postgresql
def test_a_server_that_goes_and_comes_back_costs_nobody_a_customer(
    tmp_path: Path, qapp: QApplication, qtbot: QtBot, hooks: None
) -> None:
    del hooks
    with running_postgres() as running:
        url = lasting_database(running, "gone")
        server = MortalServer(url)
        dealership = Dealership(url, "2026-10-22 09:00")
        for name in ("Sanne de Vries", "Anna Visser", "Willem Hoekstra"):
            dealership.rep(name, Role.SHOWROOM)
        dealer = dealership.services.reception.noted_for(url).dealer
        dealership.store.close()
        pc = Pc(url, tmp_path, qapp, qtbot)

        # The server goes while somebody is at work: said, and the board stays.
        pc.now = local("2026-10-22 14:11")
        server.stop_at_once()
        pc.until(lambda: "Database unreachable since 14:11" in pc.said)
        pc.note("2026-10-22 14:12", "Jan")
        assert [row.name for row in pc.board.view.line] == [  # type: ignore[union-attr]  # shown
            *("Sanne de Vries", "Anna Visser", "Willem Hoekstra"),
        ]
        pc.until(lambda: "plus 1 from this PC" in pc.board.board.subtitle.text())

        # It is there again, by itself; one key enters Jan, as of when he came.
        pc.now = local("2026-10-22 14:19")
        server.start()
        pc.until(lambda: "Back online at 14:19" in pc.said and "1 arrival noted" in pc.said)
        pc.until(lambda: bool(pc.board.board.noted_model.rows))
        pc.until(lambda: pc.board.board.noted_model.rows[0].spots[0][1] == "Enter for Sanne")
        pc.board.board.noted().take_keyboard()
        pc.press(Qt.Key.Key_Return)
        pc.until(lambda: "entered, Sanne de Vries" in pc.said)
        pc.until(lambda: not pc.kept)
        pc.close()
        assert (tmp_path / AWAY_NAME).exists()

        # The next morning the server is off: the board comes all the same, and notes.
        pc.now = local("2026-10-23 08:55")
        server.kill()
        pc.start()
        pc.until(lambda: "Database unreachable, last read Thu 22 Oct 14:19" in pc.said)
        pc.until(lambda: "shared until Thu 22 Oct 14:19" in pc.board.board.subtitle.text())
        pc.note("2026-10-23 08:56", "Piet")
        # Noted for the dealership that this PC knows from the day before.
        (piet_noted,) = NotedFile(tmp_path / NAME).read().open
        assert piet_noted.dealer == dealer
        # The program is closed and started again, and still knows him.
        pc.close()
        pc.start()
        pc.until(lambda: len(pc.board.board.noted_model.rows) == 1)
        pc.now = local("2026-10-23 09:05")
        server.start()
        pc.until(lambda: "Back online at 09:05" in pc.said)
        pc.board.board.noted().take_keyboard()
        pc.until(lambda: pc.board.board.noted_model.rows[0].spots[0][0] == "enter")
        pc.press(Qt.Key.Key_Return)
        # Nobody is checked in yet: he waits, since he came.
        pc.until(lambda: [row.customer for row in pc.board.view.waiting] == ["Piet"])  # type: ignore[union-attr]  # shown
        pc.close()

        seen = Dealership(url, "2026-10-23 09:05")
        with seen.store.read() as work:
            (jan,) = work.visits.of_day(1, date(2026, 10, 22))
            (piet,) = work.visits.of_day(1, date(2026, 10, 23))
        seen.store.close()
        assert (jan.name, jan.arrived_at) == ("Jan", local("2026-10-22 14:12"))
        assert (piet.name, piet.noted_at) == ("Piet", local("2026-10-23 08:56"))
