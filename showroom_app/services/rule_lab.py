"""The rule lab: a month that is over, replayed day by day under other settings. It never writes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import field, fields, replace
from datetime import date, datetime, time
from typing import Any

from showroom_app.domain.floor_facts import Event
from showroom_app.domain.people import Actor, Floor, Role
from showroom_app.domain.policy import Policy
from showroom_app.domain.refused import NotFound, Refused
from showroom_app.domain.rights import UseCase
from showroom_app.domain.rule_lab import (
    SETTINGS,
    Compared,
    LabSettings,
    Measured,
    compare,
    together,
)
from showroom_app.domain.values import dataclass
from showroom_app.domain.workdays import first_of_month, months_earlier
from showroom_app.services.acts import allow
from showroom_app.storage.repositories.policy import PolicyEntry
from showroom_app.storage.store import Store

_DECIDE = (*SETTINGS, "grace_minutes", "quick_returns_a_day", "given_back_minutes")
"""The settings by which the floor decides: each day is replayed under those of its morning."""
_MOST_ENTRIES = 1000
_BEFORE_ANYBODY = time(6)


@dataclass(frozen=True, slots=True)
class LabTask:
    """One day of one floor to replay, with the settings that were in force that morning."""

    floor: int
    day: date
    policy: Policy


@dataclass(frozen=True, slots=True)
class LabPlan:
    """What there is to replay of a month: its days of floors, and the settings of then.

    `then` names for each setting that can be tried the values that were in force, oldest first.
    """

    month: date
    last_month: date
    """The last month that is over."""
    floor: int | None
    floors: tuple[Floor, ...]
    tasks: tuple[LabTask, ...]
    then: Mapping[str, tuple[int, ...]]
    names: Mapping[int, str]
    roles: Mapping[int, Role] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class LabDay:
    """A day's log with its task: all that a replay needs."""

    task: LabTask
    events: tuple[Event, ...]

    def compared(self, settings: LabSettings) -> Compared:
        """Replay it; plain computing that needs no database."""
        return compare(self.events, self.task.policy, settings)


@dataclass(frozen=True, slots=True)
class LabRow:
    """One rep: what happened, and what the lab makes of it."""

    rep: int
    name: str
    role: Role | None
    happened: Measured
    lab: Measured


@dataclass(frozen=True, slots=True)
class LabView:
    """A month replayed: rows by name, and both sides together."""

    plan: LabPlan
    settings: LabSettings
    whole: Compared
    rows: tuple[LabRow, ...]

    @classmethod
    def of(cls, plan: LabPlan, settings: LabSettings, days: Iterable[Compared]) -> LabView:
        """Put the days of a plan together."""
        whole = together(days)
        reps = whole.happened.reps.keys() | whole.lab.reps.keys()
        rows = [
            LabRow(
                rep,
                plan.names.get(rep, ""),
                plan.roles.get(rep),
                whole.happened.reps.get(rep, Measured()),
                whole.lab.reps.get(rep, Measured()),
            )
            for rep in reps
        ]
        rows.sort(key=lambda row: (row.name.casefold(), row.rep))
        return cls(plan, settings, whole, tuple(rows))


class RuleLab:
    """What the rule lab and the command line ask; reading is for the database thread."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def plan(self, actor: Actor, month: date | None = None, floor: int | None = None) -> LabPlan:
        """What there is to replay of a month that is over (None: the last one).

        Of one floor, or with None of all. Raises Refused: "not-allowed", "lab-month-runs", and
        NotFound for an unknown floor.
        """
        with self._store.read() as work:
            allow(work, actor, UseCase.SEE_OVERVIEW)
            policy = work.policy.policy()
            last = months_earlier(policy.business_day(work.now), 1)
            month = first_of_month(month) if month else last
            if month > last:
                raise Refused("lab-month-runs", month=month)
            floors = work.people.floors()
            wanted = [each.id for each in floors if floor in (None, each.id)]
            if floor is not None and not wanted:
                raise NotFound("floor", str(floor))
            days = sorted(
                (day, each) for each in wanted for day in work.floor_log.lasts(each, month)
            )
            history = {name: work.policy.entries(name, _MOST_ENTRIES) for name in _DECIDE}
            tasks = tuple(
                LabTask(each, day, _policy(policy, history, _morning(policy, day)))
                for day, each in days
            )
            then = {
                name: tuple(dict.fromkeys(getattr(task.policy, name) for task in tasks))
                for name in SETTINGS
            }
            names = {rep.id: rep.name for rep in work.people.reps()}
            roles = {rep: choice.role for rep, choice in work.people.roles(month).items()}
            return LabPlan(month, last, floor, floors, tasks, then, names, roles)

    def day(self, task: LabTask) -> LabDay:
        """The log of one day of a plan."""
        with self._store.read() as work:
            return LabDay(task, work.floor_log.events(task.floor, task.day))

    def run(
        self,
        actor: Actor,
        settings: LabSettings,
        month: date | None = None,
        floor: int | None = None,
        told: Callable[[int, int], object] = lambda _done, _of: None,
    ) -> LabView:
        """Replay a whole month; `told` hears after each day how many of how many are done.

        Raises as `plan` does, and Refused("bad-lab-setting").
        """
        settings.check()
        plan = self.plan(actor, month, floor)
        done: list[Compared] = []
        for task in plan.tasks:
            done.append(self.day(task).compared(settings))
            told(len(done), len(plan.tasks))
        return LabView.of(plan, settings, done)


def _policy(now: Policy, history: Mapping[str, Sequence[PolicyEntry]], at: datetime) -> Policy:
    """The settings that decide on the floor as they were at a moment; `history` newest first."""
    then: dict[str, Any] = {
        name: next((each.value for each in entries if each.at <= at), _DEFAULTS[name])
        for name, entries in history.items()
    }
    return replace(now, **then)


_DEFAULTS = {each.name: getattr(Policy(), each.name) for each in fields(Policy)}


def _morning(policy: Policy, day: date) -> datetime:
    """Before anybody comes in: what is changed during a day counts in the lab from the next on."""
    return datetime.combine(day, _BEFORE_ANYBODY, policy.tz)
