"""What did not change since the counters were last seen is not read again, and nothing else."""

from __future__ import annotations

from contextlib import suppress

from showroom_app.domain.people import UserKind
from showroom_app.domain.topic import Topic
from showroom_app.storage.store import Store, open_store
from tests.builders import NOW


def desk_from(store: Store) -> int:
    """The setting as a new transaction finds it."""
    with store.read() as work:
        return work.policy.policy().desk_from


def test_a_setting_that_another_program_changed_is_seen_at_once(
    store: Store, database_url: str
) -> None:
    other = open_store(database_url, upgrade=False)
    assert desk_from(store) == 3
    for value in (4, 5):
        with other.write(Topic.POLICY) as work:
            work.policy.set("desk_from", value, at=NOW)
        assert desk_from(store) == value
    other.close()


def test_a_change_that_was_rolled_back_is_not_remembered(store: Store) -> None:
    assert desk_from(store) == 3
    with suppress(LookupError), store.write(Topic.POLICY) as work:
        work.policy.set("desk_from", 4, at=NOW)
        assert work.policy.policy().desk_from == 4
        raise LookupError
    assert desk_from(store) == 3
    with store.write(Topic.POLICY):
        pass
    assert desk_from(store) == 3


def test_the_first_manager_is_noticed_by_who_asked_before(store: Store, database_url: str) -> None:
    other = open_store(database_url, upgrade=False)
    with store.read() as work:
        assert not work.people.has_manager()
    with other.write(Topic.PEOPLE) as work:
        work.people.add_user("Karin", UserKind.MANAGER)
        assert work.people.has_manager()
    with store.read() as work:
        assert work.people.has_manager()
    other.close()


def test_a_writer_reads_the_same_setting_without_asking_again(store: Store) -> None:
    asked: list[int] = []

    def read() -> int:
        asked.append(1)
        return len(asked)

    for _ in range(2):
        with store.read() as work:
            assert work.recall("shoe-size", (Topic.POLICY,), read) == 1
        with store.write(Topic.LEADS) as work:
            assert work.recall("shoe-size", (Topic.POLICY,), read) == 1
    with store.write(Topic.POLICY) as work:
        assert work.recall("shoe-size", (Topic.POLICY,), read) == 2
    with store.read() as work:
        assert work.recall("shoe-size", (Topic.POLICY,), read) == 3
