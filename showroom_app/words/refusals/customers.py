"""Why a rule says no about a customer: the record, prospecting, the workshop's list."""

from __future__ import annotations

from collections.abc import Mapping

from showroom_app.words.mark import QT_TRANSLATE_NOOP

CUSTOMERS: Mapping[str, str] = {
    "not-erased": QT_TRANSLATE_NOOP(
        "words",
        "{file} could not be erased: {problem}. Close what has it open, and erase it again.",
    ),
    "same-person": QT_TRANSLATE_NOOP("words", "These are one record already."),
    "merged-already": QT_TRANSLATE_NOOP(
        "words",
        "One of the two was merged into another record meanwhile. Look again.",
    ),
    "not-merged": QT_TRANSLATE_NOOP("words", "This record was not merged into another one."),
    "person-needs-name": QT_TRANSLATE_NOOP(
        "words",
        "A customer needs a name, as long as neither company, number nor e-mail is known.",
    ),
    "too-many-keys": QT_TRANSLATE_NOOP(
        "words",
        "Up to {most} numbers, addresses or plates of a kind fit. Take out those that are over.",
    ),
    "note-too-long": QT_TRANSLATE_NOOP(
        "words",
        "The note has {length} characters; up to {most} fit. Shorten it.",
    ),
    "no-prospecting": QT_TRANSLATE_NOOP(
        "words",
        "{rep} is an internet rep this month: leads instead of prospecting, and own happy calls.",
    ),
    "not-own-customer": QT_TRANSLATE_NOOP("words", "{rep} sold this car and makes the call."),
    "belongs-to-other": QT_TRANSLATE_NOOP(
        "words", "This is a customer of {rep}. Send him or her to the showroom, {rep} is called."
    ),
    "no-result": QT_TRANSLATE_NOOP(
        "words", "Enter the appointment or the visit itself: it is logged with it."
    ),
    "not-in-service": QT_TRANSLATE_NOOP(
        "words", "Only who waits in service can be sent over by the workshop."
    ),
    "ask-again-when": QT_TRANSLATE_NOOP("words", "Say on which day you ask again."),
    "ask-again-past": QT_TRANSLATE_NOOP("words", "{on} is not ahead: ask again on a later day."),
    "waiting-nobody": QT_TRANSLATE_NOOP(
        "words", "Write a name, a plate or a number: who waits has to be found."
    ),
    "waits-already": QT_TRANSLATE_NOOP("words", "This car or customer waits already."),
    "car-year": QT_TRANSLATE_NOOP("words", "No car is of the year {year}."),
    "waited-until": QT_TRANSLATE_NOOP("words", "{at} has passed: write until when the wait is."),
    "list-too-long": QT_TRANSLATE_NOOP(
        "words", "The list has {rows} rows, at most {most} are taken in at once."
    ),
}
