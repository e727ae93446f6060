"""How a window of a program that has ended goes, where the process lives on."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget


def let_go(windows: Iterable[QWidget]) -> None:
    """Take windows away as the end of a process does; they are closed already."""
    for window in windows:
        window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
