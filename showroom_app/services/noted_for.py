"""For which dealership's database arrivals are noted on this PC, also while that is away.

A PC learns the key of a database whenever it is open, and remembers it by the URL: what is noted
at a start without the server is noted for the same dealership, wherever its database lies later.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from pathlib import Path

from showroom_app.domain.noted import NotedFor

NAME = "known-databases.json"
"""The file in the folder of this PC's data."""

_MOST = 50
_LARGEST = 1_000_000


def noted_for(home: Path, url: str) -> NotedFor:
    """What is remembered of the database at a URL; without a key when it was never open here."""
    database = bare(url)
    dealer, name = _known(home).get(database, ("", ""))
    return NotedFor(dealer, name, database)


def remember_noted_for(home: Path, place: NotedFor) -> None:
    """Remember which dealership's database was open; a disk that takes nothing is no harm now."""
    known = _known(home)
    if known.pop(place.database, None) == (place.dealer, place.name):
        return
    kept = dict(list(known.items())[1 - _MOST :]) | {place.database: (place.dealer, place.name)}
    new = home / f"{NAME}.{os.getpid()}.new"
    try:
        home.mkdir(parents=True, exist_ok=True)
        new.write_text(json.dumps(kept, indent=1), encoding="utf-8")
        new.replace(home / NAME)
    except OSError:
        with suppress(OSError):
            new.unlink(missing_ok=True)


def bare(url: str) -> str:
    """A database's URL without password, and without how it is connected to."""
    if not url.startswith("postgres"):
        return url
    # A window on a file is painted before any of this is loaded.
    from showroom_app.storage.server_address import without_password

    return without_password(url)[0].partition("?")[0]


def _known(home: Path) -> dict[str, tuple[str, str]]:
    try:
        with (home / NAME).open("rb") as opened:
            read = json.loads(opened.read(_LARGEST))
    except (OSError, ValueError, RecursionError):
        return {}
    if not isinstance(read, dict):
        return {}
    return {
        url: (each[0], each[1])
        for url, each in read.items()
        if isinstance(each, list) and len(each) == 2 and all(isinstance(one, str) for one in each)
    }
