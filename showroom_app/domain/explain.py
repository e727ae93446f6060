"""Why a rep stands where he or she stands: what moved this rep today, from the log."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import assert_never

from showroom_app.domain.floor_facts import (
    Acknowledged,
    Arrived,
    CameBack,
    CheckedIn,
    CheckedOut,
    Effect,
    EndedEarlierVisit,
    Event,
    Fact,
    Finished,
    LeftWaiting,
    Missed,
    Moved,
    PassedThrough,
    Phoned,
    Skipped,
    TookUp,
    Undone,
    WasCalled,
    WentOnBreak,
    WentToDesk,
    rep_of,
)
from showroom_app.domain.floor_rules import kind_of
from showroom_app.domain.line import Line, State, after, line_of, settled, undone_acts


class Cause(StrEnum):
    """What happened, to this rep or to the other one named."""

    CHECKED_IN = "checked-in"
    CHECKED_OUT = "checked-out"
    WENT_ON_BREAK = "went-on-break"
    WENT_TO_DESK = "went-to-desk"
    ACKNOWLEDGED = "acknowledged"
    CAME_BACK = "came-back"
    TOOK_UP = "took-up"
    PASSED = "passed"
    """An arrival passed this rep because of a skip mark, which fell with it."""
    WAS_CALLED = "was-called"
    TURN_ENDED = "turn-ended"
    QUICK_RETURN = "quick-return"
    VISIT_ENDED = "visit-ended"
    """A visit that used no turn: the place was kept."""
    EARLIER_VISIT_ENDED = "earlier-visit-ended"
    """A visit that was left open on an earlier day; it moves nobody."""
    SKIP_MARKED = "skip-marked"
    SKIPPED = "skipped"
    """The visit went to the next, the former place came back."""
    SKIPPED_AGAIN = "skipped-again"
    """The second skip without a turn between: the end."""
    MISSED = "missed"
    MISSED_ARRIVAL = "missed-arrival"
    """Recalled at place 1 and passed by an arrival."""
    MOVED = "moved"
    UNDONE = "undone"
    CUSTOMER = "customer"
    """Something about a customer only; it moves nobody."""


@dataclass(frozen=True, slots=True)
class Step:
    """One event that moved a rep or was about this rep.

    `kind` is the verb of the act (of an undo: the verb of what was undone). `other` is the rep it
    was about, None when about this rep or a customer. Places are None without a place; `state` is
    where the rep was then, a recall that it caused included. `undone` marks steps of acts that
    were undone later.
    """

    number: int
    act: str
    at: datetime
    kind: str
    cause: Cause
    other: int | None
    place_before: int | None
    place_after: int | None
    state: State
    undone: bool = False


def why(events: Sequence[Event], rep: int) -> tuple[Step, ...]:
    """What moved a rep today, in order, as it happened: undone acts too, and their undoing.

    Each step begins at the place where the one before it ended.
    """
    undone = undone_acts(events)
    acts: dict[str, list[Fact]] = {}
    for event in events:
        acts.setdefault(event.act, []).append(event.fact)
    steps: list[Step] = []
    line = Line()
    place: int | None = None
    for index, event in enumerate(events):
        fact = event.fact
        before, line = line, _next(line, events[: index + 1])
        place_before, place = place, line.place(rep)
        about = _about(fact, acts)
        is_mine = about == rep or (isinstance(fact, Arrived) and rep in fact.passed)
        if not is_mine and place == place_before and _since(before, rep) == _since(line, rep):
            continue
        steps.append(
            Step(
                event.number,
                event.act,
                event.at,
                kind_of(acts[fact.act] if isinstance(fact, Undone) else acts[event.act]),
                _cause(fact, rep),
                None if about == rep else about,
                place_before,
                place,
                _state(line, rep, events[index + 1 : index + 2], event),
                event.act in undone,
            )
        )
    return tuple(steps)


def _next(line: Line, events: Sequence[Event]) -> Line:
    if isinstance(events[-1].fact, Undone):
        return line_of(events)
    return after(line, events[-1])


def _state(line: Line, rep: int, following: Sequence[Event], event: Event) -> State:
    """Where a rep was after an event; an act that is over has had its recalls."""
    if following and following[0].act == event.act:
        return line.state(rep)
    return settled(line, event.at).state(rep)


def _since(line: Line, rep: int) -> object:
    standing = line.standing(rep)
    return None if standing is None else standing.since


def _about(fact: Fact, acts: dict[str, list[Fact]]) -> int | None:
    """The rep a fact is about; of an undo, the rep of the act it takes back."""
    if isinstance(fact, Undone):
        return next((rep for each in acts[fact.act] if (rep := rep_of(each)) is not None), None)
    return rep_of(fact)


def _cause(fact: Fact, rep: int) -> Cause:
    match fact:
        case CheckedIn():
            return Cause.CHECKED_IN
        case CheckedOut():
            return Cause.CHECKED_OUT
        case WentOnBreak():
            return Cause.WENT_ON_BREAK
        case WentToDesk():
            return Cause.WENT_TO_DESK
        case Acknowledged():
            return Cause.ACKNOWLEDGED
        case CameBack():
            return Cause.CAME_BACK
        case TookUp():
            return Cause.TOOK_UP
        case WasCalled():
            return Cause.WAS_CALLED
        case Finished(effect=Effect.FORMER):
            return Cause.QUICK_RETURN
        case Finished(effect=Effect.KEPT):
            return Cause.VISIT_ENDED
        case Finished():
            return Cause.TURN_ENDED
        case EndedEarlierVisit():
            return Cause.EARLIER_VISIT_ENDED
        case Skipped(effect=Effect.END):
            return Cause.SKIPPED_AGAIN
        case Skipped(effect=Effect.MARK):
            return Cause.SKIP_MARKED
        case Skipped():
            return Cause.SKIPPED
        case Missed(visit=None):
            return Cause.MISSED_ARRIVAL
        case Missed():
            return Cause.MISSED
        case Moved():
            return Cause.MOVED
        case Undone():
            return Cause.UNDONE
        case Arrived(passed=passed) if rep in passed:
            return Cause.PASSED
        case Arrived() | Phoned() | PassedThrough() | LeftWaiting():
            return Cause.CUSTOMER
        case _ as never:
            assert_never(never)
