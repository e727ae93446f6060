"""Asks which manager stands here and for the password, by touch or on a keyboard."""

from __future__ import annotations

from datetime import timedelta
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from showroom_app.domain.people import User, UserKind
from showroom_app.domain.refused import Refused
from showroom_app.ui import theme, words
from showroom_app.ui.kiosk.countdown import Countdown
from showroom_app.ui.kiosk.key_grid import KeyGrid
from showroom_app.ui.kiosk.kiosk_words import seconds
from showroom_app.ui.kiosk.touch import GAP, Shape, TouchButton, TouchField, px
from showroom_app.ui.session import Problem, Session
from showroom_app.ui.widgets.text import Label
from showroom_app.words import Saying

_COLUMNS = 2
_HIDDEN, _SHOWN = QLineEdit.EchoMode.Password, QLineEdit.EchoMode.Normal


class PasswordPage(QWidget):
    """First the names of the managers, unless there is one only; then the password of one.

    The password is forgotten as soon as it is sent. A growing wait is counted down.
    """

    entered = Signal()
    """A manager signed in."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._who: User | None = None
        self._looks = False
        self._wait = Countdown(self)
        self.ticks = self._wait.timer
        self._wait.ticked.connect(self._show_wait)
        self._wait.over.connect(self._wait_over)
        self.title = Label("", "kiosk_title")
        self.names: dict[str, TouchButton] = {}
        self.secret = TouchField(self.tr("Password"))
        self.secret.setEchoMode(_HIDDEN)
        self.look = TouchButton("", "", shape=Shape.SMALL)
        self.look.clicked.connect(self._look)
        self.keys = KeyGrid(self.secret)
        self.problem = Label("", "kiosk_body_strong", "late", wrap=True)
        self._names = QWidget()
        self._grid = QGridLayout(self._names)
        self._grid.setContentsMargins(0, 0, 0, 0)
        line = QHBoxLayout()
        line.addWidget(self.secret, 1)
        line.addWidget(self.look)
        password = QWidget()
        below = QVBoxLayout(password)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(12)
        below.addLayout(line)
        below.addWidget(self.problem)
        below.addStretch(1)
        below.addWidget(self.keys)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._names)
        self._stack.addWidget(password)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self.title)
        column.addWidget(self._stack, 1)
        self.keys.done.connect(self._enter)
        self.secret.returnPressed.connect(self._enter)
        self.secret.textEdited.connect(lambda _text: self._say(""))
        theme.look().changed.connect(self._fit)
        self._fit()

    def begin(self) -> None:
        """Ask anew."""
        self._wait.stop()
        self._say("")
        managers = [u for u in self._session.known.users if u.kind is UserKind.MANAGER]
        if len(managers) == 1:
            self._ask(managers[0])
            return
        self.title.setText(self.tr("A manager changes this. Who are you?"))
        for number, user in enumerate(managers):
            if user.name not in self.names:
                button = self.names[user.name] = TouchButton(user.name, "ph.user-bold")
                button.clicked.connect(partial(self._ask, user))
                self._grid.addWidget(button, *divmod(number, _COLUMNS))
        self._grid.setRowStretch(len(managers) // _COLUMNS + 1, 1)
        self._stack.setCurrentIndex(0)

    def _ask(self, user: User, _on: bool = False) -> None:
        self._who = user
        self.title.setText(self.tr("Password of {name}").format(name=user.name))
        self._hide()
        self.keys.begin()
        self._let_type(taken=True)
        self._stack.setCurrentIndex(1)
        self.secret.setFocus(Qt.FocusReason.OtherFocusReason)

    def _enter(self) -> None:
        secret = self.secret.text()
        if self._who is None or self._looks or self._wait.runs or not secret:
            return
        self._hide()
        self._looks = True
        self._session.enter(self._who.name, secret, self.entered.emit, self._refuse, self._looked)

    def _looked(self) -> None:
        self._looks = False

    def _refuse(self, problem: Problem) -> None:
        saying = Saying(translate=words.told, day=words.day)
        if not isinstance(problem, Refused):
            self._say(saying.unknown(problem))
            return
        self._say(saying.refusal(problem))
        wait = problem.facts.get("wait")
        if isinstance(wait, timedelta):
            self._let_type(taken=False)
            self._wait.start(wait)

    def _hide(self) -> None:
        """Forget what was typed, and show nothing of what is typed next."""
        self.secret.clear()
        if self.secret.echoMode() is not _HIDDEN:
            self.secret.setEchoMode(_HIDDEN)
        self.look.say(self.tr("Show"), icon="ph.eye-bold")

    def _look(self) -> None:
        hidden = self.secret.echoMode() == _HIDDEN
        self.secret.setEchoMode(_SHOWN if hidden else _HIDDEN)
        text, icon = (self.tr("Hide"), "eye-slash") if hidden else (self.tr("Show"), "eye")
        self.look.say(text, icon=f"ph.{icon}-bold")
        self.secret.setFocus(Qt.FocusReason.OtherFocusReason)

    def _let_type(self, *, taken: bool) -> None:
        for each in (self.secret, self.look, self.keys):
            each.setEnabled(taken)

    def _show_wait(self, left: int) -> None:
        name = self._who.name if self._who is not None else ""
        said = self.tr("Too many wrong tries. {name} can try again in {time}.")
        self._say(said.format(name=name, time=seconds(left)))

    def _wait_over(self) -> None:
        self._say("")
        self._let_type(taken=True)
        if self.isVisible():
            self.secret.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self, sentence: str) -> None:
        self.problem.setText(sentence)

    def _fit(self) -> None:
        self._grid.setSpacing(px(GAP))
