"""The entries of the ledger as rows: day, customer and car, reps, why it counts, units."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from showroom_app.services.ledger_rows import LedgerRow
from showroom_app.ui import theme, words
from showroom_app.ui.keyed_model import ROW, KeyedModel
from showroom_app.ui.quota import ledger_words
from showroom_app.ui.widgets.row_list import Index, RowDelegate, RowList
from showroom_app.ui.widgets.state_shape import paint_state
from showroom_app.ui.widgets.text import paint_text, text_width

_RIGHT = Qt.AlignmentFlag.AlignRight
HEIGHT = 70


class LedgerList(RowList):
    """Shows entries; what waits for the manager stands under them, with a triangle."""

    def __init__(self) -> None:
        self.names: dict[int, str] = {}
        self.entries = KeyedModel(
            lambda row: row.sale.id, lambda row: ledger_words.in_words(row, self.names)
        )
        super().__init__(self.entries, _Entries(self.names))

    @property
    def chosen(self) -> LedgerRow | None:
        """The entry that is chosen."""
        chosen = self.selectionModel().selectedIndexes()
        row = self.entries.row_at(chosen[0]) if chosen else None
        return row if isinstance(row, LedgerRow) else None

    def show_rows(self, rows: Sequence[LedgerRow], names: Mapping[int, str]) -> None:
        """Show these entries."""
        self.names.clear()
        self.names.update(names)
        self.entries.show(rows)

    def choose(self, sale: int) -> bool:
        """Choose an entry; False when it is not among them."""
        index = self.entries.index_of(sale)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)
        return index.isValid()


class _Entries(RowDelegate):
    def __init__(self, names: Mapping[int, str]) -> None:
        super().__init__(HEIGHT)
        self._names = names

    def paint_row(self, painter: QPainter, where: QRectF, index: Index, selected: bool) -> None:
        del selected
        now = theme.current()
        row: LedgerRow = index.data(ROW)
        sale = row.sale
        x, top = where.left() + 16, where.top() + 7
        paint_text(
            painter, QRectF(x, top, 84, 20), words.day(sale.on), "small", now.text[2], tabular=True
        )
        waits = ledger_words.asks(row, self._names)
        shape = None
        if waits:
            shape = theme.State.ATTENTION
        elif row.counts.counted and not sale.is_counter_entry:
            shape = theme.State.OK
        if shape is not None:
            paint_state(painter, x + 84, where.center().y() - 9, 18, shape)
        left, right = x + 116, where.right() - 16
        units = words.number(row.units)
        # What the gauge leaves out is no figure to add up: it stands back.
        counts = row.counts.counted or sale.is_counter_entry
        ink = now.text[1] if counts else now.text[3]
        where_units = QRectF(right - 56, top, 56, 22)
        paint_text(painter, where_units, units, "name", ink, align=_RIGHT, tabular=True)
        state = ledger_words.state(row)
        wide = text_width(state, "small") + 4
        paint_text(
            painter,
            QRectF(right - wide, top + 22, wide, 18),
            state,
            "small",
            now.text[2] if sale.confirmed else now.state[theme.State.ATTENTION].text,
            align=_RIGHT,
        )
        room = right - left - max(wide, 56) - 12
        title = ledger_words.title(sale)
        paint_text(painter, QRectF(left, top, room, 20), title, "body_strong", now.text[1])
        reps = ledger_words.who(sale.shares, self._names)
        second = f"{reps} · {ledger_words.door_and_buyer(sale)}"
        paint_text(painter, QRectF(left, top + 20, room, 18), second, "small", now.text[2])
        third = waits or ledger_words.why(row)
        kind = now.state[theme.State.ATTENTION].text if waits else now.text[3]
        paint_text(painter, QRectF(left, top + 38, right - left, 18), third, "small", kind)
