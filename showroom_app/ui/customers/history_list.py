"""What happened with a customer, newest first: painted rows that are read on near their end."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter

from showroom_app.domain.appointment import Appointment
from showroom_app.domain.lead import Entry, EntryKind, Lead
from showroom_app.domain.person import PersonChange
from showroom_app.domain.prospecting import ProspectEntry
from showroom_app.domain.sale import Sale
from showroom_app.domain.values import dataclass
from showroom_app.services.customer_history import HistoryRow
from showroom_app.ui import icons, theme, words
from showroom_app.ui.keyed_model import ROW, KeyedModel
from showroom_app.ui.widgets.row_list import Index, RowDelegate, RowList
from showroom_app.ui.widgets.text import paint_text
from showroom_app.words import Saying
from showroom_app.words import customers as say

_HIGH = 50
_LEFT = 20
_TIME = 62
_SIGN = 30
_NEXT = 16
_MAILS = {
    EntryKind.CALL: "call_out",
    EntryKind.NOTE: "note",
    EntryKind.CLOSED: "lost",
    EntryKind.REOPENED: "undo",
    EntryKind.ANSWER: "mail",
    EntryKind.JOINED: "mail",
    EntryKind.AUTO_REPLY: "mail",
    EntryKind.RETURNED: "lost",
}


@dataclass(frozen=True, slots=True)
class Shown:
    """A row in words; under the day its time or year; `lead` is what it opens, None for nothing."""

    key: object
    day: str
    under: str
    icon: str
    headline: str
    small: str
    lead: int | None


def shown(row: HistoryRow, saying: Saying, now: datetime) -> Shown:
    """A row as it is painted: today with its time alone, another year with the year."""
    local = row.at.astimezone(saying.tz)
    today = now.astimezone(saying.tz).date()
    under = "" if isinstance(row.about, Sale) else words.clock(row.at, saying.tz)
    day = words.short_day(local.date())
    if local.year != today.year:
        under = str(local.year)
    headline, small = say.happened(row, saying)
    return Shown(row.key, day, under, _icon(row), headline, small, row.lead)


class _Delegate(RowDelegate):
    def paint_row(self, painter: QPainter, where: QRectF, index: Index, selected: bool) -> None:
        now = theme.current()
        row: Shown = index.data(ROW)
        middle = where.center().y()
        x = where.left() + _LEFT
        ink = now.text[2 if selected else 3]
        if row.under:
            cell = QRectF(x, middle - 19, _TIME - 8, 18)
            paint_text(painter, cell, row.day, "small_medium", now.text[2], tabular=True)
            cell = QRectF(x, middle, _TIME - 8, 18)
            paint_text(painter, cell, row.under, "small", ink, tabular=True)
        else:
            cell = QRectF(x, middle - 9, _TIME - 8, 18)
            paint_text(painter, cell, row.day, "small_medium", now.text[2], tabular=True)
        x += _TIME
        icons.paint(painter, x, middle - 9, 18, row.icon, ink)
        x += _SIGN
        end = where.right() - 16
        if row.lead is not None:
            end -= _NEXT
            icons.paint(painter, end, middle - 8, 16, "next", ink)
            end -= 8
        if not row.small:
            cell = QRectF(x, middle - 10, end - x, 20)
            paint_text(painter, cell, row.headline, "small_strong", now.text[1])
            return
        cell = QRectF(x, middle - 19, end - x, 18)
        paint_text(painter, cell, row.headline, "small_strong", now.text[1])
        paint_text(painter, QRectF(x, middle, end - x, 18), row.small, "small", ink)


class HistoryList(RowList):
    """The list; `lead_wanted` opens the lead of a row."""

    lead_wanted = Signal(int)
    """The lead that somebody wants to see."""

    end_near = Signal()
    """The last rows are nearly in sight."""

    def __init__(self) -> None:
        roles = {int(Qt.ItemDataRole.ToolTipRole): _whole}
        self.model_of_rows = KeyedModel(lambda row: row.key, _spoken, roles=roles)
        super().__init__(self.model_of_rows, _Delegate(_HIGH))
        self.model_of_rows.setParent(self)
        self.setAccessibleName(self.tr("What happened"))
        self.clicked.connect(self._open)
        self.verticalScrollBar().valueChanged.connect(self._look_ahead)
        self.model_of_rows.shown.connect(self._look_ahead)

    @property
    def rows(self) -> tuple[Shown, ...]:
        """The rows on the screen."""
        return self.model_of_rows.rows

    def show_rows(self, rows: Sequence[Shown]) -> None:
        """Show these rows."""
        self.model_of_rows.show(tuple(rows))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        row = self.model_of_rows.row_at(index)
        if isinstance(row, Shown) and row.lead is not None:
            self.lead_wanted.emit(row.lead)

    def _look_ahead(self) -> None:
        # Qt lays rows out later; until then every list seems to end at its top.
        self.executeDelayedItemsLayout()
        bar = self.verticalScrollBar()
        if bar.value() >= bar.maximum() - 2 * self.viewport().height():
            self.end_near.emit()


def _icon(row: HistoryRow) -> str:
    match row.about:
        case Lead():
            return "leads"
        case Entry() as entry:
            return _MAILS.get(entry.kind, "sent")
        case Appointment():
            return "appointment"
        case Sale():
            return "sold"
        case PersonChange():
            return "person"
        case ProspectEntry():
            return "ph.user-focus-bold"
        case _:
            return "walk_in"


def _whole(row: Shown) -> str:
    return f"{row.headline}\n{row.small}" if row.small else row.headline


def _spoken(row: Shown) -> str:
    return ", ".join(part for part in (row.day, row.under, row.headline, row.small) if part)
