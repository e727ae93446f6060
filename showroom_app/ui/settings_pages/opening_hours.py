"""When the dealership is open: the hours of the week, days closed and extra days open."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, time
from functools import partial
from typing import cast

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from showroom_app.domain.people import Actor
from showroom_app.domain.policy import Policy
from showroom_app.services import Services
from showroom_app.services.done import Done
from showroom_app.services.policy import Changed
from showroom_app.ui import theme, words
from showroom_app.ui.change_feed import ChangeFeed
from showroom_app.ui.desk import Desk
from showroom_app.ui.minutes import Minutes
from showroom_app.ui.session import Session
from showroom_app.ui.settings_pages.columns import Columns
from showroom_app.ui.settings_pages.policy_page import PolicyPage
from showroom_app.ui.settings_pages.time_typed import day_typed, time_shown, time_typed
from showroom_app.ui.widgets.button import Button, Kind, Size
from showroom_app.ui.widgets.card import Card, Line
from showroom_app.ui.widgets.emptied import empty
from showroom_app.ui.widgets.field import Field
from showroom_app.ui.widgets.segmented import Choice, Segmented
from showroom_app.ui.widgets.text import Label

_Hours = tuple[time, time] | None
_USUAL = (time(9), time(18))
_WEEKDAY, _DAY = "weekday", "day"
_TIME_WIDTH = 72
_DAY_WIDTH = 104
_DATE_WIDTH = 150


class DayRow(QWidget):
    """One weekday: open or closed, from and until."""

    changed = Signal()
    """Somebody gave this day other hours."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[time, time] | None = None
        self.is_open = Segmented([Choice(True, self.tr("Open")), Choice(False, self.tr("Closed"))])
        self.is_open.setAccessibleName(name)
        self.opens, self.closes = QLineEdit(), QLineEdit()
        self.problem = Label("", "small", "late", wrap=True)
        self.problem.hide()
        row = QHBoxLayout()
        row.setSpacing(12)
        label = Label(name, "body_strong")
        label.setFixedWidth(_DAY_WIDTH)
        row.addWidget(label)
        row.addWidget(self.is_open)
        for field, said in ((self.opens, self.tr("from")), (self.closes, self.tr("until"))):
            field.setAccessibleName(f"{name}, {said}")
            field.setFixedWidth(_TIME_WIDTH)
            field.setMaxLength(5)
            field.setFont(theme.current().font("body", tabular=True))
            field.editingFinished.connect(self._typed)
            row.addWidget(Label(said, tone=2))
            row.addWidget(field)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(15, 8, 15, 8)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self.problem)
        self.is_open.chosen.connect(self._choose)

    @property
    def hours(self) -> tuple[time, time] | None:
        """The hours as chosen, None for closed; raises ValueError for what is no time."""
        if self.is_open.current is not True:
            return None
        opens, closes = time_typed(self.opens.text()), time_typed(self.closes.text())
        if opens is None or closes is None or (closes <= opens and closes != time.min):
            raise ValueError(self.opens.text(), self.closes.text())
        return opens, closes

    def show_hours(self, hours: tuple[time, time] | None) -> None:
        """Show the hours in force, unless somebody is typing others."""
        if self.opens.isModified() or self.closes.isModified():
            return
        self._shown = hours
        self.is_open.choose(hours is not None)
        opens, closes = hours or _USUAL
        self.opens.setText(time_shown(opens))
        self.closes.setText(time_shown(closes, ends=True))
        self._free()

    def say(self, problem: str) -> None:
        """Say why these hours were not taken; "" when all is well."""
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))
        if problem:
            return
        for field in (self.opens, self.closes):
            field.setModified(False)

    def _free(self) -> None:
        for field in (self.opens, self.closes):
            field.setEnabled(self.is_open.current is True)

    def _choose(self, _is_open: object) -> None:
        self._free()
        self._take()

    def _typed(self) -> None:
        if self.opens.isModified() or self.closes.isModified():
            self._take()

    def _take(self) -> None:
        try:
            hours = self.hours
        except ValueError:
            self.say(self.tr("Type times such as 09:00; closing comes after opening, or is 24:00."))
            return
        self.say("")
        if hours != self._shown:
            self._shown = hours
            self.changed.emit()


class OpeningHoursPage(PolicyPage):
    """The week, and the days that are not like their weekday. Quota and lead clocks use it too."""

    def __init__(
        self,
        desk: Desk,
        feed: ChangeFeed,
        services: Services,
        session: Session,
        minutes: Minutes,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(desk, feed, services, session, parent)
        self._now = minutes.now
        names = [QLocale().standaloneDayName(number) for number in range(1, 8)]
        self.days = [DayRow(f"{name[:1].upper()}{name[1:]}") for name in names]
        self.note = Label("", "small", 3, wrap=True)
        self.on = Field(self.tr("Day"), "2026-12-24", tabular=True)
        self.on.setFixedWidth(_DATE_WIDTH)
        self.close_day = Button(self.tr("Closed that day"))
        self.open_day = Button(self.tr("Open that day"))
        self.problem = Label("", "small", "late", wrap=True)
        self.problem.hide()
        self.special: dict[date, Button] = {}
        self._rows = QVBoxLayout()
        for weekday, day in enumerate(self.days):
            day.changed.connect(partial(self._change_week, weekday))
        self.close_day.clicked.connect(partial(self._add, "closings"))
        self.open_day.clicked.connect(partial(self._add, "openings"))
        self.lay_out(Columns([self._week()], [self._special_days()]))

    def show_policy(self, policy: Policy, changed: Mapping[str, Changed]) -> None:
        for weekday, hours in enumerate(policy.hours):
            if not self.is_waiting(_week_key(weekday)):
                self.days[weekday].show_hours(hours)
        self.note.setText(self.when(changed.get("hours")))
        self.note.setVisible(bool(self.note.text()))
        self._show_special(policy)

    def _week(self) -> Card:
        card = Card(self.tr("Opening hours"))
        for day in self.days:
            card.column.addWidget(Line())
            card.column.addWidget(day)
        foot = QVBoxLayout()
        foot.setContentsMargins(15, 4, 15, 12)
        foot.addWidget(self.note)
        card.column.addLayout(foot)
        return card

    def _special_days(self) -> Card:
        card = Card(self.tr("Days that are different"))
        column = QVBoxLayout()
        column.setContentsMargins(15, 4, 15, 15)
        column.setSpacing(10)
        said = self.tr(
            "Public holidays are closed by themselves. A day opened here is open then too."
        )
        column.addWidget(Label(said, "small", 2, wrap=True))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.on)
        for button in (self.close_day, self.open_day):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self.problem)
        column.addLayout(self._rows)
        card.column.addLayout(column)
        return card

    def _show_special(self, policy: Policy) -> None:
        empty(self._rows)
        self.special = {}
        today = policy.business_day(self._now())
        days = dict.fromkeys(policy.closings, "closings") | dict.fromkeys(
            policy.openings, "openings"
        )
        for on in sorted(day for day in days if day >= today):
            self._rows.addWidget(self._special(on, days[on]))

    def _special(self, on: date, setting: str) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(Label(words.day_and_year(on), "body_strong", tabular=True))
        row.addWidget(
            Label(self.tr("closed") if setting == "closings" else self.tr("open"), tone=2)
        )
        row.addStretch(1)
        remove = Button(self.tr("Remove"), kind=Kind.QUIET, size=Size.SMALL)
        remove.setAccessibleName(self.tr("Remove {day}").format(day=words.day_and_year(on)))
        remove.clicked.connect(partial(self._remove, on))
        self.special[on] = remove
        row.addWidget(remove)
        return line

    def act_of(self, setting: str, value: object) -> Callable[[Actor], Done]:
        # Only the one day is sent: another PC may change another one at this moment.
        settings = self._services.settings
        kind, _, which = setting.partition(" ")
        if kind == _WEEKDAY:
            hours = cast(_Hours, value)
            return lambda actor: settings.change_hours(actor, int(which), hours)
        on, wanted = date.fromisoformat(which), cast(str | None, value)
        return lambda actor: settings.change_day(actor, on, wanted)

    def _change_week(self, weekday: int) -> None:
        row = self.days[weekday]
        self.change(_week_key(weekday), row.hours, row.say)

    def _add(self, setting: str, _checked: bool = False) -> None:
        on = day_typed(self.on.text)
        if on is None:
            self._say(self.tr("Write the day as 2026-12-24 or 24-12-2026."))
            return
        if self.policy is None or on < self.policy.business_day(self._now()):
            self._say(self.tr("That day is over."))
            return
        self.on.line.clear()
        self._change_day(on, setting)

    def _remove(self, on: date, _checked: bool = False) -> None:
        self._change_day(on, None)

    def _change_day(self, on: date, setting: str | None) -> None:
        self._say("")
        self.change(f"{_DAY} {on.isoformat()}", setting, self._say)

    def _say(self, problem: str) -> None:
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))


def _week_key(weekday: int) -> str:
    """What a change of this weekday is known by until it is made."""
    return f"{_WEEKDAY} {weekday}"
