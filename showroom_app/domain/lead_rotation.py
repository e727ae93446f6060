"""Who gets a lead: its owner, the rep asked for, the pool, or the tray when nobody is there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from showroom_app.domain.lead import Because, Lead, Standing
from showroom_app.domain.lead_clock import ClockState
from showroom_app.domain.lead_rules import may_be_given
from showroom_app.domain.policy import Policy
from showroom_app.domain.values import dataclass
from showroom_app.domain.workdays import Calendar

BACK_WITHIN_MINUTES = 4 * 60
"""An owner who is back within so many minutes of opening hours is waited for."""
_LONG_AGO = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A rep as the rotation sees him or her.

    `untouched` are own open leads without an attempt, `order` the fixed order, `back_at` when a rep
    off shift is expected back (None: not known).
    """

    standing: Standing
    untouched: int = 0
    last_assigned: datetime | None = None
    order: int = 0
    back_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class KnownOwner:
    """The rep whose customer this is, and by what: same-thread, duplicate or owner."""

    rep: int
    because: Because


@dataclass(frozen=True, slots=True)
class Assignment:
    """Where a lead goes and why; `rep` None: to the pool, or the tray when `because` says so.

    `known_owner` is set when this is somebody's customer who could not be given it: that rep is
    shown and told, and `passed_over` says why (owner-away, owner-showroom).
    """

    rep: int | None
    because: Because
    known_owner: int | None = None
    passed_over: Because | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """Who hears that a clock is warned about or has expired."""

    reps: tuple[int, ...]
    managers: bool


def protected_owner(
    open_lead: int | None,
    last_sale: tuple[int, date] | None,
    last_visit: tuple[int, date] | None,
    today: date,
    policy: Policy,
) -> int | None:
    """Whose customer a known person is: owner of the open lead, else last sale, else last visit.

    Sales and visits (rep and day) count inside the protection window of 90 days.
    """
    if open_lead is not None:
        return open_lead
    since = today - timedelta(days=policy.protection_days)
    for contact in (last_sale, last_visit):
        if contact is not None and contact[1] >= since:
            return contact[0]
    return None


def assign_new(
    now: datetime,
    candidates: Sequence[Candidate],
    calendar: Calendar,
    policy: Policy,
    known: KnownOwner | None = None,
    asked_for: int | None = None,
    source: str = "",
) -> Assignment:
    """Where a new lead goes, first match wins.

    (1) its owner, on shift or back within 4 opening hours, else the pool with the owner told; (2)
    the rep asked for, if the source is on the allow-list; (3) the pool: first claim, or round
    robin; (4) nobody may be given it: the tray.
    """
    by_rep = {each.standing.rep: each for each in candidates}
    passed_over: Because | None = None
    if known is not None:
        passed_over = _why_not(by_rep.get(known.rep), now, calendar)
        if passed_over is None:
            return Assignment(known.rep, known.because)
    told = known.rep if known is not None else None
    wanted = by_rep.get(asked_for) if asked_for is not None else None
    if told is None and wanted and _allowed(source, policy) and may_be_given(wanted.standing):
        return Assignment(asked_for, Because.ASKED_FOR)
    first = next_in_rotation(candidates)
    if first is None:
        return Assignment(None, Because.TRAY, told, passed_over)
    if policy.lead_mode == "round-robin":
        return Assignment(first.standing.rep, Because.ROUND_ROBIN, told, passed_over)
    return Assignment(None, Because.POOL, told, passed_over)


def next_in_rotation(candidates: Iterable[Candidate]) -> Candidate | None:
    """Of those who may be given one: fewest untouched leads, then longest since the last one."""
    return min(
        (each for each in candidates if may_be_given(each.standing)),
        key=lambda each: (each.untouched, each.last_assigned or _LONG_AGO, each.order),
        default=None,
    )


def hand_out(
    tray: Iterable[Lead], candidates: Iterable[Candidate], now: datetime
) -> tuple[tuple[int, int], ...]:
    """The tray handed out at opening, oldest first, evenly: (lead, rep) in order; () for nobody.

    Whose customer it is gets it, if he or she is in by now.
    """
    reps = {each.standing.rep: each for each in candidates}
    handed = []
    for lead in sorted(tray, key=lambda lead: (lead.arrived, lead.id)):
        first = _owner_in(lead, reps) or next_in_rotation(reps.values())
        if first is None:
            continue
        rep = first.standing.rep
        handed.append((lead.id, rep))
        reps[rep] = replace(first, untouched=first.untouched + 1, last_assigned=now)
    return tuple(handed)


def told(lead: Lead, state: ClockState, candidates: Iterable[Candidate]) -> Told:
    """Warned: the owner, or everyone who may claim; expired: the manager as well."""
    if state not in (ClockState.WARNED, ClockState.EXPIRED):
        return Told((), managers=False)
    if lead.owner is not None:
        reps: tuple[int, ...] = (lead.owner,)
    else:
        reps = tuple(each.standing.rep for each in candidates if may_be_given(each.standing))
    return Told(reps, managers=state is ClockState.EXPIRED)


def reassign_once(
    lead: Lead, state: ClockState, candidates: Iterable[Candidate], policy: Policy
) -> Assignment | None:
    """At expiry, where so set, an owned lead goes to the next in the rotation, once.

    None when it stays: not expired, not so set, told before, in the pool, or nobody else is there.
    """
    due = state is ClockState.EXPIRED and lead.owner is not None and lead.escalated_at is None
    if not due or policy.lead_expiry != "reassign-once":
        return None
    others = (each for each in candidates if each.standing.rep != lead.owner)
    first = next_in_rotation(others)
    return Assignment(first.standing.rep, Because.REASSIGNED) if first else None


def _why_not(owner: Candidate | None, now: datetime, calendar: Calendar) -> Because | None:
    """Why an owner cannot be given the lead now; None when he or she can."""
    if owner is None:
        return Because.OWNER_AWAY
    if not owner.standing.role.may_have_leads:
        return Because.OWNER_SHOWROOM
    if owner.standing.on_shift:
        return None
    back = owner.back_at is not None and (
        calendar.business_minutes(now, owner.back_at) <= BACK_WITHIN_MINUTES
    )
    return None if back else Because.OWNER_AWAY


def _owner_in(lead: Lead, reps: Mapping[int, Candidate]) -> Candidate | None:
    """Whose customer it is, on shift and no showroom rep."""
    owner = None if lead.known_owner is None else reps.get(lead.known_owner)
    if owner is None or not owner.standing.on_shift:
        return None
    return owner if owner.standing.role.may_have_leads else None


def _allowed(source: str, policy: Policy) -> bool:
    return source.casefold() in {name.casefold() for name in policy.asked_for_sources}
