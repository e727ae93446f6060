"""One mailbox in the settings: how it was read last, what is wrong with it, what can be done."""

from __future__ import annotations

from datetime import datetime, tzinfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from showroom_app.services.mailboxes import MailboxRow
from showroom_app.ui.leads.response_clock import when
from showroom_app.ui.theme import State
from showroom_app.ui.widgets.button import Button, Kind, Size
from showroom_app.ui.widgets.state_line import StateLine
from showroom_app.ui.widgets.text import Label
from showroom_app.words import Saying
from showroom_app.words.mail import problem_words


class MailboxLine(QWidget):
    """A mailbox with its state in words; removing it is asked once more, in its place."""

    changed = Signal()
    """Somebody wants to change it."""

    removed = Signal()
    """Somebody wants it gone, and said so twice."""

    again = Signal()
    """Somebody wants it read now, after a problem."""

    def __init__(self, row: MailboxRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row = row
        self.name = Label(row.mailbox.name, "body_strong")
        self.where = Label("", "small", 2)
        self.sends = Label("", "small", 2)
        self.state = StateLine()
        self.change = Button(self.tr("Change"), size=Size.SMALL)
        self.retry = Button(self.tr("Try now"), "again", size=Size.SMALL)
        self.remove = Button(self.tr("Remove"), kind=Kind.QUIET, size=Size.SMALL)
        self.really = Button(self.tr("Remove it, its leads stay"), size=Size.SMALL)
        self.keep = Button(self.tr("Keep it"), kind=Kind.QUIET, size=Size.SMALL)
        for button in (self.change, self.retry, self.remove):
            button.setAccessibleName(f"{button.text()}: {row.mailbox.name}")
        self._lay_out()
        self.change.clicked.connect(self.changed)
        self.retry.clicked.connect(self.again)
        self.remove.clicked.connect(lambda: self._ask(asked=True))
        self.keep.clicked.connect(lambda: self._ask(asked=False))
        self.really.clicked.connect(self.removed)
        self._ask(asked=False)

    def show_row(self, row: MailboxRow, tz: tzinfo, now: datetime, saying: Saying) -> None:
        """Show how it stands."""
        self.row = row
        box, state = row.mailbox, row.state
        self.name.setText(box.name)
        self.where.setText(f"{box.user} · {box.host} · {box.folder}")
        sender = box.from_address if box.smtp_host else ""
        self.sends.setText(
            self.tr("Answers go out as {address}").format(address=sender)
            if sender
            else self.tr("No answers go out from here")
        )
        looked = when(state.fetched_at, tz, now) if state.fetched_at else ""
        if not box.active:
            self.state.show_state(State.PAUSED, self.tr("Switched off"))
        elif state.problem:
            said = problem_words(state.problem, state.problem_facts, saying)
            if looked:
                said += " " + self.tr("Last read {time}.").format(time=looked)
            self.state.show_state(State.LATE, said)
        elif looked:
            self.state.show_state(State.OK, self.tr("Last read {time}").format(time=looked))
        else:
            self.state.show_state(State.RUNNING, self.tr("Not read yet"))
        self.retry.setVisible(box.active and bool(state.problem) and not self.really.isVisible())

    def _ask(self, *, asked: bool) -> None:
        for button in (self.really, self.keep):
            button.setVisible(asked)
        for button in (self.change, self.remove):
            button.setVisible(not asked)
        self.retry.setVisible(not asked and bool(self.row.state.problem))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(15, 10, 15, 12)
        column.setSpacing(4)
        for widget in (self.name, self.where, self.sends, self.state):
            column.addWidget(widget)
        column.addSpacing(4)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.change, self.retry, self.remove, self.really, self.keep):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column.addLayout(buttons)
