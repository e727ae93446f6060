"""Days on which a rep is away."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from enum import StrEnum

from showroom_app.domain.refused import Refused
from showroom_app.domain.values import dataclass
from showroom_app.domain.workdays import Calendar

_LOOKED_AHEAD_DAYS = 31


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


def check_days(first: date, last: date) -> None:
    """An absence ends on the day it begins or later; raises Refused("ends-before-it-begins")."""
    if last < first:
        raise Refused("ends-before-it-begins", first=first, last=last)


def away_until(absences: Sequence[Absence], on: date) -> date | None:
    """The last day of the absence that covers a day and of those that follow on it; None: there."""
    until = None
    day = on
    while covering := [each for each in absences if each.covers(day)]:
        until = max(each.last_day for each in covering)
        if until == date.max:
            break
        day = until + timedelta(days=1)
    return until


def expected_back(
    absences: Sequence[Absence],
    now: datetime,
    today: date,
    calendar: Calendar,
    *,
    went_home: bool = False,
    ends: date | None = None,
) -> datetime | None:
    """When a rep who is off shift is expected back: the first opening on a day of no absence.

    None where nobody knows: for one who should be in now and is not, who is away for over a month,
    or who leaves the dealership (`ends` is the last day in service). `went_home`: was in today.
    """
    opening = calendar.opening(today)
    is_over = went_home or (opening is not None and opening[1] <= now)
    if not is_over and away_until(absences, today) is None:
        if opening is not None and opening[0] <= now:
            return None
        day = today
    else:
        day = today + timedelta(days=1)
    for ahead in range(_LOOKED_AHEAD_DAYS):
        back = day + timedelta(days=ahead)
        if ends is not None and back > ends:
            return None
        opening = calendar.opening(back)
        if opening is not None and not any(each.covers(back) for each in absences):
            return opening[0]
    return None
