"""Leases: what one program of the dealership does at a time, and until when it has that."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, select, text, update

from showroom_app.storage.column_types import Moment
from showroom_app.storage.tables.programs import leases

_this = leases.c.name == bindparam("wanted")

_ONE = select(leases.c.owner, leases.c.until).where(_this)
_MAKE = text(
    "INSERT INTO leases (name, owner, until) VALUES (:wanted, '', NULL) "
    "ON CONFLICT (name) DO NOTHING"
)
_PASS = (
    update(leases)
    .where(
        _this,
        leases.c.owner == bindparam("seen_owner"),
        leases.c.until.is_not_distinct_from(bindparam("seen_until", type_=Moment)),
    )
    .values(owner=bindparam("to_owner"), until=bindparam("to_until"))
)


class LeaseRow(NamedTuple):
    """A lease as it stands: who has it ("" nobody) and until when (None: it has no end)."""

    owner: str
    until: datetime | None


class Leases:
    """The leases of the dealership."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def row(self, name: str) -> LeaseRow:
        """A lease as it stands; one that was never taken is nobody's."""
        found = self._connection.execute(_ONE, {"wanted": name}).one_or_none()
        return LeaseRow("", None) if found is None else LeaseRow(found.owner, found.until)

    def make(self, name: str) -> None:
        """Have a row to pass on; of many who make it at once one does."""
        self._connection.execute(_MAKE, {"wanted": name})

    def pass_on(self, name: str, seen: LeaseRow, to: LeaseRow) -> bool:
        """Give a lease from the state that was seen to another; whether it still stood so.

        One statement looks and writes, so of two programs that saw the same one gets it.
        """
        values = {
            "wanted": name,
            "seen_owner": seen.owner,
            "seen_until": seen.until,
            "to_owner": to.owner,
            "to_until": to.until,
        }
        return self._connection.execute(_PASS, values).rowcount == 1
