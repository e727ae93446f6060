"""One user or rep in the settings: what he or she is, and whether anybody can sign in so."""

from __future__ import annotations

from datetime import date, tzinfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from showroom_app.domain.people import UserKind
from showroom_app.services.users import UserRow
from showroom_app.ui import words
from showroom_app.ui.theme import State
from showroom_app.ui.widgets.button import Button, Size
from showroom_app.ui.widgets.card import Line
from showroom_app.ui.widgets.state_line import StateLine
from showroom_app.ui.widgets.text import Label
from showroom_app.ui.words import told, user_kind
from showroom_app.words.people import ROLES


class PersonRow(QWidget):
    """A person with what is to be known before something is changed."""

    opened = Signal()
    """Somebody wants to change something of this person."""

    def __init__(
        self, row: UserRow, tz: tzinfo, today: date, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.row = row
        self.change = Button(self.tr("Change"), size=Size.SMALL)
        self.change.setAccessibleName(f"{self.change.text()}: {row.name}")
        self.change.clicked.connect(self.opened)
        what = [user_kind(row.kind)]
        if row.role is not None:
            what.append(told(ROLES[row.role]))
        if row.floor_name:
            what.append(row.floor_name)
        said = QVBoxLayout()
        said.setSpacing(2)
        said.addWidget(Label(row.name, "body_strong"))
        said.addWidget(Label(" · ".join(what), "small", 2))
        self.states = [StateLine(text, state) for state, text in self._states(tz, today)]
        for state in self.states:
            said.addWidget(state)
        line = QHBoxLayout()
        line.setContentsMargins(15, 8, 15, 8)
        line.setSpacing(12)
        line.addLayout(said, 1)
        line.addWidget(self.change)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Line())
        column.addLayout(line)

    def _states(self, tz: tzinfo, today: date) -> list[tuple[State, str]]:
        row, found = self.row, list[tuple[State, str]]()
        if row.on is not None:
            ended = self.tr("May not sign in since {day}")
            return [(State.PAUSED, ended.format(day=words.day_and_year(row.on)))]
        if row.waits_until is not None:
            waits = self.tr("Too many wrong tries: can try again at {time}")
            found.append((State.LATE, waits.format(time=words.clock(row.waits_until, tz))))
        if row.rep is not None and row.rep.ends is not None:
            leaves = self.tr("Last day {day}").format(day=words.day_and_year(row.rep.ends))
            found.append((State.ATTENTION, leaves))
        if row.user is None or not row.user.has_secret:
            none = self.tr("No PIN yet") if row.kind is UserKind.REP else self.tr("No password yet")
            found.append((State.ATTENTION, none))
        elif row.signed_in_at is not None:
            at = row.signed_in_at.astimezone(tz)
            time = words.clock(row.signed_in_at, tz)
            when = time if at.date() == today else words.day_and_year(at.date())
            found.append((State.OK, self.tr("Last signed in {when}").format(when=when)))
        return found
