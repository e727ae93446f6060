"""Every number and switch of the rules of leads: its name, what it does, and its unit."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from showroom_app.ui.settings_pages.rule_texts import Chapter, RuleText

translate = QCoreApplication.translate


def chapters() -> tuple[Chapter, ...]:
    """All of them in the language in force."""
    return (
        Chapter(translate("LeadRules", "Who gets a lead"), _whose()),
        Chapter(translate("LeadRules", "Closing a lead"), _closing()),
        Chapter(translate("LeadRules", "Response clock"), _clock()),
        Chapter(translate("LeadRules", "The same person again"), _same()),
    )


def _whose() -> tuple[RuleText, ...]:
    return (
        RuleText(
            "lead_mode",
            translate("LeadRules", "Leads of nobody"),
            translate(
                "LeadRules",
                "The first click wins, or they go round: to who has the fewest untouched leads, "
                "then to who has waited longest.",
            ),
            choices=(
                ("claim", translate("LeadRules", "First click")),
                ("round-robin", translate("LeadRules", "In turn")),
            ),
        ),
        RuleText(
            "lead_expiry",
            translate("LeadRules", "When the response clock has run out"),
            translate(
                "LeadRules",
                "The manager sees it, or the lead goes once to the next rep. The time of arrival "
                "never changes.",
            ),
            choices=(
                ("escalate", translate("LeadRules", "Tell the manager")),
                ("reassign-once", translate("LeadRules", "Next rep, once")),
            ),
        ),
    )


def _clock() -> tuple[RuleText, ...]:
    return (
        RuleText(
            "lead_limit_minutes",
            translate("LeadRules", "First answer within"),
            translate(
                "LeadRules",
                "Minutes in opening hours. The warning comes at 60 %, the escalation at 100 %.",
            ),
            translate("LeadRules", "min"),
        ),
        RuleText(
            "stale_lead_days",
            translate("LeadRules", "No clock for what came so long ago"),
            translate("LeadRules", "An older message never counts as answered too late."),
            translate("LeadRules", "days"),
        ),
    )


def _closing() -> tuple[RuleText, ...]:
    return (
        RuleText(
            "not_reached_attempts",
            translate("LeadRules", "Not reached: after so many calls"),
            translate("LeadRules", "With fewer a lead cannot be closed as not reached."),
            translate("LeadRules", "calls"),
        ),
        RuleText(
            "not_reached_days",
            translate("LeadRules", "Not reached: on so many days"),
            translate("LeadRules", "The calls have to lie on at least so many different days."),
            translate("LeadRules", "days"),
        ),
    )


def _same() -> tuple[RuleText, ...]:
    return (
        RuleText(
            "same_person_days",
            translate("LeadRules", "Looked for among leads of the last"),
            translate("LeadRules", "A person who asks again about the same car joins that lead."),
            translate("LeadRules", "days"),
        ),
        RuleText(
            "same_person_activity_days",
            translate("LeadRules", "When something happened in the last"),
            translate("LeadRules", "After longer silence it is a new lead, linked to the old one."),
            translate("LeadRules", "days"),
        ),
    )
