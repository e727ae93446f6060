"""What opens beside a prospect: how a call went, when somebody comes, who else waits."""

from __future__ import annotations

from datetime import date, datetime, timedelta, tzinfo
from functools import partial

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from showroom_app.domain.prospecting import ProspectKind, ProspectResult
from showroom_app.services.service_lane import Typed
from showroom_app.ui import theme, words
from showroom_app.ui.leads.act_panels import ActPanel, AppointmentPanel
from showroom_app.ui.leads.digit_chip import DigitChip
from showroom_app.ui.leads.flow import Flow
from showroom_app.ui.leads.response_clock import Hours
from showroom_app.ui.leads.when_field import DateEdit, WhenField
from showroom_app.ui.widgets.button import Button, Kind
from showroom_app.ui.widgets.chip import Chip
from showroom_app.ui.widgets.field import Field
from showroom_app.words.prospecting import PROSPECT_RESULTS

_AHEAD = timedelta(hours=1)
_DATE_HEIGHT = 34
_YEAR_LENGTH = 4
_COLUMNS = 3


class LogPanel(ActPanel):
    """What came of a call or a proposal, a note, and the day to ask again."""

    saved = Signal()
    """Result, note and day are to be logged."""

    def __init__(self, kind: ProspectKind, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._results: dict[ProspectResult, DigitChip] = {}
        flow = Flow()
        # Nothing is proposed in a happy call.
        left_out = ProspectResult.PROPOSAL if kind is ProspectKind.HAPPY_CALL else None
        offered = (each for each in ProspectResult if each.is_typed and each is not left_out)
        for digit, result in enumerate(offered, 1):
            text = words.told(PROSPECT_RESULTS[result.value])
            chip = DigitChip(text[:1].upper() + text[1:], digit)
            chip.setAutoExclusive(True)
            chip.clicked.connect(partial(self.choose, result))
            self.number(digit, text, partial(self.choose, result))
            self._results[result] = chip
            flow.addWidget(chip)
        results = QWidget()
        results.setLayout(flow)
        policy = results.sizePolicy()
        policy.setHeightForWidth(True)
        results.setSizePolicy(policy)
        self.note = Field(self.tr("Note"), self.tr("what was said, for whoever reads it later"))
        self.note.line.returnPressed.connect(self._save)
        self.again = Chip(self.tr("Ask again on"))
        self.day = DateEdit()
        self.day.setDisplayFormat("ddd d MMM yyyy")  # not for people: a format of Qt
        self.day.setMinimumDate(_qt(today + timedelta(days=1)))
        self.day.setDate(_qt(today + timedelta(days=7)))
        self.day.setAccessibleName(self.tr("Day"))
        self.day.setFixedHeight(_DATE_HEIGHT)
        self.day.setFont(theme.current().font("body", tabular=True))
        self.again.toggled.connect(self.day.setVisible)
        self.day.hide()
        again = QHBoxLayout()
        again.setSpacing(8)
        again.addWidget(self.again)
        again.addWidget(self.day)
        again.addStretch(1)
        self.save = Button(self.tr("Save"), "check", "Enter", Kind.PRIMARY)
        self.save.clicked.connect(self._save)
        last = QHBoxLayout()
        last.addWidget(self.save)
        last.addStretch(1)
        self.body.addWidget(results)
        self.body.addWidget(self.note)
        self.body.addLayout(again)
        self.body.addLayout(last)
        self.say(self.tr("How did it go?"))
        self._judge()

    @property
    def result(self) -> ProspectResult | None:
        """What was chosen."""
        return next((each for each, chip in self._results.items() if chip.isChecked()), None)

    @property
    def next_on(self) -> date | None:
        """The day to ask again, None for none."""
        on = self.day.date()
        return date(on.year(), on.month(), on.day()) if self.again.isChecked() else None

    def choose(self, result: ProspectResult, _on: bool = False) -> None:
        """Choose what came of it, and go on to the note."""
        self._results[result].setChecked(True)
        if result is ProspectResult.ASK_AGAIN:
            self.again.setChecked(True)
        self._judge()
        self.note.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_keyboard(self) -> None:
        """Let the digits choose the result."""
        next(iter(self._results.values())).setFocus(Qt.FocusReason.OtherFocusReason)

    def _judge(self) -> None:
        self.save.refuse("" if self.result is not None else self.tr("how did it go?"))

    def _save(self) -> None:
        if self.result is not None:
            self.saved.emit()


def appointment_panel(hours: Hours, now: datetime) -> AppointmentPanel:
    """The panel that asks when somebody comes."""
    when = WhenField(hours, now, _AHEAD, in_one_line=True)
    line = when.layout()
    assert isinstance(line, QHBoxLayout)
    line.addStretch(1)
    return AppointmentPanel(when)


class WaitingPanel(ActPanel):
    """Who waits in service, as reception or a rep sees it."""

    saved = Signal()
    """What was typed is to be noted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = Field(self.tr("Name"))
        self.car = Field(self.tr("Car"), self.tr("Toyota Yaris"))
        self.plate = Field(self.tr("Plate"))
        self.year = Field(self.tr("Year"), "2019", tabular=True)
        self.until = Field(self.tr("Waits until"), "14:30", tabular=True)
        self.phone = Field(self.tr("Phone"), tabular=True)
        self.save = Button(self.tr("Note who waits"), "check", "Enter", Kind.PRIMARY)
        self.save.clicked.connect(self.saved)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        fields = (self.name, self.car, self.plate, self.year, self.until, self.phone)
        for place, field in enumerate(fields):
            grid.addWidget(field, *divmod(place, _COLUMNS))
            field.line.returnPressed.connect(self.saved)
        last = QHBoxLayout()
        last.addWidget(self.save)
        last.addStretch(1)
        self.body.addLayout(grid)
        self.body.addLayout(last)
        self.say(self.tr("Who waits in service?"))

    def typed(self, now: datetime, tz: tzinfo) -> Typed | None:
        """What was typed; None, with the reason said, for a year or time that is none."""
        self.refuse("")
        year: int | None = None
        if self.year.text:
            if not self.year.text.isdecimal() or len(self.year.text) != _YEAR_LENGTH:
                self.refuse(self.tr("Write the year of the car as 2019."))
                return None
            year = int(self.year.text)
        until: datetime | None = None
        if self.until.text:
            until = _clock(self.until.text, now.astimezone(tz))
            if until is None:
                self.refuse(self.tr("Write the time as 14:30."))
                return None
        return Typed(
            self.name.text,
            self.phone.text,
            car=self.car.text,
            plate=self.plate.text,
            car_year=year,
            waits_until=until,
        )

    def take_keyboard(self) -> None:
        """Let the name be typed at once."""
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)


def _clock(text: str, now: datetime) -> datetime | None:
    """A time of today: "14:30", "14.30", "1430"; None for anything else."""
    digits = text.replace(":", "").replace(".", "").strip()
    if not digits.isdecimal() or not 3 <= len(digits) <= 4:
        return None
    hour, minute = int(digits[:-2]), int(digits[-2:])
    if hour > 23 or minute > 59:
        return None
    return now.replace(hour=hour, minute=minute, second=0, microsecond=0)


def _qt(on: date) -> QDate:
    return QDate(on.year, on.month, on.day)
