"""A card of totals: numbers, each with what it is a number of."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from PySide6.QtCore import QEvent, QRectF
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QToolTip, QWidget

from showroom_app.ui import theme
from showroom_app.ui.theme import Density
from showroom_app.ui.widgets.card import Card
from showroom_app.ui.widgets.text import paint_text, text_width

Pair = tuple[str, str]

_SIDE = 20
_BETWEEN = 41
"""Twenty pixels on both sides of a hairline."""
_GAP = 6


class Totals(Card):
    """One row of totals, the last one at the right; in a narrow window words go below numbers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._shown: tuple[Pair, ...] = ()
        self._is_stacked = False
        theme.look().changed.connect(self._fit_totals)
        self._fit_totals()

    @property
    def shown(self) -> tuple[Pair, ...]:
        """The totals on the screen: numbers and their words."""
        return self._shown

    def show_totals(self, totals: Sequence[Pair]) -> None:
        """Show these totals, each a number and its words."""
        self._shown = tuple(totals)
        self.setAccessibleName(", ".join(f"{number} {said}" for number, said in totals))
        self._fit_totals()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_totals()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            for (left, width), (number, said) in zip(self._places(), self._shown, strict=True):
                if left <= event.pos().x() <= left + width:
                    QToolTip.showText(event.globalPos(), f"{number} {said}", self)
                    return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        now = theme.current()
        middle = self.height() / 2
        with QPainter(self) as painter:
            last = len(self._shown) - 1
            for n, (place, pair) in enumerate(zip(self._places(), self._shown, strict=True)):
                left, width = place
                number, said = pair
                ink, beside = (2, 3) if n == last else (1, 2)
                if n:
                    gap = _BETWEEN // 2 if not self._is_stacked else _SIDE // 2
                    line = QRectF(left - gap, middle - 10, 1, 20)
                    painter.fillRect(line, now.line[1])
                if self._is_stacked:
                    above = QRectF(left, 5, width, 24)
                    below = QRectF(left, 29, width, 18)
                    paint_text(painter, above, number, "title", now.text[ink], tabular=True)
                    paint_text(painter, below, said, "small", now.text[beside])
                    continue
                row = QRectF(left, 0, width, self.height())
                used = paint_text(painter, row, number, "title", now.text[ink], tabular=True)
                row.setLeft(left + used + _GAP)
                paint_text(painter, row, said, "body", now.text[beside])

    def _fit_totals(self) -> None:
        wide = sum(self._widths(stacked=False)) + _BETWEEN * max(len(self._shown) - 1, 0)
        self._is_stacked = wide + 2 * _SIDE > self.width()
        compact = theme.current().density is Density.COMPACT
        self.setFixedHeight(52 if self._is_stacked or not compact else 44)
        self.update()

    def _widths(self, *, stacked: bool) -> list[float]:
        made = []
        for number, said in self._shown:
            high = text_width(number, "title", tabular=True)
            if stacked:
                made.append(max(high, text_width(said, "small")))
            else:
                made.append(high + _GAP + text_width(said, "body"))
        return made

    def _places(self) -> list[tuple[float, float]]:
        """Left edge and width of each total."""
        widths = self._widths(stacked=self._is_stacked)
        if not widths:
            return []
        room = self.width() - 2 * _SIDE
        if self._is_stacked:
            # What is left over stands between them; what is missing all of them lack alike.
            between = max((room - sum(widths)) / max(len(widths) - 1, 1), float(_SIDE))
            share = min(1.0, (room - between * (len(widths) - 1)) / sum(widths))
            widths = [width * share for width in widths]
        else:
            between = float(_BETWEEN)
        lefts = list(accumulate((width + between for width in widths[:-1]), initial=float(_SIDE)))
        if not self._is_stacked:
            lefts[-1] = self.width() - _SIDE - widths[-1]
        return list(zip(lefts, widths, strict=True))
