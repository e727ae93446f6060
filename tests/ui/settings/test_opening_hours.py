"""The opening hours in the settings: the week, and the days that are different."""

from __future__ import annotations

from datetime import date, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from showroom_app.domain.policy import DEFAULT_HOURS
from showroom_app.ui.settings_pages.time_typed import time_shown, time_typed
from tests.services.dealership import STATION
from tests.ui.settings.conftest import Office

CHRISTMAS_EVE = date(2026, 12, 24)


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("9", time(9)),
        ("09:00", time(9)),
        ("0930", time(9, 30)),
        (" 9.30 ", time(9, 30)),
        ("9u30", time(9, 30)),
        ("24:00", time.min),
        ("0", time.min),
        ("25:00", None),
        ("9:60", None),
        ("24:01", None),
        ("nine", None),
        ("", None),
        ("9:0", None),
        ("٩:٠٠", None),
    ],
)
def test_a_time_is_read_as_people_type_it(text: str, at: time | None) -> None:
    assert time_typed(text) == at


def test_a_day_that_ends_at_midnight_ends_at_24() -> None:
    assert (time_shown(time.min), time_shown(time.min, ends=True)) == ("00:00", "24:00")


def test_the_week_is_shown_as_it_is_in_force(office: Office) -> None:
    page = office.hours
    shown = [day.hours for day in page.days]
    assert tuple(shown) == DEFAULT_HOURS
    assert not page.days[6].opens.isEnabled()


def test_other_hours_are_typed_and_in_force(office: Office) -> None:
    page = office.hours
    office.type(page.days[3].closes, "21")
    office.until(lambda: office.policy.hours[3] == (time(9), time(21)))
    office.until(lambda: page.days[3].closes.text() == "21:00")
    assert "changed Thu 22 Oct 2026, 14:14" in page.note.text()


def test_two_days_changed_one_after_the_other_are_both_kept(office: Office) -> None:
    page = office.hours
    office.type(page.days[0].closes, "20:00")
    office.type(page.days[1].opens, "10:00")
    wanted = ((time(9), time(20)), (time(10), time(18)))
    office.until(lambda: office.policy.hours[:2] == wanted)


def test_a_closed_day_is_opened_and_closed_with_one_click(office: Office) -> None:
    page = office.hours
    page.days[6].is_open.step()
    office.until(lambda: office.policy.hours[6] == (time(9), time(18)))
    page.days[6].is_open.step()
    office.until(lambda: office.policy.hours[6] is None)


def test_hours_that_end_before_they_begin_say_so_and_stay_to_be_mended(office: Office) -> None:
    page = office.hours
    office.type(page.days[0].closes, "8:30")
    assert page.days[0].problem.isVisible()
    assert page.days[0].closes.text() == "8:30"
    assert office.policy.hours == DEFAULT_HOURS
    office.type(page.days[0].closes, "18:30")
    office.until(lambda: office.policy.hours[0] == (time(9), time(18, 30)))
    assert not page.days[0].problem.isVisible()


def test_a_day_is_closed_opened_instead_and_taken_out_again(office: Office) -> None:
    page = office.hours
    QTest.keyClicks(page.on.line, "2026-12-24")
    page.close_day.click()
    office.until(lambda: office.policy.closings == {CHRISTMAS_EVE})
    office.until(lambda: CHRISTMAS_EVE in page.special)
    QTest.keyClicks(page.on.line, "2026-12-24")
    page.open_day.click()
    office.until(lambda: office.policy.openings == {CHRISTMAS_EVE} and not office.policy.closings)
    office.until(lambda: page.policy == office.policy)
    page.special[CHRISTMAS_EVE].click()
    office.until(lambda: not office.policy.openings)
    office.until(lambda: not page.special)


def test_two_days_entered_one_after_the_other_are_both_kept(office: Office) -> None:
    page = office.hours
    office.until(lambda: page.policy is not None)
    for typed in ("24-12-2026", "31.12.2026"):
        QTest.keyClicks(page.on.line, typed)
        page.close_day.click()
    wanted = {CHRISTMAS_EVE, date(2026, 12, 31)}
    office.until(lambda: office.policy.closings == wanted)
    office.until(lambda: set(page.special) == wanted)
    for remove in tuple(page.special.values()):
        remove.click()
    office.until(lambda: not office.policy.closings)


@pytest.mark.parametrize(
    ("typed", "said"),
    [("24 december", "Write the day as"), ("", "Write the day as"), ("2026-10-21", "is over")],
)
def test_what_is_no_day_or_past_is_said(office: Office, typed: str, said: str) -> None:
    page = office.hours
    QTest.keyClicks(page.on.line, typed)
    QTest.keyClick(page.on.line, Qt.Key.Key_Tab)
    page.close_day.click()
    assert said in page.problem.text()
    assert office.policy.closings == frozenset()


def test_days_that_are_over_are_no_longer_listed(office: Office) -> None:
    days = frozenset({date(2026, 5, 5), CHRISTMAS_EVE})
    office.dealership.services.settings.change(STATION, closings=days)
    page = office.hours
    office.until(lambda: list(page.special) == [CHRISTMAS_EVE])
