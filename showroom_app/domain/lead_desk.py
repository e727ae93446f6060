"""The hybrid switch: when a rep goes to the lead desk, until when, and how the recall goes on."""

from __future__ import annotations

from datetime import datetime, timedelta
from math import exp

from showroom_app.domain.floor_facts import Acknowledged, Extended, Fact, WentToDesk
from showroom_app.domain.floor_refusals import (
    FloorRefusal,
    checked_in,
    not_blocked,
    without_customer,
)
from showroom_app.domain.line import Line, State, late_from, settled
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
EXTENSION_MINUTES = 5
"""How much longer than `grace_minutes` a live conversation at recall may last, once."""


def to_desk(
    line: Line,
    rep: int,
    return_by: datetime | None,
    now: datetime,
    policy: Policy,
    proposal: datetime,
) -> tuple[Fact, ...]:
    """A hybrid goes to the lead desk until `return_by`, or until the proposed time.

    A showroom rep goes prospecting likewise. Raises Refused: "not-checked-in",
    "no-place-to-keep" (internet reps), "with-customer", "blocked", "on-break", "already-at-desk",
    "too-near", "floor-too-thin", "return-in-the-past", "later-than-proposed".
    """
    line = settled(line, now)
    role = checked_in(line, rep).role
    if not role.stands_in_queue:
        raise Refused(FloorRefusal.NO_PLACE_TO_KEEP, rep=rep, role=role)
    standing = without_customer(line, rep)
    not_blocked(standing)
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
    return (
        WentToDesk(
            rep,
            return_by,
            policy.recall_at,
            policy.grace_minutes,
            policy.floor_min,
            prospecting=role is Role.SHOWROOM,
        ),
    )


def acknowledge(line: Line, rep: int, now: datetime) -> tuple[Fact, ...]:
    """A recalled rep says: I am coming.

    Raises Refused: "not-checked-in", "not-at-desk", "not-recalled", "already-acknowledged".
    """
    line = settled(line, now)
    if _recall_of(line, rep) is State.RETURNING:
        raise Refused(FloorRefusal.ALREADY_ACKNOWLEDGED, rep=rep)
    return (Acknowledged(rep),)


def extend(line: Line, rep: int, now: datetime) -> tuple[Fact, ...]:
    """A recalled rep first finishes a live conversation: 5 minutes more, once a recall.

    Raises Refused: "not-checked-in", "not-at-desk", "not-recalled", "already-extended",
    "already-late".
    """
    line = settled(line, now)
    _recall_of(line, rep)
    desk = line.standings[rep].desk
    assert desk is not None
    if desk.extended:
        raise Refused(FloorRefusal.ALREADY_EXTENDED, rep=rep)
    if now >= late_from(desk):
        raise Refused(FloorRefusal.ALREADY_LATE, rep=rep)
    return (Extended(rep, EXTENSION_MINUTES),)


def _recall_of(line: Line, rep: int) -> State:
    """Whether a recalled rep has acknowledged; refuses who is not recalled."""
    checked_in(line, rep)
    state = line.state(rep)
    if state is State.AT_DESK:
        raise Refused(FloorRefusal.NOT_RECALLED, rep=rep)
    if state not in (State.RECALLED, State.RETURNING):
        raise Refused(FloorRefusal.NOT_AT_DESK, rep=rep)
    return state


def told_to_desk(line: Line, policy: Policy, now: datetime) -> tuple[int, ...]:
    """The hybrids who are told "to the lead desk", lowest place first.

    On the floor, at place `desk_from` or behind, with `floor_min` others staying on the floor
    even when those told before them have gone.
    """
    line = settled(line, now)
    return _spared(line, policy, Role.HYBRID, len(line.free()) - policy.floor_min)


def told_to_prospect(line: Line, policy: Policy, now: datetime) -> tuple[int, ...]:
    """The showroom reps who are offered the prospecting list, lowest place first.

    As `told_to_desk`, and `floor_min` others stay also when the hybrids who are told have gone.
    """
    line = settled(line, now)
    gone = len(told_to_desk(line, policy, now))
    return _spared(line, policy, Role.SHOWROOM, len(line.free()) - gone - policy.floor_min)


def _spared(line: Line, policy: Policy, role: Role, spare: int) -> tuple[int, ...]:
    """The first so many on the floor of a role who are far enough from their turn."""
    places = line.places()
    free = [each.rep for each in line.free() if each.role is role]
    return tuple(rep for rep in free if places[rep] >= policy.desk_from)[: max(spare, 0)]


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
