"""The rules of the quota in the settings: what counts, and the least quota."""

from __future__ import annotations

from dataclasses import fields

from showroom_app.domain.policy import Policy
from showroom_app.services.policy import LIMITS
from showroom_app.ui.settings_pages.floor_rules import QuotaRulesPage
from showroom_app.ui.settings_pages.quota_rule_texts import chapters
from showroom_app.ui.settings_pages.settings_page import QUOTA_RULES
from tests.ui.settings.conftest import Office

_HERE = {
    *("returning_counts", "new_customer_years", "sale_counts_on"),
    *("quota_minimum", "steadying_days"),
}


def test_every_rule_of_the_quota_can_be_changed_here_and_numbers_have_limits() -> None:
    offered = {rule.setting for chapter in chapters() for rule in chapter.rules}
    assert offered == _HERE
    numbers = {each.name for each in fields(Policy) if each.type in (int, "int")}
    assert (_HERE & numbers) <= set(LIMITS)


def test_whether_returning_customers_count_is_one_switch(office: Office) -> None:
    office.page.show_page(QUOTA_RULES)
    page = office.page.page(QUOTA_RULES)
    assert isinstance(page, QuotaRulesPage)
    office.until(lambda: page.policy is not None)
    row = page.rows["returning_counts"]
    row.choice.step()
    office.until(lambda: office.policy.returning_counts is True)
    office.until(lambda: row.value is True)
    least = page.rows["quota_minimum"]
    office.type(least.number, "16")
    office.until(lambda: office.policy.quota_minimum == 16)
    office.type(least.number, "0")
    office.until(lambda: "A whole number from 1 to 99" in least.problem.text())
    assert office.policy.quota_minimum == 16
