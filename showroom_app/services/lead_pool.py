"""Showroom reps own no lead: who became one gives the open leads back to the pool at 00:00."""

from __future__ import annotations

from collections.abc import Mapping

from showroom_app.domain import lead_rules
from showroom_app.domain.lead import Because, EntryKind, Lead
from showroom_app.domain.people import PROGRAM, Actor, Role
from showroom_app.domain.refused import NotFound
from showroom_app.domain.rights import UseCase
from showroom_app.services import timeline
from showroom_app.services.act_notes import note_decided
from showroom_app.storage.store import Work

Roles = Mapping[int, Role]
"""The role of this month of every rep who has one."""


def lead_today(work: Work, actor: Actor, lead: int, roles: Roles) -> Lead:
    """A lead as it stands today, not with an owner who is a showroom rep by now.

    The 00:00 of a month may have passed while no program ran, so each act looks for itself. Raises
    NotFound.
    """
    known = work.leads.lead(lead)
    if known is None:
        raise NotFound("lead", str(lead))
    if known.owner is None or not known.is_open or known.owner not in _showroom_reps(roles):
        return known
    return _to_pool(work, actor, known)


def is_due(work: Work, roles: Roles) -> bool:
    """Whether a showroom rep of this month still owns an open lead."""
    return any(work.leads.open_of(rep, limit=1) for rep in _showroom_reps(roles))


def give_back(work: Work, actor: Actor, roles: Roles) -> None:
    """Give every open lead of this month's showroom reps back to the pool, at a station."""
    for rep in _showroom_reps(roles):
        while leads := work.leads.open_of(rep):
            for lead in leads:
                _to_pool(work, actor, lead)


def _showroom_reps(roles: Roles) -> tuple[int, ...]:
    return tuple(rep for rep, role in roles.items() if not role.may_have_leads)


def _to_pool(work: Work, actor: Actor, lead: Lead) -> Lead:
    """Give one back in the name of the program: who acts just now only comes upon it."""
    free = lead_rules.back_to_pool(lead)
    work.leads.save(free)
    timeline.write(
        work,
        PROGRAM,
        lead.id,
        EntryKind.BACK_TO_POOL,
        rep=lead.owner,
        code=Because.ROLE_CHANGED,
    )
    here = Actor(None, actor.station)
    note_decided(work, here, UseCase.GIVE_BACK, lead=lead.id, rep=lead.owner)
    return free
