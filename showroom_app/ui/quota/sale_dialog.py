"""Enters a sale: who sold, who bought, through which door, and which car."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import TypeVar

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from showroom_app.domain.people import Actor
from showroom_app.domain.refused import Refused
from showroom_app.services.done import Done
from showroom_app.services.sales import Sales
from showroom_app.services.sold_leads import SoldLead
from showroom_app.services.sold_visits import Proposal, SoldVisit
from showroom_app.ui import words
from showroom_app.ui.desk import Desk
from showroom_app.ui.quota.sale_form import SaleForm, Unreadable, named
from showroom_app.ui.widgets.button import Button, Kind, Size
from showroom_app.ui.widgets.chip import Chip
from showroom_app.ui.widgets.pick_box import PickBox
from showroom_app.ui.widgets.text import Label
from showroom_app.words import Saying

Sold = TypeVar("Sold", SoldVisit, SoldLead)

_WIDTH = 660
_OF_LEAD = -1
"""Sold leads stand in the same box as sold visits, by their number with a minus."""


class SaleDialog(QDialog):
    """Asks for a sale and enters it; what is refused stays filled in with the reason.

    Of a visit that ended as sold or a lead that was closed as sold, the one given or one that is
    chosen, it proposes who sold, the door and the customer, and says by which rule; everything can
    be changed. One more car of what has its sale is entered once somebody has said that it is one.
    """

    entered = Signal(int)
    """This sale was entered."""

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
        lead: int | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._sales = sales
        self._actor = actor
        self._reps = dict(reps)
        self._visit = visit
        self._lead = lead
        self.setWindowTitle(self.tr("Enter a sale"))
        self.visit = PickBox()
        self.visit.setAccessibleName(self.tr("Sold visit or lead"))
        self.visit.addItem(self.tr("none"), None)
        self.form = SaleForm(reps, today)
        self.buyer, self.channel = self.form.buyer, self.form.channel
        self.customer, self.vehicle = self.form.customer, self.form.vehicle
        self.rule = self.form.rule
        self.said = Label("", "small", "late", wrap=True)
        self.another = Chip(self.tr("Another car of the same customer"))
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
        self.visit.currentIndexChanged.connect(self._choose_source)
        self.form.grew.connect(self._make_room)
        acting = actor()
        desk.ask(lambda: _offered(sales.sold_visits, acting), self._show_visits)
        desk.ask(lambda: _offered(sales.sold_leads, acting), self._show_leads)
        self._ask_proposal()

    @property
    def first(self) -> PickBox:
        """The first rep."""
        return self.form.shares.rows[0].rep

    @property
    def second(self) -> PickBox:
        """The second rep, or nobody."""
        return self.form.shares.rows[1].rep

    @property
    def share(self) -> QLineEdit:
        """The share of the first rep."""
        return self.form.shares.rows[0].share

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
            return
        super().keyPressEvent(event)

    def _lay_out(self) -> None:
        self.setFixedWidth(_WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(Label(self.tr("Enter a sale"), "page_title"))
        self._sources = QWidget()
        sources = named(self.tr("Sold visit or lead"), self.visit)
        sources.setContentsMargins(0, 0, 0, 0)
        self._sources.setLayout(sources)
        self._sources.hide()
        column.addWidget(self._sources)
        column.addWidget(self.form)
        column.addWidget(self.said)
        column.addWidget(self.another)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addStretch(1)
        foot.addWidget(self.leave)
        foot.addWidget(self.enter)
        column.addLayout(foot)

    def _show_visits(self, visits: Sequence[SoldVisit]) -> None:
        self._offer([(each.visit, each.on, each.customer, each.rep) for each in visits])

    def _show_leads(self, leads: Sequence[SoldLead]) -> None:
        self._offer(
            [
                (
                    _OF_LEAD * each.lead,
                    each.on,
                    self.tr("lead of {name}").format(name=each.customer or "–"),
                    each.rep,
                )
                for each in leads
            ]
        )

    def _offer(self, asking: Sequence[tuple[int, date, str, str]]) -> None:
        with QSignalBlocker(self.visit):
            for number, on, customer, rep in asking:
                self.visit.addItem(f"{words.day(on)}, {customer or '–'}, {rep}", number)
            if self._source is not None:
                self.visit.setCurrentIndex(max(self.visit.findData(self._source), 0))
        # One that asks no more is in no list, and stays what this sale came from.
        asks = self._source is None or self.visit.currentData() == self._source
        self._sources.setVisible(self.visit.count() > 1 and asks)
        self._make_room()

    @property
    def _source(self) -> int | None:
        """What the sale comes from, as the box has it."""
        return self._visit if self._lead is None else _OF_LEAD * self._lead

    def _choose_source(self) -> None:
        chosen = self.visit.currentData()
        self._visit = chosen if chosen is not None and chosen > 0 else None
        self._lead = -chosen if chosen is not None and chosen < 0 else None
        self.another.setChecked(False)
        self.another.hide()
        self.form.forget_rule()
        self._ask_proposal()

    def _ask_proposal(self) -> None:
        visit, lead, actor = self._visit, self._lead, self._actor()
        if visit is not None:
            self._desk.ask(lambda: self._sales.proposal(actor, visit), self._propose)
        elif lead is not None:
            self._desk.ask(lambda: self._sales.proposal_of_lead(actor, lead), self._propose)

    def _propose(self, proposal: Proposal) -> None:
        of_lead = proposal.visit is None and proposal.lead == self._lead
        if not (of_lead or (self._visit is not None and proposal.visit == self._visit)):
            return
        self._reps |= {rep: name for rep, name in proposal.names.items() if rep not in self._reps}
        self.form.propose(proposal)

    def _make_room(self) -> None:
        """What is shown later takes room of its own, not that of the fields."""
        layout = self.layout()
        if layout is not None and self.isVisible():
            layout.activate()
            self.resize(self.width(), max(self.height(), layout.totalHeightForWidth(self.width())))

    def _enter(self) -> None:
        try:
            typed = self.form.typed
        except Unreadable as problem:
            self.said.setText(str(problem))
            self._make_room()
            if self.first.currentData() is None and self.second.currentData() is None:
                self.first.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        actor, visit, lead = self._actor(), self._visit, self._lead
        another = self.another.isChecked()
        self.enter.setEnabled(False)
        self._desk.do(
            lambda: self._sales.add(
                actor,
                typed.shares,
                typed.buyer,
                typed.channel,
                on=typed.on,
                customer=typed.customer,
                company=typed.company,
                vehicle=typed.vehicle,
                pay=typed.pay,
                delivered_on=typed.delivered_on,
                contract_until=typed.contract_until,
                visit=visit,
                lead=lead,
                another=another,
            ),
            self._entered,
            self._refused,
        )

    def _entered(self, done: Done) -> None:
        self.accept()
        if done.sale is not None:
            self.entered.emit(done.sale)

    def _refused(self, refused: Refused) -> None:
        self.enter.setEnabled(True)
        sold = refused.code in ("visit-has-sale", "lead-has-sale")
        self.another.setVisible(sold or self.another.isChecked())
        saying = Saying(reps=self._reps, translate=words.told, day=words.day)
        self.said.setText(saying.refusal(refused))
        self._make_room()


def _offered(sold: Callable[[Actor], tuple[Sold, ...]], actor: Actor) -> tuple[Sold, ...]:
    """What asks for a sale, nothing for who enters none: that is said when it is entered."""
    try:
        return sold(actor)
    except Refused:
        return ()
