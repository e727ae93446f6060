"""`showroom lead add, reopen, merge, apart, tend` and `calendar`: the desk beside a single lead."""

from __future__ import annotations

import argparse
from hashlib import sha256
from pathlib import Path

from showroom_app.cli import times
from showroom_app.cli.arguments import Unparsable
from showroom_app.cli.session import Session
from showroom_app.domain.absence import AbsenceReason
from showroom_app.domain.prospect import Prospect, Vehicle
from showroom_app.services.appointments import CalendarEntry
from showroom_app.words.leads import APPOINTMENT_STATES
from showroom_app.words.people import ABSENCE_REASONS


def add(options: argparse.Namespace, session: Session) -> int:
    """Take down a lead from a phone exchange or the script of a web form; its number.

    The same --once of the same source adds nothing the second time.
    """
    floor = session.floor(options.floor).id if options.floor else None
    act = None
    if options.once:
        act = sha256(f"lead add {options.source} {options.once}".encode()).hexdigest()[:32]
    prospect = _prospect(options, session)
    done = session.services.leads.add(session.actor, prospect, floor=floor, act=act)
    assert done.lead is not None
    return done.lead


def _prospect(options: argparse.Namespace, session: Session) -> Prospect:
    # Only who adds a lead waits for what reads names and vehicles.
    from showroom_app.intake.by_hand import by_hand

    told = Vehicle(year=options.year, make=options.make, model=options.model, stock=options.stock)
    prospect = by_hand(
        options.source,
        session.services.settings.in_force().country,
        name=options.name,
        first=options.first,
        last=options.last,
        company=options.company,
        phones=options.phone,
        emails=options.email,
        vehicle=options.vehicle if told.is_empty() else told,
        message=options.message,
        asked_for_rep=options.asked_for,
        requested_at=(
            times.moment(options.arrived, session.tz, session.today) if options.arrived else None
        ),
        once=options.once,
    )
    if not prospect.has_contact():
        raise Unparsable("Say who asks: --name, --phone or --email.")
    return prospect


def change_appointment(options: argparse.Namespace, session: Session) -> bool:
    """What became of a lead's appointment; False when a new time was said instead."""
    if options.when is not None:
        return False
    service, actor = session.services.appointments, session.actor
    found = service.of_lead(options.id)
    match options.became:
        case "confirmed":
            service.confirm(actor, found)
        case "shown":
            service.show(actor, found)
        case "no-show":
            service.miss(actor, found)
        case _:
            service.cancel(actor, found)
    return True


def away(options: argparse.Namespace, session: Session) -> int:
    """Enter or take back when a rep is away, then list who is; 0."""
    absences, actor = session.services.absences, session.actor
    rep = session.rep(options.rep).id if options.rep else None
    if options.remove is not None:
        absences.remove(actor, options.remove)
    elif options.first is not None:
        if rep is None:
            raise Unparsable("Who is away? Say REP before the dates.")
        first = times.day(options.first)
        last = times.day(options.last) if options.last else first
        absences.add(actor, rep, first, last, AbsenceReason(options.reason))
    elif options.last is not None:
        raise Unparsable("From when? Say --from DATE.")
    for row in absences.rows(session.actor, rep):
        each = row.absence
        session.put(
            {
                "absence": each.id,
                "rep": row.rep_name,
                "from": each.first_day.isoformat(),
                "until": each.last_day.isoformat(),
                "reason": each.reason.value,
                "today": row.today,
            },
            f"{each.id:>6}  {row.rep_name:<24} {each.first_day} to {each.last_day}  "
            f"{ABSENCE_REASONS[each.reason]}",
        )
    return 0


def tend(session: Session) -> int:
    """Do what is due by itself now: warn, escalate, hand the tray out; 0."""
    tending = session.services.tending
    done = tending.tend(session.actor)
    while more := tending.tend(session.actor):
        done = done.and_also(more)
    session.put(
        {
            "handed_out": [
                {"lead": lead, "rep": session.name(rep)} for lead, rep in done.handed_out
            ],
            "warned": list(done.warned),
            "escalated": list(done.escalated),
            "reassigned": [
                {"lead": lead, "rep": session.name(rep)} for lead, rep in done.reassigned
            ],
            "no_show": list(done.missed),
        },
        f"{len(done.handed_out)} handed out, {len(done.warned)} warned, "
        f"{len(done.escalated)} escalated, {len(done.reassigned)} reassigned, "
        f"{len(done.missed)} did not come.",
    )
    return 0


def calendar(options: argparse.Namespace, session: Session) -> int:
    """The appointments of a week, listed or as a calendar file; 0."""
    rep = session.rep(options.rep).id if options.rep else None
    on = times.day(options.week) if options.week else None
    week = session.services.appointments.week(session.actor, on, rep)
    if options.out is not None:
        _write(options.out, week.entries, week.dealer_name, session)
        return 0
    for entry in week.entries:
        each = entry.appointment
        session.put(
            {
                "appointment": each.id,
                "at": session.time(each.at),
                "rep": entry.rep_name,
                "customer": each.customer,
                "phone": each.phone.shown() if each.phone else "",
                "email": each.email,
                "subject": each.subject,
                "state": each.state.value,
                "lead": each.lead,
            },
            f"{session.time(each.at)}  {entry.rep_name:<20} "
            f"{APPOINTMENT_STATES[each.state]:<24} {each.customer}"
            f"{', ' if each.subject else ''}{each.subject}",
        )
    return 0


def _write(
    out: Path, entries: tuple[CalendarEntry, ...], dealer_name: str, session: Session
) -> None:
    # Only who wants a file waits for the library that writes it.
    from showroom_app.exports import calendar_file

    if out.suffix.lower() != calendar_file.ENDING:
        raise Unparsable(f"{str(out)!r} has to end in {calendar_file.ENDING} for a calendar.")
    try:
        out.write_bytes(calendar_file.calendar_file(entries, dealer_name, session.now))
    except OSError as problem:
        raise Unparsable(f"{str(out)!r} cannot be written: {problem.strerror}.") from None
    session.put(
        {"appointments": len(entries), "out": str(out)},
        f"{len(entries)} appointments are in {out}.",
    )
