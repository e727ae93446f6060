"""The way out of a call that nobody answers: how long it lasts, then who takes over."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QRectF, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from showroom_app.ui import theme
from showroom_app.ui.theme import State
from showroom_app.ui.widgets.inline_panel import WayOut
from showroom_app.ui.widgets.state_shape import paint_state

_SECOND = 1000


class CallOut(WayOut):
    """Counts the seconds since a rep was called; stands out when the time of the call is over."""

    over = Signal()
    """The rep was called for as long as the rules ask."""

    def __init__(self, keys: str, parent: QWidget | None = None) -> None:
        super().__init__("", "question", keys, "", parent)
        self.setText(self.tr("Not there"))
        self._clock = QElapsedTimer()
        self._before = 0
        self._lasts = 0
        self._next = ""
        self.is_over = False
        self._tick = QTimer(self)
        self._tick.setObjectName("second")
        self._tick.setInterval(_SECOND)
        self._tick.timeout.connect(self._count)

    def start(self, seconds: int, lasts: int, next_name: str) -> None:
        """Count on from so many seconds; a call lasts `lasts`, then `next_name` takes over."""
        self._before, self._lasts, self._next = seconds, lasts, next_name
        self.is_over = False
        self._clock.start()
        self._tick.start()
        self._count()

    def say_next(self, next_name: str) -> None:
        """Somebody else takes over than was thought."""
        self._next = next_name
        if self.is_over or self._tick.isActive():
            self._count()

    def stop(self) -> None:
        """The call is over in one way or another."""
        self._tick.stop()

    @property
    def seconds(self) -> int:
        """How long the rep has been called."""
        return self._before + (self._clock.elapsed() // _SECOND if self._clock.isValid() else 0)

    def _count(self) -> None:
        called = self.seconds
        if called < self._lasts:
            left = self._lasts - called
            clock = f"{left // 60}:{left % 60:02}"
            self.show_hint(self.tr("called, {clock} to go").format(clock=clock))
            return
        self._tick.stop()
        hint = self.tr("the customer waits")
        if self._next:
            hint = self.tr("{name} takes over").format(name=self._next)
        self.show_hint(hint)
        if not self.is_over:
            self.is_over = True
            self.over.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        now = theme.current()
        if self.is_over:
            with QPainter(self) as painter:
                painter.fillRect(self.rect(), now.state[State.ATTENTION].tint)
        super().paintEvent(event)

    def paint_icon(self, painter: QPainter, where: QRectF) -> None:
        if self.is_over:
            paint_state(painter, where.left(), where.top(), where.width(), State.ATTENTION)
        else:
            share = min(self.seconds / self._lasts, 1.0) if self._lasts else 1.0
            # A ring that is whole would have no beginning.
            share = max(share, 0.02)
            paint_state(
                painter, where.left(), where.top(), where.width(), State.RUNNING, share=share
            )
