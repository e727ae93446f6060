"""Changes are seen, whoever makes them, and a lost server is told of and found again."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import make_url

from showroom_app.domain.topic import Topic
from showroom_app.storage.problems import Because, DatabaseProblem, Problem
from showroom_app.storage.store import Store, open_store
from showroom_app.storage.watch import Watch, open_watch
from tests.conftest import ROOT

LONG = 30.0
"""Seconds after which a change that was never seen fails the test."""


@pytest.fixture
def watch(store: Store) -> Iterator[Watch]:
    """A watch over the store's database."""
    opened = store.watch()
    yield opened
    opened.close()


def test_nothing_is_seen_where_nothing_changes(watch: Watch) -> None:
    assert not watch.wait(0.25)
    assert not watch.wait(0)
    assert watch.counters() == dict.fromkeys(Topic, 0)


def test_a_change_is_seen_with_its_topic(store: Store, watch: Watch) -> None:
    with store.write(Topic.BOARD, Topic.LEADS):
        pass
    assert watch.wait(LONG)
    assert watch.counters() == {**dict.fromkeys(Topic, 0), Topic.BOARD: 1, Topic.LEADS: 1}
    assert not watch.wait(0.1)


def test_a_change_wakes_who_is_waiting(store: Store, watch: Watch) -> None:
    seen: list[bool] = []
    waiting = threading.Thread(target=lambda: seen.append(watch.wait(LONG)))
    waiting.start()
    with store.write(Topic.SALES):
        pass
    waiting.join()
    assert seen == [True]
    assert watch.counters()[Topic.SALES] == 1


def test_a_change_made_between_two_waits_is_not_missed(store: Store, watch: Watch) -> None:
    for number in range(1, 20):
        with store.write(Topic.BOARD):
            pass
        assert watch.wait(LONG)
        assert watch.counters()[Topic.BOARD] == number


def test_a_change_that_was_rolled_back_is_none(store: Store, watch: Watch) -> None:
    def fail() -> None:
        with store.write(Topic.PEOPLE) as work:
            work.people.add_floor("Toyota")
            raise LookupError

    with pytest.raises(LookupError):
        fail()
    assert not watch.wait(0.25)


def test_rows_are_there_when_their_counter_is_seen(store: Store, watch: Watch) -> None:
    for number in range(10):
        with store.write(Topic.PEOPLE) as work:
            work.people.add_floor(f"Floor {number}")
        assert watch.wait(LONG)
        with store.read() as work:
            assert len(work.people.floors()) == watch.counters()[Topic.PEOPLE]


def test_a_change_by_another_program_is_seen(database_url: str, watch: Watch) -> None:
    asked = (
        "from showroom_app.domain.topic import Topic\n"
        "from showroom_app.storage.store import open_store\n"
        f"store = open_store({database_url!r})\n"
        "with store.write(Topic.POLICY): pass\n"
        "store.close()"
    )
    with subprocess.Popen([sys.executable, "-c", asked], cwd=ROOT) as other:
        assert watch.wait(60)
    assert other.returncode == 0
    assert watch.counters()[Topic.POLICY] == 1


def test_a_wait_ends_when_the_watch_is_closed(store: Store) -> None:
    watch = store.watch()
    seen: list[bool] = []
    waiting = threading.Thread(target=lambda: seen.append(watch.wait(LONG)))
    waiting.start()
    watch.close()
    waiting.join()
    assert seen == [False]
    watch.close()


def test_a_wake_up_without_a_change_is_no_change(watch: Watch) -> None:
    watch.wake()
    assert not watch.wait(0.25)


def test_a_watch_can_be_opened_by_url(database_url: str, store: Store) -> None:
    watch = open_watch(database_url)
    with store.write(Topic.BOARD):
        pass
    assert watch.wait(LONG)
    watch.close()


@pytest.mark.postgresql
def test_a_lost_server_is_told_of_and_what_changed_meanwhile_is_seen(postgres_url: str) -> None:
    store = open_store(postgres_url)
    watch = store.watch()
    other = open_store(postgres_url)
    with other._engine.connect() as connection:
        connection.exec_driver_sql(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
            "WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
    with other.write(Topic.BOARD):
        pass
    with pytest.raises(DatabaseProblem) as caught:
        watch.wait(LONG)
    assert caught.value.code is Problem.UNREACHABLE
    assert watch.wait(LONG)
    assert watch.counters()[Topic.BOARD] == 1
    with other.write(Topic.BOARD):
        pass
    assert watch.wait(LONG)
    watch.close()
    store.close()
    other.close()


@pytest.mark.postgresql
def test_a_notice_that_got_lost_is_made_up_for(postgres_url: str) -> None:
    """A counter that moves without a NOTIFY, as when the connection hung at that moment."""
    store = open_store(postgres_url)
    watch = store.watch()
    with store._engine.begin() as connection:
        connection.exec_driver_sql("UPDATE topics SET counter = 7 WHERE topic = 'leads'")
    assert watch.wait(LONG)
    assert watch.counters()[Topic.LEADS] == 7
    watch.close()
    store.close()


@pytest.mark.postgresql
def test_a_watch_over_a_server_that_does_not_answer_is_refused(postgres_url: str) -> None:
    url = make_url(postgres_url).set(database="nowhere").render_as_string(hide_password=False)
    with pytest.raises(DatabaseProblem) as caught:
        open_watch(url)
    assert caught.value.code is Problem.UNREACHABLE


def test_a_watch_over_a_database_that_is_gone_says_so(sqlite_url: str) -> None:
    store = open_store(sqlite_url)
    watch = store.watch()
    with store._writing.begin() as connection:
        connection.exec_driver_sql("DROP TABLE topics")
    with pytest.raises(Exception, match="topics"):
        watch.wait(LONG)
    watch.close()
    store.close()


def test_a_file_that_is_moved_away_is_noticed_at_once_and_no_empty_one_takes_its_place(
    sqlite_url: str,
) -> None:
    store = open_store(sqlite_url)
    watch = store.watch()
    file = Path(make_url(sqlite_url).database or "")
    file.rename(file.with_name("elsewhere.db"))
    for look in (lambda: watch.wait(LONG), store.watch, lambda: store.read().__enter__()):
        with pytest.raises(DatabaseProblem) as caught:
            look()
        assert caught.value.facts["because"] is Because.GONE
    assert not file.exists()
    file.with_name("elsewhere.db").rename(file)
    with store.read() as work:
        assert work.counters()
    watch.close()
    store.close()
