"""A connection to PostgreSQL that gives up waiting when the server does not answer any more.

A server that is frozen, or behind a cable that was pulled, never says so: the system waits for
minutes, and for ever where the server's own system still acknowledges what is sent to it.
"""

from __future__ import annotations

from collections.abc import Generator
from typing import Any, TypeVar

import psycopg
from sqlalchemy import Engine, event
from sqlalchemy.exc import DisconnectionError

from showroom_app.storage.presence import Presence, keep

T = TypeVar("T")

_QUIET = 25
"""So often nothing comes within a tenth of a second before another connection asks whether the
server is there at all. Counted, because time also passes while this PC is too busy to look."""

_ASK_SECONDS = 3

_QUIET_WATCH = 26
"""So often nothing comes before a watch does not wait any more for the answer to a look."""


class PatientConnection(psycopg.Connection[Any]):
    """Waits as long as it takes for a server that is there, a few seconds for one that is not."""

    presence: Presence | None = None
    losses = 0
    """How often the server had been lost before this connection was made."""

    def wait(self, gen: Generator[Any, Any, T], *timing: Any, **more: Any) -> T:
        """Wait for what `gen` waits for; raises OperationalError when the server is gone."""
        return super().wait(self._patiently(gen), *timing, **more)

    def _patiently(self, gen: Generator[Any, Any, T]) -> Generator[Any, Any, T]:
        quiet = 0
        try:
            wanted = next(gen)
            while True:
                ready = yield wanted
                # Asked about every tenth of a second, without an answer too.
                quiet = 0 if ready else quiet + 1
                if quiet and not self._is_worth_it(quiet):
                    # Also tells the pool that this connection is of no use any more.
                    self.pgconn.finish()
                    raise psycopg.OperationalError("the server does not answer")
                wanted = gen.send(ready)
        except StopIteration as end:
            answer: T = end.value
            return answer

    def _is_worth_it(self, quiet: int) -> bool:
        """Whether to wait on for a server that has been quiet so often."""
        presence = self.presence
        if presence is None:
            return True
        return not presence.is_gone and (quiet % _QUIET != 0 or presence.answers())


class WatchConnection(PatientConnection):
    """Asks only what any server that is there answers at once, and so gives up sooner."""

    def _is_worth_it(self, quiet: int) -> bool:
        return quiet < _QUIET_WATCH


def be_patient(engine: Engine, words: str, database: str) -> None:
    """Let an engine's connections wait so; `words` are what libpq needs to reach the server."""
    presence = Presence(database, lambda: _is_there(words), words)
    keep(engine, presence)

    @event.listens_for(engine, "do_connect")
    def connect(_dialect: Any, _record: Any, args: Any, named: Any) -> PatientConnection:
        presence.check()
        connection: PatientConnection = PatientConnection.connect(*args, **named)
        connection.presence = presence
        connection.losses = presence.losses
        return connection

    @event.listens_for(engine, "checkout")
    def check_out(connection: PatientConnection, _record: Any, _proxy: Any) -> None:
        # Without asking the server each time: what was open when it was lost is of no use.
        if connection.losses != presence.losses:
            raise DisconnectionError


def _is_there(words: str) -> bool:
    """Whether a server answers, be it with a refusal."""
    try:
        psycopg.connect(words, connect_timeout=_ASK_SECONDS).close()
    except psycopg.Error as error:
        # A server that says no is there; libpq tells nothing else of one that only hangs.
        return "FATAL" in str(error)
    return True
