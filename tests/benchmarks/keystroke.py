"""F1 pressed to the arrival durable and painted, and how long the window's event loop was held."""

from __future__ import annotations

import gc
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from tests.benchmarks import databases
from tests.benchmarks.figure import Figure, quantile

_TIMES = 40
_WARM = 5
_TICK_MILLISECONDS = 5


def key(folder: Path) -> Iterator[Figure]:
    """F1 on the demo's board against one bare commit and one repaint of the same board."""
    # Qt is loaded only here: the other lines do not need it in this process.
    from showroom_app.app import Program

    # isort: split
    from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
    from PySide6.QtTest import QTest

    from showroom_app.__main__ import collect_less
    from showroom_app.cli.main import parse
    from showroom_app.ui import theme
    from showroom_app.ui.board.board_page import BoardPage
    from showroom_app.ui.garbage import Garbage

    # Garbage is looked for as in the program, so that its pauses count here too.
    collect_less()
    database = databases.copy_of(databases.demo(), folder / "key")
    bring_everybody_in(f"sqlite:///{database.as_posix()}")
    bare = databases.bare(folder / "key" / "bare.db")
    app = theme.application(["showroom"])
    hooks = sys.excepthook, threading.excepthook
    program = Program(app, parse(["--demo", "--data-dir", str(database.parent)]))
    sys.excepthook, threading.excepthook = hooks
    program.start()
    garbage = Garbage(app)
    # A program waits for what comes; one that asks again and again takes the time of its threads.
    waiting = QEventLoop.ProcessEventsFlag.WaitForMoreEvents
    while program.window is None:
        app.processEvents(waiting)
    window = program.window
    page = window.findChild(BoardPage)
    assert page is not None

    class Eye(QObject):
        """Sees the row of the new customer being painted."""

        painted = False

        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint:
                self.painted = True
            return False

    eye = Eye()
    page.board.customers.list.viewport().installEventFilter(eye)

    def last() -> int:
        return page.view.last if page.view is not None else -1

    def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> float:
        before = last()
        begun = time.perf_counter()
        QTest.keyClick(page, key, modifier)
        while last() == before:
            app.processEvents(waiting)
        eye.painted = False
        while not eye.painted:
            app.processEvents(waiting)
        return time.perf_counter() - begun

    def repaint() -> float:
        begun = time.perf_counter()
        databases.bare_commit(bare, b"x" * 500)
        page.board.repaint()
        return time.perf_counter() - begun

    while last() < 0:
        app.processEvents(waiting)
    garbage.start(0)
    late: list[float] = []
    beat = time.perf_counter()

    def tick() -> None:
        nonlocal beat
        now = time.perf_counter()
        late.append(max(0.0, now - beat - _TICK_MILLISECONDS / 1000))
        beat = now

    watch = QTimer(timerType=Qt.TimerType.PreciseTimer)
    watch.timeout.connect(tick)
    pairs = []
    for number in range(_WARM + _TIMES):
        yardstick = repaint()
        if number == _WARM:
            beat = time.perf_counter()
            watch.start(_TICK_MILLISECONDS)
        pairs.append((yardstick, press(Qt.Key.Key_F1)))
        press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    watch.stop()
    window.close()
    bare.close()
    garbage.deleteLater()
    gc.enable()
    gc.unfreeze()
    measured = pairs[_WARM:]
    held = quantile(late, 0.99)
    yield Figure(
        "F1 pressed to durable and painted",
        median(a for a, _ in measured),
        median(b for _, b in measured),
        3.0,
        remarks=f"event loop held p99 {held * 1000:.0f} ms of at most 50",
    )


def bring_everybody_in(url: str) -> None:
    """Check in all who are away, so that somebody is up now whatever the hour of this run."""
    from contextlib import closing

    from showroom_app.domain.people import Actor
    from showroom_app.domain.refused import Refused
    from showroom_app.services import open_services
    from showroom_app.storage.store import open_store

    with closing(open_store(url)) as store:
        services = open_services(store)
        board = services.board.board()
        for row in (*board.off, *board.away):
            act = services.floor.check_in if row in board.off else services.floor.come_back
            try:
                act(Actor(None, "bench"), row.rep)
            except Refused:
                # Checked in on the other floor: enough others are here.
                continue
