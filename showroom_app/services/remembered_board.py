"""The board as this PC showed it last, kept in a file beside its data.

It is what a window paints first, while everything that speaks to the database is still being
loaded. It is shown only where the database says that nobody has written since, and only within
the time for which it was made; in any other case it is as if there were none.

The file names customers, like the database itself: its owner alone may read it, and it goes as
soon as it no longer speaks for the database.
"""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass, is_dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING
from zlib import crc32

from showroom_app import __version__
from showroom_app.domain import floor_facts
from showroom_app.domain.topic import Topic
from showroom_app.services import board_rows
from showroom_app.services.board_rows import BoardView, FrameView, day_end, moments
from showroom_app.services.plain_values import PlainValues
from showroom_app.storage.glance import Glance, file_of, glance_at

if TYPE_CHECKING:
    from showroom_app.services import Services

NAME = "last-board.json"
"""The file in the folder of this PC's data."""

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


def _values() -> PlainValues:
    known = (*vars(floor_facts).values(), *vars(board_rows).values())
    kinds = {each for each in known if isinstance(each, type) and _is_value(each)}
    return PlainValues((*kinds, Glance, Look, _Kept))


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
    if kept is None or kept.database != stands:
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
    """Leave nothing behind."""
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


def _read(text: bytes) -> _Kept | None:
    values = _values()
    heading, _, content = text.partition(b"\n")
    if heading + b"\n" != _heading(values, content):
        return None
    try:
        kept = values.value(content)
    except (ValueError, TypeError, LookupError, ArithmeticError, RecursionError):
        return None
    return kept if isinstance(kept, _Kept) else None


def _write(home: Path, content: bytes) -> bool:
    new = home / f"{NAME}.{os.getpid()}.new"
    try:
        with suppress(FileNotFoundError):
            new.unlink()
        # Made for its owner alone: a mode that is set later comes too late.
        with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(content)
        new.replace(home / NAME)
    except OSError:
        with suppress(OSError):
            new.unlink(missing_ok=True)
        return False
    return True
