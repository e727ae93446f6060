"""People in words: their role, how their gauge stands, why they are away."""

from __future__ import annotations

from showroom_app.words.mark import QT_TRANSLATE_NOOP

ROLES = {
    "internet": QT_TRANSLATE_NOOP("words", "Internet"),
    "showroom": QT_TRANSLATE_NOOP("words", "Showroom"),
    "hybrid": QT_TRANSLATE_NOOP("words", "Hybrid"),
}

GAUGE_STATES = {
    "starting": QT_TRANSLATE_NOOP("words", "Starting"),
    "reached": QT_TRANSLATE_NOOP("words", "Reached"),
    "on-track": QT_TRANSLATE_NOOP("words", "On pace"),
    "behind": QT_TRANSLATE_NOOP("words", "Behind"),
    "at-risk": QT_TRANSLATE_NOOP("words", "At risk"),
}

ABSENCE_REASONS = {
    "holiday": QT_TRANSLATE_NOOP("words", "Holiday"),
    "sick": QT_TRANSLATE_NOOP("words", "Ill"),
    "training": QT_TRANSLATE_NOOP("words", "Training"),
    "other": QT_TRANSLATE_NOOP("words", "Away"),
}
