"""Two windows and a command line on one database show the same board, without a click."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from showroom_app.app import Program
from showroom_app.cli.main import parse
from showroom_app.domain.people import Role
from showroom_app.ui.board.board_page import BoardPage
from tests.services.dealership import Dealership, local

AT = "2026-10-22T10:00"
_PATIENCE = 30_000


@dataclass(frozen=True)
class Shown:
    """What everybody must see alike."""

    line: tuple[str, ...]
    serving: tuple[tuple[str, int], ...]
    waiting: int
    unanswered: int
    last: int


class Store:
    """The three views of one dealership: windows A and B, and the command line."""

    def __init__(self, url: str, home: Path, qapp: QApplication, qtbot: QtBot) -> None:
        self._url, self._home, self._qtbot = url, home, qtbot
        self.windows = [self._window(qapp, home / name) for name in ("a", "b")]
        self.see(lambda shown: shown.line == ("Anna", "Sanne"))

    def _window(self, qapp: QApplication, home: Path) -> Program:
        options = parse(["--database", self._url, "--data-dir", str(home), "--station", home.name])
        program = Program(qapp, options, lambda: local("2026-10-22 10:00"))
        program.start()
        self._qtbot.waitUntil(lambda: program.window is not None, timeout=_PATIENCE)
        return program

    def board(self, window: int) -> BoardPage:
        """The board of window 0 or 1."""
        shown = self.windows[window].window
        assert shown is not None
        found = shown.findChild(BoardPage)
        assert isinstance(found, BoardPage)
        return found

    def shown(self, window: int) -> Shown | None:
        """What a window shows now, None before its first view."""
        view = self.board(window).view
        if view is None:
            return None
        return Shown(
            tuple(row.name for row in view.line),
            tuple((row.name, row.visit) for row in view.with_customers),
            len(view.waiting),
            view.unanswered_leads,
            view.last,
        )

    def see(self, holds: Any) -> Shown:
        """Wait until both windows show the same and it is what is expected."""

        def both() -> bool:
            first, second = self.shown(0), self.shown(1)
            return first is not None and first == second and bool(holds(first))

        self._qtbot.waitUntil(both, timeout=_PATIENCE)
        first = self.shown(0)
        assert first is not None
        return first

    def press(self, window: int, key: Qt.Key, *, control: bool = False) -> None:
        """Press a key at a window."""
        held = Qt.KeyboardModifier.ControlModifier if control else Qt.KeyboardModifier.NoModifier
        shown = self.windows[window].window
        assert shown is not None
        shown.activateWindow()
        self._qtbot.waitUntil(shown.isActiveWindow, timeout=_PATIENCE)
        QTest.keyClick(self.board(window), key, held)

    def type(self, *words: str) -> tuple[int, dict[str, Any]]:
        """A command in a process of its own: its status and its last answer."""
        done = subprocess.run(
            [
                *(sys.executable, "-m", "showroom_app", "--database", self._url, "--at", AT),
                *("--data-dir", str(self._home / "cli"), "--station", "cli", "--json", *words),
            ],
            check=False,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=100,
        )
        assert "Traceback" not in done.stderr
        answer: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
        return done.returncode, answer

    def close(self) -> None:
        """Close both windows as a person does."""
        for each in self.windows:
            if each.window is not None:
                each.window.close()


@pytest.fixture
def store(database_url: str, tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Store]:
    """Anna and Sanne in line, Youssef at home, Mirjam at her inbox, a lead without an answer."""
    dealership = Dealership(database_url)
    for name in ("Anna", "Sanne"):
        dealership.rep(name, Role.HYBRID)
    dealership.rep("Youssef", Role.HYBRID, checked_in=False)
    dealership.rep("Mirjam", Role.INTERNET)
    dealership.lead()
    dealership.store.close()
    hooks = sys.excepthook, threading.excepthook
    locale = QLocale()
    made = Store(database_url, tmp_path, qapp, qtbot)
    yield made
    made.close()
    sys.excepthook, threading.excepthook = hooks
    QLocale.setDefault(locale)


@pytest.mark.timeout(240)
def test_two_windows_and_a_command_line_show_the_same_board(store: Store) -> None:
    store.press(0, Qt.Key.Key_F1)
    arrived = store.see(lambda shown: shown.line == ("Sanne",))
    assert arrived.serving == (("Anna", 1),)

    assert store.type("floor", "check-in", "Youssef")[0] == 0
    store.see(lambda shown: shown.line == ("Sanne", "Youssef"))
    _, status = store.type("floor", "status")
    assert [row["rep"] for row in status["line"]] == ["Sanne", "Youssef"]
    assert [row["rep"] for row in status["with_customers"]] == ["Anna"]
    assert status["last"] == arrived.last + 1

    assert store.type("lead", "claim", "1", "--rep", "Mirjam")[1]["owner"] == "Mirjam"
    assert store.type("lead", "claim", "1", "--rep", "Mirjam")[1]["refused"] == "already-claimed"
    assert store.type("lead", "log", "1", "--rep", "Mirjam", "--call", "reached")[0] == 0
    store.see(lambda shown: shown.unanswered == 0)

    # Window A takes its own arrival back; B's board and the command line follow.
    store.press(0, Qt.Key.Key_Z, control=True)
    undone = store.see(lambda shown: shown.line == ("Anna", "Sanne", "Youssef"))
    assert undone.serving == ()
    _, status = store.type("floor", "status")
    assert [row["rep"] for row in status["line"]] == ["Anna", "Sanne", "Youssef"]

    # Two windows at once: each customer goes to somebody else.
    store.press(0, Qt.Key.Key_F1)
    store.press(1, Qt.Key.Key_F1)
    busy = store.see(lambda shown: len(shown.serving) == 2)
    assert {name for name, _ in busy.serving} == {"Anna", "Sanne"}
    assert store.type("check")[1]["ok"] is True
