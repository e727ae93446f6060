"""The trees of all sources stay once they are parsed; the collector need not walk them again."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest


@pytest.fixture(scope="module", autouse=True)
def _the_trees_stay() -> Iterator[None]:
    yield
    gc.collect()
    gc.freeze()
