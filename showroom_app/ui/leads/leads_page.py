"""The leads page: which lead first, all that is known of it, and what is done with it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from showroom_app.domain.topic import Topic
from showroom_app.intake.who_wrote import Wrote
from showroom_app.services import Services
from showroom_app.services.inbox_view import InboxView, LeadDetail, QuarantineRow, Tab
from showroom_app.services.mailboxes import Unread
from showroom_app.ui import theme
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
from showroom_app.ui.leads.inbox_desk import InboxDesk
from showroom_app.ui.leads.lead_acts import LeadActs
from showroom_app.ui.leads.lead_form import LeadEntry
from showroom_app.ui.leads.lead_keys import LeadKeys
from showroom_app.ui.leads.leads_frame import LeadsFrame
from showroom_app.ui.leads.mail_strip import MailStrip
from showroom_app.ui.leads.quarantine_pane import QuarantinePane
from showroom_app.ui.leads.reading_desk import ReadingDesk
from showroom_app.ui.leads.reading_pane import ReadingPane
from showroom_app.ui.leads.recalled import RecalledLeads, RecalledPanel
from showroom_app.ui.leads.taking_in import TakingIn
from showroom_app.ui.minutes import Minutes
from showroom_app.ui.page import Page
from showroom_app.ui.session import Session
from showroom_app.ui.settings_pages.managed import Managed
from showroom_app.words import Saying

_NARROW = 1080


class LeadsPage(Page):
    """The inbox with its reading pane: joins the list, what is read, and what is done with it.

    Who is here is asked anew for each act. While nobody is signed in a claim asks who takes the
    lead.
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
        self._services = services
        self._saying = saying
        actor, now = session.actor, minutes.now
        self.card = InboxCard()
        self.pane = ReadingPane()
        self.quarantine = QuarantinePane()
        self.inbox = InboxDesk(
            desk, services, actor, saying, now, self.card, lambda: self.reading.lead, self
        )
        self.reading = ReadingDesk(
            desk,
            services,
            actor,
            saying,
            now,
            self.card,
            self.inbox,
            self.pane,
            self.quarantine,
            self,
        )
        self.acts = LeadActs(desk, services, actor, saying, now, self.pane, self)
        self.letters = Correspondence(
            desk, services, actor, saying, background, self.pane, self.acts, self
        )
        self.mail = MailStrip()
        self.managed = Managed(desk, session, saying, self)
        self.around = AroundLead(self.managed, desk.ask, services, background, now, self.pane, self)
        self.coaching = CoachingPane()
        self._coach = CoachingDesk(desk, services, self.managed, now, self.coaching, self)
        self.calendar = CalendarPane()
        self.week = CalendarDesk(desk, services, self.managed, background, now, self.calendar, self)
        self.entry = LeadEntry(desk, services, actor, saying, now, self)
        self.noting = LeadEntry(desk, services, actor, saying, now, self)
        self._entered: tuple[int, str] | None = None
        self.taking_in = TakingIn(desk, services, actor, saying, background, self)
        self.importing, self.strip = self.taking_in.importing, self.taking_in.strip
        self.recalled = RecalledPanel(now, lambda: self.inbox.zone)
        self._in_hand = RecalledLeads(
            self.recalled, desk, services, actor, lambda: self.acts.claimants, self
        )
        asked = (self.taking_in.mapper, self.taking_in.paste, self.coaching)
        self.frame = LeadsFrame(
            session,
            now,
            self.inbox,
            self.card,
            self.pane,
            self.quarantine,
            self.calendar,
            (*asked, self.entry.form, self.noting.form),
        )
        self.closed_to = self.frame.closed_to
        self._keys = LeadKeys(self, self.frame, self.reading)
        self._lay_out()
        self._give_keys()
        self._connect()
        feed.lost.connect(lambda _problem: self.frame.say_unreachable())
        self.frame.try_now.clicked.connect(feed.try_now)
        if feed.is_lost:
            self.frame.say_unreachable()
        self.setAcceptDrops(True)
        session.changed.connect(self._sit_down)
        self.listen(session)
        rows, read = self.inbox.ask, self.reading.ask
        recalled, week = self._in_hand.ask, self.week.ask
        self.follow(
            feed,
            {
                Topic.LEADS: (rows, read, recalled, self._coach.ask, week),
                Topic.PEOPLE: (rows, self.inbox.ask_reps, read, week),
                Topic.BOARD: (rows, read, recalled, week),
                Topic.POLICY: (rows,),
                Topic.MAIL: (read, self._ask_mailboxes),
                # Below a lead stands what happened with its customer before.
                Topic.PERSONS: (read,),
            },
        )

    @property
    def view(self) -> InboxView | None:
        """What the list shows, None before it is read."""
        return self.inbox.view

    @property
    def tab(self) -> Tab:
        """The tab that is shown."""
        return self.inbox.asked.tab

    @property
    def rep(self) -> int | None:
        """Whose leads "mine" are, None while nobody was chosen."""
        return self.inbox.asked.rep

    def show_tab(self, tab: Tab) -> None:
        """Show another list, from its beginning."""
        self.inbox.show_tab(tab)

    def show_source(self, source: str) -> None:
        """Show the leads of one source only, "" for all."""
        self.inbox.show_source(source)

    def show_rep(self, rep: int | None) -> None:
        """Show the leads of this rep as "mine"; None is everybody's follow-up."""
        self.inbox.show_rep(rep)

    def open_lead(self, lead: int) -> None:
        """Show a lead whatever list it stands in; it stands in the list of all."""
        self._close_calendar()
        self.show_tab(Tab.ALL)
        self.pane.forget()
        self.inbox.leave_unchosen()
        self.reading.open(lead)

    def open_calendar(self) -> None:
        """Show the appointments of the week in the place of everything else."""
        self._keys.swap(calendar=True)
        self.frame.show_calendar()
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

    # -- reading -------------------------------------------------------------------------------

    def _ask_mailboxes(self) -> None:
        self._desk.ask(self._unread, self._show_unread)

    def _unread(self) -> tuple[Unread, ...]:
        return self._services.mailboxes.unread()

    def _show_unread(self, unread: tuple[Unread, ...]) -> None:
        self.mail.show_unread(unread, self._saying())

    def _show_list(self, opens: bool) -> None:
        """The list was read anew: read the lead that is to be read first in it."""
        view, inbox, frame = self.inbox.view, self.inbox, self.frame
        assert view is not None
        self.acts.hours, self.acts.claimants = inbox.hours, view.claimants
        if not view.sight.sees_leads:
            self.pane.forget()
            inbox.close()
        if not frame.is_filling_in:
            self._show_home()
        if opens and self.isVisible():
            (frame.connect_mailbox if inbox.is_first_start else self.card.list).setFocus()
        if inbox.is_to_choose:
            # A lead of the list before is not read on in this one.
            self.pane.forget()
            inbox.choose()
        frame.show_side()
        self.viewed.emit(view)

    def _show_home(self) -> None:
        if not self.frame.is_calendar:
            self.frame.show_home()

    def _show_lead(self, detail: LeadDetail) -> None:
        self.pane.known.show_known(*self.acts.known_words(detail))
        if not self.frame.is_filling_in:
            self.frame.show_beside(self.pane)
        self.letters.show_lead(detail)
        self.around.show_lead(detail)
        self.acts.go_on(detail)
        if self._entered is not None and self._entered[0] == detail.lead.id:
            self.pane.say(self._entered[1])
            self._entered = None
        self._keys.do_held(detail.lead.id)

    def _lose_lead(self) -> None:
        if not self.frame.is_filling_in:
            self._show_home()

    def _go_to(self, key: object) -> None:
        """Somebody went to another line."""
        if self.frame.is_filling_in:
            self.frame.show_beside(None)
        self._keys.forget_unless(key)
        self.reading.go_to(key)

    def _sit_down(self) -> None:
        """Somebody else is here: "mine" are the leads of the rep who signed in, if one did."""
        if self.inbox.sit_down():
            self.pane.forget()

    def _tick(self) -> None:
        if self.isVisible():
            now = self._minutes.now()
            self.card.model.tick(now)
            self.pane.tick(now)
            self.around.tick()
            self.week.tick()
            # A recall by time starts without anybody's act.
            self._in_hand.ask()

    # -- what stands in the place of something else ---------------------------------------------

    def _open_beside(self, widget: QWidget) -> None:
        """Show what somebody fills in, in the place of the lead that is read."""
        self.frame.show_split()
        self.frame.show_beside(widget)

    def _close_beside(self) -> None:
        self.frame.show_beside(None)
        if self.view is not None and self.view.total == 0:
            self.inbox.ask()
        self.frame.show_home()
        self.frame.show_side()
        self._keyboard_to_list()

    def _close_calendar(self) -> None:
        if self.frame.is_calendar:
            self._keys.swap(calendar=False)
            self.frame.show_split()
            self.frame.show_home()
            self.inbox.ask()
            self.reading.ask()
            self._keyboard_to_list()

    def _open_coaching(self) -> None:
        self._open_beside(self.coaching)
        self._coach.ask()

    def _open_noting(self, row: QuarantineRow, wrote: Wrote) -> None:
        self.noting.take_down(row.message, wrote, row.received.astimezone(self.inbox.zone))

    def _show_entered(self, lead: int, said: str) -> None:
        self._entered = (lead, said)
        self._leave_for_lead(lead)

    def _leave_for_lead(self, lead: int) -> None:
        self.frame.show_beside(None)
        self.open_lead(lead)

    def _show_kept(self, lead: int) -> None:
        """Go on with the lead into which another went."""
        if self.card.list.has(("lead", lead)):
            self.card.list.go_to(("lead", lead))
        else:
            self.open_lead(lead)

    def _open_customer(self) -> None:
        if self.pane.detail is not None:
            self.customer_wanted.emit(self.pane.detail.lead.id)

    def _import_ended(self, tally: Tally, whole: bool) -> None:
        self.strip.show_end(tally, whole)
        self.inbox.ask()

    def _read_rejected(self) -> None:
        self.strip.hide()
        self.show_tab(Tab.QUARANTINE)

    def _keyboard_to_list(self) -> None:
        self.card.list.setFocus()

    # -- putting together ----------------------------------------------------------------------

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addWidget(self.managed.sign_in)
        column.addWidget(self.mail)
        column.addWidget(self.strip)
        column.addWidget(self.recalled)
        column.addWidget(self.frame, 1)
        self.begin_at(self.card.list)
        self._fit()
        theme.look().changed.connect(self._fit)

    def _fit(self) -> None:
        side, top = theme.current().sizes.window_padding
        layout = self.layout()
        assert layout is not None
        layout.setContentsMargins(side, top, side, top)

    def _give_keys(self) -> None:
        rows, key = self.card.list, self._keys.of_lead
        on = command(self, self.tr("Next lead"), "J", partial(rows.step, 1))
        back = command(self, self.tr("Lead before"), "K", partial(rows.step, -1))
        for action in (on, back):
            action.setAutoRepeat(True)
        acts = {
            "claim": key(self.tr("Claim"), "C", self.acts.claim),
            "reply": key(self.tr("Reply"), "R", self.letters.reply),
            "use": key(self.tr("Use template"), "T", self.letters.use_template),
            "call": key(self.tr("Log call"), "L", self.acts.log_call),
            "appointment": key(self.tr("Set appointment"), "A", self.acts.set_appointment),
            "note": key(self.tr("Note"), "N", self.acts.note),
            "give": key(self.tr("Give to"), "G", self.acts.give),
            "lost": key(self.tr("Lost"), "X", self.acts.lose),
            "reopen": key(self.tr("Reopen"), "O", self.acts.reopen),
        }
        key(self.tr("View original"), "V", self.pane.turn_over)
        key(self.tr("Open customer"), "U", self._open_customer)
        command(self, self.tr("Appointments of the week"), "W", self.open_calendar)
        command(self, self.tr("Enter a lead"), "Ctrl+N", self.entry.open)
        down = command(self, self.tr("Take down as a lead"), "E", self.reading.take_down)
        self.quarantine.take_down.clicked.connect(down.trigger)
        self._keys.share_with(self.week.give_keys(self))
        self.pane.bar.follow(acts)
        self.pane.suggested.use.follow(acts["use"])
        self.pane.visit.another_time.follow(acts["appointment"])
        self.pane.known.give.follow(acts["give"])

    def _connect(self) -> None:
        card, frame, taking_in, reading = self.card, self.frame, self.taking_in, self.reading
        self.inbox.read.connect(self._show_list)
        self.inbox.shown.connect(self.pane.tick)
        card.list.chosen.connect(self._go_to)
        reading.shown.connect(self._show_lead)
        reading.gone.connect(self._lose_lead)
        reading.message_shown.connect(partial(frame.show_beside, self.quarantine))
        reading.take_down_wanted.connect(self._open_noting)
        for opens in (taking_in, self.entry, self.noting):
            opens.opened.connect(self._open_beside)
            opens.closed.connect(self._close_beside)
        taking_in.form_wanted.connect(self.entry.open)
        self.entry.entered.connect(self._show_entered)
        self.noting.entered.connect(self._show_entered)
        self.mail.settings.clicked.connect(self.mail_settings_wanted)
        frame.connect_mailbox.clicked.connect(self.mail_settings_wanted)
        frame.take_down.clicked.connect(self.entry.open)
        frame.enter_lead.clicked.connect(self.entry.open)
        for button in (frame.choose_files, card.import_files):
            button.clicked.connect(partial(taking_in.offer, button))
        frame.follow_ups.clicked.connect(partial(self.show_tab, Tab.FOLLOW_UP))
        card.calendar.clicked.connect(self.open_calendar)
        self.calendar.left.connect(self._close_calendar)
        self.week.lead_wanted.connect(self.open_lead)
        card.coach.clicked.connect(self._open_coaching)
        self.coaching.left.connect(self._close_beside)
        self.coaching.lead_wanted.connect(self._leave_for_lead)
        self.pane.customer.clicked.connect(self._open_customer)
        self.pane.panel_closed.connect(self._keyboard_to_list)
        self.around.kept.connect(self._show_kept)
        self.importing.finished.connect(self._import_ended)
        self.quarantine.again.clicked.connect(self.importing.again)
        self.strip.read.clicked.connect(self._read_rejected)
        self._minutes.passed.connect(self._tick)
