"""The dealer's settings as dated entries, and the policy that they make."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import date, datetime, time
from typing import Any

from sqlalchemy import Connection, bindparam, func, insert, select

from showroom_app.domain.policy import OpeningHours, Policy
from showroom_app.domain.topic import Topic
from showroom_app.domain.values import dataclass
from showroom_app.storage.memory import Recall
from showroom_app.storage.tables.acts import policy_entries as entries

_NEWEST = select(func.max(entries.c.id)).group_by(entries.c.key)
_IN_FORCE = select(entries.c.key, entries.c.value).where(entries.c.id.in_(_NEWEST))
_ADD = insert(entries)
_OF_KEY = (
    select(entries)
    .where(entries.c.key == bindparam("wanted"))
    .order_by(entries.c.id.desc())
    .limit(bindparam("most"))
)
_OF_ALL = select(entries).order_by(entries.c.id.desc()).limit(bindparam("most"))


@dataclass(frozen=True, slots=True)
class PolicyEntry:
    """One change of a setting: the field of Policy, its value from then on, when and by whom."""

    id: int
    key: str
    value: Any
    at: datetime
    by: int | None


class PolicyEntries:
    """The settings; the newest entry of each is in force, the default where there is none."""

    def __init__(self, connection: Connection, recall: Recall) -> None:
        self._connection = connection
        self._recall = recall
        self._policy: Policy | None = None

    def policy(self) -> Policy:
        """The settings in force; read once a transaction, and only when they moved."""
        if self._policy is None:
            self._policy = self._recall("policy", (Topic.POLICY,), self._in_force)
        return self._policy

    def set(self, key: str, value: Any, *, at: datetime, by: int | None = None) -> None:
        """Put a setting in force. Raises KeyError for a name that is no field of Policy."""
        if key not in _KEYS:
            raise KeyError(key)
        self._policy = None
        self._connection.execute(
            _ADD, {"key": key, "value": _plain(key, value), "at": at, "by": by}
        )

    def entries(self, key: str | None = None, limit: int = 200) -> tuple[PolicyEntry, ...]:
        """The changes of one setting, or of all, newest first."""
        statement, wanted = (_OF_ALL, {}) if key is None else (_OF_KEY, {"wanted": key})
        rows = self._connection.execute(statement, {**wanted, "most": limit})
        return tuple(
            PolicyEntry(row.id, row.key, _read(row.key, row.value), row.at, row.by) for row in rows
        )

    def _in_force(self) -> Policy:
        rows = self._connection.execute(_IN_FORCE)
        return Policy(**{key: _read(key, value) for key, value in rows if key in _KEYS})


_KEYS = frozenset(each.name for each in fields(Policy))


def _plain(key: str, value: Any) -> Any:
    return _TO_PLAIN[key](value) if key in _TO_PLAIN else value


def _read(key: str, value: Any) -> Any:
    return _FROM_PLAIN[key](value) if key in _FROM_PLAIN else value


def _plain_hours(hours: OpeningHours) -> list[list[str] | None]:
    return [each and [at.isoformat("minutes") for at in each] for each in hours]


def _read_hours(plain: list[list[str] | None]) -> OpeningHours:
    return tuple(
        (time.fromisoformat(each[0]), time.fromisoformat(each[1])) if each else None
        for each in plain
    )


def _plain_days(days: frozenset[date]) -> list[str]:
    return sorted(day.isoformat() for day in days)


def _read_days(plain: list[str]) -> frozenset[date]:
    return frozenset(map(date.fromisoformat, plain))


def _plain_limits(limits: tuple[tuple[str, int], ...]) -> list[list[str | int]]:
    return [[source, minutes] for source, minutes in limits]


def _read_limits(plain: list[tuple[str, int]]) -> tuple[tuple[str, int], ...]:
    return tuple((source, minutes) for source, minutes in plain)


def _plain_since(since: tuple[tuple[date, str | bool], ...]) -> list[list[str | bool]]:
    return [[start.isoformat(), on] for start, on in since]


def _read_since(plain: list[tuple[str, str | bool]]) -> tuple[tuple[date, str | bool], ...]:
    return tuple((date.fromisoformat(start), on) for start, on in plain)


_TO_PLAIN: Mapping[str, Callable[[Any], Any]] = {
    "hours": _plain_hours,
    "closings": _plain_days,
    "openings": _plain_days,
    "source_limits": _plain_limits,
    "sale_counts_since": _plain_since,
    "returning_counts_since": _plain_since,
    "asked_for_sources": list,
}
_FROM_PLAIN: Mapping[str, Callable[[Any], Any]] = {
    "hours": _read_hours,
    "closings": _read_days,
    "openings": _read_days,
    "source_limits": _read_limits,
    "sale_counts_since": _read_since,
    "returning_counts_since": _read_since,
    "asked_for_sources": tuple,
}
