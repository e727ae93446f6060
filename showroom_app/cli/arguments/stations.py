"""The verbs of the PCs."""

from __future__ import annotations

from showroom_app.cli.arguments.grammar import Parser, Verbs, verb_of

STATION_KINDS = ("reception", "kiosk", "wallboard", "desk", "back-office")


def station_verbs(verbs: Verbs[Parser], shared: Parser) -> None:
    """Make the verbs of `station`."""
    verb_of(verbs, shared, "list", "the PCs: kind, version, when last heard of, who takes in")
    name = verb_of(verbs, shared, "name", "give this PC another name, or another PC")
    name.add_argument("name", metavar="NAME")
    kind = verb_of(verbs, shared, "kind", "say what this PC is there for, or another PC")
    kind.add_argument("kind", choices=STATION_KINDS)
    for made in (name, kind):
        # --station has that word already: under which name something is done here and now.
        made.add_argument("--of", metavar="NAME", help="the PC that is meant; else this one")
    forget = verb_of(verbs, shared, "forget", "take a PC off the list that is gone")
    forget.add_argument("name", metavar="NAME")
    intake = verb_of(verbs, shared, "intake", "which PC reads the mailboxes whenever it runs")
    intake.add_argument("name", metavar="NAME", help="its name, or any")
