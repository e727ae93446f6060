"""A running window fetches mail by itself, beside the database thread, and can be closed."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from showroom_app.domain.mailbox import Mailbox, Security
from showroom_app.intake.credentials import account_of
from showroom_app.secrets import Secrets
from showroom_app.services import Services, open_services
from showroom_app.services.inbox_view import Tab
from showroom_app.storage.store import open_store
from showroom_app.ui.background import Background
from showroom_app.ui.change_feed import ChangeFeed
from showroom_app.ui.desk import Desk
from showroom_app.ui.mail_access import MailAccess
from showroom_app.ui.mail_behind import MailBehind
from tests.imap_server import PASSWORD, USER, ImapServer, running_imap
from tests.services.dealership import OFFICE, STATION

_MAIL = """From: Jan Jansen <jan.jansen@example.com>
To: leads@dealer.nl
Subject: Vraag over de Corolla {number}
Message-ID: <{number}@example.com>
Date: Thu, 22 Oct 2026 14:00:00 +0200
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

Goedemiddag, kan ik zaterdag een proefrit maken met de Toyota Corolla?
Met vriendelijke groet, Jan Jansen, 06 12345678
"""


@dataclass
class Pc:
    """A PC with its window open, as far as mail is concerned."""

    services: Services
    mail: MailBehind
    secrets: Secrets
    server: ImapServer
    qtbot: QtBot

    def connect(self, password: str = PASSWORD) -> int:
        """Connect the mailbox of the server."""
        mailbox = Mailbox(
            0, "Leads", "127.0.0.1", USER, port=self.server.port, security=Security.NONE
        )
        self.secrets.keep(account_of(mailbox), password)
        self.services.mailboxes.add(STATION, mailbox)
        return self.services.mailboxes.for_intake("Leads")[0].id

    def leads(self) -> int:
        """How many leads there are."""
        return self.services.inbox.page(OFFICE, Tab.ALL).total

    def until(self, holds: object) -> None:
        """Wait until it holds."""
        assert callable(holds)
        self.qtbot.waitUntil(lambda: bool(holds()), timeout=20_000)


@pytest.fixture
def pc(sqlite_url: str, qtbot: QtBot, tmp_path: Path) -> Iterator[Pc]:
    store = open_store(sqlite_url)
    services = open_services(store)
    background = Background()
    feed = ChangeFeed(store.watch)
    desk = Desk(background, feed, services.counters, str)
    feed.start(services.counters())
    mail = MailBehind(desk, feed, services, lambda: STATION)
    secrets = Secrets(tmp_path / "home")
    with running_imap(tmp_path / "imap") as server:
        mail.start(MailAccess(background, secrets, lambda: STATION.station))
        yield Pc(services, mail, secrets, server, qtbot)
        feed.close()
        mail.close()
        background.close()
    store.close()


def _threads() -> set[str]:
    return {each.name for each in threading.enumerate()}


def test_who_has_no_mailbox_pays_nothing_for_mail(pc: Pc) -> None:
    pc.services.people.add_floor(STATION, "Toyota")
    pc.until(pc.services.people.floors)
    assert not {"fetching", "sending"} & _threads()


def test_mail_becomes_a_lead_while_the_window_is_open(pc: Pc) -> None:
    pc.server.drop(_MAIL.format(number=1).encode())
    pc.connect()
    pc.until(lambda: pc.leads() == 1)
    # The mailbox is listened to: a second mail needs no second look.
    pc.server.append(_MAIL.format(number=2).replace("Corolla", "Yaris").encode())
    pc.until(lambda: pc.services.mailboxes.every(STATION)[0].state.last_uid == 2)


def test_a_password_that_is_corrected_is_used_at_once(pc: Pc) -> None:
    pc.server.drop(_MAIL.format(number=1).encode())
    number = pc.connect(password="wrong")
    pc.until(lambda: pc.services.mailboxes.row(STATION, number).state.problem == "wrong-password")
    assert pc.leads() == 0
    pc.secrets.keep(account_of(pc.services.mailboxes.for_intake("Leads")[0]), PASSWORD)
    pc.mail.again()
    pc.until(lambda: pc.leads() == 1)
    # The lead is stored first, then what became of the look.
    pc.until(lambda: not pc.services.mailboxes.row(STATION, number).state.problem)


def test_closing_the_window_lets_the_mailbox_go(pc: Pc) -> None:
    pc.server.drop(_MAIL.format(number=1).encode())
    number = pc.connect()
    pc.until(lambda: pc.leads() == 1)
    pc.mail.close()
    assert not {"fetching", "sending"} & _threads()
    assert not pc.services.mailboxes.row(STATION, number).state.lease_owner
