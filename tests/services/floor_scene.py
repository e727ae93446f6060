"""What the tests of the floor look at: rows of visits, the log with its payloads, the order."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import text

from showroom_app.domain.floor_facts import ArrivalKind
from showroom_app.services.done import Done
from showroom_app.storage.repositories.visits import Visit
from tests.services.dealership import STATION, Dealership

WALK_IN = ArrivalKind.WALK_IN


def arrives(dealership: Dealership, kind: ArrivalKind = WALK_IN, **said: Any) -> Done:
    """Somebody at the door of the first floor, unless told otherwise."""
    actor = said.pop("actor", STATION)
    floor = said.pop("floor", 1)
    return dealership.services.reception.arrive(actor, kind, floor, **said)


def visit(dealership: Dealership, done: Done | int) -> Visit:
    """The row of a visit."""
    number = done if isinstance(done, int) else done.visit
    assert number is not None
    with dealership.store.read() as work:
        found = work.visits.visit(number)
    assert found is not None
    return found


def order(dealership: Dealership, floor: int = 1) -> list[int]:
    """The reps who have a place, place 1 first."""
    return list(dealership.services.floor.line(floor).places())


def written(dealership: Dealership, floor: int = 1, day: date | None = None) -> list[str]:
    """The kinds of the events of a day, in order."""
    return [entry.kind for entry in dealership.services.floor.log(floor, day)]


def rows_of(dealership: Dealership, table: str) -> int:
    """How many rows a table has."""
    with dealership.store.read() as work:
        count: int = work._connection.scalar(text(f"SELECT count(*) FROM {table}"))
    return count


def payloads(dealership: Dealership) -> str:
    """Everything the floor log holds, as one text."""
    with dealership.store.read() as work:
        return repr(work._connection.execute(text("SELECT * FROM floor_log")).all())
