"""Who missed the quota of a month and how often in a row, and who chooses the next role."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from showroom_app.services.months import MissedRow, MonthView
from showroom_app.ui import words
from showroom_app.ui.months import month_words
from showroom_app.ui.theme import State
from showroom_app.ui.widgets.button import Button
from showroom_app.ui.widgets.card import Card, Line
from showroom_app.ui.widgets.state_line import StateLine
from showroom_app.ui.widgets.text import Label
from showroom_app.words.people import ROLES

_NAMES = 220
_RIGHT = Qt.AlignmentFlag.AlignRight


class MissedCard(Card):
    """A row for each rep who missed, the most often in a row first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Missed the quota"), parent=parent)
        self._shown: tuple[MissedRow, ...] | None = None
        self.nobody = Label(self.tr("Everybody reached the quota."), "body", 2)
        self.nobody.setContentsMargins(15, 8, 15, 10)
        self.so_far = Label(self.tr("as things stand"), "small", 3)
        self.put_right(self.so_far)
        self._rows = QWidget()
        self.column.addWidget(Line())
        self.column.addWidget(self.nobody)
        self.column.addWidget(self._rows)

    @property
    def said(self) -> tuple[tuple[str, ...], ...]:
        """The rows as they are read: name, role, units of quota, how often in a row."""
        return tuple(map(_in_words, self._shown or ()))

    def show_missed(self, missed: Sequence[MissedRow], *, so_far: bool) -> None:
        """Show who missed; `so_far`: the month is not closed."""
        self.so_far.setVisible(so_far)
        if tuple(missed) == self._shown:
            return
        self._shown = tuple(missed)
        self.nobody.setVisible(not missed)
        self.count.setText(str(len(missed)) if missed else "")
        rows = QWidget()
        grid = QGridLayout(rows)
        grid.setContentsMargins(15, 8, 15, 10)
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(6)
        grid.setColumnMinimumWidth(0, _NAMES)
        grid.setColumnStretch(4, 1)
        for line, row in enumerate(missed):
            name, role, units, often = _in_words(row)
            grid.addWidget(Label(name, "body_strong"), line, 0)
            grid.addWidget(Label(role, "small", 2), line, 1)
            grid.addWidget(Label(units, "body", tabular=True), line, 2, _RIGHT)
            tone: int | str = "late" if row.in_a_row > 1 else 2
            grid.addWidget(Label(often, "small", tone), line, 3)
        old, self._rows = self._rows, rows
        self.column.replaceWidget(old, rows)
        if not missed:
            rows.hide()
        old.hide()
        old.deleteLater()


class ChoiceCard(Card):
    """Who has not chosen a role for the next month, with the way to where that is done."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Next role choice"), parent=parent)
        self.state = StateLine()
        self.button = Button(self.tr("Open roles"), icon="ph.users-three-bold")
        row = QHBoxLayout()
        row.setContentsMargins(15, 10, 15, 12)
        row.setSpacing(12)
        row.addWidget(self.state, 1)
        row.addWidget(self.button)
        self.column.addWidget(Line())
        self.column.addLayout(row)

    def show_view(self, view: MonthView) -> None:
        """Show who has not chosen."""
        shape = State.ATTENTION if view.not_chosen else State.OK
        self.state.show_state(shape, month_words.next_choice(view))
        self.count.setText(str(len(view.not_chosen)) if view.not_chosen else "")


def _in_words(row: MissedRow) -> tuple[str, str, str, str]:
    role = words.told(ROLES[row.role.value])
    return row.name, role, month_words.missed(row), month_words.in_a_row(row)
