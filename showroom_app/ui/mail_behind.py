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


class _Turn:
    """The time during which this program has the intake: its threads, and how they end."""

    def __init__(self, before: list[threading.Thread]) -> None:
        self.threads: list[threading.Thread] = []
        self.sending: Sending | None = None
        self.is_over = threading.Event()
        self._before = before
        self._running: dict[str, _Runs] = {}
        self._lock = threading.Lock()

    def begin(self, name: str, make: Callable[[], _Runs]) -> None:
        """Run this on a thread of its own, again and again until the turn is over."""
        thread = threading.Thread(target=self._work, args=(name, make), name=name, daemon=True)
        self.threads.append(thread)
        thread.start()

    def begin_anew(self) -> None:
        """Let what runs end; it begins anew unless the turn is over."""
        with self._lock:
            for each in self._running.values():
                each.stop()

    def end(self) -> None:
        """The turn is over; its threads end by themselves."""
        self.is_over.set()
        self.begin_anew()

    def _work(self, name: str, make: Callable[[], _Runs]) -> None:
        for thread in self._before:
            # Two of one program would take each other's mailboxes for their own.
            thread.join()
        while not self.is_over.is_set():
            runs = make()
            with self._lock:
                self._running[name] = runs
            if self.is_over.is_set():
                return
            try:
                runs.run()
            except Exception:
                log.log.exception("%s mail", name)
                self.is_over.wait(_RETRY_SECONDS)


class MailBehind(QObject):
    """Begins with the first mailbox, so that who has none pays nothing for it.

    It runs from `start` to `rest`: while this program has the intake. What became of a mail stands
    in the database, and so does a mailbox's problem: pages hear of both from the feed like of
    everything else.
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
        self._services = services
        self._actor = actor
        self._mail: MailAccess | None = None
        self._turn: _Turn | None = None
        self._threads: list[threading.Thread] = []
        self._ends = threading.Event()
        feed.changed.connect(self._look)

    def start(self, mail: MailAccess) -> None:
        """Look for mailboxes now, and whenever one is added."""
        self._mail = mail
        self._look(Topic.MAIL)

    def rest(self) -> None:
        """Fetch and send nothing until the next start: another program does."""
        self._mail = None
        turn, self._turn = self._turn, None
        if turn is not None:
            turn.end()

    def again(self) -> None:
        """Begin anew: a password was typed, or somebody does not want to wait."""
        if self._turn is not None:
            self._turn.begin_anew()

    def close(self) -> None:
        """Fetch and send no more; a mail that was not stored is read at the next start."""
        self._ends.set()
        self.rest()
        for thread in self._threads:
            thread.join(_PATIENCE_SECONDS)

    def _look(self, topic: object) -> None:
        if topic is not Topic.MAIL or self._ends.is_set() or self._mail is None:
            return
        if self._turn is not None:
            if self._turn.sending is not None:
                self._turn.sending.wake()
            return
        self._desk.ask(self._needed, self._begin)

    def _needed(self) -> bool:
        """Whether there is a mailbox."""
        return bool(self._services.mailboxes.for_intake())

    def _begin(self, needed: bool) -> None:
        mail = self._mail
        if not needed or mail is None or self._turn is not None or self._ends.is_set():
            return
        store, actor = self._services.store, self._actor()
        self._threads = [thread for thread in self._threads if thread.is_alive()]
        turn = self._turn = _Turn(list(self._threads))

        def fetching() -> _Runs:
            # Only who has a mailbox loads what speaks to its server.
            from showroom_app.intake.fetching import Fetching

            return Fetching(store, actor, mail.road(), lambda _told: None)

        def sending() -> _Runs:
            from showroom_app.intake.outbox import Sending

            turn.sending = Sending(store, actor, mail.road(), lambda _told: None)
            return turn.sending

        turn.begin("fetching", fetching)
        turn.begin("sending", sending)
        self._threads.extend(turn.threads)
