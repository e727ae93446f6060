"""A sale in the ledger: who sold, who bought, whether it counts and why."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from showroom_app.domain.policy import Policy
from showroom_app.domain.refused import Refused
from showroom_app.domain.values import dataclass
from showroom_app.domain.workdays import first_of_month

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
    UNDELIVERED = "undelivered"
    """It counts once its car is delivered."""
    OTHER_MONTH = "other-month"
    """Of an entry as a month shows it: it counts in the month of its delivery."""
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
    LEAD_OWNER = "lead-owner"
    """All for the owner of the lead."""


class Answer(StrEnum):
    """What the manager said to the question that a sale put to him or her."""

    STANDS = "stands"
    """It is right as it was entered."""
    FLEET = "fleet"
    """It was a fleet sale, and is one now."""
    CHANGED = "changed"
    """Its reps or its channel were wrong, and were set right."""


@dataclass(frozen=True, slots=True)
class Share:
    """One rep's share of a sale, two decimals."""

    rep: int
    share: Decimal


@dataclass(frozen=True, slots=True)
class Sale:
    """A sale or, with `cancels` set, the dated counter-entry of one.

    `on` is the day of the signed order, of a counter-entry the day of taking back. A counter-entry
    carries the shares, buyer, channel and delivery of its sale and counts minus; the sale itself
    keeps counting in its own month, so that a closed month never changes. `signed_on` is, in a
    counter-entry, the day on which what it takes back was signed. `split` is the rule that proposed
    the shares, None where a person chose them. `pay` is the pay credit, empty where it is as the
    shares. `visit`, `lead`, `prospecting` (an entry of the prospecting list) are what it came from;
    a counter-entry has those of its sale. `company_key` finds other cars of the same company.
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
    lead: int | None = None
    pay: tuple[Share, ...] = ()
    delivered_on: date | None = None
    contract_until: date | None = None
    company_key: str = ""
    answer: Answer | None = None
    signed_on: date | None = None
    confirmed_at: datetime | None = None
    confirmed_by: int | None = None
    prospecting: int | None = None
    source_key: str = ""
    sale_import: int | None = None

    @property
    def pay_credit(self) -> tuple[Share, ...]:
        """Who is paid for it, in shares that sum to 1.00."""
        return self.pay or self.shares

    @property
    def is_counter_entry(self) -> bool:
        """Whether this entry takes back another."""
        return self.cancels is not None

    @property
    def never_was(self) -> bool:
        """Whether it was cancelled before anybody confirmed it, or takes back such a one."""
        return not self.confirmed and (self.is_counter_entry or self.cancelled_by is not None)

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


def counting_day(sale: Sale, policy: Policy) -> date | None:
    """The day in whose month an entry moves the gauge once it is confirmed; None: not yet.

    That is the day of the order; of a sale that counts on delivery (`Policy.sale_counts_on`, as it
    was set for the month of the order) the day of delivery, None until then. A counter-entry counts
    on its own day, and never where its sale was not delivered.
    """
    if not policy.counts_on_delivery(sale.signed_on or sale.on):
        return sale.on
    if sale.delivered_on is None:
        return None
    return sale.on if sale.is_counter_entry else sale.delivered_on


def counts(sale: Sale, policy: Policy) -> Counts:
    """The rule that decides about an entry: new yes, returning as set, fleet and proposed never.

    A counter-entry of a sale that counted is "cancelled" and counts minus; the counter-entry of
    any other has the rule of its sale.
    """
    return counts_when_confirmed(sale, policy) if sale.confirmed else Counts.PROPOSED


def counts_when_confirmed(sale: Sale, policy: Policy) -> Counts:
    """What a proposed entry will count as once it is confirmed as it stands.

    Whether one to a returning customer counts is as it was set for the month of the order, of a
    counter-entry for that of its sale: what did not count then is not taken away later.
    """
    match sale.buyer:
        case Buyer.FLEET:
            return Counts.FLEET
        case Buyer.RETURNING if not policy.counts_returning(sale.signed_on or sale.on):
            return Counts.RETURNING
    if counting_day(sale, policy) is None:
        return Counts.UNDELIVERED
    if sale.is_counter_entry:
        return Counts.CANCELLED
    return Counts.NEW_CUSTOMER if sale.buyer is Buyer.NEW else Counts.RETURNING_COUNTS


def counts_in(month: date, sale: Sale, policy: Policy) -> Counts:
    """The rule that decides about an entry as the ledger of one month shows it."""
    code, day = counts(sale, policy), counting_day(sale, policy)
    if code.counted and day is not None and first_of_month(day) != first_of_month(month):
        return Counts.OTHER_MONTH
    return code


def units(rep: int, sales: Iterable[Sale], policy: Policy) -> Units:
    """A rep's units from the ledger entries, counter-entries included, of one month.

    Proposed are only those units that would count once confirmed. Left out is what counts on a
    delivery that is still to come, and a proposal that was cancelled, with its counter-entry.
    """
    sums = dict.fromkeys(Counts, _NOTHING)
    for sale in sales:
        if counting_day(sale, policy) is None or sale.never_was:
            continue
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


def confirm(
    sale: Sale,
    buyer: Buyer | None = None,
    *,
    at: datetime | None = None,
    by: int | None = None,
    answer: Answer | None = None,
) -> Sale:
    """A proposed sale confirmed, its buyer kind set right where the proposal was wrong.

    Raises Refused: "counter-entry", "already-cancelled", "already-confirmed".
    """
    check_stands(sale)
    if sale.confirmed:
        raise Refused("already-confirmed", sale=sale.id)
    return replace(
        sale,
        confirmed=True,
        buyer=buyer or sale.buyer,
        confirmed_at=at,
        confirmed_by=by,
        answer=answer or sale.answer,
    )


def cancel(sale: Sale, on: date, reason: str) -> Sale:
    """The counter-entry (id 0 until it is stored) that takes a sale back in the month of `on`.

    Raises Refused: "counter-entry", "already-cancelled", "reason-missing", "cancelled-before-sale".
    """
    check_stands(sale)
    if not reason.strip():
        raise Refused("reason-missing", sale=sale.id)
    if on < sale.on:
        raise Refused("cancelled-before-sale", sale=sale.id, on=sale.on)
    return replace(
        sale,
        id=0,
        on=on,
        signed_on=sale.on,
        cancels=sale.id,
        reason=reason.strip(),
        split=None,
        source_key="",
        sale_import=None,
        contract_until=None,
        answer=None,
        prospecting=None,
    )


def check_stands(sale: Sale) -> None:
    """Raise Refused for a "counter-entry", and for a sale that is "already-cancelled"."""
    if sale.is_counter_entry:
        raise Refused("counter-entry", sale=sale.id, cancels=sale.cancels)
    if sale.cancelled_by is not None:
        raise Refused("already-cancelled", sale=sale.id, by=sale.cancelled_by)


def _years_before(on: date, years: int) -> date:
    try:
        return on.replace(year=on.year - years)
    except ValueError:  # 29 February
        return on.replace(year=on.year - years, day=28)
