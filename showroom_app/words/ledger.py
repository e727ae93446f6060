"""The ledger in words: a sale, why it counts, what it asks, its state; how a gauge stands."""

from __future__ import annotations

from collections.abc import Mapping

from showroom_app.words.mark import QT_TRANSLATE_NOOP

BUYERS = {
    "new": QT_TRANSLATE_NOOP("words", "New customer"),
    "returning": QT_TRANSLATE_NOOP("words", "Returning customer"),
    "fleet": QT_TRANSLATE_NOOP("words", "Fleet"),
}

CHANNELS = {
    "walk-in": QT_TRANSLATE_NOOP("words", "Walk-in"),
    "lead": QT_TRANSLATE_NOOP("words", "Lead"),
    "phone": QT_TRANSLATE_NOOP("words", "Phone lead"),
    "service": QT_TRANSLATE_NOOP("words", "Service referral"),
    "own": QT_TRANSLATE_NOOP("words", "Own base"),
}

COUNTS = {
    "new-customer": QT_TRANSLATE_NOOP("words", "Counts: a new customer"),
    "returning-counts": QT_TRANSLATE_NOOP("words", "Counts: returning customers count here"),
    "returning": QT_TRANSLATE_NOOP("words", "Does not count: a returning customer"),
    "fleet": QT_TRANSLATE_NOOP("words", "Does not count: fleet never counts"),
    "proposed": QT_TRANSLATE_NOOP("words", "Does not count yet: waits for the manager"),
    "undelivered": QT_TRANSLATE_NOOP("words", "Does not count yet: counts on its delivery"),
    "other-month": QT_TRANSLATE_NOOP("words", "Counts in the month of its delivery"),
    "cancelled": QT_TRANSLATE_NOOP("words", "Takes a cancelled sale back"),
}

SPLITS = {
    "served": QT_TRANSLATE_NOOP("words", "All for the rep who had the customer"),
    "owner-absent": QT_TRANSLATE_NOOP(
        "words",
        "Half and half: the customer's own rep was not in",
    ),
    "lead-owner": QT_TRANSLATE_NOOP("words", "All for the owner of the lead"),
}
"""The rule that proposed the shares of a sale."""

GAUGE_STATES = {
    "starting": QT_TRANSLATE_NOOP("words", "Starting"),
    "reached": QT_TRANSLATE_NOOP("words", "Reached"),
    "on-track": QT_TRANSLATE_NOOP("words", "On pace"),
    "behind": QT_TRANSLATE_NOOP("words", "Behind"),
    "at-risk": QT_TRANSLATE_NOOP("words", "At risk"),
}

QUESTIONS: Mapping[str, str] = {
    "internet-walk-in": QT_TRANSLATE_NOOP(
        "words", "{about} is an internet rep: was this customer a walk-in?"
    ),
    "showroom-lead": QT_TRANSLATE_NOOP(
        "words", "{about} is a showroom rep: was this customer a lead?"
    ),
    "several-to-one-company": QT_TRANSLATE_NOOP(
        "words", "{n} cars to one company within a year, marked private: is it fleet?"
    ),
}
"""What a sale puts to the manager; `about` is a rep, `n` counts cars."""

ANSWERS: Mapping[str, str] = {
    "stands": QT_TRANSLATE_NOOP("words", "The manager: it is right as entered"),
    "fleet": QT_TRANSLATE_NOOP("words", "The manager: it was fleet"),
    "changed": QT_TRANSLATE_NOOP("words", "The manager: it was set right"),
}
"""What a manager said to the question of a sale."""

STATES: Mapping[str, str] = {
    "proposed": QT_TRANSLATE_NOOP("words", "Proposed"),
    "confirmed": QT_TRANSLATE_NOOP("words", "Confirmed"),
    "cancelled": QT_TRANSLATE_NOOP("words", "Cancelled"),
    "counter-entry": QT_TRANSLATE_NOOP("words", "Counter-entry"),
}
"""How an entry stands."""

RULINGS: Mapping[str, str] = {
    "stands": QT_TRANSLATE_NOOP("words", "Ruled: the sale stands"),
    "upheld": QT_TRANSLATE_NOOP("words", "Ruled: {rep} is right"),
}
"""What was ruled about the dispute of a rep."""

DISPUTED = QT_TRANSLATE_NOOP("words", "{rep} disputes it: {note}")
"""A dispute that waits for its ruling."""

TAKEN_BACK = QT_TRANSLATE_NOOP("words", "cancelled by a counter-entry")
"""What became of an entry that a counter-entry answers."""
