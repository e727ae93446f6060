"""Many want one row at the same moment: only the first joins the queue of those who write."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from random import uniform
from typing import TYPE_CHECKING

from sqlalchemy import Connection, bindparam, func, select
from sqlalchemy.exc import DBAPIError

from showroom_app.storage.column_types import RowId
from showroom_app.storage.sqlite_file import is_busy

if TYPE_CHECKING:
    from showroom_app.storage.store import Work

LOOKS = 200
"""After so many looks one queues up like everybody else."""

_RACES = 5_107
"""Sets these advisory locks apart from those of any other program in the database."""
_row = bindparam("row", type_=RowId)
_IS_FIRST = select(func.pg_try_advisory_xact_lock(_RACES, _row))
_FIRST_IS_DONE = select(
    func.pg_advisory_lock_shared(_RACES, _row), func.pg_advisory_unlock_shared(_RACES, _row)
)
_PAUSE_SECONDS = 0.010, 0.030


@dataclass(frozen=True, slots=True)
class Race:
    """A row that only the first of many has a use for, such as a lead that nobody owns.

    `look` raises when it is gone. It only reads, and is asked before every try: with everybody on
    one row, all but the first would else hold up the others only to be refused.
    """

    row: int
    look: Callable[[Work], None]


def let_the_first_finish(connection: Connection, row: int) -> None:
    """Wait while somebody is the first at this row; all who wait wake at the same moment."""
    if connection.dialect.name == "postgresql":
        connection.execute(_FIRST_IS_DONE, {"row": row})


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
