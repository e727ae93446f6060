"""A SQLite file whose dealership lives on a server now: kept whole, and closed to every program.

Its revision becomes a word that no version knows (`moved_to` holds the one it had), so that
programs of any age refuse it when they open it, and a trigger refuses the first thing that every
write does to those that have it open.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from showroom_app.storage.problems import Because, DatabaseProblem, Problem, told_as_problems
from showroom_app.storage.program_terms import MOVED
from showroom_app.storage.sqlite_library import library

_TABLE = "CREATE TABLE moved_to (server TEXT NOT NULL, at TEXT NOT NULL, revision TEXT NOT NULL)"
_TRIGGER = (
    "CREATE TRIGGER moved_to_server BEFORE UPDATE ON topics BEGIN SELECT RAISE(ABORT, '{}'); END"
)


def mark_moved(connection: Any, server: str) -> None:
    """Close a file in the transaction of this driver's connection; `server` as people read it."""
    at = datetime.now(UTC).isoformat(timespec="seconds")
    # Whoever looks on sees that something changed, and learns why it can change nothing any more.
    connection.execute("UPDATE topics SET counter = counter + 1")
    connection.execute(_TABLE)
    connection.execute(
        "INSERT INTO moved_to SELECT ?, ?, version_num FROM showroom_version", (server, at)
    )
    connection.execute("UPDATE showroom_version SET version_num = ?", (MOVED,))
    told = f"{MOVED} {at.partition('T')[0]} {server}".replace("'", "''")
    connection.execute(_TRIGGER.format(told))


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
        return _reopen(file)


def _reopen(file: Path) -> str | None:
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
        server, revision = connection.execute("SELECT server, revision FROM moved_to").fetchone()
        connection.execute("DROP TRIGGER moved_to_server")
        connection.execute("UPDATE showroom_version SET version_num = ?", (revision,))
        connection.execute("DROP TABLE moved_to")
        connection.execute("COMMIT")
        return str(server)
    finally:
        connection.close()
