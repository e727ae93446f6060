"""What stands on the leads page: the list and what is read beside it, or why there is nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from showroom_app.services.inbox_view import InboxView, Sight, Tab
from showroom_app.ui import words
from showroom_app.ui.leads.calendar_pane import CalendarPane
from showroom_app.ui.leads.inbox_card import InboxCard
from showroom_app.ui.leads.inbox_desk import InboxDesk
from showroom_app.ui.leads.quarantine_pane import QuarantinePane
from showroom_app.ui.leads.reading_pane import ReadingPane
from showroom_app.ui.leads.response_clock import when
from showroom_app.ui.session import Session
from showroom_app.ui.sign_in.closed_to import ClosedTo
from showroom_app.ui.widgets.button import Button, Kind, Size
from showroom_app.ui.widgets.empty_state import EmptyState

_GAP = 16


class LeadsFrame(QStackedWidget):
    """One thing in the place of the other; what somebody fills in (`forms`) only people put away.

    Who may see no lead is told how many wait, or why.
    """

    def __init__(
        self,
        session: Session,
        now: Callable[[], datetime],
        inbox: InboxDesk,
        card: InboxCard,
        pane: ReadingPane,
        quarantine: QuarantinePane,
        calendar: CalendarPane,
        forms: Sequence[QWidget],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._now = now
        self._inbox = inbox
        self._card = card
        self._pane = pane
        self._quarantine = quarantine
        self._calendar = calendar
        self._forms = tuple(forms)
        self.follow_ups = Button("", "call_out", kind=Kind.PRIMARY, size=Size.DIALOG)
        self.connect_mailbox = Button(
            self.tr("Connect mailbox"), "link", kind=Kind.PRIMARY, size=Size.DIALOG
        )
        self.take_down = Button(self.tr("Add a lead by hand"), "ph.plus-bold", size=Size.DIALOG)
        self.choose_files = Button(self.tr("Import files"), "upload", size=Size.DIALOG)
        self.try_now = Button(self.tr("Try now"), "again", size=Size.DIALOG)
        self.enter_lead = Button(self.tr("Enter a lead"), "ph.plus-bold", "Ctrl+N")
        self.closed_to = ClosedTo(session, "", "", others=(self.enter_lead,))
        self._lay_out()

    @property
    def is_filling_in(self) -> bool:
        """Whether something stands in the place of the lead that only people put away."""
        return self._beside.currentWidget() in self._forms

    @property
    def is_calendar(self) -> bool:
        """Whether the calendar stands in the place of the list and the lead."""
        return self.currentWidget() is self._calendar

    @property
    def is_lead_read(self) -> bool:
        """Whether a lead is on the screen, and not only in the pane."""
        return self._beside.isVisible() and self._beside.currentWidget() is self._pane

    @property
    def is_lead_asked(self) -> bool:
        """Whether a lead is on the screen or on its way there: its keys mean something."""
        return self._beside.isVisible() and not self.is_filling_in

    def show_home(self) -> None:
        """Show what stands here as long as nobody fills anything in."""
        view, home = self._inbox.view, self._split
        if view is not None and not view.sight.sees_leads:
            self._say_closed(view)
            home = self.closed_to
        elif self._inbox.is_first_start:
            home = self.first_start
        self.setCurrentWidget(home)

    def show_calendar(self) -> None:
        """Show the appointments in the place of everything else."""
        self.setCurrentWidget(self._calendar)

    def show_split(self) -> None:
        """Show the list and what stands beside it."""
        self.setCurrentWidget(self._split)

    def say_unreachable(self) -> None:
        """Before the first view a lost database would leave the page reading for ever."""
        if self._inbox.view is None:
            self.setCurrentWidget(self.unread)

    def show_beside(self, widget: QWidget | None) -> None:
        """Show this beside the list, None: nothing."""
        self._beside.setCurrentWidget(self._nothing if widget is None else widget)

    def show_side(self) -> None:
        """Show what belongs to the current line, or that all is well."""
        if self.is_filling_in:
            return
        current = self._card.list.current
        is_all_well = self._inbox.is_all_well
        if self._inbox.asked.tab is Tab.QUARANTINE:
            self.show_beside(None if current is None else self._quarantine)
        elif self._pane.detail is not None and (current is not None or not is_all_well):
            self.show_beside(self._pane)
        elif is_all_well:
            self._show_all_well()
        else:
            self.show_beside(None)

    def _show_all_well(self) -> None:
        view, hours = self._inbox.view, self._inbox.hours
        assert view is not None
        assert hours is not None
        parts: list[str] = []
        if view.last_answered is not None:
            time = when(view.last_answered, hours.tz, self._now())
            parts.append(self.tr("Last one at {time}.").format(time=time))
        if view.median_minutes_today is not None:
            parts.append(
                self.tr("Median today {n} min, goal {goal}.").format(
                    n=words.number(round(view.median_minutes_today)), goal=view.goal_minutes
                )
            )
        else:
            parts.append(self.tr("Goal {goal} min.").format(goal=view.goal_minutes))
        self.all_well.sentence.setText(" ".join(parts))
        follow_up = dict(view.counts).get(Tab.FOLLOW_UP, 0)
        self.follow_ups.setText(self.tr("Follow-ups, {n}").format(n=words.number(follow_up)))
        self.follow_ups.setVisible(follow_up > 0)
        self.show_beside(self.all_well)

    def _say_closed(self, view: InboxView) -> None:
        """Say who sees the leads to whom is here and sees none."""
        if view.sight is Sight.NONE:
            title = self.tr("Showroom reps work no leads")
            sentence = self.tr(
                "Leads go to internet and hybrid reps. A customer who calls back is told to you "
                "on the board and at the kiosk."
            )
        else:
            waiting = dict(view.counts).get(Tab.UNANSWERED, 0)
            title = self.tr("No lead waits for an answer")
            if waiting:
                title = self.tr("{n} leads wait for an answer").format(n=words.number(waiting))
            if waiting == 1:
                title = self.tr("1 lead waits for an answer")
            sentence = self.tr(
                "Who they are is for the reps who work leads and for managers. Sign in to see "
                "the free ones and your own."
            )
        self.closed_to.say(title, sentence)

    def _lay_out(self) -> None:
        self.all_well = EmptyState(
            self.tr("Every lead has an answer"), "", buttons=(self.follow_ups,)
        )
        self.first_start = EmptyState(
            self.tr("No leads yet"),
            self.tr(
                "Connect the mailbox where your leads arrive. Showroom reads new mail by itself "
                "and never deletes anything."
            ),
            buttons=(self.connect_mailbox, self.take_down, self.choose_files),
            icon="mail",
        )
        self.unread = EmptyState(
            self.tr("The leads cannot be read now"),
            self.tr(
                "The database does not answer. Leads that come in are not lost: they are shown "
                "here as soon as it is back."
            ),
            buttons=(self.try_now,),
            icon="mail",
        )
        # The frame stands at once; the rows come when they are read.
        self._card.say_nothing_here(self.tr("Reading the leads"))
        self._nothing = QWidget()
        self._beside = QStackedWidget()
        read = (self._pane, self._quarantine, self.all_well)
        for each in (self._nothing, *read, *self._forms):
            self._beside.addWidget(each)
        self._split = QWidget()
        row = QHBoxLayout(self._split)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP)
        row.addWidget(self._card)
        row.addWidget(self._beside, 1)
        stands = (self._split, self.first_start, self.unread, self._calendar, self.closed_to)
        for each in stands:
            self.addWidget(each)
