"""What belongs to the lead in the reading pane: its appointment, and leads that may be the same."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, tzinfo
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from showroom_app.domain.appointment import AppointmentState
from showroom_app.domain.people import Actor
from showroom_app.domain.refused import NotFound, Refused
from showroom_app.domain.values import dataclass
from showroom_app.exports.calendar_file import ENDING, calendar_file
from showroom_app.services import Services
from showroom_app.services.appointments import CalendarEntry
from showroom_app.services.customer_history import HistoryRow
from showroom_app.services.inbox_view import LeadDetail, LeadRow
from showroom_app.ui.background import Background
from showroom_app.ui.customers.history_list import shown
from showroom_app.ui.leads import lead_words
from showroom_app.ui.leads.reading_pane import ReadingPane
from showroom_app.ui.leads.response_clock import when
from showroom_app.ui.leads.timeline import Happened
from showroom_app.ui.settings_pages.managed import Act, Managed
from showroom_app.ui.words import told
from showroom_app.words.leads import APPOINTMENT_STATES


@dataclass(frozen=True, slots=True)
class _Around:
    """What stands around a lead; `alike` is the one that is most likely the same."""

    detail: LeadDetail
    appointment: CalendarEntry | None
    alike: LeadRow | None
    merged: LeadRow | None
    dealer: str
    tz: tzinfo
    earlier: tuple[HistoryRow, ...]


class AroundLead(QObject):
    """Shows the bands of a lead and does what their buttons say.

    Owners act in their own name, as with every act on a lead; taking apart needs a manager.
    """

    kept = Signal(int)
    """Into this lead another one went."""

    def __init__(
        self,
        managed: Managed,
        ask: Callable[[Callable[[], _Around], Callable[[_Around], object]], object],
        services: Services,
        background: Background,
        now: Callable[[], datetime],
        pane: ReadingPane,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._managed = managed
        self._ask = ask
        self._services = services
        self._background = background
        self._now = now
        self._pane = pane
        self._around: _Around | None = None
        visit, alike = pane.visit, pane.alike
        visit.confirm.clicked.connect(partial(self._with_appointment, "confirm"))
        visit.came.clicked.connect(partial(self._with_appointment, "show"))
        visit.missed.clicked.connect(partial(self._with_appointment, "miss"))
        visit.cancel.clicked.connect(partial(self._with_appointment, "cancel"))
        visit.save.clicked.connect(self._choose_file)
        alike.merge.clicked.connect(self._merge)
        alike.other.clicked.connect(self._dismiss)
        pane.merged.apart.clicked.connect(self._take_apart)

    def show_lead(self, detail: LeadDetail) -> None:
        """Read what belongs to this lead."""
        if self._around is not None and self._around.detail.lead.id != detail.lead.id:
            for band in (self._pane.visit, self._pane.alike, self._pane.merged):
                band.hide()
        actor = self._managed.session.actor()
        self._ask(lambda: self._read(actor, detail), self._show)

    def tick(self) -> None:
        """An appointment falls due while one looks."""
        if self._around is not None:
            self._show_appointment(self._around)

    def _read(self, actor: Actor, detail: LeadDetail) -> _Around:
        services, lead = self._services, detail.lead.id
        policy = services.settings.in_force()
        try:
            appointment = services.appointments.one(actor, services.appointments.of_lead(lead))
        except (NotFound, Refused):
            appointment = None
        alike = None
        if detail.suggested:
            pair = detail.suggested[0]
            other = pair.other if pair.lead == lead else pair.lead
            alike = next(iter(services.inbox.rows_of(actor, (other,))), None)
        went = detail.merged_into or next(iter(detail.merged), None)
        merged = None
        if went is not None:
            merged = next(iter(services.inbox.rows_of(actor, (went,))), None)
        return _Around(
            detail,
            appointment,
            alike,
            merged,
            policy.dealer_name,
            policy.tz,
            services.inbox.before(actor, lead),
        )

    def _show(self, around: _Around) -> None:
        detail = self._pane.detail
        if detail is None or detail.lead.id != around.detail.lead.id:
            return
        self._around = around
        self._show_appointment(around)
        self._show_earlier(around)
        if around.alike is None:
            self._pane.alike.say("")
        else:
            self._pane.alike.say(
                self.tr("May be the same customer and question"), self._line(around, around.alike)
            )
        if around.merged is None:
            self._pane.merged.say("")
        elif around.detail.merged_into is not None:
            self._pane.merged.say(
                self.tr("This lead went into another"), self._line(around, around.merged)
            )
        else:
            self._pane.merged.say(
                self.tr("Another lead went into this one"), self._line(around, around.merged)
            )

    def _show_earlier(self, around: _Around) -> None:
        """What happened before, and what of it made the customer somebody's."""
        saying, now = self._managed.saying(), self._now()
        rows = [(row, shown(row, saying, now)) for row in around.earlier]
        this_year = now.astimezone(around.tz).year
        self._pane.show_earlier(
            [
                Happened(
                    each.day if row.at.astimezone(around.tz).year == this_year else each.under,
                    each.icon,
                    each.headline,
                    each.small,
                )
                for row, each in rows
            ]
        )
        owner = around.detail.lead.known_owner
        why = next((each for row, each in rows if owner is not None and owner in row.reps), None)
        self._pane.known.say_why(f"{why.headline}, {why.day}." if why else "")

    def _line(self, around: _Around, row: LeadRow) -> str:
        """Another lead in one line: who, about what, when, whose."""
        came = when(row.arrived, around.tz, self._now())
        parts = (lead_words.title(row), row.vehicle, came, row.owner_name)
        return ", ".join(part for part in parts if part)

    def _show_appointment(self, around: _Around) -> None:
        band, entry = self._pane.visit, around.appointment
        if entry is None or not (
            entry.appointment.state.is_open or entry.appointment.state is AppointmentState.NO_SHOW
        ):
            band.say("")
            return
        known = entry.appointment
        is_open, is_due = known.state.is_open, known.at <= self._now()
        title = self.tr("Appointment {time}").format(time=when(known.at, around.tz, self._now()))
        state = told(APPOINTMENT_STATES[known.state])
        band.say(title, ", ".join(part for part in (state, known.subject, entry.rep_name) if part))
        is_sure = known.state is AppointmentState.CONFIRMED
        band.confirm.setVisible(is_open and not is_due and not is_sure)
        band.came.setVisible(is_open and is_due)
        band.missed.setVisible(is_open and is_due)
        band.cancel.setVisible(is_open)
        band.save.setVisible(is_open)
        band.another_time.setVisible(around.detail.lead.is_open)

    def _with_appointment(self, what: str, _on: bool = False) -> None:
        around = self._around
        if around is None or around.appointment is None:
            return
        number = around.appointment.appointment.id
        change: Callable[[Actor, int], object] = getattr(self._services.appointments, what)
        self._do(lambda actor: change(actor, number))

    def _merge(self) -> None:
        """The lead that somebody owns is kept, else the earlier one; it is shown then."""
        around = self._around
        if around is None or around.alike is None:
            return
        mine, other = around.detail.row, around.alike
        kept, gone = (mine, other)
        if (other.owner is not None, mine.arrived) > (mine.owner is not None, other.arrived):
            kept, gone = other, mine
        self._do(
            lambda actor: self._services.merging.merge(actor, kept.lead, gone.lead, kept.owner),
            self.tr("The two are one now; a manager can take them apart."),
            kept.lead,
        )

    def _dismiss(self) -> None:
        around = self._around
        if around is None or around.alike is None:
            return
        lead, other = around.detail.row, around.alike
        rep = lead.owner if lead.owner is not None else other.owner
        self._do(
            lambda actor: self._services.merging.dismiss(actor, lead.lead, other.lead, rep),
            self.tr("They are not suggested again."),
        )

    def _take_apart(self) -> None:
        around = self._around
        if around is None or around.merged is None:
            return
        into = around.detail.merged_into
        gone = around.detail.lead.id if into is not None else around.merged.lead
        self._do(
            lambda actor: self._services.merging.unmerge(actor, gone),
            self.tr("They are two leads again."),
        )

    def _do(self, act: Act, said: str = "", kept: int | None = None) -> None:
        def finish(_done: object) -> None:
            detail = self._pane.detail
            if kept is not None and detail is not None and detail.lead.id != kept:
                self.kept.emit(kept)
            else:
                self._pane.say(said)

        self._managed.act(act, finish, self._pane.say)

    def _choose_file(self) -> None:
        around = self._around
        if around is None or around.appointment is None:
            return
        at = around.appointment.appointment.at.astimezone(around.tz)
        dialog = QFileDialog(self._pane.window(), self.tr("Save for a calendar (.ics)"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(ENDING.removeprefix("."))
        dialog.selectFile(f"{at:%Y-%m-%d %H%M}{ENDING}")
        dialog.fileSelected.connect(self.save_calendar)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save_calendar(self, name: str) -> None:
        """Write the appointment into a file that calendars read."""
        around = self._around
        if around is None or around.appointment is None:
            return
        content = calendar_file([around.appointment], around.dealer, self._now())
        self._background.in_pool(
            partial(Path(name).write_bytes, content),
            lambda _: self._pane.say(self.tr("Saved: {file}").format(file=name)),
            self._unsaved,
        )

    def _unsaved(self, problem: Exception) -> None:
        why = getattr(problem, "strerror", None) or type(problem).__name__
        self._pane.say(self.tr("The file could not be written: {reason}.").format(reason=why))
