"""The coaching log of internet reps, and what a manager finds in closed leads."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum

from showroom_app.domain.values import dataclass


class Verdict(StrEnum):
    """What a manager thinks of how a closed lead was worked."""

    GOOD = "good"
    TO_DISCUSS = "to-discuss"


@dataclass(frozen=True, slots=True)
class CoachingEntry:
    """What a rep wrote about a day, last at `at`; ticked once a manager has talked it over."""

    id: int
    rep: int
    day: date
    text: str
    at: datetime
    user: int | None = None
    ticked_by: int | None = None
    ticked_at: datetime | None = None

    @property
    def is_ticked(self) -> bool:
        """Whether a manager has talked it over with the rep."""
        return self.ticked_at is not None


@dataclass(frozen=True, slots=True)
class LeadCheck:
    """What a manager found when looking through a closed lead."""

    lead: int
    at: datetime
    verdict: Verdict
    by: int | None = None
    text: str = ""
