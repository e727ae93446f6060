"""`showroom station`, and what `showroom fetch` says while another PC takes in."""

from __future__ import annotations

from pathlib import Path

import pytest

from showroom_app import __version__
from showroom_app.domain.intake_lease import Program
from showroom_app.domain.station import StationKind
from showroom_app.settings import load
from tests.cli.conftest import Answer, Showroom
from tests.services.dealership import Dealership


@pytest.fixture
def showroom(small: Showroom, tmp_path: Path) -> Showroom:
    """The program on a PC with a folder of its own."""

    def run(*words: str | int | Path, **more: str) -> Answer:
        return small("--data-dir", tmp_path / "pc", *words, **more)

    return run


@pytest.fixture
def dealership(sqlite_url: str) -> Dealership:
    """The same dealership, seen from another PC."""
    return Dealership(sqlite_url)


def test_this_pc_is_named_and_given_a_kind_and_keeps_both(
    showroom: Showroom, tmp_path: Path
) -> None:
    assert showroom("station", "list").objects == []
    named = showroom("station", "name", "TV").object
    assert named == {
        "name": "TV",
        "kind": "reception",
        "program": __version__,
        "last": named["last"],
        "runs": True,
        "here": True,
        "takes_in": False,
        "chosen": False,
        "older": False,
    }
    assert showroom("station", "kind", "wallboard").object["kind"] == "wallboard"
    kept = load(tmp_path / "pc" / "settings.toml").settings
    assert (kept.station, kept.kind) == ("TV", StationKind.WALLBOARD)
    (listed,) = showroom("station", "list").objects
    assert (listed["name"], listed["kind"], listed["here"]) == ("TV", "wallboard", True)
    assert showroom("station", "forget", "TV").status == 1
    assert showroom("station", "kind", "television").status == 2


def test_another_pc_is_named_from_here_and_an_older_version_is_pointed_out(
    showroom: Showroom, raw: Showroom, dealership: Dealership, sqlite_url: str
) -> None:
    stations = dealership.services.stations
    stations.here("a", "BALIE", StationKind.RECEPTION, "0.0.9")
    changed = showroom("station", "kind", "desk", "--of", "bal").object
    assert (changed["kind"], changed["here"], changed["older"]) == ("desk", False, True)
    answer = showroom("station", "name", "balie", "--of", "BALIE")
    assert answer.object["name"] == "balie"
    unknown = showroom("station", "name", "X", "--of", "nobody")
    assert unknown.status == 2
    assert "nobody" in unknown.err
    chosen = showroom("station", "intake", "balie").object
    assert chosen["chosen"]
    said = raw("--database", sqlite_url, "station", "list").out
    assert "older than" in said
    assert "chosen to take in" in said
    assert not showroom("station", "intake", "any").object["chosen"]


def test_fetch_says_who_takes_in_and_leaves_it_alone(
    showroom: Showroom, dealership: Dealership
) -> None:
    reception = Program("a/1", "a", "BALIE", StationKind.RECEPTION)
    dealership.services.intake.take(reception)
    answer = showroom("fetch", "--once")
    assert (answer.status, answer.objects) == (0, [])
    assert "BALIE reads the mailboxes and sends mail, since" in answer.err
    dealership.services.intake.give_back(reception.run)
    assert "BALIE" not in showroom("fetch", "--once").err
    # Who fetched once does not keep it.
    assert dealership.services.intake.intake().holder is None
