"""What the lead inbox shows: a bounded page of leads with their clocks, and one lead in full."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from showroom_app.domain.lead import EntryKind, Lead, Stage
from showroom_app.domain.lead_clock import LeadClock
from showroom_app.domain.people import Role


class Tab(StrEnum):
    """The tabs over the list."""

    UNANSWERED = "unanswered"
    MINE = "mine"
    FOLLOW_UP = "follow-up"
    ALL = "all"
    QUARANTINE = "quarantine"


@dataclass(frozen=True, slots=True)
class LeadRow:
    """One lead in the list. `warned_at` and `expired_at` let a ticking clock repaint without a database."""

    lead: int
    title: str
    vehicle: str
    excerpt: str
    source: str
    stage: Stage
    arrived: datetime
    clock: LeadClock
    warned_at: datetime | None
    expired_at: datetime | None
    owner: int | None
    owner_name: str
    owner_role: Role | None
    answered: bool
    promised_by: datetime | None
    appointment_at: datetime | None
    repaired: bool


@dataclass(frozen=True, slots=True)
class EntryRow:
    """One entry of a lead's timeline, newest first."""

    entry: int
    at: datetime
    kind: EntryKind
    code: str
    """Result, reason or stage code that goes with the kind, "" for none."""
    rep_name: str
    text: str


@dataclass(frozen=True, slots=True)
class LeadDetail:
    """One lead in full, for the reading pane and `lead show`."""

    lead: Lead
    row: LeadRow
    entries: tuple[EntryRow, ...]
    original: int | None
    """The id of the stored message, whose bytes can be read."""
    linked: tuple[int, ...] = ()
    may_claim: tuple[int, ...] = ()
    """Reps who may claim it now."""


@dataclass(frozen=True, slots=True)
class QuarantineRow:
    """A message that could not become a lead; kept whole."""

    message: int
    path: str
    received: datetime
    reason: str
    sender: str
    subject: str
    size: int


@dataclass(frozen=True, slots=True)
class ClaimantRow:
    """A rep who may be given a lead right now."""

    rep: int
    name: str
    role: Role


@dataclass(frozen=True, slots=True)
class InboxView:
    """One page of the inbox; `counts` per tab; `after` is the key of the next page, None at the end."""

    now: datetime
    time_zone: str
    tab: Tab
    rows: tuple[LeadRow, ...] = ()
    answered: tuple[LeadRow, ...] = ()
    """In Unanswered: those answered and waiting for the customer, shown under the others."""
    quarantine: tuple[QuarantineRow, ...] = ()
    counts: tuple[tuple[Tab, int], ...] = ()
    answered_count: int = 0
    sources: tuple[str, ...] = ()
    source: str = ""
    claimants: tuple[ClaimantRow, ...] = ()
    after: tuple[str, int] | None = None
    last_answered: datetime | None = None
    median_minutes_today: float | None = None
    goal_minutes: int = 5
    total: int = 0
    """All leads there ever were (0: first start)."""
