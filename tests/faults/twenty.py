"""Twenty PCs that act at once on one database while they and its server are killed.

`python -m tests.faults twenty --rounds 20` does it over and over, each round with another seed.
"""

from __future__ import annotations

import multiprocessing
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from random import Random
from threading import Event
from typing import TYPE_CHECKING

from sqlalchemy import text

from showroom_app.domain.people import Role, UserKind
from showroom_app.services import open_services
from showroom_app.storage.repositories.audit import ActEntry
from showroom_app.storage.store import Store, open_store
from showroom_app.storage.upgrade import THIS_PROGRAM, Known
from tests.faults.history import (
    ActFound,
    Found,
    LeadFound,
    SaleFound,
    Told,
    Try,
    VisitFound,
    broken_in,
    problems,
    tries_of,
)
from tests.faults.mortal import MortalServer
from tests.faults.one_of_twenty import FLOOR, Cast, act_until_asked
from tests.services.dealership import Dealership

if TYPE_CHECKING:
    from multiprocessing.context import ForkServerContext, SpawnContext

ROLES = (Role.HYBRID, Role.HYBRID, Role.INTERNET, Role.HYBRID, Role.SHOWROOM, Role.INTERNET)
REPS, LEADS, SALES = 12, 30, 8
_LOOK_SECONDS = 0.02
_BYTES_OF_AN_ACT = 430
_PATIENCE_SECONDS = 120.0


@dataclass
class Outcome:
    """What the PCs were told, what is found in the end, and what of it cannot be."""

    seed: int
    tries: tuple[Try, ...]
    found: Found
    broken: tuple[str, ...]
    kills: Counter[str] = field(default_factory=Counter)

    @property
    def wrong(self) -> list[str]:
        """Everything that may not be; empty where all is well."""
        return [*self.broken, *problems(self.tries, self.found)]

    def __str__(self) -> str:
        told = Counter(each.told.value for each in self.tries)
        verbs = Counter(each.verb for each in self.tries if each.told is Told.DONE)
        refused = Counter(each.code for each in self.tries if each.code)
        again = len(self.tries) - len({each.act for each in self.tries})
        return (
            f"seed {self.seed}: {len(self.tries)} tries {dict(told)}, {again} of them once more; "
            f"kills {dict(self.kills)}; {len(self.found.acts)} acts found\n"
            f"  done: {dict(verbs.most_common())}\n  refused: {dict(refused.most_common())}"
        )


def ready_to_start() -> SpawnContext | ForkServerContext:
    """Starts programs; where the system can, twenty as fast as one, for what they load is there."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.faults.preloaded"])
    return context


class Crowd:
    """So many PCs on one database, each a process with a diary in a folder."""

    def __init__(
        self, url: str, cast: Cast, opens: datetime, folder: Path, seed: int, pcs: int
    ) -> None:
        self._context = ready_to_start()
        self._url = url
        self._opens = opens
        self._folder = folder
        self._seed = seed
        self._chance = Random(seed)
        self._cast = cast
        self._running: dict[str, tuple[BaseProcess, Connection]] = {}
        self.kills: Counter[str] = Counter()
        self.names: list[str] = []
        self._known: dict[str, Known] = {}
        for _ in range(pcs):
            self.join()

    def join(self, known: Known = THIS_PROGRAM) -> None:
        """One more PC, with a version of the program that knows so much of the tables."""
        name = f"pc-{len(self.names) + 1}"
        self.names.append(name)
        self._known[name] = known
        self._start(name)

    def acted(self) -> int:
        """About how many acts were tried so far."""
        written = sum(path.stat().st_size for path in self._folder.glob("*.diary"))
        return written // _BYTES_OF_AN_ACT

    def act(self, more: int) -> None:
        """Let them act until about so many more acts were tried."""
        until = self.acted() + more
        looks = int(_PATIENCE_SECONDS / _LOOK_SECONDS)
        while self.acted() < until and (looks := looks - 1):
            Event().wait(_LOOK_SECONDS)

    def each_acts(self, times: int) -> None:
        """Let them act until each of them tried so often more, about."""
        sizes = {path: _size(path) for path in self.diaries().values()}
        looks = int(_PATIENCE_SECONDS / _LOOK_SECONDS)
        while (looks := looks - 1) and any(
            _size(path) < size + times * _BYTES_OF_AN_ACT for path, size in sizes.items()
        ):
            Event().wait(_LOOK_SECONDS)

    def kill_some(self, many: int) -> None:
        """Kill -9 of some PCs at random moments, and start them again."""
        for name in self._chance.sample(self.names, many):
            process, wire = self._running[name]
            self.act(self._chance.randrange(6))
            process.kill()
            process.join()
            wire.close()
            self.kills["pc"] += 1
            self._start(name)

    def look(self) -> dict[str, tuple[int, ...]]:
        """Let all end what they do; the order of the floor as each one's board shows it."""
        # The first time to end, the second time to look, when the last one has ended.
        for _ in range(2):
            for _, wire in self._running.values():
                wire.send(None)
            for name in self.names:
                self._answer(name)
        return {name: self._answer(name) for name in self.names}

    def _answer(self, name: str) -> tuple[int, ...]:
        _, wire = self._running[name]
        if not wire.poll(_PATIENCE_SECONDS):
            raise RuntimeError(f"{name} does not answer")
        said: tuple[int, ...] = wire.recv()
        return said

    def diaries(self) -> dict[str, Path]:
        """Each PC's diary."""
        return {name: self._folder / f"{name}.diary" for name in self.names}

    def close(self) -> None:
        """End whoever still runs."""
        for process, _ in self._running.values():
            process.kill()

    def _start(self, name: str) -> None:
        ours, theirs = self._context.Pipe()
        diary = self._folder / f"{name}.diary"
        seed = self._seed * 1000 + self.names.index(name) + 1
        process = self._context.Process(
            target=act_until_asked,
            args=(
                *(self._url, self._opens, self._cast, name, seed, diary, theirs),
                self._known[name],
            ),
            daemon=True,
        )
        process.start()
        theirs.close()
        self._running[name] = process, ours


def cast_of(dealership: Dealership) -> Cast:
    """Twelve reps who are in, leads in the pool, sales, and a manager at last."""
    reps = tuple(
        dealership.rep(f"Rep {number}", ROLES[number % len(ROLES)]) for number in range(REPS)
    )
    for _ in range(LEADS):
        dealership.lead()
    for number in range(SALES):
        dealership.sale(reps[number % REPS])
    manager = dealership.user("Erik", UserKind.MANAGER).user
    assert manager is not None
    users = {user.rep: user for user in dealership.services.people.users() if user.rep}
    return Cast(reps, users, manager, LEADS, SALES)


def _size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0


Incident = Callable[[Crowd], None]
"""What befalls the PCs in the middle of everything."""


def nothing(crowd: Crowd) -> None:
    """Only the PCs are killed."""


def falls(server: MortalServer) -> tuple[Incident, Incident]:
    """The server is killed, and stopped at once; it comes back with two PCs killed meanwhile."""

    def fall(crowd: Crowd, name: str, goes: Callable[[], None]) -> None:
        goes()
        crowd.kills[name] += 1
        # Until everybody has met it.
        crowd.each_acts(1)
        crowd.kill_some(2)
        server.start()

    return (
        lambda crowd: fall(crowd, "server killed", server.kill),
        lambda crowd: fall(crowd, "server stopped", server.stop_at_once),
    )


def play(
    url: str,
    folder: Path,
    seed: int,
    *,
    pcs: int,
    acts: int,
    incidents: Sequence[Incident] = (nothing, nothing),
) -> Outcome:
    """One round: acts, kills, incidents, and what is left of it in the end."""
    dealership = Dealership(url)
    cast = cast_of(dealership)
    before = frozenset(row.act for row in _acts(dealership.store))
    crowd = Crowd(url, cast, dealership.now, folder, seed, pcs)
    part = acts // (3 * len(incidents))
    try:
        for befalls in incidents:
            crowd.act(part)
            crowd.kill_some(max(2, pcs // 5))
            crowd.act(part)
            befalls(crowd)
            crowd.act(part)
        shown = crowd.look()
    finally:
        crowd.close()
    diaries = crowd.diaries()
    tries = tuple(each for pc, path in diaries.items() for each in tries_of(path, pc))
    broken = tuple(said for path in diaries.values() for said in broken_in(path))
    found = found_in(url, dealership, before, shown)
    dealership.store.close()
    return Outcome(seed, tries, found, broken, crowd.kills)


def found_in(
    url: str, dealership: Dealership, before: frozenset[str], shown: dict[str, tuple[int, ...]]
) -> Found:
    """Everything that the checker asks about, read anew by a program that saw nothing of it."""
    store = open_store(url, upgrade=False, at=dealership.now)
    services = open_services(store)
    fresh = tuple(standing.rep for standing in services.floor.line(FLOOR).in_order())
    with store.read() as work:
        day = work.policy.policy().business_day(work.now)
        logs = {FLOOR: work.floor_log.events(FLOOR, day)}
        chain = work.floor_log.verify()
        rows = work.visits.of_day(FLOOR, day)
        numbers = [row[0] for row in work._connection.execute(text("SELECT id FROM leads"))]
        known = {number: work.leads.lead(number) for number in numbers}
        leads = {
            number: LeadFound(lead.owner, lead.attempts, tuple(work.leads.entries(number)))
            for number, lead in known.items()
            if lead is not None
        }
        sold = [row[0] for row in work._connection.execute(text("SELECT id FROM sales"))]
        disputes = work.sale_disputes.of_sales(sold)
        sales = {}
        for number in sold:
            sale = work.sales.sale(number)
            assert sale is not None
            sales[number] = SaleFound(
                {share.rep: int(share.share * 100) for share in sale.shares},
                sale.buyer.value,
                sale.confirmed,
                sale.cancels,
                len(disputes.get(number, ())),
            )
    manager = dealership.actor("Erik")
    counted = {row.rep: row.gauge.counted for row in services.quota.gauges(manager).rows}
    found = Found(
        _acts(store),
        before,
        logs,
        tuple(str(problem) for problem in chain.problems),
        {name: {FLOOR: order} for name, order in {**shown, "fresh": fresh}.items()},
        tuple(VisitFound(row.id, row.rep, row.outcome is None) for row in rows if not row.undone),
        leads,
        sales,
        SALES,
        counted,
    )
    store.close()
    return found


def _acts(store: Store) -> tuple[ActFound, ...]:
    with store.read() as work:
        newest: list[ActEntry] = []
        last = None
        while page := work.audit.entries(last):
            newest += page
            last = page[-1].id
    return tuple(ActFound(each.act, each.station, each.facts) for each in reversed(newest))
