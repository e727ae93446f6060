"""What comes in as a lead and is none, in words."""

from __future__ import annotations

from collections.abc import Mapping

from showroom_app.words.mark import QT_TRANSLATE_NOOP

REJECTIONS: Mapping[str, str] = {
    "no-such-file": QT_TRANSLATE_NOOP("words", "There is no such file."),
    "unreadable": QT_TRANSLATE_NOOP("words", "The file cannot be read."),
    "empty": QT_TRANSLATE_NOOP("words", "There is nothing in it."),
    "too-large": QT_TRANSLATE_NOOP("words", "It is larger than any lead."),
    "too-complex": QT_TRANSLATE_NOOP("words", "It has more parts than any real mail."),
    "unknown-format": QT_TRANSLATE_NOOP("words", "It is neither ADF, a mail nor a list of leads."),
    "not-adf": QT_TRANSLATE_NOOP("words", "There is no ADF document in it."),
    "no-customer": QT_TRANSLATE_NOOP("words", "It names no customer."),
    "placeholder-only": QT_TRANSLATE_NOOP("words", "It holds placeholders instead of a person."),
    "bounce": QT_TRANSLATE_NOOP("words", "It is a mail server's report."),
    "auto-reply": QT_TRANSLATE_NOOP("words", "It is an automatic reply."),
    "newsletter": QT_TRANSLATE_NOOP("words", "It is a newsletter."),
    "look-alike-sender": QT_TRANSLATE_NOOP("words", "The sender only looks like a portal."),
    "notification-without-data": QT_TRANSLATE_NOOP(
        "words",
        "The question itself stands behind a link.",
    ),
    "phone-event-without-number": QT_TRANSLATE_NOOP(
        "words",
        "It tells of a call but names no number.",
    ),
    "not-a-lead": QT_TRANSLATE_NOOP("words", "It asks nothing about a vehicle."),
    "unknown-columns": QT_TRANSLATE_NOOP(
        "words",
        "No column of this list says who it is about.",
    ),
    "torn-row": QT_TRANSLATE_NOOP("words", "This row has more cells than the list has columns."),
    "test-lead": QT_TRANSLATE_NOOP("words", "It is a trial of the form, not a customer."),
}
"""Why a message is no lead."""
