"""Twenty processes click on the same three hundred leads."""

from __future__ import annotations

import multiprocessing
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from multiprocessing.synchronize import Barrier
from pathlib import Path
from statistics import median
from typing import Any

import psycopg

from showroom_app.__main__ import collect_less
from showroom_app.domain.people import Actor, Role
from showroom_app.domain.prospect import Prospect
from showroom_app.domain.refused import Refused
from showroom_app.services import open_services
from showroom_app.storage.sqlite_library import library
from showroom_app.storage.store import open_store
from tests.benchmarks import databases
from tests.benchmarks.figure import Figure
from tests.servers import NoServer, running_postgres

PROCESSES, LEADS, ROUNDS = 20, 300, 2
_ACTOR = Actor(None, "bench")


@dataclass(frozen=True, slots=True)
class Clicks:
    """What one process met: the leads it won, what the others told it, its longest wait."""

    rep: int
    won: tuple[int, ...]
    told: dict[int, int]
    worst: float


def race(folder: Path) -> Iterator[Figure]:
    """The claim against a bare conditional UPDATE, on SQLite and on PostgreSQL."""
    folder = folder / "claims"
    folder.mkdir()
    template = folder / "template.db"
    _make(f"sqlite:///{template.as_posix()}")
    rounds = []
    for number in range(ROUNDS):
        bare = folder / f"bare-{number}.db"
        _make_bare(databases.bare(bare))
        ours = databases.copy_of(template, folder, f"ours-{number}.db")
        rounds.append(
            (
                _all_click(_click_bare_sqlite, str(bare)),
                _all_click(_click, f"sqlite:///{ours.as_posix()}"),
            )
        )
    yield _figure("20 processes claim 300 leads, SQLite", rounds)
    try:
        with running_postgres() as server:
            _make(server.create_database("template_claims"))
            rounds = []
            for number in range(ROUNDS):
                url = server.create_database(f"bare_{number}")
                with psycopg.connect(url, autocommit=True) as connection:
                    _make_bare(connection)
                ours_url = server.create_database(f"ours_{number}", "template_claims")
                rounds.append((_all_click(_click_bare_postgres, url), _all_click(_click, ours_url)))
            yield _figure("20 processes claim 300 leads, PostgreSQL", rounds)
    except NoServer as none:
        print(f"PostgreSQL was not measured: {none}", file=sys.stderr)


def _figure(name: str, rounds: list[tuple[list[Clicks], list[Clicks]]]) -> Figure:
    wrong = "; ".join({fault for _, ours in rounds if (fault := _fault(ours))})
    return Figure(
        name,
        median(max(each.worst for each in bare) for bare, _ in rounds),
        median(max(each.worst for each in ours) for _, ours in rounds),
        2.0,
        remarks="worst wait" if wrong else "worst wait; each lead has one winner, each loser knows",
        wrong=wrong,
    )


def _fault(clicks: list[Clicks]) -> str:
    """What is wrong with who won; "" nothing."""
    winners = Counter(lead for each in clicks for lead in each.won)
    by_lead = {lead: each.rep for each in clicks for lead in each.won}
    if len(winners) != LEADS or set(winners.values()) != {1}:
        return f"{len(winners)} leads of {LEADS} have a winner, {max(winners.values())} at most"
    misled = sum(by_lead[lead] != told for each in clicks for lead, told in each.told.items())
    return f"{misled} losers were told a wrong winner" if misled else ""


def _make(url: str) -> None:
    """Twenty internet reps on shift, three hundred leads that nobody has, and one more each."""
    with closing(open_store(url)) as store:
        services = open_services(store)
        with store.in_haste():
            for number in range(PROCESSES):
                services.people.add_rep(_ACTOR, f"Rep {number}", Role.INTERNET, "Toyota")
            for entry in services.people.reps():
                services.floor.check_in(_ACTOR, entry.rep.id)
            for number in range(LEADS + PROCESSES):
                services.leads.add(
                    _ACTOR,
                    Prospect(
                        source="website",
                        name=f"Customer {number}",
                        emails=(f"customer{number}@example.com",),
                    ),
                )


def _make_bare(connection: Any) -> None:
    connection.execute("CREATE TABLE lead (id INTEGER PRIMARY KEY, owner INTEGER)")
    for number in range(1, LEADS + PROCESSES + 1):
        connection.execute(f"INSERT INTO lead (id) VALUES ({number})")
    connection.close()


Click = Callable[[int], int | None]
"""Tries one lead: None when it was won, else who has it."""


def _all_click(program: Callable[[str, int, Barrier, Any], None], where: str) -> list[Clicks]:
    context = _context()
    barrier, answers = context.Barrier(PROCESSES), context.SimpleQueue()
    processes = [
        context.Process(target=program, args=(where, rep, barrier, answers))
        for rep in range(1, PROCESSES + 1)
    ]
    for process in processes:
        process.start()
    clicks = [answers.get() for _ in processes]
    for process in processes:
        process.join()
    return clicks


def _context() -> Any:
    """New processes that share nothing with this one, started as cheaply as the system allows."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([__name__])
    return context


def _clicks(rep: int, barrier: Barrier, click: Click) -> Clicks:
    won, told, worst = [], {}, 0.0
    # A lead of one's own first, so that no wait is the start of a process.
    click(LEADS + rep)
    barrier.wait()
    for lead in range(1, LEADS + 1):
        begun = time.perf_counter()
        winner = click(lead)
        worst = max(worst, time.perf_counter() - begun)
        if winner is None:
            won.append(lead)
        else:
            told[lead] = winner
    return Clicks(rep, tuple(won), told, worst)


def _click(url: str, rep: int, barrier: Barrier, answers: Any) -> None:
    collect_less()
    with closing(open_store(url, upgrade=False)) as store:
        services = open_services(store)

        def click(lead: int) -> int | None:
            try:
                services.leads.claim(_ACTOR, lead, rep)
            except Refused as refused:
                winner = refused.facts["winner"]
                assert isinstance(winner, int)
                return winner
            return None

        answers.put(_clicks(rep, barrier, click))


@contextmanager
def _transaction(connection: Any, begin: str) -> Iterator[None]:
    connection.execute(begin)
    yield
    connection.execute("COMMIT")


def _bare_click(connection: Any, rep: int, begin: str) -> Click:
    def click(lead: int) -> int | None:
        with _transaction(connection, begin):
            done = connection.execute(
                f"UPDATE lead SET owner = {rep} WHERE id = {lead} AND owner IS NULL"
            )
        return None if done.rowcount == 1 else 0

    return click


def _click_bare_sqlite(file: str, rep: int, barrier: Barrier, answers: Any) -> None:
    connection = library().connect(file, isolation_level=None, timeout=60)
    connection.execute("PRAGMA synchronous = FULL")
    answers.put(_clicks(rep, barrier, _bare_click(connection, rep, "BEGIN IMMEDIATE")))
    connection.close()


def _click_bare_postgres(url: str, rep: int, barrier: Barrier, answers: Any) -> None:
    with psycopg.connect(url, autocommit=True) as connection:
        answers.put(_clicks(rep, barrier, _bare_click(connection, rep, "BEGIN")))
