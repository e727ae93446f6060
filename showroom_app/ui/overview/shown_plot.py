"""Appointments of the month: how many were due, and how many of their customers came."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from showroom_app.domain.ratios import Count
from showroom_app.ui import theme
from showroom_app.ui.overview import overview_words
from showroom_app.ui.overview.bars import Bar, Bars
from showroom_app.ui.overview.plot import Plot
from showroom_app.ui.overview.plot_ink import draw_text
from showroom_app.ui.widgets.text import text_width

_GAP = 8


class ShownPlot(Plot):
    """Two bars under each other, the first one whole."""

    is_bare = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts: tuple[Count, Count] = (0, 0)
        self._box = self.box((0, 1), (0, 2))

    def show_counts(self, name: str, said: str, due: Count, shown: Count) -> None:
        """Show how many were due and how many of them were shown."""
        self._counts = (due, shown)
        self.call(name, said)
        self.refresh()

    def draw(self) -> None:
        due, shown = self._counts
        self._box.clear()
        if not due:
            return
        fill = theme.current().chart.bar
        share = float(shown) / float(due)
        bars = [Bar(0, 1, 0, 1, fill), Bar(0, share, 1, 2, fill)]
        self._box.addItem(Bars(bars, thickness=8), ignoreBounds=True)

    def place(self, width: float, height: float) -> None:
        left = sum(self._columns()) + 2 * _GAP
        self._box.setGeometry(left, 0, max(width - left, 1), max(height, 1))

    def paint_texts(self, painter: QPainter, width: float, height: float) -> None:
        del width
        now = theme.current()
        number, word = self._columns()
        for n, (count, said) in enumerate(zip(self._counts, self._words(), strict=True)):
            top = n * height / 2
            where = QRectF(0, top, number, height / 2)
            draw_text(painter, where, overview_words.count(count), "title", now.text[1])
            where = QRectF(number + _GAP, top, word, height / 2)
            draw_text(painter, where, said, "small", now.text[2], tabular=False)

    def sizeHint(self) -> QSize:
        return QSize(188, 46)

    def minimumSizeHint(self) -> QSize:
        return QSize(140, 44)

    def _words(self) -> tuple[str, str]:
        return self.tr("due"), self.tr("shown")

    def _columns(self) -> tuple[float, float]:
        """How wide the numbers and the words are."""
        numbers = (overview_words.count(count) for count in self._counts)
        number = max(text_width(each, "title", tabular=True) for each in numbers)
        return number, max(text_width(each, "small") for each in self._words())
