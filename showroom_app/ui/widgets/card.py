"""Cards: depth by surface and a line of one pixel, never by a shadow."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from showroom_app.ui import theme
from showroom_app.ui.theme import Density
from showroom_app.ui.widgets.text import Label

RADIUS = 10.0


def paint_card(
    painter: QPainter,
    where: QRectF,
    *,
    fill: QColor | None = None,
    line: QColor | None = None,
    width: float = 1.0,
    radius: float = RADIUS,
) -> None:
    """Paint the ground of a card; by default surface 1 with line 1."""
    now = theme.current()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(fill or now.surface[1])
    painter.setPen(QPen(line or now.line[1], width))
    half = width / 2
    edge = where.adjusted(half, half, -half, -half)
    painter.drawRoundedRect(edge, radius - half, radius - half)
    painter.restore()


def inside(where: QRectF, radius: float = RADIUS - 1) -> QPainterPath:
    """The inside of a card as a clip, so that tinted rows keep to its corners."""
    path = QPainterPath()
    path.addRoundedRect(where.adjusted(1, 1, -1, -1), radius, radius)
    return path


class Card(QWidget):
    """A card with an optional head (title, count, something at the right) and a column.

    `column` takes the content; it has no margins of its own.
    """

    def __init__(
        self, title: str = "", *, outlined: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._outlined = outlined
        edge = 2 if outlined else 1
        around = QVBoxLayout(self)
        around.setContentsMargins(edge, edge, edge, edge)
        around.setSpacing(0)
        self.title = Label(title, "card_title")
        self.count = Label("", "small_medium", 3, tabular=True)
        self.head = QHBoxLayout()
        self.head.setSpacing(8)
        if title:
            self.head.addWidget(self.title)
            self.head.addWidget(self.count)
            self.head.addStretch(1)
            around.addLayout(self.head)
        self.column = QVBoxLayout()
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        around.addLayout(self.column, 1)
        self._fit()

    def put_right(self, widget: QWidget) -> None:
        """Put something at the right end of the head."""
        self.head.addWidget(widget)

    def explain(self, sentence: str) -> None:
        """Say below the head what the card is for."""
        note = Label(sentence, "small", 2, wrap=True)
        note.setContentsMargins(15, 0, 15, 12)
        self.column.addWidget(note)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = theme.current()
        with QPainter(self) as painter:
            if self._outlined:
                paint_card(painter, QRectF(self.rect()), line=now.accent.fill, width=2)
            else:
                paint_card(painter, QRectF(self.rect()))

    def _fit(self) -> None:
        compact = theme.current().density is Density.COMPACT
        self.head.setContentsMargins(15, 8 if compact else 12, 15, 6 if compact else 8)


class Line(QWidget):
    """A hairline, lying or standing."""

    def __init__(
        self, standing: bool = False, length: int = 0, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        if standing:
            self.setFixedWidth(1)
            if length:
                self.setFixedHeight(length)
        else:
            self.setFixedHeight(1)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.current().line[1])
