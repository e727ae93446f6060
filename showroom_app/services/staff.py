"""Who works here today, in which role and where; and who of them may be given a lead now."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import date, datetime, timedelta

from showroom_app.domain.absence import Absence, away_until, expected_back
from showroom_app.domain.duplicates import name_key
from showroom_app.domain.lead import Standing
from showroom_app.domain.lead_rotation import Candidate
from showroom_app.domain.lead_rules import may_be_given
from showroom_app.domain.line import Line, State, settled
from showroom_app.domain.people import Role
from showroom_app.domain.policy import Policy
from showroom_app.domain.refused import NotFound, Refused
from showroom_app.domain.topic import Topic
from showroom_app.domain.values import dataclass
from showroom_app.domain.workdays import first_of_month
from showroom_app.services.calendar import calendar_of
from showroom_app.services.floor_lines import FloorLines
from showroom_app.storage.store import Work

_WATCHED = (Topic.PEOPLE, Topic.BOARD, Topic.POLICY)
"""What a day's staff is made of: as long as none of these moved, what is remembered holds."""
_OFF_SHIFT = frozenset({State.OFF, State.ON_BREAK})
_AT_DESK = frozenset({State.AT_DESK, State.RECALLED, State.RETURNING})


@dataclass(frozen=True, slots=True)
class ClaimantRow:
    """A rep who may be given a lead right now."""

    rep: int
    name: str
    role: Role


@dataclass(frozen=True, slots=True)
class Today:
    """One business day: the settings, and every rep's name, role and line.

    `floors` is by the key of the name. Recalls by time are not in the lines: ask with the moment.
    """

    policy: Policy
    on: date
    floors: Mapping[str, int]
    names: Mapping[int, str]
    roles: Mapping[int, Role]
    lines: tuple[Line, ...]
    absences: Mapping[int, tuple[Absence, ...]] = field(default_factory=dict)
    """Absences that are not over, by rep."""
    ends: Mapping[int, date] = field(default_factory=dict)
    """The last day in service of those who leave."""

    def role(self, rep: int) -> Role:
        """A rep's role; raises NotFound for an unknown rep, Refused("no-role")."""
        if rep in self.roles:
            return self.roles[rep]
        if rep not in self.names:
            raise NotFound("rep", str(rep))
        raise Refused("no-role", rep=rep)

    def standing(self, rep: int, now: datetime) -> Standing:
        """How a rep stands when a lead is to be had; raises as `role`."""
        role = self.role(rep)
        for line in self.lines:
            if line.standing(rep) is not None:
                return self._standing(rep, role, settled(line, now).state(rep))
        return self._standing(rep, role, State.OFF)

    def standings(self, now: datetime) -> tuple[Standing, ...]:
        """How every rep with a role stands, in the order of their ids."""
        states: dict[int, State] = {}
        for line in self.lines:
            states |= settled(line, now).states()
        return tuple(
            self._standing(rep, self.roles[rep], states.get(rep, State.OFF))
            for rep in sorted(self.roles)
        )

    def away_until(self, rep: int) -> date | None:
        """The last day of an absence that covers today."""
        return away_until(self.absences[rep], self.on) if rep in self.absences else None

    def back_at(self, rep: int, now: datetime) -> datetime | None:
        """When a rep off shift is expected back: from a break, from home, or from an absence.

        None where nobody knows.
        """
        for line in self.lines:
            standing = line.standing(rep)
            if standing is not None and standing.on_break is not None:
                pause = standing.on_break
                return pause.until or pause.at + timedelta(minutes=self.policy.break_minutes)
        return expected_back(
            self.absences.get(rep, ()),
            now,
            self.on,
            calendar_of(self.policy, self.on, self.on + timedelta(days=62)),
            went_home=any(rep in line.gone for line in self.lines),
            ends=self.ends.get(rep),
        )

    def _standing(self, rep: int, role: Role, state: State) -> Standing:
        away = self.away_until(rep)
        return Standing(
            rep,
            role,
            on_shift=state not in _OFF_SHIFT and away is None,
            at_desk=state in _AT_DESK,
            recalled=state in (State.RECALLED, State.RETURNING),
            away_until=away,
        )


class Staff:
    """Answers who works here today, reading only what moved since it was last asked."""

    def __init__(self, lines: FloorLines) -> None:
        self._lines = lines
        self._remembered: tuple[tuple[int, ...], Today] | None = None

    def today(self, work: Work) -> Today:
        """The staff of the business day of now."""
        if not work.topics.isdisjoint(_WATCHED):
            # What this transaction makes of it may yet be rolled back.
            return self._read(work)
        counters = work.counters()
        key = (work.generation, *(counters.get(topic, 0) for topic in _WATCHED))
        if self._remembered is not None:
            known_key, known = self._remembered
            if key == known_key and known.on == known.policy.business_day(work.now):
                return known
        today = self._read(work)
        self._remembered = key, today
        return today

    def last_seen(self, now: datetime) -> Today | None:
        """The staff of the business day of now as last read, whatever moved since."""
        known = self._remembered[1] if self._remembered else None
        return known if known and known.on == known.policy.business_day(now) else None

    def standing(self, work: Work, rep: int) -> Standing:
        """How a rep stands now; raises NotFound for an unknown rep, Refused("no-role")."""
        return self.today(work).standing(rep, work.now)

    def candidates(
        self, work: Work, today: Today, *, rotates: bool = False
    ) -> tuple[Candidate, ...]:
        """Every rep with a role as the rotation sees him or her, in the fixed order of their ids.

        What only the round robin looks at is read only where leads go round.
        """
        policy = today.policy
        rotates |= policy.lead_mode == "round-robin" or policy.lead_expiry == "reassign-once"
        return tuple(
            Candidate(
                standing,
                untouched=work.leads.untouched(standing.rep) if rotates else 0,
                last_assigned=work.leads.last_assigned(standing.rep) if rotates else None,
                order=order,
                back_at=None if standing.on_shift else today.back_at(standing.rep, work.now),
            )
            for order, standing in enumerate(today.standings(work.now))
        )

    def claimants(self, work: Work) -> tuple[ClaimantRow, ...]:
        """The reps who may be given a lead now, by name."""
        today = self.today(work)
        found = (
            ClaimantRow(each.rep, today.names[each.rep], each.role)
            for each in today.standings(work.now)
            if may_be_given(each)
        )
        return tuple(sorted(found, key=lambda row: (name_key(row.name), row.rep)))

    def _read(self, work: Work) -> Today:
        policy = work.policy.policy()
        on = policy.business_day(work.now)
        roles = work.people.roles(first_of_month(on))
        reps = work.people.reps()
        absences: dict[int, tuple[Absence, ...]] = {}
        for each in work.absences.since(on):
            absences[each.rep] = (*absences.get(each.rep, ()), each)
        return Today(
            policy,
            on,
            {name_key(floor.name): floor.id for floor in work.people.floors()},
            {rep.id: rep.name for rep in reps},
            {rep: choice.role for rep, choice in roles.items()},
            tuple(folded.line for folded in self._lines.all_today(work).values()),
            absences,
            {rep.id: rep.ends for rep in reps if rep.ends is not None},
        )
