"""Dates and times as senders write them, in every layout that was met."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

# "10:3045" comes of a date pattern without its second colon.
_GLUED_SECONDS = re.compile(r"(\d{1,2}:\d{2})(\d{2})(?!\d)")
_DATE_ONLY = re.compile(r"\s*\d{1,4}[-/. ]\d{1,2}[-/. ]\d{1,4}\s*$")
_HAS_DATE = re.compile(
    r"\d{4}-?\d{2}-?\d{2}|\d{1,2}[-/. ](?:\d{1,2}|[A-Za-z]{3,9})\.?,?[-/. ]\d{2,4}"
    r"|[A-Za-z]{3,9}\.? \d{1,2},? \d{4}|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}"
)
_YEAR_FIRST = re.compile(r"\s*\d{4}\D")
_MONTH_FIRST_REGIONS = frozenset(("US", "CA"))
_ZONES = {
    "UTC": 0, "GMT": 0, "Z": 0, "WET": 0, "BST": 1, "CET": 1, "MET": 1, "CEST": 2, "MEST": 2,
    "EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7,
    "AKST": -9, "AKDT": -8, "HST": -10, "ART": -3,
}  # fmt: skip
_FIRST_YEAR, _LAST_YEAR = 1990, 2100


def moment(text: str, tz: str, region: str = "NL") -> datetime | None:
    """Return the moment (aware, UTC) that a text names, None when it names none or an absurd one.

    `tz` (IANA) is taken where the text has no offset. "01-07-2026" is 1 July, in North American
    regions 7 January. A date alone is its midnight; see `is_date_only`.
    """
    text = " ".join(text.split())
    if len(text) < 6 or len(text) > 60:
        return None
    try:
        parsed: datetime | None = datetime.fromisoformat(text)
    except ValueError:
        parsed = _read_tolerantly(text, dayfirst=region not in _MONTH_FIRST_REGIONS)
    if parsed is None or not _FIRST_YEAR <= parsed.year <= _LAST_YEAR:
        return None
    try:
        if parsed.tzinfo is None:
            parsed = parsed.replace(tzinfo=ZoneInfo(tz))
        return parsed.astimezone(UTC)
    except (OverflowError, ValueError):
        return None


def is_date_only(text: str) -> bool:
    """Whether a text names a day without a time."""
    return bool(_DATE_ONLY.match(text))


def on_day(moment_: datetime, tz: str) -> date:
    """Return the day of a moment at the dealership."""
    return moment_.astimezone(ZoneInfo(tz)).date()


def _read_tolerantly(text: str, *, dayfirst: bool) -> datetime | None:
    from dateutil import parser

    text = _GLUED_SECONDS.sub(r"\1:\2", text)
    if not _HAS_DATE.search(text):
        return None
    try:
        return parser.parse(
            text,
            # A year in front is followed by the month all over the world.
            dayfirst=dayfirst and not _YEAR_FIRST.match(text),
            default=datetime.combine(date(2000, 1, 1), time()),
            tzinfos=_zone,
        )
    except (ValueError, OverflowError, TypeError, AttributeError):
        return None


def _zone(name: str | None, offset: int | None) -> int | None:
    """Return the offset in seconds that dateutil is to take: the one written, else the name's."""
    if offset is not None:
        return offset
    hours = _ZONES.get((name or "").upper())
    return None if hours is None else hours * 3600
