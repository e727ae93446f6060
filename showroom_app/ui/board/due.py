"""Moments at which the line changes by itself, such as the end of a stay at the lead desk."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta

from PySide6.QtCore import QObject, Qt, QTimer, Signal

_LONGEST = timedelta(hours=1)


class Due(QObject):
    """Emits `come` when the first of the watched moments is reached."""

    come = Signal()

    def __init__(self, now: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self._watched: tuple[datetime, ...] = ()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._look)

    def watch(self, moments: Iterable[datetime]) -> None:
        """Watch these moments instead of those before; past ones are left out."""
        now = self._now()
        self._watched = tuple(sorted(at for at in moments if at > now))
        self._wait(now)

    def _wait(self, now: datetime) -> None:
        if not self._watched:
            self._timer.stop()
            return
        # A PC that slept wakes late; an hour is also well inside what a timer can count.
        wait = min(self._watched[0] - now, _LONGEST)
        self._timer.start(wait // timedelta(milliseconds=1) + 1)

    def _look(self) -> None:
        now = self._now()
        waiting = tuple(at for at in self._watched if at > now)
        come = len(waiting) < len(self._watched)
        self._watched = waiting
        self._wait(now)
        if come:
            self.come.emit()
