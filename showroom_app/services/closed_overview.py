"""The overview of a closed month: kept with it, and shown again as it was."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from showroom_app.services import month_close
from showroom_app.services.named_values import made, told
from showroom_app.services.overview_view import OverviewView
from showroom_app.storage.store import Work


def kept(view: OverviewView) -> Mapping[str, Any]:
    """An overview as plain values, without what waited at that moment for somebody to look at."""
    plain: Mapping[str, Any] = told(replace(view, attention=()))
    return plain


def closed_overview(work: Work, month: date) -> OverviewView | None:
    """The overview of a closed month as it was closed; None while it is open.

    It is of all floors, and asked about as of now. None too where an earlier version kept less
    than can be shown.
    """
    known = month_close.frozen(work, month)
    if known is None or not known.overview:
        return None
    try:
        view = made(OverviewView, known.overview)
    except (ValueError, TypeError, LookupError):
        return None
    policy = work.policy.policy()
    this_month = policy.business_day(work.now).replace(day=1)
    return replace(view, now=work.now, time_zone=policy.time_zone, this_month=this_month)
