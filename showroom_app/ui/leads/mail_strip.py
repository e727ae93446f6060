"""Says over the leads which mailbox cannot be read, calmly: everything else goes on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from showroom_app.services.mailboxes import Unread
from showroom_app.ui.theme import State
from showroom_app.ui.widgets.button import Button, Size
from showroom_app.ui.widgets.card import Card
from showroom_app.ui.widgets.state_line import StateLine
from showroom_app.words import Saying
from showroom_app.words.mail import problem_words


class MailStrip(Card):
    """Hidden while every mailbox can be read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.line = StateLine()
        self.settings = Button(self.tr("Mail settings"), size=Size.SMALL)
        row = QHBoxLayout()
        row.setContentsMargins(16, 8, 12, 8)
        row.setSpacing(8)
        row.addWidget(self.line, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.settings)
        self.column.addLayout(row)
        self.hide()

    def show_unread(self, unread: Sequence[Unread], saying: Saying) -> None:
        """Show what is wrong with the first that cannot be read."""
        self.setVisible(bool(unread))
        if not unread:
            return
        first = unread[0]
        said = self.tr("No mail comes in by “{name}”: {problem}").format(
            name=first.name, problem=problem_words(first.problem, first.facts, saying)
        )
        self.line.show_state(State.ATTENTION, said)
