"""The list of months, the newest first."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QModelIndex, QRectF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from showroom_app.services.months import MonthRow
from showroom_app.ui import theme
from showroom_app.ui.keyed_model import ROW, KeyedModel
from showroom_app.ui.months import month_words
from showroom_app.ui.widgets.row_list import Index, RowDelegate, RowList
from showroom_app.ui.widgets.state_shape import paint_state
from showroom_app.ui.widgets.text import paint_text

_HEIGHT = 52
_SIGN = 18


class MonthList(RowList):
    """Every month with its state; `chosen` says which one is looked at."""

    chosen = Signal(object)
    """Another month is looked at: its first day (`date`)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.rows = KeyedModel(lambda row: row.month, _in_words)
        super().__init__(self.rows, _MonthDelegate(_HEIGHT), parent)
        self.setAccessibleName(self.tr("Months"))
        self.selectionModel().currentChanged.connect(self._choose)

    def show_months(self, months: Sequence[MonthRow], shown: date) -> None:
        """Show these months, one of them as the one that is looked at."""
        self.selectionModel().blockSignals(True)
        self.rows.show(months)
        number = next((n for n, row in enumerate(months) if row.month == shown), 0)
        index = self.rows.index(number, 0)
        if self.currentIndex() != index:
            self.setCurrentIndex(index)
        self.selectionModel().blockSignals(False)
        self.viewport().update()

    def _choose(self, index: QModelIndex) -> None:
        row = index.data(ROW)
        if isinstance(row, MonthRow):
            self.chosen.emit(row.month)


class _MonthDelegate(RowDelegate):
    def paint_row(self, painter: QPainter, where: QRectF, index: Index, selected: bool) -> None:
        row: MonthRow = index.data(ROW)
        now = theme.current()
        del selected
        y = where.top() + (where.height() - _SIGN) / 2
        paint_state(painter, where.left() + 14, y, _SIGN, month_words.state(row))
        left = where.left() + 14 + _SIGN + 10
        room = where.right() - 12 - left
        above = QRectF(left, where.top() + 7, room, 20)
        below = QRectF(left, where.top() + 27, room, 18)
        paint_text(painter, above, month_words.title(row.month), "body_strong", now.text[1])
        paint_text(painter, below, month_words.short(row), "small", now.text[2])


def _in_words(row: MonthRow) -> str:
    return f"{month_words.title(row.month)}, {month_words.short(row)}"
