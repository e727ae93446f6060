"""Disputes of sales: a rep says what is wrong, the manager rules, and the ledger keeps both."""

from __future__ import annotations

from showroom_app.domain import sale_disputes
from showroom_app.domain.people import Actor
from showroom_app.domain.refused import NotFound, Refused
from showroom_app.domain.rights import UseCase
from showroom_app.domain.sale_changes import Change
from showroom_app.domain.sale_disputes import Ruling
from showroom_app.domain.topic import Topic
from showroom_app.services.acts import perform
from showroom_app.services.done import Done
from showroom_app.services.sales import cancelled, changed, corrected, known_sale
from showroom_app.storage.store import Store, Work


class SaleDisputes:
    """The use cases of disputes of the ledger."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def dispute(
        self, actor: Actor, sale: int, note: str, *, rep: int | None = None, act: str | None = None
    ) -> Done:
        """A rep disputes an entry, also one in which he or she has no share.

        `rep` None is the rep who acts. Raises Refused: "dispute-without-rep",
        "dispute-without-note", "sale-disputed", "not-allowed"; NotFound for a sale or rep.
        """
        rep = actor.rep if rep is None else rep

        def body(work: Work, act: str) -> Done:
            if rep is None:
                raise Refused("dispute-without-rep", sale=sale)
            if work.people.rep(rep) is None:
                raise NotFound("rep", str(rep))
            known = work.sale_disputes.of_sales([known_sale(work, sale).id]).get(sale, ())
            by = actor.user.id if actor.user else None
            made = sale_disputes.dispute(known, sale, rep, note, at=work.now, by=by)
            work.sale_disputes.add(made)
            return Done("dispute-sale", act, sale=sale, rep=rep)

        return perform(self._store, actor, UseCase.DISPUTE_SALE, act, (Topic.SALES,), body, own=rep)

    def rule(
        self,
        actor: Actor,
        sale: int,
        ruling: Ruling,
        note: str,
        *,
        change: Change | None = None,
        cancel: bool = False,
        rep: int | None = None,
        act: str | None = None,
    ) -> Done:
        """The manager rules the open disputes of a sale, of one `rep` or of all.

        A dispute that is upheld changes the sale with it: what is wanted is changed in a proposed
        one, corrected in a confirmed one, or the sale is cancelled. One whose sale was set right
        or cancelled since it was disputed is upheld as it is. Raises Refused: "no-dispute",
        "ruling-without-note", "ruling-changes-nothing", "not-allowed", and those of
        `Sales.change`, `Sales.correct` and `Sales.cancel`; NotFound("sale").
        """

        def body(work: Work, act: str) -> Done:
            known = known_sale(work, sale)
            waiting = [
                each
                for each in work.sale_disputes.of_sales([sale]).get(sale, ())
                if each.is_open and rep in (None, each.rep)
            ]
            if not waiting:
                raise Refused("no-dispute", sale=sale)
            by = actor.user.id if actor.user else None
            for each in waiting:
                ruled = sale_disputes.rule(each, ruling, note, at=work.now, by=by)
                work.sale_disputes.save(ruled)
            now = sale
            if ruling is Ruling.UPHELD:
                if cancel:
                    cancelled(work, actor, known, note)
                elif change is not None and known.confirmed:
                    now = corrected(work, actor, known, change, note).id
                elif change is not None:
                    changed(work, actor, known, change)
                elif known.cancelled_by is None:
                    raise Refused("ruling-changes-nothing", sale=sale)
            return Done("rule-sale", act, sale=now, rep=waiting[0].rep)

        return perform(self._store, actor, UseCase.RULE_SALE, act, (Topic.SALES,), body)
