"""Who clears up windows that nobody holds any more, and on which thread."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from showroom_app.ui.garbage import Garbage


@pytest.fixture
def often() -> Iterator[None]:
    """A little garbage is enough."""
    before = gc.get_threshold()
    gc.set_threshold(500, 5, 5)
    # A window of an earlier test may have frozen what there was.
    gc.unfreeze()
    yield
    gc.set_threshold(*before)
    gc.unfreeze()


class Panel(QWidget):
    """A panel that holds itself, as one with a bound method among its members does."""

    def __init__(self) -> None:
        super().__init__()
        self.itself = self


@pytest.mark.usefixtures("qapp", "often")
def test_a_panel_nobody_holds_goes_on_the_windows_thread_while_the_database_thread_works() -> None:
    garbage = Garbage()
    gone_on: list[threading.Thread] = []

    def forget_a_panel() -> None:
        weakref.finalize(Panel(), lambda: gone_on.append(threading.current_thread()))

    with ThreadPoolExecutor(1) as database:
        forget_a_panel()
        garbage.start(after_milliseconds=0)
        database.submit(lambda: [[number] for number in range(100_000)]).result()
        assert gone_on == []
        kept = []
        while not gone_on:
            kept.append([[number] for number in range(1_000)])
            garbage.look()
    assert gone_on == [threading.main_thread()]


@pytest.mark.usefixtures("often")
def test_the_window_looks_for_garbage_by_itself(qtbot: QtBot) -> None:
    garbage = Garbage()
    garbage.start(after_milliseconds=0)
    gone: list[bool] = []

    def forget_a_panel() -> None:
        weakref.finalize(Panel(), lambda: gone.append(True))

    qtbot.waitUntil(lambda: gc.get_freeze_count() > 0)
    forget_a_panel()
    kept = [[number] for number in range(1_000)]
    qtbot.waitUntil(lambda: gone == [True])
    assert kept
