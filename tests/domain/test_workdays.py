"""Selling days and opening hours: weekends, holidays, closings, openings, clock changes."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from fractions import Fraction
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showroom_app.domain.policy import DEFAULT_HOURS, Policy
from showroom_app.domain.refused import Refused
from showroom_app.domain.workdays import (
    Calendar,
    first_of_month,
    in_service,
    last_of_month,
    months_earlier,
    next_month,
)

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
CHRISTMAS = frozenset({date(2026, 12, 25), date(2026, 12, 26)})
CALENDAR = Calendar.of(Policy(), CHRISTMAS)


def at(text: str) -> datetime:
    """A moment in dealership time."""
    return datetime.fromisoformat(text).replace(tzinfo=AMSTERDAM)


def test_monday_to_saturday_are_selling_days_and_sunday_is_none() -> None:
    week = [date(2026, 7, 6) + timedelta(days=n) for n in range(7)]
    assert [CALENDAR.is_selling_day(on) for on in week] == [True] * 6 + [False]


def test_public_holidays_and_own_closings_are_no_selling_days() -> None:
    calendar = Calendar.of(Policy(closings=frozenset({date(2026, 12, 24)})), CHRISTMAS)
    days = [date(2026, 12, day) for day in (23, 24, 25, 26)]
    assert [calendar.is_selling_day(on) for on in days] == [True, False, False, False]


def test_an_own_opening_wins_over_holiday_and_closing() -> None:
    boxing_day = date(2026, 12, 26)
    policy = Policy(closings=frozenset({boxing_day}), openings=frozenset({boxing_day}))
    assert Calendar.of(policy, CHRISTMAS).is_selling_day(boxing_day)


def test_a_show_sunday_has_the_hours_of_saturday() -> None:
    sunday = date(2026, 7, 12)
    calendar = Calendar.of(Policy(openings=frozenset({sunday})), frozenset())
    assert calendar.opening(sunday) == (at("2026-07-12T09:00"), at("2026-07-12T17:00"))


def test_a_dealer_without_any_hours_has_no_selling_days_even_with_an_opening() -> None:
    closed = Calendar((None,) * 7, AMSTERDAM, openings=frozenset({date(2026, 7, 12)}))
    assert closed.selling_days(date(2026, 7, 1), date(2026, 7, 31)) == 0


def test_a_day_opens_and_closes_at_dealership_time_given_in_utc() -> None:
    window = CALENDAR.opening(date(2026, 7, 6))
    assert window == (datetime(2026, 7, 6, 7, tzinfo=UTC), datetime(2026, 7, 6, 16, tzinfo=UTC))
    assert window[0].tzinfo is window[1].tzinfo is UTC


def test_closing_at_midnight_is_the_end_of_the_day() -> None:
    late = Calendar(((time(18), time(0)), *DEFAULT_HOURS[1:]), AMSTERDAM)
    assert late.business_minutes(at("2026-07-06T12:00"), at("2026-07-07T08:00")) == 6 * 60


def test_hours_that_end_before_they_begin_are_none() -> None:
    wrong = Calendar(((time(18), time(9)), (time(9), time(9)), *DEFAULT_HOURS[2:]), AMSTERDAM)
    assert wrong.selling_days(date(2026, 7, 6), date(2026, 7, 12)) == 4
    assert wrong.elapsed(date(2026, 7, 1), at("2026-07-07T09:00")) == 4


@pytest.mark.parametrize(
    ("month", "days"),
    [("2026-07-01", 27), ("2026-08-01", 26), ("2026-02-01", 24), ("2026-12-01", 25)],
)
def test_selling_days_of_a_month(month: str, days: int) -> None:
    first = date.fromisoformat(month)
    assert CALENDAR.selling_days(first, last_of_month(first)) == days


@pytest.mark.parametrize(
    ("now", "elapsed"),
    [
        ("2026-06-30T23:59", Fraction(0)),
        ("2026-07-01T08:59", Fraction(0)),
        ("2026-07-01T13:30", Fraction(1, 2)),
        ("2026-07-01T18:00", Fraction(1)),
        ("2026-07-04T13:00", Fraction(7, 2)),
        ("2026-07-05T12:00", Fraction(4)),
        ("2026-07-06T10:00", Fraction(37, 9)),
        ("2026-07-31T18:00", Fraction(27)),
        ("2026-09-15T12:00", Fraction(27)),
        ("2026-05-15T12:00", Fraction(0)),
    ],
)
def test_elapsed_is_exact_with_the_fraction_of_todays_opening_hours(
    now: str, elapsed: Fraction
) -> None:
    assert CALENDAR.elapsed(date(2026, 7, 1), at(now)) == elapsed


def test_elapsed_counts_only_the_days_in_service() -> None:
    july = date(2026, 7, 1)
    noon_of_the_20th = at("2026-07-20T13:30")
    started = CALENDAR.elapsed(july, noon_of_the_20th, starts=date(2026, 7, 13))
    left = CALENDAR.elapsed(july, noon_of_the_20th, ends=date(2026, 7, 11))
    assert started == Fraction(13, 2)
    assert left == 10


@pytest.mark.parametrize(
    ("start", "end", "minutes"),
    [
        ("2026-07-06T10:00", "2026-07-06T10:30", 30),
        ("2026-07-06T08:00", "2026-07-06T09:05", 5),
        ("2026-07-06T17:58", "2026-07-07T09:03", 5),  # over night
        ("2026-07-11T16:57", "2026-07-13T09:02", 5),  # over the weekend
        ("2026-12-24T17:58", "2026-12-28T09:03", 5),  # over Christmas and the Sunday after it
        ("2026-07-12T10:00", "2026-07-12T16:00", 0),  # all on a Sunday
        ("2026-07-06T10:30", "2026-07-06T10:00", 0),  # never negative
        ("2026-07-06T10:00", "2026-07-13T10:00", 5 * 540 + 480),
    ],
)
def test_business_minutes_run_only_inside_opening_hours(
    start: str, end: str, minutes: float
) -> None:
    assert CALENDAR.business_minutes(at(start), at(end)) == minutes


ROUND_THE_CLOCK = Calendar(((time(0), time(0)),) * 7, AMSTERDAM)


@pytest.mark.parametrize(
    ("day", "hours"), [("2026-03-29", 23), ("2026-10-25", 25), ("2026-10-26", 24)]
)
def test_a_day_of_clock_change_has_the_hours_it_really_has(day: str, hours: int) -> None:
    start = at(f"{day}T00:00")
    end = at((date.fromisoformat(day) + timedelta(days=1)).isoformat() + "T00:00")
    assert ROUND_THE_CLOCK.business_minutes(start, end) == hours * 60


def test_the_repeated_hour_of_a_clock_change_is_counted_twice() -> None:
    first = datetime(2026, 10, 25, 2, 30, tzinfo=AMSTERDAM, fold=0)
    second = datetime(2026, 10, 25, 2, 30, tzinfo=AMSTERDAM, fold=1)
    assert ROUND_THE_CLOCK.business_minutes(first, second) == 60


def test_monday_after_the_clock_change_still_opens_at_nine() -> None:
    assert CALENDAR.business_minutes(at("2026-03-28T16:58"), at("2026-03-30T09:03")) == 5
    assert CALENDAR.add_business_minutes(at("2026-03-28T16:58"), 5) == at("2026-03-30T09:03")


@pytest.mark.parametrize(
    ("start", "minutes", "by"),
    [
        ("2026-07-06T10:00", 5, "2026-07-06T10:05"),
        ("2026-07-06T03:00", 5, "2026-07-06T09:05"),
        ("2026-07-06T17:58", 5, "2026-07-07T09:03"),
        ("2026-07-06T17:55", 5, "2026-07-06T18:00"),
        ("2026-07-11T20:00", 5, "2026-07-13T09:05"),
        ("2026-12-25T10:00", 5, "2026-12-28T09:05"),
        ("2026-07-06T10:00", 0, "2026-07-06T10:00"),
        ("2026-07-06T09:00", 5 * 540 + 480, "2026-07-11T17:00"),
    ],
)
def test_adding_business_minutes_ends_inside_opening_hours(
    start: str, minutes: float, by: str
) -> None:
    assert CALENDAR.add_business_minutes(at(start), minutes) == at(by)


def test_a_dealer_closed_for_good_is_refused_instead_of_searched_for_ever() -> None:
    closed = Calendar((None,) * 7, AMSTERDAM)
    with pytest.raises(Refused) as refused:
        closed.add_business_minutes(at("2026-07-06T10:00"), 5)
    assert refused.value.code == "no-selling-days"
    assert closed.next_opening(at("2026-07-06T10:00")) is None
    assert closed.business_minutes(at("2020-07-06T10:00"), at("2026-07-06T10:00")) == 0


@pytest.mark.parametrize(
    ("moment", "is_open", "opens"),
    [
        ("2026-07-06T08:59", False, "2026-07-06T09:00"),
        ("2026-07-06T09:00", True, "2026-07-06T09:00"),
        ("2026-07-06T12:34", True, "2026-07-06T12:34"),
        ("2026-07-06T18:00", False, "2026-07-07T09:00"),
        ("2026-07-11T17:00", False, "2026-07-13T09:00"),
    ],
)
def test_the_next_opening_is_now_when_open(moment: str, is_open: bool, opens: str) -> None:
    assert CALENDAR.is_open(at(moment)) is is_open
    assert CALENDAR.next_opening(at(moment)) == at(opens)


def minute_by_minute(calendar: Calendar, start: datetime, end: datetime) -> int:
    """Business minutes the slow way, for whole minutes."""
    count, moment = 0, start
    while moment < end:
        count += calendar.is_open(moment)
        moment += timedelta(minutes=1)
    return count


MOMENTS = st.integers(0, 60 * 24 * 9).map(
    lambda minutes: datetime(2026, 10, 21, tzinfo=UTC) + timedelta(minutes=minutes)
)


@given(MOMENTS, MOMENTS)
def test_arithmetic_by_day_agrees_with_counting_minute_by_minute(
    one: datetime, other: datetime
) -> None:
    start, end = min(one, other), max(one, other)
    calendar = Calendar.of(Policy(closings=frozenset({date(2026, 10, 27)})), frozenset())
    assert calendar.business_minutes(start, end) == minute_by_minute(calendar, start, end)


YEARS = st.integers(0, 6 * 365 * 86_400).map(
    lambda seconds: datetime(2021, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds)
)


@pytest.mark.parametrize("years", [1, 2, 3])
def test_a_lead_of_years_ago_has_the_minutes_of_every_selling_day_since(years: int) -> None:
    first, last = date(2026 - years, 12, 29), date(2026, 1, 6)
    days = [first + timedelta(days=n) for n in range((last - first).days)]
    minutes = sum(480 if on.weekday() == 5 else 540 for on in days if CALENDAR.is_selling_day(on))
    start, end = at(f"{first}T00:00"), at(f"{last}T00:00")
    assert CALENDAR.business_minutes(start, end) == minutes


@given(YEARS, YEARS, YEARS)
def test_business_minutes_of_two_stretches_add_up_over_the_years(
    a: datetime, b: datetime, c: datetime
) -> None:
    first, middle, last = sorted((a, b, c))
    whole = CALENDAR.business_minutes(first, last)
    parts = CALENDAR.business_minutes(first, middle) + CALENDAR.business_minutes(middle, last)
    assert whole == pytest.approx(parts, abs=1e-6)


@given(YEARS, st.integers(1, 20_000))
def test_minutes_added_are_the_minutes_counted_again(start: datetime, minutes: int) -> None:
    end = CALENDAR.add_business_minutes(start, minutes)
    assert CALENDAR.business_minutes(start, end) == minutes
    assert CALENDAR.business_minutes(start, end - timedelta(seconds=1)) < minutes


def test_months_are_named_by_their_first_day() -> None:
    assert first_of_month(date(2026, 7, 31)) == date(2026, 7, 1)
    assert last_of_month(date(2028, 2, 3)) == date(2028, 2, 29)
    assert next_month(date(2026, 12, 31)) == date(2027, 1, 1)
    assert months_earlier(date(2026, 2, 15), 3) == date(2025, 11, 1)
    assert months_earlier(date(2026, 12, 15), 12) == date(2025, 12, 1)


def test_days_in_service_end_with_the_month_unless_the_rep_leaves_before() -> None:
    july = date(2026, 7, 9)
    assert in_service(july, None, None) == (date(2026, 7, 1), date(2026, 7, 31))
    assert in_service(july, date(2026, 7, 6), date(2026, 7, 20)) == (
        date(2026, 7, 6),
        date(2026, 7, 20),
    )
