"""One PC takes in; it is killed, falls asleep or is closed, and another one goes on."""

from __future__ import annotations

import os
import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import func, select

from showroom_app.domain.station import StationKind
from showroom_app.storage.tables.leads import leads
from showroom_app.storage.tables.mailboxes import fetched_mails
from tests.conftest import ROOT
from tests.imap_server import running_imap
from tests.intake.post import mailbox_on, portal_mail, road
from tests.services.dealership import Dealership

_PATIENCE_SECONDS = 60.0


class Showroom:
    """Several PCs of one dealership, and what each of them says."""

    def __init__(self, url: str, folder: Path) -> None:
        self._url, self._folder = url, folder
        self._said: queue.SimpleQueue[tuple[str, str]] = queue.SimpleQueue()
        self.pcs: dict[str, subprocess.Popen[str]] = {}
        self.has: dict[str, bool] = {}
        self.took_in: list[int] = []
        self.closed: set[str] = set()
        self._ears: list[threading.Thread] = []

    def start(self, name: str, kind: StationKind) -> None:
        """Start the program on a PC."""
        program = [sys.executable, "-m", "tests.faults.intake_program"]
        pc = self.pcs[name] = subprocess.Popen(
            [*program, self._url, str(self._folder), name, kind.value],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        ear = threading.Thread(target=self._hear, args=(name, pc), daemon=True)
        self._ears.append(ear)
        ear.start()

    def until(self, holds: Callable[[], bool]) -> None:
        """Listen until it holds; fails where nobody says anything any more."""
        while not holds():
            name, line = self._said.get(timeout=_PATIENCE_SECONDS)
            if line in ("has", "lost"):
                self.has[name] = line == "has"
            elif line == "closed":
                self.closed.add(name)
            else:
                self.took_in.append(int(line))

    def put_to_sleep(self, name: str) -> None:
        """Close the lid of a PC."""
        self._tell(name, "sleep")

    def freeze(self, name: str) -> None:
        """Let a PC stand still in the middle of a transaction, which others wait for."""
        self._tell(name, "freeze")

    def _tell(self, name: str, word: str) -> None:
        stdin = self.pcs[name].stdin
        assert stdin is not None
        stdin.write(f"{word}\n")
        stdin.flush()

    def close(self, name: str) -> None:
        """Close the program properly."""
        stdin = self.pcs[name].stdin
        assert stdin is not None
        stdin.close()
        self.until(lambda: name in self.closed)

    def end(self) -> None:
        """End whatever still runs."""
        for pc in self.pcs.values():
            pc.kill()
        for ear in self._ears:
            ear.join()

    def _hear(self, name: str, pc: subprocess.Popen[str]) -> None:
        with pc:
            assert pc.stdout is not None
            for line in pc.stdout:
                self._said.put((name, line.strip()))


@pytest.fixture
def showroom(database_url: str, tmp_path: Path) -> Iterator[Showroom]:
    # How long a server believes in a PC that stands still inside a transaction; else 10 s.
    soon = "?options=-c%20idle_in_transaction_session_timeout%3D1s"
    made = Showroom(database_url + soon * _on_server(database_url), tmp_path)
    yield made
    made.end()


def _on_server(url: str) -> bool:
    return url.startswith("postgresql")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no signal that puts a program to sleep")
@pytest.mark.timeout(300)
def test_whoever_is_left_takes_in_and_each_mail_is_taken_in_once(
    showroom: Showroom, database_url: str, tmp_path: Path
) -> None:
    dealership = Dealership(database_url)
    with running_imap(tmp_path / "imap") as server:
        road(tmp_path, mailbox_on(dealership, server.port))
        mails = 0

        def post(many: int) -> None:
            nonlocal mails
            server.drop(*map(portal_mail, range(mails, mails + many)))
            mails += many
            showroom.until(lambda: len(showroom.took_in) >= mails)

        showroom.start("RECEPTION", StationKind.RECEPTION)
        showroom.until(lambda: showroom.has.get("RECEPTION", False))
        showroom.start("OFFICE", StationKind.BACK_OFFICE)
        post(3)

        # Whose lid is closed has it no more when it wakes up, and took nothing in twice.
        showroom.put_to_sleep("RECEPTION")
        showroom.until(lambda: showroom.has.get("OFFICE", False))
        post(3)
        os.kill(showroom.pcs["RECEPTION"].pid, signal.SIGCONT)
        showroom.until(lambda: not showroom.has["RECEPTION"])
        post(2)

        # Who is killed gives nothing back, and who stands still inside a transaction keeps others
        # waiting for as long as the server lets it; a kiosk is asked last, but it is asked.
        showroom.close("RECEPTION")
        showroom.start("KIOSK", StationKind.KIOSK)
        if _on_server(database_url):
            showroom.freeze("OFFICE")
        else:
            showroom.pcs["OFFICE"].kill()
        showroom.until(lambda: showroom.has.get("KIOSK", False))
        post(2)
    with dealership.store.read() as work:
        names = work._connection.scalars(select(leads.c.name)).all()
        assert sorted(names) == sorted(f"Klant Nummer{number}" for number in range(mails))
        noted = work._connection.scalar(select(func.count()).select_from(fetched_mails))
        assert noted == mails
    assert len(showroom.took_in) == mails
    dealership.store.close()
