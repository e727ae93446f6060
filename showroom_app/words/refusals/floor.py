"""Why a rule of the floor says no: who is in, the line, breaks, the lead desk, skips."""

from __future__ import annotations

from collections.abc import Mapping

from showroom_app.words.mark import QT_TRANSLATE_NOOP

FLOOR: Mapping[str, str] = {
    "not-checked-in": QT_TRANSLATE_NOOP("words", "{rep} is not checked in. Check in first."),
    "already-checked-in": QT_TRANSLATE_NOOP("words", "{rep} is checked in already."),
    "checked-in-elsewhere": QT_TRANSLATE_NOOP(
        "words",
        "{rep} is checked in on {floor}. Check out there first.",
    ),
    "on-other-floor": QT_TRANSLATE_NOOP(
        "words",
        "{rep} is checked in on {floor}. Send the customer on to that floor, or choose a rep of "
        "this one.",
    ),
    "with-customer": QT_TRANSLATE_NOOP(
        "words",
        "{rep} is with a customer. Finish that visit first.",
    ),
    "on-break": QT_TRANSLATE_NOOP("words", "{rep} is on a break already."),
    "blocked": QT_TRANSLATE_NOOP(
        "words",
        "{rep} is passed over until this is done: {causes}. A manager can lift that.",
    ),
    "not-blocked": QT_TRANSLATE_NOOP("words", "Nothing holds {rep} back."),
    "recalled": QT_TRANSLATE_NOOP("words", "{rep} is called back to the floor. Come back first."),
    "until-in-the-past": QT_TRANSLATE_NOOP("words", "{until} has passed. Choose a later time."),
    "not-away": QT_TRANSLATE_NOOP(
        "words",
        "{rep} is neither at the desk nor on a break, so there is nothing to come back from.",
    ),
    "not-on-floor": QT_TRANSLATE_NOOP("words", "{rep} is not on the floor ({state})."),
    "no-place-to-keep": QT_TRANSLATE_NOOP(
        "words",
        "{rep} is {role} this month and stands in no line, so there is no place to keep.",
    ),
    "already-at-desk": QT_TRANSLATE_NOOP("words", "{rep} is at the lead desk already."),
    "too-near": QT_TRANSLATE_NOOP(
        "words",
        "{rep} is on place {place}. The lead desk is for place {desk_from} and further back.",
    ),
    "floor-too-thin": QT_TRANSLATE_NOOP(
        "words",
        "Only {staying} would stay on the floor, {floor_min} are needed. {rep} stays.",
    ),
    "later-than-proposed": QT_TRANSLATE_NOOP(
        "words",
        "Back by {return_by} is too late; {proposal} at the latest. Agree on that or "
        "an earlier time.",
    ),
    "return-in-the-past": QT_TRANSLATE_NOOP(
        "words",
        "{return_by} has passed. Choose a later return time.",
    ),
    "not-at-desk": QT_TRANSLATE_NOOP(
        "words",
        "{rep} is not at the lead desk. Hybrids take leads at the desk only.",
    ),
    "not-recalled": QT_TRANSLATE_NOOP(
        "words",
        "{rep} is at the desk and was not called back.",
    ),
    "already-acknowledged": QT_TRANSLATE_NOOP(
        "words",
        "{rep} has said so already and is on the way.",
    ),
    "already-extended": QT_TRANSLATE_NOOP(
        "words",
        "{rep} has had the extra minutes for this recall already.",
    ),
    "already-late": QT_TRANSLATE_NOOP(
        "words",
        "{rep} is late already. Come back, park the lead or hand it over.",
    ),
    "no-turn-used": QT_TRANSLATE_NOOP(
        "words",
        "{rep} used no turn for this customer, so there is none to pass on.",
    ),
    "given-too-long-ago": QT_TRANSLATE_NOOP(
        "words",
        "{rep} has this customer for over {minutes} min. Finish the visit instead.",
    ),
    "nothing-to-miss": QT_TRANSLATE_NOOP(
        "words",
        "{rep} was given no customer just now, so nothing was missed.",
    ),
    "note-missing": QT_TRANSLATE_NOOP("words", "Say in a few words why {rep} is skipped."),
    "not-in-line": QT_TRANSLATE_NOOP("words", "{rep} is not in line."),
    "no-such-place": QT_TRANSLATE_NOOP(
        "words",
        "There is no place {place}; the line ends at {last}.",
    ),
    "already-at-place": QT_TRANSLATE_NOOP("words", "{rep} is on place {place} already."),
    "place-missing": QT_TRANSLATE_NOOP("words", "Say on which place {rep} goes."),
    "no-role": QT_TRANSLATE_NOOP("words", "{rep} has no role this month. A manager enters one."),
}
