"""The rows of a dealer's list beside the ledger, painted: what each is, and what is decided."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView

from showroom_app.domain.sale_import import Row, Standing
from showroom_app.domain.values import dataclass
from showroom_app.ui import icons, theme, words
from showroom_app.ui.keyed_model import ROW, KeyedModel
from showroom_app.ui.theme import State
from showroom_app.ui.widgets.row_list import Index, RowDelegate, RowList
from showroom_app.ui.widgets.state_shape import paint_state
from showroom_app.ui.widgets.text import paint_text
from showroom_app.words import Saying
from showroom_app.words.ledger import BUYERS, CHANNELS
from showroom_app.words.sale_import import STANDINGS, shares, why

MOST = 1000
"""So many rows are shown at most; more are counted, and can be filtered or written out."""

_HEIGHT = 54
_SHAPES = {
    Standing.NEW: State.OK,
    Standing.FILLS: State.OK,
    Standing.DIFFERS: State.ATTENTION,
    Standing.HELD: State.ATTENTION,
    Standing.PROBLEM: State.LATE,
}
_STANDING_WIDTH = 118
_RIGHT = Qt.AlignmentFlag.AlignRight


@dataclass(frozen=True, slots=True)
class ShownRow:
    """A row of the list in words; `decided`: it is entered although it differs or looks known."""

    row: Row
    title: str
    below: str
    why: str
    decided: bool

    @property
    def line(self) -> int:
        """Its line in the file."""
        return self.row.listed.line


def in_words(rows: Sequence[Row], decided: Collection[int], saying: Saying) -> list[ShownRow]:
    """The first rows as they are shown."""
    return [_shown(row, row.listed.line in decided, saying) for row in rows[:MOST]]


def _shown(row: Row, decided: bool, saying: Saying) -> ShownRow:
    listed = row.listed
    title = " · ".join(part for part in (listed.named, listed.vehicle) if part) or "–"
    parts = []
    if row.shares:
        parts = [
            shares(row.shares, saying),
            words.told(CHANNELS[row.channel.value]),
            words.told(BUYERS[row.buyer.value]),
        ]
    return ShownRow(row, title, " · ".join(parts), why(row, saying), decided)


def _aloud(shown: object) -> str:
    assert isinstance(shown, ShownRow)
    said = words.told(STANDINGS[shown.row.standing.value])
    return f"{shown.line}: {said}. {shown.title}. {shown.why or shown.below}"


class ImportedRows(RowList):
    """The rows; `toggled` when somebody decides about the current one with the space bar."""

    toggled = Signal()
    """The decision about the current row is to be turned round."""

    chosen = Signal()
    """Another row is the current one."""

    def __init__(self) -> None:
        self.rows = KeyedModel(lambda each: each.line, _aloud)
        super().__init__(self.rows, _Delegate(_HEIGHT))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setAccessibleName(self.tr("Rows of the list"))
        self.selectionModel().selectionChanged.connect(lambda *_: self.chosen.emit())

    @property
    def current(self) -> ShownRow | None:
        """The row that is chosen, None for none."""
        chosen = self.selectionModel().selectedIndexes()
        row = self.rows.row_at(chosen[0]) if chosen else None
        return row if isinstance(row, ShownRow) else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self.toggled.emit()
            return
        super().keyPressEvent(event)


class _Delegate(RowDelegate):
    def paint_row(self, painter: QPainter, where: QRectF, index: Index, selected: bool) -> None:
        now = theme.current()
        shown: ShownRow = index.data(ROW)
        row = shown.row
        ink = now.text[2 if selected else 3]
        x, middle = where.left() + 14, where.center().y()
        line = QRectF(x, where.top(), 44, where.height())
        paint_text(painter, line, str(shown.line), "small", ink, align=_RIGHT, tabular=True)
        day = QRectF(x + 56, where.top(), 84, where.height())
        on = words.day(row.listed.on) if row.listed.on else "–"
        paint_text(painter, day, on, "small", now.text[2], tabular=True)
        shape = State.OK if shown.decided else _SHAPES.get(row.standing)
        if shape is not None:
            paint_state(painter, x + 146, middle - 8, 16, shape)
        standing = QRectF(x + 170, where.top(), _STANDING_WIDTH, where.height())
        said = words.told(STANDINGS[row.standing.value])
        paint_text(painter, standing, said, "small_strong", now.text[1])
        left = standing.right() + 8
        right = where.right() - 14 - (26 if row.may_be_taken else 0)
        upper = QRectF(left, middle - 20, right - left, 20)
        paint_text(painter, upper, shown.title, "body_medium", now.text[1])
        lower = QRectF(left, middle + 1, right - left, 18)
        late = now.state[State.LATE].text
        warns = row.standing is Standing.PROBLEM
        paint_text(
            painter, lower, shown.why or shown.below, "small", late if warns else now.text[2]
        )
        if row.may_be_taken:
            _paint_box(painter, right + 6, middle - 9, shown.decided)


def _paint_box(painter: QPainter, x: float, y: float, on: bool) -> None:
    """The box that says whether a row is entered all the same."""
    now = theme.current()
    box = QRectF(x + 0.5, y + 0.5, 17, 17)
    painter.setPen(now.accent.fill if on else now.line[2])
    painter.setBrush(now.accent.fill if on else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box, 3, 3)
    if on:
        icons.paint(painter, x + 2, y + 2, 14, "ph.check-bold", now.accent.on)
