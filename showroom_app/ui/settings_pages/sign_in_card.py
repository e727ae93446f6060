"""Asks for a manager where only a manager may go on."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from showroom_app.domain.people import Actor, User
from showroom_app.domain.refused import Refused
from showroom_app.services import Services
from showroom_app.ui import words
from showroom_app.ui.desk import Desk
from showroom_app.ui.widgets.button import Button, Kind
from showroom_app.ui.widgets.card import Card
from showroom_app.ui.widgets.field import Field
from showroom_app.ui.widgets.text import Label
from showroom_app.words import Saying

_LOCKS_MILLISECONDS = 10 * 60_000


class ManagerSignIn(Card):
    """Hidden until it is asked; knows who signed in for ten minutes after the last change.

    `actor` says who stands at this PC without signing in.
    """

    signed_in = Signal()
    """Somebody signed in; what was refused can be tried again."""

    locked = Signal()
    """Who signed in did nothing for a while, and is forgotten."""

    left = Signal()
    """Nobody signs in; what was refused stays as it was."""

    def __init__(
        self,
        desk: Desk,
        services: Services,
        actor: Callable[[], Actor],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(outlined=True, parent=parent)
        self._desk = desk
        self._services = services
        self._actor = actor
        self._user: User | None = None
        self._locks = QTimer(self)
        self._locks.setSingleShot(True)
        self._locks.setInterval(_LOCKS_MILLISECONDS)
        self._locks.timeout.connect(self._lock)
        self.name = Field(self.tr("Name"))
        self.secret = Field(self.tr("Password"))
        self.secret.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.enter = Button(self.tr("Sign in"), kind=Kind.PRIMARY)
        self.leave = Button(self.tr("Cancel"), kind=Kind.QUIET)
        self.problem = Label("", "small", "late", wrap=True)
        self._lay_out()
        self.enter.clicked.connect(self._enter)
        self.leave.clicked.connect(self._leave)
        self.hide()

    @property
    def actor(self) -> Actor:
        """Who acts: the manager who signed in, else whoever stands here."""
        station = self._actor()
        if self._user is None:
            return station
        self._locks.start()
        return Actor(self._user, station.station)

    @property
    def looking(self) -> Actor:
        """Who looks: as `actor`, but looking alone keeps nobody signed in."""
        station = self._actor()
        return station if self._user is None else Actor(self._user, station.station)

    def ask(self) -> None:
        """Ask for a manager's name and password, for what somebody wants to change."""
        self._say_why(
            self.tr("Only a manager changes this. Sign in; what you chose is then saved."),
            self.tr("Sign in and save"),
        )
        self._open()

    def ask_to_look(self) -> None:
        """Ask for a manager's name and password, for what somebody wants to see."""
        self._say_why(
            self.tr("Only a manager sees this. Who does nothing for ten minutes is signed out."),
            self.tr("Sign in"),
        )
        self._open()

    def _say_why(self, why: str, enter: str) -> None:
        self.why.setText(why)
        self.enter.setText(enter)

    def _open(self) -> None:
        self.forget()
        self.problem.hide()
        self.show()
        field = self.secret if self.name.text else self.name
        field.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Nobody is signed in any longer."""
        self._user = None
        self._locks.stop()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
        elif event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setContentsMargins(15, 12, 15, 15)
        column.setSpacing(8)
        self.why = Label("", "body_strong", wrap=True)
        column.addWidget(self.why)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.name, 1)
        row.addWidget(self.secret, 1)
        row.addWidget(self.leave, 0, Qt.AlignmentFlag.AlignBottom)
        row.addWidget(self.enter, 0, Qt.AlignmentFlag.AlignBottom)
        column.addLayout(row)
        column.addWidget(self.problem)
        self.column.addLayout(column)

    def _enter(self) -> None:
        name, secret = self.name.text, self.secret.line.text()
        self.secret.line.clear()
        self._desk.do(lambda: self._services.people.sign_in(name, secret), self._know, self._refuse)

    def _know(self, user: User) -> None:
        self._user = user
        self._locks.start()
        self._close_up()
        self.signed_in.emit()

    def _lock(self) -> None:
        self.forget()
        self.locked.emit()

    def _leave(self) -> None:
        self._close_up()
        self.left.emit()

    def _close_up(self) -> None:
        self.secret.line.clear()
        self.hide()

    def _refuse(self, refused: Refused) -> None:
        saying = Saying(translate=words.told, day=words.day)
        self.problem.setText(saying.refusal(refused))
        self.problem.show()
        self.secret.line.setFocus(Qt.FocusReason.OtherFocusReason)
