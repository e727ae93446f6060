"""Why a rule says no about a sale: entering, changing, imports, disputes."""

from __future__ import annotations

from collections.abc import Mapping

from showroom_app.words.mark import QT_TRANSLATE_NOOP

SALES: Mapping[str, str] = {
    "already-cancelled": QT_TRANSLATE_NOOP("words", "This sale is cancelled already."),
    "nothing-to-import": QT_TRANSLATE_NOOP(
        "words", "Nothing of this list is new, so nothing was entered."
    ),
    "import-taken-back": QT_TRANSLATE_NOOP(
        "words", "Nothing of {name} is left in the ledger that could be taken back."
    ),
    "already-confirmed": QT_TRANSLATE_NOOP("words", "This sale is confirmed already."),
    "cancelled-before-sale": QT_TRANSLATE_NOOP(
        "words",
        "A sale cannot be cancelled before its own date.",
    ),
    "sale-confirmed": QT_TRANSLATE_NOOP(
        "words",
        "Sale {sale} is confirmed, so it stays as it is; only its car, delivery and contract can "
        "be added. Correct it: a counter-entry takes it back and a new entry stands in for it.",
    ),
    "sale-proposed": QT_TRANSLATE_NOOP(
        "words",
        "Sale {sale} is only proposed. Change it itself, and confirm it.",
    ),
    "nothing-changed": QT_TRANSLATE_NOOP("words", "Nothing was changed in sale {sale}."),
    "nothing-asked": QT_TRANSLATE_NOOP("words", "Sale {sale} asks nothing any more."),
    "prospecting-not-won": QT_TRANSLATE_NOOP(
        "words",
        "Nothing came of entry {prospecting} of the prospecting log. Name one that led to a "
        "proposal, an appointment or a visit, or none.",
    ),
    "delivery-in-future": QT_TRANSLATE_NOOP(
        "words",
        "{on} is still to come. Note the delivery on its day.",
    ),
    "delivered-before-sale": QT_TRANSLATE_NOOP(
        "words",
        "A car is not delivered before its sale of {on}. Check both dates.",
    ),
    "contract-before-sale": QT_TRANSLATE_NOOP(
        "words",
        "The contract ends before the sale of {on}. Check both dates.",
    ),
    "pay-shares": QT_TRANSLATE_NOOP(
        "words",
        "Pay credit comes to {total}. Name each rep once, with two decimals and more than 0; "
        "together it is 1.00.",
    ),
    "lead-without-owner": QT_TRANSLATE_NOOP(
        "words",
        "Lead {lead} lies in the pool, so nobody sold it. Assign it first, or name the rep.",
    ),
    "lead-has-sale": QT_TRANSLATE_NOOP(
        "words",
        "The sale of this lead was entered already: sale {sale} of {on}. Enter another car of the "
        "same lead as such.",
    ),
    "dispute-without-rep": QT_TRANSLATE_NOOP("words", "Say who disputes it: name the rep."),
    "dispute-without-note": QT_TRANSLATE_NOOP(
        "words",
        "Say in a few words what is wrong about sale {sale}.",
    ),
    "sale-disputed": QT_TRANSLATE_NOOP(
        "words",
        "{rep} disputes sale {sale} already. The manager rules first.",
    ),
    "no-dispute": QT_TRANSLATE_NOOP("words", "Nobody disputes sale {sale}."),
    "sale-dispute-ruled": QT_TRANSLATE_NOOP(
        "words",
        "The dispute of sale {sale} was ruled already.",
    ),
    "ruling-without-note": QT_TRANSLATE_NOOP(
        "words",
        "Say in a few words why; the rep reads it beside sale {sale}.",
    ),
    "ruling-changes-nothing": QT_TRANSLATE_NOOP(
        "words",
        "Upheld means that sale {sale} becomes another one: change or cancel it with the ruling.",
    ),
    "visit-has-sale": QT_TRANSLATE_NOOP(
        "words",
        "The sale of this visit was entered already: sale {sale} of {on}. Enter another car of the "
        "same visit as such.",
    ),
    "counter-entry": QT_TRANSLATE_NOOP("words", "That is a counter-entry; it stays as it is."),
    "no-shares": QT_TRANSLATE_NOOP("words", "Name at least one rep."),
    "rep-twice": QT_TRANSLATE_NOOP("words", "{rep} is named twice."),
    "share-decimals": QT_TRANSLATE_NOOP("words", "A share has at most two decimals."),
    "share-not-positive": QT_TRANSLATE_NOOP("words", "A share is above zero."),
    "shares-sum": QT_TRANSLATE_NOOP(
        "words",
        "The shares are {total} together; they must be exactly 1.00.",
    ),
    "sale-in-future": QT_TRANSLATE_NOOP(
        "words",
        "{on} is still to come. Enter the sale on its day.",
    ),
}
