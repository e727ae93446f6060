"""A running window takes in what other programs leave in its drop folder."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from showroom_app.services import Services, open_services
from showroom_app.services.inbox_view import Tab
from showroom_app.storage.store import open_store
from showroom_app.ui.background import Background
from showroom_app.ui.change_feed import ChangeFeed
from showroom_app.ui.desk import Desk
from showroom_app.ui.drop_behind import DropBehind
from tests.services.dealership import OFFICE, STATION

_LIST = "Naam;Telefoon;E-mail;Bericht\nJan Jansen;0612345678;jan@example.com;Proefrit Corolla\n"


@dataclass
class Pc:
    """A PC with its window open, as far as its drop folder is concerned."""

    services: Services
    drop: DropBehind
    folder: Path
    qtbot: QtBot
    feed: ChangeFeed

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
    drop = DropBehind(background, desk, services, lambda: STATION)
    folder = tmp_path / "drop"
    folder.mkdir()
    yield Pc(services, drop, folder, qtbot, feed)
    feed.close()
    drop.close()
    background.close()
    store.close()


def test_what_is_dropped_becomes_a_lead_and_moves_aside(pc: Pc) -> None:
    pc.drop.watch(str(pc.folder))
    (pc.folder / "leads.csv").write_text(_LIST, encoding="utf-8")
    (pc.folder / "note.xml").write_text("<nothing/>", encoding="utf-8")
    pc.until((pc.folder / "done" / "leads.csv").exists)
    pc.until((pc.folder / "rejected" / "note.xml").exists)
    assert pc.services.inbox.page(OFFICE, Tab.ALL).total == 1


def test_a_folder_that_is_not_there_waits_until_it_is(pc: Pc) -> None:
    later = pc.folder / "later"
    pc.drop.watch(str(later))
    later.mkdir()
    (later / "leads.csv").write_text(_LIST, encoding="utf-8")
    pc.until((later / "done" / "leads.csv").exists)


def test_what_is_dropped_while_the_database_is_away_is_taken_in_when_it_is_back(pc: Pc) -> None:
    (pc.folder / "leads.csv").write_text(_LIST, encoding="utf-8")
    pc.feed._note_failure(OSError("the server is gone"))
    refused: list[str] = []
    pc.drop._desk.refused.connect(refused.append)
    pc.drop.watch(str(pc.folder))
    pc.drop._waiting = [pc.folder / "leads.csv"]
    pc.drop._next()
    pc.until(lambda: not pc.drop._waiting)
    assert (pc.folder / "leads.csv").exists()
    pc.feed._begin(pc.services.counters())
    pc.until((pc.folder / "done" / "leads.csv").exists)
    # Nobody asked for it, so nobody is told that it had to wait.
    assert refused == []
