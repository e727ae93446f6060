"""Closed months held against what ledger and role choices say now: they have to agree for ever."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from enum import StrEnum

from showroom_app.domain.month_close import Frozen
from showroom_app.domain.values import dataclass
from showroom_app.domain.workdays import next_month
from showroom_app.services.closed_overview import as_kept
from showroom_app.services.rep_units import NO_UNITS, units_by_rep
from showroom_app.storage.store import Work


class Where(StrEnum):
    """With what the gauge of a closed month no longer agrees."""

    LEDGER = "ledger"
    OVERVIEW = "overview"
    """The one that was kept with it."""
    ROLES = "roles"


@dataclass(frozen=True, slots=True)
class Differs:
    """A rep of a closed month who has other figures elsewhere; units as text, counted ones."""

    month: date
    rep: int
    where: Where
    frozen: str = ""
    found: str = ""


def differences(work: Work) -> tuple[Differs, ...]:
    """Every difference, the oldest month first; none when nothing was changed behind our back."""
    return tuple(each for known in reversed(work.months.every()) for each in _of_month(work, known))


def _of_month(work: Work, known: Frozen) -> Iterator[Differs]:
    policy = replace(work.policy.policy(), returning_counts=known.returning_counts)
    units = units_by_rep(work, policy, known.month, next_month(known.month))
    roles = work.people.roles(known.month)
    overview = as_kept(known)
    shown = {} if overview is None else {row.rep: row for row in overview.reps}
    for gauge in known.gauges:
        now = units.get(gauge.rep, NO_UNITS)
        was = gauge.counted, gauge.returning, gauge.fleet
        if (now.counted, now.returning, now.fleet) != was:
            frozen, found = str(gauge.counted), str(now.counted)
            yield Differs(known.month, gauge.rep, Where.LEDGER, frozen, found)
        row = shown.get(gauge.rep)
        if row is not None and (row.counted, row.returning, row.fleet) != was:
            frozen, found = str(gauge.counted), str(row.counted)
            yield Differs(known.month, gauge.rep, Where.OVERVIEW, frozen, found)
        choice = roles.get(gauge.rep)
        chosen = None if choice is None else (choice.role, choice.quota)
        # The quota of who came or went inside the month is a part of the chosen one.
        quota = gauge.quota if gauge.since is None and gauge.until is None else chosen and chosen[1]
        if chosen != (gauge.role, quota):
            yield Differs(known.month, gauge.rep, Where.ROLES)
