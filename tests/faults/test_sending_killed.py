"""100 replies, while the program that sends is killed and the server refuses and disappears."""

from __future__ import annotations

import random
import subprocess
import sys
import threading
from collections import Counter
from pathlib import Path

import pytest

from showroom_app.domain.outgoing import OutgoingState
from showroom_app.domain.topic import Topic
from showroom_app.intake.credentials import account_of
from showroom_app.secrets import Secrets
from tests.conftest import ROOT
from tests.imap_server import PASSWORD
from tests.intake.test_outbox import sending_by
from tests.services.dealership import STATION, Dealership
from tests.smtp_server import Does, SmtpServer, running_smtp

REPLIES = 100
KILLS = 12
LEASE_SECONDS = 1.5
TROUBLE = {
    Does.NOT_NOW: 0.05,
    Does.NOT_NOW_AFTER_DATA: 0.04,
    Does.GONE_BEFORE: 0.03,
    Does.CUT_UNTAKEN: 0.03,
    Does.CUT_TAKEN: 0.03,
}


class _Killer:
    """Starts the program again whenever it is gone, and kills it in the middle of a mail."""

    def __init__(self, command: list[str], server: SmtpServer, chance: random.Random) -> None:
        self._command = command
        self._server = server
        self._chance = chance
        self._process: subprocess.Popen[bytes] | None = None
        self._lock = threading.Lock()
        self.killed = 0
        self.wants_to_kill = False

    def run(self) -> int:
        """Until the program ends by itself; how often it was begun."""
        for begun in range(1, 10 * KILLS):
            self._process = subprocess.Popen(self._command, cwd=ROOT)
            if self._process.wait(120) == 0:
                return begun
            if self.killed % 4 == 3:
                # The server is gone meanwhile as well, and comes back.
                self._server.stop()
                self._server.start()
        raise AssertionError("it never ended")

    def maybe(self, _: int) -> None:
        """Kill it while the server has the mail and has not said so."""
        if self.killed < KILLS and self._chance.random() < 0.12 and self._process is not None:
            self.killed += 1
            self._process.kill()


@pytest.mark.timeout(600)
def test_100_replies_go_out_whatever_is_killed_and_none_twice_under_two_names(
    database_url: str, tmp_path: Path
) -> None:
    shop = Dealership(database_url)
    chance = random.Random(7)
    with running_smtp() as server:
        mailbox = sending_by(shop, server.port)
        Secrets(tmp_path).keep(account_of(mailbox), PASSWORD)
        sanne = shop.rep("Sanne")
        leads = [shop.lead() for _ in range(REPLIES)]
        for lead in leads:
            shop.services.leads.claim(STATION, lead, sanne)
            shop.services.replies.reply(STATION, lead, sanne, f"Dag van {lead}")
        outcomes: Counter[Does] = Counter()

        def does(_: int) -> Does:
            ways, chances = list(TROUBLE), list(TROUBLE.values())
            drawn = chance.random()
            for way, share in zip(ways, chances, strict=True):
                if drawn < share:
                    outcomes[way] += 1
                    return way
                drawn -= share
            return Does.TAKES

        server.does = does
        program = [sys.executable, "-m", "tests.faults.sending", database_url, str(tmp_path)]
        killer = _Killer([*program, str(LEASE_SECONDS)], server, chance)
        server.before_answer = killer.maybe
        hurry = _Hurry(shop)
        hurry.start()
        try:
            begun = killer.run()
        finally:
            hurry.stop()
        counts = server.counts()
    rows = [shop.services.replies.of_lead(lead) for lead in leads]
    assert all(len(mails) == 1 for mails in rows)
    mails = [mails[0].mail for mails in rows]
    assert {mail.state for mail in mails} == {OutgoingState.SENT}
    assert set(counts) == {f"<{mail.message_id}>" for mail in mails}, "none lost, none invented"
    doubled = sum(counts.values()) - REPLIES
    uncertain = killer.killed + outcomes[Does.CUT_TAKEN]
    assert doubled <= uncertain, "twice only where nobody could know"
    assert killer.killed == KILLS
    assert begun > KILLS / 2
    assert all(outcomes[way] for way in TROUBLE), outcomes
    assert all(shop.known(lead).first_attempt is not None for lead in leads)
    shop.store.close()


class _Hurry:
    """Lets what was put off be due at once: a test does not wait for half a minute."""

    def __init__(self, shop: Dealership) -> None:
        self._shop = shop
        self._ends = threading.Event()
        self._thread = threading.Thread(target=self._run)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def stop(self) -> None:
        """End."""
        self._ends.set()
        self._thread.join(30)

    def _run(self) -> None:
        while not self._ends.wait(0.3):
            with self._shop.store.write(Topic.MAIL) as work:
                for mail in work.outgoing.unsent():
                    if mail.state is OutgoingState.QUEUED and mail.problem and not mail.lease_owner:
                        work.outgoing.retry_at(mail.id, work.recorded, mail.problem)
                    elif mail.state is OutgoingState.FAILED:
                        # Three times nobody knew: somebody who looks says "again".
                        work.outgoing.queue_again(mail.id, work.recorded)
