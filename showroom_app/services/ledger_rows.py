"""The rows of the ledger: each entry with why it counts, what it asks, and what is disputed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal

from showroom_app.domain import sale as sales
from showroom_app.domain.company import WITHIN
from showroom_app.domain.people import Role
from showroom_app.domain.policy import Policy
from showroom_app.domain.sale import Counts, Sale
from showroom_app.domain.sale_disputes import SaleDispute
from showroom_app.domain.sale_questions import Asked, questions
from showroom_app.domain.values import dataclass
from showroom_app.domain.workdays import first_of_month, next_month
from showroom_app.storage.store import Work


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """One entry of the ledger, the rule that decided whether it counts, and what it is asked.

    `if_confirmed` is what a proposed sale would count as. `units` is the rep's share where the
    ledger is one rep's, else the whole sale; minus in a counter-entry. `questions` are put to the
    manager and not answered yet, each with the rep it is about, or None. `counts_on` is the day on
    which it counts, None while its car is not delivered. `company_cars` are the cars that this
    company bought within a year of it, this one with them; `disputes` the oldest first.
    """

    sale: Sale
    counts: Counts
    if_confirmed: Counts
    units: Decimal
    questions: Asked = ()
    counts_on: date | None = None
    company_cars: int = 1
    disputes: tuple[SaleDispute, ...] = ()

    @property
    def is_disputed(self) -> bool:
        """Whether a dispute waits for a ruling."""
        return any(each.is_open for each in self.disputes)

    @property
    def stands(self) -> bool:
        """Whether it is a sale that nobody took back."""
        return not self.sale.is_counter_entry and self.sale.cancelled_by is None


def ledger(work: Work, month: date | None, rep: int | None = None) -> tuple[LedgerRow, ...]:
    """The entries of a month (None: this one), all or one rep's, the oldest first.

    A sale that counts on its delivery stands in the month of its order and in that of its delivery.
    """
    policy = work.policy.policy()
    month = first_of_month(month or policy.business_day(work.now))
    entries = work.sales.of_month(month, next_month(month), delivery=policy.delivery_spans)
    own = [each for each in entries if rep is None or each.share_of(rep)]
    return ledger_rows(work, own, policy, rep=rep, month=month)


def ledger_rows(
    work: Work,
    entries: Iterable[Sale],
    policy: Policy,
    *,
    rep: int | None = None,
    month: date | None = None,
) -> tuple[LedgerRow, ...]:
    """Entries with why each counts or not, as `month` shows them, in units of one rep or whole."""
    entries = tuple(entries)
    disputed = work.sale_disputes.of_sales([each.id for each in entries])
    cars = _company_cars(work, entries)
    roles: dict[date, Mapping[int, Role]] = {}
    rows = []
    for each in entries:
        asks = each.answer is None and not each.is_counter_entry and each.cancelled_by is None
        if asks and (first := first_of_month(each.on)) not in roles:
            roles[first] = {who: known.role for who, known in work.people.roles(first).items()}
        company = cars.get(each.id, 1)
        whole = sum((each.share_of(share.rep) for share in each.shares), Decimal("0.00"))
        rows.append(
            LedgerRow(
                each,
                sales.counts_in(month, each, policy) if month else sales.counts(each, policy),
                sales.counts_when_confirmed(each, policy),
                whole if rep is None else each.share_of(rep),
                questions(each, roles[first_of_month(each.on)], company) if asks else (),
                sales.counting_day(each, policy),
                company,
                disputed.get(each.id, ()),
            )
        )
    return tuple(rows)


def ledger_row(work: Work, sale: Sale, policy: Policy, rep: int | None = None) -> LedgerRow:
    """A sale with why it counts or not, in units of one rep or of the whole sale."""
    return ledger_rows(work, (sale,), policy, rep=rep)[0]


def _company_cars(work: Work, entries: tuple[Sale, ...]) -> Mapping[int, int]:
    """How many cars its company bought within a year of each entry, itself with them."""
    bought = [each for each in entries if each.company_key and not each.is_counter_entry]
    if not bought:
        return {}
    days = [each.on for each in bought]
    known = work.sales.company_cars(
        {each.company_key for each in bought}, min(days) - WITHIN, max(days) + WITHIN
    )
    return {
        each.id: sum(
            key == each.company_key and (sale == each.id or abs(on - each.on) < WITHIN)
            for key, on, sale in known
        )
        for each in bought
    }
