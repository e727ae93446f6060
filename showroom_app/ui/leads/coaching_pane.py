"""Daily coaching: what internet reps write about their day, and closed leads that are looked at."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import field
from datetime import date, datetime, timedelta, tzinfo
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from showroom_app.domain.coaching import Verdict
from showroom_app.domain.people import Actor, Role
from showroom_app.domain.values import dataclass
from showroom_app.services import Services
from showroom_app.services.coaching import LONGEST_TEXT, CoachingRow, Sample, SampledLead
from showroom_app.ui import words
from showroom_app.ui.desk import Desk
from showroom_app.ui.leads import lead_words
from showroom_app.ui.leads.response_clock import when
from showroom_app.ui.settings_pages.managed import Act, Managed
from showroom_app.ui.theme import State
from showroom_app.ui.widgets.avatar import Avatar
from showroom_app.ui.widgets.button import Button, Kind, Size
from showroom_app.ui.widgets.card import Card, Line
from showroom_app.ui.widgets.chip import Chip
from showroom_app.ui.widgets.emptied import empty
from showroom_app.ui.widgets.segmented import Stepper
from showroom_app.ui.widgets.state_line import StateLine
from showroom_app.ui.widgets.text import Label
from showroom_app.words.leads import VERDICTS

_SIDE = 20


@dataclass(frozen=True, slots=True)
class CoachingView:
    """Today's lines, those of earlier days that nobody has talked over, and the week's sample.

    `log` is what was talked over in the last month, newest first.
    """

    today: tuple[CoachingRow, ...]
    earlier: tuple[CoachingRow, ...]
    sample: Sample
    log: tuple[CoachingRow, ...]
    now: datetime = field(compare=False)
    tz: tzinfo


class DayLine(QWidget):
    """A rep's day: the rep writes, a manager ticks that it was talked over."""

    written = Signal(str)
    """This is what the rep says about the day."""

    ticked = Signal(bool)
    """A manager has talked it over (True), or it was a mistake (False)."""

    def __init__(self, row: CoachingRow, day: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row = row
        entry = row.entry
        self.text = QLineEdit(entry.text if entry else "")
        self.text.setMaxLength(LONGEST_TEXT)
        self.text.setAccessibleName(row.rep_name)
        self.text.setPlaceholderText(self.tr("what went well, what to practise"))
        self.text.setCursorPosition(0)
        is_ticked = entry is not None and entry.is_ticked
        self.text.setReadOnly(is_ticked)
        self.tick = Chip(self.tr("Talked over"))
        self.tick.setChecked(is_ticked)
        self.tick.setVisible(entry is not None)
        self.tick.clicked.connect(self.ticked)
        self.text.editingFinished.connect(self._write)
        name = Label(row.rep_name, "small_strong")
        under = Label(self.tr("away") if row.away else day, "caption", 3)
        if not under.text():
            under.hide()
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(name)
        names.addWidget(under)
        holder = QWidget()
        holder.setFixedWidth(130)
        holder.setLayout(names)
        names.setContentsMargins(0, 0, 0, 0)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 4, 0, 4)
        line.setSpacing(10)
        line.addWidget(Avatar(row.rep_name, Role.INTERNET, 32))
        line.addWidget(holder)
        line.addWidget(self.text, 1)
        line.addWidget(self.tick)

    def _write(self) -> None:
        if self.text.isModified() and self.text.text().strip():
            self.text.setModified(False)
            self.written.emit(self.text.text().strip())


class SampleLine(QWidget):
    """A closed lead with what a manager found in it."""

    judged = Signal(object, str)
    """The verdict (`Verdict`), and a few words."""

    opened = Signal()
    """The lead is to be read."""

    def __init__(self, drawn: SampledLead, closed: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        check = drawn.check
        self.read = Button(lead_words.title(drawn.row), kind=Kind.LINK, size=Size.SMALL)
        self.read.clicked.connect(self.opened)
        self.words = QLineEdit(check.text if check else "")
        self.words.setPlaceholderText(self.tr("what to talk about"))
        self.words.setAccessibleName(self.tr("What to talk about"))
        self.chips: dict[Verdict, Chip] = {}
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.read)
        head.addWidget(Label(closed, "small", 2), 1)
        for verdict, said in ((verdict, words.told(VERDICTS[verdict])) for verdict in Verdict):
            chip = self.chips[verdict] = Chip(said)
            chip.setChecked(check is not None and check.verdict is verdict)
            chip.clicked.connect(partial(self._judge, verdict))
            head.addWidget(chip)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 6)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self.words)

    def _judge(self, verdict: Verdict, _on: bool = False) -> None:
        for code, chip in self.chips.items():
            chip.setChecked(code is verdict)
        self.judged.emit(verdict, self.words.text().strip())


class CoachingPane(Card):
    """The coaching log and the sample, in the place of the lead."""

    written = Signal(object, str)
    """A rep's line (`CoachingRow`) and what it says now."""

    ticked = Signal(object, bool)
    """A line (`CoachingRow`) that a manager has talked over, or not."""

    judged = Signal(int, object, str)
    """A lead, the verdict (`Verdict`) and a few words."""

    lead_wanted = Signal(int)
    """This lead is to be read."""

    left = Signal()
    """Somebody goes back to the leads."""

    week_wanted = Signal(int)
    """The closed leads of so many weeks on (1) or back (-1) are to be looked through."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.days: list[DayLine] = []
        self.earlier: list[DayLine] = []
        self.sample: list[SampleLine] = []
        self.log: list[DayLine] = []
        self.week: Stepper | None = None
        """The week of the closed leads, with a step to and fro."""
        self._view: CoachingView | None = None
        self.leave = Button(self.tr("Back to the leads"), kind=Kind.QUIET, size=Size.SMALL)
        self.leave.clicked.connect(self.left)
        self.problem = Label("", "small_strong", "late", wrap=True)
        self.problem.hide()
        self._lay_out()

    def show_view(self, view: CoachingView) -> None:
        """Show this; what somebody is typing is not taken away."""
        if view == self._view or any(
            line.text.hasFocus() and line.text.isModified() for line in (*self.days, *self.earlier)
        ):
            return
        self._view = view
        empty(self._lines)
        self._heading(self.tr("Today"))
        self.days = [self._day(row, "") for row in view.today]
        if not view.today:
            self._say(self.tr("Nobody is an internet rep this month."))
        shown = {row.entry.id for row in view.today if row.entry is not None}
        earlier = [row for row in view.earlier if row.entry and row.entry.id not in shown]
        if earlier:
            self._heading(self.tr("Not talked over yet"))
        self.earlier = [self._day(row, words.day(row.day)) for row in earlier]
        self._week_heading(view)
        self.sample = [self._sampled(drawn, view) for drawn in view.sample.leads]
        if not view.sample.leads:
            self._say(self.tr("No lead was closed in that week."))
        if view.log:
            self._heading(self.tr("Talked over in the last month"))
        self.log = [self._day(row, words.day(row.day)) for row in view.log]

    @property
    def monday(self) -> date | None:
        """The Monday of the week whose closed leads are shown."""
        return self._view.sample.monday if self._view is not None else None

    def say(self, problem: str) -> None:
        """Say why something was not kept; "" takes it back."""
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))

    def _heading(self, text: str) -> None:
        heading = Label(text, "card_title")
        heading.setContentsMargins(0, 12, 0, 4)
        self._lines.addWidget(heading)
        self._lines.addWidget(Line())

    def _week_heading(self, view: CoachingView) -> None:
        monday = view.sample.monday
        last = view.now.astimezone(view.tz).date() - timedelta(days=7)
        self.week = Stepper("", self.tr("Week before"), self.tr("Next week"))
        said = self.tr("Week of {day}").format(day=words.day(monday))
        self.week.show_value(said, may_go_on=monday + timedelta(days=7) <= last)
        self.week.went_back.connect(partial(self.week_wanted.emit, -1))
        self.week.went_on.connect(partial(self.week_wanted.emit, 1))
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 12, 0, 4)
        line.addWidget(Label(self.tr("Closed leads to look through"), "card_title"), 1)
        line.addWidget(self.week)
        self._lines.addWidget(row)
        self._lines.addWidget(Line())

    def _say(self, sentence: str) -> None:
        self._lines.addWidget(StateLine(sentence, State.OK))

    def _day(self, row: CoachingRow, day: str) -> DayLine:
        line = DayLine(row, day)
        line.written.connect(partial(self.written.emit, row))
        line.ticked.connect(partial(self.ticked.emit, row))
        self._lines.addWidget(line)
        return line

    def _sampled(self, drawn: SampledLead, view: CoachingView) -> SampleLine:
        row = drawn.row
        came = when(row.arrived, view.tz, view.now)
        said = ", ".join(part for part in (row.vehicle, row.owner_name, came) if part)
        line = SampleLine(drawn, said)
        line.judged.connect(partial(self.judged.emit, row.lead))
        line.opened.connect(partial(self.lead_wanted.emit, row.lead))
        self._lines.addWidget(line)
        self._lines.addWidget(Line())
        return line

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(_SIDE, 15, _SIDE, 8)
        head.addWidget(Label(self.tr("Coaching"), "person"), 1)
        head.addWidget(self.leave)
        self.column.addLayout(head)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(_SIDE, 0, _SIDE, 16)
        column.addWidget(self.problem)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(2)
        column.addLayout(self._lines)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        scroll.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        self.column.addWidget(scroll, 1)


class CoachingDesk(QObject):
    """Reads the coaching log for its pane and does what is done there."""

    def __init__(
        self,
        desk: Desk,
        services: Services,
        managed: Managed,
        now: Callable[[], datetime],
        pane: CoachingPane,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._services = services
        self._managed = managed
        self._now = now
        self._pane = pane
        self._week: date | None = None
        pane.week_wanted.connect(self._step)
        pane.written.connect(self._write)
        pane.ticked.connect(self._tick)
        pane.judged.connect(self._judge)

    def ask(self) -> None:
        """Read it anew while somebody looks at it."""
        if self._pane.isVisible():
            actor = self._managed.session.actor()
            self._desk.ask(lambda: self._read(actor), self._pane.show_view)

    def _step(self, weeks: int) -> None:
        shown = self._pane.monday
        if shown is not None:
            self._week = shown + timedelta(days=7 * weeks)
            self.ask()

    def _read(self, actor: Actor) -> CoachingView:
        coaching = self._services.coaching
        tz = self._services.settings.in_force().tz
        today = coaching.of_day(actor)
        shown = {row.entry.id for row in today if row.entry is not None}
        log = tuple(
            row
            for row in coaching.log(actor)
            if row.entry is not None and row.entry.is_ticked and row.entry.id not in shown
        )
        sample = coaching.sample(actor, self._week)
        return CoachingView(today, coaching.to_tick(actor), sample, log, self._now(), tz)

    def _write(self, row: CoachingRow, text: str) -> None:
        self._do(lambda actor: self._services.coaching.write(actor, row.rep, text, row.day))

    def _tick(self, row: CoachingRow, on: bool) -> None:
        if row.entry is None:
            return
        entry, services = row.entry.id, self._services

        def act(actor: Actor) -> object:
            coaching = services.coaching
            return coaching.tick(actor, entry) if on else coaching.untick(actor, entry)

        self._do(act)

    def _judge(self, lead: int, verdict: Verdict, text: str) -> None:
        self._do(lambda actor: self._services.coaching.check(actor, lead, verdict, text))

    def _do(self, act: Act) -> None:
        self._pane.say("")
        self._managed.act(act, lambda _done: self.ask(), self._pane.say)
