"""Leads that were found to be one, and leads that may be."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from difflib import SequenceMatcher
from typing import Any, TypeVar

from showroom_app.domain.duplicates import Person, Trait, about_the_same, email_key, phone_key
from showroom_app.domain.lead import CloseReason, Lead, Stage
from showroom_app.domain.prospect import Vehicle
from showroom_app.domain.refused import Refused
from showroom_app.domain.values import dataclass

T = TypeVar("T")

_ORDER = tuple(Stage)
_CONTACT, _NAME, _VEHICLE = 40, 20, 10
"""What an e-mail or telephone number, a name and a vehicle in common are worth."""


@dataclass(frozen=True, slots=True)
class LeadMerge:
    """`merged` went into `kept`; `before` (plain values) is what taking them apart restores."""

    id: int
    kept: int
    merged: int
    before: Mapping[str, Any]
    at: datetime
    by: int | None = None
    undone_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Two leads that may be one, the lower number first; `score` goes from 0 to 100."""

    lead: int
    other: int
    score: int
    dismissed: bool = False


def likeness(one: Person, other: Person, vehicle: Vehicle | None, its: Vehicle | None) -> int:
    """How alike two leads are, from 0 to 100: what agrees, and how near the names are."""
    agreed = one.agreeing(other)
    score = _CONTACT * len(agreed & {Trait.EMAIL, Trait.PHONE})
    if one.name and other.name:
        near = SequenceMatcher(None, one.name, other.name, autojunk=False).ratio()
        score += round(_NAME * near)
    if vehicle is not None and its is not None and about_the_same(vehicle, its):
        score += _VEHICLE
    return min(score, 100)


def merge(kept: Lead, other: Lead, at: datetime) -> tuple[Lead, Lead]:
    """One lead of two: the kept one with the earliest arrival and all that was done for either.

    The other one is closed as a duplicate, so that both count once. Raises Refused: "same-lead",
    "lead-closed".
    """
    if kept.id == other.id:
        raise Refused("same-lead", lead=kept.id)
    for each in (kept, other):
        if not each.is_open:
            raise Refused("lead-closed", lead=each.id)
    named = other if kept.placeholder_name or not kept.name else kept
    owned = kept if kept.owner is not None or other.owner is None else other
    planned = [each for each in (kept, other) if each.next_step_by is not None]
    next_one = min(planned, key=lambda each: each.next_step_by or at, default=kept)
    addresses = {email_key(each) for each in kept.emails}
    numbers = {phone_key(each) for each in kept.phones}
    whole = replace(
        kept,
        arrived=min(kept.arrived, other.arrived),
        clock_from=_earliest(kept.clock_from, other.clock_from),
        name=named.name,
        first=named.first,
        last=named.last,
        placeholder_name=named.placeholder_name,
        company=kept.company or other.company,
        emails=kept.emails + tuple(e for e in other.emails if email_key(e) not in addresses),
        phones=kept.phones + tuple(p for p in other.phones if phone_key(p) not in numbers),
        reply_to_relay=kept.reply_to_relay or other.reply_to_relay,
        vehicle=kept.vehicle or other.vehicle,
        trade_in=kept.trade_in or other.trade_in,
        message=kept.message or other.message,
        wish=kept.wish or other.wish,
        repaired=kept.repaired or other.repaired,
        linked_to=None if kept.linked_to == other.id else kept.linked_to,
        stage=max(kept.stage, other.stage, key=_ORDER.index),
        owner=owned.owner,
        owned_since=owned.owned_since,
        because=owned.because,
        known_owner=None if owned.owner is not None else kept.known_owner or other.known_owner,
        first_attempt=_earliest(kept.first_attempt, other.first_attempt),
        first_dialogue=_earliest(kept.first_dialogue, other.first_dialogue),
        attempts=kept.attempts + other.attempts,
        attempt_days=kept.attempt_days | other.attempt_days,
        next_step=next_one.next_step,
        next_step_by=next_one.next_step_by,
        escalated_at=_earliest(kept.escalated_at, other.escalated_at),
        needs_reply=kept.needs_reply or other.needs_reply,
    )
    gone = replace(
        other,
        stage=Stage.CLOSED,
        closed_at=at,
        close_reason=CloseReason.DUPLICATE,
        next_step=None,
        next_step_by=None,
        needs_reply=False,
    )
    return whole, gone


def apart(now: Lead, before: Lead, after: Lead) -> Lead:
    """A lead as it was before a merge, with what was done for it since.

    `before` and `after` are what it was on either side of the merge.
    """

    def back(field: str) -> Any:
        is_as_merged = getattr(now, field) == getattr(after, field)
        return getattr(before if is_as_merged else now, field)

    restored = {field: back(field) for field in MERGED_FIELDS}
    return replace(
        now,
        **{
            **restored,
            "emails": _without(now.emails, before.emails, after.emails),
            "phones": _without(now.phones, before.phones, after.phones),
            "attempts": max(0, now.attempts - after.attempts + before.attempts),
            "attempt_days": before.attempt_days | (now.attempt_days - after.attempt_days),
        },
    )


MERGED_FIELDS = (
    *("arrived", "clock_from", "name", "first", "last", "placeholder_name", "company"),
    *("emails", "phones", "reply_to_relay", "vehicle", "trade_in", "message", "wish", "repaired"),
    *("linked_to", "stage", "owner", "owned_since", "because", "known_owner"),
    *("first_attempt", "first_dialogue", "attempts", "attempt_days", "next_step", "next_step_by"),
    *("escalated_at", "closed_at", "close_reason", "needs_reply"),
)
"""What a merge can change in a lead, and taking apart restores."""


def _earliest(one: datetime | None, other: datetime | None) -> datetime | None:
    return min((at for at in (one, other) if at is not None), default=None)


def _without(now: tuple[T, ...], before: tuple[T, ...], after: tuple[T, ...]) -> tuple[T, ...]:
    """What stands now less what the merge brought."""
    brought = [each for each in after if each not in before]
    return tuple(each for each in now if each not in brought)
