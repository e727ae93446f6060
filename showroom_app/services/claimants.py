"""Who may be given a lead now: roles of the month held against today's lines."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from showroom_app.domain.lead import Standing
from showroom_app.domain.lead_rotation import Candidate
from showroom_app.domain.line import State, settled
from showroom_app.domain.people import Role
from showroom_app.domain.policy import Policy
from showroom_app.domain.refused import NotFound, Refused
from showroom_app.domain.workdays import first_of_month
from showroom_app.services.floor_lines import FloorLines
from showroom_app.storage.store import Work

_OFF_SHIFT = frozenset({State.OFF, State.ON_BREAK})
_AT_DESK = frozenset({State.AT_DESK, State.RECALLED, State.RETURNING})


def role_of(work: Work, rep: int) -> Role:
    """A rep's role today; raises NotFound for an unknown rep, Refused("no-role")."""
    choice = work.people.role_of(rep, first_of_month(_today(work)))
    if choice is not None:
        return choice.role
    if work.people.rep(rep) is None:
        raise NotFound("rep", str(rep))
    raise Refused("no-role", rep=rep)


def standing_of(work: Work, lines: FloorLines, rep: int) -> Standing:
    """How one rep stands when a lead is to be had; raises as `role_of`."""
    role = role_of(work, rep)
    found = lines.where(work, rep)
    return _standing(rep, role, found[1].state(rep) if found else State.OFF)


def candidates(work: Work, lines: FloorLines, policy: Policy) -> tuple[Candidate, ...]:
    """Every rep with a role as the rotation sees him or her, in the fixed order of their ids.

    What only the round robin looks at is read only where leads go round.
    """
    rotates = policy.lead_mode == "round-robin" or policy.lead_expiry == "reassign-once"
    states, back = _states(work, lines, policy)
    roles = work.people.roles(first_of_month(_today(work)))
    return tuple(
        Candidate(
            _standing(rep, roles[rep].role, states.get(rep, State.OFF)),
            untouched=work.leads.untouched(rep) if rotates else 0,
            last_assigned=work.leads.last_assigned(rep) if rotates else None,
            order=order,
            back_at=back.get(rep),
        )
        for order, rep in enumerate(sorted(roles))
    )


def _states(
    work: Work, lines: FloorLines, policy: Policy
) -> tuple[dict[int, State], dict[int, datetime]]:
    """Where everybody who is checked in is, and when those on break are expected back."""
    states: dict[int, State] = {}
    back: dict[int, datetime] = {}
    for folded in lines.all_today(work).values():
        line = settled(folded.line, work.now)
        for rep, state in line.states().items():
            states[rep] = state
            pause = line.standings[rep].on_break
            if pause is not None:
                back[rep] = pause.until or pause.at + timedelta(minutes=policy.break_minutes)
    return states, back


def _standing(rep: int, role: Role, state: State) -> Standing:
    return Standing(
        rep,
        role,
        on_shift=state not in _OFF_SHIFT,
        at_desk=state in _AT_DESK,
        recalled=state in (State.RECALLED, State.RETURNING),
    )


def _today(work: Work) -> date:
    return work.policy.policy().business_day(work.now)
