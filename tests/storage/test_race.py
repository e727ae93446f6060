"""Many want one row at once: the first writes, the others wait for it alone and look again."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress

import pytest

from showroom_app.domain.people import UserKind
from showroom_app.domain.topic import Topic
from showroom_app.storage.race import Race
from showroom_app.storage.store import Store, Work, open_store


class TakenError(Exception):
    """What somebody is told who comes too late."""


def taken(_user: int) -> None:
    """Tell who comes too late."""
    raise TakenError


def race(row: int = 1) -> Race:
    """A race for a row, which is there as long as it has no user."""
    return Race(row, f"SELECT id FROM users WHERE name = 'user {row}'", taken)


def take(store: Store, row: int = 1) -> None:
    """Take a row by adding its user, if nobody did."""
    with store.write(Topic.PEOPLE, race=race(row)) as work:
        if work.people.user_named(f"user {row}") is not None:
            # The first was done between the look and the beginning: what is found inside decides.
            raise TakenError
        add_user(work, row)


def add_user(work: Work, row: int = 1) -> None:
    """Add the user of a row, who must not be there yet."""
    assert work.people.user_named(f"user {row}") is None
    work.people.add_user(f"user {row}", UserKind.RECEPTION)


def test_of_many_who_want_a_row_one_gets_it_and_the_others_raise_no_counter(store: Store) -> None:
    many = 6
    together = threading.Barrier(many)

    def want(_: int) -> bool:
        together.wait(30)
        try:
            take(store)
        except TakenError:
            return False
        return True

    with ThreadPoolExecutor(many) as threads:
        got = list(threads.map(want, range(many)))
    assert sorted(got) == [False] * (many - 1) + [True]
    with store.read() as work:
        assert work.counters()[Topic.PEOPLE] == 1


def test_who_waits_for_the_first_is_told_what_it_made_of_the_row(store: Store) -> None:
    begun = threading.Event()

    def come_late() -> None:
        begun.set()
        take(store)

    with ThreadPoolExecutor(1) as threads:
        with store.write(Topic.PEOPLE, race=race()) as work:
            late = threads.submit(come_late)
            assert begun.wait(30)
            add_user(work)
        with pytest.raises(TakenError):
            late.result(30)
    with store.read() as work:
        assert work.counters()[Topic.PEOPLE] == 1


def test_when_the_first_gives_up_the_next_one_gets_the_row(store: Store) -> None:
    with ThreadPoolExecutor(1) as threads:
        with suppress(LookupError), store.write(Topic.PEOPLE, race=race()) as work:
            late = threads.submit(take, store)
            add_user(work)
            raise LookupError
        late.result(30)
    with store.read() as work:
        assert work.people.user_named("user 1") is not None


def test_who_finds_the_row_gone_leaves_the_counters_alone(store: Store) -> None:
    take(store)
    with pytest.raises(TakenError):
        take(store)
    take(store, row=2**40)
    with store.read() as work:
        assert work.counters()[Topic.PEOPLE] == 2


def test_what_is_in_doubt_is_decided_inside_the_transaction(store: Store) -> None:
    take(store)
    told: list[int] = []
    doubtful = Race(1, race().whose, told.append)
    with store.write(Topic.PEOPLE, race=doubtful) as work:
        user = work.people.user_named("user 1")
        assert user is not None
    assert told == [user.id]


def test_a_look_leaves_a_connection_as_it_found_it(store: Store) -> None:
    take(store)
    with pytest.raises(TakenError):
        take(store)
    with suppress(LookupError), store.write(Topic.PEOPLE) as work:
        add_user(work, row=2)
        raise LookupError
    with store.read() as work:
        assert work.people.user_named("user 2") is None


def test_a_look_on_a_connection_that_the_server_dropped_is_no_failure(postgres_url: str) -> None:
    idle, other = open_store(postgres_url), open_store(postgres_url)
    take(idle)
    drop_others(other)
    with pytest.raises(TakenError):
        take(idle)
    idle.close()
    other.close()


def test_a_question_that_cannot_be_answered_is_told(store: Store) -> None:
    broken = Race(1, "SELECT 1 FROM no_such_table", taken)
    with pytest.raises(Exception, match="no_such_table"), store.write(Topic.PEOPLE, race=broken):
        pass
    take(store)


def drop_others(store: Store) -> None:
    """Let the server end every other connection to this database, as a restart does."""
    with store._engine.connect() as connection:
        connection.exec_driver_sql(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
            "WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
