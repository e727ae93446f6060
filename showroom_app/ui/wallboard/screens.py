"""On which screen the wallboard opens, and whether it may fill it. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from showroom_app.domain.values import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """A screen by the system's name for it, and whether the whole of it is the wallboard's."""

    screen: str
    is_full: bool


def place(screens: Sequence[str], main: str, chosen: str = "") -> Place:
    """Where to open, of these screens, the main one among them.

    The chosen one; without a choice the second, else the only one. While the chosen one is gone
    the wallboard is a window on the main one: it may not cover what somebody works with there.
    """
    if chosen in screens:
        return Place(chosen, True)
    if chosen:
        return Place(main, False)
    return Place(next((name for name in screens if name != main), main), True)
