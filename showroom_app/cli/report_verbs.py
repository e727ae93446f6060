"""`showroom report`: what a month came to, on the screen or as a file."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path
from typing import Any

from showroom_app.cli import times
from showroom_app.cli.arguments import Unparsable
from showroom_app.cli.export_verbs import not_written
from showroom_app.cli.session import Session
from showroom_app.services.fairness import FairnessRow, FairnessView


def run(options: argparse.Namespace, session: Session) -> int:
    """Print the report of a month or write it into a file; 0 when done."""
    if options.sub == "month":
        from showroom_app.cli import month_verbs

        return month_verbs.run(options, session)
    month = times.month(options.month) if options.month else session.today.replace(day=1)
    floor = session.floor(options.floor).id if options.floor else None
    if options.out is not None:
        return _write(options.out, floor, month, session)
    view = session.services.fairness.month(session.actor, floor, month)
    for row in view.rows:
        if not session.put(_object(row, view), _words(row)):
            return 0
    if not session.as_json:
        session.put({}, _door(view))
    return 0


def _write(out: Path, floor: int | None, month: date, session: Session) -> int:
    # Only who wants a file needs what writes one.
    from showroom_app.exports import sheet
    from showroom_app.words.fairness import fairness_sheet

    if not sheet.can_write(out):
        raise Unparsable(f"{out.name!r} says no kind of file. Let it end in .xlsx or .csv.")
    view = session.services.fairness.export(session.actor, floor, month)
    try:
        sheet.save(fairness_sheet(view, session.saying), out)
    except OSError as problem:
        raise not_written(out, problem) from None
    session.put(
        {"file": str(out), "reps": len(view.rows)},
        f"{len(view.rows)} reps, {view.days} days: {out}",
    )
    return 0


def _object(row: FairnessRow, view: FairnessView) -> dict[str, Any]:
    figures = row.figures
    return {
        "rep": row.name,
        "role": row.role.value if row.role else None,
        "month": f"{view.month:%Y-%m}",
        "available_hours": figures.hours,
        "turns": figures.turns,
        "expected": float(figures.expected),
        "difference": figures.difference,
        "turns_an_hour": figures.turns_an_hour,
        "given_back": figures.given_back,
        "skips": figures.skips,
        "misses": figures.misses,
        "quick_returns": figures.quick_returns,
        "moves": figures.moves,
        "assigned": figures.assigned,
        "returns": figures.returns,
        "late_returns": figures.late_returns,
    }


def _words(row: FairnessRow) -> str:
    figures = row.figures
    return (
        f"{row.name:<24} {row.role or '-':<9} {figures.turns} ups of {float(figures.expected):.1f} "
        f"expected ({figures.difference:+.1f}), {figures.hours:.1f} h available, "
        f"skips {figures.skips}, misses {figures.misses}, quick returns {figures.quick_returns}, "
        f"moves {figures.moves}, by hand {figures.assigned}, "
        f"late {figures.late_returns} of {figures.returns}"
    )


def _door(view: FairnessView) -> str:
    if view.completeness is None:
        return "Nobody came in this month."
    seen = view.logged + view.tallied
    return f"{view.logged} of {seen} customers seen were logged ({view.completeness:.0%})"
