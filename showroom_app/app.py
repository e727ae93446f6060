"""The window's composition root: what is made in which order, and how it goes down again."""

from __future__ import annotations

import argparse
import sys
import threading
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar
from zoneinfo import ZoneInfo

# Before the first module of Qt, which would slow down the import of every later module.
import showroom_app.ui.plain_imports  # noqa: F401  loaded for what it does

# isort: split
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

from showroom_app import __version__, log, paths, settings
from showroom_app.cli.arguments import WINDOWS
from showroom_app.cli.main import status_of
from showroom_app.cli.opening import (
    database_url,
    folder,
    make_folder,
    settings_path,
    url_to_open,
)
from showroom_app.domain.duplicates import called
from showroom_app.domain.noted import NotedFor
from showroom_app.domain.people import Actor
from showroom_app.domain.refused import NotFound, Refused
from showroom_app.domain.station import Station, StationKind
from showroom_app.domain.topic import Topic
from showroom_app.domain.values import dataclass
from showroom_app.noted_file import NAME as NOTED
from showroom_app.noted_file import NotedFile
from showroom_app.secrets import Secrets
from showroom_app.services import Services
from showroom_app.services.board_rows import BoardView, FloorTab, FrameView
from showroom_app.services.noted_for import bare, noted_for, remember_noted_for
from showroom_app.services.remembered_board import (
    KnownOfServer,
    Remembered,
    forget,
    known_of_server,
    remember,
    remember_server,
    remembered,
)
from showroom_app.services.reopening import Reopening
from showroom_app.storage.glance import file_of
from showroom_app.storage.problems import Because, DatabaseProblem, Problem
from showroom_app.ui import theme, words
from showroom_app.ui.background import Background
from showroom_app.ui.change_feed import ChangeFeed, Watch
from showroom_app.ui.desk import Desk
from showroom_app.ui.front import Front
from showroom_app.ui.garbage import Garbage
from showroom_app.ui.language import Language
from showroom_app.ui.mail_access import MailAccess
from showroom_app.ui.main_window import MainWindow
from showroom_app.ui.minutes import Minutes
from showroom_app.ui.noting import Noting
from showroom_app.ui.session import Session
from showroom_app.ui.sound import Sounds
from showroom_app.words import Saying
from showroom_app.words.stations import STATION_CALLED, STATION_IS, STATION_KINDS

if TYPE_CHECKING:
    from showroom_app.demo.life import Life
    from showroom_app.services.database_setup import DatabaseSetup
    from showroom_app.services.done import Done
    from showroom_app.storage.store import Store
    from showroom_app.ui.database.join_pane import JoinPane
    from showroom_app.ui.drop_behind import DropBehind
    from showroom_app.ui.intake_behind import IntakeBehind
    from showroom_app.ui.kiosk.kiosk_window import KioskWindow
    from showroom_app.ui.start_window import StartWindow
    from showroom_app.ui.stations.station_behind import StationBehind
    from showroom_app.ui.stations.station_window import StationWindow
    from showroom_app.ui.wallboard.wallboard_window import WallboardWindow

T = TypeVar("T")

_PATIENCE_MILLISECONDS = 600
"""How long the database may take to open before a window says so."""

_PAINTED_SECONDS = 1.0
"""How long the first painting may take before the database is opened without waiting for it."""

_QUIET_MILLISECONDS = 30_000
"""The board is remembered when it has not changed for so long, and when the window is closed."""

_TRY_MILLISECONDS = 10_000
"""So often a server that was away when the program began is tried again by itself."""

_AWAY = frozenset({Because.NO_ANSWER, Because.LOST, Because.GONE, Because.TOO_MANY})
"""Why a server cannot be reached that will be there again by itself."""

_OFF = timedelta(seconds=2)
"""A clock that differs by more than this was set, here or at the database."""

_CLOSE_MILLISECONDS = 30_000
"""So often a look is taken whether a business day is to be closed."""

_LIFE_MILLISECONDS = 2_000
"""So often the demo dealership is let go on."""

WALLBOARD, KIOSK = WINDOWS
_TYPED = {WALLBOARD: StationKind.WALLBOARD, KIOSK: StationKind.KIOSK}
_FIRST_PAGE = {StationKind.DESK: "leads", StationKind.BACK_OFFICE: "reports"}
"""The page of the main window that opens at first, else the board."""


def open_window(options: argparse.Namespace) -> int:
    """Open the window that was asked for and return the exit status when it is closed."""
    app = theme.application(["showroom"])
    program = Program(app, options)
    program.start()
    Garbage(app).start()
    app.exec()
    return program.status


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
    """One running program with everything behind its window: main window, wallboard or kiosk.

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
        self.wallboard: WallboardWindow | None = None
        self.kiosk: KioskWindow | None = None
        self._front: Front | None = None
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
        self._station_window: StationWindow | None = None
        self._changed = ""
        self._moved_to = ""
        self._opening: Future[Store] | None = None
        self._services: Services | None = None
        self._feed: ChangeFeed | None = None
        self._noting: Noting | None = None
        self._offset = timedelta(0)
        self._opened_as = self._opens()
        self._sounds = Sounds(self._settings)
        self._life: Life | None = None
        self._intake: IntakeBehind | None = None
        self._station: StationBehind | None = None
        self._drop: DropBehind | None = None
        self._housekeeping = [
            self._every(_CLOSE_MILLISECONDS, self._close_days),
            *([self._every(_LIFE_MILLISECONDS, self._live)] if options.demo else []),
        ]
        log.catch_the_rest(lambda _: None)

    def start(self) -> None:
        """Show the window as it was if nothing has changed, else when the database is open."""
        if self._is_fresh():
            start_window = self._see_start_window()
            start_window.say_fresh()
            start_window.show()
            return
        known = None
        if not self._options.demo and self._opens() is StationKind.RECEPTION:
            known = remembered(folder(self._options), self._url(), self._clock())
        if known is None:
            self._try()
        else:
            self._show_remembered(known)

    def _is_fresh(self) -> bool:
        """Whether this PC has no database yet, and nobody said which it is to be."""
        is_typed = hasattr(self._options, "database") or self._options.verb is not None
        if is_typed or self._options.demo or self._settings.database:
            return False
        file = file_of(self._url())
        return file is not None and not file.exists()

    def _opens(self) -> StationKind:
        """What this PC is there for: as typed, else as it is set; a demo is always looked at."""
        if self._options.verb in _TYPED:
            return _TYPED[self._options.verb]
        return StationKind.RECEPTION if self._options.demo else self._settings.kind

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
        home = self._home()
        seed = self._options.seed if self._options.demo else None
        options, chosen, now = self._options, self._settings, self._now

        def open_and_read() -> T:
            if after is not None:
                after.wait(_PAINTED_SECONDS)
            try:
                url = url_to_open(options, chosen)
                opening.set_result(open_database(url, home, seed, self._tell_progress, now))
            except BaseException as problem:
                opening.set_exception(problem)
                raise
            return read(services)

        self._background.on_database(open_and_read, then, self._say_stopped)
        return services

    def _is_open(self) -> bool:
        """Whether services answer without waiting for the opening."""
        opening = self._opening
        return opening is not None and opening.done()

    def _home(self) -> Path | None:
        """The folder of this PC's own database, None where another database was given."""
        return None if hasattr(self._options, "database") else folder(self._options)

    def _tell_progress(self, share: float) -> None:
        if (start_window := self._start_window) is not None:
            start_window.progress.emit(share)

    def _wait_patiently(self) -> None:
        opening = self._opening

        def look() -> None:
            is_asked = self._station_window is not None
            if opening is self._opening and self._shown is None and not is_asked:
                self._see_start_window().show()

        QTimer.singleShot(_PATIENCE_MILLISECONDS, self._app, look)

    def _see_start_window(self) -> StartWindow:
        if self._start_window is None:
            # Most starts are over before anybody would see it.
            from showroom_app.ui.start_window import StartWindow

            self._start_window = StartWindow(self._join_pane)
            self._start_window.again.connect(self._try)
            self._start_window.begun.connect(self._try)
            self._start_window.chosen.connect(self._begin_with)
            self._start_window.left.connect(self._leave)
            self._start_window.say_opening(demo=bool(self._options.demo))
        return self._start_window

    def _join_pane(self) -> JoinPane:
        from showroom_app.ui.database.join_pane import JoinPane

        pane = JoinPane(self._database_setup(), self._background)
        pane.begin_with(self._settings.database or self._moved_to)
        return pane

    def _database_setup(self) -> DatabaseSetup:
        from showroom_app.services.database_setup import DatabaseSetup

        return DatabaseSetup(Secrets(folder(self._options)), self._settings_path.parent)

    def _begin_with(self, url: str) -> None:
        """Work with the database that somebody chose in the start window."""
        self._choose(replace(self._settings, database=url))
        self._try()

    def _change_database(self, url: str, said: str) -> None:
        """Work with another database from now on, without a new start of the program.

        What was asked of the old one is done first; `said` is then told where it was chosen.
        """
        with suppress(AttributeError):
            # What was typed at the start spoke of the database before.
            del self._options.database
        self._stop_behind()
        opening, self._opening = self._opening, None
        services, self._services = self._services, None
        self._take_back()
        self._choose(replace(self._settings, database=url))
        self._changed = said
        self._see_start_window().show()
        if opening is not None and services is not None:

            def close() -> None:
                # One that was away all the time was never opened.
                if opening.done():
                    opening.result().close()

            self._background.on_database(close, lambda _: None, self._note)
        self._try()

    def _actor(self) -> Actor:
        """This PC itself, which does what nobody asks for."""
        return Actor(None, getattr(self._options, "station", self._settings.station_name))

    def _say_stopped(self, problem: Exception) -> None:
        """Why the database did not open: on stderr when it was typed, else in the start window."""
        if self._go_on_without(problem):
            return
        if not isinstance(problem, DatabaseProblem):
            log.log.critical("cannot start", exc_info=problem)
        sentence = say(problem, Saying())
        sys.stderr.write(f"{sentence}\n")
        self.status = status_of(problem)
        self._take_back()
        on_server = self._settings.database != ""
        if isinstance(problem, DatabaseProblem) and problem.code is Problem.MOVED:
            self._moved_to = str(problem.facts["server"])
        typed = hasattr(self._options, "data_dir") and not (on_server or self._moved_to)
        if typed or hasattr(self._options, "database"):
            self._leave()
            return
        start_window = self._see_start_window()
        start_window.say_stopped(say(problem, Saying(translate=words.told)), on_server=on_server)
        start_window.show()
        if _is_away(problem):
            self._try_later()

    def _try_later(self) -> None:
        """A PC that was switched on before its server comes up by itself."""
        opening, start_window = self._opening, self._start_window

        def again() -> None:
            if start_window is None or start_window is not self._start_window:
                return
            if opening is not self._opening or self._shown is not None:
                return
            if start_window.is_choosing:
                # Whoever fills in another server is not interrupted.
                self._try_later()
            else:
                self._try()

        QTimer.singleShot(_TRY_MILLISECONDS, self._app, again)

    def _go_on_without(self, problem: Exception) -> bool:
        """Open the board as it was known while the server is away; False where that cannot be."""
        opens = self._opens()
        if not _is_away(problem) or self._options.demo or self._shown is not None:
            return False
        if opens in (StationKind.WALLBOARD, StationKind.KIOSK):
            return False
        known = known_of_server(folder(self._options), self._url(), self._clock())
        if known is None:
            return False
        log.log.warning("started without the database: %s", problem)
        self._show_known(known, problem)
        return True

    def _show_known(self, known: KnownOfServer, problem: Exception) -> None:
        options, chosen, home, now = self._options, self._settings, self._home(), self._now
        reopening = Reopening(
            lambda: open_database(
                url_to_open(options, chosen), home, None, self._tell_progress, now
            )
        )
        self._opening = reopening.opened
        look = known.look
        opened = Opened(Services(reopening), {}, known.behind, look.frame, look.board)
        self._make_window(opened, known)
        if self._feed is None:
            return
        self._feed.back.connect(self._go_on_with)
        self._feed.start_lost(problem)
        if self._start_window is not None:
            self._start_window.hide()
            self._start_window.deleteLater()
            self._start_window = None

    def _go_on_with(self) -> None:
        """The database that was away at the start is there: do what waits for it."""
        if self._feed is not None:
            self._feed.back.disconnect(self._go_on_with)
            self._begin_behind()

    def _take_back(self) -> None:
        """Show nothing of a database that cannot be used."""
        forget(folder(self._options))
        self._close_store()
        if self.window is not None:
            self.window.closing.disconnect(self._leave)
            self.window.close()
            self.window.deleteLater()
        if self.wallboard is not None:
            self.wallboard.closing.disconnect(self._wallboard_closed)
            self.wallboard.close()
            self.wallboard.deleteLater()
            self.wallboard = None
        self.window = self._front = self._feed = None

    @property
    def _shown(self) -> QWidget | None:
        """The window with which the program ends."""
        return self.window or self.kiosk or self.wallboard

    def _show(self, opened: Opened) -> None:
        """Show the window of an open database."""
        if not self._may_join_others(opened.services):
            self._show_whole(opened)
            return
        chosen, stations = self._settings, opened.services.stations

        def proposal() -> str:
            known = bool(chosen.key) and stations.of_key(chosen.key) is not None
            return "" if known else stations.proposal(chosen.station_name)

        self._background.on_database(
            proposal, partial(self._ask_station, opened), self._say_stopped
        )

    def _show_whole(self, opened: Opened) -> None:
        """Show the window, now that everybody knows what this PC is."""
        self._drop_typed_password()
        self._make_window(opened)
        self._follow_changes(opened.counters)
        if self._start_window is not None:
            self._start_window.hide()
            self._start_window.deleteLater()
            self._start_window = None
        said, self._changed = self._changed, ""
        if said and self._front is not None:
            self._front.show_database(said)

    def _drop_typed_password(self) -> None:
        """What stood in the settings' URL is kept elsewhere since the database was opened."""
        if self._settings.database.startswith("postgres"):
            from showroom_app.services.database_setup import without_password

            bare, _ = without_password(self._settings.database)
            self._settings = replace(self._settings, database=bare)

    def _may_join_others(self, services: Services) -> bool:
        """Whether this PC may be new on a server that it is set up for."""
        is_typed = self._options.verb is not None or hasattr(self._options, "database")
        return services.store.is_postgresql and not (self._options.demo or is_typed)

    def _ask_station(self, opened: Opened, name: str) -> None:
        """Let a PC that is new say once what it is; `name` is free, "" for one that is known."""
        if not name:
            self._show_whole(opened)
            return
        from showroom_app.ui.stations.station_window import StationWindow

        window = self._station_window = StationWindow(name)

        def chosen(name: str, kind: StationKind) -> None:
            self._station_window = None
            self._choose(replace(self._settings, station=name, kind=kind).with_key())
            self._show_whole(opened)
            window.close()
            window.deleteLater()

        window.chosen.connect(chosen)
        window.left.connect(self._leave)
        if self._start_window is not None:
            self._start_window.hide()
        window.show()

    def _make_window(self, opened: Opened, known: KnownOfServer | None = None) -> None:
        """Make the window; `known` is what it shows of a server that is away."""
        services, frame = opened.services, opened.frame
        self._offset = opened.offset
        self._services = services
        self.status = 0

        def watch() -> Watch:
            return services.store.watch()

        def came_of(act: str) -> Done | None:
            # Asked for here, because the first use of a service waits for the database.
            return services.lost_answers.came_of(act)

        feed = self._feed = ChangeFeed(watch)
        feed.back.connect(self._learn_dealer)
        self._desk = Desk(
            self._background,
            feed,
            services.counters,
            self._say,
            came_of=came_of,
        )
        tz = ZoneInfo(frame.time_zone)
        self._saying = replace(
            Saying(tz=tz), translate=words.told, day=words.day, month=words.month
        )
        self._note_names(frame)
        now = self._now or (lambda: datetime.now(UTC) + self._offset)
        self._minutes = Minutes(now, self._app)
        try:
            floor = floor_named(frame, getattr(self._options, "floor", None))
        except NotFound as unknown:
            self._say_stopped(unknown)
            return
        if known is None:
            self._open_as(self._opens(), frame, opened.board, floor)
            return
        front = self._open_front(self._desk, feed, services, self._minutes)
        front.show_remembered(frame, opened.board, known.read_at)

    def _open_as(
        self, kind: StationKind, frame: FrameView, board: BoardView, floor: FloorTab | None = None
    ) -> None:
        """Open what a PC of this kind shows."""
        services, feed, desk, minutes = self._services, self._feed, self._desk, self._minutes
        assert services is not None
        assert feed is not None
        self._opened_as = kind
        if kind is StationKind.WALLBOARD:
            self._open_wallboard(floor.name if floor else "")
        elif kind is StationKind.KIOSK:
            self._open_kiosk(desk, feed, services, minutes, floor.floor if floor else None)
        else:
            front = self._open_front(desk, feed, services, minutes)
            if kind in _FIRST_PAGE:
                front.window.show_page(_FIRST_PAGE[kind])
            front.show(frame, board)

    def _open_front(
        self, desk: Desk, feed: ChangeFeed, services: Services, minutes: Minutes
    ) -> Front:
        front = self._front = Front(
            desk,
            feed,
            services,
            minutes,
            self._background,
            self._sounds,
            Session(desk, services, lambda: self._actor().station, parent=self._app),
            lambda: self._saying,
            lambda: self._settings,
            self._settings_path,
            self._is_open,
            self._mail_access(),
            self._database_setup,
            is_demo=bool(self._options.demo),
            noting=self._make_noting(),
        )
        self.window = front.window
        front.framed.connect(self._note_names)
        front.chosen.connect(self._choose_here)
        front.kind_changed.connect(self._become)
        front.database_changed.connect(self._change_database)
        front.wallboard_asked.connect(self._open_wallboard)
        front.window.closing.connect(self._leave)
        for problem in self._setting_problems:
            front.say(words.settings_problem(problem))
        return front

    def _make_noting(self) -> Noting:
        if self._noting is None:
            name = f"demo-{NOTED}" if self._options.demo else NOTED
            self._noting = Noting(NotedFile(folder(self._options) / name), self._app)
        if self._noting.place.database != bare(self._url()):
            self._noting.belong(noted_for(folder(self._options), self._url()))
        self._noting.look()
        return self._noting

    def _learn_dealer(self) -> None:
        """Know for which dealership arrivals are noted here, now that its database answers."""
        services, noting, home = self._services, self._noting, folder(self._options)
        if services is None or noting is None:
            return
        database = bare(self._url())

        def learn() -> NotedFor:
            place = services.reception.noted_for(database)
            remember_noted_for(home, place)
            return place

        def learned(place: NotedFor) -> None:
            if services is self._services:
                noting.belong(place)

        self._background.on_database(learn, learned, self._note)

    def _open_wallboard(self, floor: str = "") -> None:
        """Open the wallboard, alone or beside the main window; "" is the floor of the settings."""
        if self.wallboard is not None:
            self.wallboard.activateWindow()
            return
        from showroom_app.ui.wallboard.wallboard_window import WallboardWindow

        services, feed = self._services, self._feed
        assert services is not None
        assert feed is not None
        chosen = replace(self._settings, wallboard_floor=floor) if floor else self._settings
        self.wallboard = WallboardWindow(
            self._desk, feed, services, self._minutes, chosen, self._sounds
        )
        self.wallboard.closing.connect(self._wallboard_closed)
        self.wallboard.kind_asked.connect(self._ask_kind)
        self.wallboard.open()

    def _wallboard_closed(self) -> None:
        wallboard, self.wallboard = self.wallboard, None
        if wallboard is not None:
            wallboard.deleteLater()
        if self._shown is None:
            self._leave()

    def _open_kiosk(
        self,
        desk: Desk,
        feed: ChangeFeed,
        services: Services,
        minutes: Minutes,
        floor: int | None,
    ) -> None:
        from showroom_app.ui.kiosk.kiosk_window import KioskWindow

        station = self._actor().station
        self.kiosk = KioskWindow(desk, feed, services, station, minutes, self._saying.tz, floor)
        self.kiosk.closing.connect(self._leave)
        self.kiosk.kind_asked.connect(self._ask_kind)
        # A kiosk has no other window, and often no keyboard for F11.
        self.kiosk.showMaximized()

    def _follow_changes(self, counters: dict[Topic, int]) -> None:
        """The database is open: see what others do, remember the board, keep the day's end."""
        if self._feed is None or self._shown is None:
            return
        self._feed.start(counters)
        self._learn_dealer()
        self._begin_behind()

    def _begin_behind(self) -> None:
        self._follow_front()
        if self._now is None:
            for timer in self._housekeeping:
                timer.start()
            self._take_in_behind()
            self._list_station()

    def _mail_access(self) -> MailAccess:
        return MailAccess(
            self._background,
            Secrets(folder(self._options)),
            lambda: self._settings.station_name,
            lambda: self._settings.mail_certificates,
            lambda: self._intake.again() if self._intake is not None else None,
        )

    def _take_in_behind(self) -> None:
        """Take in for as long as a window is open: mail when it is this PC's turn.

        And always what lies in its own drop folder, which no other PC could read.
        """
        # The first painting takes no part in it.
        from showroom_app.ui.drop_behind import DropBehind
        from showroom_app.ui.intake_behind import IntakeBehind

        services, feed = self._services, self._feed
        assert services is not None
        assert feed is not None
        self._intake = IntakeBehind(
            self._desk,
            feed,
            services,
            self._actor,
            lambda: self._settings.key,
            lambda: self._opened_as,
            self._app,
        )
        self._intake.start(self._mail_access())
        if self._options.verb is None:
            # A kiosk or wallboard that was typed may stand beside the main window of the same PC.
            self._drop = DropBehind(self._background, self._desk, services, self._actor, self._app)
            self._drop.watch(self._settings.drop_folder)

    # -- this PC as a station ------------------------------------------------------------------

    def _list_station(self) -> None:
        """Say each minute that this PC runs, under a key that it keeps."""
        from showroom_app.ui.stations.station_behind import StationBehind

        services, feed = self._services, self._feed
        assert services is not None
        assert feed is not None
        if not self._settings.key:
            self._choose(self._settings.with_key())
            if settings.load(self._settings_path).settings.key != self._settings.key:
                # A key that is not kept would be another station at each start.
                self._settings = replace(self._settings, key="")
                return
        self._station = StationBehind(
            self._background, feed, services, lambda: self._settings, self._app
        )
        self._station.told.connect(self._follow_station)
        self._station.start()

    def _follow_station(self, station: Station) -> None:
        """Take over what this PC is called and there for, wherever that was decided."""
        if self._options.demo:
            return
        before = self._settings
        if (before.station_name, before.kind) != (station.name, station.kind):
            self._choose(replace(before, station=station.name, kind=station.kind))
            self._say_followed(before)
            if self.kiosk is not None:
                self.kiosk.acts.station = self._actor().station
        is_free = self.kiosk is None or self.kiosk.acts.user is None
        if self.window is None and is_free and self._opened_as is not self._opens():
            # Nobody types at it: it becomes at once what it is there for.
            self._open_again()

    def _say_followed(self, before: settings.Settings) -> None:
        """Tell who sits at a main window what was decided about this PC."""
        now, front = self._settings, self._front
        if front is None:
            return
        if now.kind is not before.kind:
            kind = words.told(STATION_KINDS[now.kind])
            front.say(self._saying.say(STATION_IS, {"kind": kind}))
        elif now.station_name != before.station_name:
            front.say(self._saying.say(STATION_CALLED, {"name": now.station_name}))

    def _ask_kind(self) -> None:
        """Somebody stands at a kiosk or wallboard, and wants this PC to be there for something."""
        from showroom_app.ui.session import Session
        from showroom_app.ui.stations.kind_dialog import KindDialog

        services, shown = self._services, self._shown
        if services is None or shown is None:
            return
        if not self._settings.key:
            self._choose(self._settings.with_key())
        session = Session(self._desk, services, lambda: self._actor().station)
        dialog = KindDialog(self._desk, session, self._settings.kind, self._change_kind, shown)
        session.setParent(dialog)
        dialog.kept.connect(self._become)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _change_kind(self, actor: Actor, kind: StationKind) -> None:
        """On the database thread; raises Refused."""
        assert self._services is not None
        chosen, stations = self._settings, self._services.stations
        here = stations.here(chosen.key, chosen.station_name, chosen.kind, __version__)
        stations.change(actor, here.id, here.name, kind)

    def _become(self, kind: StationKind) -> None:
        """Who stands here said what this PC is there for: it shows that at once."""
        self._options.verb = None
        self._choose(replace(self._settings, kind=kind))
        if self.window is None or not kind.is_attended:
            # One page of the main window is as near as another to who sits at it.
            self._open_again()

    def _open_again(self) -> None:
        """Open what this PC is there for in place of what is open."""
        services = self._services
        if services is not None:
            self._desk.ask(
                lambda: (services.board.frame(), services.board.board()), self._change_window
            )

    def _change_window(self, seen: tuple[FrameView, BoardView]) -> None:
        before: list[QWidget] = []
        if self.window is not None:
            self.window.closing.disconnect(self._leave)
            before.append(self.window)
        if self.kiosk is not None:
            self.kiosk.closing.disconnect(self._leave)
            before.append(self.kiosk)
        if self.wallboard is not None:
            self.wallboard.closing.disconnect(self._wallboard_closed)
            before.append(self.wallboard)
        front, self._front = self._front, None
        self.window = self.kiosk = self.wallboard = None
        self._open_as(self._opens(), *seen)
        for window in before:
            window.close()
            window.deleteLater()
        if front is not None:
            front.deleteLater()
        self._follow_front()

    def _follow_front(self) -> None:
        if self._front is None:
            return
        self._front.look_at_clocks()
        if self._front.board is not None:
            self._front.board.viewed.connect(self._quiet.start)

    def _every(self, milliseconds: int, happen: Callable[[], None]) -> QTimer:
        timer = QTimer(self._app)
        timer.setInterval(milliseconds)
        timer.timeout.connect(happen)
        return timer

    def _close_days(self) -> None:
        """Close days that are due and tend the leads, behind the window; again at the next look."""
        services, intake = self._services, self._intake
        if services is None or intake is None or not intake.has_it:
            return

        def close() -> None:
            # Whoever was asleep since then has to ask; and the first use waits for the database.
            if services.intake.has(intake.run):
                services.day_close.close_due(self._actor())
                services.tending.tend(self._actor())

        self._background.on_database(close, lambda _: None, self._note)

    def _live(self) -> None:
        """Let the demo dealership go on by what is due."""
        pace = self._settings.demo_speed.factor
        self._background.on_database(lambda: self._go_on(pace), lambda _: None, self._note)

    def _go_on(self, pace: int) -> None:
        if self._life is None and self._services is not None:
            from showroom_app.demo.life import Life

            self._life = Life(self._services, self._home())
        if self._life is not None:
            self._life.go_on(pace)

    @staticmethod
    def _note(problem: Exception) -> None:
        log.log.warning("not done behind the window: %s", problem)

    def _say(self, problem: Exception) -> str:
        if not isinstance(problem, Refused | NotFound | DatabaseProblem):
            log.log.error("unexpected", exc_info=problem)
        return say(problem, self._saying)

    def _choose_here(self, chosen: settings.Settings) -> None:
        """Somebody chose on the page of this PC; what it is as a station is not chosen there."""
        now = self._settings
        self._choose(
            replace(chosen, station=now.station, kind=now.kind, key=now.key, database=now.database)
        )

    def _choose(self, chosen: settings.Settings) -> None:
        """Keep and apply other settings of this PC."""
        before, self._settings = self._settings, chosen
        problem = ""
        try:
            settings.save(chosen, self._settings_path)
        except OSError as refused:
            problem = words.settings_not_kept(self._settings_path, refused)
        self._sounds.apply(chosen)
        if self.wallboard is not None:
            self.wallboard.apply(chosen)
        if self._drop is not None:
            self._drop.watch(chosen.drop_folder)
        if chosen.theme is not before.theme:
            theme.look().choose(chosen.theme)
        if self._front is not None:
            self._front.say_not_kept(problem)
            if chosen.language is not before.language:
                self._language.choose(chosen.language)
                self._front.window.rebuild()
            self._front.name_station()

    def _note_names(self, frame: FrameView) -> None:
        self._saying = replace(
            self._saying,
            reps=frame.names,
            floors={tab.floor: tab.name for tab in frame.floors},
        )
        self._set_clock(frame)

    def _set_clock(self, frame: FrameView) -> None:
        """Go by the database's clock, also after this PC slept or its own clock was set."""
        feed = self._feed
        if self._now is not None or feed is None or not feed.is_started or feed.is_lost:
            # What was remembered tells no time.
            return
        offset = frame.now - datetime.now(UTC)
        if abs(offset - self._offset) > _OFF:
            self._offset = offset
            if self._front is not None:
                # It may have waited long before it was heard: once more.
                self._front.look_at_frame()

    def _remember_behind(self) -> None:
        self._background.on_database(self._remember, lambda _: None, lambda _: None)

    def _remember(self) -> None:
        """Keep the board for the next start; whatever goes wrong, that start can do without."""
        home, services = folder(self._options), self._services
        try:
            if services is None or self._options.demo:
                forget(home)
            elif services.store.is_postgresql:
                if self._feed is None or not self._feed.is_lost:
                    remember_server(home, self._url(), services, self._clock())
            else:
                remember(home, self._url(), services)
        except Exception:
            log.log.warning("the board is not remembered", exc_info=True)
            forget(home)

    def _leave(self) -> None:
        """Shut down in order: clocks and feed, then the executors, then the database."""
        for window in (self.window, self.kiosk, self.wallboard):
            if window is not None:
                # Nobody waits for what is done from here on.
                window.hide()
        self._sounds.close()
        if self._front is not None:
            self._front.stop_copying()
        self._stop_behind()
        if self._noting is not None:
            self._noting.close()
        self._background.close()
        if self._front is not None and self._feed is not None and self._feed.is_started:
            # The other windows never begin with it.
            self._remember()
        self._close_store()
        log.stop()
        self._app.quit()

    def _stop_behind(self) -> None:
        """Do nothing more by itself: no clocks, no looks, nothing taken in."""
        for timer in (self._quiet, *self._housekeeping):
            timer.stop()
        if self._station is not None:
            self._station.close()
        if self._feed is not None:
            self._feed.close()
        if self._drop is not None:
            self._drop.close()
        if self._intake is not None:
            self._intake.close()

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


def _is_away(problem: Exception) -> bool:
    """Whether a server does not answer that worked with this PC's settings before."""
    return (
        isinstance(problem, DatabaseProblem)
        and problem.code is Problem.UNREACHABLE
        and problem.facts.get("because") in _AWAY
    )


def first_look(services: Services) -> Opened:
    """What the first painting needs, read from the open database; raises DatabaseProblem."""
    counters = services.counters()
    here = datetime.now(UTC)
    frame = services.board.frame()
    return Opened(services, counters, frame.now - here, frame, services.board.board())


def floor_named(frame: FrameView, name: str | None) -> FloorTab | None:
    """The floor that is meant by a name or its beginning, None without one.

    Raises NotFound("floor").
    """
    if name is None:
        return None
    floors = {tab.name: tab for tab in frame.floors}
    meant = called(name, floors)
    if len(meant) != 1:
        raise NotFound("floor", name, meant or tuple(floors))
    return floors[meant[0]]


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
            return saying.unexpected(problem)
