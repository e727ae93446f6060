"""The verbs of the up queue."""

from __future__ import annotations

import argparse
from pathlib import Path

from showroom_app.cli.arguments.grammar import Parser, Verbs, number, verb_of

ARRIVALS = ("walk-in", "appointment", "be-back", "service", "delivery", "phone", "not-a-buyer")
OUTCOMES = (
    "sold",
    "quote",
    "appointment",
    "follow-up",
    "handed-over",
    "lost",
    "left",
    "wrong-department",
    "asked-the-way",
)
SKIP_REASONS = ("on-the-phone", "language", "model", "acquaintance", "asked-for-other", "other")


def floor_verbs(verbs: Verbs[Parser], shared: Parser) -> None:
    """Make the verbs of `floor`."""

    def verb(name: str, text: str, *, rep: bool = False) -> argparse.ArgumentParser:
        made = verb_of(verbs, shared, name, text)
        if rep:
            made.add_argument("rep", metavar="REP")
        return made

    verb("check-in", "a rep comes in", rep=True).add_argument("--floor", metavar="F")
    verb("check-out", "a rep leaves for the day", rep=True)
    verb("break", "a rep goes on a break; the place is kept", rep=True).add_argument(
        "--until", metavar="TIME"
    )
    verb("back", "a rep is back from the desk or a break", rep=True)
    verb(
        "lead-desk", "a hybrid goes to the lead desk, a showroom rep prospecting", rep=True
    ).add_argument("--return-by", metavar="TIME")
    verb("ack", "a recalled rep says: I am coming", rep=True)
    verb("extend", "a recalled rep first finishes a conversation", rep=True)
    lift = verb("lift", "a manager lifts a block", rep=True)
    lift.add_argument("--reason", metavar="TEXT", default="", help="why; it is kept in the log")
    skip = verb("skip", "pass a rep, with a reason", rep=True)
    skip.add_argument("--reason", required=True, choices=SKIP_REASONS)
    skip.add_argument("--note", default="")
    verb("miss", "a rep was called and is not there", rep=True)
    move = verb("move", "a manager moves a rep in line", rep=True)
    move.add_argument("--place", required=True, type=number)
    move.add_argument("--reason", required=True)
    arrive = verb("arrive", "somebody comes in or phones")
    arrive.add_argument("kind", choices=ARRIVALS)
    arrive.add_argument("--floor", metavar="F")
    arrive.add_argument("--customer", metavar="TEXT", default="")
    arrive.add_argument("--phone", metavar="N", default="")
    arrive.add_argument("--email", metavar="E", default="")
    arrive.add_argument("--rep", metavar="REP")
    arrive.add_argument("--note", metavar="TEXT", default="")
    finish = verb("finish", "a rep is done with a customer", rep=True)
    finish.add_argument("--outcome", required=True, choices=OUTCOMES)
    finish.add_argument("--visit", type=number, metavar="N")
    complete = verb("complete", "fill in who a visitor is")
    complete.add_argument("visit", type=number, metavar="VISIT")
    complete.add_argument("--customer", metavar="TEXT")
    complete.add_argument("--phone", metavar="N")
    complete.add_argument("--email", metavar="E")
    complete.add_argument("--note", metavar="TEXT")
    verb("leave", "a waiting customer leaves").add_argument("visit", type=number, metavar="VISIT")
    join = verb("join", "turn-over: a second rep joins a visit")
    join.add_argument("visit", type=number, metavar="VISIT")
    join.add_argument("--rep", required=True, metavar="REP")
    transfer = verb("transfer", "a visit goes to another rep")
    transfer.add_argument("visit", type=number, metavar="VISIT")
    transfer.add_argument("--rep", required=True, metavar="REP")
    transfer.add_argument("--reason", metavar="TEXT", default="", help="why, if not to the owner")
    send_on = verb("send-on", "a visit goes on to another floor")
    send_on.add_argument("visit", type=number, metavar="VISIT")
    send_on.add_argument("--to", required=True, metavar="F")
    send_on.add_argument(
        "--reason", metavar="TEXT", default="", help="why, if nobody in particular is waited for"
    )
    tally = verb("tally", "people seen at the door whom nobody served")
    tally.add_argument("count", type=number, metavar="N")
    tally.add_argument("--floor", metavar="F")
    dispute = verb("dispute", "a rep flags an entry of today")
    dispute.add_argument("act", metavar="ACT")
    dispute.add_argument("--note", required=True, metavar="TEXT")
    dispute.add_argument("--rep", metavar="REP")
    dispute.add_argument("--floor", metavar="F")
    rule = verb("rule", "a manager rules on a dispute")
    rule.add_argument("act", metavar="ACT")
    ruling = rule.add_mutually_exclusive_group(required=True)
    ruling.add_argument("--uphold", action="store_true")
    ruling.add_argument("--move", dest="rep", metavar="REP")
    rule.add_argument("--place", type=number)
    rule.add_argument("--note", metavar="TEXT", default="", help="why; it is kept in the log")
    rule.add_argument("--floor", metavar="F")
    disputes = verb("disputes", "the open disputes, each with the line before and after")
    disputes.add_argument("--day", metavar="YYYY-MM-DD")
    disputes.add_argument("--floor", metavar="F")
    whose = verb("whose", "whose customer somebody is, and what would be done")
    whose.add_argument("text", nargs="+", metavar="TEXT")
    whose.add_argument("--floor", metavar="F")
    verb("close", "close the day").add_argument("--floor", metavar="F")
    verb("replay", "fold an exported day anew").add_argument("file", type=Path, metavar="FILE")
    lab = verb("lab", "replay a month that is over under other settings; writes nothing")
    lab.add_argument("--month", metavar="YYYY-MM", help="the last one that is over, if not named")
    lab.add_argument("--floor", metavar="F")
    lab.add_argument(
        "--set",
        dest="tried",
        action="append",
        default=[],
        metavar="SETTING=N",
        help="desk_from, recall_at, floor_min or quick_return_minutes; can be given several times",
    )
    undo = verb("undo", "undo an act (the last one of this station)")
    undo.add_argument("act", nargs="?", metavar="ACT")
    undo.add_argument("--floor", metavar="F")
    verb("why", "why a rep stands where he or she stands", rep=True)
    log = verb("log", "the floor log of a day")
    log.add_argument("--day", metavar="YYYY-MM-DD")
    log.add_argument("--floor", metavar="F")
    verb("status", "the line, customers and who is away").add_argument("--floor", metavar="F")
