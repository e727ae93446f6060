"""What can be done with a key: actions of the window and of its pages."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget


def command(
    owner: QWidget,
    text: str,
    keys: str,
    run: Callable[[], object],
    tooltip: str = "",
) -> QAction:
    """Give a page or the window an action; its key works while the owner is on the screen.

    `keys` is written as Qt writes it ("F1", "Ctrl+Z"). The list of keys shows the action's text.
    """
    action = QAction(owner)
    action.setText(text)
    action.setShortcut(keys)
    action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
    action.setToolTip(tooltip or text)
    action.setAutoRepeat(False)
    action.setProperty("keys", keys)

    def act() -> None:
        # Qt would hand its own argument to a function that takes one.
        run()

    action.triggered.connect(act)
    owner.addAction(action)
    return action


def also(action: QAction, keys: str) -> None:
    """Let a second key do the same, such as J beside the arrow."""
    owner = action.parent()
    assert isinstance(owner, QWidget)
    second = command(owner, "", keys, action.trigger)
    action.enabledChanged.connect(second.setEnabled)
    action.setProperty("keys", f"{action.property('keys')} {keys}")


def keys_of(action: QAction) -> tuple[str, ...]:
    """The keys of an action as Qt writes them."""
    return tuple(str(action.property("keys") or "").split())


def with_keys(*owners: QWidget) -> tuple[QAction, ...]:
    """The actions of these widgets that a key can do, in their order."""
    return tuple(
        action
        for owner in owners
        for action in owner.actions()
        if action.text() and keys_of(action) and action.isVisible()
    )
