"""Which leads somebody sees: rules section 6, asked wherever leads are read."""

from __future__ import annotations

from enum import StrEnum

from showroom_app.domain.lead import Lead
from showroom_app.domain.people import Actor, UserKind
from showroom_app.domain.refused import Refused
from showroom_app.domain.rights import UseCase
from showroom_app.domain.workdays import first_of_month
from showroom_app.storage.store import Work


class Sight(StrEnum):
    """How much of the leads somebody sees."""

    ALL = "all"
    """Every lead: a manager, or anybody as long as there is none."""
    OWN = "own"
    """The pool and the own ones: internet and hybrid reps."""
    COUNT = "count"
    """How many there are, and none of them: reception."""
    NONE = "none"
    """Nothing: showroom reps, and who has no role."""

    @property
    def sees_leads(self) -> bool:
        """Whether any lead can be read at all."""
        return self in (Sight.ALL, Sight.OWN)


def lead_sight(work: Work, actor: Actor) -> Sight:
    """How much of the leads this actor sees today."""
    if actor.kind is UserKind.MANAGER or not work.people.has_manager():
        return Sight.ALL
    if actor.kind is UserKind.RECEPTION:
        return Sight.COUNT
    if actor.rep is None:
        return Sight.NONE
    month = first_of_month(work.policy.policy().business_day(work.now))
    choice = work.people.role_of(actor.rep, month)
    return Sight.OWN if choice is not None and choice.role.may_have_leads else Sight.NONE


def check_sees_leads(work: Work, actor: Actor) -> Sight:
    """How much this actor sees, where it is any lead at all; raises Refused("not-allowed")."""
    sight = lead_sight(work, actor)
    if not sight.sees_leads:
        raise _refused()
    return sight


def check_sees_lead(work: Work, actor: Actor, lead: Lead | None) -> None:
    """Raise Refused("not-allowed") unless this actor may read this lead: a free or an own one.

    None is a lead that does not exist: who reads none is not told which there are.
    """
    if check_sees_leads(work, actor) is Sight.ALL or lead is None:
        return
    if lead.owner is not None and lead.owner != actor.rep:
        raise _refused()


def _refused() -> Refused:
    return Refused("not-allowed", use_case=UseCase.SEE_LEADS, needs="own")
