"""What was read before and still holds, because the counters of its topics did not move."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Protocol, TypeVar

from showroom_app.domain.topic import Topic

T = TypeVar("T")

_MOST = 500
"""Values kept; the oldest of more goes (somebody who leafs through years of days reads on)."""


class Recall(Protocol):
    """What a repository asks for what it may remember; as `Work.recall`."""

    def __call__(self, what: str, topics: tuple[Topic, ...], read: Callable[[], T]) -> T:
        """What `read` reads, or read before at the same counters of these topics."""


class Memory:
    """Values with the counters at which they were read; one of a store, for all its threads.

    The counters come first: rows that were read after them can only be newer, and what is newer
    than its counters is read once more, never believed too long. `generation` is how often the
    server was away before: it may have come back with an older state of everything.
    """

    def __init__(self, generation: int = 0) -> None:
        self.generation = generation
        self._kept: dict[str, tuple[tuple[int, ...], Any]] = {}

    def recall(
        self,
        what: str,
        topics: tuple[Topic, ...],
        counters: Mapping[Topic, int],
        read: Callable[[], T],
    ) -> T:
        """The value of this name as of these counters, read only when one of its topics moved."""
        key = tuple(counters.get(topic, 0) for topic in topics)
        known = self._kept.get(what)
        if known is not None and known[0] == key:
            value: T = known[1]
            return value
        value = read()
        if what not in self._kept and len(self._kept) >= _MOST:
            # Threads share this: another may have let the same one go.
            self._kept.pop(next(iter(list(self._kept))), None)
        self._kept[what] = key, value
        return value
