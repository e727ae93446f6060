"""A tick each full minute, for clocks that run on the screen."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, Qt, QTimer, Signal

_LATE_MILLISECONDS = 20


class Minutes(QObject):
    """Emits `passed` just after each full minute of the dealership's clock.

    `now` gives the moment as UTC, on PostgreSQL the server's. Nothing is read from the database.
    """

    passed = Signal()

    def __init__(self, now: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.now = now
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.CoarseTimer)
        self._timer.timeout.connect(self._tick)
        self._wait()

    def _tick(self) -> None:
        self._wait()
        self.passed.emit()

    def _wait(self) -> None:
        at = self.now()
        gone = at.second * 1000 + at.microsecond // 1000
        self._timer.start(60_000 - gone + _LATE_MILLISECONDS)
