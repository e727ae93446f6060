"""What the program does by itself while a window is open on an open database."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from showroom_app.app.running import Running
from showroom_app.app.this_pc import ThisPc
from showroom_app.domain.station import StationKind
from showroom_app.log import not_done
from showroom_app.settings import Settings
from showroom_app.ui.background import Background
from showroom_app.ui.drop_behind import DropBehind
from showroom_app.ui.front import Front
from showroom_app.ui.intake_behind import IntakeBehind
from showroom_app.ui.mail_access import MailAccess

if TYPE_CHECKING:
    from showroom_app.demo.life import Life

_QUIET_MILLISECONDS = 30_000
"""The board is remembered when it has not changed for so long, and when the window is closed."""

_CLOSE_MILLISECONDS = 30_000
"""So often a look is taken whether a business day is to be closed."""

_LIFE_MILLISECONDS = 2_000
"""So often the demo dealership is let go on."""


class Behind:
    """Closes days, takes in leads, remembers the board and lets the demo dealership go on.

    `opened_as` tells what this PC is open as.
    """

    def __init__(
        self,
        pc: ThisPc,
        background: Background,
        running: Running,
        opened_as: Callable[[], StationKind],
        parent: QObject,
    ) -> None:
        self._pc = pc
        self._background = background
        self._running = running
        self._opened_as = opened_as
        self._parent = parent
        self._life: Life | None = None
        self._intake: IntakeBehind | None = None
        self._drop: DropBehind | None = None
        self._quiet = self._every(_QUIET_MILLISECONDS, self._remember)
        self._quiet.setSingleShot(True)
        self._housekeeping = [self._every(_CLOSE_MILLISECONDS, self.close_days)]
        if pc.is_demo:
            self._housekeeping.append(self._every(_LIFE_MILLISECONDS, self._live))

    def _every(self, milliseconds: int, happen: Callable[[], None]) -> QTimer:
        timer = QTimer(self._parent)
        timer.setInterval(milliseconds)
        timer.timeout.connect(happen)
        return timer

    def follow(self, front: Front | None) -> None:
        """Remember the board of this window when it has been quiet."""
        if front is None:
            return
        front.look_at_clocks()
        if front.board is not None:
            front.board.viewed.connect(self._quiet.start)

    def begin(self, mail: MailAccess) -> None:
        """Keep the day's end, and take in for as long as a window is open.

        Mail when it is this PC's turn; and always what lies in its own drop folder, which no other
        PC could read.
        """
        for timer in self._housekeeping:
            timer.start()
        pc, running = self._pc, self._running
        self._intake = IntakeBehind(
            running.desk,
            running.feed,
            running.services,
            pc.actor,
            lambda: pc.settings.key,
            self._opened_as,
            self._parent,
        )
        self._intake.start(mail)
        if pc.options.verb is None:
            # A kiosk or wallboard that was typed may stand beside the main window of the same PC.
            self._drop = DropBehind(
                self._background, running.desk, running.services, pc.actor, self._parent
            )
            self._drop.watch(pc.settings.drop_folder)

    def fetch_again(self) -> None:
        """Read all mailboxes anew, because something about them has changed."""
        if self._intake is not None:
            self._intake.again()

    def apply(self, settings: Settings) -> None:
        """Go by other settings."""
        if self._drop is not None:
            self._drop.watch(settings.drop_folder)

    def close_days(self) -> None:
        """Close days that are due and tend the leads, behind the window; again at the next look."""
        services, intake = self._running.services, self._intake
        if intake is None or not intake.has_it:
            return
        here = self._pc.actor()

        def close() -> None:
            # Whoever was asleep since then has to ask; and the first use waits for the database.
            if services.intake.has(intake.run):
                services.day_close.close_due(here)
                services.tending.tend(here)

        self._background.on_database(close, lambda _: None, not_done)

    def _live(self) -> None:
        """Let the demo dealership go on by what is due."""
        pace = self._pc.settings.demo_speed.factor
        self._background.on_database(lambda: self._go_on(pace), lambda _: None, not_done)

    def _go_on(self, pace: int) -> None:
        if self._life is None:
            from showroom_app.demo.life import Life

            self._life = Life(self._running.services, self._pc.home)
        self._life.go_on(pace)

    def _remember(self) -> None:
        self._background.on_database(self._running.remember, lambda _: None, lambda _: None)

    def stop(self) -> None:
        """Do nothing more by itself: no clocks, no looks, nothing taken in."""
        for timer in (self._quiet, *self._housekeeping):
            timer.stop()
        for each in (self._drop, self._intake):
            if each is not None:
                each.close()
