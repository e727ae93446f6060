"""Single use cases in the services, without any window."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from showroom_app.domain.floor_facts import ArrivalKind
from showroom_app.domain.people import Actor
from showroom_app.domain.prospect import Prospect
from showroom_app.services import open_services
from showroom_app.storage.store import open_store
from tests.benchmarks import databases
from tests.benchmarks.figure import Figure, seconds, side_by_side

_ACTOR = Actor(None, "bench")
_TIMES = 40


def acts(folder: Path) -> Iterator[Figure]:
    """An arrival and a new lead on the demo, against a bare commit with the same pragmas."""
    database = databases.copy_of(databases.demo(), folder / "acts")
    bare = databases.bare(folder / "acts" / "bare.db")
    with closing(open_store(f"sqlite:///{database.as_posix()}")) as store:
        services = open_services(store)
        floor = services.people.floors()[0].id
        numbers = iter(range(1_000_000))

        def commit() -> float:
            return seconds(lambda: databases.bare_commit(bare, b"x" * 500))

        def arrive() -> float:
            made = seconds(lambda: services.reception.arrive(_ACTOR, ArrivalKind.WALK_IN, floor))
            services.floor.undo(_ACTOR)
            return made

        def new_lead() -> float:
            number = next(numbers)
            prospect = Prospect(
                source="bench", name=f"Klant {number}", emails=(f"bench{number}@example.com",)
            )
            return seconds(lambda: services.leads.add(_ACTOR, prospect))

        yield Figure("use case: arrive", *side_by_side(commit, arrive, _TIMES, 5), 10.0)
        yield Figure("use case: create a lead", *side_by_side(commit, new_lead, _TIMES, 5), 10.0)
    bare.close()
