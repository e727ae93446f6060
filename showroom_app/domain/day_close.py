"""How a business day ends, by hand or by itself (rules section 1)."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from showroom_app.domain.floor_facts import DayClosed, Fact, LeftWaiting
from showroom_app.domain.line import Line, settled
from showroom_app.domain.policy import Policy

QUIET = timedelta(minutes=15)
"""How long nobody must have acted before a day closes by itself."""
LATEST = time(23, 59)
"""When a day closes by itself whatever is open, in dealership time."""


def close(line: Line, now: datetime, *, automatic: bool) -> tuple[Fact, ...]:
    """Everyone is out, with what stays open; nothing when the day is closed already."""
    if line.closed_at is not None:
        return ()
    line = settled(line, now)
    served = tuple(each.visit for each in line.visits.values() if each.serving)
    left = tuple(LeftWaiting(each.visit) for each in line.waiting())
    return (DayClosed(automatic, served, not_back(line)), *left)


def not_back(line: Line) -> tuple[int, ...]:
    """The reps who are at the desk or on a break and have not come back."""
    away = (each for each in line.standings.values() if each.desk or each.on_break)
    return tuple(each.rep for each in away)


def due(line: Line, closing_at: datetime | None, now: datetime, policy: Policy) -> datetime | None:
    """Since when the day could close by itself; None: not yet, closed already, or nobody acted.

    `day_close_minutes` after closing time, once no visit is open and the last act is 15 minutes
    old; at 23:59 of the dealership in any case, as on a day without opening hours (None).
    """
    if line.at is None or line.closed_at is not None:
        return None
    day = policy.business_day(line.at)
    latest = datetime.combine(day, LATEST, policy.tz)
    since = latest
    if closing_at is not None and not line.visits:
        closing_at += timedelta(minutes=policy.day_close_minutes)
        since = min(latest, max(closing_at, line.at + QUIET))
    return since if since <= now else None
