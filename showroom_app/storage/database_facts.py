"""What a dealer may want to know of the database itself: where it is, how large, how reached."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, text

from showroom_app.domain.values import dataclass
from showroom_app.storage.engine import shown
from showroom_app.storage.pcs_user import OWNER, OWNS
from showroom_app.storage.program_terms import REVISION
from showroom_app.storage.server_address import Encryption


@dataclass(frozen=True, slots=True)
class DatabaseFacts:
    """One open database. `place` is its file, or its URL without password.

    `encrypted` and `checked` (the server's certificate) are None for a file. `owns_tables`: on a
    server, this PC's user could change what counts there, past every guard; `owner` is who could.
    """

    place: str
    on_server: bool
    library: str
    revision: str
    size_bytes: int
    encrypted: bool | None = None
    checked: bool | None = None
    owns_tables: bool = False
    owner: str = ""


def facts_of(engine: Engine, library: str) -> DatabaseFacts:
    """The facts of an open database; raises what the driver does."""
    place = shown(engine.url)
    with engine.connect() as connection:
        revision = str(connection.scalar(text(REVISION)))
        if connection.dialect.name != "postgresql":
            return DatabaseFacts(place, False, library, revision, _size(Path(place)))
        size = connection.scalar(text("SELECT pg_database_size(current_database())")) or 0
        driver: Any = connection.connection.driver_connection
        encrypted = bool(driver.pgconn.ssl_in_use)
        mode = str(engine.url.query.get("sslmode", ""))
        checked = encrypted and mode in (Encryption.CHECKED, "verify-ca")
        owns = bool(connection.scalar(text(OWNS)))
        return DatabaseFacts(
            place,
            True,
            library,
            revision,
            int(size),
            encrypted,
            checked,
            owns,
            str(connection.scalar(text(OWNER)) or ""),
        )


def _size(file: Path) -> int:
    """The file with its journal."""
    size = 0
    for each in (file, file.with_name(f"{file.name}-wal")):
        with suppress(OSError):
            size += each.stat().st_size
    return size
