"""A database that is opened as soon as that can be done, for a program that began without it."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from showroom_app.storage.store import Store


class Reopening:
    """Tries to open it whenever it is asked for, until that was done once; any thread may ask.

    `opened` is done from then on.
    """

    def __init__(self, open_it: Callable[[], Store]) -> None:
        self._open_it = open_it
        self._lock = Lock()
        self.opened: Future[Store] = Future()

    def __call__(self) -> Store:
        """The open database; raises what keeps it from being opened."""
        with self._lock:
            if not self.opened.done():
                self.opened.set_result(self._open_it())
            return self.opened.result()
