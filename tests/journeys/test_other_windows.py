"""The wallboard and the kiosk as programs of their own, and the wallboard beside the board."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from showroom_app.app import Program
from showroom_app.cli.main import parse
from showroom_app.domain.floor_facts import ArrivalKind
from showroom_app.domain.people import Role
from showroom_app.services.remembered_board import NAME
from showroom_app.ui.heard import Occasion
from tests.services.dealership import STATION, Dealership, local

_PATIENCE = 30_000


class Pc:
    """A PC of the showroom on which one program is started."""

    def __init__(self, url: str, home: Path, qapp: QApplication, qtbot: QtBot) -> None:
        self.url, self.home, self._qapp, self._qtbot = url, home, qapp, qtbot
        self.program: Program | None = None

    def start(self, *typed: str) -> Program:
        """Start `showroom ...` at ten past ten."""
        options = parse([*typed, "--data-dir", str(self.home)])
        self.program = Program(self._qapp, options, lambda: local("2026-10-22 10:10"))
        self.program.start()
        return self.program

    def until(self, holds: Callable[[], bool]) -> None:
        """Wait until it holds."""
        self._qtbot.waitUntil(holds, timeout=_PATIENCE)


@pytest.fixture
def pc(sqlite_url: str, tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Pc]:
    """A PC whose own database has Anna and Sanne in line."""
    dealership = Dealership(sqlite_url)
    for name in ("Anna", "Sanne"):
        dealership.rep(name, Role.HYBRID)
    dealership.store.close()
    hooks, locale = (sys.excepthook, threading.excepthook), QLocale()
    made = Pc(sqlite_url, tmp_path, qapp, qtbot)
    yield made
    program = made.program
    if program is not None:
        for window in (program.wallboard, program.kiosk, program.window):
            if window is not None:
                window.close()
    sys.excepthook, threading.excepthook = hooks
    QLocale.setDefault(locale)


def test_a_television_shows_who_is_up_and_follows_what_reception_enters(pc: Pc) -> None:
    program = pc.start("wallboard")
    pc.until(lambda: program.wallboard is not None and program.wallboard.view is not None)
    wallboard = program.wallboard
    assert wallboard is not None
    assert wallboard.view is not None
    assert wallboard.view.up_now is not None
    assert wallboard.view.up_now.name == "Anna"
    assert program.window is None
    reception = Dealership(pc.url, "2026-10-22 10:10")
    floor = reception.services.people.floors()[0].id
    reception.services.reception.arrive(STATION, ArrivalKind.WALK_IN, floor)
    reception.store.close()
    pc.until(
        lambda: (
            wallboard.view is not None
            and wallboard.view.up_now is not None
            and wallboard.view.up_now.name == "Sanne"
        )
    )


def test_a_kiosk_shows_the_names_of_its_floor(pc: Pc) -> None:
    program = pc.start("kiosk")
    pc.until(lambda: program.kiosk is not None and program.kiosk.board is not None)
    assert program.kiosk is not None
    assert program.kiosk.board is not None
    assert [row.name for row in program.kiosk.board.line] == ["Anna", "Sanne"]
    assert program.kiosk.isVisible()


@pytest.mark.parametrize("verb", ["wallboard", "kiosk"])
def test_a_window_that_never_begins_with_the_remembered_board_remembers_none(
    verb: str, pc: Pc
) -> None:
    program = pc.start(verb)
    pc.until(lambda: program.windows.shown is not None)
    assert program.windows.shown is not None
    program.windows.shown.close()
    assert not (pc.home / NAME).exists()


@pytest.mark.parametrize("verb", ["wallboard", "kiosk"])
def test_a_window_for_a_floor_that_is_not_there_says_so_and_ends(
    verb: str, pc: Pc, capsys: pytest.CaptureFixture[str]
) -> None:
    program = pc.start(verb, "--floor", "Nowhere")
    pc.until(lambda: program.status != 0)
    assert program.status == 2
    assert program.windows.shown is None
    assert "Nowhere" in capsys.readouterr().err


@pytest.mark.parametrize("verb", ["wallboard", "kiosk"])
def test_a_window_knows_its_floor_by_the_beginning_of_the_name_as_every_command_does(
    verb: str, pc: Pc
) -> None:
    dealership = Dealership(pc.url)
    dealership.rep("Daan", Role.HYBRID, floor="Honda")
    dealership.store.close()
    program = pc.start(verb, "--floor", "hon")

    def up_now() -> str:
        window = program.wallboard
        view = window.view if window else program.kiosk.board if program.kiosk else None
        return view.up_now.name if view and view.up_now else ""

    pc.until(lambda: up_now() == "Daan")


def test_a_turn_is_heard_while_another_page_is_open(pc: Pc) -> None:
    program = pc.start()
    pc.until(lambda: program.window is not None)
    front = program.windows.front
    assert front is not None
    played: list[Occasion] = []
    front._sounds.play = played.append  # type: ignore[assignment]  # no device is needed
    front.window.show_page("leads")
    assert front.board is not None
    assert not front.board.isVisible()
    front._listen_behind()
    pc.until(lambda: front._heard is not None)
    reception = Dealership(pc.url, "2026-10-22 10:10")
    floor = reception.services.people.floors()[0].id
    reception.services.reception.arrive(STATION, ArrivalKind.WALK_IN, floor)
    reception.store.close()
    pc.until(lambda: Occasion.TURN in played)


def test_the_wallboard_opens_beside_the_board_and_the_board_stays_when_it_is_closed(
    pc: Pc,
) -> None:
    program = pc.start()
    pc.until(lambda: program.window is not None)
    assert program.window is not None
    front = program.windows.front
    assert front is not None
    front.wallboard_asked.emit()
    pc.until(lambda: program.wallboard is not None and program.wallboard.view is not None)
    assert program.wallboard is not None
    program.wallboard.close()
    pc.until(lambda: program.wallboard is None)
    assert program.window.isVisible()
