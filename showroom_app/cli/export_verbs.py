"""`showroom export`, of the floor log itself, and `showroom floor replay`: a day folded anew."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from showroom_app.cli import times
from showroom_app.cli.arguments import Unparsable
from showroom_app.cli.session import Session
from showroom_app.domain import floor_rules
from showroom_app.domain.floor_facts import Fact
from showroom_app.domain.people import Floor
from showroom_app.exports import long_table
from showroom_app.exports.sheet import Cell
from showroom_app.exports.whole_file import write_whole
from showroom_app.services.floor_days import FloorDays, NotADay, Replayed
from showroom_app.storage import fact_codec
from showroom_app.words import Saying

_LARGEST = 64 * 1024 * 1024
"""Bytes; a day of 20,000 events has under a sixth of it."""
_WANTED = "A day is written by `showroom export floor-log --format json --out FILE`."
_COLUMNS = (
    *("number", "act", "at", "recorded", "user", "station", "kind"),
    *("payload", "reason", "previous", "hash"),
)


def run(options: argparse.Namespace, session: Session) -> int:
    """Write what was asked for into a file; 0 when it is there."""
    match options.sub:
        case "audit":
            from showroom_app.cli import audit_verbs

            return audit_verbs.export(options, session)
        case "customers":
            from showroom_app.cli import person_verbs

            return person_verbs.export(options, session)
        case "leads" | "sales":
            from showroom_app.cli import taking_out

            return taking_out.run(options, session)
        case _:
            return _export_log(options, session)


def kind_of(options: argparse.Namespace) -> str:
    """What a file is to be: as --format says, else as its ending does, else JSON.

    Raises Unparsable for a workbook that no spreadsheet program would open by its name.
    """
    ending = options.out.suffix.lower()
    kind: str = options.format or {".csv": "csv", ".xlsx": "xlsx"}.get(ending, "json")
    if kind == "xlsx" and ending != ".xlsx":
        raise Unparsable(f"{str(options.out)!r} has to end in .xlsx for a workbook.")
    return kind


def not_written(out: Path, problem: OSError) -> Unparsable:
    """Why a file could not be written, and what became of one that was there."""
    return Unparsable(
        f"{str(out)!r} cannot be written: {problem.strerror or type(problem).__name__}. What was "
        "there is as it was. Close it where it is open, or name another file."
    )


def write(
    out: Path, kind: str, title: str, head: tuple[str, ...], rows: Iterable[tuple[Cell, ...]]
) -> int:
    """Write rows as CSV or as a workbook, however many; how many they were. Raises Unparsable."""
    try:
        if kind == "csv":
            return long_table.write_csv(out, head, rows)
        return long_table.write_book(out, title, head, rows)
    except OSError as problem:
        raise not_written(out, problem) from None


def write_objects(out: Path, objects: Iterable[Mapping[str, Any]]) -> int:
    """Write a JSON object a line; how many they were. Raises Unparsable."""
    try:
        return long_table.write_lines(out, objects)
    except OSError as problem:
        raise not_written(out, problem) from None


def _export_log(options: argparse.Namespace, session: Session) -> int:
    floor, out, kind = session.floor(options.floor), options.out, kind_of(options)
    if options.month:
        return _export_month(floor, times.month(options.month), out, kind, session)
    day = times.day(options.day) if options.day else session.today
    document = session.services.floor_days.export(session.actor, floor.id, day)
    if kind == "json":
        text = json.dumps(document, ensure_ascii=False, indent=1)
        try:
            write_whole(out, f"{text}\n".encode())
        except OSError as problem:
            raise not_written(out, problem) from None
    else:
        write(out, kind, f"{floor.name} {day}", _COLUMNS, _cells(document))
    events = len(document["events"])
    session.put(
        {"exported": events, "floor": floor.name, "day": day.isoformat(), "out": str(out)},
        f"{events} entries of {floor.name}, {day.isoformat()}, are in {out}.",
    )
    return 0


def _export_month(floor: Floor, month: date, out: Path, kind: str, session: Session) -> int:
    """Every day of a month, read one by one."""
    documents = session.services.floor_days.export_month(session.actor, floor.id, month)
    events = 0

    def counted() -> Iterator[dict[str, Any]]:
        nonlocal events
        for document in documents:
            events += len(document["events"])
            yield document

    if kind == "json":
        write_objects(out, counted())
    else:
        rows = ((each["day"], *cells) for each in counted() for cells in _cells(each))
        write(out, kind, f"{floor.name} {month:%Y-%m}", ("day", *_COLUMNS), rows)
    session.put(
        {"exported": events, "floor": floor.name, "month": f"{month:%Y-%m}", "out": str(out)},
        f"{events} entries of {floor.name}, {month:%Y-%m}, are in {out}.",
    )
    return 0


def _cells(document: Mapping[str, Any]) -> Iterator[tuple[Cell, ...]]:
    for event in document["events"]:
        yield tuple(
            fact_codec.canonical(event[name]) if name == "payload" else event[name]
            for name in _COLUMNS
        )


def replay(options: argparse.Namespace, session: Session) -> int:
    """Fold an exported day and say the order after each act; 1 when an entry was altered."""
    day = _read(options.file)
    saying = Saying(tz=session.tz, reps=day.names, floors=session.floors)
    session.put(_object(day, session, saying), "\n".join(_words(day, session, saying)))
    return 0 if day.chain_ok else 1


def _read(path: Path) -> Replayed:
    try:
        if path.stat().st_size > _LARGEST:
            raise Unparsable(f"{str(path)!r} is larger than any day of a floor log.")
        return FloorDays.replay(json.loads(path.read_text(encoding="utf-8")))
    except OSError as problem:
        raise Unparsable(f"{str(path)!r} cannot be read: {problem.strerror}.") from None
    except NotADay as not_a_day:
        raise Unparsable(f"{str(path)!r} cannot be replayed. {not_a_day} {_WANTED}") from None
    except (ValueError, RecursionError):
        raise Unparsable(f"{str(path)!r} is not JSON. {_WANTED}") from None


def _object(day: Replayed, session: Session, saying: Saying) -> dict[str, Any]:
    places = day.line.places()
    return {
        "floor": day.floor,
        "day": day.day.isoformat(),
        "events": day.events,
        "chain_ok": day.chain_ok,
        "first_altered": day.first_altered,
        "order": _names(day.order, day),
        "line": [
            {
                "place": places.get(standing.rep),
                "rep": _name(standing.rep, day),
                "role": standing.role.value,
                "state": day.line.state(standing.rep).value,
                "since": session.time(standing.since_at),
                "order": float(standing.since) if standing.since is not None else None,
            }
            for standing in day.line.in_order()
        ],
        "acts": [
            {
                "number": act.number,
                "act": act.act,
                "at": session.time(act.at),
                "kind": act.kind,
                "undone": act.undone,
                "words": _said(act.facts, day, saying),
                "order": _names(act.order, day),
            }
            for act in day.acts
        ],
    }


def _said(facts: tuple[Fact, ...], day: Replayed, saying: Saying) -> str:
    acts = {act.act: act.facts for act in day.acts}
    return saying.log(facts, undoes=floor_rules.undoes(facts, acts))


def _words(day: Replayed, session: Session, saying: Saying) -> list[str]:
    lines = [f"{day.floor}, {day.day.isoformat()}"]
    for act in day.acts:
        at = act.at.astimezone(session.tz)
        undone = "  [undone]" if act.undone else ""
        order = ", ".join(_names(act.order, day)) or "–"
        lines.append(f"{act.number:>4}  {at:%H:%M}  {_said(act.facts, day, saying)}{undone}")
        lines.append(f"             {order}")
    if day.first_altered is None:
        lines.append(f"{day.events} entries, each as it was written.")
    else:
        lines.append(f"Entry {day.first_altered} is not as it was written.")
    return lines


def _names(order: tuple[int, ...], day: Replayed) -> list[str]:
    return [_name(rep, day) for rep in order]


def _name(rep: int, day: Replayed) -> str:
    return day.names.get(rep, f"#{rep}")
