"""Joining the server of a showroom that runs already: its address, the password once, and go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from showroom_app.services.database_setup import DatabaseSetup, Joined
from showroom_app.ui import words
from showroom_app.ui.background import Background
from showroom_app.ui.database.server_form import ServerForm
from showroom_app.ui.database.server_trial import ServerTrial, address_of
from showroom_app.ui.widgets.button import Button, Kind
from showroom_app.words import Saying

if TYPE_CHECKING:
    from showroom_app.services.database_setup import ServerFound


class JoinPane(QWidget):
    """The form of a server, for a PC that has no database open."""

    joined = Signal(str)
    """This PC can work with the server of this URL; its password is kept."""

    def __init__(
        self, setup: DatabaseSetup, background: Background, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.form = ServerForm(
            self.tr("The server"),
            self.tr("Open the join file that a PC of the showroom saved, or fill in the server."),
        )
        self.trial = ServerTrial(
            self.form, setup, background, lambda: Saying(translate=words.told, day=words.day), self
        )
        self.work = Button(self.tr("Work with it on this PC"), kind=Kind.PRIMARY)
        self.work.hide()
        self.form.buttons.addWidget(self.work)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)
        self.work.clicked.connect(self.trial.join)
        self.trial.found.connect(self._show_found)
        self.trial.joined.connect(self._tell)

    def begin_with(self, url: str) -> None:
        """Begin with the server that this PC worked with, so that only what changed is typed."""
        if (address := address_of(url)) is not None:
            self.form.show_address(address)

    def _show_found(self, found: ServerFound | None) -> None:
        self.work.setVisible(found is not None and found.can_be_used)

    def _tell(self, joined: Joined) -> None:
        self.joined.emit(joined.url)
