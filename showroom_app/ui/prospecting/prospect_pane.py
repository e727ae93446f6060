"""Everything about one prospect: what is known, who acts, what can be done, what it came to."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from showroom_app.domain.people import Role
from showroom_app.domain.prospecting import ProspectKind
from showroom_app.services.prospecting_rows import ProspectingView, ProspectRow
from showroom_app.ui import words
from showroom_app.ui.leads.act_panels import ActPanel
from showroom_app.ui.leads.facts import Fact, Facts
from showroom_app.ui.leads.flow import Flow
from showroom_app.ui.prospecting import prospect_words
from showroom_app.ui.theme import State
from showroom_app.ui.widgets.button import Button, Kind, Size
from showroom_app.ui.widgets.card import Card, Line
from showroom_app.ui.widgets.pick_box import PickBox
from showroom_app.ui.widgets.state_line import StateLine
from showroom_app.ui.widgets.text import Label
from showroom_app.words.prospecting import WHY_COUNTS

_SIDE = 20


class ProspectPane(Card):
    """One prospect; what is pressed goes out as a signal, nothing is done here.

    `rep` is who does it: whose list it is, else whose customer, else whoever is chosen: what is
    logged counts for somebody, so nobody is guessed.
    """

    log_wanted = Signal()
    appointment_wanted = Signal()
    visit_wanted = Signal()
    referral_wanted = Signal()
    leave_wanted = Signal()
    customer_wanted = Signal(int)
    """The record of this person is to be opened."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.row: ProspectRow | None = None
        self.panel: ActPanel | None = None
        self._years = 5
        self.name = Label("", "person")
        self.under = Label("", "body", 2, tabular=True)
        self.counts = StateLine()
        self.last = Label("", "small", 2, wrap=True)
        self.facts = Facts(self.tr("What is known"))
        self.who = PickBox()
        self.who.setAccessibleName(self.tr("Who does it"))
        self._who_name = Label(self.tr("Who does it"), "small_medium", 2)
        self.log = Button(self.tr("Log"), "call_out", "L", Kind.PRIMARY)
        self.appointment = Button(self.tr("Appointment"), "appointment", "A")
        self.visit = Button(self.tr("Comes along now"), "walk_in", "V")
        self.refer = Button(self.tr("Workshop sends"), "service", "W")
        self.leave = Button(self.tr("Has gone"), "ph.sign-out-bold", "X", Kind.QUIET)
        self.customer = Button(self.tr("Open customer"), "person", kind=Kind.QUIET)
        self.said = Label("", "small_strong", "late", wrap=True)
        self._lay_out()
        self._connect()
        self.show_nobody()

    @property
    def rep(self) -> int | None:
        """Who does it, None where nobody was chosen."""
        return None if self.who.currentData() is None else int(self.who.currentData())

    def show_nobody(self) -> None:
        """Nobody is read."""
        self.row = None
        self._whole.hide()
        self._hint.show()

    def show_row(self, row: ProspectRow, view: ProspectingView, years: int) -> None:
        """Show this prospect; what is being typed stays."""
        is_same = self.row is not None and self.row.key == row.key
        self.row, self._years = row, years
        if not is_same:
            self.close_panel()
            self.say("")
        tz = prospect_words.zone(view)
        self.name.setText(row.title)
        why = prospect_words.why(row, tz)
        self.under.setText(why[:1].upper() + why[1:])
        known = row.known
        state = State.OK if known.counts.value in ("new-customer", "returning-counts") else None
        because = words.told(WHY_COUNTS[known.counts.value]).format(years=years)
        said = prospect_words.counts(known)
        self.counts.show_state(state, f"{said[:1].upper()}{said[1:]}. {because}")
        self.facts.show_facts(
            tuple(
                Fact(icon, name, value, value if icon in ("call", "mail") else "")
                for icon, name, value in prospect_words.facts(row, view)
            )
        )
        last = prospect_words.last(row, tz)
        if row.last is not None and row.last.note:
            last = f"{last}: {row.last.note}"
        self.last.setText(last)
        self.last.setVisible(bool(last))
        self._show_reps(row, view, keep=is_same)
        self._show_acts(row)
        self._hint.hide()
        self._whole.show()

    def open_panel(self, panel: ActPanel) -> None:
        """Ask this below the acts."""
        self.close_panel()
        self.panel = panel
        self._panels.addWidget(panel)
        # What one has to read while asking stays; what else could be done does not.
        self._acts.hide()
        self.counts.hide()
        panel.closed.connect(self.close_panel)
        panel.show()
        self.say("")

    def close_panel(self) -> None:
        """Put away what was asked."""
        if self.panel is not None:
            self._panels.removeWidget(self.panel)
            self.panel.hide()
            self.panel.deleteLater()
            self.panel = None
            self._acts.show()
            self.counts.show()

    def say(self, sentence: str) -> None:
        """Say why a rule said no; "" takes it back."""
        if self.panel is not None:
            self.panel.refuse(sentence)
        self.said.setText(sentence if self.panel is None else "")
        self.said.setVisible(bool(sentence) and self.panel is None)

    def _show_reps(self, row: ProspectRow, view: ProspectingView, *, keep: bool) -> None:
        fitting = _fitting(row, view)
        before = self.rep
        wanted = view.rep or row.rep or (before if keep else row.known.owner)
        if [self.who.itemData(n) for n in range(self.who.count())] != [rep for rep, _ in fitting]:
            self.who.clear()
            for rep, name in fitting:
                self.who.addItem(name, rep)
        self.who.setCurrentIndex(self.who.findData(wanted))
        # Own customers have one rep, and so has the list of one rep.
        ask = row.rep is None and view.rep is None
        self.who.setVisible(ask)
        self._who_name.setVisible(ask)
        self._judge()

    def _show_acts(self, row: ProspectRow) -> None:
        in_lane = row.kind is ProspectKind.SERVICE_LANE
        self.refer.setVisible(in_lane)
        self.leave.setVisible(in_lane)
        self.customer.setVisible(row.known.person is not None)

    def _judge(self) -> None:
        row = self.row
        if row is None:
            return
        nobody = "" if self.rep is not None else self.tr("who does it?")
        self.log.refuse(nobody)
        others = nobody
        owner = row.known.owner
        if not others and owner is not None and owner != self.rep:
            name = words.short_name(row.known.owner_name)
            others = self.tr("customer of {rep}").format(rep=name)
        self.appointment.refuse(others)
        self.visit.refuse(others)
        self.refer.refuse(nobody)

    def _lay_out(self) -> None:
        self._whole = QWidget()
        inside = QVBoxLayout(self._whole)
        inside.setContentsMargins(_SIDE, 16, _SIDE, 16)
        inside.setSpacing(10)
        inside.addWidget(self.name)
        inside.addWidget(self.under)
        inside.addWidget(self.counts)
        inside.addWidget(self.last)
        inside.addWidget(Line())
        inside.addWidget(self.facts)
        inside.addWidget(Line())
        who = QHBoxLayout()
        who.setSpacing(10)
        who.addWidget(self._who_name)
        who.addWidget(self.who, 1)
        inside.addLayout(who)
        self._acts = QWidget()
        below = QVBoxLayout(self._acts)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(10)
        acts = Flow()
        for button in (self.log, self.appointment, self.visit, self.refer):
            acts.addWidget(button)
        below.addLayout(acts)
        more = Flow()
        for button in (self.leave, self.customer):
            button.set_size(Size.SMALL)
            more.addWidget(button)
        below.addLayout(more)
        inside.addWidget(self._acts)
        inside.addWidget(self.said)
        self.said.hide()
        self._panels = QVBoxLayout()
        inside.addLayout(self._panels)
        inside.addStretch(1)
        self._hint = Label(
            self.tr("Choose somebody on the left: what is known and what you can do stands here."),
            "body",
            2,
            wrap=True,
        )
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._hint.setContentsMargins(_SIDE, 40, _SIDE, 40)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self._whole)
        scroll.viewport().setAutoFillBackground(False)
        self._whole.setAutoFillBackground(False)
        self.column.addWidget(self._hint)
        self.column.addWidget(scroll, 1)

    def _connect(self) -> None:
        self.who.currentIndexChanged.connect(lambda _: self._judge())
        for button, signal in (
            (self.log, self.log_wanted),
            (self.appointment, self.appointment_wanted),
            (self.visit, self.visit_wanted),
            (self.refer, self.referral_wanted),
            (self.leave, self.leave_wanted),
        ):
            button.clicked.connect(signal)
        self.customer.clicked.connect(self._open_customer)

    def _open_customer(self) -> None:
        if self.row is not None and self.row.known.person is not None:
            self.customer_wanted.emit(self.row.known.person)


def _fitting(row: ProspectRow, view: ProspectingView) -> Sequence[tuple[int, str]]:
    """Who may speak to somebody: the own rep, or anybody who prospects."""
    if row.rep is not None:
        return ((row.rep, row.rep_name),)
    return [(rep, name) for rep, name, role in view.reps if role is not Role.INTERNET]
