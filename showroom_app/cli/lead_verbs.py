"""`showroom lead`: the inbox from the command line."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from showroom_app.cli import times
from showroom_app.cli.arguments import Unparsable
from showroom_app.cli.session import Session
from showroom_app.domain.lead import CallResult, CloseReason, Lead
from showroom_app.domain.prospect import Vehicle
from showroom_app.services.inbox_view import LeadDetail
from showroom_app.services.outgoing import Attached
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
        case "reply":
            _reply(options, session, rep)
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


def _reply(options: argparse.Namespace, session: Session, rep: int) -> None:
    """Queue a mail; a text with a template stands below the template's."""
    replies, subject, text = session.services.replies, options.subject, options.text
    if options.template:
        template = session.services.templates.find(options.template).id
        filled = replies.draft(options.id, rep, template)
        subject = subject or filled.subject
        text = "\n\n".join(filter(None, (filled.body.strip(), text.strip())))
    try:
        files = [Attached(path.name, path.read_bytes()) for path in map(Path, options.paths)]
    except OSError as problem:
        raise Unparsable(f"{problem.filename} cannot be read: {problem.strerror}.") from problem
    replies.reply(session.actor, options.id, rep, text, subject, to=options.to, attachments=files)


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
