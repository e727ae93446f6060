"""The first screen: touch your name."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from showroom_app.domain.duplicates import name_key
from showroom_app.ui import theme
from showroom_app.ui.kiosk.faces import NameTile
from showroom_app.ui.kiosk.name_rows import NameRow
from showroom_app.ui.kiosk.touch import GAP, Shape, TouchButton, px
from showroom_app.ui.widgets.text import Label

COLUMNS = 3
A_PAGE = 12
_LEAST, _MOST = 80, 164
"""A page is full at 104 each; less only where a notice and the pager take their room too."""


class NamesPage(QWidget):
    """Every name of the floor as a tile: up to twelve at once, then pages; nothing scrolls."""

    chosen = Signal(int)
    """The id of the rep who touched his or her name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[NameRow, ...] = ()
        self._page = 0
        self._tiles: dict[int, NameTile] = {}
        self._title = Label(self.tr("Touch your name"), "kiosk_title")
        self.none = Label(self.tr("Reading the names"), "kiosk_lead", 2, wrap=True)
        self._grid = QGridLayout()
        for column in range(COLUMNS):
            self._grid.setColumnStretch(column, 1)
        self._before = TouchButton(self.tr("Back"), "back", shape=Shape.SMALL)
        self._after = TouchButton(self.tr("More names"), "next", shape=Shape.SMALL)
        self._where = Label("", "kiosk_body", 2, tabular=True)
        self._before.clicked.connect(lambda: self._turn(-1))
        self._after.clicked.connect(lambda: self._turn(1))
        self._pager = QWidget()
        row = QHBoxLayout(self._pager)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._before)
        row.addStretch(1)
        row.addWidget(self._where)
        row.addStretch(1)
        row.addWidget(self._after)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addWidget(self._title)
        self._column.addSpacing(20)
        self._column.addWidget(self.none)
        self._column.addLayout(self._grid)
        self._column.addStretch(1)
        self._column.addWidget(self._pager)
        theme.look().changed.connect(self._fit)
        self._show_page()

    @property
    def tiles(self) -> tuple[NameTile, ...]:
        """The tiles on the screen, in their order."""
        return tuple(self._tiles.values())

    @property
    def everybody(self) -> tuple[NameRow, ...]:
        """Every rep of the floor, those on other pages too."""
        return self._rows

    def show_rows(self, rows: Sequence[NameRow]) -> None:
        """Show these reps; the page that is open stays open as long as it exists."""
        self._rows = tuple(rows)
        self.none.setText(
            self.tr("Nobody works on this floor yet. Reception adds reps at the board.")
        )
        self.none.setVisible(not rows)
        self._page = min(self._page, self._pages - 1)
        self._show_page()

    def begin(self) -> None:
        """Go back to the first names: somebody else comes now."""
        self._page = 0
        self._show_page()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_PageDown:
            self._turn(1)
        elif event.key() == Qt.Key.Key_PageUp:
            self._turn(-1)
        elif not self._go_to(event.text()):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @property
    def _pages(self) -> int:
        return max(1, -(-len(self._rows) // A_PAGE))

    def _turn(self, by: int) -> None:
        self._page = min(max(self._page + by, 0), self._pages - 1)
        self._show_page()

    def _go_to(self, letter: str) -> bool:
        """Give the keyboard to the next name that begins with this letter."""
        key = name_key(letter)
        if not key:
            return False
        found = [tile for tile in self._tiles.values() if name_key(tile.row.name).startswith(key)]
        if not found:
            return False
        here = next((n for n, tile in enumerate(found) if tile.hasFocus()), -1)
        found[(here + 1) % len(found)].setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def _show_page(self) -> None:
        rows = self._rows[self._page * A_PAGE : (self._page + 1) * A_PAGE]
        if [row.rep for row in rows] != list(self._tiles):
            self._lay_out(rows)
        for row in rows:
            self._tiles[row.rep].show_row(row)
        many = self._pages > 1
        self._pager.setVisible(many)
        self._before.setEnabled(self._page > 0)
        self._after.setEnabled(self._page + 1 < self._pages)
        self._where.setText(
            self.tr("{n} of {all}").format(n=self._page + 1, all=self._pages) if many else ""
        )
        self._fit()

    def _lay_out(self, rows: Sequence[NameRow]) -> None:
        kept = {row.rep: self._tiles.pop(row.rep, None) for row in rows}
        for tile in self._tiles.values():
            self._grid.removeWidget(tile)
            tile.hide()
            tile.deleteLater()
        self._tiles = {}
        for number, row in enumerate(rows):
            tile = kept[row.rep] or NameTile(row)
            if kept[row.rep] is None:
                tile.clicked.connect(lambda _on=False, rep=row.rep: self.chosen.emit(rep))
            self._tiles[row.rep] = tile
            self._grid.addWidget(tile, number // COLUMNS, number % COLUMNS)

    def _fit(self) -> None:
        self._column.setContentsMargins(px(32), px(24), px(32), px(24))
        self._grid.setHorizontalSpacing(px(GAP))
        self._grid.setVerticalSpacing(px(GAP))
        # Tiles are as high as if the page were full, so that a name never changes its size.
        lines = A_PAGE // COLUMNS
        taken = 2 * px(24) + theme.current().line_height("kiosk_title") + 20
        if self._pages > 1:
            taken += px(GAP) + self._pager.sizeHint().height()
        room = (self.height() - taken - (lines - 1) * px(GAP)) // lines
        height = min(max(room, px(_LEAST)), px(_MOST))
        for tile in self._tiles.values():
            tile.setFixedHeight(height)
