"""A rep's choices of role and quota as they were entered: signed, refused, and which one counts."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date, datetime, timedelta
from enum import StrEnum

from showroom_app.domain.people import Role, RoleChoice
from showroom_app.domain.refused import Refused
from showroom_app.domain.values import dataclass
from showroom_app.domain.workdays import first_of_month, last_of_month

LAST_DAYS = 7
"""So many days before a month begins, whoever has not chosen for it is told."""
AHEAD, MANAGER_AHEAD = 1, 12
"""So many months after this one a rep, and a manager, can choose for."""
LONGEST_REASON = 160
"""Characters of the reason why a manager refuses a choice."""


@dataclass(frozen=True, slots=True)
class RoleEntry:
    """One entry of a role choice; entries stay as they are, a refusal is written beside one.

    `month` is its first day, `signed` says that it was entered with the rep's own PIN, `by` and
    `refused_by` are users (None: whoever stood at a station).
    """

    id: int
    rep: int
    month: date
    role: Role
    quota: int
    at: datetime
    by: int | None = None
    signed: bool = False
    refused_at: datetime | None = None
    refused_by: int | None = None
    refused_because: str = ""

    @property
    def is_refused(self) -> bool:
        """Whether a manager refused it."""
        return self.refused_at is not None


class Fate(StrEnum):
    """What became of an entry."""

    COUNTS = "counts"
    REPLACED = "replaced"
    """Another one was entered for the same month later."""
    REFUSED = "refused"


def fates(entries: Iterable[RoleEntry]) -> dict[int, Fate]:
    """What became of each entry of one rep, by its id.

    Of a month the newest entry counts. Where that one is refused, none does: an entry that was
    replaced was withdrawn, so what continues is the role of the month before.
    """
    newest: dict[date, int] = {}
    known = tuple(entries)
    for entry in known:
        newest[entry.month] = max(entry.id, newest.get(entry.month, 0))
    return {
        entry.id: Fate.REFUSED
        if entry.is_refused
        else Fate.COUNTS
        if newest[entry.month] == entry.id
        else Fate.REPLACED
        for entry in known
    }


def in_force(entries: Iterable[RoleEntry], month: date) -> RoleChoice | None:
    """The choice of one rep in force in a month: the newest that counts, made for it or before."""
    known = tuple(entries)
    fate = fates(known)
    counting = [
        entry
        for entry in known
        if fate[entry.id] is Fate.COUNTS and entry.month <= first_of_month(month)
    ]
    if not counting:
        return None
    entry = max(counting, key=lambda each: each.month)
    return RoleChoice(entry.rep, entry.month, entry.role, entry.quota)


def least_quota(entries: Iterable[RoleEntry], month: date, managers: Collection[int]) -> int | None:
    """The quota under which a rep may not choose for a month: what a manager last set for it.

    `entries` are of one rep, `managers` ids of users. None where no manager set one.
    """
    of_month = [
        entry
        for entry in entries
        if entry.month == month and entry.by in managers and not entry.is_refused
    ]
    return max(of_month, key=lambda each: each.id).quota if of_month else None


def check_refusal(chosen: RoleEntry | None, month: date, today: date, reason: str) -> None:
    """A choice is refused in writing, before its month begins: then the role before continues.

    `chosen` is the newest entry for that month. Raises Refused: "reason-missing", "too-long",
    "month-has-begun", "nothing-chosen" (nothing was chosen for it, or it is refused already).
    """
    if not reason:
        raise Refused("reason-missing")
    if len(reason) > LONGEST_REASON:
        raise Refused("too-long", begins=reason[:20], most=LONGEST_REASON, length=len(reason))
    if first_of_month(month) <= today:
        raise Refused("month-has-begun", month=first_of_month(month))
    if chosen is None or chosen.is_refused:
        raise Refused("nothing-chosen", month=first_of_month(month))


def is_last_week(today: date) -> bool:
    """Whether the next month is so near that whoever has not chosen for it is told."""
    return last_of_month(today) - today < timedelta(days=LAST_DAYS)
