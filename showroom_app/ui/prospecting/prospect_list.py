"""The rows of one prospecting list: painted, and whom one reads stays chosen."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, tzinfo

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from showroom_app.domain.prospecting import ProspectKind
from showroom_app.services.prospecting_rows import ProspectRow
from showroom_app.ui import icons, theme
from showroom_app.ui.keyed_model import ROW, KeyedModel
from showroom_app.ui.prospecting import prospect_words
from showroom_app.ui.theme import Density, State
from showroom_app.ui.widgets.reading_list import ReadingList
from showroom_app.ui.widgets.row_list import Index, RowDelegate
from showroom_app.ui.widgets.state_shape import paint_state
from showroom_app.ui.widgets.text import paint_text, text_width

_HIGH = {Density.COMPACT: 60, Density.NORMAL: 66, Density.LARGE: 70}
_LEFT, _SIGN, _RIGHT, _EDGE = 16, 34, 16, 4
_ICONS = {
    ProspectKind.SERVICE_LANE: "service",
    ProspectKind.HAPPY_CALL: "call_out",
    ProspectKind.CONTRACT_END: "ph.calendar-x-bold",
    ProspectKind.CAR_AGE: "vehicle",
}


class _Delegate(RowDelegate):
    def __init__(self) -> None:
        super().__init__(_HIGH[Density.NORMAL])
        self.tz: tzinfo = UTC
        self.now: datetime | None = None
        self.rep: int | None = None

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(100, _HIGH[theme.current().density])

    def paint_row(self, painter: QPainter, where: QRectF, index: Index, selected: bool) -> None:
        now = theme.current()
        row: ProspectRow = index.data(ROW)
        if selected:
            edge = QRectF(where.left(), where.top(), _EDGE, where.height())
            painter.fillRect(edge, now.accent.fill)
        middle, x = where.center().y(), where.left() + _LEFT
        urgent = row.is_overdue or (
            self.now is not None and prospect_words.leaves_soon(row, self.now)
        )
        if urgent:
            paint_state(painter, x, middle - 20, 18, State.ATTENTION)
        else:
            icons.paint(painter, x, middle - 20, 18, _ICONS[row.kind], now.text[3])
        x, end = x + _SIGN, where.right() - _RIGHT
        why = prospect_words.why(row, self.tz)
        wide = text_width(why, "small_medium", tabular=True)
        cell = QRectF(end - wide, middle - 22, wide + 1, 20)
        ink = now.text[1 if urgent else 2]
        right = Qt.AlignmentFlag.AlignRight
        paint_text(painter, cell, why, "small_medium", ink, align=right, tabular=True)
        name = QRectF(x, middle - 22, max(end - wide - 12 - x, 0), 20)
        paint_text(painter, name, row.title, "row_name", now.text[1])
        grey = now.text[2 if selected else 3]
        counts = prospect_words.counts(row.known)
        wide = text_width(counts, "small")
        below = QRectF(end - wide, middle + 2, wide + 1, 18)
        paint_text(painter, below, counts, "small", grey, align=right)
        said = (
            prospect_words.car(row),
            prospect_words.owner(row.known, rep=self.rep),
            row.rep_name if self.rep is None else "",
            prospect_words.last(row, self.tz),
        )
        line = " · ".join(part for part in said if part)
        below = QRectF(x, middle + 2, max(end - wide - 12 - x, 0), 18)
        paint_text(painter, below, line, "small", now.text[2])


class ProspectList(ReadingList):
    """The list; `chosen` tells whom somebody reads."""

    chosen = Signal(object)
    """The key of the row that is read now."""

    def __init__(self) -> None:
        self._delegate = _Delegate()
        self._say: Callable[[ProspectRow], str] = lambda row: prospect_words.spoken(
            row, self._delegate.tz
        )
        roles = {int(Qt.ItemDataRole.ToolTipRole): self._say}
        model = KeyedModel(lambda row: row.key, self._say, roles=roles)
        super().__init__(model, self._delegate)
        model.setParent(self)
        self.setAccessibleName(self.tr("Prospecting"))

    @property
    def rows(self) -> tuple[ProspectRow, ...]:
        """The rows on the screen."""
        return self._keys.rows

    def show_rows(
        self, rows: tuple[ProspectRow, ...], tz: tzinfo, now: datetime, rep: int | None
    ) -> None:
        """Show these rows, read by this rep or by nobody in particular."""
        self._delegate.tz, self._delegate.now, self._delegate.rep = tz, now, rep
        self._keys.show(rows)
        self.viewport().update()

    def read(self, row: ProspectRow) -> None:
        self.chosen.emit(row.key)
