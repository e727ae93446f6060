"""The window's composition root: what is made in which order, and how it goes down again."""

from __future__ import annotations

import argparse
import gc
import sys
import threading
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar
from zoneinfo import ZoneInfo

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
from showroom_app.services import Services
from showroom_app.services.board_rows import BoardView, FrameView
from showroom_app.services.remembered_board import Remembered, forget, remember, remembered
from showroom_app.storage.problems import DatabaseProblem
from showroom_app.ui import theme, words
from showroom_app.ui.background import Background
from showroom_app.ui.board.board_page import BoardPage
from showroom_app.ui.change_feed import ChangeFeed, Watch
from showroom_app.ui.desk import Desk
from showroom_app.ui.language import Language
from showroom_app.ui.main_window import FloorShown, MainWindow, PageSpec
from showroom_app.ui.minutes import Minutes
from showroom_app.words import Saying
from showroom_app.words.tables import UNEXPECTED

if TYPE_CHECKING:
    from showroom_app.storage.store import Store
    from showroom_app.ui.settings_pages.this_pc import ThisPcPage
    from showroom_app.ui.start_window import StartWindow

T = TypeVar("T")

_PATIENCE_MILLISECONDS = 600
"""How long the database may take to open before a window says so."""

_PAINTED_SECONDS = 1.0
"""How long the first painting may take before the database is opened without waiting for it."""

_LOADED_MILLISECONDS = 3_000
"""After this a start is over on most PCs."""

_QUIET_MILLISECONDS = 30_000
"""The board is remembered when it has not changed for so long, and when the window is closed."""


def open_window(options: argparse.Namespace) -> int:
    """Open the main window and return the exit status when it is closed."""
    app = theme.application(["showroom"])
    program = Program(app, options)
    program.start()
    look_for_garbage_later(app)
    app.exec()
    return program.status


def look_for_garbage_later(app: QApplication) -> None:
    """Look for garbage again when all is loaded, and never through what is there by then."""

    def look() -> None:
        gc.freeze()
        gc.enable()

    QTimer.singleShot(_LOADED_MILLISECONDS, app, look)


@dataclass(frozen=True, slots=True)
class Opened:
    """The services of an open database with what the first painting needs of it."""

    services: Services
    counters: dict[Topic, int]
    offset: timedelta
    """The database's clock minus this PC's."""
    frame: FrameView
    board: BoardView


class Program:
    """One running window with everything behind it.

    Where the board that was shown last still stands, the window comes with it at once, and the
    database is opened behind it; in any other case the window comes when the database is open.
    What is asked or done meanwhile waits on the database thread for the opening.

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
        self._quiet = QTimer(app)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(_QUIET_MILLISECONDS)
        self._quiet.timeout.connect(self._remember_behind)
        self._start_window: StartWindow | None = None
        self._opening: Future[Store] | None = None
        self._services: Services | None = None
        self._feed: ChangeFeed | None = None
        self._board: BoardPage | None = None
        log.catch_the_rest(lambda _: None)

    def start(self) -> None:
        """Show the window as it was if nothing has changed, else when the database is open."""
        known = None
        if not self._options.demo:
            known = remembered(folder(self._options), self._url(), self._clock())
        if known is None:
            self._try()
        else:
            self._show_remembered(known)

    def _url(self) -> str:
        return database_url(self._options, self._settings)

    def _clock(self) -> datetime:
        return self._now() if self._now is not None else datetime.now(UTC)

    def _try(self) -> None:
        """Open the database off this thread; the window comes when it is open."""
        if self._start_window is not None:
            self._start_window.say_opening(demo=bool(self._options.demo))
        self._open(first_look, self._show)
        self._wait_patiently()

    def _show_remembered(self, known: Remembered) -> None:
        """Paint what is known; the rest is loaded afterwards, because it would hold that up."""
        look, painted = known.look, threading.Event()
        services = self._open(
            lambda _: None, lambda _: self._follow_changes(known.counters), painted
        )
        self._make_window(Opened(services, known.counters, timedelta(0), look.frame, look.board))
        if self.window is not None:
            self.window.painted.connect(painted.set)

    def _open(
        self,
        read: Callable[[Services], T],
        then: Callable[[T], object],
        after: threading.Event | None = None,
    ) -> Services:
        """Begin to open the database, once `after` has happened; its services wait until it is.

        `read` runs on the database thread right behind the opening, `then` gets its result.
        """
        opening: Future[Store] = Future()
        self._opening = opening
        services = Services(opening.result)
        given = hasattr(self._options, "database")
        home = None if given else folder(self._options)
        seed = self._options.seed if self._options.demo else None
        url, now = self._url(), self._now

        def open_and_read() -> T:
            if after is not None:
                after.wait(_PAINTED_SECONDS)
            try:
                opening.set_result(open_database(url, home, seed, self._tell_progress, now))
            except BaseException as problem:
                opening.set_exception(problem)
                raise
            return read(services)

        self._background.on_database(open_and_read, then, self._say_stopped)
        return services

    def _tell_progress(self, share: float) -> None:
        if (start_window := self._start_window) is not None:
            start_window.progress.emit(share)

    def _wait_patiently(self) -> None:
        opening = self._opening

        def look() -> None:
            if opening is self._opening and self.window is None:
                self._see_start_window().show()

        QTimer.singleShot(_PATIENCE_MILLISECONDS, self._app, look)

    def _see_start_window(self) -> StartWindow:
        if self._start_window is None:
            # Most starts are over before anybody would see it.
            from showroom_app.ui.start_window import StartWindow

            self._start_window = StartWindow()
            self._start_window.again.connect(self._try)
            self._start_window.left.connect(self._leave)
            self._start_window.say_opening(demo=bool(self._options.demo))
        return self._start_window

    def _actor(self) -> Actor:
        return Actor(None, getattr(self._options, "station", self._settings.station_name))

    def _say_stopped(self, problem: Exception) -> None:
        """Why the database did not open: on stderr when it was typed, else in the start window."""
        if not isinstance(problem, DatabaseProblem):
            log.log.critical("cannot start", exc_info=problem)
        sentence = say(problem, Saying())
        sys.stderr.write(f"{sentence}\n")
        self.status = status_of(problem)
        self._take_back()
        typed = hasattr(self._options, "database") or hasattr(self._options, "data_dir")
        if typed:
            self._leave()
            return
        start_window = self._see_start_window()
        start_window.say_stopped(say(problem, Saying(translate=words.told)))
        start_window.show()

    def _take_back(self) -> None:
        """Show nothing of a database that cannot be used."""
        forget(folder(self._options))
        self._close_store()
        if self.window is not None:
            self.window.closing.disconnect(self._leave)
            self.window.close()
            self.window.deleteLater()
        self.window = self._board = self._feed = None

    def _show(self, opened: Opened) -> None:
        """Show the window of an open database."""
        self._make_window(opened)
        self._follow_changes(opened.counters)
        if self._start_window is not None:
            self._start_window.hide()
            self._start_window.deleteLater()
            self._start_window = None

    def _make_window(self, opened: Opened) -> None:
        services, frame, offset = opened.services, opened.frame, opened.offset
        self._services = services
        self.status = 0

        def watch() -> Watch:
            return services.store.watch()

        feed = self._feed = ChangeFeed(watch)
        desk = self._desk = Desk(self._background, feed, services.counters, self._say)
        tz = ZoneInfo(frame.time_zone)
        self._saying = replace(Saying(tz=tz, reps=frame.names), translate=words.told, day=words.day)
        now = self._now or (lambda: datetime.now(UTC) + offset)
        minutes = self._minutes = Minutes(now, self._app)
        window = self.window = MainWindow(
            self._pages(),
            minutes,
            tz,
            QSettings(str(self._settings_path.with_name("window.ini")), QSettings.Format.IniFormat),
        )
        window.follow(desk, feed)
        window.floor_chosen.connect(self._choose_floor)
        window.closing.connect(self._leave)
        self._name_station()
        for problem in self._setting_problems:
            window.problems.say(words.settings_problem(problem))
        if self._board is not None:
            self._board.show_view(opened.board)
        self._fill(frame)
        feed.changed.connect(self._look_around)
        window.show()

    def _follow_changes(self, counters: dict[Topic, int]) -> None:
        """The database is open: see what others do, and remember the board."""
        if self._feed is not None and self._board is not None:
            self._feed.start(counters)
            self._board.viewed.connect(self._quiet.start)

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
        services, feed, window = self._services, self._feed, self.window
        assert services is not None
        assert feed is not None
        page = BoardPage(self._desk, feed, services, self._actor, self._minutes)
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

        services, feed = self._services, self._feed
        assert services is not None
        assert feed is not None
        return LeadsPage(
            self._desk,
            feed,
            self._minutes,
            self._actor,
            services=services,
            saying=lambda: self._saying,
        )

    def _quota_page(self) -> QWidget:
        from showroom_app.ui.quota.quota_page import QuotaPage

        services, feed = self._services, self._feed
        assert services is not None
        assert feed is not None
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

        assert self._services is not None
        store = self._services.store
        page = ThisPcPage(
            self._settings,
            f"{store.url}, {store.library}",
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
        services = self._services
        if services is not None and topic is not Topic.SALES:

            def frame() -> FrameView:
                return services.board.frame()

            self._desk.ask(frame, self._fill)

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

    def _remember_behind(self) -> None:
        self._background.on_database(self._remember, lambda _: None, lambda _: None)

    def _remember(self) -> None:
        """Keep the board for the next start; whatever goes wrong, that start can do without."""
        home, services = folder(self._options), self._services
        try:
            if services is None or self._options.demo:
                forget(home)
            else:
                remember(home, self._url(), services)
        except Exception:
            log.log.warning("the board is not remembered", exc_info=True)
            forget(home)

    def _leave(self) -> None:
        """Shut down in order: clocks and feed, then the executors, then the database."""
        self._quiet.stop()
        if self.window is not None:
            # Nobody waits for what is done from here on.
            self.window.hide()
        if self._feed is not None:
            self._feed.close()
        self._background.close()
        if self._feed is not None and self._feed.is_started:
            self._remember()
        self._close_store()
        log.stop()
        self._app.quit()

    def _close_store(self) -> None:
        opening, self._opening = self._opening, None
        if opening is not None and opening.done():
            with suppress(Exception):
                opening.result().close()


def open_database(
    url: str,
    home: Path | None,
    seed: int | None,
    progress: Callable[[float], None],
    now: Callable[[], datetime] | None = None,
) -> Store:
    """Open the database; with a seed it is the demo's, brought up to now.

    `home` is the folder to make first, None when a URL was given; `now` as for Program. Raises
    DatabaseProblem.
    """
    # All that speaks to a database: as much to load as everything else together.
    from showroom_app.storage.store import open_store

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
    except BaseException:
        store.close()
        raise
    return store


def first_look(services: Services) -> Opened:
    """What the first painting needs, read from the open database; raises DatabaseProblem."""
    counters = services.counters()
    here = datetime.now(UTC)
    frame = services.board.frame()
    return Opened(services, counters, frame.now - here, frame, services.board.board())


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
