"""A database whose dealership lives on another server now: kept whole, and closed to every program.

Its revision becomes a word that no version knows (`moved_to` holds the one it had), so that
programs of any age refuse it when they open it or look. So does who writes without a counter, and
asks for the revision instead; raising a counter is refused by a trigger.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, text

from showroom_app.storage.change_counter import CHANNEL
from showroom_app.storage.engine import open_engine, shown
from showroom_app.storage.problems import Because, DatabaseProblem, Problem, told_as_problems
from showroom_app.storage.program_terms import MOVED
from showroom_app.storage.sqlite_library import library

_TABLE = "CREATE TABLE moved_to (server TEXT NOT NULL, at TEXT NOT NULL, revision TEXT NOT NULL)"
_TRIGGER = (
    "CREATE TRIGGER moved_to_server BEFORE UPDATE ON topics BEGIN SELECT RAISE(ABORT, '{}'); END"
)
_ON_A_SERVER = (
    # Also the role of the programs reads where everything went.
    "GRANT SELECT ON moved_to TO PUBLIC",
    f"""CREATE FUNCTION showroom_moved_to() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    RAISE EXCEPTION USING MESSAGE =
        (SELECT '{MOVED} ' || left(at, 10) || ' ' || server FROM moved_to);
    END $$""",  # noqa: S608  a constant
    # On every table: what nobody is shown is written without a counter.
    """DO $$ DECLARE one regclass; BEGIN
    FOR one IN SELECT oid FROM pg_catalog.pg_class
        WHERE relnamespace = current_schema()::text::regnamespace AND relkind = 'r'
        AND relname NOT IN ('moved_to', 'showroom_version')
    LOOP
        EXECUTE 'CREATE TRIGGER moved_to_server BEFORE INSERT OR UPDATE OR DELETE ON ' || one
            || ' EXECUTE FUNCTION showroom_moved_to()';
    END LOOP; END $$""",
    f"SELECT pg_notify('{CHANNEL}', '')",
)
_OPEN_AGAIN = (
    "UPDATE showroom_version SET version_num = (SELECT revision FROM moved_to)",
    "DROP TABLE moved_to",
)


def mark_moved(connection: Connection, server: str) -> None:
    """Close a database in the open transaction of a connection; `server` as people read it."""
    at = datetime.now(UTC).isoformat(timespec="seconds")
    # Whoever looks on sees that something changed, and learns why it can change nothing any more.
    connection.exec_driver_sql("UPDATE topics SET counter = counter + 1")
    connection.exec_driver_sql(_TABLE)
    connection.execute(
        text("INSERT INTO moved_to SELECT :server, :at, version_num FROM showroom_version"),
        {"server": server, "at": at},
    )
    connection.execute(text("UPDATE showroom_version SET version_num = :moved"), {"moved": MOVED})
    if connection.dialect.name == "sqlite":
        told = f"{MOVED} {at.partition('T')[0]} {server}".replace("'", "''")
        connection.exec_driver_sql(_TRIGGER.format(told))
        return
    for statement in _ON_A_SERVER:
        connection.exec_driver_sql(statement)


def moved(database: str, ask: Callable[[str], Iterable[Sequence[Any]]]) -> DatabaseProblem:
    """The problem of a file that was closed so: to which server, and when.

    `ask` carries out a statement and gives its rows.
    """
    facts = {"server": "?", "on": "?"}
    for server, at in ask("SELECT server, at FROM moved_to LIMIT 1"):
        facts = {"server": str(server), "on": str(at).partition("T")[0]}
    return DatabaseProblem(Problem.MOVED, database=database, **facts)


def reopen(file: Path) -> str | None:
    """Let a file be worked in again, and say to which server it had been copied; None: to none.

    What happened on the server since is not in it. Raises DatabaseProblem.
    """
    database = str(file)
    if file.is_dir():
        raise DatabaseProblem(Problem.CANNOT_OPEN, database=database, because=Because.DIRECTORY)
    if not file.exists():
        raise DatabaseProblem(Problem.CANNOT_OPEN, database=database, because=Because.NO_FILE)
    with told_as_problems(database):
        return _reopen_file(file)


def reopen_on_server(url: str) -> str | None:
    """As `reopen`, of a database on a server, whose user in the URL owns its tables."""
    engine = open_engine(url)
    try:
        with told_as_problems(shown(engine.url)), engine.begin() as connection:
            if connection.scalar(text("SELECT to_regclass('moved_to')")) is None:
                return None
            server = str(connection.scalar(text("SELECT server FROM moved_to")))
            for statement in ("DROP FUNCTION showroom_moved_to() CASCADE", *_OPEN_AGAIN):
                connection.exec_driver_sql(statement)
            return server
    finally:
        engine.dispose()


def _reopen_file(file: Path) -> str | None:
    driver: Any = library()
    connection = driver.connect(f"{file.absolute().as_uri()}?mode=rw", uri=True)
    try:
        connection.isolation_level = None
        connection.execute("BEGIN IMMEDIATE")
        found = connection.execute(
            "SELECT count(*) FROM sqlite_master WHERE name = 'moved_to'"
        ).fetchone()[0]
        if not found:
            connection.execute("ROLLBACK")
            return None
        (server,) = connection.execute("SELECT server FROM moved_to").fetchone()
        for statement in ("DROP TRIGGER moved_to_server", *_OPEN_AGAIN):
            connection.execute(statement)
        connection.execute("COMMIT")
        return str(server)
    finally:
        connection.close()
