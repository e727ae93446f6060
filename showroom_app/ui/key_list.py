"""The list of keys, asked for with Ctrl and the slash."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from showroom_app.ui.commands import keys_of, with_keys
from showroom_app.ui.widgets.button import Button, Kind, Size
from showroom_app.ui.widgets.card import Line
from showroom_app.ui.widgets.keycap import Keycap, key_words
from showroom_app.ui.widgets.text import Label

_MOST = 8
"""More keys than these stand in two columns, so that the list fits a screen of 768 lines."""


class KeyList(QDialog):
    """The list of keys: those of the page, then those that work everywhere."""

    def __init__(self, page: QWidget | None, window: QWidget) -> None:
        super().__init__(window)
        self.setWindowTitle(self.tr("Keys"))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(8)
        if page is not None and with_keys(page):
            self._add(column, self.tr("On this page"), with_keys(page))
        self._add(column, self.tr("Everywhere"), with_keys(window))
        close = Button(self.tr("Close"), keys="Esc", kind=Kind.SECONDARY, size=Size.NORMAL)
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        column.addSpacing(8)
        column.addLayout(foot)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accept()
            return
        super().keyPressEvent(event)

    def _add(self, column: QVBoxLayout, title: str, actions: Sequence[QAction]) -> None:
        column.addWidget(Label(title, "card_title"))
        column.addWidget(Line())
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        grid.setColumnMinimumWidth(1, 200)
        half = (len(actions) + 1) // 2 if len(actions) > _MOST else len(actions)
        for n, action in enumerate(actions):
            row, side = n % half, n // half
            caps = QHBoxLayout()
            caps.setSpacing(6)
            for keys in keys_of(action):
                caps.addWidget(Keycap(key_words(keys)))
            caps.addStretch(1)
            grid.addLayout(caps, row, side * 2)
            text = Label(action.text(), tone=1 if action.isEnabled() else 3)
            text.setToolTip(action.toolTip())
            text.setMinimumWidth(text.sizeHint().width())
            grid.addWidget(text, row, side * 2 + 1)
        column.addLayout(grid)
        column.addSpacing(8)
