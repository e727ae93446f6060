"""What every test of the window can ask for."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from showroom_app.settings import ThemeChoice
from showroom_app.ui import theme


@pytest.fixture(scope="session")
def _dressed(qapp: QApplication) -> theme.Look:
    return theme.start(qapp, ThemeChoice.LIGHT)


@pytest.fixture(autouse=True)
def look(_dressed: theme.Look) -> theme.Look:
    """The application's look, light and of normal density at the beginning of each test."""
    QLocale.setDefault(QLocale("en_GB"))
    _dressed.choose(ThemeChoice.LIGHT)
    _dressed.fit(1440, 900)
    return _dressed
