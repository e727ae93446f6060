"""Fetches and sends mail for as long as the window runs, beside everything else."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject

from showroom_app import log
from showroom_app.domain.people import Actor
from showroom_app.domain.topic import Topic
from showroom_app.services import Services
from showroom_app.ui.change_feed import ChangeFeed
from showroom_app.ui.desk import Desk
from showroom_app.ui.mail_access import MailAccess

if TYPE_CHECKING:
    from showroom_app.intake.outbox import Sending

_RETRY_SECONDS = 30.0
_PATIENCE_SECONDS = 5.0
"""How long the window waits at its end for a server to let go; what is not stored is read again."""


class _Runs(Protocol):
    def run(self) -> None: ...

    def stop(self) -> None: ...


class MailBehind(QObject):
    """Begins with the first mailbox, so that who has none pays nothing for it.

    What became of a mail stands in the database, and so does a mailbox's problem: pages hear of
    both from the feed like of everything else.
    """

    def __init__(
        self,
        desk: Desk,
        feed: ChangeFeed,
        services: Services,
        actor: Callable[[], Actor],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._feed = feed
        self._services = services
        self._actor = actor
        self._mail: MailAccess | None = None
        self._threads: list[threading.Thread] = []
        self._running: dict[str, _Runs] = {}
        self._sending: Sending | None = None
        self._ends = threading.Event()
        self._lock = threading.Lock()

    def start(self, mail: MailAccess) -> None:
        """Look for mailboxes now, and whenever one is added."""
        self._mail = mail
        self._feed.changed.connect(self._look)
        self._look(Topic.MAIL)

    def again(self) -> None:
        """Begin anew: a password was typed, or somebody does not want to wait."""
        with self._lock:
            for each in self._running.values():
                each.stop()

    def close(self) -> None:
        """Fetch and send no more; a mail that was not stored is read at the next start."""
        self._ends.set()
        self.again()
        for thread in self._threads:
            thread.join(_PATIENCE_SECONDS)

    def _look(self, topic: object) -> None:
        if topic is not Topic.MAIL or self._ends.is_set():
            return
        if self._threads:
            if self._sending is not None:
                self._sending.wake()
            return
        self._desk.ask(self._needed, self._begin)

    def _needed(self) -> bool:
        """Whether there is a mailbox."""
        return bool(self._services.mailboxes.every())

    def _begin(self, needed: bool) -> None:
        mail = self._mail
        if not needed or mail is None or self._threads:
            return
        store, actor = self._services.store, self._actor()

        def fetching() -> _Runs:
            # Only who has a mailbox loads what speaks to its server.
            from showroom_app.intake.fetching import Fetching

            return Fetching(store, actor, mail.road(), lambda _told: None)

        def sending() -> _Runs:
            from showroom_app.intake.outbox import Sending

            self._sending = Sending(store, actor, mail.road(), lambda _told: None)
            return self._sending

        for name, make in (("fetching", fetching), ("sending", sending)):
            thread = threading.Thread(target=self._work, args=(name, make), name=name, daemon=True)
            self._threads.append(thread)
            thread.start()

    def _work(self, name: str, make: Callable[[], _Runs]) -> None:
        while not self._ends.is_set():
            runs = make()
            with self._lock:
                self._running[name] = runs
            if self._ends.is_set():
                return
            try:
                runs.run()
            except Exception:
                log.log.exception("%s mail", name)
                self._ends.wait(_RETRY_SECONDS)
