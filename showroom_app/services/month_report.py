"""All that the report of a month tells: gauges, overview, who missed, and every sale."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import date, datetime
from decimal import Decimal

from showroom_app.domain.month_close import MonthState
from showroom_app.domain.people import Actor
from showroom_app.domain.refused import Refused
from showroom_app.domain.rights import UseCase
from showroom_app.domain.values import dataclass
from showroom_app.domain.workdays import first_of_month, months_earlier
from showroom_app.services.acts import allow
from showroom_app.services.closed_overview import closed_overview
from showroom_app.services.months import MissedRow, MonthRow, months_page
from showroom_app.services.overview import Overview, OverviewView
from showroom_app.services.quota_view import QuotaView, whole_month
from showroom_app.services.sales import LedgerRow, Sales
from showroom_app.storage.store import Store, Work

_PAST = 6
"""So many months stand beside each other, the one reported the last."""


@dataclass(frozen=True, slots=True)
class PastMonth:
    """What a month came to, to be compared with."""

    month: date
    counted: Decimal
    quota: int


@dataclass(frozen=True, slots=True)
class MonthReport:
    """A month as it is reported. `names` are those of all reps by id."""

    now: datetime
    time_zone: str
    dealer: str
    row: MonthRow
    quota: QuotaView
    overview: OverviewView
    missed: tuple[MissedRow, ...] = ()
    ledger: tuple[LedgerRow, ...] = ()
    history: tuple[PastMonth, ...] = ()
    names: Mapping[int, str] = field(default_factory=dict)

    @property
    def month(self) -> date:
        """The first day of the month."""
        return self.row.month

    @property
    def is_closed(self) -> bool:
        """Whether its figures stand for good."""
        return self.row.state is MonthState.CLOSED


class MonthReports:
    """Gathers the report of a month, also of one that is not closed yet."""

    def __init__(self, store: Store, overview: Overview, sales: Sales) -> None:
        self._store = store
        self._overview = overview
        self._sales = sales

    def month(self, actor: Actor, month: date) -> MonthReport:
        """The report of a month. Raises Refused: "not-allowed", "nothing-to-report"."""
        month = first_of_month(month)
        with self._store.read() as work:
            allow(work, actor, UseCase.EXPORT)
            dealer = work.policy.policy().dealer_name
            names = {rep.id: rep.name for rep in work.people.reps()}
            overview = closed_overview(work, month)
            page = months_page(work, month)
            if page.shown is None or page.shown.row.month != month:
                raise Refused("nothing-to-report", month=month)
            first = page.months[-1].month
            past = (months_earlier(month, back) for back in reversed(range(_PAST)))
            came_to = tuple(_came_to(work, each) for each in past if each >= first)
            gauges = whole_month(work, month)
        return MonthReport(
            page.now,
            page.time_zone,
            dealer,
            page.shown.row,
            gauges,
            overview or self._overview.whole(month),
            page.shown.missed,
            self._sales.of_month(actor, month),
            came_to,
            names,
        )


def _came_to(work: Work, month: date) -> PastMonth:
    page = whole_month(work, month)
    return PastMonth(month, page.counted, page.quota)
