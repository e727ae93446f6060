"""The ledger of sales: entered, confirmed, changed, corrected, cancelled by a counter-entry."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date

from showroom_app.domain import sale as sales
from showroom_app.domain import sale_changes
from showroom_app.domain.duplicates import Person, name_key
from showroom_app.domain.people import Actor, UserKind
from showroom_app.domain.policy import Policy
from showroom_app.domain.refused import NotFound, Refused
from showroom_app.domain.rights import UseCase
from showroom_app.domain.sale import Answer, Buyer, Channel, Sale, Share
from showroom_app.domain.sale_changes import Change
from showroom_app.domain.sale_questions import answer_of
from showroom_app.domain.topic import Topic
from showroom_app.services import sold_leads, sold_visits
from showroom_app.services.acts import allow, perform
from showroom_app.services.done import Done
from showroom_app.services.lead_sight import check_sees_lead
from showroom_app.services.ledger_rows import LedgerRow, ledger, ledger_row
from showroom_app.services.month_close import check_open, is_closed
from showroom_app.services.phones import phone_of
from showroom_app.services.sale_buyers import company_of, proposed_buyer
from showroom_app.services.sold_leads import SoldLead
from showroom_app.services.sold_visits import Proposal, SoldVisit
from showroom_app.storage.store import Store, Work

__all__ = ["LedgerRow", "Sales", "ledger", "ledger_row"]


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
        company: str = "",
        visit: int | None = None,
        lead: int | None = None,
        prospecting: int | None = None,
        pay: Iterable[Share] = (),
        delivered_on: date | None = None,
        contract_until: date | None = None,
        another: bool = False,
        proposed: bool = False,
        act: str | None = None,
    ) -> Done:
        """Enter a sale (`on` None: today); a rep proposes it, a manager's is confirmed.

        `proposed` leaves it to be confirmed later, whoever enters it.
        `buyer` None is proposed from the ledger. Of a `visit` or a `lead` the sale keeps which rule
        proposed the shares, unless other ones were chosen, and how the customer can be found again;
        one that has its sale already takes one more only as `another` car. `prospecting` is the
        entry of the prospecting log that it began with, with None that of the visit, if any; `pay`
        the pay credit where it is not as the shares. The remark is the question that the sale puts
        to the manager, "" for none.
        Raises Refused: "visit-has-sale", "lead-has-sale", "prospecting-not-won", "month-closed",
        "not-allowed", those of `check_sale` and of `proposal`; NotFound for a rep, lead or entry.
        """
        shares, pay = tuple(shares), tuple(pay)
        own = actor.rep if any(share.rep == actor.rep for share in shares) else None

        def body(work: Work, act: str) -> Done:
            policy = work.policy.policy()
            today = policy.business_day(work.now)
            day = on or today
            _check_reps(work, (*shares, *pay))
            number, mail = phone_of(phone, policy.country), email.strip()
            named, typed = " ".join(customer.split()), company
            split, of_lead, began = None, lead, prospecting
            if not another:
                _check_first(work, visit, lead)
            if prospecting is not None:
                _check_won(work, prospecting)
            if visit is not None:
                put = sold_visits.proposal(work, visit)
                split, of_lead = _rule(put, shares), lead or put.lead
                began = prospecting or put.prospecting
                came = work.visits.visit(visit)
                if came is not None and name_key(named) in ("", name_key(came.name)):
                    number, mail = number or came.phone, mail or came.email
                    named = named or came.name
            if lead is not None:
                wrote = work.leads.lead(lead)
                if wrote is None:
                    raise NotFound("lead", str(lead))
                if wrote.owner is not None and split is None:
                    split = _rule(sold_leads.proposal(work, lead), shares)
                called = "" if wrote.placeholder_name else wrote.name
                if name_key(named) in ("", name_key(called)):
                    number = number or (wrote.phones[0] if wrote.phones else None)
                    mail = mail or (wrote.emails[0] if wrote.emails else "")
                    named, typed = named or called, typed or wrote.company
            person = Person.known_by(named, (mail,) if mail else (), (number,) if number else ())
            bought = company_of(work, day, named, company=typed, phone=number, email=mail)
            manages = actor.kind is UserKind.MANAGER or not work.people.has_manager()
            decided = manages and not proposed
            entered = Sale(
                0,
                day,
                shares,
                buyer or proposed_buyer(work, person, day, policy, bought),
                channel,
                customer=named,
                vehicle=" ".join(vehicle.split()),
                confirmed=decided,
                split=split,
                visit=visit,
                lead=of_lead,
                pay=() if set(pay) == set(shares) else pay,
                delivered_on=delivered_on,
                contract_until=contract_until,
                company_key=bought,
                confirmed_at=work.now if decided else None,
                confirmed_by=_user(actor) if decided else None,
                prospecting=began,
            )
            sale_changes.check_sale(entered, today)
            _check_open(work, policy, entered)
            stored = work.sales.add(entered, at=work.now, by=_user(actor), phone=number, email=mail)
            asked = ledger_row(work, replace(entered, id=stored), policy).questions
            question, about = asked[0] if asked else ("", None)
            return Done(
                "sale",
                act,
                visit=visit,
                lead=of_lead,
                sale=stored,
                rep=shares[0].rep,
                remark=question,
                about=about,
            )

        return self._perform(actor, UseCase.ENTER_SALE, act, body, own=own)

    def confirm(
        self,
        actor: Actor,
        sale: int,
        buyer: Buyer | None = None,
        *,
        change: Change | None = None,
        answer: Answer | None = None,
        act: str | None = None,
    ) -> Done:
        """A manager confirms a proposed sale, and sets right what was wrong about it.

        Where it put a question, what was changed is the answer unless one is given. Raises Refused:
        "already-confirmed", "already-cancelled", "counter-entry", "month-closed", "not-allowed",
        and those of `check_sale`.
        """

        def body(work: Work, act: str) -> Done:
            policy, known = work.policy.policy(), known_sale(work, sale)
            asked = ledger_row(work, known, policy).questions
            made = known
            if change is not None and not known.confirmed:
                made = _made(work, policy, known, change)
            confirmed = sales.confirm(made, buyer, at=work.now, by=_user(actor))
            if asked:
                said = answer or answer_of(known, confirmed)
                confirmed = replace(confirmed, answer=said)
            _check_open(work, policy, confirmed)
            work.sales.save(confirmed)
            return Done("confirm-sale", act, sale=sale, rep=confirmed.shares[0].rep)

        return self._perform(actor, UseCase.CONFIRM_SALE, act, body)

    def change(self, actor: Actor, sale: int, change: Change, *, act: str | None = None) -> Done:
        """Set a proposed sale right; of a confirmed one its car, delivery and contract.

        A rep changes own sales, of a confirmed one nothing that moves a gauge, and takes nothing
        from the share or pay credit of another rep. Raises Refused:
        "sale-confirmed" (correct it instead), "already-cancelled", "counter-entry", "month-closed",
        "not-allowed", and those of `check_sale`.
        """

        def body(work: Work, act: str) -> Done:
            made = changed(work, actor, known_sale(work, sale), change)
            return Done("change-sale", act, sale=sale, rep=made.shares[0].rep)

        return self._perform(actor, UseCase.CHANGE_SALE, act, body, own=actor.rep)

    def correct(
        self, actor: Actor, sale: int, change: Change, reason: str, *, act: str | None = None
    ) -> Done:
        """Correct a confirmed sale: a counter-entry takes it back, a new entry stands in for it.

        Both are dated as the sale, or today where its month is closed. Raises Refused: those of
        `cancel`, "sale-proposed" (change it instead), "nothing-changed", and those of `check_sale`.
        """

        def body(work: Work, act: str) -> Done:
            known = known_sale(work, sale)
            stored = corrected(work, actor, known, change, reason)
            return Done("correct-sale", act, sale=stored.id, rep=stored.shares[0].rep)

        return self._perform(actor, UseCase.CANCEL_SALE, act, body)

    def answer(self, actor: Actor, sale: int, answer: Answer, *, act: str | None = None) -> Done:
        """A manager answers what a confirmed sale asks; one that was fleet is corrected.

        Raises Refused: "sale-proposed" (its confirmation answers), "nothing-asked", "not-allowed",
        and those of `correct`.
        """

        def body(work: Work, act: str) -> Done:
            policy, known = work.policy.policy(), known_sale(work, sale)
            if not ledger_row(work, known, policy).questions:
                raise Refused("nothing-asked", sale=sale)
            if not known.confirmed:
                raise Refused("sale-proposed", sale=sale)
            work.sales.save(replace(known, answer=answer))
            if answer is Answer.FLEET and known.buyer is not Buyer.FLEET:
                # The counter-entry has its reason in words, and this one is a code's.
                corrected(work, actor, known, Change(buyer=Buyer.FLEET), Buyer.FLEET.value)
            return Done("answer-sale", act, sale=sale, rep=known.shares[0].rep)

        return self._perform(actor, UseCase.CONFIRM_SALE, act, body)

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
        "cancelled-before-sale", "sale-in-future", "month-closed", "not-allowed".
        """

        def body(work: Work, act: str) -> Done:
            counter = cancelled(work, actor, known_sale(work, sale), reason, on)
            return Done("cancel-sale", act, sale=sale, rep=counter.shares[0].rep)

        return self._perform(actor, UseCase.CANCEL_SALE, act, body)

    def show(self, actor: Actor, sale: int) -> LedgerRow:
        """One entry of the ledger: of a rep's own sales, or any for a manager.

        Raises Refused("not-allowed"), NotFound.
        """
        with self._store.read() as work:
            known = known_sale(work, sale)
            own = actor.rep if actor.rep is not None and known.share_of(actor.rep) else None
            allow(work, actor, UseCase.SEE_GAUGE, own=own)
            return ledger_row(work, known, work.policy.policy())

    def sold_visits(self, actor: Actor) -> tuple[SoldVisit, ...]:
        """The visits that ended as sold of late and ask for a sale, the newest first.

        Raises Refused("not-allowed") for who enters no sales.
        """
        with self._store.read() as work:
            allow(work, actor, UseCase.ENTER_SALE, own=actor.rep)
            return sold_visits.sold(work)

    def sold_leads(self, actor: Actor) -> tuple[SoldLead, ...]:
        """The leads that were closed as sold of late and ask for a sale, as `sold_visits`."""
        with self._store.read() as work:
            allow(work, actor, UseCase.ENTER_SALE, own=actor.rep)
            return sold_leads.sold(work)

    def proposal(self, actor: Actor, visit: int) -> Proposal:
        """What is proposed for the sale of a visit: shares, the rule behind them, the door.

        Raises Refused: "not-allowed" for who enters no sales, "visit-waits" when nobody had the
        customer; NotFound("visit").
        """
        with self._store.read() as work:
            allow(work, actor, UseCase.ENTER_SALE, own=actor.rep)
            return sold_visits.proposal(work, visit)

    def proposal_of_lead(self, actor: Actor, lead: int) -> Proposal:
        """What is proposed for the sale of a lead.

        Raises Refused: "not-allowed" for who enters no sales or may not see the lead,
        "lead-without-owner" when it lies in the pool; NotFound("lead").
        """
        with self._store.read() as work:
            allow(work, actor, UseCase.ENTER_SALE, own=actor.rep)
            check_sees_lead(work, actor, work.leads.lead(lead))
            return sold_leads.proposal(work, lead)

    def of_month(self, actor: Actor, month: date | None = None) -> tuple[LedgerRow, ...]:
        """Every entry dated in a month (None: this one), the oldest first; of a rep the own ones.

        Raises Refused("not-allowed") for others.
        """
        with self._store.read() as work:
            allow(work, actor, UseCase.SEE_GAUGE, own=actor.rep)
            is_rep = actor.kind is UserKind.REP and work.people.has_manager()
            return ledger(work, month, actor.rep if is_rep else None)

    def _perform(
        self,
        actor: Actor,
        use_case: UseCase,
        act: str | None,
        body: Callable[[Work, str], Done],
        *,
        own: int | None = None,
    ) -> Done:
        return perform(self._store, actor, use_case, act, (Topic.SALES,), body, own=own)


def cancelled(work: Work, actor: Actor, sale: Sale, reason: str, on: date | None = None) -> Sale:
    """The counter-entry of a sale, stored; refused as `Sales.cancel` says."""
    policy = work.policy.policy()
    today = policy.business_day(work.now)
    day = on or today
    sales.check_date(day, today)
    counter = sales.cancel(sale, day, reason)
    counted = sales.counting_day(sale, policy)
    if counted is not None and day < counted:
        raise Refused("cancelled-before-sale", sale=sale.id, on=counted)
    check_open(work, day)
    stored = work.sales.add(counter, at=work.now, by=_user(actor))
    return replace(counter, id=stored)


def corrected(work: Work, actor: Actor, sale: Sale, wanted: Change, reason: str) -> Sale:
    """The entry that stands in for a confirmed sale, stored with its counter-entry.

    Refused as `Sales.correct` says.
    """
    policy = work.policy.policy()
    today = policy.business_day(work.now)
    counted = sales.counting_day(sale, policy) or sale.on
    _check_reps(work, (*(wanted.shares or ()), *(wanted.pay or ())))
    counter_day, day, moved = counted, wanted.on or sale.on, wanted
    if is_closed(work, counted):
        # A closed month keeps its sale: what changes does so today.
        counter_day = day = today
        if sale.delivered_on is not None:
            moved = replace(wanted, delivered_on=today)
    made = sale_changes.corrected(sale, moved, day, today)
    made = replace(made, confirmed_at=work.now, confirmed_by=_user(actor))
    _check_open(work, policy, made)
    cancelled(work, actor, sale, reason, counter_day)
    stored = work.sales.add(made, at=work.now, by=_user(actor), like=sale.id)
    return replace(made, id=stored)


def changed(work: Work, actor: Actor, sale: Sale, wanted: Change) -> Sale:
    """A sale with what is wanted set right, stored; refused as `Sales.change` says."""
    policy = work.policy.policy()
    made = _made(work, policy, sale, wanted)
    _check_own(work, actor, policy, sale, made)
    _check_moved(work, policy, sale, made)
    work.sales.save(made)
    return made


def _made(work: Work, policy: Policy, known: Sale, wanted: Change) -> Sale:
    """A sale with what is wanted set right; the company goes with the name of the customer."""
    _check_reps(work, (*(wanted.shares or ()), *(wanted.pay or ())))
    made = sale_changes.change(known, wanted, policy.business_day(work.now))
    if made.customer != known.customer:
        made = replace(made, company_key=company_of(work, made.on, made.customer))
    return made


def _check_own(work: Work, actor: Actor, policy: Policy, known: Sale, made: Sale) -> None:
    """A rep changes own sales only, of a confirmed one nothing that moves a gauge.

    Nor does he or she take from others what they have of it: that is the manager's.
    """
    if actor.kind is UserKind.MANAGER or not work.people.has_manager():
        return
    for each in (known, made):
        if not any(share.rep == actor.rep for share in each.shares):
            raise Refused("not-allowed", use_case=UseCase.CHANGE_SALE, needs="own")
    moves = known.confirmed and _counting(known, policy) != _counting(made, policy)
    if (
        moves
        or _takes(actor.rep, known.shares, made.shares)
        or _takes(actor.rep, known.pay_credit, made.pay_credit)
    ):
        raise Refused("not-allowed", use_case=UseCase.CHANGE_SALE, needs="manager")


def _check_moved(work: Work, policy: Policy, known: Sale, made: Sale) -> None:
    """What moves a gauge may do so in open months only: raises Refused("month-closed")."""
    if _counting(known, policy) == _counting(made, policy):
        return
    _check_open(work, policy, made)
    if known.confirmed:
        _check_open(work, policy, known)


def _check_open(work: Work, policy: Policy, entry: Sale) -> None:
    """What counts on a delivery that is still to come is in no month yet."""
    day = sales.counting_day(entry, policy)
    if day is not None:
        check_open(work, day)


def _takes(rep: int | None, known: tuple[Share, ...], made: tuple[Share, ...]) -> bool:
    """Whether anybody but this rep has less than before."""
    left = {each.rep: each.share for each in made}
    return any(each.rep != rep and left.get(each.rep, 0) < each.share for each in known)


def _check_won(work: Work, prospecting: int) -> None:
    """A sale begins with an entry of the log of which something came, or with none.

    Raises NotFound, and Refused("prospecting-not-won").
    """
    began = work.prospecting.entry(prospecting)
    if began is None:
        raise NotFound("prospecting", str(prospecting))
    if not began.result.is_won:
        raise Refused("prospecting-not-won", prospecting=prospecting)


def _counting(sale: Sale, policy: Policy) -> tuple[object, ...]:
    """What of a sale decides where and for whom it counts."""
    return (sales.counting_day(sale, policy), sale.on, sale.shares, sale.buyer)


def _check_reps(work: Work, shares: Iterable[Share]) -> None:
    for share in shares:
        if work.people.rep(share.rep) is None:
            raise NotFound("rep", str(share.rep))


def _rule(proposed: Proposal, shares: tuple[Share, ...]) -> sales.Split | None:
    """The rule that proposed these shares, None where they are others."""
    return proposed.split if set(proposed.shares) == set(shares) else None


def _check_first(work: Work, visit: int | None = None, lead: int | None = None) -> None:
    """A visit, or a lead, is sold once: raises Refused, "visit-has-sale" or "lead-has-sale"."""
    if visit is not None:
        for known in work.sales.of_visit(visit):
            raise Refused("visit-has-sale", visit=visit, sale=known.id, on=known.on)
    if lead is not None:
        for known in work.sales.of_lead(lead):
            raise Refused("lead-has-sale", lead=lead, sale=known.id, on=known.on)


def known_sale(work: Work, sale: int) -> Sale:
    """One entry of the ledger; raises NotFound."""
    known = work.sales.sale(sale)
    if known is None:
        raise NotFound("sale", str(sale))
    return known


def _user(actor: Actor) -> int | None:
    return actor.user.id if actor.user else None
