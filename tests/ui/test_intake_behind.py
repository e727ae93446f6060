"""Two windows of one dealership: one takes in, and hands over when it is closed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from showroom_app.domain.mailbox import Mailbox, Security
from showroom_app.domain.people import Actor
from showroom_app.domain.station import StationKind
from showroom_app.intake.credentials import account_of
from showroom_app.secrets import Secrets
from showroom_app.services import open_services
from showroom_app.storage.store import open_store
from showroom_app.ui.background import Background
from showroom_app.ui.change_feed import ChangeFeed
from showroom_app.ui.desk import Desk
from showroom_app.ui.intake_behind import IntakeBehind
from showroom_app.ui.mail_access import MailAccess
from tests.services.dealership import STATION


class Window:
    """A window, as far as it takes in: it looks once an hour, or when something happens."""

    def __init__(self, url: str, home: Path, kind: StationKind) -> None:
        self.store = open_store(url)
        self.services = open_services(self.store)
        self.background = Background()
        self.feed = ChangeFeed(self.store.watch)
        self.secrets = Secrets(home)
        desk = Desk(self.background, self.feed, self.services.counters, str)
        actor = Actor(None, kind.value)
        self.intake = IntakeBehind(
            desk,
            self.feed,
            self.services,
            lambda: actor,
            lambda: kind.value,
            lambda: kind,
            look=timedelta(hours=1),
        )
        self.feed.start(self.services.counters())

    def start(self) -> None:
        """Take in from now on, whenever it is its turn."""
        self.intake.start(MailAccess(self.background, self.secrets, lambda: STATION.station))

    def close(self) -> None:
        """Close it as the program does."""
        self.feed.close()
        self.intake.close()
        self.background.close()
        self.store.close()


Until = Callable[[Callable[[], bool]], None]


@pytest.fixture
def until(qtbot: QtBot) -> Until:
    """Wait until it holds."""
    return lambda holds: qtbot.waitUntil(holds, timeout=20_000)


@pytest.fixture
def windows(sqlite_url: str, tmp_path: Path) -> Iterator[tuple[Window, Window]]:
    """Reception and the back office."""
    kinds = (StationKind.RECEPTION, StationKind.BACK_OFFICE)
    made = tuple(Window(sqlite_url, tmp_path / kind.value, kind) for kind in kinds)
    yield made[0], made[1]
    for window in made:
        window.close()


def test_a_window_that_is_closed_hands_over_at_once(
    until: Until, windows: tuple[Window, Window]
) -> None:
    reception, office = windows
    reception.start()
    until(lambda: reception.intake.has_it)
    office.start()
    with office.store.read() as work:
        assert work.leases.row("intake").owner
    assert not office.intake.has_it
    reception.intake.close()
    until(lambda: office.intake.has_it)


def test_who_can_read_every_mailbox_takes_over_from_who_lacks_a_password(
    until: Until, windows: tuple[Window, Window]
) -> None:
    reception, office = windows
    # Nothing answers there, and nothing has to.
    mailbox = Mailbox(0, "Leads", "127.0.0.1", "leads", port=9, security=Security.NONE)
    office.secrets.keep(account_of(mailbox), "geheim")
    reception.services.mailboxes.add(STATION, mailbox)
    reception.start()
    until(lambda: reception.intake.has_it)
    office.start()
    until(lambda: office.intake.has_it)
    # Who lost it is told, and reads no more.
    until(lambda: not reception.intake.has_it)
    # The password is typed here, too, but nobody has to hand over for that.
    reception.secrets.keep(account_of(mailbox), "geheim")
    reception.intake.again()
    until(lambda: reception.services.intake.has(office.intake.run))
