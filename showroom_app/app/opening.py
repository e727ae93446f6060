"""The database of the program: opened behind the window, one at a time, and closed again."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from showroom_app.app.this_pc import ThisPc
from showroom_app.cli.opening import make_folder, url_to_open
from showroom_app.domain.topic import Topic
from showroom_app.domain.values import dataclass
from showroom_app.services import Services
from showroom_app.services.board_rows import BoardView, FrameView
from showroom_app.services.reopening import Reopening
from showroom_app.ui.background import Background

if TYPE_CHECKING:
    from showroom_app.storage.store import Store

T = TypeVar("T")

_PAINTED_SECONDS = 1.0
"""How long the first painting may take before the database is opened without waiting for it."""


@dataclass(frozen=True, slots=True)
class Opened:
    """The services of an open database with what the first painting needs of it."""

    services: Services
    counters: dict[Topic, int]
    offset: timedelta
    """The database's clock minus this PC's."""
    frame: FrameView
    board: BoardView


class Opening:
    """Opens the database of this PC on the database thread; `tell` gets the share that is done.

    What is asked or done meanwhile waits on that thread for the opening.
    """

    def __init__(self, pc: ThisPc, background: Background, tell: Callable[[float], None]) -> None:
        self._pc = pc
        self._background = background
        self._tell = tell
        self.store: Future[Store] | None = None
        """The database that is open or being opened; another object for each try."""

    def begin(
        self,
        read: Callable[[Services], T],
        then: Callable[[T], object],
        fail: Callable[[Exception], object],
        after: threading.Event | None = None,
    ) -> Services:
        """Begin to open the database, once `after` has happened; its services wait until it is.

        `read` runs on the database thread right behind the opening, `then` gets its result.
        """
        store: Future[Store] = Future()
        self.store = store
        services = Services(store.result)
        opens = self._opens(self._pc.options.seed if self._pc.is_demo else None)

        def open_and_read() -> T:
            if after is not None:
                after.wait(_PAINTED_SECONDS)
            try:
                store.set_result(opens())
            except BaseException as problem:
                store.set_exception(problem)
                raise
            return read(services)

        self._background.on_database(open_and_read, then, fail)
        return services

    def begin_away(self) -> Services:
        """Services of a server that is away: their first use tries it again."""
        reopening = Reopening(self._opens(None))
        self.store = reopening.opened
        return Services(reopening)

    def _opens(self, seed: int | None) -> Callable[[], Store]:
        pc, tell = self._pc, self._tell
        options, chosen, home, now = pc.options, pc.settings, pc.home, pc.now
        return lambda: open_database(url_to_open(options, chosen), home, seed, tell, now)

    @property
    def is_open(self) -> bool:
        """Whether services answer without waiting for the opening."""
        return self.store is not None and self.store.done()

    def let_go(self) -> Future[Store] | None:
        """Have nothing to do any more with the database there was."""
        store, self.store = self.store, None
        return store

    def close(self) -> None:
        """Close it, if it was ever opened."""
        store = self.let_go()
        if store is not None and store.done():
            with suppress(Exception):
                store.result().close()


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
