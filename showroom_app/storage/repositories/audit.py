"""The acts: who changed what, where and when; and what came of it, so that none is done twice."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, insert, select

from showroom_app.storage.tables import acts

_ADD = insert(acts)
_DONE = select(acts.c.facts).where(acts.c.act == bindparam("wanted"))
_FIND = (
    select(acts.c.act)
    .where(acts.c.act >= bindparam("first"), acts.c.act < bindparam("last"))
    .order_by(acts.c.act)
    .limit(10)
)
_ENTRIES = (
    select(acts)
    .where(acts.c.id < bindparam("before"))
    .order_by(acts.c.id.desc())
    .limit(bindparam("most"))
)
_LAST_ID = 2**31 - 1


@dataclass(frozen=True, slots=True)
class ActEntry:
    """One act; `facts` are ids and codes, never what customers or colleagues wrote."""

    id: int
    act: str
    use_case: str
    at: datetime
    recorded: datetime
    user: int | None
    station: str
    facts: Mapping[str, Any]


class Audit:
    """The acts; triggers keep them append-only."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(
        self,
        *,
        at: datetime,
        recorded: datetime,
        user: int | None,
        station: str,
        use_case: str,
        act: str,
        facts: Mapping[str, Any],
    ) -> None:
        """Store an act with what came of it; a second one with the same id cannot be stored."""
        self._connection.execute(
            _ADD,
            {
                "act": act,
                "use_case": use_case,
                "at": at,
                "recorded": recorded,
                "user": user,
                "station": station,
                "facts": dict(facts),
            },
        )

    def done(self, act: str) -> dict[str, Any] | None:
        """What came of an act, None when it never happened."""
        facts: dict[str, Any] | None = self._connection.execute(_DONE, {"wanted": act}).scalar()
        return facts

    def find(self, beginning: str) -> tuple[str, ...]:
        """At most ten ids of acts that begin so."""
        bounds = {"first": beginning, "last": beginning + "\U0010ffff"}
        return tuple(self._connection.scalars(_FIND, bounds))

    def entries(self, before: int | None = None, limit: int = 200) -> tuple[ActEntry, ...]:
        """A page of acts, newest first; `before` is the id of the last one on the page before."""
        rows = self._connection.execute(_ENTRIES, {"before": before or _LAST_ID, "most": limit})
        return tuple(ActEntry(*row) for row in rows)
