"""The arrivals that were noted on this PC: an append-only file that outlives whatever happens.

Each line is one step (noted, details, struck out, noted again, dealt with) behind a checksum, and
is on the disk before anybody is told that it is kept. A line that cannot be read (torn by a power
cut, or of a later version of this program) is left out and counted. When nothing is open any more
the file is emptied: it names customers, and its owner alone may read it. What could not be read is
put aside in a file beside it before that, until a manager erases it. Any number of programs may
work on one file, one step at a time.
"""

from __future__ import annotations

import contextlib
import json
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, fields, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zlib import crc32

from showroom_app.domain.floor_facts import ArrivalKind
from showroom_app.domain.noted import NotedArrival
from showroom_app.domain.values import dataclass

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

NAME = "noted-arrivals.jsonl"
"""The file in the folder of this PC's data."""

_UNREAD = ".unread-"
_DETAILS = frozenset({"name", "phone", "email", "note", "wishes", "rep"})
_KNOWN = frozenset(field.name for field in fields(NotedArrival))
_BINARY = getattr(os, "O_BINARY", 0)


@dataclass(frozen=True, slots=True)
class Kept:
    """What is noted and not dealt with, in order, and how many lines could not be read.

    `aside` are the files beside it to be told of: the one into which they were put by this step.
    """

    open: tuple[NotedArrival, ...] = ()
    torn: int = 0
    aside: tuple[Path, ...] = ()


def unread_files(home: Path) -> tuple[str, ...]:
    """The files in a PC's folder with lines that could not be read: they may name customers."""
    return tuple(sorted(map(str, home.glob(f"*{Path(NAME).stem}{_UNREAD}*"))))


class NotedFile:
    """The noted arrivals of this PC in one file; every method may raise OSError."""

    def __init__(self, path: Path) -> None:
        self._path = path

    @property
    def path(self) -> Path:
        """Where it lies."""
        return self._path

    def read(self) -> Kept:
        """What is open now."""
        try:
            return _folded(self._path.read_bytes())[0]
        except FileNotFoundError:
            return Kept()

    def unread(self) -> tuple[Path, ...]:
        """The files into which lines were put that could not be read, the oldest first."""
        return tuple(sorted(self._path.parent.glob(f"{self._path.stem}{_UNREAD}*")))

    def add(self, arrival: NotedArrival) -> Kept:
        """Note an arrival; it is on the disk when this returns. One that is there stays once."""
        return self._step({"do": "note", **_plain(arrival)})

    def change(self, arrival: str, details: Mapping[str, object]) -> Kept:
        """Fill in what was learned about who came: name, phone, email, note, wishes, rep."""
        told = {key: value for key, value in details.items() if key in _DETAILS}
        return self._step({"do": "change", "id": arrival, "details": told})

    def end(self, arrival: str, how: str) -> Kept:
        """It is dealt with: entered, dismissed or struck out (`how` is for who reads the file)."""
        return self._step({"do": "end", "id": arrival, "how": how})

    def again(self, arrival: NotedArrival) -> Kept:
        """It was struck out by mistake: open again, with its time and its act of before."""
        return self._step({"do": "again", **_plain(arrival)})

    def _step(self, step: dict[str, Any]) -> Kept:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        with self._alone():
            # Not by a buffer of ours: what write() took is what fsync() puts on the disk.
            number = os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_APPEND | _BINARY, 0o600)
            try:
                before = _all_of(number)
                text = json.dumps(step, ensure_ascii=True, sort_keys=True).encode("ascii")
                line = b"%08x %s\n" % (crc32(text), text)
                if before and not before.endswith(b"\n"):
                    # The power went off in the middle of a line: the next one begins anew.
                    line = b"\n" + line
                _write(number, line)
                os.fsync(number)
                kept, unread = _folded(before + line)
                if not kept.open:
                    kept = self._emptied(number, kept, unread)
            finally:
                os.close(number)
            if not before:
                self._keep_entry()
        return kept

    def _emptied(self, number: int, kept: Kept, unread: Sequence[bytes]) -> Kept:
        """Empty the file; not while what cannot be read in it could not be put aside."""
        if unread:
            try:
                kept = Kept(aside=(self._put_aside(unread),))
            except OSError:
                return kept
        os.ftruncate(number, 0)
        os.fsync(number)
        return kept

    def _put_aside(self, unread: Sequence[bytes]) -> Path:
        """Put what cannot be read on the disk in a file of its own; raises OSError."""
        stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S-%f")
        aside = self._path.with_suffix(f"{_UNREAD}{stamp}")
        number = os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, 0o600)
        try:
            _write(number, b"".join(line + b"\n" for line in unread))
            os.fsync(number)
        finally:
            os.close(number)
        self._keep_entry()
        return aside

    def _keep_entry(self) -> None:
        """Put the folder's entry for a new file on the disk too, where a system has that."""
        if os.name == "nt":
            return
        folder = os.open(self._path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)

    @contextlib.contextmanager
    def _alone(self) -> Iterator[None]:
        """Hold the file alone; the system takes the lock from a program that was killed."""
        lock = os.open(self._path.with_suffix(".lock"), os.O_RDWR | os.O_CREAT | _BINARY, 0o600)
        try:
            if sys.platform == "win32":
                msvcrt.locking(lock, msvcrt.LK_LOCK, 1)
            else:
                fcntl.flock(lock, fcntl.LOCK_EX)
            yield
        finally:
            os.close(lock)


def _all_of(number: int) -> bytes:
    os.lseek(number, 0, os.SEEK_SET)
    parts = []
    while part := os.read(number, 1 << 20):
        parts.append(part)
    return b"".join(parts)


def _write(number: int, line: bytes) -> None:
    while line:
        line = line[os.write(number, line) :]


def _plain(arrival: NotedArrival) -> dict[str, Any]:
    return asdict(arrival) | {"at": arrival.at.isoformat(), "kind": arrival.kind.value}


def _folded(text: bytes) -> tuple[Kept, list[bytes]]:
    """What is open, and the lines that cannot be read."""
    noted: dict[str, NotedArrival] = {}
    ended: set[str] = set()
    unread: list[bytes] = []
    for line in text.split(b"\n"):
        if not line.strip():
            continue
        try:
            _take(_step_of(line), noted, ended)
        except (ValueError, TypeError, LookupError, AttributeError, RecursionError):
            unread.append(line)
    still_open = tuple(each for each in noted.values() if each.id not in ended)
    return Kept(still_open, len(unread)), unread


def _step_of(line: bytes) -> dict[str, Any]:
    checksum, _, text = line.partition(b" ")
    if int(checksum, 16) != crc32(text):
        raise ValueError("torn")
    step = json.loads(text)
    if not isinstance(step, dict):
        raise TypeError("no step")
    return step


def _take(step: dict[str, Any], noted: dict[str, NotedArrival], ended: set[str]) -> None:
    match step.pop("do"):
        case "note":
            noted.setdefault(str(step["id"]), _arrival(step))
        case "change":
            known = noted[step["id"]]
            told = {key: value for key, value in step["details"].items() if key in _DETAILS}
            if "wishes" in told:
                told["wishes"] = tuple(told["wishes"])
            noted[known.id] = replace(known, **told)
        case "end":
            ended.add(step["id"])
        case "again":
            known = _arrival(step)
            noted[known.id] = known
            ended.discard(known.id)
        case _:
            # A later version knows more steps: they are kept for it.
            raise ValueError("a step of a later version")


def _arrival(step: Mapping[str, Any]) -> NotedArrival:
    given = {key: value for key, value in step.items() if key in _KNOWN}
    at = datetime.fromisoformat(given["at"])
    if at.tzinfo is None:
        raise ValueError("a moment without offset")
    given |= {"at": at, "kind": ArrivalKind(given["kind"]), "wishes": tuple(given["wishes"])}
    return NotedArrival(**given)
