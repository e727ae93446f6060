"""A chip that a digit chooses too; the keycap stands in it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from showroom_app.ui import theme
from showroom_app.ui.theme import TypeName
from showroom_app.ui.widgets.chip import Chip
from showroom_app.ui.widgets.keycap import HEIGHT, keycap_width, paint_keycap
from showroom_app.ui.widgets.text import paint_text, text_width

_HIGH = 34
_SIDE = 14
_GAP = 8


class DigitChip(Chip):
    """One of the answers to a question that more than one thing answers."""

    def __init__(self, text: str, digit: int, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._digit = str(digit)
        self.setProperty("radius", _HIGH / 2)

    def sizeHint(self) -> QSize:
        text = text_width(self.text(), "small_bold")
        wide = 2 * _SIDE - 4 + text + _GAP + keycap_width(self._digit)
        return QSize(round(wide + 0.5), _HIGH)

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = theme.current()
        on = self.isChecked()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(now.accent.tint if on else now.surface[3 if self.underMouse() else 1])
            painter.setPen(QPen(now.accent.text if on else now.line[2], 1))
            edge = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.drawRoundedRect(edge, edge.height() / 2, edge.height() / 2)
            kind: TypeName = "small_bold" if on else "small_medium"
            ink = now.accent.text if on else now.text[1]
            where = QRectF(_SIDE, 0, self.width(), self.height())
            paint_text(painter, where, self.text(), kind, ink)
            x = self.width() - _SIDE + 4 - keycap_width(self._digit)
            paint_keycap(painter, x, (self.height() - HEIGHT) / 2, self._digit)
