"""Many want one row at the same moment: only the first joins the queue of those who write."""

from __future__ import annotations

import time
from collections.abc import Callable
from random import uniform
from typing import Any

from sqlalchemy import Connection, Engine, bindparam, func, select
from sqlalchemy.exc import DBAPIError

from showroom_app.domain.values import dataclass
from showroom_app.storage.column_types import LAST_ID, RowId
from showroom_app.storage.sqlite_file import is_busy

LOOKS = 200
"""After so many looks one queues up like everybody else."""

_RACES = 5_107
"""Sets these advisory locks apart from those of any other program in the database."""
_IS_FIRST = select(func.pg_try_advisory_xact_lock(_RACES, bindparam("row", type_=RowId)))
_FIRST_IS_DONE = (
    f"SELECT pg_advisory_lock_shared({_RACES}, {{row}}), "
    f"pg_advisory_unlock_shared({_RACES}, {{row}})"
)
_PAUSE_SECONDS = 0.010, 0.030


@dataclass(frozen=True, slots=True)
class Race:
    """A row that only the first of many has a use for, such as a lead that nobody owns.

    `whose` asks in plain SQL who has the `{row}`: one number, or none. `taken` is told who, and
    raises where that ends it; where it does not, what is found inside the transaction decides.
    """

    row: int
    whose: str
    taken: Callable[[int], None]


def look(engine: Engine, race: Race) -> int | None:
    """Who has the row, on PostgreSQL once nobody is the first at it; all who wait wake together.

    With everybody on one row this is all that most of them do, on processors that are busy with
    the others: so the bare driver asks, in one message and outside of any transaction.
    """
    row = race.row if 0 <= race.row <= LAST_ID else -1
    whose = race.whose.format(row=row)
    connection = engine.raw_connection()
    driver: Any = connection.driver_connection
    try:
        if engine.dialect.name == "sqlite":
            found = driver.execute(whose).fetchone()
        else:
            driver.autocommit = True
            answers = driver.execute(f"{_FIRST_IS_DONE.format(row=row)}; {whose}")
            answers.nextset()
            found = answers.fetchone()
            driver.autocommit = False
    except BaseException as error:
        was_lost = bool(getattr(driver, "closed", False))
        connection.invalidate(error)
        if not was_lost:
            raise
        # Dropped while it lay idle: another one is asked.
        return look(engine, race)
    connection.close()
    return found[0] if found else None


def is_first(connection: Connection, row: int) -> bool:
    """Begin a transaction and say whether it is the first at this row, which it is until its end.

    On SQLite it is one that may write at once; who may not is told after a little while.
    """
    if connection.dialect.name == "postgresql":
        return bool(connection.execute(_IS_FIRST, {"row": row}).scalar())
    try:
        connection.begin()
    except DBAPIError as error:
        if not is_busy(error.orig):
            raise
        time.sleep(uniform(*_PAUSE_SECONDS))  # noqa: S311  no secret, only not all at once
        return False
    return True
