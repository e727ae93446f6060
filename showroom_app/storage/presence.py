"""Whether a server answers: noticed also when it hangs, so that nobody waits for it for long."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Lock
from weakref import WeakKeyDictionary

from sqlalchemy import Engine

from showroom_app.storage.problems import Because, DatabaseProblem, Problem, problem_of

_BELIEVED_SECONDS = 12.0
"""A loss is believed for so long unless it is told again: longer than a watch takes to try."""


class Presence:
    """Whether the server of one engine is there, as its watch finds out; for any thread.

    Who waits for an answer asks `answers` after a while: a server that is only slow, or keeps one
    waiting for somebody else's transaction, answers another connection. Who begins asks `check`.
    """

    def __init__(self, database: str, ask: Callable[[], bool], words: str = "") -> None:
        self._database = database
        self.words = words
        """What libpq needs to reach the server itself; it holds the password."""

        self._ask = ask
        self._asking = Lock()
        self._gone_until = 0.0
        self.losses = 0
        """How often connections to the server were lost."""

    @property
    def is_gone(self) -> bool:
        """Whether the server was found to be away, and not yet to be back."""
        return time.monotonic() < self._gone_until

    def gone(self) -> None:
        """Take note that the server does not answer; said again with each try that fails."""
        self._gone_until = time.monotonic() + _BELIEVED_SECONDS

    def back(self) -> None:
        """Take note that the server answers."""
        self._gone_until = 0.0

    def check(self) -> None:
        """Raise DatabaseProblem("unreachable") while the server is away, instead of waiting."""
        if self.is_gone:
            raise DatabaseProblem(
                Problem.UNREACHABLE, database=self._database, because=Because.NO_ANSWER
            )

    def answers(self) -> bool:
        """Whether the server answers a connection of its own; some seconds where it does not."""
        with self._asking:
            return not self.is_gone and self._ask()


_known: WeakKeyDictionary[Engine, Presence] = WeakKeyDictionary()


def keep(engine: Engine, presence: Presence) -> None:
    """Remember the presence of an engine's server."""
    _known[engine] = presence


def presence_of(engine: Engine) -> Presence | None:
    """The presence of an engine's server; None for a file, which is always there."""
    return _known.get(engine)


@contextmanager
def told_to_others(engine: Engine) -> Iterator[None]:
    """Tell an engine's presence whether its server answers what is asked here.

    Where it does not, every connection of before is given up: after a return each of them would
    have to be found out to be dead.
    """
    presence = presence_of(engine)
    try:
        yield
    except Exception as error:
        if presence is not None and problem_of(error, "") is not None:
            presence.losses += 1
            # A server that refuses is there.
            if "FATAL" not in str(error):
                presence.gone()
        raise
    if presence is not None:
        presence.back()
