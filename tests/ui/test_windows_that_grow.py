"""The small windows are as high as what is said in them: no answer squashes a field."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from showroom_app.domain.people import UserKind
from showroom_app.secrets import Secrets
from showroom_app.services.database_setup import DatabaseSetup
from showroom_app.ui.background import Background
from showroom_app.ui.board.add_rep_dialog import AddRepDialog
from showroom_app.ui.change_feed import ChangeFeed
from showroom_app.ui.database.join_pane import JoinPane
from showroom_app.ui.desk import Desk
from showroom_app.ui.session import Session
from showroom_app.ui.start_window import StartWindow
from showroom_app.ui.theme import State
from showroom_app.ui.widgets.field import Field
from tests.services.dealership import STATION, Dealership

_LONG = "This database is used by a dealership already: this PC can join it, nothing is lost. " * 3


def _squashed(window: QWidget) -> list[str]:
    return [
        field.label.text()
        for field in window.findChildren(Field)
        if field.isVisible() and field.height() < field.sizeHint().height()
    ]


@pytest.fixture
def background() -> Iterator[Background]:
    made = Background()
    yield made
    made.close()


def test_a_long_answer_makes_the_window_higher_and_its_fields_stay(
    qtbot: QtBot, tmp_path: Path, background: Background
) -> None:
    setup = DatabaseSetup(Secrets(tmp_path), tmp_path)
    window = StartWindow(lambda: JoinPane(setup, background))
    qtbot.addWidget(window)
    window.show()
    window.show_join()
    assert window.pane is not None
    form = window.pane.form
    qtbot.waitUntil(lambda: not _squashed(window))
    before = window.height()
    form.show_result(State.OK, _LONG, _LONG)
    qtbot.waitUntil(lambda: window.height() > before and not _squashed(window))
    form.tested.emit()
    assert form.result.sentence == "Fill in the server: its name or address."


def test_reception_is_asked_for_a_manager_before_a_rep_is_typed_in(
    sqlite_url: str, qtbot: QtBot, background: Background
) -> None:
    dealership = Dealership(sqlite_url)
    services = dealership.services
    services.people.add_floor(STATION, "Toyota")
    dealership.user("Erik", UserKind.MANAGER)
    feed = ChangeFeed(dealership.store.watch)
    desk = Desk(background, feed, services.counters, str)
    session = Session(desk, services, lambda: STATION.station)
    session.ask_known()
    qtbot.waitUntil(lambda: session.known.has_manager, timeout=20_000)
    dialog = AddRepDialog(desk, services, session.actor, ["Toyota"], "Toyota", session=session)
    qtbot.addWidget(dialog)
    dialog.open()
    assert dialog.sign_in is not None
    assert dialog.sign_in.isVisible()
    qtbot.waitUntil(lambda: not _squashed(dialog))
    dialog.sign_in.leave.click()
    assert not dialog.sign_in.isVisible()
    dialog.name.line.setText("Sanne de Vries")
    QTest.keyClick(dialog.name.line, Qt.Key.Key_Return)
    qtbot.waitUntil(dialog.sign_in.isVisible, timeout=20_000)
    qtbot.waitUntil(lambda: not _squashed(dialog))
    dialog.sign_in.name.line.setText("Erik")
    dialog.sign_in.secret.line.setText("long enough")
    dialog.sign_in.enter.click()
    qtbot.waitUntil(lambda: dialog.said.text() == "Sanne de Vries is added.", timeout=20_000)
    feed.close()
    dealership.store.close()
