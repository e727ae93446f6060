"""`showroom report month`: what a month came to, on the screen or as a file."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path
from typing import Any

from showroom_app.cli import times
from showroom_app.cli.arguments import Unparsable
from showroom_app.cli.export_verbs import not_written
from showroom_app.cli.session import Session
from showroom_app.services.month_report import MonthReport
from showroom_app.services.quota_view import GaugeRow

KINDS = (".pdf", ".xlsx", ".csv")


def run(options: argparse.Namespace, session: Session) -> int:
    """Print a month rep by rep, or write its report into a file; 0 when done."""
    month, out = times.month(options.month), options.out
    if out is not None and out.suffix.lower() not in KINDS:
        raise Unparsable(f"{out.name!r} says no kind of file. Let it end in .pdf, .xlsx or .csv.")
    report = session.services.month_reports.month(session.actor, month)
    if out is not None:
        return _write(report, out, options, session)
    in_a_row = {row.rep: row.in_a_row for row in report.missed}
    for row in report.quota.rows:
        missed = in_a_row.get(row.rep, 0)
        if not session.put(_object(row, report, missed), _words(row, missed)):
            return 0
    if not session.as_json:
        session.put({}, _whole(report))
    return 0


def _write(report: MonthReport, out: Path, options: argparse.Namespace, session: Session) -> int:
    # Only who wants a file needs what writes one.
    from showroom_app.exports import sheet
    from showroom_app.words.catalogue import translator
    from showroom_app.words.month_files import write_report
    from showroom_app.words.reading import Reading

    language: str = options.language
    saying = replace(session.saying, translate=translator(language))
    marks = sheet.DUTCH if language == "nl" else sheet.ENGLISH
    try:
        pages = write_report(report, Reading(saying, marks), language, out, options.table)
    except OSError as problem:
        raise not_written(out, problem) from None
    told = {"file": str(out), "month": f"{report.month:%Y-%m}", "closed": report.is_closed}
    words = f"The report of {report.month:%Y-%m} is in {out}."
    session.put({**told, "pages": pages or None}, words)
    return 0


def _object(row: GaugeRow, report: MonthReport, missed: int) -> dict[str, Any]:
    gauge = row.gauge
    return {
        "rep": row.name,
        "role": row.role.value,
        "month": f"{report.month:%Y-%m}",
        "closed": report.is_closed,
        "quota": gauge.quota,
        "counted": float(gauge.counted),
        "not_counted": {
            "returning": float(gauge.not_counted.returning),
            "fleet": float(gauge.not_counted.fleet),
        },
        "reached": gauge.counted >= gauge.quota,
        "missed_in_a_row": missed,
    }


def _words(row: GaugeRow, missed: int) -> str:
    gauge = row.gauge
    said = "reached" if gauge.counted >= gauge.quota else f"missed, {missed} in a row"
    return (
        f"{row.name:<24} {row.role:<9} {float(gauge.counted):g} of {gauge.quota}, {said}; not "
        f"counted {float(gauge.not_counted.returning + gauge.not_counted.fleet):g}"
    )


def _whole(report: MonthReport) -> str:
    quota = report.quota
    reached = len(quota.rows) - len(report.missed)
    state = "Closed." if report.is_closed else "Not closed: figures may still change."
    return (
        f"{report.month:%Y-%m}: {float(quota.counted):g} of {quota.quota} counted, {reached} of "
        f"{len(quota.rows)} reps reached their quota. {state}"
    )
