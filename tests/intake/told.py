"""What was read, in plain values that a table of expectations can hold."""

from __future__ import annotations

from dataclasses import fields
from datetime import datetime
from pathlib import Path

from showroom_app.domain.prospect import Prospect, Vehicle
from showroom_app.intake import raw, sources
from showroom_app.intake.raw import RawMessage
from showroom_app.intake.reading import Outcome, Reading, Rejected

Told = dict[str, object]
"""The fields of a prospect that are not empty; a rejection is {"rejected": code}."""


def readings(path: Path) -> list[Reading]:
    """Read every message of a file."""
    return [sources.read(m) for m in raw.messages(path) if isinstance(m, RawMessage)]


def told_of(path: Path) -> list[Told]:
    """Read a file and tell each outcome."""
    return [told(outcome) for reading in readings(path) for outcome in reading.outcomes]


def told(outcome: Outcome) -> Told:
    """Tell one outcome."""
    if isinstance(outcome, Rejected):
        return {"rejected": outcome.reason.value}
    values = {field.name: getattr(outcome, field.name) for field in fields(Prospect)}
    return {name: _plain(value) for name, value in values.items() if value}


def _plain(value: object) -> object:
    match value:
        case Vehicle():
            parts = {field.name: getattr(value, field.name) for field in fields(Vehicle)}
            return {name: part for name, part in parts.items() if part}
        case datetime():
            return value.isoformat(timespec="seconds").replace("+00:00", "Z")
        case tuple():
            return [item.shown() if hasattr(item, "shown") else item for item in value]
        case _:
            return value
