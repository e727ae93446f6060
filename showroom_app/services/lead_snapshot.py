"""What a merge may change in a lead as plain values, by name, so that later versions read it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict, replace
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any

from showroom_app.domain.lead import Because, CloseReason, Lead, NextStep, Stage
from showroom_app.domain.lead_merge import MERGED_FIELDS
from showroom_app.domain.prospect import Phone, Vehicle


def plain(lead: Lead) -> dict[str, Any]:
    """The fields of a lead that a merge may change, as JSON can hold them."""
    return {field: _told(getattr(lead, field)) for field in MERGED_FIELDS}


def as_it_was(lead: Lead, stored: Mapping[str, Any]) -> Lead:
    """The lead with the stored fields; those that are not among them stay as they are."""
    known = {field: stored[field] for field in MERGED_FIELDS if field in stored}
    read: dict[str, Any] = {
        field: None if value is None else _READ.get(field, _as_is)(value)
        for field, value in known.items()
    }
    return replace(lead, **read)


def _told(value: Any) -> Any:
    match value:
        case datetime():
            return value.isoformat()
        case StrEnum():
            return value.value
        case Vehicle():
            return asdict(value)
        case Phone():
            return [value.typed, value.e164]
        case tuple():
            return [_told(each) for each in value]
        case frozenset():
            return sorted(day.isoformat() for day in value)
        case _:
            return value


def _as_is(value: Any) -> Any:
    return value


def _moment(text: str) -> datetime:
    return datetime.fromisoformat(text).astimezone(UTC)


def _vehicle(fields: Mapping[str, str]) -> Vehicle:
    known = Vehicle.__dataclass_fields__
    return Vehicle(**{name: text for name, text in fields.items() if name in known})


_MOMENTS = (
    *("arrived", "clock_from", "owned_since", "first_attempt", "first_dialogue"),
    *("next_step_by", "escalated_at", "closed_at"),
)
_READ: Mapping[str, Callable[[Any], Any]] = {
    **dict.fromkeys(_MOMENTS, _moment),
    "emails": tuple,
    "phones": lambda pairs: tuple(Phone(*pair) for pair in pairs),
    "vehicle": _vehicle,
    "trade_in": _vehicle,
    "stage": Stage,
    "because": Because,
    "next_step": NextStep,
    "close_reason": CloseReason,
    "attempt_days": lambda days: frozenset(map(date.fromisoformat, days)),
}
