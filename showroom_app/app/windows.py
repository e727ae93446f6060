"""The windows of this PC: main window, kiosk or wallboard, and how one takes another's place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from showroom_app.app.noted_here import NotedHere
from showroom_app.app.running import Running
from showroom_app.app.this_pc import ThisPc
from showroom_app.domain.duplicates import called
from showroom_app.domain.refused import NotFound
from showroom_app.domain.station import StationKind
from showroom_app.services.board_rows import BoardView, FloorTab, FrameView
from showroom_app.services.remembered_board import KnownOfServer
from showroom_app.settings import Settings, ThemeChoice
from showroom_app.ui import theme, words
from showroom_app.ui.background import Background
from showroom_app.ui.front import Front
from showroom_app.ui.mail_access import MailAccess
from showroom_app.ui.main_window import MainWindow
from showroom_app.ui.session import Session
from showroom_app.ui.sound import Sounds

if TYPE_CHECKING:
    from showroom_app.ui.kiosk.kiosk_window import KioskWindow
    from showroom_app.ui.wallboard.wallboard_window import WallboardWindow

_FIRST_PAGE = {StationKind.DESK: "leads", StationKind.BACK_OFFICE: "reports"}
"""The page of the main window that opens at first, else the board."""


class Windows(QObject):
    """Opens what this PC is there for; a wallboard may hang beside the main window."""

    left = Signal()
    """The window with which the program ends was closed."""

    kind_asked = Signal()
    """Somebody at a kiosk or wallboard wants this PC to be there for something."""

    kind_changed = Signal(object)
    """Who stands here said what this PC is there for (`StationKind`)."""

    chosen = Signal(object)
    """Somebody chose other settings of this PC (`Settings`)."""

    database_changed = Signal(str, str)
    """This PC works with another database from now on: its URL, and what was done in words."""

    def __init__(
        self,
        pc: ThisPc,
        background: Background,
        sounds: Sounds,
        noted: NotedHere,
        mail: Callable[[], MailAccess],
        is_open: Callable[[], bool],
        app: QObject,
    ) -> None:
        super().__init__(app)
        self._app = app
        self._pc = pc
        self._background = background
        self._sounds = sounds
        self._noted = noted
        self._mail = mail
        self._is_open = is_open
        self._running: Running | None = None
        self.front: Front | None = None
        self.window: MainWindow | None = None
        self.wallboard: WallboardWindow | None = None
        self.kiosk: KioskWindow | None = None
        self.opened_as = pc.opens
        """What the program was opened as."""

    @property
    def shown(self) -> QWidget | None:
        """The window with which the program ends."""
        return self.window or self.kiosk or self.wallboard

    def open(
        self,
        running: Running,
        kind: StationKind,
        frame: FrameView,
        board: BoardView,
        floor: FloorTab | None = None,
    ) -> None:
        """Open what a PC of this kind shows."""
        self._running = running
        self.opened_as = kind
        # What is asked over a wallboard is as dark as it is.
        is_dark = kind is StationKind.WALLBOARD
        theme.look().choose(ThemeChoice.DARK if is_dark else self._pc.settings.theme)
        if kind is StationKind.WALLBOARD:
            self.open_wallboard(floor.name if floor else "")
        elif kind is StationKind.KIOSK:
            self._open_kiosk(running, floor.floor if floor else None)
        else:
            front = self._open_front(running)
            if kind in _FIRST_PAGE:
                front.window.show_page(_FIRST_PAGE[kind])
            front.show(frame, board)

    def open_known(
        self, running: Running, known: KnownOfServer, frame: FrameView, board: BoardView
    ) -> None:
        """Open the main window with what is known of a server that is away."""
        self._running = running
        self._open_front(running).show_remembered(frame, board, known.read_at)

    def _open_front(self, running: Running) -> Front:
        pc = self._pc
        front = self.front = Front(
            running.desk,
            running.feed,
            running.services,
            running.minutes,
            self._background,
            self._sounds,
            Session(running.desk, running.services, lambda: pc.actor().station, parent=self._app),
            lambda: running.saying,
            lambda: pc.settings,
            pc.path,
            self._is_open,
            self._mail(),
            pc.database_setup,
            is_demo=pc.is_demo,
            noting=self._noted.begin(),
        )
        self.window = front.window
        front.framed.connect(running.note_names)
        front.chosen.connect(self.chosen)
        front.kind_changed.connect(self.kind_changed)
        front.database_changed.connect(self.database_changed)
        front.wallboard_asked.connect(self.open_wallboard)
        front.window.closing.connect(self._leave)
        for problem in pc.problems:
            front.say(words.settings_problem(problem))
        return front

    def open_wallboard(self, floor: str = "") -> None:
        """Open the wallboard, alone or beside the main window; "" is the floor of the settings."""
        if self.wallboard is not None:
            self.wallboard.activateWindow()
            return
        from showroom_app.ui.wallboard.wallboard_window import WallboardWindow

        running, settings = self._running, self._pc.settings
        assert running is not None
        chosen = replace(settings, wallboard_floor=floor) if floor else settings
        self.wallboard = WallboardWindow(
            running.desk, running.feed, running.services, running.minutes, chosen, self._sounds
        )
        self.wallboard.closing.connect(self._wallboard_closed)
        self.wallboard.kind_asked.connect(self.kind_asked)
        self.wallboard.open()

    def _wallboard_closed(self) -> None:
        wallboard, self.wallboard = self.wallboard, None
        if wallboard is not None:
            wallboard.deleteLater()
        if self.shown is None:
            self._leave()

    def _open_kiosk(self, running: Running, floor: int | None) -> None:
        from showroom_app.ui.kiosk.kiosk_window import KioskWindow

        self.kiosk = KioskWindow(
            running.desk,
            running.feed,
            running.services,
            self._pc.actor().station,
            running.minutes,
            running.saying.tz,
            floor,
        )
        self.kiosk.closing.connect(self._leave)
        self.kiosk.kind_asked.connect(self.kind_asked)
        # A kiosk has no other window, and often no keyboard for F11.
        self.kiosk.showMaximized()

    def _leave(self) -> None:
        self.left.emit()

    def change(self, running: Running, frame: FrameView, board: BoardView) -> None:
        """Open what this PC is there for now, in place of what is open."""
        before, front = self._let_go()
        self.open(running, self._pc.opens, frame, board)
        for window in before:
            window.close()
            window.deleteLater()
        if front is not None:
            front.deleteLater()

    def take_back(self) -> None:
        """Show nothing of a database that cannot be used."""
        before, _ = self._let_go()
        self._running = None
        for window in before:
            window.close()
            window.deleteLater()

    def _let_go(self) -> tuple[list[QWidget], Front | None]:
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
        front, self.front = self.front, None
        self.window = self.kiosk = self.wallboard = None
        return before, front

    def hide(self) -> None:
        """Nobody waits for what is done from here on."""
        for window in (self.window, self.kiosk, self.wallboard):
            if window is not None:
                window.hide()

    def apply(self, settings: Settings) -> None:
        """Go by other settings."""
        if self.wallboard is not None:
            self.wallboard.apply(settings)

    def look_at_frame(self) -> None:
        """Read anew what stands around the pages."""
        if self.front is not None:
            self.front.look_at_frame()


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
