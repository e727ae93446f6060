"""A day on one floor for tests: decides, writes and folds as the services do, in memory."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta

from showroom_app.domain import (
    day_close,
    disputes,
    floor_rules,
    lead_desk,
    reception,
    skip,
    visit,
)
from showroom_app.domain.floor_facts import (
    ArrivalKind,
    BlockCause,
    Event,
    Fact,
    Outcome,
    Reopened,
    SkipReason,
    TookUp,
    Undone,
    WasCalled,
)
from showroom_app.domain.line import Line, State, line_of, settled
from showroom_app.domain.people import Role
from showroom_app.domain.policy import Policy
from showroom_app.domain.reception import Owner

ANNA, BRAM, CAS, DEWI, EVA, FEMKE, HUGO, IRIS, JAN, SOFIE = range(1, 11)
ROLES = {
    **dict.fromkeys((ANNA, BRAM, DEWI, EVA, SOFIE), Role.SHOWROOM),
    **dict.fromkeys((CAS, FEMKE, HUGO), Role.HYBRID),
    **dict.fromkeys((IRIS, JAN), Role.INTERNET),
}
"""Anna, Bram, Dewi, Eva, Sofie: showroom; Cas, Femke, Hugo: hybrid; Iris, Jan: internet."""

DAY = date(2026, 11, 23)


def clock(text: str) -> datetime:
    """The moment of a time of the day, "10:05" or "10:05:30"."""
    return datetime.combine(DAY, time.fromisoformat(text), UTC)


class FloorDay:
    """The log of one day and who acts in it; each verb decides, writes and returns its facts."""

    def __init__(self, policy: Policy | None = None, beside: FloorDay | None = None) -> None:
        self.policy = policy or Policy()
        self.events: list[Event] = []
        self.folded = Line()
        """The line that the events make, recalls by time not yet settled."""
        self.now = clock("09:00")
        self.floor: int = 1 if beside is None else beside.floor + 1
        self._visits: Iterator[int] = itertools.count(1) if beside is None else beside._visits
        self._acts: Iterator[int] = itertools.count(1) if beside is None else beside._acts

    @property
    def line(self) -> Line:
        """The line as it stands now."""
        return settled(self.folded, self.now)

    @property
    def act(self) -> str:
        """The last act."""
        return self.events[-1].act

    def at(self, text: str) -> FloorDay:
        """Go to a time of the day."""
        self.now = clock(text)
        return self

    def later(self, minutes: float) -> FloorDay:
        """Let time pass."""
        self.now += timedelta(minutes=minutes)
        return self

    def next_visit(self) -> int:
        """A number no visit had."""
        return next(self._visits)

    def write(
        self,
        facts: Iterable[Fact],
        *,
        at: datetime | None = None,
        user: int | None = None,
        station: str = "reception",
        act: str | None = None,
    ) -> tuple[Fact, ...]:
        """Write the facts of one act and fold them; a closed day is opened again first."""
        facts = tuple(facts)
        if not facts:
            return ()
        if self.folded.closed_at and not isinstance(facts[0], Undone):
            facts = (Reopened(), *facts)
        act = act or f"act-{next(self._acts)}"
        first = self.folded.number + 1
        fresh = tuple(
            Event(self.floor, DAY, number, act, at or self.now, self.now, user, station, fact)
            for number, fact in enumerate(facts, start=first)
        )
        self.events.extend(fresh)
        if any(isinstance(fact, Undone) for fact in facts):
            self.folded = line_of(self.events)
        else:
            self.folded = line_of(fresh, self.folded)
        return facts

    def check_in(self, *reps: int) -> None:
        """Reps come in, one after the other."""
        for rep in reps:
            self.write(floor_rules.check_in(self.folded, rep, ROLES[rep], self.now))

    def check_in_blocked(
        self, rep: int, *causes: BlockCause, role: Role | None = None
    ) -> tuple[Fact, ...]:
        """A rep comes in with something left undone, open visits unless named."""
        causes = causes or (BlockCause.OPEN_VISITS,)
        role = role or ROLES[rep]
        return self.write(floor_rules.check_in(self.folded, rep, role, self.now, blocks=causes))

    def lift(self, rep: int, reason: str = "did it by phone") -> tuple[Fact, ...]:
        """A manager lifts a block."""
        return self.write(floor_rules.lift(self.folded, rep, reason, self.now))

    def finish_earlier(
        self, rep: int, number: int = 99, still: Sequence[BlockCause] = ()
    ) -> tuple[Fact, ...]:
        """A rep's visit of yesterday gets its outcome; the block goes unless it is still there."""
        ended = visit.finish_earlier(number, rep, rep, Outcome.QUOTE, timedelta(days=1))
        return self.write(floor_rules.clear(self.folded, rep, still, self.now, ended))

    def check_out(self, rep: int) -> tuple[Fact, ...]:
        """A rep leaves for the day."""
        return self.write(floor_rules.check_out(self.folded, rep, self.now))

    def go_on_break(self, rep: int, until: str | None = None) -> tuple[Fact, ...]:
        """A rep goes on a break."""
        by = None if until is None else clock(until)
        return self.write(floor_rules.go_on_break(self.folded, rep, by, self.now))

    def back(self, rep: int) -> tuple[Fact, ...]:
        """A rep is back."""
        return self.write(floor_rules.come_back(self.folded, rep, self.now))

    def to_desk(
        self, rep: int, return_by: str | None = None, proposal: str | None = None
    ) -> tuple[Fact, ...]:
        """A hybrid goes to the lead desk; half an hour is proposed unless said otherwise."""
        proposed = self.now + timedelta(minutes=30) if proposal is None else clock(proposal)
        by = None if return_by is None else clock(return_by)
        return self.write(lead_desk.to_desk(self.folded, rep, by, self.now, self.policy, proposed))

    def acknowledge(self, rep: int) -> tuple[Fact, ...]:
        """A recalled rep says: I am coming."""
        return self.write(lead_desk.acknowledge(self.folded, rep, self.now))

    def extend(self, rep: int) -> tuple[Fact, ...]:
        """A recalled rep first finishes a live conversation."""
        return self.write(lead_desk.extend(self.folded, rep, self.now))

    def arrive(
        self, kind: ArrivalKind = ArrivalKind.WALK_IN, owner: Owner | None = None
    ) -> tuple[Fact, ...]:
        """Somebody is at the door."""
        number = self.next_visit()
        return self.write(reception.arrive(self.folded, kind, number, owner, self.now))

    def walk_in(self) -> int | None:
        """A walk-in; answers who takes it."""
        return taker(self.arrive())

    def finish(
        self, rep: int, outcome: Outcome = Outcome.LOST, number: int | None = None
    ) -> tuple[Fact, ...]:
        """A visit ends."""
        return self.write(visit.finish(self.folded, rep, outcome, number, self.now, self.policy))

    def join(self, rep: int, number: int) -> tuple[Fact, ...]:
        """A second rep joins a visit."""
        return self.write(visit.join(self.folded, number, rep, self.now))

    def transfer(
        self, to: int, number: int, *, owner: bool = False, reason: str = "speaks French"
    ) -> tuple[Fact, ...]:
        """A visit goes to another rep: by a manager, or to the owner of a be-back after all."""
        return self.write(
            visit.transfer(self.folded, number, to, self.now, owner=owner, reason=reason)
        )

    def send_on(
        self, number: int, there: FloorDay, reason: str = "wants a used car"
    ) -> tuple[tuple[Fact, ...], tuple[Fact, ...]]:
        """A manager sends a visit to another floor: what both logs got."""
        sent = self.line.visits.get(number)
        left = visit.send_on(self.folded, number, there.floor, reason, self.now, here=self.floor)
        assert sent is not None
        received = reception.receive(there.folded, sent, self.now)
        there.now = self.now
        left = self.write(left)
        return left, there.write(received, act=self.act)

    def tally(self, count: int) -> tuple[Fact, ...]:
        """People seen at the door whom nobody served."""
        return self.write(reception.tally(count))

    def dispute(self, rep: int, act: str | None = None) -> str:
        """A rep flags an act, the last one unless named; answers the act of the dispute."""
        self.write(disputes.dispute(self.events, act or self.act, rep, self.now, self.policy))
        return self.act

    def rule(
        self,
        dispute: str,
        *,
        upheld: bool = True,
        rep: int | None = None,
        place: int | None = None,
        reason: str = "saw it myself",
    ) -> tuple[Fact, ...]:
        """A manager rules on a dispute."""
        return self.write(
            disputes.rule(self.folded, self.events, dispute, upheld, rep, place, reason, self.now)
        )

    def close(self, *, automatic: bool = False) -> tuple[Fact, ...]:
        """The day is closed; nothing is written when it is already."""
        return self.write(day_close.close(self.folded, self.now, automatic=automatic))

    def leave(self, number: int) -> tuple[Fact, ...]:
        """A waiting customer leaves."""
        return self.write(visit.leave(self.folded, number, self.now))

    def skip(
        self, rep: int, reason: SkipReason = SkipReason.LANGUAGE, note: str = ""
    ) -> tuple[Fact, ...]:
        """A rep is skipped."""
        return self.write(skip.skip(self.folded, rep, reason, self.now, self.policy, note=note))

    def miss(self, rep: int) -> tuple[Fact, ...]:
        """A rep was called and is not there."""
        return self.write(skip.miss(self.folded, rep, self.now, self.policy))

    def move(self, rep: int, place: int, reason: str = "asked for it") -> tuple[Fact, ...]:
        """The manager moves a rep."""
        return self.write(floor_rules.move(self.folded, rep, place, reason, self.now))

    def undo(
        self, act: str | None = None, *, own: bool = True, may_any: bool = False
    ) -> tuple[Fact, ...]:
        """An act is undone, the last one unless named."""
        return self.write(
            floor_rules.undo(
                self.events, act or self.act, self.now, self.policy, own=own, may_any=may_any
            )
        )

    def order(self) -> list[int]:
        """The reps who have a place, place 1 first."""
        return list(self.line.places())

    def state(self, rep: int) -> State:
        """Where a rep is now."""
        return self.line.state(rep)


def taker(facts: Iterable[Fact]) -> int | None:
    """The first rep who got a customer among the facts of an act."""
    return next((fact.rep for fact in facts if isinstance(fact, TookUp | WasCalled)), None)
