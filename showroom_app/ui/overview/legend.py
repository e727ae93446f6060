"""What the marks of the heatmap mean."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from showroom_app.ui import theme
from showroom_app.ui.overview import overview_words
from showroom_app.ui.theme import State
from showroom_app.ui.widgets.state_shape import paint_state
from showroom_app.ui.widgets.text import paint_text, text_width

_MARKS, _GAP, _SIGN, _APART = 12, 6, 14, 14


class Legend(QWidget):
    """Three marks: reps on the floor; a triangle: short."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = (self.tr("reps on the floor"), self.tr("short"))
        self.setAccessibleName(", ".join(self._words))
        meanings = ("reps-on-the-floor", "short-of-reps")
        self.setToolTip("\n".join(overview_words.definition(each) for each in meanings))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        reps, short = (text_width(each, "small") for each in self._words)
        return QSize(round(_MARKS + _GAP + reps + _APART + _SIGN + _GAP + short + 1), 18)

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = theme.current()
        reps, short = self._words
        middle = self.height() / 2
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(now.text[3], 1.6))
            for x in (1.5, 5.5, 9.5):
                painter.drawLine(QLineF(x, middle - 3, x, middle + 3))
            left = float(_MARKS + _GAP)
            wide = text_width(reps, "small")
            where = QRectF(left, 0, wide + 1, self.height())
            paint_text(painter, where, reps, "small", now.text[3])
            left += wide + _APART
            paint_state(painter, left, middle - _SIGN / 2, _SIGN, State.ATTENTION)
            where = QRectF(left + _SIGN + _GAP, 0, text_width(short, "small") + 1, self.height())
            paint_text(painter, where, short, "small", now.text[3])
