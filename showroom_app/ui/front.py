"""The main window put together: its pages, the frame around them, what a changed setting does."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QSettings, Signal
from PySide6.QtWidgets import QWidget

from showroom_app.domain.topic import Topic
from showroom_app.domain.workdays import months_earlier
from showroom_app.services import Services
from showroom_app.services.board_rows import BoardView, FrameView, moments
from showroom_app.settings import Settings
from showroom_app.ui import words
from showroom_app.ui.background import Background, lives
from showroom_app.ui.board.board_page import BoardPage
from showroom_app.ui.board.due import Due
from showroom_app.ui.change_feed import ChangeFeed
from showroom_app.ui.customers.settling import Settling
from showroom_app.ui.desk import Desk
from showroom_app.ui.heard import alarmed, heard
from showroom_app.ui.mail_access import MailAccess
from showroom_app.ui.main_window import FloorShown, MainWindow, PageSpec
from showroom_app.ui.minutes import Minutes
from showroom_app.ui.noting import Noting
from showroom_app.ui.pages import Pages
from showroom_app.ui.session import Session
from showroom_app.ui.sound import Sounds
from showroom_app.words import Saying

# Pages that are not seen at first are loaded when somebody opens them.
if TYPE_CHECKING:
    from showroom_app.services.database_setup import DatabaseSetup
    from showroom_app.services.overview_view import Opens
    from showroom_app.services.tending import Alarms
    from showroom_app.ui.first_start import FirstStart
    from showroom_app.ui.quota.month_shown import MonthShown

_NOT_AROUND = (Topic.SALES, Topic.PERSONS, Topic.PROSPECTING, Topic.MONTHS)
"""Of these nothing stands in the frame around the pages."""

_SAY_IT_THEMSELVES = ("leads", "customers")
"""These pages have an own sentence for when they are opened while the database is away."""


class Front(QObject):
    """The main window of one PC. `settings` and `saying` are asked anew at each use.

    While the database is not open (`is_open`) only the board can be seen whole: every other page
    says that it is being read, and is built when the database is open. `is_demo` offers what only
    the demo has. Call `show` with what is to be painted first.
    """

    framed = Signal(object)
    """What stands around the pages was read (`FrameView`)."""

    chosen = Signal(object)
    """Somebody chose other settings of this PC (`Settings`)."""

    floor_shown = Signal(object)
    """The id of the floor that is looked at from now on, None while there is none."""

    kind_changed = Signal(object)
    """Who stands before this PC said what it is there for: this `StationKind`."""

    database_changed = Signal(str, str)
    """This PC works with another database from now on: its URL, and what was done in words."""

    wallboard_asked = Signal()
    """Somebody wants the wallboard opened on this PC."""

    def __init__(
        self,
        desk: Desk,
        feed: ChangeFeed,
        services: Services,
        minutes: Minutes,
        background: Background,
        sounds: Sounds,
        session: Session,
        saying: Callable[[], Saying],
        settings: Callable[[], Settings],
        settings_path: Path,
        is_open: Callable[[], bool],
        mail: MailAccess,
        database_setup: Callable[[], DatabaseSetup],
        *,
        is_demo: bool = False,
        noting: Noting | None = None,
    ) -> None:
        super().__init__()
        self._desk = desk
        self._feed = feed
        self._services = services
        self._minutes = minutes
        self._background = background
        self._sounds = sounds
        self.session = session
        session.known_changed.connect(self._offer_first_start)
        self._saying = saying
        self._settings = settings
        self._settings_path = settings_path
        self._is_open = is_open
        self._mail = mail
        self._database_setup = database_setup
        self._is_demo = is_demo
        self._noting = noting
        self._floor: int | None = None
        self._heard: BoardView | None = None
        self._alarms: Alarms | None = None
        self._report = ""
        self._make = Pages(desk, feed, services, minutes, background, session, saying)
        self._settling = Settling(desk, feed, services, self)
        self.board: BoardPage | None = None
        self._first_start: FirstStart | None = None
        self._due = Due(minutes.now, self)
        self._due.come.connect(self._listen_behind)
        tz = saying().tz
        kept = QSettings(str(settings_path.with_name("window.ini")), QSettings.Format.IniFormat)
        self.window = MainWindow(self._pages(), minutes, tz, kept, session)
        self.window.follow(desk, feed, noting)
        self.window.problems.noted_asked.connect(self._show_noted)
        self.window.problems.another_asked.connect(self._open_database)
        self.window.problems.erase_asked.connect(self._erase_unread)
        self.window.floor_chosen.connect(self._choose_floor)
        self.window.alarm_opened.connect(self._open_lead)
        self.window.people_wanted.connect(self._open_people)
        session.changed.connect(self.name_station)
        session.changed.connect(self.look_at_clocks)
        session.follow(feed)
        feed.changed.connect(self._look_around)
        minutes.passed.connect(self.look_at_clocks)
        self.name_station()

    def show(self, frame: FrameView, board: BoardView) -> None:
        """Come up with this frame and board."""
        if self.board is not None:
            self.board.show_view(board)
        self.fill(frame)
        self.window.show()

    def fill(self, frame: FrameView) -> None:
        """Show what stands around the pages."""
        self.framed.emit(frame)
        window = self.window
        window.show_dealer(frame.dealer)
        window.show_floors([FloorShown(tab.floor, tab.name, tab.in_line) for tab in frame.floors])
        window.show_count(
            "leads",
            frame.unanswered_leads,
            QCoreApplication.translate("window", "{n} leads without an answer").format(
                n=frame.unanswered_leads
            ),
        )

    def show_remembered(self, frame: FrameView, board: BoardView, read_at: datetime) -> None:
        """Come up with what was read at an earlier start, because the database is away."""
        if self.board is not None:
            self.board.here.remembered_at = read_at
        self.window.problems.begin_away(read_at)
        self.show(frame, board)

    def window_told(self, sentence: str) -> None:
        """Say above the page what of the noted arrivals waits to be entered."""
        # The board is made while the window is.
        if (window := getattr(self, "window", None)) is not None:
            window.problems.tell_noted(sentence)

    def look_at_frame(self) -> None:
        """Read anew what stands around the pages, and what time it is at the database."""
        self._desk.ask(self._frame, self.fill)

    def _show_noted(self) -> None:
        self.window.show_page("board")
        if self.board is not None and self.board.noted is not None:
            self.board.noted.take_keyboard()

    def _erase_unread(self, shown: tuple[str, ...]) -> None:
        actor, told = self.session.actor(), self.window.problems
        self._desk.do(
            lambda: self._services.privacy.erase_unread(actor, shown),
            lambda _files: told.tell_erased(),
        )

    def say(self, sentence: str) -> None:
        """Say a sentence under the head of the window."""
        self.window.problems.say(sentence)

    def say_not_kept(self, sentence: str) -> None:
        """Say in the settings why a choice could not be kept; "" when it was."""
        from showroom_app.ui.settings_pages.settings_page import SettingsPage

        if isinstance(page := self.window.built("settings"), SettingsPage):
            page.this_pc.say(sentence)

    def name_station(self) -> None:
        """Show who is at this PC, or its name while nobody is signed in."""
        if (page := self.window.built("settings")) is not None:
            from showroom_app.ui.settings_pages.settings_page import SettingsPage

            if isinstance(page, SettingsPage):
                page.this_pc.show_station(self._settings())
        user = self.session.user
        if user is None:
            reception = QCoreApplication.translate("window", "Reception")
            self.window.show_person(self.session.actor().station, reception)
        else:
            self.window.show_person(user.name, words.user_kind(user.kind))

    def _pages(self) -> list[PageSpec]:
        def spec(
            name: str,
            text: Callable[[], str],
            icon: str,
            make: Callable[[], QWidget],
            *,
            at_bottom: bool = False,
        ) -> PageSpec:
            build = make if name == "board" else partial(self._when_open, name, text, make)
            return PageSpec(name, text, f"ph.{icon}-bold", build, at_bottom=at_bottom)

        translate = QCoreApplication.translate
        return [
            spec("board", lambda: translate("window", "Board"), "squares-four", self._board_page),
            spec("leads", lambda: translate("window", "Leads"), "tray", self._leads_page),
            spec(
                "customers",
                lambda: translate("window", "Customers"),
                "users",
                self._customers_page,
            ),
            spec("quota", lambda: translate("window", "Quota"), "gauge", self._quota_page),
            spec(
                "prospecting",
                lambda: translate("window", "Prospecting"),
                "user-focus",
                self._prospecting_page,
            ),
            spec(
                "reports", lambda: translate("window", "Reports"), "chart-bar", self._reports_page
            ),
            spec(
                "settings",
                lambda: translate("window", "Settings"),
                "gear-six",
                self._settings_page,
                at_bottom=True,
            ),
        ]

    def _when_open(
        self, page: str, name: Callable[[], str], make: Callable[[], QWidget]
    ) -> QWidget:
        """The page, or what stands in its place while its services would have to be waited for."""
        is_lost = self._feed.is_lost
        if page == "settings" and is_lost:
            # With them a PC whose server has moved chooses another one.
            return make()
        if self._is_open() and not (is_lost and page not in _SAY_IT_THEMSELVES):
            return make()
        from showroom_app.ui.reading_page import AwayPage, ReadingPage

        if is_lost:
            return AwayPage(name(), self._feed)
        self._desk.ask(lambda: self._services.store, partial(self._build_read, page))
        return ReadingPage(name(), self._feed)

    def _build_read(self, page: str, _store: object) -> None:
        from showroom_app.ui.reading_page import ReadingPage

        if isinstance(self.window.built(page), ReadingPage):
            self.window.build_anew(page)

    def _board_page(self) -> BoardPage:
        page = BoardPage(
            self._desk,
            self._feed,
            self._services,
            self.session.actor,
            self._minutes,
            noting=self._noting,
        )
        if page.noted is not None:
            page.noted.told.connect(self.window_told)
        page.listen(self.session)
        self.board = page
        self._first_start = None
        if self._heard is not None:
            # In another language the page is made anew: it never comes up empty.
            page.show_view(self._heard)
        page.noticed.connect(self.say)
        page.viewed.connect(self._listen)
        page.viewed.connect(lambda _view: self._offer_first_start())
        page.customer_wanted.connect(self._search_customer)
        page.sale_wanted.connect(self._enter_sale)
        if self._floor is not None:
            page.show_floor(self._floor)
        return page

    def _offer_first_start(self) -> None:
        """As long as nobody works here, the board asks who the manager is."""
        known = self.session.known
        if self._first_start is None and known.is_read and not known.has_manager:
            if self.board is None or not self.board.board.is_empty:
                return
            from showroom_app.ui.first_start import FirstStart

            self._first_start = FirstStart(
                self._desk, self._services, self.session, self.board.board, self.board
            )

    def _listen(self, view: BoardView) -> None:
        """Let be heard what has begun since the last look at this floor."""
        before, self._heard = self._heard, view
        for occasion in dict.fromkeys(each.occasion for each in heard(before, view)):
            self._sounds.play(occasion)
        alert = timedelta(minutes=view.waiting_alert_minutes)
        self._due.watch((*moments(view), *(row.at + alert for row in view.waiting)))

    def _listen_behind(self) -> None:
        """Look at the floor while another page is open: a recall is heard at the lead desk too."""
        # A window that has gone is looked at no more, though this object may outlive it.
        board = self.board
        if board is not None and lives(board.isVisible) and not board.isVisible():
            self._desk.ask(self._line, self._listen)

    def look_at_clocks(self) -> None:
        """Tell everybody at this PC which leads are late, or nearly; nobody signs in here."""
        if self._is_open() and not self._feed.is_lost:
            actor = self.session.actor()
            self._desk.ask(lambda: self._services.tending.alarms_for(actor), self._tell)

    def _tell(self, alarms: Alarms) -> None:
        before, self._alarms = self._alarms, alarms
        self.window.show_alarms(alarms)
        for occasion in dict.fromkeys(each.occasion for each in alarmed(before, alarms)):
            self._sounds.play(occasion)

    def _line(self) -> BoardView:
        return self._services.board.board(self._floor)

    def _choose_floor(self, floor: int | None) -> None:
        self._floor = floor
        if self.board is not None:
            self.board.show_floor(floor)
        self.floor_shown.emit(floor)

    def _leads_page(self) -> QWidget:
        page = self._make.leads()
        page.customer_wanted.connect(self._ask_customer_of_lead)
        page.acts.sold.connect(lambda lead: self._enter_sale(lead=lead))
        page.mail_settings_wanted.connect(self._open_mail_settings)
        return page

    def _open_mail_settings(self) -> None:
        from showroom_app.ui.settings_pages.settings_page import MAIL

        self._open_settings(MAIL)

    def _open_database(self) -> None:
        self._open_settings("database")

    def _open_people(self) -> None:
        self._open_settings("people")

    def _open_settings(self, page: str) -> None:
        from showroom_app.ui.settings_pages.settings_page import SettingsPage

        self.window.show_page("settings")
        if isinstance(settings := self.window.current, SettingsPage):
            settings.show_page(page)

    def _customers_page(self) -> QWidget:
        page = self._make.customers(self._settling)
        page.lead_wanted.connect(self._open_lead)
        page.page_wanted.connect(self.window.show_page)
        return page

    def _open(self, opens: Opens) -> None:
        """Open a thing that needs attention."""
        from showroom_app.ui.overview.openings import open_thing

        actor = self.session.actor()
        open_thing(opens, self.window, self._desk, self._services, actor, self._saying)

    def _open_lead(self, lead: int) -> None:
        from showroom_app.ui.leads.leads_page import LeadsPage

        self.window.show_page("leads")
        if isinstance(page := self.window.current, LeadsPage):
            page.open_lead(lead)

    def _ask_customer_of_lead(self, lead: int) -> None:
        actor = self.session.actor()
        self._desk.ask(lambda: self._services.customers.of_lead(actor, lead), self._open_customer)

    def _ask_customer_of_sale(self, sale: int) -> None:
        actor = self.session.actor()
        self._desk.ask(lambda: self._services.customers.of_sale(actor, sale), self._open_customer)

    def _open_customer(self, person: int | None) -> None:
        if person is None:
            self.say(
                QCoreApplication.translate(
                    "window",
                    "There is no record yet: without a name, number or e-mail address nobody can "
                    "be told from others.",
                )
            )
            return
        from showroom_app.ui.customers.customers_page import CustomersPage

        self.window.show_page("customers")
        if isinstance(page := self.window.current, CustomersPage):
            page.open_person(person)

    def _search_customer(self, text: str) -> None:
        from showroom_app.ui.customers.customers_page import CustomersPage

        self.window.show_page("customers")
        if isinstance(page := self.window.current, CustomersPage):
            page.search_for(text)

    def _enter_sale(self, visit: int | None = None, lead: int | None = None) -> None:
        from showroom_app.ui.quota.sale_dialog import SaleDialog

        if self._heard is None:
            return
        names, today = self._heard.names, self._minutes.now().date()
        dialog = SaleDialog(
            names,
            today,
            self._desk,
            self._services.sales,
            self.session.actor,
            self.window,
            visit=visit,
            lead=lead,
        )
        dialog.open()

    def _quota_page(self) -> QWidget:
        from showroom_app.ui.quota.month_shown import MonthShown
        from showroom_app.ui.quota.quota_page import QuotaPage
        from showroom_app.ui.tabbed_page import Tab

        translate = QCoreApplication.translate
        month = MonthShown(self._minutes, lambda: self._saying().tz)
        gauges, ledger, roles = (
            partial(make, month)
            for make in (self._gauges_page, self._ledger_page, self._make.roles)
        )
        tabs = (
            Tab("gauges", lambda: translate("quota", "Gauges"), gauges),
            Tab("ledger", lambda: translate("quota", "Ledger"), ledger),
            Tab("roles", lambda: translate("quota", "Roles"), roles),
        )
        return QuotaPage(tabs, month, feed=self._feed)

    def _gauges_page(self, month: MonthShown) -> QWidget:
        page = self._make.gauges(month)
        page.sale_wanted.connect(self._open_sale)
        return page

    def _open_sale(self, sale: int) -> None:
        from showroom_app.ui.quota.ledger_page import LedgerPage
        from showroom_app.ui.quota.quota_page import QuotaPage

        if not isinstance(quota := self.window.built("quota"), QuotaPage):
            return
        quota.show_tab("ledger")
        if isinstance(page := quota.page("ledger"), LedgerPage):
            page.open_sale(sale)

    def _ledger_page(self, month: MonthShown) -> QWidget:
        page = self._make.ledger(month)
        page.customer_wanted.connect(self._ask_customer_of_sale)
        page.lead_wanted.connect(self._open_lead)
        page.import_wanted.connect(self._import_sales)
        return page

    def _import_sales(self) -> None:
        from showroom_app.ui.quota.sale_import_pane import SaleImportDialog

        SaleImportDialog(
            self._desk,
            self._services,
            self.session.actor,
            self._saying,
            self._background,
            self.window,
        ).open()

    def _prospecting_page(self) -> QWidget:
        page = self._make.prospecting()
        page.customer_wanted.connect(self._open_customer)
        return page

    def _reports_page(self) -> QWidget:
        from showroom_app.ui.overview.reports_page import FAIRNESS, MONTHS, OVERVIEW, ReportsPage
        from showroom_app.ui.tabbed_page import Tab

        translate = QCoreApplication.translate
        page = ReportsPage(
            [
                Tab(OVERVIEW, lambda: translate("window", "Overview"), self._overview_page),
                Tab(FAIRNESS, lambda: translate("window", "Fairness"), self._make.fairness),
                Tab(MONTHS, lambda: translate("window", "Months"), self._months_page),
                Tab("rule-lab", lambda: translate("window", "Rule lab"), self._make.rule_lab),
            ],
            self._report,
            feed=self._feed,
        )
        page.shown.connect(self._remember_report)
        return page

    def _remember_report(self, tab: str) -> None:
        self._report = tab

    def _overview_page(self) -> QWidget:
        page = self._make.overview(self._floor)
        page.wanted.connect(self._open)
        self.floor_shown.connect(page.show_floor)
        return page

    def _months_page(self) -> QWidget:
        page = self._make.months()
        page.opened.connect(self._open)
        page.sale_wanted.connect(self._enter_sale)
        page.roles_wanted.connect(self._open_roles)
        return page

    def _open_roles(self, month: date) -> None:
        """Show the role choices; `month` is the one that is chosen for, beside the one before."""
        from showroom_app.ui.quota.quota_page import QuotaPage

        self.window.show_page("quota")
        if isinstance(self.window.current, QuotaPage):
            self.window.current.month.show(months_earlier(month, 1))
            self.window.current.show_tab("roles")

    def _settings_page(self) -> QWidget:
        from showroom_app.ui.settings_pages.settings_page import SettingsPage
        from showroom_app.ui.settings_pages.this_pc import ThisPcPage

        page = ThisPcPage(
            self._settings(),
            "",
            str(self._settings_path),
            self._sounds,
            can_open=True,
            is_demo=self._is_demo,
        )
        page.chosen.connect(self.chosen)
        page.wallboard_asked.connect(self.wallboard_asked)
        made = SettingsPage(
            self._desk,
            self._feed,
            self._services,
            self.session,
            self._minutes,
            page,
            self._mail,
            self._database_setup,
            self._database_url,
            is_demo=self._is_demo,
        )
        made.lead_wanted.connect(self._open_lead)
        made.thing_wanted.connect(self._open)
        made.customer_wanted.connect(self._open_customer)
        made.kind_changed.connect(self.kind_changed)
        made.database_changed.connect(self.database_changed)
        return made

    def stop_copying(self) -> None:
        """Copy no further to a server: the program ends, and goes on in its own file next time."""
        if (page := self.window.built("settings")) is None:
            return
        from showroom_app.ui.settings_pages.settings_page import SettingsPage

        if isinstance(page, SettingsPage):
            page.stop_copying()

    def _database_url(self) -> str:
        return self._settings().database

    def show_database(self, said: str) -> None:
        """Say in the settings what was done when this PC changed to another database."""
        from showroom_app.ui.settings_pages.settings_page import DATABASE, SettingsPage

        self._open_settings(DATABASE)
        if isinstance(page := self.window.current, SettingsPage):
            page.database().say_done(said)

    def _look_around(self, topic: Topic) -> None:
        if topic not in _NOT_AROUND:
            self._desk.ask(self._frame, self.fill)
        if topic in (Topic.BOARD, Topic.LEADS):
            self._listen_behind()
        if topic in (Topic.LEADS, Topic.PEOPLE, Topic.POLICY):
            self.look_at_clocks()

    def _frame(self) -> FrameView:
        return self._services.board.frame()
