"""The dealer's settings: every number the rules write as a setting, with its default."""

from __future__ import annotations

from dataclasses import field
from datetime import date, datetime, time, tzinfo
from typing import TypeVar
from zoneinfo import ZoneInfo

from showroom_app.domain.values import dataclass

DELIVERY = "delivery"
"""The value of `sale_counts_on` by which a sale counts once its car was delivered."""

Spans = tuple[tuple[date, date], ...]
"""From which day up to which sales were signed."""

_Value = TypeVar("_Value", str, bool)

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
    returning_counts_since: tuple[tuple[date, bool], ...] = ()
    """First days of months and whether sales signed from then on count so, as below."""
    new_customer_years: int = 5
    sale_counts_on: str = "order"
    """A sale counts from its signed order on ("order") or from its delivery on ("delivery")."""
    sale_counts_since: tuple[tuple[date, str], ...] = ()
    """First days of months and what sales signed from then on count on, the oldest first.

    Kept by the change of `sale_counts_on`, so that no change moves a sale of an earlier month.
    """
    happy_call_days: int = 7
    """How long after the delivery a customer is called."""
    contract_ends_days: int = 180
    """How long before its contract ends a customer is due."""
    car_age_years: int = 4
    """How long after the sale of the car a customer is due."""
    steadying_days: int = 5
    wallboard_quota: str = "nothing"
    """What a wallboard shows of the gauges: "nothing", "state" or "numbers"."""

    response_goal: int = 5
    """Business minutes within which half of all leads shall have their first attempt."""
    contact_goal: int = 80
    """Per cent of the leads that shall come to a dialogue."""
    show_goal: int = 70
    """Per cent of the appointments whose customer shall come."""

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

    def counts_on_delivery(self, signed: date) -> bool:
        """Whether a sale that was signed on this day counts from its delivery on."""
        return any(start <= signed < end for start, end in self.delivery_spans)

    @property
    def delivery_spans(self) -> Spans:
        """From which day up to which sales were signed that count from their delivery on."""
        since = self.sale_counts_since or ((date.min, self.sale_counts_on),)
        return _spans(since, DELIVERY)

    @property
    def returning_spans(self) -> Spans:
        """From which day up to which sales were signed that count to returning customers too."""
        return _spans(self.returning_counts_since or ((date.min, self.returning_counts),), True)

    def counts_returning(self, signed: date) -> bool:
        """Whether a sale to a returning customer counts that was signed on this day."""
        return any(start <= signed < end for start, end in self.returning_spans)

    def counting_from(self, month: date, on: str) -> tuple[tuple[date, str], ...]:
        """`sale_counts_since` once sales signed from this month on count on something else."""
        return _since(self.sale_counts_since or ((date.min, "order"),), month, on)

    def returning_from(self, month: date, value: bool) -> tuple[tuple[date, bool], ...]:
        """`returning_counts_since` once this holds for sales signed from this month on."""
        since = self.returning_counts_since or ((date.min, self.returning_counts),)
        return _since(since, month, value)

    def limit_minutes(self, source: str) -> int:
        """Business minutes within which a lead of this source must have its first attempt."""
        folded = source.casefold()
        for name, minutes in self.source_limits:
            if name.casefold() == folded:
                return minutes
        return self.lead_limit_minutes


def _spans(since: tuple[tuple[date, _Value], ...], wanted: _Value) -> Spans:
    ends = (*(start for start, _ in since[1:]), date.max)
    return tuple(
        (start, end) for (start, value), end in zip(since, ends, strict=True) if value == wanted
    )


def _since(
    known: tuple[tuple[date, _Value], ...], month: date, value: _Value
) -> tuple[tuple[date, _Value], ...]:
    before = tuple(each for each in known if each[0] < month)
    made: tuple[tuple[date, _Value], ...] = ((month, value),)
    return before if before[-1][1] == value else before + made
