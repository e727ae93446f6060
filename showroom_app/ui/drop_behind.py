"""Takes in what other programs leave in the drop folder of this PC while the window is open."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from showroom_app import log
from showroom_app.domain.people import Actor
from showroom_app.domain.refused import Refused
from showroom_app.services import Services
from showroom_app.ui.background import Background
from showroom_app.ui.desk import Desk

if TYPE_CHECKING:
    from showroom_app.intake.drop_folder import DropFolder
    from showroom_app.intake.receive import Received

_LOOK_MILLISECONDS = 2_000
_SLICE_SECONDS = 0.2


class DropBehind(QObject):
    """Looks at one folder every two seconds; files are read beside the window, a slice at a time.

    Everything is looked at in the pool and stored on the database thread.
    """

    def __init__(
        self,
        background: Background,
        desk: Desk,
        services: Services,
        actor: Callable[[], Actor],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._background = background
        self._desk = desk
        self._services = services
        self._actor = actor
        self._folder: DropFolder | None = None
        self._waiting: list[Path] = []
        self._running: Iterator[Received] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MILLISECONDS)
        self._timer.timeout.connect(self._look)

    def watch(self, folder: str) -> None:
        """Watch this folder from now on, "" for none."""
        if folder:
            # Only who has such a folder loads the readers.
            from showroom_app.intake.drop_folder import DropFolder

            if self._folder is None or self._folder.folder != Path(folder):
                self._folder = DropFolder(Path(folder))
            self._timer.start()
        else:
            self._folder = None
            self._timer.stop()

    def close(self) -> None:
        """Watch nothing any more; a file that was begun is recognised next time."""
        self._timer.stop()
        self._folder = None

    def _look(self) -> None:
        folder = self._folder
        if folder is None or self._waiting or self._running is not None or self._desk.is_lost:
            return
        self._background.in_pool(
            partial(folder.look, time.monotonic()), partial(self._found, folder), _note
        )

    def _found(self, folder: DropFolder, files: list[Path]) -> None:
        if folder is self._folder and files and not self._waiting and self._running is None:
            self._waiting = files
            self._next()

    def _next(self) -> None:
        self._desk.do(self._read, self._go_on, self._let_lie)

    def _let_lie(self, _refused: Refused) -> None:
        """The database went away: the files stay where they are until it is back."""
        self._running, self._waiting = None, []

    def _read(self) -> bool:
        """Take in messages for a moment; whether there are more."""
        folder, until = self._folder, time.monotonic() + _SLICE_SECONDS
        try:
            while folder is not None and time.monotonic() < until:
                if self._running is None:
                    if not self._waiting:
                        return False
                    path = self._waiting.pop(0)
                    self._running = folder.take_in(self._services, self._actor(), path)
                if next(self._running, None) is None:
                    self._running = None
        except Exception as problem:
            # The file stays where it is and is tried again at the next look.
            _note(problem)
            self._running, self._waiting = None, []
            return False
        return folder is not None

    def _go_on(self, more: bool) -> None:
        if more:
            self._next()
        else:
            self._running, self._waiting = None, []


def _note(problem: Exception) -> None:
    log.log.warning("not taken in from the drop folder: %s", problem)
