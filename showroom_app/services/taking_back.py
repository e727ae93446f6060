"""Undoes what was agreed for a lead in hand at a recall: put aside, or handed over."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from showroom_app.domain import lead_rules
from showroom_app.domain.floor_refusals import FloorRefusal
from showroom_app.domain.lead import EntryKind, Lead
from showroom_app.domain.people import Actor, UserKind
from showroom_app.domain.policy import Policy
from showroom_app.domain.refused import Refused
from showroom_app.domain.rights import UseCase
from showroom_app.services import lead_snapshot
from showroom_app.services.done import Done
from showroom_app.services.staff import Today
from showroom_app.storage.repositories.audit import ActEntry
from showroom_app.storage.store import Work

_ENTRIES = {UseCase.PARK: EntryKind.NEXT_STEP, UseCase.HAND_OVER: EntryKind.HANDED_OVER}
_FIELDS = (
    *("stage", "owner", "owned_since", "because", "known_owner"),
    *("next_step", "next_step_by"),
)
_WORKED_ON_BY_NOBODY = frozenset(
    {
        *(EntryKind.RECEIVED, EntryKind.JOINED, EntryKind.ANSWER, EntryKind.AUTO_REPLY),
        *(EntryKind.RETURNED, EntryKind.CONFIRMATION, EntryKind.WARNED, EntryKind.ESCALATED),
    }
)
"""What the customer sends, and what the program writes while time passes."""


def before(lead: Lead) -> dict[str, Any]:
    """How a lead stands, as far as putting it aside or handing it over changes that."""
    known = lead_snapshot.plain(lead)
    return {field: known[field] for field in _FIELDS}


def newest(work: Work, policy: Policy, lead: int) -> ActEntry:
    """The act of today by which a lead was last put aside or handed over and not taken back.

    Raises Refused("nothing-to-undo") without one.
    """
    taken_back = 0
    for each in _today(work, policy):
        if each.facts.get("lead") != lead:
            continue
        if each.use_case == UseCase.TAKE_BACK:
            # It took back the newest that then stood.
            taken_back += 1
        elif each.use_case in _ENTRIES and each.facts.get("before"):
            if not taken_back:
                return each
            taken_back -= 1
    raise Refused("nothing-to-undo")


def restore(work: Work, actor: Actor, today: Today, lead: Lead) -> Lead:
    """Take that act back: the lead stands as before, and its entry is gone.

    Own acts within the undo minutes, a manager any. Raises Refused: "nothing-to-undo",
    "not-your-act", "too-late-to-undo", "worked-on-since", "showroom-no-leads".
    """
    act = newest(work, today.policy, lead.id)
    _check_may(work, actor, today.policy, act)
    worked = [each for each in work.leads.entries(lead.id) if each.kind not in _WORKED_ON_BY_NOBODY]
    kind = _ENTRIES[UseCase(act.use_case)]
    if not worked or (worked[-1].kind, worked[-1].at) != (kind, act.at):
        raise Refused("worked-on-since", lead=lead.id)
    stored = Done.of_json(dict(act.facts)).before or {}
    restored = lead_snapshot.as_it_was(lead, stored)
    if restored.owner is not None:
        # Whoever became a showroom rep meanwhile gets no lead by an undo either.
        lead_rules.check_owner(restored, restored.owner, today.role(restored.owner))
    work.leads.save(restored)
    work.desk.remove_entry(worked[-1].id)
    return restored


def _check_may(work: Work, actor: Actor, policy: Policy, act: ActEntry) -> None:
    if actor.kind is UserKind.MANAGER or not work.people.has_manager():
        return
    user = actor.user.id if actor.user else None
    own = act.user == user if act.user is not None else act.station == actor.station
    if not own:
        raise Refused(FloorRefusal.NOT_YOUR_ACT, number=act.id)
    if work.recorded - act.recorded > timedelta(minutes=policy.undo_minutes):
        minutes = policy.undo_minutes
        raise Refused(FloorRefusal.TOO_LATE_TO_UNDO, number=act.id, minutes=minutes)


def _today(work: Work, policy: Policy) -> Iterator[ActEntry]:
    """The acts of this business day, the newest first."""
    today, last = policy.business_day(work.now), None
    while page := work.audit.entries(before=last):
        for each in page:
            if policy.business_day(each.at) < today:
                return
            yield each
        last = page[-1].id
