"""People in words: their role, why they are away."""

from __future__ import annotations

from showroom_app.words.mark import QT_TRANSLATE_NOOP

ROLES = {
    "internet": QT_TRANSLATE_NOOP("words", "Internet"),
    "showroom": QT_TRANSLATE_NOOP("words", "Showroom"),
    "hybrid": QT_TRANSLATE_NOOP("words", "Hybrid"),
}

ABSENCE_REASONS = {
    "holiday": QT_TRANSLATE_NOOP("words", "Holiday"),
    "sick": QT_TRANSLATE_NOOP("words", "Ill"),
    "training": QT_TRANSLATE_NOOP("words", "Training"),
    "other": QT_TRANSLATE_NOOP("words", "Away"),
}
