"""The response clock of a lead at a moment: shape, words and tone, without any database."""

from __future__ import annotations

import math
from datetime import datetime, tzinfo

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QPainter

from showroom_app.domain.lead import Stage
from showroom_app.domain.lead_clock import ClockState
from showroom_app.domain.values import dataclass
from showroom_app.domain.workdays import Calendar
from showroom_app.services.inbox_view import LeadRow
from showroom_app.ui import words
from showroom_app.ui.theme import State, TypeName
from showroom_app.ui.widgets.state_shape import paint_state
from showroom_app.ui.widgets.text import paint_text, tone_colour

translate = QCoreApplication.translate

WIDTH = 84
"""How wide the clock at the left edge of a row is."""
_HOURS_ONLY_FROM = 600
_HOUR = 60
_LAST_DIGIT = 1e-6


@dataclass(frozen=True, slots=True)
class Hours:
    """What a clock needs to go on by itself: when a view was read, and the opening hours."""

    read_at: datetime
    calendar: Calendar
    tz: tzinfo


@dataclass(frozen=True, slots=True)
class ClockShown:
    """A clock as it is painted; without a shape only the words stand there.

    `share` is the part of the limit that has run, `tone` the ink of the words, `under` what a wide
    clock says below them.
    """

    state: State | None
    words: str
    under: str
    share: float = 0.0
    tone: int | str = 1


def clock_shown(row: LeadRow, hours: Hours, now: datetime) -> ClockShown:
    """How a lead's clock stands at `now`, reckoned on from the view."""
    clock = row.clock
    if clock.state is ClockState.STOPPED:
        if row.stage is not Stage.CLOSED and row.promised_by is not None:
            return _promised(row.promised_by, hours.tz, now)
        return ClockShown(State.OK, length(clock.business_minutes), _first_answer(row), 1.0, 2)
    if clock.state is ClockState.NONE:
        arrived = words.short_day(row.arrived.astimezone(hours.tz).date())
        return ClockShown(None, arrived, translate("leads", "no clock runs"), 0.0, 3)
    if row.stage is Stage.CLOSED:
        under = translate("leads", "closed without an answer")
        return ClockShown(State.LATE, length(clock.business_minutes), under, 1.0, "late")
    ran = clock.business_minutes
    if now > hours.read_at:
        ran += hours.calendar.business_minutes(hours.read_at, now)
    under = _unanswered(row, ran, now)
    if row.expired_at is not None and now >= row.expired_at:
        return ClockShown(State.LATE, length(ran), under, 1.0, "late")
    is_warned = row.warned_at is not None and now >= row.warned_at
    state = State.ATTENTION if is_warned else State.RUNNING
    return ClockShown(state, length(ran), under, ran / clock.limit if clock.limit else 1.0)


def length(minutes: float) -> str:
    """Minutes as they fit beside a lead: "18 min", "2 h 5 min", from 10 hours "14 h"."""
    # Minutes that were counted in two parts may lack the last digit of the whole.
    whole = max(math.floor(minutes + _LAST_DIGIT), 0)
    return words.minutes(whole - whole % _HOUR if whole >= _HOURS_ONLY_FROM else whole)


def when(at: datetime, tz: tzinfo, now: datetime) -> str:
    """A moment as people name it: "14:30" today, else with its day."""
    local = at.astimezone(tz)
    if local.date() == now.astimezone(tz).date():
        return words.clock(at, tz)
    if local.year != now.astimezone(tz).year:
        return f"{words.day_and_year(local.date())}, {words.clock(at, tz)}"
    return f"{words.day(local.date())}, {words.clock(at, tz)}"


def paint_clock(painter: QPainter, where: QRectF, shown: ClockShown) -> None:
    """Paint a clock into the left edge of a row: the shape, the words below it."""
    middle = where.left() + WIDTH / 2
    top = where.top() + 12
    if shown.state is not None:
        paint_state(painter, middle - 11, top, 22, shown.state, share=shown.share)
        top += 25
    kind: TypeName = "small_strong"
    if shown.tone == "late":
        kind = "small_bold"
    elif shown.state in (State.PAUSED, None):
        kind = "caption"
    elif shown.state is State.OK:
        kind = "small_medium"
    cell = QRectF(where.left() + 6, top, WIDTH - 10, 16)
    ink = tone_colour(shown.tone)
    centred = Qt.AlignmentFlag.AlignHCenter
    paint_text(painter, cell, shown.words, kind, ink, align=centred, tabular=True)


def _promised(by: datetime, tz: tzinfo, now: datetime) -> ClockShown:
    local = by.astimezone(tz)
    today = local.date() == now.astimezone(tz).date()
    text = words.clock(by, tz) if today else words.short_day(local.date())
    under = translate("leads", "call-back promised for {time}").format(time=when(by, tz, now))
    if by <= now:
        due = translate("leads", "due {time}").format(time=text)
        return ClockShown(State.ATTENTION, due, under, 1.0)
    until = translate("leads", "until {time}").format(time=text)
    return ClockShown(State.PAUSED, until, under, 0.0, 3)


def _first_answer(row: LeadRow) -> str:
    if _is_longer(row.clock.gross_minutes, row.clock.business_minutes):
        return translate("leads", "to the first answer, {gross} with the hours closed").format(
            gross=length(row.clock.gross_minutes)
        )
    return translate("leads", "to the first answer")


def _unanswered(row: LeadRow, ran: float, now: datetime) -> str:
    gross = (now - row.arrived).total_seconds() / _HOUR
    if _is_longer(gross, ran):
        return translate("leads", "no answer yet, {gross} with the hours closed").format(
            gross=length(gross)
        )
    return translate("leads", "no answer yet")


def _is_longer(gross: float, business: float) -> bool:
    return gross - business >= 1 and length(gross) != length(business)
