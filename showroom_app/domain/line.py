"""The line: a fold over the floor log. Nothing else stores the order."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from fractions import Fraction
from typing import assert_never

from showroom_app.domain.floor_facts import (
    Acknowledged,
    Arrived,
    CameBack,
    CheckedIn,
    CheckedOut,
    Effect,
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
)
from showroom_app.domain.people import Role
from showroom_app.domain.recall import settled
from showroom_app.domain.standing import (
    HOLDS_PLACE,
    Break,
    Desk,
    Line,
    OpenVisit,
    RecallCause,
    Serving,
    Standing,
    State,
)

__all__ = [
    "HOLDS_PLACE",
    "Break",
    "Desk",
    "Line",
    "OpenVisit",
    "RecallCause",
    "Serving",
    "Standing",
    "State",
    "Unfit",
    "after",
    "foreseen",
    "line_of",
    "settled",
    "undone_acts",
]


class Unfit(Exception):
    """A fact cannot apply to the line as it stands."""

    def __init__(self, event: Event) -> None:
        super().__init__(f"event {event.number} cannot apply")
        self.event = event


def undone_acts(events: Iterable[Event]) -> frozenset[str]:
    """The acts that an undo among the events takes back."""
    return frozenset(e.fact.act for e in events if isinstance(e.fact, Undone))


def line_of(events: Iterable[Event], before: Line | None = None) -> Line:
    """Fold events, in number order, into the line; undone acts are left out.

    With `before` the fold goes on from there; an undo among the events then reaches no further
    back than they do. Raises Unfit when a fact cannot apply.
    """
    events = tuple(events)
    undone = undone_acts(events)
    fold = _Fold(before or Line())
    for event in events:
        if event.act in undone:
            fold.number = event.number
        else:
            fold.take(event)
    return fold.line()


def after(line: Line, event: Event) -> Line:
    """The line after one more event; after an Undone only `line_of` gives the new order.

    Raises Unfit when the fact cannot apply, which happens only when an earlier act is left out.
    """
    fold = _Fold(line)
    fold.take(event)
    return fold.line()


def foreseen(line: Line, facts: Iterable[Fact], now: datetime) -> Line:
    """The line if these facts were written now, as the next act."""
    act = f"{line.act}'"
    return line_of(
        (
            Event(0, now.date(), number, act, now, now, None, "", fact)
            for number, fact in enumerate(facts, start=line.number + 1)
        ),
        line,
    )


class _Fold:
    """One working copy of a line; what a fact does is written here and nowhere else."""

    __slots__ = ("act", "at", "gone", "number", "standings", "visits")

    def __init__(self, line: Line) -> None:
        self.standings = dict(line.standings)
        self.visits = dict(line.visits)
        self.gone = dict(line.gone)
        self.number = line.number
        self.at = line.at
        self.act = line.act

    def line(self) -> Line:
        return Line(self.standings, self.visits, self.gone, self.number, self.at, self.act)

    def take(self, event: Event) -> None:
        """Go on by one event; recalls are settled between acts, never inside one."""
        if event.act != self.act:
            line = self.line()
            settled_line = settled(line, event.at)
            if settled_line is not line:
                self.standings = dict(settled_line.standings)
        try:
            self._apply(event, event.fact)
        except LookupError:
            raise Unfit(event) from None
        self.number = event.number
        self.at = event.at
        self.act = event.act

    def _apply(self, event: Event, fact: Fact) -> None:
        """Put one fact into the tables; KeyError (a LookupError) when it cannot apply."""
        standings = self.standings
        match fact:
            case CheckedIn(rep, role):
                self._check_in(event, rep, role)
            case CheckedOut(rep):
                self._demand(not self._open(rep))
                self.gone[rep] = standings.pop(rep)
            case WentOnBreak(rep, until):
                standing = self._idle(rep)
                standings[rep] = replace(standing, on_break=Break(event.at, until), desk=None)
            case WentToDesk(rep, return_by, recall_at, grace, floor_min):
                standing = self._idle(rep)
                self._demand(standing.since is not None and standing.desk is None)
                desk = Desk(event.at, return_by, recall_at, timedelta(minutes=grace), floor_min)
                standings[rep] = replace(standing, desk=desk)
            case Acknowledged(rep):
                standing = standings[rep]
                self._demand(standing.desk is not None)
                assert standing.desk is not None
                desk = replace(
                    standing.desk,
                    acknowledged=True,
                    recalled_at=standing.desk.recalled_at or event.at,
                )
                standings[rep] = replace(standing, desk=desk)
            case CameBack(rep):
                standing = standings[rep]
                self._demand(standing.desk is not None or standing.on_break is not None)
                standings[rep] = replace(standing, desk=None, on_break=None)
            case Arrived(visit, kind, wants):
                self._demand(visit not in self.visits)
                self.visits[visit] = OpenVisit(visit, kind, event.at, wants)
            case TookUp(visit, rep, passed):
                self._take_up(event, visit, rep)
                for other in passed:
                    standings[other] = replace(standings[other], skip_mark=False)
            case WasCalled(visit, rep):
                if standings[rep].desk or standings[rep].on_break:
                    standings[rep] = replace(standings[rep], desk=None, on_break=None)
                self._give(event, visit, rep, turn=False)
            case Finished(visit, rep, _, effect):
                self._finish(event, visit, rep, effect)
            case Skipped(rep, _, visit, effect):
                self._skip(event, rep, visit, effect)
            case Missed(rep, visit):
                standing = standings[rep]
                standings[rep] = replace(standing, misses=standing.misses + 1)
                if visit is None:
                    self._demand(standing.desk is not None)
                else:
                    self._take_back(event, visit, rep, Effect.FORMER)
            case Moved(rep, since, _):
                self._demand(standings[rep].since is not None)
                standings[rep] = replace(standings[rep], since=since)
            case LeftWaiting(visit):
                self._demand(self.visits[visit].serving is None)
                del self.visits[visit]
            case Phoned() | PassedThrough() | Undone():
                pass
            case _ as never:
                assert_never(never)

    @staticmethod
    def _demand(holds: bool) -> None:
        if not holds:
            raise LookupError

    def _open(self, rep: int) -> bool:
        return any(v.serving and v.serving.rep == rep for v in self.visits.values())

    def _idle(self, rep: int) -> Standing:
        """How a rep stands who is neither with a customer nor on a break."""
        standing = self.standings[rep]
        self._demand(standing.on_break is None and not self._open(rep))
        return standing

    def _check_in(self, event: Event, rep: int, role: Role) -> None:
        self._demand(rep not in self.standings)
        standing = Standing(rep, role, event.at)
        earlier = self.gone.pop(rep, None)
        if earlier is not None:
            standing = replace(
                standing,
                skips=earlier.skips,
                turns=earlier.turns,
                quick_returns=earlier.quick_returns,
                misses=earlier.misses,
            )
        self.standings[rep] = standing
        if role.stands_in_queue:
            self._to_end(event, rep)

    def _to_end(self, event: Event, rep: int) -> None:
        self.standings[rep] = replace(
            self.standings[rep], since=Fraction(event.number), since_at=event.at
        )

    def _take_up(self, event: Event, visit: int, rep: int) -> None:
        standing = self._idle(rep)
        self._demand(standing.since is not None and standing.desk is None)
        self.standings[rep] = replace(
            standing,
            since=None,
            since_at=None,
            former=standing.since,
            former_at=standing.since_at,
            skip_mark=False,
            turns=standing.turns + 1,
        )
        self._give(event, visit, rep, turn=True)

    def _give(self, event: Event, visit: int, rep: int, *, turn: bool) -> None:
        opened = self.visits[visit]
        self._demand(opened.serving is None)
        self.visits[visit] = replace(opened, serving=Serving(rep, turn, event.at))

    def _served(self, visit: int, rep: int) -> Serving:
        serving = self.visits[visit].serving
        if serving is None or serving.rep != rep:
            raise LookupError
        return serving

    def _finish(self, event: Event, visit: int, rep: int, effect: Effect) -> None:
        serving = self._served(visit, rep)
        self._demand(serving.turn is not (effect is Effect.KEPT))
        del self.visits[visit]
        if not serving.turn:
            return
        if effect is Effect.FORMER:
            self._turn_given_back(rep)
            standing = self.standings[rep]
            self.standings[rep] = replace(standing, quick_returns=standing.quick_returns + 1)
        else:
            self._turn_used(event, rep)
            self.standings[rep] = replace(self.standings[rep], skips=0)

    def _turn_used(self, event: Event, rep: int) -> None:
        """The place is gone with the turn: the end."""
        self.standings[rep] = replace(self.standings[rep], former=None, former_at=None)
        self._to_end(event, rep)

    def _turn_given_back(self, rep: int) -> None:
        """The turn was none: the former place comes back."""
        standing = self.standings[rep]
        self.standings[rep] = replace(
            standing,
            since=standing.former,
            since_at=standing.former_at,
            former=None,
            former_at=None,
            turns=standing.turns - 1,
        )

    def _take_back(self, event: Event, visit: int, rep: int, effect: Effect) -> None:
        """Take a visit that used a turn from its rep, so that it waits for the next one."""
        self._demand(self._served(visit, rep).turn)
        opened = self.visits[visit]
        self.visits[visit] = replace(opened, serving=None, declined=opened.declined | {rep})
        self._turn_given_back(rep)
        if effect is Effect.END:
            self._to_end(event, rep)

    def _skip(self, event: Event, rep: int, visit: int | None, effect: Effect) -> None:
        standing = self.standings[rep]
        self.standings[rep] = replace(
            standing, skips=standing.skips + 1, skip_mark=effect is Effect.MARK
        )
        if visit is not None:
            self._take_back(event, visit, rep, effect)
        else:
            self._demand(standing.since is not None)
            if effect is Effect.END:
                self._to_end(event, rep)
