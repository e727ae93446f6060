"""Fairness of the rotation: what each rep received minus what an even one gives."""

from __future__ import annotations

from collections.abc import Sequence

import pyqtgraph as pg
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from showroom_app.services.fairness import FairnessRow
from showroom_app.ui import theme
from showroom_app.ui.fairness import fairness_words
from showroom_app.ui.overview import overview_words
from showroom_app.ui.overview.bars import Bar, Bars
from showroom_app.ui.overview.plot import AROUND, Plot
from showroom_app.ui.overview.plot_ink import draw_icon, draw_text
from showroom_app.ui.theme import State
from showroom_app.ui.widgets.state_shape import paint_state

_RIGHT = Qt.AlignmentFlag.AlignRight
_SIDE, _ICON, _GAP = 16 - AROUND, 14, 12
_NAMES, _SIGNED, _OF, _SIGN = 132, 48, 64, 26


class FairnessPlot(Plot):
    """A bar a rep to the right or left of the middle; the band is what chance alone may do."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[FairnessRow, ...] = ()
        self._box = self.box((-1, 1), (0, 1))

    def show_rows(self, rows: Sequence[FairnessRow]) -> None:
        """Show these reps, the one furthest over the expected first."""
        self.rows = tuple(sorted(rows, key=lambda row: (-row.figures.difference, row.name)))
        said = "; ".join(overview_words.fairness(row) for row in self.rows)
        self.call(self.tr("Fairness of the rotation"), said)
        self.refresh()

    def draw(self) -> None:
        now = theme.current()
        self._box.clear()
        figures = [row.figures for row in self.rows]
        ends = (max(abs(each.difference), each.tolerance) for each in figures)
        end = max(ends, default=1.0) * 1.05
        self._box.setRange(xRange=(-end, end), yRange=(0, max(len(figures), 1)), padding=0)
        band = [
            Bar(-each.tolerance, each.tolerance, n, n + 1, now.surface[0])
            for n, each in enumerate(figures)
        ]
        self._box.addItem(Bars(band, radius=0), ignoreBounds=True)
        self._box.addItem(
            pg.InfiniteLine(0, angle=90, pen=pg.mkPen(now.line[2], width=1)), ignoreBounds=True
        )
        bars = [
            Bar(0, each.difference, n, n + 1, now.chart.bar if each.is_notable else now.chart.bar2)
            for n, each in enumerate(figures)
        ]
        self._box.addItem(Bars(bars, thickness=13), ignoreBounds=True)

    def place(self, width: float, height: float) -> None:
        left = _SIDE + _ICON + _GAP + self._names(width) + _GAP
        right = width - _SIDE - _SIGN - _OF - _SIGNED
        self._box.setGeometry(left, 0, max(right - left, 1), max(height, 1))

    def paint_texts(self, painter: QPainter, width: float, height: float) -> None:
        now = theme.current()
        step = height / max(len(self.rows), 1)
        for n, row in enumerate(self.rows):
            top, middle = n * step, (n + 0.5) * step
            if row.role is not None:
                icon, ink = f"role_{row.role.value}", now.role[row.role].text
                draw_icon(painter, _SIDE, middle - _ICON / 2, _ICON, icon, ink)
            name = QRectF(_SIDE + _ICON + _GAP, top, self._names(width), step)
            draw_text(painter, name, row.name, "small", now.text[1], tabular=False)
            end = width - _SIDE - _SIGN
            signed = QRectF(end - _OF - _SIGNED, top, _SIGNED, step)
            said = fairness_words.difference(row.figures)
            draw_text(painter, signed, said, "small_strong", now.text[1], align=_RIGHT)
            of = QRectF(end - _OF, top, _OF, step)
            received = overview_words.received_of(row)
            draw_text(painter, of, received, "small", now.text[3], align=_RIGHT)
            if row.figures.is_notable:
                paint_state(painter, end + 8, middle - 8, 16, State.ATTENTION)

    def tooltip(self, x: float, y: float) -> str:
        del x
        if not self.rows or not self.height():
            return ""
        row = self.rows[min(int(y / self.height() * len(self.rows)), len(self.rows) - 1)]
        return f"{overview_words.fairness(row)}.\n{overview_words.definition('fairness')}"

    def sizeHint(self) -> QSize:
        return QSize(380, 30 * max(len(self.rows), 1))

    def minimumSizeHint(self) -> QSize:
        return QSize(320, 22 * max(len(self.rows), 1))

    def _names(self, width: float) -> float:
        # In a narrow card the names give way first.
        spare = width - 2 * _SIDE - _ICON - 2 * _GAP - _SIGNED - _OF - _SIGN - 72
        return float(min(max(spare, 72), _NAMES))
