"""The response clock of a lead: when it started, how it stands, by when somebody must call."""

from __future__ import annotations

from datetime import MAXYEAR, UTC, datetime, timedelta
from enum import StrEnum

from showroom_app.domain.lead import Lead
from showroom_app.domain.policy import Policy
from showroom_app.domain.refused import Refused
from showroom_app.domain.values import dataclass
from showroom_app.domain.workdays import Calendar

WARNED_SHARE = 0.6
"""The share of the limit from which a lead is warned about; at 1 it has expired."""
_AHEAD = timedelta(minutes=5)
"""A stated time so far after receipt is a clock that goes wrong, and not believed."""
_FIRST_YEAR = 1990
"""Earlier times are what broken senders write for none; believed, they would hide a fresh lead."""


class ArrivalSource(StrEnum):
    """Which of the stated times was believed."""

    PROVIDER = "provider"
    MAIL = "mail"
    RECEIPT = "receipt"


class ClockState(StrEnum):
    """How a response clock stands."""

    RUNNING = "running"
    WARNED = "warned"
    EXPIRED = "expired"
    STOPPED = "stopped"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Arrival:
    """When a lead arrived and by which source; `clock_from` is None for one that came too old."""

    at: datetime
    source: ArrivalSource
    clock_from: datetime | None


@dataclass(frozen=True, slots=True)
class Deadlines:
    """The moments at which a running clock is warned about and expires; None: closed for good."""

    warned_at: datetime | None
    by: datetime | None


@dataclass(frozen=True, slots=True)
class LeadClock:
    """A response clock at one moment, in minutes; `share` is business minutes / limit.

    The minutes end at the first attempt, else at closing. `by` is None where no clock ran.
    """

    state: ClockState
    gross_minutes: float
    business_minutes: float
    limit: int
    share: float
    by: datetime | None


def arrival(
    received: datetime,
    policy: Policy,
    provider: datetime | None = None,
    mail_date: datetime | None = None,
) -> Arrival:
    """The time the provider gives, else the mail's date, else receipt (aware, UTC).

    A time without offset is dealership time; one that cannot be meant (before there were online
    leads), or over 5 min after receipt, gives way to the next source. Over 7 days before receipt
    no clock runs.
    """
    received = received.astimezone(UTC)
    stated = ((ArrivalSource.PROVIDER, provider), (ArrivalSource.MAIL, mail_date))
    for source, time in stated:
        at = _placed(time, policy)
        if at is not None and at <= received + _AHEAD:
            stale = received - at > timedelta(days=policy.stale_lead_days)
            return Arrival(at, source, None if stale else at)
    return Arrival(received, ArrivalSource.RECEIPT, received)


def deadlines(clock_from: datetime, source: str, calendar: Calendar, policy: Policy) -> Deadlines:
    """When the clock of a lead of this source will be warned about and will expire."""
    limit = policy.limit_minutes(source)
    try:
        return Deadlines(
            calendar.add_business_minutes(clock_from, limit * WARNED_SHARE),
            calendar.add_business_minutes(clock_from, limit),
        )
    except Refused:
        return Deadlines(None, None)


def clock(lead: Lead, now: datetime, calendar: Calendar, policy: Policy) -> LeadClock:
    """The response clock in business minutes, gross ones beside it.

    Stopped by the owner's first attempt; warned at 60 % and expired at 100 % of the limit. A lead
    closed without an attempt has none, unless its clock had expired by then.
    """
    limit = policy.limit_minutes(lead.source)
    start = lead.clock_from or lead.arrived
    end = lead.first_attempt or lead.closed_at or now
    gross = max(0.0, (end - start).total_seconds() / 60)
    business = calendar.business_minutes(start, end)
    share = business / limit if limit else 1.0
    if lead.clock_from is None:
        return LeadClock(ClockState.NONE, gross, business, limit, share, None)
    by = deadlines(lead.clock_from, lead.source, calendar, policy).by
    return LeadClock(_state(lead, share), gross, business, limit, share, by)


def _state(lead: Lead, share: float) -> ClockState:
    if lead.first_attempt is not None:
        return ClockState.STOPPED
    if not lead.in_rates:
        return ClockState.NONE
    if share >= 1:
        return ClockState.EXPIRED
    if not lead.is_open:
        return ClockState.NONE
    return ClockState.WARNED if share >= WARNED_SHARE else ClockState.RUNNING


def _placed(time: datetime | None, policy: Policy) -> datetime | None:
    """A stated time as UTC; None when there is none, or none that can be meant."""
    if time is None or not _FIRST_YEAR <= time.year < MAXYEAR:
        return None
    return (time if time.tzinfo else time.replace(tzinfo=policy.tz)).astimezone(UTC)
