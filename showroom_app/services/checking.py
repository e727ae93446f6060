"""Integrity of the database: the chain of the floor log, kept messages, closed months."""

from __future__ import annotations

from showroom_app.domain.values import dataclass
from showroom_app.services.closed_months import Differs, differences
from showroom_app.storage.repositories.floor_log import ChainProblem
from showroom_app.storage.store import Store


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check found: nothing is wrong when all lists are empty.

    `engine` are the database's own complaints, `messages` the ids of kept messages whose bytes were
    altered, `chain_problems` the first altered entry of each floor's log. `chain` is the newest
    hash.
    """

    events: int
    chain: str
    engine: tuple[str, ...]
    chain_problems: tuple[ChainProblem, ...]
    messages: tuple[int, ...]
    months: tuple[Differs, ...] = ()
    """Where a closed month is no longer what it was closed with."""

    guards: tuple[str, ...] = ()
    """The triggers of the database that somebody removed or switched off."""

    @property
    def is_well(self) -> bool:
        """Whether nothing is wrong."""
        found = (self.engine, self.chain_problems, self.messages, self.months, self.guards)
        return not any(found)


class Checking:
    """Reads everything once and says what was altered."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def check(self) -> Checked:
        """Verify the engine's structures and guards, chain, kept messages and closed months."""
        with self._store.read(afresh=True) as work:
            chain = work.floor_log.verify()
            return Checked(
                chain.events,
                chain.head,
                work.integrity(),
                chain.problems,
                work.messages.check(),
                differences(work),
                work.audit.guards_missing(),
            )
