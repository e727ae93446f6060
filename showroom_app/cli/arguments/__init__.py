"""The command line's grammar: verbs, options and their help, without doing anything.

The verbs of a group stand in the module of its subject, loaded when the group is asked for.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Collection
from importlib import import_module
from pathlib import Path

from showroom_app import __version__
from showroom_app.cli.arguments.grammar import (
    Parser,
    Unparsable,
    Verbs,
    act_id,
    audit_filter,
    group_of,
    number,
    verb_of,
)

__all__ = ["WINDOWS", "Unparsable", "parser"]

WINDOWS = ("wallboard", "kiosk")
"""The verbs that open a window of their own."""


def _global_options() -> Parser:
    """Options that may stand before or after the verb."""
    shared = Parser(add_help=False, argument_default=argparse.SUPPRESS)
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
        type=act_id,
        help="an id of your own for what this does: said again with the same id it is never done "
        "twice",
    )
    return shared


def _demo_options(made: argparse.ArgumentParser) -> None:
    """What every window takes, before its verb and after it."""
    made.add_argument(
        "--demo",
        action="store_true",
        # Without it after the verb, what stands before the verb holds.
        default=argparse.SUPPRESS,
        help="use a realistic demo dealership in its own database",
    )
    made.add_argument(
        "--seed", type=int, default=argparse.SUPPRESS, help="seed of the demo dealership"
    )


def parser(words: Collection[str] | None = None) -> argparse.ArgumentParser:
    """The grammar that these words need; None: the whole.

    A group whose name is not among the words gets no verbs: making all of them takes longer than
    most commands.
    """
    shared = _global_options()
    top = Parser(
        prog="showroom",
        parents=[shared],
        description="Up queue, lead inbox and quota gauges. Without a verb the window opens.",
    )
    top.add_argument("--version", action="version", version=f"showroom {__version__}")
    _demo_options(top)
    top.set_defaults(demo=False, seed=1)
    verbs = top.add_subparsers(dest="verb", metavar="VERB", parser_class=Parser)

    wallboard = verb_of(
        verbs, shared, "wallboard", "open the wallboard: the line, readable from five metres"
    )
    wallboard.add_argument("--floor", metavar="F", help="the floor it shows; else the chosen one")
    kiosk = verb_of(verbs, shared, "kiosk", "open the kiosk, where reps sign in with their PIN")
    kiosk.add_argument("--floor", metavar="F", help="the floor it stands on; else the first")
    for window in (wallboard, kiosk):
        _demo_options(window)
    _import_verb(verb_of(verbs, shared, "import", "read leads from files, folders and lists"))
    fetch = verb_of(
        verbs, shared, "fetch", "read the mailboxes and send; without --once until stopped"
    )
    fetch.add_argument("--once", action="store_true", help="look once and end")
    fetch.add_argument("--mailbox", metavar="NAME", help="only this one")
    groups = (
        ("database", "where the data is, and how it comes to a server", "database"),
        ("outbox", "mail to customers that has not gone out", "mail"),
        ("mailbox", "the mailboxes leads come in through", "mail"),
        ("floor", "the up queue", "floor"),
        ("lead", "the lead inbox", "leads"),
        ("person", "the customers, one record each", "persons"),
        ("rep", "reps and their roles", "people"),
        ("user", "who signs in, with which PIN or password", "people"),
        ("sale", "the ledger of sales", "sales"),
        ("prospecting", "whom reps off turn may speak to", "prospecting"),
        ("export", "files for other programs", "exports"),
        ("report", "what a month came to", "exports"),
        ("station", "the PCs, and what each is there for", "stations"),
    )
    for name, text, module in groups:
        group = group_of(verbs, shared, name, text)
        if words is None or name in words:
            subject = import_module(f"{__name__}.{module}")
            fill: Callable[[Verbs[Parser], Parser], None] = getattr(subject, f"{name}_verbs")
            fill(group, shared)
    quota = verb_of(verbs, shared, "quota", "every rep's quota gauge of a month")
    quota.add_argument("--month", metavar="YYYY-MM")
    quota.add_argument("--rep", metavar="REP", help="one rep's with all its figures and the path")
    audit = verb_of(verbs, shared, "audit", "who did what, when and where, the newest first")
    audit_filter(audit)
    audit.add_argument("--limit", type=number, default=200, help="at most so many (200)")
    act = verb_of(verbs, shared, "act", "what came of an act, by its own id")
    act.add_argument("looked_up", metavar="ID", type=act_id)
    verb_of(verbs, shared, "check", "integrity of the database and of the floor log")
    return top


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
