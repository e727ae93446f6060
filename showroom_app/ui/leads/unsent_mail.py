"""Mails of a lead that have not gone out: they wait, go right now, or could not be sent."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from showroom_app.domain.outgoing import OutgoingState
from showroom_app.services.outgoing import OutgoingRow
from showroom_app.ui.theme import State
from showroom_app.ui.widgets.button import Button, Kind, Size
from showroom_app.ui.widgets.emptied import empty
from showroom_app.ui.widgets.state_line import StateLine
from showroom_app.words import Saying
from showroom_app.words.outgoing import sending_problem


class UnsentMails(QWidget):
    """A line for each mail, with what can be done about it."""

    cancelled = Signal(int)
    """This mail is to be taken back."""

    tried = Signal(int)
    """This mail is to be tried once more."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[OutgoingRow, ...] = ()
        self.lines: list[StateLine] = []
        self.buttons: list[Button] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self.hide()

    def show_mails(self, mails: Sequence[OutgoingRow], saying: Saying) -> None:
        """Show those that have not gone out."""
        unsent = tuple(row for row in mails if row.mail.state.is_unsent)
        if unsent == self._shown:
            return
        self._shown = unsent
        empty(self._column)
        self.lines, self.buttons = [], []
        for row in unsent:
            self._column.addWidget(self._line(row, saying))
        self.setVisible(bool(unsent))

    def _line(self, row: OutgoingRow, saying: Saying) -> QWidget:
        holder = QWidget()
        state, said = self._said(row, saying)
        line = StateLine(said, state)
        self.lines.append(line)
        layout = QHBoxLayout(holder)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(line, 1, Qt.AlignmentFlag.AlignVCenter)
        if row.may_be_tried:
            again = Button(self.tr("Try again"), "again", size=Size.SMALL)
            again.clicked.connect(partial(self._try, row.mail.id))
            self.buttons.append(again)
            layout.addWidget(again)
        if row.may_be_cancelled:
            back = Button(self.tr("Take it back"), kind=Kind.QUIET, size=Size.SMALL)
            back.clicked.connect(partial(self._cancel, row.mail.id))
            self.buttons.append(back)
            layout.addWidget(back)
        return holder

    def _said(self, row: OutgoingRow, saying: Saying) -> tuple[State, str]:
        mail, box = row.mail, row.mailbox
        why = ""
        if mail.problem:
            host, port = (box.smtp_host, box.smtp_port) if box else ("", 0)
            user = (box.smtp_user or box.user) if box else ""
            why = " " + sending_problem(mail.problem, host, port, user, saying)
        to = mail.to_address
        if mail.state is OutgoingState.FAILED:
            said = self.tr("The mail to {address} could not be sent.").format(address=to)
            return State.LATE, said + why
        if mail.state is OutgoingState.SENDING:
            return State.RUNNING, self.tr("The mail to {address} goes out.").format(address=to)
        said = self.tr("The mail to {address} waits to be sent.").format(address=to)
        return State.ATTENTION if why else State.RUNNING, said + why

    def _try(self, mail: int, _on: bool = False) -> None:
        self.tried.emit(mail)

    def _cancel(self, mail: int, _on: bool = False) -> None:
        self.cancelled.emit(mail)
