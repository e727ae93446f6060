"""What the ledger page says of an entry."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QCoreApplication

from showroom_app.domain.erasure import is_forgotten
from showroom_app.domain.sale import Sale, Share
from showroom_app.domain.sale_disputes import SaleDispute
from showroom_app.services.ledger_rows import LedgerRow
from showroom_app.services.ledger_view import Show
from showroom_app.ui import words
from showroom_app.words import ledger

_NOTHING = "–"
Names = Mapping[int, str]


def shown(show: Show) -> str:
    """What one looks at."""
    return {
        Show.ALL: QCoreApplication.translate("ledger", "All"),
        Show.PROPOSED: QCoreApplication.translate("ledger", "To confirm"),
        Show.QUESTIONS: QCoreApplication.translate("ledger", "Questions"),
        Show.NOT_COUNTED: QCoreApplication.translate("ledger", "Not counted"),
        Show.UNDELIVERED: QCoreApplication.translate("ledger", "Not delivered"),
        Show.DISPUTES: QCoreApplication.translate("ledger", "Disputes"),
    }[show]


def title(sale: Sale) -> str:
    """Customer and car."""
    return " · ".join(part for part in (sale.customer, sale.vehicle) if part) or _NOTHING


def who(shares: Iterable[Share], names: Names) -> str:
    """The reps, each with the share where there are several: "Sanne 0.6, Rob 0.4"."""
    shares = tuple(shares)
    if len(shares) == 1:
        return _name(shares[0].rep, names)
    return ", ".join(
        f"{words.short_name(_name(each.rep, names))} {words.number(each.share)}" for each in shares
    )


def door_and_buyer(sale: Sale) -> str:
    """Channel and buyer kind."""
    channel = words.told(ledger.CHANNELS[sale.channel.value])
    return f"{channel} · {words.told(ledger.BUYERS[sale.buyer.value])}"


def why(row: LedgerRow) -> str:
    """The rule that decided whether an entry counts, what split it, and what became of it."""
    said = words.told(ledger.COUNTS[row.counts.value])
    if row.counts.value == "proposed" and row.if_confirmed.value != "proposed":
        said += f" ({words.told(ledger.COUNTS[row.if_confirmed.value]).lower()})"
    if row.sale.split is not None and len(row.sale.shares) > 1:
        said += f" · {words.told(ledger.SPLITS[row.sale.split.value])}"
    if row.sale.cancelled_by is not None:
        said += f" ({words.told(ledger.TAKEN_BACK)})"
    return said


def state(row: LedgerRow) -> str:
    """How an entry stands: proposed, confirmed, cancelled, a counter-entry."""
    sale = row.sale
    code = "confirmed" if sale.confirmed else "proposed"
    if sale.is_counter_entry:
        code = "counter-entry"
    elif sale.cancelled_by is not None:
        code = "cancelled"
    return words.told(ledger.STATES[code])


def questions(row: LedgerRow, names: Names) -> tuple[str, ...]:
    """What an entry asks the manager, each as a sentence."""
    return tuple(
        words.told(ledger.QUESTIONS[code.value]).format(
            about=_name(about, names) if about is not None else _NOTHING, n=row.company_cars
        )
        for code, about in row.questions
    )


def answer(sale: Sale) -> str:
    """What the manager answered, "" while nothing was."""
    return words.told(ledger.ANSWERS[sale.answer.value]) if sale.answer is not None else ""


def dispute(each: SaleDispute, names: Names) -> str:
    """A dispute with its ruling, as one or two sentences."""
    rep = _name(each.rep, names)
    said = words.told(ledger.DISPUTED).format(rep=rep, note=each.note)
    if each.ruling is None:
        return said
    ruled = words.told(ledger.RULINGS[each.ruling.value]).format(rep=rep)
    return f"{sentence(said)} {ruled}: {each.ruling_note}"


def asks(row: LedgerRow, names: Names) -> str:
    """What of an entry waits for the manager, "" for nothing: a question, else a dispute."""
    for said in questions(row, names):
        return said
    for each in row.disputes:
        if each.is_open:
            return dispute(each, names)
    return ""


def in_words(row: LedgerRow, names: Names) -> str:
    """An entry as one sentence, for those who do not see it."""
    sale = row.sale
    parts = [
        f"{words.day(sale.on)}: {title(sale)}",
        who(sale.shares, names),
        door_and_buyer(sale),
        f"{words.number(row.units)}, {state(row)}",
    ]
    said = f"{', '.join(parts)}. {why(row)}."
    waits = asks(row, names)
    return f"{said} {waits}" if waits else said


def facts(row: LedgerRow, names: Names, users: Names) -> tuple[tuple[str, str], ...]:
    """Every fact of an entry with its name; what is unknown is left out."""
    sale = row.sale
    translate = QCoreApplication.translate
    told: list[tuple[str, str]] = []

    def add(name: str, value: str) -> None:
        if value:
            told.append((name, value))

    if sale.is_counter_entry:
        add(translate("ledger", "Taken back on"), words.day_and_year(sale.on))
        add(translate("ledger", "Because"), sale.reason)
    signed = sale.signed_on or sale.on
    add(translate("ledger", "Signed order"), words.day_and_year(signed))
    if sale.delivered_on is not None:
        add(translate("ledger", "Delivered"), words.day_and_year(sale.delivered_on))
    elif row.counts_on is None:
        add(translate("ledger", "Delivered"), translate("ledger", "not yet"))
    if sale.contract_until is not None:
        add(translate("ledger", "Contract until"), words.day_and_year(sale.contract_until))
    add(translate("ledger", "Sold by"), _shares(sale.shares, names))
    if sale.split is not None:
        add(translate("ledger", "Rule"), words.told(ledger.SPLITS[sale.split.value]))
    add(
        translate("ledger", "Pay credit"),
        _shares(sale.pay, names) or translate("ledger", "as the shares"),
    )
    add(translate("ledger", "Door"), words.told(ledger.CHANNELS[sale.channel.value]))
    add(translate("ledger", "Buyer"), words.told(ledger.BUYERS[sale.buyer.value]))
    if sale.company_key:
        cars = translate("ledger", "{name}: {n} within a year").format(
            name=sale.company_key, n=row.company_cars
        )
        add(translate("ledger", "Cars of company"), cars)
    if sale.confirmed_at is not None:
        by = users.get(sale.confirmed_by or 0, "")
        day = words.day_and_year(sale.confirmed_at.date())
        add(translate("ledger", "Confirmed"), f"{day}, {by}" if by else day)
    if sale.source_key and not is_forgotten(sale.source_key):
        add(translate("ledger", "Number in the import"), sale.source_key)
    return tuple(told)


def sentence(text: str) -> str:
    """A text with a full stop, unless it has its end."""
    return text if text.endswith((".", "!", "?")) else f"{text}."


def _shares(shares: tuple[Share, ...], names: Names) -> str:
    if len(shares) == 1:
        return _name(shares[0].rep, names)
    return ", ".join(f"{_name(each.rep, names)} {words.number(each.share)}" for each in shares)


def _name(rep: int, names: Names) -> str:
    return names.get(rep, f"#{rep}")
