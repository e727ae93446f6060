"""`showroom lead` and `showroom import`: the inbox from the command line."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from showroom_app.cli import times
from showroom_app.cli.output import answer, message
from showroom_app.cli.session import Session
from showroom_app.domain.lead import CallResult, CloseReason, Lead
from showroom_app.domain.prospect import Vehicle
from showroom_app.intake.raw import PassedOver
from showroom_app.intake.receive import Received, Status, receive
from showroom_app.services.inbox_view import LeadDetail
from showroom_app.words.tables import STAGES


def run(options: argparse.Namespace, session: Session) -> int:
    """Carry out one lead verb; 0 when done."""
    leads, actor = session.services.leads, session.actor
    if options.sub == "list":
        for detail in leads.every(open_only=options.open):
            if not _put(detail, session):
                break
        return 0
    if options.sub == "show":
        _put(leads.show(options.id), session)
        return 0
    rep = session.rep(options.rep).id
    match options.sub:
        case "claim":
            leads.claim(actor, options.id, rep)
        case "assign":
            leads.assign(actor, options.id, rep)
        case "close":
            leads.close(actor, options.id, rep, CloseReason(options.reason))
        case "park":
            by = times.moment(options.by, session.tz, session.today)
            leads.park(actor, options.id, rep, by, options.note)
        case "hand-over":
            leads.hand_over(actor, options.id, rep, session.rep(options.to).id, options.note)
        case "appointment":
            when = times.moment(options.when, session.tz, session.today)
            leads.appointment(actor, options.id, rep, when)
        case _:
            _log(options, session, rep)
    _put(leads.show(options.id), session)
    return 0


def _log(options: argparse.Namespace, session: Session, rep: int) -> None:
    leads, actor = session.services.leads, session.actor
    if options.call is not None:
        leads.log_call(actor, options.id, rep, CallResult(options.call))
    elif options.message is not None:
        leads.message(actor, options.id, rep, options.message)
    else:
        leads.note(actor, options.id, rep, options.note)


def _put(detail: LeadDetail, session: Session) -> bool:
    lead = detail.lead
    words = (
        f"{lead.id:>6}  {session.time(lead.arrived)}  {STAGES[lead.stage]:<16} {detail.row.title}"
    )
    if detail.row.vehicle:
        words += f", {detail.row.vehicle}"
    if detail.row.owner_name:
        words += f" ({detail.row.owner_name})"
    return session.put(lead_object(lead, detail, session), words)


def vehicle_object(vehicle: Vehicle | None) -> dict[str, str] | None:
    """A vehicle as --json writes it."""
    if vehicle is None or vehicle.is_empty():
        return None
    return {
        "year": vehicle.year,
        "make": vehicle.make,
        "model": vehicle.model,
        "trim": vehicle.trim,
        "stock": vehicle.stock,
        "vin": vehicle.vin,
    }


def lead_object(lead: Lead, detail: LeadDetail, session: Session) -> dict[str, Any]:
    """A lead as --json writes it."""
    clock = detail.row.clock
    return {
        "id": lead.id,
        "arrived": session.time(lead.arrived),
        "source": lead.source,
        "name": lead.name,
        "first": lead.first,
        "last": lead.last,
        "emails": list(lead.emails),
        "phones": [phone.shown() for phone in lead.phones],
        "vehicle": vehicle_object(lead.vehicle),
        "trade_in": vehicle_object(lead.trade_in),
        "message": lead.message,
        "owner": session.name(lead.owner),
        "stage": lead.stage.value,
        "first_attempt": session.time(lead.first_attempt),
        "first_dialogue": session.time(lead.first_dialogue),
        "gross_minutes": _minutes(clock.gross_minutes),
        "business_minutes": _minutes(clock.business_minutes),
        "clock": clock.state.value,
    }


def _minutes(length: float | None) -> float | None:
    return None if length is None else round(length, 2)


def run_import(options: argparse.Namespace, session: Session) -> int:
    """Read leads from files and folders.

    0 when every message was dealt with; 2 when a path that was named does not exist, the others are
    read all the same.
    """
    counts = {"imported": 0, "duplicate": 0, "rejected": 0}

    def passed_over(each: PassedOver) -> None:
        message(f"{each.path} passed over. {session.saying.rejection(each.reason)}")

    missing = [path for path in options.paths if not Path(path).exists()]
    for path in options.paths:
        for received in receive(
            session.services, session.actor, Path(path), passed_over=passed_over
        ):
            counts[received.status.value] += 1
            lead = None
            if received.lead is not None:
                detail = session.services.leads.show(received.lead)
                lead = lead_object(detail.lead, detail, session)
            words = _received_words(received, session)
            session.put(
                {
                    "path": str(received.path),
                    "index": received.index,
                    "status": received.status.value,
                    "reason": received.reason,
                    "words": words,
                    "repaired": received.repaired,
                    "lead": lead,
                },
                f"{received.status.value:<9} {received.path}  {words}",
            )
    if not session.as_json:
        answer(", ".join(f"{count} {status}" for status, count in counts.items()))
    return 2 if missing else 0


def _received_words(received: Received, session: Session) -> str:
    """What became of one message, in words."""
    if received.reason is not None:
        return session.saying.rejection(received.reason)
    if received.status is Status.DUPLICATE:
        return f"Came before, as lead {received.lead}."
    words = f"Lead {received.lead}"
    if received.joined:
        words += ", joined to what the same person asked before"
    if received.repaired:
        words += "; repaired, please check"
    return words + "."
