"""The verbs of the ledger."""

from __future__ import annotations

import argparse
from pathlib import Path

from showroom_app.cli.arguments.grammar import Parser, Verbs, number, verb_of

BUYERS = ("new", "returning", "fleet")
CHANNELS = ("walk-in", "lead", "phone", "service", "own")
ANSWERS = ("stands", "fleet", "changed")


def sale_verbs(verbs: Verbs[Parser], shared: Parser) -> None:
    """Make the verbs of `sale`."""
    add = verb_of(verbs, shared, "add", "enter a sale; shares sum to 1.00")
    add.add_argument("--visit", type=number, metavar="ID", help="the visit; proposes all three")
    add.add_argument("--lead", type=number, metavar="ID", help="the lead; proposes all three")
    add.add_argument(
        "--another", action="store_true", help="one more car of the same visit or lead"
    )
    add.add_argument("--company", default="", metavar="TEXT", help="the company that bought")
    add.add_argument("--phone", default="", metavar="N")
    add.add_argument("--email", default="", metavar="E")
    _sale_fields(add)
    confirm = verb_of(verbs, shared, "confirm", "confirm a proposed sale, set right where wrong")
    confirm.add_argument("id", type=number, metavar="ID")
    confirm.add_argument("--answer", choices=ANSWERS, help="to what the sale asks")
    _sale_fields(confirm)
    change = verb_of(verbs, shared, "change", "set a sale right; a confirmed one with --reason")
    change.add_argument("id", type=number, metavar="ID")
    change.add_argument(
        "--reason", metavar="TEXT", help="correct a confirmed sale by a counter-entry"
    )
    _sale_fields(change)
    answer = verb_of(verbs, shared, "answer", "answer what a confirmed sale asks")
    answer.add_argument("id", type=number, metavar="ID")
    answer.add_argument("--answer", choices=ANSWERS, required=True)
    dispute = verb_of(verbs, shared, "dispute", "a rep disputes an entry of the ledger")
    dispute.add_argument("id", type=number, metavar="ID")
    dispute.add_argument("--note", required=True, metavar="TEXT")
    dispute.add_argument("--by", metavar="REP", help="who disputes it, where nobody signed in")
    rule = verb_of(verbs, shared, "rule", "rule the dispute of a sale")
    rule.add_argument("id", type=number, metavar="ID")
    ruling = rule.add_mutually_exclusive_group(required=True)
    ruling.add_argument("--stands", action="store_true", help="the sale is right as it is")
    ruling.add_argument("--upheld", action="store_true", help="the rep is right")
    rule.add_argument("--note", required=True, metavar="TEXT")
    rule.add_argument("--cancel", action="store_true", help="upheld by cancelling the sale")
    _sale_fields(rule)
    cancel = verb_of(verbs, shared, "cancel", "cancel a sale by a counter-entry")
    cancel.add_argument("id", type=number, metavar="ID")
    cancel.add_argument("--reason", required=True, metavar="TEXT")
    taken = verb_of(verbs, shared, "import", "sales from the dealer's own list, CSV or XLSX")
    taken.add_argument("file", type=Path, metavar="FILE")
    taken.add_argument("--dry-run", action="store_true", help="only show what would change")
    taken.add_argument(
        "--columns", type=Path, metavar="FILE", help="JSON: which column holds which field"
    )
    taken.add_argument(
        "--decided",
        metavar="LINES",
        default="",
        help='lines that are entered although they differ or look known, such as "4,7"',
    )
    taken.add_argument(
        "--left", type=Path, metavar="FILE", help="write the rows that are left over: .csv or .xlsx"
    )
    verb_of(verbs, shared, "imports", "the lists that were entered, the newest first")
    back = verb_of(verbs, shared, "take-back", "take a whole import back by counter-entries")
    back.add_argument("id", type=number, metavar="ID")
    back.add_argument("--reason", required=True, metavar="TEXT")
    listing = verb_of(verbs, shared, "list", "the sales of a month and why each counts or not")
    listing.add_argument("--month", metavar="YYYY-MM")


def _sale_fields(of: argparse.ArgumentParser) -> None:
    """What a sale consists of, each left out where it stays or is proposed."""
    of.add_argument("--rep", action="append", metavar="REP[:SHARE]")
    of.add_argument("--pay", action="append", metavar="REP:SHARE", help="pay credit, where apart")
    of.add_argument("--buyer", choices=BUYERS)
    of.add_argument("--channel", choices=CHANNELS)
    of.add_argument("--vehicle", metavar="TEXT")
    of.add_argument("--customer", metavar="TEXT")
    of.add_argument("--on", metavar="DATE", help="day of the signed order")
    of.add_argument("--delivered", metavar="DATE", help="day of delivery; none takes it out")
    of.add_argument("--contract-until", metavar="DATE", help="none takes it out")
