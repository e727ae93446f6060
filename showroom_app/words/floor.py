"""The floor in words: how a rep stands, why somebody comes in, how a visit ends."""

from __future__ import annotations

from showroom_app.words.mark import QT_TRANSLATE_NOOP

STATES = {
    "off": QT_TRANSLATE_NOOP("words", "Off"),
    "present": QT_TRANSLATE_NOOP("words", "Present"),
    "on-floor": QT_TRANSLATE_NOOP("words", "On the floor"),
    "at-desk": QT_TRANSLATE_NOOP("words", "At the lead desk"),
    "recalled": QT_TRANSLATE_NOOP("words", "Called back"),
    "returning": QT_TRANSLATE_NOOP("words", "On the way back"),
    "on-break": QT_TRANSLATE_NOOP("words", "On a break"),
    "blocked": QT_TRANSLATE_NOOP("words", "Blocked"),
    "with-customer": QT_TRANSLATE_NOOP("words", "With a customer"),
}

ARRIVALS = {
    "walk-in": QT_TRANSLATE_NOOP("words", "Walk-in"),
    "appointment": QT_TRANSLATE_NOOP("words", "Appointment"),
    "be-back": QT_TRANSLATE_NOOP("words", "Be-back"),
    "service": QT_TRANSLATE_NOOP("words", "Service referral"),
    "delivery": QT_TRANSLATE_NOOP("words", "Delivery"),
    "phone": QT_TRANSLATE_NOOP("words", "Phone lead"),
    "not-a-buyer": QT_TRANSLATE_NOOP("words", "Not a buyer"),
}

WISHES = {
    "new": QT_TRANSLATE_NOOP("words", "New"),
    "used": QT_TRANSLATE_NOOP("words", "Used"),
    "lease": QT_TRANSLATE_NOOP("words", "Lease"),
    "test-drive": QT_TRANSLATE_NOOP("words", "Test drive"),
    "trade-in": QT_TRANSLATE_NOOP("words", "Trade-in"),
}

OUTCOMES = {
    "sold": QT_TRANSLATE_NOOP("words", "Sold"),
    "quote": QT_TRANSLATE_NOOP("words", "Quote given"),
    "appointment": QT_TRANSLATE_NOOP("words", "Appointment made"),
    "follow-up": QT_TRANSLATE_NOOP("words", "Follow-up agreed"),
    "handed-over": QT_TRANSLATE_NOOP("words", "Handed over"),
    "lost": QT_TRANSLATE_NOOP("words", "Lost"),
    "left": QT_TRANSLATE_NOOP("words", "Left"),
    "wrong-department": QT_TRANSLATE_NOOP("words", "Wrong department"),
    "asked-the-way": QT_TRANSLATE_NOOP("words", "Asked the way"),
}

SKIP_REASONS = {
    "on-the-phone": QT_TRANSLATE_NOOP("words", "On the phone"),
    "language": QT_TRANSLATE_NOOP("words", "Language"),
    "model": QT_TRANSLATE_NOOP("words", "Model"),
    "acquaintance": QT_TRANSLATE_NOOP("words", "Acquaintance"),
    "asked-for-other": QT_TRANSLATE_NOOP("words", "Asked for somebody else"),
    "other": QT_TRANSLATE_NOOP("words", "Other reason"),
}

BLOCK_CAUSES = {
    "open-visits": QT_TRANSLATE_NOOP("words", "Visits of earlier days without an outcome"),
    "follow-ups": QT_TRANSLATE_NOOP("words", "Overdue follow-ups"),
}
