"""`showroom rep`: the reps, and the role each chooses for a month, from the command line."""

from __future__ import annotations

import argparse
from datetime import date
from typing import Any

from showroom_app.cli import times
from showroom_app.cli.session import Session
from showroom_app.domain.people import Role, RoleChoice
from showroom_app.domain.role_choice import Fate
from showroom_app.services.roles import Chosen, RoleRow
from showroom_app.words import roles as say


def run_rep(options: argparse.Namespace, session: Session) -> int:
    """Add a rep, choose or refuse a role, or list; 0 when done."""
    match options.sub:
        case "away":
            from showroom_app.cli import desk_verbs

            return desk_verbs.away(options, session)
        case "in-hand" | "hand-on" | "end" | "stay":
            from showroom_app.cli import leaving_verbs

            return leaving_verbs.run(options, session)
        case "add":
            return _add(options, session)
        case "role":
            return _choose(options, session)
        case "refuse":
            return _refuse(options, session)
        case "roles" if options.rep:
            return _history(session.rep(options.rep).id, session)
        case "roles":
            return _roles(times.month(options.month) if options.month else None, session)
        case _:
            return _list(session)


def _add(options: argparse.Namespace, session: Session) -> int:
    done = session.services.people.add_rep(
        session.actor,
        options.name,
        Role(options.role),
        options.floor,
        quota=options.quota,
        pin=options.pin,
        starts=times.day(options.starts) if options.starts else None,
    )
    return _list(session, done.rep)


def _choose(options: argparse.Namespace, session: Session) -> int:
    month = times.month(options.month)
    done = session.services.roles.choose(
        session.actor,
        session.rep(options.rep).id,
        Role(options.role),
        month,
        quota=options.quota,
    )
    return _list(session, done.rep, month)


def _refuse(options: argparse.Namespace, session: Session) -> int:
    month = times.month(options.month)
    rep = session.rep(options.rep).id
    session.services.roles.refuse(session.actor, rep, month, options.reason)
    entries = session.services.roles.history(session.actor, rep)
    refused = next(each for each in entries if each.entry.month == month)
    known = next(
        each for each in session.services.roles.listed(session.actor, month) if each.rep.id == rep
    )
    session.put(
        {
            "id": rep,
            "rep": known.rep.name,
            "floor": known.floor_name,
            "month": _month(month),
            **_choice(known.now),
            "refused": refused.entry.role.value,
            "because": refused.entry.refused_because,
        },
        f"{known.rep.name:<24} {_month(month)} {_words(known.now, with_quota=True)}: "
        f"{say.not_taken(refused, session.saying)}",
    )
    return 0


def _list(session: Session, rep: int | None = None, month: date | None = None) -> int:
    """Every rep, or one, with the role and quota in force in a month (None: this one)."""
    for row in session.services.roles.listed(session.actor, month):
        known, choice = row.rep, row.now
        if rep is None or known.id == rep:
            quota = choice.quota if choice and row.with_quota else "-"
            session.put(
                {
                    "id": known.id,
                    "rep": known.name,
                    "floor": row.floor_name,
                    **_choice(choice, with_quota=row.with_quota),
                },
                f"{known.name:<24} {choice.role if choice else '-':<9} {quota}  {row.floor_name}",
            )
    return 0


def _roles(month: date | None, session: Session) -> int:
    """Every rep's role of a month and of the one after it, and how that one came about."""
    view = session.services.roles.page(session.actor, month)
    for row in view.rows:
        now, then = (_words(each, with_quota=row.with_quota) for each in (row.now, row.then))
        session.put(
            {
                "rep": row.rep.name,
                "month": _month(view.month),
                **_choice(row.now, with_quota=row.with_quota),
                "next": {
                    "month": _month(view.following),
                    **_choice(row.then, with_quota=row.with_quota),
                    "chosen": row.is_chosen,
                    "signed": row.is_chosen
                    and bool(row.then_entry and row.then_entry.entry.signed),
                },
            },
            f"{row.rep.name:<24} {_month(view.month)} {now}, "
            f"{_month(view.following)} {then}: {_how(row, session)}",
        )
    return 0


def _history(rep: int, session: Session) -> int:
    """Every entry of a rep, the newest month first."""
    for chosen in session.services.roles.history(session.actor, rep):
        entry = chosen.entry
        session.put(
            {
                "rep": session.name(rep),
                "month": _month(entry.month),
                "role": entry.role.value,
                "quota": entry.quota,
                "at": session.time(entry.at),
                "by": chosen.by_name or None,
                "signed": entry.signed,
                "state": chosen.fate.value,
                "refused_at": session.time(entry.refused_at),
                "refused_by": chosen.refused_by_name or None,
                "refused_because": entry.refused_because or None,
            },
            f"{_month(entry.month)}  {entry.role.value:<9} {entry.quota:>3}  "
            f"{say.came_about(chosen, session.saying)}",
        )
    return 0


def _how(row: RoleRow, session: Session) -> str:
    chosen: Chosen | None = row.then_entry
    if chosen is None:
        return session.saying.say(say.CONTINUES, {})
    if chosen.fate is Fate.REFUSED and row.with_quota:
        return say.not_taken(chosen, session.saying)
    return say.came_about(chosen, session.saying)


def _choice(choice: RoleChoice | None, *, with_quota: bool = True) -> dict[str, Any]:
    return {
        "role": choice.role.value if choice else None,
        "quota": choice.quota if choice and with_quota else None,
    }


def _words(choice: RoleChoice | None, *, with_quota: bool) -> str:
    if choice is None:
        return "-"
    return f"{choice.role} {choice.quota}" if with_quota else str(choice.role)


def _month(on: date) -> str:
    return f"{on:%Y-%m}"
