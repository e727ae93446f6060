"""The ledger of sales: entered, confirmed, cancelled by a counter-entry; why each counts or not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from showroom_app.domain import sale as sales
from showroom_app.domain.duplicates import Person, name_key
from showroom_app.domain.people import Actor, UserKind
from showroom_app.domain.policy import Policy
from showroom_app.domain.refused import NotFound, Refused
from showroom_app.domain.rights import UseCase
from showroom_app.domain.sale import Buyer, Channel, Counts, Sale, Share, Split
from showroom_app.domain.sale_questions import Question, questions
from showroom_app.domain.topic import Topic
from showroom_app.domain.workdays import first_of_month, next_month
from showroom_app.services import sold_visits
from showroom_app.services.acts import perform
from showroom_app.services.done import Done
from showroom_app.services.phones import phone_of
from showroom_app.services.sold_visits import Proposal, SoldVisit, proposed_buyer
from showroom_app.storage.store import Store, Work


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """One entry of the ledger, the rule that decided whether it counts, and what it is asked.

    `if_confirmed` is what a proposed sale would count as. `units` is the rep's share where the
    ledger is one rep's, else the whole sale; minus in a counter-entry. `questions` are put to the
    manager about a proposed sale, each with the rep it is about, or None.
    """

    sale: Sale
    counts: Counts
    if_confirmed: Counts
    units: Decimal
    questions: tuple[tuple[Question, int | None], ...] = ()


class Sales:
    """The use cases of the ledger."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def add(
        self,
        actor: Actor,
        shares: Iterable[Share],
        buyer: Buyer | None,
        channel: Channel,
        *,
        on: date | None = None,
        vehicle: str = "",
        customer: str = "",
        phone: str = "",
        email: str = "",
        visit: int | None = None,
        another: bool = False,
        act: str | None = None,
    ) -> Done:
        """Enter a sale (`on` None: today); a rep proposes it, a manager's is confirmed.

        `buyer` None is proposed from the ledger. Of a `visit` the sale keeps which rule proposed
        the shares, unless other ones were chosen, and how the customer can be found again; a visit
        that has its sale already takes one more only as `another` car. The remark is the question
        that the sale puts to the manager, "" for none. Raises Refused: "no-shares", "rep-twice",
        "share-not-positive", "share-decimals", "shares-sum", "sale-in-future", "visit-has-sale",
        "not-allowed" and those of `proposal`; NotFound for a rep.
        """
        shares = tuple(shares)
        own = actor.rep if any(share.rep == actor.rep for share in shares) else None

        def body(work: Work, act: str) -> Done:
            policy = work.policy.policy()
            day = on or policy.business_day(work.now)
            for share in shares:
                if work.people.rep(share.rep) is None:
                    raise NotFound("rep", str(share.rep))
            sales.check_shares(shares)
            sales.check_date(day, policy.business_day(work.now))
            number = phone_of(phone, policy.country)
            mail, named, split = email.strip(), " ".join(customer.split()), None
            if visit is not None:
                split = _rule(sold_visits.proposal(work, visit), shares)
                if not another:
                    _check_first(work, visit)
                came = work.visits.visit(visit)
                if came is not None and name_key(named) in ("", name_key(came.name)):
                    number, mail = number or came.phone, mail or came.email
                    named = named or came.name
            person = Person.known_by(named, (mail,) if mail else (), (number,) if number else ())
            decided = actor.kind is UserKind.MANAGER or not work.people.has_manager()
            entered = Sale(
                0,
                day,
                shares,
                buyer or proposed_buyer(work, person, day, policy),
                channel,
                customer=named,
                vehicle=" ".join(vehicle.split()),
                confirmed=decided,
                split=split,
                visit=visit,
            )
            stored = work.sales.add(
                entered,
                at=work.now,
                by=actor.user.id if actor.user else None,
                phone=number,
                email=mail,
            )
            asked = _questions(work, replace(entered, id=stored))
            question, about = asked[0] if asked else ("", None)
            return Done(
                "sale",
                act,
                visit=visit,
                sale=stored,
                rep=shares[0].rep,
                remark=question,
                about=about,
            )

        return perform(self._store, actor, UseCase.ENTER_SALE, act, (Topic.SALES,), body, own=own)

    def confirm(
        self, actor: Actor, sale: int, buyer: Buyer | None = None, *, act: str | None = None
    ) -> Done:
        """A manager confirms a proposed sale, and sets its buyer kind right where it was wrong.

        Raises Refused: "already-confirmed", "already-cancelled", "counter-entry", "not-allowed".
        """

        def body(work: Work, act: str) -> Done:
            confirmed = sales.confirm(_known(work, sale), buyer)
            work.sales.save(confirmed)
            return Done("confirm-sale", act, sale=sale, rep=confirmed.shares[0].rep)

        return perform(self._store, actor, UseCase.CONFIRM_SALE, act, (Topic.SALES,), body)

    def cancel(
        self,
        actor: Actor,
        sale: int,
        reason: str,
        *,
        on: date | None = None,
        act: str | None = None,
    ) -> Done:
        """Take a sale back by a counter-entry dated `on` (None: today); the sale itself stays.

        Raises Refused: "already-cancelled", "counter-entry", "reason-missing",
        "cancelled-before-sale", "sale-in-future", "not-allowed".
        """

        def body(work: Work, act: str) -> Done:
            today = work.policy.policy().business_day(work.now)
            sales.check_date(on or today, today)
            counter = sales.cancel(_known(work, sale), on or today, reason)
            work.sales.add(counter, at=work.now, by=actor.user.id if actor.user else None)
            return Done("cancel-sale", act, sale=sale, rep=counter.shares[0].rep)

        return perform(self._store, actor, UseCase.CANCEL_SALE, act, (Topic.SALES,), body)

    def show(self, sale: int) -> LedgerRow:
        """One entry of the ledger; raises NotFound."""
        with self._store.read() as work:
            return ledger_row(work, _known(work, sale), work.policy.policy())

    def sold_visits(self) -> tuple[SoldVisit, ...]:
        """The visits that ended as sold of late and ask for a sale, the newest first."""
        with self._store.read() as work:
            return sold_visits.sold(work)

    def proposal(self, visit: int) -> Proposal:
        """What is proposed for the sale of a visit: shares, the rule behind them, the door.

        Raises Refused: "visit-waits" when nobody had the customer; NotFound("visit").
        """
        with self._store.read() as work:
            return sold_visits.proposal(work, visit)

    def of_month(self, month: date | None = None) -> tuple[LedgerRow, ...]:
        """Every entry dated in a month (None: this one), the oldest first."""
        with self._store.read() as work:
            return ledger(work, month)


def ledger(work: Work, month: date | None, rep: int | None = None) -> tuple[LedgerRow, ...]:
    """The entries of a month (None: this one), all or one rep's, the oldest first."""
    policy = work.policy.policy()
    month = first_of_month(month or policy.business_day(work.now))
    return tuple(
        ledger_row(work, each, policy, rep)
        for each in work.sales.of_month(month, next_month(month))
        if rep is None or each.share_of(rep)
    )


def ledger_row(work: Work, sale: Sale, policy: Policy, rep: int | None = None) -> LedgerRow:
    """A sale with why it counts or not, in units of one rep or of the whole sale."""
    whole = sum((sale.share_of(share.rep) for share in sale.shares), Decimal("0.00"))
    return LedgerRow(
        sale,
        sales.counts(sale, policy),
        sales.counts_when_confirmed(sale, policy),
        whole if rep is None else sale.share_of(rep),
        () if sale.confirmed else _questions(work, sale),
    )


def _rule(proposed: Proposal, shares: tuple[Share, ...]) -> Split | None:
    """The rule that proposed these shares, None where they are others."""
    return proposed.split if set(proposed.shares) == set(shares) else None


def _check_first(work: Work, visit: int) -> None:
    """A visit is sold once: raises Refused("visit-has-sale")."""
    for known in work.sales.of_visit(visit):
        raise Refused("visit-has-sale", visit=visit, sale=known.id, on=known.on)


def _known(work: Work, sale: int) -> Sale:
    known = work.sales.sale(sale)
    if known is None:
        raise NotFound("sale", str(sale))
    return known


def _questions(work: Work, sale: Sale) -> tuple[tuple[Question, int | None], ...]:
    """What the manager is asked, by the roles of the month of the sale."""
    month = first_of_month(sale.on)
    choices = {each.rep: work.people.role_of(each.rep, month) for each in sale.shares}
    roles = {rep: choice.role for rep, choice in choices.items() if choice is not None}
    return questions(sale, roles)
