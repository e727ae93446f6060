"""Bars and cells of a plot: they lie in its numbers, and are as thick as a number of pixels."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTransform
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from showroom_app.domain.values import dataclass


@dataclass(frozen=True, slots=True)
class Bar:
    """A rectangle in the numbers of its box; `line` is drawn inside its edge."""

    left: float
    right: float
    top: float
    bottom: float
    fill: QColor
    line: QColor | None = None


class Bars(QGraphicsItem):
    """Bars with corners of one radius, whatever the scale of their box.

    `thickness` in pixels is centred in the height of each; without it a bar fills its rectangle
    but for `gap` pixels at each edge.
    """

    def __init__(
        self,
        bars: Sequence[Bar],
        *,
        thickness: float | None = None,
        gap: float = 0,
        radius: float = 2,
    ) -> None:
        super().__init__()
        self._bars = tuple(bars)
        self._thickness = thickness
        self._gap = gap
        self._radius = radius

    def boundingRect(self) -> QRectF:
        if not self._bars:
            return QRectF()
        left = min(min(bar.left, bar.right) for bar in self._bars)
        right = max(max(bar.left, bar.right) for bar in self._bars)
        top = min(bar.top for bar in self._bars)
        return QRectF(left, top, right - left, max(bar.bottom for bar in self._bars) - top)

    def paint(
        self,
        painter: QPainter,
        _option: QStyleOptionGraphicsItem,
        _widget: QWidget | None = None,
    ) -> None:
        to_pixels = painter.transform()
        painter.save()
        painter.setTransform(QTransform())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for bar in self._bars:
            here = QRectF(bar.left, bar.top, bar.right - bar.left, bar.bottom - bar.top)
            where = to_pixels.mapRect(here.normalized())
            if self._thickness is None:
                where.adjust(self._gap, self._gap, -self._gap, -self._gap)
            else:
                where.setTop(where.center().y() - self._thickness / 2)
                where.setHeight(self._thickness)
            if where.width() <= 0:
                continue
            painter.setBrush(bar.fill)
            painter.setPen(Qt.PenStyle.NoPen)
            if bar.line is not None:
                painter.setPen(QPen(bar.line, 2))
                where.adjust(1, 1, -1, -1)
            painter.drawRoundedRect(where, self._radius, self._radius)
        painter.restore()
