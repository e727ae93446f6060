"""The prospecting page: who waits in service, happy calls and own customers due; one is read."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from showroom_app.domain.people import Actor, Role
from showroom_app.domain.prospecting import ProspectKind
from showroom_app.domain.refused import Refused
from showroom_app.domain.topic import Topic
from showroom_app.domain.values import dataclass
from showroom_app.services import Services
from showroom_app.services.calendar import calendar_of
from showroom_app.services.done import Done
from showroom_app.services.prospecting_rows import Key, ProspectingView, ProspectRow
from showroom_app.ui import theme, words
from showroom_app.ui.background import Background
from showroom_app.ui.change_feed import ChangeFeed
from showroom_app.ui.commands import command
from showroom_app.ui.desk import Desk
from showroom_app.ui.leads.response_clock import Hours
from showroom_app.ui.minutes import Minutes
from showroom_app.ui.page import Page
from showroom_app.ui.prospecting import prospect_words
from showroom_app.ui.prospecting.prospect_list import ProspectList
from showroom_app.ui.prospecting.prospect_pane import ProspectPane
from showroom_app.ui.prospecting.prospect_panels import LogPanel, WaitingPanel, appointment_panel
from showroom_app.ui.session import Session
from showroom_app.ui.theme import Density
from showroom_app.ui.widgets.button import Button
from showroom_app.ui.widgets.card import Card
from showroom_app.ui.widgets.empty_state import EmptyState
from showroom_app.ui.widgets.pick_box import PickBox
from showroom_app.ui.widgets.segmented import Choice, Segmented
from showroom_app.ui.widgets.text import Label
from showroom_app.ui.widgets.totals import Totals
from showroom_app.words import Saying

LANE, CALLS, OWN = "lane", "calls", "own"
_PANE_WIDTH = {Density.COMPACT: 400, Density.NORMAL: 440, Density.LARGE: 520}


@dataclass(frozen=True, slots=True)
class _Read:
    """A view with what its panels need to know of the dealer's hours and rules."""

    view: ProspectingView
    hours: Hours
    years: int


class ProspectingPage(Page):
    """Whom a rep off turn may speak to; with nobody chosen, whom anybody may."""

    customer_wanted = Signal(int)
    """The record of this person is to be opened."""

    noticed = Signal(str)
    """A sentence about what was done, for the window."""

    def __init__(
        self,
        desk: Desk,
        feed: ChangeFeed,
        minutes: Minutes,
        session: Session,
        *,
        services: Services,
        saying: Callable[[], Saying],
        background: Background,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._session = session
        self._actor = session.actor
        self._services = services
        self._saying = saying
        self._background = background
        self._rep = session.actor().rep
        self._key: Key | None = None
        self._gone: int | None = None
        self._read_last: _Read | None = None
        self.list = ProspectList()
        self.pane = ProspectPane()
        self.waiting: WaitingPanel | None = None
        self._lay_out()
        self._give_keys()
        self._connect()
        minutes.passed.connect(self._minute_passed)
        self.begin_at(self.list)
        # Whose customer somebody is may change with any visit or lead: the next minute shows it,
        # so that an arrival at the door need not look everybody up who waits in service.
        topics = (Topic.PROSPECTING, Topic.SALES, Topic.PERSONS, Topic.PEOPLE, Topic.POLICY)
        session.changed.connect(self._sit_down)
        self.listen(session)
        self.follow(feed, dict.fromkeys(topics, (self._ask_page,)))

    @property
    def view(self) -> ProspectingView | None:
        """What is shown."""
        return self._read_last.view if self._read_last is not None else None

    def show_tab(self, name: str) -> None:
        """Show one of the three lists."""
        self.tabs.choose(name)
        self._show_list()

    def show_rep(self, rep: int | None) -> None:
        """Show the list of a rep, None: of all."""
        self._rep = rep
        self._ask_page()

    # -- reading -------------------------------------------------------------------------------

    def _sit_down(self) -> None:
        """Somebody else is here: a rep sees the own list."""
        self._rep = self._actor().rep

    def _ask_page(self) -> None:
        rep, actor = self._rep, self._actor()
        self._desk.ask(lambda: self._read_page(actor, rep), self._show)

    def _read_page(self, actor: Actor, rep: int | None) -> _Read:
        view = self._services.prospecting.page(actor, rep)
        policy = self._services.settings.in_force()
        hours = Hours(view.now, calendar_of(policy, view.now), policy.tz)
        return _Read(view, hours, policy.new_customer_years)

    def _minute_passed(self) -> None:
        # Who waits goes with the clock alone.
        self._ask((self._ask_page,))

    def _show(self, read: _Read) -> None:
        if read.view.rep != self._rep:
            return
        self._read_last = read
        view = read.view
        self._show_reps(view)
        counts = {LANE: len(view.lane), CALLS: len(view.calls), OWN: len(view.own)}
        chosen = self.tabs.current
        self.tabs.show_choices(
            [Choice(each, self._tab_words(each), counts[each]) for each in (LANE, CALLS, OWN)]
        )
        self.tabs.choose(chosen if chosen in counts else LANE)
        self.totals.show_totals(prospect_words.totals(view))
        self._show_list()

    def _show_reps(self, view: ProspectingView) -> None:
        offered = [(None, self.tr("Everybody")), *((rep, name) for rep, name, _ in view.reps)]
        shown = [(self.who.itemData(n), self.who.itemText(n)) for n in range(self.who.count())]
        with QSignalBlocker(self.who):
            if shown != offered:
                self.who.clear()
                for rep, name in offered:
                    self.who.addItem(name, rep)
            self.who.setCurrentIndex(max(self.who.findData(view.rep), 0))
        # Colleagues' lists are theirs and the manager's.
        is_own = self._actor().rep is not None and self._session.known.has_manager
        self.who.setEnabled(not is_own)

    def _show_list(self) -> None:
        view = self.view
        if view is None:
            return
        tab = self.tabs.current
        rows = {LANE: view.lane, CALLS: view.calls, OWN: view.own}[str(tab)]
        tz = prospect_words.zone(view)
        self.list.show_rows(rows, tz, view.now, view.rep)
        if self._key not in {row.key for row in rows}:
            self._key = rows[0].key if rows else None
        self.list.mark(self._key, in_place=True)
        self.undated.setText(self._undated(view) if tab == CALLS else "")
        self.undated.setVisible(bool(self.undated.text()))
        self._stack.setCurrentWidget(self.list if rows else self._nothing)
        if not rows:
            self._nothing.show_words(*self._empty_words(str(tab), view))
        self._show_row()

    def _show_row(self) -> None:
        read = self._read_last
        row = read.view.row(self._key) if read is not None else None
        if read is None or row is None:
            self.pane.show_nobody()
        else:
            self.pane.show_row(row, read.view, read.years)

    def _choose(self, key: Key) -> None:
        self._key = key
        self._show_row()

    # -- acts ----------------------------------------------------------------------------------

    def _open_log(self) -> None:
        row, view = self.pane.row, self.view
        if row is None or view is None or self.pane.rep is None:
            return
        panel = LogPanel(row.kind, view.today)
        panel.saved.connect(partial(self._log, panel, row))
        self.pane.open_panel(panel)
        panel.take_keyboard()

    def _log(self, panel: LogPanel, row: ProspectRow) -> None:
        rep, result, actor = self.pane.rep, panel.result, self._actor()
        if rep is None or result is None:
            return
        note, again, log = panel.note.text, panel.next_on, self._services.prospecting.log
        self._desk.do(
            lambda: log(actor, rep, row.kind, row.about, result, note=note, next_on=again),
            lambda _: self._done(""),
            self._refused,
        )

    def _open_appointment(self) -> None:
        row, read = self.pane.row, self._read_last
        if row is None or read is None or not self.pane.appointment.isEnabled():
            return
        panel = appointment_panel(read.hours, read.view.now)
        panel.say(self.tr("When will {name} come?").format(name=row.title))
        panel.saved.connect(lambda: self._set_appointment(row, panel.when.at, panel.subject.text))
        self.pane.open_panel(panel)
        panel.take_keyboard()

    def _set_appointment(self, row: ProspectRow, at: datetime, subject: str) -> None:
        rep, actor = self.pane.rep, self._actor()
        if rep is None:
            return
        set_it = self._services.prospecting.appointment
        said = self.tr("Appointment set: it stands on the board on that day.")
        self._desk.do(
            lambda: set_it(actor, rep, row.kind, row.about, at, subject=subject),
            lambda _: self._done(said),
            self._refused,
        )

    def _visit(self, *, referred: bool) -> None:
        row, rep, actor = self.pane.row, self.pane.rep, self._actor()
        button = self.pane.refer if referred else self.pane.visit
        if row is None or rep is None or not button.isEnabled() or button.isHidden():
            return
        visit = self._services.prospecting.visit
        self._desk.do(
            lambda: visit(actor, rep, row.kind, row.about, referred=referred),
            self._came,
            self._refused,
        )

    def _came(self, done: Done) -> None:
        names = self.view.names if self.view is not None else {}
        if done.assigned is None:
            self._done(self.tr("The customer waits in the showroom: nobody is free."))
            return
        said = self.tr("{rep} has the customer, no turn used.")
        if done.turn:
            said = self.tr("{rep} is up now and has the customer: a turn used.")
        self._done(said.format(rep=names.get(done.assigned, "")))

    def _leave(self) -> None:
        row, actor = self.pane.row, self._actor()
        if row is None or row.kind is not ProspectKind.SERVICE_LANE:
            return
        leave = self._services.prospecting.leave
        self._desk.do(lambda: leave(actor, row.about), lambda _: self._left(row), self._refused)

    def _left(self, row: ProspectRow) -> None:
        self._gone = row.about
        self.undo.setText(self.tr("{name} has gone. Undo").format(name=row.title))
        self.undo.show()
        self._done("")

    def _undo_leave(self) -> None:
        gone, actor = self._gone, self._actor()
        self.undo.hide()
        if gone is not None:
            back = self._services.prospecting.come_back
            self._desk.do(lambda: back(actor, gone), lambda _: self._done(""), self._refused)

    def _done(self, said: str) -> None:
        self.pane.close_panel()
        self.pane.say("")
        self.said.setText(said)
        self.said.setVisible(bool(said))

    def _refused(self, refused: Refused) -> None:
        self.pane.say(self._saying().refusal(refused))

    # -- who waits -----------------------------------------------------------------------------

    def _open_waiting(self) -> None:
        if self.waiting is None:
            self.waiting = WaitingPanel()
            self.waiting.saved.connect(self._add_waiting)
            self.waiting.closed.connect(self._close_waiting)
            self._above.addWidget(self.waiting)
        self.show_tab(LANE)
        self.waiting.show()
        self.waiting.take_keyboard()

    def _close_waiting(self) -> None:
        if self.waiting is not None:
            self._above.removeWidget(self.waiting)
            self.waiting.hide()
            self.waiting.deleteLater()
            self.waiting = None
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_waiting(self) -> None:
        panel, view, actor = self.waiting, self.view, self._actor()
        if panel is None or view is None:
            return
        typed = panel.typed(view.now, prospect_words.zone(view))
        if typed is None:
            return
        add = self._services.prospecting.add

        def refuse(refused: Refused) -> None:
            if self.waiting is not None:
                self.waiting.refuse(self._saying().refusal(refused))

        self._desk.do(lambda: add(actor, typed), lambda _: self._close_waiting(), refuse)

    def _choose_list(self) -> None:
        home = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation)
        path, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("List of the workshop"),
            home,
            self.tr("Lists (*.csv *.xlsx *.xlsm *.tsv *.txt)"),
        )
        if path:
            self.open_list(Path(path))

    def open_list(self, path: Path) -> None:
        """Show what a list of the workshop would change."""
        from showroom_app.ui.prospecting.service_list_dialog import ServiceListDialog

        self.dialog = ServiceListDialog(
            path,
            self._desk,
            self._services,
            self._actor,
            self._saying,
            self._background,
            self,
        )
        self.dialog.open()

    # -- how it looks --------------------------------------------------------------------------

    def _tab_words(self, tab: str) -> str:
        return {
            LANE: self.tr("In service now"),
            CALLS: self.tr("Happy calls"),
            OWN: self.tr("Own customers"),
        }[tab]

    def _undated(self, view: ProspectingView) -> str:
        if not view.undated:
            return ""
        said = self.tr(
            "{n} sales of the last two months have no day of delivery: no happy call comes of "
            "them. Note it in the ledger."
        )
        if view.undated == 1:
            said = self.tr(
                "1 sale of the last two months has no day of delivery: no happy call comes of it. "
                "Note it in the ledger."
            )
        return said.format(n=words.number(view.undated))

    def _empty_words(self, tab: str, view: ProspectingView) -> tuple[str, str]:
        if view.role is Role.INTERNET and tab != CALLS:
            return (
                self.tr("Not for internet reps"),
                self.tr("They have leads, and own their customers from the first mail on."),
            )
        return {
            LANE: (
                self.tr("Nobody waits in service"),
                self.tr("Note who waits, or take the list of the workshop in."),
            ),
            CALLS: (
                self.tr("No happy call is due"),
                self.tr("One comes {n} days after the delivery.").format(n=view.happy_call_days),
            ),
            OWN: (
                self.tr("No own customer is due"),
                self.tr(
                    "One is due {days} days before the contract ends, or {years} years after the "
                    "sale."
                ).format(days=view.contract_ends_days, years=view.car_age_years),
            ),
        }[tab]

    def _lay_out(self) -> None:
        self.who = PickBox()
        self.who.setAccessibleName(self.tr("Whose list"))
        self.who.setMinimumWidth(180)
        self.tabs = Segmented([Choice(each, self._tab_words(each)) for each in (LANE, CALLS, OWN)])
        self.add = Button(self.tr("Who waits?"), "ph.plus-bold", "N")
        self.take_list = Button(self.tr("List of the workshop"), "upload", "I")
        self.totals = Totals()
        self.said = Label("", "small_strong", 2)
        self.said.hide()
        self.undo = Button("", "undo")
        self.undo.hide()
        self.undated = Label("", "small", 2, wrap=True)
        self.undated.setContentsMargins(16, 10, 16, 10)
        head = self._head = QHBoxLayout()
        title = Label(self.tr("Prospecting"), "page_title")
        title.setMinimumWidth(title.sizeHint().width())
        for widget in (title, self.who, self.tabs):
            head.addWidget(widget)
        head.addStretch(1)
        head.addWidget(self.add)
        head.addWidget(self.take_list)
        self._nothing = _Nothing()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._nothing)
        card = Card()
        card.column.addWidget(self.undated)
        card.column.addWidget(self._stack, 1)
        self._above = QVBoxLayout()
        left = QVBoxLayout()
        left.setSpacing(10)
        left.addLayout(self._above)
        left.addWidget(self.undo, 0, Qt.AlignmentFlag.AlignLeft)
        left.addWidget(self.said)
        left.addWidget(card, 1)
        body = self._body = QHBoxLayout()
        body.addLayout(left, 1)
        body.addWidget(self.pane)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self.totals)
        column.addLayout(body, 1)
        self._fit()
        theme.look().changed.connect(self._fit)

    def _fit(self) -> None:
        side, top = theme.current().sizes.window_padding
        layout = self.layout()
        assert layout is not None
        layout.setContentsMargins(side, top, side, top)
        density = theme.current().density
        compact = density is Density.COMPACT
        self._head.setSpacing(8 if compact else 12)
        self._body.setSpacing(12 if compact else 16)
        self.pane.setFixedWidth(_PANE_WIDTH[density])
        for button, said in (
            (self.add, self.tr("Who waits?")),
            (self.take_list, self.tr("List of the workshop")),
        ):
            button.setText("" if compact else said)
            button.setToolTip(said)
            button.setAccessibleName(said)

    def _give_keys(self) -> None:
        command(self, self.tr("Next"), "J", partial(self.list.step, 1))
        command(self, self.tr("Previous"), "K", partial(self.list.step, -1))
        command(self, self.tr("Log"), "L", self._open_log)
        command(self, self.tr("Appointment"), "A", self._open_appointment)
        command(self, self.tr("Comes along now"), "V", partial(self._visit, referred=False))
        command(self, self.tr("Workshop sends"), "W", partial(self._visit, referred=True))
        command(self, self.tr("Has gone"), "X", self._leave)
        command(self, self.tr("Note who waits"), "N", self._open_waiting)
        command(self, self.tr("List of the workshop"), "I", self._choose_list)
        command(self, self.tr("Next list"), "]", partial(self.tabs.step, 1))
        command(self, self.tr("List before"), "[", partial(self.tabs.step, -1))

    def _connect(self) -> None:
        self.list.chosen.connect(self._choose)
        self.tabs.chosen.connect(lambda _: self._show_list())
        self.who.currentIndexChanged.connect(lambda _: self.show_rep(self.who.currentData()))
        self.add.clicked.connect(self._open_waiting)
        self.take_list.clicked.connect(self._choose_list)
        self.undo.clicked.connect(self._undo_leave)
        self.pane.log_wanted.connect(self._open_log)
        self.pane.appointment_wanted.connect(self._open_appointment)
        self.pane.visit_wanted.connect(lambda: self._visit(referred=False))
        self.pane.referral_wanted.connect(lambda: self._visit(referred=True))
        self.pane.leave_wanted.connect(self._leave)
        self.pane.customer_wanted.connect(self.customer_wanted)


class _Nothing(QWidget):
    """What stands in an empty list: good news mostly."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._shown: tuple[str, str] | None = None
        self._state: EmptyState | None = None

    def show_words(self, title: str, sentence: str) -> None:
        """Say this."""
        if self._shown == (title, sentence):
            return
        self._shown = (title, sentence)
        if self._state is not None:
            self._column.removeWidget(self._state)
            self._state.hide()
            self._state.deleteLater()
        self._state = EmptyState(title, sentence, icon="ph.user-focus-bold")
        self._column.addWidget(self._state)
