"""What an upgrade leaves of a database as it was: a file beside a file, a schema on a server.

Neither needs another program. They hold customers too, so whoever erases one is told of them.
"""

from __future__ import annotations

import glob
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, text

from showroom_app.storage.engine import shown

_PART = ".part"
_SCHEMAS = text(
    "SELECT nspname FROM pg_catalog.pg_namespace "
    "WHERE nspname ~ '^before_[0-9a-z]+_[0-9]{8}t[0-9]{12}z$' "
    "AND (NOT :own OR pg_has_role(nspowner, 'USAGE')) ORDER BY split_part(nspname, '_', 3)"
)


class FileCopy:
    """A copy of a SQLite file beside it; not there before it is `kept`, gone when it is `dropped`.

    `path` is its name once it is kept: what it was a copy of, the revision and the moment.
    """

    def __init__(self, engine: Engine, file: Path, revision: str) -> None:
        stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%fZ")
        self.path = file.with_name(f"{file.stem}.before-{revision}.{stamp}{file.suffix}")
        self._part = self.path.with_name(f"{self.path.stem}{_PART}{self.path.suffix}")
        for left in _beside(file):
            if left.stem.endswith(_PART):
                # Somebody was killed while he made it: nothing was upgraded then.
                left.unlink(missing_ok=True)
        try:
            _copy(engine, self._part)
        except BaseException:
            self.drop()
            raise

    def keep(self) -> None:
        """Give it its name."""
        self._part.replace(self.path)

    def drop(self) -> None:
        """Leave nothing of it."""
        self._part.unlink(missing_ok=True)
        self.path.unlink(missing_ok=True)


def _copy(engine: Engine, to: Path) -> None:
    """Copy a file as it was last committed."""
    source = engine.raw_connection()
    driver: Any = engine.dialect.loaded_dbapi
    try:
        target = driver.connect(str(to))
        try:
            connection: Any = source.dbapi_connection
            connection.backup(target)
        finally:
            target.close()
    finally:
        source.close()


def copy_tables(connection: Connection, tables: Iterable[str], revision: str) -> str:
    """Copy tables of a server into a schema of their own, in the open transaction; its name.

    Only the last copy is kept: those of upgrades before go in the same transaction.
    """
    stamp = datetime.now(UTC).strftime("%Y%m%dt%H%M%S%fz")
    older = connection.scalars(_SCHEMAS, {"own": True}).all()
    copy = f"before_{revision}_{stamp}"
    quoted = connection.dialect.identifier_preparer.quote
    here = quoted(connection.scalar(text("SELECT current_schema()")))
    connection.exec_driver_sql(f"CREATE SCHEMA {quoted(copy)}")
    for table in tables:
        connection.exec_driver_sql(
            f"CREATE TABLE {quoted(copy)}.{quoted(table)} AS TABLE {here}.{quoted(table)}"
        )
    for schema in older:
        connection.exec_driver_sql(f"DROP SCHEMA {quoted(schema)} CASCADE")
    return copy


def older_copies(engine: Engine) -> tuple[str, ...]:
    """The copies that upgrades left, as people find them, the oldest first."""
    if engine.dialect.name == "sqlite":
        file = engine.url.database
        return tuple(map(str, _beside(Path(file)))) if file else ()
    with engine.connect() as connection:
        schemas = connection.scalars(_SCHEMAS, {"own": False}).all()
    return tuple(f"{shown(engine.url)}, schema {schema}" for schema in schemas)


def _beside(file: Path) -> list[Path]:
    return sorted(file.parent.glob(f"{glob.escape(file.stem)}.before-*{file.suffix}"))
