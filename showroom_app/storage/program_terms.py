"""Which programs may work on a database: those that know what its tables ask for.

A revision says in `program_terms` which one a program must at least know. So the PCs of a dealer
may update at different hours, and one that is too old for the tables is refused before it harms
what it does not know.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any

from showroom_app import __version__
from showroom_app.storage.problems import DatabaseProblem, Problem

if TYPE_CHECKING:
    from sqlalchemy import Connection

VERSION_TABLE = "showroom_version"
"""Holds the revision; a database with tables but without this one is not ours."""

MOVED = "moved-to-server"
"""Stands for the revision of a file that was copied to a server (storage/moved.py)."""

REVISION = f"SELECT version_num FROM {VERSION_TABLE} LIMIT 1"  # noqa: S608  a constant
_LEAST = f"SELECT least FROM program_terms WHERE revision = ({REVISION})"  # noqa: S608  a constant
_PROGRAMS = "SELECT name, program FROM stations ORDER BY last_at DESC LIMIT 500"

Ask = Callable[[str], Iterable[Sequence[Any]]]
"""Carries out a statement without values on some connection and gives its rows."""


class Terms:
    """What one program knows of revisions; asked whether it may work on tables of another one."""

    def __init__(self, revisions: Sequence[str], database: str) -> None:
        self._revisions = tuple(revisions)
        self._agreed = set(revisions)
        self._database = database

    def check(self, found: str, ask: Ask) -> None:
        """Whether this program may go on with tables of revision `found`, the database's own now.

        What was agreed to once is not asked again. Raises DatabaseProblem("newer-database"), and
        "moved" for a file that was copied to a server.
        """
        if found in self._agreed:
            return
        if found == MOVED:
            from showroom_app.storage.moved import moved

            raise moved(self._database, ask)
        least = [row[0] for row in ask(_LEAST)]
        if not set(least) & set(self._revisions):
            raise newer(self._database, found, self._revisions[-1], ask(_PROGRAMS))
        self._agreed.add(found)

    def check_now(self, ask: Ask) -> None:
        """As `check`, of the revision that the tables have now."""
        for row in ask(REVISION):
            self.check(row[0], ask)


def asking(connection: Connection) -> Ask:
    """Asks on an open connection of SQLAlchemy."""
    return lambda statement: connection.exec_driver_sql(statement).all()


def newer(
    database: str, found: str, known: str, programs: Iterable[Sequence[Any]]
) -> DatabaseProblem:
    """The refusal of a newer database; it names the PC with the newest program, where one is known.

    `programs` are names of PCs with the version of their program.
    """
    own = _numbers(__version__)
    later = [(_numbers(version), name, version) for name, version in programs]
    later = sorted(each for each in later if each[0] > own)
    facts: dict[str, object] = {"database": database, "found": found, "known": known}
    if later:
        _, name, version = later[-1]
        facts |= {"pc": name, "version": version}
    return DatabaseProblem(Problem.NEWER_DATABASE, **facts)


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(each) for each in re.findall(r"\d+", version))
