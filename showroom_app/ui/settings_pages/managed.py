"""Acts that only a manager may do: who signs in, and what waits meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject

from showroom_app.domain.people import Actor
from showroom_app.domain.refused import Refused
from showroom_app.ui.desk import Desk
from showroom_app.ui.session import Session
from showroom_app.ui.sign_in.sign_in_card import SignInCard
from showroom_app.words import Saying

Act = Callable[[Actor], Any]
Then = Callable[[Any], object]
Said = Callable[[str], object]


class Managed(QObject):
    """Does what is asked; what needs a manager waits while one signs in at `sign_in`."""

    def __init__(
        self,
        desk: Desk,
        session: Session,
        saying: Callable[[], Saying],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self.saying = saying
        self._waiting: tuple[Act, Then, Said] | None = None
        self.session = session
        self.sign_in = SignInCard(session)
        self.sign_in.signed_in.connect(self._try_again)
        self.sign_in.left.connect(self._give_up)

    def act(self, act: Act, then: Then, said: Said) -> None:
        """Do an act; `then` gets its result, `said` the sentence when it is refused."""
        actor = self.session.actor()

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
