"""Which entry of a rep counts: the newest of a month, unless a manager refused it."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showroom_app.domain.people import Role
from showroom_app.domain.refused import Refused
from showroom_app.domain.role_choice import (
    Fate,
    RoleEntry,
    check_refusal,
    fates,
    in_force,
    is_last_week,
)

AT = datetime(2026, 7, 30, 9, 0, tzinfo=UTC)
JULY, AUGUST, SEPTEMBER = date(2026, 7, 1), date(2026, 8, 1), date(2026, 9, 1)


def entry(
    number: int, month: date, role: Role = Role.HYBRID, *, refused: bool = False
) -> RoleEntry:
    """An entry of one rep."""
    return RoleEntry(number, 7, month, role, 15, AT, refused_at=AT if refused else None)


def test_of_a_month_the_newest_entry_counts() -> None:
    entries = (entry(1, JULY, Role.SHOWROOM), entry(2, AUGUST), entry(3, AUGUST, Role.INTERNET))
    assert fates(entries) == {1: Fate.COUNTS, 2: Fate.REPLACED, 3: Fate.COUNTS}
    choice = in_force(entries, SEPTEMBER)
    assert choice is not None
    assert (choice.role, choice.month) == (Role.INTERNET, AUGUST)


def test_a_refused_choice_lets_the_month_before_continue_not_what_it_had_replaced() -> None:
    entries = (
        entry(1, JULY, Role.SHOWROOM),
        entry(2, AUGUST, Role.INTERNET),
        entry(3, AUGUST, refused=True),
    )
    choice = in_force(entries, AUGUST)
    assert choice is not None
    assert choice.role is Role.SHOWROOM
    again = (*entries, entry(4, AUGUST, Role.INTERNET))
    choice = in_force(again, AUGUST)
    assert choice is not None
    assert choice.role is Role.INTERNET
    assert in_force(entries, date(2026, 6, 1)) is None


@given(st.lists(st.tuples(st.sampled_from([JULY, AUGUST, SEPTEMBER]), st.booleans())))
def test_at_most_one_entry_of_a_month_counts_and_never_a_refused_one(
    drawn: list[tuple[date, bool]],
) -> None:
    entries = [entry(n, month, refused=refused) for n, (month, refused) in enumerate(drawn, 1)]
    counting = [each for each in entries if fates(entries)[each.id] is Fate.COUNTS]
    assert not any(each.is_refused for each in counting)
    assert len({each.month for each in counting}) == len(counting)


def test_a_choice_is_refused_with_a_reason_before_its_month_begins() -> None:
    last = date(2026, 7, 31)
    check_refusal(entry(1, AUGUST), AUGUST, last, "Te weinig op de vloer")
    for code, chosen, today, reason in (
        ("reason-missing", entry(1, AUGUST), last, ""),
        ("too-long", entry(1, AUGUST), last, "n" * 161),
        ("month-has-begun", entry(1, AUGUST), AUGUST, "nee"),
        ("nothing-chosen", None, last, "nee"),
        ("nothing-chosen", entry(1, AUGUST, refused=True), last, "nee"),
    ):
        with pytest.raises(Refused, match=code):
            check_refusal(chosen, AUGUST, today, reason)


def test_the_last_week_of_a_month_is_its_last_seven_days() -> None:
    assert [is_last_week(date(2026, 2, day)) for day in (21, 22, 28)] == [False, True, True]
    assert [is_last_week(date(2026, 10, day)) for day in (24, 25, 31)] == [False, True, True]
