"""The panel below the sign of the person: who is here, signing in, locking, another secret."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from showroom_app.domain.people import UserKind
from showroom_app.ui import theme, words
from showroom_app.ui.session import LOCKS_AFTER, Session
from showroom_app.ui.sign_in.own_secret_form import OwnSecretForm
from showroom_app.ui.sign_in.sign_in_form import SignInForm
from showroom_app.ui.widgets.button import Button, Kind
from showroom_app.ui.widgets.inline_panel import InlinePanel
from showroom_app.ui.widgets.text import Label

_WIDTH = 340
_FREE = 12
_LOCKS_MINUTES = LOCKS_AFTER // timedelta(minutes=1)
_CLOSES_MILLISECONDS = 60_000


class PersonPanel(InlinePanel):
    """Lies over the page, at the right below the top bar; the keys of the page go on working.

    It closes by itself when nobody types for a minute.
    """

    entered = Signal()
    """Somebody signed in here."""

    left = Signal()
    """It was closed: the keyboard is the page's again."""

    people_wanted = Signal()
    """Somebody wants to see where users are added."""

    def __init__(
        self,
        session: Session,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._corner = (0, 0)
        self.title = Label("", "card_title")
        self.about = Label("", "small", 2, wrap=True)
        self.hint = Label("", "small", 2, wrap=True)
        self.people = Button(self.tr("Add a manager"), kind=Kind.LINK)
        self.form = SignInForm(session, upright=True)
        self.lock = Button(self.tr("Lock"), "ph.lock-key-bold", "F9", Kind.PRIMARY)
        self.other = Button(self.tr("Somebody else"), kind=Kind.SECONDARY)
        self.own = OwnSecretForm(session)
        self.secret = Button("", kind=Kind.LINK)
        self._closes = QTimer(self)
        self._closes.setSingleShot(True)
        self._closes.setInterval(_CLOSES_MILLISECONDS)
        self._closes.timeout.connect(self._close_unused)
        self._lay_out()
        self.form.entered.connect(self._entered)
        self.form.left.connect(self.leave)
        self.people.clicked.connect(self._open_people)
        self.lock.clicked.connect(session.lock)
        self.other.clicked.connect(self._ask_other)
        self.secret.clicked.connect(self._ask_secret)
        self.own.left.connect(self.open)
        self.own.changed.connect(self._secret_changed)
        session.changed.connect(self._user_changed)
        session.known_changed.connect(self._show_hint)
        for field in (self.form.name, self.form.secret, *self.own.fields):
            field.line.installEventFilter(self)
        self.hide()

    def open(self) -> None:
        """Show who is here, or ask who it is."""
        self._show_user()
        self._settle()
        self.show()
        self.raise_()
        self._closes.start()
        if self._session.user is None:
            self.form.begin()
        else:
            self.lock.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Close it and forget what was typed."""
        if not self.isHidden():
            self._put_away()
            self.left.emit()

    def place(self, right: int, top: int) -> None:
        """Stand below `top` at the right edge of the window, higher where there is no room."""
        side = theme.current().sizes.window_padding[0]
        self._corner = (right - _WIDTH - side, top + 4)
        self._settle()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._closes.stop()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and self._closes.isActive():
            self._closes.start()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        self._hint_row = QWidget()
        hint = QVBoxLayout(self._hint_row)
        hint.setContentsMargins(0, 0, 0, 0)
        hint.setSpacing(4)
        hint.addWidget(self.hint)
        hint.addWidget(self.people, 0, Qt.AlignmentFlag.AlignLeft)
        self._ways = QWidget()
        ways = QHBoxLayout(self._ways)
        ways.setContentsMargins(0, 4, 0, 0)
        ways.setSpacing(8)
        ways.addWidget(self.other)
        ways.addStretch(1)
        ways.addWidget(self.lock)
        inside = QVBoxLayout()
        inside.setContentsMargins(16, 14, 15, 15)
        inside.setSpacing(8)
        for each in (self.title, self.about, self._hint_row, self.form):
            inside.addWidget(each)
        inside.addWidget(self.secret, 0, Qt.AlignmentFlag.AlignLeft)
        inside.addWidget(self.own)
        inside.addWidget(self._ways)
        self.column.addLayout(inside)
        self.setFixedWidth(_WIDTH)

    def _show_user(self) -> None:
        """Show what there is to do for who is here, or for nobody."""
        user = self._session.user
        self._ways.setVisible(user is not None)
        self.secret.setVisible(user is not None)
        self.own.hide()
        self.form.setVisible(user is None)
        self.about.setVisible(user is not None)
        if user is None:
            self.title.setText(self.tr("Who is here?"))
        else:
            self.title.setText(user.name)
            self.about.setText(self._about(user.kind))
            is_rep = user.kind is UserKind.REP
            self.secret.setText(self.tr("Change PIN") if is_rep else self.tr("Change password"))
        self._show_hint()

    def _about(self, kind: UserKind) -> str:
        if kind is UserKind.RECEPTION:
            stays = self.tr("{kind}. Signed in until the window is locked.")
            return stays.format(kind=words.user_kind(kind))
        locks = self.tr("{kind}. The window locks after {n} minutes without a key or a click.")
        return locks.format(kind=words.user_kind(kind), n=_LOCKS_MINUTES)

    def _show_hint(self) -> None:
        """Say, while there is no manager, that nobody has to sign in."""
        known = self._session.known
        is_open = known.is_read and not known.has_manager and self._session.user is None
        self.hint.setText(
            self.tr(
                "Nobody has to sign in: as long as there is no manager, everyone may do "
                "everything. Who signs in puts a name on what he or she does."
            )
        )
        self._hint_row.setVisible(is_open)
        self._settle()

    def event(self, event: QEvent) -> bool:
        handled = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            # A sentence came or went inside.
            self._settle()
        return handled

    def _settle(self) -> None:
        high = self.column.totalHeightForWidth(_WIDTH)
        high = max(high, self.column.totalMinimumSize().height())
        left, top = self._corner
        if (around := self.parentWidget()) is not None:
            top = min(top, max(around.height() - high - _FREE, 0))
        self.setGeometry(left, top, _WIDTH, high)

    def _user_changed(self) -> None:
        if not self.isHidden():
            self._put_away()

    def _entered(self) -> None:
        self._put_away()
        self.entered.emit()

    def _ask_other(self) -> None:
        self._session.lock()
        self.open()

    def _ask_secret(self) -> None:
        if (user := self._session.user) is None:
            return
        for each in (self.secret, self._ways, self.about):
            each.hide()
        self.own.show()
        self.own.begin(user)
        self._settle()

    def _secret_changed(self) -> None:
        self.open()
        self.about.setText(self.tr("Changed."))

    def _open_people(self) -> None:
        self._put_away()
        self.people_wanted.emit()

    def _close_unused(self) -> None:
        # Who waits for a countdown has nothing to type.
        if self.form.waits:
            self._closes.start()
        else:
            self.leave()

    def _put_away(self) -> None:
        self.hide()
        self.form.clear()
        self.own.clear()
