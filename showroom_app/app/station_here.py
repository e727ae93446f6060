"""This PC as a station among others: what it is called and there for, wherever that is decided."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from showroom_app import __version__
from showroom_app.app.running import Running
from showroom_app.domain.people import Actor
from showroom_app.domain.station import Station, StationKind
from showroom_app.services.board_rows import BoardView, FrameView
from showroom_app.settings import Settings
from showroom_app.ui import words
from showroom_app.ui.session import Session
from showroom_app.ui.stations.station_behind import StationBehind
from showroom_app.words.stations import STATION_CALLED, STATION_IS, STATION_KINDS

if TYPE_CHECKING:
    from showroom_app.app.program import Program


class StationHere:
    """Follows what is decided about this PC, and lets who stands at it decide."""

    def __init__(self, program: Program, running: Running) -> None:
        self._program = program
        self._running = running
        self._station: StationBehind | None = None

    def begin(self) -> None:
        """Say each minute that this PC runs, under a key that it keeps."""
        program, running = self._program, self._running
        pc = program.pc
        if not pc.settings.key:
            program.choose(pc.settings.with_key())
            if pc.kept().key != pc.settings.key:
                # A key that is not kept would be another station at each start.
                pc.settings = replace(pc.settings, key="")
                return
        self._station = StationBehind(
            program.background, running.feed, running.services, lambda: pc.settings, program.app
        )
        self._station.told.connect(self._follow)
        self._station.start()

    def close(self) -> None:
        """Say nothing more."""
        if self._station is not None:
            self._station.close()

    def _follow(self, station: Station) -> None:
        """Take over what this PC is called and there for."""
        pc, windows = self._program.pc, self._program.windows
        if pc.is_demo:
            return
        before, kiosk = pc.settings, windows.kiosk
        if (before.station_name, before.kind) != (station.name, station.kind):
            self._program.choose(replace(before, station=station.name, kind=station.kind))
            self._say_followed(before)
            if kiosk is not None:
                kiosk.acts.station = pc.actor().station
        is_free = kiosk is None or kiosk.acts.user is None
        if windows.window is None and is_free and windows.opened_as is not pc.opens:
            # Nobody types at it: it becomes at once what it is there for.
            self._open_again()

    def _say_followed(self, before: Settings) -> None:
        """Tell who sits at a main window what was decided about this PC."""
        now, front = self._program.pc.settings, self._program.windows.front
        saying = self._running.saying
        if front is None:
            return
        if now.kind is not before.kind:
            kind = words.told(STATION_KINDS[now.kind])
            front.say(saying.say(STATION_IS, {"kind": kind}))
        elif now.station_name != before.station_name:
            front.say(saying.say(STATION_CALLED, {"name": now.station_name}))

    def ask_kind(self) -> None:
        """Somebody stands at a kiosk or wallboard, and wants this PC to be there for something."""
        from showroom_app.ui.stations.kind_dialog import KindDialog

        program, running = self._program, self._running
        pc, shown = program.pc, program.windows.shown
        if shown is None:
            return
        if not pc.settings.key:
            program.choose(pc.settings.with_key())
        session = Session(running.desk, running.services, lambda: pc.actor().station)
        dialog = KindDialog(running.desk, session, pc.settings.kind, self._change_kind, shown)
        session.setParent(dialog)
        dialog.kept.connect(self.become)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _change_kind(self, actor: Actor, kind: StationKind) -> None:
        """On the database thread; raises Refused."""
        chosen, stations = self._program.pc.settings, self._running.services.stations
        here = stations.here(chosen.key, chosen.station_name, chosen.kind, __version__)
        stations.change(actor, here.id, here.name, kind)

    def become(self, kind: StationKind) -> None:
        """Who stands here said what this PC is there for: it shows that at once."""
        pc = self._program.pc
        pc.options.verb = None
        self._program.choose(replace(pc.settings, kind=kind))
        if self._program.windows.window is None or not kind.is_attended:
            # One page of the main window is as near as another to who sits at it.
            self._open_again()

    def _open_again(self) -> None:
        """Open what this PC is there for in place of what is open."""
        services, change = self._running.services, self._program.change_window

        def shown(seen: tuple[FrameView, BoardView]) -> None:
            change(self._running, *seen)

        self._running.desk.ask(lambda: (services.board.frame(), services.board.board()), shown)
