"""Selling days and opening hours: the only measure of time that quota and response clock know."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import field
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from fractions import Fraction
from itertools import accumulate

from showroom_app.domain.policy import OpeningHours, Policy
from showroom_app.domain.refused import Refused
from showroom_app.domain.values import dataclass

_DAY = timedelta(days=1)
_LONGEST_CLOSURE_DAYS = 400
"""After so many days without opening hours in a row a dealer is taken to be closed for good."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """When the dealership is open: weekly hours minus holidays and closings plus own openings.

    An own opening on a weekday without hours has those of the nearest open weekday before it.
    Keep one calendar for one policy: it remembers the opening hours of each year it has seen.
    """

    hours: OpeningHours
    tz: tzinfo
    closings: frozenset[date] = frozenset()
    openings: frozenset[date] = frozenset()
    holidays: frozenset[date] = frozenset()
    _opened: dict[int, tuple[int, ...]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    @classmethod
    def of(cls, policy: Policy, holidays: frozenset[date]) -> Calendar:
        """The calendar of a policy with the public holidays of all years it will be asked about."""
        return cls(policy.hours, policy.tz, policy.closings, policy.openings, holidays)

    def is_selling_day(self, on: date) -> bool:
        """Whether this day counts: opening weekdays - holidays - own closings + own openings."""
        return self._hours_of(on) is not None

    def opening(self, on: date) -> tuple[datetime, datetime] | None:
        """Opening and closing moment of a day (aware, UTC); None when closed all day.

        A closing time of 00:00 is the midnight that ends the day.
        """
        hours = self._hours_of(on)
        if hours is None:
            return None
        opens, closes = hours
        last = on + _DAY if closes == time.min else on
        return (
            datetime.combine(on, opens, self.tz).astimezone(UTC),
            datetime.combine(last, closes, self.tz).astimezone(UTC),
        )

    def is_open(self, at: datetime) -> bool:
        """Whether the dealership is open at this moment."""
        window = self.opening(self._local_day(at))
        return window is not None and window[0] <= at.astimezone(UTC) < window[1]

    def next_opening(self, at: datetime) -> datetime | None:
        """This moment when open, else the next opening; None when closed for good."""
        moment = at.astimezone(UTC)
        for opens, closes in self._openings_from(moment):
            if moment < closes:
                return max(moment, opens)
        return None

    def selling_days(self, start: date, end: date) -> int:
        """How many selling days lie from start to end, both included."""
        days = (end - start).days + 1
        return sum(self.is_selling_day(start + timedelta(days=n)) for n in range(days))

    def elapsed(
        self, month: date, now: datetime, starts: date | None = None, ends: date | None = None
    ) -> Fraction:
        """Selling days of a month gone by, today's as the exact fraction of its opening hours.

        Only days in service count where a rep starts or leaves inside the month. Past month: all
        its selling days; future month: 0.
        """
        first, last = in_service(month, starts, ends)
        today = self._local_day(now)
        gone = Fraction(self.selling_days(first, min(last, today - _DAY)))
        if first <= today <= last and (window := self.opening(today)):
            opens, closes = window
            spent = _within(window, opens, now.astimezone(UTC))
            gone += Fraction(spent, _microseconds(closes - opens))
        return gone

    def business_minutes(self, start: datetime, end: datetime) -> float:
        """Minutes inside opening hours between two moments, safe over clock changes; never < 0."""
        start, end = start.astimezone(UTC), end.astimezone(UTC)
        if end <= start:
            return 0.0
        first, last = self._local_day(start), self._local_day(end)
        inside = _within(self.opening(first), start, end)
        if first < last:
            inside += self._opened_between(first + _DAY, last)
            inside += _within(self.opening(last), start, end)
        return inside / 60_000_000

    def add_business_minutes(self, start: datetime, minutes: float) -> datetime:
        """The first moment by which so many minutes inside opening hours have passed since start.

        Raises Refused("no-selling-days") when the dealership is closed for good.
        """
        moment = start.astimezone(UTC)
        left = timedelta(minutes=minutes)
        if left <= timedelta(0):
            return moment
        for opens, closes in self._openings_from(moment):
            begin = max(opens, moment)
            if closes - begin >= left:
                return begin + left
            left -= max(closes - begin, timedelta(0))
        raise Refused("no-selling-days", month=first_of_month(self._local_day(moment)))

    def _local_day(self, at: datetime) -> date:
        return at.astimezone(self.tz).date()

    def _hours_of(self, on: date) -> tuple[time, time] | None:
        if on in self.openings:
            week = (self._weekly(on.weekday() - back) for back in range(7))
            return next((hours for hours in week if hours is not None), None)
        if on in self.holidays or on in self.closings:
            return None
        return self._weekly(on.weekday())

    def _weekly(self, weekday: int) -> tuple[time, time] | None:
        """The hours of a weekday; those that end before they begin are none."""
        hours = self.hours[weekday % 7]
        if hours is None or (hours[1] <= hours[0] and hours[1] != time.min):
            return None
        return hours

    def _openings_from(self, moment: datetime) -> Iterator[tuple[datetime, datetime]]:
        on, closed = self._local_day(moment), 0
        while closed < _LONGEST_CLOSURE_DAYS:
            window = self.opening(on)
            closed = 0 if window else closed + 1
            if window:
                yield window
            on += _DAY

    def _opened_between(self, first: date, end: date) -> int:
        """Microseconds of opening hours from day first up to, not including, day end."""
        if first.year == end.year:
            opened = self._opened_in(first.year)
            return opened[_day_of_year(end)] - opened[_day_of_year(first)]
        opened = self._opened_in(first.year)
        rest = opened[-1] - opened[_day_of_year(first)]
        whole_years = sum(self._opened_in(year)[-1] for year in range(first.year + 1, end.year))
        return rest + whole_years + self._opened_in(end.year)[_day_of_year(end)]

    def _opened_in(self, year: int) -> tuple[int, ...]:
        """Running sums over a year, so that a lead of two years ago costs no more than a new one.

        Entry n: microseconds of opening hours before the day n of the year, counted from 0.
        """
        known = self._opened.get(year)
        if known is None:
            first = date(year, 1, 1)
            days = (date(year, 12, 31) - first).days + 1
            lengths = (self._length(first + timedelta(days=n)) for n in range(days))
            known = self._opened[year] = tuple(accumulate(lengths, initial=0))
        return known

    def _length(self, on: date) -> int:
        window = self.opening(on)
        return _microseconds(window[1] - window[0]) if window else 0


def in_service(month: date, starts: date | None, ends: date | None) -> tuple[date, date]:
    """First and last day of a month on which a rep is in service (first > last: none)."""
    return (
        max(first_of_month(month), starts or date.min),
        min(last_of_month(month), ends or date.max),
    )


def first_of_month(on: date) -> date:
    """The first day of the month a day lies in; months are named by it everywhere."""
    return on.replace(day=1)


def next_month(on: date) -> date:
    """The first day of the month after."""
    return (on.replace(day=28) + timedelta(days=4)).replace(day=1)


def last_of_month(on: date) -> date:
    """The last day of the month a day lies in."""
    return next_month(on) - _DAY


def months_earlier(on: date, count: int) -> date:
    """The first day of the month that lies so many months before."""
    year, month = divmod(on.year * 12 + on.month - 1 - count, 12)
    return date(year, month + 1, 1)


def _within(window: tuple[datetime, datetime] | None, start: datetime, end: datetime) -> int:
    """Microseconds of a stretch that lie inside one day's opening hours."""
    if window is None:
        return 0
    return max(0, _microseconds(min(end, window[1]) - max(start, window[0])))


def _microseconds(length: timedelta) -> int:
    return length // timedelta(microseconds=1)


def _day_of_year(on: date) -> int:
    return on.timetuple().tm_yday - 1
