"""What an overview has read and still holds, because the counters of its topics did not move."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from typing import Any, TypeVar

from showroom_app.domain.topic import Topic
from showroom_app.storage.store import Work

T = TypeVar("T")

_MOST = 64


class OverviewMemory:
    """Values by what they are of, the 64 last asked for; for the database thread.

    The counters come first: rows that were read after them can only be newer.
    """

    def __init__(self) -> None:
        self._kept: OrderedDict[tuple[object, ...], tuple[tuple[int, ...], Any]] = OrderedDict()

    def recall(
        self, work: Work, what: tuple[object, ...], topics: tuple[Topic, ...], read: Callable[[], T]
    ) -> T:
        """What `read` reads, or read before at the same counters; `what` holds all that it is of.

        People and settings always belong to the topics. A transaction that raised one of them
        reads for itself: it may yet be rolled back.
        """
        of = (*topics, Topic.PEOPLE, Topic.POLICY)
        if not work.topics.isdisjoint(of):
            return read()
        counters = work.counters()
        key = (work.generation, *(counters.get(each, 0) for each in of))
        known = self._kept.get(what)
        if known is not None and known[0] == key:
            self._kept.move_to_end(what)
            value: T = known[1]
            return value
        value = read()
        self._kept[what] = key, value
        self._kept.move_to_end(what)
        while len(self._kept) > _MOST:
            self._kept.popitem(last=False)
        return value
