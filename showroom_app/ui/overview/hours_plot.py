"""Walk-ins an hour: a cell for each hour of each weekday, with the reps on the floor under it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from showroom_app.services.overview_view import HourCell
from showroom_app.ui import theme
from showroom_app.ui.fairness.fairness_words import one_decimal
from showroom_app.ui.overview import overview_words
from showroom_app.ui.overview.bars import Bar, Bars
from showroom_app.ui.overview.plot import AROUND, Plot
from showroom_app.ui.overview.plot_ink import draw_text
from showroom_app.ui.theme import State
from showroom_app.ui.widgets.state_shape import paint_state
from showroom_app.ui.widgets.text import text_width

_CENTRE = Qt.AlignmentFlag.AlignHCenter
_LEFT, _RIGHT, _HEAD, _FOOT = 52.0 - AROUND, 15.0 - AROUND, 18.0, 4.0
_STEPS = 6
_LEAST_TOP = 1.5
"""A quiet month is pale: the darkest step begins no lower than this."""
_DARK_FROM = 4
"""From this step on a text is drawn in the other ink."""
_MOST_MARKS = 6


class HoursPlot(Plot):
    """The heatmap of a month: numbers in the cells, a mark a rep, a sign where it is short."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cells: tuple[HourCell, ...] = ()
        self._days: tuple[int, ...] = ()
        self._hours: range = range(0)
        self._box = self.box((0, 1), (0, 1))

    def show_cells(self, cells: Sequence[HourCell]) -> None:
        """Show these hours; days and hours without any cell are left out."""
        self.cells = tuple(cells)
        self._days = tuple(sorted({cell.weekday for cell in cells}))
        hours = [cell.hour for cell in cells]
        self._hours = range(min(hours), max(hours) + 1) if hours else range(0)
        said = "; ".join(overview_words.hour(cell) for cell in self.cells)
        self.call(self.tr("Walk-ins an hour"), said)
        self.refresh()

    def draw(self) -> None:
        now = theme.current()
        self._box.clear()
        wide, high = max(len(self._hours), 1), max(len(self._days), 1)
        self._box.setRange(xRange=(0, wide), yRange=(0, high), padding=0)
        bars = []
        for cell in self.cells:
            x, y = self._at(cell)
            line = now.state[State.ATTENTION].line if cell.is_short else None
            bars.append(Bar(x, x + 1, y, y + 1, now.chart.heat[self.step(cell)], line))
        self._box.addItem(Bars(bars, gap=1, radius=4), ignoreBounds=True)

    def place(self, width: float, height: float) -> None:
        wide, high = width - _LEFT - _RIGHT, height - _HEAD - _FOOT
        self._box.setGeometry(_LEFT, _HEAD, max(wide, 1), max(high, 1))

    def step(self, cell: HourCell) -> int:
        """How dark a cell is, 0 to 5."""
        most = max((each.an_hour or 0 for each in self.cells), default=0)
        return min(int((cell.an_hour or 0) / max(most, _LEAST_TOP) * _STEPS), _STEPS - 1)

    def paint_texts(self, painter: QPainter, width: float, height: float) -> None:
        if not self.cells:
            return
        now = theme.current()
        wide = (width - _LEFT - _RIGHT) / len(self._hours)
        high = (height - _HEAD - _FOOT) / len(self._days)
        for n, hour in enumerate(self._hours):
            head = QRectF(_LEFT + n * wide, 0, wide, _HEAD - 2)
            draw_text(painter, head, str(hour), "caption", now.text[3], align=_CENTRE)
        for n, day in enumerate(self._days):
            name = QRectF(16 - AROUND, _HEAD + n * high, _LEFT - 16 + AROUND, high)
            draw_text(painter, name, weekday(day), "small", now.text[2], tabular=False)
        for cell in self.cells:
            x, y = self._at(cell)
            where = QRectF(_LEFT + x * wide, _HEAD + y * high, wide, high)
            self._paint_cell(painter, where, cell)

    def tooltip(self, x: float, y: float) -> str:
        cell = self.cell_at(x, y)
        return "" if cell is None else f"{overview_words.hour(cell)}."

    def cell_at(self, x: float, y: float) -> HourCell | None:
        """The cell at a point of the plot."""
        if not self.cells:
            return None
        wide = (self.width() - _LEFT - _RIGHT) / len(self._hours)
        high = (self.height() - _HEAD - _FOOT) / len(self._days)
        at = int((x - _LEFT) // wide), int((y - _HEAD) // high)
        return next((cell for cell in self.cells if self._at(cell) == at), None)

    def sizeHint(self) -> QSize:
        return QSize(400, round(_HEAD + _FOOT) + 38 * max(len(self._days), 1))

    def minimumSizeHint(self) -> QSize:
        wide = round(_LEFT + _RIGHT) + 28 * max(len(self._hours), 1)
        return QSize(wide, round(_HEAD + _FOOT) + 27 * max(len(self._days), 1))

    def _at(self, cell: HourCell) -> tuple[int, int]:
        return cell.hour - self._hours.start, self._days.index(cell.weekday)

    def _paint_cell(self, painter: QPainter, where: QRectF, cell: HourCell) -> None:
        if cell.an_hour is None:
            return
        ink = heat_ink(self.step(cell))
        number = one_decimal(cell.an_hour)
        marks = min(round(cell.reps), _MOST_MARKS) if cell.reps is not None else 0
        middle, line = where.center(), 15.0
        top = middle.y() - (line + (7 if marks else 0)) / 2
        text = QRectF(where.left(), top, where.width(), line)
        if cell.is_short:
            wide = text_width(number, "small_strong", tabular=True) + 14
            left = middle.x() - wide / 2
            paint_state(painter, left, top + 2, 11, State.ATTENTION)
            text = QRectF(left + 13, top, wide, line)
            draw_text(painter, text, number, "small_strong", ink)
        else:
            draw_text(painter, text, number, "small_strong", ink, align=_CENTRE)
        painter.setPen(QPen(ink, 1.6))
        for n in range(marks):
            x = middle.x() + (n - (marks - 1) / 2) * 4
            painter.drawLine(QPointF(x, top + line + 2), QPointF(x, top + line + 7))


def heat_ink(step: int) -> QColor:
    """The colour of a text on a step of the heatmap."""
    now = theme.current()
    if step < _DARK_FROM:
        return now.text[1]
    # In the dark the most is the brightest.
    return now.surface[0] if now.dark else now.accent.on


def weekday(day: int) -> str:
    """A weekday (Monday 0) in short: "Mon", "ma"."""
    return QLocale().dayName(day + 1, QLocale.FormatType.ShortFormat).replace(".", "")
