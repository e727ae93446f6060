"""What the prospecting page shows, as frozen values: one snapshot of whom a rep may speak to."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

from showroom_app.domain.people import Role
from showroom_app.domain.prospecting import ProspectEntry, ProspectKind
from showroom_app.domain.reception import Record
from showroom_app.domain.sale import Counts
from showroom_app.domain.values import dataclass

Key = tuple[ProspectKind, int]
"""What a row is about: somebody in the service lane, or the customer of a sale."""


@dataclass(frozen=True, slots=True)
class Known:
    """What is on record of a customer; `counts` is what a sale to him or her today would be.

    `owner` is whose customer it is, None for nobody's, and `until` the last day of the protection:
    None for an open lead, which protects as long as it is open.
    """

    counts: Counts
    person: int | None = None
    owner: int | None = None
    owner_name: str = ""
    record: Record | None = None
    until: date | None = None
    last_sale: date | None = None
    last_vehicle: str = ""

    @property
    def is_customer(self) -> bool:
        """Whether anything is on record."""
        return self.person is not None or self.owner is not None or self.last_sale is not None


@dataclass(frozen=True, slots=True)
class ProspectRow:
    """Somebody worth a word; unknown texts are "".

    `rep` is whose customer to call it is, None for anybody's in the service lane. `due_on` is the
    day of the happy call, the end of the contract, or the day on which the car had its age;
    `ask_on` the day from which the rep is asked, by what was logged. `car_age` is in years.
    """

    kind: ProspectKind
    about: int
    title: str
    known: Known
    rep: int | None = None
    rep_name: str = ""
    phone: str = ""
    email: str = ""
    car: str = ""
    plate: str = ""
    car_age: int | None = None
    waits_until: datetime | None = None
    due_on: date | None = None
    ask_on: date | None = None
    is_overdue: bool = False
    last: ProspectEntry | None = None
    last_rep: str = ""

    @property
    def key(self) -> Key:
        """What the row is about."""
        return self.kind, self.about


@dataclass(frozen=True, slots=True)
class Brought:
    """What prospecting of a rep came to in a month; sales are counted by the day of the sale."""

    rep: int
    name: str
    entries: int = 0
    conversations: int = 0
    appointments: int = 0
    visits: int = 0
    sales: int = 0


@dataclass(frozen=True, slots=True)
class ProspectingView:
    """Whom a rep, or with `rep` None anybody, may speak to, and what it brought this month.

    `lane` are those who wait now, the first to go first; `calls` the happy calls, `own` the own
    customers due, each the longest due first. `undated` counts sales of the last weeks whose
    delivery nobody noted: no happy call comes of them. `reps` are those who may prospect.
    """

    now: datetime
    time_zone: str
    today: date
    rep: int | None
    role: Role | None
    lane: tuple[ProspectRow, ...]
    calls: tuple[ProspectRow, ...]
    own: tuple[ProspectRow, ...]
    undated: int
    brought: tuple[Brought, ...]
    reps: tuple[tuple[int, str, Role], ...]
    names: Mapping[int, str]
    happy_call_days: int = 7
    contract_ends_days: int = 180
    car_age_years: int = 4

    def row(self, key: Key | None) -> ProspectRow | None:
        """The row about this, None when it is there no more."""
        rows = (*self.lane, *self.calls, *self.own)
        return next((row for row in rows if row.key == key), None)

    @property
    def has_lane(self) -> bool:
        """Whether the service lane is open to this rep: an internet rep has leads instead."""
        return self.role is not Role.INTERNET
