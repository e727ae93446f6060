"""Times of day and days as people type them."""

from __future__ import annotations

import re
from datetime import date, time

_DAY = re.compile(r"(?a:(?P<day>\d{1,2})[-./](?P<month>\d{1,2})[-./](?P<year>\d{4}))")
_TIME = re.compile(r"(?a:(\d{1,2})(?:[:.hu ]?(\d{2}))?)")


def time_typed(text: str) -> time | None:
    """The time that was typed: "9", "9:00", "0900", "9.30"; 24:00 is midnight. None: no time."""
    found = _TIME.fullmatch(text.strip())
    if found is None:
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    if (hour, minute) == (24, 0):
        return time.min
    return time(hour, minute) if hour < 24 and minute < 60 else None


def time_shown(at: time, *, ends: bool = False) -> str:
    """A time as it stands in a field; a day that ends at midnight ends at 24:00."""
    return "24:00" if ends and at == time.min else f"{at:%H:%M}"


def day_typed(text: str) -> date | None:
    """The day that was typed: "2026-12-24", "24-12-2026", "24.12.2026"; None: no day."""
    found = _DAY.fullmatch(text.strip())
    try:
        if found is not None:
            return date(int(found["year"]), int(found["month"]), int(found["day"]))
        return date.fromisoformat(text.strip())
    except ValueError:
        return None
