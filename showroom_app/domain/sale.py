"""A sale in the ledger: who sold, who bought, whether it counts and why."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum

from showroom_app.domain.people import Role
from showroom_app.domain.policy import Policy
from showroom_app.domain.refused import Refused

_CENT = Decimal("0.01")
_NOTHING = Decimal("0.00")
_WHOLE = Decimal("1.00")


class Buyer(StrEnum):
    """Who bought, which decides whether the sale counts."""

    NEW = "new"
    RETURNING = "returning"
    FLEET = "fleet"


class Channel(StrEnum):
    """The door through which the buyer came."""

    WALK_IN = "walk-in"
    LEAD = "lead"
    PHONE = "phone"
    SERVICE = "service"
    OWN = "own"


class Counts(StrEnum):
    """The rule that decided whether a sale counts for the quota."""

    NEW_CUSTOMER = "new-customer"
    RETURNING_COUNTS = "returning-counts"
    RETURNING = "returning"
    FLEET = "fleet"
    PROPOSED = "proposed"
    CANCELLED = "cancelled"
    """A counter-entry that takes back a sale that counted."""

    @property
    def counted(self) -> bool:
        """Whether an entry so decided moves the gauge (a counter-entry moves it back)."""
        return self in (Counts.NEW_CUSTOMER, Counts.RETURNING_COUNTS, Counts.CANCELLED)


class Split(StrEnum):
    """The rule that proposed the shares of a sale."""

    SERVED = "served"
    """All for the rep who had the customer."""
    OWNER_ABSENT = "owner-absent"
    """Half and half: the customer's own rep was not in, and another one served."""


class Question(StrEnum):
    """What about a sale is put to a person with the manager's rights before it is confirmed."""

    INTERNET_WALK_IN = "internet-walk-in"
    SHOWROOM_LEAD = "showroom-lead"
    SEVERAL_TO_ONE_COMPANY = "several-to-one-company"


@dataclass(frozen=True, slots=True)
class Share:
    """One rep's share of a sale, two decimals."""

    rep: int
    share: Decimal


@dataclass(frozen=True, slots=True)
class Sale:
    """A sale or, with `cancels` set, the dated counter-entry of one.

    A counter-entry carries the shares, buyer and channel of its sale and counts minus; the sale
    itself keeps counting in its own month, so that a closed month never changes. `split` is the
    rule that proposed the shares, None where a person chose them. `visit` is the one it was entered
    for, None for none; a counter-entry has that of its sale.
    """

    id: int
    on: date
    shares: tuple[Share, ...]
    buyer: Buyer
    channel: Channel
    customer: str = ""
    vehicle: str = ""
    confirmed: bool = False
    cancels: int | None = None
    cancelled_by: int | None = None
    reason: str = ""
    split: Split | None = None
    visit: int | None = None

    @property
    def is_counter_entry(self) -> bool:
        """Whether this entry takes back another."""
        return self.cancels is not None

    def share_of(self, rep: int) -> Decimal:
        """What this entry is to a rep in units: the share, minus in a counter-entry, else 0."""
        share = sum((s.share for s in self.shares if s.rep == rep), _NOTHING)
        return -share if self.is_counter_entry else share


@dataclass(frozen=True, slots=True)
class Units:
    """A rep's units of one month: counted, not counted by cause, and proposed (hollow)."""

    counted: Decimal = _NOTHING
    returning: Decimal = _NOTHING
    fleet: Decimal = _NOTHING
    proposed: Decimal = _NOTHING


def check_shares(shares: Iterable[Share]) -> None:
    """Shares have two decimals at most, are more than 0, and sum to exactly 1.00.

    Raises Refused: "no-shares", "rep-twice", "share-decimals", "share-not-positive", "shares-sum".
    """
    total, seen = _NOTHING, set[int]()
    for each in shares:
        if each.rep in seen:
            raise Refused("rep-twice", rep=each.rep)
        seen.add(each.rep)
        if not each.share.is_finite() or each.share <= 0:
            raise Refused("share-not-positive", rep=each.rep, share=str(each.share))
        if each.share > _WHOLE:
            raise Refused("shares-sum", total=str(each.share))
        if each.share != each.share.quantize(_CENT):
            raise Refused("share-decimals", rep=each.rep, share=str(each.share))
        total += each.share
    if not seen:
        raise Refused("no-shares")
    if total != _WHOLE:
        raise Refused("shares-sum", total=str(total))


def split_evenly(reps: tuple[int, ...]) -> tuple[Share, ...]:
    """The proposal for several reps: equal shares, the first named have the odd hundredths."""
    each, odd = divmod(100, len(reps))
    return tuple(
        Share(rep, Decimal(each + (place < odd)) * _CENT) for place, rep in enumerate(reps)
    )


def check_date(on: date, today: date) -> None:
    """A sale is entered on or after its day; raises Refused("sale-in-future")."""
    if on > today:
        raise Refused("sale-in-future", on=on)


def proposed_buyer(earlier: Iterable[date], on: date, policy: Policy) -> Buyer:
    """New when no uncancelled sale to this person, household or company lies within 5 years.

    `earlier` are the dates of the uncancelled sales on record to them.
    """
    since = _years_before(on, policy.new_customer_years)
    known = any(since < sold <= on for sold in earlier)
    return Buyer.RETURNING if known else Buyer.NEW


def counts(sale: Sale, policy: Policy) -> Counts:
    """The rule that decides about an entry: new yes, returning as set, fleet and proposed never.

    A counter-entry of a sale that counted is "cancelled" and counts minus; the counter-entry of
    any other has the rule of its sale.
    """
    return counts_when_confirmed(sale, policy) if sale.confirmed else Counts.PROPOSED


def counts_when_confirmed(sale: Sale, policy: Policy) -> Counts:
    """What a proposed entry will count as once it is confirmed as it stands."""
    match sale.buyer:
        case Buyer.FLEET:
            return Counts.FLEET
        case Buyer.RETURNING if not policy.returning_counts:
            return Counts.RETURNING
    if sale.is_counter_entry:
        return Counts.CANCELLED
    return Counts.NEW_CUSTOMER if sale.buyer is Buyer.NEW else Counts.RETURNING_COUNTS


def units(rep: int, sales: Iterable[Sale], policy: Policy) -> Units:
    """A rep's units from the ledger entries, counter-entries included, of one month.

    Proposed are only those units that would count once confirmed.
    """
    sums = dict.fromkeys(Counts, _NOTHING)
    for sale in sales:
        share = sale.share_of(rep)
        code = counts(sale, policy)
        if code is Counts.PROPOSED and not counts_when_confirmed(sale, policy).counted:
            continue
        sums[code] += share
    return Units(
        counted=sum((sums[code] for code in Counts if code.counted), _NOTHING),
        returning=sums[Counts.RETURNING],
        fleet=sums[Counts.FLEET],
        proposed=sums[Counts.PROPOSED],
    )


def questions(
    sale: Sale, roles: Mapping[int, Role], cars_to_company: int = 1
) -> tuple[tuple[Question, int | None], ...]:
    """What the manager is asked: sales outside a rep's role, several cars to one company.

    `cars_to_company`: cars to the same company around this sale, this one included. Each question
    comes with the rep it is about, or None.
    """
    asked: list[tuple[Question, int | None]] = []
    for each in sale.shares:
        match roles.get(each.rep), sale.channel:
            case Role.INTERNET, Channel.WALK_IN | Channel.SERVICE:
                asked.append((Question.INTERNET_WALK_IN, each.rep))
            case Role.SHOWROOM, Channel.LEAD | Channel.PHONE:
                asked.append((Question.SHOWROOM_LEAD, each.rep))
    if cars_to_company > 1 and sale.buyer is not Buyer.FLEET:
        asked.append((Question.SEVERAL_TO_ONE_COMPANY, None))
    return tuple(asked)


def confirm(sale: Sale, buyer: Buyer | None = None) -> Sale:
    """A proposed sale confirmed, its buyer kind set right where the proposal was wrong.

    Raises Refused: "counter-entry", "already-cancelled", "already-confirmed".
    """
    _check_stands(sale)
    if sale.confirmed:
        raise Refused("already-confirmed", sale=sale.id)
    return replace(sale, confirmed=True, buyer=buyer or sale.buyer)


def cancel(sale: Sale, on: date, reason: str) -> Sale:
    """The counter-entry (id 0 until it is stored) that takes a sale back in the month of `on`.

    Raises Refused: "counter-entry", "already-cancelled", "reason-missing", "cancelled-before-sale".
    """
    _check_stands(sale)
    if not reason.strip():
        raise Refused("reason-missing", sale=sale.id)
    if on < sale.on:
        raise Refused("cancelled-before-sale", sale=sale.id, on=sale.on)
    return replace(sale, id=0, on=on, cancels=sale.id, reason=reason.strip(), split=None)


def _check_stands(sale: Sale) -> None:
    if sale.is_counter_entry:
        raise Refused("counter-entry", sale=sale.id, cancels=sale.cancels)
    if sale.cancelled_by is not None:
        raise Refused("already-cancelled", sale=sale.id, by=sale.cancelled_by)


def _years_before(on: date, years: int) -> date:
    try:
        return on.replace(year=on.year - years)
    except ValueError:  # 29 February
        return on.replace(year=on.year - years, day=28)
