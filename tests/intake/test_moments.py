"""Dates and times in every layout that was met."""

from __future__ import annotations

from datetime import UTC

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showroom_app.intake.moments import is_date_only, moment

AMSTERDAM = "Europe/Amsterdam"


@pytest.mark.parametrize(
    ("text", "utc"),
    [
        ("2000-03-30T15:30:20-08:00", "2000-03-30T23:30:20"),
        ("2000-03-30T15:30:20-08:0", "2000-03-30T23:30:20"),
        ("20000330T153020-0800", "2000-03-30T23:30:20"),
        ("2024-01-15T10:30:00Z", "2024-01-15T10:30:00"),
        ("2025-08-14T14:28:21.045-03:00", "2025-08-14T17:28:21"),
        ("2026-01-19 16:40:00 -0600", "2026-01-19T22:40:00"),
        ("2026-01-19 16:40:00 UTC", "2026-01-19T16:40:00"),
        ("2026-01-19 16:40:00 EST", "2026-01-19T21:40:00"),
        ("2008-06-25T8:47:50", "2008-06-25T06:47:50"),
        ("2025-09-22T18:07", "2025-09-22T16:07:00"),
        ("2021-08-18 10:3045", "2021-08-18T08:30:45"),
        ("01-07-2026 14:30", "2026-07-01T12:30:00"),
        ("1/7/2026 14:30", "2026-07-01T12:30:00"),
        ("2026/07/01 14:30", "2026-07-01T12:30:00"),
        ("July 1, 2026 2:30 PM", "2026-07-01T12:30:00"),
        ("2025-01-22", "2025-01-21T23:00:00"),
    ],
)
def test_a_time_is_read_and_without_offset_is_the_dealerships(text: str, utc: str) -> None:
    found = moment(text, AMSTERDAM)
    assert found is not None
    assert found.tzinfo is UTC
    assert found.isoformat(timespec="seconds") == utc + "+00:00"


def test_in_north_america_the_month_stands_first() -> None:
    found = moment("07/01/2026 10:00", "America/Toronto", "CA")
    assert found is not None
    assert found.isoformat() == "2026-07-01T14:00:00+00:00"


@pytest.mark.parametrize(
    "text",
    ["", "one", "two", "not-a-date", "[fdt]", "10", "10:30", "0001-01-01T00:00:00", "9999-12-31",
     "2026-13-45", "morgen", "15", "2026-06-04T99:99:99", "1899-12-30 00:00"],
)  # fmt: skip
def test_what_names_no_moment_is_none(text: str) -> None:
    assert moment(text, AMSTERDAM) is None


def test_a_day_without_a_time_is_told_apart() -> None:
    assert is_date_only("2025-01-22")
    assert is_date_only("22-1-2025")
    assert not is_date_only("2025-01-22 10:00")
    assert not is_date_only("")


@given(st.text(max_size=40))
def test_no_text_stops_the_reader_of_times(text: str) -> None:
    found = moment(text, AMSTERDAM)
    assert found is None or 1989 <= found.year <= 2101


@given(st.datetimes(timezones=st.just(UTC)).filter(lambda at: 1990 < at.year < 2100))
def test_every_time_written_by_the_standard_is_read_back(at: object) -> None:
    assert moment(str(at), AMSTERDAM) == at
