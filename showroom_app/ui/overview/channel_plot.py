"""The closing ratio through each door, with its opportunities."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from showroom_app.services.overview_view import ChannelRow
from showroom_app.ui import theme
from showroom_app.ui.overview import overview_words
from showroom_app.ui.overview.bars import Bar, Bars
from showroom_app.ui.overview.plot import AROUND, Plot
from showroom_app.ui.overview.plot_ink import draw_text
from showroom_app.ui.widgets.text import text_width

_RIGHT = Qt.AlignmentFlag.AlignRight
_SIDE = 16 - AROUND
_NAMES = (84, 148)
"""The column of names is as wide as the longest, within these."""
_VALUE, _COUNT, _GAP = 48, 52, 8
_USUAL_TOP = 0.6
"""Bars of two months can be compared: the scale ends here, or at 1 where a ratio is higher."""


class ChannelPlot(Plot):
    """A bar a door, the highest ratio first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[ChannelRow, ...] = ()
        self._box = self.box((0, _USUAL_TOP), (0, 1))

    def show_rows(self, rows: Sequence[ChannelRow]) -> None:
        """Show these doors."""
        self.rows = tuple(sorted(rows, key=_highest_first))
        said = "; ".join(overview_words.channel(row) for row in self.rows)
        self.call(self.tr("Closing ratio per channel"), said)
        self.refresh()

    def draw(self) -> None:
        now = theme.current()
        self._box.clear()
        highest = max((row.closing.value or 0 for row in self.rows), default=0)
        top = _USUAL_TOP if highest <= _USUAL_TOP else 1.0
        self._box.setRange(xRange=(0, top), yRange=(0, max(len(self.rows), 1)), padding=0)
        bars = [
            Bar(0, min(row.closing.value, top), n, n + 1, now.chart.bar)
            for n, row in enumerate(self.rows)
            if row.closing.value
        ]
        self._box.addItem(Bars(bars, thickness=14), ignoreBounds=True)

    def place(self, width: float, height: float) -> None:
        left = self._left()
        right = width - _SIDE - _COUNT - _VALUE - _GAP
        self._box.setGeometry(left, 0, max(right - left, 1), max(height, 1))

    def paint_texts(self, painter: QPainter, width: float, height: float) -> None:
        now = theme.current()
        step = height / max(len(self.rows), 1)
        for n, row in enumerate(self.rows):
            top = n * step
            name = QRectF(_SIDE, top, self._left() - _SIDE - _GAP, step)
            draw_text(
                painter, name, overview_words.door(row.door), "small", now.text[1], tabular=False
            )
            value = QRectF(width - _SIDE - _COUNT - _VALUE, top, _VALUE, step)
            known = row.closing.value is not None
            said = overview_words.share(row.closing.value)
            ink = now.text[1 if known else 3]
            draw_text(painter, value, said, "body_bold", ink, align=_RIGHT)
            count = QRectF(width - _SIDE - _COUNT, top, _COUNT, step)
            opportunities = overview_words.count(row.closing.denominator)
            draw_text(painter, count, opportunities, "small", now.text[3], align=_RIGHT)

    def tooltip(self, x: float, y: float) -> str:
        del x
        if not self.rows or not self.height():
            return ""
        row = self.rows[min(int(y / self.height() * len(self.rows)), len(self.rows) - 1)]
        meaning = overview_words.definition(f"door-{row.door.value}")
        return f"{overview_words.channel(row)}.\n{meaning}"

    def sizeHint(self) -> QSize:
        return QSize(380, 34 * max(len(self.rows), 1))

    def minimumSizeHint(self) -> QSize:
        return QSize(280, 22 * max(len(self.rows), 1))

    def _left(self) -> float:
        names = (overview_words.door(row.door) for row in self.rows)
        widest = max((text_width(name, "small") for name in names), default=0)
        return _SIDE + min(max(widest, _NAMES[0]), _NAMES[1]) + 2 * _GAP


def _highest_first(row: ChannelRow) -> tuple[float, float]:
    value = row.closing.value
    return (-1.0 if value is None else value) * -1, -float(row.closing.denominator)
