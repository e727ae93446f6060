"""`showroom floor`: every verb of the up queue."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from showroom_app.cli import times
from showroom_app.cli.arguments import Unparsable
from showroom_app.cli.output import answer
from showroom_app.cli.session import Session
from showroom_app.domain.floor_facts import ArrivalKind, Outcome, SkipReason
from showroom_app.domain.refused import NotFound
from showroom_app.services.done import Done

if TYPE_CHECKING:
    from showroom_app.services.board_rows import BoardView, RepRow
    from showroom_app.services.floor import LogEntry


def run(options: argparse.Namespace, session: Session) -> int:
    """Carry out one floor verb; 0 when done."""
    verb = options.sub
    if verb == "status":
        return _status(options, session)
    if verb == "log":
        return _log(options, session)
    if verb == "why":
        return _why(options, session)
    done = _act(verb, options, session)
    session.put(_done(done, session), session.saying.done(done))
    return 0


def _act(verb: str, options: argparse.Namespace, session: Session) -> Done:
    floor, reception, actor = session.services.floor, session.services.reception, session.actor
    match verb:
        case "arrive":
            rep = session.rep(options.rep).id if options.rep else None
            return reception.arrive(
                actor,
                ArrivalKind(options.kind),
                _arrival_floor(options, session),
                name=options.customer,
                phone=options.phone,
                email=options.email,
                rep=rep,
                note=options.note,
            )
        case "complete":
            return reception.complete(
                actor,
                options.visit,
                name=options.customer,
                phone=options.phone,
                email=options.email,
                note=options.note,
            )
        case "leave":
            return reception.leave(actor, options.visit)
        case "undo":
            where = session.floor(options.floor).id if options.floor else None
            return floor.undo(actor, options.act, where)
        case _:
            pass
    rep = session.rep(options.rep).id
    match verb:
        case "check-in":
            where = session.floor(options.floor).id if options.floor else None
            return floor.check_in(actor, rep, where)
        case "check-out":
            return floor.check_out(actor, rep)
        case "break":
            return floor.go_on_break(actor, rep, _moment(options.until, session))
        case "back":
            return floor.come_back(actor, rep)
        case "lead-desk":
            return floor.to_lead_desk(actor, rep, _moment(options.return_by, session))
        case "ack":
            return floor.acknowledge(actor, rep)
        case "skip":
            return floor.skip(actor, rep, SkipReason(options.reason), options.note)
        case "miss":
            return floor.miss(actor, rep)
        case "move":
            return floor.move(actor, rep, options.place, options.reason)
        case "finish":
            return floor.finish(actor, rep, Outcome(options.outcome), options.visit)
        case _:
            raise Unparsable(f"{verb!r} is not a verb of the floor.")


def _arrival_floor(options: argparse.Namespace, session: Session) -> int:
    return session.floor(options.floor).id


def _moment(text: str | None, session: Session) -> Any:
    return None if text is None else times.moment(text, session.tz, session.today)


def _done(done: Done, session: Session) -> dict[str, Any]:
    return {
        "done": done.kind,
        "act": done.act,
        "number": done.number,
        "visit": done.visit,
        "assigned": session.name(done.assigned),
        "turn": done.turn,
        "words": session.saying.done(done),
    }


def _status(options: argparse.Namespace, session: Session) -> int:
    if options.floor:
        floors = [session.floor(options.floor)]
    else:
        floors = list(session.services.people.floors())
        if not floors:
            raise NotFound("floor", "")
    for floor in floors:
        board = session.services.board.board(floor.id)
        session.put(_status_object(board, session, floor.name), _status_words(board, session))
    return 0


def _row(row: RepRow, session: Session) -> dict[str, Any]:
    return {
        "place": row.place,
        "rep": row.name,
        "role": row.role.value,
        "state": row.state.value,
        "since": session.time(row.since),
        "order": float(row.order) if row.order is not None else None,
        "return_by": session.time(row.return_by),
    }


def _status_object(board: BoardView, session: Session, floor: str) -> dict[str, Any]:
    return {
        "floor": floor,
        "day": board.day.isoformat(),
        "line": [_row(row, session) for row in board.in_order],
        "with_customers": [
            {
                "rep": row.name,
                "visit": row.visit,
                "kind": row.kind.value,
                "turn": row.turn,
                "minutes": _minutes(board, row.at),
            }
            for row in board.with_customers
        ],
        "away": [{"rep": row.name, "state": row.state.value} for row in (*board.away, *board.off)],
        "present": [{"rep": row.name} for row in board.present],
        "waiting": [
            {
                "visit": row.visit,
                "kind": row.kind.value,
                "minutes": _minutes(board, row.at),
                "for": row.wants or None,
            }
            for row in board.waiting
        ],
        "last": board.last,
    }


def _minutes(board: BoardView, at: Any) -> int:
    return max(0, int((board.now - at).total_seconds() // 60))


def _status_words(board: BoardView, session: Session) -> str:
    lines = [f"{board.floor_name}, {board.day.isoformat()}"]
    lines += [
        f"  {row.place if row.place is not None else '-':>2}  {row.name}  {row.role}  {row.state}"
        + (f"  back {session.time(row.return_by)}" if row.return_by else "")
        for row in board.in_order
    ]
    lines += [f"  with a customer: {row.name} ({row.kind})" for row in board.with_customers]
    lines += [f"  waiting: {row.kind}, {_minutes(board, row.at)} min" for row in board.waiting]
    lines += [f"  present: {row.name}" for row in board.present]
    if len(lines) == 1:
        lines.append("  nobody is checked in")
    return "\n".join(lines)


def _log(options: argparse.Namespace, session: Session) -> int:
    day = times.day(options.day) if options.day else session.today
    floor = session.floor(options.floor)
    for entry in session.services.floor.log(floor.id, day):
        heard = session.put(
            {
                "number": entry.number,
                "act": entry.act,
                "at": session.time(entry.at),
                "by": entry.by,
                "station": entry.station,
                "kind": entry.kind,
                "rep": session.name(entry.rep),
                "reason": entry.reason or entry.note or None,
                "undone": entry.undone,
                "hash": entry.hash,
            },
            _log_words(entry, session),
        )
        if not heard:
            break
    return 0


def _why(options: argparse.Namespace, session: Session) -> int:
    rep = session.rep(options.rep)
    steps = session.services.floor.why(rep.id)
    for step in steps:
        words = session.saying.step(step)
        session.put(
            {
                "rep": rep.name,
                "number": step.number,
                "at": session.time(step.at),
                "cause": step.cause.value,
                "from": step.place_before,
                "to": step.place_after,
                "undone": step.undone,
                "words": words,
            },
            words,
        )
    if not steps:
        where = session.services.floor.state_of(rep.id)
        if not session.as_json:
            answer(f"{rep.name}: nothing moved today ({where.value}).")
    return 0


def _log_words(entry: LogEntry, session: Session) -> str:
    at = entry.at.astimezone(session.tz)
    words = f"{entry.number:>4}  {at:%H:%M}  {session.saying.log((entry.fact,))}"
    if entry.note:
        words += f" ({entry.note})"
    return words + ("  [undone]" if entry.undone else "")
