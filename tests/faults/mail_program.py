"""Reads the mailboxes and sends what is due, as `showroom fetch` does, until it is killed.

It says what became of each mail on a line: "in", its number and its status; "out", the mail and
its state; "away" and why, when a server is gone. It waits less and has a mail for less long than a
dealership's does, which a test would have to outlive.
"""

from __future__ import annotations

import sys
import threading
from datetime import datetime, timedelta
from pathlib import Path

from showroom_app.domain.people import Actor
from showroom_app.domain.topic import Topic
from showroom_app.intake.credentials import Keys
from showroom_app.intake.fetching import Fetching, Trouble
from showroom_app.intake.mailbox import Fetched, Road
from showroom_app.intake.outbox import Handled, Sending
from showroom_app.secrets import Secrets
from showroom_app.storage.store import open_store

_SENDING = timedelta(seconds=3)
_FIRST_WAIT_SECONDS = 0.2


def tell(each: Fetched | Handled | Trouble) -> None:
    """One line, whole whatever the other thread says meanwhile."""
    if isinstance(each, Fetched):
        said = f"in {each.uid} {each.received.status.value}\n"
    elif isinstance(each, Handled):
        said = f"out {each.mail} {each.state.value}\n"
    else:
        said = f"away {each.problem.code.value}\n"
    print(said, end="", flush=True)


def work(url: str, folder: str, program: str, at: str) -> None:
    """Fetch and send at a clock that stands still; never returns."""
    store = open_store(url, upgrade=False, at=datetime.fromisoformat(at))
    actor = Actor(None, program.partition("/")[0])
    road = Road(Keys(Secrets(Path(folder))), program, timeout_seconds=10)
    fetching = Fetching(store, actor, road, tell, first_wait_seconds=_FIRST_WAIT_SECONDS)
    sending = Sending(
        store, actor, road, tell, lease=_SENDING, first_wait_seconds=_FIRST_WAIT_SECONDS
    )
    for runs in (fetching, sending):
        threading.Thread(target=runs.run, daemon=True).start()
    # As a window does: what others queue goes out at once.
    with_mail = -1
    watch = store.watch()
    while True:
        watch.wait(60)
        if watch.counters()[Topic.MAIL] != with_mail:
            with_mail = watch.counters()[Topic.MAIL]
            sending.wake()


if __name__ == "__main__":
    work(*sys.argv[1:])
