"""The facts of the floor log: what happened on one floor on one business day.

Facts carry what they *did* (a skip carries its effect), so that yesterday replays the same under
today's policy. They hold ids and codes only, never personal data of customers or free text.
"""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from fractions import Fraction

from showroom_app.domain.people import Role
from showroom_app.domain.values import dataclass


class ArrivalKind(StrEnum):
    """Why somebody stands at the door or phones."""

    WALK_IN = "walk-in"
    APPOINTMENT = "appointment"
    BE_BACK = "be-back"
    SERVICE = "service"
    DELIVERY = "delivery"
    PHONE = "phone"
    NOT_A_BUYER = "not-a-buyer"

    @property
    def uses_turn(self) -> bool:
        """Whether the rep who takes such a customer uses a turn."""
        return self in (ArrivalKind.WALK_IN, ArrivalKind.SERVICE)

    @property
    def is_visit(self) -> bool:
        """Whether somebody stands at the door who wants a rep."""
        return self not in (ArrivalKind.PHONE, ArrivalKind.NOT_A_BUYER)


class Outcome(StrEnum):
    """How a visit ended."""

    SOLD = "sold"
    QUOTE = "quote"
    APPOINTMENT = "appointment"
    FOLLOW_UP = "follow-up"
    HANDED_OVER = "handed-over"
    LOST = "lost"
    LEFT = "left"
    WRONG_DEPARTMENT = "wrong-department"
    ASKED_THE_WAY = "asked-the-way"

    @property
    def may_be_not_an_up(self) -> bool:
        """Whether a visit that ended so within the quick-return minutes was not an up."""
        return self in (Outcome.LEFT, Outcome.WRONG_DEPARTMENT, Outcome.ASKED_THE_WAY)


class SkipReason(StrEnum):
    """Why a rep is skipped."""

    ON_THE_PHONE = "on-the-phone"
    LANGUAGE = "language"
    MODEL = "model"
    ACQUAINTANCE = "acquaintance"
    ASKED_FOR_OTHER = "asked-for-other"
    OTHER = "other"


class Handover(StrEnum):
    """Why a visit went to another rep: the reason code of the event that gave it."""

    OWNER = "owner"
    """It is that rep's customer."""
    BY_HAND = "by-hand"


class Effect(StrEnum):
    """What an act did to a rep's place."""

    END = "end"
    """Joins the end of the line."""
    FORMER = "former"
    """Gets the former place back."""
    KEPT = "kept"
    """Keeps the place."""
    MARK = "mark"
    """The next arrival that uses a turn passes this rep."""


class BlockCause(StrEnum):
    """What a rep who is blocked left undone."""

    OPEN_VISITS = "open-visits"
    """Visits of an earlier day without an outcome."""
    FOLLOW_UPS = "follow-ups"
    """Overdue follow-ups."""


@dataclass(frozen=True, slots=True)
class CheckedIn:
    """A rep came in; showroom and hybrid join the end, internet reps become present."""

    rep: int
    role: Role


@dataclass(frozen=True, slots=True)
class CheckedOut:
    """A rep left for the day."""

    rep: int


@dataclass(frozen=True, slots=True)
class Blocked:
    """A rep who just checked in is passed over until what is missing is done or a manager lifts it.

    The `since` is held, without a place; it follows CheckedIn in the same act.
    """

    rep: int
    causes: tuple[BlockCause, ...]


@dataclass(frozen=True, slots=True)
class Lifted:
    """A block is gone and its rep joins the end.

    `cleared`: the rep did what was missing; else a manager lifted it.
    """

    rep: int
    cleared: bool


@dataclass(frozen=True, slots=True)
class WentOnBreak:
    """A rep went on a break; the place in line is kept."""

    rep: int
    until: datetime | None


@dataclass(frozen=True, slots=True)
class WentToDesk:
    """A hybrid went to the lead desk, or a showroom rep prospecting.

    The recall rules in force then go with the fact.
    """

    rep: int
    return_by: datetime
    recall_at: int
    grace_minutes: int
    floor_min: int
    prospecting: bool = False


@dataclass(frozen=True, slots=True)
class Acknowledged:
    """A recalled rep said: I am coming."""

    rep: int


@dataclass(frozen=True, slots=True)
class Extended:
    """A recalled rep first finishes a live conversation: late only so many minutes after grace."""

    rep: int
    minutes: int


@dataclass(frozen=True, slots=True)
class CameBack:
    """A rep came back from the desk or a break; the place is unchanged."""

    rep: int


@dataclass(frozen=True, slots=True)
class Arrived:
    """A customer arrived and waits until a rep takes up; `wants` is the named rep, if any.

    `passed` are the reps whom the arrival passed because of a skip mark: the marks fell with it.
    `absent` is the rep whose customer this is and who was not in: somebody else serves. `door` is
    the floor where the customer stands, if it is another than that of the log. `came_at` is when
    the customer came, if that was noted while the database was away and is entered only now.
    """

    visit: int
    kind: ArrivalKind
    wants: int | None = None
    passed: tuple[int, ...] = ()
    absent: int | None = None
    door: int | None = None
    came_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Phoned:
    """A customer phoned; the call never touches the queue.

    One of a showroom rep is called back by that rep, `calls_back`, and is no lead; `lead` is then
    what the call was taken down as before it was known who phoned, if it was.
    """

    lead: int | None
    calls_back: int | None = None


@dataclass(frozen=True, slots=True)
class CalledBack:
    """A rep called the customer back who had phoned in an earlier act."""

    rep: int
    act: str


@dataclass(frozen=True, slots=True)
class PassedThrough:
    """Somebody who is not a buyer came in: not traffic, outside every ratio."""


@dataclass(frozen=True, slots=True)
class TookUp:
    """A rep took the visit and used a turn."""

    visit: int
    rep: int


@dataclass(frozen=True, slots=True)
class WasCalled:
    """A rep was called for his or her own customer; no turn used, desk or break ends."""

    visit: int
    rep: int


@dataclass(frozen=True, slots=True)
class Joined:
    """Turn-over: a second rep joined a visit; the turn stays with the first.

    Desk or break ends and the `since` is kept.
    """

    visit: int
    rep: int


@dataclass(frozen=True, slots=True)
class Transferred:
    """A visit went from one rep (None: it waited) to another.

    A turn that `rep` used is given back with the former place. `turn` says that `to` uses one;
    without it `to` is called: desk or break ends, the `since` is kept, and a visit that would use
    a turn is a be-back after all.
    """

    visit: int
    rep: int | None
    to: int
    turn: bool


@dataclass(frozen=True, slots=True)
class SentOn:
    """A visit left for another floor; a turn that its rep (None: it waited) used is given back.

    In the log of that floor the same act says Arrived and who took it.
    """

    visit: int
    rep: int | None
    floor: int


@dataclass(frozen=True, slots=True)
class Finished:
    """A visit ended; `effect` is what it did to the place of its rep (kept: no turn was used).

    The rep stands here too, so that the fact cannot apply to somebody else when an act before it
    is undone.
    """

    visit: int
    rep: int
    outcome: Outcome
    effect: Effect


@dataclass(frozen=True, slots=True)
class EndedEarlierVisit:
    """A visit that was left open on an earlier day ended; it moves nobody."""

    visit: int
    rep: int
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Skipped:
    """A rep was skipped, before an arrival (`visit` None) or of a visit just given."""

    rep: int
    reason: SkipReason
    visit: int | None
    effect: Effect


@dataclass(frozen=True, slots=True)
class Missed:
    """A rep was called and not there; the visit goes on and the former place comes back.

    Without a visit: recalled at place 1 and passed by an arrival.
    """

    rep: int
    visit: int | None


@dataclass(frozen=True, slots=True)
class Moved:
    """The manager moved a rep in line: the new `since`, and the place it gave."""

    rep: int
    since: Fraction
    place: int


@dataclass(frozen=True, slots=True)
class LeftWaiting:
    """A waiting customer left before anybody was free."""

    visit: int


@dataclass(frozen=True, slots=True)
class Tallied:
    """So many people were seen at the door whom nobody served."""

    count: int


@dataclass(frozen=True, slots=True)
class Disputed:
    """A rep flagged an act of the day."""

    act: str
    rep: int


@dataclass(frozen=True, slots=True)
class Ruled:
    """A manager ruled on a dispute, named by its act.

    Not upheld, the act stays in the log and Moved follows in the same act where the rep is in line.
    """

    dispute: str
    upheld: bool


@dataclass(frozen=True, slots=True)
class DayClosed:
    """The day was closed: everyone is out, and visits that were open stay without an outcome.

    `automatic`: by the program. `not_back` are the reps who had not come back from desk or break.
    Customers who still waited left in the same act.
    """

    automatic: bool
    open_visits: tuple[int, ...]
    not_back: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Reopened:
    """Somebody acted after the day was closed: the first fact of that act."""


@dataclass(frozen=True, slots=True)
class Undone:
    """An act was undone: the fold leaves its facts out."""

    act: str


Fact = (
    CheckedIn
    | CheckedOut
    | Blocked
    | Lifted
    | WentOnBreak
    | WentToDesk
    | Acknowledged
    | Extended
    | CameBack
    | Arrived
    | Phoned
    | CalledBack
    | PassedThrough
    | TookUp
    | WasCalled
    | Joined
    | Transferred
    | SentOn
    | Finished
    | EndedEarlierVisit
    | Skipped
    | Missed
    | Moved
    | LeftWaiting
    | Tallied
    | Disputed
    | Ruled
    | DayClosed
    | Reopened
    | Undone
)


@dataclass(frozen=True, slots=True)
class Event:
    """One numbered entry of a floor log; several may belong to one act.

    `at` is when it happened, `recorded` when it was written (both aware UTC). `previous` and `hash`
    are hexadecimal SHA-256 values; "" before the event is stored.
    """

    floor: int
    day: date
    number: int
    act: str
    at: datetime
    recorded: datetime
    user: int | None
    station: str
    fact: Fact
    reason: str | None = None
    previous: str = ""
    hash: str = ""


def rep_of(fact: Fact) -> int | None:
    """The rep whom a fact is about, None for facts about a customer, an act or the day.

    Of a transfer the one who had the visit.
    """
    match fact:
        case Arrived() | Phoned() | PassedThrough() | LeftWaiting() | Undone():
            return None
        case Tallied() | Ruled() | DayClosed() | Reopened():
            return None
        case _:
            return fact.rep


def visit_of(fact: Fact) -> int | None:
    """The visit that a fact is about, None without one."""
    match fact:
        case Arrived() | TookUp() | WasCalled() | Finished() | EndedEarlierVisit():
            return fact.visit
        case Joined() | Transferred() | SentOn() | Skipped() | Missed() | LeftWaiting():
            return fact.visit
        case _:
            return None
