"""What stands in place of what this window's user may not see: why, and a way to sign in."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from showroom_app.ui.session import Session
from showroom_app.ui.sign_in.sign_in_form import SignInForm
from showroom_app.ui.widgets.button import Button, Kind
from showroom_app.ui.widgets.empty_state import EmptyState
from showroom_app.ui.widgets.text import Label

_FORM_WIDTH = 340


class ClosedTo(QWidget):
    """Says who may see a page, and lets that person sign in on the spot.

    The page listens to the session and asks anew when somebody signed in. `others` are what can be
    done here without being seen to.
    """

    def __init__(
        self,
        session: Session,
        title: str,
        sentence: str,
        *,
        others: tuple[Button, ...] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self.as_manager = Button(self.tr("Sign in"), kind=Kind.PRIMARY)
        self.state = EmptyState(
            title, sentence, buttons=(self.as_manager, *others), icon="ph.lock-simple-bold"
        )
        self.title, self.sentence = self.state.title, self.state.sentence
        self.whoever = Label("", "small", 3)
        self.form = SignInForm(session, upright=True)
        self.form.setFixedWidth(_FORM_WIDTH)
        self.form.hide()
        middle = Qt.AlignmentFlag.AlignHCenter
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addStretch(2)
        column.addWidget(self.state, 0, middle)
        column.addWidget(self.whoever, 0, middle)
        column.addWidget(self.form, 0, middle)
        column.addStretch(3)
        self.as_manager.clicked.connect(self.open)
        self.form.left.connect(self.close_up)
        self.form.entered.connect(self.close_up)
        session.changed.connect(self._name_user)
        self._name_user()
        self.setFocusProxy(self.as_manager)

    def say(self, title: str, sentence: str) -> None:
        """Say it in other words."""
        self.title.setText(title)
        self.sentence.setText(sentence)

    def open(self) -> None:
        """Ask for name and secret."""
        self.as_manager.hide()
        self.form.show()
        self.form.begin()

    def close_up(self) -> None:
        """Ask no more."""
        self.form.hide()
        self.as_manager.show()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def _name_user(self) -> None:
        user = self._session.user
        self.whoever.setVisible(user is not None)
        if user is not None:
            self.whoever.setText(self.tr("{name} is signed in.").format(name=user.name))
