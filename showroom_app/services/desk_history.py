"""How often customers came to a floor at this hour: the history behind a proposed return time."""

from __future__ import annotations

from collections import Counter
from datetime import date, datetime, timedelta

from showroom_app.domain import lead_desk
from showroom_app.domain.line import Line
from showroom_app.domain.policy import Policy
from showroom_app.domain.values import dataclass
from showroom_app.services.calendar import calendar_of
from showroom_app.storage.store import Work

WEEKS = 8


@dataclass(frozen=True, slots=True)
class History:
    """Turn-using arrivals an hour (None without any history) and the opening hours looked at.

    `of_store`: the floor's own history was too thin, so it is the average of the store's floors.
    """

    rate_per_hour: float | None
    hours: float
    of_store: bool = False


@dataclass(frozen=True, slots=True)
class _Weeks:
    """Arrivals and opening hours of the past weeks by (weekday, hour)."""

    arrivals: Counter[tuple[int, int]]
    hours: Counter[tuple[int, int]]

    @property
    def all_arrivals(self) -> int:
        """How many came in all."""
        return sum(self.arrivals.values())

    @property
    def all_hours(self) -> int:
        """How many opening hours it were."""
        return sum(self.hours.values())


class DeskHistory:
    """Reads each floor's history once a day: the past weeks do not change during a day."""

    def __init__(self) -> None:
        self._weeks: dict[int, tuple[date, _Weeks]] = {}
        self._store: tuple[date, History] | None = None

    def history(self, work: Work, floor: int, policy: Policy) -> History:
        """The floor's history of this weekday and hour over eight weeks before today.

        Where that is thin, under 40 opening hours, the average of all floors, an hour and floor.
        """
        local = policy.local(work.now)
        own = self._read(work, floor, policy, local.date())
        if own.all_hours < lead_desk.HISTORY_HOURS:
            store = self._of_store(work, policy, local.date())
            if store.hours >= lead_desk.HISTORY_HOURS:
                return store
        key = (local.weekday(), local.hour)
        rate = lead_desk.rate(own.arrivals[key], own.hours[key], own.all_arrivals, own.all_hours)
        return History(rate, own.all_hours)

    def _of_store(self, work: Work, policy: Policy, today: date) -> History:
        if self._store is None or self._store[0] != today:
            floors = [each.id for each in work.people.floors()]
            weeks = [self._read(work, each, policy, today) for each in floors]
            hours = sum(each.all_hours for each in weeks)
            arrivals = sum(each.all_arrivals for each in weeks)
            rate = lead_desk.rate(0, 0, arrivals, hours)
            self._store = today, History(rate, hours, of_store=True)
        return self._store[1]

    def _read(self, work: Work, floor: int, policy: Policy, today: date) -> _Weeks:
        known = self._weeks.get(floor)
        if known is None or known[0] != today:
            known = (today, _past_weeks(work, floor, policy, today))
            self._weeks[floor] = known
        return known[1]

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
