"""Prospecting in words: why somebody is worth a word, what came of it, whether it would count."""

from __future__ import annotations

from collections.abc import Mapping

from showroom_app.words.mark import QT_TRANSLATE_NOOP

PROSPECT_KINDS: Mapping[str, str] = {
    "service-lane": QT_TRANSLATE_NOOP("words", "waits in service"),
    "happy-call": QT_TRANSLATE_NOOP("words", "happy call"),
    "contract-end": QT_TRANSLATE_NOOP("words", "contract ends"),
    "car-age": QT_TRANSLATE_NOOP("words", "age of the car"),
}

PROSPECT_RESULTS: Mapping[str, str] = {
    "not-reached": QT_TRANSLATE_NOOP("words", "not reached"),
    "spoke": QT_TRANSLATE_NOOP("words", "spoke"),
    "proposal": QT_TRANSLATE_NOOP("words", "proposal made"),
    "not-interested": QT_TRANSLATE_NOOP("words", "not interested"),
    "ask-again": QT_TRANSLATE_NOOP("words", "ask again"),
    "appointment": QT_TRANSLATE_NOOP("words", "appointment"),
    "visit": QT_TRANSLATE_NOOP("words", "visit"),
}

WOULD_COUNT: Mapping[str, str] = {
    "new-customer": QT_TRANSLATE_NOOP("words", "would count: new customer"),
    "returning-counts": QT_TRANSLATE_NOOP("words", "would count: returning, as set"),
    "returning": QT_TRANSLATE_NOOP("words", "would not count: returning"),
    "fleet": QT_TRANSLATE_NOOP("words", "would not count: fleet"),
}
"""What a sale to this customer today would be for the quota (rules section 4)."""

WHY_COUNTS: Mapping[str, str] = {
    "new-customer": QT_TRANSLATE_NOOP(
        "words", "A new customer: no sale to him or her in {years} years. The quota counts those."
    ),
    "returning-counts": QT_TRANSLATE_NOOP(
        "words", "A sale in the last {years} years makes a returning customer; here those count."
    ),
    "returning": QT_TRANSLATE_NOOP(
        "words",
        "A sale in the last {years} years makes a returning customer; the quota counts new ones.",
    ),
    "fleet": QT_TRANSLATE_NOOP("words", "The last sale was to a fleet, which never counts."),
}
"""The rule behind it; `{years}` is the setting."""

LIST_FIELDS: Mapping[str, str] = {
    "waits-until": QT_TRANSLATE_NOOP("words", "Waits until"),
    "service-day": QT_TRANSLATE_NOOP("words", "Day in service"),
    "waits": QT_TRANSLATE_NOOP("words", "Waits for it (yes or no)"),
    "year": QT_TRANSLATE_NOOP("words", "Year of the car"),
}
"""What a column of the workshop's list holds, beside the fields of all lists."""

LIST_PROBLEMS: Mapping[str, str] = {
    "torn-row": QT_TRANSLATE_NOOP("words", "has more cells than the header; left out"),
    "bad-date": QT_TRANSLATE_NOOP("words", "the day cannot be read; taken as today"),
    "bad-time": QT_TRANSLATE_NOOP("words", "the time cannot be read; taken in without it"),
    "bad-year": QT_TRANSLATE_NOOP("words", "the year cannot be read; taken in without it"),
}
"""What could not be read of a row, and what becomes of it."""
