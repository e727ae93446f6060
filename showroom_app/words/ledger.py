"""What the ledger says of a sale beside why it counts: what it asks, who disputes it, its state."""

from __future__ import annotations

from collections.abc import Mapping

from showroom_app.words.tables import QT_TRANSLATE_NOOP

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
