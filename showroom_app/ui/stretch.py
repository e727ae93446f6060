"""The part of a long list that is in the window: it grows at one end and shrinks at the other."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import Generic, TypeVar

Row = TypeVar("Row")
Key = TypeVar("Key")


class Stretch(Generic[Row, Key]):
    """Rows that stand next to each other in a list, about `most` of them, each with its key.

    `before` is the key behind which they begin, None with the first row of the list; `after` the
    key behind which the list goes on, None at its end. `identity` tells a row that has changed, and
    its key with it, from another one.
    """

    def __init__(self, most: int, identity: Callable[[Row], Hashable]) -> None:
        self._most = most
        self._identity = identity
        self.rows: list[Row] = []
        self.keys: list[Key] = []
        self.before: Key | None = None
        self.after: Key | None = None

    def show(
        self, rows: Sequence[Row], keys: Sequence[Key], before: Key | None, after: Key | None
    ) -> None:
        """Be these rows."""
        self.rows, self.keys = list(rows), list(keys)
        self.before, self.after = before, after

    def add_below(self, rows: Sequence[Row], keys: Sequence[Key], after: Key | None) -> None:
        """Go on with these rows, behind which the list goes on at `after`."""
        more = self._new(rows, keys)
        self.rows += [row for row, _ in more]
        self.keys += [key for _, key in more]
        self.after = after
        over = len(self.rows) - self._most
        if over > 0:
            self.before = self.keys[over - 1]
            del self.rows[:over], self.keys[:over]

    def add_above(self, rows: Sequence[Row], keys: Sequence[Key], before: Key | None) -> None:
        """Begin with these rows, which begin behind `before`."""
        more = self._new(rows, keys)
        self.rows[:0] = [row for row, _ in more]
        self.keys[:0] = [key for _, key in more]
        self.before = before
        if len(self.rows) > self._most:
            self.after = self.keys[self._most - 1]
            del self.rows[self._most :], self.keys[self._most :]

    def _new(self, rows: Sequence[Row], keys: Sequence[Key]) -> list[tuple[Row, Key]]:
        # A row may have moved from one page to the next between two looks.
        known = set(map(self._identity, self.rows))
        pairs = zip(rows, keys, strict=True)
        return [(row, key) for row, key in pairs if self._identity(row) not in known]
