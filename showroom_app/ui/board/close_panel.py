"""The close of the day: what would stay open, and the button that closes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from showroom_app.services.day_close import LeftOpen, OpenAtClose
from showroom_app.ui.board import board_words as say
from showroom_app.ui.board.reading_panel import ReadingPanel
from showroom_app.ui.widgets.button import Button, Kind
from showroom_app.ui.widgets.text import Label
from showroom_app.ui.words import clock, told
from showroom_app.words import Saying
from showroom_app.words.floor import STATES

_MOST_LEADS = 5


class ClosePanel(ReadingPanel):
    """Lists open visits, reps who are not back, waiting customers and untouched leads."""

    confirmed = Signal()
    """Close the day now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.face.show_icon("off")
        self.confirm = Button(self.tr("Close the day"), "check", "Enter", kind=Kind.PRIMARY)
        self.confirm.clicked.connect(self._confirm)
        foot = QHBoxLayout()
        foot.setContentsMargins(14, 0, 16, 12)
        foot.addWidget(self.confirm)
        foot.addStretch(1)
        self.column.addLayout(foot)

    def show_open(self, found: OpenAtClose, saying: Saying) -> None:
        """Show what a close now would leave open."""
        under = self.tr("Everybody is checked out. Who acts later opens the day again.")
        if found.closed_at is not None:
            at = clock(found.closed_at, saying.tz)
            under = self.tr("This day was closed at {time} already.").format(time=at)
        self.say(self.tr("Close the day?"), under)
        self.confirm.setVisible(found.closed_at is None)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(7, 2, 8, 4)
        column.setSpacing(4)
        said: list[str] = []

        def chapter(title: str, rows: Sequence[str]) -> None:
            if rows:
                head = Label(title, "body_strong", wrap=True)
                head.setContentsMargins(0, 6, 0, 0)
                column.addWidget(head)
                for row in rows:
                    column.addWidget(Label(row, "small", 2, wrap=True))
                said.append(title)
                said.extend(rows)

        chapter(
            self.tr("Visits without an outcome, {n}").format(n=len(found.visits)),
            [self._visit(row, saying) for row in found.visits],
        )
        chapter(
            self.tr("Not back, {n}").format(n=len(found.not_back)),
            [f"{row.name}, {told(STATES[row.state]).lower()}" for row in found.not_back],
        )
        chapter(
            self.tr("Still waiting, {n}: noted as left").format(n=len(found.waiting)),
            [self._visit(row, saying) for row in found.waiting],
        )
        leads = [
            ", ".join(part for part in (row.name or self.tr("no name"), row.owner_name) if part)
            for row in found.untouched_leads[:_MOST_LEADS]
        ]
        if found.untouched > len(leads):
            leads.append(self.tr("and {n} more").format(n=found.untouched - len(leads)))
        chapter(self.tr("Leads that nobody has tried, {n}").format(n=found.untouched), leads)
        if not said:
            said.append(self.tr("Nothing is open."))
            column.addWidget(Label(said[0], "body", 2, wrap=True))
        column.addStretch(1)
        self.sentences = tuple(said)
        self.read(inside)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not self.confirm.isHidden():
                self._confirm()
            return
        super().keyPressEvent(event)

    def _confirm(self) -> None:
        self._idle.stop()
        self.confirmed.emit()

    def _visit(self, row: LeftOpen, saying: Saying) -> str:
        who = row.customer or self.tr("no details yet")
        parts = (row.rep_name, say.arrival(row.kind), who, clock(row.at, saying.tz))
        return ", ".join(part for part in parts if part)
