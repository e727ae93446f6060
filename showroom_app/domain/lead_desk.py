"""The hybrid switch: when a hybrid goes to the lead desk, until when, and when it is late."""

from __future__ import annotations

from datetime import datetime, timedelta
from math import exp

from showroom_app.domain.floor_facts import Acknowledged, Fact, WentToDesk
from showroom_app.domain.floor_refusals import FloorRefusal, checked_in, without_customer
from showroom_app.domain.line import Desk, Line, State, settled
from showroom_app.domain.people import Role
from showroom_app.domain.policy import Policy
from showroom_app.domain.refused import Refused

EARLY_RETURN = 0.2
"""The quantile of the time until the turn comes near: four of five times the rep is back before."""
MINIMUM_MINUTES = 5
HISTORY_HOURS = 40
"""Opening hours of history under which arrivals say nothing yet."""
OBSERVATIONS = 8
"""Arrivals in one hour of the week under which the floor's mean says more."""


def to_desk(
    line: Line,
    rep: int,
    return_by: datetime | None,
    now: datetime,
    policy: Policy,
    proposal: datetime,
) -> tuple[Fact, ...]:
    """A hybrid goes to the lead desk until `return_by`, or until the proposed time.

    Raises Refused: "not-checked-in", "not-hybrid", "with-customer", "on-break",
    "already-at-desk", "too-near", "floor-too-thin", "return-in-the-past", "later-than-proposed".
    """
    line = settled(line, now)
    role = checked_in(line, rep).role
    if role is not Role.HYBRID:
        raise Refused(FloorRefusal.NOT_HYBRID, rep=rep, role=role)
    standing = without_customer(line, rep)
    if standing.on_break is not None:
        raise Refused(FloorRefusal.ON_BREAK, rep=rep)
    if standing.desk is not None:
        raise Refused(FloorRefusal.ALREADY_AT_DESK, rep=rep)
    place = line.place(rep)
    if place is None or place < policy.desk_from:
        raise Refused(FloorRefusal.TOO_NEAR, rep=rep, place=place, desk_from=policy.desk_from)
    staying = len(line.free()) - 1
    if staying < policy.floor_min:
        raise Refused(
            FloorRefusal.FLOOR_TOO_THIN, rep=rep, staying=staying, floor_min=policy.floor_min
        )
    if return_by is None:
        return_by = proposal
    if return_by <= now:
        raise Refused(FloorRefusal.RETURN_IN_THE_PAST, rep=rep, return_by=return_by)
    if return_by > proposal:
        raise Refused(
            FloorRefusal.LATER_THAN_PROPOSED, rep=rep, return_by=return_by, proposal=proposal
        )
    return (WentToDesk(rep, return_by, policy.recall_at, policy.grace_minutes, policy.floor_min),)


def acknowledge(line: Line, rep: int, now: datetime) -> tuple[Fact, ...]:
    """A recalled rep says: I am coming.

    Raises Refused: "not-checked-in", "not-at-desk", "not-recalled", "already-acknowledged".
    """
    line = settled(line, now)
    checked_in(line, rep)
    match line.state(rep):
        case State.RECALLED:
            return (Acknowledged(rep),)
        case State.RETURNING:
            raise Refused(FloorRefusal.ALREADY_ACKNOWLEDGED, rep=rep)
        case State.AT_DESK:
            raise Refused(FloorRefusal.NOT_RECALLED, rep=rep)
        case _:
            raise Refused(FloorRefusal.NOT_AT_DESK, rep=rep)


def told_to_desk(line: Line, policy: Policy, now: datetime) -> tuple[int, ...]:
    """The hybrids who are told "to the lead desk", lowest place first.

    On the floor, at place `desk_from` or behind, with `floor_min` others staying on the floor
    even when those told before them have gone.
    """
    line = settled(line, now)
    places = line.places()
    free = line.free()
    told: list[int] = []
    for standing in free:
        staying = len(free) - len(told) - 1
        if (
            standing.role is Role.HYBRID
            and places[standing.rep] >= policy.desk_from
            and staying >= policy.floor_min
        ):
            told.append(standing.rep)
    return tuple(told)


def late_from(desk: Desk) -> datetime:
    """When the grace after the recall is over; not yet recalled: after the return time."""
    return (desk.recalled_at or desk.return_by) + desk.grace


def late(desk: Desk, now: datetime) -> bool:
    """Whether the rep is not back at recall + grace."""
    return now >= late_from(desk)


def propose(
    place: int,
    rate_per_hour: float | None,
    history_hours: float,
    now: datetime,
    policy: Policy,
) -> datetime:
    """The return time to agree on, on a whole minute.

    `rate_per_hour` are turn-using arrivals an hour. Between now and the moment at which a rep at
    `place` is first, place - 1 of them pass, which takes a time that is Gamma(place - 1, rate)
    distributed; the 20 % quantile of it, at least 5 minutes, at most `desk_block_minutes`. With
    under 40 opening hours of history: after `desk_block_minutes`.
    """
    minutes = float(policy.desk_block_minutes)
    if history_hours >= HISTORY_HOURS and rate_per_hour:
        wait = 60 * erlang_quantile(EARLY_RETURN, max(place - 1, 1)) / rate_per_hour
        minutes = min(max(wait, MINIMUM_MINUTES), minutes)
    return (now + timedelta(minutes=minutes)).replace(second=0, microsecond=0)


def rate(
    arrivals_this_hour: int, hours_this_hour: float, arrivals: int, hours: float
) -> float | None:
    """Turn-using arrivals an hour in this hour of the week, else the floor's mean; None: unknown.

    `arrivals_this_hour` came in `hours_this_hour` opening hours of the same weekday and hour
    over 8 weeks, `arrivals` in all `hours` of them.
    """
    if arrivals_this_hour >= OBSERVATIONS and hours_this_hour > 0:
        return arrivals_this_hour / hours_this_hour
    return arrivals / hours if hours > 0 and arrivals else None


def erlang_quantile(probability: float, shape: int) -> float:
    """The quantile of a Gamma distribution of whole shape (Erlang) and rate 1.

    By halving: its distribution function is 1 - exp(-x) * sum of x**k / k! for k < shape
    (Johnson, Kotz, Balakrishnan: Continuous Univariate Distributions, ch. 17).
    """
    low, high = 0.0, 1.0
    while _erlang(high, shape) < probability:
        high *= 2
    for _ in range(60):
        middle = (low + high) / 2
        if _erlang(middle, shape) < probability:
            low = middle
        else:
            high = middle
    return high


def _erlang(x: float, shape: int) -> float:
    term = total = 1.0
    for k in range(1, shape):
        term *= x / k
        total += term
    return 1 - exp(-x) * total
