"""Arrivals that were noted on a PC while the database was away, and how each enters the line."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from enum import StrEnum

from showroom_app.domain.floor_facts import (
    ArrivalKind,
    Arrived,
    CameBack,
    Event,
    Fact,
    LeftWaiting,
    TookUp,
    WasCalled,
)
from showroom_app.domain.floor_refusals import FloorRefusal, checked_in
from showroom_app.domain.line import Line, State, Unfit, foreseen, settled
from showroom_app.domain.reception import Owner, treated_as
from showroom_app.domain.refused import Refused
from showroom_app.domain.values import dataclass
from showroom_app.domain.waiting import with_waiting


@dataclass(frozen=True, slots=True)
class NotedArrival:
    """An arrival as it was noted: nobody was assigned, and nothing about the person is certain.

    `id` is the act by which it is entered, made when it was noted, so that it is entered once at
    most. `at` is when the customer came (UTC). `user` and `station` are who noted it. `rep` is
    whom the customer asked for, `stood_up` who stood up now on that PC's last board. `dealer`,
    `dealer_name` and `database` say for which database it was noted, as `NotedFor` does.
    """

    id: str
    at: datetime
    kind: ArrivalKind
    floor: int
    floor_name: str
    station: str
    user: int | None = None
    name: str = ""
    phone: str = ""
    email: str = ""
    note: str = ""
    wishes: tuple[str, ...] = ()
    rep: int | None = None
    appointment: int | None = None
    stood_up: int | None = None
    dealer: str = ""
    dealer_name: str = ""
    database: str = ""


@dataclass(frozen=True, slots=True)
class NotedFor:
    """The database for which arrivals are noted on a PC, and at which they are entered.

    `dealer` is the key that the database and its copies have, "" where this PC never learned it;
    `name` is what the dealership is called, `database` the URL without password.
    """

    dealer: str = ""
    name: str = ""
    database: str = ""

    def takes(self, arrival: NotedArrival) -> bool:
        """Whether an arrival was noted for this one; by the URL where a key is unknown."""
        if arrival.dealer and self.dealer:
            return arrival.dealer == self.dealer
        return arrival.database == self.database

    def stamped(self, arrival: NotedArrival) -> NotedArrival:
        """The arrival as it is kept: noted for this one."""
        return replace(arrival, dealer=self.dealer, dealer_name=self.name, database=self.database)


class Dismissal(StrEnum):
    """Why a noted arrival is not entered."""

    TWICE = "twice"
    """It was noted twice."""
    ELSEWHERE = "elsewhere"
    """Somebody entered it on another PC."""
    NO_CUSTOMER = "no-customer"
    """It was no customer after all."""
    MISTAKE = "mistake"
    """The key was pressed by mistake."""


@dataclass(frozen=True, slots=True)
class Gone:
    """A rep who stood up when an arrival was noted has left the floor: how, and since when."""

    rep: int
    state: State
    at: datetime | None = None


def taken_by(
    line: Line,
    kind: ArrivalKind,
    visit: int,
    owner: Owner | None,
    rep: int,
    came_at: datetime,
    now: datetime,
    *,
    door: int | None = None,
) -> tuple[Fact, ...]:
    """A noted arrival whom this rep took while nobody could enter it; `line` is of his floor.

    It uses a turn where its kind does, whatever the place: who serves the customer has the turn.
    A rep who was at the desk or on a break has evidently come back. Raises Refused:
    "not-checked-in", "with-customer" with the visits, "not-on-floor".
    """
    line = settled(line, now)
    standing = checked_in(line, rep)
    kind, _ = treated_as(kind, owner)
    if not kind.uses_turn:
        own = Arrived(visit, kind, rep, door=door, came_at=came_at)
        return with_waiting(line, (own, WasCalled(visit, rep)), now)
    if (busy := line.visits_of(rep)) != ():
        visits = tuple(each.visit for each in busy)
        raise Refused(FloorRefusal.WITH_CUSTOMER, rep=rep, visits=visits)
    back = (CameBack(rep),) if standing.desk or standing.on_break else ()
    arrived = Arrived(visit, kind, door=door, came_at=came_at)
    facts = (arrived, *back, TookUp(visit, rep))
    try:
        foreseen(line, facts, now)
    except Unfit:
        raise Refused(FloorRefusal.NOT_ON_FLOOR, rep=rep, state=line.state(rep)) from None
    return with_waiting(line, facts, now)


def came_and_went(visit: int, kind: ArrivalKind, came_at: datetime) -> tuple[Fact, ...]:
    """A noted arrival whom nobody took: the customer has gone."""
    return (Arrived(visit, kind, came_at=came_at), LeftWaiting(visit))


def gone_since(line: Line, rep: int, now: datetime) -> Gone | None:
    """Where the rep is who stood up when an arrival was noted; None when still on the floor."""
    line = settled(line, now)
    standing = line.standing(rep)
    if standing is None:
        return Gone(rep, State.OFF)
    state = line.state(rep)
    if state is State.ON_FLOOR:
        return None
    since = None
    if state is State.WITH_CUSTOMER:
        since = max((each.serving.at for each in line.visits_of(rep) if each.serving), default=None)
    elif standing.on_break is not None:
        since = standing.on_break.at
    elif standing.desk is not None:
        since = standing.desk.at
    return Gone(rep, state, since)


def entered_elsewhere(
    events: Iterable[Event], arrival: NotedArrival, undone: Iterable[str] = ()
) -> Event | None:
    """An arrival of the same kind that came in elsewhere since this one was noted, if any.

    It may be the same customer: the PC that noted this one was perhaps the only one cut off.
    """
    left_out = set(undone)
    for event in events:
        fact = event.fact
        if (
            isinstance(fact, Arrived)
            and fact.kind is arrival.kind
            and fact.came_at is None
            and event.act not in left_out
            and event.at >= arrival.at
            and event.station != arrival.station
        ):
            return event
    return None
