"""What stands before the window while there is no database: waiting, choosing, being told why."""

from __future__ import annotations

import sys
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from showroom_app.app.opening import Opened, first_look
from showroom_app.app.running import say
from showroom_app.cli.main import status_of
from showroom_app.domain.station import StationKind
from showroom_app.log import log
from showroom_app.services.remembered_board import KnownOfServer, known_of_server
from showroom_app.storage.problems import Because, DatabaseProblem, Problem
from showroom_app.ui import words
from showroom_app.ui.start_window import StartWindow
from showroom_app.words import Saying

if TYPE_CHECKING:
    from showroom_app.app.program import Program
    from showroom_app.ui.database.join_pane import JoinPane
    from showroom_app.ui.stations.station_window import StationWindow

_PATIENCE_MILLISECONDS = 600
"""How long the database may take to open before a window says so."""

_TRY_MILLISECONDS = 10_000
"""So often a server that was away when the program began is tried again by itself."""

_AWAY = frozenset({Because.NO_ANSWER, Because.LOST, Because.GONE, Because.TOO_MANY})
"""Why a server cannot be reached that will be there again by itself."""


class Starting:
    """Opens the database before the window, and says so where it takes long or cannot be."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._pc = program.pc
        self.window: StartWindow | None = None
        """The window that waits, and asks which database it is to be."""
        self.station_window: StationWindow | None = None
        """The window that asks a new PC what it is."""
        self._changed = ""
        self._moved_to = ""

    def begin_fresh(self) -> None:
        """Ask a PC that has no database yet which one it is to be."""
        window = self.see()
        window.say_fresh()
        window.show()

    def begin(self) -> None:
        """Open the database off this thread; the window comes when it is open."""
        if self.window is not None:
            self.window.say_opening(demo=self._pc.is_demo)
        self._program.opening.begin(first_look, self._show, self.say_stopped)
        self._wait_patiently()

    def begin_with_another(self, said: str) -> None:
        """Open another database than before; `said` is told where it was chosen."""
        self._changed = said
        self.see().show()

    def _wait_patiently(self) -> None:
        opening = self._program.opening
        store = opening.store

        def look() -> None:
            is_asked = self.station_window is not None
            if store is opening.store and self._program.windows.shown is None and not is_asked:
                self.see().show()

        QTimer.singleShot(_PATIENCE_MILLISECONDS, self._program.app, look)

    def see(self) -> StartWindow:
        """The window that waits; most starts are over before anybody would see it."""
        if self.window is None:
            self.window = StartWindow(self._join_pane)
            self.window.again.connect(self.begin)
            self.window.begun.connect(self.begin)
            self.window.chosen.connect(self._begin_with)
            self.window.left.connect(self._program.leave)
            self.window.say_opening(demo=self._pc.is_demo)
        return self.window

    def _drop(self) -> None:
        if self.window is not None:
            self.window.hide()
            self.window.deleteLater()
            self.window = None

    def _join_pane(self) -> JoinPane:
        from showroom_app.ui.database.join_pane import JoinPane

        pane = JoinPane(self._pc.database_setup(), self._program.background)
        pane.begin_with(self._moved_to or self._pc.settings.database)
        return pane

    def _begin_with(self, url: str) -> None:
        """Work with the database that somebody chose here."""
        self._program.choose(replace(self._pc.settings, database=url))
        self.begin()

    def say_stopped(self, problem: Exception) -> None:
        """Why the database did not open: on stderr when it was typed, else in the start window."""
        if self._go_on_without(problem):
            return
        if not isinstance(problem, DatabaseProblem):
            log.critical("cannot start", exc_info=problem)
        sys.stderr.write(f"{say(problem, Saying())}\n")
        self._program.status = status_of(problem)
        self._program.take_back()
        options, on_server = self._pc.options, self._pc.settings.database != ""
        if isinstance(problem, DatabaseProblem) and problem.code is Problem.MOVED:
            self._moved_to = str(problem.facts["server"])
        typed = hasattr(options, "data_dir") and not (on_server or self._moved_to)
        if typed or hasattr(options, "database"):
            self._program.leave()
            return
        window = self.see()
        window.say_stopped(say(problem, Saying(translate=words.told)), on_server=on_server)
        window.show()
        if _is_away(problem):
            self._try_later()

    def _try_later(self) -> None:
        """A PC that was switched on before its server comes up by itself."""
        opening, window = self._program.opening, self.window
        store = opening.store

        def again() -> None:
            if window is None or window is not self.window:
                return
            if store is not opening.store or self._program.windows.shown is not None:
                return
            if window.is_choosing:
                # Whoever fills in another server is not interrupted.
                self._try_later()
            else:
                self.begin()

        QTimer.singleShot(_TRY_MILLISECONDS, self._program.app, again)

    def _go_on_without(self, problem: Exception) -> bool:
        """Open the board as it was known while the server is away; False where that cannot be."""
        pc = self._pc
        if not _is_away(problem) or pc.is_demo or self._program.windows.shown is not None:
            return False
        if pc.opens in (StationKind.WALLBOARD, StationKind.KIOSK):
            return False
        known = known_of_server(pc.folder, pc.url, pc.clock())
        if known is None:
            return False
        log.warning("started without the database: %s", problem)
        self._show_known(known, problem)
        return True

    def _show_known(self, known: KnownOfServer, problem: Exception) -> None:
        look, program = known.look, self._program
        services = program.opening.begin_away()
        program.make_window(Opened(services, {}, known.behind, look.frame, look.board), known)
        if program.running is None:
            return
        program.running.feed.back.connect(self._go_on_with)
        program.running.feed.start_lost(problem)
        self._drop()

    def _go_on_with(self) -> None:
        """The database that was away at the start is there: do what waits for it."""
        if (running := self._program.running) is not None:
            running.feed.back.disconnect(self._go_on_with)
            self._program.begin_behind()

    def _show(self, opened: Opened) -> None:
        """Show the window of an open database."""
        if not self._pc.may_join_others(opened.services):
            self._show_whole(opened)
            return
        chosen, stations = self._pc.settings, opened.services.stations

        def proposal() -> str:
            known = bool(chosen.key) and stations.of_key(chosen.key) is not None
            return "" if known else stations.proposal(chosen.station_name)

        self._program.background.on_database(
            proposal, partial(self._ask_station, opened), self.say_stopped
        )

    def _show_whole(self, opened: Opened) -> None:
        """Show the window, now that everybody knows what this PC is."""
        self._drop_typed_password()
        self._program.make_window(opened)
        self._program.follow_changes(opened.counters)
        self._drop()
        said, self._changed = self._changed, ""
        if said and self._program.windows.front is not None:
            self._program.windows.front.show_database(said)

    def _drop_typed_password(self) -> None:
        """What stood in the settings' URL is kept elsewhere since the database was opened."""
        pc = self._pc
        if pc.settings.database.startswith("postgres"):
            from showroom_app.services.database_setup import without_password

            bare, _ = without_password(pc.settings.database)
            pc.settings = replace(pc.settings, database=bare)

    def _ask_station(self, opened: Opened, name: str) -> None:
        """Let a PC that is new say once what it is; `name` is free, "" for one that is known."""
        if not name:
            self._show_whole(opened)
            return
        from showroom_app.ui.stations.station_window import StationWindow

        window = self.station_window = StationWindow(name)

        def chosen(name: str, kind: StationKind) -> None:
            self.station_window = None
            self._program.choose(replace(self._pc.settings, station=name, kind=kind).with_key())
            self._show_whole(opened)
            window.close()
            window.deleteLater()

        window.chosen.connect(chosen)
        window.left.connect(self._program.leave)
        if self.window is not None:
            self.window.hide()
        window.show()


def _is_away(problem: Exception) -> bool:
    """Whether a server does not answer that worked with this PC's settings before."""
    return (
        isinstance(problem, DatabaseProblem)
        and problem.code is Problem.UNREACHABLE
        and problem.facts.get("because") in _AWAY
    )
