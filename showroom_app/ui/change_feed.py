"""Notices that something changed, here or on another PC, and says which topic it was."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from random import uniform
from typing import Protocol

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt, Signal

from showroom_app.domain.topic import Topic

Counters = Mapping[Topic, int]

_WAIT_SECONDS = 2.0
_RETRY_SECONDS = (0.25, 0.5, 1.0)
_LATE_RETRY_SECONDS = 5.0
_LONG_SECONDS = 600.0
_STEADY_SECONDS = 10.0


class Watch(Protocol):
    """A connection of its own on the database that waits for changes."""

    def wait(self, timeout_seconds: float) -> bool:
        """Wait until a counter has moved (True) or the time is up (False)."""

    def counters(self) -> Counters:
        """The change counter of each topic as of the last look."""

    @property
    def files(self) -> tuple[Path, ...]:
        """The files that are written before a change can be seen."""

    def wake(self) -> None:
        """Look at once, as one of the files was written."""

    def close(self) -> None:
        """Let the connection go; may be called while another thread waits."""


def pause_seconds(tries: int, lost_seconds: float) -> float:
    """How long to wait before the next of so many tries at a database lost for so long.

    Short for ten minutes, so that the board is right 2 s after a return, then at most 5 s. Never
    the same twice: all PCs of a dealership lose their server at the same moment.
    """
    longest = _RETRY_SECONDS[min(tries, len(_RETRY_SECONDS) - 1)]
    if lost_seconds > _LONG_SECONDS:
        longest = _LATE_RETRY_SECONDS
    return longest * uniform(0.5, 1.0)  # noqa: S311  no secret, only not all at once


class ChangeFeed(QObject):
    """Compares the topics' counters with those seen before and emits `changed` for each that rose.

    It waits on a thread of its own. `open_watch` is called there, again after each failure. Where
    the system tells that the database's files are written the watch is woken. A page that hears
    `changed` reads its rows afterwards: what it shows is never older than the counter.
    """

    changed = Signal(object)
    """A topic (`Topic`) has changed."""

    told = Signal()
    """Every topic that one look found changed was told."""

    lost = Signal(object)
    """The database does not answer (the exception); emitted once, until `back`."""

    back = Signal()
    """The database answers again."""

    _opened = Signal(object)
    _seen = Signal(object)
    _failed = Signal(object)

    def __init__(self, open_watch: Callable[[], Watch], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open_watch = open_watch
        self._known: dict[Topic, int] | None = None
        self._looked = time.monotonic()
        self._is_lost = False
        self.is_telling = False
        """Whether `changed` is being emitted: what is asked for now may be asked for once more."""
        self._watch: Watch | None = None
        self._files: QFileSystemWatcher | None = None
        self._stop = threading.Event()
        self._hurry = threading.Event()
        self._thread = threading.Thread(target=self._work, name="change-feed", daemon=True)
        self._opened.connect(self._begin, Qt.ConnectionType.QueuedConnection)
        self._seen.connect(self.compare, Qt.ConnectionType.QueuedConnection)
        self._failed.connect(self._note_failure, Qt.ConnectionType.QueuedConnection)

    @property
    def is_lost(self) -> bool:
        """Whether the database did not answer when it was last asked."""
        return self._is_lost

    @property
    def seconds_since_look(self) -> float:
        """How long ago the database answered last; it grows while a connection only hangs, too."""
        return time.monotonic() - self._looked

    def start(self, counters: Counters) -> None:
        """Begin to wait for changes after these counters, read before the first page asked."""
        self._known = dict(counters)
        self._looked = time.monotonic()
        self._thread.start()

    def start_lost(self, problem: Exception) -> None:
        """Begin with a database that did not answer when it was to be opened; see `lost`."""
        self._known = {}
        self._is_lost = True
        self.lost.emit(problem)
        self._thread.start()

    @property
    def is_started(self) -> bool:
        """Whether it waits for changes."""
        return self._known is not None

    def compare(self, counters: Counters) -> None:
        """Take note of counters that somebody read, and say what rose since those before.

        While the database is lost they are of before the loss.
        """
        if self._known is None or self._stop.is_set() or self._is_lost:
            return
        risen = []
        for topic, count in counters.items():
            # Another thread may have looked earlier and be heard later: never go back.
            before = self._known.get(topic, 0)
            self._known[topic] = max(count, before)
            if count > before:
                risen.append(topic)
        self._tell(risen)

    def _begin(self, counters: Counters) -> None:
        """Take the counters of the first look of a connection as they are.

        A database that was restored from a copy has lower ones. After a loss every topic counts as
        changed: views that failed meanwhile are asked again.
        """
        if self._known is None or self._stop.is_set():
            return
        self._listen_to_files()
        was_lost, self._is_lost = self._is_lost, False
        before, self._known = self._known, dict(counters)
        if was_lost:
            self.back.emit()
        self._tell(
            [
                topic
                for topic, count in counters.items()
                if was_lost or count != before.get(topic, 0)
            ]
        )

    def _tell(self, topics: Sequence[Topic]) -> None:
        self.is_telling = True
        try:
            for topic in topics:
                self.changed.emit(topic)
        finally:
            self.is_telling = False
            self.told.emit()

    def _listen_to_files(self) -> None:
        """Hear of each writing of the database's files, other than those of the connection before.

        Where the system does not tell, the watch looks often enough by itself.
        """
        files = [str(file) for file in self._watch.files] if self._watch is not None else []
        if self._files is None and files:
            self._files = QFileSystemWatcher(self)
            self._files.fileChanged.connect(self._wake)
        if self._files is not None:
            if before := self._files.files():
                self._files.removePaths(before)
            self._files.addPaths(files)

    def _wake(self, _file: str) -> None:
        if (watch := self._watch) is not None:
            watch.wake()

    def try_now(self) -> None:
        """Do not wait for the next try while the database is lost."""
        self._hurry.set()

    def close(self) -> None:
        """Stop waiting; returns when the connection is closed."""
        self._stop.set()
        self._hurry.set()
        if (watch := self._watch) is not None:
            watch.close()
        if self._thread.is_alive():
            self._thread.join()

    def _note_failure(self, problem: Exception) -> None:
        if not self._is_lost and not self._stop.is_set():
            self._is_lost = True
            self.lost.emit(problem)

    def _work(self) -> None:
        tries, good_at = 0, time.monotonic()
        while not self._stop.is_set():
            opened_at = None
            try:
                watch = self._open_watch()
                opened_at = time.monotonic()
                self._follow(watch)
            except Exception as problem:
                # Whatever it is: the board stays as it is, and we try again.
                self._failed.emit(problem)
                now = time.monotonic()
                if opened_at is not None:
                    good_at = now
                    # One that comes and goes is not asked more and more often.
                    if now - opened_at > _STEADY_SECONDS:
                        tries = 0
                self._hurry.wait(pause_seconds(tries, now - good_at))
                self._hurry.clear()
                tries += 1

    def _follow(self, watch: Watch) -> None:
        self._watch = watch
        try:
            self._opened.emit(watch.counters())
            self._looked = time.monotonic()
            # `close` may have looked for the watch before it was there.
            while not self._stop.is_set():
                if watch.wait(_WAIT_SECONDS):
                    self._seen.emit(watch.counters())
                self._looked = time.monotonic()
        finally:
            self._watch = None
            watch.close()
