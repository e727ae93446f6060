"""A state's shape with a sentence beside it: what works, what waits, what does not."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from showroom_app.ui.theme import State
from showroom_app.ui.widgets.state_shape import paint_state
from showroom_app.ui.widgets.text import Label

_SHAPE = 16
_FAR = 100_000


class StateLine(QWidget):
    """One sentence with its shape; long ones wrap."""

    def __init__(
        self,
        sentence: str = "",
        state: State | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._label = Label("", "small", wrap=True)
        self._mark = _Mark(self._label)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._mark)
        row.addWidget(self._label, 1)
        self.show_state(state, sentence)

    @property
    def state(self) -> State | None:
        """The shape that is shown, None for none."""
        return self._mark.state

    @property
    def sentence(self) -> str:
        """The sentence beside it."""
        return self._label.text()

    def show_state(self, state: State | None, sentence: str) -> None:
        """Show this shape and this sentence."""
        self._mark.state = state
        self._mark.setVisible(state is not None)
        self._mark.update()
        self._label.setText(sentence)
        self.setAccessibleName(sentence)


class _Mark(QWidget):
    """The shape, beside the first line of a sentence wherever that stands in its label."""

    def __init__(self, beside: QLabel) -> None:
        super().__init__()
        self.state: State | None = None
        self._beside = beside
        self.setFixedWidth(_SHAPE)
        self.setMinimumHeight(_SHAPE + 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.state is None:
            return
        label = self._beside
        measures = label.fontMetrics()
        room = QRect(0, 0, label.width(), _FAR)
        lines = measures.boundingRect(room, int(Qt.TextFlag.TextWordWrap), label.text()).height()
        first = (self.height() - lines) / 2 + (measures.height() - _SHAPE) / 2
        with QPainter(self) as painter:
            paint_state(painter, 0, max(round(first), 0), _SHAPE, self.state, share=0.3)
