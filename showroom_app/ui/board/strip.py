"""A strip above or between the cards of the board; there only while it has rows."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from showroom_app.ui import theme
from showroom_app.ui.board.spot_list import SpotList
from showroom_app.ui.keyed_model import KeyedModel
from showroom_app.ui.widgets.card import RADIUS, inside, paint_card
from showroom_app.ui.widgets.text import Label

HEIGHT = 44
"""Of a row."""


class Strip(QWidget):
    """A title with how many there are, over a list with an edge of another colour."""

    def __init__(
        self, model: KeyedModel, rows: SpotList, title: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._model = model
        self.list = rows
        self.setAccessibleName(title)
        self.list.setAccessibleName(title)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.count = Label("", "small_medium", 2, tabular=True)
        self.under = Label("", "small", 2)
        head = QHBoxLayout()
        head.setContentsMargins(15, 8, 15, 0)
        head.setSpacing(8)
        head.addWidget(Label(title, "small_strong"))
        head.addWidget(self.count)
        head.addWidget(self.under, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(5, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.list)
        model.shown.connect(self._follow)
        self.hide()

    def colours(self) -> tuple[QColor, QColor, QColor]:
        """Ground, line and edge."""
        now = theme.current()
        return now.surface[1], now.line[2], now.accent.fill

    def paintEvent(self, _event: QPaintEvent) -> None:
        ground, line, edge = self.colours()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_card(painter, QRectF(self.rect()), fill=ground, line=line)
            painter.setClipPath(inside(QRectF(self.rect()), RADIUS - 1))
            painter.fillRect(QRectF(0, 0, 5, self.height()), edge)

    def _follow(self) -> None:
        self.count.setText(str(self._model.rowCount()))
        self.list.updateGeometry()
        self.update()
        self.setVisible(self._model.rowCount() > 0)


def paint_frame(painter: QPainter, where: QRectF, *, hovered: bool) -> None:
    """Paint the ground of a button in a row."""
    now = theme.current()
    painter.setPen(QPen(now.line[2], 1))
    painter.setBrush(now.surface[3 if hovered else 1])
    painter.drawRoundedRect(where.adjusted(0.5, 0.5, -0.5, -0.5), 5.5, 5.5)
