"""The databases that tests ask for are fresh, upgraded and of both engines."""

from __future__ import annotations

import psycopg

from showroom_app.storage.store import open_store
from tests.clean_databases import CleanDatabases
from tests.servers import as_owner
from tests.services.dealership import Dealership


def test_each_test_gets_an_upgraded_database_of_its_own(database_url: str) -> None:
    store = open_store(database_url, upgrade=False)
    try:
        with store.read() as work:
            assert work.people.floors() == ()
        assert database_url.startswith(("sqlite:///", "postgresql://"))
    finally:
        store.close()


def test_an_empty_database_can_be_upgraded(empty_database_url: str) -> None:
    store = open_store(empty_database_url)
    try:
        with store.read() as work:
            assert work.people.floors() == ()
    finally:
        store.close()


def test_a_database_that_is_lent_again_is_as_new(postgres_databases: CleanDatabases) -> None:
    first_reps = []
    with postgres_databases.lend() as url:
        used = Dealership(url)
        first_reps.append(used.rep("Sanne"))
        left_open = psycopg.connect(url)
        counters = used.services.counters()
        used.store.close()
    with postgres_databases.lend() as again:
        assert again == url
        fresh = Dealership(again)
        assert fresh.services.counters() != counters
        assert fresh.services.people.reps() == ()
        first_reps.append(fresh.rep("Youssef"))
        fresh.store.close()
    left_open.close()
    assert first_reps == [1, 1]


def test_a_database_whose_tables_were_changed_is_not_lent_again(
    postgres_databases: CleanDatabases,
) -> None:
    with postgres_databases.lend() as url, psycopg.connect(as_owner(url)) as connection:
        connection.execute("ALTER TABLE floor_log DISABLE TRIGGER ALL")
    with postgres_databases.lend() as other:
        assert other != url
