"""What the kiosk shows a rep who signed in, as frozen values: one snapshot of the own day."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from showroom_app.domain.explain import Step
from showroom_app.domain.floor_facts import ArrivalKind, BlockCause, Effect
from showroom_app.domain.lead import NextStep
from showroom_app.domain.lead_clock import LeadClock
from showroom_app.domain.line import RecallCause, State
from showroom_app.domain.people import Role
from showroom_app.domain.values import dataclass

if TYPE_CHECKING:
    from showroom_app.services.quota_view import GaugeRow
    from showroom_app.services.roles import NextRole


@dataclass(frozen=True, slots=True)
class After:
    """What an act would do to the place: end, former or kept, and the place held then.

    `place` is None where there is none then, such as when another visit is still open. `takes`: a
    customer who waits goes to this rep at once.
    """

    effect: Effect
    place: int | None
    takes: bool = False


@dataclass(frozen=True, slots=True)
class OwnVisit:
    """An open visit of this rep; `customer` is what is known of the person, "" for nothing.

    `ends` is what any outcome does to the place; `quick` what left, wrong department and asked the
    way do if they are entered now. A visit of an earlier day keeps the place.
    """

    visit: int
    kind: ArrivalKind
    customer: str
    wishes: tuple[str, ...]
    at: datetime
    day: date
    turn: bool
    ends: After
    quick: After


@dataclass(frozen=True, slots=True)
class ToDo:
    """Somebody to call or write to today: a customer who phoned, or an own lead's next step.

    Or a lead that waits for its first answer, with its `clock`. `at` is when the customer phoned,
    or by when the step or the answer is due. `call` is the act of the call, "" for a lead; `step`
    is None for a call and for a first answer.
    """

    at: datetime
    text: str
    call: str = ""
    step: NextStep | None = None
    overdue: bool = False
    clock: LeadClock | None = None
    """Of a lead whose first answer is late, or nearly."""
    is_mine: bool = True
    """Not so of a lead in the pool, which this rep may claim."""


@dataclass(frozen=True, slots=True)
class OwnDay:
    """The counts of a rep's day."""

    turns: int = 0
    visits: int = 0
    """Visits that ended today, with or without a turn."""
    quick_returns: int = 0
    misses: int = 0
    skips: int = 0
    desk_returns: int = 0
    late_returns: int = 0


@dataclass(frozen=True, slots=True)
class KioskView:
    """Everything a rep sees of himself or herself. `now` is when it was read (UTC).

    `floor` is where the rep is checked in, else his or her own floor.
    """

    now: datetime
    time_zone: str
    rep: int
    name: str
    role: Role
    floor: int
    state: State
    place: int | None = None
    since: datetime | None = None
    last_place: int | None = None
    """The place at the end of the line, which a check-in now would give; None for internet reps."""
    place_back: int | None = None
    """The place that coming back from a break, now, gives."""
    break_at: datetime | None = None
    break_until: datetime | None = None
    leaves_thin: bool = False
    """A break would leave fewer on the floor than the dealer wants."""
    told: bool = False
    """Told: to the lead desk (a hybrid), or to prospect (a showroom rep)."""
    proposed: datetime | None = None
    """The return time to agree when the desk, or prospecting, is open to this rep now."""
    earlier: tuple[datetime, ...] = ()
    """Earlier return times on offer, ascending; never one later than proposed."""
    no_desk: str = ""
    """The code of the refusal why the desk is not open now, "" when it is."""
    desk_from: int = 3
    desk_at: datetime | None = None
    return_by: datetime | None = None
    recalled_at: datetime | None = None
    recall_cause: RecallCause | None = None
    late_at: datetime | None = None
    """When the grace (and the extension) is over, or a break has lasted long: late from then on."""
    extended: bool = False
    """A conversation is finished first: used once a recall."""
    blocks: tuple[BlockCause, ...] = ()
    """What keeps this rep out of the line, or would at a check-in now."""
    visits: tuple[OwnVisit, ...] = ()
    """Open visits of today, oldest first."""
    earlier_visits: tuple[OwnVisit, ...] = ()
    """Visits of earlier days without an outcome, oldest first."""
    overdue_follow_ups: int = 0
    today: OwnDay = OwnDay()
    steps: tuple[Step, ...] = ()
    """Why this rep stands here: what moved him or her today, oldest first."""
    disputed: frozenset[str] = frozenset()
    """Acts that this rep has flagged and nobody has ruled on."""
    gauge: GaugeRow | None = None
    unanswered_leads: int = 0
    own_leads: int = 0
    """Own open leads that wait for a first answer."""
    reps_log_arrivals: bool = False
    to_do: tuple[ToDo, ...] = ()
    """Whom to call or write to today: a late answer, who phoned, other late ones, next steps."""
    next_role: NextRole | None = None
    """The role of the month after this one, and whether it was chosen; None for who leaves."""
    idle_seconds: int = 20


@dataclass(frozen=True, slots=True)
class Door:
    """What a rep meets who wants to sign in: asked for a PIN or to choose one, or a wait."""

    rep: int
    has_pin: bool
    wait: timedelta = timedelta(0)
    """How long no PIN is taken, after too many wrong ones."""
    by_manager: bool = False
    """There is no PIN yet, and a manager gives the first one."""
