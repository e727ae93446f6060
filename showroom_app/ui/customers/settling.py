"""Lets everything that is written get its person, in small steps while nobody waits for them."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from showroom_app.domain.topic import Topic
from showroom_app.services import Services
from showroom_app.ui.change_feed import ChangeFeed
from showroom_app.ui.desk import Desk

QUIET_MILLISECONDS = 1500
"""So long after a change the first step is made: what was written comes before its sorting."""

_BETWEEN_MILLISECONDS = 20
_STEP = 100
_TOPICS = frozenset({Topic.BOARD, Topic.LEADS, Topic.SALES})


class Settling(QObject):
    """Steps of a hundred rows on the database thread, each behind whatever waits there.

    A database that was filled before there were customers is sorted in the same way.
    """

    busy = Signal(bool)
    """There is more to sort than one step (True), or all is done (False)."""

    def __init__(
        self, desk: Desk, feed: ChangeFeed, services: Services, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._services = services
        self.is_busy = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._step)
        feed.changed.connect(self._changed)
        feed.back.connect(self.soon)
        self.soon()

    def soon(self) -> None:
        """Look whether there is something to sort, in a quiet moment."""
        if not self._timer.isActive():
            self._timer.start(QUIET_MILLISECONDS)

    def _changed(self, topic: Topic) -> None:
        if topic in _TOPICS:
            self.soon()

    def _step(self) -> None:
        self._desk.ask(lambda: self._services.customers.settle(_STEP), self._stepped)

    def _stepped(self, settled: int) -> None:
        more = settled >= _STEP
        if more:
            self._timer.start(_BETWEEN_MILLISECONDS)
        if more != self.is_busy:
            self.is_busy = more
            self.busy.emit(more)
