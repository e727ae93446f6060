"""What the quota page shows: one gauge a rep for a month, and the totals above them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from showroom_app.domain.people import Role
from showroom_app.domain.quota import Gauge
from showroom_app.domain.sale import Counts, Sale


@dataclass(frozen=True, slots=True)
class GaugeRow:
    """One rep's gauge; `since` is the day in service inside the month, None for a whole month."""

    rep: int
    name: str
    role: Role
    gauge: Gauge
    since: date | None
    until: date | None


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """One sale in a rep's ledger, why it counts or not, and this rep's share."""

    sale: Sale
    counts: Counts
    units: Decimal


@dataclass(frozen=True, slots=True)
class QuotaView:
    """The page: totals over all rows, and the rows in name order (pages sort as they like)."""

    now: datetime
    time_zone: str
    month: date
    rows: tuple[GaugeRow, ...] = ()
    counted: Decimal = Decimal(0)
    quota: int = 0
    on_track: float = 0.0
    forecast: float = 0.0
    reps_on_track: int = 0
    fleet: Decimal = Decimal(0)
    days: float = 0.0
    elapsed: float = 0.0
    no_selling_days: bool = False
