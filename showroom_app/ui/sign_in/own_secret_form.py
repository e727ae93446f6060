"""Another PIN or password of one's own: the one until now, and the new one twice."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from showroom_app.domain.people import User, UserKind
from showroom_app.domain.refused import Refused
from showroom_app.ui import words
from showroom_app.ui.session import Session
from showroom_app.ui.widgets.button import Button, Kind
from showroom_app.ui.widgets.field import Field
from showroom_app.ui.widgets.text import Label
from showroom_app.words import Saying


class OwnSecretForm(QWidget):
    """Asks who is signed in for the PIN or password until now and for another one."""

    changed = Signal()
    """The new one counts."""

    left = Signal()
    """It stays as it was."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._looks = False
        self.old, self.new, self.again = Field(""), Field(""), Field("")
        self.fields = (self.old, self.new, self.again)
        self.keep = Button("", kind=Kind.PRIMARY)
        self.leave = Button(self.tr("Cancel"), kind=Kind.QUIET)
        self.problem = Label("", "small", "late", wrap=True)
        self.problem.hide()
        for field in self.fields:
            field.line.setEchoMode(QLineEdit.EchoMode.Password)
        ways = QHBoxLayout()
        ways.setSpacing(8)
        ways.addStretch(1)
        ways.addWidget(self.leave)
        ways.addWidget(self.keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for each in (*self.fields, self.problem):
            column.addWidget(each)
        column.addLayout(ways)
        self.keep.clicked.connect(self._keep)
        self.leave.clicked.connect(self.leave_it)

    def begin(self, user: User) -> None:
        """Ask this user."""
        if user.kind is UserKind.REP:
            names = (self.tr("PIN until now"), self.tr("New PIN"), self.tr("New PIN once more"))
            self.keep.setText(self.tr("Change PIN"))
        else:
            names = (
                self.tr("Password until now"),
                self.tr("New password"),
                self.tr("New password once more"),
            )
            self.keep.setText(self.tr("Change password"))
        for field, name in zip(self.fields, names, strict=True):
            field.label.setText(name)
            field.line.setAccessibleName(name)
        self.clear()
        # Who never had one has none to prove.
        self.old.setVisible(user.has_secret)
        first = self.old if user.has_secret else self.new
        first.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def clear(self) -> None:
        """Forget what was typed."""
        self._say("")
        for field in self.fields:
            field.line.clear()

    def leave_it(self) -> None:
        """Leave it as it was."""
        self.clear()
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._keep()
        elif event.key() == Qt.Key.Key_Escape:
            self.leave_it()
        else:
            super().keyPressEvent(event)

    def _keep(self) -> None:
        if self._looks:
            return
        old, new, again = (field.line.text() for field in self.fields)
        if new != again:
            self._refuse_new(self.tr("Those were two different ones. Type the new one twice."))
            return
        self._looks = True
        self.keep.setEnabled(False)
        self._session.change_secret(old, new, self._changed, self._refuse, self._looked)

    def _looked(self) -> None:
        self._looks = False
        self.keep.setEnabled(True)

    def _changed(self) -> None:
        self.clear()
        self.changed.emit()

    def _refuse(self, refused: Refused) -> None:
        sentence = Saying(translate=words.told, day=words.day).refusal(refused)
        if refused.code == "wrong-secret" or isinstance(refused.facts.get("wait"), timedelta):
            self._say(sentence)
            self.old.line.clear()
            self.old.line.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._refuse_new(sentence)

    def _refuse_new(self, sentence: str) -> None:
        """Say what is wrong with the new one; the one until now need not be typed again."""
        self._say(sentence)
        for field in (self.new, self.again):
            field.line.clear()
        self.new.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self, sentence: str) -> None:
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))
