"""A day and a time to choose: chips for what is usual, fields for everything else."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from functools import partial

from PySide6.QtCore import QDate, Qt, QTime, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDateEdit,
    QDateTimeEdit,
    QHBoxLayout,
    QTimeEdit,
    QVBoxLayout,
    QWidget,
)

from showroom_app.ui import theme, words
from showroom_app.ui.leads.flow import Flow
from showroom_app.ui.leads.response_clock import Hours
from showroom_app.ui.widgets.chip import Chip
from showroom_app.ui.widgets.text import Label

_DAYS = 6
_LOOKED_AHEAD = 31
_QUARTERS = (0, 15, 30, 45)
_HEIGHT = 34
_SHEET = (
    "QDateTimeEdit { padding: 0; }"  # not for people: a style sheet
    "QDateTimeEdit::up-button, QDateTimeEdit::down-button"
    "{ width: 0; border: none; image: none; }"
    "QLineEdit { border: none; padding: 0; min-height: 0; background: transparent; }"
)


class WhenField(QWidget):
    """Opening days and hours as chips, beside a date and a time that can be typed.

    It begins at the first quarter of an hour that lies `ahead` in opening hours. `in_one_line`
    leaves the chips out.
    """

    confirmed = Signal()
    """Enter was pressed in the date or the time."""

    def __init__(
        self,
        hours: Hours,
        now: datetime,
        ahead: timedelta,
        parent: QWidget | None = None,
        *,
        in_one_line: bool = False,
    ) -> None:
        super().__init__(parent)
        self._hours = hours
        self._now = now.astimezone(hours.tz)
        self._today = self._now.date()
        self.date = DateEdit()
        self.date.setDisplayFormat("ddd d MMM yyyy")  # not for people: a format of Qt
        self.date.setMinimumDate(_qt(self._today))
        self.date.setAccessibleName(self.tr("Day"))
        self.time = TimeEdit()
        self.time.setDisplayFormat("HH:mm")
        self.time.setAccessibleName(self.tr("Time"))
        self._days = {on: Chip(self._day_words(on)) for on in self._open_days()}
        self._hour_chips: dict[int, Chip] = {}
        self._quarters = {minute: Chip(f":{minute:02}") for minute in _QUARTERS}
        self._hour_flow = Flow(gap=6)
        self._in_one_line = in_one_line
        self._lay_out()
        self._connect()
        self.choose(self._first(now, ahead))

    @property
    def at(self) -> datetime:
        """The moment that is chosen, in dealership time."""
        on, clock = self.date.date(), self.time.time()
        return datetime(
            on.year(), on.month(), on.day(), clock.hour(), clock.minute(), tzinfo=self._hours.tz
        )

    def choose(self, at: datetime) -> None:
        """Choose this moment."""
        local = at.astimezone(self._hours.tz)
        self.date.setDate(_qt(local.date()))
        self.time.setTime(QTime(local.hour, local.minute))
        self._show_day()
        self._mark()

    def take_keyboard(self) -> None:
        """Let the time be typed at once."""
        self.time.setFocus(Qt.FocusReason.OtherFocusReason)
        self.time.setSelectedSection(QDateTimeEdit.Section.HourSection)

    def _lay_out(self) -> None:
        days = Flow(gap=6)
        for chip in self._days.values():
            days.addWidget(chip)
        times = self._hour_flow
        for edit in (self.date, self.time):
            edit.setFixedHeight(_HEIGHT)
            edit.setFont(theme.current().font("body", tabular=True))
        self.date.setFixedWidth(150)
        self.time.setFixedWidth(70)
        if self._in_one_line:
            line = QHBoxLayout(self)
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(6)
            line.addWidget(self.date)
            line.addWidget(self.time)
            return
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for name, edit, flow in (
            (self.tr("Day"), self.date, days),
            (self.tr("Time"), self.time, times),
        ):
            row = QHBoxLayout()
            row.setSpacing(10)
            label = Label(name, "small_medium", 2)
            label.setFixedWidth(40)
            row.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
            label.setFixedHeight(_HEIGHT)
            row.addWidget(edit, 0, Qt.AlignmentFlag.AlignTop)
            holder = QWidget()
            flow.setContentsMargins(0, 2, 0, 2)
            holder.setLayout(flow)
            row.addWidget(holder, 1)
            column.addLayout(row)

    def _connect(self) -> None:
        for on, chip in self._days.items():
            chip.clicked.connect(partial(self._choose_day, on))
        for minute, chip in self._quarters.items():
            chip.clicked.connect(partial(self._choose_quarter, minute))
        self.date.dateChanged.connect(self._show_day)
        self.date.dateChanged.connect(self._mark)
        self.time.timeChanged.connect(self._mark)
        self.date.entered.connect(self.confirmed)
        self.time.entered.connect(self.confirmed)

    def _choose_day(self, on: date, _on: bool = False) -> None:
        self.date.setDate(_qt(on))
        self._mark()

    def _choose_hour(self, hour: int, _on: bool = False) -> None:
        self.time.setTime(QTime(hour, 0))
        self._mark()

    def _choose_quarter(self, minute: int, _on: bool = False) -> None:
        self.time.setTime(QTime(self.time.time().hour(), minute))
        self._mark()

    def _show_day(self) -> None:
        """Offer the opening hours of the day that is chosen."""
        if self._in_one_line:
            return
        wanted = list(self._hours_of(self.at.date()))
        if wanted == list(self._hour_chips):
            return
        while (item := self._hour_flow.takeAt(0)) is not None:
            widget = item.widget()
            if isinstance(widget, Chip) and widget not in self._quarters.values():
                widget.hide()
                widget.deleteLater()
        self._hour_chips = {hour: Chip(str(hour)) for hour in wanted}
        for hour, chip in self._hour_chips.items():
            chip.clicked.connect(partial(self._choose_hour, hour))
            self._hour_flow.addWidget(chip)
        for chip in self._quarters.values():
            self._hour_flow.addWidget(chip)

    def _mark(self) -> None:
        at = self.at
        for on, chip in self._days.items():
            chip.setChecked(on == at.date())
        for hour, chip in self._hour_chips.items():
            chip.setChecked(hour == at.hour)
        for minute, chip in self._quarters.items():
            chip.setChecked(minute == at.minute)

    def _hours_of(self, on: date) -> Iterator[int]:
        opening = self._hours.calendar.opening(on)
        if opening is None:
            return
        opens, closes = (each.astimezone(self._hours.tz) for each in opening)
        if on == self._today:
            opens = max(opens, self._now)
        last = 24 if closes.date() > on else closes.hour + (1 if closes.minute else 0)
        yield from range(opens.hour, last)

    def _open_days(self) -> list[date]:
        ahead = (self._today + timedelta(days=n) for n in range(_LOOKED_AHEAD))
        found = [on for on in ahead if self._hours.calendar.is_selling_day(on)]
        return found[:_DAYS]

    def _first(self, now: datetime, ahead: timedelta) -> datetime:
        """The first quarter of an hour so far ahead, or that long after the next opening."""
        tz = self._hours.tz
        wanted = _quarter(now + ahead).astimezone(tz)
        if self._hours.calendar.is_open(wanted) or not self._days:
            return wanted
        opening = self._hours.calendar.next_opening(wanted)
        if opening is None:
            return datetime.combine(wanted.date() + timedelta(days=1), time(10), tz)
        return _quarter(opening + timedelta(hours=1)).astimezone(tz)

    def _day_words(self, on: date) -> str:
        if on == self._today:
            return self.tr("Today")
        if on == self._today + timedelta(days=1):
            return self.tr("Tomorrow")
        return words.day(on)


class DateEdit(QDateEdit):
    """A day to type."""

    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        _undress(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()


class TimeEdit(QTimeEdit):
    """A time that goes by quarters of an hour with the arrow keys."""

    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        _undress(self)

    def stepBy(self, steps: int) -> None:
        if self.currentSection() is QDateTimeEdit.Section.MinuteSection:
            self.setTime(self.time().addSecs(steps * 15 * 60))
            self.setSelectedSection(QDateTimeEdit.Section.MinuteSection)
            return
        super().stepBy(steps)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()


def _undress(edit: QDateTimeEdit) -> None:
    # Without its buttons a dressed field leaves one pixel for its text, so they only get no width;
    # the line inside has the field around it and must not be dressed as one of its own.
    edit.setStyleSheet(_SHEET)
    edit.lineEdit().setTextMargins(8, 0, 0, 0)


def _quarter(at: datetime) -> datetime:
    """The quarter of an hour at or after a moment."""
    past = timedelta(minutes=at.minute % 15, seconds=at.second, microseconds=at.microsecond)
    return at if not past else at - past + timedelta(minutes=15)


def _qt(on: date) -> QDate:
    return QDate(on.year, on.month, on.day)
