"""My day: the gauge, the counts, whom to call, and why I stand here, one sentence a move."""

from __future__ import annotations

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from showroom_app.domain.explain import Cause, Step
from showroom_app.services.kiosk_rows import KioskView, OwnDay
from showroom_app.services.quota_view import GaugeRow
from showroom_app.ui import icons, theme, words
from showroom_app.ui.kiosk.own_words import role_button
from showroom_app.ui.kiosk.to_do import ToDoList
from showroom_app.ui.kiosk.touch import GAP, RADIUS, Shape, TouchButton, px
from showroom_app.ui.quota import quota_words
from showroom_app.ui.quota.gauge_cards import shape_of
from showroom_app.ui.widgets.card import paint_card
from showroom_app.ui.widgets.gauge import HEIGHT, WIDTH, Reading, paint_gauge
from showroom_app.ui.widgets.state_shape import paint_state
from showroom_app.ui.widgets.text import Label, paint_text
from showroom_app.words import Saying

_ROW = 72
_ABOUT_DISPUTES = frozenset({Cause.DISPUTED, Cause.UPHELD, Cause.OVERRULED})
"""What the manager is asked already, or has said, is not flagged again."""


class DayPage(QWidget):
    """A rep's own day; a step that is not right can be flagged."""

    dispute_asked = Signal(object)
    """The step (`Step`) that the rep says is not right."""

    called_back = Signal(str)
    """A customer who phoned was called back: the act of the call."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: KioskView | None = None
        self._saying = Saying()
        self._page = 0
        self.gauge = _GaugeCard()
        self.role = TouchButton("", "ph.identification-card-bold", shape=Shape.SMALL)
        self.role.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.sales = TouchButton(self.tr("My sales"), "ph.receipt-bold", shape=Shape.SMALL)
        self.sales.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.title = Label(self.tr("Why you stand here"), "kiosk_title")
        self.none = Label("", "kiosk_lead", 2, wrap=True)
        self.to_do = ToDoList()
        self.to_do.called_back.connect(self.called_back)
        self.rows: tuple[StepRow, ...] = ()
        self.newer = TouchButton(self.tr("Newer"), "up", shape=Shape.SMALL)
        self.older = TouchButton(self.tr("Older"), "down", shape=Shape.SMALL)
        self.newer.clicked.connect(lambda: self._turn(-1))
        self.older.clicked.connect(lambda: self._turn(1))
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.title, 1)
        head.addWidget(self.newer)
        head.addWidget(self.older)
        self._steps = QVBoxLayout()
        self._right = QVBoxLayout()
        self._right.setSpacing(0)
        self._right.addWidget(self.to_do)
        self._right.addLayout(head)
        self._right.addSpacing(16)
        self._right.addWidget(self.none)
        self._right.addLayout(self._steps)
        self._right.addStretch(1)
        self._row = QHBoxLayout(self)
        self._left = QVBoxLayout()
        self._left.addWidget(self.gauge, 1)
        self._left.addWidget(self.sales)
        self._left.addWidget(self.role)
        self._row.addLayout(self._left)
        self._row.addLayout(self._right, 1)
        theme.look().changed.connect(self._fit)
        self._fit()

    def show_view(self, view: KioskView, saying: Saying) -> None:
        """Show this rep's day."""
        if self._view is None or self._view.rep != view.rep:
            self._page = 0
        self._view, self._saying = view, saying
        self.gauge.show_day(view.gauge, view.today)
        self.role.say(role_button(view), icon="ph.identification-card-bold")
        self.role.setVisible(view.next_role is not None)
        self.to_do.show_to_do(view.to_do, ZoneInfo(view.time_zone), view.now)
        self._show_steps()

    def begin(self, *, by_key: bool) -> None:
        """Begin at the newest step."""
        self._page = 0
        self._show_steps()
        if by_key and self.rows:
            self.rows[0].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_steps()

    def _turn(self, by: int) -> None:
        self._page += by
        self._show_steps()

    def _show_steps(self) -> None:
        view = self._view
        steps: Sequence[Step] = view.steps[::-1] if view else ()
        fit = self._fit_rows()
        pages = max(1, -(-len(steps) // fit))
        self._page = min(max(self._page, 0), pages - 1)
        self.newer.setVisible(pages > 1)
        self.older.setVisible(pages > 1)
        self.newer.setEnabled(self._page > 0)
        self.older.setEnabled(self._page + 1 < pages)
        self.none.setVisible(not steps)
        self.none.setText(self.tr("Nothing has happened today.") if not steps else "")
        for row in self.rows:
            self._steps.removeWidget(row)
            row.hide()
            row.deleteLater()
        shown = steps[self._page * fit : (self._page + 1) * fit]
        self.rows = tuple(self._step_row(step) for step in shown)
        for row in self.rows:
            self._steps.addWidget(row)

    def _step_row(self, step: Step) -> StepRow:
        assert self._view is not None
        row = StepRow(step, self._saying.step(step), disputed=step.act in self._view.disputed)
        row.clicked.connect(lambda: self.dispute_asked.emit(step))
        return row

    def _fit_rows(self) -> int:
        head = max(theme.current().line_height("kiosk_title"), self.newer.sizeHint().height())
        room = self.height() - 2 * px(24) - head - px(16)
        if self._view is not None and self._view.to_do:
            room -= self.to_do.sizeHint().height()
        return max(1, (room + px(8)) // (px(_ROW) + px(8)))

    def _fit(self) -> None:
        self._row.setContentsMargins(px(32), px(24), px(32), px(24))
        self._row.setSpacing(px(24))
        self._left.setSpacing(px(GAP))
        self._steps.setSpacing(px(8))
        self._show_steps()


class StepRow(QAbstractButton):
    """One sentence of the day; a touch says that it is not right."""

    def __init__(self, step: Step, sentence: str, *, disputed: bool) -> None:
        super().__init__()
        self.step = step
        self._disputed = disputed
        self._sentence = sentence
        self.setText(sentence)
        self.setProperty("radius", 10)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setEnabled(not disputed and not step.undone and step.cause not in _ABOUT_DISPUTES)
        self.setAccessibleName(sentence)
        self.setAccessibleDescription(self.flag)

    @property
    def flag(self) -> str:
        """What stands at the right end."""
        if self._disputed:
            return self.tr("Reported")
        if self.step.undone:
            return self.tr("Undone")
        return self.tr("Not right?") if self.isEnabled() else ""

    def sizeHint(self) -> QSize:
        return QSize(px(400), px(_ROW))

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = theme.current()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(now.surface[3] if self.isDown() else now.surface[1])
            painter.setPen(QPen(now.line[1], 1))
            edge = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.drawRoundedRect(edge, 9.5, 9.5)
            ink = now.accent.text if self.isEnabled() else now.text[3]
            right = self.width() - px(20)
            measures = now.metrics("kiosk_small_strong")
            wide = measures.horizontalAdvance(self.flag)
            where = QRectF(right - wide, 0, wide + 1, self.height())
            paint_text(painter, where, self.flag, "kiosk_small_strong", ink)
            size = px(22)
            x = right - wide - size - px(8)
            if self.flag:
                sign = "ph.flag-bold" if not self.step.undone else "undo"
                icons.paint(painter, x, (self.height() - size) / 2, size, sign, ink)
            room = QRectF(px(20), px(6), x - px(20) - px(20), self.height() - 2 * px(6))
            painter.setFont(now.font("kiosk_body", tabular=True))
            painter.setPen(now.text[3] if self.step.undone else now.text[1])
            painter.drawText(
                room,
                Qt.AlignmentFlag.AlignLeft
                | Qt.AlignmentFlag.AlignVCenter
                | Qt.TextFlag.TextWordWrap,
                self._sentence,
            )


class _GaugeCard(QAbstractButton):
    """The own gauge with its figures, and the counts of the day below it; a touch tells more."""

    def __init__(self) -> None:
        super().__init__()
        self._gauge: GaugeRow | None = None
        self._today = OwnDay()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setProperty("radius", RADIUS)

    @property
    def counts(self) -> tuple[tuple[str, str], ...]:
        """The counts of the day: name and value; those that say nothing are left out."""
        day = self._today
        made = [
            (self.tr("Turns today"), words.number(day.turns)),
            (self.tr("Customers finished"), words.number(day.visits)),
        ]
        returns = day.desk_returns
        rest = (
            (self.tr("Back in time"), f"{returns - day.late_returns} / {returns}", returns),
            (self.tr("Missed calls"), words.number(day.misses), day.misses),
            (self.tr("Not an up"), words.number(day.quick_returns), day.quick_returns),
        )
        return (*made, *((name, value) for name, value, counts in rest if counts))

    def show_day(self, gauge: GaugeRow | None, today: OwnDay) -> None:
        """Show these."""
        self._gauge, self._today = gauge, today
        self.setEnabled(gauge is not None)
        said = ", ".join(f"{name} {value}" for name, value in self.counts)
        self.setAccessibleName(f"{quota_words.card_in_words(gauge)} {said}" if gauge else said)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(400), px(560))

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = theme.current()
        left, room = px(28), self.width() - 2 * px(28)
        with QPainter(self) as painter:
            paint_card(painter, QRectF(self.rect()), radius=RADIUS)
            if self._gauge is not None:
                x = self.width() - px(20) - px(22)
                icons.paint(painter, x, px(20), px(22), "next", now.text[2])
            y = float(px(20))
            line = px(36)
            if self._gauge is not None:
                y = self._paint_gauge(painter, self._gauge, QRectF(left, y, room, 0), line)
            foot = self.height() - px(20) - len(self.counts) * line
            for number, (name, value) in enumerate(self.counts):
                where = QRectF(left, foot + number * line, room, line)
                _paint_figure(painter, where, name, value)
            painter.fillRect(QRectF(left, foot - px(12), room, 1), now.line[1])

    def _paint_gauge(self, painter: QPainter, row: GaugeRow, where: QRectF, line: int) -> float:
        now, gauge = theme.current(), row.gauge
        figures = (*quota_words.figures(gauge),)
        below = px(40) + (len(figures) + len(self.counts)) * line + px(44)
        high = min(where.width() * HEIGHT / WIDTH, self.height() - where.top() - below)
        reading = Reading(
            float(gauge.counted),
            gauge.forecast,
            gauge.quota,
            gauge.on_track,
            words.number(gauge.counted),
            quota_words.of(gauge.quota),
        )
        top = QRectF(where.left(), where.top(), where.width(), high)
        paint_gauge(painter, top, reading, now.surface[1])
        y = where.top() + high + px(4)
        size = px(26)
        share = gauge.elapsed / gauge.days if gauge.days else 0.0
        paint_state(painter, where.left(), y + px(5), size, shape_of(gauge), share=share)
        state = QRectF(where.left() + size + px(10), y, where.width() - size - px(10), px(36))
        paint_text(painter, state, quota_words.state(gauge), "kiosk_button", now.text[1])
        y += px(40)
        for name, value, _ in figures:
            _paint_figure(painter, QRectF(where.left(), y, where.width(), line), name, value)
            y += line
        return y


def _paint_figure(painter: QPainter, where: QRectF, name: str, value: str) -> None:
    now = theme.current()
    right = Qt.AlignmentFlag.AlignRight
    used = paint_text(
        painter, where, value, "kiosk_body_strong", now.text[1], align=right, tabular=True
    )
    where = QRectF(where.left(), where.top(), where.width() - used - px(8), where.height())
    paint_text(painter, where, name, "kiosk_body", now.text[2])
