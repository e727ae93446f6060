"""The growing wait after wrong PINs or passwords (rules section 6)."""

from __future__ import annotations

from datetime import timedelta

WRONG_TRIES = 5
"""Wrong tries in a row after which a wait begins."""

_WAITS = tuple(timedelta(seconds=each) for each in (30, 60, 120, 240, 480, 900))


def wait_after(wrong: int) -> timedelta:
    """How long nobody may try after so many wrong tries in a row: 30 s, 1 min, 2 min... 15 min."""
    if wrong < WRONG_TRIES:
        return timedelta(0)
    return _WAITS[min(wrong - WRONG_TRIES, len(_WAITS) - 1)]
