"""Another PC updates while this window is open: it goes on as long as it may, and says when not."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from showroom_app.domain.people import Role
from showroom_app.storage.upgrade import upgrade
from tests.journeys.test_server_gone_and_back import Pc
from tests.later_version import ADDS, SHUTS_OUT, later_version
from tests.servers import as_owner
from tests.services.dealership import Dealership


@pytest.fixture
def hooks() -> Iterator[None]:
    kept, locale = (sys.excepthook, threading.excepthook), QLocale()
    yield
    sys.excepthook, threading.excepthook = kept
    QLocale.setDefault(locale)


@pytest.mark.usefixtures("hooks")
def test_a_window_goes_on_while_another_pc_updates_until_it_is_too_old(
    postgres_url: str, tmp_path: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    dealership = Dealership(postgres_url, "2026-10-22 09:00")
    for name in ("Sanne de Vries", "Anna Visser", "Willem Hoekstra"):
        dealership.rep(name, Role.SHOWROOM)
    dealership.store.close()
    pc = Pc(postgres_url, tmp_path / "pc", qapp, qtbot)

    upgrade(as_owner(postgres_url), later_version(tmp_path, until=ADDS))
    pc.press(Qt.Key.Key_F1)
    pc.until(lambda: _line(pc) == ["Anna Visser", "Willem Hoekstra"])
    assert "newer version" not in pc.said

    upgrade(as_owner(postgres_url), later_version(tmp_path, until=SHUTS_OUT))
    pc.until(lambda: "This PC needs the newer version of Showroom" in pc.said)
    assert "Install that version of Showroom on this PC too; nothing is lost." in pc.said
    # Whoever comes in meanwhile is kept for the version to come.
    pc.note("2026-10-22 14:12", "Jan")
    pc.close()
    assert pc.kept == ["Jan"]


def _line(pc: Pc) -> list[str]:
    view = pc.board.view
    return [] if view is None else [row.name for row in view.line]
