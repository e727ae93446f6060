"""Asks for a manager on the page itself, where only a manager may do what somebody wants."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from showroom_app.ui.session import Session
from showroom_app.ui.sign_in.sign_in_form import SignInForm
from showroom_app.ui.widgets.card import Card
from showroom_app.ui.widgets.text import Label


class SignInCard(Card):
    """Hidden until it is asked; who signs in here signs in at the window."""

    signed_in = Signal()
    """Somebody signed in here; what was refused can be tried again."""

    left = Signal()
    """Nobody signs in; what was refused stays as it was."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(outlined=True, parent=parent)
        self.session = session
        self.why = Label("", "body_strong", wrap=True)
        self.form = SignInForm(session)
        self.name, self.secret = self.form.name, self.form.secret
        self.enter, self.leave = self.form.enter, self.form.leave
        self.problem = self.form.problem
        self.enter.setText(self.tr("Sign in and save"))
        column = QVBoxLayout()
        column.setContentsMargins(15, 12, 15, 15)
        column.setSpacing(8)
        column.addWidget(self.why)
        column.addWidget(self.form)
        self.column.addLayout(column)
        self.form.entered.connect(self._entered)
        self.form.left.connect(self._leave)
        self.hide()

    def ask(self) -> None:
        """Ask for a manager's name and password, for what somebody wants to change."""
        user = self.session.user
        if user is None:
            why = self.tr("Only a manager changes this. Sign in; what you chose is then saved.")
        else:
            why = self.tr(
                "{name} may not change this, a manager may. Sign in; what you chose is then saved."
            ).format(name=user.name)
        self.why.setText(why)
        if not self.isVisible():
            self.form.clear()
        self.show()
        self.form.begin()

    def _entered(self) -> None:
        self.hide()
        self.signed_in.emit()

    def _leave(self) -> None:
        self.hide()
        self.left.emit()
