"""What is said at a PC whose program or address is too old for the database."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from datetime import date

from showroom_app.storage.problems import DatabaseProblem, Problem
from showroom_app.words.sentences import Saying


def too_old(problem: Exception, saying: Saying) -> str:
    """What happened and what to do; "" where it is another problem."""
    if isinstance(problem, DatabaseProblem) and problem.code is Problem.NEWER_DATABASE:
        return saying.problem(problem)
    return ""


def moved_facts(facts: Mapping[str, object], saying: Saying) -> dict[str, object]:
    """Of a database that moved: places and the day as people know them."""
    from showroom_app.storage.server_address import as_known
    from showroom_app.words.reading import Reading

    read: dict[str, object] = {
        name: as_known(str(facts.get(name, "?"))) for name in ("database", "server")
    }
    with suppress(ValueError):
        read["on"] = Reading(saying).day(date.fromisoformat(str(facts.get("on"))))
    return read


def moved(problem: Exception, saying: Saying) -> str:
    """Where the database is now, and what to do; "" where it is another problem."""
    if isinstance(problem, DatabaseProblem) and problem.code is Problem.MOVED:
        return saying.problem(problem)
    return ""
