"""How a window of a program that has ended goes, where the process lives on."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QGraphicsView, QWidget
from shiboken6 import isValid


def let_go(windows: Iterable[QWidget]) -> None:
    """Take windows away as the end of a process does; they are closed already."""
    windows = tuple(windows)
    for window in windows:
        for plot in window.findChildren(QGraphicsView):
            # What pyqtgraph draws has Python objects for items, which Qt must not be the first to
            # take away: deleted with its window, a plot ends the process.
            plot.setParent(None)
            plot.deleteLater()
    _delete()
    for window in windows:
        # Some go with what was drawn on them.
        if isValid(window):
            window.deleteLater()
    _delete()


def _delete() -> None:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
