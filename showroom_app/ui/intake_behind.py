"""Lets this PC take in while it is its turn: a thread keeps the lease, mail runs as long."""

from __future__ import annotations

import os
import secrets as random_words
import threading
from collections.abc import Callable
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from showroom_app.domain.intake_lease import LOOK, Program
from showroom_app.domain.people import Actor
from showroom_app.domain.station import StationKind
from showroom_app.domain.topic import Topic
from showroom_app.services import Services, open_services
from showroom_app.ui.change_feed import ChangeFeed
from showroom_app.ui.desk import Desk
from showroom_app.ui.mail_access import MailAccess
from showroom_app.ui.mail_behind import MailBehind

if TYPE_CHECKING:
    from showroom_app.intake.duty import Duty

_PATIENCE_SECONDS = 5.0
"""How long the window waits at its end for a database; the lease ends by itself."""


class IntakeBehind(QObject):
    """The intake of one window. `key` and `kind` are asked anew at each look.

    The drop folder is not under it: only the PC that has the folder can read it.
    """

    changed = Signal(bool)
    """This PC takes in from now on, or no more."""

    def __init__(
        self,
        desk: Desk,
        feed: ChangeFeed,
        services: Services,
        actor: Callable[[], Actor],
        key: Callable[[], str],
        kind: Callable[[], StationKind],
        parent: QObject | None = None,
        *,
        look: timedelta = LOOK,
    ) -> None:
        super().__init__(parent)
        self._every = look
        self.run = f"{os.getpid()}-{random_words.token_hex(4)}"
        self.mail = MailBehind(desk, feed, services, actor, self)
        self._feed = feed
        self._services = services
        self._actor = actor
        self._key = key
        self._kind = kind
        self._access: MailAccess | None = None
        self._duty: Duty | None = None
        self._thread: threading.Thread | None = None
        self._asked_for: tuple[str, ...] | None = None
        self._is_able = True
        self._ends = threading.Event()
        self.changed.connect(self._follow, Qt.ConnectionType.QueuedConnection)

    def start(self, access: MailAccess) -> None:
        """Take in whenever it is this PC's turn, from now on. The database is open by now."""
        from showroom_app.intake.duty import Duty

        self._access = access
        store = self._services.store
        duty = self._duty = Duty(
            store, partial(self._program, open_services(store)), self._tell, look=self._every
        )
        self._thread = threading.Thread(target=duty.run, name="intake", daemon=True)
        self._feed.changed.connect(self._look)
        self._thread.start()

    @property
    def has_it(self) -> bool:
        """Whether this PC takes in, as far as it knows."""
        return self._duty is not None and self._duty.has_it

    def again(self) -> None:
        """Begin anew: a password was typed, or somebody does not want to wait."""
        self._asked_for = None
        self.mail.again()
        self.look()

    def look(self) -> None:
        """Look at once whose turn it is."""
        if self._duty is not None:
            self._duty.look()

    def close(self) -> None:
        """Take in no more, and let another PC do so at once."""
        self._ends.set()
        self.mail.close()
        if self._duty is not None and self._thread is not None:
            self._duty.stop()
            self._thread.join(_PATIENCE_SECONDS)

    def _look(self, topic: object) -> None:
        if topic is Topic.MAIL:
            self.look()

    def _program(self, own: Services) -> Program:
        """This program as others see it; on the thread of the intake, with services of its own."""
        station = self._actor().station
        return Program(self.run, self._key(), station, self._kind(), self._has_every_key(own))

    def _has_every_key(self, own: Services) -> bool:
        assert self._access is not None
        every = own.mailboxes.for_intake()
        active = [each for each in every if each.active]
        wanted = tuple(f"{each.auth} {each.user} {each.host}" for each in active)
        if wanted != self._asked_for:
            # A keyring takes its time: it is asked when something was changed.
            self._asked_for = wanted
            keys = self._access.road(only=len(every) == 1).keys if active else None
            self._is_able = keys is None or all(map(keys.has, active))
        return self._is_able

    def _tell(self, has: bool) -> None:
        if not self._ends.is_set():
            self.changed.emit(has)

    def _follow(self, has: bool) -> None:
        if self._ends.is_set() or self._access is None:
            return
        if has:
            self.mail.start(self._access)
        else:
            self.mail.rest()
