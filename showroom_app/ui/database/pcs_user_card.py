"""The card on a PC that works as the owner of the tables: make a user for the PCs instead."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from showroom_app.services.pcs_user import proposed_password, proposed_user
from showroom_app.ui.leads.flow import Flow
from showroom_app.ui.theme import State
from showroom_app.ui.widgets.button import Button, Kind
from showroom_app.ui.widgets.card import Card
from showroom_app.ui.widgets.field import Field
from showroom_app.ui.widgets.state_line import StateLine
from showroom_app.ui.widgets.text import Label


class PcsUserCard(Card):
    """The name and password of the user that the PCs are to work as.

    The password is proposed and stands readable, for it is written down and typed on each PC.
    """

    wanted = Signal(str, str)
    """Somebody wants this user with this password."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("A user for the PCs"), parent=parent)
        self.said = Label("", "small", 2, wrap=True)
        self.user = Field(self.tr("User name for the PCs"))
        self.user.line.setText(proposed_user())
        self.password = Field(self.tr("Password for the PCs"))
        self.password.line.setText(proposed_password())
        self.copy = Button(self.tr("Copy the password"), "ph.copy-simple-bold")
        self.make = Button(self.tr("Make the user and go on as it"), kind=Kind.PRIMARY)
        self.result = StateLine()
        self._lay_out()
        self.copy.clicked.connect(self._copy)
        self.make.clicked.connect(self._make)

    def say_owner(self, owner: str) -> None:
        """Say whose password it is that can do everything."""
        self.said.setText(
            self.tr(
                "This PC signs in to the server as {owner}, the owner of the tables. Whoever knows "
                "this password could change the floor log and the sales. Make a user for the PCs: "
                "it can do what Showroom does and nothing else, and this PC forgets the password "
                "of {owner}. Write both passwords down first: that of the PCs is typed on each of "
                "them once, that of {owner} only for a new version of the tables."
            ).format(owner=owner)
        )

    def show_result(self, state: State | None, sentence: str) -> None:
        """Say what is under way, or why there is no user yet; without a sentence nothing."""
        self.result.show_state(state, sentence)
        self.result.setVisible(bool(sentence))
        self.make.refuse(self.tr("under way") if state is State.RUNNING else "")

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.password.line.text())
        self.show_result(State.OK, self.tr("The password is on the clipboard."))

    def _make(self) -> None:
        self.wanted.emit(self.user.text, self.password.line.text())

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setContentsMargins(15, 4, 15, 15)
        column.setSpacing(12)
        for widget in (self.said, self.user, self.password):
            column.addWidget(widget)
        buttons = Flow(8)
        buttons.addWidget(self.make)
        buttons.addWidget(self.copy)
        column.addLayout(buttons)
        column.addWidget(self.result, 0, Qt.AlignmentFlag.AlignTop)
        self.result.hide()
        self.column.addLayout(column)
