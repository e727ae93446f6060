"""`showroom database roles`: roles on a server, made there at once or written as a script of SQL.

Passwords are never arguments: they are in SHOWROOM_OWNER_PASSWORD and SHOWROOM_PROGRAM_PASSWORD, or
asked for; one that stays empty is left as it is.
"""

from __future__ import annotations

import argparse
import os
import sys

from showroom_app import settings
from showroom_app.cli import output
from showroom_app.cli.arguments import Unparsable
from showroom_app.cli.export_verbs import not_written
from showroom_app.cli.opening import database_url, settings_path, url_to_open
from showroom_app.exports.whole_file import write_whole
from showroom_app.storage.server_roles import NoRoles, Secrets, make_roles, script

_OWNER_VARIABLE, _PROGRAM_VARIABLE = "SHOWROOM_OWNER_PASSWORD", "SHOWROOM_PROGRAM_PASSWORD"


def run(options: argparse.Namespace) -> int:
    """Write the script, or make the roles in the database of --database; 0 when it is done.

    Raises Unparsable and DatabaseProblem.
    """
    owner, program = options.owner, options.program
    try:
        if options.out is not None:
            return _write(options, script(owner, program))
        loaded = settings.load(settings_path(options)).settings
        secrets = Secrets(_password(_OWNER_VARIABLE, owner), _password(_PROGRAM_VARIABLE, program))
        make_roles(url_to_open(options, loaded), owner, program, secrets)
    except NoRoles as problem:
        raise Unparsable(f"The roles were not made: {problem}.") from None
    words = (
        f"The tables belong to {owner}, which upgrades them; {program} is what the PCs sign in as "
        "from now on."
    )
    line = {"owner": owner, "program": program, "database": _shown(database_url(options, loaded))}
    _put(options, line, words)
    return 0


def _write(options: argparse.Namespace, text: str) -> int:
    try:
        write_whole(options.out, text.encode())
    except OSError as problem:
        raise not_written(options.out, problem) from None
    _put(
        options,
        {"owner": options.owner, "program": options.program, "out": str(options.out)},
        f"{options.out} is written. Whoever looks after the server runs it there with psql.",
    )
    return 0


def _put(options: argparse.Namespace, line: dict[str, str], words: str) -> None:
    if getattr(options, "json", False):
        output.answer_json(line)
    else:
        output.answer(words)


def _shown(url: str) -> str:
    from showroom_app.storage.engine import shown

    return shown(url)


def _password(variable: str, role: str) -> str:
    given = os.environ.get(variable)
    if given is None and sys.stdin is not None and sys.stdin.isatty():
        from getpass import getpass

        return getpass(f"New password of {role} (empty: as it is): ")
    return given or ""
