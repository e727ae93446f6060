"""The whole floor log of a day, with a way to undo each act."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QLineF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from showroom_app.ui import theme
from showroom_app.ui.board.log_card import LogLine
from showroom_app.ui.board.spot_list import SpotDelegate, SpotList
from showroom_app.ui.commands import command
from showroom_app.ui.focus_style import FocusRing
from showroom_app.ui.keyed_model import ROW, KeyedModel
from showroom_app.ui.widgets.button import Button, Size
from showroom_app.ui.widgets.card import Card
from showroom_app.ui.widgets.row_list import Index
from showroom_app.ui.widgets.text import Label, paint_text, text_width

UNDO = "undo"
DETAILS = "details"
DISPUTE = "dispute"
_HEIGHT = 36
_SIDE = 15


class _Delegate(SpotDelegate):
    def __init__(self, words: Mapping[str, str], undone: str) -> None:
        super().__init__(_HEIGHT)
        self._words = words
        self._undone = undone

    def spots(self, where: QRectF, row: LogLine) -> dict[str, QRectF]:
        found: dict[str, QRectF] = {}
        if row.undone or not row.act:
            return found
        end = where.right() - _SIDE
        for spot in possible(row):
            wide = text_width(self._words[spot], "button_small") + 20
            found[spot] = QRectF(end - wide, where.center().y() - 14, wide, 28)
            end -= wide + 6
        return found

    def paint_row(self, painter: QPainter, where: QRectF, index: Index, selected: bool) -> None:
        del selected
        now = theme.current()
        row: LogLine = index.data(ROW)
        x = where.left() + _SIDE
        number = QRectF(x, where.top(), 32, where.height())
        counted = "" if row.elsewhere else str(row.number)
        paint_text(painter, number, counted, "small", now.text[3], tabular=True)
        time = QRectF(x + 40, where.top(), 48, where.height())
        paint_text(painter, time, row.time, "small", now.text[2], tabular=True)
        end = where.right() - _SIDE
        buttons = self.spots(where, row)
        if row.undone:
            wide = text_width(self._undone, "small")
            cell = QRectF(end - wide, where.top(), wide + 1, where.height())
            paint_text(painter, cell, self._undone, "small", now.text[3])
            end -= wide + 12
        elif self.is_looked_at(index):
            for spot, button in buttons.items():
                painter.setPen(QPen(now.line[2], 1))
                painter.setBrush(now.surface[3 if self.is_hovered(index, spot) else 1])
                painter.drawRoundedRect(button.adjusted(0.5, 0.5, -0.5, -0.5), 5.5, 5.5)
                centred = Qt.AlignmentFlag.AlignHCenter
                words = self._words[spot]
                paint_text(painter, button, words, "button_small", now.text[1], align=centred)
                end = button.left() - 12
        x += 96
        ink = now.text[3 if row.undone else 1]
        cell = QRectF(x, where.top(), max(end - x, 0), where.height())
        used = paint_text(painter, cell, row.text, "body", ink)
        if row.undone:
            painter.setPen(QPen(ink, 1))
            middle = where.center().y() + 0.5
            painter.drawLine(QLineF(x, middle, x + used, middle))


class LogDialog(QDialog):
    """Shows every act of a day, newest first; with `to_read` nothing can be done with them."""

    undo_asked = Signal(str)
    """The act that somebody wants to undo."""

    details_asked = Signal(object)
    """The line (`LogLine`) of a visit whose details are to be filled in."""

    dispute_asked = Signal(object)
    """The line (`LogLine`) of an act that a rep disputes."""

    def __init__(self, title: str, parent: QWidget | None = None, *, to_read: bool = False) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Floor log"))
        self._to_read = to_read
        self.model = KeyedModel(lambda row: (row.elsewhere, row.number), lambda row: row.words)
        words = {
            UNDO: self.tr("Undo"),
            DETAILS: self.tr("Details…"),
            DISPUTE: self.tr("Dispute…"),
        }
        self.list = SpotList(self.model, _Delegate(words, self.tr("undone")))
        self.list.setAccessibleName(self.tr("Floor log"))
        self.list.spot_clicked.connect(self._do)
        self.list.chosen.connect(self._undo_row)
        self.said = Label("", "body", "late", wrap=True)
        self.said.hide()
        card = Card()
        card.column.addWidget(self.list)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(Label(title, "page_title"))
        column.addWidget(card, 1)
        column.addWidget(self.said)
        foot = QHBoxLayout()
        hint = "" if to_read else self.tr("Enter undoes, D fills in details, X disputes.")
        foot.addWidget(Label(hint, "small", 3))
        foot.addStretch(1)
        close = Button(self.tr("Close"), keys="Esc", size=Size.NORMAL)
        close.clicked.connect(self.accept)
        foot.addWidget(close)
        column.addLayout(foot)
        command(self, words[DETAILS], "D", partial(self._do_current, DETAILS))
        command(self, words[DISPUTE], "X", partial(self._do_current, DISPUTE))
        self.list.setFocus()
        self.resize(720, 600)
        FocusRing(self)

    def show_acts(self, lines: Sequence[LogLine]) -> None:
        """Show these acts."""
        if self._to_read:
            lines = [replace(line, act="") for line in lines]
        self.model.show(lines)

    def say(self, sentence: str) -> None:
        """Say why an act was not undone."""
        self.said.setText(sentence)
        self.said.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Enter belongs to the row with the keyboard, not to a button that Qt picks.
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return
        super().keyPressEvent(event)

    def _do_current(self, spot: str) -> None:
        row = self.list.currentIndex().data(ROW)
        if row is not None and spot in possible(row):
            self._do(row, spot)

    def _do(self, row: LogLine, spot: str, _where: object = None) -> None:
        if spot == UNDO:
            self.undo_asked.emit(row.act)
        elif spot == DETAILS:
            self.details_asked.emit(row)
        else:
            self.dispute_asked.emit(row)

    def _undo_row(self, row: LogLine, *_where: object) -> None:
        if not row.undone and row.act:
            self.undo_asked.emit(row.act)


def possible(row: LogLine) -> tuple[str, ...]:
    """What can be done with an entry, from right to left."""
    if row.undone or not row.act:
        return ()
    found = [UNDO]
    if row.can_be_disputed:
        found.append(DISPUTE)
    if row.visit is not None:
        found.append(DETAILS)
    return tuple(found)
