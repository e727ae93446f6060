"""Bringing a database to this version's tables, and refusing one that is not ours or is too new."""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import DBAPIError

from showroom_app.domain.values import dataclass
from showroom_app.storage.change_counter import CHANNEL
from showroom_app.storage.engine import open_engine, shown
from showroom_app.storage.older_copies import FileCopy, copy_tables
from showroom_app.storage.problems import DatabaseProblem, Problem, problem_of, told_as_problems
from showroom_app.storage.program_terms import REVISION, VERSION_TABLE, Terms, asking
from showroom_app.storage.sqlite_file import WRITES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from alembic.config import Config

REVISIONS = ("0001", "0002", "0003", "0004", "0005", "0006", "0007", "0008")
"""Every revision of the tables, the first one first; the last is what this version works with."""

SCRIPTS = Path(__file__).parent / "migrations"

_ADVISORY_LOCK = 0x53686F77
_WAIT_FOR_ANOTHER = "15min"
"""So long one program waits for another one's upgrade, and an upgrade takes at most."""
_WAIT_FOR_ACTS = "60s"
_ASLEEP = "120s"
"""A PC that falls asleep over it gives way to others after so long, and goes back."""
_TABLES = {
    "sqlite": "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite~_%' "
    "ESCAPE '~' LIMIT 1000",
    "postgresql": "SELECT tablename FROM pg_catalog.pg_tables WHERE schemaname = current_schema() "
    "LIMIT 1000",
}


@dataclass(frozen=True, slots=True)
class Known:
    """What one version of the program knows of the tables: every revision, and their scripts."""

    revisions: tuple[str, ...] = REVISIONS
    scripts: Path = SCRIPTS

    @property
    def last(self) -> str:
        """The revision that it works with."""
        return self.revisions[-1]


THIS_PROGRAM = Known()


def upgrade(database: str | Engine, known: Known = THIS_PROGRAM) -> None:
    """Bring a database to the last revision; nothing is done to one that is there already.

    Nor to a newer one whose terms this program meets. One program upgrades at a time, while nobody
    else writes. What holds something is copied first (storage/older_copies.py), and all steps are
    one transaction: where one fails the database is as it was. Raises DatabaseProblem:
    foreign-database, newer-database, needs-owner, upgrade-failed, and what opening raises.
    """
    engine = open_engine(database) if isinstance(database, str) else database
    try:
        with told_as_problems(shown(engine.url)):
            with engine.connect() as connection:
                found = revision_of(connection, known.revisions)
            if _is_due(found, known):
                _upgrade(engine, known)
    finally:
        if isinstance(database, str):
            engine.dispose()


def revision_of(connection: Connection, revisions: Sequence[str] = REVISIONS) -> str | None:
    """The revision of a database, None for an empty one.

    It is none of `revisions` where the database is newer and lets a program that knows these go on.
    Raises DatabaseProblem: foreign-database, newer-database.
    """
    database = shown(connection.engine.url)
    tables = _tables(connection)
    if not tables:
        return None
    if VERSION_TABLE not in tables:
        raise DatabaseProblem(Problem.FOREIGN_DATABASE, database=database)
    found = connection.scalar(text(REVISION))
    if found is None:
        return None
    Terms(revisions, database).check(str(found), asking(connection))
    return str(found)


def _is_due(found: str | None, known: Known) -> bool:
    return found is None or found in known.revisions[:-1]


def _tables(connection: Connection) -> list[str]:
    return sorted(connection.scalars(text(_TABLES[connection.dialect.name])))


def _upgrade(engine: Engine, known: Known) -> None:
    # Takes longer to load than a start may take, and most starts need no upgrade. Not while others
    # wait for this one.
    importlib.import_module("alembic.command")
    with ExitStack() as where_it_fails:
        with engine.execution_options(**{WRITES: True}).begin() as connection:
            _wait_for_turn(connection)
            # Somebody else may have upgraded it while this process waited for its turn.
            found = revision_of(connection, known.revisions)
            if not _is_due(found, known):
                return
            with _goes_back(engine, found, known):
                copy = _copy(engine, connection, found)
                if copy is not None:
                    where_it_fails.callback(copy.drop)
                _take_steps(connection, found, known)
        where_it_fails.pop_all()
    if copy is not None:
        copy.keep()


def _wait_for_turn(connection: Connection) -> None:
    """On a server; on SQLite whoever began the transaction is alone already."""
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql(f"SET LOCAL lock_timeout = '{_WAIT_FOR_ANOTHER}'")
        connection.exec_driver_sql("SET LOCAL statement_timeout = 0")
        connection.exec_driver_sql(f"SET LOCAL idle_in_transaction_session_timeout = '{_ASLEEP}'")
        connection.execute(text(f"SELECT pg_advisory_xact_lock({_ADVISORY_LOCK})"))
        connection.exec_driver_sql(f"SET LOCAL lock_timeout = '{_WAIT_FOR_ACTS}'")


def _copy(engine: Engine, connection: Connection, found: str | None) -> FileCopy | None:
    """Keep what is there as it is now; on a server the copy is part of the transaction."""
    if found is None:
        return None
    if connection.dialect.name == "sqlite":
        file = engine.url.database
        return FileCopy(engine, Path(file), found) if file else None
    tables = _tables(connection)
    # Whoever writes raises a counter first: he waits here until the tables are those of the new
    # version, and reads then which one it is. Who only reads goes on.
    connection.exec_driver_sql("LOCK TABLE topics IN EXCLUSIVE MODE")
    copy_tables(connection, tables, found)
    return None


def _take_steps(connection: Connection, found: str | None, known: Known) -> None:
    from alembic import command

    command.upgrade(migration_settings(connection, known.scripts), known.last)
    if known is THIS_PROGRAM:
        from showroom_app.storage.server_roles import grant_again

        grant_again(connection)
    if found is not None:
        _tell(connection)


@contextmanager
def _goes_back(engine: Engine, found: str | None, known: Known) -> Iterator[None]:
    """Say what failed; the transaction around this is rolled back then."""
    database = shown(engine.url)
    try:
        yield
    except DatabaseProblem:
        raise
    except Exception as error:
        problem = problem_of(error, database)
        facts = {"database": database, "found": found or "", "known": known.last}
        if problem is None:
            raise DatabaseProblem(Problem.UPGRADE_FAILED, **facts, said=_said(error)) from error
        if problem.code is Problem.NO_RIGHT:
            raise DatabaseProblem(Problem.NEEDS_OWNER, **facts) from error
        raise problem from error


def _tell(connection: Connection) -> None:
    """Make every program look, and see that it works on other tables now."""
    connection.exec_driver_sql("UPDATE topics SET counter = counter + 1")
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql(f"SELECT pg_notify('{CHANNEL}', '')")


def _said(error: Exception) -> str:
    """The first line of what went wrong, for whoever looks into it."""
    cause = error.orig if isinstance(error, DBAPIError) and error.orig else error
    first = next(iter(str(cause).strip().splitlines()), "")
    return f"{type(cause).__name__}: {first}" if first else type(cause).__name__


def migration_settings(connection: Connection, scripts: Path = SCRIPTS) -> Config:
    """Alembic's settings for working in the open transaction of a connection."""
    from alembic.config import Config

    settings = Config()
    settings.set_main_option("script_location", str(scripts).replace("%", "%%"))
    settings.attributes["connection"] = connection
    return settings
