"""Why a rep stands where he or she stands: one sentence for each event that moved the rep."""

from __future__ import annotations

from collections.abc import Mapping

from showroom_app.words.mark import QT_TRANSLATE_NOOP

WHY: Mapping[str, str] = {
    "checked-in": QT_TRANSLATE_NOOP("words", "{at}: checked in, place {after}."),
    "checked-out": QT_TRANSLATE_NOOP("words", "{at}: checked out."),
    "blocked": QT_TRANSLATE_NOOP("words", "{at}: passed over until this is done: {causes}."),
    "cleared": QT_TRANSLATE_NOOP(
        "words", "{at}: nothing is missing now, to the end: place {after}."
    ),
    "lifted": QT_TRANSLATE_NOOP(
        "words",
        "{at}: a manager lifted the block, to the end: place {after}.",
    ),
    "went-on-break": QT_TRANSLATE_NOOP("words", "{at}: went on a break; the place is kept."),
    "went-to-desk": QT_TRANSLATE_NOOP("words", "{at}: to the lead desk, place {after} kept."),
    "went-prospecting": QT_TRANSLATE_NOOP("words", "{at}: went prospecting, place {after} kept."),
    "acknowledged": QT_TRANSLATE_NOOP("words", "{at}: on the way back, place {after} kept."),
    "extended": QT_TRANSLATE_NOOP(
        "words",
        "{at}: called back, finishes a conversation first; place {after} kept.",
    ),
    "came-back": QT_TRANSLATE_NOOP("words", "{at}: back on the floor, place {after}."),
    "took-up": QT_TRANSLATE_NOOP("words", "{at}: took a customer, a turn used."),
    "passed": QT_TRANSLATE_NOOP("words", "{at}: passed once because of a skip; place {after}."),
    "was-called": QT_TRANSLATE_NOOP("words", "{at}: called for an own customer, no turn used."),
    "stood-in": QT_TRANSLATE_NOOP(
        "words",
        "{at}: called for the customer of a colleague who is away, no turn used.",
    ),
    "shared-visit-ended": QT_TRANSLATE_NOOP(
        "words",
        "{at}: done with a colleague's customer, place {after} kept.",
    ),
    "joined": QT_TRANSLATE_NOOP("words", "{at}: joined a colleague's customer, no turn used."),
    "handed-over": QT_TRANSLATE_NOOP(
        "words", "{at}: the customer went to a colleague; place {after}."
    ),
    "took-over": QT_TRANSLATE_NOOP("words", "{at}: given a customer who waited, no turn used."),
    "took-over-turn": QT_TRANSLATE_NOOP("words", "{at}: given a customer who waited, a turn used."),
    "sent-on": QT_TRANSLATE_NOOP(
        "words",
        "{at}: the customer went to another floor; place {after}.",
    ),
    "turn-ended": QT_TRANSLATE_NOOP(
        "words",
        "{at}: done with the customer, to the end: place {after}.",
    ),
    "quick-return": QT_TRANSLATE_NOOP("words", "{at}: not an up, former place {after} back."),
    "visit-ended": QT_TRANSLATE_NOOP(
        "words",
        "{at}: done with a customer, no turn used; place {after} kept.",
    ),
    "earlier-visit-ended": QT_TRANSLATE_NOOP(
        "words",
        "{at}: done with a visit of an earlier day, place {after} kept.",
    ),
    "skip-marked": QT_TRANSLATE_NOOP("words", "{at}: the next arrival passes; place {after} kept."),
    "skipped": QT_TRANSLATE_NOOP(
        "words",
        "{at}: skipped, the customer went to the next; former place {after} back.",
    ),
    "skipped-again": QT_TRANSLATE_NOOP(
        "words",
        "{at}: skipped a second time, to the end: place {after}.",
    ),
    "missed": QT_TRANSLATE_NOOP(
        "words",
        "{at}: was called and not there; former place {after} back.",
    ),
    "missed-arrival": QT_TRANSLATE_NOOP(
        "words",
        "{at}: called back on place 1 but not there yet; an arrival passed.",
    ),
    "moved": QT_TRANSLATE_NOOP("words", "{at}: moved by a manager from place {before} to {after}."),
    "disputed": QT_TRANSLATE_NOOP("words", "{at}: disputed an entry; a manager rules."),
    "upheld": QT_TRANSLATE_NOOP("words", "{at}: the manager ruled: the disputed entry stands."),
    "overruled": QT_TRANSLATE_NOOP(
        "words", "{at}: the manager ruled: the disputed entry was wrong."
    ),
    "day-closed": QT_TRANSLATE_NOOP("words", "{at}: the day was closed, everyone out."),
    "undone": QT_TRANSLATE_NOOP("words", "{at}: an entry was undone, place {after}."),
    "other-checked-in": QT_TRANSLATE_NOOP("words", "{at}: {other} checked in; place {after}."),
    "other-checked-out": QT_TRANSLATE_NOOP(
        "words",
        "{at}: {other} checked out; from place {before} to {after}.",
    ),
    "other-went-on-break": QT_TRANSLATE_NOOP(
        "words",
        "{at}: {other} went on a break; from place {before} to {after}.",
    ),
    "other-came-back": QT_TRANSLATE_NOOP(
        "words",
        "{at}: {other} is back in place; from place {before} to {after}.",
    ),
    "other-took-up": QT_TRANSLATE_NOOP(
        "words",
        "{at}: {other} took a customer; from place {before} to {after}.",
    ),
    "other-was-called": QT_TRANSLATE_NOOP(
        "words",
        "{at}: {other} was called for an own customer; from place {before} to {after}.",
    ),
    "other-stood-in": QT_TRANSLATE_NOOP(
        "words",
        "{at}: {other} was called for a customer, no turn used; from place {before} to {after}.",
    ),
    "other-joined": QT_TRANSLATE_NOOP(
        "words",
        "{at}: {other} joined a colleague's customer; from place {before} to {after}.",
    ),
    "other-handed-over": QT_TRANSLATE_NOOP(
        "words",
        "{at}: {other} handed a customer over; from place {before} to {after}.",
    ),
    "other-took-over": QT_TRANSLATE_NOOP(
        "words",
        "{at}: took a customer over from {other}, no turn used.",
    ),
    "other-took-over-turn": QT_TRANSLATE_NOOP(
        "words",
        "{at}: took a customer over from {other}, a turn used.",
    ),
    "other-sent-on": QT_TRANSLATE_NOOP(
        "words",
        "{at}: a customer of {other} went to another floor; from place {before} to {after}.",
    ),
    "other-turn-ended": QT_TRANSLATE_NOOP("words", "{at}: {other} joined the end; place {after}."),
    "other-quick-return": QT_TRANSLATE_NOOP(
        "words",
        "{at}: {other} got the former place back; from place {before} to {after}.",
    ),
    "other-visit-ended": QT_TRANSLATE_NOOP(
        "words",
        "{at}: {other} is back in place; from place {before} to {after}.",
    ),
    "other-skipped": QT_TRANSLATE_NOOP(
        "words",
        "{at}: {other} was skipped and got the former place back; from place {before} to {after}.",
    ),
    "other-skipped-again": QT_TRANSLATE_NOOP(
        "words",
        "{at}: {other} was skipped a second time; from place {before} to {after}.",
    ),
    "other-missed": QT_TRANSLATE_NOOP(
        "words",
        "{at}: {other} missed a call and got the former place back; from place "
        "{before} to {after}.",
    ),
    "other-moved": QT_TRANSLATE_NOOP(
        "words",
        "{at}: {other} was moved by a manager; from place {before} to {after}.",
    ),
    "other-undone": QT_TRANSLATE_NOOP(
        "words",
        "{at}: an entry about {other} was undone; from place {before} to {after}.",
    ),
    "customer": QT_TRANSLATE_NOOP("words", "{at}: a customer was noted; place {after}."),
    "checked-in-no-place": QT_TRANSLATE_NOOP("words", "{at}: checked in."),
    "cleared-no-place": QT_TRANSLATE_NOOP("words", "{at}: nothing is missing now, to the end."),
    "lifted-no-place": QT_TRANSLATE_NOOP("words", "{at}: a manager lifted the block, to the end."),
    "came-back-no-place": QT_TRANSLATE_NOOP("words", "{at}: back."),
    "handed-over-no-place": QT_TRANSLATE_NOOP("words", "{at}: the customer went to a colleague."),
    "sent-on-no-place": QT_TRANSLATE_NOOP("words", "{at}: the customer went to another floor."),
    "turn-ended-no-place": QT_TRANSLATE_NOOP("words", "{at}: done with the customer, to the end."),
    "quick-return-no-place": QT_TRANSLATE_NOOP(
        "words", "{at}: not an up, the former place is back."
    ),
    "visit-ended-no-place": QT_TRANSLATE_NOOP(
        "words",
        "{at}: done with a customer, no turn used.",
    ),
    "shared-visit-ended-no-place": QT_TRANSLATE_NOOP(
        "words",
        "{at}: done with a colleague's customer.",
    ),
    "earlier-visit-ended-no-place": QT_TRANSLATE_NOOP(
        "words",
        "{at}: done with a visit of an earlier day.",
    ),
    "skipped-no-place": QT_TRANSLATE_NOOP(
        "words",
        "{at}: skipped, the customer went to the next; the former place is back.",
    ),
    "skipped-again-no-place": QT_TRANSLATE_NOOP(
        "words", "{at}: skipped a second time, to the end."
    ),
    "missed-no-place": QT_TRANSLATE_NOOP(
        "words",
        "{at}: was called and not there; the former place is back.",
    ),
    "moved-no-place": QT_TRANSLATE_NOOP("words", "{at}: moved in line by a manager."),
    "undone-no-place": QT_TRANSLATE_NOOP("words", "{at}: an entry was undone."),
    "other-undone-no-place": QT_TRANSLATE_NOOP("words", "{at}: an entry about {other} was undone."),
}
"""One event that moved a rep; "-no-place" where a place that the sentence names is none."""
