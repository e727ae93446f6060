"""The verbs of the lead inbox."""

from __future__ import annotations

import argparse
from pathlib import Path

from showroom_app.cli.arguments.grammar import Parser, Verbs, number, verb_of

CALL_RESULTS = ("reached", "voicemail", "not-reached")
CLOSE_REASONS = (
    "sold",
    "bought-elsewhere",
    "no-interest",
    "not-reached",
    "duplicate",
    "spam",
    "not-a-sales-question",
)
NEXT_STEPS = ("call", "call-back", "message", "appointment")
TABS = ("unanswered", "mine", "follow-up", "needs-reply", "today", "overdue", "flagged", "all")


def lead_verbs(verbs: Verbs[Parser], shared: Parser) -> None:
    """Make the verbs of `lead`."""

    def verb(name: str, text: str, *, rep: bool = False) -> argparse.ArgumentParser:
        made = verb_of(verbs, shared, name, text)
        if name not in ("list", "add", "tend", "calendar"):
            made.add_argument("id", type=number, metavar="ID")
        if rep:
            made.add_argument("--rep", required=True, metavar="REP")
        return made

    listing = verb("list", "leads, newest first")
    listing.add_argument("--open", action="store_true", help="only leads that are not closed")
    listing.add_argument("--tab", choices=TABS, help="one list of the inbox in its own order")
    listing.add_argument("--rep", metavar="REP", help="whose, with --tab")
    verb("show", "one lead")
    _add_lead(verb("add", "a lead from a phone exchange or the script of a web form"))
    verb("claim", "a rep takes a lead; the first one gets it", rep=True)
    assign = verb("assign", "a manager gives a lead to a rep", rep=True)
    assign.add_argument("--reason", metavar="TEXT", default="")
    verb("reopen", "open a closed lead again, with its history")
    merge = verb("merge", "another lead goes into this one")
    merge.add_argument("--with", dest="other", type=number, required=True, metavar="ID")
    merge.add_argument("--rep", metavar="REP", help="whose leads they are; without it a manager")
    verb("apart", "a lead that went into another stands by itself again")
    verb("tend", "warn, escalate and hand out what is due now, as the window does by itself")
    calendar = verb("calendar", "the appointments of a week")
    calendar.add_argument("--rep", metavar="REP")
    calendar.add_argument("--week", metavar="DATE", help="a day of the week; without it this one")
    calendar.add_argument("--out", type=Path, metavar="FILE.ics", help="write a calendar file")
    reply = verb("reply", "write to the customer; the mail is queued and sent", rep=True)
    reply.add_argument("--text", metavar="TEXT", default="")
    reply.add_argument("--template", metavar="NAME", help="a template to begin with")
    reply.add_argument("--subject", metavar="TEXT", default="")
    reply.add_argument("--to", metavar="ADDRESS", default="", help="another address of the lead")
    reply.add_argument("--attach", metavar="FILE", action="append", default=[], dest="paths")
    log = verb("log", "a call, a message sent or a note", rep=True)
    what = log.add_mutually_exclusive_group(required=True)
    what.add_argument("--call", choices=CALL_RESULTS)
    what.add_argument("--message", metavar="TEXT")
    what.add_argument("--note", metavar="TEXT")
    log.add_argument("--next", choices=NEXT_STEPS, help="what comes next, with --by")
    log.add_argument("--by", metavar="TIME", help="when the next step is due")
    park = verb("park", "call the customer back as promised, later", rep=True)
    park.add_argument("--by", required=True, metavar="TIME")
    park.add_argument("--note", metavar="TEXT", default="")
    verb("take-back", "undo that a lead was put aside or handed over today")
    hand_over = verb("hand-over", "the owner hands a lead to an internet rep on shift", rep=True)
    hand_over.add_argument("--to", required=True, metavar="REP")
    hand_over.add_argument("--note", metavar="TEXT", required=True)
    close = verb("close", "close a lead with a reason", rep=True)
    close.add_argument("--reason", required=True, choices=CLOSE_REASONS)
    appointment = verb("appointment", "set an appointment, or say what became of it", rep=True)
    said = appointment.add_mutually_exclusive_group(required=True)
    said.add_argument("--when", metavar="TIME", help="set it, or move it")
    for name in ("confirmed", "shown", "no-show", "cancelled"):
        said.add_argument(f"--{name}", dest="became", action="store_const", const=name)


def _add_lead(add: argparse.ArgumentParser) -> None:
    add.add_argument("--source", required=True, metavar="NAME", help="phone, Website, a portal...")
    add.add_argument("--phone", metavar="N", action="append", default=[])
    add.add_argument("--email", metavar="E", action="append", default=[])
    for name in ("name", "first", "last", "company", "message", "vehicle"):
        add.add_argument(f"--{name}", metavar="TEXT", default="")
    for name in ("year", "make", "model", "stock"):
        add.add_argument(f"--{name}", metavar="TEXT", default="")
    add.add_argument("--asked-for", metavar="REP", default="", help="the rep who is asked for")
    add.add_argument("--arrived", metavar="TIME", help="when the customer asked; without it now")
    add.add_argument("--floor", metavar="F")
    add.add_argument("--once", metavar="ID", default="", help="the source's number of the call")
