"""The hash chain of a floor's log: whether every entry still says what was written."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from typing import Any

from showroom_app.domain.values import dataclass
from showroom_app.storage import fact_codec


class Broken(StrEnum):
    """How an entry of the floor log shows that the log was altered."""

    ALTERED = "altered"
    """The entry does not say what was hashed."""
    MISSING = "missing"
    """Entries before this one, or after the last one, are gone."""


@dataclass(frozen=True, slots=True)
class ChainProblem:
    """The first entry of a floor's log that is not as it was written.

    Where the end of the log is gone, the last entry that is left; number 0 when none is.
    """

    code: Broken
    floor: int
    day: date | None
    number: int


@dataclass(frozen=True, slots=True)
class Chain:
    """What verifying the whole log came to; `head` is the hash of the newest event, "" without."""

    events: int
    head: str
    problems: tuple[ChainProblem, ...]


class Walk:
    """Goes along one floor's chain and remembers the first entry that does not fit."""

    def __init__(self, floor: int) -> None:
        self.floor = floor
        self.events = 0
        self.previous = ""
        self.recorded: datetime | None = None
        self._position = 0
        self._entry: tuple[date | None, int] = (None, 0)
        self._numbers: dict[date, int] = {}
        self._problem: ChainProblem | None = None

    def step(self, row: Any) -> None:
        """Compare one entry with its hash and with the one before."""
        self.events += 1
        said = dict(row._mapping)
        written = said.pop("hash")
        entry = (row.day, row.number)
        in_turn = row.number == self._numbers.get(row.day, 0) + 1
        if row.position != self._position + 1 or not in_turn:
            self._report(Broken.MISSING, entry)
        if row.previous != self.previous or fact_codec.event_hash(**said) != written:
            self._report(Broken.ALTERED, entry)
        self._numbers[row.day] = row.number
        self._position, self.previous, self.recorded = row.position, written, row.recorded
        self._entry = entry

    def ended(self, length: int, last_hash: str) -> ChainProblem | None:
        """Compare the end with what was noted of it; the first problem of this floor, if any."""
        if (self._position, self.previous) != (length, last_hash):
            self._report(Broken.MISSING, self._entry)
        return self._problem

    def _report(self, code: Broken, entry: tuple[date | None, int]) -> None:
        if self._problem is None:
            self._problem = ChainProblem(code, self.floor, *entry)
