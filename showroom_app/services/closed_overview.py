"""The overview of a closed month: kept with it, and shown again as it was."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from showroom_app.domain.month_close import Frozen
from showroom_app.services import month_close
from showroom_app.services.named_values import made, told
from showroom_app.services.overview_view import OverviewView
from showroom_app.storage.store import Work


def kept(view: OverviewView) -> Mapping[str, Any]:
    """An overview as plain values, without what waited at that moment for somebody to look at."""
    plain: Mapping[str, Any] = told(replace(view, attention=()))
    return plain


def closed_overview(work: Work, month: date, floor: int | None = None) -> OverviewView | None:
    """The overview of a closed month, of one floor or of all, as it was closed; None while open.

    It is asked about as of now. None too where nothing was kept of this floor, and where an earlier
    version kept less than can be shown.
    """
    known = month_close.frozen(work, month)
    view = None if known is None else as_kept(known, floor)
    if view is None:
        return None
    policy = work.policy.policy()
    this_month = policy.business_day(work.now).replace(day=1)
    return replace(view, now=work.now, time_zone=policy.time_zone, this_month=this_month)


def as_kept(known: Frozen, floor: int | None = None) -> OverviewView | None:
    """What was kept of one floor, or of all; None where it was nothing that can be shown."""
    plain = known.overview if floor is None else known.by_floor.get(floor)
    if not plain:
        return None
    try:
        return made(OverviewView, plain)
    except (ValueError, TypeError, LookupError):
        return None
