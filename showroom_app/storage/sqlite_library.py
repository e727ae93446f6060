"""The SQLite library in use: the newest at hand, and what its version may be trusted with.

Nothing here loads SQLAlchemy.
"""

from __future__ import annotations

import importlib
import sqlite3
from pathlib import Path
from types import ModuleType

_WAL_SAFE = (3, 51, 3)
"""Before this version two connections in WAL can corrupt a database (quality.md, Safety)."""


def library() -> ModuleType:
    """The SQLite driver with the newer library: a package's, else Python's own."""
    try:
        carried = importlib.import_module("pysqlite3.dbapi2")
    except ImportError:
        return sqlite3
    return carried if carried.sqlite_version_info >= sqlite3.sqlite_version_info else sqlite3


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
