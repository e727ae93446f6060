"""One entry of the ledger beside the list: every fact, what it asks, and what can be done."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from showroom_app.domain.values import dataclass
from showroom_app.services.ledger_rows import LedgerRow
from showroom_app.ui import words
from showroom_app.ui.leads.flow import Flow
from showroom_app.ui.leads.scrolled import Scrolled
from showroom_app.ui.quota import ledger_words
from showroom_app.ui.quota.sale_panels import EditPanel, Panel
from showroom_app.ui.widgets.button import Button, Kind
from showroom_app.ui.widgets.card import Card, Line
from showroom_app.ui.widgets.emptied import empty
from showroom_app.ui.widgets.text import Label

_WIDTH = 400
_WIDE = 652
_NAME_WIDTH = 128


@dataclass(frozen=True, slots=True)
class Offered:
    """What can be done with an entry; what is not possible is not shown."""

    confirm: bool = False
    fleet: bool = False
    answer: bool = False
    edit: bool = False
    corrects: bool = False
    cancel: bool = False
    deliver: bool = False
    dispute: bool = False
    rule: bool = False
    customer: bool = False
    lead: bool = False


def offered(row: LedgerRow) -> Offered:
    """What can be done with this entry, as far as the entry itself tells."""
    sale = row.sale
    proposed = row.stands and not sale.confirmed
    return Offered(
        confirm=proposed,
        fleet=row.stands and sale.buyer.value != "fleet" and (proposed or bool(row.questions)),
        answer=row.stands and sale.confirmed and bool(row.questions),
        edit=row.stands,
        corrects=row.stands and sale.confirmed,
        cancel=row.stands,
        deliver=row.stands and sale.delivered_on is None,
        dispute=not row.is_disputed,
        rule=row.is_disputed,
        customer=bool(sale.customer),
        lead=sale.lead is not None,
    )


class SalePane(Card):
    """Shows one entry; a panel opens under its acts."""

    panel_closed = Signal()
    """A panel was put away."""

    def __init__(self) -> None:
        super().__init__()
        self.row: LedgerRow | None = None
        self.panel: Panel | None = None
        self.title = Label("", "card_title", wrap=True)
        self.state = Label("", "small_medium", 2)
        self.why = Label("", "body", 2, wrap=True)
        self.asks = Label("", "body_medium", 1, wrap=True)
        self.told = Label("", "small", 2, wrap=True)
        self.said = Label("", "small", "late", wrap=True)
        self.confirm = Button(self.tr("Confirm"), "ph.check-bold", "C", kind=Kind.PRIMARY)
        self.stands = Button(self.tr("It is right"), "ph.check-bold", "C", kind=Kind.PRIMARY)
        self.fleet = Button(self.tr("It is fleet"), "ph.buildings-bold", "F")
        self.edit = Button(self.tr("Change"), "ph.pencil-simple-bold", "E")
        self.cancel = Button(self.tr("Cancel sale"), "ph.prohibit-bold", "X")
        self.deliver = Button(self.tr("Delivered today"), "ph.key-bold", "L")
        self.dispute = Button(self.tr("Dispute"), "ph.flag-bold", "D")
        self.rule = Button(self.tr("Rule"), "ph.scales-bold", "R", kind=Kind.PRIMARY)
        self.customer = Button(self.tr("Customer"), "person", "O", kind=Kind.QUIET)
        self.lead = Button(self.tr("Lead"), "ph.envelope-simple-bold", kind=Kind.QUIET)
        self._lay_out()
        self._show_nothing()

    def show_entry(
        self, row: LedgerRow | None, names: Mapping[int, str], users: Mapping[int, str]
    ) -> None:
        """Show an entry, or nothing; the same one keeps its panel."""
        before, self.row = self.row, row
        if row is None or before is None or before.sale.id != row.sale.id:
            self.close_panel()
            self.say("")
        if row is None:
            self._show_nothing()
            return
        self._nothing.hide()
        self._body.show()
        self.title.setText(ledger_words.title(row.sale))
        self.state.setText(f"{words.number(row.units)} · {ledger_words.state(row)}")
        self.why.setText(ledger_words.sentence(ledger_words.why(row)))
        asks = "\n".join(ledger_words.questions(row, names))
        self.asks.setText(asks)
        self.asks.setVisible(bool(asks))
        told = [ledger_words.answer(row.sale)]
        told += [ledger_words.dispute(each, names) for each in row.disputes]
        self.told.setText("\n".join(ledger_words.sentence(part) for part in told if part))
        self.told.setVisible(any(told))
        self._show_facts(row, names, users)
        self._offer(offered(row))

    def open_panel(self, panel: Panel) -> None:
        """Open a panel under the acts in place of the one before."""
        self.close_panel()
        self.say("")
        self.panel = panel
        panel.closed.connect(self.close_panel)
        self._slot.addWidget(panel)
        wide = isinstance(panel, EditPanel)
        for part in (self._rest, self._acts, self.state, self.why):
            part.setVisible(not wide)
        self.setFixedWidth(_WIDE if wide else _WIDTH)
        panel.show()
        panel.setFocus()

    def close_panel(self) -> None:
        """Put the panel away."""
        panel, self.panel = self.panel, None
        if panel is None:
            return
        self._slot.removeWidget(panel)
        panel.hide()
        panel.deleteLater()
        for part in (self._rest, self._acts, self.state, self.why):
            part.show()
        self.setFixedWidth(_WIDTH)
        self.panel_closed.emit()

    def say(self, sentence: str) -> None:
        """Say why something was refused; "" takes it back."""
        if sentence and self.panel is not None:
            self.panel.say(sentence)
            return
        self.said.setText(sentence)
        self.said.setVisible(bool(sentence))

    def _offer(self, can: Offered) -> None:
        self.confirm.setVisible(can.confirm)
        self.stands.setVisible(can.answer)
        self.fleet.setVisible(can.fleet)
        self.edit.setVisible(can.edit)
        self.edit.setText(self.tr("Correct") if can.corrects else self.tr("Change"))
        self.cancel.setVisible(can.cancel)
        self.deliver.setVisible(can.deliver)
        self.dispute.setVisible(can.dispute)
        self.rule.setVisible(can.rule)
        self.customer.setVisible(can.customer)
        self.lead.setVisible(can.lead)

    def _lay_out(self) -> None:
        self.setFixedWidth(_WIDTH)
        self._nothing = Label(
            self.tr("Choose an entry to see why it counts."), "body", 3, wrap=True
        )
        self._nothing.setContentsMargins(16, 16, 16, 16)
        self._body = QWidget()
        column = QVBoxLayout(self._body)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(8)
        for label in (self.title, self.state, self.why, self.asks, self.told):
            column.addWidget(label)
        self._acts = QWidget()
        flow = Flow(gap=8)
        self._acts.setLayout(flow)
        for button in (
            self.confirm,
            self.stands,
            self.rule,
            self.fleet,
            self.edit,
            self.deliver,
            self.cancel,
            self.dispute,
            self.customer,
            self.lead,
        ):
            flow.addWidget(button)
        column.addWidget(self._acts)
        column.addWidget(self.said)
        self._slot = QVBoxLayout()
        column.addLayout(self._slot)
        self._rest = QWidget()
        rest = QVBoxLayout(self._rest)
        rest.setContentsMargins(0, 4, 0, 0)
        rest.setSpacing(8)
        rest.addWidget(Line())
        self._facts = QGridLayout()
        self._facts.setHorizontalSpacing(12)
        self._facts.setVerticalSpacing(6)
        self._facts.setColumnMinimumWidth(0, _NAME_WIDTH)
        self._facts.setColumnStretch(1, 1)
        rest.addLayout(self._facts)
        column.addWidget(self._rest)
        column.addStretch(1)
        self.column.addWidget(self._nothing)
        self.column.addWidget(Scrolled(self._body), 1)

    def _show_nothing(self) -> None:
        self._nothing.show()
        self._body.hide()

    def _show_facts(
        self, row: LedgerRow, names: Mapping[int, str], users: Mapping[int, str]
    ) -> None:
        empty(self._facts)
        for n, (name, value) in enumerate(ledger_words.facts(row, names, users)):
            self._facts.addWidget(Label(name, "small", 3), n, 0)
            self._facts.addWidget(Label(value, "small", 1, wrap=True), n, 1)
