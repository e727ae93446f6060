"""The floor log as a board shows it: what was done at one door, in whosever log it stands."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import timedelta
from functools import cached_property

from showroom_app.domain import floor_rules
from showroom_app.domain.floor_facts import (
    Event,
    Fact,
    TookUp,
    Undone,
    WasCalled,
    rep_of,
    visit_of,
)
from showroom_app.domain.people import Actor, Rep
from showroom_app.domain.policy import Policy
from showroom_app.domain.topic import Topic
from showroom_app.services.board_rows import LogRow
from showroom_app.services.floor_lines import Folded, at_the_door
from showroom_app.storage.repositories.visits import Visit
from showroom_app.storage.store import Work


class BoardLog:
    """What was done at a floor's door on one day, of the newest acts at most `limit`."""

    def __init__(
        self,
        work: Work,
        policy: Policy,
        floor: int,
        folded: Mapping[int, Folded],
        floors: Mapping[int, str],
        reps: Mapping[int, Rep],
        limit: int | None = None,
    ) -> None:
        self._work = work
        self._policy = policy
        self._floor = floor
        self._folded = folded
        self._floors = floors
        self._reps = reps
        self._limit = limit
        self._notes: dict[int, Mapping[int, str]] = {}

    @cached_property
    def _events(self) -> tuple[Event, ...]:
        return at_the_door(self._floor, self._folded)

    def notes(self, floor: int) -> Mapping[int, str]:
        """The notes of a floor's day by the number of their event."""
        events = self._folded[floor].events
        if not events:
            return {}
        day = events[0].day
        if floor not in self._notes:
            self._notes[floor] = self._work.recall(
                f"notes of {floor} on {day}",
                (Topic.BOARD,),
                lambda: self._work.floor_log.notes(floor, day),
            )
        return self._notes[floor]

    def visits(self) -> frozenset[int]:
        """The visits that the rows tell of."""
        told = [event.fact for events in self._acts for event in events]
        told += [fact for facts in self._undone_facts.values() for fact in facts]
        return frozenset(visit for fact in told if (visit := visit_of(fact)) is not None)

    def rows(self, visits: Mapping[int, Visit], actor: Actor | None) -> tuple[LogRow, ...]:
        """The acts, newest first, with what is known of `visits`; without an actor none to undo."""
        undone = floor_rules.undone_acts(self._events)
        may_undo = self._may_undo(actor)
        rows = []
        for events in self._acts:
            first = events[0]
            facts = tuple(event.fact for event in events)
            undoes = floor_rules.undoes(facts, self._undone_facts)
            visit = next((v for f in (*facts, *undoes) if (v := visit_of(f)) is not None), None)
            known = visits.get(visit) if visit is not None else None
            rows.append(
                LogRow(
                    number=first.number,
                    act=first.act,
                    at=first.at,
                    kind=floor_rules.kind_of(facts),
                    facts=facts,
                    rep_name=self._name(_rep_of_act(facts)),
                    customer=known.name if known is not None else "",
                    undone=first.act in undone,
                    undoable=may_undo(first) and first.act not in undone,
                    note=self.notes(first.floor).get(first.number, ""),
                    floor=first.floor,
                    floor_name="" if first.floor == self._floor else self._floors[first.floor],
                    undoes=undoes,
                )
            )
        return tuple(rows)

    @cached_property
    def _acts(self) -> Sequence[Sequence[Event]]:
        """The newest acts, newest first."""
        acts: dict[str, list[Event]] = {}
        for event in self._events if self._limit is None else self._events[-4 * self._limit :]:
            acts.setdefault(event.act, []).append(event)
        return list(acts.values())[::-1][: self._limit]

    @cached_property
    def _undone_facts(self) -> dict[str, list[Fact]]:
        """The facts of the acts that these undo, by act; the events of the day are all known."""
        named = {e.fact.act for events in self._acts for e in events if isinstance(e.fact, Undone)}
        found: dict[str, list[Fact]] = {}
        for event in self._events if named else ():
            if event.act in named:
                found.setdefault(event.act, []).append(event.fact)
        return found

    def _name(self, rep: int | None) -> str:
        if rep is None:
            return ""
        known = self._reps.get(rep)
        return known.name if known else f"#{rep}"

    def _may_undo(self, actor: Actor | None) -> Callable[[Event], bool]:
        """Own acts within the undo minutes; Ctrl Z never reaches further back, whoever asks."""
        if actor is None:
            return lambda _: False
        user = actor.user.id if actor.user else None
        since = self._work.recorded - timedelta(minutes=self._policy.undo_minutes)

        def may(event: Event) -> bool:
            return (
                not isinstance(event.fact, Undone)
                and event.recorded >= since
                and floor_rules.is_own(event, user, actor.station)
            )

        return may


def _rep_of_act(facts: Iterable[Fact]) -> int | None:
    """The rep an act is about: who got the visit, else the first one named."""
    facts = tuple(facts)
    for fact in facts:
        if isinstance(fact, TookUp | WasCalled):
            return fact.rep
    return next((rep for fact in facts if (rep := rep_of(fact)) is not None), None)
