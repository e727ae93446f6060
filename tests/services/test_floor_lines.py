"""What a program remembers of a floor's log, and when it stops believing it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from showroom_app.domain.floor_facts import Finished, Outcome
from showroom_app.domain.people import Role, UserKind
from showroom_app.services import open_services
from showroom_app.services.done import Done
from showroom_app.storage.sqlite_library import library
from tests.services.dealership import STATION, Dealership
from tests.services.floor_scene import arrives, order


def put_back(copy: Path, file: Path) -> None:
    """Copy a database over another one that is in use."""
    with (
        closing(library().connect(str(copy))) as source,
        closing(library().connect(str(file))) as target,
    ):
        source.backup(target)


def test_a_log_that_was_put_back_under_a_running_program_is_folded_anew(
    sqlite_url: str, tmp_path: Path
) -> None:
    file, copy = tmp_path / "showroom.db", tmp_path / "copy.db"
    dealership = Dealership(sqlite_url)
    sanne = dealership.rep("Sanne", Role.SHOWROOM)
    put_back(file, copy)
    assert arrives(dealership).assigned == sanne
    assert order(dealership) == []
    put_back(copy, file)
    assert order(dealership) == [sanne]
    # What was lost is no part of what comes after it.
    assert arrives(dealership).assigned == sanne
    assert order(dealership) == []
    assert dealership.services.checking.check().is_well
    dealership.store.close()


def test_a_line_that_goes_on_is_the_one_that_a_program_just_started_folds(
    dealership: Dealership, database_url: str
) -> None:
    """Undone acts of just now and of long ago included."""
    reps = [dealership.rep(name, Role.HYBRID) for name in ("Sanne", "Anna", "Rob", "Lotte")]
    floor = dealership.services.people.floors()[0].id
    boss = dealership.user("Erik", UserKind.MANAGER)
    watching = Dealership(database_url)
    acts: list[Callable[[], Done]] = [
        lambda: arrives(dealership),
        lambda: dealership.services.floor.to_lead_desk(STATION, reps[3]),
        lambda: arrives(dealership),
        lambda: dealership.services.floor.undo(STATION),
        lambda: dealership.services.floor.finish(STATION, reps[0], Outcome.LOST),
        lambda: arrives(dealership),
        lambda: dealership.services.floor.undo(boss, the_end_of_a_visit()),
        lambda: arrives(dealership),
        lambda: dealership.services.floor.come_back(STATION, reps[3]),
        lambda: dealership.services.floor.undo(STATION),
        lambda: dealership.services.floor.come_back(STATION, reps[3]),
    ]

    def the_end_of_a_visit() -> str:
        log = dealership.services.floor.log(floor)
        return next(each.act for each in reversed(log) if isinstance(each.fact, Finished))

    for act in acts:
        act()
        dealership.later(minutes=1)
        watching.store.at = dealership.now
        just_started = open_services(dealership.store)
        assert watching.services.floor.line(floor) == just_started.floor.line(floor)
        assert dealership.services.floor.line(floor) == just_started.floor.line(floor)
    watching.store.close()
