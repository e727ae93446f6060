"""The settings of the dealership: what is refused, and who changed what when."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from typing import Any

import pytest

from showroom_app.domain.people import UserKind
from showroom_app.domain.policy import DEFAULT_HOURS, Policy
from showroom_app.domain.refused import Refused
from showroom_app.services.policy import LIMITS
from tests.services.dealership import STATION, Dealership


@pytest.mark.parametrize("setting", LIMITS)
def test_a_number_outside_its_limits_is_refused(small_dealership: Dealership, setting: str) -> None:
    least, most = LIMITS[setting]
    settings = small_dealership.services.settings
    assert least <= getattr(Policy(), setting) <= most
    for value in (least - 1, most + 1, str(least), True, 2.5):
        wrong: dict[str, Any] = {setting: value}
        with pytest.raises(Refused, match="bad-setting"):
            settings.change(STATION, **wrong)
    assert settings.in_force() == Policy()


def test_nobody_is_called_back_for_the_place_from_which_he_was_sent(
    small_dealership: Dealership,
) -> None:
    settings = small_dealership.services.settings
    tried: list[dict[str, Any]] = [
        {"recall_at": 3},
        {"desk_from": 2},
        {"desk_from": 5, "recall_at": 6},
    ]
    for values in tried:
        with pytest.raises(Refused) as refused:
            settings.change(STATION, **values)
        assert refused.value.code == "recall-not-before-desk"
    settings.change(STATION, desk_from=5, recall_at=4)
    assert settings.in_force().recall_at == 4


def test_every_change_is_dated_and_says_who_made_it(dealership: Dealership) -> None:
    settings = dealership.services.settings
    assert settings.changed(STATION) == {}
    settings.change(STATION, break_minutes=20, floor_min=1)
    first = dealership.now
    erik = dealership.user("Erik", UserKind.MANAGER)
    dealership.later(minutes=10)
    settings.change(erik, break_minutes=25)
    changed = settings.changed(erik)
    assert set(changed) == {"break_minutes", "floor_min"}
    assert (changed["floor_min"].at, changed["floor_min"].by) == (first, "")
    assert (changed["break_minutes"].at, changed["break_minutes"].by) == (dealership.now, "Erik")
    seen = settings.changed(STATION)
    assert {name: (each.at, each.by) for name, each in seen.items()} == {
        name: (each.at, "") for name, each in changed.items()
    }, "who it was stands in the audit, which is a manager's"


def test_a_value_that_is_in_force_already_is_no_change(small_dealership: Dealership) -> None:
    small_dealership.services.settings.change(STATION, break_minutes=Policy().break_minutes)
    assert small_dealership.services.settings.changed(STATION) == {}


def test_days_and_hours_that_two_pcs_change_at_one_moment_are_all_kept(
    dealership: Dealership, database_url: str
) -> None:
    eve, king = date(2026, 12, 24), date(2027, 4, 27)
    one, other = dealership.services.settings, Dealership(database_url)
    try:
        two = other.services.settings
        # Both know the settings before either changes them.
        assert one.in_force() == two.in_force()
        one.change_day(STATION, eve, "closings")
        two.change_day(STATION, king, "closings")
        one.change_hours(STATION, 3, (time(9), time(21)))
        two.change_hours(STATION, 6, (time(12), time(17)))
    finally:
        other.store.close()
    policy = one.in_force()
    assert policy.closings == {eve, king}
    assert policy.hours == (
        *DEFAULT_HOURS[:3],
        (time(9), time(21)),
        *DEFAULT_HOURS[4:6],
        (time(12), time(17)),
    )


def test_a_day_is_closed_or_open_or_as_its_weekday_and_never_two_of_these(
    small_dealership: Dealership,
) -> None:
    settings, eve = small_dealership.services.settings, date(2026, 12, 24)
    settings.change_day(STATION, eve, "closings")
    settings.change_day(STATION, eve, "openings")
    assert settings.in_force().openings == {eve}
    assert not settings.in_force().closings
    settings.change_day(STATION, eve, None)
    settings.change_hours(STATION, 0, None)
    assert settings.in_force() == replace(Policy(), hours=(None, *DEFAULT_HOURS[1:]))
    with pytest.raises(Refused, match="bad-setting"):
        settings.change_day(STATION, eve, "hours")
    for weekday, hours in ((7, (time(9), time(18))), (0, (time(18), time(9)))):
        with pytest.raises(Refused, match="bad-setting"):
            settings.change_hours(STATION, weekday, hours)
    small_dealership.user("Erik", UserKind.MANAGER)
    with pytest.raises(Refused, match="not-allowed"):
        settings.change_day(STATION, eve, "closings")
