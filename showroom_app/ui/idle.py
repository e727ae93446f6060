"""What locks a window: nobody touched anything for a while, or F9 where the window is deaf."""

from __future__ import annotations

import time

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent, QWindow

_INPUT = (
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
    QEvent.Type.TabletPress,
)


class LockKey(QObject):
    """Hears F9 in a dialog, because the window behind it, whose key it is, does not.

    It looks at the windows of dialogs only, and only while one of them has the keyboard.
    """

    pressed = Signal()
    """Somebody wants the window locked."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        _app().focusWindowChanged.connect(self._watch)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_F9
            and QGuiApplication.modalWindow() is not None
        ):
            self.pressed.emit()
            return True
        return False

    def _watch(self, window: QWindow | None) -> None:
        if window is not None and window.modality() != Qt.WindowModality.NonModal:
            window.installEventFilter(self)


class Idle(QObject):
    """Counts from the last key, click or movement in any window of this program.

    Nothing else keeps it from running out: no timer, no news from the database. It looks at the
    windows themselves, not at each widget in them, because only there input comes by and little
    else.
    """

    over = Signal()
    """Nobody touched anything for as long as was agreed."""

    def __init__(self, milliseconds: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._last = 0.0
        self._mouse = QPointF()
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setInterval(milliseconds)
        self.timer.timeout.connect(self._run_out)

    @property
    def runs(self) -> bool:
        """Whether anybody counts."""
        return self.timer.isActive()

    def start(self) -> None:
        """Begin to count."""
        for window in QGuiApplication.topLevelWindows():
            window.installEventFilter(self)
        if not self.runs:
            _app().focusWindowChanged.connect(self._watch)
        self._touched()

    def stop(self) -> None:
        """Count no more."""
        if not self.runs:
            return
        self._end()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if self.runs and event.type() in _INPUT and self._is_touch(event):
            if self._slept():
                # What is pressed on waking was meant for a screen that is no longer there.
                self._run_out()
                return True
            self._touched()
        return False

    def _is_touch(self, event: QEvent) -> bool:
        """Whether a hand did it: a window that moves below a resting mouse is no input."""
        if event.type() != QEvent.Type.MouseMove or not isinstance(event, QMouseEvent):
            return True
        before, self._mouse = self._mouse, event.globalPosition()
        return self._mouse != before

    def _slept(self) -> bool:
        """Whether the PC slept too long: Qt's timers stand still meanwhile."""
        return (time.time() - self._last) * 1000 > self.timer.interval()

    def _touched(self) -> None:
        self._last = time.time()
        self.timer.start()

    def _watch(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)

    def _run_out(self) -> None:
        self._end()
        self.over.emit()

    def _end(self) -> None:
        self.timer.stop()
        for window in QGuiApplication.topLevelWindows():
            window.removeEventFilter(self)
        _app().focusWindowChanged.disconnect(self._watch)


def _app() -> QGuiApplication:
    app = QGuiApplication.instance()
    assert isinstance(app, QGuiApplication)
    return app
