"""A program that reads one mailbox until nothing is new, and can be killed at any moment.

It says the number of each mail on a line, and "done" at the end.
"""

from __future__ import annotations

import sys
import threading
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from showroom_app.domain.refused import Refused
from showroom_app.intake.mail_problems import MailProblem
from showroom_app.intake.mailbox import read_once
from showroom_app.services import open_services
from showroom_app.storage.store import open_store
from tests.intake.post import NAME, road
from tests.services.dealership import STATION


def read(url: str, folder: Path, program: str, lease: timedelta) -> None:
    """Look until a whole look brings nothing."""
    store = open_store(url, upgrade=False)
    services = open_services(store)
    mailbox = services.mailboxes.for_intake(NAME)[0]
    way = replace(road(folder, mailbox, program=program), lease=lease)
    pause = threading.Event()
    news = True
    while news:
        news = False
        try:
            for each in read_once(services, STATION, mailbox, way):
                news = True
                print(each.uid, flush=True)
        except (MailProblem, Refused) as problem:
            # The server is away, or another program has the mailbox: once more in a moment.
            print(f"# {problem}", flush=True)
            news = True
            pause.wait(0.1)
    print("done", flush=True)
    store.close()


if __name__ == "__main__":
    where, home, name, seconds = sys.argv[1:]
    read(where, Path(home), name, timedelta(seconds=float(seconds)))
