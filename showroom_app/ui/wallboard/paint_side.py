"""Paints the wallboard's right column: the leads, and the gauges or where everybody is."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QRectF

from showroom_app.ui.theme import TypeName
from showroom_app.ui.wallboard.blocks import Bar, Busy, Elsewhere, Gauges, Leads
from showroom_app.ui.wallboard.ink import RIGHT, Ink
from showroom_app.ui.wallboard.layout import EDGE

_PADDING = 28.0
_TOP = 14.0
_HEAD = 58.0
_BAR_ROW, _LEAST_BAR_ROW = 48.0, 40.0
_BUSY_ROW, _LEAST_BUSY_ROW = 60.0, 48.0
_ICON, _NAME, _STATE, _GAP = 36.0, 148.0, 40.0, 8.0
_SEGMENT_GAP = 3.0
_MOST_SEGMENTS = 30
"""Beyond that a segment is no longer seen: the bar is whole."""


def paint_leads(ink: Ink, where: QRectF, shown: Leads) -> None:
    """How many leads wait and, below a line, the clock of the oldest."""
    look = ink.look
    ink.card(where, look.surface[1])
    upper = QRectF(where.left() + EDGE, where.top(), where.width() - 2 * EDGE, 160)
    kind: TypeName = "wallboard_figure" if len(shown.count) <= 2 else "wallboard_ondeck_numeral"
    wide = ink.text(upper, shown.count, kind, look.text[1])
    words = upper.adjusted(wide + _PADDING, 0, 0, 0)
    ink.lines(words, shown.words.split("\n"), "wallboard_label", look.text[2])
    ink.hairline(where.left(), upper.bottom(), where.width())
    lower = QRectF(upper.left(), upper.bottom(), upper.width(), where.bottom() - upper.bottom())
    ink.state(lower.left() + 28, lower.center().y(), 56, shown.oldest.state, shown.oldest.share)
    words = lower.adjusted(76, 0, 0, 0)
    kind = ink.fitting(shown.oldest.words, ("wallboard_oldest", "wallboard_month"), words.width())
    ink.text(words, shown.oldest.words, kind, look.text[1])


def paint_right(ink: Ink, where: QRectF, shown: Gauges | Elsewhere) -> None:
    """What the manager lets everybody see of the gauges, else where everybody is."""
    ink.card(where, ink.look.surface[1])
    inner = where.adjusted(_PADDING, _TOP, -_PADDING, -_TOP)
    head = QRectF(inner.left(), inner.top(), inner.width(), 48)
    wide = ink.text(head, shown.title, "wallboard_month", ink.look.text[1])
    rows = inner.adjusted(0, _HEAD, 0, 0)
    if isinstance(shown, Gauges):
        head.setLeft(head.left() + wide + EDGE)
        ink.text(head, shown.pace, "wallboard_pace", ink.look.text[2], align=RIGHT)
        _paint_bars(ink, rows, shown)
    else:
        _paint_elsewhere(ink, rows, shown)


def _paint_bars(ink: Ink, where: QRectF, shown: Gauges) -> None:
    bars, height = shown.bars, _BAR_ROW
    if len(bars) * height > where.height():
        height = max(where.height() / len(bars), _LEAST_BAR_ROW)
    fit = int(where.height() / height + 0.01)
    # Where not all fit below each other they stand in two columns, which leaves no room for bars.
    in_two = len(bars) > fit
    columns = 2 if in_two else 1
    if in_two:
        fit = min(fit, math.ceil(len(bars) / columns))
        height = min(where.height() / fit, _BAR_ROW)
    wide = (where.width() - (columns - 1) * EDGE) / columns
    counts = max((ink.width(bar.count, "wallboard_quota_count") for bar in bars), default=0.0)
    segments = max((max(bar.quota, math.ceil(bar.counted)) for bar in bars), default=1)
    for number, bar in enumerate(bars[: columns * fit]):
        column, row = divmod(number, fit)
        left = where.left() + column * (wide + EDGE)
        cell = QRectF(left, where.top() + row * height, wide, height)
        if in_two:
            cell.setLeft(cell.left() - _ICON - _GAP)
        rest = _paint_bar_ends(ink, cell, bar, counts, shown.with_numbers, role=not in_two)
        if shown.with_numbers and not in_two:
            _paint_segments(ink, rest, bar, max(segments, 1))


def _paint_bar_ends(
    ink: Ink, where: QRectF, bar: Bar, counts: float, with_numbers: bool, *, role: bool
) -> QRectF:
    """Role, name, number or word, and shape; returns what is left for the bar."""
    look, middle = ink.look, where.center().y()
    if role:
        ink.icon(where.left() + 14, middle, 28, f"role_{bar.role.value}", look.role[bar.role].text)
    ink.state(where.right() - 16, middle, 32, bar.state)
    right = where.right() - _STATE - _GAP
    left = where.left() + _ICON + _GAP
    if with_numbers:
        count = QRectF(right - counts, where.top(), counts, where.height())
        ink.text(count, bar.count, "wallboard_quota_count", look.text[1], align=RIGHT)
        right -= max(counts, 52.0) + _GAP
        name = QRectF(left, where.top(), min(_NAME, right - left), where.height())
    else:
        words = QRectF(left, where.top(), right - left, where.height())
        # In two columns the shape alone says it: there is no room for a word beside a name.
        wide = EDGE
        if role:
            wide += ink.text(words, bar.word, "wallboard_pace", look.text[2], align=RIGHT)
        name = QRectF(left, where.top(), right - left - wide, where.height())
    ink.text(name, bar.name, "wallboard_quota_name", look.text[1])
    return QRectF(name.right() + _GAP, middle - 13, right - name.right() - _GAP, 26)


def _paint_segments(ink: Ink, where: QRectF, bar: Bar, columns: int) -> None:
    """One segment a car of the quota, more when more were counted, and the tick of the pace."""
    look = ink.look
    own = max(bar.quota, math.ceil(bar.counted))
    step = (where.width() + _SEGMENT_GAP) / columns
    painter = ink.painter
    if columns > _MOST_SEGMENTS:
        whole = step * own - _SEGMENT_GAP
        painter.fillRect(QRectF(where.left(), where.top(), whole, 26), look.chart.track)
        painter.fillRect(QRectF(where.left(), where.top(), step * bar.counted, 26), look.chart.bar)
    else:
        for place in range(own):
            left, wide = where.left() + place * step, step - _SEGMENT_GAP
            share = min(max(bar.counted - place, 0.0), 1.0)
            painter.fillRect(QRectF(left, where.top(), wide, 26), look.chart.track)
            painter.fillRect(QRectF(left, where.top(), wide * share, 26), look.chart.bar)
    tick = where.left() + step * bar.pace - _SEGMENT_GAP / 2 - 2
    painter.fillRect(QRectF(tick, where.top() - 7, 4, 40), look.text[1])


def _paint_elsewhere(ink: Ink, where: QRectF, shown: Elsewhere) -> None:
    if not shown.rows:
        line = QRectF(where.left(), where.top(), where.width(), _BUSY_ROW)
        ink.text(line, shown.nobody, "wallboard_label", ink.look.text[3])
        return
    height = max(min(_BUSY_ROW, where.height() / len(shown.rows)), _LEAST_BUSY_ROW)
    fit = int(where.height() / height + 0.01)
    rows: Sequence[Busy] = shown.rows
    left_out = len(rows) - fit if len(rows) > fit else 0
    if left_out:
        rows, left_out = rows[: fit - 1], left_out + 1
    for number, row in enumerate(rows):
        cell = QRectF(where.left(), where.top() + number * height, where.width(), height)
        _paint_busy(ink, cell, row)
    if left_out:
        cell = QRectF(where.left(), where.top() + len(rows) * height, where.width(), height)
        ink.text(cell, f"+ {left_out}", "wallboard_label", ink.look.text[3])


def _paint_busy(ink: Ink, where: QRectF, row: Busy) -> None:
    look, middle = ink.look, where.center().y()
    ink.icon(where.left() + 16, middle, 32, row.icon, look.text[3])
    words = where.adjusted(_ICON + 16, 0, 0, 0)
    wide = ink.text(words, row.words, "wallboard_quota_count", look.text[1], align=RIGHT)
    room = words.width() - wide - 2 * _GAP
    if row.urgency is not None:
        ink.state(where.right() - wide - 28, middle, 36, row.urgency)
        room -= 40
    name = QRectF(words.left(), where.top(), room, where.height())
    ink.text(name, row.name, "wallboard_label", look.text[1])
