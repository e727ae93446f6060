"""Mail that comes in while everything breaks: nothing is lost and nothing doubled.

Whole days of mail, with the program killed again and again, are in tests/journeys.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import func, select

from showroom_app.domain.mailbox import AfterReading
from showroom_app.intake.mail_problems import MailProblem
from showroom_app.intake.mailbox import read_once
from showroom_app.storage.tables.leads import leads
from showroom_app.storage.tables.mailboxes import fetched_mails
from showroom_app.storage.tables.messages import messages
from tests.conftest import ROOT
from tests.imap_server import line_to, running_imap
from tests.intake.post import NAME, mailbox_on, portal_mail, road
from tests.services.dealership import STATION, Dealership

CUTS = {"sqlite": 12, "postgresql": 5}
"""Where the bytes are cut is the same whatever keeps the leads."""


@pytest.fixture
def dealership(database_url: str) -> Iterator[Dealership]:
    """An empty dealership: the test runs once on SQLite, once on PostgreSQL."""
    made = Dealership(database_url)
    yield made
    made.store.close()


def reader(url: str, folder: Path, program: str, lease: float) -> subprocess.Popen[str]:
    """A program of its own that reads the mailbox."""
    return subprocess.Popen(
        [
            *(sys.executable, "-m", "tests.faults.mail_reader"),
            *(url, str(folder), program, str(lease)),
        ],
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        text=True,
    )


def check(dealership: Dealership, mails: int) -> None:
    """Each of so many mails is one lead, one message and one number."""
    with dealership.store.read() as work:
        ask = work._connection.execute
        shown = ask(select(leads.c.name)).scalars().all()
        assert sorted(shown) == sorted(f"Klant Nummer{number}" for number in range(mails))
        assert ask(select(func.count()).select_from(messages)).scalar() == mails
        noted = ask(select(fetched_mails.c.uid, fetched_mails.c.message)).all()
        assert len({row.uid for row in noted}) == len(noted) == mails
        assert len({row.message for row in noted}) == mails


def heard(program: subprocess.Popen[str], last: int, told: list[int]) -> bool:
    """Listen until so many mails were told; whether the program came to its end."""
    assert program.stdout is not None
    with program.stdout as lines:
        for line in lines:
            if line == "done\n":
                return True
            if not line.startswith("#"):
                told.append(int(line))
                last -= 1
            if last <= 0:
                return False
    return False


@pytest.mark.timeout(300)
def test_two_programs_at_once_with_leases_that_never_hold_take_each_mail_in_once(
    dealership: Dealership, database_url: str, tmp_path: Path
) -> None:
    mails = 50
    with running_imap(tmp_path / "imap") as server:
        server.drop(*map(portal_mail, range(mails)))
        mailbox_on(dealership, server.port)
        programs = [reader(database_url, tmp_path, f"pc-{n}/1", 0.001) for n in range(2)]
        outcomes = [program.communicate(timeout=240)[0].splitlines() for program in programs]
        assert [each[-1] for each in outcomes] == ["done", "done"]
        told = [line for each in outcomes for line in each if line.isdigit()]
        shares = [sum(line.isdigit() for line in each) for each in outcomes]
        print(f"\n{shares} mails told by the two")
        assert len(told) == len(set(told)) == mails
        check(dealership, mails)


@pytest.mark.timeout(300)
def test_a_line_that_is_cut_after_any_byte_costs_nothing_but_time(
    dealership: Dealership, database_url: str, tmp_path: Path
) -> None:
    most = CUTS[database_url.partition(":")[0].partition("+")[0]]
    with running_imap(tmp_path / "imap") as server, line_to(server.port) as line:
        mailbox = mailbox_on(dealership, line.port, after=AfterReading.MOVE, move_to="Gelezen")
        way = road(tmp_path, mailbox)
        server.drop(portal_mail(0))
        assert len(list(read_once(dealership.services, STATION, mailbox, way))) == 1
        whole = line.heard
        cuts = 0
        for number in range(1, most + 1):
            server.drop(portal_mail(number))
            line.heard, line.cut_after = 0, whole * number // (most + 1)
            try:
                list(read_once(dealership.services, STATION, mailbox, way))
            except MailProblem:
                cuts += 1
            line.cut_after = None
            list(read_once(dealership.services, STATION, mailbox, way))
        print(f"\n{cuts} of {most} conversations of {whole} bytes were cut")
        assert cuts > most * 0.75
        check(dealership, most + 1)
        assert len(server.flags("Gelezen")) == most + 1


@pytest.mark.timeout(300)
def test_mails_numbered_anew_in_the_middle_are_taken_in_once(
    dealership: Dealership, database_url: str, tmp_path: Path
) -> None:
    mails = 30
    with running_imap(tmp_path / "imap") as server:
        server.drop(*map(portal_mail, range(mails)))
        mailbox = mailbox_on(dealership, server.port)
        told: list[int] = []
        for kills in range(2):
            program = reader(database_url, tmp_path, f"pc/{kills}", 0.5)
            assert not heard(program, 10, told)
            program.kill()
            program.wait(30)
            server.kill()
            server.number_anew()
            server.start()
        program = reader(database_url, tmp_path, "pc/last", 0.5)
        assert heard(program, 10 * mails, told)
        program.wait(30)
        assert mailbox.name == NAME
        with dealership.store.read() as work:
            ask = work._connection.execute
            assert ask(select(func.count()).select_from(leads)).scalar() == mails
            assert ask(select(func.count()).select_from(messages)).scalar() == mails
