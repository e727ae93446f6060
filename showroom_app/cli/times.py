"""Times and dates as people type them on the command line."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, tzinfo

from showroom_app.cli.arguments import Unparsable

_YEARS = range(1900, 2200)
"""What lies outside is a slip of the finger, and calendars end somewhere."""


def moment(text: str, tz: tzinfo, today: date) -> datetime:
    """A moment (aware UTC) from `2026-10-22T14:14`, the same with an offset, or `14:20` (today).

    Without an offset it is dealership time. Raises Unparsable for anything else.
    """
    try:
        if len(text) <= 8 and ":" in text:
            at = datetime.combine(today, time.fromisoformat(text.rjust(5, "0")))
        else:
            at = datetime.fromisoformat(text)
    except ValueError:
        raise Unparsable(
            f"{text!r} is not a time. Write 14:20, 2026-10-22T14:20 or 2026-10-22T14:20+02:00."
        ) from None
    if at.tzinfo is None:
        at = at.replace(tzinfo=tz)
    _in_our_time(at.year, text)
    return at.astimezone(UTC)


def day(text: str) -> date:
    """A date from `2026-10-22`."""
    try:
        found = date.fromisoformat(text)
    except ValueError:
        raise Unparsable(f"{text!r} is not a date. Write it as 2026-10-22.") from None
    _in_our_time(found.year, text)
    return found


def month(text: str) -> date:
    """The first day of the month `2026-10`."""
    try:
        found = date.fromisoformat(f"{text}-01")
    except ValueError:
        raise Unparsable(f"{text!r} is not a month. Write it as 2026-10.") from None
    _in_our_time(found.year, text)
    return found


def _in_our_time(year: int, text: str) -> None:
    if year not in _YEARS:
        raise Unparsable(f"{text!r} lies outside the years {_YEARS[0]} to {_YEARS[-1]}.")
