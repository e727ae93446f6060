"""Opening a SQLite file safely: which library, which file, which settings of the connection."""

from __future__ import annotations

import os
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.dialects.sqlite.base import SQLiteCompiler
from sqlalchemy.engine import URL

from showroom_app.storage.column_types import to_json
from showroom_app.storage.network_share import share_of
from showroom_app.storage.problems import Because, DatabaseProblem, Problem
from showroom_app.storage.sqlite_library import identity, journal_mode, library

if TYPE_CHECKING:
    from sqlalchemy.engine.interfaces import DBAPIConnection
    from sqlalchemy.pool import ConnectionPoolEntry

WRITES = "showroom_writes"
"""The execution option of a connection whose transactions take the write lock when they begin."""
AT_ONCE = "showroom_at_once"
"""The execution option of one that takes it at once or not at all."""

_MAGIC = b"SQLite format 3\x00"
_BUSY_SECONDS = 15.0
_BUSY = 5


def check_file(path: Path) -> None:
    """Refuse what cannot be our database; a file that is missing or empty is a new one.

    Raises DatabaseProblem: cannot-open, network-share, not-a-database, read-only.
    """
    if path.is_dir():
        raise _problem(Problem.CANNOT_OPEN, path, because=Because.DIRECTORY)
    try:
        if not path.parent.is_dir():
            raise _problem(Problem.CANNOT_OPEN, path, because=Because.NO_FOLDER)
        kind = share_of(path)
        if kind is not None:
            raise _problem(Problem.NETWORK_SHARE, path, kind=kind)
        if path.exists():
            _check_content(path)
        elif not os.access(path.parent, os.W_OK):
            raise _problem(Problem.CANNOT_OPEN, path, because=Because.PERMISSION)
    except PermissionError:
        raise _problem(Problem.CANNOT_OPEN, path, because=Because.PERMISSION) from None
    except OSError:
        raise _problem(Problem.CANNOT_OPEN, path, because=Because.DISK) from None


def open_file(path: Path, driver: ModuleType | None = None) -> Engine:
    """The engine of a SQLite file; raises DatabaseProblem as `check_file` does."""
    check_file(path)
    driver = driver or library()
    engine = create_engine(
        URL.create("sqlite", database=str(path)),
        module=driver,
        hide_parameters=True,
        json_serializer=to_json,
        pool_size=2,
        max_overflow=30,
        connect_args={
            # Transactions begin and end by our own words only.
            "isolation_level": None,
            "timeout": _BUSY_SECONDS,
            "check_same_thread": False,
            "cached_statements": 256,
        },
    )
    engine.dialect.statement_compiler = _Compiler
    mode = journal_mode(driver)
    opened: list[tuple[int, int]] = []

    def set_up(connection: DBAPIConnection, _: ConnectionPoolEntry) -> None:
        cursor = connection.cursor()
        try:
            _set_journal(cursor, mode)
            cursor.execute("PRAGMA synchronous = FULL")
            cursor.execute("PRAGMA foreign_keys = ON")
            cursor.execute("PRAGMA trusted_schema = OFF")
            cursor.execute("PRAGMA temp_store = MEMORY")
        finally:
            cursor.close()
        if not opened:
            opened.append(identity(path))

    def check_there(*_: object) -> None:
        # A file that was deleted or replaced goes on to take what nobody will ever read again, and
        # where it was SQLite makes an empty one that the old journal fills.
        if opened and identity(path) != opened[0]:
            raise _problem(Problem.CANNOT_OPEN, path, because=Because.GONE)

    event.listen(engine, "do_connect", check_there)
    event.listen(engine, "checkout", check_there)
    event.listen(engine, "connect", set_up)
    event.listen(engine, "begin", _begin)
    return engine


def same_file(engine: Engine, was: tuple[int, int] | None) -> tuple[int, int]:
    """Which file lies at an engine's path; raises DatabaseProblem when it was another before."""
    path = Path(engine.url.database or "")
    now = identity(path)
    if was is not None and now != was:
        raise _problem(Problem.CANNOT_OPEN, path, because=Because.GONE)
    return now


class _Compiler(SQLiteCompiler):
    """Writes limits into a statement instead of binding them.

    SQLite plans a statement anew each time that a value was bound to its LIMIT, and that takes
    several times as long as a look-up by an index.
    """

    def limit_clause(self, select: Any, **kw: Any) -> str:
        """LIMIT and OFFSET of a statement, as numbers."""
        written = {**kw, "literal_execute": True}
        clause: str = super().limit_clause(select, **written)  # type: ignore[no-untyped-call]  # theirs
        return clause

    def render_literal_value(self, value: Any, type_: Any) -> str:
        """A limit is a number, also where its parameter was given no type."""
        return str(value) if type(value) is int else super().render_literal_value(value, type_)


def clean(engine: Engine) -> bool:
    """Write a file anew without what was deleted in it, and empty its journal.

    False when others kept it from that for as long as one waits for them.
    """
    connection = engine.raw_connection()
    try:
        cursor = connection.cursor()
        # What was deleted stands in the index until its parts are merged.
        cursor.execute("INSERT INTO person_search (person_search) VALUES ('optimize')")
        cursor.execute("PRAGMA temp_store = DEFAULT")
        cursor.execute("VACUUM")
        cursor.execute("PRAGMA temp_store = MEMORY")
        held_up = cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
        return not held_up
    except Exception as error:
        if not is_busy(error):
            raise
        return False
    finally:
        connection.close()


def is_busy(error: BaseException | None) -> bool:
    """Whether an error of the driver says that somebody else is writing."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF == _BUSY


def _begin(connection: Connection) -> None:
    options = connection.get_execution_options()
    begin = "BEGIN IMMEDIATE" if options.get(WRITES, False) else "BEGIN"
    if not options.get(AT_ONCE, False):
        connection.exec_driver_sql(begin)
        return
    connection.exec_driver_sql("PRAGMA busy_timeout = 0")
    try:
        connection.exec_driver_sql(begin)
    finally:
        connection.exec_driver_sql(f"PRAGMA busy_timeout = {_BUSY_SECONDS * 1000:.0f}")


def _set_journal(cursor: object, mode: str) -> None:
    execute = getattr(cursor, "execute")  # noqa: B009  the drivers share no type
    if execute("PRAGMA journal_mode").fetchone()[0] == mode:
        return
    try:
        execute(f"PRAGMA journal_mode = {mode}")
    except Exception as error:
        # Somebody else is at work in the file, in the other mode. A rollback journal is safe for
        # every library, so only leaving WAL must not wait for the next time.
        if not is_busy(error) or mode != "wal":
            raise


def _check_content(path: Path) -> None:
    if not os.access(path, os.R_OK):
        raise _problem(Problem.CANNOT_OPEN, path, because=Because.PERMISSION)
    if not path.is_file():
        raise _problem(Problem.NOT_A_DATABASE, path)
    with path.open("rb") as file:
        beginning = file.read(len(_MAGIC))
    if beginning and beginning != _MAGIC:
        raise _problem(Problem.NOT_A_DATABASE, path)
    # The journal lies beside the file, so the folder must be writable too.
    if not os.access(path, os.W_OK) or not os.access(path.parent, os.W_OK):
        raise _problem(Problem.READ_ONLY, path)


def _problem(code: Problem, path: Path, **facts: object) -> DatabaseProblem:
    return DatabaseProblem(code, database=str(path), **facts)
