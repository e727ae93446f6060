"""The response clock: which arrival is believed, and minutes over night, weekend, holiday, DST."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showroom_app.domain.lead import CloseReason, Lead, Stage
from showroom_app.domain.lead_clock import (
    Arrival,
    ArrivalSource,
    ClockState,
    Deadlines,
    arrival,
    clock,
    deadlines,
)
from showroom_app.domain.policy import Policy
from showroom_app.domain.workdays import Calendar

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
POLICY = Policy(source_limits=(("Phone", 2),))
KINGS_DAY = date(2026, 4, 27)  # a Monday
CALENDAR = Calendar.of(POLICY, frozenset({KINGS_DAY}))


def at(text: str) -> datetime:
    """A moment in dealership time, in UTC as the program keeps it."""
    return datetime.fromisoformat(text).replace(tzinfo=AMSTERDAM).astimezone(UTC)


def lead(arrived: str, source: str = "AutoScout24") -> Lead:
    return Lead(4, source, at(arrived), at(arrived), clock_from=at(arrived))


# Arrival

RECEIVED = at("2026-07-06T10:00")


@pytest.mark.parametrize(
    ("provider", "mail", "arrived", "source"),
    [
        (at("2026-07-06T09:50"), at("2026-07-06T09:58"), "09:50", ArrivalSource.PROVIDER),
        (None, at("2026-07-06T09:58"), "09:58", ArrivalSource.MAIL),
        (None, None, "10:00", ArrivalSource.RECEIPT),
        (at("2026-07-06T10:05"), None, "10:05", ArrivalSource.PROVIDER),
        (at("2026-07-06T10:06"), at("2026-07-06T09:58"), "09:58", ArrivalSource.MAIL),
        (at("2026-07-06T10:06"), at("2026-07-06T11:00"), "10:00", ArrivalSource.RECEIPT),
        (datetime(1, 1, 1, tzinfo=UTC), None, "10:00", ArrivalSource.RECEIPT),
        (datetime(1970, 1, 1, tzinfo=UTC), None, "10:00", ArrivalSource.RECEIPT),
        (datetime(9999, 12, 31, 23, tzinfo=UTC), None, "10:00", ArrivalSource.RECEIPT),
    ],
)
def test_arrival_is_the_providers_time_else_the_mails_else_receipt(
    provider: datetime | None, mail: datetime | None, arrived: str, source: ArrivalSource
) -> None:
    found = arrival(RECEIVED, POLICY, provider, mail)
    moment = at(f"2026-07-06T{arrived}")
    assert found == Arrival(moment, source, moment)
    assert found.at.tzinfo is UTC


@pytest.mark.parametrize(("stated", "utc_hour"), [("2026-07-06T09:30", 7), ("2026-01-05T09:30", 8)])
def test_a_time_without_offset_is_dealership_time(stated: str, utc_hour: int) -> None:
    naive = datetime.fromisoformat(stated)
    received = naive.replace(tzinfo=AMSTERDAM) + timedelta(minutes=10)
    assert arrival(received, POLICY, naive).at == datetime(
        naive.year, naive.month, naive.day, utc_hour, 30, tzinfo=UTC
    )


@pytest.mark.parametrize(
    ("age", "runs"), [(timedelta(days=7), True), (timedelta(days=7, seconds=1), False)]
)
def test_a_lead_over_seven_days_old_at_receipt_has_no_clock(age: timedelta, runs: bool) -> None:
    found = arrival(RECEIVED, POLICY, RECEIVED - age)
    assert found.at == RECEIVED - age
    assert (found.clock_from is not None) is runs


# The clock


@pytest.mark.parametrize(
    ("arrived", "now", "gross", "business", "state"),
    [
        ("2026-07-06T10:00", "2026-07-06T10:00", 0, 0, ClockState.RUNNING),
        ("2026-07-06T10:00", "2026-07-06T10:02", 2, 2, ClockState.RUNNING),
        ("2026-07-06T10:00", "2026-07-06T10:03", 3, 3, ClockState.WARNED),
        ("2026-07-06T10:00", "2026-07-06T10:04", 4, 4, ClockState.WARNED),
        ("2026-07-06T10:00", "2026-07-06T10:05", 5, 5, ClockState.EXPIRED),
        # over night
        ("2026-07-06T22:00", "2026-07-07T08:59", 659, 0, ClockState.RUNNING),
        ("2026-07-06T22:00", "2026-07-07T09:03", 663, 3, ClockState.WARNED),
        ("2026-07-06T17:58", "2026-07-07T09:03", 905, 5, ClockState.EXPIRED),
        # over the weekend
        ("2026-07-11T16:58", "2026-07-13T09:02", 2404, 4, ClockState.WARNED),
        # over the weekend and a holiday
        ("2026-04-25T16:58", "2026-04-28T09:02", 3844, 4, ClockState.WARNED),
        # over both clock changes: 23 and 25 hours between
        ("2026-03-28T23:00", "2026-03-29T23:00", 1380, 0, ClockState.RUNNING),
        ("2026-03-28T16:58", "2026-03-30T09:02", 2344, 4, ClockState.WARNED),
        ("2026-10-24T16:58", "2026-10-26T09:02", 2464, 4, ClockState.WARNED),
        # a clock that goes slow: never negative
        ("2026-07-06T10:00", "2026-07-06T09:55", 0, 0, ClockState.RUNNING),
    ],
)
def test_the_clock_runs_in_business_minutes_with_gross_ones_beside_it(
    arrived: str, now: str, gross: float, business: float, state: ClockState
) -> None:
    shown = clock(lead(arrived), at(now), CALENDAR, POLICY)
    assert (shown.gross_minutes, shown.business_minutes, shown.state) == (gross, business, state)
    assert shown.limit == 5
    assert shown.share == business / 5


@pytest.mark.parametrize(
    ("arrived", "warned", "by"),
    [
        ("2026-07-06T10:00", "2026-07-06T10:03", "2026-07-06T10:05"),
        ("2026-07-06T17:57", "2026-07-06T18:00", "2026-07-07T09:02"),
        ("2026-04-25T16:58", "2026-04-28T09:01", "2026-04-28T09:03"),
        ("2026-03-28T20:00", "2026-03-30T09:03", "2026-03-30T09:05"),
    ],
)
def test_the_deadline_is_known_beforehand(arrived: str, warned: str, by: str) -> None:
    assert deadlines(at(arrived), "x", CALENDAR, POLICY) == Deadlines(at(warned), at(by))
    assert clock(lead(arrived), at(arrived), CALENDAR, POLICY).by == at(by)


def test_a_source_may_have_a_limit_of_its_own() -> None:
    phone = clock(lead("2026-07-06T10:00", "PHONE"), at("2026-07-06T10:02"), CALENDAR, POLICY)
    assert (phone.limit, phone.state) == (2, ClockState.EXPIRED)


def test_without_any_time_allowed_a_lead_has_expired_on_arrival() -> None:
    policy = replace(POLICY, lead_limit_minutes=0)
    at_once = clock(lead("2026-07-06T10:00"), at("2026-07-06T10:00"), CALENDAR, policy)
    assert (at_once.state, at_once.by) == (ClockState.EXPIRED, at("2026-07-06T10:00"))


def test_the_first_attempt_stops_the_clock_for_good() -> None:
    tried = replace(lead("2026-07-06T10:00"), first_attempt=at("2026-07-06T10:04"))
    shown = clock(tried, at("2026-07-09T15:00"), CALENDAR, POLICY)
    assert (shown.state, shown.gross_minutes, shown.business_minutes) == (ClockState.STOPPED, 4, 4)


def test_a_late_attempt_stops_it_too_and_the_share_tells_how_late() -> None:
    tried = replace(lead("2026-07-06T10:00"), first_attempt=at("2026-07-06T10:15"))
    shown = clock(tried, at("2026-07-06T11:00"), CALENDAR, POLICY)
    assert (shown.state, shown.share) == (ClockState.STOPPED, 3.0)


def test_a_stale_lead_has_no_clock_but_an_age() -> None:
    stale = replace(lead("2026-06-06T10:00"), clock_from=None)
    shown = clock(stale, at("2026-06-06T10:30"), CALENDAR, POLICY)
    assert (shown.state, shown.gross_minutes, shown.by) == (ClockState.NONE, 30, None)


@pytest.mark.parametrize(
    ("reason", "closed", "state"),
    [
        (CloseReason.SPAM, "2026-07-06T10:02", ClockState.NONE),
        (CloseReason.DUPLICATE, "2026-07-06T11:00", ClockState.NONE),
        (CloseReason.NO_INTEREST, "2026-07-06T10:02", ClockState.NONE),
        (CloseReason.NO_INTEREST, "2026-07-06T10:30", ClockState.EXPIRED),
    ],
)
def test_closing_stops_no_clock_and_hides_none_that_expired(
    reason: CloseReason, closed: str, state: ClockState
) -> None:
    gone = replace(
        lead("2026-07-06T10:00"), stage=Stage.CLOSED, closed_at=at(closed), close_reason=reason
    )
    shown = clock(gone, at("2026-07-09T15:00"), CALENDAR, POLICY)
    assert shown.state is state
    assert shown.gross_minutes == (at(closed) - at("2026-07-06T10:00")).total_seconds() / 60


def test_a_dealer_closed_for_good_has_no_deadlines_and_nothing_expires() -> None:
    closed = Calendar.of(Policy(hours=(None,) * 7), frozenset())
    shown = clock(lead("2026-07-06T10:00"), at("2026-07-08T10:00"), closed, POLICY)
    assert (shown.state, shown.by) == (ClockState.RUNNING, None)
    assert deadlines(at("2026-07-06T10:00"), "x", closed, POLICY) == Deadlines(None, None)


@given(st.integers(0, 60 * 24 * 366), st.integers(0, 60 * 24 * 5))
def test_it_is_warned_and_expired_exactly_at_its_deadlines(start: int, later: int) -> None:
    moment = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=start)
    now = moment + timedelta(minutes=later)
    due = deadlines(moment, "x", CALENDAR, POLICY)
    assert due.warned_at is not None
    assert due.by is not None
    state = clock(Lead(1, "x", moment, moment, clock_from=moment), now, CALENDAR, POLICY).state
    assert (state is ClockState.EXPIRED) == (now >= due.by)
    assert (state is ClockState.RUNNING) == (now < due.warned_at)
