"""The floor log in words: what an act was, and how a log was found to be altered."""

from __future__ import annotations

from collections.abc import Mapping

from showroom_app.words.mark import QT_TRANSLATE_NOOP

LOG: Mapping[str, str] = {
    "check-in": QT_TRANSLATE_NOOP("words", "{rep} checked in"),
    "check-in-blocked": QT_TRANSLATE_NOOP("words", "{rep} checked in, passed over: {causes}"),
    "check-out": QT_TRANSLATE_NOOP("words", "{rep} checked out"),
    "block": QT_TRANSLATE_NOOP("words", "{rep} passed over: {causes}"),
    "lift": QT_TRANSLATE_NOOP("words", "{rep} in line again: lifted by a manager"),
    "lift-cleared": QT_TRANSLATE_NOOP("words", "{rep} in line again: nothing is missing"),
    "break": QT_TRANSLATE_NOOP("words", "{rep} on a break"),
    "break-until": QT_TRANSLATE_NOOP("words", "{rep} on a break until {until}"),
    "back": QT_TRANSLATE_NOOP("words", "{rep} is back"),
    "lead-desk": QT_TRANSLATE_NOOP("words", "{rep} to the lead desk, back {return_by}"),
    "prospect": QT_TRANSLATE_NOOP("words", "{rep} prospecting, back {return_by}"),
    "ack": QT_TRANSLATE_NOOP("words", "{rep} is on the way"),
    "extend": QT_TRANSLATE_NOOP("words", "{rep} finishes a conversation first"),
    "finish": QT_TRANSLATE_NOOP("words", "{rep} done: {outcome}"),
    "not-an-up": QT_TRANSLATE_NOOP("words", "{rep} back on the former place: {outcome}"),
    "finish-earlier": QT_TRANSLATE_NOOP(
        "words",
        "{rep} done with a visit of an earlier day: {outcome}",
    ),
    "skip": QT_TRANSLATE_NOOP("words", "{rep} skipped: {reason}"),
    "miss": QT_TRANSLATE_NOOP("words", "{rep} missed a call"),
    "move": QT_TRANSLATE_NOOP("words", "{rep} moved to place {place}"),
    "leave": QT_TRANSLATE_NOOP("words", "Customer left before anybody was free"),
    "join": QT_TRANSLATE_NOOP("words", "{rep} joined the customer"),
    "transfer": QT_TRANSLATE_NOOP("words", "Customer from {rep} to {to}"),
    "transfer-waiting": QT_TRANSLATE_NOOP("words", "Waiting customer to {to}"),
    "send-on": QT_TRANSLATE_NOOP("words", "Customer sent on to {floor}"),
    "tally": QT_TRANSLATE_NOOP("words", "{count} seen at the door, not served"),
    "dispute": QT_TRANSLATE_NOOP("words", "{rep} disputes an entry"),
    "rule": QT_TRANSLATE_NOOP("words", "Dispute settled: the entry was wrong"),
    "rule-upheld": QT_TRANSLATE_NOOP("words", "Dispute settled: the entry stands"),
    "rule-moved": QT_TRANSLATE_NOOP("words", "Dispute settled: {rep} moved to place {place}"),
    "close": QT_TRANSLATE_NOOP("words", "Day closed"),
    "close-automatic": QT_TRANSLATE_NOOP("words", "Day closed by itself"),
    "reopen": QT_TRANSLATE_NOOP("words", "Day reopened"),
    "undo": QT_TRANSLATE_NOOP("words", "Undone"),
    "undo-of": QT_TRANSLATE_NOOP("words", "Undone: {act}"),
    "took-up": QT_TRANSLATE_NOOP("words", "Customer to {rep}"),
    "was-called": QT_TRANSLATE_NOOP("words", "{rep} called for own customer"),
    "walk-in": QT_TRANSLATE_NOOP("words", "Walk-in → {rep}"),
    "appointment": QT_TRANSLATE_NOOP("words", "Appointment {customer} → {rep}"),
    "be-back": QT_TRANSLATE_NOOP("words", "Be-back → {rep}"),
    "service": QT_TRANSLATE_NOOP("words", "Service referral → {rep}"),
    "delivery": QT_TRANSLATE_NOOP("words", "Delivery → {rep}"),
    "phone": QT_TRANSLATE_NOOP("words", "Phone lead noted"),
    "phone-call-back": QT_TRANSLATE_NOOP("words", "Phone: {rep} calls back"),
    "called-back": QT_TRANSLATE_NOOP("words", "{rep} called back"),
    "not-a-buyer": QT_TRANSLATE_NOOP("words", "Not a buyer"),
    "waits": QT_TRANSLATE_NOOP("words", "{kind}: waits"),
    "waits-for": QT_TRANSLATE_NOOP("words", "{kind}: waits for {rep}"),
    "came-and-went": QT_TRANSLATE_NOOP("words", "{kind}: came and went"),
}
"""What an act was, as the floor log says it."""

CAME_AT = QT_TRANSLATE_NOOP("words", "{act}, came {at}")
"""Of an arrival that was noted while the database was away, and entered later."""

ALSO_GIVEN = QT_TRANSLATE_NOOP("words", "{act}, customer to {rep}")
"""Who got a customer who waited, or whom somebody else gave up, by the same act."""

CHAIN: Mapping[str, str] = {
    "altered": QT_TRANSLATE_NOOP(
        "words", "The floor log of {floor} was altered at entry {number} of {on}."
    ),
    "missing": QT_TRANSLATE_NOOP(
        "words", "In the floor log of {floor} entries are missing at entry {number} of {on}."
    ),
}
"""How a floor log was found to be altered."""
