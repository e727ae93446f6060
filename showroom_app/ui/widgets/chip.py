"""A chip: a wish that is switched on and off with one click."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from showroom_app.ui import theme
from showroom_app.ui.theme import Density
from showroom_app.ui.widgets.text import paint_text, text_width

_HEIGHT = 30


class Chip(QAbstractButton):
    """A chip as a checkable button; `toggled` says what it became."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setText(text)
        self.setProperty("radius", _HEIGHT / 2)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        padding = 6 if theme.current().density is Density.COMPACT else 9
        # As wide as when it is on, so that its neighbours stay where they are.
        wide = text_width(self.text(), "small_bold") + 2 * padding + 2
        return QSize(round(wide + 0.5), _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = theme.current()
        on = self.isChecked()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            fill = now.accent.tint if on else now.surface[3 if self.underMouse() else 1]
            painter.setBrush(fill)
            painter.setPen(QPen(now.accent.text if on else now.line[2], 1))
            edge = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.drawRoundedRect(edge, edge.height() / 2, edge.height() / 2)
            paint_text(
                painter,
                QRectF(self.rect()),
                self.text(),
                "small_bold" if on else "small_medium",
                now.accent.text if on else now.text[1],
                align=Qt.AlignmentFlag.AlignHCenter,
            )
