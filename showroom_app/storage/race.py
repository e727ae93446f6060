"""Many want one row at the same moment: only the first joins the queue of those who write."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from random import uniform
from typing import TYPE_CHECKING

from sqlalchemy import Connection, bindparam, func, select

from showroom_app.storage.column_types import RowId

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


def is_first(connection: Connection, race: Race) -> bool:
    """Whether nobody else is after this row, on PostgreSQL; who is not waits until he is done.

    Who waits holds nothing: all of them wake at the same moment.
    """
    if connection.execute(_IS_FIRST, {"row": race.row}).scalar():
        return True
    connection.execute(_FIRST_IS_DONE, {"row": race.row})
    return False


def pause() -> None:
    """Let whoever is writing into the SQLite file come to an end."""
    time.sleep(uniform(*_PAUSE_SECONDS))  # noqa: S311  no secret, only not all at once
