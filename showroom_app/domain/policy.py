"""The dealer's settings: every number the rules write as a setting, with its default."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, time, tzinfo
from zoneinfo import ZoneInfo

OpeningHours = tuple[tuple[time, time] | None, ...]
"""Opening and closing time for Monday to Sunday; None: closed."""

DEFAULT_HOURS: OpeningHours = (
    *(((time(9), time(18)),) * 5),
    (time(9), time(17)),
    None,
)


@dataclass(frozen=True, slots=True)
class Policy:
    """The settings in force at one moment. Lengths are minutes unless the name says otherwise."""

    dealer_name: str = "Showroom"
    time_zone: str = "Europe/Amsterdam"
    country: str = "NL"
    subdivision: str = ""
    hours: OpeningHours = DEFAULT_HOURS
    closings: frozenset[date] = field(default_factory=frozenset)
    openings: frozenset[date] = field(default_factory=frozenset)

    desk_from: int = 3
    recall_at: int = 2
    grace_minutes: int = 3
    desk_block_minutes: int = 30
    floor_min: int = 2

    undo_minutes: int = 2
    quick_return_minutes: int = 5
    quick_returns_a_day: int = 2
    call_seconds: int = 60
    """How long a called rep has to appear before he or she has missed the call."""
    given_back_minutes: int = 5
    """How long ago a visit may have been given to be skipped or missed."""
    break_minutes: int = 30
    waiting_alert_minutes: int = 3
    appointment_window_hours: int = 4
    protection_days: int = 90
    reps_log_arrivals: bool = False
    block_open_visits: bool = True
    """A rep with visits of an earlier day without an outcome is passed over."""
    block_follow_ups: bool = False
    """Likewise with overdue follow-ups, from the next check-in on."""
    day_close_minutes: int = 30
    """How long after closing time the day closes by itself."""

    lead_mode: str = "claim"
    """"claim" (first click wins) or "round-robin"."""
    lead_expiry: str = "escalate"
    """At expiry of a response clock: "escalate" or "reassign-once"."""
    asked_for_sources: tuple[str, ...] = ()
    """Sources that may name the rep a lead is for."""
    lead_limit_minutes: int = 5
    source_limits: tuple[tuple[str, int], ...] = ()
    """(source, limit in business minutes) where it differs from `lead_limit_minutes`."""
    stale_lead_days: int = 7
    not_reached_attempts: int = 4
    not_reached_days: int = 3
    same_person_days: int = 365
    same_person_activity_days: int = 120

    quota_minimum: int = 15
    returning_counts: bool = False
    new_customer_years: int = 5
    steadying_days: int = 5
    wallboard_quota: str = "nothing"
    """What a wallboard shows of the gauges: "nothing", "state" or "numbers"."""

    @property
    def tz(self) -> tzinfo:
        """The dealership's time zone."""
        return ZoneInfo(self.time_zone)

    def local(self, at: datetime) -> datetime:
        """A moment as dealership time."""
        return at.astimezone(self.tz)

    def business_day(self, at: datetime) -> date:
        """The business day a moment belongs to: its date in dealership time."""
        return self.local(at).date()

    def limit_minutes(self, source: str) -> int:
        """Business minutes within which a lead of this source must have its first attempt."""
        folded = source.casefold()
        for name, minutes in self.source_limits:
            if name.casefold() == folded:
                return minutes
        return self.lead_limit_minutes
