"""A finger that stays down for a while is a way out that nobody finds by chance."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from showroom_app.ui.widgets.hold import Hold


def test_who_holds_is_told_and_who_only_touches_is_not(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    told: list[str] = []
    short, long = Hold(widget, 1), Hold(widget, 60_000)
    long.held.connect(lambda: told.append("long"))
    with qtbot.waitSignal(short.held):
        QTest.mousePress(widget, Qt.MouseButton.LeftButton)
    states = [long.waits]
    QTest.mouseRelease(widget, Qt.MouseButton.LeftButton)
    states.append(long.waits)
    assert states == [True, False]
    assert told == []
