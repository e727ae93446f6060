"""Garbage is looked for on the window's thread only, and not while the window starts."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_LOADED_MILLISECONDS = 3_000
"""After this a start is over on most PCs."""

_LOOK_MILLISECONDS = 1_000
"""So often a look is taken whether there may be enough garbage."""


class Garbage(QObject):
    """Collects what nobody can reach any more, on the thread that made this object.

    Python collects on whichever thread happens to make one object too many. A window, model or
    menu that goes on the database thread takes the whole program with it, so the interpreter's
    own collector stays off while this one lives. The thresholds are the interpreter's.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)

    def start(self, after_milliseconds: int = _LOADED_MILLISECONDS) -> None:
        """Begin when all is loaded, and never go through what is there by then."""
        QTimer.singleShot(after_milliseconds, self, self._begin)

    def look(self) -> None:
        """Collect the oldest generation that is full, if any is."""
        full = [
            generation
            for generation, (count, limit) in enumerate(
                zip(gc.get_count(), gc.get_threshold(), strict=True)
            )
            if count > limit
        ]
        if full:
            gc.collect(full[-1])

    def _begin(self) -> None:
        gc.freeze()
        self._timer.start(_LOOK_MILLISECONDS)
