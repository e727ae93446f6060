"""The server goes while somebody acts and comes back: said, looked up, never done twice."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from showroom_app.domain.floor_facts import ArrivalKind
from showroom_app.domain.rights import UseCase
from showroom_app.domain.topic import Topic
from showroom_app.ui.change_feed import pause_seconds
from tests.faults.acts import Showroom
from tests.faults.gone import Wait, Way, go
from tests.faults.mortal import MortalServer, lasting_database
from tests.faults.office import Office
from tests.faults.road import Road
from tests.servers import PostgresServer, running_postgres
from tests.services.dealership import STATION

pytestmark = [
    pytest.mark.postgresql,
    pytest.mark.timeout(240),
    pytest.mark.skipif(
        sys.platform != "linux", reason="stops the processes of a server by signals"
    ),
]

_PATIENCE = 60_000

CHOSEN = (
    (Way.KILL, UseCase.ARRIVE, "an hour"),
    (Way.STOP, UseCase.ENTER_SALE, "1 min"),
    (Way.STOP_AT_ONCE, UseCase.CHANGE_SETTINGS, "1 s"),
    (Way.FREEZE, UseCase.CLAIM, "1 min"),
    (Way.CUT, UseCase.CHECK_IN, "an hour"),
)
"""Of every way one; `packaging/dev.py faults gone` plays them all."""


@pytest.fixture(scope="module")
def server() -> Iterator[PostgresServer]:
    """A server of these tests alone, which no other test misses."""
    with running_postgres() as running:
        yield running


@pytest.fixture(scope="module")
def mortal(server: PostgresServer) -> MortalServer:
    return MortalServer(server.url("postgres"))


@pytest.fixture(scope="module")
def showroom(server: PostgresServer) -> Iterator[Showroom]:
    made = Showroom.opened(lasting_database(server, "gone"))
    yield made
    made.dealership.store.close()


@pytest.fixture
def road(server: PostgresServer) -> Iterator[Road]:
    made = Road(server.port)
    yield made
    made.close()


@pytest.fixture
def wait(qtbot: QtBot) -> Wait:
    return lambda holds: qtbot.waitUntil(holds, timeout=_PATIENCE)


@pytest.fixture
def office(server: PostgresServer, showroom: Showroom, road: Road) -> Iterator[Office]:
    made = Office(road.url(server.url("gone")), showroom.dealership.now)
    yield made
    made.close()


@pytest.mark.parametrize(("way", "kind", "away"), CHOSEN)
def test_the_window_goes_on_says_so_and_comes_back_with_what_became_of_the_act(
    way: Way,
    kind: UseCase,
    away: str,
    office: Office,
    showroom: Showroom,
    mortal: MortalServer,
    road: Road,
    wait: Wait,
) -> None:
    print(go(way, kind, away, office, showroom, mortal, road, wait))


def test_somebody_elses_long_transaction_is_waited_for_and_never_called_a_loss(
    office: Office, showroom: Showroom, wait: Wait
) -> None:
    # Four seconds: longer than a server that answers nothing is believed in.
    with showroom.dealership.store.write(Topic.BOARD) as work:
        office.do(
            lambda services: services.reception.arrive(
                STATION, ArrivalKind.NOT_A_BUYER, showroom.floor
            )
        )
        ticks = office.heard.ticks
        wait(lambda: office.heard.ticks > ticks + 400)
        assert work.topics == {Topic.BOARD}
        assert not office.heard.done
        assert not office.heard.failed
    wait(lambda: len(office.heard.done) == 1)
    assert office.heard.lost == 0


def test_a_server_that_comes_back_restored_from_a_copy_is_shown_as_it_is(
    server: PostgresServer, wait: Wait
) -> None:
    url = lasting_database(server, "restored")
    elsewhere = Showroom.opened(url)
    now = elsewhere.dealership.now
    elsewhere.dealership.store.close()
    server.create_database("the_copy", template="restored")
    office = Office(url, now)
    for _ in range(2):
        office.do(lambda services: services.reception.arrive(STATION, ArrivalKind.WALK_IN, 1))
    wait(lambda: office.view is not None and len(office.view.with_customers) == 2)

    server.drop_database("restored")
    wait(lambda: office.heard.lost == 1)
    server.create_database("restored", template="the_copy")
    wait(lambda: office.view is not None and not office.view.with_customers)
    assert office.heard.back == 1

    # Its counters are still lower than those that were seen before.
    office.heard.topics.clear()
    elsewhere = Showroom.found(url)
    elsewhere.services.reception.arrive(STATION, ArrivalKind.WALK_IN, 1)
    wait(lambda: Topic.BOARD in office.heard.topics)
    wait(lambda: office.view is not None and len(office.view.with_customers) == 1)
    office.close()
    elsewhere.dealership.store.close()


def test_a_server_that_comes_and_goes_is_not_asked_more_and_more_often() -> None:
    early = [pause_seconds(tries, 30.0) for tries in range(2, 200)]
    assert all(0.5 <= pause <= 1.0 for pause in early)
    assert len(set(early)) > 100, "all PCs would ask at the same moment"
    late = [pause_seconds(tries, 3_600.0) for tries in range(200)]
    assert all(2.5 <= pause <= 5.0 for pause in late)
