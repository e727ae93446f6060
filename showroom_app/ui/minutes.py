"""A tick each full minute, for clocks that run on the screen."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QObject, Qt, QTimer, Signal

_LATE_MILLISECONDS = 20
_ASLEEP = timedelta(seconds=150)
"""A minute that took so long passed while this PC slept, or its clock was set."""


class Minutes(QObject):
    """Emits `passed` just after each full minute of the dealership's clock.

    `now` gives the moment as UTC, on PostgreSQL the server's. Nothing is read from the database.
    """

    passed = Signal()

    def __init__(self, now: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.now = now
        self._slept: tuple[datetime, datetime] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.CoarseTimer)
        self._timer.timeout.connect(self._tick)
        self._wait()

    def awake_until(self) -> datetime:
        """Now; right after this PC woke up when it fell asleep, by the last full minute.

        What is found out then has been so, for all anybody here can know, since that moment.
        """
        now = self.now()
        if now - self._last > _ASLEEP:
            return self._last
        if self._slept is not None and now - self._slept[1] < _ASLEEP:
            return self._slept[0]
        return now

    def _tick(self) -> None:
        before = self._last
        self._wait()
        if self._last - before > _ASLEEP:
            self._slept = before, self._last
        self.passed.emit()

    def _wait(self) -> None:
        at = self._last = self.now()
        gone = at.second * 1000 + at.microsecond // 1000
        self._timer.start(60_000 - gone + _LATE_MILLISECONDS)
