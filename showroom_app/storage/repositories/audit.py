"""The acts: who changed what, where and when; and what came of it, so that none is done twice."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, insert, select, text
from sqlalchemy.exc import IntegrityError

from showroom_app.domain.values import dataclass
from showroom_app.storage.guards import guards_missing
from showroom_app.storage.repositories import audit_pages
from showroom_app.storage.repositories.audit_pages import ActEntry, ActPage, Key, Wanted
from showroom_app.storage.tables.acts import acts, policy_entries

__all__ = ["ActEntry", "ActPage", "Audit", "Key", "SettingChanged", "Wanted"]

_ADD = insert(acts)
_A_MOMENT = text("SET LOCAL lock_timeout = '200ms'")
_DONE = select(acts.c.facts, acts.c.use_case).where(acts.c.act == bindparam("wanted"))
_FIND = (
    select(acts.c.act)
    .where(acts.c.act >= bindparam("first"), acts.c.act < bindparam("last"))
    .order_by(acts.c.act)
    .limit(10)
)
_SET_AT = (
    select(policy_entries)
    .where(policy_entries.c.at == bindparam("when"))
    .order_by(policy_entries.c.id)
    .limit(50)
)
_SET_BEFORE = (
    select(policy_entries.c.value)
    .where(policy_entries.c.key == bindparam("of_key"), policy_entries.c.id < bindparam("number"))
    .order_by(policy_entries.c.id.desc())
    .limit(1)
)


@dataclass(frozen=True, slots=True)
class SettingChanged:
    """A setting that became another value; `was` is None where it was as it came."""

    key: str
    was: Any
    became: Any


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
        stored = self.stored(act)
        return stored[1] if stored is not None else None

    def stored(self, act: str) -> tuple[str, dict[str, Any]] | None:
        """The use case that an act was, and what came of it; None when it never happened."""
        row = self._connection.execute(_DONE, {"wanted": act}).one_or_none()
        return None if row is None else (row.use_case, row.facts)

    def settled(self, act: str, at: datetime, *, patient: bool) -> dict[str, Any] | None:
        """As `done`, once a transaction that stores this act just now is over.

        On PostgreSQL a connection may be lost while its transaction goes on; whoever wants to store
        the same id waits for it: a moment, or as long as for any other lock. What then fails is
        DatabaseProblem("locked").
        """
        if self._connection.dialect.name == "postgresql":
            if not patient:
                self._connection.execute(_A_MOMENT)
            attempt = self._connection.begin_nested()
            with suppress(IntegrityError):
                self.add(at=at, recorded=at, user=None, station="", use_case="", act=act, facts={})
            attempt.rollback()
        return self.done(act)

    def find(self, beginning: str) -> tuple[str, ...]:
        """At most ten ids of acts that begin so."""
        bounds = {"first": beginning, "last": beginning + "\U0010ffff"}
        return tuple(self._connection.scalars(_FIND, bounds))

    def entries(self, before: int | None = None, limit: int = 200) -> tuple[ActEntry, ...]:
        """A page of acts, newest first; `before` is the id of the last one on the page before."""
        return audit_pages.newest(self._connection, before, limit)

    def entry(self, number: int) -> ActEntry | None:
        """One act by its number."""
        return audit_pages.entry(self._connection, number)

    def page(
        self, wanted: Wanted, key: Key | None = None, limit: int = 200, *, newer: bool = False
    ) -> ActPage:
        """Acts that are wanted, newest first, behind `key`; `newer`: those right before it."""
        return audit_pages.page(self._connection, wanted, key, limit, newer=newer)

    def stations(self) -> tuple[str, ...]:
        """The names of the stations that acts were done at, at most two hundred."""
        return audit_pages.values_of(self._connection, acts.c.station)

    def use_cases(self) -> tuple[str, ...]:
        """The codes of everything that was ever done."""
        return audit_pages.values_of(self._connection, acts.c.use_case)

    def guards_missing(self) -> tuple[str, ...]:
        """The triggers that keep acts, floor log and ledger as they were written and are gone."""
        return guards_missing(self._connection)

    def settings_changed(self, at: datetime, by: int | None) -> tuple[SettingChanged, ...]:
        """The settings that were put in force at a moment, and what each was before."""
        rows = self._connection.execute(_SET_AT, {"when": at}).all()
        return tuple(
            SettingChanged(row.key, self._before(row.key, row.id), row.value)
            for row in rows
            if row.by == by
        )

    def _before(self, key: str, number: int) -> Any:
        """The value of a setting before its entry of this number, None for the default."""
        return self._connection.execute(_SET_BEFORE, {"of_key": key, "number": number}).scalar()
