"""Where pages hand in acts and ask for views; the only road between window and services."""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from showroom_app.domain.refused import NotFound, Refused
from showroom_app.ui.background import Background, lives
from showroom_app.ui.change_feed import ChangeFeed, Counters

T = TypeVar("T")

Saying = Callable[[Exception], str]

_SLOW_MILLISECONDS = 2_000


class Desk(QObject):
    """Runs use cases and views on the database thread.

    `look` reads the topics' counters, cheaply; `say` turns an exception of the services into a
    sentence. After every act the counters are looked at in the same job, so that our own change
    takes the same road as everybody else's, without waiting for the next look.
    """

    refused = Signal(str)
    """An act was refused; the sentence says why."""

    failed = Signal(str)
    """An act or a view failed for a reason that is no rule; the sentence says what to do."""

    done = Signal()
    """An act was done; what an earlier refusal said no longer matters."""

    entered = Signal()
    """An act that people have a word for was done."""

    not_entered = Signal(str)
    """An act that people have a word for failed for a reason that is no rule: the word."""

    waits = Signal(object)
    """The acts with a word (a tuple of them) that the database keeps waiting; empty: no more."""

    def __init__(
        self,
        background: Background,
        feed: ChangeFeed,
        look: Callable[[], Counters],
        say: Saying,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._background = background
        self._feed = feed
        self._look = look
        self._say = say
        self._wanted: dict[Callable[[Any], object], Callable[[], Any]] = {}
        self._lock = Lock()
        self._under_way: list[str] = []
        self._is_slow = False
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_SLOW_MILLISECONDS)
        self._patience.timeout.connect(self._tell_slow)

    def do(
        self,
        use_case: Callable[[], T],
        then: Callable[[T], object] | None = None,
        refused: Callable[[Refused], object] | None = None,
        over: Callable[[], object] | None = None,
        what: str = "",
    ) -> None:
        """Run an act; `then` gets its result, `refused` a refusal instead of the signal.

        `over` is called first of all, however the act ended. `what` is what people call the act,
        for when the database keeps it waiting or does not take it; without it nobody is told.
        """
        if what:
            self._begin(what)

        def act() -> tuple[T, Counters]:
            result = use_case()
            return result, self._look()

        def end() -> None:
            if what:
                self._end(what)
            if over is not None and lives(over):
                over()

        def finish(outcome: tuple[T, Counters]) -> None:
            end()
            result, counters = outcome
            self.done.emit()
            if what:
                self.entered.emit()
            if then is not None and lives(then):
                then(result)
            self._feed.compare(counters)

        def fail(problem: Exception) -> None:
            end()
            if isinstance(problem, Refused) and refused is not None and lives(refused):
                refused(problem)
            elif isinstance(problem, Refused | NotFound):
                self.refused.emit(self._say(problem))
            else:
                self.failed.emit(self._say(problem))
                if what:
                    self.not_entered.emit(what)

        self._background.on_database(act, finish, fail)

    def ask(self, view: Callable[[], T], then: Callable[[T], object]) -> None:
        """Read a view and hand it to `then`.

        Asks with the same `then` are one until the view begins to be read: the newest is read.
        """
        with self._lock:
            waits = then in self._wanted
            self._wanted[then] = view
        if waits:
            return

        def read() -> T:
            with self._lock:
                newest = self._wanted.pop(then)
            result: T = newest()
            return result

        self._background.on_database(
            read, then, lambda problem: self.failed.emit(self._say(problem))
        )

    def _begin(self, what: str) -> None:
        self._under_way.append(what)
        if len(self._under_way) == 1:
            self._patience.start()
        elif self._is_slow:
            self._tell_slow()

    def _end(self, what: str) -> None:
        self._under_way.remove(what)
        if self._is_slow:
            self._is_slow = False
            self.waits.emit(())
        # Whatever still waits behind it has its own patience.
        if self._under_way:
            self._patience.start()
        else:
            self._patience.stop()

    def _tell_slow(self) -> None:
        self._is_slow = True
        self.waits.emit(tuple(self._under_way))
