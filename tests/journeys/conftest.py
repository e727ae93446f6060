"""Journeys open whole programs: their windows go when the journey is over."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.journeys.pcs import Pc
from tests.journeys.windows import let_go


@pytest.fixture(autouse=True)
def _windows_go_with_the_journey(qapp: QApplication) -> Iterator[None]:
    """A program would dress the windows of every journey before it too."""
    before = set(qapp.topLevelWidgets())
    yield
    let_go(set(qapp.topLevelWidgets()) - before)


@pytest.fixture
def pcs(tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Callable[[str], Pc]]:
    """Starts the program on a PC of this name."""
    hooks, locale = (sys.excepthook, threading.excepthook), QLocale()
    started: list[Pc] = []

    def start(name: str) -> Pc:
        started.append(Pc(tmp_path / name, qapp, qtbot))
        return started[-1]

    yield start
    for pc in started:
        pc.close()
    sys.excepthook, threading.excepthook = hooks
    QLocale.setDefault(locale)
