"""Leads in hand when their rep is called back, and a page opened while the database is gone."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from showroom_app.domain.people import Actor, Role
from showroom_app.services import Services
from showroom_app.storage.store import Store
from showroom_app.ui.background import Background
from showroom_app.ui.change_feed import ChangeFeed, Watch
from showroom_app.ui.desk import Desk
from showroom_app.ui.leads.leads_page import LeadsPage
from showroom_app.ui.minutes import Minutes
from showroom_app.words import Saying
from tests.services.dealership import STATION, local
from tests.ui.leads.conftest import NOW, Seat
from tests.ui.leads.lead_samples import Inbox
from tests.ui.placed import Placed


@pytest.fixture
def recalled(inbox: Inbox, sqlite_url: str, seat_at: Callable[[str], Seat]) -> Seat:
    """Anna was to be back from the lead desk at 14:10; it is 14:14 and she has a lead in hand."""
    inbox.at("2026-10-22 13:00")
    for name in ("Sanne de Vries", "Willem Hoekstra", "Rob van der Meer"):
        inbox.rep(name, Role.SHOWROOM)
    inbox.services.floor.check_in(STATION, inbox.anna)
    inbox.at("2026-10-22 13:50")
    inbox.services.floor.to_lead_desk(STATION, inbox.anna, local("2026-10-22 14:10"))
    inbox.services.leads.claim(STATION, inbox.leads["Familie Hendriks"], inbox.anna)
    seat = seat_at(sqlite_url)
    seat.qtbot.waitUntil(lambda: len(seat.page.recalled.rows) == 1, timeout=10_000)
    return seat


def test_a_recalled_rep_sees_the_lead_in_hand_and_promises_a_call_back(
    recalled: Seat, inbox: Inbox
) -> None:
    panel = recalled.page.recalled
    (row,) = panel.rows
    assert panel.isVisible()
    assert row.lead.title == "Familie Hendriks"
    at = panel.times()[1]
    assert at == local("2026-10-22 14:44")
    panel.park_asked.emit(row.lead.lead, row.rep, at)
    recalled.qtbot.waitUntil(lambda: inbox.known(row.lead.lead).next_step_by == at, timeout=10_000)
    recalled.qtbot.waitUntil(lambda: not panel.rows, timeout=10_000)
    assert panel.done.isVisible()
    assert panel.done.text() == "Put aside; the customer is called back."
    QTest.keyClick(recalled.page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    recalled.qtbot.waitUntil(lambda: len(panel.rows) == 1, timeout=10_000)
    assert inbox.known(row.lead.lead).next_step_by is None
    assert not panel.done.isVisible()


def test_a_lead_in_hand_is_handed_to_an_internet_rep_with_a_note(
    recalled: Seat, inbox: Inbox
) -> None:
    (row,) = recalled.page.recalled.rows
    assert [button.text() for button in row.to] == ["To Mirjam…", "To Tom…"]
    QTest.mouseClick(row.to[0], Qt.MouseButton.LeftButton)
    assert row.note.isVisible()
    QTest.keyClick(row.note.line, Qt.Key.Key_Return)
    assert inbox.known(row.lead.lead).owner == inbox.anna
    QTest.keyClicks(row.note.line, "wants a test drive on Saturday")
    QTest.keyClick(row.note.line, Qt.Key.Key_Return)
    recalled.qtbot.waitUntil(
        lambda: inbox.known(row.lead.lead).owner == inbox.mirjam, timeout=10_000
    )
    panel = recalled.page.recalled
    recalled.qtbot.waitUntil(lambda: not panel.rows, timeout=10_000)
    assert panel.undo.isVisible()
    panel._patience.timeout.emit()
    assert not panel.isVisible()


@pytest.fixture
def unreachable(qtbot: QtBot) -> Iterator[LeadsPage]:
    """A leads page that is opened for the first time while the database does not answer."""

    def closed() -> Store:
        raise OSError("no route to host")

    def no_watch() -> Watch:
        raise OSError("no route to host")

    background = Background()
    feed = ChangeFeed(no_watch)
    services = Services(closed)
    desk = Desk(background, feed, services.counters, str)
    feed.start({})
    qtbot.waitUntil(lambda: feed.is_lost, timeout=10_000)
    page = LeadsPage(
        desk,
        feed,
        Minutes(lambda: NOW),
        Placed(desk, services, lambda: Actor(None, "office")),
        services=services,
        saying=Saying,
        background=background,
    )
    qtbot.addWidget(page)
    page.show()
    yield page
    feed.close()
    background.close()


def test_a_page_opened_while_the_database_is_gone_says_so(unreachable: LeadsPage) -> None:
    assert unreachable.view is None
    assert unreachable.frame.unread.isVisible()
    assert unreachable.frame.unread.title.text() == "The leads cannot be read now"
