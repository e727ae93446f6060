"""All about one gauge: the path per channel, the last sale, and the sales that count or do not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

from showroom_app.domain import ratios
from showroom_app.domain.policy import Policy
from showroom_app.domain.quota import (
    Opportunity,
    Tally,
    channels_of,
    days_since_sale,
    paths_to,
)
from showroom_app.domain.ratios import Door
from showroom_app.domain.values import dataclass
from showroom_app.domain.workdays import first_of_month, last_of_month, months_earlier
from showroom_app.services.calendar import calendar_of
from showroom_app.services.ledger_rows import LedgerRow, ledger
from showroom_app.services.overview_counts import midnight
from showroom_app.services.quota_view import GaugeRow
from showroom_app.storage.store import Work

_MONTHS = 12
"""So many closed months make a ratio."""
_FRESH = (Door.WALK_IN, Door.SERVICE)

Tallies = Mapping[Opportunity, tuple[Tally, Tally | None]]


@dataclass(frozen=True, slots=True)
class GaugeDetail:
    """One rep's month whole; the gauge of `row` has its paths.

    `tallies` are own and the store's opportunities of the 12 months from `since` up to, not
    including, `until`. `last_sale` is looked for from `since` on, None without one.
    """

    row: GaugeRow
    sales: tuple[LedgerRow, ...]
    tallies: Tallies
    since: date
    until: date
    last_sale: date | None
    days_since_sale: int | None

    @property
    def counted(self) -> tuple[LedgerRow, ...]:
        """The entries that move the gauge."""
        return tuple(each for each in self.sales if each.counts.counted)

    @property
    def others(self) -> tuple[LedgerRow, ...]:
        """The entries that stand beside it."""
        return tuple(each for each in self.sales if not each.counts.counted)


def detail(work: Work, row: GaugeRow) -> GaugeDetail:
    """Everything about a gauge that was read already."""
    policy, month = work.policy.policy(), row.gauge.month
    today = policy.business_day(work.now)
    end = min(month, first_of_month(today))
    start = months_earlier(end, _MONTHS)
    until = min(today, last_of_month(month))
    tallies = tallied(work, policy, row.rep, start, end)
    shown = {each: tallies[each] for each in channels_of(row.role)}
    last = work.opportunities.last_sale(row.rep, start, until + timedelta(days=1))
    calendar = calendar_of(policy, start, until)
    gauge = row.gauge
    paths = paths_to(gauge.quota, Fraction(gauge.counted), shown)
    return GaugeDetail(
        replace(row, gauge=replace(gauge, paths=paths)),
        ledger(work, month, row.rep),
        shown,
        start,
        end,
        last,
        days_since_sale(calendar, last, until),
    )


def tallied(work: Work, policy: Policy, rep: int, start: date, end: date) -> Tallies:
    """A rep's opportunities of some days and the store's, and the sales that came from them.

    As the ratios of the overview count them: sold to fresh ups / fresh ups, leads that led to a
    sale / valid leads, sold to who came for an appointment / appointments shown.
    """
    counts = work.opportunities
    since, until = midnight(start, policy), midnight(end, policy)
    ups, leads = counts.fresh_ups(start, end), counts.leads(since, until)
    shown = counts.shown(since, until)
    units: dict[tuple[int, Door | None], Decimal] = {}
    for each in counts.sold(start, end):
        key = each.rep, ratios.door_of_sale(each.kind, each.channel)
        units[key] = units.get(key, Decimal(0)) + each.units

    def sold(*doors: Door, of: int | None = None) -> Decimal:
        return sum(
            (count for (who, door), count in units.items() if door in doors and of in (None, who)),
            Decimal(0),
        )

    came, won = leads.get(rep, (0, 0))
    return {
        Opportunity.FRESH_UPS: (
            Tally(sold(*_FRESH, of=rep), ups.get(rep, 0)),
            Tally(sold(*_FRESH), sum(ups.values())),
        ),
        Opportunity.VALID_LEADS: (
            Tally(won, came),
            Tally(sum(each for _, each in leads.values()), sum(each for each, _ in leads.values())),
        ),
        Opportunity.SHOWN_APPOINTMENTS: (
            Tally(sold(Door.APPOINTMENT, of=rep), shown.get(rep, 0)),
            Tally(sold(Door.APPOINTMENT), sum(shown.values())),
        ),
    }
