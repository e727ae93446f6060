"""When reps are away: the days that are entered, new ones, and what has to be given to others."""

from __future__ import annotations

from collections.abc import Hashable
from datetime import date, tzinfo
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from showroom_app.domain.absence import AbsenceReason
from showroom_app.domain.people import Actor
from showroom_app.domain.refused import Refused
from showroom_app.domain.topic import Topic
from showroom_app.domain.values import dataclass
from showroom_app.services import Services
from showroom_app.services.absences import AbsenceRow, LeftBehind
from showroom_app.ui import words
from showroom_app.ui.change_feed import ChangeFeed
from showroom_app.ui.desk import Desk
from showroom_app.ui.session import Session
from showroom_app.ui.settings_pages.columns import Columns
from showroom_app.ui.settings_pages.managed_page import ManagedPage
from showroom_app.ui.settings_pages.time_typed import day_typed
from showroom_app.ui.theme import State
from showroom_app.ui.widgets.button import Button, Kind, Size
from showroom_app.ui.widgets.card import Card, Line
from showroom_app.ui.widgets.emptied import empty
from showroom_app.ui.widgets.field import Field
from showroom_app.ui.widgets.pick_box import PickBox
from showroom_app.ui.widgets.segmented import Choice, Segmented
from showroom_app.ui.widgets.state_line import StateLine
from showroom_app.ui.widgets.text import Label
from showroom_app.ui.words import told
from showroom_app.words.people import ABSENCE_REASONS

_DATE_WIDTH = 150
_MOST = 12
"""Leads that are listed one by one; how many there are is always said."""


@dataclass(frozen=True, slots=True)
class _Read:
    rows: tuple[AbsenceRow, ...]
    reps: tuple[tuple[int, str], ...]
    is_closed: bool = False
    """Who asked may not see who is away, and why."""


@dataclass(frozen=True, slots=True)
class _Left:
    """What somebody leaves behind, the leads with a few words each."""

    rep: int
    first: date
    last: date
    left: LeftBehind
    leads: tuple[tuple[int, str], ...]
    tz: tzinfo


class AbsencesPage(ManagedPage):
    """Who is away when on the left; on the right an absence is entered."""

    lead_wanted = Signal(int)
    """This lead has to be given to somebody else: it is to be read."""

    def __init__(
        self,
        desk: Desk,
        feed: ChangeFeed,
        services: Services,
        session: Session,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(desk, services, session, parent)
        self.removes: dict[int, Button] = {}
        """The buttons that take an absence back, by its number."""
        self.leads: dict[int, Button] = {}
        """The buttons that open a lead that is left behind."""
        self.rep = PickBox()
        self.rep.setAccessibleName(self.tr("Rep"))
        hint = self.tr("for example 24-12-2026")
        self.first = Field(self.tr("From"), hint, tabular=True)
        self.last = Field(self.tr("Until and including"), self.tr("empty: one day"), tabular=True)
        self.reason = Segmented(
            [Choice(each.value, told(ABSENCE_REASONS[each])) for each in AbsenceReason]
        )
        self.save = Button(self.tr("Enter absence"), "check", "Enter", Kind.PRIMARY)
        self.problem = Label("", "small_strong", "late", wrap=True)
        self.problem.hide()
        self.behind = StateLine()
        self.none = Label(self.tr("Nobody is away, now or later."), "body", 2, wrap=True)
        self._lay_out()
        self.save.clicked.connect(self._add)
        self.rep.activated.connect(self._ask_left)
        for field in (self.first, self.last):
            field.setMinimumWidth(_DATE_WIDTH)
            field.line.returnPressed.connect(self._add)
            field.line.editingFinished.connect(self._ask_left)
        self.follow(
            feed,
            {
                Topic.PEOPLE: (self._ask_rows,),
                Topic.LEADS: (self._ask_left,),
                Topic.BOARD: (self._ask_left,),
            },
        )

    def _ask_rows(self) -> None:
        actor = self.session.actor()
        self._desk.ask(lambda: self._look(actor), self._show)

    def _look(self, actor: Actor) -> _Read:
        services = self._services
        reps = tuple((each.rep.id, each.rep.name) for each in services.people.reps())
        try:
            return _Read(services.absences.rows(actor), reps)
        except Refused:
            return _Read((), reps, is_closed=True)

    def _show(self, read: _Read) -> None:
        if read.is_closed:
            self.close_off(
                self.tr("Absences are for managers"),
                self.tr("Who is away, and why, is seen and entered by a manager only."),
            )
            return
        self.open_up()
        empty(self._list)
        self.removes = {}
        for row in read.rows:
            self._list.addWidget(self._row(row))
        self.none.setText(self.tr("Nobody is away, now or later."))
        self.none.setVisible(not read.rows)
        known = [(self.rep.itemData(n), self.rep.itemText(n)) for n in range(self.rep.count())]
        if known != list(read.reps):
            chosen = self.rep.currentData()
            self.rep.clear()
            for rep, name in read.reps:
                self.rep.addItem(name, rep)
            self.rep.setCurrentIndex(max(self.rep.findData(chosen), 0))
        self.save.setEnabled(bool(read.reps))

    def _row(self, row: AbsenceRow) -> QWidget:
        each = row.absence
        days = words.day_and_year(each.first_day)
        if each.last_day != each.first_day:
            days = self.tr("{first} to {last}").format(
                first=words.day(each.first_day), last=words.day_and_year(each.last_day)
            )
        reason = told(ABSENCE_REASONS[each.reason])
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(Label(row.rep_name, "body_strong"))
        texts.addWidget(Label(f"{days} · {reason}", "small", 2, tabular=True))
        remove = self.removes[each.id] = Button(self.tr("Take back"), size=Size.SMALL)
        remove.setAccessibleName(f"{remove.text()}: {row.rep_name}, {days}")
        remove.clicked.connect(partial(self._remove, each.id))
        line = QHBoxLayout()
        line.setContentsMargins(15, 8, 15, 8)
        line.setSpacing(12)
        line.addLayout(texts, 1)
        if row.today:
            line.addWidget(Label(self.tr("today"), "small_strong"))
        line.addWidget(remove)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Line())
        column.addLayout(line)
        return holder

    def _days(self) -> tuple[date, date] | None:
        """The days that were typed, None as long as they are none."""
        first = day_typed(self.first.text)
        last = day_typed(self.last.text) if self.last.text else first
        return None if first is None or last is None else (first, last)

    def _add(self) -> None:
        rep, days = self.rep.currentData(), self._days()
        if rep is None:
            return
        if days is None:
            self._say(self.tr("Type the days as 24-12-2026 or 2026-12-24."))
            return
        reason = AbsenceReason(str(_id(self.reason.current)))
        self._say("")
        self.act(
            lambda actor: self._services.absences.add(actor, rep, *days, reason),
            self._added,
            self._say,
        )

    def _added(self, _done: object) -> None:
        # What is left behind stays on the screen: it is what there is to do next.
        self.first.line.clear()
        self.last.line.clear()
        self.first.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _remove(self, absence: int, _on: bool = False) -> None:
        self.act(
            lambda actor: self._services.absences.remove(actor, absence),
            lambda _done: None,
            self._say,
        )

    def _ask_left(self, _index: int = 0) -> None:
        rep, days = self.rep.currentData(), self._days()
        if rep is not None and days is not None and days[0] <= days[1]:
            actor = self.session.actor()
            self._desk.ask(lambda: self._look_left(actor, rep, *days), self._show_left)

    def _look_left(self, actor: Actor, rep: int, first: date, last: date) -> _Left | None:
        services = self._services
        try:
            left = services.absences.left_behind(actor, rep, first, last)
        except Refused:
            # What is left behind is a manager's to see; an absence is entered all the same.
            return None
        rows = services.inbox.rows_of(actor, left.leads[:_MOST])
        leads = tuple(
            (row.lead, ", ".join(part for part in (row.title, row.vehicle) if part)) for row in rows
        )
        return _Left(rep, first, last, left, leads, services.settings.in_force().tz)

    def _show_left(self, read: _Left | None) -> None:
        empty(self._left)
        self.leads = {}
        if read is None:
            return
        leads, visits = len(read.left.leads), len(read.left.appointments)
        if not leads and not visits:
            self.behind.show_state(State.OK, self.tr("Nothing has to be given to somebody else."))
            return
        said = self.tr("For somebody else: open leads {leads}, appointments {visits}.")
        self.behind.show_state(State.ATTENTION, said.format(leads=leads, visits=visits))
        for each in read.left.appointments:
            at = each.at.astimezone(read.tz)
            text = f"{words.day(at.date())}, {words.clock(each.at, read.tz)}  {each.customer}"
            self._put(text, each.lead, "appointment")
        for lead, text in read.leads:
            self._put(text or self.tr("Nobody named"), lead, "leads")

    def _put(self, text: str, lead: int | None, icon: str) -> None:
        button = Button(text, icon, kind=Kind.LINK, size=Size.SMALL)
        button.setEnabled(lead is not None)
        if lead is not None:
            button.clicked.connect(partial(self._open, lead))
            self.leads[lead] = button
        self._left.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _open(self, lead: int, _on: bool = False) -> None:
        self.lead_wanted.emit(lead)

    def _say(self, problem: str) -> None:
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))

    def _lay_out(self) -> None:
        card = Card(self.tr("Who is away"))
        card.explain(
            self.tr(
                "Who is away gets no leads and is on no shift, whatever the line says. A lead of a "
                "customer whose rep is away goes to the pool."
            )
        )
        self.none.setContentsMargins(15, 4, 15, 15)
        card.column.addWidget(self.none)
        self._list = QVBoxLayout()
        card.column.addLayout(self._list)
        form = Card(self.tr("Enter an absence"))
        column = QVBoxLayout()
        column.setContentsMargins(15, 4, 15, 15)
        column.setSpacing(10)
        column.addWidget(self.rep)
        days = QHBoxLayout()
        days.setSpacing(12)
        days.addWidget(self.first)
        days.addWidget(self.last)
        days.addStretch(1)
        column.addLayout(days)
        column.addWidget(self.reason, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.problem)
        column.addWidget(self.save, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.behind)
        self._left = QVBoxLayout()
        self._left.setSpacing(2)
        column.addLayout(self._left)
        form.column.addLayout(column)
        self.lay_out(Columns([card], [form]))


def _id(chosen: Hashable) -> Hashable:
    return AbsenceReason.OTHER.value if chosen is None else chosen
