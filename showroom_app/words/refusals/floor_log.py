"""Why a rule says no about what stands in the floor log: disputes, rulings, undoing, the day."""

from __future__ import annotations

from collections.abc import Mapping

from showroom_app.words.mark import QT_TRANSLATE_NOOP

FLOOR_LOG: Mapping[str, str] = {
    "not-disputable": QT_TRANSLATE_NOOP(
        "words",
        "A dispute and a ruling are not disputed again. Speak with the manager.",
    ),
    "already-disputed": QT_TRANSLATE_NOOP(
        "words",
        "{rep} has disputed that entry already; a manager rules.",
    ),
    "not-the-same-day": QT_TRANSLATE_NOOP(
        "words",
        "An entry can be disputed on its own day only.",
    ),
    "day-is-over": QT_TRANSLATE_NOOP(
        "words",
        "{day} is over, so nobody is moved in its line. Settle the dispute without a place; who "
        "should stand elsewhere today is moved today.",
    ),
    "already-ruled": QT_TRANSLATE_NOOP("words", "That dispute is settled already."),
    "already-undone": QT_TRANSLATE_NOOP("words", "That entry was undone already."),
    "undo-of-an-undo": QT_TRANSLATE_NOOP("words", "An undo cannot be undone. Enter it again."),
    "not-your-act": QT_TRANSLATE_NOOP(
        "words",
        "Somebody else entered that. Whoever did, or a manager, can undo it.",
    ),
    "day-is-closed": QT_TRANSLATE_NOOP(
        "words",
        "{day} was closed at {at}, so nothing of it is undone. Enter what is right now.",
    ),
    "too-late-to-undo": QT_TRANSLATE_NOOP(
        "words",
        "That is over {minutes} min ago. A manager can still undo it.",
    ),
    "undo-stands-in-the-way": QT_TRANSLATE_NOOP(
        "words",
        "Entry {number} ({kind}) came after it and needs it. Undo that one first.",
    ),
    "undo-stands-in-the-way-there": QT_TRANSLATE_NOOP(
        "words",
        "Entry {number} ({kind}) in the log of {floor} came after it and needs it. Undo that one "
        "first.",
    ),
    "nothing-to-undo": QT_TRANSLATE_NOOP("words", "There is nothing of yours to undo."),
}
