"""What a closed month lets nobody do, and what it came to: asked by everything that has a date."""

from __future__ import annotations

from datetime import date

from showroom_app.domain.month_close import Frozen
from showroom_app.domain.refused import Refused
from showroom_app.domain.workdays import first_of_month
from showroom_app.storage.store import Work


def is_closed(work: Work, day: date) -> bool:
    """Whether the month of a day is closed."""
    return first_of_month(day) in work.months.closed()


def check_open(work: Work, on: date) -> None:
    """Nothing dated in a closed month changes; raises Refused("month-closed").

    Ask in the transaction that writes: a close waits for it, or it for the close.
    """
    if is_closed(work, on):
        raise Refused("month-closed", month=first_of_month(on))


def frozen(work: Work, month: date) -> Frozen | None:
    """What a month came to when it was closed; None while it is open."""
    return work.months.frozen(first_of_month(month))
