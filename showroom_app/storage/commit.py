"""The end of a transaction, where a connection that breaks leaves open whether it was stored."""

from __future__ import annotations

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from showroom_app.storage.problems import UNKNOWN, DatabaseProblem, Problem, problem_of


def commit(connection: Connection, database: str) -> None:
    """Commit; raises DatabaseProblem with `stored` "unknown" when the answer does not come.

    Whatever breaks before this was sent is undone by the server; a refusal of the server is an
    answer, but for that of one that is going down: it may have stored the transaction already.
    """
    try:
        connection.commit()
    except DBAPIError as error:
        problem = problem_of(error, database)
        if problem is None or problem.code is not Problem.UNREACHABLE:
            raise
        raise DatabaseProblem(problem.code, **problem.facts, stored=UNKNOWN) from error
