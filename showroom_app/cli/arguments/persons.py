"""The verbs of the customers' records."""

from __future__ import annotations

import argparse
from pathlib import Path

from showroom_app.cli.arguments.grammar import Parser, Verbs, number, verb_of

CONSENTS = ("given", "refused", "unknown")


def person_verbs(verbs: Verbs[Parser], shared: Parser) -> None:
    """Make the verbs of `person`."""

    def verb(name: str, text: str) -> argparse.ArgumentParser:
        made = verb_of(verbs, shared, name, text)
        made.add_argument("id", type=number, metavar="ID")
        return made

    search = verb_of(verbs, shared, "search", "who is found by name, number, e-mail or plate")
    search.add_argument("words", nargs="+", metavar="WORD")
    search.add_argument("--most", type=number, default=50, metavar="N")
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
    merge.add_argument("--into", required=True, type=number, metavar="ID")
    verb("unmerge", "a manager takes a record out of another one again")
    export = verb("export", "a manager takes out everything that is on record of a customer")
    export.add_argument("--out", type=Path, metavar="FILE", help="a JSON file; else stdout")
    verb("erase", "a manager lets a customer be forgotten, for good; figures stay")
    verb_of(verbs, shared, "clean", "a manager writes the file anew, without what was erased")
