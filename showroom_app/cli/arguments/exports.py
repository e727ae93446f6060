"""The verbs of what leaves the program: exports and reports."""

from __future__ import annotations

import argparse
from pathlib import Path

from showroom_app.cli.arguments.grammar import Parser, Verbs, audit_filter, verb_of

REPORT_TABLES = ("summary", "rep", "role", "source", "channel", "ledger")


def export_verbs(verbs: Verbs[Parser], shared: Parser) -> None:
    """Make the verbs of `export`."""

    def verb(name: str, text: str) -> argparse.ArgumentParser:
        made = verb_of(verbs, shared, name, text)
        made.add_argument("--format", choices=("json", "csv", "xlsx"), help="else by FILE's ending")
        made.add_argument("--out", required=True, type=Path, metavar="FILE")
        return made

    log = verb("floor-log", "a day of a floor log, whole, or a month of it")
    days = log.add_mutually_exclusive_group()
    days.add_argument("--day", metavar="YYYY-MM-DD")
    days.add_argument("--month", metavar="YYYY-MM", help="every day; as JSON a day a line")
    log.add_argument("--floor", metavar="F")
    audit_filter(verb("audit", "every act, or those of a filter, a line each"))
    verb("customers", "every customer, a line each")
    verb("leads", "every lead, a line each")
    sales = verb("sales", "every entry of the ledger, a line each; as a table a line a rep")
    sales.add_argument("--month", metavar="YYYY-MM", help="only those dated in this month")


def report_verbs(verbs: Verbs[Parser], shared: Parser) -> None:
    """Make the verbs of `report`."""
    month = verb_of(verbs, shared, "month", "what a month came to: gauges, ratios, who missed")
    month.add_argument("--month", required=True, metavar="YYYY-MM")
    month.add_argument("--out", metavar="FILE", type=Path, help="write a file: .pdf, .xlsx or .csv")
    month.add_argument("--language", choices=("en", "nl"), default="en", help="of the file")
    month.add_argument(
        "--table", choices=REPORT_TABLES, default="rep", help="which table a .csv holds"
    )
    fairness = verb_of(verbs, shared, "fairness", "what each rep had of the rotation")
    fairness.add_argument("--month", metavar="YYYY-MM")
    fairness.add_argument("--floor", metavar="F", help="one floor; without it all together")
    fairness.add_argument(
        "--out", metavar="FILE", type=Path, help="write a file: .xlsx, or .csv with commas"
    )
