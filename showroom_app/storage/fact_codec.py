"""Facts of the floor log as text and back, and the canonical form that its hashes are made over."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields
from datetime import UTC, date, datetime
from enum import Enum
from fractions import Fraction
from typing import Any, get_args

from showroom_app.domain import floor_facts
from showroom_app.domain.floor_facts import (
    ArrivalKind,
    BlockCause,
    Effect,
    Fact,
    Outcome,
    SkipReason,
)
from showroom_app.domain.people import Role

KINDS: Mapping[str, type[Fact]] = {
    "checked-in": floor_facts.CheckedIn,
    "checked-out": floor_facts.CheckedOut,
    "blocked": floor_facts.Blocked,
    "lifted": floor_facts.Lifted,
    "went-on-break": floor_facts.WentOnBreak,
    "went-to-desk": floor_facts.WentToDesk,
    "acknowledged": floor_facts.Acknowledged,
    "extended": floor_facts.Extended,
    "came-back": floor_facts.CameBack,
    "arrived": floor_facts.Arrived,
    "phoned": floor_facts.Phoned,
    "called-back": floor_facts.CalledBack,
    "passed-through": floor_facts.PassedThrough,
    "took-up": floor_facts.TookUp,
    "was-called": floor_facts.WasCalled,
    "joined": floor_facts.Joined,
    "transferred": floor_facts.Transferred,
    "sent-on": floor_facts.SentOn,
    "finished": floor_facts.Finished,
    "ended-earlier-visit": floor_facts.EndedEarlierVisit,
    "skipped": floor_facts.Skipped,
    "missed": floor_facts.Missed,
    "moved": floor_facts.Moved,
    "left-waiting": floor_facts.LeftWaiting,
    "tallied": floor_facts.Tallied,
    "disputed": floor_facts.Disputed,
    "ruled": floor_facts.Ruled,
    "day-closed": floor_facts.DayClosed,
    "reopened": floor_facts.Reopened,
    "undone": floor_facts.Undone,
}
"""The kind of every fact, as it stands in the log for good."""

_ADDED: frozenset[tuple[type[Fact], str]] = frozenset(
    {
        (floor_facts.WentToDesk, "prospecting"),
        (floor_facts.Arrived, "absent"),
        (floor_facts.Arrived, "door"),
        (floor_facts.Arrived, "came_at"),
        (floor_facts.Phoned, "calls_back"),
    }
)
"""Fields younger than the log: left out at their default, so that old facts are written as ever."""

_KIND_OF = {fact: kind for kind, fact in KINDS.items()}


class UnknownFact(Exception):
    """The log holds a fact that this version does not know: a newer version wrote it."""


def kind_of(fact: Fact) -> str:
    """The kind under which a fact stands in the log, such as "took-up"."""
    return _KIND_OF[type(fact)]


def kind_of_type(made: type[Fact]) -> str:
    """The kind under which facts of a type stand in the log."""
    return _KIND_OF[made]


def payload_of(fact: Fact) -> str:
    """The fields of a fact as canonical JSON: exact fractions, moments in UTC."""
    made = type(fact)
    values = {name: getattr(fact, name) for name, _, _ in _FIELDS[made]}
    return canonical(
        {
            name: _plain(value)
            for name, value in values.items()
            if (made, name) not in _ADDED or value != _DEFAULTS[made, name]
        }
    )


def fact_of(kind: str, payload: str) -> Fact:
    """The fact that was stored; a field added since has its default.

    Raises UnknownFact for a kind or a field without value that this version does not know.
    """
    fact = KINDS.get(kind)
    if fact is None:
        raise UnknownFact(kind)
    stored = json.loads(payload)
    given = {}
    for name, read, optional in _FIELDS[fact]:
        if name in stored:
            given[name] = read(stored[name])
        elif not optional:
            raise UnknownFact(f"{kind}.{name}")
    made: Fact = fact(**given)
    return made


def canonical(value: Mapping[str, Any]) -> str:
    """The one way in which a value is written: keys sorted, no blanks, ASCII."""
    return json.dumps(value, ensure_ascii=True, sort_keys=True, separators=(",", ":"))


def event_hash(
    *,
    floor: int,
    day: date,
    number: int,
    position: int,
    act: str,
    at: datetime,
    recorded: datetime,
    user: int | None,
    station: str,
    kind: str,
    payload: str,
    reason: str | None,
    previous: str,
) -> str:
    """SHA-256 (hex) over everything an event says and the hash of the event before it."""
    said = {
        "floor": floor,
        "day": day.isoformat(),
        "number": number,
        "position": position,
        "act": act,
        "at": _moment_text(at),
        "recorded": _moment_text(recorded),
        "user": user,
        "station": station,
        "kind": kind,
        "payload": payload,
        "reason": reason,
        "previous": previous,
    }
    return hashlib.sha256(canonical(said).encode("ascii")).hexdigest()


def _moment_text(at: datetime) -> str:
    return at.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"


def _plain(value: object) -> object:
    match value:
        case datetime():
            return _moment_text(value)
        case Fraction():
            return str(value)
        case Enum():
            return value.value
        case tuple():
            return [_plain(each) for each in value]
        case _:
            return value


def _or_none(read: Callable[[Any], object]) -> Callable[[Any], object]:
    return lambda value: None if value is None else read(value)


_READ: Mapping[str, Callable[[Any], object]] = {
    "int": int,
    "int | None": _or_none(int),
    "bool": bool,
    "str": str,
    "datetime": datetime.fromisoformat,
    "datetime | None": _or_none(datetime.fromisoformat),
    "Fraction": Fraction,
    "tuple[int, ...]": tuple,
    "tuple[BlockCause, ...]": lambda value: tuple(BlockCause(each) for each in value),
    "Role": Role,
    "ArrivalKind": ArrivalKind,
    "Outcome": Outcome,
    "SkipReason": SkipReason,
    "Effect": Effect,
}
"""How a field is read back, by the type that is written beside its name."""


def _fields_of(fact: type[Fact]) -> tuple[tuple[str, Callable[[Any], Any], bool], ...]:
    return tuple(
        (each.name, _READ[str(each.type)], each.default is not MISSING) for each in fields(fact)
    )


_FIELDS = {fact: _fields_of(fact) for fact in get_args(Fact)}
_DEFAULTS: Mapping[tuple[type[Fact], str], object] = {
    (fact, each.name): each.default for fact, _ in _ADDED for each in fields(fact)
}
