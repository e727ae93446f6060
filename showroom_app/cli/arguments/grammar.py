"""What every part of the grammar is made of: a verb, a group of verbs, a number, an id."""

from __future__ import annotations

import argparse
from re import fullmatch
from typing import NoReturn


class Unparsable(Exception):
    """The words of a command cannot be parsed; the message says why."""


class Parser(argparse.ArgumentParser):
    """Raises instead of ending the program."""

    def error(self, message: str) -> NoReturn:
        """Say what could not be parsed, and where help is."""
        raise Unparsable(f"{message}. `{self.prog} --help` shows what can be said.")


Verbs = argparse._SubParsersAction


def number(text: str) -> int:
    """The number of something, as a database can hold it."""
    if not text.isdecimal() or len(text) > 10 or int(text) >= 2**31:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number that anything can have")
    return int(text)


def act_id(text: str) -> str:
    """An id of an act, of letters, digits and `-._`."""
    if not fullmatch(r"[A-Za-z0-9._-]{1,64}", text):
        raise argparse.ArgumentTypeError(f"{text!r} is no id: 1 to 64 letters, digits and - . _")
    return text


def verb_of(verbs: Verbs[Parser], shared: Parser, name: str, text: str) -> argparse.ArgumentParser:
    """One verb."""
    return verbs.add_parser(name, parents=[shared], help=text, description=text)


def group_of(verbs: Verbs[Parser], shared: Parser, name: str, text: str) -> Verbs[Parser]:
    """A group, such as `floor`, whose verbs are still to be made."""
    group = verb_of(verbs, shared, name, text)
    return group.add_subparsers(dest="sub", metavar="VERB", required=True, parser_class=Parser)


def audit_filter(made: argparse.ArgumentParser) -> None:
    """By what the acts are narrowed."""
    made.add_argument("--from", dest="from_day", metavar="YYYY-MM-DD", help="the first day")
    made.add_argument("--to", dest="to_day", metavar="YYYY-MM-DD", help="the last day, included")
    made.add_argument("--user", dest="by_user", metavar="NAME", help="or nobody, or program")
    made.add_argument("--at-station", metavar="NAME", help="the PC it was done at")
    made.add_argument("--what", metavar="CODE", help="the kind of act, such as erase-person")
    made.add_argument("--act", metavar="ID", help="the beginning of an act's own id")
