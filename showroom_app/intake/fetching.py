"""Reads all mailboxes for as long as the program runs, each on a thread of its own.

A mailbox that cannot be reached is tried again later and later; the others are not held up.
"""

from __future__ import annotations

import logging
import random
import threading
import time
from collections.abc import Callable, Container
from contextlib import suppress
from dataclasses import dataclass, field

from showroom_app.domain.mailbox import Mailbox
from showroom_app.domain.people import Actor
from showroom_app.domain.refused import NotFound, Refused
from showroom_app.intake.mail_problems import MailCode, MailProblem
from showroom_app.intake.mailbox import Fetched, Road, keep_reading
from showroom_app.intake.stopping import Stop
from showroom_app.services import open_services
from showroom_app.storage.problems import DatabaseProblem
from showroom_app.storage.store import Store

LOOK_SECONDS = 5.0
"""How soon a mailbox that was added or changed is noticed."""
FIRST_WAIT_SECONDS, LONGEST_WAIT_SECONDS = 5.0, 300.0
_A_WHILE_SECONDS = 60.0
"""A connection that held that long had been a good one."""

_FOR_PEOPLE = frozenset(
    {
        *(MailCode.WRONG_PASSWORD, MailCode.NO_PASSWORD, MailCode.PASSWORD_FILE),
        *(MailCode.NOT_SIGNED_IN, MailCode.SIGN_IN_EXPIRED, MailCode.SIGN_IN_REFUSED),
        *(MailCode.CERTIFICATE_FILE, MailCode.NO_FOLDER, MailCode.ENCRYPTION_WANTED),
    }
)
"""What does not pass by itself: trying often would only lock the account."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Trouble:
    """A mailbox that cannot be read for now; it is tried again."""

    mailbox: str
    problem: MailProblem | DatabaseProblem


@dataclass
class _Reading:
    """A mailbox on its thread."""

    mailbox: Mailbox
    stop: Stop = field(default_factory=Stop)
    thread: threading.Thread | None = None


class Fetching:
    """All active mailboxes, until stopped.

    `tell` hears on the threads of the mailboxes what became of each mail, and of trouble when it
    begins or becomes another. `only`: the names of those to read, else the active ones. Of two
    programs one reads a mailbox, the other waits for its lease.
    """

    def __init__(
        self,
        store: Store,
        actor: Actor,
        road: Road,
        tell: Callable[[Fetched | Trouble], object],
        *,
        only: Container[str] | None = None,
        first_wait_seconds: float = FIRST_WAIT_SECONDS,
    ) -> None:
        self._store = store
        self._actor = actor
        self._road = road
        self._tell = tell
        self._only = only
        self._first_wait = first_wait_seconds
        self._stop = Stop()
        self._readings: dict[int, _Reading] = {}

    def stop(self) -> None:
        """Let `run` end; from any thread."""
        self._stop.set()

    def run(self) -> None:
        """Read until stopped. Raises Refused("not-allowed") before anything is read."""
        services = open_services(self._store)
        services.mailboxes.may_fetch(self._actor)
        try:
            while not self._stop:
                with suppress(DatabaseProblem):
                    mailboxes = services.mailboxes.for_intake()
                    self._follow({each.id: each for each in mailboxes})
                self._stop.wait(LOOK_SECONDS)
        finally:
            for reading in self._readings.values():
                reading.stop.set()
            for reading in self._readings.values():
                self._ended(reading)
            self._readings.clear()
            self._stop.close()

    def _follow(self, mailboxes: dict[int, Mailbox]) -> None:
        """End what was changed or removed, and begin what is new."""
        for number, reading in list(self._readings.items()):
            if mailboxes.get(number) != reading.mailbox:
                reading.stop.set()
                self._ended(reading)
                del self._readings[number]
        for number, mailbox in mailboxes.items():
            wanted = mailbox.active if self._only is None else mailbox.name in self._only
            if wanted and number not in self._readings:
                begun = self._readings[number] = _Reading(mailbox)
                begun.thread = threading.Thread(
                    target=self._read, args=(begun,), name=f"mailbox {mailbox.name}", daemon=True
                )
                begun.thread.start()

    @staticmethod
    def _ended(reading: _Reading) -> None:
        if reading.thread is not None:
            reading.thread.join()
        reading.stop.close()

    def _read(self, reading: _Reading) -> None:
        # Services remember lines between acts: each thread has its own.
        services = open_services(self._store)
        told = ""
        wait = self._first_wait
        while not reading.stop:
            since = time.monotonic()
            problem: MailProblem | DatabaseProblem | None = None
            try:
                for fetched in keep_reading(
                    services, self._actor, reading.mailbox, self._road, reading.stop
                ):
                    told, wait = "", self._first_wait
                    self._tell(fetched)
            except (Refused, NotFound):
                # Another program reads it, or it is gone: the lease or the next look will tell.
                reading.stop.wait(self._road.lease.total_seconds() / 3)
                continue
            except (MailProblem, DatabaseProblem) as caught:
                problem = caught
            except Exception:
                _log.exception("mailbox %d", reading.mailbox.id)
            if problem is not None and problem.code.value != told:
                told = problem.code.value
                self._tell(Trouble(reading.mailbox.name, problem))
            if time.monotonic() - since > _A_WHILE_SECONDS:
                wait = self._first_wait
            if problem is not None and problem.code in _FOR_PEOPLE:
                wait = LONGEST_WAIT_SECONDS
            # Not all PCs of a dealership at the same moment.
            reading.stop.wait(wait * random.uniform(0.75, 1.25))  # noqa: S311 - no secret
            wait = min(2 * wait, LONGEST_WAIT_SECONDS)
