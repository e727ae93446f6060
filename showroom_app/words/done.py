"""What is said of an act that was done, and why an arrival went where it went."""

from __future__ import annotations

from collections.abc import Mapping

from showroom_app.words.mark import QT_TRANSLATE_NOOP

DONE: Mapping[str, str] = {
    "import-sales": QT_TRANSLATE_NOOP("words", "The list is entered in the ledger."),
    "take-back-import": QT_TRANSLATE_NOOP("words", "The import is taken back."),
    "check-in": QT_TRANSLATE_NOOP("words", "{rep} is checked in."),
    "check-out": QT_TRANSLATE_NOOP("words", "{rep} is checked out."),
    "break": QT_TRANSLATE_NOOP("words", "{rep} is on a break."),
    "back": QT_TRANSLATE_NOOP("words", "{rep} is back."),
    "lead-desk": QT_TRANSLATE_NOOP("words", "{rep} goes to the lead desk, back by {return_by}."),
    "prospect": QT_TRANSLATE_NOOP("words", "{rep} goes prospecting, back by {return_by}."),
    "ack": QT_TRANSLATE_NOOP("words", "{rep} is on the way."),
    "skip": QT_TRANSLATE_NOOP("words", "{rep} is skipped."),
    "miss": QT_TRANSLATE_NOOP("words", "{rep} missed the call."),
    "move": QT_TRANSLATE_NOOP("words", "{rep} is moved."),
    "join": QT_TRANSLATE_NOOP("words", "{rep} joins the customer."),
    "transfer": QT_TRANSLATE_NOOP("words", "{rep} takes the customer over."),
    "send-on": QT_TRANSLATE_NOOP("words", "The customer goes to {assigned} on {floor}."),
    "send-on-waits": QT_TRANSLATE_NOOP("words", "The customer waits on {floor}."),
    "lift": QT_TRANSLATE_NOOP("words", "{rep} is in line again, at the end."),
    "extend": QT_TRANSLATE_NOOP("words", "{rep} finishes the conversation first."),
    "tally": QT_TRANSLATE_NOOP("words", "Counted."),
    "dismiss-noted": QT_TRANSLATE_NOOP("words", "The noted arrival is not entered."),
    "dispute": QT_TRANSLATE_NOOP("words", "Noted. A manager rules on it."),
    "rule": QT_TRANSLATE_NOOP("words", "The dispute is settled."),
    "close": QT_TRANSLATE_NOOP("words", "The day is closed."),
    "finish": QT_TRANSLATE_NOOP("words", "{rep} is done."),
    "undo": QT_TRANSLATE_NOOP("words", "Undone."),
    "leave": QT_TRANSLATE_NOOP("words", "The customer left."),
    "complete": QT_TRANSLATE_NOOP("words", "Noted."),
    "not-a-buyer": QT_TRANSLATE_NOOP("words", "Not a buyer: nobody is called."),
    "phone": QT_TRANSLATE_NOOP("words", "The call is in the lead inbox."),
    "call-back": QT_TRANSLATE_NOOP("words", "{rep} calls this customer back; it is no lead."),
    "called-back": QT_TRANSLATE_NOOP("words", "{rep} called back."),
    "given-turn": QT_TRANSLATE_NOOP("words", "{kind}: {assigned}, turn used."),
    "given-own": QT_TRANSLATE_NOOP("words", "{kind}: {assigned}, no turn used."),
    "waits": QT_TRANSLATE_NOOP("words", "{kind}: the customer waits."),
    "also-given": QT_TRANSLATE_NOOP("words", "The waiting customer goes to {assigned}."),
    "sale": QT_TRANSLATE_NOOP("words", "Sale {sale} entered."),
    "confirm-sale": QT_TRANSLATE_NOOP("words", "Sale {sale} is confirmed."),
    "cancel-sale": QT_TRANSLATE_NOOP("words", "Sale {sale} is cancelled by a counter-entry."),
    "change-sale": QT_TRANSLATE_NOOP("words", "Sale {sale} is changed."),
    "correct-sale": QT_TRANSLATE_NOOP(
        "words", "A counter-entry takes the sale back; sale {sale} stands in for it."
    ),
    "answer-sale": QT_TRANSLATE_NOOP("words", "The question of sale {sale} is answered."),
    "dispute-sale": QT_TRANSLATE_NOOP("words", "{rep} disputes sale {sale}; the manager rules."),
    "rule-sale": QT_TRANSLATE_NOOP("words", "The dispute of sale {sale} is ruled."),
    "close-month": QT_TRANSLATE_NOOP("words", "The month is closed, and its figures are frozen."),
}
"""What an act did."""

REMARKS: Mapping[str, str] = {
    "call-back": QT_TRANSLATE_NOOP("words", "{about} calls this customer back; it is no lead"),
    "no-record": QT_TRANSLATE_NOOP("words", "no record on file, so treated as a walk-in"),
    "no-appointment": QT_TRANSLATE_NOOP("words", "no appointment due now, so treated as a be-back"),
    "appointment-not-due": QT_TRANSLATE_NOOP(
        "words",
        "hours off the appointment, which stays, so treated as a be-back",
    ),
    "owner-found": QT_TRANSLATE_NOOP("words", "customer of {about}, no turn used"),
    "owner-absent": QT_TRANSLATE_NOOP("words", "{about} is not in; no turn used"),
    "owner-absent-not-due": QT_TRANSLATE_NOOP(
        "words",
        "{about} is not in; no turn used, and the appointment stays, hours off",
    ),
    "waits-for-owner": QT_TRANSLATE_NOOP("words", "waits for {about}"),
    "waits-for-owner-elsewhere": QT_TRANSLATE_NOOP(
        "words",
        "waits for {about}, who is with a customer on {floor}",
    ),
    "on-other-floor": QT_TRANSLATE_NOOP("words", "{about} comes from {floor}"),
    "nobody-free": QT_TRANSLATE_NOOP("words", "nobody is free"),
    "older-first": QT_TRANSLATE_NOOP("words", "{about} takes the customer who waited longer"),
    "passed": QT_TRANSLATE_NOOP("words", "{about} was passed"),
    "skipped-again": QT_TRANSLATE_NOOP(
        "words",
        "{about} joins the end: skipped before, and no turn since",
    ),
    "place-back": QT_TRANSLATE_NOOP("words", "{about} has the former place back"),
    "blocked-open-visits": QT_TRANSLATE_NOOP(
        "words", "blocked until the visits of earlier days have an outcome"
    ),
    "blocked-follow-ups": QT_TRANSLATE_NOOP(
        "words", "blocked until the overdue follow-ups are done"
    ),
    "blocked-open-visits-follow-ups": QT_TRANSLATE_NOOP(
        "words",
        "blocked until the visits of earlier days have an outcome and the overdue follow-ups are "
        "done",
    ),
    "already-closed": QT_TRANSLATE_NOOP("words", "it was closed already"),
    "joined-lead": QT_TRANSLATE_NOOP("words", "added to the open lead of the same person"),
}
"""Why an arrival went where it went."""
