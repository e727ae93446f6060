"""The watch: sees the change counters move, whoever moved them, on a connection of its own."""

from __future__ import annotations

import socket
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from select import select
from threading import Event, Lock
from typing import TYPE_CHECKING, Any, LiteralString, Protocol

from sqlalchemy import Engine

from showroom_app.domain.topic import Topic
from showroom_app.storage.change_counter import CHANNEL, by_topic
from showroom_app.storage.engine import connection_words, open_engine, shown
from showroom_app.storage.presence import presence_of, told_to_others
from showroom_app.storage.problems import told_as_problems
from showroom_app.storage.program_terms import REVISION, Terms
from showroom_app.storage.sqlite_file import same_file
from showroom_app.storage.upgrade import REVISIONS

if TYPE_CHECKING:
    import psycopg
    from psycopg.rows import TupleRow

_LOOK_SECONDS = 0.1
_SOON_SECONDS = 0.004
"""How often the file is looked at when it was just written: a commit is seen a moment after that,
when the disk has it."""

_HEAL_SECONDS = 1.5
"""A look that nobody asked for. With the time that its answer may take a server that hangs is
noticed within 5 s."""

_PAUSES = (0.0, 0.25, 0.5, 1.0)
_COUNTERS = f"SELECT topic, counter, ({REVISION}) FROM topics"  # noqa: S608  constants


class Watch:
    """Waits for the change counters to move. One thread waits; any may wake or close."""

    def __init__(self, eye: Eye, database: str) -> None:
        self._eye = eye
        self._database = database
        self._closed = Event()
        self._waiting = Lock()
        self._failures = 0
        with told_as_problems(database):
            try:
                self._counters = eye.open()
            except BaseException:
                self._shut()
                raise
        self._is_open = True

    def counters(self) -> dict[Topic, int]:
        """The counters as of the last look, without database work."""
        return dict(self._counters)

    @property
    def files(self) -> tuple[Path, ...]:
        """The files that are written before a change can be seen; whoever hears of it may wake."""
        return self._eye.files

    def wait(self, timeout_seconds: float) -> bool:
        """Whether a counter differs from the last look, as soon as one does or the time is over.

        Raises DatabaseProblem when the database cannot be asked. The next call connects again,
        after a pause that grows from nothing to a second, and looks at once.
        """
        until = time.monotonic() + timeout_seconds
        with self._waiting, told_as_problems(self._database):
            try:
                return self._wait(until)
            except Exception:
                self._shut()
                raise

    def wake(self) -> None:
        """Look at once."""
        self._eye.wake()

    def close(self) -> None:
        """End the wait, whichever thread is in it, and disconnect."""
        self._closed.set()
        self._eye.wake()
        with self._waiting:
            self._shut()

    def _wait(self, until: float) -> bool:
        if not self._is_open:
            return self._opened_again(until)
        while not self._closed.is_set():
            found = self._eye.look(max(0.0, until - time.monotonic()))
            if found is not None and found != self._counters:
                self._counters = found
                return True
            if time.monotonic() >= until:
                break
        return False

    def _opened_again(self, until: float) -> bool:
        pause = _PAUSES[min(self._failures, len(_PAUSES) - 1)]
        left = max(0.0, until - time.monotonic())
        if self._closed.wait(min(pause, left)) or pause > left:
            return False
        self._failures += 1
        found = self._eye.open()
        self._failures = 0
        self._is_open = True
        moved = found != self._counters
        self._counters = found
        return moved or self._wait(until)

    def _shut(self) -> None:
        self._is_open = False
        with suppress(Exception):
            self._eye.close()


class Eye(Protocol):
    """How one engine shows that something changed."""

    @property
    def files(self) -> tuple[Path, ...]:
        """The files that are written before a change can be seen."""

    def open(self) -> dict[Topic, int]:
        """Connect and look."""

    def look(self, timeout_seconds: float) -> dict[Topic, int] | None:
        """The counters when they may have moved; None when nothing has, up to now."""

    def wake(self) -> None:
        """Make a look that is waiting look now."""

    def close(self) -> None:
        """Disconnect."""


class FileEye:
    """Asks SQLite whether another connection has changed the file.

    Ten times a second, and for that long 250 times a second after somebody woke it, who heard that
    the file was written: a pause so short for ever would cost a PC that does nothing too much.
    """

    def __init__(self, engine: Engine, terms: Terms) -> None:
        self._engine = engine
        self._terms = terms
        self._connection: Any = None
        self._version = 0
        self._file: tuple[int, int] | None = None
        self._woken = Event()
        self._hurries_until = 0.0

    @property
    def files(self) -> tuple[Path, ...]:
        """The file and, where there is one, the journal that commits go to first."""
        file = Path(self._engine.url.database or "")
        return tuple(each for each in (file, Path(f"{file}-wal")) if each.exists())

    def open(self) -> dict[Topic, int]:
        """Connect and look."""
        connection = self._engine.raw_connection()
        connection.detach()
        self._connection = connection.dbapi_connection
        self._file = same_file(self._engine, self._file)
        self._version = self._data_version()
        return self._counters()

    def look(self, timeout_seconds: float) -> dict[Topic, int] | None:
        """The counters once `data_version` moved; the version is read first, so nothing is lost."""
        until = time.monotonic() + timeout_seconds
        while (version := self._data_version()) == self._version:
            same_file(self._engine, self._file)
            now = time.monotonic()
            pause = _SOON_SECONDS if now < self._hurries_until else _LOOK_SECONDS
            if now >= until:
                return None
            if self._woken.wait(min(until - now, pause)):
                self._woken.clear()
                self._hurries_until = time.monotonic() + _LOOK_SECONDS
                return None
        self._version = version
        self._hurries_until = 0.0
        return self._counters()

    def wake(self) -> None:
        """Make a look that is waiting look now."""
        self._woken.set()

    def close(self) -> None:
        """Disconnect."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _data_version(self) -> int:
        version: int = self._connection.execute("PRAGMA data_version").fetchone()[0]
        return version

    def _counters(self) -> dict[Topic, int]:
        return _agreed(self._connection.execute, self._terms)


class ServerEye:
    """Is woken by PostgreSQL's NOTIFY, and looks every 1.5 s in case one was lost.

    It is the first to know that the server is away, and tells its presence: whoever waits for the
    server gives up, and no connection of before is used again.
    """

    def __init__(self, engine: Engine, terms: Terms) -> None:
        self._engine = engine
        presence = presence_of(engine)
        # Past a pooler: one that lends connections would keep what is told to itself.
        self._words = presence.words if presence else connection_words(engine.url)
        self._terms = terms
        self._connection: psycopg.Connection[TupleRow] | None = None
        self._told = False
        self._heal_at = 0.0
        self._bell: socket.socket | None = None
        self._ear: socket.socket | None = None

    @property
    def files(self) -> tuple[Path, ...]:
        """None: the server tells."""
        return ()

    def open(self) -> dict[Topic, int]:
        """Connect, listen, and only then look: a change in between is seen twice, never missed."""
        from showroom_app.storage.patient_connection import WatchConnection

        self._bell, self._ear = socket.socketpair()
        self._bell.setblocking(False)
        self._ear.setblocking(False)
        with told_to_others(self._engine):
            self._connection = WatchConnection.connect(
                self._words, autocommit=True, prepare_threshold=None
            )
            self._connection.add_notify_handler(self._notified)
            self._connection.execute(f"LISTEN {CHANNEL}")
            return self._counters(self._connection)

    def look(self, timeout_seconds: float) -> dict[Topic, int] | None:
        """The counters once the server told of a change, or when it is time to make sure."""
        with told_to_others(self._engine):
            return self._look(timeout_seconds)

    def _look(self, timeout_seconds: float) -> dict[Topic, int] | None:
        connection, ear = self._connection, self._ear
        assert connection is not None
        assert ear is not None
        left = self._heal_at - time.monotonic()
        if not self._told and left > 0:
            wait = min(left, timeout_seconds)
            heard, _, _ = select([connection.fileno(), ear.fileno()], [], [], wait)
            if not heard and wait < left:
                return None
            if ear.fileno() in heard:
                with suppress(BlockingIOError):
                    ear.recv(4096)
        connection.pgconn.consume_input()
        while connection.pgconn.notifies():
            pass
        return self._counters(connection)

    def wake(self) -> None:
        """Make a look that is waiting look now."""
        bell = self._bell
        if bell is not None:
            with suppress(OSError):
                bell.send(b"!")

    def close(self) -> None:
        """Disconnect."""
        opened = (self._connection, self._bell, self._ear)
        self._connection = self._bell = self._ear = None
        for each in opened:
            if each is not None:
                each.close()

    def _notified(self, _: psycopg.Notify) -> None:
        # Came in together with the answer to a look, so the socket will not tell of it again.
        self._told = True

    def _counters(self, connection: psycopg.Connection[TupleRow]) -> dict[Topic, int]:
        self._told = False
        self._heal_at = time.monotonic() + _HEAL_SECONDS
        return _agreed(connection.execute, self._terms)


def _agreed(execute: Callable[[LiteralString], Iterable[Any]], terms: Terms) -> dict[Topic, int]:
    """The counters, of tables on which this program may still work."""
    rows = list(execute(_COUNTERS))
    if rows:
        terms.check(rows[0][2], execute)
    return by_topic((row[0], row[1]) for row in rows)


def open_watch(database: str | Engine, terms: Terms | None = None) -> Watch:
    """A watch over a database, by URL or engine; raises DatabaseProblem.

    `terms` are those of who opened the database; None: this program's own.
    """
    engine = open_engine(database) if isinstance(database, str) else database
    agreed = terms or Terms(REVISIONS, shown(engine.url))
    on_file = engine.dialect.name == "sqlite"
    eye: Eye = FileEye(engine, agreed) if on_file else ServerEye(engine, agreed)
    return Watch(eye, shown(engine.url))
