"""A rep's ledger of a month: every sale, why it counts or not, and a way to cancel one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from showroom_app.domain.people import Actor
from showroom_app.services.done import Done
from showroom_app.services.quota_view import GaugeRow
from showroom_app.services.sales import LedgerRow, Sales
from showroom_app.ui import theme, words
from showroom_app.ui.desk import Desk
from showroom_app.ui.keyed_model import ROW, KeyedModel
from showroom_app.ui.widgets.button import Button, Size
from showroom_app.ui.widgets.card import Card
from showroom_app.ui.widgets.field import Field
from showroom_app.ui.widgets.row_list import Index, RowDelegate, RowList
from showroom_app.ui.widgets.state_shape import paint_state
from showroom_app.ui.widgets.text import Label, paint_text
from showroom_app.words import tables

_RIGHT = Qt.AlignmentFlag.AlignRight
_SIZE = (720, 520)


class LedgerDialog(QDialog):
    """Shows the sales behind one gauge; counter-entries stand among them with a minus."""

    customer_wanted = Signal(int)
    """The record of this sale's customer is to be opened."""

    changed = Signal()
    """A sale was cancelled or confirmed: the rows are to be read again."""

    def __init__(
        self,
        row: GaugeRow,
        month: date,
        desk: Desk,
        sales: Sales,
        actor: Callable[[], Actor],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._sales = sales
        self._actor = actor
        self.setWindowTitle(self.tr("Sales of {name}").format(name=row.name))
        self.rows = KeyedModel(lambda each: each.sale.id, sale_in_words)
        self.list = RowList(self.rows, _LedgerDelegate(52))
        self.reason = Field(self.tr("Why is it cancelled?"), self.tr("for the manager"))
        self.cancel = Button(self.tr("Cancel this sale"), icon="ph.prohibit-bold")
        self.confirm = Button(self.tr("Confirm"), icon="ph.check-bold")
        self.customer = Button(self.tr("Open customer"), icon="person", size=Size.DIALOG)
        self.leave = Button(self.tr("Close"), keys="Esc", size=Size.DIALOG)
        self.said = Label("", "small", "late", wrap=True)
        self._lay_out(row, month)
        self._connect()
        self._show_choice()

    def show_rows(self, rows: Sequence[LedgerRow]) -> None:
        """Show these entries, newest first."""
        self.rows.show(sorted(rows, key=lambda each: (each.sale.on, each.sale.id), reverse=True))
        self._stack.setCurrentIndex(0 if rows else 1)
        self._show_choice()

    def _lay_out(self, row: GaugeRow, month: date) -> None:
        self.resize(*_SIZE)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(Label(row.name, "page_title"))
        column.addWidget(Label(words.month(month).capitalize(), "body", 2))
        card = Card()
        card.column.addWidget(self.list)
        nothing = Label(self.tr("No sale in this month yet."), "body", 2)
        nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = QStackedWidget()
        self._stack.addWidget(card)
        self._stack.addWidget(nothing)
        column.addWidget(self._stack, 1)
        choice = QHBoxLayout()
        choice.setSpacing(12)
        choice.addWidget(self.reason, 1)
        choice.addWidget(self.confirm, 0, Qt.AlignmentFlag.AlignBottom)
        choice.addWidget(self.cancel, 0, Qt.AlignmentFlag.AlignBottom)
        column.addLayout(choice)
        column.addWidget(self.said)
        foot = QHBoxLayout()
        foot.addWidget(self.customer)
        foot.addStretch(1)
        foot.addWidget(self.leave)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.list.selectionModel().selectionChanged.connect(lambda *_: self._show_choice())
        self.cancel.clicked.connect(self._cancel)
        self.confirm.clicked.connect(self._confirm)
        self.customer.clicked.connect(self._open_customer)
        self.leave.clicked.connect(self.accept)
        self._desk.refused.connect(self.said.setText)

    def _chosen(self) -> LedgerRow | None:
        chosen = self.list.selectionModel().selectedIndexes()
        row = self.rows.row_at(chosen[0]) if chosen else None
        return row if isinstance(row, LedgerRow) else None

    def _show_choice(self) -> None:
        row = self._chosen()
        may_cancel = row is not None and row.sale.cancels is None and row.sale.cancelled_by is None
        self.reason.setVisible(may_cancel)
        self.cancel.setVisible(may_cancel)
        self.confirm.setVisible(may_cancel and row is not None and not row.sale.confirmed)
        self.customer.setVisible(row is not None and bool(row.sale.customer))

    def _open_customer(self) -> None:
        row = self._chosen()
        if row is not None:
            self.accept()
            self.customer_wanted.emit(row.sale.cancels or row.sale.id)

    def _cancel(self) -> None:
        row = self._chosen()
        if row is None:
            return
        sale, reason, actor = row.sale.id, self.reason.text, self._actor()
        self._desk.do(lambda: self._sales.cancel(actor, sale, reason), self._changed)

    def _confirm(self) -> None:
        row = self._chosen()
        if row is None:
            return
        sale, actor = row.sale.id, self._actor()
        self._desk.do(lambda: self._sales.confirm(actor, sale), self._changed)

    def _changed(self, _done: Done) -> None:
        self.said.setText("")
        self.reason.line.clear()
        self.changed.emit()


def sale_in_words(row: object) -> str:
    """An entry as one sentence."""
    assert isinstance(row, LedgerRow)
    sale = row.sale
    what = ", ".join(part for part in (sale.vehicle, sale.customer) if part)
    return f"{words.day(sale.on)}: {what}, {words.number(row.units)}. {why(row)}"


def why(row: LedgerRow) -> str:
    """The rule that decided whether an entry counts, what split it, and what became of it."""
    said = words.told(tables.COUNTS[row.counts.value])
    if row.sale.split is not None and len(row.sale.shares) > 1:
        said += f" · {words.told(tables.SPLITS[row.sale.split.value])}"
    if row.sale.cancelled_by is not None:
        said += f" ({words.told(tables.LEDGER['taken-back'])})"
    return said


class _LedgerDelegate(RowDelegate):
    def paint_row(self, painter: QPainter, where: QRectF, index: Index, selected: bool) -> None:
        del selected
        now = theme.current()
        row: LedgerRow = index.data(ROW)
        sale = row.sale
        x, middle = where.left() + 16, where.center().y()
        day = QRectF(x, where.top(), 84, where.height())
        paint_text(painter, day, words.day(sale.on), "small", now.text[2], tabular=True)
        shape = theme.State.OK if row.counts.counted and sale.cancels is None else None
        if shape is not None:
            paint_state(painter, x + 88, middle - 9, 18, shape)
        left, right = x + 120, where.right() - 64
        title = " · ".join(part for part in (sale.vehicle, sale.customer) if part) or "–"
        upper = QRectF(left, middle - 21, right - left, 20)
        paint_text(painter, upper, title, "body_strong", now.text[1])
        channel = words.told(tables.CHANNELS[sale.channel.value])
        lower = QRectF(left, middle, right - left, 18)
        paint_text(painter, lower, f"{channel} · {why(row)}", "small", now.text[2])
        units = QRectF(right, where.top(), 48, where.height())
        shown = words.number(row.units)
        # What the gauge leaves out is no figure to add up: it stands back.
        ink = now.text[1] if row.counts.counted or sale.cancels is not None else now.text[3]
        paint_text(painter, units, shown, "name", ink, align=_RIGHT, tabular=True)
