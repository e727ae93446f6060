"""Runs one command: parse, open the database, act, say what happened, end with the right status.

Status: 0 done; 1 understood, but a rule says no; 2 cannot be parsed or does not exist; 3 the
database cannot be used.
"""

from __future__ import annotations

import argparse
import importlib
import json
import sys
from collections.abc import Callable

from showroom_app.cli.arguments import Unparsable, parser
from showroom_app.cli.session import Session
from showroom_app.domain.refused import NotFound, Refused
from showroom_app.storage.problems import DatabaseProblem
from showroom_app.words import Saying

DONE, REFUSED, UNKNOWN, UNREACHABLE = 0, 1, 2, 3

_VERBS = {
    "check": ("showroom_app.cli.checking", "run"),
    "floor": ("showroom_app.cli.floor_verbs", "run"),
    "import": ("showroom_app.cli.lead_verbs", "run_import"),
    "lead": ("showroom_app.cli.lead_verbs", "run"),
    "quota": ("showroom_app.cli.sale_verbs", "run_quota"),
    "rep": ("showroom_app.cli.sale_verbs", "run_rep"),
    "sale": ("showroom_app.cli.sale_verbs", "run_sale"),
}
"""Where each verb lives: only the module of the one that is asked for is loaded."""

_MISTYPED = frozenset({"bad-url", "unknown-engine"})
"""Problems of the URL as typed, not of the database behind it."""


def parse(arguments: list[str]) -> argparse.Namespace:
    """The parsed words; raises Unparsable."""
    return parser().parse_args(arguments)


def run(options: argparse.Namespace) -> int:
    """Carry out a parsed command and return its exit status; a person's mistake never raises."""
    from showroom_app.cli.opening import opened

    saying = Saying()
    try:
        with opened(options) as session:
            saying = session.saying
            return _verb(options.verb)(options, session)
    except Refused as refused:
        words = saying.refusal(refused)
        if getattr(options, "json", False):
            print(json.dumps({"refused": refused.code, "words": words}, ensure_ascii=False))
        print(words, file=sys.stderr)
        return REFUSED
    except NotFound as unknown:
        print(saying.unknown(unknown), file=sys.stderr)
        return UNKNOWN
    except Unparsable as unparsable:
        print(unparsable, file=sys.stderr)
        return UNKNOWN
    except DatabaseProblem as problem:
        print(saying.problem(problem), file=sys.stderr)
        return status_of(problem)


def status_of(problem: Exception) -> int:
    """The exit status that goes with what stopped the program."""
    mistyped = isinstance(problem, DatabaseProblem) and problem.code in _MISTYPED
    return UNKNOWN if mistyped else UNREACHABLE


def _verb(name: str) -> Callable[[argparse.Namespace, Session], int]:
    module, function = _VERBS[name]
    found: Callable[[argparse.Namespace, Session], int] = getattr(
        importlib.import_module(module), function
    )
    return found
