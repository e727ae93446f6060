"""Painting in the wallboard's colours: dark, whatever the application's are, and at any scale."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from showroom_app.ui import icons
from showroom_app.ui.theme import Density, State, Theme, TypeName, made
from showroom_app.ui.widgets.state_shape import paint_state

RADIUS = 16.0
_EM = 256.0
LEFT, RIGHT, MIDDLE = (
    Qt.AlignmentFlag.AlignLeft,
    Qt.AlignmentFlag.AlignRight,
    Qt.AlignmentFlag.AlignHCenter,
)


def dress() -> Theme:
    """The dark theme, in which a television hangs."""
    return made(True, Density.LARGE)


class Ink:
    """A painter with the wallboard's theme; lengths are pixels of a screen of 1920x1080."""

    def __init__(self, painter: QPainter) -> None:
        self.painter = painter
        self.look = dress()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def width(self, text: str, kind: TypeName) -> float:
        """How wide a text is."""
        return self.look.metrics(kind, tabular=True).horizontalAdvance(text)

    def fitting(self, text: str, kinds: Sequence[TypeName], room: float) -> TypeName:
        """The first of these types in which a text fits, else the last."""
        return next((kind for kind in kinds if self.width(text, kind) <= room), kinds[-1])

    def text(
        self,
        where: QRectF,
        text: str,
        kind: TypeName,
        colour: QColor,
        align: Qt.AlignmentFlag = LEFT,
        *,
        tabular: bool = True,
    ) -> float:
        """One line in the middle of a rectangle's height, elided to its width; returns its own.

        Tabular figures are for what changes; one that stands alone looks better without.
        """
        measures = self.look.metrics(kind, tabular=tabular)
        if measures.horizontalAdvance(text) > where.width() + 0.5:
            text = measures.elidedText(text, Qt.TextElideMode.ElideRight, where.width())
        self.painter.setFont(self.look.font(kind, tabular=tabular))
        self.painter.setPen(colour)
        flags = align | Qt.AlignmentFlag.AlignVCenter
        flags = flags | Qt.TextFlag.TextSingleLine | Qt.TextFlag.TextDontClip
        self.painter.drawText(where, flags, text)
        return measures.horizontalAdvance(text)

    def lines(self, where: QRectF, texts: Sequence[str], kind: TypeName, colour: QColor) -> None:
        """Several lines, as a block in the middle of a rectangle's height."""
        line = self.look.line_height(kind)
        top = where.center().y() - line * len(texts) / 2
        for number, text in enumerate(texts):
            cell = QRectF(where.left(), top + number * line, where.width(), line)
            self.text(cell, text, kind, colour)

    def icon(self, middle_x: float, middle_y: float, size: float, name: str, ink: QColor) -> None:
        """An icon around a point; as a path, so that it is sharp at every scale."""
        self.painter.save()
        self.painter.translate(middle_x - size / 2, middle_y - size / 2)
        self.painter.scale(size / _EM, size / _EM)
        self.painter.fillPath(icons.path(name), ink)
        self.painter.restore()

    def state(
        self, middle_x: float, middle_y: float, size: float, state: State, share: float = 0.0
    ) -> None:
        """The shape of a state around a point."""
        left, top = middle_x - size / 2, middle_y - size / 2
        paint_state(self.painter, left, top, size, state, share=share, dress=self.look)

    def card(
        self, where: QRectF, fill: QColor, line: QColor | None = None, width: float = 0.0
    ) -> None:
        """A rounded ground, with a line inside its edge if one is given."""
        half = width / 2 if line is not None else 0.0
        self.painter.setBrush(fill)
        self.painter.setPen(QPen(line, width) if line is not None else QPen(Qt.PenStyle.NoPen))
        inner = where.adjusted(half, half, -half, -half)
        self.painter.drawRoundedRect(inner, RADIUS - half, RADIUS - half)

    def hairline(self, left: float, top: float, width: float) -> None:
        """A line across."""
        self.painter.fillRect(QRectF(left, top, width, 1.0), self.look.line[1])
