"""A state in words, in a pill: calm ones outlined, attention tinted, late solid."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from showroom_app.ui import theme
from showroom_app.ui.theme import State
from showroom_app.ui.widgets.state_shape import paint_state
from showroom_app.ui.widgets.text import paint_text, text_width

HEIGHT = 26
_ICON = 16
_LEFT = {State.OK: 8, State.ATTENTION: 8, State.RUNNING: 7, State.LATE: 7, State.PAUSED: 8}
_GAP = 6
_RIGHT = 10


def pill_width(words: str, state: State) -> float:
    """How wide a pill with these words is."""
    return _LEFT[state] + _ICON + _GAP + text_width(words, "pill", tabular=True) + _RIGHT


def paint_pill(
    painter: QPainter, x: float, y: float, state: State, words: str, *, share: float = 0.0
) -> float:
    """Paint a pill with its upper left corner at a point and return its width."""
    now = theme.current()
    fill, line, ink = now.surface[1], now.line[1], now.text[1]
    if state is State.ATTENTION:
        fill, line = now.state[state].tint, now.state[state].line
    elif state is State.LATE:
        fill, line, ink = now.state[state].solid, now.state[state].solid, now.state[state].on
    elif state is State.OK:
        ink = now.state[state].text
    width = pill_width(words, state)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(fill)
    painter.setPen(QPen(line, 1))
    edge = QRectF(x + 0.5, y + 0.5, width - 1, HEIGHT - 1)
    painter.drawRoundedRect(edge, HEIGHT / 2 - 0.5, HEIGHT / 2 - 0.5)
    paint_state(painter, x + _LEFT[state], y + 5, _ICON, state, share=share, on_solid=True)
    left = x + _LEFT[state] + _ICON + _GAP
    where = QRectF(left, y, width, HEIGHT)
    painter.setPen(Qt.PenStyle.NoPen)
    paint_text(painter, where, words, "pill", ink, tabular=True)
    painter.restore()
    return width


class Pill(QWidget):
    """A state pill as a widget."""

    def __init__(
        self, state: State = State.OK, words: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_state(state, words)

    def show_state(self, state: State, words: str, share: float = 0.0) -> None:
        """Show another state; `share` is how much of the agreed time is used."""
        self._state = state
        self._words = words
        self._share = share
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(round(pill_width(self._words, self._state) + 0.5), HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            paint_pill(painter, 0, 0, self._state, self._words, share=self._share)
