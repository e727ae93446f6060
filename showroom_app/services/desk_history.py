"""How often customers came to a floor at this hour: the history behind a proposed return time."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from showroom_app.domain import lead_desk
from showroom_app.domain.line import Line
from showroom_app.domain.policy import Policy
from showroom_app.services.calendar import calendar_of
from showroom_app.storage.store import Work

WEEKS = 8


@dataclass(frozen=True, slots=True)
class History:
    """Turn-using arrivals an hour (None without any history) and the opening hours looked at."""

    rate_per_hour: float | None
    hours: float


@dataclass(frozen=True, slots=True)
class _Weeks:
    """Arrivals and opening hours of the past weeks by (weekday, hour)."""

    arrivals: Counter[tuple[int, int]]
    hours: Counter[tuple[int, int]]


class DeskHistory:
    """Reads each floor's history once a day: the past weeks do not change during a day."""

    def __init__(self) -> None:
        self._weeks: dict[int, tuple[date, _Weeks]] = {}

    def history(self, work: Work, floor: int, policy: Policy) -> History:
        """The floor's own history of this weekday and hour over eight weeks before today."""
        local = policy.local(work.now)
        known = self._weeks.get(floor)
        if known is None or known[0] != local.date():
            known = (local.date(), _past_weeks(work, floor, policy, local.date()))
            self._weeks[floor] = known
        weeks = known[1]
        key = (local.weekday(), local.hour)
        hours = sum(weeks.hours.values())
        rate = lead_desk.rate(
            weeks.arrivals[key], weeks.hours[key], sum(weeks.arrivals.values()), hours
        )
        return History(rate, hours)

    def proposal(self, work: Work, floor: int, policy: Policy, line: Line, rep: int) -> datetime:
        """The return time to agree with a rep of this line who goes to the desk now."""
        found = self.history(work, floor, policy)
        return lead_desk.propose(
            line.place(rep) or policy.desk_from,
            found.rate_per_hour,
            found.hours,
            work.now,
            policy,
        )


def _past_weeks(work: Work, floor: int, policy: Policy, today: date) -> _Weeks:
    start = today - timedelta(weeks=WEEKS)
    arrived = work.visits.turn_arrivals(floor, since=start, before=today)
    arrivals: Counter[tuple[int, int]] = Counter()
    hours: Counter[tuple[int, int]] = Counter()
    if not arrived:
        return _Weeks(arrivals, hours)
    for at in arrived:
        local = policy.local(at)
        arrivals[local.weekday(), local.hour] += 1
    calendar = calendar_of(policy, start, today)
    day = max(start, policy.business_day(arrived[0]))
    while day < today:
        opening = calendar.opening(day)
        if opening is not None:
            opens, closes = (policy.local(at) for at in opening)
            # Closing at midnight is closing at 24:00 of this day.
            last = 24 if closes.date() > day else closes.hour + (closes.minute > 0)
            for hour in range(opens.hour, last):
                hours[day.weekday(), hour] += 1
        day += timedelta(days=1)
    return _Weeks(arrivals, hours)
