"""Bringing a database to this version's tables, and refusing one that is not ours or is newer."""

from __future__ import annotations

import glob
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Engine, text

from showroom_app.storage.engine import open_engine, shown
from showroom_app.storage.problems import DatabaseProblem, Problem, told_as_problems
from showroom_app.storage.sqlite_file import WRITES

if TYPE_CHECKING:
    from alembic.config import Config

REVISIONS = ("0001", "0002", "0003", "0004", "0005", "0006", "0007", "0008")
"""Every revision of the tables, the first one first; the last is what this version works with."""

VERSION_TABLE = "showroom_version"
"""Holds the revision; a database with tables but without this one is not ours."""

SCRIPTS = Path(__file__).parent / "migrations"
_ADVISORY_LOCK = 0x53686F77
_TABLES = {
    "sqlite": "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite~_%' "
    "ESCAPE '~' LIMIT 1000",
    "postgresql": "SELECT tablename FROM pg_catalog.pg_tables WHERE schemaname = current_schema() "
    "LIMIT 1000",
}


def upgrade(
    database: str | Engine,
    *,
    revisions: Sequence[str] = REVISIONS,
    scripts: Path = SCRIPTS,
) -> None:
    """Bring a database to the last revision; nothing is done to one that is there already.

    One process upgrades at a time; a SQLite file that holds something is copied beside itself
    first. Raises DatabaseProblem: foreign-database, newer-database, and what opening raises.
    """
    engine = open_engine(database) if isinstance(database, str) else database
    try:
        with told_as_problems(shown(engine.url)):
            with engine.connect() as connection:
                found = revision_of(connection, revisions)
            if found != revisions[-1]:
                _upgrade(engine, revisions, scripts)
    finally:
        if isinstance(database, str):
            engine.dispose()


def revision_of(connection: Connection, revisions: Sequence[str] = REVISIONS) -> str | None:
    """The revision of a database, None for an empty one.

    Raises DatabaseProblem: foreign-database, newer-database.
    """
    database = shown(connection.engine.url)
    tables = set(connection.scalars(text(_TABLES[connection.dialect.name])))
    if not tables:
        return None
    if VERSION_TABLE not in tables:
        raise DatabaseProblem(Problem.FOREIGN_DATABASE, database=database)
    found = connection.scalar(text(f"SELECT version_num FROM {VERSION_TABLE}"))  # noqa: S608  a constant
    if found is None:
        return None
    if found not in revisions:
        raise DatabaseProblem(
            Problem.NEWER_DATABASE, database=database, found=str(found), known=revisions[-1]
        )
    return str(found)


def _upgrade(engine: Engine, revisions: Sequence[str], scripts: Path) -> None:
    with engine.execution_options(**{WRITES: True}).begin() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(text(f"SELECT pg_advisory_xact_lock({_ADVISORY_LOCK})"))
        # Somebody else may have upgraded it while this process waited for its turn.
        found = revision_of(connection, revisions)
        if found == revisions[-1]:
            return
        if found is not None and engine.url.database and connection.dialect.name == "sqlite":
            copy_file(engine, Path(engine.url.database), found)
        # Alembic takes longer to load than a start may take, and most starts need no upgrade.
        from alembic import command

        command.upgrade(migration_settings(connection, scripts), revisions[-1])


def copy_file(engine: Engine, path: Path, revision: str) -> Path:
    """Copy a SQLite file as it was last committed beside itself, and return the copy's path."""
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%fZ")
    copy = path.with_name(f"{path.stem}.before-{revision}.{stamp}{path.suffix}")
    source = engine.raw_connection()
    driver: Any = engine.dialect.loaded_dbapi
    try:
        target = driver.connect(str(copy))
        try:
            connection: Any = source.dbapi_connection
            connection.backup(target)
        finally:
            target.close()
    finally:
        source.close()
    return copy


def older_copies(path: Path) -> tuple[Path, ...]:
    """The copies of a SQLite file that upgrades left beside it, the oldest first."""
    return tuple(sorted(path.parent.glob(f"{glob.escape(path.stem)}.before-*{path.suffix}")))


def migration_settings(connection: Connection, scripts: Path = SCRIPTS) -> Config:
    """Alembic's settings for working in the open transaction of a connection."""
    from alembic.config import Config

    settings = Config()
    settings.set_main_option("script_location", str(scripts).replace("%", "%%"))
    settings.attributes["connection"] = connection
    return settings
