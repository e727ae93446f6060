"""The line: a fold over the floor log. Nothing else stores the order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum
from fractions import Fraction
from types import MappingProxyType
from typing import assert_never

from showroom_app.domain.floor_facts import (
    Acknowledged,
    ArrivalKind,
    Arrived,
    CameBack,
    CheckedIn,
    CheckedOut,
    Effect,
    Event,
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
)
from showroom_app.domain.people import Role


class State(StrEnum):
    """Where a rep is (rules section 1)."""

    OFF = "off"
    PRESENT = "present"
    ON_FLOOR = "on-floor"
    AT_DESK = "at-desk"
    RECALLED = "recalled"
    RETURNING = "returning"
    ON_BREAK = "on-break"
    BLOCKED = "blocked"
    WITH_CUSTOMER = "with-customer"


HOLDS_PLACE = frozenset({State.ON_FLOOR, State.AT_DESK, State.RECALLED, State.RETURNING})
"""The states that count for places: on the floor, at the desk, recalled or returning."""


class RecallCause(StrEnum):
    """Why a rep at the desk is recalled."""

    PLACE = "place"
    TIME = "time"
    FLOOR = "floor"
    WAITING = "waiting"


@dataclass(frozen=True, slots=True)
class Desk:
    """A stay at the lead desk and the recall rules that went with it."""

    at: datetime
    return_by: datetime
    recall_at: int
    grace: timedelta
    floor_min: int
    recalled_at: datetime | None = None
    cause: RecallCause | None = None
    acknowledged: bool = False


@dataclass(frozen=True, slots=True)
class Break:
    """A break: since when, and until when it was announced."""

    at: datetime
    until: datetime | None


@dataclass(frozen=True, slots=True)
class Standing:
    """How one checked-in rep stands.

    `since` is the exact fraction the line is sorted by (None: not in line), `since_at` the time of joining.
    `former` is the `since` given up with a turn that is still open.
    """

    rep: int
    role: Role
    checked_in: datetime
    since: Fraction | None = None
    since_at: datetime | None = None
    former: Fraction | None = None
    former_at: datetime | None = None
    desk: Desk | None = None
    on_break: Break | None = None
    skip_mark: bool = False
    skips: int = 0
    """Skips since a turn was last taken to its end."""
    turns: int = 0
    quick_returns: int = 0
    misses: int = 0


@dataclass(frozen=True, slots=True)
class Serving:
    """A rep with a visit: whether a turn was used and when it was given."""

    rep: int
    turn: bool
    at: datetime


@dataclass(frozen=True, slots=True)
class OpenVisit:
    """A visit that has not ended: with its rep, or waiting (`serving` None)."""

    visit: int
    kind: ArrivalKind
    at: datetime
    wants: int | None = None
    serving: Serving | None = None
    declined: frozenset[int] = frozenset()
    """Reps who were skipped or missed for this visit."""


class Unfit(Exception):
    """A fact cannot apply to the line as it stands."""

    def __init__(self, event: Event) -> None:
        super().__init__(f"event {event.number} cannot apply")
        self.event = event


_NO_STANDINGS: Mapping[int, Standing] = MappingProxyType({})
_NO_VISITS: Mapping[int, OpenVisit] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Line:
    """One floor on one business day after some events: who stands where, and which visits are open."""

    standings: Mapping[int, Standing] = field(default_factory=lambda: _NO_STANDINGS)
    visits: Mapping[int, OpenVisit] = field(default_factory=lambda: _NO_VISITS)
    number: int = 0
    """The number of the last event, undone ones included."""
    at: datetime | None = None
    act: str = ""

    def standing(self, rep: int) -> Standing | None:
        """How a rep stands, None when not checked in."""
        return self.standings.get(rep)

    def visits_of(self, rep: int) -> tuple[OpenVisit, ...]:
        """The open visits of a rep, oldest first."""
        return tuple(v for v in self.visits.values() if v.serving and v.serving.rep == rep)

    def state(self, rep: int) -> State:
        """Where a rep is; recalls by time need `settled` first."""
        standing = self.standings.get(rep)
        if standing is None:
            return State.OFF
        return self._state(standing, self._serving_reps())

    def _serving_reps(self) -> frozenset[int]:
        return frozenset(v.serving.rep for v in self.visits.values() if v.serving)

    @staticmethod
    def _state(standing: Standing, serving: frozenset[int]) -> State:
        if standing.rep in serving:
            return State.WITH_CUSTOMER
        if standing.on_break is not None:
            return State.ON_BREAK
        if standing.desk is not None:
            if standing.desk.recalled_at is None:
                return State.AT_DESK
            return State.RETURNING if standing.desk.acknowledged else State.RECALLED
        return State.ON_FLOOR if standing.since is not None else State.PRESENT

    def in_order(self) -> tuple[Standing, ...]:
        """All who hold a `since`, in its order, whatever they are doing."""
        held = [s for s in self.standings.values() if s.since is not None]
        held.sort(key=lambda s: (s.since, s.rep))
        return tuple(held)

    def places(self) -> dict[int, int]:
        """The place (1 and up) of every rep who has one, in order."""
        serving = self._serving_reps()
        placed = (s.rep for s in self.in_order() if self._state(s, serving) in HOLDS_PLACE)
        return {rep: place for place, rep in enumerate(placed, start=1)}

    def place(self, rep: int) -> int | None:
        """The place of a rep, None without one."""
        return self.places().get(rep)

    def free(self) -> tuple[Standing, ...]:
        """Those on the floor, in order."""
        serving = self._serving_reps()
        return tuple(s for s in self.in_order() if self._state(s, serving) is State.ON_FLOOR)

    def up_now(self) -> int | None:
        """The first in line who is on the floor."""
        free = self.free()
        return free[0].rep if free else None

    def waiting(self) -> tuple[OpenVisit, ...]:
        """Customers whom nobody has taken yet, first seen first."""
        waiting = [v for v in self.visits.values() if v.serving is None]
        waiting.sort(key=lambda v: (v.at, v.visit))
        return tuple(waiting)


def line_of(events: Iterable[Event], before: Line | None = None) -> Line:
    """Fold events, in number order, into the line; undone acts are left out."""
    events = tuple(events)
    undone = {e.fact.act for e in events if isinstance(e.fact, Undone)}
    line = before or Line()
    for event in events:
        if event.act in undone:
            line = replace(line, number=event.number)
        else:
            line = after(line, event)
    return line


def after(line: Line, event: Event) -> Line:
    """The line after one more event.

    Raises Unfit when the fact cannot apply, which happens only when an earlier act is left out.
    """
    if event.act != line.act:
        line = settled(line, line.at)
    standings = dict(line.standings)
    visits = dict(line.visits)
    try:
        _apply(event, standings, visits)
    except LookupError:
        raise Unfit(event) from None
    return Line(standings, visits, event.number, event.at, event.act)


def settled(line: Line, now: datetime | None) -> Line:
    """The line with every recall that has started by `now`.

    A recall starts at the first of: return time reached, place reached, floor too thin (as many as are
    short, lowest place first), customer waiting and nobody free (first at the desk); then it stands.
    """
    if now is None or not any(
        s.desk and s.desk.recalled_at is None for s in line.standings.values()
    ):
        return line
    places = line.places()
    standings = dict(line.standings)

    def recall(rep: int, cause: RecallCause, at: datetime) -> None:
        desk = standings[rep].desk
        if desk is not None and desk.recalled_at is None:
            since = max(at, desk.at)
            standings[rep] = replace(
                standings[rep], desk=replace(desk, recalled_at=since, cause=cause)
            )

    moment = line.at or now
    at_desk = [rep for rep in places if standings[rep].desk is not None]
    for rep in at_desk:
        desk = standings[rep].desk
        if desk is not None and desk.return_by <= moment:
            recall(rep, RecallCause.TIME, desk.return_by)
        elif desk is not None and places[rep] <= desk.recall_at:
            recall(rep, RecallCause.PLACE, moment)
    on_floor = sum(1 for rep in places if standings[rep].desk is None)
    coming = sum(1 for rep in at_desk if _is_recalled(standings[rep]))
    for rep in at_desk:
        desk = standings[rep].desk
        if desk is not None and desk.recalled_at is None and on_floor + coming < desk.floor_min:
            recall(rep, RecallCause.FLOOR, moment)
            coming += 1
    if on_floor == 0 and at_desk and any(v.wants is None for v in line.waiting()) and not coming:
        recall(at_desk[0], RecallCause.WAITING, moment)
    for rep in at_desk:
        desk = standings[rep].desk
        if desk is not None and desk.return_by <= now:
            recall(rep, RecallCause.TIME, desk.return_by)
    return replace(line, standings=standings)


def _is_recalled(standing: Standing) -> bool:
    return standing.desk is not None and standing.desk.recalled_at is not None


def _apply(event: Event, standings: dict[int, Standing], visits: dict[int, OpenVisit]) -> None:
    """Put one fact into the two tables; KeyError (a LookupError) when it cannot apply."""
    match event.fact:
        case CheckedIn(rep, role):
            if rep in standings:
                raise KeyError(rep)
            standing = Standing(rep, role, event.at)
            standings[rep] = _at_end(standing, event) if role.stands_in_queue else standing
        case CheckedOut(rep):
            if _open_visits(visits, rep):
                raise KeyError(rep)
            del standings[rep]
        case WentOnBreak(rep, until):
            standing = _idle(standings, visits, rep)
            standings[rep] = replace(standing, on_break=Break(event.at, until), desk=None)
        case WentToDesk(rep, return_by, recall_at, grace_minutes, floor_min):
            standing = _idle(standings, visits, rep)
            if standing.since is None or standing.desk or standing.on_break:
                raise KeyError(rep)
            desk = Desk(event.at, return_by, recall_at, timedelta(minutes=grace_minutes), floor_min)
            standings[rep] = replace(standing, desk=desk)
        case Acknowledged(rep):
            standing = standings[rep]
            if standing.desk is None:
                raise KeyError(rep)
            desk = standing.desk
            if desk.recalled_at is None:
                desk = replace(desk, recalled_at=event.at, cause=RecallCause.TIME)
            standings[rep] = replace(standing, desk=replace(desk, acknowledged=True))
        case CameBack(rep):
            standing = standings[rep]
            if standing.desk is None and standing.on_break is None:
                raise KeyError(rep)
            standings[rep] = replace(standing, desk=None, on_break=None)
        case Arrived(visit, kind, wants):
            if visit in visits:
                raise KeyError(visit)
            visits[visit] = OpenVisit(visit, kind, event.at, wants)
        case Phoned() | PassedThrough():
            pass
        case TookUp(visit, rep, passed):
            _give(event, standings, visits, visit, rep, turn=True)
            for other in passed:
                standings[other] = replace(standings[other], skip_mark=False)
        case WasCalled(visit, rep):
            _give(event, standings, visits, visit, rep, turn=False)
        case Finished(visit, _, effect):
            serving = _serving(visits, visit)
            del visits[visit]
            if serving.turn:
                _turn_ended(event, standings, visits, serving.rep, effect)
                if effect is Effect.FORMER:
                    standing = standings[serving.rep]
                    standings[serving.rep] = replace(
                        standing, quick_returns=standing.quick_returns + 1
                    )
        case Skipped(rep, _, visit, effect):
            _skip(event, standings, visits, rep, visit, effect)
        case Missed(rep, visit):
            standing = standings[rep]
            standings[rep] = replace(standing, misses=standing.misses + 1)
            if visit is not None:
                _take_back(event, standings, visits, visit, rep, Effect.FORMER)
        case Moved(rep, since, _):
            if standings[rep].since is None:
                raise KeyError(rep)
            standings[rep] = replace(standings[rep], since=since)
        case LeftWaiting(visit):
            if visits[visit].serving is not None:
                raise KeyError(visit)
            del visits[visit]
        case Undone():
            pass
        case _ as never:
            assert_never(never)


def _at_end(standing: Standing, event: Event) -> Standing:
    return replace(standing, since=Fraction(event.number), since_at=event.at)


def _open_visits(visits: dict[int, OpenVisit], rep: int) -> list[OpenVisit]:
    return [v for v in visits.values() if v.serving and v.serving.rep == rep]


def _idle(standings: dict[int, Standing], visits: dict[int, OpenVisit], rep: int) -> Standing:
    if _open_visits(visits, rep) or standings[rep].on_break:
        raise KeyError(rep)
    return standings[rep]


def _serving(visits: dict[int, OpenVisit], visit: int) -> Serving:
    serving = visits[visit].serving
    if serving is None:
        raise KeyError(visit)
    return serving


def _give(
    event: Event,
    standings: dict[int, Standing],
    visits: dict[int, OpenVisit],
    visit: int,
    rep: int,
    *,
    turn: bool,
) -> None:
    standing = standings[rep]
    if visits[visit].serving is not None:
        raise KeyError(visit)
    if turn:
        if (
            standing.since is None
            or standing.desk
            or standing.on_break
            or _open_visits(visits, rep)
        ):
            raise KeyError(rep)
        standing = replace(
            standing,
            former=standing.since,
            former_at=standing.since_at,
            since=None,
            since_at=None,
            skip_mark=False,
            turns=standing.turns + 1,
        )
    else:
        standing = replace(standing, desk=None, on_break=None)
    standings[rep] = standing
    visits[visit] = replace(visits[visit], serving=Serving(rep, turn, event.at))


def _turn_ended(
    event: Event,
    standings: dict[int, Standing],
    visits: dict[int, OpenVisit],
    rep: int,
    effect: Effect,
) -> None:
    """The rep's visit that used a turn is over: the end, or the former place back."""
    if any(v.serving and v.serving.turn for v in _open_visits(visits, rep)):
        return
    standing = standings[rep]
    if effect is Effect.FORMER:
        standing = replace(standing, since=standing.former, since_at=standing.former_at)
    else:
        standing = replace(_at_end(standing, event), skips=0)
    standings[rep] = replace(standing, former=None, former_at=None)


def _take_back(
    event: Event,
    standings: dict[int, Standing],
    visits: dict[int, OpenVisit],
    visit: int,
    rep: int,
    effect: Effect,
) -> None:
    """Take a visit from its rep, so that it waits for the next one."""
    serving = _serving(visits, visit)
    if serving.rep != rep:
        raise KeyError(rep)
    opened = visits[visit]
    visits[visit] = replace(opened, serving=None, wants=None, declined=opened.declined | {rep})
    if serving.turn:
        standing = standings[rep]
        standings[rep] = replace(standing, turns=standing.turns - 1)
        _turn_ended(event, standings, visits, rep, effect)


def _skip(
    event: Event,
    standings: dict[int, Standing],
    visits: dict[int, OpenVisit],
    rep: int,
    visit: int | None,
    effect: Effect,
) -> None:
    standing = standings[rep]
    standings[rep] = replace(standing, skips=standing.skips + 1)
    if visit is not None:
        _take_back(event, standings, visits, visit, rep, effect)
    elif standing.since is None:
        raise KeyError(rep)
    elif effect is Effect.END:
        standings[rep] = replace(_at_end(standings[rep], event), skip_mark=False)
    else:
        standings[rep] = replace(standings[rep], skip_mark=True)
