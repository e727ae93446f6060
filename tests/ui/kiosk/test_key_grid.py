"""The keys for fingers, painted."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from showroom_app.settings import ThemeChoice
from showroom_app.ui import theme
from showroom_app.ui.kiosk.key_grid import KeyGrid


@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.DARK])
def test_every_key_has_a_face_and_one_that_does_nothing_has_an_edge(
    qtbot: QtBot, choice: ThemeChoice
) -> None:
    theme.look().choose(choice)
    line = QLineEdit()
    grid = KeyGrid(line)
    for widget in (line, grid):
        qtbot.addWidget(widget)
    grid.resize(900, 400)
    grid.grab()
    now = theme.current()

    def colours() -> list[set[str]]:
        """Of shift, back and done: along a line that crosses the left edge of each."""
        return [
            {QColor(seen.pixel(x, seen.height() // 4)).name() for x in range(seen.width() // 4)}
            for seen in (key.grab().toImage() for key in (grid.shift, grid.back, grid.enter))
        ]

    shift, back, done = colours()
    assert now.surface[1].name() in shift & back
    dashes = {grid.enter.grab().toImage().pixelColor(x, 0).name() for x in range(20, 80)}
    assert now.line[2].name() in dashes
    assert now.accent.fill.name() not in done
    line.setText("x")
    assert now.accent.fill.name() in colours()[2]
