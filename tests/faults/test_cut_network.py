"""The network between a PC and its server is cut while a commit travels: real packets are lost."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot
from sqlalchemy import Connection, event

from showroom_app.domain.rights import UseCase
from showroom_app.services.done import Done
from tests.faults.acts import ACTS, Showroom
from tests.faults.gone import Wait
from tests.faults.mortal import MortalServer, lasting_database
from tests.faults.network import ROAD, SERVER, Cut, Network, NoNetwork, inside, made_network
from tests.faults.office import Office
from tests.servers import PostgresServer, running_postgres

pytestmark = [pytest.mark.postgresql, pytest.mark.timeout(240)]

_PATIENCE = 60_000


@pytest.fixture
def wait(qtbot: QtBot) -> Wait:
    return lambda holds: qtbot.waitUntil(holds, timeout=_PATIENCE)


@pytest.fixture(scope="module")
def network() -> Iterator[Network]:
    try:
        with made_network() as made:
            yield made
    except NoNetwork as reason:
        pytest.skip(str(reason))


@pytest.fixture(scope="module")
def server(network: Network) -> Iterator[PostgresServer]:
    """A server in its namespace, which lets the PC's in."""
    with inside(network.server), running_postgres({"listen_addresses": "0.0.0.0"}) as running:
        MortalServer(running.url("postgres")).let_in(ROAD)
        yield running


@pytest.mark.parametrize("how", Cut)
def test_a_pc_whose_network_is_cut_says_so_and_learns_what_became_of_its_act(
    how: Cut, network: Network, server: PostgresServer, wait: Wait
) -> None:
    with inside(network.server):
        here = lasting_database(server, how)
    url = re.sub(r"@127\.0\.0\.1:", f"@{SERVER}:", here) + "?sslmode=disable"
    with inside(network.pc):
        showroom = Showroom.opened(url)
        office = Office(url, showroom.dealership.now)
        heard, act = office.heard, ACTS[UseCase.ADD_LEAD](showroom)
        wait(lambda: office.view is not None)

        @event.listens_for(office.store._engine, "commit", once=True)
        def cut(_connection: Connection) -> None:
            network.cut(how)

        cut_at = time.monotonic()
        office.do(act)
        wait(lambda: heard.lost == 1)
        print(f"{how}: lost after {time.monotonic() - cut_at:.1f} s", end="")
        wait(lambda: len(heard.unsure) == 1)
        assert not heard.done
        assert not heard.settled

        network.mend(how)
        back_at = time.monotonic()
        wait(lambda: heard.back == 1)
        print(f", back {time.monotonic() - back_at:.1f} s", end="")
        wait(lambda: len(heard.settled) == 1)
        told = heard.settled[0].done
        print(f" and settled {time.monotonic() - back_at:.1f} s after its return: {told}")
        with showroom.dealership.store.read() as work:
            stored = work.audit.done(heard.unsure[0].act)
        assert (None if stored is None else Done.of_json(stored)) == told
        assert heard.done == ([] if told is None else [told])
        office.close()
        showroom.dealership.store.close()
