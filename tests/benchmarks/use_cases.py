"""Single use cases in the services, without any window."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any
from uuid import uuid4

import psycopg

from showroom_app.domain.floor_facts import ArrivalKind
from showroom_app.domain.people import Actor, Role
from showroom_app.domain.prospect import Prospect
from showroom_app.domain.standing import State
from showroom_app.services import Services, open_services
from showroom_app.storage.copying import copy_to_server
from showroom_app.storage.store import open_store
from tests.benchmarks import databases
from tests.benchmarks.figure import Figure, seconds, side_by_side
from tests.servers import NoServer, running_postgres

_ACTOR = Actor(None, "bench")
_TIMES, _WARM = 40, 10
"""A station that has been open for a while has done each of these before."""


def acts(folder: Path) -> Iterator[Figure]:
    """An arrival, a new lead and its claim against a bare commit with the same care for the disk.

    On the demo in a file and on a server, and on a million leads where those were made before.
    """
    small = databases.copy_of(databases.demo(), folder / "acts")
    yield from _on_file(small, folder / "acts" / "bare.db", "")
    large = databases.many_leads_kept(1_000_000)
    if large is None:
        print("No million leads were made yet: `list` makes them.", file=sys.stderr)
    else:
        yield from _on_file(large, large.parent / "bare.db", ", 1,000,000 leads")
    try:
        with running_postgres(databases.DURABLE) as server:
            to_copy = databases.copy_of(databases.demo(), folder / "acts", "to-copy.db")
            yield from _on_server(to_copy, server.create_database("acts"))
    except NoServer as none:
        print(f"PostgreSQL was not measured: {none}", file=sys.stderr)


def _on_file(database: Path, bare: Path, where: str) -> Iterator[Figure]:
    with closing(databases.bare(bare)) as connection:

        def commit() -> float:
            return seconds(lambda: databases.bare_commit(connection, b"x" * 500))

        yield from _figures(f"sqlite:///{database.as_posix()}", commit, 10.0, where)


def _on_server(small: Path, url: str) -> Iterator[Figure]:
    copy_to_server(f"sqlite:///{small.as_posix()}", url)
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("CREATE TABLE bare (content bytea)")

        def commit() -> float:
            return seconds(lambda: _bare_commit(connection, b"x" * 500))

        yield from _figures(url, commit, 6.0, ", PostgreSQL")


def _bare_commit(connection: psycopg.Connection[Any], content: bytes) -> None:
    connection.execute("BEGIN")
    connection.execute("INSERT INTO bare VALUES (%s)", (content,))
    connection.execute("COMMIT")


def _figures(url: str, commit: Callable[[], float], limit: float, where: str) -> Iterator[Figure]:
    with closing(open_store(url)) as store:
        services = open_services(store)
        for name, act in _use_cases(services).items():
            measured = side_by_side(commit, act, _TIMES, _WARM)
            yield Figure(f"use case: {name}{where}", *measured, limit)


def _use_cases(services: Services) -> dict[str, Callable[[], float]]:
    """What is measured; whatever has to be done beside is not."""
    floor = services.people.floors()[0].id
    rep = _on_shift(services)

    def add() -> int:
        # Somebody new, also on a database that was measured before.
        name = uuid4().hex
        prospect = Prospect(source="bench", name=name, emails=(f"{name}@example.com",))
        lead = services.leads.add(_ACTOR, prospect).lead
        assert lead is not None
        return lead

    def arrive() -> float:
        made = seconds(lambda: services.reception.arrive(_ACTOR, ArrivalKind.WALK_IN, floor))
        services.floor.undo(_ACTOR)
        return made

    def claim() -> float:
        lead = add()
        return seconds(lambda: services.leads.claim(_ACTOR, lead, rep))

    return {"arrive": arrive, "create a lead": lambda: seconds(add), "claim": claim}


def _on_shift(services: Services) -> int:
    """An internet rep who is in, so that a lead may be claimed."""
    rep = next(each.rep.id for each in services.people.reps() if each.role is Role.INTERNET)
    if services.floor.state_of(rep) is State.OFF:
        services.floor.check_in(_ACTOR, rep)
    return rep
