"""Why a rule says no about somebody who came in: arrivals, visits, what is noted of them."""

from __future__ import annotations

from collections.abc import Mapping

from showroom_app.words.mark import QT_TRANSLATE_NOOP

VISITS: Mapping[str, str] = {
    "noted-on-another-day": QT_TRANSLATE_NOOP(
        "words",
        "This customer came on {day} and waits for nobody any more. Say which rep it was, or that "
        "nobody took the customer.",
    ),
    "noted-for-another": QT_TRANSLATE_NOOP(
        "words",
        "This arrival was noted for {dealer}, not for the dealership that is open. It stays on "
        "this PC until that database is open.",
    ),
    "no-open-visit": QT_TRANSLATE_NOOP("words", "{rep} has no customer now."),
    "several-visits": QT_TRANSLATE_NOOP(
        "words",
        "{rep} has several customers (visits {visits}). Say which visit is finished.",
    ),
    "visit-not-open": QT_TRANSLATE_NOOP(
        "words",
        "Visit {visit} has ended or was undone. Nothing was changed.",
    ),
    "visit-waits": QT_TRANSLATE_NOOP(
        "words",
        "The customer of visit {visit} still waits; nobody has taken the visit.",
    ),
    "visit-taken": QT_TRANSLATE_NOOP("words", "{rep} took this customer {ago} ago."),
    "has-this-visit": QT_TRANSLATE_NOOP("words", "{rep} is with this customer already."),
    "same-floor": QT_TRANSLATE_NOOP("words", "This customer is on {floor} already."),
    "no-such-count": QT_TRANSLATE_NOOP("words", "Count 1 to {most} people at a time."),
    "delivery-without-rep": QT_TRANSLATE_NOOP(
        "words",
        "Whose delivery is it? Name the rep; no sale of this customer is on file.",
    ),
    "no-record-on-file": QT_TRANSLATE_NOOP(
        "words",
        "Nothing on file says that this is a customer of {rep}. Enter the customer's name or "
        "number first, or ask a manager to move the visit.",
    ),
    "no-call-back": QT_TRANSLATE_NOOP(
        "words",
        "{rep} has nobody to call back who phoned in that entry.",
    ),
    "visit-stands": QT_TRANSLATE_NOOP(
        "words",
        "{day} was closed at {at}, so what stands about this customer stays: {stands}. "
        "What is still empty can be filled in.",
    ),
    "visit-sold": QT_TRANSLATE_NOOP(
        "words",
        "Sale {sale} of {on} was entered for this customer, so the visit stays as it is. "
        "If nothing was sold, cancel the sale first.",
    ),
}
