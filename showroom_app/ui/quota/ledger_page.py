"""The ledger: a month's sales, why each counts or not, and what waits for the manager."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from showroom_app.domain.people import Actor
from showroom_app.domain.refused import Refused
from showroom_app.domain.sale import Answer, Buyer
from showroom_app.domain.sale_changes import Change, needs_correction
from showroom_app.domain.sale_disputes import Ruling
from showroom_app.domain.topic import Topic
from showroom_app.services import Services
from showroom_app.services.done import Done
from showroom_app.services.ledger_rows import LedgerRow
from showroom_app.services.ledger_view import LedgerPage as View
from showroom_app.services.ledger_view import Show
from showroom_app.ui import theme, words
from showroom_app.ui.change_feed import ChangeFeed
from showroom_app.ui.commands import command
from showroom_app.ui.desk import Desk
from showroom_app.ui.page import Page
from showroom_app.ui.quota import ledger_words
from showroom_app.ui.quota.ledger_list import LedgerList
from showroom_app.ui.quota.month_shown import MonthShown
from showroom_app.ui.quota.sale_dialog import SaleDialog
from showroom_app.ui.quota.sale_pane import SalePane, offered
from showroom_app.ui.quota.sale_panels import EditPanel, ReasonPanel, Way
from showroom_app.ui.session import Session
from showroom_app.ui.settings_pages.managed import Managed
from showroom_app.ui.sign_in.closed_to import ClosedTo
from showroom_app.ui.sign_in.sign_in_card import SignInCard
from showroom_app.ui.theme import Density
from showroom_app.ui.widgets.button import Button, Kind
from showroom_app.ui.widgets.card import Card
from showroom_app.ui.widgets.empty_state import EmptyState
from showroom_app.ui.widgets.pick_box import PickBox
from showroom_app.ui.widgets.segmented import Choice, Segmented
from showroom_app.ui.widgets.text import Label
from showroom_app.words import Saying


class LedgerPage(Page):
    """The entries of the month that the quota page shows; one of them stands beside the list."""

    customer_wanted = Signal(int)
    """Somebody wants to see the record of this sale's customer."""

    lead_wanted = Signal(int)
    """Somebody wants to see this lead."""

    import_wanted = Signal()
    """Somebody wants to take over a list of sales."""

    def __init__(
        self,
        desk: Desk,
        feed: ChangeFeed,
        session: Session,
        *,
        month: MonthShown,
        services: Services,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._session = session
        self._month = month
        self._ledger = services.ledger
        self._sales = services.sales
        self._imports = services.sale_imports
        self._disputes = services.sale_disputes
        self._managed = Managed(desk, session, self._saying, self)
        self._rep = session.actor().rep
        self._show = Show.ALL
        self._wanted: int | None = None
        self.view: View | None = None
        self.list = LedgerList()
        self.pane = SalePane()
        self._lay_out()
        self._give_keys()
        self._connect()
        self.begin_at(self.list)
        asks = (self._ask_page,)
        session.changed.connect(self._sit_down)
        self.listen(session)
        self.follow(
            feed, dict.fromkeys((Topic.SALES, Topic.PEOPLE, Topic.POLICY, Topic.MONTHS), asks)
        )

    def open_sale(self, sale: int) -> None:
        """Show an entry of the month that is shown, whatever was looked at."""
        self.look_at(Show.ALL, sale)

    def look_at(self, show: Show, sale: int | None = None) -> None:
        """Look at this part of the ledger, of all reps, and at one entry of it."""
        self._wanted = sale
        self._look(show)
        self._ask_page()

    def show_view(self, view: View | Refused) -> None:
        """Become this view, unless another one is asked by now, or say who may see it."""
        if isinstance(view, Refused):
            self.view = None
            self._show_allowed(is_allowed=False)
            self._stack.setCurrentWidget(self.closed_to)
            return
        if (view.month, view.rep, view.show) != (self._month.month, self._rep, self._show):
            return
        before = self.list.chosen
        self.view = view
        self._show_allowed(is_allowed=True)
        names = dict(view.names)
        self._show_choices(view)
        self.list.show_rows(view.rows, names)
        wanted = self._wanted if self._wanted is not None else before and before.sale.id
        self._wanted = None
        if not (wanted and self.list.choose(wanted)) and view.rows:
            self.list.choose(view.rows[0].sale.id)
        self._show_chosen()
        self._stack.setCurrentWidget(self._split if view.rows else self._empty)
        self._nothing.setText(self._nothing_words(view))
        self.import_list.setEnabled(True)
        self.import_list.setToolTip(self.tr("Import a list of sales"))
        self._say_asking(view)

    def _show_allowed(self, *, is_allowed: bool) -> None:
        for each in (self.shows, self.rep):
            each.setVisible(is_allowed)
        if not is_allowed:
            self.asking.hide()
            self.closed.hide()
            self.list.show_rows((), {})
            self._show_chosen()

    def _import(self) -> None:
        if self.import_list.isEnabled():
            may = self._imports.check_may_import
            self._managed.act(may, lambda _: self.import_wanted.emit(), self.pane.say)

    # -- laying out ----------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.shows = Segmented([Choice(each, ledger_words.shown(each)) for each in Show])
        self.rep = PickBox()
        self.rep.setAccessibleName(self.tr("Whose sales"))
        self.rep.addItem(self.tr("Everyone"), None)
        self.enter = Button(self.tr("Enter a sale"), icon="ph.plus-bold", keys="N")
        self.enter.setAccessibleName(self.tr("Enter a sale"))
        self.enter.setToolTip(self.tr("Enter a sale"))
        self.import_list = Button(self.tr("Import"), icon="upload", keys="I")
        self.import_list.setAccessibleName(self.tr("Import a list of sales"))
        self.asking = Button("", kind=Kind.LINK)
        self.asking.hide()
        self.closed = Label("", "small", 2)
        self.closed.hide()
        head = self._head = QHBoxLayout()
        head.addWidget(self.shows)
        head.addWidget(self.rep)
        head.addStretch(1)
        head.addWidget(self.import_list)
        head.addWidget(self.enter)
        under = QHBoxLayout()
        under.setSpacing(16)
        under.addWidget(self.closed)
        under.addWidget(self.asking)
        under.addStretch(1)
        card = Card()
        card.column.addWidget(self.list)
        self._split = QWidget()
        split = QHBoxLayout(self._split)
        split.setContentsMargins(0, 0, 0, 0)
        split.setSpacing(12)
        split.addWidget(card, 1)
        split.addWidget(self.pane)
        self._empty = QWidget()
        self._nothing = Label("", "body", 2)
        self._no_sale = EmptyState(
            self.tr("Nothing here"),
            self.tr("Sales stand here as soon as they are entered, with why each counts or not."),
            icon="ph.receipt-bold",
        )
        empty = QVBoxLayout(self._empty)
        empty.addWidget(self._nothing)
        empty.addWidget(self._no_sale, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._split)
        self._stack.addWidget(self._empty)
        self.closed_to = ClosedTo(
            self._session,
            self.tr("The ledger is for managers"),
            self.tr(
                "A rep who signs in sees the own sales, here and at the kiosk, a manager those "
                "of all."
            ),
        )
        self._stack.addWidget(self.closed_to)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self._managed.sign_in)
        column.addLayout(under)
        column.addWidget(self._stack, 1)
        self._fit()
        theme.look().changed.connect(self._fit)

    def _fit(self) -> None:
        narrow = theme.current().density is Density.COMPACT
        self._head.setSpacing(8 if narrow else 12)
        self.enter.setText("" if narrow else self.tr("Enter a sale"))
        self.import_list.setText("" if narrow else self.tr("Import"))

    def _give_keys(self) -> None:
        command(self, self.tr("Enter a sale"), "N", self._enter_sale)
        command(self, self.tr("Import a list of sales"), "I", self._import)
        command(self, self.tr("Confirm"), "C", self._confirm)
        command(self, self.tr("It is fleet"), "F", self._is_fleet)
        command(self, self.tr("Change or correct"), "E", self._edit)
        command(self, self.tr("Cancel sale"), "X", self._ask_cancel)
        command(self, self.tr("Delivered today"), "L", self._deliver)
        command(self, self.tr("Dispute"), "D", self._ask_dispute)
        command(self, self.tr("Rule a dispute"), "R", self._ask_ruling)
        command(self, self.tr("Open customer"), "O", self._open_customer)

    def _connect(self) -> None:
        self._month.changed.connect(lambda _: self._ask_page())
        self.shows.chosen.connect(self._choose_show)
        self.rep.currentIndexChanged.connect(lambda _: self._choose_rep())
        self.enter.clicked.connect(self._enter_sale)
        self.import_list.clicked.connect(self._import)
        self.asking.clicked.connect(self._enter_asking)
        self.list.selectionModel().currentChanged.connect(lambda *_: self._show_chosen())
        pane = self.pane
        pane.panel_closed.connect(self.list.setFocus)
        for button, run in (
            (pane.confirm, self._confirm),
            (pane.stands, self._confirm),
            (pane.fleet, self._is_fleet),
            (pane.edit, self._edit),
            (pane.cancel, self._ask_cancel),
            (pane.deliver, self._deliver),
            (pane.dispute, self._ask_dispute),
            (pane.rule, self._ask_ruling),
            (pane.customer, self._open_customer),
            (pane.lead, self._open_lead),
        ):
            button.clicked.connect(partial(_run, run))

    # -- looking -------------------------------------------------------------------------------

    def _ask_page(self) -> None:
        month, rep, show = self._month.month, self._rep, self._show
        actor = self._session.actor()

        def look() -> View | Refused:
            try:
                return self._ledger.page(actor, month, rep, show)
            except Refused as refused:
                return refused

        self._desk.ask(look, self.show_view)

    def _choose_show(self, show: object) -> None:
        assert isinstance(show, Show)
        self._show = show
        self._ask_page()

    def _look(self, show: Show) -> None:
        self._show = show
        self.shows.choose(show)
        self._rep = self._session.actor().rep
        with QSignalBlocker(self.rep):
            self.rep.setCurrentIndex(max(self.rep.findData(self._rep), 0))

    def _sit_down(self) -> None:
        """Somebody else is here: a rep sees the own sales."""
        self._rep = self._session.actor().rep

    def _choose_rep(self) -> None:
        self._rep = self.rep.currentData()
        self._ask_page()

    def _show_choices(self, view: View) -> None:
        is_own = self._session.actor().rep is not None and self._session.known.has_manager
        self.rep.setEnabled(not is_own)
        looked = [each for each in Show if each is not Show.UNDELIVERED or self._delivers(view)]
        self.shows.show_choices(
            [Choice(each, ledger_words.shown(each), view.count(each) or None) for each in looked]
        )
        self.shows.choose(view.show)
        wanted = [(name, rep) for rep, name in view.names if rep in view.reps or rep == view.rep]
        known = [(self.rep.itemText(n), self.rep.itemData(n)) for n in range(1, self.rep.count())]
        if known != sorted(wanted):
            with QSignalBlocker(self.rep):
                while self.rep.count() > 1:
                    self.rep.removeItem(1)
                for name, rep in sorted(wanted):
                    self.rep.addItem(name, rep)
                self.rep.setCurrentIndex(max(self.rep.findData(view.rep), 0))
        self.closed.setText(
            self.tr("This month is closed: what changes is a counter-entry in the open month.")
        )
        self.closed.setVisible(view.is_closed)

    def _delivers(self, view: View) -> bool:
        """Whether anything counts, or counted, on its delivery."""
        return view.by_delivery or bool(view.count(Show.UNDELIVERED))

    def _nothing_words(self, view: View) -> str:
        month = words.month(view.month)
        return {
            Show.ALL: self.tr("No sale in {month} yet.").format(month=month),
            Show.PROPOSED: self.tr("No sale waits to be confirmed."),
            Show.QUESTIONS: self.tr("No sale asks anything."),
            Show.NOT_COUNTED: self.tr("Every sale of {month} counts.").format(month=month),
            Show.UNDELIVERED: self.tr("Every car that was sold is delivered."),
            Show.DISPUTES: self.tr("Nobody disputes a sale."),
        }[view.show]

    def _say_asking(self, view: View) -> None:
        count = len(view.asking_visits) + len(view.asking_leads)
        one = self.tr("1 sold visit or lead asks for its sale")
        more = self.tr("{n} sold visits or leads ask for their sale").format(n=count)
        self.asking.setText(one if count == 1 else more)
        self.asking.setVisible(bool(count))

    def _show_chosen(self) -> None:
        names = dict(self.view.names) if self.view is not None else {}
        users = dict(self.view.users) if self.view is not None else {}
        self.pane.show_entry(self.list.chosen, names, users)

    # -- acts ----------------------------------------------------------------------------------

    @property
    def sign_in(self) -> SignInCard:
        """Where a manager signs in, once one is needed."""
        return self._managed.sign_in

    def _do(self, act: Callable[[Actor], Done]) -> None:
        """Do it as whoever is here; a manager signs in where one is needed."""
        self._managed.act(act, self._done, self.pane.say)

    def _done(self, done: Done) -> None:
        self.pane.close_panel()
        self.pane.say("")
        self._wanted = done.sale

    def _saying(self) -> Saying:
        names = dict(self.view.names) if self.view is not None else {}
        return Saying(reps=names, translate=words.told, day=words.day)

    def _confirm(self) -> None:
        row = self.list.chosen
        if row is None or not row.stands:
            return
        sale = row.sale.id
        if not row.sale.confirmed:
            self._do(lambda actor: self._sales.confirm(actor, sale))
        elif row.questions:
            self._do(lambda actor: self._sales.answer(actor, sale, Answer.STANDS))

    def _is_fleet(self) -> None:
        row = self.list.chosen
        if row is None or not offered(row).fleet:
            return
        sale = row.sale.id
        if row.sale.confirmed:
            self._do(lambda actor: self._sales.answer(actor, sale, Answer.FLEET))
        else:
            self._do(lambda actor: self._sales.confirm(actor, sale, Buyer.FLEET))

    def _deliver(self) -> None:
        row = self.list.chosen
        if row is None or self.view is None or not offered(row).deliver:
            return
        sale, change = row.sale.id, Change(delivered_on=self.view.today)
        self._do(lambda actor: self._sales.change(actor, sale, change))

    def _ask_cancel(self) -> None:
        row = self.list.chosen
        if row is None or not row.stands:
            return
        sale = row.sale.id
        self.pane.open_panel(
            ReasonPanel(
                self.tr("Why is it cancelled?"),
                self.tr("the counter-entry keeps it"),
                [
                    Way(
                        self.tr("Cancel by a counter-entry"),
                        "ph.prohibit-bold",
                        lambda reason: self._do(
                            lambda actor: self._sales.cancel(actor, sale, reason)
                        ),
                    )
                ],
            )
        )

    def _edit(self) -> None:
        row = self.list.chosen
        if row is None or self.view is None or not row.stands:
            return
        if row.sale.confirmed:
            self._open_edit(
                row,
                [(self.tr("Save"), "ph.check-bold", partial(self._save_confirmed, row))],
                reason=self.tr("Why is it corrected?"),
                note=self.tr(
                    "A counter-entry takes the sale back and a new entry stands in for it; car, "
                    "delivery and contract are simply added."
                ),
            )
            return
        sale = row.sale.id

        def save(change: Change, _reason: str) -> None:
            self._do(lambda actor: self._sales.change(actor, sale, change))

        def confirm(change: Change, _reason: str) -> None:
            self._do(lambda actor: self._sales.confirm(actor, sale, change=change))

        self._open_edit(
            row,
            [
                (self.tr("Save and confirm"), "ph.check-bold", confirm),
                (self.tr("Save"), "ph.floppy-disk-bold", save),
            ],
        )

    def _open_edit(
        self,
        row: LedgerRow,
        ways: list[tuple[str, str, Callable[[Change, str], object]]],
        *,
        reason: str = "",
        known_reason: str = "",
        note: str = "",
    ) -> None:
        if self.view is None:
            return
        names = dict(self.view.names)
        reps = {rep: name for rep, name in self.view.names if rep in self.view.reps}
        self.pane.open_panel(
            EditPanel(
                row.sale,
                names,
                reps,
                self.view.today,
                ways,
                reason=reason,
                known_reason=known_reason,
                note=note,
            )
        )

    def _save_confirmed(self, row: LedgerRow, change: Change, reason: str) -> None:
        sale = row.sale.id
        if needs_correction(row.sale, change):
            self._do(lambda actor: self._sales.correct(actor, sale, change, reason))
        else:
            self._do(lambda actor: self._sales.change(actor, sale, change))

    def _ask_dispute(self) -> None:
        row = self.list.chosen
        if row is None or not offered(row).dispute:
            return
        sale, rep = row.sale.id, self._session.actor().rep
        rep = rep if rep is not None else row.sale.shares[0].rep
        self.pane.open_panel(
            ReasonPanel(
                self.tr("What is wrong, in the name of {rep}?").format(
                    rep=self.list.names.get(rep, "")
                ),
                self.tr("the manager reads it and rules"),
                [
                    Way(
                        self.tr("Dispute"),
                        "ph.flag-bold",
                        lambda note: self._do(
                            lambda actor: self._disputes.dispute(actor, sale, note, rep=rep)
                        ),
                    )
                ],
            )
        )

    def _ask_ruling(self) -> None:
        row = self.list.chosen
        if row is None or not row.is_disputed:
            return
        sale = row.sale.id

        def rule(note: str, ruling: Ruling, *, cancel: bool = False) -> None:
            self._do(lambda actor: self._disputes.rule(actor, sale, ruling, note, cancel=cancel))

        def correct(note: str) -> None:
            self._open_edit(
                row,
                [(self.tr("Rule and correct"), "ph.scales-bold", partial(self._rule_by, row))],
                reason=self.tr("Why is the rep right?"),
                known_reason=note,
            )

        ways = [
            Way(self.tr("The sale stands"), "ph.check-bold", lambda note: rule(note, Ruling.STANDS))
        ]
        if row.stands:
            ways += [
                Way(self.tr("The rep is right: correct"), "ph.pencil-simple-bold", correct),
                Way(
                    self.tr("The rep is right: cancel"),
                    "ph.prohibit-bold",
                    lambda note: rule(note, Ruling.UPHELD, cancel=True),
                ),
            ]
        else:
            upheld = partial(rule, ruling=Ruling.UPHELD)
            ways.append(Way(self.tr("The rep is right"), "ph.flag-bold", upheld))
        self.pane.open_panel(ReasonPanel(self.tr("Why so?"), self.tr("the rep reads it"), ways))

    def _rule_by(self, row: LedgerRow, change: Change, note: str) -> None:
        sale = row.sale.id
        self._do(lambda actor: self._disputes.rule(actor, sale, Ruling.UPHELD, note, change=change))

    def _open_customer(self) -> None:
        row = self.list.chosen
        if row is not None and row.sale.customer:
            self.customer_wanted.emit(row.sale.cancels or row.sale.id)

    def _open_lead(self) -> None:
        row = self.list.chosen
        if row is not None and row.sale.lead is not None:
            self.lead_wanted.emit(row.sale.lead)

    def _enter_sale(self) -> None:
        self._open_dialog()

    def _enter_asking(self) -> None:
        if self.view is None:
            return
        visits, leads = self.view.asking_visits, self.view.asking_leads
        self._open_dialog(
            visit=visits[0].visit if visits else None,
            lead=leads[0].lead if leads and not visits else None,
        )

    def _open_dialog(self, visit: int | None = None, lead: int | None = None) -> None:
        """Ask for a sale of whoever may enter one; who is not signed in signs in first."""
        if self.view is None or not self.view.reps:
            return
        self._managed.act(
            self._ledger.check_may_enter,
            lambda _: self._show_dialog(visit, lead),
            self.pane.say,
        )

    def _show_dialog(self, visit: int | None, lead: int | None) -> None:
        view = self.view
        if view is None:
            return
        dialog = SaleDialog(
            {rep: name for rep, name in view.names if rep in view.reps},
            view.today,
            self._desk,
            self._sales,
            self._session.actor,
            self,
            visit=visit,
            lead=lead,
        )
        dialog.entered.connect(self.open_sale)
        dialog.open()


def _run(run: Callable[[], object], _on: bool = False) -> None:
    run()
