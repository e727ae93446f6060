"""The wait after too many wrong PINs, counted down second by second."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal


class Countdown(QObject):
    """Runs for a length of time; `timer` looks once a second, its interval may be set otherwise."""

    ticked = Signal(int)
    """So many seconds are left."""

    over = Signal()
    """The wait is over; not told when it is stopped."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._seconds = 0
        self._waited = QElapsedTimer()
        self.timer = QTimer(self)
        self.timer.setInterval(1000)
        self.timer.timeout.connect(self._tick)

    @property
    def runs(self) -> bool:
        """Whether somebody has to wait."""
        return self.timer.isActive()

    def start(self, length: timedelta) -> None:
        """Begin to count, and tell at once how long it is."""
        # Rounded up: nobody is let try a moment too early and told to wait again.
        self._seconds = -(-int(length / timedelta(milliseconds=1)) // 1000)
        self._waited.start()
        self.timer.start()
        self._tick()

    def stop(self) -> None:
        """Count no more."""
        self.timer.stop()

    def _tick(self) -> None:
        left = self._seconds - self._waited.elapsed() // 1000
        if left > 0:
            self.ticked.emit(left)
            return
        self.timer.stop()
        self.over.emit()
