"""Events of the floor log as plain values and back, so that a day can leave the database whole."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from showroom_app.domain.floor_facts import Event
from showroom_app.domain.values import dataclass
from showroom_app.storage import fact_codec


@dataclass(frozen=True, slots=True)
class Entry:
    """An event read from a document, with what its hash is made over beside it."""

    event: Event
    position: int
    said: Mapping[str, Any]


def written(row: Any) -> dict[str, Any]:
    """A row of the log as plain values; the payload as an object, for people to read."""
    said = dict(row._mapping)
    return {
        **said,
        "day": row.day.isoformat(),
        "at": row.at.isoformat(),
        "recorded": row.recorded.isoformat(),
        "payload": json.loads(row.payload),
    }


def read(entry: Mapping[str, Any]) -> Entry:
    """An event from its plain values. Raises UnknownFact, KeyError, TypeError or ValueError."""
    said = {
        "floor": int(entry["floor"]),
        "day": date.fromisoformat(entry["day"]),
        "number": int(entry["number"]),
        "position": int(entry["position"]),
        "act": str(entry["act"]),
        "at": datetime.fromisoformat(entry["at"]),
        "recorded": datetime.fromisoformat(entry["recorded"]),
        "user": entry["user"],
        "station": str(entry["station"]),
        "kind": str(entry["kind"]),
        "payload": fact_codec.canonical(entry["payload"]),
        "reason": entry["reason"],
        "previous": str(entry["previous"]),
    }
    event = Event(
        said["floor"],
        said["day"],
        said["number"],
        said["act"],
        said["at"],
        said["recorded"],
        said["user"],
        said["station"],
        fact_codec.fact_of(said["kind"], said["payload"]),
        said["reason"],
        said["previous"],
        str(entry["hash"]),
    )
    return Entry(event, said["position"], said)


def first_altered(entries: Sequence[Entry]) -> int | None:
    """The number of the first entry of a day that is not as it was written; None: all are.

    What was entered into the day after the next one began has other entries of the chain before
    it, so its hash can be compared only with itself.
    """
    before: Entry | None = None
    for entry in entries:
        event = entry.event
        follows = before is not None and entry.position == before.position + 1
        in_turn = event.number == (before.event.number + 1 if before is not None else 1)
        fits = not follows or (before is not None and event.previous == before.event.hash)
        if not (in_turn and fits and fact_codec.event_hash(**entry.said) == event.hash):
            return event.number
        before = entry
    return None
