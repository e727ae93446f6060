"""`showroom sale import`, `imports` and `take-back`: the dealer's own list of sales."""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from showroom_app.cli.arguments import Unparsable
from showroom_app.cli.output import answer, message
from showroom_app.cli.session import Session
from showroom_app.domain.sale_import import Row, Standing, count
from showroom_app.exports.left_over import left_over
from showroom_app.exports.sheet import can_write, marks_of, save
from showroom_app.intake.reading import Rejected
from showroom_app.intake.sale_list import FIELDS, SaleList, sales_of
from showroom_app.services.sale_import import Imported
from showroom_app.words.done import DONE
from showroom_app.words.ledger import BUYERS, CHANNELS
from showroom_app.words.sale_import import STANDINGS, field_words, is_left, reading, shares, why


def run(options: argparse.Namespace, session: Session) -> int:
    """Carry out one verb of lists of sales; 0 when done, 2 for a file that is no list."""
    imports = session.services.sale_imports
    match options.sub:
        case "imports":
            for each in imports.earlier(session.actor):
                known = each.imported
                line = {
                    "id": known.id,
                    "name": known.name,
                    "at": session.time(known.at),
                    "by": each.by or None,
                    "rows": known.rows,
                    "added": known.added,
                    "standing": known.standing,
                }
                words = (
                    f"{known.id:>6}  {session.time(known.at)}  {known.name}: {known.added} of "
                    f"{known.rows} rows entered, {known.standing} stand"
                )
                if not session.put(line, words):
                    break
            return 0
        case "take-back":
            done = imports.take_back(session.actor, options.id, options.reason)
            session.put({"import": done.sale_import}, session.saying.done(done))
            return 0
        case _:
            return _take_over(options, session)


def _take_over(options: argparse.Namespace, session: Session) -> int:
    if options.left is not None and not can_write(options.left):
        raise Unparsable(f"{options.left} must end in .csv or .xlsx.")
    decided = _lines(options.decided)
    listed = _read(options, session)
    if listed is None:
        return 2
    imports = session.services.sale_imports
    if not options.dry_run:
        # Who may not enter the list is told so before the rows of it.
        imports.check_may_import(session.actor)
    policy = session.services.settings.in_force()
    sales = sales_of(listed, policy.country)
    rows = imports.compare(session.actor, sales)
    for row in rows:
        if row.standing is not Standing.KNOWN and not session.put(
            _object(row, session), _words(row, session)
        ):
            break
    if not session.as_json:
        for sentence in reading(listed.unread, listed.tells_buyers, session.saying):
            answer(sentence)
    may_be = {row.listed.line for row in rows if row.may_be_taken}
    if decided - may_be:
        raise Unparsable(
            "Only lines that differ or look known can be decided: "
            f"{', '.join(map(str, sorted(may_be))) or 'there are none'}."
        )
    if options.dry_run:
        left = [row for row in rows if is_left(row)]
        _tell_counts(rows, listed, session)
    else:
        imported = imports.take_over(session.actor, listed.name, sales, decided=decided)
        left = list(imported.left)
        _tell_imported(imported, listed, session)
    if options.left is not None:
        reasons = [(row, why(row, session.saying)) for row in left]
        made = left_over(listed.name, listed.table.header, reasons, "Line", "Reason")
        save(made, options.left, marks_of(listed.table.separator))
    return 0


def _read(options: argparse.Namespace, session: Session) -> SaleList | None:
    maps = {each.header_key: each.columns for each in session.services.readers.column_maps()}
    listed = SaleList.look_at(options.file, maps)
    if isinstance(listed, Rejected):
        message(f"{options.file}: {session.saying.rejection(listed.reason)}")
        return None
    if options.columns is not None:
        listed = listed.with_columns(_columns(options.columns))
    if listed.missing:
        missing = " and ".join(field_words(field).lower() for field in listed.missing)
        message(
            f"No column holds the {missing}. Say which one does with --columns; the list has "
            f"{', '.join(listed.table.header)}."
        )
        return None
    return listed


def _columns(path: Path) -> Mapping[str, str]:
    try:
        said = json.loads(path.read_text("utf-8-sig"))
    except (OSError, ValueError) as problem:
        raise Unparsable(f"{path} cannot be read as JSON: {problem}.") from problem
    if not isinstance(said, dict) or not all(isinstance(field, str) for field in said.values()):
        raise Unparsable(f'{path} must hold one object, such as {{"Verkoper": "seller"}}.')
    unknown = sorted({field for field in said.values() if field and field not in FIELDS})
    if unknown:
        raise Unparsable(
            f"{path} names fields that a sale does not have: {', '.join(unknown)}."
            f" Known are {', '.join(FIELDS)}."
        )
    return said


def _lines(text: str) -> frozenset[int]:
    try:
        return frozenset(int(line) for line in text.replace(",", " ").split())
    except ValueError:
        raise Unparsable(f"{text!r} are no lines. Write numbers such as 4,7.") from None


def _object(row: Row, session: Session) -> dict[str, Any]:
    listed = row.listed
    return {
        "line": listed.line,
        "standing": row.standing.value,
        "on": listed.on.isoformat() if listed.on else None,
        "reps": [
            {"rep": session.name(each.rep), "share": float(each.share)} for each in row.shares
        ],
        "customer": listed.named,
        "vehicle": listed.vehicle,
        "buyer": row.buyer.value,
        "channel": row.channel.value,
        "number": listed.number or None,
        "sale": row.sale,
        "code": row.why.code if row.why else None,
        "differs": [each.what.value for each in row.differences],
        "why": why(row, session.saying) or None,
    }


def _words(row: Row, session: Session) -> str:
    listed = row.listed
    who = shares(row.shares, session.saying) if row.shares else "–"
    told = f"{listed.line:>6}  {STANDINGS[row.standing]:<13} {listed.on or '–'}  {who}  "
    kind = (BUYERS[row.buyer], CHANNELS[row.channel]) if row.shares else ()
    parts = (listed.named, listed.vehicle, ", ".join(kind), why(row, session.saying))
    return told + "  ".join(part for part in parts if part)


def _read_as(listed: SaleList) -> dict[str, Any]:
    return {"unread": listed.unread, "tells_buyers": listed.tells_buyers}


def _tell_counts(rows: Sequence[Row], listed: SaleList, session: Session) -> None:
    counts = count(rows)
    if session.as_json:
        told = {each.value: n for each, n in counts.items()}
        session.put({"counts": told, **_read_as(listed)}, "")
    else:
        said = ", ".join(f"{n} {STANDINGS[each].lower()}" for each, n in counts.items())
        answer(f"Nothing was entered. {said}.")


def _tell_imported(imported: Imported, listed: SaleList, session: Session) -> None:
    line = {
        "import": imported.sale_import,
        "added": imported.added,
        "replaced": imported.replaced,
        "filled": imported.filled,
        "known": imported.known,
        "left": len(imported.left),
        **_read_as(listed),
    }
    session.put(
        line,
        f"{DONE['import-sales']} Import {imported.sale_import}: {imported.added} sales "
        f"entered, {imported.filled} filled in, {imported.known} known already, "
        f"{len(imported.left)} left over.",
    )
