"""What the window says when the database goes and comes back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from showroom_app.ui.board.board_page import BoardPage
from tests.shots.camera import Sitting


def show_offline(sitting: Sitting) -> None:
    """The database's file is gone, and somebody comes in."""
    page = _board(sitting)
    file = sitting.home / "showroom.db"
    file.rename(file.with_suffix(".away"))
    QTest.keyClick(page, Qt.Key.Key_F1)
    # Since when, and what was not entered at what time.
    sitting.wait_for(lambda: any(each.count("14:14") > 1 for each in _said(sitting)))


def show_back(sitting: Sitting) -> None:
    """It is back."""
    show_offline(sitting)
    before = _said(sitting)
    file = sitting.home / "showroom.db"
    file.with_suffix(".away").rename(file)
    sitting.wait_for(lambda: _said(sitting) and _said(sitting)[0] != before[0])


def _said(sitting: Sitting) -> tuple[str, ...]:
    return sitting.window.problems.sentences


def _board(sitting: Sitting) -> BoardPage:
    sitting.window.show_page("board")
    page = sitting.page(BoardPage)
    sitting.wait_for(lambda: page.view is not None)
    page.setFocus()
    return page
