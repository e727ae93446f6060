"""`showroom lead`: the inbox from the command line."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from showroom_app.cli import times
from showroom_app.cli.arguments import Unparsable
from showroom_app.cli.session import Session
from showroom_app.domain.lead import CallResult, CloseReason, Lead, NextStep
from showroom_app.domain.prospect import Vehicle
from showroom_app.domain.refused import Refused
from showroom_app.services.attachments import Attached
from showroom_app.services.inbox_view import LeadDetail, Tab
from showroom_app.words.leads import LEAD_BECAUSE, NEXT_STEPS, STAGES


def run(options: argparse.Namespace, session: Session) -> int:
    """Carry out one lead verb; 0 when done."""
    leads, actor = session.services.leads, session.actor
    if options.sub in ("tend", "calendar"):
        return _desk(options, session)
    if options.sub == "list":
        for detail in _listed(options, session):
            if not _put(detail, session):
                break
        return 0
    if options.sub in ("show", "add", "reopen", "take-back", "merge", "apart"):
        lead = _without_rep(options, session)
        if options.sub == "show":
            _put(leads.show(actor, lead), session, whole=True)
        else:
            _put_done(lead, session)
        return 0
    rep = session.rep(options.rep).id
    match options.sub:
        case "claim":
            leads.claim(actor, options.id, rep)
        case "assign":
            leads.assign(actor, options.id, rep, options.reason)
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
            _appointment(options, session, rep)
        case _:
            _log(options, session, rep)
    _put_done(options.id, session)
    return 0


def _put_done(lead: int, session: Session) -> None:
    """A lead after an act; of one that is a colleague's by it no more than its number."""
    try:
        _put(session.services.leads.show(session.actor, lead), session)
    except Refused:
        session.put({"id": lead}, f"Lead {lead}.")


def _log(options: argparse.Namespace, session: Session, rep: int) -> None:
    leads, actor = session.services.leads, session.actor
    by = times.moment(options.by, session.tz, session.today) if options.by else None
    step = NextStep(options.next) if options.next else None
    if (step is None) != (by is None):
        raise Unparsable("A next step takes both: --next STEP --by TIME.")
    if options.call is not None:
        result = CallResult(options.call)
        leads.log_call(actor, options.id, rep, result, next_step=step, next_step_by=by)
    elif options.message is not None:
        text = options.message
        leads.message(actor, options.id, rep, text, next_step=step, next_step_by=by)
    elif step is not None:
        raise Unparsable("A next step goes with a call or a message.")
    else:
        leads.note(actor, options.id, rep, options.note)


def _listed(options: argparse.Namespace, session: Session) -> Iterator[LeadDetail]:
    if options.tab is None:
        return session.services.leads.every(session.actor, open_only=options.open)
    tab = Tab(options.tab)
    rep = session.rep(options.rep).id if options.rep else None
    if tab is Tab.MINE and rep is None:
        raise Unparsable("Whose leads? Say --rep REP.")
    return session.services.inbox.every(session.actor, tab, rep=rep)


def _without_rep(options: argparse.Namespace, session: Session) -> int:
    """Verbs that are no rep's work on an own lead; the lead they are about."""
    services, actor = session.services, session.actor
    rep = session.rep(options.rep).id if getattr(options, "rep", None) else None
    match options.sub:
        case "add":
            # Only who adds a lead waits for what reads names and vehicles.
            from showroom_app.cli import desk_verbs

            return desk_verbs.add(options, session)
        case "reopen":
            services.leads.reopen(actor, options.id)
        case "take-back":
            services.leads.take_back(actor, options.id)
        case "merge":
            services.merging.merge(actor, options.id, options.other, rep)
        case "apart":
            services.merging.unmerge(actor, options.id)
        case _:
            pass
    number: int = options.id
    return number


def _appointment(options: argparse.Namespace, session: Session, rep: int) -> None:
    from showroom_app.cli import desk_verbs

    if desk_verbs.change_appointment(options, session):
        return
    when = times.moment(options.when, session.tz, session.today)
    session.services.leads.appointment(session.actor, options.id, rep, when)


def _desk(options: argparse.Namespace, session: Session) -> int:
    from showroom_app.cli import desk_verbs

    if options.sub == "tend":
        return desk_verbs.tend(session)
    return desk_verbs.calendar(options, session)


def _reply(options: argparse.Namespace, session: Session, rep: int) -> None:
    """Queue a mail; a text with a template stands below the template's."""
    replies, subject, text = session.services.replies, options.subject, options.text
    if options.template:
        template = session.services.templates.find(options.template).id
        filled = replies.draft(session.actor, options.id, rep, template)
        subject = subject or filled.subject
        text = "\n\n".join(filter(None, (filled.body.strip(), text.strip())))
    try:
        files = [Attached(path.name, path.read_bytes()) for path in map(Path, options.paths)]
    except OSError as problem:
        raise Unparsable(f"{problem.filename} cannot be read: {problem.strerror}.") from problem
    replies.reply(session.actor, options.id, rep, text, subject, to=options.to, attachments=files)


def _put(detail: LeadDetail, session: Session, *, whole: bool = False) -> bool:
    lead = detail.lead
    who = detail.row.title or "Nobody named"
    words = f"{lead.id:>6}  {session.time(lead.arrived)}  {STAGES[lead.stage]:<16} {who}"
    if detail.row.vehicle:
        words += f", {detail.row.vehicle}"
    if detail.row.owner_name:
        words += f" ({detail.row.owner_name})"
    if whole:
        words = "\n".join([words, *_more(detail, session)])
    return session.put(lead_object(lead, detail, session), words)


def _more(detail: LeadDetail, session: Session) -> Iterator[str]:
    """What a single lead tells besides: why it is where it is, its clock, and what comes next."""
    lead, row = detail.lead, detail.row
    if lead.because is not None:
        of = f" ({row.known_owner_name})" if row.known_owner_name else ""
        yield f"        {LEAD_BECAUSE[lead.because]}{of}"
    clock = row.clock
    yield (
        f"        {clock.state.value}: {clock.business_minutes:.0f} min in opening hours, "
        f"{clock.gross_minutes:.0f} min in all"
    )
    if row.next_step is not None and row.next_step_by is not None:
        late = ", overdue" if row.overdue else ""
        yield f"        {NEXT_STEPS[row.next_step]}: {session.time(row.next_step_by)}{late}"
    elif row.flagged:
        yield "        no next step"
    if detail.merged:
        yield f"        with {', '.join(map(str, detail.merged))}"
    if detail.merged_into is not None:
        yield f"        went into {detail.merged_into}"
    for each in detail.suggested:
        other = each.other if each.lead == lead.id else each.lead
        yield f"        may be the same as {other} ({each.score} of 100)"


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
