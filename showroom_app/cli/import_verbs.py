"""`showroom import`: messages from files, folders, a pipe and the quarantine."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from showroom_app.cli.arguments import Unparsable
from showroom_app.cli.lead_verbs import lead_object
from showroom_app.cli.output import answer, message
from showroom_app.cli.session import Session
from showroom_app.intake.again import read_again
from showroom_app.intake.list_columns import FIELDS
from showroom_app.intake.pasted import LONGEST, pasted
from showroom_app.intake.raw import PassedOver
from showroom_app.intake.receive import Received, Status, receive, receive_messages

_PIPE = "-"


def run(options: argparse.Namespace, session: Session) -> int:
    """Read leads from files and folders, from standard input ("-"), or the quarantine anew.

    0 when every message was dealt with; 2 when a path that was named does not exist, the others are
    read all the same.
    """
    if not options.paths and not options.again:
        raise Unparsable("Say what to import: files, folders, - for standard input, or --again.")
    columns = _columns(options.columns) if options.columns else None
    counts = dict.fromkeys((status.value for status in Status), 0)
    for received in _messages(options, session, columns):
        counts[received.status.value] += 1
        _put(received, session)
    if not session.as_json:
        answer(", ".join(f"{count} {status}" for status, count in counts.items()))
    return 2 if any(path != _PIPE and not Path(path).exists() for path in options.paths) else 0


def _messages(
    options: argparse.Namespace, session: Session, columns: Mapping[str, str] | None
) -> Iterator[Received]:
    services, actor = session.services, session.actor

    def passed_over(each: PassedOver) -> None:
        message(f"{each.path} passed over. {session.saying.rejection(each.reason)}")

    for path in options.paths:
        if path == _PIPE:
            yield from receive_messages(services, actor, [pasted(_piped())])
        else:
            yield from receive(
                services, actor, Path(path), columns=columns, passed_over=passed_over
            )
    if options.again:
        yield from read_again(services, actor, columns=columns)


def _piped() -> str:
    return sys.stdin.read(LONGEST + 1) if sys.stdin is not None else ""


def _columns(path: Path) -> dict[str, str]:
    """The map from column to field in a JSON file; raises Unparsable for what is none."""
    try:
        said = json.loads(path.read_text("utf-8-sig"))
    except (OSError, ValueError) as problem:
        raise Unparsable(f"{path} cannot be read as JSON: {problem}.") from problem
    if not isinstance(said, dict) or not all(isinstance(field, str) for field in said.values()):
        raise Unparsable(f'{path} must hold one object, such as {{"Klant": "name"}}.')
    unknown = sorted({field for field in said.values() if field and field not in FIELDS})
    if unknown:
        raise Unparsable(
            f"{path} names fields that a lead does not have: {', '.join(unknown)}."
            f" Known are {', '.join(FIELDS)}."
        )
    return said


def _put(received: Received, session: Session) -> None:
    lead = None
    if received.lead is not None:
        detail = session.services.leads.show(received.lead)
        lead = lead_object(detail.lead, detail, session)
    words = _words(received, session)
    session.put(
        {
            "path": str(received.path),
            "index": received.index,
            "status": received.status.value,
            "reason": received.reason,
            "words": words,
            "repaired": received.repaired,
            "lead": lead,
        },
        f"{received.status.value:<9} {received.path}  {words}",
    )


def _words(received: Received, session: Session) -> str:
    """What became of one message, in words."""
    if received.reason is not None:
        return session.saying.rejection(received.reason)
    if received.status is Status.DUPLICATE:
        return f"Came before, as lead {received.lead}."
    words = f"Lead {received.lead}"
    if received.joined:
        words += ", joined to what the same person asked before"
    if received.repaired:
        words += "; repaired, please check"
    return words + "."
