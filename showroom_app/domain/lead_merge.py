"""Leads that were found to be one, and leads that may be."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any


@dataclass(frozen=True, slots=True)
class LeadMerge:
    """`merged` went into `kept`; `before` (plain values) is what taking them apart restores."""

    id: int
    kept: int
    merged: int
    before: Mapping[str, Any]
    at: datetime
    by: int | None = None
    undone_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Two leads that may be one, the lower number first; `score` goes from 0 to 100."""

    lead: int
    other: int
    score: int
    dismissed: bool = False
