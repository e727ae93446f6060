"""Units of every rep in a span of days, from sums that the database makes of the ledger."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from datetime import date

from showroom_app.domain import sale as sales
from showroom_app.domain.policy import Policy
from showroom_app.domain.sale import Channel, Sale, Share, Units
from showroom_app.storage.repositories.sales import Sum
from showroom_app.storage.store import Work

NO_UNITS = Units()


def units_by_rep(work: Work, policy: Policy, start: date, end: date) -> Mapping[int, Units]:
    """Every rep's units from a day up to another, decided as single entries are."""
    entries: dict[int, list[Sale]] = defaultdict(list)
    spans = {"delivery": policy.delivery_spans, "returning": policy.returning_spans}
    for each in work.sales.sums(start, end, **spans):
        entries[each.rep].append(_as_entry(each))
    return {rep: sales.units(rep, of_rep, policy) for rep, of_rep in entries.items()}


def _as_entry(summed: Sum) -> Sale:
    """All entries of one kind as if they were one, a counter-entry when they come to a minus."""
    return Sale(
        0,
        summed.signed,
        (Share(summed.rep, abs(summed.units)),),
        summed.buyer,
        Channel.OWN,
        confirmed=summed.confirmed,
        cancels=0 if summed.units < 0 else None,
        delivered_on=summed.signed,
    )
