"""One running program: what of it is made in which order, and how it goes down again."""

from __future__ import annotations

import argparse
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

# Before the first module of Qt, which would slow down the import of every later module.
import showroom_app.ui.plain_imports  # noqa: F401  loaded for what it does

# isort: split
from PySide6.QtWidgets import QApplication

from showroom_app import log
from showroom_app.app.choosing import Choosing
from showroom_app.app.noted_here import NotedHere
from showroom_app.app.opening import Opened, Opening
from showroom_app.app.running import Running
from showroom_app.app.this_pc import ThisPc
from showroom_app.app.windows import Windows, floor_named
from showroom_app.domain.refused import NotFound
from showroom_app.domain.station import StationKind
from showroom_app.domain.topic import Topic
from showroom_app.secrets import Secrets
from showroom_app.services.board_rows import BoardView, FrameView
from showroom_app.services.remembered_board import KnownOfServer, Remembered, forget, remembered
from showroom_app.settings import Settings
from showroom_app.ui import theme
from showroom_app.ui.background import Background
from showroom_app.ui.garbage import Garbage
from showroom_app.ui.language import Language
from showroom_app.ui.mail_access import MailAccess
from showroom_app.ui.main_window import MainWindow
from showroom_app.ui.sound import Sounds

# Most of a program takes no part in the first painting.
if TYPE_CHECKING:
    from showroom_app.app.behind import Behind
    from showroom_app.app.starting import Starting
    from showroom_app.app.station_here import StationHere
    from showroom_app.domain.people import User
    from showroom_app.ui.kiosk.kiosk_window import KioskWindow
    from showroom_app.ui.wallboard.wallboard_window import WallboardWindow


def open_window(options: argparse.Namespace) -> int:
    """Open the window that was asked for and return the exit status when it is closed."""
    app = theme.application(["showroom"])
    program = Program(app, options)
    program.start()
    Garbage(app).start()
    app.exec()
    return program.status


class Program:
    """Everything behind the window of this PC: main window, wallboard or kiosk.

    Where the board that was shown last still stands, the window comes with it at once, and the
    database is opened behind it; in any other case the window comes when the database is open.

    `now` is the dealership's clock, for pictures of a certain moment; None is the real one.
    """

    def __init__(
        self,
        app: QApplication,
        options: argparse.Namespace,
        now: Callable[[], datetime] | None = None,
    ) -> None:
        self.status = 0
        self.app = app
        self.pc = ThisPc(options, now)
        log.start(self.pc.logs)
        language = Language(app, self.pc.settings.language)
        theme.start(app, self.pc.settings.theme)
        app.setQuitOnLastWindowClosed(False)
        self.background = Background()
        self._sounds = Sounds(self.pc.settings)
        self.opening = Opening(self.pc, self.background, self._tell_progress)
        self._noted = NotedHere(self.pc, self.background, app)
        self.windows = Windows(
            self.pc,
            self.background,
            self._sounds,
            self._noted,
            self._mail_access,
            lambda: self.opening.is_open,
            app,
        )
        choosing = Choosing(self.pc, self.windows, self._sounds, language, self._apply_behind)
        self.choose = choosing.choose
        self.windows.left.connect(self.leave)
        self.windows.chosen.connect(choosing.here)
        self.windows.kind_asked.connect(lambda: self._at_station(lambda here: here.ask_kind()))
        self.windows.kind_changed.connect(
            lambda kind: self._at_station(lambda here: here.become(kind))
        )
        self.windows.database_changed.connect(self._change_database)
        self.running: Running | None = None
        self._starting: Starting | None = None
        self.behind: Behind | None = None
        self._station: StationHere | None = None
        self._stays: tuple[User, str] | None = None
        """Who was signed in when the database changed, and the key of the dealership there."""
        log.catch_the_rest(lambda _: None)

    @property
    def window(self) -> MainWindow | None:
        """The main window."""
        return self.windows.window

    @property
    def kiosk(self) -> KioskWindow | None:
        """The kiosk."""
        return self.windows.kiosk

    @property
    def wallboard(self) -> WallboardWindow | None:
        """The wallboard, alone or beside the main window."""
        return self.windows.wallboard

    @property
    def starting(self) -> Starting:
        """What stands before the window while there is no database."""
        if self._starting is None:
            from showroom_app.app.starting import Starting

            self._starting = Starting(self)
        return self._starting

    def start(self) -> None:
        """Show the window as it was if nothing has changed, else when the database is open."""
        pc, known = self.pc, None
        if pc.is_fresh:
            self.starting.begin_fresh()
            return
        if not pc.is_demo and pc.opens is StationKind.RECEPTION:
            known = remembered(pc.folder, pc.url, pc.clock())
        if known is None:
            self.starting.begin()
        else:
            self._show_remembered(known)

    def _show_remembered(self, known: Remembered) -> None:
        """Paint what is known; the rest is loaded afterwards, because it would hold that up."""
        look, painted = known.look, threading.Event()
        services = self.opening.begin(
            lambda _: None,
            lambda _: self.follow_changes(known.counters),
            self._say_stopped,
            painted,
        )
        self.make_window(Opened(services, known.counters, timedelta(0), look.frame, look.board))
        if self.window is not None:
            self.window.painted.connect(painted.set)

    def _say_stopped(self, problem: Exception) -> None:
        self.starting.say_stopped(problem)

    def make_window(self, opened: Opened, known: KnownOfServer | None = None) -> None:
        """Make the window; `known` is what it shows of a server that is away."""
        running = self.running = Running(self.pc, self.background, opened, self.app)
        self.status = 0
        running.feed.back.connect(self._learn_dealer)
        running.clock_set.connect(self.windows.look_at_frame)
        frame = opened.frame
        try:
            floor = floor_named(frame, getattr(self.pc.options, "floor", None))
        except NotFound as unknown:
            self.starting.say_stopped(unknown)
            return
        if known is None:
            self.windows.open(running, self.pc.opens, frame, opened.board, floor)
        else:
            self.windows.open_known(running, known, frame, opened.board)

    def change_window(self, running: Running, frame: FrameView, board: BoardView) -> None:
        """Open what this PC is there for now, in place of what is open."""
        if running is not self.running:
            return
        self.windows.change(running, frame, board)
        if self.behind is not None:
            self.behind.follow(self.windows.front)

    def follow_changes(self, counters: dict[Topic, int]) -> None:
        """The database is open: see what others do, remember the board, keep the day's end."""
        if self.running is None or self.windows.shown is None:
            return
        self.running.feed.start(counters)
        self._learn_dealer()
        stays, self._stays = self._stays, None
        if stays is not None and self.windows.front is not None:
            self.windows.front.session.go_on_as(*stays)
        self.begin_behind()

    def begin_behind(self) -> None:
        """Do by itself what a program does whose database is open."""
        from showroom_app.app.behind import Behind

        running, windows = self.running, self.windows
        if running is None:
            return
        self.behind = Behind(self.pc, self.background, running, lambda: windows.opened_as, self.app)
        self.behind.follow(windows.front)
        if self.pc.now is None:
            self.behind.begin(self._mail_access())
            self._at_station(lambda here: here.begin())

    def _at_station(self, do: Callable[[StationHere], None]) -> None:
        if self.running is None:
            return
        if self._station is None:
            from showroom_app.app.station_here import StationHere

            self._station = StationHere(self, self.running)
        do(self._station)

    def _learn_dealer(self) -> None:
        if (running := self.running) is not None:
            self._noted.learn(running.services, lambda: running is self.running)

    def _tell_progress(self, share: float) -> None:
        starting = self._starting
        if starting is not None and (window := starting.window) is not None:
            window.progress.emit(share)

    def _mail_access(self) -> MailAccess:
        pc = self.pc
        return MailAccess(
            self.background,
            Secrets(pc.folder),
            lambda: pc.settings.station_name,
            lambda: pc.settings.mail_certificates,
            lambda: self.behind.fetch_again() if self.behind is not None else None,
        )

    def _change_database(self, url: str, said: str) -> None:
        """Work with another database from now on, without a new start of the program.

        What was asked of the old one is done first; `said` is then told where it was chosen.
        """
        with suppress(AttributeError):
            # What was typed at the start spoke of the database before.
            del self.pc.options.database
        store, dealer = self.opening.let_go(), self._noted.dealer
        user = self.windows.front.session.user if self.windows.front is not None else None
        self.take_back()
        if user is not None and dealer:
            self._stays = user, dealer
        self.choose(replace(self.pc.settings, database=url))
        self.starting.begin_with_another(said)
        if store is not None:

            def close() -> None:
                # One that was away all the time was never opened.
                if store.done():
                    store.result().close()

            self.background.on_database(close, lambda _: None, log.not_done)
        self.starting.begin()

    def take_back(self) -> None:
        """Show nothing of a database that cannot be used."""
        self._stays = None
        self._stop_behind()
        forget(self.pc.folder)
        self.opening.close()
        self.windows.take_back()
        self.running = None

    def _apply_behind(self, chosen: Settings) -> None:
        if self.behind is not None:
            self.behind.apply(chosen)

    def leave(self) -> None:
        """Shut down in order: clocks and feed, then the executors, then the database."""
        self.windows.hide()
        self._sounds.close()
        if (front := self.windows.front) is not None:
            front.stop_copying()
        self._stop_behind()
        self._noted.close()
        self.background.close()
        if front is not None and self.running is not None and self.running.feed.is_started:
            # The other windows never begin with it.
            self.running.remember()
        self.opening.close()
        log.stop()
        self.app.quit()

    def _stop_behind(self) -> None:
        """Do nothing more by itself: no clocks, no looks, nothing taken in."""
        station, self._station = self._station, None
        if station is not None:
            station.close()
        if self.running is not None:
            self.running.feed.close()
        behind, self.behind = self.behind, None
        if behind is not None:
            behind.stop()
