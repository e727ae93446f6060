"""One transaction a use case: counters first, all or nothing, one writer of a topic at a time."""

from __future__ import annotations

import threading
from contextlib import closing, suppress
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from sqlalchemy import event

from showroom_app.domain.people import UserKind
from showroom_app.domain.topic import Topic
from showroom_app.storage.problems import DatabaseProblem
from showroom_app.storage.store import Store, open_store
from tests import builders
from tests.builders import NOW
from tests.servers import behind

NOTHING = dict.fromkeys(Topic, 0)


def test_a_transaction_raises_the_counters_of_its_topics_only(store: Store) -> None:
    with store.read() as work:
        assert work.counters() == NOTHING
    with store.write(Topic.LEADS, Topic.BOARD, Topic.LEADS) as work:
        assert work.counters() == {**NOTHING, Topic.LEADS: 1, Topic.BOARD: 1}
    with store.write(Topic.BOARD):
        pass
    with store.read() as work:
        assert work.counters() == {**NOTHING, Topic.LEADS: 1, Topic.BOARD: 2}


def test_a_change_that_fails_leaves_rows_and_counters_as_they_were(store: Store) -> None:
    def fail() -> None:
        with store.write(Topic.PEOPLE) as work:
            work.people.add_floor("Toyota")
            raise LookupError

    with pytest.raises(LookupError):
        fail()
    with store.read() as work:
        assert work.counters() == NOTHING
        assert work.people.floors() == ()


def test_a_reader_leaves_everything_as_it_was(store: Store) -> None:
    builders.add_reps(store, "Sanne")
    with store.read() as work:
        before = work.counters()
    with store.read() as work:
        assert work.counters() == before
        assert [rep.name for rep in work.people.reps()] == ["Sanne"]


def test_a_change_without_a_topic_is_a_mistake(store: Store) -> None:
    with pytest.raises(ValueError, match="topics"), store.write():
        pass


def test_a_change_that_nobody_is_shown_raises_no_counter(store: Store) -> None:
    with store.write_unseen() as work:
        work.people.add_floor("Toyota")
        assert work.recorded.tzinfo is not None
    with store.read() as work:
        assert work.counters() == NOTHING
        assert [floor.name for floor in work.people.floors()] == ["Toyota"]


def test_a_reader_sees_one_state_whatever_is_written_meanwhile(store: Store) -> None:
    if store.library.endswith("(delete)"):
        pytest.skip("without WAL, for which this SQLite is too old, a writer waits for readers")
    with store.read() as work:
        before = work.counters()
        with store.write(Topic.PEOPLE) as other:
            other.people.add_floor("Toyota")
        assert work.people.floors() == ()
        assert work.counters() == before
    with store.read() as work:
        assert [floor.name for floor in work.people.floors()] == ["Toyota"]


def test_counters_never_promise_less_than_the_rows_show(store: Store) -> None:
    """A writer adds a floor a time; a reader must never see more floors than the counter says."""
    seen: list[tuple[int, int]] = []
    done = threading.Event()

    def look() -> None:
        while not done.is_set():
            with store.read() as work:
                counted = work.counters()[Topic.PEOPLE]
                seen.append((counted, len(work.people.floors())))

    reader = threading.Thread(target=look)
    reader.start()
    for number in range(50):
        with store.write(Topic.PEOPLE) as work:
            work.people.add_floor(f"Floor {number}")
    done.set()
    reader.join()
    assert seen
    assert all(counted == floors for counted, floors in seen)


def test_writers_of_one_topic_decide_one_after_the_other(store: Store) -> None:
    """Each adds a floor named after how many there are: no two may have counted the same."""

    def write() -> None:
        for _ in range(20):
            with store.write(Topic.PEOPLE) as work:
                work.people.add_floor(f"Floor {len(work.people.floors())}")

    writers = [threading.Thread(target=write) for _ in range(3)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    with store.read() as work:
        assert len(work.people.floors()) == 60
        assert work.counters()[Topic.PEOPLE] == 60


def test_who_waited_for_another_writer_knows_all_that_one_raised(store: Store) -> None:
    known: list[dict[Topic, int]] = []

    def wait_for_the_board() -> None:
        with store.write(Topic.BOARD) as work:
            known.append(work.counters())

    waiting = threading.Thread(target=wait_for_the_board)
    with store.write(Topic.PEOPLE, Topic.BOARD):
        waiting.start()
        while store.is_postgresql and not _somebody_waits(store):
            # On a file nobody begins before this is done.
            pass
    waiting.join()
    assert known == [{**NOTHING, Topic.PEOPLE: 1, Topic.BOARD: 2}]


def test_who_waited_for_one_that_gave_up_knows_what_was_raised_meanwhile(postgres_url: str) -> None:
    known: list[dict[Topic, int]] = []
    with closing(open_store(postgres_url)) as store:

        def wait_for_the_board() -> None:
            with store.write(Topic.BOARD) as work:
                known.append(work.counters())

        waiting = threading.Thread(target=wait_for_the_board)
        with suppress(KeyError), store.write(Topic.BOARD):
            waiting.start()
            while not _somebody_waits(store):
                pass
            with store.write(Topic.PEOPLE):
                pass
            raise KeyError
        waiting.join()
    assert known == [{**NOTHING, Topic.PEOPLE: 1, Topic.BOARD: 1}]


def _somebody_waits(store: Store) -> bool:
    """Whether somebody waits for a lock for longer than any statement takes."""
    with behind(store) as connection:
        asked = (
            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
            " AND wait_event_type = 'Lock' AND clock_timestamp() - query_start > '20 ms'"
        )
        return bool(connection.exec_driver_sql(asked).scalar())


def test_writers_of_several_topics_in_any_order_do_not_wait_for_each_other(store: Store) -> None:
    def write(*topics: Topic) -> None:
        for _ in range(30):
            with store.write(*topics):
                pass

    one = threading.Thread(target=write, args=(Topic.BOARD, Topic.LEADS, Topic.SALES))
    other = threading.Thread(target=write, args=(Topic.SALES, Topic.LEADS, Topic.BOARD))
    one.start()
    other.start()
    one.join()
    other.join()
    with store.read() as work:
        assert work.counters() == {
            **NOTHING,
            Topic.BOARD: 60,
            Topic.LEADS: 60,
            Topic.SALES: 60,
        }


def test_now_is_the_real_time_unless_it_is_set(store: Store) -> None:
    with store.write(Topic.BOARD) as work:
        assert work.now == work.recorded
        assert abs(work.now - datetime.now(UTC)) < timedelta(minutes=1)
        assert work.now.tzinfo is UTC
    store.at = NOW.astimezone(timezone(timedelta(hours=2)))
    with store.read() as work:
        assert work.now == NOW
        assert work.now.tzinfo is UTC
        assert abs(work.recorded - datetime.now(UTC)) < timedelta(minutes=1)
    moments = iter([NOW, NOW + timedelta(minutes=1)])
    store.at = lambda: next(moments)
    with store.write(Topic.BOARD) as work:
        assert (work.now, work.now) == (NOW, NOW)
    with store.write(Topic.BOARD) as work:
        assert work.now == NOW + timedelta(minutes=1)


def test_a_store_says_what_it_runs_on(store: Store) -> None:
    name = "PostgreSQL" if store.is_postgresql else "SQLite"
    assert store.library.startswith(name)
    assert store.url.startswith("postgresql://showroom_program@" if store.is_postgresql else "/")


@pytest.mark.postgresql
def test_a_connection_that_the_server_dropped_is_replaced_unseen(postgres_url: str) -> None:
    idle = open_store(postgres_url)
    other = open_store(postgres_url)
    with idle.write(Topic.BOARD):
        pass
    _drop_others(other)
    with idle.write(Topic.BOARD) as work:
        assert work.counters()[Topic.BOARD] == 2
    _drop_others(other)
    with idle.read() as work:
        assert work.counters()[Topic.BOARD] == 2
    idle.close()
    other.close()


def _drop_others(store: Store) -> None:
    """Let the server end every other connection to this database, as a restart does."""
    with store._engine.connect() as connection:
        connection.exec_driver_sql(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
            "WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )


def test_a_small_change_takes_few_statements(store: Store) -> None:
    """Begin, counter, the change itself and commit: nothing grows in here unnoticed."""
    statements: list[str] = []
    event.listen(
        store._engine,
        "before_cursor_execute",
        lambda *args: statements.append(args[2]),
    )
    with store.write(Topic.PEOPLE) as work:
        work.people.add_user("Sanne", UserKind.RECEPTION)
    begin = 0 if store.is_postgresql else 1
    assert len(statements) == begin + 2


def test_a_file_that_is_deleted_under_the_program_takes_no_further_entry(sqlite_url: str) -> None:
    store = open_store(sqlite_url)
    file = Path(sqlite_url.removeprefix("sqlite:///"))
    try:
        with store.write(Topic.PEOPLE) as work:
            work.people.add_floor("Toyota")
        for each in (file, file.with_name(file.name + "-wal"), file.with_name(file.name + "-shm")):
            each.unlink(missing_ok=True)
        with pytest.raises(DatabaseProblem) as problem, store.write(Topic.PEOPLE) as work:
            work.people.add_floor("Honda")
        assert (problem.value.code, problem.value.facts["because"]) == ("cannot-open", "gone")
    finally:
        store.close()
