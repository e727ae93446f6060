"""Twenty PCs on one server, all of them killed and started again: a checker accepts what is left.

The long version is `packaging/dev.py faults twenty --rounds 20`.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults.history import Told
from tests.faults.mortal import MortalServer, lasting_database
from tests.faults.one_of_twenty import ON_THE_FLOOR, VERBS, WITH_LEADS, WITH_SALES
from tests.faults.twenty import Outcome, falls, play
from tests.servers import PostgresServer, running_postgres

SEED = 20_261_022


@pytest.fixture(scope="module")
def mortal() -> Iterator[PostgresServer]:
    """A server that may be killed: nobody else is at work on it."""
    with running_postgres() as server:
        yield server


def judge(outcome: Outcome) -> None:
    """Something of everything was done, much was cut off, and nothing is wrong."""
    print(f"\n{outcome}")
    assert outcome.wrong == []
    done = {each.verb for each in outcome.tries if each.told is Told.DONE}
    assert len(done) > len(VERBS) // 2
    for part in (ON_THE_FLOOR, WITH_LEADS, WITH_SALES):
        assert len(done & set(part)) >= len(part) // 3
    assert len(outcome.found.acts) > len(outcome.found.before) + 80


@pytest.mark.postgresql
def test_twenty_pcs_and_their_server_are_killed_and_nothing_is_lost_or_doubled(
    mortal: PostgresServer, tmp_path: Path
) -> None:
    url = lasting_database(mortal, "twenty")
    server = MortalServer(mortal.url("postgres"))
    outcome = play(url, tmp_path, SEED, pcs=20, acts=750, incidents=falls(server))
    judge(outcome)
    assert outcome.kills == {"pc": 12, "server killed": 1, "server stopped": 1}
    cut_off = [each for each in outcome.tries if each.told in (Told.UNKNOWN, Told.NOT_DONE)]
    assert len({each.pc for each in cut_off}) > 10


def test_four_programs_on_one_file_are_killed_and_nothing_is_lost_or_doubled(
    sqlite_url: str, tmp_path: Path
) -> None:
    outcome = play(sqlite_url, tmp_path, SEED, pcs=4, acts=400)
    judge(outcome)
    assert outcome.kills["pc"] >= 4


@pytest.fixture(autouse=True)
def _patience(request: pytest.FixtureRequest) -> None:
    """Twenty programs and a server that starts again take their time on a machine of two cores."""
    request.node.add_marker(pytest.mark.timeout(300))
