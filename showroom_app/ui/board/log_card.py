"""The newest acts of the floor log, with the one that can be undone on top."""

from __future__ import annotations

from datetime import tzinfo

from PySide6.QtCore import QLineF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QSizePolicy,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from showroom_app.domain.floor_facts import visit_of
from showroom_app.domain.values import dataclass
from showroom_app.services.board_rows import LogRow
from showroom_app.ui import theme
from showroom_app.ui.keyed_model import ROW, KeyedModel
from showroom_app.ui.theme import Density
from showroom_app.ui.widgets.button import Button, Kind, Size
from showroom_app.ui.widgets.card import Card
from showroom_app.ui.widgets.row_list import Index, RowDelegate, RowList
from showroom_app.ui.widgets.text import Label, paint_text
from showroom_app.ui.words import clock
from showroom_app.words import Saying

_SIDE = 15
_TIME = 48
_ROW = 26
_RULINGS = frozenset({"dispute", "rule", "undo", "tally", "close", "reopen"})
"""Entries about entries: they are not disputed."""


@dataclass(frozen=True, slots=True)
class LogLine:
    """One act: when, and what it did; `words` is the line read aloud."""

    number: int
    act: str
    time: str
    text: str
    undone: bool
    words: str
    newest: bool = False
    visit: int | None = None
    """The visit it is about, whose details can be filled in later."""
    customer: str = ""
    can_be_disputed: bool = False
    elsewhere: str = ""
    """The name of the other floor in whose log it stands, which gave the number."""


def log_line(row: LogRow, saying: Saying, zone: tzinfo) -> LogLine:
    """One act of the floor log as a line."""
    text = saying.log(row.facts, row.customer, row.undoes)
    if row.note:
        text = f"{text} ({row.note})"
    if row.floor_name:
        text = f"{text}, {row.floor_name}"
    time = clock(row.at, zone)
    return LogLine(
        number=row.number,
        act=row.act,
        time=time,
        text=text,
        undone=row.undone,
        words=f"{time} {text}",
        visit=next((found for fact in row.facts if (found := visit_of(fact)) is not None), None),
        customer=row.customer,
        can_be_disputed=bool(row.act) and not row.undone and row.kind not in _RULINGS,
        elsewhere=row.floor_name,
    )


class LogDelegate(RowDelegate):
    """Paints time and sentence; what was undone is struck out."""

    def __init__(self) -> None:
        super().__init__(_ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        # No lines between acts and no hover: nothing happens on them.
        # A row that does not fit whole is not begun: the whole log is behind "All".
        rect: QRect = option.rect
        view = option.widget
        if isinstance(view, QAbstractItemView) and rect.bottom() > view.viewport().height():
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_row(painter, QRectF(rect), index, selected=False)
        painter.restore()

    def paint_row(self, painter: QPainter, where: QRectF, index: Index, selected: bool) -> None:
        del selected
        now = theme.current()
        row: LogLine = index.data(ROW)
        x = where.left() + _SIDE
        time = QRectF(x, where.top(), _TIME, where.height())
        paint_text(painter, time, row.time, "small", now.text[3], tabular=True)
        x += _TIME
        room = max(where.right() - _SIDE - x, 0)
        cell = QRectF(x, where.top(), room, where.height())
        ink = now.text[3] if row.undone else now.text[1 if row.newest else 2]
        used = paint_text(painter, cell, row.text, "small", ink)
        if row.undone:
            painter.setPen(QPen(ink, 1))
            middle = where.center().y() + 0.5
            painter.drawLine(QLineF(x, middle, x + used, middle))


class UndoBand(QWidget):
    """The act that can be undone, and the button that undoes it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._time = Label("", "small", 3, tabular=True)
        self._time.setFixedWidth(_TIME)
        self._text = Label("", "small", 1)
        self.button = Button(self.tr("Undo"), "undo", "Ctrl+Z", size=Size.SMALL)
        first = QHBoxLayout()
        first.setSpacing(0)
        first.addWidget(self._time)
        first.addWidget(self._text, 1)
        second = QHBoxLayout()
        second.setContentsMargins(_TIME, 0, 0, 0)
        second.addWidget(self.button)
        second.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(8)
        self._column.addLayout(first)
        self._column.addLayout(second)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.fit()

    def show_act(self, line: LogLine) -> None:
        """Show this act."""
        self._time.setText(line.time)
        self._text.setText(line.text)
        self._text.setToolTip(line.text)
        self.setAccessibleName(line.words)
        self.button.setAccessibleDescription(line.words)

    def fit(self) -> None:
        """Take the sizes of the density in force."""
        above = 8 if theme.current().density is Density.COMPACT else 10
        self._column.setContentsMargins(_SIDE, above, _SIDE, above)

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = theme.current()
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), now.surface[2])
            painter.fillRect(QRectF(0, 0, self.width(), 1), now.line[1])
            painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), now.line[1])


class LogCard(Card):
    """The floor log card."""

    def __init__(self, model: KeyedModel, parent: QWidget | None = None) -> None:
        super().__init__(" ", parent=parent)
        self.title.setText(self.tr("Floor log"))
        self.all = Button(self.tr("All"), kind=Kind.LINK, size=Size.SMALL)
        self.all.setAccessibleName(self.tr("The whole floor log of today"))
        # As high as the title beside it, so that all heads of cards are of one height.
        self.all.setFixedHeight(self.title.sizeHint().height())
        self.put_right(self.all)
        self.band = UndoBand()
        self.list = RowList(model, LogDelegate())
        self.list.setAccessibleName(self.tr("Floor log"))
        self.list.setSelectionMode(RowList.SelectionMode.NoSelection)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setMinimumHeight(_ROW)
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.none = Label(self.tr("Nothing has happened yet today"), "small", 3)
        self.none.setContentsMargins(_SIDE, 0, _SIDE, 12)
        self.column.addWidget(self.band)
        self.column.addSpacing(4)
        self.column.addWidget(self.none)
        self.column.addWidget(self.list, 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._model = model
        model.shown.connect(self._follow)
        self.show_undo(None)

    def show_undo(self, line: LogLine | None) -> None:
        """Show the act that Ctrl Z would undo, None for no such act."""
        if line is not None:
            self.band.show_act(line)
        self.band.setVisible(line is not None)
        self._follow()

    def fit(self) -> None:
        """Take the sizes of the density in force."""
        self._fit()
        self.band.fit()

    def sizeHint(self) -> QSize:
        return QSize(240, 160)

    def _follow(self) -> None:
        empty = self._model.rowCount() == 0 and self.band.isHidden()
        self.none.setVisible(empty)
