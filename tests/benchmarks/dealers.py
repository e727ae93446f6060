"""One server for a group: fifty dealers at once on a busy Saturday, a database each.

A dealer is a process with five stations; each station has connections of its own, one that acts and
reads and one that listens, as five PCs have. Time is quickened where a figure says so: ten times
means that ten minutes of the Saturday pass in one. Programs and server share the cores
of this machine, so what is measured is worse than what a server of its own would give.

An act is what follows a click: what to do is chosen by the board, as on the screen, before its time
begins. What is measured is not the opening of the doors. Each dealer's first hour goes before, as
fast as it goes: 66 acts spread over the stations as on the day, the board read by all five after
each. So a station has done some thirteen acts of all kinds and read 66 boards, as one that is open
for an hour has; a server plans anew for each connection what it asks the first five times. Then the
server writes down (CHECKPOINT) what setting all this up left, which is no Saturday's work.
"""

from __future__ import annotations

import multiprocessing
import os
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from random import Random
from statistics import median
from typing import Any
from uuid import uuid4

import psycopg

from showroom_app.__main__ import collect_less
from showroom_app.domain.floor_facts import ArrivalKind, Outcome
from showroom_app.domain.lead import CallResult
from showroom_app.domain.people import Actor, Role
from showroom_app.domain.prospect import Prospect
from showroom_app.domain.refused import NotFound, Refused
from showroom_app.services import Services, open_services
from showroom_app.storage.store import Store, open_store
from tests.benchmarks.figure import Figure, quantile, seconds
from tests.servers import NoServer, PostgresServer, running_postgres

DEALERS, STATIONS, REPS = 50, 5, 16
ACTS_A_DAY = 600
"""A busy Saturday: 80 arrivals with what comes of each, 60 leads with their calls, breaks."""
DAY_SECONDS = 9 * 3600
PACES = (1, 10)
SPAN_SECONDS = {1: 60.0, 10: 40.0}
_SERVER = {
    "max_connections": "700",
    "shared_buffers": "256MB",
    "fsync": "on",
    "full_page_writes": "on",
    "synchronous_commit": "on",
}
_LISTENING = "SELECT pid FROM pg_stat_activity WHERE query LIKE 'SELECT topic, %'"
"""Whose last question is that of a watch."""
_ACTING, _HEARING, _UPKEEP = "acting and reading", "listening", "upkeep"
_SESSIONS = "SELECT pid FROM pg_stat_activity WHERE datname LIKE 'dealer_%'"
_ACTOR = Actor(None, "bench")
_PATIENCE_SECONDS = 5.0
_FIRST_HOUR = ACTS_A_DAY // 9


@dataclass(slots=True)
class Heard:
    """What one dealer met, in seconds: acts, a change told to another station, and read by it."""

    acts: list[float] = field(default_factory=list)
    told: list[float] = field(default_factory=list)
    read: list[float] = field(default_factory=list)
    refused: int = 0
    wrong: list[str] = field(default_factory=list)
    processor: float = 0.0


def group(_folder: Path) -> Iterator[Figure]:
    """Fifty dealers at once against one alone, and against a bare commit on the same server."""
    try:
        with running_postgres(_SERVER) as server:
            yield from _measure(server)
    except NoServer as none:
        print(f"PostgreSQL was not measured: {none}", file=sys.stderr)


def _measure(server: PostgresServer) -> Iterator[Figure]:
    template = server.create_database("template_dealer")
    _make(template)
    urls = [server.create_database(f"dealer_{n}", "template_dealer") for n in range(DEALERS)]
    size = _asked(urls[0], "SELECT pg_database_size(current_database())")
    with _Group(urls) as dealers:
        connections = _asked(
            urls[0], "SELECT count(*) FROM pg_stat_activity WHERE datname LIKE 'dealer_%'"
        )
        watched = _Server(urls[0])
        memory = watched.memory()
        with psycopg.connect(urls[0], autocommit=True) as connection:
            connection.execute("CHECKPOINT")
        for pace in PACES:
            span = SPAN_SECONDS[pace]
            wal, before = _wal(urls[0]), watched.processor()
            bare = _Bare(urls[0])
            heard = dealers.work(pace, span, bare)
            wal, after = _wal(urls[0]) - wal, watched.processor()
            spent = {part: after[part] - before[part] for part in after}
            busy = sum(spent.values())
            acts = [each for one in heard for each in one.acts]
            told = [each for one in heard for each in one.told]
            read = [each for one in heard for each in one.read]
            wrong = "; ".join({said for one in heard for said in one.wrong})
            rate = len(acts) / span
            says = (
                f"{len(acts)} acts, {rate:.1f} a second, {sum(each.refused for each in heard)} "
                f"refused; p99 {quantile(acts, 0.99) * 1000:.1f} ms"
            )
            name = f"{DEALERS} dealers at {pace} x a Saturday"
            yield Figure(f"{name}: an act", bare.commit, median(acts), 6.0, says, wrong)
            if not told:
                continue
            parts = ", ".join(
                f"{part} {each / len(acts) * 1000:.1f}" for part, each in spent.items()
            )
            programs = sum(each.processor for each in heard) / len(acts)
            cost = (
                f"server {busy / len(acts) * 1000:.1f} ms of processor ({parts}) and "
                f"{wal / len(acts):,.0f} bytes of WAL an act; its load {busy / span:.2f} cores; "
                f"programs {programs * 1000:.1f} ms an act"
            )
            yield Figure(f"{name}: told, p50", bare.notify + 0.020, median(told), 1.0, cost)
            yield Figure(f"{name}: told, p99", bare.notify + 0.050, quantile(told, 0.99), 1.0)
            yield Figure(f"{name}: told and read, p50", bare.notify + 0.020, median(read), 1.0)
            yield Figure(
                f"{name}: told and read, p99", bare.notify + 0.050, quantile(read, 0.99), 1.0
            )
        grown = watched.memory() - memory
    print(
        f"{connections} connections of {DEALERS * STATIONS} stations; an empty dealership takes "
        f"{size / 1e6:.1f} MB on disk; the server took {memory / 1e6:.0f} MB with all connected "
        f"({memory / max(connections, 1) / 1e6:.2f} MB a connection), {grown / 1e6:.0f} MB more "
        "after the work.",
        flush=True,
    )


class _Bare:
    """Bare commits, and commits heard by another connection, while the dealers work."""

    def __init__(self, url: str) -> None:
        self._url = url
        self.commit = self.notify = 0.0

    def measure(self, until: float) -> None:
        """Measure up to a moment of the monotonic clock."""
        commits, notices = [], []
        with (
            psycopg.connect(self._url, autocommit=True) as writer,
            psycopg.connect(self._url, autocommit=True) as reader,
        ):
            writer.execute("CREATE TABLE IF NOT EXISTS bare (content bytea)")
            reader.execute("LISTEN bare")
            content = b"x" * 500
            while time.monotonic() < until:
                begun = time.perf_counter()
                writer.execute("BEGIN")
                writer.execute("INSERT INTO bare VALUES (%s)", (content,))
                writer.execute("COMMIT")
                commits.append(time.perf_counter() - begun)
                begun = time.perf_counter()
                writer.execute("BEGIN")
                writer.execute("INSERT INTO bare VALUES (%s)", (content,))
                writer.execute("NOTIFY bare")
                writer.execute("COMMIT")
                if next(reader.notifies(timeout=5, stop_after=1), None) is not None:
                    notices.append(time.perf_counter() - begun)
                # Nothing more is told: a pause, as somebody at a door makes one.
                next(reader.notifies(timeout=0.05, stop_after=1), None)
        self.commit, self.notify = median(commits), median(notices)


class _Group:
    """The processes of all dealers, which stay connected from one measurement to the next."""

    def __init__(self, urls: list[str]) -> None:
        several = "forkserver" in multiprocessing.get_all_start_methods()
        context: Any = multiprocessing.get_context("forkserver" if several else "spawn")
        if several:
            context.set_forkserver_preload([__name__])
        self._answers = context.Queue()
        self._orders = [context.Queue() for _ in urls]
        self._processes = [
            context.Process(target=_dealer, args=(url, number, orders, self._answers))
            for number, (url, orders) in enumerate(zip(urls, self._orders, strict=True))
        ]

    def __enter__(self) -> _Group:
        for process in self._processes:
            process.start()
        for _ in self._processes:
            self._answers.get(timeout=900)
        return self

    def __exit__(self, *_: object) -> None:
        for orders in self._orders:
            orders.put(None)
        for process in self._processes:
            process.join(30)
            if process.is_alive():
                process.kill()

    def work(self, pace: int, span: float, bare: _Bare) -> list[Heard]:
        """Let all work for so long, and hear what they met."""
        for orders in self._orders:
            orders.put((pace, span))
        bare.measure(time.monotonic() + span)
        return [self._answers.get(timeout=120 + span) for _ in self._processes]


def _dealer(url: str, number: int, orders: Any, answers: Any) -> None:
    """One dealer in a process of its own: works whenever it is told to."""
    collect_less()
    stations = [_Station(url) for _ in range(STATIONS)]
    chance = Random(number)
    for _ in range(_FIRST_HOUR):
        with suppress(Refused, NotFound):
            chance.choice(stations).choose(chance)()
        for station in stations:
            station.look()
    for station in stations:
        station.watch.wait(0)
    answers.put(number)
    while (order := orders.get()) is not None:
        pace, span = order
        answers.put(_saturday(stations, chance, pace, span))
    for station in stations:
        station.close()


def _saturday(stations: list[_Station], chance: Random, pace: int, span: float) -> Heard:
    heard = Heard()
    begun, until = time.process_time(), time.monotonic() + span
    ends = threading.Event()
    listeners = [
        threading.Thread(target=station.listen, args=(ends,), daemon=True) for station in stations
    ]
    for each in listeners:
        each.start()
    gap = DAY_SECONDS / ACTS_A_DAY / pace
    try:
        while (left := until - time.monotonic()) > 0:
            ends.wait(min(left, chance.expovariate(1 / gap)))
            actor = chance.choice(stations)
            for station in stations:
                station.has_read.clear()
            try:
                took = seconds(actor.choose(chance))
            except (Refused, NotFound):
                heard.refused += 1
                continue
            done = time.monotonic()
            heard.acts.append(took)
            for station in stations:
                if station is actor:
                    continue
                if station.has_read.wait(_PATIENCE_SECONDS):
                    heard.told.append(max(station.told - done, 0.0))
                    heard.read.append(max(station.read - done, 0.0))
                else:
                    heard.wrong.append("a station was not told of an act")
    except Exception as problem:
        heard.wrong.append(f"{type(problem).__name__}: {problem}"[:200])
    ends.set()
    for station in stations:
        station.watch.wake()
    for each in listeners:
        each.join(10)
    heard.processor = time.process_time() - begun
    return heard


class _Station:
    """One PC of a dealer: what it acts with, and what it hears."""

    def __init__(self, url: str) -> None:
        self.store: Store = open_store(url, upgrade=False)
        self.services: Services = open_services(self.store)
        self.watch = self.store.watch()
        self.told = self.read = 0.0
        self.has_read = threading.Event()
        self._next: list[Callable[[], object]] = []
        self._floor = self.services.people.floors()[0].id
        reps = self.services.people.reps()
        self._internet = [each.rep.id for each in reps if each.role is Role.INTERNET]

    def listen(self, ends: threading.Event) -> None:
        """Read the board whenever something changed."""
        while not ends.is_set():
            if self.watch.wait(0.5):
                told = time.monotonic()
                self.look()
                if not self.has_read.is_set():
                    self.told, self.read = told, time.monotonic()
                    self.has_read.set()

    def look(self) -> None:
        """Read the board."""
        self.services.board.board(self._floor)

    def choose(self, chance: Random) -> Callable[[], object]:
        """Something that somebody does on a Saturday, chosen by what the screen shows."""
        if self._next:
            return self._next.pop()
        kind = chance.random()
        board = self.services.board.board(self._floor)
        busy = [row.rep for row in board.with_customers]
        if busy and (kind < 0.3 or len(busy) > REPS // 2):
            return partial(self.services.floor.finish, _ACTOR, chance.choice(busy), Outcome.LOST)
        if kind < 0.6:
            return partial(self.services.reception.arrive, _ACTOR, ArrivalKind.WALK_IN, self._floor)
        return partial(self._add_lead, chance.choice(self._internet))

    def _add_lead(self, rep: int) -> None:
        name = uuid4().hex
        prospect = Prospect(source="website", name=name, emails=(f"{name}@example.com",))
        done = self.services.leads.add(_ACTOR, prospect)
        if done.lead is not None:
            self._next = [
                partial(self.services.leads.log_call, _ACTOR, done.lead, rep, CallResult.REACHED),
                partial(self.services.leads.claim, _ACTOR, done.lead, rep),
            ]

    def close(self) -> None:
        """Leave."""
        self.watch.close()
        self.store.close()


def _make(url: str) -> None:
    """A dealership of sixteen, twelve of them in line and four with leads, all on shift."""
    with closing(open_store(url)) as store:
        services = open_services(store)
        for number in range(REPS):
            role = Role.INTERNET if number % 4 == 0 else Role.SHOWROOM
            services.people.add_rep(_ACTOR, f"Rep {number}", role, "Toyota")
        for entry in services.people.reps():
            services.floor.check_in(_ACTOR, entry.rep.id)


def _asked(url: str, question: str) -> int:
    with psycopg.connect(url) as connection:
        row = connection.execute(question.encode()).fetchone()
        return int(row[0]) if row else 0


def _wal(url: str) -> int:
    return _asked(url, "SELECT pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::bigint")


class _Server:
    """What the processes of one server take."""

    def __init__(self, url: str) -> None:
        self._url = url
        with psycopg.connect(url) as connection:
            backend = Path("/proc") / str(connection.info.backend_pid)
            _, self._postmaster, _ = _stat(backend)

    def processor(self) -> dict[str, float]:
        """Seconds of processor so far of sessions that act and read, that listen, and of upkeep.

        Sessions that ended, such as those of the autovacuum, are upkeep too.
        """
        with psycopg.connect(self._url) as connection:
            listening = {row[0] for row in connection.execute(_LISTENING)}
            acting = {row[0] for row in connection.execute(_SESSIONS)} - listening
        spent = dict.fromkeys((_ACTING, _HEARING, _UPKEEP), 0.0)
        for folder in self._processes():
            pid, _, ended = _stat(folder)
            part = _HEARING if pid in listening else _ACTING if pid in acting else _UPKEEP
            # In nanoseconds: the ticks of other files miss who is awake for less than one.
            spent[part] += int((folder / "schedstat").read_text().split()[0]) / 1e9
            spent[_UPKEEP] += ended
        return spent

    def memory(self) -> int:
        """Bytes of memory that they take, what they share counted once (PSS)."""
        return sum(
            int(line.split()[1]) * 1024
            for folder in self._processes()
            for line in (folder / "smaps_rollup").read_text().splitlines()
            if line.startswith("Pss:")
        )

    def _processes(self) -> Iterator[Path]:
        for folder in Path("/proc").glob("[0-9]*"):
            # One may end between two looks.
            with suppress(OSError):
                pid, parent, _ = _stat(folder)
                if self._postmaster in (pid, parent):
                    yield folder


def _stat(folder: Path) -> tuple[int, int, float]:
    """A process, its parent, and the seconds of processor of its children that ended (proc(5))."""
    fields = (folder / "stat").read_text().rpartition(")")[2].split()
    ended = (int(fields[13]) + int(fields[14])) / os.sysconf("SC_CLK_TCK")
    return int(folder.name), int(fields[1]), ended
