"""Tells when a finger or a mouse button stays down on a widget for a while."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

HOLD_MILLISECONDS = 3_000


class Hold(QObject):
    """Watches one widget; what else a press does there is left alone."""

    held = Signal()

    def __init__(self, widget: QWidget, milliseconds: int = HOLD_MILLISECONDS) -> None:
        super().__init__(widget)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(milliseconds)
        self._timer.timeout.connect(self.held)
        widget.installEventFilter(self)

    @property
    def waits(self) -> bool:
        """Whether something is down, not yet for long enough."""
        return self._timer.isActive()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        match event.type():
            case QEvent.Type.MouseButtonPress:
                self._timer.start()
            case QEvent.Type.MouseButtonRelease | QEvent.Type.Leave | QEvent.Type.Hide:
                self._timer.stop()
        return super().eventFilter(watched, event)
