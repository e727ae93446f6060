"""The list of customers: painted rows, read on when the end is near; who one reads stays chosen."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from showroom_app.services.customers import CustomerRow
from showroom_app.ui import theme, words
from showroom_app.ui.keyed_model import ROW, KeyedModel
from showroom_app.ui.theme import Density
from showroom_app.ui.widgets.avatar import paint_avatar
from showroom_app.ui.widgets.reading_list import ReadingList
from showroom_app.ui.widgets.row_list import Index, RowDelegate
from showroom_app.ui.widgets.text import paint_text, text_width

_HIGH = {Density.COMPACT: 56, Density.NORMAL: 62, Density.LARGE: 66}
_AVATAR = 36
_LEFT = 16
_TEXT = _LEFT + _AVATAR + 12
_RIGHT = 16
_EDGE = 4
_AT_RIGHT = Qt.AlignmentFlag.AlignRight


def contact(row: CustomerRow) -> str:
    """How a person is reached, in one line; what stands as the name already is left out."""
    parts = (row.phone, row.email, row.plate)
    return " · ".join(part for part in parts if part and part != row.title)


class _Delegate(RowDelegate):
    def __init__(self) -> None:
        super().__init__(_HIGH[Density.NORMAL])

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(100, _HIGH[theme.current().density])

    def paint_row(self, painter: QPainter, where: QRectF, index: Index, selected: bool) -> None:
        now = theme.current()
        row: CustomerRow = index.data(ROW)
        if selected:
            edge = QRectF(where.left(), where.top(), _EDGE, where.height())
            painter.fillRect(edge, now.accent.fill)
        middle = where.center().y()
        left = where.left() + _LEFT
        paint_avatar(
            painter, left, middle - _AVATAR / 2, _AVATAR, row.title, None, on_accent=selected
        )
        end = where.right() - _RIGHT
        if row.last_on is not None:
            day = words.short_day(row.last_on)
            wide = text_width(day, "caption", tabular=True)
            cell = QRectF(end - wide, middle - 20, wide + 1, 20)
            ink = now.text[2 if selected else 3]
            paint_text(painter, cell, day, "caption", ink, align=_AT_RIGHT, tabular=True)
            end -= wide + 10
        x = where.left() + _TEXT
        name = QRectF(x, middle - 21, max(end - x, 0), 20)
        paint_text(painter, name, row.title, "row_name", now.text[1], tabular=True)
        below = QRectF(x, middle + 1, where.right() - _RIGHT - x, 18)
        ink = now.text[2 if selected else 3]
        paint_text(painter, below, contact(row) or row.company, "small", ink, tabular=True)


class CustomerList(ReadingList):
    """The list; `chosen` tells whose record somebody wants to read."""

    chosen = Signal(int)
    """The person of the row that is read now."""

    def __init__(self) -> None:
        model = KeyedModel(lambda row: row.person, _spoken)
        super().__init__(model, _Delegate())
        model.setParent(self)
        self.setAccessibleName(self.tr("Customers"))

    @property
    def rows(self) -> tuple[CustomerRow, ...]:
        """The rows on the screen."""
        return self._keys.rows

    def show_rows(self, rows: tuple[CustomerRow, ...]) -> None:
        """Show these rows; who is being read stays chosen."""
        self._keys.show(rows)

    def read(self, row: CustomerRow) -> None:
        self.chosen.emit(row.person)


def _spoken(row: CustomerRow) -> str:
    day = words.short_day(row.last_on) if row.last_on is not None else ""
    parts = (row.title, row.phone, row.email, row.plate, row.company, day)
    return ", ".join(dict.fromkeys(part for part in parts if part))
