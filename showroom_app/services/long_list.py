"""Where a row stands in a list that is too long to be counted."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from datetime import UTC, datetime

from showroom_app.domain.values import dataclass

Key = tuple[datetime, int]


@dataclass(frozen=True, slots=True)
class Scale:
    """From a place in a long list, 0 (its beginning) to 1 (its end), to a row, and back.

    `milestones` stand at even steps in the list, in its order: its first row's moment, its last
    row's, and some between. Between two of them rows are taken to be evenly spread, so a place is
    about right, and always in order.
    """

    milestones: tuple[datetime, ...]

    def place(self, key: Key) -> float:
        """Where a key stands."""
        here, steps = self._number(key[0]), self._numbers()
        if len(steps) < 2 or here <= steps[0]:
            return 0.0
        if here >= steps[-1]:
            return 1.0
        last = bisect_left(steps, here)
        before, behind = steps[last - 1], steps[last]
        return (last - 1 + (here - before) / (behind - before)) / (len(steps) - 1)

    def key(self, place: float) -> Key:
        """The key behind which the rows of a place come; raises ValueError without milestones."""
        if not self.milestones:
            raise ValueError("a scale without milestones")
        steps = self._numbers()
        whole = min(max(place, 0.0), 1.0) * (len(steps) - 1)
        step = min(int(whole), len(steps) - 2) if len(steps) > 1 else 0
        behind = steps[min(step + 1, len(steps) - 1)]
        number = steps[step] + (behind - steps[step]) * (whole - step)
        return datetime.fromtimestamp(number * self._sign, UTC), 0

    @property
    def _sign(self) -> int:
        return 1 if self.milestones[0] <= self.milestones[-1] else -1

    def _number(self, at: datetime) -> float:
        return at.timestamp() * self._sign if self.milestones else 0.0

    def _numbers(self) -> Sequence[float]:
        """The milestones as numbers that rise."""
        return [self._number(each) for each in self.milestones]


@dataclass(frozen=True, slots=True)
class NumberScale:
    """The same for a list by number, highest first: its first row has the `highest`."""

    highest: int

    def place(self, key: int) -> float:
        """Where a number stands."""
        return min(max(1 - key / self.highest, 0.0), 1.0)

    def key(self, place: float) -> int:
        """The number behind which the rows of a place come."""
        return max(self.highest - int(min(max(place, 0.0), 1.0) * self.highest), 0) + 1
