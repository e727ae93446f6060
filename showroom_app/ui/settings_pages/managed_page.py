"""What pages share on which a manager does things one by one: who signs in, and what waits."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from showroom_app.domain.people import Actor
from showroom_app.domain.refused import Refused
from showroom_app.services import Services
from showroom_app.ui import theme, words
from showroom_app.ui.desk import Desk
from showroom_app.ui.page import Page
from showroom_app.ui.settings_pages.sign_in_card import ManagerSignIn
from showroom_app.words import Saying

_WIDEST = 1296

Act = Callable[[Actor], Any]
Then = Callable[[Any], object]
Said = Callable[[str], object]


class ManagedPage(Page):
    """A page of settings on which something is added, changed or removed.

    What needs a manager waits while one signs in, and is done then.
    """

    def __init__(
        self,
        desk: Desk,
        services: Services,
        actor: Callable[[], Actor],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._services = services
        self._waiting: tuple[Act, Then, Said] | None = None
        self.sign_in = ManagerSignIn(desk, services.people, actor)
        self.sign_in.setMaximumWidth(_WIDEST)
        self.sign_in.signed_in.connect(self._try_again)
        self.sign_in.left.connect(self._give_up)

    def lay_out(self, content: QWidget) -> None:
        """Put the content below the place where a manager is asked for."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        row = self._row = QHBoxLayout()
        row.addWidget(self.sign_in, 1)
        row.addStretch(0)
        column.addLayout(row)
        column.addWidget(content, 1)
        self._fit()
        theme.look().changed.connect(self._fit)

    def saying(self) -> Saying:
        """How this page says what the services answer."""
        return Saying(translate=words.told, day=words.day)

    def act(self, act: Act, then: Then, said: Said) -> None:
        """Do an act; `then` gets its result, `said` the sentence when it is refused."""
        actor = self.sign_in.actor

        def refused(refusal: Refused) -> None:
            if refusal.code == "not-allowed":
                self._waiting = (act, then, said)
                self.sign_in.ask()
                return
            said(self.saying().refusal(refusal))

        self._desk.do(lambda: act(actor), then, refused)

    def _try_again(self) -> None:
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            self.act(*waiting)

    def _give_up(self) -> None:
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            waiting[2](self.saying().refusal(Refused("not-allowed")))

    def _fit(self) -> None:
        side, _ = theme.current().sizes.window_padding
        self._row.setContentsMargins(side, 0, side, 0)
