"""The first start: as long as nobody works here, the board asks who the manager is."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from showroom_app.domain.refused import Refused
from showroom_app.services import Services
from showroom_app.ui import words
from showroom_app.ui.board.board_layout import BoardLayout
from showroom_app.ui.desk import Desk
from showroom_app.ui.session import Session
from showroom_app.ui.settings_pages.first_start_card import FirstManagerCard
from showroom_app.words import Saying

_WIDTH = 560


class FirstStart(QObject):
    """Stands in the empty board while there is no manager; who puts it off finds it in Settings."""

    def __init__(
        self, desk: Desk, services: Services, session: Session, board: BoardLayout, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._services = services
        self._session = session
        self._board = board
        self._is_put_off = self._is_asked = False
        self.card = FirstManagerCard(can_put_off=True)
        self.card.setFixedWidth(_WIDTH)
        self._place = QWidget()
        column = QVBoxLayout(self._place)
        column.addStretch(2)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.card)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(3)
        self.card.entered.connect(self._begin)
        self.card.put_off.connect(self._put_off)
        session.known_changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        known = self._session.known
        wanted = known.is_read and not known.has_manager and not self._is_put_off
        self._board.invite(self._place if wanted else None)
        if wanted and not self._is_asked:
            self._is_asked = True
            self.card.dealer.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _put_off(self) -> None:
        self._is_put_off = True
        self._show()

    def _begin(self, dealer: str, floor: str, name: str, password: str) -> None:
        actor, services = self._session.actor(), self._services

        def begun(_done: object) -> None:
            for field in (self.card.password, self.card.again):
                field.line.clear()
            self._board.invite(None)
            # Whoever typed the password just now is at the window.
            self._session.enter(name, password, lambda: None, lambda _problem: None)

        def refused(refusal: Refused) -> None:
            self.card.say(Saying(translate=words.told, day=words.day).refusal(refusal))

        self._desk.do(
            lambda: services.users.begin(actor, dealer, floor, name, password), begun, refused
        )
