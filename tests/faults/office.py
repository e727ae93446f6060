"""A PC as the window has it: database thread, feed and desk, and what its person is shown."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QObject, QTimer

from showroom_app.domain.topic import Topic
from showroom_app.services import Services, open_services
from showroom_app.services.board_rows import BoardView
from showroom_app.services.done import Done
from showroom_app.services.sale_import import Imported
from showroom_app.storage.store import Clock, open_store
from showroom_app.ui.background import Background
from showroom_app.ui.change_feed import ChangeFeed
from showroom_app.ui.desk import Desk, Settled, Unsure

_TICK_MILLISECONDS = 10


@dataclass
class Heard:
    """What a person at the PC was told, in order, and how often the window could have painted."""

    lost: int = 0
    back: int = 0
    done: list[Done] = field(default_factory=list)
    unsure: list[Unsure] = field(default_factory=list)
    settled: list[Settled] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)
    topics: list[Topic] = field(default_factory=list)
    ticks: int = 0
    longest_seconds: float = 0.0


class Office(QObject):
    """Such a PC on a database; it shows the board, and asks for it as pages do."""

    def __init__(self, url: str, now: Clock) -> None:
        super().__init__()
        self.heard = Heard()
        self.store = open_store(url, upgrade=False, at=now)
        self.services: Services = open_services(self.store)
        self.view: BoardView | None = None
        self._background = Background()
        self.feed = ChangeFeed(self.store.watch)
        self.desk = Desk(
            self._background,
            self.feed,
            self.services.counters,
            str,
            came_of=self.services.lost_answers.came_of,
        )
        self._ticked_at = time.monotonic()
        self._ticks = QTimer(self)
        self._ticks.timeout.connect(self._tick)
        self._ticks.start(_TICK_MILLISECONDS)
        heard = self.heard
        self.feed.lost.connect(self._lost)
        self.feed.back.connect(self._back)
        self.feed.changed.connect(heard.topics.append)
        self.feed.changed.connect(self._look)
        self.desk.unsure.connect(heard.unsure.append)
        self.desk.settled.connect(heard.settled.append)
        self.desk.failed.connect(heard.failed.append)
        self.desk.refused.connect(heard.failed.append)
        self.feed.start(self.services.counters())
        self._look()

    def do(self, act: Callable[[Services], Any]) -> None:
        """Hand in an act, as a click does."""
        self.desk.do(lambda: act(self.services), self._done, what="act")

    def close(self) -> None:
        """Close as the program does."""
        self._ticks.stop()
        self.feed.close()
        self._background.close()
        self.store.close()

    def _done(self, made: Done | Imported) -> None:
        self.heard.done.append(made.done if isinstance(made, Imported) else made)

    def _look(self) -> None:
        self.desk.ask(self.services.board.board, self._show)

    def _show(self, view: BoardView) -> None:
        self.view = view

    def _lost(self, _problem: Exception) -> None:
        self.heard.lost += 1

    def _back(self) -> None:
        self.heard.back += 1

    def _tick(self) -> None:
        now = time.monotonic()
        heard = self.heard
        heard.ticks += 1
        heard.longest_seconds = max(heard.longest_seconds, now - self._ticked_at)
        self._ticked_at = now
