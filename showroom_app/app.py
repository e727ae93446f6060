"""The window's composition root: what is made in which order, and how it goes down again."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta, tzinfo
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

# SQLAlchemy must be imported before PySide6, which replaces `__import__`: 100 ms and 19 MB less.
from showroom_app.storage.store import Store, open_store

# isort: split
# Before the first module of Qt, which would slow down the import of every later module.
import showroom_app.ui.plain_imports  # noqa: F401  loaded for what it does

# isort: split
from PySide6.QtCore import QCoreApplication, QSettings, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from showroom_app import log, paths, settings
from showroom_app.cli.main import status_of
from showroom_app.cli.opening import database_url, folder, make_folder, settings_path
from showroom_app.domain.people import Actor
from showroom_app.domain.refused import NotFound, Refused
from showroom_app.domain.topic import Topic
from showroom_app.services import Services, open_services
from showroom_app.services.board_view import FrameView
from showroom_app.storage.problems import DatabaseProblem
from showroom_app.ui import theme, words
from showroom_app.ui.background import Background
from showroom_app.ui.board.board_page import BoardPage
from showroom_app.ui.change_feed import ChangeFeed
from showroom_app.ui.desk import Desk
from showroom_app.ui.language import Language
from showroom_app.ui.main_window import FloorShown, MainWindow, PageSpec
from showroom_app.ui.minutes import Minutes
from showroom_app.ui.start_window import StartWindow
from showroom_app.words import Saying
from showroom_app.words.tables import UNEXPECTED

if TYPE_CHECKING:
    from showroom_app.ui.settings_pages.this_pc import ThisPcPage

_PATIENCE_MILLISECONDS = 600
"""How long the database may take to open before a window says so."""


def open_window(options: argparse.Namespace) -> int:
    """Open the main window and return the exit status when it is closed."""
    app = theme.application(["showroom"])
    program = Program(app, options)
    program.start()
    app.exec()
    return program.status


@dataclass(frozen=True, slots=True)
class Opened:
    """An open database with what the first paint needs."""

    store: Store
    services: Services
    counters: dict[Topic, int]
    tz: tzinfo
    offset: timedelta
    """The database's clock minus this PC's."""
    frame: FrameView


class Program:
    """One running window with everything behind it.

    `now` is the dealership's clock, for pictures of a certain moment; None is the real one.
    """

    def __init__(
        self,
        app: QApplication,
        options: argparse.Namespace,
        now: Callable[[], datetime] | None = None,
    ) -> None:
        self.status = 0
        self._now = now
        self.window: MainWindow | None = None
        self._app = app
        self._options = options
        self._settings_path = settings_path(options)
        loaded = settings.load(self._settings_path)
        self._settings = loaded.settings
        self._setting_problems = loaded.problems
        log.start(folder(options) / "log" if hasattr(options, "data_dir") else paths.log_dir())
        self._language = Language(app, self._settings.language)
        theme.start(app, self._settings.theme)
        app.setQuitOnLastWindowClosed(False)
        self._background = Background()
        self._start_window: StartWindow | None = None
        self._opened: Opened | None = None
        self._feed: ChangeFeed | None = None
        self._board: BoardPage | None = None
        log.catch_the_rest(lambda _: None)

    def start(self) -> None:
        """Open the database off this thread; the window comes when it is open."""
        self._start_window = StartWindow()
        self._start_window.again.connect(self._try)
        self._start_window.left.connect(self._leave)
        self._try()

    def _try(self) -> None:
        assert self._start_window is not None
        demo = bool(self._options.demo)
        self._start_window.say_opening(demo=demo)
        self._wait_patiently()
        url = database_url(self._options, self._settings)
        seed, given = self._options.seed, hasattr(self._options, "database")
        progress = self._start_window.progress.emit
        home = None if given else folder(self._options)
        self._background.on_database(
            lambda: open_database(url, home, seed if demo else None, progress, self._now),
            self._show,
            self._say_stopped,
        )

    def _wait_patiently(self) -> None:
        def look() -> None:
            if self._opened is None and self._start_window is not None:
                self._start_window.show()

        QTimer.singleShot(_PATIENCE_MILLISECONDS, self._app, look)

    def _actor(self) -> Actor:
        return Actor(None, getattr(self._options, "station", self._settings.station_name))

    def _say_stopped(self, problem: Exception) -> None:
        """Why the database did not open: on stderr when it was typed, else in the start window."""
        if not isinstance(problem, DatabaseProblem):
            log.log.critical("cannot start", exc_info=problem)
        sentence = say(problem, Saying())
        sys.stderr.write(f"{sentence}\n")
        self.status = status_of(problem)
        typed = hasattr(self._options, "database") or hasattr(self._options, "data_dir")
        if typed or self._start_window is None:
            self._leave()
            return
        self._start_window.say_stopped(say(problem, Saying(translate=words.told)))
        self._start_window.show()

    def _show(self, opened: Opened) -> None:
        self._opened = opened
        self.status = 0
        feed = self._feed = ChangeFeed(opened.store.watch)
        desk = self._desk = Desk(self._background, feed, opened.services.counters, self._say)
        self._saying = replace(
            Saying(tz=opened.tz, reps=opened.frame.names), translate=words.told, day=words.day
        )
        now = self._now or (lambda: datetime.now(UTC) + opened.offset)
        minutes = self._minutes = Minutes(now, self._app)
        window = self.window = MainWindow(
            self._pages(),
            minutes,
            opened.tz,
            QSettings(str(self._settings_path.with_name("window.ini")), QSettings.Format.IniFormat),
        )
        window.follow(desk, feed)
        window.floor_chosen.connect(self._choose_floor)
        window.closing.connect(self._leave)
        self._name_station()
        for problem in self._setting_problems:
            window.problems.say(words.settings_problem(problem))
        self._fill(opened.frame)
        feed.changed.connect(self._look_around)
        feed.start(opened.counters)
        window.show()
        if self._start_window is not None:
            self._start_window.hide()
            self._start_window.deleteLater()
            self._start_window = None

    def _say(self, problem: Exception) -> str:
        if not isinstance(problem, Refused | NotFound | DatabaseProblem):
            log.log.error("unexpected", exc_info=problem)
        return say(problem, self._saying)

    def _pages(self) -> list[PageSpec]:
        return [
            PageSpec(
                "board",
                lambda: QCoreApplication.translate("window", "Board"),
                "ph.squares-four-bold",
                self._board_page,
            ),
            PageSpec(
                "leads",
                lambda: QCoreApplication.translate("window", "Leads"),
                "ph.tray-bold",
                self._leads_page,
            ),
            PageSpec(
                "quota",
                lambda: QCoreApplication.translate("window", "Quota"),
                "ph.gauge-bold",
                self._quota_page,
            ),
            PageSpec(
                "settings",
                lambda: QCoreApplication.translate("window", "Settings"),
                "ph.gear-six-bold",
                self._settings_page,
                at_bottom=True,
            ),
        ]

    def _board_page(self) -> BoardPage:
        opened, feed, window = self._opened, self._feed, self.window
        assert opened is not None
        assert feed is not None
        page = BoardPage(self._desk, feed, opened.services, self._actor, self._minutes)
        self._board = page
        page.noticed.connect(self._notice)
        if window is not None:
            page.show_floor(window.floor)
        return page

    def _choose_floor(self, floor: int | None) -> None:
        if self._board is not None:
            self._board.show_floor(floor)

    def _notice(self, sentence: str) -> None:
        if self.window is not None:
            self.window.problems.say(sentence)

    def _leads_page(self) -> QWidget:
        # Pages that are not seen at first are loaded when somebody opens them.
        from showroom_app.ui.leads.leads_page import LeadsPage

        opened, feed = self._opened, self._feed
        assert opened is not None
        assert feed is not None
        return LeadsPage(
            self._desk,
            feed,
            self._minutes,
            self._actor,
            services=opened.services,
            saying=lambda: self._saying,
        )

    def _quota_page(self) -> QWidget:
        from showroom_app.ui.quota.quota_page import QuotaPage

        opened, feed = self._opened, self._feed
        assert opened is not None
        assert feed is not None
        services = opened.services
        return QuotaPage(
            self._desk,
            feed,
            self._minutes,
            self._actor,
            quota=services.quota,
            sales=services.sales,
        )

    def _settings_page(self) -> QWidget:
        from showroom_app.ui.settings_pages.this_pc import ThisPcPage

        opened = self._opened
        assert opened is not None
        page = ThisPcPage(
            self._settings,
            f"{opened.store.url}, {opened.store.library}",
            str(self._settings_path),
        )
        page.chosen.connect(lambda chosen: self._choose(chosen, page))
        return page

    def _choose(self, chosen: settings.Settings, page: ThisPcPage) -> None:
        before, self._settings = self._settings, chosen
        try:
            settings.save(chosen, self._settings_path)
            page.say("")
        except OSError as problem:
            page.say(words.settings_not_kept(self._settings_path, problem))
        if chosen.theme is not before.theme:
            theme.look().choose(chosen.theme)
        if chosen.language is not before.language and self.window is not None:
            self._language.choose(chosen.language)
            self.window.rebuild()
        self._name_station()

    def _name_station(self) -> None:
        if self.window is not None:
            self.window.show_person(
                self._settings.station_name, QCoreApplication.translate("window", "Reception")
            )

    def _look_around(self, topic: Topic) -> None:
        if self._opened is not None and topic is not Topic.SALES:
            self._desk.ask(self._opened.services.board.frame, self._fill)

    def _fill(self, frame: FrameView) -> None:
        window = self.window
        if window is None:
            return
        self._saying = replace(
            self._saying,
            reps=frame.names,
            floors={tab.floor: tab.name for tab in frame.floors},
        )
        window.show_dealer(frame.dealer)
        window.show_floors([FloorShown(tab.floor, tab.name, tab.in_line) for tab in frame.floors])
        window.show_count(
            "leads",
            frame.unanswered_leads,
            QCoreApplication.translate("window", "{n} leads without an answer").format(
                n=frame.unanswered_leads
            ),
        )

    def _leave(self) -> None:
        """Shut down in order: clocks and feed, then the executors, then the database."""
        if self._feed is not None:
            self._feed.close()
        self._background.close()
        if self._opened is not None:
            self._opened.store.close()
        log.stop()
        self._app.quit()


def open_database(
    url: str,
    home: Path | None,
    seed: int | None,
    progress: Callable[[float], None],
    now: Callable[[], datetime] | None = None,
) -> Opened:
    """Open the database and read what the first paint needs; with a seed it is the demo's.

    `home` is the folder to make first, None when a URL was given; `now` as for Program. Raises
    DatabaseProblem.
    """
    if home is not None:
        make_folder(home)
    store = open_store(url)
    try:
        if seed is not None:
            # Only the demo needs these, and they are not small.
            from showroom_app.demo.build import bring_up_to
            from showroom_app.demo.one_maker import one_maker

            with one_maker(home):
                bring_up_to(store, datetime.now(UTC), seed, progress)
        store.at = now
        services = open_services(store)
        counters = services.counters()
        here = datetime.now(UTC)
        frame = services.board.frame()
        return Opened(store, services, counters, ZoneInfo(frame.time_zone), frame.now - here, frame)
    except BaseException:
        store.close()
        raise


def say(problem: Exception, saying: Saying) -> str:
    """Any exception of the services as a sentence for people."""
    match problem:
        case Refused():
            return saying.refusal(problem)
        case NotFound():
            return saying.unknown(problem)
        case DatabaseProblem():
            return saying.problem(problem)
        case _:
            return saying.say(UNEXPECTED, {"problem": type(problem).__name__})
