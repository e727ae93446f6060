"""Why a rule says no about who works here: names, PINs, signing in, leaving, absences."""

from __future__ import annotations

from collections.abc import Mapping

from showroom_app.words.mark import QT_TRANSLATE_NOOP

PEOPLE: Mapping[str, str] = {
    "name-missing": QT_TRANSLATE_NOOP("words", "A name is needed."),
    "name-taken": QT_TRANSLATE_NOOP("words", "There is a {name} already. Choose another name."),
    "pin-digits": QT_TRANSLATE_NOOP("words", "A PIN is four to eight digits."),
    "pin-too-simple": QT_TRANSLATE_NOOP(
        "words", "A PIN of one digit only is guessed at once. Choose another one."
    ),
    "secret-too-short": QT_TRANSLATE_NOOP("words", "At least {minimum} characters, please."),
    "wrong-secret": QT_TRANSLATE_NOOP("words", "That is not the PIN or password of {name}."),
    "secret-missing": QT_TRANSLATE_NOOP("words", "Type the PIN or password of {name}."),
    "wait-after-wrong-tries": QT_TRANSLATE_NOOP(
        "words",
        "Too many wrong tries. {name} can try again in {wait}.",
    ),
    "no-secret": QT_TRANSLATE_NOOP(
        "words",
        "{name} has no PIN or password yet. A manager sets one.",
    ),
    "user-needs-rep": QT_TRANSLATE_NOOP(
        "words",
        "{name} is no rep yet, so nothing was added. Add the rep: a user to sign in as comes with "
        "it.",
    ),
    "rep-has-user": QT_TRANSLATE_NOOP(
        "words",
        "{rep} signs in as {name} already, so nothing was added. Set another PIN if it is lost.",
    ),
    "user-ended": QT_TRANSLATE_NOOP(
        "words",
        "{name} may not sign in any longer since {on}. A manager can change that under Settings, "
        "People.",
    ),
    "last-manager": QT_TRANSLATE_NOOP(
        "words",
        "{name} is the last manager. Add another manager first; until then nothing is changed.",
    ),
    "manager-exists": QT_TRANSLATE_NOOP(
        "words", "There is a manager already. Sign in as that manager to add people."
    ),
    "pin-by-manager": QT_TRANSLATE_NOOP(
        "words",
        "{rep} has no PIN yet. A manager gives the first one, under Settings, People.",
    ),
    "ends-before-start": QT_TRANSLATE_NOOP(
        "words", "{rep} starts on {starts}, so the last day cannot be before that."
    ),
    "ends-before-today": QT_TRANSLATE_NOOP(
        "words",
        "The last day of {rep} cannot lie before today. For who has left already, enter today.",
    ),
    "not-leaving": QT_TRANSLATE_NOOP("words", "{rep} has no last day to take back."),
    "taker-has-left": QT_TRANSLATE_NOOP(
        "words", "{rep} has left. Choose a colleague who still works here."
    ),
    "appointment-needs-rep": QT_TRANSLATE_NOOP(
        "words", "An appointment needs a rep who keeps it. Choose a colleague."
    ),
    "has-pin": QT_TRANSLATE_NOOP(
        "words",
        "{rep} has a PIN already. A manager can reset it.",
    ),
    "ends-before-it-begins": QT_TRANSLATE_NOOP(
        "words",
        "The absence would end on {last}, before it begins on {first}.",
    ),
}
