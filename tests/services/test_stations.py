"""Each PC is a station: it says that it runs, and a manager names it from any PC."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest

from showroom_app.domain.duplicates import name_key
from showroom_app.domain.people import UserKind
from showroom_app.domain.refused import NotFound, Refused
from showroom_app.domain.station import LONGEST_NAME, StationKind, free_name, is_older
from showroom_app.domain.topic import Topic
from showroom_app.services.stations import Stations
from tests.services.dealership import STATION, Dealership

KIOSK, RECEPTION = StationKind.KIOSK, StationKind.RECEPTION


@pytest.fixture
def dealership(database_url: str) -> Iterator[Dealership]:
    made = Dealership(database_url)
    yield made
    made.store.close()


@pytest.fixture
def stations(dealership: Dealership) -> Stations:
    return dealership.services.stations


def test_a_pc_is_listed_when_it_starts_and_stays_the_same_station(stations: Stations) -> None:
    first = stations.here("a", " BALIE ", RECEPTION, "0.6.0")
    assert (first.name, first.kind, first.program) == ("BALIE", RECEPTION, "0.6.0")
    again = stations.here("a", "another", KIOSK, "0.7.0")
    assert (again.id, again.name, again.kind, again.program) == (
        first.id,
        "BALIE",
        RECEPTION,
        "0.7.0",
    )
    (row,) = stations.view().rows
    assert row.station == again
    assert row.runs
    assert not row.has_intake


def test_a_second_pc_of_one_name_gets_a_number(stations: Stations) -> None:
    names = [stations.here(key, "Réception", RECEPTION, "1").name for key in "abc"]
    assert names == ["Réception", "Réception-2", "Réception-3"]
    assert stations.proposal("RECEPTION-2") == "RECEPTION-4"
    assert stations.here("d", "\u200b ", RECEPTION, "1").name == "PC"


def test_a_name_that_is_numbered_never_grows_past_what_fits() -> None:
    long = "N" * LONGEST_NAME
    other = free_name(long, frozenset([name_key(long)]))
    assert other == "N" * (LONGEST_NAME - 2) + "-2"


def test_that_a_station_goes_on_is_no_news(dealership: Dealership, stations: Stations) -> None:
    counters = dealership.services.counters
    before = counters()
    stations.here("a", "BALIE", RECEPTION, "1")
    listed = counters()
    assert listed != before
    stations.here("a", "BALIE", RECEPTION, "1")
    assert counters() == listed
    assert listed[Topic.BOARD] == before[Topic.BOARD]


def test_a_station_is_named_and_given_a_kind_from_anywhere(stations: Stations) -> None:
    here = stations.here("a", "PC-0417", RECEPTION, "1")
    stations.here("b", "BALIE", RECEPTION, "1")
    done = stations.change(STATION, here.id, "  Tablet   hal ", KIOSK)
    assert done.station == "Tablet hal"
    followed = stations.here("a", "PC-0417", RECEPTION, "1")
    assert (followed.name, followed.kind) == ("Tablet hal", KIOSK)
    # To change the kind alone, or the case of the name, is no second station of that name.
    stations.change(STATION, here.id, "TABLET HAL", StationKind.WALLBOARD)
    with pytest.raises(Refused, match="station-name-taken") as taken:
        stations.change(STATION, here.id, "balie", KIOSK)
    assert taken.value.facts["free"] == "balie-2"
    with pytest.raises(Refused, match="station-without-name"):
        stations.change(STATION, here.id, " \u200b ", KIOSK)
    with pytest.raises(NotFound):
        stations.change(STATION, 99, "X", KIOSK)
    assert stations.find("tab").id == here.id
    with pytest.raises(NotFound) as unknown:
        stations.find("nobody")
    assert unknown.value.choices == ("BALIE", "TABLET HAL")


def test_where_a_manager_exists_only_a_manager_names_stations(
    dealership: Dealership, stations: Stations
) -> None:
    here = stations.here("a", "BALIE", RECEPTION, "1")
    petra = dealership.user("Petra de Boer", UserKind.MANAGER)
    with pytest.raises(Refused, match="not-allowed"):
        stations.change(STATION, here.id, "KIOSK", KIOSK)
    with pytest.raises(Refused, match="not-allowed"):
        stations.forget(STATION, here.id)
    stations.change(petra, here.id, "KIOSK", KIOSK)
    # To join needs nobody: a new PC says itself what it is.
    assert stations.here("b", "TV", StationKind.WALLBOARD, "1").kind is StationKind.WALLBOARD


def test_a_station_that_is_gone_is_forgotten_and_one_that_runs_is_not(
    dealership: Dealership, stations: Stations
) -> None:
    here = stations.here("a", "BALIE", RECEPTION, "1")
    with pytest.raises(Refused, match="station-runs"):
        stations.forget(STATION, here.id)
    with dealership.store.write_unseen() as work:
        work.stations.note_seen("a", "1", work.recorded - timedelta(days=3))
    assert not stations.view().rows[0].runs
    stations.forget(STATION, here.id)
    assert stations.view().rows == ()
    assert stations.of_key("a") is None
    # Should it start again, it is simply listed anew.
    assert stations.here("a", "BALIE", RECEPTION, "1").name == "BALIE"


@pytest.mark.parametrize(
    ("program", "other", "older"),
    [
        ("0.6.0", "0.7.0", True),
        ("0.9.1", "0.10.0", True),
        ("0.7.0", "0.7.0", False),
        ("0.7.0", "0.6.9", False),
        ("", "0.7.0", False),
    ],
)
def test_versions_are_compared_by_their_numbers(program: str, other: str, older: bool) -> None:
    assert is_older(program, other) is older
