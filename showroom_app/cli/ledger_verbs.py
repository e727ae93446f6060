"""`showroom sale confirm, change, answer, dispute` and `rule`: what becomes of an entry."""

from __future__ import annotations

import argparse
from datetime import date

from showroom_app.cli.sale_verbs import day_or_none, shares_of
from showroom_app.cli.session import Session
from showroom_app.cli.times import day
from showroom_app.domain.sale import Answer, Buyer, Channel
from showroom_app.domain.sale_changes import Change, Unchanged
from showroom_app.domain.sale_disputes import Ruling
from showroom_app.services.done import Done


def run(options: argparse.Namespace, session: Session) -> Done:
    """Carry out one verb about an entry of the ledger."""
    sales, disputes, actor = session.services.sales, session.services.sale_disputes, session.actor
    match options.sub:
        case "confirm":
            answer = Answer(options.answer) if options.answer else None
            change = _change(options, session)
            return sales.confirm(actor, options.id, change=change, answer=answer)
        case "change":
            wanted = _change(options, session) or Change()
            if options.reason is not None:
                return sales.correct(actor, options.id, wanted, options.reason)
            return sales.change(actor, options.id, wanted)
        case "answer":
            return sales.answer(actor, options.id, Answer(options.answer))
        case "dispute":
            rep = session.rep(options.by).id if options.by else None
            return disputes.dispute(actor, options.id, options.note, rep=rep)
        case _:
            return disputes.rule(
                actor,
                options.id,
                Ruling.UPHELD if options.upheld else Ruling.STANDS,
                options.note,
                change=_change(options, session),
                cancel=options.cancel,
            )


def _change(options: argparse.Namespace, session: Session) -> Change | None:
    """What of a sale is set right, None for nothing."""
    wanted = Change(
        shares=shares_of(options.rep, session) if options.rep else None,
        pay=shares_of(options.pay, session) if options.pay else None,
        buyer=Buyer(options.buyer) if options.buyer else None,
        channel=Channel(options.channel) if options.channel else None,
        on=day(options.on) if options.on else None,
        customer=options.customer,
        vehicle=options.vehicle,
        delivered_on=_day(options.delivered),
        contract_until=_day(options.contract_until),
    )
    return None if wanted == Change() else wanted


def _day(text: str | None) -> date | Unchanged | None:
    return Unchanged.DAY if text is None else day_or_none(text)
