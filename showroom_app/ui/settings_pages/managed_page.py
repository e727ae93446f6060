"""What pages share on which a manager does things one by one."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from showroom_app.services import Services
from showroom_app.ui import theme, words
from showroom_app.ui.desk import Desk
from showroom_app.ui.page import Page
from showroom_app.ui.session import Session
from showroom_app.ui.settings_pages.managed import Act, Managed, Said, Then
from showroom_app.ui.sign_in.closed_to import ClosedTo
from showroom_app.words import Saying

_WIDEST = 1296


class ManagedPage(Page):
    """A page on which something is added, changed or removed, with the place for a manager."""

    def __init__(
        self,
        desk: Desk,
        services: Services,
        session: Session,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._services = services
        self._managed = Managed(desk, session, self.saying, self)
        self.session = session
        self.listen(session)
        self.closed_to: ClosedTo | None = None
        self.sign_in = self._managed.sign_in
        self.sign_in.setMaximumWidth(_WIDEST)

    def lay_out(self, content: QWidget) -> None:
        """Put the content below the place where a manager is asked for."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        row = self._sign_in_row = QHBoxLayout()
        row.addWidget(self.sign_in, 1)
        row.addStretch(0)
        column.addLayout(row)
        self._content = content
        self._stack = QStackedWidget()
        self._stack.addWidget(content)
        column.addWidget(self._stack, 1)
        self._fit()
        theme.look().changed.connect(self._fit)

    def close_off(self, title: str, sentence: str) -> None:
        """Show in place of the content who may see it, and let that person sign in."""
        if self.closed_to is None:
            self.closed_to = ClosedTo(self.session, title, sentence)
            self._stack.addWidget(self.closed_to)
        self.closed_to.say(title, sentence)
        self._stack.setCurrentWidget(self.closed_to)

    def open_up(self) -> None:
        """Show the content: who is here may see it."""
        self._stack.setCurrentWidget(self._content)

    def saying(self) -> Saying:
        """How this page says what the services answer."""
        return Saying(translate=words.told, day=words.day)

    def act(self, act: Act, then: Then, said: Said) -> None:
        """Do an act; `then` gets its result, `said` the sentence when it is refused."""
        self._managed.act(act, then, said)

    def _fit(self) -> None:
        side, _ = theme.current().sizes.window_padding
        self._sign_in_row.setContentsMargins(side, 0, side, 0)
