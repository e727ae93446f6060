"""Journeys open whole programs: their windows go when the journey is over."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from tests.journeys.windows import let_go


@pytest.fixture(autouse=True)
def _windows_go_with_the_journey(qapp: QApplication) -> Iterator[None]:
    """A program would dress the windows of every journey before it too."""
    before = set(qapp.topLevelWidgets())
    yield
    let_go(set(qapp.topLevelWidgets()) - before)
