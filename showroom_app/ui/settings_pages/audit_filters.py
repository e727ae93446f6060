"""What acts are looked at: from and until which day, whose, at which station, which kind."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from showroom_app.services.audit_view import BEGINNING, AuditChoices, AuditFilter
from showroom_app.ui.settings_pages.audit_list import saying
from showroom_app.ui.settings_pages.time_typed import day_typed
from showroom_app.ui.widgets.button import Button, Kind, Size
from showroom_app.ui.widgets.field import Field
from showroom_app.ui.widgets.pick_box import PickBox
from showroom_app.ui.widgets.text import Label
from showroom_app.words.acts import THE_PROGRAM, act_words

_NOBODY, _PROGRAM = -1, -2
_FIELD_WIDTH = 150


class AuditFilters(QWidget):
    """The row of fields above the list; `changed` tells that something else is wanted."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        hint = self.tr("for example 24-12-2026")
        self.first = Field(self.tr("From"), hint, tabular=True)
        self.last = Field(self.tr("Until and including"), hint, tabular=True)
        self.act = Field(self.tr("Act"), self.tr("its id, {n} signs or more").format(n=BEGINNING))
        self.user, self.station, self.what = PickBox(), PickBox(), PickBox()
        self.clear = Button(self.tr("Show everything"), kind=Kind.LINK, size=Size.SMALL)
        self.problem = Label("", "small_strong", "late", wrap=True)
        self.problem.hide()
        self._lay_out()
        for field in (self.first, self.last, self.act):
            field.line.editingFinished.connect(self._apply)
        for box in (self.user, self.station, self.what):
            box.activated.connect(self._apply)
        self.clear.clicked.connect(self.empty)
        self._wanted = AuditFilter()
        self.show_choices(AuditChoices((), (), ()))
        self.clear.hide()

    @property
    def wanted(self) -> AuditFilter:
        """What is looked at now."""
        return self._wanted

    def show_choices(self, choices: AuditChoices) -> None:
        """Offer these users, stations and kinds of act; what is chosen stays."""
        said = saying()
        users: list[tuple[str, object]] = [
            (self.tr("Everybody"), None),
            (self.tr("Nobody signed in"), _NOBODY),
            (said.translate(THE_PROGRAM), _PROGRAM),
        ]
        _fill(self.user, users + [(name, number) for number, name in choices.users])
        stations = [(name or "–", name) for name in choices.stations]
        _fill(self.station, [(self.tr("Everywhere"), None), *stations])
        kinds = sorted((act_words(code, said), code) for code in choices.use_cases)
        _fill(self.what, [(self.tr("Everything"), None), *kinds])

    def empty(self) -> None:
        """Look at everything again."""
        for field in (self.first, self.last, self.act):
            field.line.clear()
        for box in (self.user, self.station, self.what):
            box.setCurrentIndex(0)
        self._apply()

    def _apply(self) -> None:
        first, last = _day(self.first), _day(self.last)
        unread = [each for each in (self.first, self.last) if each.text and _day(each) is None]
        backwards = first is not None and last is not None and last < first
        if unread:
            self.problem.setText(self.tr("Type the days as 24-12-2026 or 2026-12-24."))
        elif backwards:
            self.problem.setText(self.tr("The last day lies before the first."))
        elif 0 < len(self.act.text) < BEGINNING:
            self.problem.setText(
                self.tr("An act is found by {n} signs of its id or more.").format(n=BEGINNING)
            )
        self.problem.setVisible(bool(unread or backwards or 0 < len(self.act.text) < BEGINNING))
        if not self.problem.isHidden():
            return
        user = self.user.currentData()
        wanted = AuditFilter(
            first,
            last,
            user if user not in (_NOBODY, _PROGRAM) else None,
            nobody=user == _NOBODY,
            by_itself=user == _PROGRAM,
            station=self.station.currentData(),
            use_case=self.what.currentData(),
            act=self.act.text,
        )
        self.clear.setVisible(wanted != AuditFilter())
        if wanted != self._wanted:
            self._wanted = wanted
            self.changed.emit()

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        named = (
            (self.tr("Who"), self.user),
            (self.tr("Where"), self.station),
            (self.tr("What"), self.what),
        )
        for place, field in enumerate((self.first, self.last, self.act)):
            field.setMinimumWidth(_FIELD_WIDTH)
            grid.addWidget(field, 0, place)
            grid.setColumnStretch(place, 1)
        for place, (name, box) in enumerate(named):
            label = Label(name, "small_medium", 2)
            label.setBuddy(box)
            box.setAccessibleName(name)
            box.setMinimumWidth(_FIELD_WIDTH)
            one = QVBoxLayout()
            one.setSpacing(4)
            one.addWidget(label)
            one.addWidget(box)
            grid.addLayout(one, 1, place)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(grid)
        column.addWidget(self.problem)


def _day(field: Field) -> date | None:
    return day_typed(field.text)


def _fill(box: PickBox, rows: list[tuple[str, object]]) -> None:
    """Offer these rows instead of what is offered; the same one stays chosen."""
    known = [(box.itemText(n), box.itemData(n)) for n in range(box.count())]
    if known == rows:
        return
    chosen = box.currentData()
    with QSignalBlocker(box):
        box.clear()
        for name, value in rows:
            box.addItem(name, value)
        box.setCurrentIndex(max(box.findData(chosen), 0) if chosen is not None else 0)
