"""The ledger as a page: a month, what of it is looked at, and what waits for the manager."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum

from showroom_app.domain.people import Actor, UserKind
from showroom_app.domain.policy import Policy
from showroom_app.domain.rights import UseCase
from showroom_app.domain.values import dataclass
from showroom_app.domain.workdays import first_of_month, next_month
from showroom_app.services.acts import allow
from showroom_app.services.ledger_rows import LedgerRow, ledger_rows
from showroom_app.services.month_close import is_closed
from showroom_app.services.sold_leads import SoldLead
from showroom_app.services.sold_leads import sold as leads_sold
from showroom_app.services.sold_visits import SoldVisit
from showroom_app.services.sold_visits import sold as visits_sold
from showroom_app.storage.store import Store, Work

_MOST = 500


class Show(StrEnum):
    """What of the ledger is looked at; what waits is shown of every month."""

    ALL = "all"
    PROPOSED = "proposed"
    QUESTIONS = "questions"
    NOT_COUNTED = "not-counted"
    UNDELIVERED = "undelivered"
    DISPUTES = "disputes"


@dataclass(frozen=True, slots=True)
class LedgerPage:
    """The entries looked at, newest first, and how many wait (proposed, questions...).

    `rep` None: everybody's. `names` are those of all reps ever, `reps` the ids of those who still
    work here. `by_delivery`: sales of this month count on their delivery. `asking` visits and leads
    were sold and have no sale yet.
    """

    month: date
    rep: int | None
    show: Show
    rows: tuple[LedgerRow, ...]
    waiting: tuple[tuple[Show, int], ...]
    names: tuple[tuple[int, str], ...]
    reps: frozenset[int]
    users: tuple[tuple[int, str], ...]
    today: date
    is_closed: bool = False
    by_delivery: bool = False
    has_manager: bool = False
    asking_visits: tuple[SoldVisit, ...] = ()
    asking_leads: tuple[SoldLead, ...] = ()

    def count(self, show: Show) -> int | None:
        """How many wait for this, None where nothing does."""
        return dict(self.waiting).get(show)


class LedgerView:
    """What the ledger page asks."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def page(
        self,
        actor: Actor,
        month: date | None = None,
        rep: int | None = None,
        show: Show = Show.ALL,
    ) -> LedgerPage:
        """The ledger of a month (None: this one), of all or of one rep.

        A rep sees the own entries only; raises Refused("not-allowed") for somebody else's.
        """
        asked = rep
        with self._store.read() as work:
            if rep is None and actor.kind is UserKind.REP and work.people.has_manager():
                rep = actor.rep
            allow(work, actor, UseCase.SEE_GAUGE, own=rep)
            policy = work.policy.policy()
            today = policy.business_day(work.now)
            month = first_of_month(month or today)
            of_month = _of_month(work, policy, month, rep)
            waiting = _waiting(work, policy, rep, of_month)
            rows = of_month if show is Show.ALL else waiting.get(show, ())
            if show is Show.NOT_COUNTED:
                rows = tuple(row for row in of_month if not row.counts.counted)
            reps = work.people.reps()
            is_own = rep is not None and rep == actor.rep
            whose = next((each.name for each in reps if is_own and each.id == rep), None)
            return LedgerPage(
                month,
                asked,
                show,
                tuple(sorted(rows, key=lambda row: (row.sale.on, row.sale.id), reverse=True)),
                tuple((each, len(found)) for each, found in waiting.items()),
                tuple((each.id, each.name) for each in reps),
                frozenset(each.id for each in reps if each.ends is None or each.ends >= today),
                tuple((user.id, user.name) for user in work.people.users()),
                today,
                is_closed(work, month),
                policy.counts_on_delivery(month),
                work.people.has_manager(),
                tuple(each for each in visits_sold(work) if whose in (None, each.rep)),
                tuple(each for each in leads_sold(work) if whose in (None, each.rep)),
            )

    def check_may_enter(self, actor: Actor) -> None:
        """Raise Refused("not-allowed") for who has no sales to enter at all."""
        with self._store.read() as work:
            allow(work, actor, UseCase.ENTER_SALE, own=actor.rep)


def waiting(work: Work, month: date) -> Mapping[Show, tuple[LedgerRow, ...]]:
    """What waits for the manager, as the ledger shows it in this month, of all reps."""
    policy = work.policy.policy()
    return _waiting(work, policy, None, _of_month(work, policy, month, None))


def _of_month(work: Work, policy: Policy, month: date, rep: int | None) -> tuple[LedgerRow, ...]:
    entries = work.sales.of_month(month, next_month(month), delivery=policy.delivery_spans)
    own = [each for each in entries if rep is None or each.share_of(rep)]
    return ledger_rows(work, own, policy, rep=rep, month=month)


def _waiting(
    work: Work, policy: Policy, rep: int | None, of_month: tuple[LedgerRow, ...]
) -> dict[Show, tuple[LedgerRow, ...]]:
    """What waits, of every month; questions of confirmed sales are those of the month."""
    disputed = work.sales.sales({each.sale for each in work.sale_disputes.open()})
    found = {
        entry.id: entry
        for entry in (
            *work.sales.proposed(_MOST),
            *work.sales.undelivered(policy.delivery_spans, _MOST),
            *disputed,
        )
        if rep is None or entry.share_of(rep)
    }
    known = {row.sale.id: row for row in of_month}
    fresh = [entry for number, entry in found.items() if number not in known]
    rows = (*of_month, *ledger_rows(work, fresh, policy, rep=rep))
    return {
        Show.PROPOSED: tuple(row for row in rows if row.stands and not row.sale.confirmed),
        Show.QUESTIONS: tuple(row for row in rows if row.questions),
        Show.UNDELIVERED: tuple(row for row in rows if row.stands and row.counts_on is None),
        Show.DISPUTES: tuple(row for row in rows if row.is_disputed),
    }
