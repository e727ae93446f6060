"""The leads page: which lead first, all that is known of it, and what is done with it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, tzinfo
from functools import partial
from pathlib import Path
from time import monotonic

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from showroom_app.domain.people import Actor
from showroom_app.domain.refused import Refused
from showroom_app.domain.topic import Topic
from showroom_app.domain.values import dataclass
from showroom_app.intake.who_wrote import Wrote, who_wrote
from showroom_app.services import Services
from showroom_app.services.calendar import calendar_of
from showroom_app.services.inbox_view import (
    END,
    InboxView,
    LeadDetail,
    LeadRow,
    QuarantineRow,
    Sight,
    Tab,
)
from showroom_app.services.long_list import Key, Scale
from showroom_app.services.mailboxes import MailboxRow
from showroom_app.ui import theme, words
from showroom_app.ui.background import Background
from showroom_app.ui.change_feed import ChangeFeed
from showroom_app.ui.commands import command
from showroom_app.ui.desk import Desk
from showroom_app.ui.leads.around_lead import AroundLead
from showroom_app.ui.leads.calendar_desk import CalendarDesk
from showroom_app.ui.leads.calendar_pane import CalendarPane
from showroom_app.ui.leads.coaching_pane import CoachingDesk, CoachingPane
from showroom_app.ui.leads.correspondence import Correspondence
from showroom_app.ui.leads.importing import Tally
from showroom_app.ui.leads.inbox_card import InboxCard
from showroom_app.ui.leads.inbox_rows import (
    HeadingLine,
    InboxLine,
    LeadLine,
    MessageLine,
    lead_key,
)
from showroom_app.ui.leads.lead_acts import LeadActs
from showroom_app.ui.leads.lead_form import LeadEntry
from showroom_app.ui.leads.mail_strip import MailStrip
from showroom_app.ui.leads.original import Original, readable
from showroom_app.ui.leads.quarantine_pane import QuarantinePane
from showroom_app.ui.leads.reading_pane import ReadingPane
from showroom_app.ui.leads.recalled import RecalledLeads, RecalledPanel
from showroom_app.ui.leads.response_clock import Hours, when
from showroom_app.ui.leads.taking_in import TakingIn
from showroom_app.ui.minutes import Minutes
from showroom_app.ui.page import Page
from showroom_app.ui.session import Session
from showroom_app.ui.settings_pages.managed import Managed
from showroom_app.ui.sign_in.closed_to import ClosedTo
from showroom_app.ui.stretch import Stretch
from showroom_app.ui.widgets.button import Button, Kind, Size
from showroom_app.ui.widgets.empty_state import EmptyState
from showroom_app.words import Saying

PAGE = 200
"""Rows that are read at once; further ones when an end of what was read is near."""
MOST = 3 * PAGE
"""More rows than these are not kept: those farthest away are read again when they are wanted."""
_GAP = 16
_NARROW = 1080
_HELD_SECONDS = 5
"""A key that is pressed before its lead is read is kept no longer."""


@dataclass(frozen=True, slots=True)
class _Asked:
    """Which list was asked for, and from where: an answer to another question is of no use.

    It begins behind the key `after`, or at the end of the list; `jumps` counts those that went to
    another place of the same list.
    """

    tab: Tab
    source: str
    rep: int | None
    after: Key | None = None
    at_end: bool = False
    jumps: int = 0


@dataclass(frozen=True, slots=True)
class _Page:
    """One answer: a page of the inbox, with the opening hours by which its clocks run on."""

    asked: _Asked
    view: InboxView
    hours: Hours


class LeadsPage(Page):
    """The inbox with its reading pane.

    Who is here is asked anew for each act. While nobody is signed in a claim asks who takes the
    lead, and whose leads "mine" are is chosen over the list and remembered as long as the page
    lives. Who may see no lead is told how many wait, or why.
    """

    viewed = Signal(object)
    """A new view is on the screen (`InboxView`)."""

    mail_settings_wanted = Signal()
    """Somebody wants to see why a mailbox cannot be read, or to connect one."""

    customer_wanted = Signal(int)
    """Somebody wants to see the record of this lead's customer."""

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
        self._minutes = minutes
        self._session = session
        actor = self._actor = session.actor
        self._services = services
        self._saying = saying
        self._own = actor().rep
        self._asked = _Asked(Tab.UNANSWERED, "", self._own)
        self._hours: Hours | None = None
        self._part: Stretch[LeadRow | QuarantineRow, Key] = Stretch(MOST, _id)
        self._part_of: _Asked | None = None
        self._scale: Scale | None = None
        self._reps: tuple[tuple[int, str], ...] = ()
        self._is_fetching = False
        self._choose_first = True
        self._choose_last = False
        self._held: tuple[int, Callable[[], object], float] | None = None
        self.view: InboxView | None = None
        self.card = InboxCard()
        self.pane = ReadingPane()
        self.quarantine = QuarantinePane()
        self.acts = LeadActs(desk, services, actor, saying, minutes.now, self.pane, self)
        self.letters = Correspondence(
            desk, services, actor, saying, background, self.pane, self.acts, self
        )
        self.mail = MailStrip()
        self.mail.settings.clicked.connect(self.mail_settings_wanted)
        self.managed = Managed(desk, session, saying, self)
        self.around = AroundLead(
            self.managed, desk.ask, services, background, minutes.now, self.pane, self
        )
        self.coaching = CoachingPane()
        self._coach = CoachingDesk(desk, services, self.managed, minutes.now, self.coaching, self)
        self.calendar = CalendarPane()
        self.week = CalendarDesk(
            desk, services, self.managed, background, minutes.now, self.calendar, self
        )
        self.entry = LeadEntry(desk, services, actor, saying, minutes.now, self)
        self.noting = LeadEntry(desk, services, actor, saying, minutes.now, self)
        self._opening: int | None = None
        self._entered: tuple[int, str] | None = None
        self.taking_in = TakingIn(desk, services, actor, saying, background, self)
        self.importing, self.strip = self.taking_in.importing, self.taking_in.strip
        self.recalled = RecalledPanel(minutes.now, self._zone)
        self._in_hand = RecalledLeads(
            self.recalled, desk, services, actor, lambda: self.acts.claimants, self
        )
        self._lay_out()
        self._give_keys()
        self._connect()
        feed.lost.connect(lambda _problem: self._say_unreachable())
        self._try_now.clicked.connect(feed.try_now)
        if feed.is_lost:
            self._say_unreachable()
        self.setAcceptDrops(True)
        session.changed.connect(self._sit_down)
        self.listen(session)
        self.follow(
            feed,
            {
                Topic.LEADS: (
                    *(self._ask_page, self._ask_detail, self._in_hand.ask),
                    *(self._coach.ask, self.week.ask),
                ),
                Topic.PEOPLE: (
                    *(self._ask_page, self._ask_reps, self._ask_detail),
                    self.week.ask,
                ),
                Topic.BOARD: (
                    *(self._ask_page, self._ask_detail, self._in_hand.ask),
                    self.week.ask,
                ),
                Topic.POLICY: (self._ask_page,),
                Topic.MAIL: (self._ask_detail, self._ask_mailboxes),
                # Below a lead stands what happened with its customer before.
                Topic.PERSONS: (self._ask_detail,),
            },
        )

    @property
    def tab(self) -> Tab:
        """The tab that is shown."""
        return self._asked.tab

    @property
    def rep(self) -> int | None:
        """Whose leads "mine" are, None while nobody was chosen."""
        return self._asked.rep

    def show_tab(self, tab: Tab) -> None:
        """Show another list, from its beginning."""
        if tab is self._asked.tab:
            return
        self.card.show_tab(tab)
        self._start_over(_Asked(tab, self._asked.source, self._asked.rep))

    def show_source(self, source: str) -> None:
        """Show the leads of one source only, "" for all."""
        self._start_over(_Asked(self._asked.tab, source, self._asked.rep))

    def show_rep(self, rep: int | None) -> None:
        """Show the leads of this rep as "mine"; None is everybody's follow-up."""
        self._start_over(_Asked(self._asked.tab, self._asked.source, rep))

    def open_lead(self, lead: int) -> None:
        """Show a lead whatever list it stands in; it stands in the list of all."""
        self._close_calendar()
        self.show_tab(Tab.ALL)
        self._choose_first = False
        self.pane.forget()
        self.card.list.forget()
        self._opening = lead
        self._ask_lead(lead)

    def open_calendar(self) -> None:
        """Show the appointments of the week in the place of everything else."""
        self._swap_keys(calendar=True)
        self._whole.setCurrentWidget(self.calendar)
        self.calendar.setFocus()
        self.week.ask()

    def open_week(self, on: date) -> None:
        """Show the appointments of the week in which this day lies."""
        self.open_calendar()
        self.week.show_week(on)

    def import_paths(self, paths: list[Path]) -> None:
        """Take in files and folders, beside everything else."""
        self.taking_in.paths(paths)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        squeezed = self.width() < _NARROW
        self.card.squeeze(squeezed)
        self.pane.squeeze(squeezed)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        urls = event.mimeData().urls()
        self.import_paths([Path(url.toLocalFile()) for url in urls if url.isLocalFile()])

    def _ask_mailboxes(self) -> None:
        self._desk.ask(self._services_mailboxes, self._show_mailboxes)

    def _services_mailboxes(self) -> tuple[MailboxRow, ...]:
        return self._services.mailboxes.every()

    def _show_mailboxes(self, rows: tuple[MailboxRow, ...]) -> None:
        self.mail.show_mailboxes(rows, self._saying())

    def _zone(self) -> tzinfo:
        return self._hours.tz if self._hours is not None else UTC

    def _say_unreachable(self) -> None:
        """Before the first view a lost database would leave the page reading for ever."""
        if self.view is None:
            self._whole.setCurrentWidget(self._unread)

    def _start_over(self, asked: _Asked) -> None:
        self._asked = asked
        self._scale = None
        self._choose_first, self._choose_last = True, False
        self.card.list.forget()
        self.card.list.scrollToTop()
        # What the list before had to say is no word about this one.
        self.card.say_nothing_here("")
        self._ask_page()

    def _go_to_place(self, place: float) -> None:
        """Show another part of the list: from 0, its beginning, to 1, its end.

        With a key one goes to the first lead or to the last; a slider moves what is in sight.
        """
        asked = self._asked
        self._asked = replace(asked, after=None, at_end=place >= 1, jumps=asked.jumps + 1)
        if 0 < place < 1 and self._scale is not None:
            self._asked = replace(self._asked, after=self._scale.key(place))
        by_key = not self.card.list.is_dragged
        self._choose_first, self._choose_last = by_key and place <= 0, by_key and place >= 1
        self._ask_page()

    def _ask_page(self) -> None:
        """Read what is on the screen again, or what is to be there."""
        asked, part = self._asked, self._part
        after, before, wanted = asked.after, END if asked.at_end else None, PAGE
        if self._part_of == asked:
            after, before, wanted = part.before, None, max(PAGE, len(part.rows))
        actor = self._actor()
        self._desk.ask(lambda: self._read(actor, asked, after, before, wanted), self._show_page)

    def _ask_more(self) -> None:
        """Read the page below, once the last rows are nearly in sight."""
        asked, after = self._asked, self._part.after
        if after is not None and self._may_fetch():
            actor = self._actor()
            self._desk.ask(lambda: self._read(actor, asked, after, None, PAGE), self._show_more)

    def _ask_before(self) -> None:
        """Read the page above, once the first rows are nearly in sight."""
        asked, part = self._asked, self._part
        if part.before is not None and self._may_fetch():
            # Where nothing is left, the page ends where the list went on behind.
            first = part.keys[0] if part.keys else part.before
            actor = self._actor()
            self._desk.ask(lambda: self._read(actor, asked, None, first, PAGE), self._show_before)

    def _may_fetch(self) -> bool:
        """Whether the next page may be read now: one at a time, of the list on the screen."""
        if self._is_fetching or self._part_of != self._asked:
            return False
        self._is_fetching = True
        return True

    def _read(
        self, actor: Actor, asked: _Asked, after: Key | None, before: Key | None, limit: int
    ) -> _Page:
        view = self._services.inbox.page(
            actor,
            asked.tab,
            rep=asked.rep,
            source=asked.source,
            after=after,
            before=before,
            limit=limit,
        )
        policy = self._services.settings.in_force()
        return _Page(asked, view, Hours(view.now, calendar_of(policy, view.now), policy.tz))

    def _show_page(self, page: _Page) -> None:
        if page.asked != self._asked:
            return
        view, opens = page.view, self.view is None
        jumped = page.asked.jumps > 0 and self._part_of != page.asked
        if jumped:
            # What comes is another part: it is seen from its beginning, or from the list's end.
            self.card.list.scrollToTop()
        self.view = view
        self._is_fetching = False
        self._part.show(_rows_of(view), view.keys, view.before, view.after)
        self._part_of = page.asked
        self._scale = view.scale or self._scale
        self._hours = self.acts.hours = page.hours
        self.acts.claimants = view.claimants
        self.card.tabs.show_counts(view.counts, of_rep=page.asked.rep is not None)
        self.card.show_due(dict(view.counts).get(Tab.FOLLOW_UP, 0), view.due_counts)
        self.card.show_sources(view.sources, view.source)
        self._show_rows()
        if jumped and page.asked.at_end:
            self.card.list.scrollToBottom()
        first = view.total == 0 and not dict(view.counts).get(Tab.QUARANTINE)
        if not view.sight.sees_leads:
            self._close_to_user(view)
        if not self._is_filling_in and not self._is_calendar:
            self._show_home()
        if opens and self.isVisible():
            (self._connect_mailbox if first else self.card.list).setFocus()
        if self._choose_first or self._choose_last:
            choose = self.card.list.go_to_last if self._choose_last else self.card.list.go_to_first
            self._choose_first = self._choose_last = False
            # A lead of the list before is not read on in this one.
            self.pane.forget()
            if self._asked.tab is not Tab.UNANSWERED or self._part.rows:
                choose()
        self._show_side()
        self.viewed.emit(view)

    def _show_home(self) -> None:
        """Show what stands here as long as nobody fills anything in."""
        view = self.view
        home = self._split
        if view is not None and not view.sight.sees_leads:
            home = self.closed_to
        elif view is not None and not view.total and not dict(view.counts).get(Tab.QUARANTINE):
            home = self._first_start
        self._whole.setCurrentWidget(home)

    def _close_to_user(self, view: InboxView) -> None:
        """Say who sees the leads to whom is here and sees none, and keep none on the screen."""
        self.pane.forget()
        self.card.list.forget()
        self._choose_first = True
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

    def _show_more(self, page: _Page) -> None:
        self._is_fetching = False
        if page.asked != self._asked or self.view is None:
            return
        view = page.view
        if view.answered:
            self.view = replace(self.view, answered=view.answered)
        self._part.add_below(_rows_of(view), view.keys, view.after)
        self._show_rows()

    def _show_before(self, page: _Page) -> None:
        self._is_fetching = False
        if page.asked != self._asked or self.view is None:
            return
        self._part.add_above(_rows_of(page.view), page.view.keys, page.view.before)
        self._show_rows()

    def _show_rows(self) -> None:
        assert self.view is not None
        assert self._hours is not None
        part = self._part
        lines: list[InboxLine] = []
        for row in part.rows:
            if isinstance(row, QuarantineRow):
                time = when(row.received, self._hours.tz, self._minutes.now())
                lines.append(MessageLine(row, self._saying().rejection(row.reason), time))
            else:
                lines.append(LeadLine(row))
        if self.view.answered and part.after is None:
            lines.append(
                HeadingLine(self.tr("Answered, waiting for the customer"), self.view.answered_count)
            )
            shown = {_id(row) for row in part.rows}
            lines += [
                LeadLine(row, answered=True) for row in self.view.answered if row.lead not in shown
            ]
        now = self._minutes.now()
        self.card.model.show_lines(lines, self._hours, now)
        self.pane.tick(now)
        self._show_place()
        self._take_up_reading()
        self.card.say_nothing_here("" if lines or self._is_all_well() else self._nothing_words())

    def _show_place(self) -> None:
        """Say where in the whole list the rows stand that are there."""
        part, scale = self._part, self._scale
        place = None
        if scale is not None and part.keys:
            begins = 0.0 if part.before is None else scale.place(part.keys[0][0])
            place = begins, 1.0 if part.after is None else scale.place(part.keys[-1][0])
        above, below = part.before is not None, part.after is not None
        self.card.list.show_part(above=above, below=below, place=place)

    def _take_up_reading(self) -> None:
        """The lead that is read is the chosen one as soon as it is in the list again."""
        rows, detail = self.card.list, self.pane.detail
        if detail is not None and rows.current is None and not self._choose_first:
            rows.mark(lead_key(detail.lead.id), in_place=True)

    def _nothing_words(self) -> str:
        if self._asked.tab is Tab.MINE and self._asked.rep is None:
            return self.tr("Choose whose leads to show.")
        if self._asked.source:
            return self.tr("No lead of this source here.")
        return {
            Tab.UNANSWERED: self.tr("No lead waits for an answer."),
            Tab.MINE: self.tr("No open lead of this rep."),
            Tab.FOLLOW_UP: self.tr("No follow-up is agreed."),
            Tab.NEEDS_REPLY: self.tr("No customer waits for an answer."),
            Tab.TODAY: self.tr("Nothing more falls due today."),
            Tab.OVERDUE: self.tr("Nothing is overdue."),
            Tab.FLAGGED: self.tr("Every open lead has a next step."),
            Tab.ALL: self.tr("No leads yet."),
            Tab.QUARANTINE: self.tr("Every message could be read."),
        }[self._asked.tab]

    def _show_side(self) -> None:
        """Show what belongs to the current line, or that all is well."""
        if self._is_filling_in:
            return
        if self._asked.tab is Tab.QUARANTINE:
            current = self.card.list.current
            self._side.setCurrentWidget(self._nothing if current is None else self.quarantine)
        elif self.pane.detail is not None and (
            self.card.list.current is not None or not self._is_all_well()
        ):
            self._side.setCurrentWidget(self.pane)
        elif self._is_all_well():
            self._show_all_well()
        else:
            self._side.setCurrentWidget(self._nothing)

    @property
    def _is_filling_in(self) -> bool:
        """Whether something stands in the place of the lead that only people put away."""
        taking_in = self.taking_in
        open_now = self._side.currentWidget()
        forms = (self.entry.form, self.noting.form)
        return open_now in (taking_in.mapper, taking_in.paste, self.coaching, *forms)

    @property
    def _is_calendar(self) -> bool:
        """Whether the calendar stands in the place of the list and the lead."""
        return self._whole.currentWidget() is self.calendar

    def _is_all_well(self) -> bool:
        unanswered = dict(self.view.counts).get(Tab.UNANSWERED) if self.view else None
        return self._asked.tab is Tab.UNANSWERED and unanswered == 0 and not self._asked.source

    def _show_all_well(self) -> None:
        view = self.view
        assert view is not None
        assert self._hours is not None
        parts: list[str] = []
        if view.last_answered is not None:
            time = when(view.last_answered, self._hours.tz, self._minutes.now())
            parts.append(self.tr("Last one at {time}.").format(time=time))
        if view.median_minutes_today is not None:
            parts.append(
                self.tr("Median today {n} min, goal {goal}.").format(
                    n=words.number(round(view.median_minutes_today)), goal=view.goal_minutes
                )
            )
        else:
            parts.append(self.tr("Goal {goal} min.").format(goal=view.goal_minutes))
        self._all_well.sentence.setText(" ".join(parts))
        follow_up = dict(view.counts).get(Tab.FOLLOW_UP, 0)
        self._follow_ups.setText(self.tr("Follow-ups, {n}").format(n=words.number(follow_up)))
        self._follow_ups.setVisible(follow_up > 0)
        self._side.setCurrentWidget(self._all_well)

    def _go_to(self, key: object) -> None:
        """Somebody went to another line."""
        self._opening = None
        if self._is_filling_in:
            self._side.setCurrentWidget(self._nothing)
        if self._held is not None and key != ("lead", self._held[0]):
            self._held = None
        match key:
            case ("lead", int()):
                self._ask_detail()
            case ("message", int(message)):
                self._show_message(message)
            case _:
                pass

    def _ask_detail(self) -> None:
        match self.card.list.current:
            case ("lead", int(lead)):
                wanted = lead
            case _ if self._side.currentWidget() is self.pane and self.pane.detail is not None:
                # The lead left the list, but it is still being read.
                wanted = self.pane.detail.lead.id
            case _:
                return
        self._ask_lead(wanted)

    def _ask_lead(self, lead: int) -> None:
        actor = self._actor()

        def read() -> LeadDetail | None:
            try:
                return self._services.inbox.detail(actor, lead)
            except Refused:
                # It is a colleague's by now.
                return None

        self._desk.ask(read, self._show_detail)

    def _show_detail(self, detail: LeadDetail | None) -> None:
        if detail is None:
            self._opening = None
            self.pane.forget()
            if not self._is_filling_in and not self._is_calendar:
                self._show_home()
            return
        current = self.card.list.current
        if self._hours is None or current not in (None, ("lead", detail.lead.id)):
            return
        if self._opening not in (None, detail.lead.id):
            # Asked for before somebody wanted to see another lead.
            return
        self._opening = None
        # Its clock was counted when it was read, not when the list was; both run on to one moment.
        now = self._minutes.now()
        hours = replace(self._hours, read_at=detail.read_at or self._hours.read_at)
        self.card.model.tick(now)
        self.pane.show_lead(detail, hours, now)
        self._take_up_reading()
        self.pane.known.show_known(*self.acts.known_words(detail))
        if not self._is_filling_in:
            self._side.setCurrentWidget(self.pane)
        self.letters.show_lead(detail)
        self.around.show_lead(detail)
        self.acts.go_on(detail)
        if self._entered is not None and self._entered[0] == detail.lead.id:
            self.pane.say(self._entered[1])
            self._entered = None
        self._do_held(detail.lead.id)

    def _show_message(self, message: int) -> None:
        row = next(
            (r for r in self._part.rows if isinstance(r, QuarantineRow) and r.message == message),
            None,
        )
        if row is None or self._hours is None:
            return
        reason = self._saying().rejection(row.reason)
        self.quarantine.show_message(row, reason, self._hours, self._minutes.now())
        self._side.setCurrentWidget(self.quarantine)
        actor = self._actor()
        self._desk.ask(lambda: (message, self._original(actor, message)), self._show_quarantined)

    def _original(self, actor: Actor, message: int) -> Original:
        return readable(self._services.inbox.original(actor, message))

    def _show_quarantined(self, read: tuple[int, Original]) -> None:
        message, original = read
        if self.quarantine.row is not None and self.quarantine.row.message == message:
            self.quarantine.show_original(original)

    def _take_down_message(self) -> None:
        """Let somebody make a lead of the message in quarantine that is read."""
        row, pane = self.quarantine.row, self.quarantine
        current = self.card.list.current
        if row is not None and pane.take_down.isVisible() and current == ("message", row.message):
            actor = self._actor()
            self._desk.ask(lambda: (row, self._wrote(actor, row.message)), self._open_noting)

    def _wrote(self, actor: Actor, message: int) -> Wrote:
        return who_wrote(self._services.inbox.original(actor, message))

    def _open_noting(self, read: tuple[QuarantineRow, Wrote]) -> None:
        row, wrote = read
        if self.card.list.current == ("message", row.message):
            self.noting.take_down(row.message, wrote, row.received.astimezone(self._zone()))

    def _ask_original(self, message: int) -> None:
        actor = self._actor()
        self._desk.ask(lambda: (message, self._original(actor, message)), self._show_original)

    def _show_original(self, read: tuple[int, Original]) -> None:
        message, original = read
        if self.pane.detail is not None and self.pane.detail.original == message:
            self.pane.show_original(original)

    def _ask_reps(self) -> None:
        def able() -> tuple[tuple[int, str], ...]:
            return tuple(
                (each.rep.id, each.rep.name)
                for each in self._services.people.reps()
                if each.choice is not None and each.choice.role.may_have_leads
            )

        self._desk.ask(able, self._show_reps)

    def _show_reps(self, reps: tuple[tuple[int, str], ...]) -> None:
        own = self._actor().rep
        self._reps = tuple(each for each in reps if own in (None, each[0]))
        self.card.show_reps(self._reps, self._asked.rep)

    def _sit_down(self) -> None:
        """Somebody else is here: "mine" are the leads of the rep who signed in, if one did."""
        own = self._actor().rep
        if own == self._own:
            return
        self._own = own
        self._asked = replace(self._asked, rep=own, after=None)
        self._choose_first = True
        self.card.list.forget()
        self.pane.forget()

    def _choose_rep(self, rep: int | None) -> None:
        self.show_rep(rep)
        self.card.show_reps(self._reps, rep)

    def _tick(self) -> None:
        if self.isVisible():
            now = self._minutes.now()
            self.card.model.tick(now)
            self.pane.tick(now)
            self.around.tick()
            self.week.tick()
            # A recall by time starts without anybody's act.
            self._in_hand.ask()

    def _lay_out(self) -> None:
        self._follow_ups = Button("", "call_out", kind=Kind.PRIMARY, size=Size.DIALOG)
        self._all_well = EmptyState(
            self.tr("Every lead has an answer"), "", buttons=(self._follow_ups,)
        )
        self._nothing = QWidget()
        self._connect_mailbox = Button(
            self.tr("Connect mailbox"), "link", kind=Kind.PRIMARY, size=Size.DIALOG
        )
        self._take_down = Button(self.tr("Add a lead by hand"), "ph.plus-bold", size=Size.DIALOG)
        self._choose_files = Button(self.tr("Import files"), "upload", size=Size.DIALOG)
        self._first_start = EmptyState(
            self.tr("No leads yet"),
            self.tr(
                "Connect the mailbox where your leads arrive. Showroom reads new mail by itself "
                "and never deletes anything."
            ),
            buttons=(self._connect_mailbox, self._take_down, self._choose_files),
            icon="mail",
        )
        self._side = QStackedWidget()
        asked = (self.taking_in.mapper, self.taking_in.paste, self.coaching)
        forms = (self.entry.form, self.noting.form)
        for each in (self._nothing, self.pane, self.quarantine, self._all_well, *asked, *forms):
            self._side.addWidget(each)
        self._split = QWidget()
        beside = QHBoxLayout(self._split)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(_GAP)
        beside.addWidget(self.card)
        beside.addWidget(self._side, 1)
        self._try_now = Button(self.tr("Try now"), "again", size=Size.DIALOG)
        self._unread = EmptyState(
            self.tr("The leads cannot be read now"),
            self.tr(
                "The database does not answer. Leads that come in are not lost: they are shown "
                "here as soon as it is back."
            ),
            buttons=(self._try_now,),
            icon="mail",
        )
        # The frame stands at once; the rows come when they are read.
        self.card.say_nothing_here(self.tr("Reading the leads"))
        self._whole = QStackedWidget()
        self._enter_lead = Button(self.tr("Enter a lead"), "ph.plus-bold", "Ctrl+N")
        self._enter_lead.clicked.connect(self.entry.open)
        self.closed_to = ClosedTo(self._session, "", "", others=(self._enter_lead,))
        stands = (self._split, self._first_start, self._unread, self.calendar, self.closed_to)
        for each in stands:
            self._whole.addWidget(each)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addWidget(self.managed.sign_in)
        column.addWidget(self.mail)
        column.addWidget(self.strip)
        column.addWidget(self.recalled)
        column.addWidget(self._whole, 1)
        self.begin_at(self.card.list)
        self._fit()
        theme.look().changed.connect(self._fit)

    def _fit(self) -> None:
        side, top = theme.current().sizes.window_padding
        layout = self.layout()
        assert layout is not None
        layout.setContentsMargins(side, top, side, top)

    def _give_keys(self) -> None:
        rows = self.card.list
        on = command(self, self.tr("Next lead"), "J", partial(rows.step, 1))
        back = command(self, self.tr("Lead before"), "K", partial(rows.step, -1))
        for action in (on, back):
            action.setAutoRepeat(True)
        acts = {
            "claim": self._key(self.tr("Claim"), "C", self.acts.claim),
            "reply": self._key(self.tr("Reply"), "R", self.letters.reply),
            "use": self._key(self.tr("Use template"), "T", self.letters.use_template),
            "call": self._key(self.tr("Log call"), "L", self.acts.log_call),
            "appointment": self._key(self.tr("Set appointment"), "A", self.acts.set_appointment),
            "note": self._key(self.tr("Note"), "N", self.acts.note),
            "give": self._key(self.tr("Give to"), "G", self.acts.give),
            "lost": self._key(self.tr("Lost"), "X", self.acts.lose),
            "reopen": self._key(self.tr("Reopen"), "O", self.acts.reopen),
        }
        self._key(self.tr("View original"), "V", self.pane.turn_over)
        self._key(self.tr("Open customer"), "U", self._open_customer)
        command(self, self.tr("Appointments of the week"), "W", self.open_calendar)
        command(self, self.tr("Enter a lead"), "Ctrl+N", self.entry.open)
        down = command(self, self.tr("Take down as a lead"), "E", self._take_down_message)
        self.quarantine.take_down.clicked.connect(down.trigger)
        self._of_leads = tuple(self.actions())
        self._of_calendar = self.week.give_keys(self)
        for action in self._of_calendar:
            action.setVisible(False)
        self.pane.bar.follow(acts)
        self.pane.suggested.use.follow(acts["use"])
        self.pane.visit.another_time.follow(acts["appointment"])
        self.pane.known.give.follow(acts["give"])

    def _key(self, text: str, keys: str, run: Callable[[], object]) -> QAction:
        def act() -> None:
            # Without a lead on the screen the keys of the lead mean nothing.
            if not self._side.isVisible() or self._is_filling_in:
                return
            wanted = self._lead_to_come
            if wanted is not None:
                # Whoever types fast means the lead that he chose, not the one still on the screen.
                self._held = (wanted, run, monotonic())
            elif self._side.currentWidget() is self.pane:
                run()

        return command(self, text, keys, act)

    @property
    def _lead_to_come(self) -> int | None:
        """The lead that was chosen and is not read yet."""
        match self.card.list.current:
            case ("lead", int(lead)):
                detail = self.pane.detail
                return lead if detail is None or detail.lead.id != lead else None
            case _:
                return None

    def _do_held(self, lead: int) -> None:
        """Do what was asked for a lead before it was read; too late it would surprise."""
        held, self._held = self._held, None
        if held is not None and held[0] == lead and monotonic() - held[2] < _HELD_SECONDS:
            held[1]()

    def _connect(self) -> None:
        card = self.card
        card.list.chosen.connect(self._go_to)
        card.list.end_near.connect(self._ask_more)
        card.list.start_near.connect(self._ask_before)
        card.list.place_wanted.connect(self._go_to_place)
        card.tabs.chosen.connect(self.show_tab)
        card.due_chosen.connect(self.show_tab)
        card.source_chosen.connect(self.show_source)
        card.rep_chosen.connect(self._choose_rep)
        taking_in = self.taking_in
        card.import_files.clicked.connect(partial(taking_in.offer, card.import_files))
        self._connect_mailbox.clicked.connect(self.mail_settings_wanted)
        self._take_down.clicked.connect(self.entry.open)
        self._choose_files.clicked.connect(partial(taking_in.offer, self._choose_files))
        card.calendar.clicked.connect(self.open_calendar)
        self.calendar.left.connect(self._close_calendar)
        self.week.lead_wanted.connect(self.open_lead)
        for opens in (taking_in, self.entry, self.noting):
            opens.opened.connect(self._open_beside)
            opens.closed.connect(self._close_beside)
        taking_in.form_wanted.connect(self.entry.open)
        self.entry.entered.connect(self._show_entered)
        self.noting.entered.connect(self._show_entered)
        card.coach.clicked.connect(self._open_coaching)
        self.coaching.left.connect(self._close_beside)
        self.coaching.lead_wanted.connect(self._leave_for_lead)
        self._follow_ups.clicked.connect(partial(self.show_tab, Tab.FOLLOW_UP))
        self.pane.original_asked.connect(self._ask_original)
        self.pane.customer.clicked.connect(self._open_customer)
        self.pane.panel_closed.connect(self._keyboard_to_list)
        self.around.kept.connect(self._show_kept)
        self.importing.finished.connect(self._import_ended)
        self.quarantine.again.clicked.connect(self.importing.again)
        self.strip.read.clicked.connect(self._read_rejected)
        self._minutes.passed.connect(self._tick)

    def _open_customer(self) -> None:
        if self.pane.detail is not None:
            self.customer_wanted.emit(self.pane.detail.lead.id)

    def _show_kept(self, lead: int) -> None:
        """Go on with the lead into which another went."""
        if self.card.list.has(("lead", lead)):
            self.card.list.go_to(("lead", lead))
        else:
            self.open_lead(lead)

    def _keyboard_to_list(self) -> None:
        self.card.list.setFocus()

    def _import_ended(self, tally: Tally, whole: bool) -> None:
        self.strip.show_end(tally, whole)
        self._ask_page()

    def _read_rejected(self) -> None:
        self.strip.hide()
        self.show_tab(Tab.QUARANTINE)

    def _open_beside(self, widget: QWidget) -> None:
        """Show what somebody fills in, in the place of the lead that is read."""
        self._whole.setCurrentWidget(self._split)
        self._side.setCurrentWidget(widget)

    def _close_calendar(self) -> None:
        if self._is_calendar:
            self._swap_keys(calendar=False)
            self._whole.setCurrentWidget(self._split)
            self._show_home()
            self._ask_page()
            self._ask_detail()
            self._keyboard_to_list()

    def _swap_keys(self, *, calendar: bool) -> None:
        """A key means one thing at a time."""
        for action in self._of_leads:
            action.setVisible(not calendar)
        for action in self._of_calendar:
            action.setVisible(calendar)

    def _show_entered(self, lead: int, said: str) -> None:
        self._entered = (lead, said)
        self._leave_for_lead(lead)

    def _open_coaching(self) -> None:
        self._open_beside(self.coaching)
        self._coach.ask()

    def _leave_for_lead(self, lead: int) -> None:
        self._side.setCurrentWidget(self._nothing)
        self.open_lead(lead)

    def _close_beside(self) -> None:
        self._side.setCurrentWidget(self._nothing)
        if self.view is not None and self.view.total == 0:
            self._ask_page()
        self._show_home()
        self._show_side()
        self._keyboard_to_list()


def _rows_of(view: InboxView) -> tuple[LeadRow, ...] | tuple[QuarantineRow, ...]:
    return view.quarantine if view.tab is Tab.QUARANTINE else view.rows


def _id(row: LeadRow | QuarantineRow) -> int:
    return row.message if isinstance(row, QuarantineRow) else row.lead
