"""The calendar of appointments: a week of one rep or of all, and what becomes of each."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from showroom_app.domain.appointment import AppointmentState
from showroom_app.domain.values import dataclass
from showroom_app.services.inbox_view import LeadRow
from showroom_app.ui import theme, words
from showroom_app.ui.leads import lead_words
from showroom_app.ui.leads.act_panels import ActPanel
from showroom_app.ui.leads.week_grid import Block, Grid, WeekGrid
from showroom_app.ui.leads.when_field import WhenField
from showroom_app.ui.theme import Density
from showroom_app.ui.widgets.button import Button, Kind, Size
from showroom_app.ui.widgets.card import Card, Line
from showroom_app.ui.widgets.field import Field
from showroom_app.ui.widgets.pick_box import PickBox
from showroom_app.ui.widgets.segmented import Stepper
from showroom_app.ui.widgets.text import Label
from showroom_app.ui.words import told
from showroom_app.words.leads import APPOINTMENT_STATES

_SIDE = 20
_ASIDE = {Density.COMPACT: 250, Density.NORMAL: 290, Density.LARGE: 340}


@dataclass(frozen=True, slots=True)
class CalendarShown:
    """What the calendar shows: the grid, who there is to choose from, and whose week it is."""

    grid: Grid
    reps: tuple[tuple[int, str], ...]
    rep: int | None


class VisitPanel(ActPanel):
    """When a customer comes: to set an appointment for one of these leads, or to move one."""

    saved = Signal()

    def __init__(
        self, when: WhenField, leads: Sequence[LeadRow] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.when = when
        self.whom = PickBox(self)
        self.whom.setAccessibleName(self.tr("Lead"))
        for row in leads:
            parts = (lead_words.title(row), row.vehicle, row.owner_name)
            self.whom.addItem(", ".join(part for part in parts if part), row)
        self.subject = Field(
            self.tr("What for"), self.tr("test drive, quote, trade-in"), parent=self
        )
        self.subject.line.returnPressed.connect(self.saved)
        said = self.tr("Set appointment") if leads else self.tr("Move it")
        self.save = Button(said, "check", "Enter", Kind.PRIMARY)
        self.save.clicked.connect(self.saved)
        when.confirmed.connect(self.saved)
        whom = QHBoxLayout()
        whom.setSpacing(12)
        whom.addWidget(self.whom, 1, Qt.AlignmentFlag.AlignBottom)
        whom.addWidget(self.subject, 1)
        self.whom.setVisible(bool(leads))
        self.subject.setVisible(bool(leads))
        self.body.addLayout(whom)
        self.body.addWidget(when)
        self.body.addWidget(self.save, 0, Qt.AlignmentFlag.AlignLeft)

    @property
    def for_lead(self) -> LeadRow | None:
        """The lead that is chosen; None where an appointment is moved."""
        chosen = self.whom.currentData()
        return chosen if isinstance(chosen, LeadRow) else None

    def take_keyboard(self) -> None:
        """Let the lead be chosen first, else the time be typed."""
        if self.whom.count():
            self.whom.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.when.take_keyboard()


class AppointmentAside(QWidget):
    """One appointment with what can be done; a button is there only when it can be done."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.at = Label("", "card_title", tabular=True, wrap=True)
        self.customer = Label("", "row_name", wrap=True)
        self.about = Label("", "body", 2, wrap=True)
        self.reach = Label("", "small", 2, tabular=True, wrap=True)
        self.state = Label("", "small_medium", 2, wrap=True)
        self.confirm = Button(self.tr("Confirmed"), "check", "C", Kind.PRIMARY)
        self.came = Button(self.tr("Came"), "check", "S", Kind.PRIMARY)
        self.missed = Button(self.tr("Did not come"), keys="N")
        self.move_it = Button(self.tr("Move"), "appointment", "M")
        self.open = Button(self.tr("Open lead"), "leads", "O")
        self.save = Button(self.tr("Save it (.ics)"), "ph.download-simple-bold")
        self.save.setToolTip(self.tr("Save for a calendar (.ics)"))
        self.cancel = Button(self.tr("Cancel it"), "lost", "X", Kind.QUIET)
        self.buttons = (
            *(self.confirm, self.came, self.missed, self.move_it, self.open, self.save),
            self.cancel,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 16)
        column.setSpacing(6)
        for label in (self.at, self.customer, self.about, self.reach, self.state):
            column.addWidget(label)
        column.addSpacing(6)
        for button in self.buttons:
            column.addWidget(button)
        column.addStretch(1)
        self.show_block(None, None)

    def show_block(self, block: Block | None, grid: Grid | None) -> None:
        """Show this appointment; None says what can be done without one."""
        texts: tuple[str, ...] = (
            self.tr("No appointment chosen"),
            "",
            self.tr("The arrow keys go along them. A click on a free hour sets one there."),
            "",
            "",
        )
        known = None if block is None else block.entry.appointment
        if block is not None and grid is not None and known is not None:
            day = words.day(grid.columns[block.day].on)
            phone = known.phone.shown() if known.phone else ""
            texts = (
                f"{day}, {words.clock(known.at, grid.tz)}",
                known.customer,
                known.subject,
                "\n".join(part for part in (phone, known.email) if part),
                ", ".join(
                    part
                    for part in (told(APPOINTMENT_STATES[known.state]), block.entry.rep_name)
                    if part
                ),
            )
        labels = (self.at, self.customer, self.about, self.reach, self.state)
        for label, text in zip(labels, texts, strict=True):
            label.setText(text)
            label.setVisible(bool(text))
        is_open = known is not None and known.state.is_open
        is_missed = known is not None and known.state is AppointmentState.NO_SHOW
        is_due = block is not None and block.is_due
        is_sure = known is not None and known.state is AppointmentState.CONFIRMED
        self.confirm.setVisible(is_open and not is_due and not is_sure)
        self.came.setVisible(is_due or is_missed)
        self.missed.setVisible(is_due)
        self.move_it.setVisible(is_open or is_missed)
        self.open.setVisible(known is not None and known.lead is not None)
        self.save.setVisible(known is not None)
        self.cancel.setVisible(is_open)


class CalendarPane(Card):
    """The week with its head; what is chosen in it is told, never done here."""

    stepped = Signal(int)
    """So many weeks on (1), back (-1), or to this week (0)."""

    rep_chosen = Signal(object)
    """Whose week is wanted: a rep's id, None for everybody's."""

    left = Signal()
    """Somebody goes back to the leads."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.shown: CalendarShown | None = None
        self.panel: VisitPanel | None = None
        self.week = Stepper("", self.tr("Week before"), self.tr("Next week"))
        self.now = Button(self.tr("This week"), kind=Kind.QUIET, size=Size.SMALL)
        self.whose = PickBox()
        self.whose.setAccessibleName(self.tr("Appointments of"))
        self.whose.setSizeAdjustPolicy(PickBox.SizeAdjustPolicy.AdjustToContents)
        self.set = Button(
            self.tr("Set appointment"), "set_appointment", "A", Kind.PRIMARY, Size.SMALL
        )
        self.save = Button(self.tr("Save week (.ics)"), "ph.download-simple-bold", size=Size.SMALL)
        self.leave = Button(
            self.tr("Back to the leads"), keys="Esc", kind=Kind.QUIET, size=Size.SMALL
        )
        self.said = Label("", "small_medium", 2, wrap=True)
        self.said.hide()
        self.grid = WeekGrid()
        self.aside = AppointmentAside()
        self._lay_out()
        self.week.went_back.connect(partial(self.stepped.emit, -1))
        self.week.went_on.connect(partial(self.stepped.emit, 1))
        self.now.clicked.connect(partial(self.stepped.emit, 0))
        self.whose.activated.connect(self._choose_rep)
        self.leave.clicked.connect(self._leave)
        self.grid.chosen.connect(self._show_chosen)
        theme.look().changed.connect(self._fit_aside)
        self.setFocusProxy(self.grid)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Not an action: Esc means something else in the search, and in a question.
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
            return
        super().keyPressEvent(event)

    def show_calendar(self, shown: CalendarShown) -> None:
        """Show this week."""
        self.shown = shown
        days = shown.grid.columns
        first, last = words.short_day(days[0].on), words.short_day(days[-1].on)
        self.week.show_value(
            self.tr("Week {n}, {first} to {last}").format(
                n=days[0].on.isocalendar().week, first=first, last=last
            )
        )
        self.now.setVisible(shown.grid.today is None)
        self._offer(shown)
        self.grid.show_grid(shown.grid)
        self._show_chosen(self.grid.current)

    def open_panel(self, panel: VisitPanel) -> None:
        """Ask something over the week."""
        self.close_panel()
        self.say("")
        self.panel = panel
        panel.closed.connect(self.close_panel)
        self._slot.addWidget(panel)
        panel.show()
        panel.take_keyboard()

    def close_panel(self) -> None:
        """Put the panel away."""
        panel, self.panel = self.panel, None
        if panel is not None:
            self._slot.removeWidget(panel)
            panel.hide()
            panel.deleteLater()
            self.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave(self) -> None:
        """Esc puts an open question away first."""
        if self.panel is not None:
            self.close_panel()
        else:
            self.left.emit()

    def say(self, sentence: str) -> None:
        """Say what was done, or why not; "" takes it back."""
        self.said.setText(sentence)
        self.said.setVisible(bool(sentence))

    def _show_chosen(self, _number: int | None) -> None:
        shown = self.shown
        self.aside.show_block(self.grid.block, shown.grid if shown else None)

    def _offer(self, shown: CalendarShown) -> None:
        known = [self.whose.itemData(n) for n in range(self.whose.count())]
        wanted = [None, *(rep for rep, _ in shown.reps)]
        if known != wanted:
            self.whose.clear()
            self.whose.addItem(self.tr("Everybody"), None)
            for rep, name in shown.reps:
                self.whose.addItem(name, rep)
        self.whose.setCurrentIndex(wanted.index(shown.rep) if shown.rep in wanted else 0)

    def _choose_rep(self, _index: int) -> None:
        self.rep_chosen.emit(self.whose.currentData())

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(_SIDE, 11, 12, 11)
        head.setSpacing(8)
        head.addWidget(Label(self.tr("Appointments"), "page_title"))
        head.addSpacing(8)
        head.addWidget(self.week)
        head.addWidget(self.now)
        head.addStretch(1)
        head.addWidget(self.whose)
        head.addWidget(self.set)
        head.addWidget(self.save)
        head.addWidget(self.leave)
        self.column.addLayout(head)
        asks = QVBoxLayout()
        asks.setContentsMargins(_SIDE, 0, _SIDE, 0)
        asks.setSpacing(8)
        asks.addWidget(self.said)
        self._slot = QVBoxLayout()
        asks.addLayout(self._slot)
        self.column.addLayout(asks)
        self.column.addSpacing(4)
        self.column.addWidget(Line())
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self.grid)
        scroll.viewport().setAutoFillBackground(False)
        self.grid.setAutoFillBackground(False)
        body = QHBoxLayout()
        # The card's round corners stay free of square cells.
        body.setContentsMargins(0, 0, 0, 8)
        body.setSpacing(0)
        body.addWidget(scroll, 1)
        body.addWidget(Line(standing=True))
        body.addWidget(self.aside)
        self.column.addLayout(body, 1)
        self._fit_aside()

    def _fit_aside(self) -> None:
        self.aside.setFixedWidth(_ASIDE[theme.current().density])
