"""A long list of leads opens and scrolls as a short one: by pages, each found by an index.

tests/benchmarks measures it with a million.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt

from showroom_app.domain.topic import Topic
from showroom_app.services.inbox_view import Tab
from showroom_app.ui.leads.inbox_desk import MOST, PAGE
from showroom_app.ui.leads.inbox_rows import LeadLine
from showroom_app.ui.widgets.place_bar import PlaceBar
from tests.services.dealership import OFFICE
from tests.services.questions import questions
from tests.ui.leads.conftest import Seat
from tests.ui.leads.lead_samples import Inbox, picture

MANY = 5_000


@pytest.fixture
def crowded(sqlite_url: str) -> Iterator[Inbox]:
    """The dealership of the picture with many more leads, each a second older than the next."""
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


def _shown(seat: Seat) -> list[int]:
    """The leads that are in the list now."""
    rows = seat.page.card.model.rows
    return [line.row.lead for line in rows if isinstance(line, LeadLine)]


def _top(seat: Seat) -> int:
    """The lead at the top of what is in sight."""
    line = seat.page.card.list.indexAt(QPoint(5, 5)).data(Qt.ItemDataRole.UserRole)
    assert isinstance(line, LeadLine)
    return line.row.lead


def _bar(seat: Seat) -> PlaceBar:
    bar = seat.page.card.list.findChild(PlaceBar)
    assert bar is not None
    return bar


def _is_there(seat: Seat, lead: int) -> bool:
    return lead in _shown(seat)


def _goes_on(seat: Seat, before: list[int]) -> bool:
    return _shown(seat) != before


def _newest_first(file: str) -> list[int]:
    with sqlite3.connect(file) as database:
        found = database.execute("SELECT id FROM leads ORDER BY arrived DESC, id DESC")
        return [lead for (lead,) in found]


def test_end_goes_to_the_last_lead_of_all_and_home_to_the_first(
    seat_among_many: Seat, sqlite_url: str
) -> None:
    seat, whole = seat_among_many, _newest_first(sqlite_url.removeprefix("sqlite:///"))
    seat.show(Tab.ALL)
    seat.page.card.list.setFocus()
    seat.press(Qt.Key.Key_End)
    seat.qtbot.waitUntil(lambda: seat.read == whole[-1])
    seat.qtbot.waitUntil(lambda: _shown(seat) == whole[-len(_shown(seat)) :])
    bar = seat.page.card.list.verticalScrollBar()
    assert bar.value() == bar.maximum()
    assert _bar(seat).value() == _bar(seat).maximum()
    seat.press(Qt.Key.Key_Home)
    seat.qtbot.waitUntil(lambda: seat.read == whole[0])
    assert _shown(seat) == whole[:PAGE]
    assert _bar(seat).value() == 0


def test_the_slider_goes_anywhere_and_the_rows_around_it_are_read(
    seat_among_many: Seat, sqlite_url: str
) -> None:
    seat, whole = seat_among_many, _newest_first(sqlite_url.removeprefix("sqlite:///"))
    seat.show(Tab.ALL)
    seat.qtbot.waitUntil(lambda: seat.read == whole[0])
    bar = _bar(seat)
    for share in (0.5, 0.9, 0.1):
        bar.setSliderDown(True)
        bar.setSliderPosition(round(share * bar.maximum()))
        near = whole[round(share * len(whole))]
        seat.qtbot.waitUntil(partial(_is_there, seat, near))
        seat.qtbot.waitUntil(lambda: len(_shown(seat)) == 2 * PAGE)
        bar.setSliderDown(False)
        shown = _shown(seat)
        place = whole.index(shown[0])
        assert shown == whole[place : place + len(shown)], "nothing is left out"
        assert abs(whole.index(_top(seat)) / len(whole) - share) < 0.01
        assert abs(bar.value() / bar.maximum() - share) < 0.01
    assert seat.read == whole[0], "what one reads stays"


def test_a_part_of_the_list_is_kept_and_the_rest_read_again_on_the_way_back(
    seat_among_many: Seat, sqlite_url: str
) -> None:
    seat, whole = seat_among_many, _newest_first(sqlite_url.removeprefix("sqlite:///"))
    seat.show(Tab.ALL)
    seat.qtbot.waitUntil(lambda: seat.read == whole[0])
    bar = seat.page.card.list.verticalScrollBar()
    for _ in range(4):
        before = _shown(seat)
        bar.setValue(bar.maximum())
        seat.qtbot.waitUntil(partial(_goes_on, seat, before))
    assert len(_shown(seat)) == MOST
    assert _shown(seat) == whole[2 * PAGE : 2 * PAGE + MOST]
    assert seat.page.card.list.current is None
    for _ in range(2):
        before = _shown(seat)
        bar.setValue(0)
        seat.qtbot.waitUntil(partial(_goes_on, seat, before))
        assert _top(seat) == before[0], "what is in sight stays in place"
    assert _shown(seat) == whole[:MOST]
    assert seat.page.card.list.current == ("lead", whole[0]), "what is read is chosen again"


def test_a_lead_that_comes_leaves_the_middle_of_the_list_where_it_is(
    seat_among_many: Seat, crowded: Inbox
) -> None:
    seat = seat_among_many
    seat.show(Tab.ALL)
    seat.page.card.list.place_wanted.emit(0.5)
    seat.qtbot.waitUntil(lambda: len(_shown(seat)) == 2 * PAGE)
    top, counted = _top(seat), seat.page.card.tabs.words(Tab.UNANSWERED)
    crowded.lead(name="Klant erbij")
    seat.qtbot.waitUntil(lambda: seat.page.card.tabs.words(Tab.UNANSWERED) != counted)
    assert _top(seat) == top
    assert "Klant erbij" not in seat.titles()
    seat.page.card.list.place_wanted.emit(0.0)
    seat.qtbot.waitUntil(lambda: "Klant erbij" in seat.titles())


def test_a_page_far_down_asks_no_more_than_the_first(seat_among_many: Seat) -> None:
    seat = seat_among_many
    inbox = seat.services.inbox
    first = _statements(seat, lambda: inbox.page(OFFICE, Tab.ALL))
    after = inbox.page(OFFICE, Tab.ALL).after
    for _ in range(20):
        after = inbox.page(OFFICE, Tab.ALL, after=after).after
    assert _statements(seat, lambda: inbox.page(OFFICE, Tab.ALL, after=after)) <= first
