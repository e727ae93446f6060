"""One PC in the settings: what it is there for, its version, when it was last heard of."""

from __future__ import annotations

from datetime import datetime, tzinfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from showroom_app import __version__
from showroom_app.domain.station import is_older
from showroom_app.services.stations import StationRow
from showroom_app.ui import words
from showroom_app.ui.theme import State
from showroom_app.ui.widgets.button import Button, Kind, Size
from showroom_app.ui.widgets.state_line import StateLine
from showroom_app.ui.widgets.text import Label
from showroom_app.ui.words import told
from showroom_app.words.stations import (
    DAYS_AGO,
    NEWER_PROGRAM,
    OLDER_PROGRAM,
    STATION_KINDS,
    YESTERDAY,
)

_A_WEEK = 7


class StationLine(QWidget):
    """A station with its state in words; to forget it is asked once more, in its place."""

    changed = Signal()
    """Somebody wants to change its name or kind."""

    chosen = Signal()
    """It is to take in from now on."""

    forgotten = Signal()
    """Somebody wants it off the list, and said so twice."""

    def __init__(self, row: StationRow, *, is_here: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row = row
        self._is_here = is_here
        self.name = Label("", "body_strong")
        self.here = Label(self.tr("this PC"), "small_strong", 2)
        self.here.setVisible(is_here)
        self.kind = Label("", "small", 2, tabular=True)
        self.state = StateLine()
        self.version = StateLine()
        self.takes_in = StateLine(self.tr("Reads the mailboxes and sends mail"), State.OK)
        self.change = Button(self.tr("Change"), size=Size.SMALL)
        self.choose = Button(size=Size.SMALL)
        self.forget = Button(self.tr("Forget"), kind=Kind.QUIET, size=Size.SMALL)
        self.really = Button(self.tr("Forget it, the log keeps its name"), size=Size.SMALL)
        self.keep = Button(self.tr("Keep it"), kind=Kind.QUIET, size=Size.SMALL)
        self._asks = False
        self._lay_out()
        self.change.clicked.connect(self.changed)
        self.choose.clicked.connect(self.chosen)
        self.forget.clicked.connect(lambda: self._ask(asked=True))
        self.keep.clicked.connect(lambda: self._ask(asked=False))
        self.really.clicked.connect(self.forgotten)

    def show_row(self, row: StationRow, now: datetime, tz: tzinfo) -> None:
        """Show how it stands."""
        self.row = row
        station = row.station
        self.name.setText(station.name)
        kind = told(STATION_KINDS[station.kind])
        self.kind.setText(f"{kind} · Showroom {station.program}" if station.program else kind)
        if row.runs:
            self.state.show_state(State.OK, self.tr("Runs now"))
        else:
            seen = last_seen(station.last_at, now, tz)
            said = self.tr("Last heard of {when}").format(when=seen)
            self.state.show_state(State.PAUSED, said)
        other = ""
        if is_older(station.program, __version__):
            other = told(OLDER_PROGRAM)
        elif is_older(__version__, station.program):
            other = told(NEWER_PROGRAM)
        self.version.setVisible(bool(other) and not self._is_here)
        said = self.tr("Its version is {other}. Install the newer one on both.")
        self.version.show_state(
            State.ATTENTION, said.format(other=other.format(program=__version__))
        )
        takes_in = self.tr("Reads the mailboxes and sends mail")
        if row.is_chosen:
            takes_in = self.tr("Chosen to read the mailboxes and send mail whenever it runs")
        self.takes_in.show_state(State.OK if row.has_intake else State.PAUSED, takes_in)
        self.takes_in.setVisible(row.has_intake or row.is_chosen)
        self.choose.setText(
            self.tr("Always let it read the mailboxes")
            if row.has_intake
            else self.tr("Let it read the mailboxes")
        )
        for button in (self.change, self.choose, self.forget):
            button.setAccessibleName(f"{button.text()}: {station.name}")
        self._ask(asked=self._asks)

    def _ask(self, *, asked: bool) -> None:
        self._asks = asked
        for button in (self.really, self.keep):
            button.setVisible(asked)
        self.change.setVisible(not asked)
        self.choose.setVisible(not asked and not self.row.is_chosen)
        # One that runs would be on the list again at once.
        self.forget.setVisible(not asked and not self.row.runs)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(15, 10, 15, 12)
        column.setSpacing(4)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self.name)
        head.addWidget(self.here)
        head.addStretch(1)
        column.addLayout(head)
        for widget in (self.kind, self.state, self.takes_in, self.version):
            column.addWidget(widget)
        column.addSpacing(4)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.change, self.choose, self.forget, self.really, self.keep):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column.addLayout(buttons)


def last_seen(at: datetime, now: datetime, tz: tzinfo) -> str:
    """When a PC was last heard of: "14:03" today, "3 days ago", or the day."""
    days = (now.astimezone(tz).date() - at.astimezone(tz).date()).days
    if days <= 0:
        return words.clock(at, tz)
    if days == 1:
        return told(YESTERDAY).format(time=words.clock(at, tz))
    if days <= _A_WEEK:
        return told(DAYS_AGO).format(n=days)
    return words.day_and_year(at.astimezone(tz).date())
