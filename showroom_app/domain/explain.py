"""Why a rep stands where he or she stands: what moved this rep today, from the log."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from enum import StrEnum
from typing import assert_never

from showroom_app.domain.floor_facts import (
    Acknowledged,
    Arrived,
    BlockCause,
    Blocked,
    CalledBack,
    CameBack,
    CheckedIn,
    CheckedOut,
    DayClosed,
    Disputed,
    Effect,
    EndedEarlierVisit,
    Event,
    Extended,
    Fact,
    Finished,
    Joined,
    LeftWaiting,
    Lifted,
    Missed,
    Moved,
    PassedThrough,
    Phoned,
    Reopened,
    Ruled,
    SentOn,
    Skipped,
    Tallied,
    TookUp,
    Transferred,
    Undone,
    WasCalled,
    WentOnBreak,
    WentToDesk,
    rep_of,
    visit_of,
)
from showroom_app.domain.floor_rules import kind_of
from showroom_app.domain.line import Line, State, after, line_of, settled, undone_acts
from showroom_app.domain.values import dataclass


class Cause(StrEnum):
    """What happened, to this rep or to the other one named."""

    CHECKED_IN = "checked-in"
    CHECKED_OUT = "checked-out"
    BLOCKED = "blocked"
    CLEARED = "cleared"
    """The rep did what was missing: the end."""
    LIFTED = "lifted"
    """A manager lifted the block: the end."""
    WENT_ON_BREAK = "went-on-break"
    WENT_TO_DESK = "went-to-desk"
    WENT_PROSPECTING = "went-prospecting"
    """A showroom rep: the same as going to the desk."""
    ACKNOWLEDGED = "acknowledged"
    EXTENDED = "extended"
    """Recalled, and first finishes a live conversation."""
    CAME_BACK = "came-back"
    TOOK_UP = "took-up"
    PASSED = "passed"
    """An arrival passed this rep because of a skip mark, which fell with it."""
    WAS_CALLED = "was-called"
    STOOD_IN = "stood-in"
    """Called for the customer of a rep who is not in."""
    JOINED = "joined"
    SHARED_VISIT_ENDED = "shared-visit-ended"
    """A visit that this rep had joined ended or went on without him or her."""
    HANDED_OVER = "handed-over"
    """The customer went to another rep; a turn that was used came back with the former place."""
    TOOK_OVER = "took-over"
    """Another rep's customer, no turn used."""
    TOOK_OVER_TURN = "took-over-turn"
    """Another rep's customer, a turn used."""
    SENT_ON = "sent-on"
    """The customer went to another floor."""
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
    DISPUTED = "disputed"
    UPHELD = "upheld"
    """A manager upheld an act that this rep had disputed."""
    OVERRULED = "overruled"
    """A manager gave this rep right."""
    DAY_CLOSED = "day-closed"
    UNDONE = "undone"
    CUSTOMER = "customer"
    """Something about no rep; it moves nobody."""


@dataclass(frozen=True, slots=True)
class Step:
    """One event that moved a rep or was about this rep.

    `kind` is the verb of the act (of an undo: the verb of what was undone). `other` is the rep it
    was about, None when about this rep or a customer; of a customer whom this rep took over, who
    had it. Places are None without a place; `state` is where the rep was then, a recall that it
    caused included. `undone` marks steps of acts that were undone later, `causes` are what blocks.
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
    causes: tuple[BlockCause, ...] = ()


def why_on_floors(logs: Iterable[Sequence[Event]], rep: int) -> tuple[Step, ...]:
    """What moved a rep today on each of several floors, in order of time; see `why`."""
    steps = (step for events in logs for step in why(events, rep))
    return tuple(sorted(steps, key=lambda step: step.at))


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
        about = _about(fact, rep, acts, before, line)
        # Calling somebody back is work of one's own, but moves nobody.
        is_own = about == rep and not isinstance(fact, CalledBack)
        is_mine = is_own or _touches(fact, rep, before, line)
        if not is_mine and place == place_before and _since(before, rep) == _since(line, rep):
            continue
        steps.append(
            Step(
                event.number,
                event.act,
                event.at,
                kind_of(acts[fact.act] if isinstance(fact, Undone) else acts[event.act]),
                _cause(fact, rep, before, line),
                None if about == rep else about,
                place_before,
                place,
                _state(line, rep, events[index + 1 : index + 2], event),
                event.act in undone,
                fact.causes if isinstance(fact, Blocked) else (),
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


def _about(
    fact: Fact, rep: int, acts: dict[str, list[Fact]], before: Line, line: Line
) -> int | None:
    """The rep a fact is about; of an undo or a ruling, the rep of the act it speaks of.

    For others a turn that ended is about who had joined: who used it is at the end, which moves
    nobody else.
    """
    released = _released(fact, before, line)
    match fact:
        case Finished(effect=Effect.END) if released and rep != fact.rep:
            return released[0]
        case Transferred(rep=None, to=to):
            return to
        case Undone(act) | Ruled(act):
            found = (rep_of(each) for each in acts[act])
            return next((each for each in found if each is not None), None)
        case _:
            return rep_of(fact)


def _released(fact: Fact, before: Line, line: Line) -> tuple[int, ...]:
    """The reps who had joined the visit of a fact and are with it no longer."""
    visit = visit_of(fact)
    if visit is None or visit not in before.visits:
        return ()
    staying = line.visits[visit].reps if visit in line.visits else ()
    return tuple(rep for rep in before.visits[visit].joined if rep not in staying)


def _touches(fact: Fact, rep: int, before: Line, line: Line) -> bool:
    """Whether a fact that is about somebody else or nobody says something of this rep too."""
    match fact:
        case Arrived():
            return rep in fact.passed
        case Transferred():
            return rep == fact.to
        case DayClosed():
            return before.standing(rep) is not None
        case _:
            return rep in _released(fact, before, line)


def _cause(fact: Fact, rep: int, before: Line, line: Line) -> Cause:
    """What a fact means for this rep; `line` is the one it made of the one `before`."""
    released = _released(fact, before, line)
    if rep in released:
        return Cause.SHARED_VISIT_ENDED
    match fact:
        case Finished(effect=Effect.END) if released and fact.rep != rep:
            return Cause.VISIT_ENDED
        case CheckedIn():
            return Cause.CHECKED_IN
        case CheckedOut():
            return Cause.CHECKED_OUT
        case Blocked():
            return Cause.BLOCKED
        case Lifted(cleared=cleared):
            return Cause.CLEARED if cleared else Cause.LIFTED
        case WentOnBreak():
            return Cause.WENT_ON_BREAK
        case WentToDesk(prospecting=prospecting):
            return Cause.WENT_PROSPECTING if prospecting else Cause.WENT_TO_DESK
        case Acknowledged():
            return Cause.ACKNOWLEDGED
        case Extended():
            return Cause.EXTENDED
        case CameBack():
            return Cause.CAME_BACK
        case TookUp():
            return Cause.TOOK_UP
        case WasCalled():
            own = before.visits[fact.visit].wants == fact.rep
            return Cause.WAS_CALLED if own else Cause.STOOD_IN
        case Joined():
            return Cause.JOINED
        case Transferred(to=to, turn=turn) if to == rep:
            return Cause.TOOK_OVER_TURN if turn else Cause.TOOK_OVER
        case Transferred(rep=None, turn=turn):
            return Cause.TOOK_UP if turn else Cause.STOOD_IN
        case Transferred():
            return Cause.HANDED_OVER
        case SentOn():
            return Cause.SENT_ON
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
        case Disputed():
            return Cause.DISPUTED
        case Ruled(upheld=upheld):
            return Cause.UPHELD if upheld else Cause.OVERRULED
        case DayClosed():
            return Cause.DAY_CLOSED
        case Undone():
            return Cause.UNDONE
        case Arrived(passed=passed) if rep in passed:
            return Cause.PASSED
        case Arrived() | Phoned() | CalledBack() | PassedThrough() | LeftWaiting():
            return Cause.CUSTOMER
        case Tallied() | Reopened():
            return Cause.CUSTOMER
        case _ as never:
            assert_never(never)
