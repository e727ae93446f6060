"""What the board shows, as frozen values: one snapshot of a floor and of what stands around it.

They are apart from what reads them (`board_view.py`), so that a window can paint a board before
anything that speaks to a database is loaded.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import date, datetime, time, timedelta
from fractions import Fraction
from zoneinfo import ZoneInfo

from showroom_app.domain.floor_facts import ArrivalKind, BlockCause, Fact
from showroom_app.domain.people import Role
from showroom_app.domain.standing import RecallCause, State
from showroom_app.domain.values import dataclass

UNDO_FOR = timedelta(minutes=2)
"""How long after an act the board looks again whether it can still be undone."""

PROPOSAL_LASTS = timedelta(minutes=5)
"""After this a return time that was proposed on the board is computed anew."""


@dataclass(frozen=True, slots=True)
class MovedNote:
    """A manager's move of today: to which place, why, by whom ("" unknown) and when."""

    place: int
    reason: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class RepRow:
    """One checked-in rep, as the queue, the cards and the away list show it."""

    rep: int
    name: str
    role: Role
    state: State
    place: int | None
    since: datetime | None
    order: Fraction | None
    desk_at: datetime | None = None
    return_by: datetime | None = None
    recalled_at: datetime | None = None
    recall_cause: RecallCause | None = None
    late_at: datetime | None = None
    """When the grace after the recall (or the return time) is over: late from then on."""
    break_at: datetime | None = None
    break_until: datetime | None = None
    skip_mark: bool = False
    leaves_thin: bool = False
    """A break of this rep would leave fewer on the floor than the dealer wants."""
    send_to_desk_by: datetime | None = None
    """Set when this hybrid is told: to the lead desk, back by then."""
    prospect_by: datetime | None = None
    """Set when this showroom rep is offered prospecting, back by then."""
    extended: bool = False
    """A recalled rep first finishes a live conversation."""
    blocks: tuple[BlockCause, ...] = ()
    """What has to be done before this rep is in line again."""
    missing_visits: int = 0
    """Visits of earlier days without an outcome, while the rep is blocked."""
    moved: MovedNote | None = None
    """The newest manager's move of today."""
    skips: int = 0
    """Skips since a turn was last taken to its end: with one already, the next one is the end."""
    quick_returns_left: int = 0
    """How many more of today's quick returns give the former place back."""
    floor_name: str = ""
    """The floor where the rep is checked in, "" when it is this one."""


@dataclass(frozen=True, slots=True)
class CustomerRow:
    """A rep with a customer; `customer` is what is known of the person, "" for nothing yet.

    `rep_floor` names the floor where the rep is checked in and `door` the one where the customer
    stood on arrival, each "" when it is this floor.
    """

    visit: int
    rep: int
    name: str
    role: Role
    kind: ArrivalKind
    turn: bool
    customer: str
    phone: str
    wishes: tuple[str, ...]
    at: datetime
    joined: tuple[str, ...] = ()
    """Names of reps who joined (turn-over)."""
    rep_floor: str = ""
    door: str = ""
    skips: int = 0
    quick_returns_left: int = 0
    """Both of the rep, as in `RepRow`."""
    declined: tuple[int, ...] = ()
    """Reps who were skipped or missed for this customer, or passed, and get him or her no more."""
    goes_to: int | None = None
    """Who takes the customer if the rep is skipped or missed for this visit now; None: nobody."""


@dataclass(frozen=True, slots=True)
class WaitingRow:
    """A customer nobody has taken yet; `wants` names the rep waited for, "" for anybody.

    `absent` names the rep whose customer this is, where that one was not in and whoever is free
    serves. `rep_floor` names the floor where the rep so named is checked in now, `door` the one
    where the customer stands, each "" when it is this floor. Where `may_be_given` reception may
    give the customer to another rep or send him or her on.
    """

    visit: int
    kind: ArrivalKind
    customer: str
    at: datetime
    wants: str
    absent: str = ""
    rep_floor: str = ""
    door: str = ""
    may_be_given: bool = False
    declined: tuple[int, ...] = ()
    """Reps who were skipped or missed for this customer, or passed, and get him or her no more."""


@dataclass(frozen=True, slots=True)
class AppointmentRow:
    """An appointment of today that stands on reception's board."""

    appointment: int
    at: datetime
    customer: str
    subject: str
    rep: int
    rep_name: str
    role: Role


@dataclass(frozen=True, slots=True)
class LogRow:
    """One act in the floor log: its first event's number, and what happened in codes.

    The number is one of the log of `floor`, whose name is `floor_name`, "" for this board's own.
    `undoes` is what an undo takes back.
    """

    number: int
    act: str
    at: datetime
    kind: str
    facts: tuple[Fact, ...]
    rep_name: str
    customer: str
    undone: bool
    undoable: bool
    note: str = ""
    floor: int | None = None
    floor_name: str = ""
    undoes: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True)
class DisputeRow:
    """A dispute that no manager has ruled on: the act of the flag and its number, who and why.

    `about` is the act that was flagged.
    """

    dispute: str
    number: int
    about: str
    rep_name: str
    note: str
    at: datetime


@dataclass(frozen=True, slots=True)
class FloorTab:
    """One floor in the switch of the top bar, with how many hold a place there."""

    floor: int
    name: str
    in_line: int


@dataclass(frozen=True, slots=True)
class BoardView:
    """Everything the board paints; rows are in their order. `now` is when it was read (UTC)."""

    now: datetime
    dealer: str
    time_zone: str
    floor: int | None
    floors: tuple[FloorTab, ...]
    day: date
    reps: int
    """How many reps the dealership has at all (0: the board invites to add one)."""
    floor_name: str = ""
    in_order: tuple[RepRow, ...] = ()
    """All who hold a `since`, in its order, those without a place too."""
    line: tuple[RepRow, ...] = ()
    """All with a place, place 1 first."""
    up_now: RepRow | None = None
    next_walk_in: RepRow | None = None
    """Who gets the next arrival that uses a turn (up now unless marked to be skipped)."""
    with_customers: tuple[CustomerRow, ...] = ()
    called_here: tuple[CustomerRow, ...] = ()
    """Reps of other floors who were called to customers at the door of this one."""
    away: tuple[RepRow, ...] = ()
    """On break, still in line without a place."""
    present: tuple[RepRow, ...] = ()
    """Checked in without a queue: internet reps."""
    off: tuple[RepRow, ...] = ()
    """This floor's reps who are not checked in."""
    elsewhere: tuple[RepRow, ...] = ()
    """Whoever is checked in on another floor, floor by floor; `place` is the one there."""
    waiting: tuple[WaitingRow, ...] = ()
    appointments: tuple[AppointmentRow, ...] = ()
    appointment_window_hours: int = 4
    """How far from now an appointment may lie for whoever comes in now to come for it."""
    log: tuple[LogRow, ...] = ()
    """Newest first, bounded."""
    undo: LogRow | None = None
    """The act that Ctrl Z would undo here and now."""
    unanswered_leads: int = 0
    desk_rep: str = ""
    """Who is free for a phone lead: a present internet rep or the first at the desk; "" nobody."""
    at_desk: int = 0
    waiting_alert_minutes: int = 3
    call_seconds: int = 60
    given_back_minutes: int = 5
    undo_minutes: int = 2
    """How long after it was given a visit may be skipped, missed or be no up."""
    quick_return_minutes: int = 5
    """How long after it was given the end of a visit may be a quick return."""
    tally: int = 0
    """People seen at the door today whom nobody served."""
    disputes: tuple[DisputeRow, ...] = ()
    """Open ones, oldest first."""
    closed_at: datetime | None = None
    """When the day was closed; None while it is open."""
    closing_at: datetime | None = None
    """Closing time of today; None on a day without opening hours."""
    last: int = 0
    """The number of the last event."""
    names: Mapping[int, str] = field(default_factory=dict)
    """The name of every rep."""


@dataclass(frozen=True, slots=True)
class FrameView:
    """What stands around every page: the dealership, its floors, and how many leads wait."""

    now: datetime
    dealer: str
    time_zone: str
    floors: tuple[FloorTab, ...]
    unanswered_leads: int
    names: Mapping[int, str]


def moments(view: BoardView) -> tuple[datetime, ...]:
    """When this view is no longer true without anybody's act; some may be past."""
    found: list[datetime | None] = [day_end(view), view.closing_at]
    for row in (*view.line, *view.away):
        found += [row.return_by, row.late_at, row.break_until]
        if row.send_to_desk_by is not None or row.prospect_by is not None:
            found.append(view.now + PROPOSAL_LASTS)
    if view.undo is not None:
        found.append(view.undo.at + UNDO_FOR)
    return tuple(at for at in found if at is not None)


def day_end(view: BoardView) -> datetime:
    """The first moment of the next business day."""
    return datetime.combine(view.day + timedelta(days=1), time(), ZoneInfo(view.time_zone))
