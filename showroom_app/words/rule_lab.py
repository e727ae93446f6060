"""The rule lab in words: its settings, its figures, and what such a replay cannot know."""

from __future__ import annotations

from showroom_app.words.mark import QT_TRANSLATE_NOOP

SETTINGS = {
    "desk_from": QT_TRANSLATE_NOOP("words", "To the lead desk from place"),
    "recall_at": QT_TRANSLATE_NOOP("words", "Recalled at place"),
    "floor_min": QT_TRANSLATE_NOOP("words", "Others who stay on the floor"),
    "quick_return_minutes": QT_TRANSLATE_NOOP("words", "Not an up within (minutes)"),
}
"""The settings that can be tried, by their names in `Policy`."""

FIGURES = {
    "turns": QT_TRANSLATE_NOOP("words", "Ups"),
    "quick-returns": QT_TRANSLATE_NOOP("words", "Not an up"),
    "stays": QT_TRANSLATE_NOOP("words", "Times at the desk"),
    "at-desk": QT_TRANSLATE_NOOP("words", "Hours at the desk"),
    "recalls": QT_TRANSLATE_NOOP("words", "Recalls"),
    "waited": QT_TRANSLATE_NOOP("words", "Customers who waited"),
    "waiting": QT_TRANSLATE_NOOP("words", "Minutes waited"),
    "left": QT_TRANSLATE_NOOP("words", "Left without being served"),
    "longest": QT_TRANSLATE_NOOP("words", "Longest wait"),
}
"""What is set side by side."""

DEFINITIONS = {
    "turns": QT_TRANSLATE_NOOP("words", "Visits whose turn this rep used and kept."),
    "quick-returns": QT_TRANSLATE_NOOP(
        "words", "Turns that ended as not an up within the minutes of the setting."
    ),
    "stays": QT_TRANSLATE_NOOP(
        "words", "Stays at the lead desk, or prospecting, that the settings let begin."
    ),
    "at-desk": QT_TRANSLATE_NOOP(
        "words", "Time from going to the desk until the rep was back, called away or gone."
    ),
    "recalls": QT_TRANSLATE_NOOP("words", "Stays at the desk in which the rep was recalled."),
    "waited": QT_TRANSLATE_NOOP(
        "words", "Customers whom this rep took and who had to wait for somebody before."
    ),
    "waiting": QT_TRANSLATE_NOOP("words", "How long those customers waited, all together."),
}
"""What each of them is."""

LIMITS = QT_TRANSLATE_NOOP(
    "words",
    "Who came, who was in, and how long visits and breaks took stay as they were, and the rest is "
    "decided anew: the lab cannot know who would have gone to the desk when nobody did, how long "
    "another rep would have taken, or which customer would have left.",
)
"""The limits of such a replay, in one sentence."""
