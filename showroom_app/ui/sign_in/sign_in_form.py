"""A name and a secret: the one form with which somebody signs in, wherever it stands."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QCompleter, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from showroom_app.domain.duplicates import name_key
from showroom_app.domain.people import User, UserKind
from showroom_app.domain.refused import NotFound, Refused
from showroom_app.ui import words
from showroom_app.ui.kiosk.countdown import Countdown
from showroom_app.ui.kiosk.kiosk_words import seconds
from showroom_app.ui.session import Problem, Session
from showroom_app.ui.widgets.button import Button, Kind
from showroom_app.ui.widgets.field import Field
from showroom_app.ui.widgets.text import Label
from showroom_app.words import Saying


class SignInForm(QWidget):
    """Asks who it is and for the PIN or password; a growing wait is counted down.

    `upright` sets the fields below each other, else they stand in a row. The secret is forgotten
    as soon as it is sent; it never stands anywhere else.
    """

    entered = Signal()
    """Somebody signed in with this form."""

    left = Signal()
    """Nobody signs in."""

    def __init__(
        self, session: Session, *, upright: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._looks = False
        self._waits_for = ""
        self.name = Field(self.tr("Name"))
        self.secret = Field(self.tr("PIN or password"))
        self.secret.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.enter = Button(self.tr("Sign in"), kind=Kind.PRIMARY)
        self.leave = Button(self.tr("Cancel"), kind=Kind.QUIET)
        self.problem = Label("", "small", "late", wrap=True)
        self.problem.hide()
        self._wait = Countdown(self)
        self.ticks = self._wait.timer
        self._wait.ticked.connect(self._show_wait)
        self._wait.over.connect(self._wait_over)
        self._names = QStringListModel(self)
        self._offer_names()
        self._lay_out(upright)
        self.enter.clicked.connect(self._enter)
        self.leave.clicked.connect(self.leave_it)
        self.name.line.textChanged.connect(self._named)
        session.known_changed.connect(self._show_known)
        self._show_known()

    def begin(self) -> None:
        """Ask anew: whoever signed in here last has only the secret to type."""
        self._session.ask_known()
        self._say("")
        self.secret.line.clear()
        if not self.name.text and (last := self._session.last) is not None:
            self.name.line.setText(last.name)
        field = self.secret if self.name.text else self.name
        field.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def clear(self) -> None:
        """Forget what was typed."""
        self._stop_wait()
        self._say("")
        self.secret.line.clear()
        self.name.line.clear()

    def leave_it(self) -> None:
        """Give up."""
        self.clear()
        self.left.emit()

    @property
    def waits(self) -> bool:
        """Whether nothing is taken now, because too much was wrong."""
        return self._wait.runs

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
        elif event.key() == Qt.Key.Key_Escape:
            self.leave_it()
        else:
            super().keyPressEvent(event)

    def _offer_names(self) -> None:
        completer = QCompleter(self._names, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.activated.connect(self._name_chosen)
        self.name.line.setCompleter(completer)

    def _lay_out(self, upright: bool) -> None:
        self.enter.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        fields = QVBoxLayout() if upright else QHBoxLayout()
        fields.setSpacing(8 if upright else 12)
        stretch = 0 if upright else 1
        fields.addWidget(self.name, stretch)
        fields.addWidget(self.secret, stretch)
        if upright:
            fields.addWidget(self.problem)
        ways = QHBoxLayout()
        ways.setSpacing(8)
        if upright:
            ways.addStretch(1)
        below = Qt.AlignmentFlag.AlignBottom
        ways.addWidget(self.leave, 0, below)
        ways.addWidget(self.enter, 0, below)
        fields.addLayout(ways)
        column = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(fields)
        if not upright:
            column.addWidget(self.problem)

    def _enter(self) -> None:
        if self._looks or self.waits:
            return
        name, secret = self.name.text, self.secret.line.text()
        if not name:
            self.secret.line.clear()
            self._say(self.tr("Type your name first."))
            self.name.line.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        # Whoever types on while it is looked up must not type the secret where it can be read.
        was_here = self.secret.line.hasFocus()
        self.secret.line.setFocus(Qt.FocusReason.OtherFocusReason)
        if not secret and not was_here:
            return
        if not secret and self._must_be_typed:
            self._say(self.tr("Type your PIN or password."))
            return
        self.secret.line.clear()
        self._looks = True
        self.enter.setEnabled(False)
        self._session.enter(name, secret, self._signed_in, self._refuse, self._looked)

    def _looked(self) -> None:
        self._looks = False
        self.enter.setEnabled(not self.waits)

    def _signed_in(self) -> None:
        self.clear()
        self.entered.emit()

    def _refuse(self, problem: Problem) -> None:
        saying = Saying(translate=words.told, day=words.day)
        self._say(
            saying.unknown(problem) if isinstance(problem, NotFound) else saying.refusal(problem)
        )
        wait = problem.facts.get("wait") if isinstance(problem, Refused) else None
        if isinstance(wait, timedelta):
            self._waits_for = self.name.text
            self.secret.setEnabled(False)
            self.enter.setEnabled(False)
            self._wait.start(wait)
            return
        field = self.name if isinstance(problem, NotFound) else self.secret
        field.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_wait(self, left: int) -> None:
        self._say(
            self.tr("Too many wrong tries. {name} can try again in {time}.").format(
                name=self._waits_for, time=seconds(left)
            )
        )

    def _wait_over(self) -> None:
        self._stop_wait()
        self._say("")
        if self.isVisible():
            self.secret.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _stop_wait(self) -> None:
        self._wait.stop()
        self.secret.setEnabled(True)
        self.enter.setEnabled(not self._looks)

    def _named(self) -> None:
        if self.waits and name_key(self.name.text) != name_key(self._waits_for):
            # Somebody else's wait keeps nobody waiting.
            self._stop_wait()
            self._say("")
        self._name_secret()

    def _name_chosen(self) -> None:
        self.secret.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_known(self) -> None:
        self._names.setStringList([user.name for user in self._session.known.users])
        self._name_secret()

    def _name_secret(self) -> None:
        """Call the secret what it is to whom is named."""
        user = self._named_user
        if user is None:
            name = self.tr("PIN or password")
        else:
            name = self.tr("PIN") if user.kind is UserKind.REP else self.tr("Password")
        self.secret.label.setText(name)
        self.secret.line.setAccessibleName(name)

    @property
    def _named_user(self) -> User | None:
        wanted = name_key(self.name.text)
        return next((u for u in self._session.known.users if name_key(u.name) == wanted), None)

    @property
    def _must_be_typed(self) -> bool:
        """Whether who is named has a secret."""
        user = self._named_user
        return user is not None and user.has_secret

    def _say(self, sentence: str) -> None:
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))
