"""Why a rule says no, whatever is done: the database, rights, what is typed, PCs, settings."""

from __future__ import annotations

from collections.abc import Mapping

from showroom_app.words.mark import QT_TRANSLATE_NOOP

ANYWHERE: Mapping[str, str] = {
    "offline": QT_TRANSLATE_NOOP(
        "words",
        "The database cannot be reached, so this was not done. Reception notes who comes in; all "
        "else can be done when it is back.",
    ),
    "not-allowed": QT_TRANSLATE_NOOP(
        "words",
        "This is not yours to do here. Sign in as somebody who may, or ask a manager.",
    ),
    "signed-out": QT_TRANSLATE_NOOP(
        "words",
        "{name} is no longer signed in here: a manager changed who works here. Nothing was done; "
        "sign in again, or ask a manager.",
    ),
    "act-id-used": QT_TRANSLATE_NOOP(
        "words",
        "Act {act} was something else, so nothing was done. `showroom act {act}` says what it "
        "was; give this one an id of its own.",
    ),
    "reason-missing": QT_TRANSLATE_NOOP("words", "A reason is needed."),
    "text-missing": QT_TRANSLATE_NOOP("words", "Write a few words first."),
    "too-long": QT_TRANSLATE_NOOP(
        "words",
        "The text that begins with {begins}... has {length} characters; {most} are the most. "
        "Nothing was changed.",
    ),
    "no-phone-number": QT_TRANSLATE_NOOP(
        "words",
        "This is no telephone number: {text}. Nothing was changed.",
    ),
    "no-email-address": QT_TRANSLATE_NOOP(
        "words",
        "This is no e-mail address: {text}. Nothing was changed.",
    ),
    "in-the-past": QT_TRANSLATE_NOOP("words", "{at} has passed. Choose a later time."),
    "station-without-name": QT_TRANSLATE_NOOP("words", "Give the PC a name."),
    "station-name-taken": QT_TRANSLATE_NOOP(
        "words", "There is a PC called {name} already. {free} is free."
    ),
    "station-runs": QT_TRANSLATE_NOOP(
        "words",
        "{name} runs, or did a moment ago: it would be on the list again at once. Close Showroom "
        "there first.",
    ),
    "bad-setting": QT_TRANSLATE_NOOP("words", "{value} does not fit the setting {setting}."),
    "recall-not-before-desk": QT_TRANSLATE_NOOP(
        "words",
        "Called back at place {recall_at} and sent to the lead desk from place {desk_from}: the "
        "first number has to be lower. Nothing was changed.",
    ),
}
