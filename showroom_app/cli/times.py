"""Times and dates as people type them on the command line."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, tzinfo

from showroom_app.cli.arguments import Unparsable


def moment(text: str, tz: tzinfo, today: date) -> datetime:
    """A moment (aware UTC) from `2026-10-22T14:14`, the same with an offset, or `14:20` (today).

    Without an offset it is dealership time. Raises Unparsable for anything else.
    """
    try:
        if len(text) <= 8 and ":" in text:
            at = datetime.combine(today, time.fromisoformat(text))
        else:
            at = datetime.fromisoformat(text)
    except ValueError:
        raise Unparsable(
            f"{text!r} is not a time. Write 14:20, 2026-10-22T14:20 or 2026-10-22T14:20+02:00."
        ) from None
    if at.tzinfo is None:
        at = at.replace(tzinfo=tz)
    return at.astimezone(UTC)


def day(text: str) -> date:
    """A date from `2026-10-22`."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise Unparsable(f"{text!r} is not a date. Write it as 2026-10-22.") from None


def month(text: str) -> date:
    """The first day of the month `2026-10`."""
    try:
        return date.fromisoformat(f"{text}-01")
    except ValueError:
        raise Unparsable(f"{text!r} is not a month. Write it as 2026-10.") from None
