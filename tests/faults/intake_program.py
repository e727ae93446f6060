"""A PC that takes in while it is its turn, until it is closed; it can be killed or fall asleep.

It says "has" and "lost" when it gets the intake and loses it, and the number of each mail that it
took in. The line "sleep" on stdin stops it at once, as a lid that is closed; "freeze" does in the
middle of a transaction that holds the intake; the end of stdin closes it properly. Its lease is
short: a test does not outlive a dealership's.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
from datetime import timedelta
from pathlib import Path

from showroom_app.domain.intake_lease import Program
from showroom_app.domain.people import Actor
from showroom_app.domain.station import StationKind
from showroom_app.domain.topic import Topic
from showroom_app.intake.credentials import Keys
from showroom_app.intake.duty import Duty
from showroom_app.intake.fetching import Fetching, Trouble
from showroom_app.intake.mailbox import Fetched, Road
from showroom_app.secrets import Secrets
from showroom_app.storage.store import Store, open_store

_LEASE, _LOOK = timedelta(seconds=1.2), timedelta(seconds=0.3)
_MAILBOX = timedelta(seconds=1)


def say(words: object) -> None:
    """One line, whole whatever another thread says meanwhile."""
    print(f"{words}\n", end="", flush=True)


class Pc:
    """One program: the intake, and the mailboxes while it has that."""

    def __init__(self, store: Store, folder: Path, name: str, kind: StationKind) -> None:
        self._store = store
        self._road = Road(Keys(Secrets(folder)), f"{name}/1", lease=_MAILBOX, timeout_seconds=10)
        self._actor = Actor(None, name)
        self._program = Program(name, name, name, kind)
        self._fetching: Fetching | None = None
        self._falls_asleep = threading.Event()
        self._freezes = threading.Event()
        self.duty = Duty(store, self._look, self._follow, lease=_LEASE, look=_LOOK)

    def fall_asleep(self) -> None:
        """Sleep from the next look on, between two transactions."""
        self._falls_asleep.set()

    def freeze(self) -> None:
        """Stop at the next look, inside a transaction."""
        self._freezes.set()

    def _look(self) -> Program:
        if self._freezes.is_set():
            self._freezes.clear()
            with self._store.write(Topic.MAIL) as work:
                row = work.leases.row("intake")
                # As who keeps it does, so that nobody else can have it meanwhile.
                work.leases.pass_on("intake", row, row)
                os.kill(os.getpid(), signal.SIGSTOP)
        if self._falls_asleep.is_set():
            self._falls_asleep.clear()
            os.kill(os.getpid(), signal.SIGSTOP)
        return self._program

    def _follow(self, has: bool) -> None:
        say("has" if has else "lost")
        if has:
            self._fetching = Fetching(
                self._store, self._actor, self._road, _tell, first_wait_seconds=0.2
            )
            threading.Thread(target=self._fetching.run, daemon=True).start()
        elif self._fetching is not None:
            self._fetching.stop()


def _tell(each: Fetched | Trouble) -> None:
    if isinstance(each, Fetched):
        say(each.uid)


def work(url: str, folder: str, name: str, kind: str) -> None:
    """Run until stdin ends."""
    store = open_store(url, upgrade=False)
    pc = Pc(store, Path(folder), name, StationKind(kind))
    running = threading.Thread(target=pc.duty.run)
    running.start()
    for line in sys.stdin:
        if line == "sleep\n":
            pc.fall_asleep()
        if line == "freeze\n":
            pc.freeze()
    pc.duty.stop()
    running.join()
    say("closed")
    # The mail server may still be waited for.
    os._exit(0)


if __name__ == "__main__":
    work(*sys.argv[1:])
