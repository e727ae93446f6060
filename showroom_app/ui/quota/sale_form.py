"""The fields of a sale: who sold, who is paid, who bought, through which door, which car, when."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from datetime import date
from decimal import InvalidOperation

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from showroom_app.domain.sale import Buyer, Channel, Sale, Share, Split
from showroom_app.domain.values import dataclass
from showroom_app.services.sold_visits import Proposal
from showroom_app.ui import words
from showroom_app.ui.quota.share_rows import ShareRows
from showroom_app.ui.settings_pages.time_typed import day_typed
from showroom_app.ui.widgets.chip import Chip
from showroom_app.ui.widgets.field import Field
from showroom_app.ui.widgets.pick_box import PickBox
from showroom_app.ui.widgets.segmented import Choice, Segmented
from showroom_app.ui.widgets.text import Label
from showroom_app.words.ledger import BUYERS, CHANNELS, SPLITS

_DAY_WIDTH = 122


class Unreadable(Exception):
    """Something that was typed cannot be read; the message is a sentence that says what."""


@dataclass(frozen=True, slots=True)
class TypedSale:
    """A sale as it was typed; `pay` is empty where it is as the shares."""

    shares: tuple[Share, ...]
    pay: tuple[Share, ...]
    buyer: Buyer
    channel: Channel
    customer: str
    company: str
    vehicle: str
    on: date
    delivered_on: date | None
    contract_until: date | None


class SaleForm(QWidget):
    """The fields; `rule` says which rule proposed the shares, while they are as proposed."""

    grew = Signal()
    """It needs more or less room than before."""

    def __init__(self, reps: Mapping[int, str], today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shares = ShareRows(reps, (self.tr("Rep"), self.tr("Rep {n}")))
        self.pay = ShareRows(reps, (self.tr("Paid rep"), self.tr("Paid rep {n}")))
        self.pay_apart = Chip(self.tr("Pay credit shared otherwise"))
        self.buyer = Segmented([Choice(each, words.told(BUYERS[each.value])) for each in Buyer])
        self.channel = Segmented(
            [Choice(each, words.told(CHANNELS[each.value])) for each in Channel]
        )
        self.customer = Field(self.tr("Customer"))
        self.company = Field(self.tr("Company"), self.tr("where one bought"))
        self.vehicle = Field(self.tr("Vehicle"))
        self.on = self._day(self.tr("Signed order"))
        self.on.line.setText(today.isoformat())
        self.delivered = self._day(self.tr("Delivered"), self.tr("not yet"))
        self.contract = self._day(self.tr("Contract until"), self.tr("none"))
        self.rule = Label("", "small", 2, wrap=True)
        self.rule.hide()
        self._proposed: tuple[Share, ...] | None = None
        self._split: Split | None = None
        self._lay_out()
        self.pay_apart.toggled.connect(self._show_pay)
        self.shares.changed.connect(self._say_rule)
        for rows in (self.shares, self.pay):
            rows.grew.connect(self.grew)

    @property
    def typed(self) -> TypedSale:
        """What was typed; raises Unreadable."""
        buyer, channel = self.buyer.current, self.channel.current
        assert isinstance(buyer, Buyer)
        assert isinstance(channel, Channel)
        try:
            shares = self.shares.shares
            pay = self.pay.shares if self.pay_apart.isChecked() else ()
        except InvalidOperation:
            raise Unreadable(self.tr("The share is a number such as 0.50.")) from None
        if not shares:
            raise Unreadable(self.tr("Choose who sold."))
        if self.pay_apart.isChecked() and not pay:
            raise Unreadable(self.tr("Choose who is paid."))
        above = next((each.share for each in (*shares, *pay) if each.share > 1), None)
        if above is not None:
            raise Unreadable(
                self.tr("{share} is more than the whole sale, 1.00.").format(share=above)
            )
        on = self._read(self.on)
        if on is None:
            raise Unreadable(self.tr("Write on which day the order was signed."))
        return TypedSale(
            shares,
            pay,
            buyer,
            channel,
            self.customer.text,
            self.company.text,
            self.vehicle.text,
            on,
            self._read(self.delivered),
            self._read(self.contract),
        )

    def propose(self, proposal: Proposal) -> None:
        """Fill in what is proposed for a visit or a lead; what was typed stays."""
        self._proposed, self._split = proposal.shares, proposal.split
        self.shares.show_shares(proposal.shares, proposal.names)
        self.buyer.choose(proposal.buyer)
        self.channel.choose(proposal.channel)
        for field, text in (
            (self.customer, proposal.customer),
            (self.vehicle, proposal.vehicle),
            (self.company, proposal.company),
        ):
            if not field.line.isModified():
                field.line.setText(text)
        self._say_rule()

    def forget_rule(self) -> None:
        """No rule proposes the shares any more."""
        self._proposed = self._split = None
        self._say_rule()

    def show_sale(self, sale: Sale, names: Mapping[int, str]) -> None:
        """Show a sale as it stands."""
        self._proposed, self._split = (sale.shares, sale.split) if sale.split else (None, None)
        self.shares.show_shares(sale.shares, names)
        self.pay.show_shares(sale.pay_credit, names)
        self.pay_apart.setChecked(bool(sale.pay))
        self.buyer.choose(sale.buyer)
        self.channel.choose(sale.channel)
        self.customer.line.setText(sale.customer)
        self.company.hide()
        self.vehicle.line.setText(sale.vehicle)
        self.on.line.setText(sale.on.isoformat())
        for field, day in (
            (self.delivered, sale.delivered_on),
            (self.contract, sale.contract_until),
        ):
            field.line.setText(day.isoformat() if day else "")
        self._say_rule()

    def _day(self, name: str, hint: str = "") -> Field:
        field = Field(name, hint, tabular=True)
        field.setFixedWidth(_DAY_WIDTH)
        return field

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        reps = QHBoxLayout()
        reps.setSpacing(16)
        sold = named(self.tr("Who sold, and which share counts for whom"), self.shares)
        reps.addLayout(sold, 1)
        paid = named(self.tr("Who is paid for it"), self.pay)
        paid.setContentsMargins(0, 0, 0, 0)
        self._paid = QWidget()
        self._paid.setLayout(paid)
        self._paid.hide()
        reps.addWidget(self._paid, 1)
        column.addLayout(reps)
        column.addWidget(self.rule)
        column.addWidget(self.pay_apart)
        column.addLayout(named(self.tr("Who bought"), self.buyer))
        column.addLayout(named(self.tr("Through which door"), self.channel))
        who = QHBoxLayout()
        who.setSpacing(12)
        who.addWidget(self.customer, 1)
        who.addWidget(self.company, 1)
        column.addLayout(who)
        what = QHBoxLayout()
        what.setSpacing(12)
        what.addWidget(self.vehicle, 1)
        for field in (self.on, self.delivered, self.contract):
            what.addWidget(field)
        column.addLayout(what)

    def _show_pay(self, apart: bool) -> None:
        if apart and self._paid.isHidden():
            with suppress(InvalidOperation):
                self.pay.show_shares(self.shares.shares, {})
        self._paid.setVisible(apart)
        self.grew.emit()

    def _say_rule(self) -> None:
        """Say which rule proposed the shares, as long as nobody has chosen others."""
        said = ""
        with suppress(InvalidOperation):
            if self._proposed is not None and set(self.shares.shares) == set(self._proposed):
                said = words.told(SPLITS[self._split.value]) if self._split else ""
        self.rule.setText(f"{said}.")
        self.rule.setVisible(bool(said))
        self.grew.emit()

    def _read(self, field: Field) -> date | None:
        """The day that was typed, None for nothing; raises Unreadable."""
        if not field.text:
            return None
        day = day_typed(field.text)
        if day is None:
            raise Unreadable(
                self.tr("“{text}” is no day. Write one such as 22-10-2026 or 2026-10-22.").format(
                    text=field.text
                )
            )
        return day


def named(name: str, widget: QWidget) -> QVBoxLayout:
    """A widget under its name."""
    column = QVBoxLayout()
    column.setSpacing(4)
    column.addWidget(Label(name, "small_medium", 2))
    row = QHBoxLayout()
    row.addWidget(widget)
    if not isinstance(widget, PickBox | ShareRows):
        row.addStretch(1)
    column.addLayout(row)
    return column
