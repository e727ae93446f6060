"""The verbs of prospecting."""

from __future__ import annotations

from pathlib import Path

from showroom_app.cli.arguments.grammar import Parser, Verbs, number, verb_of

PROSPECT_KINDS = ("service-lane", "happy-call", "contract-end", "car-age")
PROSPECT_RESULTS = (
    *("not-reached", "spoke", "proposal", "not-interested", "ask-again"),
    *("appointment", "visit"),
)


def prospecting_verbs(verbs: Verbs[Parser], shared: Parser) -> None:
    """Make the verbs of `prospecting`."""
    listed = verb_of(verbs, shared, "list", "who waits in service, happy calls, own customers due")
    listed.add_argument("--rep", metavar="REP", help="one rep's; without it everybody's")
    add = verb_of(verbs, shared, "add", "somebody waits in service today")
    add.add_argument("--name", default="", metavar="TEXT")
    add.add_argument("--car", default="", metavar="TEXT")
    add.add_argument("--plate", default="", metavar="TEXT")
    add.add_argument("--year", type=number, metavar="YYYY", help="the year of the car")
    add.add_argument("--until", metavar="TIME", help="waits until then, such as 14:30")
    add.add_argument("--phone", default="", metavar="N")
    add.add_argument("--email", default="", metavar="E")
    add.add_argument("--floor", metavar="F")
    gone = verb_of(verbs, shared, "gone", "somebody who waited has gone")
    gone.add_argument("id", type=number, metavar="ID")
    log = verb_of(verbs, shared, "log", "what came of a call or a proposal")
    log.add_argument("kind", choices=PROSPECT_KINDS)
    log.add_argument("id", type=number, metavar="ID", help="who waits, else the sale")
    log.add_argument("--rep", required=True, metavar="REP")
    log.add_argument("--result", required=True, choices=PROSPECT_RESULTS)
    log.add_argument("--note", default="", metavar="TEXT")
    log.add_argument("--on", metavar="DATE", help="ask again on this day")
    log.add_argument("--when", metavar="TIME", help="of the appointment")
    log.add_argument("--referred", action="store_true", help="a visit sent by the workshop")
    taken = verb_of(verbs, shared, "import", "take in the workshop's list, CSV or XLSX")
    taken.add_argument("path", type=Path, metavar="FILE")
    taken.add_argument("--dry-run", action="store_true", help="only say what would change")
    taken.add_argument(
        "--column", action="append", metavar="NAME=FIELD", help="what a column holds"
    )
    brought = verb_of(verbs, shared, "brought", "what prospecting of a month came to")
    brought.add_argument("--month", metavar="YYYY-MM")
