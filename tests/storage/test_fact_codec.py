"""Facts go into the log and come out the same, and their written form never changes by itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showroom_app.domain.floor_facts import Fact, Moved, WentOnBreak, WentToDesk
from showroom_app.storage.fact_codec import (
    UnknownFact,
    canonical,
    event_hash,
    fact_of,
    kind_of,
    payload_of,
)
from tests.storage.fact_samples import SAMPLES

_AT = datetime(2026, 10, 22, 12, 20, tzinfo=UTC)
_EVENT: dict[str, Any] = {
    "floor": 1,
    "day": date(2026, 10, 22),
    "number": 1,
    "position": 1,
    "act": "a1",
    "at": _AT,
    "recorded": _AT,
    "user": None,
    "station": "reception",
    "kind": "checked-in",
    "payload": '{"rep":1,"role":"hybrid"}',
    "reason": None,
    "previous": "",
}


@pytest.mark.parametrize("fact", SAMPLES, ids=str)
def test_a_fact_comes_back_as_it_was_written(fact: Fact) -> None:
    assert fact_of(kind_of(fact), payload_of(fact)) == fact


@given(st.fractions())
def test_a_place_between_two_reps_stays_exact(since: Fraction) -> None:
    fact = Moved(rep=1, since=since, place=1)
    assert fact_of("moved", payload_of(fact)) == fact


@given(
    st.datetimes(
        min_value=_AT.replace(year=2, tzinfo=None),
        max_value=_AT.replace(year=9998, tzinfo=None),
        timezones=st.timezones(),
    )
)
def test_a_moment_stays_exact_whatever_its_offset(until: datetime) -> None:
    read = fact_of("went-on-break", payload_of(WentOnBreak(rep=1, until=until)))
    assert isinstance(read, WentOnBreak)
    assert read.until is not None
    assert read.until == until.astimezone(UTC)
    assert read.until.utcoffset() == timedelta(0)


def test_what_the_log_says_today_is_what_it_said_in_the_first_version() -> None:
    fact = WentToDesk(rep=2, return_by=_AT, recall_at=2, grace_minutes=3, floor_min=2)
    assert payload_of(fact) == (
        '{"floor_min":2,"grace_minutes":3,"recall_at":2,"rep":2,'
        '"return_by":"2026-10-22T12:20:00.000000Z"}'
    )
    assert event_hash(**_EVENT) == (
        "11e3a471d0427f0b53ffab34ff9f2205347e870633089c3f0c4df9c64b99d2ea"
    )


def test_a_field_younger_than_the_log_is_written_only_where_it_says_something() -> None:
    fact = WentToDesk(2, _AT, recall_at=2, grace_minutes=3, floor_min=2, prospecting=True)
    assert '"prospecting":true' in payload_of(fact)
    assert "prospecting" not in payload_of(replace(fact, prospecting=False))


def test_the_hash_does_not_depend_on_the_offset_in_which_a_moment_is_given() -> None:
    elsewhere = _AT.astimezone(timezone(timedelta(hours=2)))
    assert event_hash(**{**_EVENT, "at": elsewhere}) == event_hash(**_EVENT)


@pytest.mark.parametrize("field", sorted(_EVENT))
def test_every_field_of_an_event_is_in_its_hash(field: str) -> None:
    value = _EVENT[field]
    match value:
        case int():
            other: object = value + 1
        case datetime():
            other = value + timedelta(microseconds=1)
        case date():
            other = value + timedelta(days=1)
        case _:
            other = "other"
    if field == "user":
        other = 5
    assert event_hash(**{**_EVENT, field: other}) != event_hash(**_EVENT)


def test_a_field_added_since_has_its_default_in_an_older_fact() -> None:
    assert fact_of("arrived", '{"kind":"walk-in","visit":7}') == fact_of(
        "arrived", '{"kind":"walk-in","visit":7,"wants":null}'
    )


@pytest.mark.parametrize(("kind", "payload"), [("teleported", "{}"), ("checked-out", "{}")])
def test_a_fact_of_a_newer_version_is_not_guessed_at(kind: str, payload: str) -> None:
    with pytest.raises(UnknownFact):
        fact_of(kind, payload)


def test_the_canonical_form_is_plain_ascii_with_its_keys_in_order() -> None:
    assert canonical({"b": "Zoë", "a": [1, None]}) == '{"a":[1,null],"b":"Zo\\u00eb"}'
