"""A folder of this PC in which other programs leave messages: taken in, then put aside.

Nothing is deleted: what was taken in moves to `done` inside the folder, what was refused whole to
`rejected`. A file counts once it has stopped growing, so that half a file is never read.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from showroom_app.domain.people import Actor
from showroom_app.intake.raw import READABLE
from showroom_app.intake.receive import Received, Status, receive
from showroom_app.services import Services

DONE, REJECTED = "done", "rejected"
QUIET_SECONDS = 2.0
"""How long a file must have stayed as it is before it is read."""

_log = logging.getLogger(__name__)

_State = tuple[int, int]


class DropFolder:
    """One folder, looked at again and again.

    `look` tells which files are there whole; `take_in` reads one and puts it aside.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._before: dict[str, tuple[_State, float]] = {}
        self._stuck: dict[str, _State] = {}

    def look(self, now: float) -> list[Path]:
        """Return the files that have not changed for `QUIET_SECONDS`, in the order of names.

        `now` is a clock of seconds that never goes back. A folder that is not there holds none.
        """
        seen: dict[str, tuple[_State, float]] = {}
        ready: list[Path] = []
        for name, state in _files(self.folder):
            same_since = self._before.get(name, (None, now))
            since = same_since[1] if same_since[0] == state else now
            seen[name] = (state, since)
            if now - since >= QUIET_SECONDS and self._stuck.get(name) != state:
                ready.append(self.folder / name)
        self._before = seen
        return ready

    def take_in(self, services: Services, actor: Actor, path: Path) -> Iterator[Received]:
        """Take in one file and put it aside; what stops in between is recognised next time.

        Raises as `receive`; the file then stays where it is.
        """
        state = _state(path)
        statuses: set[Status] = set()
        for received in receive(services, actor, path):
            statuses.add(received.status)
            yield received
        refused = statuses <= {Status.REJECTED}
        if not _put_aside(path, self.folder / (REJECTED if refused else DONE)) and state:
            # Somebody holds it open: it is not read again until it changes.
            self._stuck[path.name] = state


def _files(folder: Path) -> list[tuple[str, _State]]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:
        return []
    found: list[tuple[str, _State]] = []
    for entry in entries:
        name = entry.name
        # Files of other kinds, unfinished downloads among them, are none of our business.
        if name.startswith((".", "~")) or Path(name).suffix.lower() not in READABLE:
            continue
        with suppress(OSError):
            if entry.is_file(follow_symlinks=False):
                status = entry.stat(follow_symlinks=False)
                found.append((name, (status.st_size, status.st_mtime_ns)))
    return found


def _state(path: Path) -> _State | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_size, status.st_mtime_ns


def _put_aside(path: Path, folder: Path) -> bool:
    """Move a file into a folder under a name that is free there; False when it cannot be moved."""
    try:
        folder.mkdir(exist_ok=True)
        target = folder / path.name
        number = 2
        while target.exists():
            target = folder / f"{path.stem} ({number}){path.suffix}"
            number += 1
        path.rename(target)
    except OSError as error:
        _log.warning("%s could not be put aside: %s", path, error)
        return False
    return True
