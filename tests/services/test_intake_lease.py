"""One program of the dealership takes in, and another one takes over when it is gone."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from showroom_app.domain.intake_lease import LEASE, LOOK, Holder, Program, may_take
from showroom_app.domain.people import UserKind
from showroom_app.domain.refused import NotFound, Refused
from showroom_app.domain.station import StationKind
from showroom_app.domain.topic import Topic
from showroom_app.services.intake_lease import IntakeLease
from tests.services.dealership import STATION, Dealership

NOW = datetime(2026, 10, 22, 8, 0, tzinfo=UTC)
RECEPTION = Program("a/1", "a", "RECEPTION", StationKind.RECEPTION)
OFFICE = Program("b/2", "b", "OFFICE", StationKind.BACK_OFFICE)
KIOSK = Program("c/3", "c", "KIOSK", StationKind.KIOSK)
WITHOUT_PASSWORD = Program("d/4", "d", "DESK", StationKind.DESK, is_able=False)


@pytest.fixture
def dealership(database_url: str) -> Iterator[Dealership]:
    made = Dealership(database_url)
    yield made
    made.store.close()


def held_by(program: Program, seconds_left: float) -> Holder:
    return Holder(program, NOW - timedelta(hours=1), NOW + timedelta(seconds=seconds_left))


# -- who may ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("program", "holder", "chosen", "may"),
    [
        (OFFICE, RECEPTION, "", False),
        (RECEPTION, KIOSK, "", True),
        (KIOSK, RECEPTION, "", False),
        (KIOSK, KIOSK, "", True),
        (RECEPTION, WITHOUT_PASSWORD, "", True),
        (WITHOUT_PASSWORD, KIOSK, "", False),
        (KIOSK, WITHOUT_PASSWORD, "", True),
        (OFFICE, RECEPTION, "b", True),
        (RECEPTION, OFFICE, "b", False),
        (WITHOUT_PASSWORD, RECEPTION, "d", True),
    ],
)
def test_while_somebody_takes_in_only_a_better_placed_program_takes_over(
    program: Program, holder: Program, chosen: str, may: bool
) -> None:
    assert may_take(program, held_by(holder, 5), None, chosen, NOW) is may


def test_who_is_not_the_first_choice_lets_the_others_look_first() -> None:
    gone = held_by(OFFICE, -1)
    assert may_take(RECEPTION, gone, None, "", NOW)
    assert not may_take(KIOSK, gone, None, "", NOW)
    assert not may_take(WITHOUT_PASSWORD, gone, None, "", NOW)
    assert may_take(KIOSK, gone, None, "", NOW + LOOK)
    # Where a manager chose, everybody else waits a look for that station.
    assert not may_take(RECEPTION, gone, None, "b", NOW)
    assert may_take(OFFICE, gone, None, "b", NOW)
    assert may_take(RECEPTION, gone, None, "b", NOW + LOOK)


def test_a_dead_one_is_followed_within_a_minute_by_whatever_is_left() -> None:
    assert (LEASE + 2 * LOOK).total_seconds() < 60


# -- the database decides ----------------------------------------------------------------------


def test_one_has_it_until_it_gives_it_back(dealership: Dealership) -> None:
    intake = dealership.services.intake
    taken = intake.take(RECEPTION)
    assert taken is not None
    assert taken.program == RECEPTION
    assert intake.take(OFFICE) == taken
    assert not intake.has(OFFICE.run)
    kept = intake.take(RECEPTION)
    assert kept is not None
    assert kept.since == taken.since
    assert kept.until >= taken.until
    intake.give_back(OFFICE.run)
    assert intake.has(RECEPTION.run)
    intake.give_back(RECEPTION.run)
    assert intake.intake().holder is None
    handed = intake.take(OFFICE)
    assert handed is not None
    assert handed.program == OFFICE


def test_a_lease_that_ended_is_somebody_elses_and_the_old_holder_is_told(
    dealership: Dealership,
) -> None:
    short = IntakeLease(dealership.store, timedelta(microseconds=1))
    assert short.take(RECEPTION) is not None
    # It never said that it goes on: by the clock of the database it has it no more.
    assert not short.has(RECEPTION.run)
    over = dealership.services.intake.take(OFFICE)
    assert over is not None
    assert over.program == OFFICE
    assert short.take(RECEPTION) == over


def test_of_two_who_saw_the_same_one_gets_it(dealership: Dealership) -> None:
    with dealership.store.write_unseen() as work:
        work.leases.make("intake")
        work.leases.make("intake")
        seen = work.leases.row("intake")
        assert work.leases.pass_on("intake", seen, seen._replace(owner="first"))
        assert not work.leases.pass_on("intake", seen, seen._replace(owner="second"))
        assert work.leases.row("intake").owner == "first"


def test_what_a_later_version_wrote_is_somebody(dealership: Dealership) -> None:
    with dealership.store.write_unseen() as work:
        work.leases.make("intake")
        seen = work.leases.row("intake")
        later = seen._replace(owner="??", until=work.recorded + timedelta(minutes=1))
        assert work.leases.pass_on("intake", seen, later)
    holder = dealership.services.intake.take(RECEPTION)
    assert holder is not None
    assert holder.program.run == "??"


def test_that_it_changed_hands_is_told_and_that_it_goes_on_is_not(dealership: Dealership) -> None:
    intake, counters = dealership.services.intake, dealership.services.counters

    def mail() -> int:
        return counters()[Topic.MAIL]

    before = mail()
    intake.take(RECEPTION)
    assert mail() == before + 1
    intake.take(RECEPTION)
    intake.take(OFFICE)
    assert mail() == before + 1
    intake.give_back(RECEPTION.run)
    assert mail() == before + 2


def test_a_manager_gives_it_to_a_station_which_takes_it_over_at_once(
    dealership: Dealership,
) -> None:
    intake, stations = dealership.services.intake, dealership.services.stations
    office = stations.here("b", "OFFICE", StationKind.BACK_OFFICE, "0.6.0")
    intake.take(RECEPTION)
    done = intake.choose(STATION, office.id)
    assert done.station == "OFFICE"
    over = intake.take(OFFICE)
    assert over is not None
    assert over.program == OFFICE
    assert intake.take(RECEPTION) == over
    row = stations.view().rows[0]
    assert row.has_intake
    assert row.is_chosen
    intake.choose(STATION, None)
    assert intake.intake().chosen == ""
    with pytest.raises(NotFound):
        intake.choose(STATION, 99)


def test_where_a_manager_exists_only_a_manager_gives_it_away(dealership: Dealership) -> None:
    services = dealership.services
    office = services.stations.here("b", "OFFICE", StationKind.BACK_OFFICE, "0.6.0")
    manager = dealership.user("Petra de Boer", UserKind.MANAGER)
    with pytest.raises(Refused, match="not-allowed"):
        services.intake.choose(STATION, office.id)
    services.intake.choose(manager, office.id)
    assert services.intake.intake().chosen == "b"
