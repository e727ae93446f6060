"""The SQLite library in use: the newest at hand, and what its version may be trusted with.

Nothing here loads SQLAlchemy.
"""

from __future__ import annotations

import importlib
from pathlib import Path
from types import ModuleType

_WAL_SAFE = (3, 51, 3)
"""Before this version two connections in WAL can corrupt a database (quality.md, Safety)."""


def library() -> ModuleType:
    """The SQLite driver to use: a package's whose library is safe, else the newer of it and ours.

    Python's own is not even loaded where nothing would be asked of it.
    """
    try:
        carried = importlib.import_module("pysqlite3.dbapi2")
    except ImportError:
        carried = None
    if carried is not None and carried.sqlite_version_info >= _WAL_SAFE:
        return carried
    import sqlite3

    if carried is None or carried.sqlite_version_info < sqlite3.sqlite_version_info:
        return sqlite3
    return carried


def journal_mode(driver: ModuleType) -> str:
    """WAL where the library is known to be safe with it, else a rollback journal."""
    return "wal" if driver.sqlite_version_info >= _WAL_SAFE else "delete"


def identity(path: Path) -> tuple[int, int]:
    """Which file lies at a path now; (0, 0) for none."""
    try:
        status = path.stat()
    except OSError:
        return 0, 0
    return status.st_dev, status.st_ino
