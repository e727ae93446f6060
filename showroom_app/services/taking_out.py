"""Records taken out of the program, however many: page by page, each read for itself."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from showroom_app.domain.people import Actor
from showroom_app.domain.rights import UseCase
from showroom_app.domain.workdays import first_of_month, next_month
from showroom_app.services.act_notes import note_export
from showroom_app.services.acts import allow
from showroom_app.services.lead_rows import LeadDetail
from showroom_app.services.leads import Leads
from showroom_app.services.ledger_rows import LedgerRow, ledger_rows
from showroom_app.storage.store import Store

_MOST_A_MONTH = 5000


class TakingOut:
    """What a manager takes out of the program as a file."""

    def __init__(self, store: Store, leads: Leads) -> None:
        self._store = store
        self._leads = leads

    def leads(self, actor: Actor) -> Iterator[LeadDetail]:
        """All leads, newest first, without their timelines. Raises Refused("not-allowed")."""
        self._check(actor, "leads")
        return self._leads.every(actor)

    def sales(self, actor: Actor, month: date | None = None) -> Iterator[LedgerRow]:
        """The entries of the ledger by day, all or those dated in one month.

        Raises Refused("not-allowed").
        """
        self._check(actor, "sales")
        with self._store.read() as work:
            span = work.months.span_of_sales()
        if month is not None:
            return self._sales(first_of_month(month), first_of_month(month))
        return self._sales(*span) if span else iter(())

    def _sales(self, first: date, last: date) -> Iterator[LedgerRow]:
        month = first_of_month(first)
        while month <= last:
            page = self._between(month, next_month(month))
            if len(page) >= _MOST_A_MONTH:
                # More than a page of one month: an import of many years, all of one day perhaps.
                page = self._day_by_day(month)
            yield from page
            month = next_month(month)

    def _between(self, start: date, end: date, limit: int = _MOST_A_MONTH) -> tuple[LedgerRow, ...]:
        with self._store.read() as work:
            entries = work.sales.of_month(start, end, limit)
            return ledger_rows(work, entries, work.policy.policy())

    def _day_by_day(self, month: date) -> tuple[LedgerRow, ...]:
        rows: list[LedgerRow] = []
        day = month
        while day < next_month(month):
            rows += self._between(day, day + timedelta(days=1), 100_000)
            day += timedelta(days=1)
        return tuple(rows)

    def _check(self, actor: Actor, what: str) -> None:
        with self._store.read() as work:
            allow(work, actor, UseCase.EXPORT)
        note_export(self._store, actor, what)
