"""The rows of the up queue: everybody with a place who is on neither card."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from showroom_app.ui import icons, theme
from showroom_app.ui.board import board_words as say
from showroom_app.ui.board.board_rows import Offer, RepLine
from showroom_app.ui.board.slide import Slide
from showroom_app.ui.board.spot_list import MENU, SpotDelegate, SpotList
from showroom_app.ui.keyed_model import KeyedModel
from showroom_app.ui.theme import Density, TypeName
from showroom_app.ui.widgets.avatar import paint_avatar
from showroom_app.ui.widgets.badge import HEIGHT as BADGE_HEIGHT
from showroom_app.ui.widgets.badge import paint_badge
from showroom_app.ui.widgets.card import Card, inside
from showroom_app.ui.widgets.pill import HEIGHT as PILL_HEIGHT
from showroom_app.ui.widgets.pill import paint_pill, pill_width
from showroom_app.ui.widgets.row_list import Index
from showroom_app.ui.widgets.text import paint_text, text_width

OFFER = "offer"
RECALL = "recall"
_LEAST_ROWS = 2
_LEAST_WHERE = 150
_NARROW_REP = 138
_MOST_NAME = 260
"""One endless name may not drive the badges of all away from their reps."""
_LEAST_NOTE = 240
"""A note is worth so much of the room that a name wants; its tooltip has it whole."""
_REP, _BADGE = 1, 2
_FACE, _NAME_GAP, _ICON = 48, 6, 26
"""What stands before a name and behind it, and the icon before where somebody is."""
_SINCE_GAP = 7
_RIGHT = Qt.AlignmentFlag.AlignRight
_MIDDLE = Qt.AlignmentFlag.AlignHCenter


class Words:
    """How much room the words of all rows want: names grow into what the others leave."""

    def __init__(self, model: KeyedModel) -> None:
        self._model = model
        self._name: float | None = None
        self._where = 0.0
        model.shown.connect(self.measure_anew)

    def measure_anew(self) -> None:
        """The rows or their type are other ones now."""
        self._name = None

    def more_for_names(self, given: float, rest: float) -> float:
        """What the column of the names takes of the `rest` that is for where everybody is."""
        if self._name is None:
            rows: Sequence[RepLine] = self._model.rows
            name = max((text_width(row.name, "name") for row in rows), default=0.0)
            self._name = min(name, _MOST_NAME)
            self._where = max((_wanted(row) for row in rows), default=0.0)
        return max(min(self._name + _FACE + _NAME_GAP - given, rest - self._where), 0.0)


def columns(where: QRectF, words: Words) -> list[QRectF]:
    """Place, rep, badge, where, since and menu, as cells of a row."""
    given = list(theme.current().sizes.queue_columns)
    rest = where.width() - sum(given)
    if rest < _LEAST_WHERE:
        # In a narrow window the avatar's tint alone says the role, and names give way: where
        # somebody is and since when matter more.
        rest += given[_BADGE] + given[_REP] - _NARROW_REP
        given[_REP], given[_BADGE] = _NARROW_REP, -1
    else:
        more = words.more_for_names(given[_REP], rest)
        given[_REP] += round(more)
        rest -= round(more)
    wide = [max(width or rest, 0) for width in given]
    lefts = accumulate(wide, initial=where.left())
    return [
        QRectF(left, where.top(), width, where.height())
        for left, width in zip(lefts, wide, strict=False)
    ]


def _cells(where: QRectF, row: RepLine, words: Words) -> list[QRectF]:
    """The cells of this row: after hours of waiting, since takes room from where, never cut."""
    cells = columns(where, words)
    more = _since(row) - cells[4].width()
    if cells[_BADGE].width() > 0:
        # Where there is room the column begins in one line for all rows.
        more = max(0.0, more)
    cells[3].setRight(cells[3].right() - more)
    cells[4].setLeft(cells[4].left() - more)
    return cells


def _since(row: RepLine) -> float:
    """How wide it is since when and how long somebody waits."""
    plain, strong = _kinds()
    since = text_width(row.since, plain, tabular=True)
    return since + text_width(row.waited, strong, tabular=True) + _SINCE_GAP + 2


def _wanted(row: RepLine) -> float:
    """How wide it is to say everything about where this rep is."""
    plain = _kinds()[0]
    wide = _ICON + text_width(row.where, plain, tabular=True)
    if row.mark is not None:
        wide += 8 + pill_width(row.mark.words, row.mark.state)
    if row.offer is not None:
        wide += 12 + _width(row)
    note = min(text_width(row.note, "caption", tabular=True), _LEAST_NOTE)
    wide = max(wide, _ICON + note)
    return wide + 8 + max(0.0, _since(row) - theme.current().sizes.queue_columns[4])


class QueueHead(QWidget):
    """The names of the columns."""

    def __init__(self, words: Words, rows: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._rows = rows
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(400, theme.current().sizes.row_head)

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = theme.current()
        # As wide as the rows, which may have a scroll bar beside them.
        whole = QRectF(0, 0, self._rows.width(), self.height())
        place, rep, _, where, since, _ = columns(whole, self._words)
        with QPainter(self) as painter:
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            # The corners of the card above, without those below: the rows come there.
            painter.setClipPath(inside(QRectF(-1, -1, self.width() + 2, self.height() + 24)))
            painter.fillRect(self.rect(), now.surface[2])
            painter.restore()
            painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), now.line[1])
            ink = now.text[3]
            place.setLeft(place.left() + 8)
            paint_text(painter, place, self.tr("Place"), "caption", ink, align=_MIDDLE)
            paint_text(painter, rep, self.tr("Rep"), "caption", ink)
            paint_text(painter, where, self.tr("Where"), "caption", ink)
            since.setLeft(since.left() - 40)
            paint_text(painter, since, self.tr("Waiting since"), "caption", ink, align=_RIGHT)


class QueueDelegate(SpotDelegate):
    """Paints a rep in line: place, who, role, where with its pill, since, menu."""

    def __init__(self, height: int, words: Words) -> None:
        super().__init__(height)
        self._room = words

    def spots(self, where: QRectF, row: RepLine) -> dict[str, QRectF]:
        cells = _cells(where, row, self._room)
        found = {MENU: cells[5]}
        if row.offer is not None and self._fits(cells[3], row):
            found[OFFER] = self._offer(cells[3], row)
        if row.mark is not None and row.offer is not None:
            left = self._words(cells[3], row).right() + 8
            wide = pill_width(row.mark.words, row.mark.state)
            found[RECALL] = QRectF(left, where.center().y() - PILL_HEIGHT / 2, wide, PILL_HEIGHT)
        return found

    def paint_row(self, painter: QPainter, where: QRectF, index: Index, selected: bool) -> None:
        del selected
        now = theme.current()
        row: RepLine = index.data(Qt.ItemDataRole.UserRole)
        place, rep, badge, _, since, menu = cells = _cells(where, row, self._room)
        place.setLeft(place.left() + 8)
        below = bool(row.note) and row.mark is None
        number = "–" if row.blocked else str(row.place)
        ink = now.text[3] if row.blocked else now.text[2]
        paint_text(painter, place, number, "place", ink, align=_MIDDLE, tabular=True)
        middle = where.center().y()
        grey = None if row.blocked else row.role
        paint_avatar(painter, rep.left(), middle - 18, 36, row.name, grey)
        rep.setLeft(rep.left() + _FACE)
        rep.setRight(rep.right() - 4)
        ink = now.text[3] if row.blocked else now.text[1]
        if row.note and not below:
            upper = QRectF(rep.left(), middle - 20, rep.width(), 22)
            paint_text(painter, upper, row.name, "name", ink)
            room = max(badge.left() - 8 - rep.left(), rep.width())
            lower = QRectF(rep.left(), middle + 2, room, 16)
            paint_text(painter, lower, row.note, "caption", now.text[3])
        else:
            paint_text(painter, rep, row.name, "name", ink)
        plain, strong = _kinds()
        if badge.width() > 0:
            word = say.role(row.role)
            paint_badge(painter, badge.left(), middle - BADGE_HEIGHT / 2, row.role, word)
        if below:
            lower = QRectF(cells[3].left() + 26, middle + 2, cells[3].width() - 34, 16)
            paint_text(painter, lower, row.note, "caption", now.text[3], tabular=True)
            cells[3].setHeight(cells[3].height() - 18)
        self._paint_where(painter, cells[3], row, index)
        wide = paint_text(
            painter, since, row.waited, strong, now.text[1], align=_RIGHT, tabular=True
        )
        since.setRight(since.right() - wide - _SINCE_GAP)
        paint_text(painter, since, row.since, plain, now.text[2], align=_RIGHT, tabular=True)
        self.paint_menu_dots(painter, menu, index)

    def _paint_where(self, painter: QPainter, cell: QRectF, row: RepLine, index: Index) -> None:
        now = theme.current()
        middle = cell.center().y()
        icons.paint(painter, cell.left(), middle - 9, 18, row.icon, now.text[3])
        words = self._words(cell, row)
        said = self._said(cell, row)
        paint_text(painter, words, said, _kinds()[0], now.text[2], tabular=True)
        if row.mark is not None:
            paint_pill(
                painter,
                words.right() + 8,
                middle - PILL_HEIGHT / 2,
                row.mark.state,
                row.mark.words,
                share=row.mark.share,
            )
        looked_at = row.offer is not Offer.PROSPECT or self.is_looked_at(index)
        if row.offer is not None and looked_at and self._fits(cell, row):
            where = self._offer(cell, row)
            paint_text(painter, where, row.offer_words, _kinds()[1], now.accent.text)
            if self.is_hovered(index, OFFER):
                line = QRectF(where.left(), middle + 9, min(where.width(), _width(row)), 1)
                painter.fillRect(line, now.accent.text)

    def _words(self, cell: QRectF, row: RepLine) -> QRectF:
        """Where the place's words stand; they give way to a pill, which is never cut."""
        left = cell.left() + 26
        said = text_width(self._said(cell, row), _kinds()[0], tabular=True)
        wide = min(said, max(_room(cell, row), 0))
        return QRectF(left, cell.top(), wide + 0.5, cell.height())

    def _said(self, cell: QRectF, row: RepLine) -> str:
        whole = text_width(row.where, _kinds()[0], tabular=True)
        return row.where if whole <= _room(cell, row) else row.where_short

    def _fits(self, cell: QRectF, row: RepLine) -> bool:
        """Whether the offer can be read; where not, the row's menu has it."""
        return self._offer(cell, row).width() >= _width(row) - 1

    def _offer(self, cell: QRectF, row: RepLine) -> QRectF:
        left = self._words(cell, row).right() + 8
        if row.mark is not None:
            left += pill_width(row.mark.words, row.mark.state) + 8
        else:
            left += 4
        wide = min(_width(row), max(cell.right() - 8 - left, 0))
        return QRectF(left, cell.top(), wide, cell.height())


def _room(cell: QRectF, row: RepLine) -> float:
    """What is left for the words of where somebody is, beside a pill."""
    room = cell.right() - 8 - cell.left() - 26
    return room if row.mark is None else room - 8 - pill_width(row.mark.words, row.mark.state)


def _kinds() -> tuple[TypeName, TypeName]:
    """The types of plain and of strong text in a row."""
    large = theme.current().density is Density.LARGE
    return ("reading_short", "row_name") if large else ("body", "body_strong")


def _width(row: RepLine) -> float:
    return text_width(row.offer_words, _kinds()[1]) + 1


class QueueList(SpotList):
    """The rows, as high as they all are; in a low window they scroll."""

    def __init__(self, model: KeyedModel, delegate: QueueDelegate) -> None:
        super().__init__(model, delegate)
        self.slide = Slide(self, model)
        delegate.slide = self.slide

    def sizeHint(self) -> QSize:
        return QSize(400, self.whole_height())

    def minimumSizeHint(self) -> QSize:
        row = theme.current().sizes.row
        return QSize(200, min(self.whole_height(), _LEAST_ROWS * row))


class QueueCard(Card):
    """The card around the names of the columns and the rows."""

    def __init__(self, model: KeyedModel, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._words = Words(model)
        self.list = QueueList(model, QueueDelegate(theme.current().sizes.row, self._words))
        self.head_row = QueueHead(self._words, self.list.viewport())
        self.list.setAccessibleName(self.tr("Up queue"))
        self.list.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.column.addWidget(self.head_row)
        self.column.addWidget(self.list)
        model.shown.connect(self.list.updateGeometry)
        model.shown.connect(self.head_row.update)
        self.list.verticalScrollBar().rangeChanged.connect(self._scroll_bar_changed)

    def fit(self) -> None:
        """Take the sizes of the density in force."""
        self._words.measure_anew()
        self.list.fit(theme.current().sizes.row)
        self.head_row.updateGeometry()

    def _scroll_bar_changed(self, _least: int, _most: int) -> None:
        self.head_row.update()
