"""`showroom sale` and `quota`: the ledger and the gauges from the command line."""

from __future__ import annotations

import argparse
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any

from showroom_app.cli import times
from showroom_app.cli.arguments import Unparsable
from showroom_app.cli.session import Session
from showroom_app.domain.quota import State
from showroom_app.domain.sale import Buyer, Channel, Sale, Share, split_evenly
from showroom_app.services.done import Done
from showroom_app.words.ledger import COUNTS, DISPUTED, GAUGE_STATES, QUESTIONS, SPLITS

if TYPE_CHECKING:
    from showroom_app.services.gauge_detail import GaugeDetail
    from showroom_app.services.ledger_rows import LedgerRow
    from showroom_app.services.quota_view import GaugeRow, QuotaBar


def run_sale(options: argparse.Namespace, session: Session) -> int:
    """Carry out one verb of the ledger; 0 when done."""
    if options.sub in ("import", "imports", "take-back"):
        from showroom_app.cli import sale_import_verbs

        return sale_import_verbs.run(options, session)
    sales, actor = session.services.sales, session.actor
    match options.sub:
        case "add":
            done = _add(options, session)
        case "confirm" | "change" | "answer" | "dispute" | "rule":
            from showroom_app.cli import ledger_verbs

            done = ledger_verbs.run(options, session)
        case "cancel":
            done = sales.cancel(actor, options.id, options.reason)
        case _:
            month = times.month(options.month) if options.month else session.today.replace(day=1)
            for row in sales.of_month(session.actor, month):
                if not session.put(sale_object(row, session), _sale_words(row, session)):
                    break
            return 0
    assert done.sale is not None
    row = sales.show(session.actor, done.sale)
    said = session.saying.done(done)
    if options.sub == "add":
        said += f" {SPLITS[row.sale.split]}." if row.sale.split is not None else ""
        said += "".join(f" {question}" for question in _questions(row, session))
    session.put(sale_object(row, session), said)
    return 0


def _add(options: argparse.Namespace, session: Session) -> Done:
    sales, proposal = session.services.sales, None
    if options.visit is not None:
        proposal = sales.proposal(session.actor, options.visit)
    elif options.lead is not None and not (options.rep and options.channel):
        proposal = sales.proposal_of_lead(session.actor, options.lead)
    of_lead = options.lead is not None and options.rep and options.channel
    if proposal is None and not of_lead and not (options.rep and options.buyer and options.channel):
        raise Unparsable(
            "Give --rep, --buyer and --channel, or --visit or --lead, which proposes them."
        )
    shares = proposal.shares if proposal and not options.rep else None
    channel = proposal.channel if proposal and not options.channel else None
    vehicle = options.vehicle
    if vehicle is None:
        vehicle = proposal.vehicle if proposal else ""
    return sales.add(
        session.actor,
        shares or shares_of(options.rep, session),
        Buyer(options.buyer) if options.buyer else None,
        channel or Channel(options.channel),
        visit=options.visit,
        lead=options.lead,
        another=options.another,
        on=times.day(options.on) if options.on else None,
        vehicle=vehicle,
        customer=options.customer or "",
        company=options.company,
        phone=options.phone,
        email=options.email,
        pay=shares_of(options.pay, session) if options.pay else (),
        delivered_on=day_or_none(options.delivered),
        contract_until=day_or_none(options.contract_until),
    )


def day_or_none(text: str | None) -> date | None:
    """A day, None for nothing and for "none"."""
    return None if text in (None, "none") else times.day(text)


def shares_of(texts: list[str], session: Session) -> tuple[Share, ...]:
    """The shares of REP[:SHARE], even ones where none is written."""
    named = [text.rpartition(":") if ":" in text else (text, "", "") for text in texts]
    reps = [session.rep(name).id for name, _, _ in named]
    shares = [share for _, _, share in named]
    if not any(shares):
        return split_evenly(tuple(reps))
    if not all(shares):
        raise Unparsable("Write a share behind every rep, such as --rep Sanne:0.5, or behind none.")
    return tuple(Share(rep, _share(share)) for rep, share in zip(reps, shares, strict=True))


def _share(text: str) -> Decimal:
    try:
        share = Decimal(text.replace(",", "."))
    except InvalidOperation:
        raise Unparsable(f"{text!r} is not a share. Write a number such as 0.5.") from None
    if not share.is_finite():
        raise Unparsable(f"{text!r} is not a share. Write a number such as 0.5.")
    return share


def sale_object(row: LedgerRow, session: Session) -> dict[str, Any]:
    """An entry of the ledger as --json writes it."""
    sale = row.sale
    return {
        "id": sale.id,
        "on": sale.on.isoformat(),
        "reps": [
            {"rep": session.name(share.rep), "share": float(sale.share_of(share.rep))}
            for share in sale.shares
        ],
        "buyer": sale.buyer.value,
        "channel": sale.channel.value,
        "visit": sale.visit,
        "split": sale.split.value if sale.split is not None else None,
        "counts": row.counts.counted,
        "why": COUNTS[row.counts],
        "confirmed": sale.confirmed,
        "cancelled_by": sale.cancelled_by,
        "lead": sale.lead,
        "pay": [
            {"rep": session.name(share.rep), "share": float(share.share)}
            for share in sale.pay_credit
        ],
        "delivered_on": sale.delivered_on.isoformat() if sale.delivered_on else None,
        "contract_until": sale.contract_until.isoformat() if sale.contract_until else None,
        "questions": [code.value for code, _ in row.questions],
        "answer": sale.answer.value if sale.answer is not None else None,
        "disputes": [
            {
                "rep": session.name(each.rep),
                "note": each.note,
                "ruling": each.ruling.value if each.ruling is not None else None,
                "ruling_note": each.ruling_note,
            }
            for each in row.disputes
        ],
    }


def _who(sale: Sale, session: Session) -> str:
    return ", ".join(f"{session.name(share.rep)} {share.share}" for share in sale.shares)


def _questions(row: LedgerRow, session: Session) -> list[str]:
    """What an entry asks the manager, each as a sentence."""
    return [
        QUESTIONS[code].format(
            about=session.name(about) if about is not None else "", n=row.company_cars
        )
        for code, about in row.questions
    ]


def _sale_words(row: LedgerRow, session: Session) -> str:
    sale = row.sale
    why = COUNTS[row.counts]
    if sale.split is not None and len(sale.shares) > 1:
        why += f" · {SPLITS[sale.split]}"
    for question in _questions(row, session):
        why += f" · {question}"
    for each in row.disputes:
        if each.is_open:
            why += f" · {DISPUTED.format(rep=session.name(each.rep), note=each.note)}"
    return f"{sale.id:>6}  {sale.on}  {_who(sale, session)}  {sale.vehicle}  {why}"


def run_quota(options: argparse.Namespace, session: Session) -> int:
    """Print every rep's gauge of a month, or one rep's with all its figures; 0 when done."""
    month = times.month(options.month) if options.month else session.today.replace(day=1)
    quota = session.services.quota
    if options.rep:
        found = quota.detail(session.actor, session.rep(options.rep).id, month)
        session.put(_detail_object(found), _detail_words(found))
        return 0
    view = quota.gauges(session.actor, month)
    for row in view.rows:
        session.put(_gauge_object(row), _gauge_words(row))
    for bar in view.colleagues:
        session.put(_bar_object(bar, view.month), _bar_words(bar))
    return 0


def _bar_object(bar: QuotaBar, month: date) -> dict[str, Any]:
    counted = None if bar.counted is None else float(bar.counted)
    return {
        "rep": bar.name,
        "role": bar.role.value,
        "month": f"{month:%Y-%m}",
        "quota": bar.quota,
        "counted": counted,
        "on_track": bar.on_track,
        "state": bar.state.value,
    }


def _bar_words(bar: QuotaBar) -> str:
    said = GAUGE_STATES[bar.state]
    if bar.counted is not None:
        said = f"{float(bar.counted):g} of {bar.quota}, {said}"
    return f"{bar.name:<24} {bar.role:<9} {said}"


def _detail_object(found: GaugeDetail) -> dict[str, Any]:
    gauge = found.row.gauge
    return {
        **_gauge_object(found.row),
        "days": gauge.days,
        "elapsed": gauge.elapsed,
        "usual_pace": gauge.usual_pace,
        "pace_of": gauge.pace_of.value,
        "average": found.row.average,
        "last_sale": found.last_sale.isoformat() if found.last_sale else None,
        "days_since_sale": found.days_since_sale,
        "paths": {
            each.opportunity.value: {"ratio": each.ratio, "needed": each.needed}
            for each in gauge.paths
        },
    }


def _detail_words(found: GaugeDetail) -> str:
    row, gauge = found.row, found.row.gauge
    lines = [_gauge_words(row)]
    lines.append(f"  chance {gauge.chance:.0%}")
    if gauge.needed_a_day is not None:
        lines.append(f"  needed a day {gauge.needed_a_day:.2f}")
    lines += [
        f"  {each.needed} more {each.opportunity.value} at {each.ratio:.1%} reach the quota"
        for each in gauge.paths
    ]
    if row.average is not None:
        lines.append(f"  three-month average {row.average:.1f}")
    if found.days_since_sale is not None:
        lines.append(f"  {found.days_since_sale} selling days since the last sale")
    return "\n".join(lines)


def _gauge_object(row: GaugeRow) -> dict[str, Any]:
    gauge = row.gauge
    return {
        "rep": row.name,
        "role": row.role.value,
        "month": f"{gauge.month:%Y-%m}",
        "quota": gauge.quota,
        "counted": float(gauge.counted),
        "not_counted": {
            "returning": float(gauge.not_counted.returning),
            "fleet": float(gauge.not_counted.fleet),
        },
        "on_track": gauge.on_track,
        "gap": gauge.gap,
        "forecast": gauge.forecast,
        "plain_forecast": gauge.plain_forecast,
        "chance": gauge.chance,
        "needed_a_day": gauge.needed_a_day,
        "state": gauge.state.value,
    }


def _gauge_words(row: GaugeRow) -> str:
    gauge = row.gauge
    if gauge.is_over:
        state = "Reached" if gauge.state is State.REACHED else "Missed"
        return f"{row.name:<24} {row.role:<9} {float(gauge.counted):g} of {gauge.quota}, {state}"
    return (
        f"{row.name:<24} {row.role:<9} {float(gauge.counted):g} of {gauge.quota}, "
        f"pace {gauge.on_track:.1f}, forecast {gauge.forecast:.1f}, {GAUGE_STATES[gauge.state]}"
    )
