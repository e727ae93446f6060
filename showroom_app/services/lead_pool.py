"""Showroom reps own no lead: who became one gives the open leads back to the pool at 00:00."""

from __future__ import annotations

from datetime import date

from showroom_app.domain import lead_rules
from showroom_app.domain.lead import Because, EntryKind, Lead
from showroom_app.domain.people import Actor
from showroom_app.domain.refused import NotFound
from showroom_app.domain.workdays import first_of_month
from showroom_app.services import timeline
from showroom_app.storage.store import Work


def lead_today(work: Work, actor: Actor, lead: int) -> Lead:
    """A lead as it stands today, not with an owner who is a showroom rep by now.

    The 00:00 of a month may have passed while no program ran, so each act looks for itself. Raises
    NotFound.
    """
    known = work.leads.lead(lead)
    if known is None:
        raise NotFound("lead", str(lead))
    if known.owner is None or not known.is_open:
        return known
    choice = work.people.role_of(known.owner, this_month(work))
    if choice is None or choice.role.may_have_leads:
        return known
    return _to_pool(work, actor, known)


def is_due(work: Work) -> bool:
    """Whether a showroom rep of this month still owns an open lead."""
    return any(work.leads.open_of(rep, limit=1) for rep in _showroom_reps(work))


def give_back(work: Work, actor: Actor) -> None:
    """Give every open lead of this month's showroom reps back to the pool."""
    for rep in _showroom_reps(work):
        while leads := work.leads.open_of(rep):
            for lead in leads:
                _to_pool(work, actor, lead)


def this_month(work: Work) -> date:
    """The first day of the month of now."""
    return first_of_month(work.policy.policy().business_day(work.now))


def _showroom_reps(work: Work) -> tuple[int, ...]:
    roles = work.people.roles(this_month(work))
    return tuple(rep for rep, choice in roles.items() if not choice.role.may_have_leads)


def _to_pool(work: Work, actor: Actor, lead: Lead) -> Lead:
    free = lead_rules.back_to_pool(lead)
    work.leads.save(free)
    timeline.write(
        work,
        actor,
        lead.id,
        EntryKind.BACK_TO_POOL,
        rep=lead.owner,
        code=Because.ROLE_CHANGED,
    )
    return free
