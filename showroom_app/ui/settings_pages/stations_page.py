"""The PCs of the dealership: what each is called and there for, and which one takes in."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, tzinfo
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from showroom_app.domain.intake_lease import Holder
from showroom_app.domain.station import LONGEST_NAME, Station
from showroom_app.domain.topic import Topic
from showroom_app.domain.values import dataclass
from showroom_app.services import Services
from showroom_app.services.stations import StationsView
from showroom_app.ui.change_feed import ChangeFeed
from showroom_app.ui.desk import Desk
from showroom_app.ui.leads.response_clock import when
from showroom_app.ui.minutes import Minutes
from showroom_app.ui.session import Session
from showroom_app.ui.settings_pages.columns import Columns
from showroom_app.ui.settings_pages.managed_page import ManagedPage
from showroom_app.ui.settings_pages.station_row import StationLine
from showroom_app.ui.stations.kind_choice import KindChoice
from showroom_app.ui.theme import State
from showroom_app.ui.widgets.button import Button, Kind
from showroom_app.ui.widgets.card import Card, Line
from showroom_app.ui.widgets.emptied import empty
from showroom_app.ui.widgets.field import Field
from showroom_app.ui.widgets.state_line import StateLine
from showroom_app.ui.widgets.text import Label


@dataclass(frozen=True, slots=True)
class _Read:
    view: StationsView
    tz: tzinfo


class StationsPage(ManagedPage):
    """All stations on the left; on the right the one that is changed, and who takes in.

    `key` says which of them is this PC.
    """

    kind_changed = Signal(object)
    """Who stands before this PC said what it is there for: this `StationKind`."""

    def __init__(
        self,
        desk: Desk,
        feed: ChangeFeed,
        services: Services,
        session: Session,
        minutes: Minutes,
        key: Callable[[], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(desk, services, session, parent)
        self._minutes = minutes
        self._key = key
        self._read: _Read | None = None
        self._changing: Station | None = None
        self.lines: dict[int, StationLine] = {}
        self.list = Card(self.tr("PCs"))
        self.none = Label(self.tr("This PC is listed in a moment."), "body", 2, wrap=True)
        self.done = Label("", "small_medium", "ok", wrap=True)
        self.form = Card(self.tr("Change"))
        self.name = Field(self.tr("Name"))
        self.name.line.setMaxLength(LONGEST_NAME)
        self.kind = KindChoice()
        self.problem = Label("", "small", "late", wrap=True)
        self.keep = Button(self.tr("Keep"), "check", keys="Enter", kind=Kind.PRIMARY)
        self.leave = Button(self.tr("Cancel"), kind=Kind.QUIET)
        self.intake = Card(self.tr("Who reads the mailboxes"))
        self.holder = StateLine()
        self.chosen = StateLine()
        self.any = Button(self.tr("Whichever PC runs"))
        self._lay_out()
        self._connect()
        self.follow(
            feed,
            {
                Topic.POLICY: (self._ask_stations,),
                Topic.MAIL: (self._ask_stations,),
            },
        )

    def open_form(self, station: Station) -> None:
        """Change the name or kind of a station."""
        self._changing = station
        self.done.hide()
        self.problem.hide()
        self.form.title.setText(station.name)
        self.name.line.setText(station.name)
        self.kind.choose(station.kind)
        self.form.show()
        self.name.line.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- what there is -------------------------------------------------------------------------

    def _ask_stations(self) -> None:
        self._desk.ask(self._look, self._show)

    def _minute_passed(self) -> None:
        # That a station goes on is no change that anybody is told of.
        self._ask((self._ask_stations,))

    def _look(self) -> _Read:
        services = self._services
        return _Read(services.stations.view(), services.settings.in_force().tz)

    def _show(self, read: _Read) -> None:
        self._read = read
        view = read.view
        if list(self.lines) != [row.station.id for row in view.rows]:
            self._put(view)
        for row in view.rows:
            self.lines[row.station.id].show_row(row, view.now, read.tz)
        self.none.setVisible(not view.rows)
        self.list.count.setText(str(len(view.rows)) if view.rows else "")
        self._show_intake(view, read.tz)

    def _put(self, view: StationsView) -> None:
        empty(self._rows)
        self.lines = {}
        for row in view.rows:
            station = row.station
            line = StationLine(row, is_here=station.key == self._key())
            line.changed.connect(partial(self._change, station.id))
            line.chosen.connect(partial(self._choose, station.id))
            line.forgotten.connect(partial(self._forget, station.id))
            self.lines[station.id] = line
            self._rows.addWidget(Line())
            self._rows.addWidget(line)

    def _show_intake(self, view: StationsView, tz: tzinfo) -> None:
        holder = view.intake.holder
        if holder is None:
            said = self.tr("Nobody just now. A PC that runs takes over within a minute.")
            self.holder.show_state(State.RUNNING, said)
        else:
            self.holder.show_state(State.OK, self._who(holder, view.now, tz))
        row = next((row for row in view.rows if row.is_chosen), None)
        self.any.setVisible(bool(view.intake.chosen))
        self.chosen.setVisible(row is not None and not row.has_intake)
        if row is not None:
            said = self.tr("{name} takes over as soon as it runs.").format(name=row.station.name)
            self.chosen.show_state(State.RUNNING, said)

    def _who(self, holder: Holder, now: datetime, tz: tzinfo) -> str:
        said = self.tr("{name}, since {time}").format(
            name=holder.program.station, time=when(holder.since, tz, now)
        )
        if not holder.program.is_able:
            said += ". " + self.tr(
                "A password of a mailbox is missing there: type it on that PC, under "
                "Settings > Mail."
            )
        return said

    # -- keeping -------------------------------------------------------------------------------

    def _change(self, station: int) -> None:
        self.open_form(self.lines[station].row.station)

    def _save(self) -> None:
        before = self._changing
        if before is None:
            return
        name, kind = self.name.text, self.kind.kind
        self.problem.hide()

        def kept(_done: object) -> None:
            self.form.hide()
            self._say_done(self.tr("“{name}” is kept.").format(name=name))
            if before.key == self._key() and kind is not before.kind:
                self.kind_changed.emit(kind)

        stations = self._services.stations
        self.act(
            lambda actor: stations.change(actor, before.id, name, kind), kept, self._say_problem
        )

    def _choose(self, station: int | None) -> None:
        self.act(
            lambda actor: self._services.intake.choose(actor, station),
            lambda _done: self.done.hide(),
            self._say_done,
        )

    def _forget(self, station: int) -> None:
        name = self.lines[station].row.station.name
        self.act(
            lambda actor: self._services.stations.forget(actor, station),
            lambda _done: self._say_done(self.tr("“{name}” is forgotten.").format(name=name)),
            self._say_done,
        )

    def _say_done(self, sentence: str) -> None:
        self.done.setText(sentence)
        self.done.show()

    def _say_problem(self, sentence: str) -> None:
        self.problem.setText(sentence)
        self.problem.show()

    def _connect(self) -> None:
        self.keep.clicked.connect(self._save)
        self.name.line.returnPressed.connect(self._save)
        self.leave.clicked.connect(self.form.hide)
        self.any.clicked.connect(lambda: self._choose(None))
        self._minutes.passed.connect(self._minute_passed)

    def _lay_out(self) -> None:
        above = QVBoxLayout()
        above.setContentsMargins(15, 0, 15, 0)
        for each in (self.none, self.done):
            each.setContentsMargins(0, 4, 0, 12)
            each.hide()
            above.addWidget(each)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.list.column.addLayout(above)
        self.list.column.addLayout(self._rows)
        self._lay_out_form()
        self._lay_out_intake()
        self.lay_out(Columns([self.list], [self.form, self.intake]))

    def _lay_out_form(self) -> None:
        way_back = self.tr(
            "The PC follows within a minute. A kiosk or wallboard is left with F12 at its "
            "keyboard, or by holding a finger or the mouse for three seconds: on the kiosk’s "
            "clock, anywhere on the wallboard."
        )
        column = QVBoxLayout()
        column.setContentsMargins(15, 4, 15, 15)
        column.setSpacing(12)
        column.addWidget(self.name)
        column.addWidget(Label(self.tr("What it is there for"), "small_medium", 2))
        column.addWidget(self.kind)
        column.addWidget(Label(way_back, "small", 3, wrap=True))
        column.addWidget(self.problem)
        self.problem.hide()
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.keep)
        row.addWidget(self.leave)
        row.addStretch(1)
        column.addLayout(row)
        self.form.column.addLayout(column)
        self.form.hide()

    def _lay_out_intake(self) -> None:
        said = self.tr(
            "One PC at a time reads the mailboxes, sends mail, watches over the leads and closes "
            "days. When it is switched off another one takes over within a minute: one that knows "
            "the passwords first, a kiosk or wallboard last. A drop folder is read by the PC that "
            "has it."
        )
        column = QVBoxLayout()
        column.setContentsMargins(15, 4, 15, 15)
        column.setSpacing(10)
        column.addWidget(self.holder)
        column.addWidget(self.chosen)
        column.addWidget(Label(said, "small", 2, wrap=True))
        column.addWidget(self.any, 0, Qt.AlignmentFlag.AlignLeft)
        self.chosen.hide()
        self.any.hide()
        self.intake.column.addLayout(column)
