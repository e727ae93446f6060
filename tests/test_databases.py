"""The databases that tests ask for are fresh, upgraded and of both engines."""

from __future__ import annotations

from showroom_app.storage.store import open_store


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
