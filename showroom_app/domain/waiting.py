"""Customers who wait, and who takes them as soon as somebody is free."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from showroom_app.domain.floor_facts import ArrivalKind, Fact, TookUp, WasCalled
from showroom_app.domain.line import Line, State, foreseen


@dataclass(frozen=True, slots=True)
class Taker:
    """Who takes a customer, and the marked reps who are passed with it."""

    rep: int
    passed: tuple[int, ...] = ()


def next_taker(
    line: Line,
    kind: ArrivalKind = ArrivalKind.WALK_IN,
    declined: frozenset[int] = frozenset(),
) -> Taker | None:
    """The first on the floor to whom such a customer may go, None when nobody is free for it.

    A customer who uses a turn passes those with a skip mark. `declined` are reps who were skipped
    or missed for this very customer.
    """
    passed: list[int] = []
    for standing in line.free():
        if standing.rep in declined:
            continue
        if kind.uses_turn and standing.skip_mark:
            passed.append(standing.rep)
        else:
            return Taker(standing.rep, tuple(passed))
    return None


def with_waiting(line: Line, facts: tuple[Fact, ...], now: datetime) -> tuple[Fact, ...]:
    """The facts of an act, and what they let waiting customers have in the same act.

    The oldest goes to who is up now then, a turn used; one who waits for a named rep only to that
    rep as soon as he or she is without a customer.
    """
    while (gift := _gift(foreseen(line, facts, now))) is not None:
        facts = (*facts, gift)
    return facts


def _gift(line: Line) -> TookUp | WasCalled | None:
    for visit in line.waiting():
        if visit.wants is not None and visit.wants in line.standings:
            if line.state(visit.wants) is not State.WITH_CUSTOMER:
                return WasCalled(visit.visit, visit.wants)
            continue
        taker = next_taker(line, visit.kind, visit.declined)
        if taker is not None and visit.kind.uses_turn:
            return TookUp(visit.visit, taker.rep, taker.passed)
        if taker is not None:
            return WasCalled(visit.visit, taker.rep)
    return None
