"""`showroom prospecting`: who waits in service, who is to be called, and what came of it."""

from __future__ import annotations

import argparse
from typing import Any

from showroom_app.cli import output, times
from showroom_app.cli.arguments import Unparsable
from showroom_app.cli.session import Session
from showroom_app.domain.prospecting import ProspectKind, ProspectResult
from showroom_app.intake.list_columns import IGNORED
from showroom_app.intake.reading import Rejected
from showroom_app.intake.service_list import FIELDS, ServiceList, rows_of
from showroom_app.services.done import Done
from showroom_app.services.prospecting_rows import Brought, ProspectRow
from showroom_app.services.service_lane import Typed
from showroom_app.words.prospecting import LIST_PROBLEMS, PROSPECT_RESULTS, WOULD_COUNT


def run(options: argparse.Namespace, session: Session) -> int:
    """Carry out one verb of prospecting; 0 when done, 2 for a list that cannot be read."""
    match options.sub:
        case "add":
            return _add(options, session)
        case "gone":
            done = session.services.prospecting.leave(session.actor, options.id)
            session.put(_done_object(done), f"{options.id} is noted as gone.")
        case "log":
            _log(options, session)
        case "import":
            return _import(options, session)
        case "brought":
            month = times.month(options.month) if options.month else None
            for each in session.services.prospecting.brought(session.actor, month):
                session.put(_brought_object(each), _brought_words(each))
        case _:
            rep = session.rep(options.rep).id if options.rep else None
            view = session.services.prospecting.page(session.actor, rep)
            for row in (*view.lane, *view.calls, *view.own):
                if not session.put(_row_object(row, session), _row_words(row, session)):
                    break
    return 0


def _add(options: argparse.Namespace, session: Session) -> int:
    until = times.moment(options.until, session.tz, session.today) if options.until else None
    typed = Typed(
        options.name,
        options.phone,
        options.email,
        options.car,
        options.plate,
        options.year,
        until,
    )
    floor = session.floor(options.floor).id if options.floor else None
    done = session.services.prospecting.add(session.actor, typed, floor=floor)
    session.put(_done_object(done), f"{done.waiting} waits in service.")
    return 0


def _log(options: argparse.Namespace, session: Session) -> None:
    """A call or proposal; an appointment with --when, a visit with or without --referred."""
    prospecting, actor = session.services.prospecting, session.actor
    rep, kind = session.rep(options.rep).id, ProspectKind(options.kind)
    result, note = ProspectResult(options.result), options.note
    match result:
        case ProspectResult.APPOINTMENT:
            if not options.when:
                raise Unparsable("An appointment needs its time: --when 2026-10-23T10:00.")
            at = times.moment(options.when, session.tz, session.today)
            done = prospecting.appointment(actor, rep, kind, options.id, at, note=note)
        case ProspectResult.VISIT:
            done = prospecting.visit(
                actor, rep, kind, options.id, referred=options.referred, note=note
            )
        case _:
            again = times.day(options.on) if options.on else None
            done = prospecting.log(actor, rep, kind, options.id, result, note=note, next_on=again)
    said = PROSPECT_RESULTS[result.value]
    if done.assigned is not None:
        turn = "a turn used" if done.turn else "no turn used"
        said = f"{said}, {session.name(done.assigned)} has the customer, {turn}"
    session.put(
        {**_done_object(done), "assigned": session.name(done.assigned), "turn": done.turn},
        f"{session.name(rep)}: {said}.",
    )


def _import(options: argparse.Namespace, session: Session) -> int:
    """Take the workshop's list in; with --dry-run only say what would change."""
    prospecting = session.services.prospecting
    maps = {each.header_key: each.columns for each in session.services.readers.column_maps()}
    listed = ServiceList.look_at(options.path, maps)
    if isinstance(listed, Rejected):
        output.message(session.saying.rejection(listed.reason))
        return 2
    if options.column:
        listed = listed.with_columns(_columns(options.column, listed))
    if not listed.says_who:
        raise Unparsable(
            'No column says who waits. Say what the columns hold: --column "Klant=name" '
            f"(of {', '.join(FIELDS)})."
        )
    policy = session.services.settings.in_force()
    rows = rows_of(listed, policy.country, session.tz, session.today)
    read = [row for row in rows if row.waits and "torn-row" not in row.problems]
    typed = [row.typed for row in read]
    ask = prospecting.compare if options.dry_run else prospecting.take_in
    told = ask(session.actor, typed)
    for row in rows:
        for problem in row.problems:
            output.message(f"Line {row.line}: {LIST_PROBLEMS[problem]}.")
    for place, refused in told.wrong:
        output.message(f"Line {read[place].line}: {session.saying.refusal(refused)}")
    counts = {"added": told.added, "moved": told.moved, "known": told.known, "over": told.over}
    counts["wrong"] = len(told.wrong) + sum("torn-row" in row.problems for row in rows)
    counts["brought_only"] = sum(not row.waits for row in rows)
    said = ", ".join(f"{count} {name.replace('_', ' ')}" for name, count in counts.items())
    session.put(
        {"dry_run": options.dry_run, **counts}, f"{'Would be: ' if options.dry_run else ''}{said}"
    )
    return 0


def _columns(pairs: list[str], listed: ServiceList) -> dict[str, str]:
    """The map of --column; raises Unparsable for a field or column that does not exist."""
    found = dict.fromkeys(listed.table.header, IGNORED)
    for pair in pairs:
        column, _, field = pair.rpartition("=")
        if field not in FIELDS:
            raise Unparsable(f"{field!r} is none of {', '.join(FIELDS)}.")
        if column not in found:
            raise Unparsable(f"The list has no column {column!r}.")
        found[column] = field
    return found


def _done_object(done: Done) -> dict[str, Any]:
    return {
        "done": done.kind,
        "act": done.act,
        "waiting": done.waiting,
        "entry": done.entry,
        "appointment": done.appointment,
        "visit": done.visit,
    }


def _row_object(row: ProspectRow, session: Session) -> dict[str, Any]:
    known = row.known
    return {
        "kind": row.kind.value,
        "id": row.about,
        "rep": session.name(row.rep),
        "name": row.title,
        "phone": row.phone,
        "email": row.email,
        "car": row.car,
        "plate": row.plate,
        "car_age": row.car_age,
        "waits_until": session.time(row.waits_until),
        "due_on": row.due_on.isoformat() if row.due_on else None,
        "overdue": row.is_overdue,
        "owner": session.name(known.owner),
        "owner_until": known.until.isoformat() if known.until else None,
        "last_sale": known.last_sale.isoformat() if known.last_sale else None,
        "would_count": known.counts.counted,
        "why": WOULD_COUNT[known.counts.value],
        "last": row.last.result.value if row.last else None,
    }


def _row_words(row: ProspectRow, session: Session) -> str:
    when = row.due_on.isoformat() if row.due_on else ""
    if row.waits_until is not None:
        when = f"until {session.clock(row.waits_until)}"
    owner = f"of {session.name(row.known.owner)}" if row.known.owner else ""
    parts = (row.title, row.car, row.phone, row.rep_name, owner, WOULD_COUNT[row.known.counts])
    said = ", ".join(part for part in parts if part)
    return f"{row.kind:<13} {row.about:>5}  {when:<11} {said}"


def _brought_object(each: Brought) -> dict[str, Any]:
    return {
        "rep": each.name,
        "entries": each.entries,
        "conversations": each.conversations,
        "appointments": each.appointments,
        "visits": each.visits,
        "sales": each.sales,
    }


def _brought_words(each: Brought) -> str:
    return (
        f"{each.name:<24} {each.entries} tries, {each.conversations} conversations, "
        f"{each.appointments} appointments, {each.visits} visits, {each.sales} sales"
    )
