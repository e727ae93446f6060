"""Many want one row at once: the first writes, the others wait for it alone and look again."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress

import pytest

from showroom_app.domain.people import UserKind
from showroom_app.domain.topic import Topic
from showroom_app.storage.race import Race
from showroom_app.storage.store import Store, Work


class TakenError(Exception):
    """What somebody is told who comes too late."""


def gone(name: str) -> Callable[[Work], None]:
    """A look that finds the row gone once there is a user of this name."""

    def look(work: Work) -> None:
        if work.people.user_named(name) is not None:
            raise TakenError

    return look


def take(store: Store, name: str, row: int = 1) -> None:
    """Take a row by adding a user of this name, if nobody did."""
    with store.write(Topic.PEOPLE, race=Race(row, gone(name))) as work:
        gone(name)(work)
        work.people.add_user(name, UserKind.RECEPTION)


def test_of_many_who_want_a_row_one_gets_it_and_the_others_raise_no_counter(store: Store) -> None:
    many = 6
    together = threading.Barrier(many)

    def want(_: int) -> bool:
        together.wait(30)
        try:
            take(store, "Sanne")
        except TakenError:
            return False
        return True

    with ThreadPoolExecutor(many) as threads:
        got = list(threads.map(want, range(many)))
    assert sorted(got) == [False] * (many - 1) + [True]
    with store.read() as work:
        assert work.counters()[Topic.PEOPLE] == 1


def test_who_waits_for_the_first_is_told_what_it_made_of_the_row(store: Store) -> None:
    looked = threading.Event()

    def look(work: Work) -> None:
        looked.set()
        gone("Sanne")(work)

    def come_late() -> None:
        with store.write(Topic.PEOPLE, race=Race(1, look)):
            pass

    with ThreadPoolExecutor(1) as threads:
        with store.write(Topic.PEOPLE, race=Race(1, gone("Sanne"))) as work:
            late = threads.submit(come_late)
            if not store.is_postgresql:
                # There one looks before waiting, and again after it.
                assert looked.wait(30)
            work.people.add_user("Sanne", UserKind.RECEPTION)
        with pytest.raises(TakenError):
            late.result(30)
    with store.read() as work:
        assert work.counters()[Topic.PEOPLE] == 1


def test_when_the_first_gives_up_the_next_one_gets_the_row(store: Store) -> None:
    with ThreadPoolExecutor(1) as threads:
        with suppress(LookupError), store.write(Topic.PEOPLE, race=Race(1, gone("Sanne"))):
            late = threads.submit(take, store, "Sanne")
            raise LookupError
        late.result(30)
    with store.read() as work:
        assert work.people.user_named("Sanne") is not None


def test_a_look_that_finds_the_row_gone_leaves_the_counters_alone(store: Store) -> None:
    take(store, "Sanne")
    with pytest.raises(TakenError):
        take(store, "Sanne")
    take(store, "Rob", row=2**40)
    with store.read() as work:
        assert work.counters()[Topic.PEOPLE] == 2
