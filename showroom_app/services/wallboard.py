"""What a wallboard shows: one floor without the name of any customer, and the gauges."""

from __future__ import annotations

from datetime import date, datetime

from showroom_app.domain.duplicates import called
from showroom_app.domain.lead_clock import LeadClock, clock, deadlines
from showroom_app.domain.people import Role
from showroom_app.domain.values import dataclass
from showroom_app.domain.workdays import Calendar
from showroom_app.services.board_rows import BoardView, RepRow, moments
from showroom_app.services.board_view import Boards
from showroom_app.services.calendar import calendar_of
from showroom_app.services.quota_view import NUMBERS, STATE, QuotaBar, bar, whole_month
from showroom_app.storage.store import Store, Work


@dataclass(frozen=True, slots=True)
class ServingRow:
    """A rep with a customer, of whom nothing is told."""

    visit: int
    rep: int
    name: str
    role: Role
    at: datetime


@dataclass(frozen=True, slots=True)
class WaitsRow:
    """A customer whom nobody has taken yet; `wants` names the rep waited for, "" for anybody."""

    visit: int
    at: datetime
    wants: str


@dataclass(frozen=True, slots=True)
class OldestLead:
    """The lead that has waited longest: its clock as it was read, and when it is due."""

    clock: LeadClock
    warned_at: datetime | None
    expired_at: datetime | None


@dataclass(frozen=True, slots=True)
class WallboardView:
    """One floor as everybody in the showroom may see it; `now` is when it was read (UTC).

    `calendar` lets the lead's clock go on, and tells when a closed showroom opens.
    """

    now: datetime
    time_zone: str
    dealer: str
    floor: int | None
    floor_name: str
    day: date
    reps: int
    """How many reps the dealership has at all."""
    line: tuple[RepRow, ...]
    """All with a place, place 1 first."""
    up_now: RepRow | None
    with_customers: tuple[ServingRow, ...]
    on_break: tuple[RepRow, ...]
    waiting: tuple[WaitsRow, ...]
    waiting_alert_minutes: int
    closed_at: datetime | None
    """When this day was closed, by hand or by itself."""
    unanswered_leads: int
    oldest: OldestLead | None
    calendar: Calendar
    changes_at: tuple[datetime, ...]
    """When this view is no longer true without anybody's act."""


@dataclass(frozen=True, slots=True)
class QuotaBars:
    """The gauges of a floor's reps this month, most sold first; without figures by name."""

    month: date
    with_numbers: bool
    bars: tuple[QuotaBar, ...]


class Wallboard:
    """What a television in the showroom asks. Nobody signs in there, so nobody's rights count."""

    def __init__(self, store: Store, boards: Boards) -> None:
        self._store = store
        self._boards = boards

    def view(self, floor: str = "") -> WallboardView:
        """The floor of this name; one that is not known, or "", is the first."""
        with self._store.read() as work:
            wanted = _floor(work, floor)
            policy = work.policy.policy()
            listed = work.leads.oldest_unanswered()
            since = listed.lead.clock_from or listed.lead.arrived if listed else work.now
            calendar = calendar_of(policy, work.now, since)
            oldest = None
            if listed is not None:
                due = deadlines(since, listed.lead.source, calendar, policy)
                running = clock(listed.lead, work.now, calendar, policy)
                oldest = OldestLead(running, due.warned_at, due.by)
        return _without_customers(self._boards.board(wanted), oldest, calendar)

    def quota(self, floor: str = "") -> QuotaBars | None:
        """What the manager lets everybody see of this month's gauges; None is nothing."""
        with self._store.read() as work:
            shown = work.policy.policy().wallboard_quota
            wanted = _floor(work, floor)
            on_floor = {rep.id for rep in work.people.reps() if rep.floor == wanted}
            if shown not in (STATE, NUMBERS):
                return None
            page = whole_month(work)
        rows = [row for row in page.rows if row.rep in on_floor]
        with_numbers = shown == NUMBERS
        if with_numbers:
            rows.sort(key=lambda row: (-row.gauge.counted, -row.gauge.gap))
        bars = tuple(bar(row, numbers=with_numbers) for row in rows)
        return QuotaBars(page.month, with_numbers, bars)


def _floor(work: Work, name: str) -> int | None:
    floors = work.people.floors()
    meant = called(name, [floor.name for floor in floors])
    found = (floor.id for floor in floors if len(meant) == 1 and floor.name == meant[0])
    return next(found, floors[0].id if floors else None)


def _without_customers(
    board: BoardView, oldest: OldestLead | None, calendar: Calendar
) -> WallboardView:
    return WallboardView(
        now=board.now,
        time_zone=board.time_zone,
        dealer=board.dealer,
        floor=board.floor,
        floor_name=board.floor_name,
        day=board.day,
        reps=board.reps,
        line=board.line,
        up_now=board.up_now,
        with_customers=tuple(
            ServingRow(row.visit, row.rep, row.name, row.role, row.at)
            for row in board.with_customers
        ),
        on_break=board.away,
        waiting=tuple(WaitsRow(row.visit, row.at, row.wants) for row in board.waiting),
        waiting_alert_minutes=board.waiting_alert_minutes,
        closed_at=board.closed_at,
        unanswered_leads=board.unanswered_leads,
        oldest=oldest,
        calendar=calendar,
        changes_at=moments(board),
    )
