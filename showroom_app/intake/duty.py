"""Has the intake whenever this program may, for as long as it runs; one program does at a time."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from datetime import timedelta

from showroom_app.domain.intake_lease import LEASE, LOOK, Holder, Program
from showroom_app.services.intake_lease import IntakeLease
from showroom_app.storage.problems import DatabaseProblem
from showroom_app.storage.store import Store

_log = logging.getLogger(__name__)


class Duty:
    """Takes the intake, keeps it, notices when it is gone, and gives it back at the end.

    `program` is asked at each look, on the thread of `run`, and may take a while. `changed` hears
    on that thread whenever this program gets the intake or loses it. While the database is away it
    is kept for as long as nobody else can have it.
    """

    def __init__(
        self,
        store: Store,
        program: Callable[[], Program],
        changed: Callable[[bool], object] = lambda _has: None,
        *,
        lease: timedelta = LEASE,
        look: timedelta = LOOK,
    ) -> None:
        self._intake = IntakeLease(store, lease, look)
        self._program = program
        self._changed = changed
        self._lease_seconds = lease.total_seconds()
        self._look_seconds = look.total_seconds()
        self._until = 0.0
        self._was_ours = False
        self._run = ""
        self._holder: Holder | None = None
        self._stopped = threading.Event()
        self._woken = threading.Event()
        self._looked = threading.Event()

    @property
    def has_it(self) -> bool:
        """Whether this program has the intake, as far as it knows; from any thread."""
        return time.monotonic() < self._until

    @property
    def holder(self) -> Holder | None:
        """Who had it at the last look."""
        return self._holder

    def look(self) -> None:
        """Look at once: somebody may have given it back; from any thread."""
        self._woken.set()

    def stop(self) -> None:
        """Let `run` end; from any thread."""
        self._stopped.set()
        self._woken.set()

    def wait_for_look(self) -> None:
        """Wait until the first look is over, or `run` ended."""
        self._looked.wait()

    def run(self) -> None:
        """Look until stopped."""
        try:
            while not self._stopped.is_set():
                self._woken.clear()
                self._try()
                self._looked.set()
                self._woken.wait(self._look_seconds)
        finally:
            self._give_back()
            self._looked.set()

    def _try(self) -> None:
        at = time.monotonic()
        try:
            program = self._program()
            self._run = program.run
            self._holder = self._intake.take(program)
        except DatabaseProblem as problem:
            _log.warning("nobody knows who takes in just now: %s", problem)
        except Exception:
            _log.exception("taking the intake")
        else:
            holder = self._holder
            is_ours = holder is not None and holder.program.run == program.run
            self._until = at + self._lease_seconds if is_ours else 0.0
        self._tell()

    def _tell(self) -> None:
        if self.has_it is not self._was_ours:
            self._was_ours = not self._was_ours
            self._changed(self._was_ours)

    def _give_back(self) -> None:
        self._until = 0.0
        self._tell()
        try:
            self._intake.give_back(self._run)
        except DatabaseProblem as problem:
            # It ends by itself.
            _log.warning("the intake was not given back: %s", problem)
