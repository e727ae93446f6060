"""What can be done with a key: actions of the window and of its pages, and the list of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from showroom_app.ui import theme
from showroom_app.ui.widgets.button import Button, Kind, Size
from showroom_app.ui.widgets.card import Line
from showroom_app.ui.widgets.keycap import Keycap, key_words
from showroom_app.ui.widgets.text import Label


def command(
    owner: QWidget,
    text: str,
    keys: str | Sequence[str],
    run: Callable[[], object],
    tooltip: str = "",
) -> QAction:
    """Give a page or the window an action; its keys work while the owner is on the screen.

    `keys` are written as Qt writes them ("F1", "Ctrl+Z"); the first of several is shown.
    """
    action = QAction(text, owner)
    action.setShortcuts([QKeySequence(key) for key in ([keys] if isinstance(keys, str) else keys)])
    action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
    action.setToolTip(tooltip or text)
    action.setAutoRepeat(False)

    def act() -> None:
        # Qt would hand its own argument to a function that takes one.
        run()

    action.triggered.connect(act)
    owner.addAction(action)
    return action


def with_keys(*owners: QWidget) -> tuple[QAction, ...]:
    """The actions of these widgets that a key can do now, in their order."""
    return tuple(
        action
        for owner in owners
        for action in owner.actions()
        if not action.shortcut().isEmpty() and action.isVisible()
    )


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
        grid.setColumnMinimumWidth(1, 240)
        half = (len(actions) + 1) // 2 if len(actions) > 12 else len(actions)
        for n, action in enumerate(actions):
            row, side = n % half, n // half
            caps = QHBoxLayout()
            caps.setSpacing(6)
            for shortcut in action.shortcuts()[:2]:
                caps.addWidget(Keycap(key_words(shortcut)))
            caps.addStretch(1)
            grid.addLayout(caps, row, side * 2)
            text = Label(action.text(), tone=1 if action.isEnabled() else 3)
            text.setToolTip(action.toolTip())
            text.setMinimumWidth(theme.current().line_height("body") * 8)
            grid.addWidget(text, row, side * 2 + 1)
        column.addLayout(grid)
        column.addSpacing(8)
