"""Why a rule says no about a month: roles and quotas, its close, its report, the rule lab."""

from __future__ import annotations

from collections.abc import Mapping

from showroom_app.words.mark import QT_TRANSLATE_NOOP

MONTHS: Mapping[str, str] = {
    "month-has-begun": QT_TRANSLATE_NOOP(
        "words",
        "The month has begun. A manager can correct a wrong entry.",
    ),
    "rep-has-acted": QT_TRANSLATE_NOOP(
        "words",
        "The rep has acted in this role already, so it stands for the month.",
    ),
    "nothing-chosen": QT_TRANSLATE_NOOP(
        "words",
        "Nothing is chosen for {month} that could be refused; the role before continues.",
    ),
    "quota-too-low": QT_TRANSLATE_NOOP("words", "The quota is at least {minimum}."),
    "quota-too-high": QT_TRANSLATE_NOOP("words", "The quota is at most {most}."),
    "quota-was-set": QT_TRANSLATE_NOOP(
        "words",
        "A manager set your quota for that month: choose at least {least}, or ask the manager.",
    ),
    "month-too-far": QT_TRANSLATE_NOOP(
        "words",
        "{month} is too far ahead. A rep chooses for the next month, a manager for up to 12 "
        "months from now.",
    ),
    "no-selling-days": QT_TRANSLATE_NOOP(
        "words",
        "{month} has no selling days, so there is nothing to measure. Check opening "
        "days and closings.",
    ),
    "month-closed": QT_TRANSLATE_NOOP(
        "words",
        "{month} is closed, so nothing dated in it changes. Enter it in the open month: what was "
        "wrong is set right by a counter-entry.",
    ),
    "month-is-closed": QT_TRANSLATE_NOOP("words", "{month} is closed already."),
    "month-not-over": QT_TRANSLATE_NOOP(
        "words", "{month} is not over yet. A month is closed from the 1st of the next one on."
    ),
    "month-not-ready": QT_TRANSLATE_NOOP(
        "words",
        "{month} cannot be closed yet: {count} things of its checklist could still move a gauge. "
        "Settle them first.",
    ),
    "nothing-to-close": QT_TRANSLATE_NOOP(
        "words", "Nobody had a role in {month}, so there is nothing to close."
    ),
    "nothing-to-report": QT_TRANSLATE_NOOP(
        "words", "Nobody had a role in {month}, or it is still to come: there is nothing to report."
    ),
    "earlier-month-open": QT_TRANSLATE_NOOP(
        "words", "{month} is still open. Months are closed in order: close that one first."
    ),
    "bad-lab-setting": QT_TRANSLATE_NOOP(
        "words", "{setting} cannot be {value}. Try it with {least} to {most}."
    ),
    "lab-month-runs": QT_TRANSLATE_NOOP(
        "words", "{month} is not over yet. The rule lab replays months that are."
    ),
}
