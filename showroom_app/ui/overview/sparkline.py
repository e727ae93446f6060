"""The course of one figure over the weeks, with its goal as a dashed line."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pyqtgraph as pg
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QWidget

from showroom_app.services.overview_view import Point
from showroom_app.ui import theme, words
from showroom_app.ui.overview.plot import Plot

_SIDE = 4.0
"""Pixels around the line, so that its last dot lies inside."""


class Sparkline(Plot):
    """A line of the weeks' figures; `as_words` says one of them."""

    is_bare = True

    def __init__(self, as_words: Callable[[float], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._as_words = as_words
        self._points: tuple[Point, ...] = ()
        self._goal: float | None = None
        self._box = self.box((0, 1), (0, 1), upwards=True)
        self.setMaximumHeight(36)

    def show_line(self, name: str, said: str, points: Sequence[Point], goal: float | None) -> None:
        """Show these weeks, in their order, and the goal."""
        self._points = tuple(points)
        self._goal = goal
        self.call(name, said)
        self.refresh()

    def draw(self) -> None:
        now = theme.current()
        self._box.clear()
        known = [point.value for point in self._points if point.value is not None]
        if not known:
            return
        seen = [*known, *(() if self._goal is None else (self._goal,))]
        low, high = min(seen), max(seen)
        if high == low:
            low, high = low - 1, high + 1
        self._box.setRange(xRange=(0, max(len(self._points) - 1, 1)), yRange=(low, high), padding=0)
        if self._goal is not None:
            pen = pg.mkPen(now.line[2], width=1, dash=[3, 3])
            self._box.addItem(pg.InfiniteLine(self._goal, angle=0, pen=pen), ignoreBounds=True)
        values = [float("nan") if each.value is None else each.value for each in self._points]
        line = pg.PlotCurveItem(
            list(range(len(values))),
            values,
            pen=pg.mkPen(now.chart.bar, width=2, join=Qt.PenJoinStyle.RoundJoin),
            connect="finite",
            antialias=True,
        )
        self._box.addItem(line, ignoreBounds=True)
        dots = _dots(self._points)
        dot = pg.ScatterPlotItem(
            dots,
            [values[n] for n in dots],
            size=6,
            pen=pg.mkPen(None),
            brush=now.chart.bar,
            useCache=False,
            antialias=True,
        )
        self._box.addItem(dot, ignoreBounds=True)

    def place(self, width: float, height: float) -> None:
        # The dot at the end is cut at no edge: the box is wider than its numbers.
        self._box.setGeometry(_SIDE, _SIDE, max(width - 2 * _SIDE, 1), max(height - 2 * _SIDE, 1))

    def tooltip(self, x: float, y: float) -> str:
        del y
        if len(self._points) < 2 or self.width() <= 2 * _SIDE:
            return ""
        step = (self.width() - 2 * _SIDE) / (len(self._points) - 1)
        point = self._points[min(max(round((x - _SIDE) / step), 0), len(self._points) - 1)]
        value = self.tr("nothing to count") if point.value is None else self._as_words(point.value)
        return self.tr("Week of {day}: {value}").format(day=words.short_day(point.on), value=value)

    def picture_size(self) -> QSize:
        return QSize(super().picture_size().width(), 132)

    def sizeHint(self) -> QSize:
        return QSize(112, 36)

    def minimumSizeHint(self) -> QSize:
        return QSize(56, 30)


def _dots(points: Sequence[Point]) -> list[int]:
    """The last week that is known, and those that no line joins to another."""
    known = [n for n, point in enumerate(points) if point.value is not None]
    alone = [n for n in known if not {n - 1, n + 1} & set(known)]
    return sorted({*alone, *known[-1:]})
