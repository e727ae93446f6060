"""What is said at a PC whose program or address is too old for the database."""

from __future__ import annotations

from showroom_app.storage.problems import DatabaseProblem, Problem
from showroom_app.words.sentences import Saying


def too_old(problem: Exception, saying: Saying) -> str:
    """What happened and what to do; "" where it is another problem."""
    if isinstance(problem, DatabaseProblem) and problem.code is Problem.NEWER_DATABASE:
        return saying.problem(problem)
    return ""


def moved(problem: Exception, saying: Saying) -> str:
    """Where the database is now, and what to do; "" where it is another problem."""
    if isinstance(problem, DatabaseProblem) and problem.code is Problem.MOVED:
        return saying.problem(problem)
    return ""
