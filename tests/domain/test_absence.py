"""When a rep who is not there is expected back."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from showroom_app.domain.absence import Absence, away_until, check_days, expected_back
from showroom_app.domain.policy import Policy
from showroom_app.domain.refused import Refused
from showroom_app.domain.workdays import Calendar

CALENDAR = Calendar.of(Policy(), frozenset())
THURSDAY = date(2026, 10, 22)


def at(text: str) -> datetime:
    """A moment in dealership time."""
    zone = ZoneInfo("Europe/Amsterdam")
    return datetime.fromisoformat(text).replace(tzinfo=zone).astimezone(UTC)


def away(first: int, last: int) -> Absence:
    """Away on days of October 2026."""
    return Absence(0, 1, date(2026, 10, first), date(2026, 10, last))


def test_absences_that_follow_on_each_other_are_one() -> None:
    holidays = (away(20, 23), away(24, 26), away(29, 30))
    assert away_until(holidays, THURSDAY) == date(2026, 10, 26)
    assert away_until(holidays, date(2026, 10, 27)) is None
    assert away_until((), THURSDAY) is None


def test_an_absence_ends_no_earlier_than_it_begins() -> None:
    check_days(THURSDAY, THURSDAY)
    with pytest.raises(Refused, match="ends-before-it-begins"):
        check_days(THURSDAY, date(2026, 10, 21))


@pytest.mark.parametrize(
    ("now", "absences", "went_home", "back"),
    [
        ("2026-10-22 07:00", (), False, "2026-10-22 09:00"),  # before opening: at opening
        ("2026-10-22 15:00", (), True, "2026-10-23 09:00"),  # went home
        ("2026-10-22 20:00", (), False, "2026-10-23 09:00"),  # after closing
        ("2026-10-24 18:00", (), False, "2026-10-26 09:00"),  # closed on Sunday
        ("2026-10-22 15:00", (away(22, 22),), False, "2026-10-23 09:00"),  # away today only
        ("2026-10-22 20:00", (away(23, 26),), False, "2026-10-27 09:00"),  # away from tomorrow
        ("2026-10-22 15:00", (), False, None),  # should be in, and nobody knows
    ],
)
def test_who_is_off_shift_is_back_at_the_first_opening_on_a_day_of_no_absence(
    now: str, absences: tuple[Absence, ...], went_home: bool, back: str | None
) -> None:
    moment = at(now)
    found = expected_back(absences, moment, moment.date(), CALENDAR, went_home=went_home)
    assert found == (at(back) if back else None)


def test_nobody_is_expected_back_after_the_last_day_in_service_or_a_month() -> None:
    evening = at("2026-10-22 20:00")
    assert expected_back((), evening, THURSDAY, CALENDAR, ends=THURSDAY) is None
    long = (Absence(0, 1, THURSDAY, date(2027, 3, 1)),)
    assert expected_back(long, evening, THURSDAY, CALENDAR) is None
