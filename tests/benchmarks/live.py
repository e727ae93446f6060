"""Committed by another process to painted here, beyond what the database's own delivery takes."""

from __future__ import annotations

import queue
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from random import Random
from statistics import median
from typing import Any

import psycopg

from showroom_app.domain.floor_facts import ArrivalKind, Outcome
from showroom_app.domain.people import Actor
from showroom_app.services import Services, open_services
from showroom_app.storage.copying import copy_to_server
from showroom_app.storage.store import open_store
from tests.benchmarks import databases
from tests.benchmarks.figure import Figure, quantile
from tests.benchmarks.keystroke import bring_everybody_in
from tests.benchmarks.programs.our_board import USED
from tests.benchmarks.start import environment
from tests.conftest import ROOT
from tests.servers import NoServer, running_postgres

_TIMES = 60
_WARM = 6
_P50, _P99, _IDLE = 0.020, 0.050, 0.005
_IDLE_SECONDS = 30.0
_LOOP_SECONDS = 0.010
_CALM_SECONDS = 2.0
_PATIENCE_SECONDS = 20.0
_DURABLE = {"fsync": "on", "full_page_writes": "on", "synchronous_commit": "on"}
_OTHER_PC = Actor(None, "other pc")

Bare = Callable[[], float]


def painted(folder: Path) -> Iterator[Figure]:
    """Arrivals and ends of visits on one PC, seen in the window of another, on both engines.

    And what it costs that window to listen while nothing happens, with its clocks.
    """
    folder = folder / "live"
    database = databases.copy_of(databases.demo(), folder)
    url = f"sqlite:///{database.as_posix()}"
    bring_everybody_in(url)
    spare = databases.copy_of(database, folder, "to-copy.db")
    with _bare_file(folder / "bare.db") as bare:
        yield from _figures("SQLite", url, folder / "pc", bare)
    try:
        with running_postgres(_DURABLE) as server:
            url = server.create_database("live")
            copy_to_server(f"sqlite:///{spare.as_posix()}", url)
            with _bare_server(server.create_database("bare")) as bare:
                yield from _figures("PostgreSQL", url, folder / "other-pc", bare)
    except NoServer as none:
        print(f"PostgreSQL was not measured: {none}", file=sys.stderr)


def _figures(engine: str, url: str, folder: Path, bare: Bare) -> Iterator[Figure]:
    with closing(open_store(url)) as store, _Window(url, folder) as window:
        pairs = list(_pairs(open_services(store), window, bare))[_WARM:]
        share = window.idle(_IDLE_SECONDS)
    delivery = median(told for told, _ in pairs)
    beyond = [max(seen - delivery, 0.0) for _, seen in pairs]
    name = f"committed there, painted here, {engine}"
    says = f"beyond the delivery of {delivery * 1000:.1f} ms, which is taken off"
    yield Figure(f"{name}, p50", _P50, median(beyond), 1.0, says)
    yield Figure(f"{name}, p99", _P99, quantile(beyond, 0.99), 1.0)
    says = f"{share:.2%} of a core over {_IDLE_SECONDS:.0f} s"
    yield Figure(f"idle window, {engine}, a second", _IDLE, share, 1.0, says)


def _pairs(services: Services, window: _Window, bare: Bare) -> Iterator[tuple[float, float]]:
    """In turn: how long the bare delivery took, and how long until a change was painted."""
    random = Random(6)
    for _ in range((_WARM + _TIMES) // 2):
        told = bare()
        came = services.reception.arrive(_OTHER_PC, ArrivalKind.WALK_IN, window.floor)
        begun = time.monotonic()
        assert came.visit is not None
        assert came.assigned is not None
        yield told, window.when(came.visit, shown=True) - begun
        # Whatever the window does every so often: people come at any moment of it.
        window.stay_calm(random.uniform(0.3, 0.5))
        told = bare()
        services.floor.finish(_OTHER_PC, came.assigned, Outcome.ASKED_THE_WAY, came.visit)
        begun = time.monotonic()
        yield told, window.when(came.visit, shown=False) - begun
        window.stay_calm(random.uniform(0.3, 0.5))


class _Window:
    """The window of another PC, in a process of its own."""

    def __init__(self, url: str, folder: Path) -> None:
        program = [sys.executable, "-m", "tests.benchmarks.programs.our_board"]
        self._process = subprocess.Popen(
            [*program, "--database", url, "--data-dir", str(folder)],
            cwd=ROOT,
            env=environment(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self._said: queue.SimpleQueue[str] = queue.SimpleQueue()
        self._has_gone = threading.Event()
        self._reader = threading.Thread(target=self._read, daemon=True)
        self.floor = 0

    def __enter__(self) -> _Window:
        self._reader.start()
        self.floor = int(self._said.get(timeout=_PATIENCE_SECONDS))
        return self

    def __exit__(self, *_: object) -> None:
        self._process.communicate()

    def when(self, visit: int, *, shown: bool) -> float:
        """The moment at which a painting was over that showed the visit, or no longer did."""
        while True:
            at, *visits = self._said.get(timeout=_PATIENCE_SECONDS).split()
            if (str(visit) in visits) is shown:
                return float(at)

    def stay_calm(self, length: float) -> None:
        """Let so many seconds pass; raises RuntimeError when the window has gone meanwhile."""
        if self._has_gone.wait(length):
            raise RuntimeError("the window has gone")

    def idle(self, length: float) -> float:
        """The processor time it takes a second, while nothing happens for so many seconds."""
        self.stay_calm(_CALM_SECONDS)
        before, begun = self._used(), time.monotonic()
        self.stay_calm(length)
        return (self._used() - before) / (time.monotonic() - begun)

    def _used(self) -> float:
        assert self._process.stdin is not None
        self._process.stdin.write("\n")
        self._process.stdin.flush()
        while True:
            word, *rest = self._said.get(timeout=_PATIENCE_SECONDS).split()
            if word == USED:
                return float(rest[0])

    def _read(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            self._said.put(line)
        self._has_gone.set()


@contextmanager
def _bare_file(file: Path) -> Iterator[Bare]:
    """How long a change of a file takes to be seen by a loop that looks every 10 ms."""
    seen: queue.SimpleQueue[float] = queue.SimpleQueue()
    is_over = threading.Event()

    def look() -> None:
        with closing(databases.bare(file)) as reader:
            before = _version(reader)
            seen.put(0.0)
            while not is_over.wait(_LOOP_SECONDS):
                if (now := _version(reader)) != before:
                    before = now
                    seen.put(time.monotonic())

    def told() -> float:
        databases.bare_commit(writer, b"x" * 500)
        begun = time.monotonic()
        return seen.get(timeout=_PATIENCE_SECONDS) - begun

    with closing(databases.bare(file)) as writer:
        loop = threading.Thread(target=look)
        loop.start()
        seen.get(timeout=_PATIENCE_SECONDS)
        yield told
        is_over.set()
        loop.join()


def _version(connection: Any) -> int:
    version: int = connection.execute("PRAGMA data_version").fetchone()[0]
    return version


@contextmanager
def _bare_server(url: str) -> Iterator[Bare]:
    """How long a commit with NOTIFY takes to be done and heard by another connection."""
    with (
        psycopg.connect(url, autocommit=True) as writer,
        psycopg.connect(url, autocommit=True) as reader,
    ):
        writer.execute("CREATE TABLE bare (content bytea)")
        reader.execute("LISTEN bare")

        def told() -> float:
            begun = time.monotonic()
            writer.execute("BEGIN")
            writer.execute("INSERT INTO bare VALUES (%s)", (b"x" * 500,))
            writer.execute("NOTIFY bare")
            writer.execute("COMMIT")
            next(reader.notifies(timeout=_PATIENCE_SECONDS, stop_after=1))
            return time.monotonic() - begun

        yield told
