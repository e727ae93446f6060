"""What the wallboard's right column says: the leads, and the gauges or where everybody is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QLocale

from showroom_app.domain.quota import State as GaugeState
from showroom_app.services.board_rows import RepRow
from showroom_app.services.quota_view import QuotaBar
from showroom_app.services.wallboard import (
    OldestLead,
    QuotaBars,
    ServingRow,
    WallboardView,
)
from showroom_app.ui import words
from showroom_app.ui.board import board_words as say
from showroom_app.ui.board.board_rows import LONG_VISIT_MINUTES
from showroom_app.ui.leads.response_clock import length
from showroom_app.ui.theme import State
from showroom_app.ui.wallboard.blocks import Bar, Busy, Elsewhere, Gauges, Leads, Sign
from showroom_app.words.ledger import GAUGE_STATES

translate = QCoreApplication.translate

GAUGE_SHAPES = {
    GaugeState.STARTING: State.RUNNING,
    GaugeState.REACHED: State.OK,
    GaugeState.ON_TRACK: State.OK,
    GaugeState.BEHIND: State.ATTENTION,
    GaugeState.AT_RISK: State.LATE,
}


def leads(view: WallboardView, now: datetime) -> Leads:
    """How many leads wait, and the clock of the oldest."""
    count = view.unanswered_leads
    if count == 1:
        said = translate("wallboard", "lead without\nan answer")
    else:
        said = translate("wallboard", "leads without\nan answer")
    if view.oldest is None:
        oldest = Sign(State.OK, translate("wallboard", "all answered"))
    else:
        oldest = _oldest(view.oldest, view, now)
    return Leads(words.number(count), said, oldest)


def _oldest(lead: OldestLead, view: WallboardView, now: datetime) -> Sign:
    ran = lead.clock.business_minutes
    if now > view.now:
        ran += view.calendar.business_minutes(view.now, now)
    state = State.RUNNING
    if lead.expired_at is not None and now >= lead.expired_at:
        state = State.LATE
    elif lead.warned_at is not None and now >= lead.warned_at:
        state = State.ATTENTION
    share = min(ran / lead.clock.limit, 1.0) if lead.clock.limit else 1.0
    said = translate("wallboard", "oldest {length}").format(length=length(ran))
    return Sign(state, said, share=round(share, 2))


def gauges_shown(shown: QuotaBars) -> Gauges:
    """The gauges, with as many figures as the view has."""
    names = [bar.name for bar in shown.bars]
    return Gauges(
        title=_month(shown),
        pace=_pace(shown.bars) if shown.with_numbers else "",
        with_numbers=shown.with_numbers,
        bars=tuple(_bar(bar, names) for bar in shown.bars),
    )


def _month(shown: QuotaBars) -> str:
    name = QLocale().standaloneMonthName(shown.month.month)
    return f"{name[:1].upper()}{name[1:]}"


def _pace(bars: Sequence[QuotaBar]) -> str:
    """The yardstick that most of them share: "pace 10 of 15"."""
    paces = Counter(
        (round(bar.on_track), bar.quota)
        for bar in bars
        if bar.on_track is not None and bar.quota is not None
    )
    if not paces:
        return ""
    (pace, quota), _ = paces.most_common(1)[0]
    return translate("wallboard", "pace {n} of {quota}").format(n=pace, quota=quota)


def _bar(bar: QuotaBar, names: Sequence[str]) -> Bar:
    made = Bar(
        name=say.first_name(bar.name, names),
        role=bar.role,
        state=GAUGE_SHAPES[bar.state],
        word=words.told(GAUGE_STATES[bar.state.value]),
    )
    if bar.counted is None or bar.quota is None or bar.on_track is None:
        return made
    return replace(
        made,
        count=words.number(bar.counted),
        counted=float(bar.counted),
        quota=bar.quota,
        pace=bar.on_track,
    )


def elsewhere(view: WallboardView, now: datetime, zone: ZoneInfo) -> Elsewhere:
    """Who is with a customer or on a break, and for how long."""
    rows = [_serving(row, now) for row in view.with_customers]
    rows += [_on_break(row, now, zone) for row in view.on_break]
    return Elsewhere(
        translate("wallboard", "With customers and away"),
        tuple(rows),
        translate("wallboard", "nobody"),
    )


def _serving(row: ServingRow, now: datetime) -> Busy:
    long = say.minutes_between(row.at, now) >= LONG_VISIT_MINUTES
    return Busy(row.name, "people", say.since(row.at, now), State.ATTENTION if long else None)


def _on_break(row: RepRow, now: datetime, zone: ZoneInfo) -> Busy:
    end = row.break_until or row.late_at
    if end is not None and now >= end:
        over = translate("wallboard", "{length} over").format(length=say.since(end, now))
        late = row.late_at is not None and now >= row.late_at
        return Busy(row.name, "break", over, State.LATE if late else State.ATTENTION)
    if row.break_until is not None:
        until = translate("wallboard", "until {time}")
        return Busy(row.name, "break", until.format(time=words.clock(row.break_until, zone)))
    return Busy(row.name, "break", say.since(row.break_at or now, now))
