"""All settings: those of this PC, the rules, the opening hours, absences, mail, readers."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from showroom_app.domain.people import Floor
from showroom_app.domain.topic import Topic
from showroom_app.services import Services
from showroom_app.services.database_setup import DatabaseSetup
from showroom_app.ui import theme
from showroom_app.ui.change_feed import ChangeFeed
from showroom_app.ui.commands import command
from showroom_app.ui.database.server_trial import place_of
from showroom_app.ui.desk import Desk
from showroom_app.ui.mail_access import MailAccess
from showroom_app.ui.minutes import Minutes
from showroom_app.ui.page import Page
from showroom_app.ui.reading_page import AwayPage
from showroom_app.ui.session import Session
from showroom_app.ui.settings_pages.absences_page import AbsencesPage
from showroom_app.ui.settings_pages.database_page import DatabasePage
from showroom_app.ui.settings_pages.floor_rules import FloorRulesPage, QuotaRulesPage
from showroom_app.ui.settings_pages.lead_rules_page import LeadRulesPage
from showroom_app.ui.settings_pages.mail_page import MailPage
from showroom_app.ui.settings_pages.opening_hours import OpeningHoursPage
from showroom_app.ui.settings_pages.people_page import PeoplePage
from showroom_app.ui.settings_pages.readers_page import ReadersPage
from showroom_app.ui.settings_pages.stations_page import StationsPage
from showroom_app.ui.settings_pages.templates_page import TemplatesPage
from showroom_app.ui.settings_pages.this_pc import ThisPcPage
from showroom_app.ui.widgets.segmented import Choice
from showroom_app.ui.widgets.side_list import SideList
from showroom_app.ui.widgets.text import Label

THIS_PC, FLOOR_RULES, OPENING_HOURS = "this-pc", "floor-rules", "opening-hours"
LEAD_RULES, QUOTA_RULES, ABSENCES = "lead-rules", "quota-rules", "absences"
STATIONS = "stations"
AUDIT = "audit"
PEOPLE = "people"
DATABASE = "database"
MAIL, TEMPLATES, READERS = "mail", "templates", "readers"


class SettingsPage(Page):
    """The pages under one head; `this_pc` is made by the composition root, which saves it."""

    shown = Signal(str)
    """The id of the page that is now seen."""

    kind_changed = Signal(object)
    """Who stands before this PC said what it is there for: this `StationKind`."""

    database_changed = Signal(str, str)
    """This PC works with another database from now on: its URL, and what was done in words."""

    thing_wanted = Signal(object)
    """Somebody wants to see what an act was about (`Opens`)."""

    customer_wanted = Signal(int)
    """Somebody wants to see the record of this customer."""

    lead_wanted = Signal(int)
    """Somebody wants to read this lead."""

    def __init__(
        self,
        desk: Desk,
        feed: ChangeFeed,
        services: Services,
        session: Session,
        minutes: Minutes,
        this_pc: ThisPcPage,
        mail: MailAccess,
        database_setup: Callable[[], DatabaseSetup],
        database_url: Callable[[], str],
        *,
        is_demo: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.this_pc = this_pc
        self.title = Label(self.tr("Settings"), "page_title")
        this_pc.title.hide()
        this_pc.stations_wanted.connect(partial(self.show_page, STATIONS))
        self._stack = QStackedWidget()
        self._stack.addWidget(this_pc)
        self._pages: dict[str, QWidget] = {THIS_PC: this_pc}
        # Who looks at one of them rarely looks at all: the others are made when they are opened.
        self._makes: dict[str, Callable[[], QWidget]] = {
            DATABASE: lambda: self._database(
                DatabasePage(
                    desk,
                    feed,
                    services,
                    session,
                    mail.background,
                    database_setup(),
                    database_url,
                    is_demo=is_demo,
                )
            ),
            STATIONS: lambda: self._stations(
                StationsPage(desk, feed, services, session, minutes, lambda: this_pc.settings.key)
            ),
            PEOPLE: lambda: self._people_page(PeoplePage(desk, feed, services, session)),
            AUDIT: lambda: self._audit(desk, feed, services, session, mail),
            FLOOR_RULES: lambda: FloorRulesPage(desk, feed, services, session),
            LEAD_RULES: lambda: LeadRulesPage(desk, feed, services, session),
            QUOTA_RULES: lambda: QuotaRulesPage(desk, feed, services, session),
            ABSENCES: lambda: self._absences(AbsencesPage(desk, feed, services, session)),
            OPENING_HOURS: lambda: OpeningHoursPage(desk, feed, services, session, minutes),
            MAIL: lambda: MailPage(desk, feed, services, session, minutes, mail),
            TEMPLATES: lambda: TemplatesPage(desk, feed, services, session),
            READERS: lambda: self._readers(
                ReadersPage(
                    desk, feed, services, session, mail.background, this_pc.settings.drop_folder
                )
            ),
        }
        choices = (
            Choice(THIS_PC, self.tr("This PC")),
            Choice(DATABASE, self.tr("Database")),
            Choice(STATIONS, self.tr("Stations")),
            Choice(PEOPLE, self.tr("People")),
            Choice(AUDIT, self.tr("Audit")),
            Choice(FLOOR_RULES, self.tr("Rules of the floor")),
            Choice(LEAD_RULES, self.tr("Rules of leads")),
            Choice(QUOTA_RULES, self.tr("Rules of the quota")),
            Choice(OPENING_HOURS, self.tr("Opening hours")),
            Choice(ABSENCES, self.tr("Absences")),
            Choice(MAIL, self.tr("Mail")),
            Choice(TEMPLATES, self.tr("Templates")),
            Choice(READERS, self.tr("Readers")),
        )
        self._names = {str(choice.id): choice.text for choice in choices}
        self.tabs = SideList(choices)
        self.tabs.chosen.connect(self.show_page)
        self._list = QVBoxLayout()
        self._list.setSpacing(12)
        self._list.addWidget(self.title)
        self._list.addWidget(self.tabs, 1)
        self._pane = QVBoxLayout()
        self._pane.addWidget(self._stack)
        row = QHBoxLayout(self)
        row.setSpacing(0)
        row.setContentsMargins(0, 0, 0, 0)
        row.addLayout(self._list)
        row.addLayout(self._pane, 1)
        command(self, self.tr("Next page"), "Ctrl+PgDown", partial(self.tabs.step, 1))
        command(self, self.tr("Page before"), "Ctrl+PgUp", partial(self.tabs.step, -1))
        self.begin_at(self.tabs.entry(THIS_PC))
        self._fit()
        theme.look().changed.connect(self._fit)
        self._desk = desk
        self._feed = feed
        self._services = services
        if not this_pc.database.text:
            # What it is until the database says so itself.
            this_pc.show_place(place_of(database_url()))
        self.follow(feed, {Topic.PEOPLE: (self._ask_floors,), Topic.POLICY: (self._ask_place,)})

    def page(self, name: str) -> QWidget:
        """One of the pages by its id; raises KeyError for an unknown one.

        While the database is away most of them have nothing to show, and say so.
        """
        if name not in self._pages:
            self._pages[name] = page = self._made(name)
            self._stack.addWidget(page)
        return self._pages[name]

    def _made(self, name: str) -> QWidget:
        if not self._feed.is_lost or name == DATABASE:
            return self._makes[name]()
        away = AwayPage(self._names[name], self._feed)
        away.back.connect(partial(self._make_anew, name, away))
        return away

    def _make_anew(self, name: str, away: QWidget) -> None:
        del self._pages[name]
        if away is self._stack.currentWidget():
            self._stack.setCurrentWidget(self.page(name))
        self._stack.removeWidget(away)
        away.deleteLater()

    def show_page(self, name: object) -> None:
        """Open one of the pages by its id."""
        self.tabs.choose(str(name))
        self._stack.setCurrentWidget(self.page(str(name)))
        self.shown.emit(str(name))

    def _audit(
        self,
        desk: Desk,
        feed: ChangeFeed,
        services: Services,
        session: Session,
        mail: MailAccess,
    ) -> QWidget:
        from showroom_app.ui.settings_pages.audit_page import AuditPage

        page = AuditPage(desk, feed, services, session, mail.background)
        page.thing_wanted.connect(self.thing_wanted)
        page.customer_wanted.connect(self.customer_wanted)
        return page

    def _stations(self, page: StationsPage) -> StationsPage:
        page.kind_changed.connect(self.kind_changed)
        return page

    def _people_page(self, made: PeoplePage) -> PeoplePage:
        made.lead_wanted.connect(self.lead_wanted)
        return made

    def _absences(self, page: AbsencesPage) -> AbsencesPage:
        page.lead_wanted.connect(self.lead_wanted)
        return page

    def database(self) -> DatabasePage:
        """The page of the database."""
        page = self.page(DATABASE)
        assert isinstance(page, DatabasePage)
        return page

    def stop_copying(self) -> None:
        """Copy no further to a server."""
        if DATABASE in self._pages:
            self.database().trial.cancel()

    def _database(self, page: DatabasePage) -> DatabasePage:
        page.switched.connect(self.database_changed)
        return page

    def _readers(self, page: ReadersPage) -> ReadersPage:
        page.drop_folder_chosen.connect(partial(self.this_pc.choose, "drop_folder"))
        return page

    def _ask_floors(self) -> None:
        # Not before it is asked: the first use of a service waits for the database.
        self._desk.ask(self._floors, self._show_floors)

    def _floors(self) -> tuple[Floor, ...]:
        return self._services.people.floors()

    def _ask_place(self) -> None:
        self._desk.ask(self._place, self.this_pc.show_place)

    def _place(self) -> str:
        # A server is asked for its version: never on the thread of the window.
        store = self._services.store
        return f"{store.url}, {store.library}"

    def _show_floors(self, floors: tuple[Floor, ...]) -> None:
        self.this_pc.wallboard.show_floors([floor.name for floor in floors])

    def _fit(self) -> None:
        side, top = theme.current().sizes.window_padding
        self._list.setContentsMargins(side - 4, top, 0, top)
        self._pane.setContentsMargins(0, top, 0, 0)
