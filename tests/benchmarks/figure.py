"""One line of the report, and how figure and yardstick are measured side by side."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median

HOLDS, NOT_YET, FAILS = "holds", "does not hold", "does not hold, over twice the limit"


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure and its yardstick in seconds, and how many times the yardstick it may be.

    `remarks` are what else was seen; `wrong` is a result that must not be, whatever the speed.
    """

    name: str
    yardstick: float
    figure: float
    limit: float
    remarks: str = ""
    wrong: str = ""

    @property
    def ratio(self) -> float:
        """The figure in yardsticks."""
        return self.figure / self.yardstick

    @property
    def verdict(self) -> str:
        """Whether the limit holds."""
        if self.wrong or self.ratio > 2 * self.limit:
            return FAILS
        return HOLDS if self.ratio <= self.limit else NOT_YET

    def line(self) -> str:
        """The figure as one line of the report."""
        told = (
            f"{self.name:<44} {_shown(self.yardstick):>9} {_shown(self.figure):>9} "
            f"{self.ratio:>6.2f} {self.limit:>6.1f}  {self.verdict}"
        )
        return "; ".join(part for part in (told, self.wrong, self.remarks) if part)


HEAD = f"{'line':<44} {'yardstick':>9} {'figure':>9} {'ratio':>6} {'limit':>6}  verdict"


def side_by_side(
    yardstick: Callable[[], float], ours: Callable[[], float], times: int, warm: int = 1
) -> tuple[float, float]:
    """The medians in seconds of both, measured in turn: A B A B; the first `warm` do not count."""
    pairs = [(yardstick(), ours()) for _ in range(warm + times)][warm:]
    return median(a for a, _ in pairs), median(b for _, b in pairs)


def seconds(act: Callable[[], object]) -> float:
    """How long an act takes."""
    begun = time.perf_counter()
    act()
    return time.perf_counter() - begun


def quantile(values: list[float], share: float) -> float:
    """The value under which this share of them lies."""
    return sorted(values)[min(len(values) - 1, int(share * len(values)))]


def _shown(value: float) -> str:
    return f"{value:.3f} s" if value >= 1 else f"{value * 1000:.2f} ms"
