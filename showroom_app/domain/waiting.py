"""Customers who wait, and who takes them as soon as somebody is free.

The oldest waiting customer goes to who is up now. Who was skipped or missed for a customer, or
passed because of a skip mark, is not given that one again, and who was missed none of the others
who waited then, until he or she is available anew (checks in, comes back or finishes a visit), or
would be given somebody who arrives later: then the older one goes first. So nobody gets a customer
straight back, a miss gives nobody to who is not there, at no rep does a newer customer overtake an
older one, and nobody else waits while somebody stands on the floor.
"""

from __future__ import annotations

from datetime import datetime
from itertools import takewhile

from showroom_app.domain.floor_facts import ArrivalKind, Arrived, Fact, TookUp, WasCalled
from showroom_app.domain.line import Line, OpenVisit, State, foreseen


def passed_by(line: Line, kind: ArrivalKind) -> tuple[int, ...]:
    """The marked reps whom an arrival passes: those on the floor before the first unmarked one."""
    if not kind.uses_turn:
        return ()
    return tuple(each.rep for each in takewhile(lambda each: each.skip_mark, line.free()))


def next_taker(line: Line) -> int | None:
    """The rep who is given a customer when the next walk-in comes, None when nobody is free."""
    return next((each.rep for each in line.free() if not each.skip_mark), None)


def with_waiting(line: Line, facts: tuple[Fact, ...], now: datetime) -> tuple[Fact, ...]:
    """The facts of an act, and what they let waiting customers have in the same act.

    Who is given a walk-in or a service referral uses a turn. A customer who waits for a named rep
    goes only there, as soon as that rep is without a customer.
    """
    arrived = facts[0].visit if isinstance(facts[0], Arrived) else None
    while (gift := _gift(foreseen(line, facts, now), arrived)) is not None:
        facts = (*facts, gift)
    return facts


def _gift(line: Line, arrived: int | None) -> TookUp | WasCalled | None:
    older: list[OpenVisit] = []
    for visit in line.waiting():
        if visit.wants is not None and visit.wants in line.standings:
            if line.state(visit.wants) is not State.WITH_CUSTOMER:
                return WasCalled(visit.visit, visit.wants)
            continue
        for standing in line.free():
            if not visit.fits(standing):
                continue
            first = next((each for each in older if not each.fits(standing)), visit)
            if first is visit or visit.visit == arrived:
                return _given(first, standing.rep)
        older.append(visit)
    return None


def _given(visit: OpenVisit, rep: int) -> TookUp | WasCalled:
    return TookUp(visit.visit, rep) if visit.kind.uses_turn else WasCalled(visit.visit, rep)
