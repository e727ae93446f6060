"""The inbox's list: painted rows; what one reads stays chosen while rows come and go."""

from __future__ import annotations

from collections.abc import Hashable

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from showroom_app.domain.lead import Stage
from showroom_app.ui import icons, theme, words
from showroom_app.ui.keyed_model import ROW
from showroom_app.ui.leads import lead_words
from showroom_app.ui.leads.inbox_rows import (
    CLOCK,
    HeadingLine,
    InboxModel,
    LeadLine,
    MessageLine,
    key_of,
)
from showroom_app.ui.leads.response_clock import WIDTH, paint_clock
from showroom_app.ui.theme import Density, State
from showroom_app.ui.widgets.avatar import paint_avatar
from showroom_app.ui.widgets.reading_list import ReadingList
from showroom_app.ui.widgets.row_list import Index, RowDelegate
from showroom_app.ui.widgets.state_shape import paint_state
from showroom_app.ui.widgets.text import paint_text, text_width

_RIGHT = 16
_AVATAR = 24
_MARK = 15
_EDGE = 4
_HEADING = 37
_LEAD = {Density.COMPACT: 78, Density.NORMAL: 84, Density.LARGE: 88}
_ANSWERED = {Density.COMPACT: 56, Density.NORMAL: 60, Density.LARGE: 64}
_AT_RIGHT = Qt.AlignmentFlag.AlignRight


class _InboxDelegate(RowDelegate):
    def __init__(self, model: InboxModel) -> None:
        super().__init__(_LEAD[Density.NORMAL])
        self._model = model

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, self.height_of(index))

    def height_of(self, index: Index) -> int:
        """How high the row of this index is."""
        line, density = index.data(ROW), theme.current().density
        if isinstance(line, HeadingLine):
            return _HEADING
        if isinstance(line, LeadLine) and line.answered:
            return _ANSWERED[density]
        return _LEAD[density]

    def paint_row(self, painter: QPainter, where: QRectF, index: Index, selected: bool) -> None:
        now = theme.current()
        line = index.data(ROW)
        if isinstance(line, HeadingLine):
            _paint_heading(painter, where, line)
            return
        if selected:
            painter.fillRect(QRectF(where.left(), where.top(), _EDGE, where.height()), _edge())
        body = where.adjusted(WIDTH, 0, -_RIGHT, 0)
        if isinstance(line, MessageLine):
            icons.paint(
                painter,
                where.left() + WIDTH / 2 - 11,
                where.top() + 13,
                22,
                "quarantine",
                now.text[2],
            )
            _paint_message(painter, body, line, selected)
            return
        paint_clock(painter, where, index.data(CLOCK))
        self._paint_lead(painter, body, line, selected)

    def _paint_lead(self, painter: QPainter, body: QRectF, line: LeadLine, selected: bool) -> None:
        now, row = theme.current(), line.row
        top = body.top() + (10 if now.density is not Density.COMPACT else 7)
        ink = now.text[2 if selected else 3]
        if line.answered:
            end = _paint_owner(painter, body, top, line)
            name = QRectF(body.left(), top, max(end - body.left(), 0), 20)
            paint_text(painter, name, lead_words.title(row), "body_medium", now.text[1])
            below = QRectF(body.left(), top + 21, body.width(), 18)
            text = self._second_line(line)
            paint_text(painter, below, text, "small_medium", now.text[1], tabular=True)
            return
        end = _paint_source(painter, body, top, row.source, ink)
        name = QRectF(body.left(), top, max(end - body.left(), 0), 20)
        paint_text(painter, name, lead_words.title(row), "row_name", now.text[1])
        below = QRectF(body.left(), top + 21, body.width(), 18)
        if row.vehicle:
            paint_text(painter, below, row.vehicle, "small_medium", now.text[1])
        else:
            paint_text(painter, below, lead_words.no_vehicle(), "small", ink)
        right = body.right()
        third = top + 41
        if row.owner is not None:
            right -= _AVATAR
            paint_avatar(painter, right, third - 3, _AVATAR, row.owner_name, row.owner_role)
            right -= 8
        if row.repaired:
            right -= _MARK
            paint_state(painter, right, third + 1, _MARK, State.ATTENTION)
            right -= 8
        cell = QRectF(body.left(), third, max(right - body.left(), 0), 18)
        excerpt = row.excerpt
        if row.answered or row.stage is Stage.CLOSED:
            excerpt = self._second_line(line)
        paint_text(painter, cell, excerpt, "small", ink if not selected else now.text[2])

    def _second_line(self, line: LeadLine) -> str:
        hours, now = self._model.hours, self._model.now
        if hours is None or now is None:
            return ""
        return lead_words.second_line(line.row, hours.tz, now)


class InboxList(ReadingList):
    """The list; `chosen` tells which line somebody went to."""

    chosen = Signal(object)
    """The key of the line that is read now."""

    stepped_aside = Signal(int)
    """Left (-1) or right (1) was pressed: the tab beside this one is wanted."""

    def __init__(self, model: InboxModel) -> None:
        super().__init__(model, _InboxDelegate(model))
        self.setUniformItemSizes(False)
        self.setAccessibleName(self.tr("Leads"))

    def go_to(self, key: Hashable) -> None:
        """Make this line the current one, and say so; an unknown one changes nothing."""
        index = self._keys.index_of(key)
        if index.isValid():
            self.setCurrentIndex(index)

    def has(self, key: Hashable) -> bool:
        """Whether this line is in the list."""
        return self._keys.index_of(key).isValid()

    def go_to_first(self) -> None:
        """Make the first line that can be chosen the current one."""
        for place, line in enumerate(self._keys.rows):
            if not isinstance(line, HeadingLine):
                self.setCurrentIndex(self._keys.index(place, 0))
                return

    def go_to_last(self) -> None:
        """Make the last line the current one."""
        if self._keys.rows:
            self.setCurrentIndex(self._keys.index(len(self._keys.rows) - 1, 0))

    def step(self, by: int) -> None:
        """Go to the next line, or with -1 to the one before; after one that left, to its place.

        Where one has scrolled away from it, to the first line in sight.
        """
        rows = self._keys.rows
        here = self.currentIndex()
        place = here.row() + by if here.isValid() else self._place + min(by, 0)
        if not here.isValid() and not self._is_in_sight(self._place):
            place = self.first_in_sight
        while 0 <= place < len(rows) and isinstance(rows[place], HeadingLine):
            place += 1 if by > 0 else -1
        if rows and not here.isValid():
            place = min(max(place, 0), len(rows) - 1)
        if 0 <= place < len(rows) and not isinstance(rows[place], HeadingLine):
            self.setCurrentIndex(self._keys.index(place, 0))

    def _is_in_sight(self, place: int) -> bool:
        where = self.visualRect(self._keys.index(min(place, len(self._keys.rows) - 1), 0))
        return where.intersects(self.viewport().rect())

    def forget(self) -> None:
        """Have no current line."""
        self._kept, self._place = None, 0
        self.mark(None)

    def read(self, row: HeadingLine | LeadLine | MessageLine) -> None:
        self.chosen.emit(key_of(row))

    def keyboardSearch(self, search: str) -> None:
        """Letters are acts here: one that is none must not go to another customer unseen."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.stepped_aside.emit(-1 if event.key() == Qt.Key.Key_Left else 1)
            return
        super().keyPressEvent(event)


def _edge() -> QColor:
    return theme.current().accent.fill


def _paint_heading(painter: QPainter, where: QRectF, line: HeadingLine) -> None:
    now = theme.current()
    painter.fillRect(where.adjusted(0, 1, 0, 0), now.surface[2])
    cell = where.adjusted(16, 0, -16, 0)
    paint_text(painter, cell, line.text, "small_medium", now.text[2])
    count = words.number(line.count)
    paint_text(painter, cell, count, "small_medium", now.text[2], align=_AT_RIGHT, tabular=True)


def _paint_source(painter: QPainter, body: QRectF, top: float, source: str, ink: QColor) -> float:
    """Paint where a lead came from at the right end and return where it begins."""
    text = lead_words.source(source)
    wide = min(text_width(text, "caption"), body.width() * 0.42)
    left = body.right() - wide
    paint_text(painter, QRectF(left, top + 1, wide, 18), text, "caption", ink)
    icons.paint(painter, left - 19, top + 3, 14, lead_words.source_icon(source), ink)
    return left - 27


def _paint_owner(painter: QPainter, body: QRectF, top: float, line: LeadLine) -> float:
    row = line.row
    if row.owner is None:
        return body.right()
    name = words.short_name(row.owner_name)
    wide = text_width(name, "caption")
    left = body.right() - wide
    ink = theme.current().text[3]
    paint_text(painter, QRectF(left, top, wide + 1, 20), name, "caption", ink)
    paint_avatar(painter, left - 5 - _AVATAR, top - 2, _AVATAR, row.owner_name, row.owner_role)
    return left - 5 - _AVATAR - 8


def _paint_message(painter: QPainter, body: QRectF, line: MessageLine, selected: bool) -> None:
    now = theme.current()
    top = body.top() + (10 if now.density is not Density.COMPACT else 7)
    ink = now.text[2 if selected else 3]
    wide = text_width(line.time, "caption", tabular=True)
    left = body.right() - wide
    paint_text(
        painter, QRectF(left, top + 1, wide + 1, 18), line.time, "caption", ink, tabular=True
    )
    head = (
        line.row.subject or line.row.sender or line.row.path.replace("\\", "/").rpartition("/")[2]
    )
    cell = QRectF(body.left(), top, left - 8 - body.left(), 20)
    paint_text(painter, cell, head, "row_name", now.text[1])
    paint_text(
        painter,
        QRectF(body.left(), top + 21, body.width(), 18),
        line.reason,
        "small_medium",
        now.text[1],
    )
    third = QRectF(body.left(), top + 41, body.width(), 18)
    paint_text(painter, third, line.row.sender or line.row.path, "small", ink)
