"""Fairness against the same figures worked out plainly: the line folded anew for every event."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import datetime, timedelta
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from showroom_app.domain.fairness import Figures, Reckoning, of_day
from showroom_app.domain.floor_facts import (
    Arrived,
    CheckedIn,
    DayClosed,
    Effect,
    Event,
    Finished,
    Handover,
    Missed,
    Moved,
    SentOn,
    Skipped,
    Tallied,
    TookUp,
    Transferred,
    visit_of,
)
from showroom_app.domain.line import Line, State, elapsed, line_of, undone_acts
from showroom_app.domain.refused import NotFound, Refused
from tests.domain.floor_day import FloorDay
from tests.domain.floor_play import Player, decide

_QUICK = timedelta(minutes=5)


def plainly(events: Sequence[Event], until: datetime) -> Reckoning:
    """The figures of a day from the line before and after each of its events."""
    undone = undone_acts(events)
    facts = [event for event in events if event.act not in undone]
    lines = [line_of(facts[:n]) for n in range(len(facts) + 1)]
    stood = [
        e.fact.rep for e in facts if isinstance(e.fact, CheckedIn) and e.fact.role.stands_in_queue
    ]
    turns = Counter(rep for rep in _turns(facts, lines).values() if rep)
    used = Counter(
        e.fact.rep if isinstance(e.fact, TookUp) else e.fact.to
        for e in facts
        if isinstance(e.fact, TookUp) or (isinstance(e.fact, Transferred) and e.fact.turn)
    )
    reps = {}
    for rep in dict.fromkeys(stood):
        last = lines[-1].standing(rep) or lines[-1].gone[rep]
        reps[rep] = Figures(
            _available(rep, facts, lines, until),
            turns[rep],
            _expected(facts, lines).get(rep, Fraction(0)),
            used[rep] - turns[rep],
            sum(isinstance(e.fact, Skipped) and e.fact.rep == rep for e in facts),
            sum(isinstance(e.fact, Missed) and e.fact.rep == rep for e in facts),
            _quick_returns(rep, facts, lines),
            sum(isinstance(e.fact, Moved) and e.fact.rep == rep for e in facts),
            _assigned(rep, facts, lines),
            last.desk_returns,
            last.late_returns,
        )
    logged = sum(isinstance(e.fact, Arrived) - isinstance(e.fact, SentOn) for e in facts)
    tallied = sum(e.fact.count for e in facts if isinstance(e.fact, Tallied))
    return Reckoning(reps, logged, tallied, _staffed(facts, lines, until))


def _staffed(
    facts: Sequence[Event], lines: Sequence[Line], until: datetime
) -> dict[int, timedelta]:
    """Minute by minute: who was on the floor or with a customer."""
    spent: Counter[int] = Counter()
    clock = facts[0].at
    for line, at in zip(lines, [*(_counted(e, until) for e in facts), until], strict=True):
        states = line.states().items()
        there = sum(
            state is State.ON_FLOOR
            or (state is State.WITH_CUSTOMER and line.standings[rep].role.stands_in_queue)
            for rep, state in states
        )
        while clock < at:
            step = min(at, clock.replace(second=0, microsecond=0) + timedelta(minutes=1))
            spent[clock.hour] += there * ((step - clock) // timedelta(microseconds=1))
            clock = step
    return {hour: timedelta(microseconds=length) for hour, length in spent.items() if length}


def _available(
    rep: int, facts: Sequence[Event], lines: Sequence[Line], until: datetime
) -> timedelta:
    spent, clock = timedelta(0), facts[0].at
    for line, at in zip(lines, [*(_counted(e, until) for e in facts), until], strict=True):
        if at > clock:
            spent += (at - clock) * (rep in line.places())
            clock = at
    return spent


def _counted(event: Event, until: datetime) -> datetime:
    closes_itself = isinstance(event.fact, DayClosed) and event.fact.automatic
    return min(event.at, until) if closes_itself else event.at


def _turns(facts: Sequence[Event], lines: Sequence[Line]) -> dict[int, int]:
    """Who kept the turn of each visit, 0: nobody."""
    kept: dict[int, int] = {}
    for event, before, line in zip(facts, lines, lines[1:], strict=False):
        visit = visit_of(event.fact)
        if visit is None:
            continue
        opened = line.visits.get(visit)
        if opened is not None:
            kept[visit] = opened.serving.rep if opened.serving and opened.serving.turn else 0
        elif isinstance(event.fact, Finished):
            serving = before.visits[visit].serving
            is_turn = serving is not None and serving.turn
            kept[visit] = (
                event.fact.rep if is_turn and event.fact.effect is not Effect.FORMER else 0
            )
        elif visit in before.visits:
            kept[visit] = 0
    return kept


def _expected(facts: Sequence[Event], lines: Sequence[Line]) -> dict[int, Fraction]:
    kept = _turns(facts, lines)
    shares: dict[int, Fraction] = defaultdict(Fraction)
    for visit in (visit for visit, rep in kept.items() if rep):
        first = next(n for n, line in enumerate(lines) if _has_turn(line, visit))
        serving = lines[first].visits[visit].serving
        assert serving is not None
        reps = {*lines[first - 1].places(), serving.rep}
        for rep in reps:
            shares[rep] += Fraction(1, len(reps))
    return shares


def _has_turn(line: Line, visit: int) -> bool:
    opened = line.visits.get(visit)
    return opened is not None and opened.serving is not None and opened.serving.turn


def _quick_returns(rep: int, facts: Sequence[Event], lines: Sequence[Line]) -> int:
    count = 0
    for event, before in zip(facts, lines, strict=False):
        match event.fact:
            case Finished(visit=visit, rep=by, outcome=outcome, effect=effect) if by == rep:
                serving = before.visits[visit].serving
                assert serving is not None
                is_quick = serving.turn and elapsed(serving.at, event.at) <= _QUICK
                count += effect is Effect.FORMER or (is_quick and outcome.may_be_not_an_up)
            case _:
                pass
    return count


def _assigned(rep: int, facts: Sequence[Event], lines: Sequence[Line]) -> int:
    """Given by name, but not who has the rep for whom he or she came, nor a be-back after all."""
    count = 0
    for event, before in zip(facts, lines, strict=False):
        match event.fact:
            case Transferred(visit=visit, to=to, turn=turn) if to == rep:
                came = before.visits[visit]
                is_own = rep in (came.wants, came.absent) or event.reason == Handover.OWNER
                count += not is_own and (turn or not came.kind.uses_turn)
            case Arrived(wants=to) if to == rep:
                count += event.reason == Handover.BY_HAND
            case _:
                pass
    return count


@given(st.integers(0, 10_000))
@settings(max_examples=20, deadline=None)
def test_a_day_comes_to_what_it_does_when_it_is_worked_out_plainly(seed: int) -> None:
    day, player = FloorDay(), Player(seed)
    number = 1000
    while len(day.events) < 90:
        day.now += player.pause()
        number += 1
        try:
            play = player.choose(day.folded, day.events, day.now, day.policy)
            day.write(decide(play, day.folded, day.events, day.now, day.policy, number))
        except (Refused, NotFound):
            pass
    until = day.now + timedelta(minutes=20)
    assert of_day(day.events, until, 5) == plainly(day.events, until)
