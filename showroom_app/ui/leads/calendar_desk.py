"""Reads the calendar for its pane, and does what is done there."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QWidget

from showroom_app.domain.people import Actor, Role
from showroom_app.domain.values import dataclass
from showroom_app.exports.calendar_file import ENDING, calendar_file
from showroom_app.services import Services
from showroom_app.services.appointments import CalendarEntry, Week
from showroom_app.services.calendar import calendar_of
from showroom_app.services.inbox_view import LeadRow, Tab
from showroom_app.ui.background import Background
from showroom_app.ui.commands import command
from showroom_app.ui.desk import Desk
from showroom_app.ui.leads.calendar_pane import CalendarPane, CalendarShown, VisitPanel
from showroom_app.ui.leads.response_clock import Hours, when
from showroom_app.ui.leads.week_grid import Block, laid_out
from showroom_app.ui.leads.when_field import WhenField
from showroom_app.ui.settings_pages.managed import Act, Managed

_AHEAD = timedelta(hours=1)
_WEEK = timedelta(days=7)
_MOST_LEADS = 200


@dataclass(frozen=True, slots=True)
class _Asked:
    """Whose week is wanted, and which: by one of its days (None: this one)."""

    on: date | None
    rep: int | None


@dataclass(frozen=True, slots=True)
class _Read:
    """A week with what its grid and its questions need."""

    asked: _Asked
    week: Week
    reps: dict[int, tuple[str, Role | None]]
    hours: Hours


class CalendarDesk(QObject):
    """Keeps a calendar up to date while somebody looks at it.

    Owners act in their own name, as with every act on a lead; reception may say what became of an
    appointment.
    """

    lead_wanted = Signal(int)
    """This lead is to be read."""

    def __init__(
        self,
        desk: Desk,
        services: Services,
        managed: Managed,
        background: Background,
        now: Callable[[], datetime],
        pane: CalendarPane,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._services = services
        self._managed = managed
        self._background = background
        self._now = now
        self._pane = pane
        self._asked = _Asked(None, None)
        self._read_last: _Read | None = None
        aside = pane.aside
        pane.stepped.connect(self.step)
        pane.rep_chosen.connect(self.show_rep)
        pane.set.clicked.connect(partial(self.set_appointment, None))
        pane.save.clicked.connect(self._choose_week_file)
        pane.grid.free_chosen.connect(self.set_appointment)
        pane.grid.opened.connect(lambda _number: self.open_lead())
        aside.confirm.clicked.connect(partial(self.change, "confirm"))
        aside.came.clicked.connect(partial(self.change, "show"))
        aside.missed.clicked.connect(partial(self.change, "miss"))
        aside.cancel.clicked.connect(partial(self.change, "cancel"))
        aside.move_it.clicked.connect(self.move)
        aside.open.clicked.connect(self.open_lead)
        aside.save.clicked.connect(self._choose_file)

    def give_keys(self, owner: QWidget) -> tuple[QAction, ...]:
        """Let keys do what the buttons do; they count while the calendar is seen."""
        pane, aside = self._pane, self._pane.aside
        buttons = (
            (self.tr("Set appointment"), "A", pane.set),
            (self.tr("Confirmed"), "C", aside.confirm),
            (self.tr("Came"), "S", aside.came),
            (self.tr("Did not come"), "N", aside.missed),
            (self.tr("Move"), "M", aside.move_it),
            (self.tr("Open lead"), "O", aside.open),
            (self.tr("Cancel it"), "X", aside.cancel),
        )
        keys = [
            command(owner, text, key, partial(self._press, button)) for text, key, button in buttons
        ]
        keys.append(command(owner, self.tr("Week before"), "PgUp", partial(self.step, -1)))
        keys.append(command(owner, self.tr("Next week"), "PgDown", partial(self.step, 1)))
        return tuple(keys)

    def _press(self, button: QAbstractButton) -> None:
        """Do what a button does, when it is there and no question is open."""
        if button.isVisible() and self._pane.panel is None:
            button.click()

    def ask(self) -> None:
        """Read the week anew while somebody looks at it."""
        if self._pane.isVisible():
            asked = self._asked
            actor = self._managed.session.actor()
            self._desk.ask(lambda: self._read(actor, asked), self._show)

    def tick(self) -> None:
        """Time passes: the line of now moves, and an appointment falls due."""
        if self._pane.isVisible() and self._read_last is not None:
            self._show(self._read_last)

    def step(self, weeks: int) -> None:
        """Show the week so many weeks on; 0 is this one."""
        on = self._read_last.week.days[0].on + weeks * _WEEK if self._read_last else None
        self._asked = _Asked(on if weeks else None, self._asked.rep)
        self.ask()

    def show_week(self, on: date) -> None:
        """Show the week in which this day lies."""
        self._asked = _Asked(on, self._asked.rep)
        self.ask()

    def show_rep(self, rep: int | None) -> None:
        """Show this rep's appointments, None for everybody's."""
        self._asked = _Asked(self._asked.on, rep)
        self.ask()

    def open_lead(self) -> None:
        """Show the lead of the appointment that is chosen."""
        block = self._pane.grid.block
        if block is not None and block.entry.appointment.lead is not None:
            self.lead_wanted.emit(block.entry.appointment.lead)

    def change(self, what: str, _on: bool = False) -> None:
        """Say what became of the appointment that is chosen: confirm, show, miss or cancel."""
        block = self._pane.grid.block
        if block is not None:
            change: Callable[[Actor, int], object] = getattr(self._services.appointments, what)
            number = block.number
            self._do(lambda actor: change(actor, number))

    def move(self) -> None:
        """Ask for another time of the appointment that is chosen."""
        block, read = self._pane.grid.block, self._read_last
        if block is None or read is None:
            return
        known = block.entry.appointment
        panel = VisitPanel(WhenField(read.hours, self._now(), _AHEAD))
        if known.at > self._now():
            panel.when.choose(known.at)
        panel.say(self.tr("When does the customer come instead?"), known.customer)
        panel.saved.connect(partial(self._move, panel, block))
        self._pane.open_panel(panel)

    def set_appointment(self, at: datetime | None, _on: bool = False) -> None:
        """Ask for whom an appointment is set; `at` is the hour that somebody clicked."""
        asked, wanted = self._asked, at if isinstance(at, datetime) else None
        actor = self._managed.session.actor()
        if wanted is not None and wanted <= self._now():
            return
        self._desk.ask(
            lambda: (
                self._services.inbox.page(
                    actor, Tab.FOLLOW_UP, rep=asked.rep, limit=_MOST_LEADS
                ).rows
            ),
            partial(self._ask_whom, wanted),
        )

    def save_week(self, name: str) -> None:
        """Write the week that is shown into a file that calendars read."""
        if self._read_last is not None:
            self._write(name, self._read_last.week.entries)

    def save_appointment(self, name: str) -> None:
        """Write the appointment that is chosen into a file that calendars read."""
        block = self._pane.grid.block
        if block is not None:
            self._write(name, (block.entry,))

    def _read(self, actor: Actor, asked: _Asked) -> _Read:
        services = self._services
        week = services.appointments.week(actor, asked.on, asked.rep)
        reps = {each.rep.id: (each.rep.name, each.role) for each in services.people.reps()}
        policy = services.settings.in_force()
        hours = Hours(week.now, calendar_of(policy, week.now), policy.tz)
        return _Read(asked, week, reps, hours)

    def _show(self, read: _Read) -> None:
        if read.asked != self._asked:
            return
        self._read_last = read
        grid = laid_out(read.week, read.reps, read.hours.tz, self._now())
        reps = tuple((rep, name) for rep, (name, _) in read.reps.items())
        self._pane.show_calendar(CalendarShown(grid, reps, read.asked.rep))

    def _ask_whom(self, at: datetime | None, rows: tuple[LeadRow, ...]) -> None:
        read = self._read_last
        if read is None or not self._pane.isVisible():
            return
        leads = [row for row in rows if row.appointment_at is None]
        if not leads:
            self._pane.say(
                self.tr("No open lead without an appointment: claim one or take one down first.")
            )
            return
        panel = VisitPanel(WhenField(read.hours, self._now(), _AHEAD), leads)
        if at is not None:
            panel.when.choose(at)
        panel.say(self.tr("Who comes, and when?"))
        panel.saved.connect(partial(self._set, panel))
        self._pane.open_panel(panel)

    def _set(self, panel: VisitPanel) -> None:
        row, at, subject = panel.for_lead, panel.when.at, panel.subject.text
        if row is None or row.owner is None:
            return
        lead, owner = row.lead, row.owner
        self._do(
            lambda actor: self._services.leads.appointment(actor, lead, owner, at, subject),
            panel,
            self._said(at),
        )

    def _move(self, panel: VisitPanel, block: Block) -> None:
        at, number = panel.when.at, block.number
        self._do(
            lambda actor: self._services.appointments.move(actor, number, at),
            panel,
            self._said(at),
        )

    def _said(self, at: datetime) -> str:
        assert self._read_last is not None
        return self.tr("Appointment {time}; it stands on reception's board that day.").format(
            time=when(at, self._read_last.hours.tz, self._now())
        )

    def _do(self, act: Act, panel: VisitPanel | None = None, said: str = "") -> None:
        def done(_done: object) -> None:
            if panel is not None and self._pane.panel is panel:
                self._pane.close_panel()
            self._pane.say(said)

        refused = self._pane.say if panel is None else panel.refuse
        self._managed.act(act, done, refused)

    def _choose_week_file(self) -> None:
        if self._read_last is not None:
            first = self._read_last.week.days[0].on
            name, _role = self._read_last.reps.get(self._asked.rep or 0, ("", None))
            self._ask_file(f"{first:%Y-%m-%d} {name}".strip(), self.save_week)

    def _choose_file(self) -> None:
        block, read = self._pane.grid.block, self._read_last
        if block is not None and read is not None:
            at = block.entry.appointment.at.astimezone(read.hours.tz)
            self._ask_file(f"{at:%Y-%m-%d %H%M}", self.save_appointment)

    def _ask_file(self, name: str, save: Callable[[str], None]) -> None:
        dialog = QFileDialog(self._pane.window(), self.tr("Save for a calendar (.ics)"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(ENDING.removeprefix("."))
        dialog.selectFile(f"{name}{ENDING}")
        dialog.fileSelected.connect(save)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _write(self, name: str, entries: tuple[CalendarEntry, ...]) -> None:
        assert self._read_last is not None
        content = calendar_file(entries, self._read_last.week.dealer_name, self._now())
        self._background.in_pool(
            partial(Path(name).write_bytes, content),
            lambda _: self._pane.say(self.tr("Saved: {file}").format(file=name)),
            self._unsaved,
        )

    def _unsaved(self, problem: Exception) -> None:
        why = getattr(problem, "strerror", None) or type(problem).__name__
        self._pane.say(self.tr("The file could not be written: {reason}.").format(reason=why))
