"""A glance at a SQLite file: what would have moved if anybody had written since.

It goes by the bare driver, so that a window can know within a millisecond whether what it
remembers still stands, before SQLAlchemy is loaded.
"""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from showroom_app.domain.values import dataclass
from showroom_app.storage.sqlite_library import identity, library

_PATIENCE_SECONDS = 0.05
_COUNTERS = (
    "SELECT topic, counter FROM topics "
    "WHERE topic NOT IN ('persons', 'prospecting', 'months') LIMIT 1000"
)
"""What the customers' records become, who is proposed something, and which months are closed: none
of it stands on the board, and records are sorted in right behind what is written."""
_CHAINS = "SELECT floor, events, hash FROM floor_chains LIMIT 1000"
_REVISION = "SELECT version_num FROM showroom_version LIMIT 1"


@dataclass(frozen=True, slots=True)
class Glance:
    """Two glances at one database are equal when nothing that the board shows came between them.

    `file` is the file itself (device and number), whatever its name; a copy that was put back
    has other ends of the floors' hash chains.
    """

    file: tuple[int, int]
    revision: str
    counters: tuple[tuple[str, int], ...]
    chains: tuple[tuple[int, int, str], ...]


def file_of(url: str) -> Path | None:
    """The file of a plain SQLite URL; None for a server, and for whatever needs a closer look."""
    scheme, _, named = url.partition(":///")
    if scheme != "sqlite" or not named or any(each in named for each in "?#%") or named[0] == ":":
        return None
    path = Path(named)
    return path if path.is_absolute() else None


def glance_at(path: Path) -> Glance | None:
    """How a database stands; None when it cannot be read right now or is not ours."""
    driver = library()
    if not path.is_file():
        return None
    try:
        # Not `mode=ro`: what a crash left in the journal must be taken in to read the truth.
        connection = driver.connect(
            f"{path.as_uri()}?mode=rw",
            uri=True,
            isolation_level=None,
            timeout=_PATIENCE_SECONDS,
        )
        with closing(connection):
            connection.execute("PRAGMA query_only = ON")
            connection.execute("BEGIN")
            found = Glance(
                identity(path),
                str(connection.execute(_REVISION).fetchone()[0]),
                tuple(sorted((str(t), int(n)) for t, n in connection.execute(_COUNTERS))),
                tuple(sorted((int(f), int(n), str(h)) for f, n, h in connection.execute(_CHAINS))),
            )
            connection.execute("ROLLBACK")
    except (driver.Error, TypeError, ValueError, OSError):
        return None
    return found
