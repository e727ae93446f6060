"""Where a copy to a server comes from: a file of this PC, or a database on another server.

A source keeps its writers waiting from `held` on until its transaction ends, so that what is read
stays all there is.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import Boolean, Column, Connection, Engine, Table, text

from showroom_app.storage.column_types import Moment
from showroom_app.storage.copy_refused import CopyRefused
from showroom_app.storage.engine import shown
from showroom_app.storage.indexes import metadata
from showroom_app.storage.pcs_user import OWNER, OWNS
from showroom_app.storage.sqlite_file import WRITES
from showroom_app.storage.tables.programs import topics

Sent = Generator[int, None, None]
"""Hands rows on, and tells how many went at a time."""

PATIENT = (
    # A chain is read on one side while the other waits for the next word.
    "SET LOCAL idle_in_transaction_session_timeout = '10min'",
    "SET LOCAL statement_timeout = 0",
    "SET LOCAL maintenance_work_mem = '128MB'",
)
"""What a transaction of a copy may do on a server."""

SEARCH = "person_search"
"""The words by which persons are found, an index of each engine's own kind."""

_AT_ONCE = 2_000
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_IS_COPIED = 0x53686F78
"""An advisory lock on the database that everything comes from."""


class FileSource:
    """A SQLite file; `connection` holds its write lock."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self._raw: Any = connection.connection.driver_connection

    def send(self, cursor: Any, table: Table) -> Sent:
        """Hand all rows of a table to a server's cursor; tells how many went at a time."""
        columns = list(table.columns)
        converts = [(at, _converter(column)) for at, column in enumerate(columns)]
        changes = [(at, convert) for at, convert in converts if convert is not None]
        named, order = _named(columns), _named(table.primary_key.columns)
        asked = f'SELECT {named} FROM "{table.name}" ORDER BY {order}'  # noqa: S608  our names
        with cursor.copy(f'COPY "{table.name}" ({named}) FROM STDIN') as copy:
            for rows in self._read(asked):
                for row in rows:
                    copy.write_row(_converted(row, changes))
                yield len(rows)

    def send_search(self, cursor: Any) -> Sent:
        """Hand over the words by which persons are found."""
        asked = f"SELECT rowid, words FROM {SEARCH} ORDER BY rowid"  # noqa: S608  a constant
        with cursor.copy(f"COPY {SEARCH} (person, words) FROM STDIN") as copy:
            for rows in self._read(asked):
                for person, words in rows:
                    copy.write_row((person, _vector(words)))
                yield len(rows)

    def _read(self, statement: str) -> Iterator[list[Any]]:
        reader = self._raw.cursor()
        reader.execute(statement)
        while rows := reader.fetchmany(_AT_ONCE):
            yield rows


class ServerSource:
    """A database on a server, read as it stood when its last writer was done."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self._raw: Any = connection.connection.driver_connection

    def send(self, cursor: Any, table: Table) -> Sent:
        """Hand all rows of a table to a server's cursor; tells how many went at a time."""
        named = _named(table.columns)
        return self._send(cursor, table.name, named, _named(table.primary_key.columns))

    def send_search(self, cursor: Any) -> Sent:
        """Hand over the words by which persons are found."""
        return self._send(cursor, SEARCH, "person, words", "person")

    def _send(self, cursor: Any, table: str, named: str, order: str) -> Sent:
        # Not as text: how that reads is up to the settings of each server.
        rows_of = f'SELECT {named} FROM "{table}" ORDER BY {order}'  # noqa: S608  our names
        asked = f"COPY ({rows_of}) TO STDOUT (FORMAT binary)"
        into = f'COPY "{table}" ({named}) FROM STDIN (FORMAT binary)'
        with self._raw.cursor().copy(asked) as said, cursor.copy(into) as copy:
            rows = 0
            for row in said:
                copy.write(row)
                rows += 1
                if rows == _AT_ONCE:
                    yield rows
                    rows = 0
            yield rows


Source = FileSource | ServerSource


@contextmanager
def held(engine: Engine) -> Iterator[Source]:
    """A source whose writers wait until the end; raises CopyRefused("not-owner")."""
    if engine.dialect.name == "sqlite":
        with engine.execution_options(**{WRITES: True}).begin() as connection:
            yield FileSource(connection)
        return
    with engine.connect() as connection:
        if not connection.scalar(text(OWNS)):
            owner = connection.scalar(text(OWNER))
            raise CopyRefused("not-owner", database=shown(engine.url), owner=owner)
    with engine.execution_options(isolation_level="REPEATABLE READ").begin() as connection:
        # Writers begin with a counter, all but those of what nobody is shown. What is read follows
        # from the first look behind this. SHARE keeps out who writes, and lets through who looks
        # whether a row exists that his own refers to: he may hold what is locked next.
        named = ", ".join(f'"{table.name}"' for table in (topics, *metadata.sorted_tables))
        connection.execute(text(f"LOCK TABLE {named} IN SHARE MODE"))
        for words in PATIENT:
            connection.execute(text(words))
        connection.execute(text(f"SELECT pg_advisory_xact_lock({_IS_COPIED})"))
        yield ServerSource(connection)


def is_source(writing: Connection) -> bool:
    """Whether a database on a server is the very one that is being copied from."""
    # Such a lock is the database's own, by whatever name somebody reached it.
    return not writing.scalar(text(f"SELECT pg_try_advisory_xact_lock({_IS_COPIED})"))


def _named(columns: Iterable[Column[Any]]) -> str:
    return ", ".join(f'"{column.name}"' for column in columns)


def _converter(column: Column[Any]) -> Callable[[Any], Any] | None:
    """What makes of a value in a SQLite column one that COPY takes; None where it does as it is."""
    if isinstance(column.type, Moment):
        return lambda value: _EPOCH + timedelta(microseconds=value)
    if isinstance(column.type, Boolean):
        return bool
    return None


def _converted(row: tuple[Any, ...], changes: list[tuple[int, Callable[[Any], Any]]]) -> Any:
    if not changes:
        return row
    values = list(row)
    for at, convert in changes:
        if values[at] is not None:
            values[at] = convert(values[at])
    return values


def _vector(words: str) -> str:
    """Words as a text-search vector without places, as array_to_tsvector makes one."""
    signs = (word.replace("\\", "\\\\").replace("'", "''") for word in words.split(" ") if word)
    return " ".join(f"'{word}'" for word in signs)
