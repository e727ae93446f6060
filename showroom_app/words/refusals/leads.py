"""Why a rule says no about a lead: claims, owners, merging, its appointment, coaching."""

from __future__ import annotations

from collections.abc import Mapping

from showroom_app.words.mark import QT_TRANSLATE_NOOP

LEADS: Mapping[str, str] = {
    "showroom-no-leads": QT_TRANSLATE_NOOP(
        "words",
        "{rep} is a showroom rep this month and takes no leads. Give it to an "
        "internet or hybrid rep.",
    ),
    "not-on-shift": QT_TRANSLATE_NOOP("words", "{rep} is not on shift. Check in first."),
    "away": QT_TRANSLATE_NOOP(
        "words",
        "{rep} is entered as away until {until}. A manager can take that back.",
    ),
    "lead-worked-on": QT_TRANSLATE_NOOP(
        "words",
        "{owner} works on this lead already, so the call stays.",
    ),
    "worked-on-since": QT_TRANSLATE_NOOP(
        "words",
        "Somebody has worked on this lead since, so it stays as it is.",
    ),
    "lead-closed": QT_TRANSLATE_NOOP("words", "This lead is closed. Reopen it first."),
    "lead-open": QT_TRANSLATE_NOOP("words", "This lead is open already."),
    "already-claimed": QT_TRANSLATE_NOOP("words", "{winner} has this lead already."),
    "no-owner": QT_TRANSLATE_NOOP("words", "Nobody has this lead yet. Claim it first."),
    "not-owner": QT_TRANSLATE_NOOP(
        "words",
        "This lead is {owner}'s. Only {owner} or a manager can do that.",
    ),
    "not-internet-rep": QT_TRANSLATE_NOOP(
        "words",
        "A lead in hand goes to an internet rep on shift; {rep} is none this month.",
    ),
    "too-few-attempts": QT_TRANSLATE_NOOP(
        "words",
        "Not reached takes {needed} calls on {needed_days} days; so far {attempts} on {days}.",
    ),
    "not-a-phone-lead": QT_TRANSLATE_NOOP(
        "words",
        "This lead came as a message; who asked stands in it.",
    ),
    "not-in-quarantine": QT_TRANSLATE_NOOP(
        "words",
        "This message is no longer in quarantine: it was read again or taken down meanwhile.",
    ),
    "same-lead": QT_TRANSLATE_NOOP("words", "That is the same lead. Choose another one."),
    "lead-not-merged": QT_TRANSLATE_NOOP("words", "Lead {lead} went into no other one."),
    "merged-since": QT_TRANSLATE_NOOP(
        "words",
        "Lead {lead} went into lead {into} since. Take those apart first.",
    ),
    "lead-merged": QT_TRANSLATE_NOOP(
        "words",
        "This lead went into lead {into}. Take the two apart instead.",
    ),
    "not-suggested": QT_TRANSLATE_NOOP(
        "words",
        "Leads {lead} and {other} are not suggested as one.",
    ),
    "appointment-over": QT_TRANSLATE_NOOP("words", "This appointment is over ({state})."),
    "not-yet-due": QT_TRANSLATE_NOOP("words", "This appointment is still to come ({at})."),
    "lead-not-closed": QT_TRANSLATE_NOOP(
        "words",
        "Lead {lead} is still open. Closed leads are looked through.",
    ),
    "day-ahead": QT_TRANSLATE_NOOP("words", "{day} lies ahead. Write about a day that has begun."),
    "already-ticked": QT_TRANSLATE_NOOP(
        "words",
        "What was written about {day} was talked over and ticked. A manager can take that back.",
    ),
}
