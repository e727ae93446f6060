"""Work off the window's thread: one thread for the database, a few for network and files."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

from showroom_app.domain.values import dataclass

T = TypeVar("T")

Job = Callable[[], Any]
Then = Callable[[Any], object]
Failed = Callable[[Exception], object]


@dataclass(frozen=True, slots=True)
class _Finished:
    future: Future[Any]
    then: Then
    failed: Failed


class Background(QObject):
    """Runs plain functions on other threads and hands their results back on the window's thread.

    All database work goes one after the other through `on_database`; `in_pool` is for what waits
    for a network or a disk, never for the database. Nothing is handed back after `close`.
    """

    _finished = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._database = ThreadPoolExecutor(1, thread_name_prefix="database")
        self._pool = ThreadPoolExecutor(3, thread_name_prefix="pool")
        self._closed = False
        self._finished.connect(self._hand_back, Qt.ConnectionType.QueuedConnection)

    def on_database(
        self, job: Callable[[], T], then: Callable[[T], object], failed: Failed
    ) -> None:
        """Run a job on the database thread, then call `then` or `failed` on the window's."""
        self._run(self._database, job, then, failed)

    def in_pool(self, job: Callable[[], T], then: Callable[[T], object], failed: Failed) -> None:
        """Run a job beside the database thread, then call `then` or `failed` on the window's."""
        self._run(self._pool, job, then, failed)

    def close(self) -> None:
        """Take no more work, drop what has not begun and wait for what has."""
        self._closed = True
        for executor in (self._pool, self._database):
            executor.shutdown(wait=True, cancel_futures=True)

    def _run(self, executor: ThreadPoolExecutor, job: Job, then: Then, failed: Failed) -> None:
        if self._closed:
            return
        executor.submit(job).add_done_callback(
            lambda future: self._finished.emit(_Finished(future, then, failed))
        )

    def _hand_back(self, finished: _Finished) -> None:
        if self._closed or finished.future.cancelled() or not lives(finished.then):
            return
        problem = finished.future.exception()
        if problem is None:
            finished.then(finished.future.result())
        elif isinstance(problem, Exception):
            finished.failed(problem)
        else:
            raise problem


def lives(then: Callable[..., object]) -> bool:
    """Whether the object that wants a result still exists: a page may be closed meanwhile."""
    owner = getattr(then, "__self__", None)
    return not isinstance(owner, QObject) or isValid(owner)
