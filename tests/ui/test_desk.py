from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QFileSystemWatcher, QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from showroom_app.domain.refused import NotFound, Refused
from showroom_app.domain.topic import Topic
from showroom_app.storage.store import Store, open_store
from showroom_app.ui.background import Background
from showroom_app.ui.change_feed import ChangeFeed, Counters
from showroom_app.ui.desk import Desk


@dataclass
class Office:
    """A desk on a real database, as the window has it."""

    store: Store
    background: Background
    feed: ChangeFeed
    desk: Desk
    topics: list[Topic] = field(default_factory=list)

    def move(self, *topics: Topic) -> str:
        """An act that changes nothing but the counters."""
        with self.store.write(*topics):
            return "moved"


def _unexpected(problem: Exception) -> None:
    raise problem


def _say(problem: Exception) -> str:
    return f"said: {problem}"


def _opened(url: str, qtbot: QtBot) -> Iterator[Office]:
    store = open_store(url)

    def look() -> Counters:
        with store.read() as work:
            return work.counters()

    background = Background()
    feed = ChangeFeed(store.watch)
    made = Office(store, background, feed, Desk(background, feed, look, _say))
    feed.changed.connect(made.topics.append)
    made.desk.ask(look, feed.start)
    qtbot.waitUntil(lambda: feed.is_started)
    yield made
    feed.close()
    background.close()
    store.close()


@pytest.fixture
def office(sqlite_url: str, qtbot: QtBot) -> Iterator[Office]:
    yield from _opened(sqlite_url, qtbot)


@pytest.fixture
def office_on_each_engine(database_url: str, qtbot: QtBot) -> Iterator[Office]:
    yield from _opened(database_url, qtbot)


def test_our_own_act_comes_back_as_a_change_of_its_topic(office: Office, qtbot: QtBot) -> None:
    results: list[str] = []
    office.desk.do(lambda: office.move(Topic.BOARD), then=results.append)
    qtbot.waitUntil(lambda: results == ["moved"] and office.topics == [Topic.BOARD])


def test_a_change_made_elsewhere_is_noticed_without_a_click(
    office_on_each_engine: Office, database_url: str, qtbot: QtBot
) -> None:
    office = office_on_each_engine
    elsewhere = open_store(database_url, upgrade=False)
    with (
        qtbot.waitSignals([office.feed.changed, office.feed.changed]),
        elsewhere.write(Topic.LEADS, Topic.SALES),
    ):
        pass
    elsewhere.close()
    assert office.topics == [Topic.LEADS, Topic.SALES]


def test_each_change_is_told_once(office: Office, qtbot: QtBot) -> None:
    for topic in (Topic.BOARD, Topic.LEADS, Topic.BOARD):
        with qtbot.waitSignal(office.feed.changed):
            office.desk.do(partial(office.move, topic))
    with qtbot.waitSignal(office.feed.changed):
        office.desk.do(lambda: office.move(Topic.POLICY))
    assert office.topics == [Topic.BOARD, Topic.LEADS, Topic.BOARD, Topic.POLICY]


def test_a_refusal_is_said_in_a_sentence(office: Office, qtbot: QtBot) -> None:
    def refuse() -> None:
        raise Refused("not-in-line", rep=3)

    with qtbot.waitSignal(office.desk.refused) as said:
        office.desk.do(refuse)
    assert said.args == ["said: not-in-line"]


def test_a_page_may_hear_a_refusal_itself(office: Office, qtbot: QtBot) -> None:
    heard: list[str] = []

    def refuse() -> None:
        raise Refused("already-claimed", winner=4)

    office.desk.do(refuse, refused=lambda refusal: heard.append(refusal.code))
    qtbot.waitUntil(lambda: heard == ["already-claimed"])


def test_what_does_not_exist_is_said_like_a_refusal(office: Office, qtbot: QtBot) -> None:
    def look_for() -> None:
        raise NotFound("rep", "Zorro")

    with qtbot.waitSignal(office.desk.refused):
        office.desk.do(look_for)


def test_a_failure_of_a_view_is_said_and_the_next_view_is_read(
    office: Office, qtbot: QtBot
) -> None:
    def fail() -> int:
        raise OSError("disk full")

    with qtbot.waitSignal(office.desk.failed) as said:
        office.desk.ask(fail, lambda _n: None)
    assert said.args == ["said: disk full"]
    seen: list[int] = []
    office.desk.ask(lambda: 7, seen.append)
    qtbot.waitUntil(lambda: seen == [7])


def test_asks_of_one_page_that_still_wait_are_read_once_with_the_newest_question(
    office: Office, qtbot: QtBot
) -> None:
    begun, go_on = threading.Event(), threading.Event()

    def long_act() -> None:
        begun.set()
        go_on.wait(20)

    read: list[int] = []
    shown: list[int] = []

    def view(number: int) -> Callable[[], int]:
        def look() -> int:
            read.append(number)
            return number

        return look

    office.desk.do(long_act)
    begun.wait(20)
    for number in (1, 2, 3):
        office.desk.ask(view(number), shown.append)
    go_on.set()
    qtbot.waitUntil(lambda: shown == [3])
    assert read == [3]


def test_a_view_of_several_topics_that_changed_at_once_is_read_once(
    office: Office, qtbot: QtBot
) -> None:
    read: list[int] = []
    shown: list[None] = []

    def ask(_topic: Topic) -> None:
        office.desk.ask(lambda: read.append(1), shown.append)
        passed = threading.Event()
        office.background.on_database(passed.set, lambda _: None, _unexpected)
        assert passed.wait(20)

    office.feed.changed.connect(ask)
    office.desk.do(lambda: office.move(Topic.BOARD, Topic.LEADS, Topic.SALES))
    qtbot.waitUntil(lambda: bool(shown), timeout=20_000)
    assert office.topics == [Topic.BOARD, Topic.LEADS, Topic.SALES]
    assert read == [1]


class _Page(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.shown: list[int] = []

    def show_rows(self, rows: int) -> None:
        self.shown.append(rows)


def test_a_page_that_was_closed_meanwhile_gets_nothing(office: Office, qtbot: QtBot) -> None:
    begun, go_on = threading.Event(), threading.Event()

    def view() -> int:
        begun.set()
        go_on.wait(20)
        return 1

    page = _Page()
    office.desk.ask(view, page.show_rows)
    begun.wait(20)
    with qtbot.waitSignal(page.destroyed):
        page.deleteLater()
    go_on.set()
    after: list[int] = []
    office.desk.ask(lambda: 2, after.append)
    qtbot.waitUntil(lambda: after == [2])
    assert page.shown == []


def test_database_work_goes_in_order_and_off_the_windows_thread(
    office: Office, qtbot: QtBot
) -> None:
    threads: list[int] = []
    order: list[int] = []
    for number in range(20):

        def job(number: int = number) -> int:
            threads.append(threading.get_ident())
            return number

        office.background.on_database(job, order.append, _unexpected)
    qtbot.waitUntil(lambda: len(order) == 20)
    assert order == list(range(20))
    assert len(set(threads)) == 1
    assert threading.get_ident() not in threads


def test_results_are_handed_back_on_the_windows_thread(office: Office, qtbot: QtBot) -> None:
    heard: list[int] = []
    office.background.in_pool(
        lambda: None, lambda _none: heard.append(threading.get_ident()), _unexpected
    )
    qtbot.waitUntil(lambda: heard == [threading.get_ident()])


@pytest.mark.usefixtures("qapp")
def test_after_closing_nothing_is_handed_back_and_no_thread_is_left() -> None:
    background = Background()
    begun = threading.Event()
    heard: list[object] = []

    def job() -> None:
        begun.set()

    background.on_database(job, heard.append, heard.append)
    begun.wait(20)
    background.close()
    background.on_database(job, heard.append, heard.append)
    QApplication.processEvents()
    assert heard == []
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("database")]


class Line:
    """A line to a database that somebody can cut and mend."""

    def __init__(self) -> None:
        self.cut = False
        self.count = 1
        self.written: tuple[Path, ...] = ()
        self._moved = threading.Event()
        self._closed = False

    def open(self) -> Line:
        self._answer()
        self._closed = False
        return self

    def wait(self, timeout_seconds: float) -> bool:
        moved = self._moved.wait(timeout_seconds) and not self._closed
        self._moved.clear()
        self._answer()
        return moved

    def counters(self) -> Counters:
        return dict.fromkeys(Topic, self.count)

    @property
    def files(self) -> tuple[Path, ...]:
        return self.written

    def wake(self) -> None:
        self.stir()

    def close(self) -> None:
        self._closed = True
        self._moved.set()

    def _answer(self) -> None:
        if self.cut:
            raise ConnectionError("no answer")

    def stir(self) -> None:
        self._moved.set()


@pytest.fixture
def line() -> Line:
    return Line()


@pytest.fixture
def feed(line: Line, qapp: QApplication) -> Iterator[ChangeFeed]:
    made = ChangeFeed(line.open, qapp)
    made.start(line.counters())
    yield made
    made.close()


def test_a_lost_database_is_told_once_and_its_return_makes_every_page_look_again(
    line: Line, feed: ChangeFeed, qtbot: QtBot
) -> None:
    lost: list[Exception] = []
    topics: list[Topic] = []
    feed.lost.connect(lost.append)
    feed.changed.connect(topics.append)
    with qtbot.waitSignal(feed.lost):
        line.cut = True
        line.stir()
    lost_first = feed.is_lost
    line.cut = False
    with qtbot.waitSignal(feed.back, timeout=20_000):
        feed.try_now()
    assert (lost_first, feed.is_lost) == (True, False)
    assert len(lost) == 1
    assert topics == list(Topic)


def test_counters_that_are_heard_late_change_nothing(feed: ChangeFeed) -> None:
    topics: list[Topic] = []
    feed.changed.connect(topics.append)
    feed.compare({Topic.BOARD: 5})
    feed.compare({Topic.BOARD: 4})
    feed.compare({Topic.BOARD: 5})
    assert topics == [Topic.BOARD]


def test_a_written_file_makes_the_feed_look_at_once(
    line: Line, qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "showroom.db-wal"
    file.write_text("first")
    line.written = (file,)
    feed = ChangeFeed(line.open, qapp)
    feed.start(line.counters())
    changed: list[object] = []
    feed.changed.connect(changed.append)
    try:
        qtbot.waitUntil(lambda: bool(feed.findChildren(QFileSystemWatcher)), timeout=20_000)
        line.count += 1
        file.write_text("second")
        qtbot.waitUntil(lambda: Topic.BOARD in changed, timeout=20_000)
    finally:
        feed.close()


def test_closing_the_feed_ends_its_thread_at_once(line: Line) -> None:
    feed = ChangeFeed(line.open)
    feed.start(line.counters())
    feed.close()
    assert not [thread for thread in threading.enumerate() if thread.name == "change-feed"]
