"""The command line's grammar: verbs, options and their help, without doing anything."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Collection
from pathlib import Path
from re import fullmatch
from typing import NoReturn

from showroom_app import __version__

ROLES = ("internet", "showroom", "hybrid")
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
BUYERS = ("new", "returning", "fleet")
ANSWERS = ("stands", "fleet", "changed")
ABSENCES = ("holiday", "sick", "training", "other")
NEXT_STEPS = ("call", "call-back", "message", "appointment")
TABS = ("unanswered", "mine", "follow-up", "needs-reply", "today", "overdue", "flagged", "all")
SECURITY = ("tls", "starttls", "none")
CONSENTS = ("given", "refused", "unknown")
REPORT_TABLES = ("summary", "rep", "role", "source", "channel", "ledger")
PROSPECT_KINDS = ("service-lane", "happy-call", "contract-end", "car-age")
PROSPECT_RESULTS = (
    *("not-reached", "spoke", "proposal", "not-interested", "ask-again"),
    *("appointment", "visit"),
)
USER_KINDS = ("reception", "rep", "manager")
STATION_KINDS = ("reception", "kiosk", "wallboard", "desk", "back-office")
CHANNELS = ("walk-in", "lead", "phone", "service", "own")


WINDOWS = ("wallboard", "kiosk")
"""The verbs that open a window of their own."""


class Unparsable(Exception):
    """The words of a command cannot be parsed; the message says why."""


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise Unparsable(f"{message}. `{self.prog} --help` shows what can be said.")


def _number(text: str) -> int:
    """The number of something, as a database can hold it."""
    if not text.isdecimal() or len(text) > 10 or int(text) >= 2**31:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number that anything can have")
    return int(text)


def _act_id(text: str) -> str:
    """An id of an act, of letters, digits and `-._`."""
    if not fullmatch(r"[A-Za-z0-9._-]{1,64}", text):
        raise argparse.ArgumentTypeError(f"{text!r} is no id: 1 to 64 letters, digits and - . _")
    return text


def _global_options() -> _Parser:
    """Options that may stand before or after the verb."""
    shared = _Parser(add_help=False, argument_default=argparse.SUPPRESS)
    group = shared.add_argument_group("for every command")
    group.add_argument("--database", metavar="URL", help="sqlite:///FILE or postgresql://...")
    group.add_argument("--data-dir", metavar="DIR", type=Path, help="folder of this PC's data")
    group.add_argument("--json", action="store_true", help="one JSON object per line on stdout")
    group.add_argument(
        "--as",
        dest="user",
        metavar="USER",
        help="act as this user (PIN from SHOWROOM_PIN or a prompt)",
    )
    group.add_argument("--at", metavar="TIME", help="the moment that counts as now")
    group.add_argument("--station", metavar="NAME", help="the name of this station")
    group.add_argument(
        "--act-id",
        metavar="ID",
        type=_act_id,
        help="an id of your own for what this does: said again with the same id it is never done "
        "twice",
    )
    return shared


def parser(words: Collection[str] | None = None) -> argparse.ArgumentParser:
    """The grammar that these words need; None: the whole.

    A group whose name is not among the words gets no verbs: making all of them takes longer than
    most commands.
    """
    shared = _global_options()
    top = _Parser(
        prog="showroom",
        parents=[shared],
        description="Up queue, lead inbox and quota gauges. Without a verb the window opens.",
    )
    top.add_argument("--version", action="version", version=f"showroom {__version__}")
    top.add_argument(
        "--demo", action="store_true", help="use a realistic demo dealership in its own database"
    )
    top.add_argument("--seed", type=int, default=1, help="seed of the demo dealership")
    verbs = top.add_subparsers(dest="verb", metavar="VERB", parser_class=_Parser)

    wallboard = _verb(
        verbs, shared, "wallboard", "open the wallboard: the line, readable from five metres"
    )
    wallboard.add_argument("--floor", metavar="F", help="the floor it shows; else the chosen one")
    kiosk = _verb(verbs, shared, "kiosk", "open the kiosk, where reps sign in with their PIN")
    kiosk.add_argument("--floor", metavar="F", help="the floor it stands on; else the first")
    _import_verb(_verb(verbs, shared, "import", "read leads from files, folders and lists"))
    fetch = _verb(
        verbs, shared, "fetch", "read the mailboxes and send; without --once until stopped"
    )
    fetch.add_argument("--once", action="store_true", help="look once and end")
    fetch.add_argument("--mailbox", metavar="NAME", help="only this one")
    groups: tuple[tuple[str, str, Callable[[Verbs[_Parser], _Parser], None]], ...] = (
        ("database", "where the data is, and how it comes to a server", _database_verbs),
        ("outbox", "mail to customers that has not gone out", _outbox_verbs),
        ("mailbox", "the mailboxes leads come in through", _mailbox_verbs),
        ("floor", "the up queue", _floor_verbs),
        ("lead", "the lead inbox", _lead_verbs),
        ("person", "the customers, one record each", _person_verbs),
        ("rep", "reps and their roles", _rep_verbs),
        ("user", "who signs in, with which PIN or password", _user_verbs),
        ("sale", "the ledger of sales", _sale_verbs),
        ("prospecting", "whom reps off turn may speak to", _prospecting_verbs),
        ("export", "files for other programs", _export_verbs),
        ("report", "what a month came to", _report_verbs),
        ("station", "the PCs, and what each is there for", _station_verbs),
    )
    for name, text, fill in groups:
        group = _group(verbs, shared, name, text)
        if words is None or name in words:
            fill(group, shared)
    quota = _verb(verbs, shared, "quota", "every rep's quota gauge of a month")
    quota.add_argument("--month", metavar="YYYY-MM")
    quota.add_argument("--rep", metavar="REP", help="one rep's with all its figures and the path")
    audit = _verb(verbs, shared, "audit", "who did what, when and where, the newest first")
    _audit_filter(audit)
    audit.add_argument("--limit", type=_number, default=200, help="at most so many (200)")
    act = _verb(verbs, shared, "act", "what came of an act, by its own id")
    act.add_argument("looked_up", metavar="ID", type=_act_id)
    _verb(verbs, shared, "check", "integrity of the database and of the floor log")
    return top


Verbs = argparse._SubParsersAction


def _verb(verbs: Verbs[_Parser], shared: _Parser, name: str, text: str) -> argparse.ArgumentParser:
    return verbs.add_parser(name, parents=[shared], help=text, description=text)


def _group(verbs: Verbs[_Parser], shared: _Parser, name: str, text: str) -> Verbs[_Parser]:
    group = _verb(verbs, shared, name, text)
    return group.add_subparsers(dest="sub", metavar="VERB", required=True, parser_class=_Parser)


def _import_verb(reading: argparse.ArgumentParser) -> None:
    reading.add_argument(
        "paths", nargs="*", metavar="PATH", help="ADF/XML, .eml, .mbox, CSV, XLSX, a folder; - pipe"
    )
    reading.add_argument("--again", action="store_true", help="read the quarantine anew")
    reading.add_argument(
        "--watch",
        action="store_true",
        help="the paths are drop folders (without one: this PC's); go on until stopped",
    )
    reading.add_argument(
        "--columns", metavar="FILE", type=Path, help='JSON for lists: {"column": "field"}'
    )


def _floor_verbs(verbs: Verbs[_Parser], shared: _Parser) -> None:
    def verb(name: str, text: str, *, rep: bool = False) -> argparse.ArgumentParser:
        made = _verb(verbs, shared, name, text)
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
    move.add_argument("--place", required=True, type=_number)
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
    finish.add_argument("--visit", type=_number, metavar="N")
    complete = verb("complete", "fill in who a visitor is")
    complete.add_argument("visit", type=_number, metavar="VISIT")
    complete.add_argument("--customer", metavar="TEXT")
    complete.add_argument("--phone", metavar="N")
    complete.add_argument("--email", metavar="E")
    complete.add_argument("--note", metavar="TEXT")
    verb("leave", "a waiting customer leaves").add_argument("visit", type=_number, metavar="VISIT")
    join = verb("join", "turn-over: a second rep joins a visit")
    join.add_argument("visit", type=_number, metavar="VISIT")
    join.add_argument("--rep", required=True, metavar="REP")
    transfer = verb("transfer", "a visit goes to another rep")
    transfer.add_argument("visit", type=_number, metavar="VISIT")
    transfer.add_argument("--rep", required=True, metavar="REP")
    transfer.add_argument("--reason", metavar="TEXT", default="", help="why, if not to the owner")
    send_on = verb("send-on", "a visit goes on to another floor")
    send_on.add_argument("visit", type=_number, metavar="VISIT")
    send_on.add_argument("--to", required=True, metavar="F")
    send_on.add_argument(
        "--reason", metavar="TEXT", default="", help="why, if nobody in particular is waited for"
    )
    tally = verb("tally", "people seen at the door whom nobody served")
    tally.add_argument("count", type=_number, metavar="N")
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
    rule.add_argument("--place", type=_number)
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


def _mailbox_verbs(verbs: Verbs[_Parser], shared: _Parser) -> None:
    _verb(verbs, shared, "list", "the mailboxes and how far they are read")
    for name, text in (
        ("check", "try a mailbox step by step"),
        ("password", "keep the password of a mailbox on this PC"),
        ("sign-in", "sign in to Microsoft or Google in the browser"),
        ("remove", "forget a mailbox; its leads stay"),
    ):
        _verb(verbs, shared, name, text).add_argument("mailbox", metavar="NAME")
    for name, text in (
        ("add", "add a mailbox; password from SHOWROOM_MAIL_PASSWORD or a prompt"),
        ("change", "change a mailbox"),
    ):
        made = _verb(verbs, shared, name, text)
        made.add_argument("mailbox", metavar="NAME")
        made.add_argument("--name", metavar="NAME", help="another name")
        made.add_argument("--host", metavar="HOST", required=name == "add")
        # --as has the word `user` already: who acts, here and now.
        made.add_argument("--user", dest="sign_in_as", metavar="USER", required=name == "add")
        made.add_argument("--port", type=_number)
        made.add_argument("--security", choices=SECURITY)
        made.add_argument("--auth", choices=("password", "microsoft", "google"))
        made.add_argument("--client", metavar="ID", help="client id for Microsoft or Google")
        made.add_argument("--folder", metavar="FOLDER")
        made.add_argument("--after", choices=("leave", "seen", "move"), help="what became a lead")
        made.add_argument("--move-to", metavar="FOLDER")
        made.add_argument("--poll", type=_number, metavar="MINUTES")
        made.add_argument("--floor", metavar="F", help="the floor of its leads")
        made.add_argument("--active", choices=("yes", "no"))
        made.add_argument("--smtp-host", metavar="HOST")
        made.add_argument("--smtp-port", type=_number, metavar="PORT")
        made.add_argument("--smtp-security", choices=SECURITY)
        made.add_argument("--smtp-user", metavar="USER")
        made.add_argument("--from-address", metavar="ADDRESS")
        made.add_argument("--from-name", metavar="NAME")
        made.add_argument("--confirm", choices=("yes", "no"), help="confirm leads by mail")
        made.add_argument(
            "--certificates", metavar="FILE", help="trusted by this PC besides the system's"
        )


def _station_verbs(verbs: Verbs[_Parser], shared: _Parser) -> None:
    _verb(verbs, shared, "list", "the PCs: kind, version, when last heard of, who takes in")
    name = _verb(verbs, shared, "name", "give this PC another name, or another PC")
    name.add_argument("name", metavar="NAME")
    kind = _verb(verbs, shared, "kind", "say what this PC is there for, or another PC")
    kind.add_argument("kind", choices=STATION_KINDS)
    for made in (name, kind):
        # --station has that word already: under which name something is done here and now.
        made.add_argument("--of", metavar="NAME", help="the PC that is meant; else this one")
    forget = _verb(verbs, shared, "forget", "take a PC off the list that is gone")
    forget.add_argument("name", metavar="NAME")
    intake = _verb(verbs, shared, "intake", "which PC reads the mailboxes whenever it runs")
    intake.add_argument("name", metavar="NAME", help="its name, or any")


def _outbox_verbs(verbs: Verbs[_Parser], shared: _Parser) -> None:
    _verb(verbs, shared, "list", "what waits, and what could not be sent and why")
    _verb(verbs, shared, "send", "send what is due and end; fetch does so as well")
    for name, text in (
        ("cancel", "take back a mail that has not gone out"),
        ("retry", "try a mail once more that could not be sent"),
    ):
        _verb(verbs, shared, name, text).add_argument("id", type=_number, metavar="ID")


def _audit_filter(made: argparse.ArgumentParser) -> None:
    made.add_argument("--from", dest="from_day", metavar="YYYY-MM-DD", help="the first day")
    made.add_argument("--to", dest="to_day", metavar="YYYY-MM-DD", help="the last day, included")
    made.add_argument("--user", dest="by_user", metavar="NAME", help="or nobody, or program")
    made.add_argument("--at-station", metavar="NAME", help="the PC it was done at")
    made.add_argument("--what", metavar="CODE", help="the kind of act, such as erase-person")
    made.add_argument("--act", metavar="ID", help="the beginning of an act's own id")


def _export_verbs(verbs: Verbs[_Parser], shared: _Parser) -> None:
    def verb(name: str, text: str) -> argparse.ArgumentParser:
        made = _verb(verbs, shared, name, text)
        made.add_argument("--format", choices=("json", "csv", "xlsx"), help="else by FILE's ending")
        made.add_argument("--out", required=True, type=Path, metavar="FILE")
        return made

    log = verb("floor-log", "a day of a floor log, whole, or a month of it")
    days = log.add_mutually_exclusive_group()
    days.add_argument("--day", metavar="YYYY-MM-DD")
    days.add_argument("--month", metavar="YYYY-MM", help="every day; as JSON a day a line")
    log.add_argument("--floor", metavar="F")
    _audit_filter(verb("audit", "every act, or those of a filter, a line each"))
    verb("customers", "every customer, a line each")
    verb("leads", "every lead, a line each")
    sales = verb("sales", "every entry of the ledger, a line each; as a table a line a rep")
    sales.add_argument("--month", metavar="YYYY-MM", help="only those dated in this month")


def _lead_verbs(verbs: Verbs[_Parser], shared: _Parser) -> None:
    def verb(name: str, text: str, *, rep: bool = False) -> argparse.ArgumentParser:
        made = _verb(verbs, shared, name, text)
        if name not in ("list", "add", "tend", "calendar"):
            made.add_argument("id", type=_number, metavar="ID")
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
    merge.add_argument("--with", dest="other", type=_number, required=True, metavar="ID")
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


def _person_verbs(verbs: Verbs[_Parser], shared: _Parser) -> None:
    def verb(name: str, text: str) -> argparse.ArgumentParser:
        made = _verb(verbs, shared, name, text)
        made.add_argument("id", type=_number, metavar="ID")
        return made

    search = _verb(verbs, shared, "search", "who is found by name, number, e-mail or plate")
    search.add_argument("words", nargs="+", metavar="WORD")
    search.add_argument("--most", type=_number, default=50, metavar="N")
    verb("show", "one customer with everything that happened")
    verb("note", "what everybody should know").add_argument("text", metavar="TEXT")
    verb("name", "set the name right").add_argument("name", metavar="NAME")
    for kind, what, like in (
        ("phone", "a telephone number", "NUMBER"),
        ("email", "an e-mail address", "ADDRESS"),
        ("plate", "a number plate", "PLATE"),
    ):
        correct = verb(kind, f"{what} more, one less, or one instead of another")
        correct.add_argument("--add", metavar=like)
        correct.add_argument("--remove", metavar=like)
    verb("company", "set the company right").add_argument("company", metavar="COMPANY")
    verb("consent", "whether a customer may be written to").add_argument(
        "consent", choices=CONSENTS
    )
    merge = verb("merge", "a manager makes two records one")
    merge.add_argument("--into", required=True, type=_number, metavar="ID")
    verb("unmerge", "a manager takes a record out of another one again")
    export = verb("export", "a manager takes out everything that is on record of a customer")
    export.add_argument("--out", type=Path, metavar="FILE", help="a JSON file; else stdout")
    verb("erase", "a manager lets a customer be forgotten, for good; figures stay")
    _verb(verbs, shared, "clean", "a manager writes the file anew, without what was erased")


def _database_verbs(verbs: Verbs[_Parser], shared: _Parser) -> None:
    _verb(verbs, shared, "show", "where the data is, how large it is, how it is reached")
    _verb(verbs, shared, "upgrade", "bring the tables of --database URL to this version")
    for name, text in (
        ("test", "what is at a PostgreSQL server; changes nothing there"),
        ("create", "make the database, where the user may, and Showroom's tables in it"),
        ("copy", "copy everything of this PC's file to an empty one, and work with that"),
    ):
        _verb(verbs, shared, name, text).add_argument(
            "url", metavar="URL", help="postgresql://USER@HOST/NAME, the password is asked for"
        )
    join = _verb(verbs, shared, "join", "work with a server that holds a dealership")
    join.add_argument("url", metavar="FILE|URL", help="a join file, or postgresql://...")
    join_file = _verb(verbs, shared, "join-file", "write the file with which other PCs join")
    join_file.add_argument("out", metavar="FILE", type=Path)
    join_file.add_argument(
        "--host", default="", metavar="NAME", help="how other PCs reach the server"
    )
    roles = _verb(
        verbs, shared, "roles", "roles on the server of --database URL: an owner, and the program's"
    )
    roles.add_argument(
        "--out", type=Path, metavar="FILE", help="only write the SQL, for psql; nothing is changed"
    )
    roles.add_argument("--owner", default="showroom_owner", metavar="NAME")
    roles.add_argument("--program", default="showroom_program", metavar="NAME")
    reopen = _verb(verbs, shared, "reopen", "work again in what was copied to a server and closed")
    reopen.add_argument("closed", metavar="FILE-OR-URL")


def _rep_verbs(verbs: Verbs[_Parser], shared: _Parser) -> None:
    add = _verb(verbs, shared, "add", "add a rep; a missing floor is made")
    add.add_argument("name", metavar="NAME")
    add.add_argument("--role", required=True, choices=ROLES)
    add.add_argument("--floor", required=True, metavar="F")
    add.add_argument("--quota", type=_number, default=15)
    add.add_argument("--pin", metavar="PIN")
    add.add_argument(
        "--starts", metavar="DATE", help="first day in service, of who starts inside a month"
    )
    role = _verb(
        verbs,
        shared,
        "role",
        "a rep's role and quota from a month on; --as the rep signs it with the PIN",
    )
    role.add_argument("rep", metavar="REP")
    role.add_argument("--role", required=True, choices=ROLES)
    role.add_argument("--month", required=True, metavar="YYYY-MM")
    role.add_argument("--quota", type=_number)
    refuse = _verb(verbs, shared, "refuse", "a manager refuses a role chosen for a month to come")
    refuse.add_argument("rep", metavar="REP")
    refuse.add_argument("--month", required=True, metavar="YYYY-MM")
    refuse.add_argument("--reason", required=True, metavar="TEXT", help="why; the rep reads it")
    roles = _verb(
        verbs, shared, "roles", "the roles of a month and the next; with REP every choice of one"
    )
    roles.add_argument("rep", nargs="?", metavar="REP")
    roles.add_argument("--month", metavar="YYYY-MM")
    _verb(verbs, shared, "list", "every rep with role and quota")
    away = _verb(verbs, shared, "away", "when reps are away; without dates it lists")
    away.add_argument("rep", nargs="?", metavar="REP")
    away.add_argument("--from", dest="first", metavar="DATE")
    away.add_argument("--until", dest="last", metavar="DATE", help="the last day; without it one")
    away.add_argument("--reason", choices=ABSENCES, default="other")
    away.add_argument("--remove", type=_number, metavar="N", help="take absence N back")
    held = _verb(verbs, shared, "in-hand", "what a rep has in hand: leads, appointments, sales")
    held.add_argument("rep", metavar="REP")
    end = _verb(verbs, shared, "end", "a rep leaves after a last day")
    end.add_argument("rep", metavar="REP")
    end.add_argument("--last-day", required=True, metavar="DATE")
    stay = _verb(verbs, shared, "stay", "a rep does not leave after all, or is back")
    stay.add_argument("rep", metavar="REP")
    on = _verb(verbs, shared, "hand-on", "what a rep has in hand goes to a colleague or the pool")
    on.add_argument("rep", metavar="REP")
    on.add_argument("--to", metavar="REP")
    on.add_argument("--pool", action="store_true", help="leads become everybody's again")
    on.add_argument("--lead", dest="leads", type=_number, action="append", metavar="ID")
    on.add_argument("--appointment", dest="appointments", type=_number, action="append")


def _user_verbs(verbs: Verbs[_Parser], shared: _Parser) -> None:
    def verb(name: str, text: str) -> argparse.ArgumentParser:
        made = _verb(verbs, shared, name, text)
        # --as has the other word already: as whom this is done.
        made.add_argument("user_name", metavar="USER")
        return made

    _verb(verbs, shared, "list", "everybody who signs in, or did")
    add = _verb(
        verbs, shared, "add", "add a user; the PIN or password is asked for (SHOWROOM_NEW_PIN)"
    )
    add.add_argument("name", metavar="NAME")
    add.add_argument("--kind", required=True, choices=USER_KINDS)
    add.add_argument("--rep", metavar="REP", help="the rep whom a user of the kind rep is")
    verb("pin", "set a rep's PIN; it is asked for (SHOWROOM_NEW_PIN)")
    verb("password", "set a password; it is asked for (SHOWROOM_NEW_PIN)")
    verb("rename", "another name").add_argument("--to", required=True, metavar="NAME")
    verb("end", "nobody signs in as this user any longer")
    verb("back", "this user may sign in again")
    verb("lift", "the wait after wrong tries is over")


def _report_verbs(verbs: Verbs[_Parser], shared: _Parser) -> None:
    month = _verb(verbs, shared, "month", "what a month came to: gauges, ratios, who missed")
    month.add_argument("--month", required=True, metavar="YYYY-MM")
    month.add_argument("--out", metavar="FILE", type=Path, help="write a file: .pdf, .xlsx or .csv")
    month.add_argument("--language", choices=("en", "nl"), default="en", help="of the file")
    month.add_argument(
        "--table", choices=REPORT_TABLES, default="rep", help="which table a .csv holds"
    )
    fairness = _verb(verbs, shared, "fairness", "what each rep had of the rotation")
    fairness.add_argument("--month", metavar="YYYY-MM")
    fairness.add_argument("--floor", metavar="F", help="one floor; without it all together")
    fairness.add_argument(
        "--out", metavar="FILE", type=Path, help="write a file: .xlsx, or .csv with commas"
    )


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


def _prospecting_verbs(verbs: Verbs[_Parser], shared: _Parser) -> None:
    listed = _verb(verbs, shared, "list", "who waits in service, happy calls, own customers due")
    listed.add_argument("--rep", metavar="REP", help="one rep's; without it everybody's")
    add = _verb(verbs, shared, "add", "somebody waits in service today")
    add.add_argument("--name", default="", metavar="TEXT")
    add.add_argument("--car", default="", metavar="TEXT")
    add.add_argument("--plate", default="", metavar="TEXT")
    add.add_argument("--year", type=_number, metavar="YYYY", help="the year of the car")
    add.add_argument("--until", metavar="TIME", help="waits until then, such as 14:30")
    add.add_argument("--phone", default="", metavar="N")
    add.add_argument("--email", default="", metavar="E")
    add.add_argument("--floor", metavar="F")
    gone = _verb(verbs, shared, "gone", "somebody who waited has gone")
    gone.add_argument("id", type=_number, metavar="ID")
    log = _verb(verbs, shared, "log", "what came of a call or a proposal")
    log.add_argument("kind", choices=PROSPECT_KINDS)
    log.add_argument("id", type=_number, metavar="ID", help="who waits, else the sale")
    log.add_argument("--rep", required=True, metavar="REP")
    log.add_argument("--result", required=True, choices=PROSPECT_RESULTS)
    log.add_argument("--note", default="", metavar="TEXT")
    log.add_argument("--on", metavar="DATE", help="ask again on this day")
    log.add_argument("--when", metavar="TIME", help="of the appointment")
    log.add_argument("--referred", action="store_true", help="a visit sent by the workshop")
    taken = _verb(verbs, shared, "import", "take in the workshop's list, CSV or XLSX")
    taken.add_argument("path", type=Path, metavar="FILE")
    taken.add_argument("--dry-run", action="store_true", help="only say what would change")
    taken.add_argument(
        "--column", action="append", metavar="NAME=FIELD", help="what a column holds"
    )
    brought = _verb(verbs, shared, "brought", "what prospecting of a month came to")
    brought.add_argument("--month", metavar="YYYY-MM")


def _sale_verbs(verbs: Verbs[_Parser], shared: _Parser) -> None:
    add = _verb(verbs, shared, "add", "enter a sale; shares sum to 1.00")
    add.add_argument("--visit", type=_number, metavar="ID", help="the visit; proposes all three")
    add.add_argument("--lead", type=_number, metavar="ID", help="the lead; proposes all three")
    add.add_argument(
        "--another", action="store_true", help="one more car of the same visit or lead"
    )
    add.add_argument("--company", default="", metavar="TEXT", help="the company that bought")
    add.add_argument("--phone", default="", metavar="N")
    add.add_argument("--email", default="", metavar="E")
    _sale_fields(add)
    confirm = _verb(verbs, shared, "confirm", "confirm a proposed sale, set right where wrong")
    confirm.add_argument("id", type=_number, metavar="ID")
    confirm.add_argument("--answer", choices=ANSWERS, help="to what the sale asks")
    _sale_fields(confirm)
    change = _verb(verbs, shared, "change", "set a sale right; a confirmed one with --reason")
    change.add_argument("id", type=_number, metavar="ID")
    change.add_argument(
        "--reason", metavar="TEXT", help="correct a confirmed sale by a counter-entry"
    )
    _sale_fields(change)
    answer = _verb(verbs, shared, "answer", "answer what a confirmed sale asks")
    answer.add_argument("id", type=_number, metavar="ID")
    answer.add_argument("--answer", choices=ANSWERS, required=True)
    dispute = _verb(verbs, shared, "dispute", "a rep disputes an entry of the ledger")
    dispute.add_argument("id", type=_number, metavar="ID")
    dispute.add_argument("--note", required=True, metavar="TEXT")
    dispute.add_argument("--by", metavar="REP", help="who disputes it, where nobody signed in")
    rule = _verb(verbs, shared, "rule", "rule the dispute of a sale")
    rule.add_argument("id", type=_number, metavar="ID")
    ruling = rule.add_mutually_exclusive_group(required=True)
    ruling.add_argument("--stands", action="store_true", help="the sale is right as it is")
    ruling.add_argument("--upheld", action="store_true", help="the rep is right")
    rule.add_argument("--note", required=True, metavar="TEXT")
    rule.add_argument("--cancel", action="store_true", help="upheld by cancelling the sale")
    _sale_fields(rule)
    cancel = _verb(verbs, shared, "cancel", "cancel a sale by a counter-entry")
    cancel.add_argument("id", type=_number, metavar="ID")
    cancel.add_argument("--reason", required=True, metavar="TEXT")
    taken = _verb(verbs, shared, "import", "sales from the dealer's own list, CSV or XLSX")
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
    _verb(verbs, shared, "imports", "the lists that were entered, the newest first")
    back = _verb(verbs, shared, "take-back", "take a whole import back by counter-entries")
    back.add_argument("id", type=_number, metavar="ID")
    back.add_argument("--reason", required=True, metavar="TEXT")
    listing = _verb(verbs, shared, "list", "the sales of a month and why each counts or not")
    listing.add_argument("--month", metavar="YYYY-MM")
