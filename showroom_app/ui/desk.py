"""Where pages hand in acts and ask for views; the only road between window and services."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from threading import Lock
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from showroom_app.domain.refused import NotFound, Refused
from showroom_app.domain.values import dataclass
from showroom_app.services.done import Done
from showroom_app.services.lost_answers import AnswerLost
from showroom_app.ui.background import Background, lives
from showroom_app.ui.change_feed import ChangeFeed, Counters

T = TypeVar("T")

Saying = Callable[[Exception], str]
CameOf = Callable[[str], Done | None]

_SLOW_MILLISECONDS = 2_000
_LOOK_UP_MILLISECONDS = 1_000


@dataclass(frozen=True, slots=True)
class Unsure:
    """An act whose answer was lost: whether it was done is looked up as soon as it can be.

    `what` is what people call it, "" where it has no word; `act` its id, `use_case` its code.
    """

    what: str
    act: str
    use_case: str


@dataclass(frozen=True, slots=True)
class Settled:
    """An act whose answer was lost, and what came of it: None when it was not done."""

    what: str
    act: str
    use_case: str
    done: Done | None


_Settle = Callable[[Unsure, Exception, Done | None], object]


class Desk(QObject):
    """Runs use cases and views on the database thread.

    `look` reads the topics' counters, cheaply; `say` turns an exception of the services into a
    sentence. After every act the counters are looked at in the same job, so that our own change
    takes the same road as everybody else's, without waiting for the next look.
    """

    refused = Signal(str)
    """An act was refused; the sentence says why."""

    signed_out = Signal()
    """Who acts or looks here no longer may: a manager changed who works at the dealership."""

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

    unsure = Signal(object)
    """The connection broke while an act was stored (`Unsure`); `settled` tells what came of it."""

    settled = Signal(object)
    """It was found out what came of an act whose answer was lost (`Settled`).

    Before it, an act that was done is handed to its `then`, as if its answer had come in time.
    """

    def __init__(
        self,
        background: Background,
        feed: ChangeFeed,
        look: Callable[[], Counters],
        say: Saying,
        parent: QObject | None = None,
        came_of: CameOf | None = None,
    ) -> None:
        """`came_of` looks up an act; without it nobody learns what came of one."""
        super().__init__(parent)
        self._came_of = came_of
        self._unsure: dict[str, tuple[Unsure, AnswerLost, _Settle]] = {}
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(_LOOK_UP_MILLISECONDS)
        self._again.timeout.connect(self._look_up)
        feed.back.connect(self._look_up)
        feed.told.connect(self._read_asked)
        self._background = background
        self._feed = feed
        self._look = look
        self._say = say
        self._wanted: dict[Callable[[Any], object], Callable[[], Any]] = {}
        self._asked: list[Callable[[Any], object]] = []
        """Who asked while the feed told of changes: several topics mean one reading."""
        self._lock = Lock()
        self._under_way: list[str] = []
        self._is_slow = False
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_SLOW_MILLISECONDS)
        self._patience.timeout.connect(self._tell_slow)

    @property
    def is_lost(self) -> bool:
        """Whether the database did not answer when it was last asked."""
        return self._feed.is_lost

    def do(
        self,
        use_case: Callable[[], T],
        then: Callable[[T], object] | None = None,
        refused: Callable[[Refused], object] | None = None,
        over: Callable[[], object] | None = None,
        what: str = "",
        failed: Callable[[Exception], object] | None = None,
        came_of: Callable[[Done], Any] = lambda done: done,
    ) -> None:
        """Run an act; `then` gets its result, `refused` a refusal instead of the signal.

        `over` is called first of all, however the act ended. `what` is what people call the act,
        for when the database keeps it waiting or does not take it; without it nobody is told.
        `failed` gets a problem that is no rule: whoever gives it keeps the act. While the database
        is lost the act is refused ("offline") without being tried: nobody waits for what cannot be.
        An act whose answer was lost is looked up and never done again by itself: only then it is
        known whether `then` or `failed` is meant. `came_of` makes the result of what is stored with
        the act, where that is not it already.
        """
        if what:
            self._begin(what)

        def act() -> tuple[T, Counters]:
            result = use_case()
            try:
                return result, self._look()
            except Exception:
                # It was done all the same; the feed will tell when there is something to see again.
                return result, {}

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

        def settle(unsure: Unsure, problem: Exception, done: Done | None) -> None:
            if done is None:
                miss(problem)
            else:
                self.done.emit()
                if then is not None and lives(then):
                    then(came_of(done))
            self.settled.emit(Settled(what, unsure.act, unsure.use_case, done))

        def miss(problem: Exception) -> None:
            if failed is not None and lives(failed):
                failed(problem)
            elif what:
                self.not_entered.emit(what)

        def fail(problem: Exception) -> None:
            end()
            self._heed(problem)
            if isinstance(problem, Refused) and refused is not None and lives(refused):
                refused(problem)
            elif isinstance(problem, Refused | NotFound):
                self.refused.emit(self._say(problem))
            else:
                self.failed.emit(self._say(problem))
                if isinstance(problem, AnswerLost):
                    self._keep(problem, what, settle)
                else:
                    miss(problem)

        if self._feed.is_lost:
            # Later all the same: whoever hands in an act goes on before it is over.
            QTimer.singleShot(0, self, lambda: fail(Refused("offline")))
            return
        self._background.on_database(act, finish, fail)

    def ask(
        self, view: Callable[[], T], then: Callable[[T], object], *, awaited: bool = False
    ) -> None:
        """Read a view and hand it to `then`.

        Asks with the same `then` are one until the view begins to be read: the newest is read.
        While the database is lost nothing is read: what has changed is asked for when it is back,
        and what somebody waits for (`awaited`) is refused in words.
        """
        if self._feed.is_lost:
            tell = self.refused if awaited else self.failed
            QTimer.singleShot(0, self, lambda: tell.emit(self._say(Refused("offline"))))
            return
        with self._lock:
            waits = then in self._wanted
            self._wanted[then] = view
        if waits:
            return
        if self._feed.is_telling:
            self._asked.append(then)
        else:
            self._read(then)

    def _read_asked(self) -> None:
        asked, self._asked = self._asked, []
        for then in asked:
            self._read(then)

    def _read(self, then: Callable[[Any], object]) -> None:
        def read() -> Any:
            with self._lock:
                newest = self._wanted.pop(then)
            return newest()

        def fail(problem: Exception) -> None:
            self._heed(problem)
            self.failed.emit(self._say(problem))

        self._background.on_database(read, then, fail)

    def _heed(self, problem: Exception) -> None:
        if isinstance(problem, Refused) and problem.code == "signed-out":
            self.signed_out.emit()

    def _keep(self, problem: AnswerLost, what: str, settle: _Settle) -> None:
        """Remember an act of which nobody knows whether it was done, and look it up."""
        unsure = Unsure(what, problem.act, problem.use_case)
        self._unsure[unsure.act] = unsure, problem, settle
        self.unsure.emit(unsure)
        self._look_up()

    def _look_up(self) -> None:
        """Find out what came of the acts whose answers were lost, the oldest first."""
        came_of = self._came_of
        if came_of is None or self._feed.is_lost:
            return
        for act in self._unsure:
            self._background.on_database(
                partial(came_of, act), partial(self._settle, act), self._look_up_later
            )

    def _look_up_later(self, _problem: Exception) -> None:
        # Gone again, which `back` will end, or somebody else keeps the lookup waiting.
        self._again.start()

    def _settle(self, act: str, done: Done | None) -> None:
        # Looked up twice where it was lost again in between.
        if (known := self._unsure.pop(act, None)) is not None:
            unsure, problem, settle = known
            settle(unsure, problem, done)

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
