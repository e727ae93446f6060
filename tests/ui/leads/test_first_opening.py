"""The leads page while its first leads are still being read."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from showroom_app.domain.people import Actor
from showroom_app.services import Services
from showroom_app.storage.store import Store, open_store
from showroom_app.ui.background import Background
from showroom_app.ui.change_feed import ChangeFeed
from showroom_app.ui.desk import Desk
from showroom_app.ui.leads.leads_page import LeadsPage
from showroom_app.ui.minutes import Minutes
from showroom_app.words import Saying
from tests.ui.leads.conftest import NOW
from tests.ui.placed import Placed


@pytest.fixture
def may_answer() -> threading.Event:
    """Until this is set the database answers nothing."""
    return threading.Event()


@pytest.fixture
def slow(sqlite_url: str, qtbot: QtBot, may_answer: threading.Event) -> Iterator[LeadsPage]:
    """A leads page that is opened for the first time on a database that takes its time."""
    store = open_store(sqlite_url, upgrade=False, at=NOW)

    def when_it_may() -> Store:
        may_answer.wait()
        return store

    background = Background()
    feed = ChangeFeed(store.watch)
    services = Services(when_it_may)
    desk = Desk(background, feed, services.counters, str)
    minutes, actor = Minutes(lambda: NOW), Actor(None, "office")
    page = LeadsPage(
        desk,
        feed,
        minutes,
        Placed(desk, services, lambda: actor),
        services=services,
        saying=Saying,
        background=background,
    )
    qtbot.addWidget(page)
    page.resize(1300, 800)
    page.show()
    yield page
    may_answer.set()
    feed.close()
    background.close()
    page.close()
    store.close()


@pytest.mark.usefixtures("inbox")
def test_the_frame_stands_at_once_and_says_that_leads_are_read(
    slow: LeadsPage, qtbot: QtBot, may_answer: threading.Event
) -> None:
    assert slow.view is None
    assert slow.card.isVisible()
    assert slow.card.tabs.isVisible()
    assert slow.card.nothing.isVisible()
    assert slow.card.nothing.text() == "Reading the leads"
    may_answer.set()
    qtbot.waitUntil(lambda: slow.card.model.rowCount() > 0)
    assert not slow.card.nothing.isVisible()
    assert slow.card.list.current is not None
