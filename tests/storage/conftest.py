"""A store on each engine, for the tests of the storage."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from showroom_app.storage.store import Store, open_store


@pytest.fixture
def store(database_url: str) -> Iterator[Store]:
    """A store with tables and nothing in them: once on SQLite, once on PostgreSQL."""
    opened = open_store(database_url, upgrade=False)
    yield opened
    opened.close()
