"""`showroom floor`: every verb of the up queue."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from showroom_app.cli import times
from showroom_app.cli.arguments import Unparsable
from showroom_app.cli.output import answer
from showroom_app.cli.session import Session
from showroom_app.domain import floor_rules
from showroom_app.domain.floor_facts import ArrivalKind, Arrived, Fact, Outcome, SkipReason
from showroom_app.domain.refused import NotFound
from showroom_app.services.details import fits
from showroom_app.services.done import Done
from showroom_app.words.day_close import left_open
from showroom_app.words.whose import choices, namesake, whose

if TYPE_CHECKING:
    from showroom_app.services.board_rows import BoardView, CustomerRow, RepRow
    from showroom_app.services.floor import LogEntry
    from showroom_app.services.floor_disputes import DisputeView, PlacedName
    from showroom_app.services.whose import Answer


def run(options: argparse.Namespace, session: Session) -> int:
    """Carry out one floor verb; 0 when done."""
    verb = options.sub
    if verb == "replay":
        from showroom_app.cli.export_verbs import replay

        return replay(options, session)
    if verb == "lab":
        from showroom_app.cli.lab_verbs import lab

        return lab(options, session)
    # Nobody may be there to close a day: whatever is asked first finds it closed.
    session.services.day_close.close_due(session.actor)
    if verb in _READS:
        return _READS[verb](options, session)
    if verb == "close":
        return _close(options, session)
    done = _act(verb, options, session)
    session.put(_done(done, session), session.saying.done(done))
    return 0


def _act(verb: str, options: argparse.Namespace, session: Session) -> Done:
    floor, reception, actor = session.services.floor, session.services.reception, session.actor
    match verb:
        case "arrive":
            rep = session.rep(options.rep).id if options.rep else None
            fits(options.customer, options.phone, options.email, options.note)
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
                strict=True,
            )
        case "leave":
            return reception.leave(actor, options.visit)
        case "tally":
            return reception.tally(actor, session.floor(options.floor).id, options.count)
        case "send-on":
            to = session.floor(options.to).id
            return floor.send_on(actor, options.visit, to, options.reason.strip())
        case "dispute":
            flags = session.rep(options.rep).id if options.rep else None
            return floor.dispute(actor, options.act, flags, options.note, _floor(options, session))
        case "rule":
            return _rule(options, session)
        case "undo":
            return floor.undo(actor, options.act, _floor(options, session))
        case _:
            pass
    rep = session.rep(options.rep).id
    match verb:
        case "check-in":
            return floor.check_in(actor, rep, _floor(options, session))
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
        case "extend":
            return floor.extend(actor, rep)
        case "lift":
            return floor.lift(actor, rep, options.reason.strip())
        case "join":
            return floor.join(actor, options.visit, rep)
        case "transfer":
            return floor.transfer(actor, options.visit, rep, options.reason.strip())
        case "finish":
            return floor.finish(actor, rep, Outcome(options.outcome), options.visit)
        case _:
            raise Unparsable(f"{verb!r} is not a verb of the floor.")


def _arrival_floor(options: argparse.Namespace, session: Session) -> int:
    return session.floor(options.floor).id


def _floor(options: argparse.Namespace, session: Session) -> int | None:
    return session.floor(options.floor).id if options.floor else None


def _rule(options: argparse.Namespace, session: Session) -> Done:
    if options.place is not None and options.uphold:
        raise Unparsable("--place goes with --move.")
    return session.services.floor.rule(
        session.actor,
        options.act,
        uphold=options.uphold,
        rep=session.rep(options.rep).id if options.rep else None,
        place=options.place,
        note=options.note.strip(),
        floor=_floor(options, session),
    )


def _close(options: argparse.Namespace, session: Session) -> int:
    """Close the day, and list what stays open."""
    floor = session.floor(options.floor).id
    left = session.services.day_close.whats_open(session.actor, floor)
    done = session.services.day_close.close(session.actor, floor)
    said = [session.saying.done(done)]
    if done.number is not None:
        said += left_open(left, session.saying)
    session.put({**_done(done, session), "words": " ".join(said)}, "\n".join(said))
    return 0


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
            each for row in board.with_customers for each in _with_customer(board, row)
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


def _with_customer(board: BoardView, row: CustomerRow) -> Iterator[dict[str, Any]]:
    """Who is with a customer: the rep who has the visit, then those who joined, without a turn."""
    for number, name in enumerate((row.name, *row.joined)):
        yield {
            "rep": name,
            "visit": row.visit,
            "kind": row.kind.value,
            "turn": row.turn and number == 0,
            "minutes": _minutes(board, row.at),
        }


def _minutes(board: BoardView, at: Any) -> int:
    return max(0, int((board.now - at).total_seconds() // 60))


def _status_words(board: BoardView, session: Session) -> str:
    lines = [f"{board.floor_name}, {board.day.isoformat()}"]
    lines += [
        f"  {row.place if row.place is not None else '-':>2}  {row.name}  {row.role}  {row.state}"
        + (f"  back {session.clock(row.return_by)}" if row.return_by else "")
        for row in board.in_order
    ]
    lines += [
        f"  with a customer: {row.name} ({row.kind}, visit {row.visit})"
        for row in board.with_customers
    ]
    lines += [
        f"  waiting: {row.kind}, {_minutes(board, row.at)} min, visit {row.visit}"
        for row in board.waiting
    ]
    lines += [f"  present: {row.name}" for row in board.present]
    if len(lines) == 1:
        lines.append("  nobody is checked in")
    return "\n".join(lines)


def _log(options: argparse.Namespace, session: Session) -> int:
    day = times.day(options.day) if options.day else session.today
    floor = session.floor(options.floor)
    entries = session.services.floor.log(floor.id, day)
    acts: dict[str, list[Fact]] = {}
    for entry in entries:
        acts.setdefault(entry.act, []).append(entry.fact)
    for entry in entries:
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
            _log_words(entry, acts, session),
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


def _disputes(options: argparse.Namespace, session: Session) -> int:
    """Every open dispute of a day, with the line before and after the act that was flagged."""
    day = times.day(options.day) if options.day else session.today
    people, floors = session.services.people, session.services.floor
    asked = [session.floor(options.floor)] if options.floor else list(people.floors())
    flags = [each for floor in asked for each in floors.line(floor.id, day).disputes]
    for flag in flags:
        found = floors.disputed(flag.dispute)
        session.put(
            {
                "dispute": found.dispute,
                "number": flag.number,
                "at": session.time(found.flagged_at),
                "floor": session.floors.get(found.floor),
                "rep": found.rep_name,
                "note": found.note,
                "act": found.act,
                "act_number": found.number,
                "act_at": session.time(found.at),
                "words": session.saying.log(found.facts),
                "before": _places(found.before),
                "after": _places(found.after),
            },
            _dispute_words(flag.number, found, session),
        )
    if not flags and not session.as_json:
        answer("No dispute is open.")
    return 0


def _places(rows: Sequence[PlacedName]) -> list[dict[str, Any]]:
    return [{"place": row.place, "rep": row.name, "state": row.state.value} for row in rows]


def _dispute_words(number: int, found: DisputeView, session: Session) -> str:
    lines = [
        f"{number:>4}  {session.clock(found.flagged_at)}  {found.rep_name}: {found.note}",
        f"      disputes {found.number}, {session.clock(found.at)}: "
        + session.saying.log(found.facts),
    ]
    for title, rows in (("before", found.before), ("after", found.after)):
        said = (f"{'-' if row.place is None else row.place} {row.name}" for row in rows)
        lines.append(f"      {title}: " + ", ".join(said))
    return "\n".join(lines)


def _whose(options: argparse.Namespace, session: Session) -> int:
    floor = session.floor(options.floor)
    found = session.services.reception.whose(session.actor, floor.id, " ".join(options.text))
    several = choices(found)
    for number, each in enumerate(several, 1):
        words = ": ".join(whose(each, session.saying))
        if len(several) > 1:
            words += f" ({namesake(each, number, len(several), session.saying)})"
        _put_answer(each, words, session)
    return 0


def _put_answer(found: Answer, words: str, session: Session) -> None:
    session.put(
        {
            "whose": found.code.value,
            "rep": found.rep_name or None,
            "does": found.enter.value,
            "assigned": found.taker_name or None,
            "turn": found.turn,
            "kind": found.kind.value,
            "appointment": session.time(found.at),
            "customer": found.customer,
            "words": words,
        },
        words,
    )


def _log_words(entry: LogEntry, acts: Mapping[str, Sequence[Fact]], session: Session) -> str:
    """One event; an arrival says who had the customer by the same act, an undo what it undid."""
    at = entry.at.astimezone(session.tz)
    act = acts[entry.act] if isinstance(entry.fact, Arrived) else ()
    facts = (entry.fact, *act)
    said = session.saying.log(facts, undoes=floor_rules.undoes(facts, acts))
    words = f"{entry.number:>4}  {at:%H:%M}  {said}"
    if entry.note:
        words += f" ({entry.note})"
    return words + ("  [undone]" if entry.undone else "")


_READS = {
    "status": _status,
    "log": _log,
    "why": _why,
    "whose": _whose,
    "disputes": _disputes,
}
"""The verbs that only look."""
