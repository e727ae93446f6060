"""Sends what is due until nothing waits: a program of its own, to be killed."""

from __future__ import annotations

import os
import sys
import threading
from datetime import timedelta
from pathlib import Path

from showroom_app.intake.credentials import Keys
from showroom_app.intake.mailbox import Road
from showroom_app.intake.outbox import send_due
from showroom_app.secrets import Secrets
from showroom_app.services import open_services
from showroom_app.storage.store import open_store
from tests.services.dealership import STATION


def main(url: str, folder: str, lease_seconds: str) -> None:
    """Send as a station of its own, with leases short enough for a test to outlive."""
    store = open_store(url, upgrade=False)
    services = open_services(store)
    road = Road(Keys(Secrets(Path(folder))), f"reception/{os.getpid()}", timeout_seconds=5)
    lease = timedelta(seconds=float(lease_seconds))
    pause = threading.Event()
    while services.replies.count_unsent():
        for _ in send_due(services, STATION, road, lease=lease):
            pass
        pause.wait(0.05)
    store.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
