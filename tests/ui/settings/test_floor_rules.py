"""The rules of the floor in the settings: what they are, how they are changed, what is refused."""

from __future__ import annotations

from dataclasses import fields
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from showroom_app.domain.policy import Policy
from showroom_app.services.policy import LIMITS
from showroom_app.ui.settings_pages.rule_row import RuleRow
from showroom_app.ui.settings_pages.rule_texts import chapters
from tests.ui.settings.conftest import Office

_ELSEWHERE = {
    *("dealer_name", "time_zone", "country", "subdivision", "hours", "closings", "openings"),
    *("lead_mode", "lead_expiry", "asked_for_sources", "lead_limit_minutes", "source_limits"),
    *("stale_lead_days", "not_reached_attempts", "not_reached_days", "same_person_days"),
    *("same_person_activity_days", "quota_minimum", "returning_counts", "new_customer_years"),
    *("steadying_days", "sale_counts_on", "sale_counts_since", "returning_counts_since"),
}


def _texts(row: RuleRow) -> str:
    return " ".join((row.note.text(), row.problem.text() if row.problem.isVisible() else ""))


def _has(row: RuleRow, value: object) -> bool:
    return row.value == value


def _is_in_force(office: Office, setting: str, value: object) -> bool:
    return bool(getattr(office.policy, setting) == value)


def test_every_number_and_switch_of_the_floor_can_be_changed_here() -> None:
    offered = {rule.setting for chapter in chapters() for rule in chapter.rules}
    assert offered == {each.name for each in fields(Policy)} - _ELSEWHERE


def test_every_number_that_is_typed_is_in_force(office: Office) -> None:
    for setting in sorted(set(LIMITS) - _ELSEWHERE):
        wanted = getattr(Policy(), setting) + (-1 if setting == "recall_at" else 1)
        row = office.rules.rows[setting]
        office.type(row.number, str(wanted))
        office.until(partial(_is_in_force, office, setting, wanted))
        office.until(partial(_has, row, wanted))
        assert "changed Thu 22 Oct 2026, 14:14" in _texts(row), setting


@pytest.mark.parametrize("setting", ["reps_log_arrivals", "block_open_visits", "block_follow_ups"])
def test_a_switch_is_turned_with_one_click(office: Office, setting: str) -> None:
    row = office.rules.rows[setting]
    row.choice.step()
    office.until(lambda: getattr(office.policy, setting) is not getattr(Policy(), setting))
    office.until(lambda: row.value is getattr(office.policy, setting))


def test_a_switch_turned_twice_at_once_is_where_it_was(office: Office) -> None:
    row = office.rules.rows["block_follow_ups"]
    row.choice.step()
    row.choice.step()
    office.type(office.rules.rows["floor_min"].number, "1")
    office.until(lambda: office.policy.floor_min == 1)
    assert office.policy.block_follow_ups is False


def test_what_the_wallboard_shows_is_one_of_three(office: Office) -> None:
    row = office.rules.rows["wallboard_quota"]
    for wanted in ("state", "numbers", "nothing"):
        row.choice.step()
        office.until(partial(_has, row, wanted))
        assert office.policy.wallboard_quota == wanted


@pytest.mark.parametrize("typed", ["0", "51", "-3", "3.5", "drie", "", "٣"])
def test_a_number_that_cannot_be_says_why_and_changes_nothing(office: Office, typed: str) -> None:
    row = office.rules.rows["desk_from"]
    office.type(row.number, typed)
    assert "A whole number from 2 to 50. 3 is still in force." in _texts(row)
    assert office.policy == Policy()
    office.type(row.number, "4")
    office.until(lambda: office.policy.desk_from == 4)
    assert "whole number" not in _texts(row)


def test_numbers_that_contradict_each_other_are_refused_in_words(office: Office) -> None:
    row = office.rules.rows["recall_at"]
    office.type(row.number, "3")
    office.until(lambda: "the first number has to be lower" in _texts(row))
    assert row.number.text() == "2"
    assert office.policy == Policy()


def test_escape_takes_back_what_was_typed_and_arrows_count(office: Office) -> None:
    row = office.rules.rows["break_minutes"]
    QTest.keyClicks(row.number, "9")
    QTest.keyClick(row.number, Qt.Key.Key_Escape)
    assert row.number.text() == "30"
    for _ in range(3):
        QTest.keyClick(row.number, Qt.Key.Key_Down)
    QTest.keyClick(row.number, Qt.Key.Key_Return)
    office.until(lambda: office.policy.break_minutes == 27)


def test_escape_takes_back_a_number_that_cannot_be_and_one_from_the_arrows(
    office: Office,
) -> None:
    row = office.rules.rows["break_minutes"]
    office.type(row.number, "99999")
    assert "whole number" in _texts(row)
    QTest.keyClick(row.number, Qt.Key.Key_Escape)
    assert (row.number.text(), "whole number" in _texts(row)) == ("30", False)
    QTest.keyClick(row.number, Qt.Key.Key_Up)
    assert row.number.text() == "31"
    QTest.keyClick(row.number, Qt.Key.Key_Escape)
    assert row.number.text() == "30"
    assert not row.number.isModified()


def test_a_change_made_on_another_pc_is_shown(office: Office) -> None:
    rows = office.rules.rows
    office.manager()
    office.dealership.services.settings.change(office.dealership.actor("Erik"), grace_minutes=7)
    office.until(lambda: rows["grace_minutes"].number.text() == "7")
    assert "changed Thu 22 Oct 2026" in _texts(rows["grace_minutes"])
    assert "Erik" not in _texts(rows["grace_minutes"]), "who did what is told to a manager"


def test_a_change_waits_until_a_manager_signs_in_and_is_then_saved(office: Office) -> None:
    page = office.rules
    office.manager()
    page.rows["reps_log_arrivals"].choice.step()
    office.until(page.sign_in.isVisible)
    assert office.policy.reps_log_arrivals is False
    QTest.keyClicks(page.sign_in.name.line, "Erik")
    QTest.keyClicks(page.sign_in.secret.line, "wrong one")
    QTest.keyClick(page.sign_in.secret.line, Qt.Key.Key_Return)
    office.until(page.sign_in.problem.isVisible)
    QTest.keyClicks(page.sign_in.secret.line, "long enough")
    QTest.keyClick(page.sign_in.secret.line, Qt.Key.Key_Return)
    office.until(lambda: office.policy.reps_log_arrivals)
    office.until(lambda: "by Erik" in _texts(page.rows["reps_log_arrivals"]))
    assert not page.sign_in.isVisible()
    office.type(page.rows["floor_min"].number, "1")
    office.until(lambda: office.policy.floor_min == 1)


def test_without_a_manager_everything_stays_as_it_was(office: Office) -> None:
    page = office.rules
    office.manager()
    row = page.rows["block_open_visits"]
    row.choice.step()
    office.until(page.sign_in.isVisible)
    QTest.keyClick(page.sign_in.name.line, Qt.Key.Key_Escape)
    assert not page.sign_in.isVisible()
    assert row.choice.current == "True"
    assert "Sign in as somebody who may" in _texts(row)
    assert office.policy.block_open_visits is True
