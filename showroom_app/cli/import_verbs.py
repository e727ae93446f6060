"""`showroom import`: messages from files, folders, a pipe and the quarantine."""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

from showroom_app import settings
from showroom_app.cli.arguments import Unparsable
from showroom_app.cli.opening import settings_path
from showroom_app.cli.output import answer, message
from showroom_app.cli.received_lines import received_object, received_words
from showroom_app.cli.session import Session
from showroom_app.intake.again import read_again
from showroom_app.intake.drop_folder import QUIET_SECONDS, DropFolder
from showroom_app.intake.list_columns import FIELDS
from showroom_app.intake.pasted import LONGEST, pasted
from showroom_app.intake.raw import PassedOver
from showroom_app.intake.receive import Received, Status, noted, receive, receive_messages

_PIPE = "-"


def run(options: argparse.Namespace, session: Session) -> int:
    """Read leads from files and folders, from standard input ("-"), or the quarantine anew.

    With --watch the folders are drop folders, and it goes on until it is stopped.

    0 when every message was dealt with; 2 when a path that was named does not exist, the others are
    read all the same.
    """
    if options.watch:
        return _watch(options, session)
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
            piped = receive_messages(services, actor, [pasted(_piped())])
            yield from noted(services, actor, piped)
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


def _watch(options: argparse.Namespace, session: Session) -> int:
    """Take in what is dropped into folders, until somebody stops the program."""
    paths = [Path(path) for path in options.paths]
    if not paths:
        chosen = settings.load(settings_path(options)).settings.drop_folder
        if not chosen:
            raise Unparsable("Name a folder to watch, or choose one in the settings of this PC.")
        paths = [Path(chosen)]
    missing = [path for path in paths if not path.is_dir()]
    if missing:
        message(f"{missing[0]} is no folder.")
        return 2
    folders = [DropFolder(path) for path in paths]
    while True:
        for folder in folders:
            for path in folder.look(time.monotonic()):
                for received in folder.take_in(session.services, session.actor, path):
                    _put(received, session)
        time.sleep(QUIET_SECONDS / 2)


def _put(received: Received, session: Session) -> None:
    words = received_words(received, session)
    session.put(
        received_object(received, words, session),
        f"{received.status.value:<9} {received.path}  {words}",
    )
