"""The board as this PC showed it last, kept in a file beside its data.

It is what a window paints first, while everything that speaks to the database is still being
loaded. It is shown only where the database says that nobody has written since, and only within
the time for which it was made; in any other case it is as if there were none.

The file names customers, like the database itself: its owner alone may read it, and it goes as
soon as it no longer speaks for the database.

Of a server nobody can say without asking it whether anything has changed. What is kept of one is
shown only while it cannot be reached, greyed and with its age, and names no customer: it may lie
on a PC that is off while somebody is erased.
"""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import is_dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit
from zlib import crc32

from showroom_app import __version__
from showroom_app.domain import floor_facts
from showroom_app.domain.topic import Topic
from showroom_app.domain.values import dataclass
from showroom_app.services import board_rows
from showroom_app.services.board_rows import (
    BoardView,
    CustomerRow,
    FrameView,
    day_end,
    moments,
)
from showroom_app.services.plain_values import PlainValues
from showroom_app.storage.glance import Glance, file_of, glance_at

if TYPE_CHECKING:
    from showroom_app.services import Services

NAME = "last-board.json"
"""The file in the folder of this PC's data."""

AWAY_NAME = "last-board-of-server.json"
"""The file of a PC that works with a server."""

_COMING_DAYS = 3
"""How many later days a closed showroom is remembered for: over a long weekend."""

_LARGEST = 4_000_000
"""Bytes; a board takes some ten thousand."""


@dataclass(frozen=True, slots=True)
class Look:
    """What the first painting shows, and from when until when (UTC) it is right unless changed."""

    frame: FrameView
    board: BoardView
    since: datetime
    until: datetime


@dataclass(frozen=True, slots=True)
class Remembered:
    """A look that is still right, and the topics' counters as they were when it was made."""

    look: Look
    counters: dict[Topic, int]


@dataclass(frozen=True, slots=True)
class _Kept:
    database: Glance
    looks: tuple[Look, ...]


@dataclass(frozen=True, slots=True)
class KnownOfServer:
    """What a PC knew of a server's board: of today as it was last, of a later day as it begins.

    `read_at` is when that was (UTC), `behind` how far this PC's clock was behind the server's.
    """

    look: Look
    read_at: datetime
    behind: timedelta


@dataclass(frozen=True, slots=True)
class _KeptOfServer:
    server: str
    behind: int
    looks: tuple[Look, ...]


def known_of_server(home: Path, url: str, now: datetime) -> KnownOfServer | None:
    """The board that a PC shows while its server is away; None when it never worked with it."""
    try:
        with (home / AWAY_NAME).open("rb") as opened:
            text = opened.read(_LARGEST)
    except OSError:
        return None
    kept = _read(text)
    if not isinstance(kept, _KeptOfServer) or kept.server != _server_of(url) or not kept.looks:
        return None
    behind = timedelta(seconds=kept.behind)
    begun = [look for look in kept.looks if look.since <= now + behind]
    return KnownOfServer((begun or kept.looks[:1])[-1], kept.looks[0].since, behind)


def remember_server(home: Path, url: str, services: Services, now: datetime) -> None:
    """Keep the board of a server for a start at which it is away; `now` is by this PC's clock."""
    looks = looks_ahead(services)
    behind = round((looks[0].board.now - now).total_seconds())
    kept = _KeptOfServer(_server_of(url), behind, tuple(map(_without_customers, looks)))
    values = _values()
    content = values.text(kept).encode()
    _write(home, _heading(values, content) + content, AWAY_NAME)


def _server_of(url: str) -> str:
    """Which database of which server a URL means, without who signs in."""
    parts = urlsplit(url)
    return f"{parts.hostname}:{parts.port or 5432}{parts.path}"


def _without_customers(look: Look) -> Look:
    board = look.board
    log = [replace(row, customer="", note="") for row in board.log]
    return replace(
        look,
        board=replace(
            board,
            with_customers=tuple(map(_unnamed, board.with_customers)),
            called_here=tuple(map(_unnamed, board.called_here)),
            waiting=tuple(replace(row, customer="") for row in board.waiting),
            appointments=(),
            log=tuple(log),
            undo=None,
            disputes=(),
        ),
    )


def _unnamed(row: CustomerRow) -> CustomerRow:
    return replace(row, customer="", phone="", wishes=())


def _values() -> PlainValues:
    known = (*vars(floor_facts).values(), *vars(board_rows).values())
    kinds = {each for each in known if isinstance(each, type) and _is_value(each)}
    return PlainValues((*kinds, Glance, Look, _Kept, _KeptOfServer))


def _is_value(kind: type) -> bool:
    return is_dataclass(kind) or issubclass(kind, StrEnum)


def remembered(home: Path, url: str, now: datetime) -> Remembered | None:
    """What a window on this database may paint at once; None when it must be read first.

    What is kept for another database, or for this one before somebody wrote in it, is forgotten.
    Takes a few milliseconds.
    """
    path = home / NAME
    file = file_of(url)
    try:
        with path.open("rb") as opened:
            text = opened.read(_LARGEST)
    except OSError:
        return None
    kept = _read(text)
    stands = glance_at(file) if file is not None else None
    if not isinstance(kept, _Kept) or kept.database != stands:
        forget(home)
        return None
    found = next((look for look in kept.looks if look.since <= now < look.until), None)
    if found is None:
        return None
    known = {topic.value for topic in Topic}
    counters = {Topic(topic): n for topic, n in kept.database.counters if topic in known}
    return Remembered(found, counters)


def remember(home: Path, url: str, services: Services) -> bool:
    """Keep the board as it stands, and those of the coming days as they are if nobody writes.

    Takes some ten milliseconds of database work. False when there is nothing to keep: a server's
    database, one in which somebody wrote meanwhile, or a folder that cannot be written.
    """
    file = file_of(url)
    before = glance_at(file) if file is not None else None
    if file is None or before is None:
        forget(home)
        return False
    looks = looks_ahead(services)
    if glance_at(file) != before:
        # Whoever wrote is seen by the window, which comes here again with what it then shows.
        return False
    values = _values()
    content = values.text(_Kept(before, looks)).encode()
    return _write(home, _heading(values, content) + content)


def forget(home: Path) -> None:
    """Leave nothing behind of a file; what is kept of a server is for when it is away."""
    with suppress(OSError):
        (home / NAME).unlink(missing_ok=True)


def looks_ahead(services: Services) -> tuple[Look, ...]:
    """The board now, and that of each coming day as it will be found in the morning."""
    # Nobody is asked for: whose acts could be undone is not for a later start to say.
    frame, board = services.board.frame(), services.board.board()
    first = min(at for at in moments(board) if at > board.now)
    looks = [Look(frame, board, board.now, first)]
    begins = day_end(board)
    for _ in range(_COMING_DAYS):
        coming = services.standing_at(begins).board
        frame, board = coming.frame(), coming.board()
        looks.append(Look(frame, board, begins, min(at for at in moments(board) if at > begins)))
        begins = day_end(board)
    return tuple(looks)


def _heading(values: PlainValues, content: bytes) -> bytes:
    shape = crc32(values.shape.encode())
    return f"showroom {__version__} {shape:08x} {crc32(content):08x}\n".encode()


def _read(text: bytes) -> object:
    values = _values()
    heading, _, content = text.partition(b"\n")
    if heading + b"\n" != _heading(values, content):
        return None
    try:
        kept: object = values.value(content)
    except (ValueError, TypeError, LookupError, ArithmeticError, RecursionError):
        return None
    return kept


def _write(home: Path, content: bytes, name: str = NAME) -> bool:
    new = home / f"{name}.{os.getpid()}.new"
    try:
        with suppress(FileNotFoundError):
            new.unlink()
        # Made for its owner alone: a mode that is set later comes too late.
        with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(content)
        new.replace(home / name)
    except OSError:
        with suppress(OSError):
            new.unlink(missing_ok=True)
        return False
    return True
