"""Enters a sale: who sold, who bought, through which door, and which car."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal, InvalidOperation

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from showroom_app.domain.people import Actor
from showroom_app.domain.refused import Refused
from showroom_app.domain.sale import Buyer, Channel, Share, split_evenly
from showroom_app.services.done import Done
from showroom_app.services.sales import Sales
from showroom_app.services.sold_visits import Proposal, SoldVisit
from showroom_app.ui import words
from showroom_app.ui.desk import Desk
from showroom_app.ui.widgets.button import Button, Kind, Size
from showroom_app.ui.widgets.chip import Chip
from showroom_app.ui.widgets.field import Field
from showroom_app.ui.widgets.pick_box import PickBox
from showroom_app.ui.widgets.segmented import Choice, Segmented
from showroom_app.ui.widgets.text import Label
from showroom_app.words import Saying, tables

_WIDTH = 640


class SaleDialog(QDialog):
    """Asks for a sale and enters it; what is refused stays filled in with the reason.

    Of a visit that ended as sold, the one given or one that is chosen, it proposes who sold, the
    door and the customer, and says by which rule; everything can be changed. One more car of a
    visit that has its sale is entered once somebody has said that it is one.
    """

    def __init__(
        self,
        reps: Mapping[int, str],
        today: date,
        desk: Desk,
        sales: Sales,
        actor: Callable[[], Actor],
        parent: QWidget | None = None,
        *,
        visit: int | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._sales = sales
        self._actor = actor
        self._reps = dict(reps)
        self._today = today
        self._visit = visit
        self._proposal: Proposal | None = None
        self.setWindowTitle(self.tr("Enter a sale"))
        self.visit = PickBox()
        self.visit.setAccessibleName(self.tr("Sold visit"))
        self.visit.addItem(self.tr("none"), None)
        self.first = self._people(self.tr("Rep"))
        self.second = self._people(self.tr("Second rep"), nobody=self.tr("nobody"))
        self.share = Field(self.tr("Share of the first"), tabular=True)
        self.share.line.setText("0.50")
        self.share.setFixedWidth(140)
        self.buyer = Segmented(
            [Choice(each, words.told(tables.BUYERS[each.value])) for each in Buyer]
        )
        self.channel = Segmented(
            [Choice(each, words.told(tables.CHANNELS[each.value])) for each in Channel]
        )
        self.customer = Field(self.tr("Customer"))
        self.vehicle = Field(self.tr("Vehicle"))
        self.on = Field(self.tr("Date"), tabular=True)
        self.on.line.setText(today.isoformat())
        self.on.setFixedWidth(140)
        self.rule = Label("", "small", 2, wrap=True)
        self.rule.hide()
        self.said = Label("", "small", "late", wrap=True)
        self.another = Chip(self.tr("Another car of the same visit"))
        self.another.hide()
        self.enter = Button(
            self.tr("Enter sale"),
            "ph.check-bold",
            "Enter",
            kind=Kind.PRIMARY,
            size=Size.DIALOG,
        )
        self.leave = Button(self.tr("Cancel"), keys="Esc", size=Size.DIALOG)
        self._lay_out()
        self.enter.clicked.connect(self._enter)
        self.leave.clicked.connect(self.reject)
        self.second.currentIndexChanged.connect(self._show_share)
        self.visit.currentIndexChanged.connect(self._choose_visit)
        for box in (self.first, self.second):
            box.currentIndexChanged.connect(self._say_rule)
        self.share.line.textChanged.connect(self._say_rule)
        self._show_share()
        desk.ask(sales.sold_visits, self._show_visits)
        if visit is not None:
            self._ask_proposal(visit)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
            return
        super().keyPressEvent(event)

    def _people(self, name: str, nobody: str = "") -> PickBox:
        box = PickBox()
        box.setAccessibleName(name)
        if nobody:
            box.addItem(nobody, None)
        for rep, shown in sorted(self._reps.items(), key=lambda each: each[1]):
            box.addItem(shown, rep)
        return box

    def _lay_out(self) -> None:
        self.setFixedWidth(_WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(Label(self.tr("Enter a sale"), "page_title"))
        self._visits = QWidget()
        visits = _named(self.tr("Sold visit"), self.visit)
        visits.setContentsMargins(0, 0, 0, 0)
        self._visits.setLayout(visits)
        self._visits.hide()
        column.addWidget(self._visits)
        reps = QHBoxLayout()
        reps.setSpacing(12)
        reps.addLayout(_named(self.tr("Rep"), self.first), 1)
        reps.addLayout(_named(self.tr("Second rep"), self.second), 1)
        reps.addWidget(self.share)
        column.addLayout(reps)
        column.addWidget(self.rule)
        column.addLayout(_named(self.tr("Who bought"), self.buyer))
        column.addLayout(_named(self.tr("Through which door"), self.channel))
        what = QHBoxLayout()
        what.setSpacing(12)
        what.addWidget(self.customer, 1)
        what.addWidget(self.vehicle, 1)
        what.addWidget(self.on)
        column.addLayout(what)
        column.addWidget(self.said)
        column.addWidget(self.another)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addStretch(1)
        foot.addWidget(self.leave)
        foot.addWidget(self.enter)
        column.addLayout(foot)

    def _show_visits(self, visits: Sequence[SoldVisit]) -> None:
        with QSignalBlocker(self.visit):
            for each in visits:
                said = f"{words.day(each.on)}, {each.customer or '–'}, {each.rep}"
                self.visit.addItem(said, each.visit)
            if self._visit is not None:
                self.visit.setCurrentIndex(max(self.visit.findData(self._visit), 0))
        # One that asks no more is in no list, and stays the visit of this sale.
        asks = self._visit is None or self.visit.currentData() == self._visit
        self._visits.setVisible(bool(visits) and asks)
        self._make_room()

    def _choose_visit(self) -> None:
        self._visit, self._proposal = self.visit.currentData(), None
        self.another.setChecked(False)
        self.another.hide()
        self._say_rule()
        if self._visit is not None:
            self._ask_proposal(self._visit)

    def _ask_proposal(self, visit: int) -> None:
        self._desk.ask(lambda: self._sales.proposal(visit), self._propose)

    def _propose(self, proposal: Proposal) -> None:
        if proposal.visit != self._visit:
            return
        first, *others = proposal.shares
        self._choose(self.first, first.rep, proposal.names)
        self._choose(self.second, others[0].rep if others else None, proposal.names)
        if others:
            self.share.line.setText(str(first.share))
        self.buyer.choose(proposal.buyer)
        self.channel.choose(proposal.channel)
        if not self.customer.line.isModified():
            self.customer.line.setText(proposal.customer)
        self._proposal = proposal
        self._say_rule()

    def _choose(self, box: PickBox, rep: int | None, names: Mapping[int, str]) -> None:
        if box.findData(rep) < 0 and rep is not None:
            # Who has no gauge this month may have sold all the same.
            box.addItem(names.get(rep, ""), rep)
            self._reps[rep] = names.get(rep, "")
        box.setCurrentIndex(box.findData(rep))

    def _say_rule(self) -> None:
        """Say which rule proposed the shares, as long as nobody has chosen others."""
        known, rule = self._proposal, ""
        try:
            if known is not None and set(self._shares()) == set(known.shares):
                rule = words.told(tables.SPLITS[known.split.value])
        except InvalidOperation:
            pass
        self.rule.setText(f"{rule}.")
        self.rule.setVisible(bool(rule))
        self._make_room()

    def _make_room(self) -> None:
        """What is shown later takes room of its own, not that of the fields."""
        layout = self.layout()
        if layout is not None and self.isVisible():
            layout.activate()
            self.resize(self.width(), max(self.height(), layout.totalHeightForWidth(self.width())))

    def _show_share(self) -> None:
        self.share.setEnabled(self.second.currentData() is not None)

    def _shares(self) -> tuple[Share, ...]:
        """The shares as typed; raises InvalidOperation for what is no number."""
        first, second = self.first.currentData(), self.second.currentData()
        if second is None:
            return split_evenly((first,))
        share = Decimal(self.share.text.replace(",", "."))
        return (Share(first, share), Share(second, Decimal(1) - share))

    def _enter(self) -> None:
        buyer, channel = self.buyer.current, self.channel.current
        assert isinstance(buyer, Buyer)
        assert isinstance(channel, Channel)
        try:
            shares, on = self._shares(), date.fromisoformat(self.on.text)
        except InvalidOperation:
            self.said.setText(self.tr("The share is a number such as 0.50."))
            return
        except ValueError:
            self.said.setText(self.tr("Write the date as 2026-10-22."))
            return
        actor, visit = self._actor(), self._visit
        customer, vehicle = self.customer.text, self.vehicle.text
        another = self.another.isChecked()
        self.enter.setEnabled(False)
        self._desk.do(
            lambda: self._sales.add(
                actor,
                shares,
                buyer,
                channel,
                on=on,
                customer=customer,
                vehicle=vehicle,
                visit=visit,
                another=another,
            ),
            self._entered,
            self._refused,
        )

    def _entered(self, _done: Done) -> None:
        self.accept()

    def _refused(self, refused: Refused) -> None:
        self.enter.setEnabled(True)
        self.another.setVisible(refused.code == "visit-has-sale" or self.another.isChecked())
        saying = Saying(reps=self._reps, translate=words.told, day=words.day)
        self.said.setText(saying.refusal(refused))
        self._make_room()


def _named(name: str, widget: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(4)
    column.addWidget(Label(name, "small_medium", 2))
    row = QHBoxLayout()
    row.addWidget(widget)
    if not isinstance(widget, PickBox):
        row.addStretch(1)
    column.addLayout(row)
    return column
