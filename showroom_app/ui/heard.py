"""What is worth a sound: the difference between two looks at one floor. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from showroom_app.domain.values import dataclass
from showroom_app.services.board_rows import RepRow

if TYPE_CHECKING:
    from showroom_app.services.tending import Alarm, Alarms

FRESH = timedelta(minutes=2)
"""What began longer ago is entered afterwards, or came while nobody could look: no news."""
_LATE = timedelta(minutes=30)
"""A mailbox may bring a lead when its time is over already; one that stood longer is no news."""


class Occasion(StrEnum):
    """What a PC may make a sound at."""

    TURN = "turn"
    RECALL = "recall"
    WAITING = "waiting"
    LEAD = "lead"
    LEAD_WARNED = "lead-warned"
    LEAD_EXPIRED = "lead-expired"


@dataclass(frozen=True, slots=True)
class Heard:
    """Something that has just begun; `name` is the rep it concerns, "" for nobody's."""

    occasion: Occasion
    name: str = ""


class _Serving(Protocol):
    @property
    def visit(self) -> int: ...
    @property
    def rep(self) -> int: ...
    @property
    def name(self) -> str: ...
    @property
    def at(self) -> datetime: ...


class _Waiting(Protocol):
    @property
    def at(self) -> datetime: ...


class Look(Protocol):
    """A floor at a moment: the board's view and the wallboard's both are one."""

    @property
    def now(self) -> datetime:
        """When it was read."""

    @property
    def day(self) -> date:
        """The business day it shows."""

    @property
    def floor(self) -> int | None:
        """Which floor it shows."""

    @property
    def line(self) -> Sequence[RepRow]:
        """All with a place."""

    @property
    def with_customers(self) -> Sequence[_Serving]:
        """Who serves whom."""

    @property
    def waiting(self) -> Sequence[_Waiting]:
        """Whom nobody has taken yet."""

    @property
    def waiting_alert_minutes(self) -> int:
        """After how long a wait is too long."""

    @property
    def unanswered_leads(self) -> int:
        """How many leads wait for an answer."""


def heard(before: Look | None, after: Look) -> tuple[Heard, ...]:
    """What has begun between two looks: turns, recalls, waits that became too long, new leads.

    Nothing at the first look, on another floor or another day.
    """
    if before is None or (before.floor, before.day) != (after.floor, after.day):
        return ()
    return (
        *_turns(before, after),
        *_recalls(before, after),
        *_waits(before, after),
        *((Heard(Occasion.LEAD),) if after.unanswered_leads > before.unanswered_leads else ()),
    )


def alarmed(before: Alarms | None, after: Alarms) -> tuple[Heard, ...]:
    """Which leads came to be warned about, or expired, between two looks; nothing at the first.

    Each lead is heard once for each of these, whoever has it by then.
    """
    if before is None:
        return ()
    known = {(each.row.lead, each.is_expired) for each in before.found}
    # What was expired is not warned about anew, such as after its limit was changed.
    known |= {(lead, False) for lead, is_expired in known if is_expired}
    return tuple(
        Heard(_STEPS[each.is_expired], each.row.owner_name)
        for each in after.found
        if (each.row.lead, each.is_expired) not in known and _is_news(each, after.now)
    )


_STEPS = {False: Occasion.LEAD_WARNED, True: Occasion.LEAD_EXPIRED}


def _is_news(alarm: Alarm, now: datetime) -> bool:
    at = alarm.row.expired_at if alarm.is_expired else alarm.row.warned_at
    return at is not None and now - at <= _LATE


def _turns(before: Look, after: Look) -> list[Heard]:
    served = {(row.visit, row.rep) for row in before.with_customers}
    return [
        Heard(Occasion.TURN, row.name)
        for row in after.with_customers
        if (row.visit, row.rep) not in served and _is_fresh(row.at, after)
    ]


def _recalls(before: Look, after: Look) -> list[Heard]:
    called = {row.rep: row.recalled_at for row in before.line}
    return [
        Heard(Occasion.RECALL, row.name)
        for row in after.line
        if row.recalled_at is not None
        and called.get(row.rep) != row.recalled_at
        and _is_fresh(row.recalled_at, after)
    ]


def _waits(before: Look, after: Look) -> list[Heard]:
    alert = timedelta(minutes=after.waiting_alert_minutes)
    too_long = [row.at + alert for row in after.waiting]
    return [
        Heard(Occasion.WAITING)
        for at in too_long
        if before.now < at <= after.now and _is_fresh(at, after)
    ]


def _is_fresh(at: datetime, look: Look) -> bool:
    return look.now - at <= FRESH
