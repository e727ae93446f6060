"""How reps stand and which visits are open: what a line knows after some events."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import field
from datetime import datetime, timedelta
from enum import StrEnum
from fractions import Fraction

from showroom_app.domain.floor_facts import ArrivalKind, BlockCause
from showroom_app.domain.people import Role
from showroom_app.domain.values import dataclass


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
    """A stay at the lead desk and the recall rules that went with it.

    `cause` stays None where the rep acknowledged a recall whose cause was undone afterwards.
    """

    at: datetime
    return_by: datetime
    recall_at: int
    grace: timedelta
    floor_min: int
    recalled_at: datetime | None = None
    cause: RecallCause | None = None
    acknowledged: bool = False
    missed: bool = False
    """An arrival passed this rep at place 1: counted once a recall."""
    extended: timedelta = timedelta(0)
    """How much longer a live conversation at recall may last."""


@dataclass(frozen=True, slots=True)
class Break:
    """A break: since when, and until when it was announced."""

    at: datetime
    until: datetime | None


@dataclass(frozen=True, slots=True)
class Standing:
    """How one checked-in rep stands, with his or her counts of the day.

    `since` is the exact fraction the line is sorted by (None: not in line), `since_at` the time of
    joining. `former` is the `since` given up with a turn that is still open.
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
    blocked: tuple[BlockCause, ...] = ()
    """What has to be done before this rep is in line again."""
    skip_mark: bool = False
    skips: int = 0
    """Skips since a turn was last taken to its end."""
    turns: int = 0
    """Turns used; one that was given back (quick return, skip, miss) is not counted."""
    quick_returns: int = 0
    misses: int = 0
    desk_returns: int = 0
    """Stays at the desk that ended by coming back, or by going home once recalled."""
    late_returns: int = 0
    """Those of them that ended after recall and grace."""


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
    """Reps who were skipped or passed for this visit, or missed a call, and not available since."""
    joined: tuple[int, ...] = ()
    """Reps who joined the one who serves (turn-over)."""
    absent: int | None = None
    """The rep whose customer this is and who was not in when the customer came."""
    door: int | None = None
    """The floor where the customer stands, if it is another than that of the line."""

    @property
    def reps(self) -> tuple[int, ...]:
        """Everybody who is with this customer, the one who has the turn first."""
        return () if self.serving is None else (self.serving.rep, *self.joined)

    def fits(self, standing: Standing) -> bool:
        """Whether it may go to this rep as far as skips and misses are concerned."""
        return standing.rep not in self.declined


@dataclass(frozen=True, slots=True)
class Dispute:
    """A dispute that no manager has ruled on: its own act and number, the act that was flagged."""

    dispute: str
    number: int
    at: datetime
    act: str
    rep: int


def elapsed(since: datetime, until: datetime) -> timedelta:
    """How long it took: an act entered afterwards may lie before, which counts as nothing."""
    return max(until - since, timedelta(0))


def late_from(desk: Desk) -> datetime:
    """When the grace after the recall is over; not yet recalled: after the return time."""
    return (desk.recalled_at or desk.return_by) + desk.grace + desk.extended


def order_key(standing: Standing) -> tuple[float, Fraction, int]:
    """What the line is sorted by, for a rep in line: `since`, and the rep should it ever tie.

    Division rounds correctly, so the floats never contradict the fractions, they only tie;
    comparing them first is many times faster.
    """
    since = standing.since
    assert since is not None
    return since.numerator / since.denominator, since, standing.rep


@dataclass(frozen=True, slots=True)
class Line:
    """One floor on one business day after some events: who stands where, which visits are open."""

    standings: Mapping[int, Standing] = field(default_factory=dict)
    """Everybody who is checked in, by rep."""
    visits: Mapping[int, OpenVisit] = field(default_factory=dict)
    """Every open visit, in the order of arrival."""
    gone: Mapping[int, Standing] = field(default_factory=dict)
    """How those who checked out stood then: their counts of the day go on at the next check-in."""
    number: int = 0
    """The number of the last event, undone ones included."""
    at: datetime | None = None
    act: str = ""
    tally: int = 0
    """People seen at the door whom nobody served."""
    disputes: tuple[Dispute, ...] = ()
    """The disputes that no manager has ruled on, oldest first."""
    closed_at: datetime | None = None
    """When the day was closed; None while it is open."""
    # A line never changes, and a board asks for its order some fifty times.
    _order: tuple[Standing, ...] | None = field(default=None, init=False, repr=False, compare=False)
    _placed: tuple[Standing, ...] | None = field(
        default=None, init=False, repr=False, compare=False
    )

    def standing(self, rep: int) -> Standing | None:
        """How a rep stands, None when not checked in."""
        return self.standings.get(rep)

    def visits_of(self, rep: int) -> tuple[OpenVisit, ...]:
        """The open visits of a rep, those he or she joined included, oldest first."""
        return tuple(v for v in self.visits.values() if rep in v.reps)

    def serving(self) -> frozenset[int]:
        """The reps who are with a customer."""
        return frozenset(rep for v in self.visits.values() for rep in v.reps)

    def state(self, rep: int) -> State:
        """Where a rep is; recalls that started since the last event need `settled` first."""
        standing = self.standings.get(rep)
        return State.OFF if standing is None else _state(standing, self.serving())

    def states(self) -> dict[int, State]:
        """Where everybody who is checked in is."""
        serving = self.serving()
        return {rep: _state(standing, serving) for rep, standing in self.standings.items()}

    def in_order(self) -> tuple[Standing, ...]:
        """All who hold a `since`, in its order, whatever they are doing."""
        if self._order is None:
            keys = sorted(order_key(s) for s in self.standings.values() if s.since is not None)
            object.__setattr__(self, "_order", tuple(self.standings[rep] for _, _, rep in keys))
        return self._order or ()

    def placed(self) -> tuple[Standing, ...]:
        """Those who have a place, place 1 first."""
        if self._placed is None:
            serving = self.serving()
            placed = tuple(s for s in self.in_order() if _state(s, serving) in HOLDS_PLACE)
            object.__setattr__(self, "_placed", placed)
        return self._placed or ()

    def places(self) -> dict[int, int]:
        """The place (1 and up) of every rep who has one, in order."""
        return {s.rep: place for place, s in enumerate(self.placed(), start=1)}

    def place(self, rep: int) -> int | None:
        """The place of a rep, None without one."""
        return self.places().get(rep)

    def free(self) -> tuple[Standing, ...]:
        """Those on the floor, in order."""
        return tuple(s for s in self.placed() if s.desk is None)

    def up_now(self) -> int | None:
        """The first in line who is on the floor."""
        free = self.free()
        return free[0].rep if free else None

    def waiting(self) -> tuple[OpenVisit, ...]:
        """Customers whom nobody has taken yet, first seen first, at one moment as entered."""
        waiting = [v for v in self.visits.values() if v.serving is None]
        waiting.sort(key=lambda v: v.at)
        return tuple(waiting)


def _state(standing: Standing, serving: Collection[int]) -> State:
    if standing.rep in serving:
        return State.WITH_CUSTOMER
    if standing.on_break is not None:
        return State.ON_BREAK
    if standing.blocked:
        return State.BLOCKED
    if standing.desk is not None:
        if standing.desk.recalled_at is None:
            return State.AT_DESK
        return State.RETURNING if standing.desk.acknowledged else State.RECALLED
    return State.ON_FLOOR if standing.since is not None else State.PRESENT
