"""A dealership on each engine, for the tests of the services."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.services.dealership import Dealership


@pytest.fixture
def dealership(database_url: str) -> Iterator[Dealership]:
    """An empty dealership: the test runs once on SQLite, once on PostgreSQL."""
    made = Dealership(database_url)
    yield made
    made.store.close()


@pytest.fixture
def small_dealership(sqlite_url: str) -> Iterator[Dealership]:
    """An empty dealership on SQLite, for what no database engine can make a difference to."""
    made = Dealership(sqlite_url)
    yield made
    made.store.close()
