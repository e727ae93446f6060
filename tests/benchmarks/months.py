"""A month for the manager in a dealership of a million leads against one of ten thousand."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

from showroom_app.domain.people import Actor
from showroom_app.domain.topic import Topic
from showroom_app.services import Services, open_services
from showroom_app.storage.store import open_store
from tests.benchmarks import databases
from tests.benchmarks.figure import Figure, seconds, side_by_side

FEW, MANY = 20_000, 1_000_000
"""The few are ten weeks of leads, so that both have the same months to count."""
_ACTOR = Actor(None, "bench")
_LIMIT = 1.5
_TIMES = 7


def large(folder: Path) -> Iterator[Figure]:
    """The overview and the gauges of this month, counted anew after a lead came in."""
    del folder  # a million leads are kept from run to run
    files = [databases.many_leads(count) for count in (FEW, MANY)]
    with (
        closing(open_store(f"sqlite:///{files[0].as_posix()}")) as few,
        closing(open_store(f"sqlite:///{files[1].as_posix()}")) as many,
    ):
        both = open_services(few), open_services(many)
        for name, act in (
            ("overview of the month, counted anew", _overview),
            ("overview of the month, remembered", _remembered),
            ("gauges of the month", _gauges),
        ):
            yield _figure(name, both, act)


def _overview(services: Services) -> float:
    with services.store.write(Topic.LEADS):
        # Whatever was remembered of the leads is forgotten.
        pass
    return seconds(lambda: services.overview.month(_ACTOR))


def _remembered(services: Services) -> float:
    services.overview.month(_ACTOR)
    return seconds(lambda: services.overview.month(_ACTOR))


def _gauges(services: Services) -> float:
    return seconds(lambda: services.quota.seen_by(_ACTOR))


def _figure(name: str, both: tuple[Services, Services], act: Callable[[Services], float]) -> Figure:
    few, many = both
    return Figure(name, *side_by_side(lambda: act(few), lambda: act(many), _TIMES, 2), _LIMIT)
