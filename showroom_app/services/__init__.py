"""The use cases: load, let the domain decide, save, in one transaction; rights are checked here."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from showroom_app.domain.topic import Topic
    from showroom_app.services.absences import Absences
    from showroom_app.services.appointments import Appointments
    from showroom_app.services.audit_view import AuditView
    from showroom_app.services.board_view import Boards
    from showroom_app.services.call_backs import CallBacks
    from showroom_app.services.checking import Checking
    from showroom_app.services.coaching import Coaching
    from showroom_app.services.customers import Customers
    from showroom_app.services.day_close import DayClose
    from showroom_app.services.desk_history import DeskHistory
    from showroom_app.services.dispatch import Dispatch
    from showroom_app.services.fairness import Fairness
    from showroom_app.services.floor import Floor
    from showroom_app.services.floor_days import FloorDays
    from showroom_app.services.floor_lines import FloorLines
    from showroom_app.services.inbox_view import Inbox
    from showroom_app.services.intake_lease import IntakeLease
    from showroom_app.services.kiosk import Kiosk
    from showroom_app.services.leads import Leads
    from showroom_app.services.leaving import Leaving
    from showroom_app.services.ledger_view import LedgerView
    from showroom_app.services.lost_answers import LostAnswers
    from showroom_app.services.mailboxes import Mailboxes
    from showroom_app.services.merging import Merging
    from showroom_app.services.month_report import MonthReports
    from showroom_app.services.months import Months
    from showroom_app.services.outgoing import Replies
    from showroom_app.services.overview import Overview
    from showroom_app.services.people import People
    from showroom_app.services.policy import Settings
    from showroom_app.services.privacy import Privacy
    from showroom_app.services.prospecting import Prospecting
    from showroom_app.services.quota_view import Quota
    from showroom_app.services.readers import Readers
    from showroom_app.services.reception import Reception
    from showroom_app.services.roles import Roles
    from showroom_app.services.rule_lab import RuleLab
    from showroom_app.services.sale_disputes import SaleDisputes
    from showroom_app.services.sale_import import SaleImports
    from showroom_app.services.sales import Sales
    from showroom_app.services.stations import Stations
    from showroom_app.services.taking_out import TakingOut
    from showroom_app.services.templates import Templates
    from showroom_app.services.tending import Tending
    from showroom_app.services.users import Users
    from showroom_app.services.wallboard import Wallboard
    from showroom_app.storage.store import Store


class Services:
    """The services of one open database, which share what they remember of today's lines.

    Each is loaded when it is first asked for: a command needs one or two of them, and starts in
    half the time without the others. `opened` gives the store, and waits for it where it is not
    open yet: then they are for the database thread only. It raises what keeps it from opening.
    """

    def __init__(self, opened: Callable[[], Store]) -> None:
        self._opened = opened
        self.beside: Callable[[], tuple[str, ...]] = lambda: ()
        """Files of this PC that may name customers and are no part of the database."""

    @property
    def store(self) -> Store:
        """The open database."""
        return self._opened()

    def counters(self) -> dict[Topic, int]:
        """The change counter of each topic, read before any rows."""
        with self.store.read() as work:
            return work.counters()

    def standing_at(self, moment: datetime) -> Services:
        """The same database as it will be found at a moment if nobody writes; only for views."""
        return open_services(self.store.standing_at(moment))

    @cached_property
    def floor(self) -> Floor:
        """Reps in and out of the line."""
        from showroom_app.services.floor import Floor

        return Floor(self.store, self._lines, self._history)

    @cached_property
    def reception(self) -> Reception:
        """The door."""
        from showroom_app.services.reception import Reception

        return Reception(self.store, self._lines, self.leads)

    @cached_property
    def day_close(self) -> DayClose:
        """The end of a business day."""
        from showroom_app.services.day_close import DayClose

        return DayClose(self.store, self._lines)

    @cached_property
    def floor_days(self) -> FloorDays:
        """Days of the floor log as documents."""
        from showroom_app.services.floor_days import FloorDays

        return FloorDays(self.store)

    @cached_property
    def rule_lab(self) -> RuleLab:
        """A month of the floor log under other settings."""
        from showroom_app.services.rule_lab import RuleLab

        return RuleLab(self.store)

    @cached_property
    def leads(self) -> Leads:
        """Claiming, assigning and working leads."""
        from showroom_app.services.leads import Leads

        return Leads(self.store, self._lines)

    @cached_property
    def mailboxes(self) -> Mailboxes:
        """The mailboxes and who reads them."""
        from showroom_app.services.mailboxes import Mailboxes

        return Mailboxes(self.store)

    @cached_property
    def stations(self) -> Stations:
        """The PCs of the dealership."""
        from showroom_app.services.stations import Stations

        return Stations(self.store)

    @cached_property
    def intake(self) -> IntakeLease:
        """Which program reads mailboxes, sends mail and tends leads."""
        from showroom_app.services.intake_lease import IntakeLease

        return IntakeLease(self.store)

    @cached_property
    def lost_answers(self) -> LostAnswers:
        """What came of acts whose answer was lost."""
        from showroom_app.services.lost_answers import LostAnswers

        return LostAnswers(self.store)

    @cached_property
    def replies(self) -> Replies:
        """Mails to customers, until they went out."""
        from showroom_app.services.outgoing import Replies

        return Replies(self.store, self._lines)

    @cached_property
    def dispatch(self) -> Dispatch:
        """What the program that sends mail asks and says."""
        from showroom_app.services.dispatch import Dispatch

        return Dispatch(self.store)

    @cached_property
    def templates(self) -> Templates:
        """Templates of replies, and signatures."""
        from showroom_app.services.templates import Templates

        return Templates(self.store)

    @cached_property
    def readers(self) -> Readers:
        """How portal mails and lists are read."""
        from showroom_app.services.readers import Readers

        return Readers(self.store)

    @cached_property
    def customers(self) -> Customers:
        """One record a person."""
        from showroom_app.services.customers import Customers

        return Customers(self.store)

    @cached_property
    def privacy(self) -> Privacy:
        """A person's data taken out, and erased."""
        from showroom_app.services.privacy import Privacy

        return Privacy(self.store, self.beside)

    @cached_property
    def tending(self) -> Tending:
        """What the program does about leads by itself."""
        from showroom_app.services.tending import Tending

        return Tending(self.store, self.leads)

    @cached_property
    def merging(self) -> Merging:
        """Leads that are one."""
        from showroom_app.services.merging import Merging

        return Merging(self.store, self.leads.staff)

    @cached_property
    def call_backs(self) -> CallBacks:
        """Customers whom showroom reps call back."""
        from showroom_app.services.call_backs import CallBacks

        return CallBacks(self.store, self._lines)

    @cached_property
    def coaching(self) -> Coaching:
        """The coaching log, and the sample of closed leads."""
        from showroom_app.services.coaching import Coaching

        return Coaching(self.store, self.leads.staff)

    @cached_property
    def absences(self) -> Absences:
        """When reps are away."""
        from showroom_app.services.absences import Absences

        return Absences(self.store)

    @cached_property
    def appointments(self) -> Appointments:
        """What stands on reception's board."""
        from showroom_app.services.appointments import Appointments

        return Appointments(self.store)

    @cached_property
    def prospecting(self) -> Prospecting:
        """Whom reps off turn may speak to, and what it brings."""
        from showroom_app.services.prospecting import Prospecting

        return Prospecting(self.store, self._lines, self.reception)

    @cached_property
    def ledger(self) -> LedgerView:
        """The ledger as a page."""
        from showroom_app.services.ledger_view import LedgerView

        return LedgerView(self.store)

    @cached_property
    def sale_disputes(self) -> SaleDisputes:
        """Disputes of the ledger."""
        from showroom_app.services.sale_disputes import SaleDisputes

        return SaleDisputes(self.store)

    @cached_property
    def sales(self) -> Sales:
        """The ledger."""
        from showroom_app.services.sales import Sales

        return Sales(self.store)

    @cached_property
    def people(self) -> People:
        """Floors, reps and users."""
        from showroom_app.services.people import People

        return People(self.store)

    @cached_property
    def users(self) -> Users:
        """Users, their PINs and passwords."""
        from showroom_app.services.users import Users

        return Users(self.store, self.people)

    @cached_property
    def leaving(self) -> Leaving:
        """Reps who leave, and what they have in hand."""
        from showroom_app.services.leaving import Leaving

        return Leaving(self.store, self._lines, self.leads.staff)

    @cached_property
    def roles(self) -> Roles:
        """The role choice."""
        from showroom_app.services.roles import Roles

        return Roles(self.store, self.people)

    @cached_property
    def sale_imports(self) -> SaleImports:
        """Sales from the dealer's own lists."""
        from showroom_app.services.sale_import import SaleImports

        return SaleImports(self.store)

    @cached_property
    def settings(self) -> Settings:
        """The dealer's settings."""
        from showroom_app.services.policy import Settings

        return Settings(self.store)

    @cached_property
    def board(self) -> Boards:
        """What the board shows."""
        from showroom_app.services.board_view import Boards

        return Boards(self.store, self._lines, self._history)

    @cached_property
    def inbox(self) -> Inbox:
        """What the inbox shows."""
        from showroom_app.services.inbox_view import Inbox

        return Inbox(self.store, self.leads)

    @cached_property
    def quota(self) -> Quota:
        """The gauges."""
        from showroom_app.services.quota_view import Quota

        return Quota(self.store)

    @cached_property
    def wallboard(self) -> Wallboard:
        """What a television in the showroom shows."""
        from showroom_app.services.wallboard import Wallboard

        return Wallboard(self.store, self.board)

    @cached_property
    def fairness(self) -> Fairness:
        """What each rep had of the rotation."""
        from showroom_app.services.fairness import Fairness

        return Fairness(self.store)

    @cached_property
    def months(self) -> Months:
        """Which months are closed, and their close."""
        from showroom_app.services.months import Months

        return Months(self.store, self.overview.to_keep)

    @cached_property
    def audit(self) -> AuditView:
        """Who did what, when and where."""
        from showroom_app.services.audit_view import AuditView

        return AuditView(self.store)

    @cached_property
    def taking_out(self) -> TakingOut:
        """What a manager takes out as a file."""
        from showroom_app.services.taking_out import TakingOut

        return TakingOut(self.store, self.leads)

    @cached_property
    def month_reports(self) -> MonthReports:
        """The reports of months."""
        from showroom_app.services.month_report import MonthReports

        return MonthReports(self.store, self.overview, self.sales)

    @cached_property
    def overview(self) -> Overview:
        """What a manager sees of a month."""
        from showroom_app.services.attention import NeedsAttention
        from showroom_app.services.overview import Overview

        attention = NeedsAttention(self.store, self._lines, self.tending)
        return Overview(self.store, self.fairness, attention)

    @cached_property
    def kiosk(self) -> Kiosk:
        """What the kiosk shows."""
        from showroom_app.services.kiosk import Kiosk

        return Kiosk(self.store, self._lines, self._history, self.tending)

    @cached_property
    def checking(self) -> Checking:
        """Whether anything was altered."""
        from showroom_app.services.checking import Checking

        return Checking(self.store)

    @cached_property
    def _lines(self) -> FloorLines:
        from showroom_app.services.floor_lines import FloorLines

        return FloorLines()

    @cached_property
    def _history(self) -> DeskHistory:
        from showroom_app.services.desk_history import DeskHistory

        return DeskHistory()


def open_services(store: Store) -> Services:
    """The services of a store."""
    return Services(lambda: store)
