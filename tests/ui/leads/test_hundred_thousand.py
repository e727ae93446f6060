"""A list of very many leads opens and scrolls as one of a few: by pages, each found by an index."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from showroom_app.domain.topic import Topic
from showroom_app.services.inbox_view import Tab
from showroom_app.ui.leads.leads_page import PAGE
from tests.services.questions import questions
from tests.ui.leads.conftest import Seat
from tests.ui.leads.lead_samples import Inbox, picture

MANY = 100_000


@pytest.fixture
def crowded(sqlite_url: str) -> Iterator[Inbox]:
    """The dealership of the picture after years: a hundred thousand closed and open leads more."""
    made = picture(sqlite_url)
    file = Path(sqlite_url.removeprefix("sqlite:///"))
    with sqlite3.connect(file) as database:
        names = [row[1] for row in database.execute("PRAGMA table_info(leads)")]
        columns = ", ".join(name for name in names if name != "id")
        values = ", ".join(
            "arrived - (n.n * 1000000)" if name == "arrived" else name
            for name in names
            if name != "id"
        )
        database.execute(
            f"""WITH RECURSIVE n(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < {MANY})
            INSERT INTO leads ({columns}) SELECT {values} FROM n,
            (SELECT * FROM leads WHERE id = {made.leads["Fam. De Groot"]})"""
        )
        (count,) = database.execute("SELECT count(*) FROM leads").fetchone()
    assert count > MANY
    with made.store.write(Topic.LEADS):
        # What was written past the program is seen from here on.
        pass
    yield made
    made.store.close()


def _statements(seat: Seat, ask: Callable[[], object]) -> int:
    with questions(seat.store) as asked:
        ask()
    return len(asked)


@pytest.fixture
def seat_among_many(crowded: Inbox, sqlite_url: str, seat_at: Callable[[str], Seat]) -> Seat:
    """A window on it."""
    assert crowded.leads
    return seat_at(sqlite_url)


def test_the_window_holds_one_page_of_very_many_leads(seat_among_many: Seat) -> None:
    seat = seat_among_many
    seat.show(Tab.ALL)
    assert len(seat.titles()) == PAGE
    bar = seat.page.card.list.verticalScrollBar()
    bar.setValue(bar.maximum())
    seat.qtbot.waitUntil(lambda: len(seat.titles()) == 2 * PAGE)


def test_a_page_far_down_asks_no_more_than_the_first(seat_among_many: Seat) -> None:
    seat = seat_among_many
    inbox = seat.services.inbox
    first = _statements(seat, lambda: inbox.page(Tab.ALL))
    after = inbox.page(Tab.ALL).after
    for _ in range(20):
        after = inbox.page(Tab.ALL, after=after).after
    assert _statements(seat, lambda: inbox.page(Tab.ALL, after=after)) <= first
