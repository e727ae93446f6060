"""What the overview of a month shows: frozen values for the window, the report and `--json`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from showroom_app.domain.people import Floor, Role
from showroom_app.domain.ratios import Chain, Count, Door, Proportion, Ratio, Times
from showroom_app.domain.values import dataclass
from showroom_app.services.fairness import FairnessRow
from showroom_app.services.ledger_view import Show

__all__ = [
    "Attention",
    "ChannelRow",
    "HourCell",
    "Item",
    "Kpi",
    "Opening",
    "Opens",
    "OverviewView",
    "Point",
    "RepRow",
    "RoleRow",
    "SourceRow",
]


@dataclass(frozen=True, slots=True)
class Point:
    """One point of a sparkline: the week that begins on this Monday; None: nothing to count."""

    on: date
    value: float | None


@dataclass(frozen=True, slots=True)
class Kpi:
    """One figure of the strip: minutes for a response time, else a share between 0 and 1.

    `numerator` and `denominator` are what it was counted from (a time: how many leads, twice).
    `previous` is the same figure of the whole month before. `goal` None: the dealer has none.
    """

    ratio: Ratio
    value: float | None
    numerator: Count
    denominator: Count
    goal: float | None = None
    previous: float | None = None
    line: tuple[Point, ...] = ()

    @property
    def is_low_better(self) -> bool:
        """Whether less is better: of lengths of time."""
        return self.ratio is Ratio.FIRST_RESPONSE

    @property
    def is_met(self) -> bool | None:
        """Whether the goal is reached; None without a goal or a value.

        Judged as it is shown: whole minutes, whole per cents.
        """
        if self.goal is None or self.value is None:
            return None
        if self.is_low_better:
            return round(self.value) <= self.goal
        return round(self.value * 100) >= round(self.goal * 100)


@dataclass(frozen=True, slots=True)
class RoleRow:
    """The reps of one role together; `counted` and `fleet` are sums of units."""

    role: Role
    reps: int
    counted: Decimal
    on_pace: int
    """Reps who reached the quota or stand less than half a unit under the tick of the gauge."""
    closing: Proportion
    response: Times
    fleet: Decimal

    @property
    def counted_per_rep(self) -> float | None:
        """Counted units for each rep; None without any."""
        return float(self.counted) / self.reps if self.reps else None


@dataclass(frozen=True, slots=True)
class RepRow:
    """One rep of the month; `role` is that of the month, `quota` the one of the days in service."""

    rep: int
    name: str
    role: Role
    quota: int
    counted: Decimal
    returning: Decimal
    fleet: Decimal
    on_track: float
    is_on_pace: bool
    closing: Proportion
    response: Times
    contact: Proportion
    leads: int


@dataclass(frozen=True, slots=True)
class SourceRow:
    """The valid leads of one source."""

    source: str
    leads: int
    response: Times
    in_target: Proportion
    contact: Proportion
    appointments: Proportion
    lead_to_sale: Proportion


@dataclass(frozen=True, slots=True)
class HourCell:
    """One hour of one weekday (Monday 0): fresh ups, and reps on the floor, on average.

    `seen` is how often the floor was open in that hour, `ups` how many came in all of them;
    `reps` counts who is on the floor or with a customer, None while the logs are still read.
    """

    weekday: int
    hour: int
    seen: int
    ups: int
    reps: float | None = None
    is_short: bool = False

    @property
    def an_hour(self) -> float | None:
        """Fresh ups an hour; None where it was never open."""
        return self.ups / self.seen if self.seen else None


@dataclass(frozen=True, slots=True)
class ChannelRow:
    """The closing ratio of one door, with its opportunities."""

    door: Door
    closing: Proportion


class Attention(StrEnum):
    """What a manager should look at."""

    LEADS_LATE = "leads-late"
    DESK_LATE = "desk-late"
    CUSTOMER_WAITS = "customer-waits"
    CANNOT_REACH = "cannot-reach"
    UNFAIR = "unfair"
    SHORT_OF_REPS = "short-of-reps"
    UNCONFIRMED = "unconfirmed"
    HAPPY_CALLS = "happy-calls"
    PROPOSED_SALES = "proposed-sales"
    SALE_QUESTIONS = "sale-questions"
    SALE_DISPUTES = "sale-disputes"
    FLOOR_DISPUTES = "floor-disputes"
    MONTH_READY = "month-ready"


class Opening(StrEnum):
    """What an item opens; which fields of `Opens` go with it stands beside each."""

    LEAD = "lead"
    """`number`: the lead."""
    LEADS = "leads"
    """The inbox, unanswered leads."""
    BOARD = "board"
    """The board of `floor`."""
    REP = "rep"
    """`number`: the rep, whose gauge of `month` it is."""
    FLOOR_DAY = "floor-day"
    """The floor log of `floor` on `day`."""
    FAIRNESS = "fairness"
    """The fairness page of `month`, of `floor` or all."""
    ABSENCES = "absences"
    """Who is away when: the roster."""
    APPOINTMENTS = "appointments"
    """The calendar of the week of `day`."""
    SALE = "sale"
    """`number`: the sale, in the ledger of `month`."""
    LEDGER = "ledger"
    """The ledger of `month`."""
    PROSPECTING = "prospecting"
    """The list of happy calls."""
    MONTH = "month"
    """The close of `month`."""


@dataclass(frozen=True, slots=True)
class Opens:
    """The thing an item opens."""

    kind: Opening
    number: int | None = None
    floor: int | None = None
    day: date | None = None
    month: date | None = None
    show: Show | None = None
    """What of the ledger is looked at."""


@dataclass(frozen=True, slots=True)
class Item:
    """One line of the needs-attention list; words/attention.py says it.

    There is one for each kind of thing, about `facts["count"]` of them. `facts` are the particulars
    of its sentences: numbers, names, days and moments.
    """

    code: Attention
    is_urgent: bool
    opens: Opens
    facts: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class OverviewView:
    """A month of one floor, or with `floor` None of the dealership.

    Everything but `attention` is counted until the end of yesterday in the month that runs;
    `until` is the first day that is not in it. `kpis` are the strip in its order: first response,
    contact rate, show rate, closing ratio. `ratios` are all ratios of rules section 5, by name.
    `hours` has only hours in which somebody is open in that month; `is_whole` is False while days
    of the floor log are still to be read: then `fairness`, the reps in `hours` and the ratios of
    the floor speak of those read so far. `no_selling_days`: nothing can be told of this month.
    """

    now: datetime
    time_zone: str
    month: date
    this_month: date
    until: date
    floor: int | None = None
    floors: tuple[Floor, ...] = ()
    selling_days: int = 0
    elapsed_days: int = 0
    no_selling_days: bool = False
    kpis: tuple[Kpi, ...] = ()
    roles: tuple[RoleRow, ...] = ()
    reps: tuple[RepRow, ...] = ()
    sources: tuple[SourceRow, ...] = ()
    hours: tuple[HourCell, ...] = ()
    fairness: tuple[FairnessRow, ...] = ()
    channels: tuple[ChannelRow, ...] = ()
    own_base: Decimal = Decimal(0)
    """Units sold to the own base, outside the closing ratio."""
    fleet: Decimal = Decimal(0)
    """Units sold to fleets, outside the closing ratio and the quota."""
    ratios: Mapping[Ratio, Proportion | Times] = field(default_factory=dict)
    targets: tuple[tuple[int, Proportion], ...] = ()
    """The share of first attempts within 2, 5 and 24 business minutes."""
    chains: Mapping[Door, Chain] = field(default_factory=dict)
    """How far online and phone leads came, to be read beside `REFERENCE_CHAINS`."""
    attention: tuple[Item, ...] = ()
    days: int = 0
    days_read: int = 0

    @property
    def is_running(self) -> bool:
        """Whether this month is not over."""
        return self.month == self.this_month

    @property
    def is_whole(self) -> bool:
        """Whether every day of the floor logs is in it."""
        return self.days_read == self.days

    def channel(self, door: Door) -> ChannelRow | None:
        """The row of a door."""
        return next((row for row in self.channels if row.door is door), None)
