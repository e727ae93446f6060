"""`showroom rep in-hand, hand-on, end, stay`: a rep leaves, and nothing is lost with him or her."""

from __future__ import annotations

import argparse

from showroom_app.cli import times
from showroom_app.cli.arguments import Unparsable
from showroom_app.cli.session import Session


def run(options: argparse.Namespace, session: Session) -> int:
    """Carry out one verb; 0 when done. What is left in hand is listed each time."""
    leaving, actor, rep = session.services.leaving, session.actor, session.rep(options.rep).id
    match options.sub:
        case "end":
            leaving.end(actor, rep, times.day(options.last_day))
        case "stay":
            leaving.stay(actor, rep)
        case "hand-on":
            _hand_on(options, session, rep)
        case _:
            pass
    _list(rep, session)
    return 0


def _hand_on(options: argparse.Namespace, session: Session, rep: int) -> None:
    if bool(options.to) is options.pool:
        raise Unparsable("Say to whom: --to REP, or --pool for leads.")
    to = session.rep(options.to).id if options.to else None
    leads, appointments = options.leads or [], options.appointments or []
    if not leads and not appointments:
        found = session.services.leaving.in_hand(session.actor, rep)
        leads = [row.lead for row in found.leads]
        if to is not None:
            appointments = [each.appointment.id for each in found.appointments]
    session.services.leaving.hand_on(session.actor, rep, to, leads=leads, appointments=appointments)


def _list(rep: int, session: Session) -> None:
    found = session.services.leaving.in_hand(session.actor, rep)
    last = found.rep.ends
    session.put(
        {
            "rep": found.rep.name,
            "last_day": last.isoformat() if last else None,
            "state": found.state.value,
            "leads": [
                {
                    "id": row.lead,
                    "name": row.title,
                    "next_step": row.next_step.value if row.next_step else None,
                    "by": session.time(row.next_step_by),
                }
                for row in found.leads
            ],
            "appointments": [
                {
                    "id": each.appointment.id,
                    "at": session.time(each.appointment.at),
                    "customer": each.appointment.customer,
                    "lead": each.appointment.lead,
                }
                for each in found.appointments
            ],
            "call_backs": found.call_backs,
            "proposed_sales": found.proposed_sales,
        },
        f"{found.rep.name}: {len(found.leads)} leads, {len(found.appointments)} appointments, "
        f"{found.call_backs} call-backs, {found.proposed_sales} proposed sales; "
        f"{f'last day {last:%Y-%m-%d}' if last else 'no last day'}",
    )
