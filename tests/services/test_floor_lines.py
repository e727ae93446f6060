"""What a program remembers of a floor's log, and when it stops believing it."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from showroom_app.domain.people import Role
from showroom_app.storage.sqlite_library import library
from tests.services.dealership import Dealership
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
