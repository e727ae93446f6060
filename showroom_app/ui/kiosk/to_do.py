"""Whom to call or write to today: late first answers, customers who phoned, next steps."""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import datetime, tzinfo
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from showroom_app.services.kiosk_rows import ToDo
from showroom_app.ui import icons, theme, words
from showroom_app.ui.kiosk.touch import LEAST, px
from showroom_app.ui.theme import State
from showroom_app.ui.widgets.state_shape import paint_state
from showroom_app.ui.widgets.text import Label, paint_text
from showroom_app.ui.words import told
from showroom_app.words.leads import NEXT_STEPS

_MOST = 3
"""So many are shown; how many more there are is said."""


class ToDoList(QWidget):
    """The first of them; a customer who phoned is ticked off with one touch."""

    called_back = Signal(str)
    """A customer was called back: the act of the call."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = Label("", "kiosk_title")
        self.more = Label("", "kiosk_body", 2)
        self.rows: tuple[ToDoRow, ...] = ()
        self._lines = QVBoxLayout()
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.title)
        self._column.addLayout(self._lines)
        self._column.addWidget(self.more)
        theme.look().changed.connect(self._fit)
        self._fit()
        self.hide()

    def show_to_do(self, to_do: Sequence[ToDo], tz: tzinfo, today: datetime) -> None:
        """Show these; without any there is nothing to see."""
        for row in self.rows:
            self._lines.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = tuple(ToDoRow(each, tz, today) for each in to_do[:_MOST])
        for row in self.rows:
            row.clicked.connect(partial(self.called_back.emit, row.to_do.call))
            self._lines.addWidget(row)
        self.title.setText(self.tr("To call or write today: {n}").format(n=len(to_do)))
        left = len(to_do) - len(self.rows)
        self.more.setText(self.tr("And {n} more, on the page Leads.").format(n=left))
        self.more.setVisible(left > 0)
        self.setVisible(bool(to_do))

    def _fit(self) -> None:
        self._column.setContentsMargins(0, 0, 0, px(20))
        self._column.setSpacing(px(10))
        self._lines.setSpacing(px(8))


class ToDoRow(QAbstractButton):
    """One of them: who, when, and for a customer who phoned the tick."""

    def __init__(self, to_do: ToDo, tz: tzinfo, today: datetime) -> None:
        super().__init__()
        self.to_do = to_do
        at = words.clock(to_do.at, tz)
        if to_do.at.astimezone(tz).date() != today.astimezone(tz).date():
            at = words.day(to_do.at.astimezone(tz).date())
        if to_do.clock is not None:
            said = self._first_answer(to_do)
        elif to_do.step is None:
            said = self.tr("{who}, phoned {time}").format(who=to_do.text, time=at)
        else:
            step = told(NEXT_STEPS[to_do.step])
            said = self.tr("{time}  {step}: {who}").format(time=at, step=step, who=to_do.text)
        self.flag = self.tr("Called back") if to_do.call else ""
        self.setText(said)
        self.setAccessibleName(said)
        self.setAccessibleDescription(self.flag)
        self.setEnabled(bool(to_do.call))
        self.setProperty("radius", 10)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def _first_answer(self, to_do: ToDo) -> str:
        assert to_do.clock is not None
        said = self.tr("{ran} of {limit} without an answer: {who}")
        if not to_do.is_mine:
            said = self.tr("{ran} of {limit} in the pool: {who}")
        ran = words.minutes(math.floor(to_do.clock.business_minutes))
        limit = words.minutes(to_do.clock.limit)
        return said.format(ran=ran, limit=limit, who=to_do.text)

    def sizeHint(self) -> QSize:
        return QSize(px(400), px(LEAST))

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = theme.current()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(now.surface[3] if self.isDown() else now.surface[1])
            painter.setPen(QPen(now.line[2 if self.to_do.call else 1], 1))
            edge = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.drawRoundedRect(edge, 9.5, 9.5)
            right = float(self.width() - px(20))
            if self.flag:
                ink = now.accent.text
                wide = now.metrics("kiosk_small_strong").horizontalAdvance(self.flag)
                where = QRectF(right - wide, 0, wide + 1, self.height())
                paint_text(painter, where, self.flag, "kiosk_small_strong", ink)
                size = px(22)
                right -= wide + size + px(8)
                icons.paint(painter, right, (self.height() - size) / 2, size, "check", ink)
                right -= px(16)
            left, size = float(px(20)), px(22)
            if self.to_do.overdue or self.to_do.clock is not None:
                top = (self.height() - size) / 2
                late = self.to_do.overdue and self.to_do.clock is not None
                paint_state(painter, left, top, size, State.LATE if late else State.ATTENTION)
                left += size + px(10)
            room = QRectF(left, 0, max(right - left, 0), self.height())
            paint_text(painter, room, self.text(), "kiosk_body", now.text[1], tabular=True)
