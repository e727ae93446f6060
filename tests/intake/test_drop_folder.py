"""The drop folder: whole files are taken in and put aside, nothing is deleted or read by halves."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from showroom_app.intake.drop_folder import DONE, QUIET_SECONDS, REJECTED, DropFolder
from showroom_app.intake.receive import Status
from tests.intake.test_receive import NOBODY, adf, document
from tests.services.dealership import STATION, Dealership


@pytest.fixture
def dealership(sqlite_url: str) -> Iterator[Dealership]:
    """An empty dealership."""
    made = Dealership(sqlite_url)
    yield made
    made.store.close()


def looked(folder: DropFolder, start: float = 0) -> list[Path]:
    """What is whole after the folder was left alone for long enough."""
    folder.look(start)
    return folder.look(start + QUIET_SECONDS)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir()) if folder.is_dir() else []


def test_a_file_that_still_grows_is_left_alone(tmp_path: Path) -> None:
    folder = DropFolder(tmp_path)
    file = tmp_path / "lead.xml"
    file.write_bytes(b"<adf>")
    assert folder.look(0) == []
    file.write_bytes(b"<adf><prospect>")
    assert folder.look(QUIET_SECONDS) == []
    assert folder.look(2 * QUIET_SECONDS) == [file]


def test_hidden_unfinished_and_put_aside_files_are_not_seen(tmp_path: Path) -> None:
    for name in (".a.xml", "b.xml.part", "c.tmp", "~$d.xlsx", "showroom.db"):
        (tmp_path / name).write_bytes(b"x")
    (tmp_path / DONE).mkdir()
    (tmp_path / DONE / "e.xml").write_bytes(b"x")
    assert looked(DropFolder(tmp_path)) == []
    assert looked(DropFolder(tmp_path / "not there")) == []


def test_what_was_taken_in_and_what_was_refused_are_put_aside(
    dealership: Dealership, tmp_path: Path
) -> None:
    tmp_path = tmp_path / "leads"
    tmp_path.mkdir()
    (tmp_path / "good.xml").write_bytes(document(adf()))
    (tmp_path / "nobody.xml").write_bytes(document(NOBODY))
    folder = DropFolder(tmp_path)
    became = [
        received.status
        for path in looked(folder)
        for received in folder.take_in(dealership.services, STATION, path)
    ]
    assert became == [Status.IMPORTED, Status.REJECTED]
    assert (names(tmp_path / DONE), names(tmp_path / REJECTED)) == (["good.xml"], ["nobody.xml"])
    assert names(tmp_path) == [DONE, REJECTED]


def test_a_second_file_of_one_name_is_kept_beside_the_first(
    dealership: Dealership, tmp_path: Path
) -> None:
    tmp_path = tmp_path / "leads"
    tmp_path.mkdir()
    folder = DropFolder(tmp_path)
    for start in (0, 100):
        (tmp_path / "a.xml").write_bytes(document(adf()))
        for path in looked(folder, start):
            list(folder.take_in(dealership.services, STATION, path))
    assert names(tmp_path / DONE) == ["a (2).xml", "a.xml"]


def test_a_file_that_was_read_and_not_yet_put_aside_makes_no_second_lead(
    dealership: Dealership, tmp_path: Path
) -> None:
    file = tmp_path / "a.xml"
    file.write_bytes(document(adf()))
    folder = DropFolder(tmp_path)
    first = folder.take_in(dealership.services, STATION, file)
    assert next(first).status is Status.IMPORTED
    (again,) = folder.take_in(dealership.services, STATION, file)
    assert again.status is Status.DUPLICATE
    assert names(tmp_path / DONE) == ["a.xml"]


def test_a_file_that_cannot_be_put_aside_is_read_once(
    dealership: Dealership, tmp_path: Path
) -> None:
    (tmp_path / DONE).write_bytes(b"a file in the way")
    file = tmp_path / "x.xml"
    file.write_bytes(document(adf()))
    folder = DropFolder(tmp_path)
    assert file in looked(folder)
    list(folder.take_in(dealership.services, STATION, file))
    assert file.exists()
    assert file not in looked(folder, 100)
