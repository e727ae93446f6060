"""What counts towards the quota, and how it is reckoned: the dealer's switches and numbers."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from showroom_app.ui.settings_pages.rule_texts import Chapter, RuleText

translate = QCoreApplication.translate


def chapters() -> tuple[Chapter, ...]:
    """All of them in the language in force."""
    return (
        Chapter(translate("QuotaRules", "What counts"), _counts()),
        Chapter(translate("QuotaRules", "Quota and forecast"), _quota()),
    )


def _counts() -> tuple[RuleText, ...]:
    return (
        RuleText(
            "returning_counts",
            translate("QuotaRules", "Sales to returning customers count"),
            translate(
                "QuotaRules",
                "The model measures new customers. Fleet never counts. A change holds for sales "
                "signed from this month on; earlier ones stay.",
            ),
            choices=(
                (True, translate("QuotaRules", "Yes")),
                (False, translate("QuotaRules", "No")),
            ),
        ),
        RuleText(
            "new_customer_years",
            translate("QuotaRules", "A customer is new without a sale in"),
            translate("QuotaRules", "Counts for the person, the household and the company."),
            translate("QuotaRules", "years"),
        ),
        RuleText(
            "sale_counts_on",
            translate("QuotaRules", "A sale counts on the day of"),
            translate("QuotaRules", "A change counts from this month on; earlier months stay."),
            choices=(
                ("order", translate("QuotaRules", "Order")),
                ("delivery", translate("QuotaRules", "Delivery")),
            ),
        ),
    )


def _quota() -> tuple[RuleText, ...]:
    return (
        RuleText(
            "quota_minimum",
            translate("QuotaRules", "Least quota of a month"),
            translate(
                "QuotaRules", "The same for all roles; what was chosen already stays as it is."
            ),
            translate("QuotaRules", "cars"),
        ),
        RuleText(
            "steadying_days",
            translate("QuotaRules", "The months before steady the forecast by"),
            translate(
                "QuotaRules", "So many selling days at the usual speed stand beside this month's."
            ),
            translate("QuotaRules", "days"),
        ),
    )
