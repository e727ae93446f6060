"""What may still be set right about a sale, and how one that is confirmed is corrected."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from enum import Enum

from showroom_app.domain.refused import Refused
from showroom_app.domain.sale import (
    Buyer,
    Channel,
    Sale,
    Share,
    check_date,
    check_shares,
    check_stands,
)
from showroom_app.domain.sale_questions import answer_of
from showroom_app.domain.values import dataclass


class Unchanged(Enum):
    """That a day is not touched, where None takes it out."""

    DAY = "day"


@dataclass(frozen=True, slots=True)
class Change:
    """What of a sale is set right; None leaves it as it is, and for days `Unchanged.DAY`.

    An empty `pay` is the pay credit as the shares.
    """

    shares: tuple[Share, ...] | None = None
    pay: tuple[Share, ...] | None = None
    buyer: Buyer | None = None
    channel: Channel | None = None
    on: date | None = None
    customer: str | None = None
    vehicle: str | None = None
    delivered_on: date | Unchanged | None = Unchanged.DAY
    contract_until: date | Unchanged | None = Unchanged.DAY

    def made(self, sale: Sale) -> Sale:
        """A sale with this change, unchecked; shares that are new ones were chosen by a person."""
        shares = self.shares if self.shares is not None else sale.shares
        delivered, contract = self.delivered_on, self.contract_until
        return replace(
            sale,
            shares=shares,
            pay=_pay(sale.pay if self.pay is None else self.pay, shares),
            split=sale.split if set(shares) == set(sale.shares) else None,
            buyer=self.buyer or sale.buyer,
            channel=self.channel or sale.channel,
            on=self.on or sale.on,
            customer=sale.customer if self.customer is None else " ".join(self.customer.split()),
            vehicle=sale.vehicle if self.vehicle is None else " ".join(self.vehicle.split()),
            delivered_on=sale.delivered_on if isinstance(delivered, Unchanged) else delivered,
            contract_until=sale.contract_until if isinstance(contract, Unchanged) else contract,
        )


def change(sale: Sale, wanted: Change, today: date) -> Sale:
    """A sale with what is wanted set right.

    Of a confirmed one only the car, its contract, and its delivery as long as that has no day:
    anything else is a counter-entry and a new entry (`corrected`). Raises Refused:
    "counter-entry", "already-cancelled", "sale-confirmed", and those of `check_sale`.
    """
    check_stands(sale)
    changed = wanted.made(sale)
    if needs_correction(sale, wanted):
        raise Refused("sale-confirmed", sale=sale.id)
    check_sale(changed, today, contract_from=_contract_from(sale, changed))
    return changed


def needs_correction(sale: Sale, wanted: Change) -> bool:
    """Whether a change of a confirmed sale takes a counter-entry and a new entry."""
    return sale.confirmed and _is_decided_anew(sale, wanted.made(sale))


def corrected(sale: Sale, wanted: Change, on: date, today: date) -> Sale:
    """The entry (id 0) that stands in for a confirmed sale, dated `on` with its counter-entry.

    Raises Refused: "sale-proposed" for one that can be changed itself, "nothing-changed", and
    those of `check_sale`.
    """
    if not sale.confirmed:
        raise Refused("sale-proposed", sale=sale.id)
    changed = wanted.made(sale)
    if not _is_decided_anew(sale, changed):
        raise Refused("nothing-changed", sale=sale.id)
    entered = replace(changed, id=0, on=on, answer=answer_of(sale, changed))
    check_sale(entered, today, contract_from=_contract_from(sale, changed))
    return replace(entered, source_key="", sale_import=None)


def check_sale(sale: Sale, today: date, *, contract_from: date | None = None) -> None:
    """Whether a sale can stand in the ledger so; its contract ends on `contract_from` or later.

    None: on the day of the sale or later.

    Raises Refused: "sale-in-future", "delivery-in-future", "delivered-before-sale",
    "contract-before-sale", "pay-shares", and those of `check_shares`.
    """
    check_shares(sale.shares)
    check_pay(sale.pay)
    check_date(sale.on, today)
    if sale.delivered_on is not None:
        if sale.delivered_on > today:
            raise Refused("delivery-in-future", on=sale.delivered_on)
        if sale.delivered_on < sale.on:
            raise Refused("delivered-before-sale", on=sale.on)
    if sale.contract_until is not None and sale.contract_until < (contract_from or sale.on):
        raise Refused("contract-before-sale", on=sale.on)


def check_pay(pay: tuple[Share, ...]) -> None:
    """Pay credit obeys the rules of shares; raises Refused("pay-shares")."""
    if not pay:
        return
    try:
        check_shares(pay)
    except Refused:
        total = sum((each.share for each in pay if each.share.is_finite()), Decimal("0.00"))
        raise Refused("pay-shares", total=str(total)) from None


def _contract_from(sale: Sale, changed: Sale) -> date:
    """The day before which the contract of a sale may not end.

    The close of a month may have moved the sale to a later day than that on which it was signed, so
    a contract is held against its day only where one of the two is set.
    """
    kept = (changed.on, changed.contract_until) == (sale.on, sale.contract_until)
    return date.min if kept else changed.on


def _pay(pay: tuple[Share, ...], shares: tuple[Share, ...]) -> tuple[Share, ...]:
    """Pay credit, empty where it is as the shares."""
    return () if set(pay) == set(shares) else pay


def _is_decided_anew(sale: Sale, changed: Sale) -> bool:
    """Whether what was decided becomes another: a delivery that happened may count by its day."""
    moved = sale.delivered_on is not None and changed.delivered_on != sale.delivered_on
    return moved or _decided(changed) != _decided(sale)


def _decided(sale: Sale) -> tuple[object, ...]:
    """What a confirmation decided about a sale."""
    return (
        sale.on,
        sale.shares,
        sale.pay_credit,
        sale.buyer,
        sale.channel,
        sale.customer,
    )
