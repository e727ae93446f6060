"""What the benchmarks work on: the demo dealership, made once a day, and bare SQLite."""

from __future__ import annotations

import shutil
import sys
import tempfile
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from showroom_app.demo.build import bring_up_to
from showroom_app.storage.sqlite_library import library
from showroom_app.storage.store import open_store
from tests.benchmarks.many_leads import fill
from tests.conftest import ROOT

_KEPT = ROOT / "build" / "bench"

DURABLE = {"fsync": "on", "full_page_writes": "on", "synchronous_commit": "on"}
"""What a server that is measured is told, so that its commits are on the disk as anywhere else."""


def demo() -> Path:
    """The demo dealership up to now; it is kept for the day, because it takes a while to make."""
    now = datetime.now(UTC)
    kept = _KEPT / f"demo-{now:%Y-%m-%d}-{_shape()}.db"
    if not kept.exists():
        print("Making the demo dealership ...", file=sys.stderr, flush=True)
        shutil.rmtree(_KEPT, ignore_errors=True)
        _KEPT.mkdir(parents=True)
        unfinished = kept.with_suffix(".new")
        with closing(open_store(f"sqlite:///{unfinished.as_posix()}")) as store:
            bring_up_to(store, now, 1, lambda _: None)
        unfinished.rename(kept)
    return kept


def many_leads(count: int) -> Path:
    """A dealership of so many leads; kept with the system's temporary files, because it is large.

    What is measured on it may add to it.
    """
    kept = _place_of(count)
    folder = kept.parent
    if not kept.exists():
        print(f"Making {count:,} leads in {folder} ...", file=sys.stderr, flush=True)
        for old in folder.glob(f"{count}-*"):
            old.unlink()
        folder.mkdir(parents=True, exist_ok=True)
        unfinished = kept.with_suffix(".new")
        fill(f"sqlite:///{unfinished.as_posix()}", count)
        unfinished.rename(kept)
    return kept


def many_leads_kept(count: int) -> Path | None:
    """The dealership of so many leads if it was made already, which takes minutes."""
    kept = _place_of(count)
    return kept if kept.exists() else None


def copy_of(database: Path, folder: Path, name: str = "demo.db") -> Path:
    """A copy in a folder of its own."""
    folder.mkdir(parents=True, exist_ok=True)
    return Path(shutil.copyfile(database, folder / name))


def bare(file: Path) -> Any:
    """A connection with the same library and the same care for the disk, and nothing else."""
    connection = library().connect(str(file), isolation_level=None, timeout=60)
    connection.execute("PRAGMA journal_mode = wal")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("CREATE TABLE IF NOT EXISTS kept (id INTEGER PRIMARY KEY, content BLOB)")
    return connection


def bare_commit(connection: Any, content: bytes) -> None:
    """One durable row."""
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("INSERT INTO kept (content) VALUES (?)", (content,))
    connection.execute("COMMIT")


def _place_of(count: int) -> Path:
    return Path(tempfile.gettempdir()) / "showroom-bench-leads" / f"{count}-{_shape()}.db"


def _shape() -> str:
    """What the tables look like: a database made before a change of them is of no use."""
    from hashlib import sha256

    versions = ROOT / "showroom_app" / "storage" / "migrations" / "versions"
    files = sorted(versions.glob("*.py"))
    return sha256(b"".join(file.read_bytes() for file in files)).hexdigest()[:12]
