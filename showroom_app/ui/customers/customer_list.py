"""The list of customers: painted rows, read on when the end is near; who one reads stays chosen."""

from __future__ import annotations

from collections.abc import Hashable

from PySide6.QtCore import QModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem

from showroom_app.services.customers import CustomerRow
from showroom_app.ui import theme, words
from showroom_app.ui.keyed_model import ROW, KeyedModel
from showroom_app.ui.theme import Density
from showroom_app.ui.widgets.avatar import paint_avatar
from showroom_app.ui.widgets.row_list import Index, RowDelegate, RowList
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


class CustomerList(RowList):
    """The list; `chosen` tells whose record somebody wants to read."""

    chosen = Signal(int)
    """The person of the row that is read now."""

    end_near = Signal()
    """The last rows are nearly in sight."""

    def __init__(self) -> None:
        self._keys = KeyedModel(lambda row: row.person, _spoken)
        super().__init__(self._keys, _Delegate())
        self._keys.setParent(self)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setAccessibleName(self.tr("Customers"))
        self._kept: Hashable = None
        self._is_changing = False
        # Not by overriding currentChanged: PySide then calls it for the model's columnCount.
        self.selectionModel().currentChanged.connect(self._went)
        self._keys.about_to_show.connect(self._keep)
        self._keys.shown.connect(self._take_up)
        self.verticalScrollBar().valueChanged.connect(self._look_ahead)
        theme.look().changed.connect(self.scheduleDelayedItemsLayout)

    @property
    def rows(self) -> tuple[CustomerRow, ...]:
        """The rows on the screen."""
        return self._keys.rows

    @property
    def current(self) -> int | None:
        """The person of the current row, None without one."""
        row = self._keys.row_at(self.currentIndex())
        return None if row is None else int(row.person)

    def show_rows(self, rows: tuple[CustomerRow, ...]) -> None:
        """Show these rows; who is being read stays chosen."""
        self._keys.show(rows)

    def mark(self, person: int | None) -> None:
        """Show whose record is read, without asking for it again; nobody's when not in the list."""
        index = self._keys.index_of(person) if person is not None else QModelIndex()
        self._is_changing = True
        self.setCurrentIndex(index)
        if not index.isValid():
            self.clearSelection()
        self._is_changing = False

    def step(self, by: int) -> None:
        """Go to the next row, or with -1 to the one before."""
        here = self.currentIndex()
        place = here.row() + by if here.isValid() else 0
        if 0 <= place < len(self._keys.rows):
            self.setCurrentIndex(self._keys.index(place, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.step(-1 if event.key() == Qt.Key.Key_Up else 1)
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        # Qt goes to the first row when the keyboard comes here; only people choose.
        had_one = self.currentIndex().isValid()
        self._is_changing = True
        super().focusInEvent(event)
        if not had_one:
            self.setCurrentIndex(QModelIndex())
            self.clearSelection()
        self._is_changing = False

    def _went(self, current: QModelIndex, _before: QModelIndex) -> None:
        # Rows that go would hand the current place on; only people choose.
        if not self._is_changing and current.isValid():
            self.chosen.emit(current.data(ROW).person)

    def _keep(self) -> None:
        self._is_changing = True
        self._kept = self.current

    def _take_up(self) -> None:
        index = self._keys.index_of(self._kept) if self._kept is not None else QModelIndex()
        if index != self.currentIndex():
            # Without scrolling: what one looks at stays where it is.
            auto = self.hasAutoScroll()
            self.setAutoScroll(False)
            self.setCurrentIndex(index)
            self.setAutoScroll(auto)
        if not index.isValid():
            self.clearSelection()
        self._is_changing = False
        self._look_ahead()

    def _look_ahead(self) -> None:
        # Qt lays rows out later; until then every list seems to end at its top.
        self.executeDelayedItemsLayout()
        bar = self.verticalScrollBar()
        if bar.value() >= bar.maximum() - 2 * self.viewport().height():
            self.end_near.emit()


def _spoken(row: CustomerRow) -> str:
    day = words.short_day(row.last_on) if row.last_on is not None else ""
    parts = (row.title, row.phone, row.email, row.plate, row.company, day)
    return ", ".join(dict.fromkeys(part for part in parts if part))
