"""Days on which a rep is away."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class AbsenceReason(StrEnum):
    """Why a rep is away."""

    HOLIDAY = "holiday"
    SICK = "sick"
    TRAINING = "training"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Absence:
    """A rep is away from `first_day` to `last_day`, both included."""

    id: int
    rep: int
    first_day: date
    last_day: date
    reason: AbsenceReason = AbsenceReason.OTHER

    def covers(self, on: date) -> bool:
        """Whether the rep is away on a day."""
        return self.first_day <= on <= self.last_day
