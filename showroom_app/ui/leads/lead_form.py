"""A lead that somebody types in: who asks, about what, through which source."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, tzinfo

from PySide6.QtCore import QDate, QObject, QStringListModel, Qt, QTime, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCompleter,
    QGridLayout,
    QHBoxLayout,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from showroom_app.domain.lead import PHONE
from showroom_app.domain.people import Actor
from showroom_app.domain.prospect import Prospect
from showroom_app.domain.values import dataclass
from showroom_app.intake.by_hand import by_hand
from showroom_app.intake.who_wrote import Wrote
from showroom_app.services import Services
from showroom_app.services.done import Done
from showroom_app.ui.desk import Desk
from showroom_app.ui.leads import lead_words
from showroom_app.ui.leads.when_field import DateEdit, TimeEdit
from showroom_app.ui.widgets.button import Button, Kind
from showroom_app.ui.widgets.card import Card
from showroom_app.ui.widgets.chip import Chip
from showroom_app.ui.widgets.field import Field
from showroom_app.ui.widgets.pick_box import PickBox
from showroom_app.ui.widgets.text import Label
from showroom_app.words import Saying
from showroom_app.words.leads import SOURCES

_HIGH = 96
_SIDE = 20


@dataclass(frozen=True, slots=True)
class FormRead:
    """What the form offers: sources, floors and reps by name."""

    sources: tuple[str, ...]
    floors: tuple[tuple[int, str], ...]
    reps: tuple[str, ...]
    country: str
    tz: tzinfo


class LeadForm(Card):
    """The fields; nothing is kept before somebody says so, and what was typed is lost by nobody."""

    taken = Signal()
    """What was typed is to become a lead."""

    left = Signal()
    """Somebody goes back to the leads."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._sources: dict[str, str] = {}
        self._source_words = QStringListModel(self)
        self._rep_names = QStringListModel(self)
        self.source = Field(self.tr("Source"))
        self.source.line.setCompleter(_completer(self._source_words, self))
        self.name = Field(self.tr("Name"))
        self.company = Field(self.tr("Company"))
        self.phone = Field(self.tr("Phone"), tabular=True)
        self.email = Field(self.tr("E-mail"))
        self.vehicle = Field(self.tr("Vehicle"), self.tr("for example Toyota Yaris Hybrid 2024"))
        self.asked_for = Field(self.tr("Asked for"), self.tr("a rep, if one was named"))
        self.asked_for.line.setCompleter(_completer(self._rep_names, self))
        self.floor = PickBox()
        self.floor.setAccessibleName(self.tr("Floor"))
        self.message = QPlainTextEdit()
        self.message.setAccessibleName(self.tr("What the customer wants"))
        self.message.setPlaceholderText(self.tr("What the customer wants"))
        self.message.setTabChangesFocus(True)
        self.message.setFixedHeight(_HIGH)
        self.earlier = Chip(self.tr("Asked earlier"))
        self.day, self.time = DateEdit(), TimeEdit()
        self.day.setAccessibleName(self.tr("Day"))
        self.time.setAccessibleName(self.tr("Time"))
        self.title = Label(self.tr("Enter a lead"), "person")
        self.problem = Label("", "small_strong", "late", wrap=True)
        self.take = Button(self.tr("Take it in"), "check", "Ctrl+Return", Kind.PRIMARY)
        self.leave = Button(self.tr("Cancel"), keys="Esc", kind=Kind.QUIET)
        self.earlier.toggled.connect(self._show_earlier)
        self.take.clicked.connect(self.taken)
        self.leave.clicked.connect(self.left)
        self._lay_out()
        self._show_earlier(False)
        self.say("")

    @property
    def source_code(self) -> str:
        """The source as it is stored: a known one by its words, else as typed."""
        return self._sources.get(self.source.text.casefold(), self.source.text)

    @property
    def floor_chosen(self) -> int | None:
        """The floor whose lead it is, None for all."""
        chosen = self.floor.currentData()
        return chosen if isinstance(chosen, int) else None

    def asked_at(self, tz: tzinfo) -> datetime | None:
        """When the customer asked, None for now."""
        if not self.earlier.isChecked():
            return None
        on, at = self.day.date(), self.time.time()
        asked = datetime(on.year(), on.month(), on.day(), at.hour(), at.minute(), tzinfo=tz)
        return asked.astimezone(UTC)

    def offer(self, read: FormRead) -> None:
        """Offer these to choose from."""
        codes = dict.fromkeys((*SOURCES, *read.sources))
        self._sources = {lead_words.source(code).casefold(): code for code in codes}
        self._source_words.setStringList([lead_words.source(code) for code in codes])
        self._rep_names.setStringList(list(read.reps))
        if self.floor.count() != len(read.floors) + 1:
            self.floor.clear()
            self.floor.addItem(self.tr("All floors"), None)
            for floor, name in read.floors:
                self.floor.addItem(name, floor)
        self.floor.setVisible(len(read.floors) > 1)
        if not self.source.text:
            self.source.line.setText(lead_words.source(PHONE))

    def begin(self) -> None:
        """Begin with the name; what somebody has typed before stands there still."""
        self.say("")
        self.name.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def fill(self, wrote: Wrote, came: datetime) -> None:
        """Begin with what a message says, of a customer who asked when it came (local)."""
        self.clear()
        self.title.setText(self.tr("Take down as a lead"))
        self.name.line.setText(wrote.name)
        self.email.line.setText(wrote.email)
        self.source.line.setText(lead_words.source(wrote.source))
        self.message.setPlainText(wrote.said)
        self.earlier.setChecked(True)
        self.day.setDate(QDate(came.year, came.month, came.day))
        self.time.setTime(QTime(came.hour, came.minute))

    def clear(self) -> None:
        """Begin anew, for the next person."""
        fields = (self.name, self.company, self.phone, self.email, self.vehicle, self.asked_for)
        for field in fields:
            field.line.clear()
        self.message.clear()
        self.earlier.setChecked(False)

    def say(self, problem: str) -> None:
        """Say why it is no lead yet; "" takes it back."""
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and event.modifiers():
            self.taken.emit()
        else:
            super().keyPressEvent(event)

    def _show_earlier(self, on: bool) -> None:
        self.day.setVisible(on)
        self.time.setVisible(on)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(10)
        pairs = (
            (self.name, self.company),
            (self.phone, self.email),
            (self.vehicle, self.source),
        )
        for row, pair in enumerate(pairs):
            for column, field in enumerate(pair):
                grid.addWidget(field, row, column)
        last = QHBoxLayout()
        last.setSpacing(12)
        last.addWidget(self.asked_for, 1)
        last.addWidget(self.floor, 0, Qt.AlignmentFlag.AlignBottom)
        when = QHBoxLayout()
        when.setSpacing(8)
        for widget in (self.earlier, self.day, self.time):
            when.addWidget(widget)
        when.addStretch(1)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.take)
        foot.addWidget(self.leave)
        foot.addStretch(1)
        inside = QVBoxLayout()
        inside.setContentsMargins(_SIDE, 15, _SIDE, 16)
        inside.setSpacing(10)
        inside.addWidget(self.title)
        inside.addLayout(grid)
        inside.addWidget(self.message)
        inside.addLayout(last)
        inside.addLayout(when)
        inside.addWidget(self.problem)
        inside.addLayout(foot)
        inside.addStretch(1)
        self.column.addLayout(inside)


class LeadEntry(QObject):
    """Makes a lead of what stands in a form."""

    opened = Signal(object)
    """This widget is to be seen in the place of the lead."""

    closed = Signal()
    """The form is done with."""

    entered = Signal(int, str)
    """The lead that it became, and what is to be said of it."""

    def __init__(
        self,
        desk: Desk,
        services: Services,
        actor: Callable[[], Actor],
        saying: Callable[[], Saying],
        now: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._services = services
        self._actor = actor
        self._saying = saying
        self._now = now
        self._read: FormRead | None = None
        self._message: int | None = None
        self.form = LeadForm()
        self.form.taken.connect(self._take)
        self.form.left.connect(self.closed)

    def open(self) -> None:
        """Let somebody type a lead in."""
        self.opened.emit(self.form)
        self.form.begin()
        self._desk.ask(self._look, self._offer)

    def take_down(self, message: int, wrote: Wrote, came: datetime) -> None:
        """Let somebody make a lead of a message in quarantine; it came at this time (local).

        What was typed before about the same message stands there still.
        """
        if self._message != message:
            self._message = message
            self.form.fill(wrote, came)
        self.open()

    def _look(self) -> FormRead:
        services = self._services
        policy = services.settings.in_force()
        return FormRead(
            services.inbox.sources(),
            tuple((each.id, each.name) for each in services.people.floors()),
            tuple(each.rep.name for each in services.people.reps()),
            policy.country,
            policy.tz,
        )

    def _offer(self, read: FormRead) -> None:
        self._read = read
        now = self._now().astimezone(read.tz)
        if not self.form.earlier.isChecked():
            self.form.day.setDate(QDate(now.year, now.month, now.day))
            self.form.time.setTime(QTime(now.hour, now.minute))
        self.form.day.setMaximumDate(QDate(now.year, now.month, now.day))
        self.form.offer(read)

    def _take(self) -> None:
        form, read = self.form, self._read
        if read is None:
            return
        prospect = self._prospect(form, read)
        if not prospect.source:
            form.say(self.tr("Say through which source it came."))
            form.source.line.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if not prospect.has_contact():
            form.say(self.tr("Say who asks: a name, a phone number or an e-mail address."))
            form.name.line.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        form.say("")
        actor, floor, message = self._actor(), form.floor_chosen, self._message
        self._desk.do(
            lambda: self._services.leads.add(actor, prospect, floor=floor, message=message),
            self._entered,
            lambda refused: form.say(self._saying().refusal(refused)),
        )

    def _prospect(self, form: LeadForm, read: FormRead) -> Prospect:
        return by_hand(
            form.source_code,
            read.country,
            name=form.name.text,
            company=form.company.text,
            phones=(form.phone.text,),
            emails=(form.email.text,),
            vehicle=form.vehicle.text,
            message=form.message.toPlainText(),
            asked_for_rep=form.asked_for.text,
            requested_at=form.asked_at(read.tz),
        )

    def _entered(self, done: Done) -> None:
        assert done.lead is not None
        self.form.clear()
        self._message = None
        owner = self._saying().reps.get(done.assigned, "") if done.assigned is not None else ""
        if done.remark == "joined-lead":
            said = self.tr("It joined the open lead of the same person.")
        elif owner:
            said = self.tr("The lead is taken in; {rep} has it.").format(rep=owner)
        else:
            said = self.tr("The lead is taken in; whoever may claim it, can.")
        self.entered.emit(done.lead, said)


def _completer(words: QStringListModel, parent: QObject) -> QCompleter:
    completer = QCompleter(words, parent)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    return completer
