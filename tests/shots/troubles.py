"""What the window says when the database goes and comes back."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from showroom_app.noted_file import NAME, NotedFile
from showroom_app.ui.board.board_page import BoardPage
from tests.shots.camera import Sitting


def show_noting(sitting: Sitting) -> None:
    """The database's file is gone, and somebody comes in: it is noted, and asked who it is."""
    page = _board(sitting)
    file = sitting.home / "showroom.db"
    file.rename(file.with_suffix(".away"))
    sitting.wait_for(lambda: page.acts.is_lost)
    QTest.keyClick(page, Qt.Key.Key_F1)
    sitting.wait_for(lambda: page.noted is not None and page.noted.panel is not None)
    QTest.keyClicks(QApplication.focusWidget() or page, "Jan de Groot")


def show_offline(sitting: Sitting) -> None:
    """Two are noted, and the board is as it was."""
    show_noting(sitting)
    page = sitting.page(BoardPage)
    QTest.keyClick(QApplication.focusWidget() or page, Qt.Key.Key_Return)
    QTest.keyClick(page, Qt.Key.Key_F3)
    sitting.wait_for(lambda: len(page.board.noted_model.rows) == 2)
    sitting.wait_for(lambda: page.noted is not None and page.noted.panel is not None)
    QTest.keyClick(QApplication.focusWidget() or page, Qt.Key.Key_Escape)
    sitting.wait_for(lambda: not page.slot.is_open)


def show_back(sitting: Sitting) -> None:
    """It is back: what was noted is offered for entry, and what of it needs a look is said."""
    show_offline(sitting)
    page = sitting.page(BoardPage)
    # One that was noted while somebody else stood up, who has a customer by now.
    noted = NotedFile(sitting.home / NAME)
    view = page.view
    assert view is not None
    served = view.with_customers[0].rep
    noted.add(replace(noted.read().open[0], id="earlier", name="", stood_up=served))
    assert page.noter is not None
    page.noter.reread()
    sitting.wait_for(lambda: len(page.board.noted_model.rows) == 3)
    file = sitting.home / "showroom.db"
    file.with_suffix(".away").rename(file)
    sitting.wait_for(lambda: any(row.told for row in page.board.noted_model.rows))


def _board(sitting: Sitting) -> BoardPage:
    sitting.window.show_page("board")
    page = sitting.page(BoardPage)
    sitting.wait_for(lambda: page.view is not None)
    page.setFocus()
    return page
