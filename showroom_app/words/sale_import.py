"""A dealer's list of sales in words: what each row is to the ledger, and why it is not entered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from showroom_app.domain.sale import Share
from showroom_app.domain.sale_import import Difference, Problem, Row, Standing
from showroom_app.words.mark import QT_TRANSLATE_NOOP
from showroom_app.words.refusals import REFUSALS
from showroom_app.words.sentences import Saying

STANDINGS: Mapping[str, str] = {
    "new": QT_TRANSLATE_NOOP("words", "New"),
    "known": QT_TRANSLATE_NOOP("words", "Known already"),
    "fills": QT_TRANSLATE_NOOP("words", "Fills in"),
    "differs": QT_TRANSLATE_NOOP("words", "Differs"),
    "held": QT_TRANSLATE_NOOP("words", "Looks known"),
    "problem": QT_TRANSLATE_NOOP("words", "Problem"),
}
"""What a row is to the ledger, by the codes of `Standing`."""

PARTICULARS: Mapping[str, str] = {
    "on": QT_TRANSLATE_NOOP("words", "Date"),
    "shares": QT_TRANSLATE_NOOP("words", "Reps"),
    "buyer": QT_TRANSLATE_NOOP("words", "Who bought"),
    "channel": QT_TRANSLATE_NOOP("words", "Door"),
    "customer": QT_TRANSLATE_NOOP("words", "Customer"),
    "vehicle": QT_TRANSLATE_NOOP("words", "Vehicle"),
    "delivered-on": QT_TRANSLATE_NOOP("words", "Delivered on"),
    "contract-until": QT_TRANSLATE_NOOP("words", "Contract until"),
    "number": QT_TRANSLATE_NOOP("words", "Number of the sale"),
}
"""What a list and the ledger can say of a sale, by the codes of `Particular`."""

SALE_FIELDS: Mapping[str, str] = {
    "sold-on": QT_TRANSLATE_NOOP("words", "Date of the sale"),
    "seller": QT_TRANSLATE_NOOP("words", "Rep, or all reps"),
    "share": QT_TRANSLATE_NOOP("words", "Share of the rep"),
    "seller-2": QT_TRANSLATE_NOOP("words", "Second rep"),
    "share-2": QT_TRANSLATE_NOOP("words", "Share of the second"),
    "name": QT_TRANSLATE_NOOP("words", "Customer"),
    "buyer-kind": QT_TRANSLATE_NOOP("words", "Who bought (new, returning, fleet)"),
    "channel": QT_TRANSLATE_NOOP("words", "Door"),
    "sale-number": QT_TRANSLATE_NOOP("words", "Number of the sale"),
    "delivered-on": QT_TRANSLATE_NOOP("words", "Delivered on"),
    "contract-until": QT_TRANSLATE_NOOP("words", "Contract until"),
}
"""What a column of a list of sales can hold beside what columns of leads hold."""

ROW_PROBLEMS: Mapping[str, str] = {
    "no-date": QT_TRANSLATE_NOOP("words", "The date of the sale is missing."),
    "bad-date": QT_TRANSLATE_NOOP("words", "“{text}” is no date. Write one such as 3-10-2026."),
    "bad-share": QT_TRANSLATE_NOOP("words", "“{text}” is no share. Write one such as 0.50 or 50%."),
    "bad-buyer": QT_TRANSLATE_NOOP(
        "words", "“{text}” does not say who bought. Write new, returning or fleet."
    ),
    "bad-channel": QT_TRANSLATE_NOOP(
        "words",
        "“{text}” is no door. Write walk-in, lead, phone, service or own, or do not read the "
        "column.",
    ),
    "torn-row": QT_TRANSLATE_NOOP("words", "The row has more cells than the list has columns."),
    "says-nothing": QT_TRANSLATE_NOOP(
        "words", "Neither customer nor vehicle nor number tells this sale from others."
    ),
    "no-rep": QT_TRANSLATE_NOOP("words", "Nobody is named who sold."),
    "unknown-rep": QT_TRANSLATE_NOOP("words", "No rep is called {name}."),
    "several-reps": QT_TRANSLATE_NOOP("words", "Several reps can be {name}. Write the whole name."),
    "share-missing": QT_TRANSLATE_NOOP("words", "The shares of two or more reps are missing."),
    "number-twice": QT_TRANSLATE_NOOP(
        "words", "Number {number} stands in line {line} already, with other particulars."
    ),
    "sale-in-future": QT_TRANSLATE_NOOP("words", "The sale lies in the future ({on})."),
    "ends-before-sale": QT_TRANSLATE_NOOP(
        "words", "The delivery, or the end of the contract, lies before the sale ({on})."
    ),
    "month-closed": QT_TRANSLATE_NOOP(
        "words", "{month} is closed. Enter the sale by hand in the open month."
    ),
    "differs-closed": QT_TRANSLATE_NOOP(
        "words", "Sale {sale} says something else, and its month is closed."
    ),
    "like-known": QT_TRANSLATE_NOOP(
        "words", "Sale {sale} of {on} is to the same customer about the same car."
    ),
    "like-line": QT_TRANSLATE_NOOP("words", "Line {line} says the same."),
    "cancelled": QT_TRANSLATE_NOOP("words", "Sale {sale} was cancelled, and stays so."),
    "still-proposed": QT_TRANSLATE_NOOP("words", "Sale {sale} is proposed and not confirmed yet."),
}
"""Why a row is not entered, or what is to be known of it; codes of shares are refusals."""

NOT_READ = QT_TRANSLATE_NOOP("words", "Not read: {columns}.")
NO_BUYERS = QT_TRANSLATE_NOOP(
    "words",
    "No column says who bought: whoever is known from an earlier sale is returning, everybody else "
    "new, nobody fleet.",
)

_BEFORE = QT_TRANSLATE_NOOP("words", "{what}: {known} in the ledger, {listed} in the list")
_FILLED = QT_TRANSLATE_NOOP("words", "{what}: {listed}")


def field_words(code: str) -> str:
    """What a field of a list of sales is called, untranslated."""
    from showroom_app.words.fields import FIELDS

    return SALE_FIELDS.get(code) or FIELDS[code]


def reading(unread: Sequence[str], tells_buyers: bool, saying: Saying) -> tuple[str, ...]:
    """How a list is read, as far as nobody would think so: columns left out, and who bought."""
    said = []
    if unread:
        said.append(saying.say(NOT_READ, {"columns": ", ".join(unread)}))
    if not tells_buyers:
        said.append(saying.translate(NO_BUYERS))
    return tuple(said)


def why(row: Row, saying: Saying) -> str:
    """What is to be known of a row: its problem, and in what it differs; "" for nothing."""
    parts = [_problem(row.why, saying)] if row.why is not None else []
    parts += [_difference(each, saying) for each in row.differences]
    return " ".join(part if part.endswith(".") else f"{part}." for part in parts)


def shares(given: tuple[Share, ...], saying: Saying) -> str:
    """Who sold, with the shares where there are several."""
    if len(given) == 1:
        return saying.value("rep", given[0].rep)
    return ", ".join(f"{saying.value('rep', each.rep)} {each.share}" for each in given)


def is_left(row: Row) -> bool:
    """Whether a row would stay out of the ledger without anybody's decision."""
    return row.standing is Standing.PROBLEM or row.may_be_taken


def _problem(problem: Problem, saying: Saying) -> str:
    template = ROW_PROBLEMS.get(problem.code) or REFUSALS[problem.code]
    return saying.say(template, problem.facts)


def _difference(each: Difference, saying: Saying) -> str:
    facts = {
        "what": saying.translate(PARTICULARS[each.what.value]),
        "known": _value(each.known, saying),
        "listed": _value(each.listed, saying),
    }
    return saying.say(_FILLED if each.known is None else _BEFORE, facts)


def _value(value: object, saying: Saying) -> str:
    if isinstance(value, tuple) and all(isinstance(one, Share) for one in value):
        return shares(value, saying)
    if isinstance(value, date | Decimal) or value is None:
        return saying.value("on", value)
    return saying.value("text", value) or "–"
