"""Runs one command: parse, open the database, act, say what happened, end with the right status.

Status: 0 done; 1 understood, but a rule says no; 2 cannot be parsed or does not exist; 3 the
database cannot be used.
"""

from __future__ import annotations

import argparse
import importlib
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext

from showroom_app.cli import output
from showroom_app.cli.arguments import Unparsable, parser
from showroom_app.cli.session import Session
from showroom_app.domain.refused import NotFound, Refused
from showroom_app.domain.typed import plain
from showroom_app.storage.problems import DatabaseProblem
from showroom_app.words import Saying

DONE, REFUSED, UNKNOWN, UNREACHABLE, INTERRUPTED = 0, 1, 2, 3, 130

_VERBS = {
    "act": ("showroom_app.cli.act_verb", "run"),
    "audit": ("showroom_app.cli.audit_verbs", "run"),
    "check": ("showroom_app.cli.checking", "run"),
    "export": ("showroom_app.cli.export_verbs", "run"),
    "fetch": ("showroom_app.cli.mail_verbs", "run_fetch"),
    "floor": ("showroom_app.cli.floor_verbs", "run"),
    "import": ("showroom_app.cli.import_verbs", "run"),
    "lead": ("showroom_app.cli.lead_verbs", "run"),
    "mailbox": ("showroom_app.cli.mail_verbs", "run"),
    "outbox": ("showroom_app.cli.outbox_verbs", "run"),
    "person": ("showroom_app.cli.person_verbs", "run"),
    "prospecting": ("showroom_app.cli.prospecting_verbs", "run"),
    "quota": ("showroom_app.cli.sale_verbs", "run_quota"),
    "report": ("showroom_app.cli.report_verbs", "run"),
    "rep": ("showroom_app.cli.rep_verbs", "run_rep"),
    "sale": ("showroom_app.cli.sale_verbs", "run_sale"),
    "user": ("showroom_app.cli.user_verbs", "run"),
    "station": ("showroom_app.cli.station_verbs", "run"),
}
"""Where each verb lives: only the module of the one that is asked for is loaded."""

_WITHOUT_SESSION = {"database": ("showroom_app.cli.database_verbs", "run")}
"""Verbs that open a database themselves, or none at all."""

_MISTYPED = frozenset({"bad-url", "unknown-engine"})
"""Problems of the URL as typed, not of the database behind it."""


_FILES = frozenset({"certificates", "data_dir", "database", "out", "paths", "url"})
"""Options that name files: their bytes may be of any encoding and stay as they are."""


def parse(arguments: list[str]) -> argparse.Namespace:
    """The parsed words, without signs that nobody can see; raises Unparsable.

    What no encoding explains becomes a question mark.
    """
    options = parser(arguments).parse_args(arguments)
    for name, value in vars(options).items():
        if name in _FILES:
            continue
        if isinstance(value, str):
            setattr(options, name, _said(value))
        elif isinstance(value, list):
            setattr(options, name, [_said(v) if isinstance(v, str) else v for v in value])
    return options


def _said(text: str) -> str:
    return plain(text.encode("utf-8", "replace").decode("utf-8"))


def run(options: argparse.Namespace) -> int:
    """Carry out a parsed command and return its exit status; nothing that goes wrong raises."""
    try:
        return _run(options)
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as problem:
        return _unexpected(options, problem)
    finally:
        output.finish()


def _run(options: argparse.Namespace) -> int:
    from showroom_app.cli.opening import opened

    saying = Saying()
    try:
        if options.verb in _WITHOUT_SESSION:
            return _verb_without_session(options)
        with opened(options) as session:
            saying = session.saying
            with _under(options):
                return _verb(options.verb)(options, session)
    except Refused as refused:
        words = saying.refusal(refused)
        if getattr(options, "json", False):
            output.answer_json({"refused": refused.code, "words": words})
        output.message(words)
        return REFUSED
    except NotFound as unknown:
        output.message(saying.unknown(unknown))
        return UNKNOWN
    except Unparsable as unparsable:
        output.message(str(unparsable))
        return UNKNOWN
    except DatabaseProblem as problem:
        if (act := problem.facts.get("act")) is not None:
            return _say_lost(options, problem, str(act))
        output.message(saying.problem(problem))
        return status_of(problem)


def _under(options: argparse.Namespace) -> AbstractContextManager[None]:
    """Where an id was given what is done has it; what only reads needs none of this."""
    act_id: str | None = getattr(options, "act_id", None)
    if act_id is None:
        return nullcontext()
    from showroom_app.services.acts import under

    return under(act_id)


def _say_lost(options: argparse.Namespace, problem: DatabaseProblem, act: str) -> int:
    """The answer of an act was lost: say how to find out what came of it."""
    from showroom_app.words.lost_answers import LOST_ANSWERS

    words = Saying().say(LOST_ANSWERS["unknown-here"], problem.facts)
    if getattr(options, "json", False):
        output.answer_json({"act": act, "done": None, "words": words})
    output.message(words)
    return UNREACHABLE


def _unexpected(options: argparse.Namespace, problem: Exception) -> int:
    """A mistake of the program itself: one sentence for who typed, the rest into the log file."""
    from showroom_app import log, paths
    from showroom_app.cli.opening import folder

    log.start(folder(options) / "log" if hasattr(options, "data_dir") else paths.log_dir())
    log.log.critical("unexpected", exc_info=problem)
    log.stop()
    output.message(Saying().unexpected(problem))
    return UNREACHABLE


def status_of(problem: Exception) -> int:
    """The exit status that goes with what stopped the program."""
    mistyped = isinstance(problem, DatabaseProblem) and problem.code in _MISTYPED
    return UNKNOWN if mistyped or isinstance(problem, NotFound) else UNREACHABLE


def _verb_without_session(options: argparse.Namespace) -> int:
    module, function = _WITHOUT_SESSION[options.verb]
    run_verb: Callable[[argparse.Namespace], int] = getattr(
        importlib.import_module(module), function
    )
    return run_verb(options)


def _verb(name: str) -> Callable[[argparse.Namespace, Session], int]:
    module, function = _VERBS[name]
    found: Callable[[argparse.Namespace, Session], int] = getattr(
        importlib.import_module(module), function
    )
    return found
