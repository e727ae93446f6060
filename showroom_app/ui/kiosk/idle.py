"""Notices that nobody touches the kiosk any more."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

_SECOND = 1000
WARN_SECONDS = 5
_TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.Wheel,
    }
)


class Idle(QObject):
    """Counts the seconds since the last touch or key, while it runs.

    `timer` ticks once a second; its interval may be set otherwise.
    """

    over = Signal()
    """Nobody touched anything for all the seconds."""

    ticked = Signal(int)
    """So many seconds are left until then."""

    def __init__(self, seconds: int = 20, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.seconds = seconds
        self._left = seconds
        self.by_key = False
        """Whether the last of them was a key."""
        self.timer = QTimer(self)
        self.timer.setInterval(_SECOND)
        self.timer.timeout.connect(self._tick)

    @property
    def runs(self) -> bool:
        """Whether somebody could be signed out."""
        return self.timer.isActive()

    def start(self) -> None:
        """Begin to count; every touch and every key in the program begins it anew."""
        if not self.timer.isActive():
            _app().installEventFilter(self)
        self.touch()
        self.timer.start()

    def stop(self) -> None:
        """Count no more."""
        if self.timer.isActive():
            self.timer.stop()
            _app().removeEventFilter(self)

    def touch(self) -> None:
        """Somebody is there: begin anew."""
        warned = self._left <= WARN_SECONDS
        self._left = self.seconds
        if warned:
            self.ticked.emit(self._left)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in _TOUCHES:
            self.touch()
            self.by_key = event.type() == QEvent.Type.KeyPress
        return False

    def _tick(self) -> None:
        self._left -= 1
        if self._left > 0:
            self.ticked.emit(self._left)
            return
        self.stop()
        self.over.emit()


def _app() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app
