"""The PCs of a dealer update at different hours: two versions at work on one database."""

from __future__ import annotations

from pathlib import Path

import pytest

from showroom_app.domain.topic import Topic
from showroom_app.storage.problems import DatabaseProblem, Problem
from showroom_app.storage.store import open_store
from showroom_app.storage.upgrade import REVISIONS, upgrade
from showroom_app.words.sentences import Saying
from tests.faults.history import Told
from tests.faults.twenty import Crowd, nothing, play
from tests.later_version import ADDS, SHUTS_OUT, later_version
from tests.servers import as_owner
from tests.services.dealership import Dealership
from tests.services.floor_scene import arrives

SEED = 20_261_023


def test_two_versions_play_a_day_on_one_database_that_one_of_them_upgrades_in_the_middle(
    database_url: str, tmp_path: Path
) -> None:
    newer = later_version(tmp_path)

    def one_pc_updates(crowd: Crowd) -> None:
        upgrade(as_owner(database_url), newer)
        for _ in range(2):
            crowd.join(newer)
        crowd.kill_some(2)
        crowd.each_acts(20)

    outcome = play(
        database_url, tmp_path, SEED, pcs=3, acts=210, incidents=(one_pc_updates, nothing)
    )
    print(f"\n{outcome}")
    assert outcome.wrong == []
    done = {each.pc for each in outcome.tries if each.told is Told.DONE}
    assert done == {f"pc-{number}" for number in range(1, 6)}
    store = open_store(database_url)
    assert store.facts().revision == ADDS
    store.close()


def test_a_program_that_is_too_old_for_what_was_upgraded_stops_and_says_what_to_do(
    database_url: str, tmp_path: Path
) -> None:
    old = Dealership(database_url)
    old.rep("Sanne")
    watch = old.store.watch()
    upgrade(as_owner(database_url), later_version(tmp_path, until=ADDS))
    arrives(old)
    assert watch.wait(20)
    upgrade(as_owner(database_url), later_version(tmp_path, until=SHUTS_OUT))
    said = (
        f"{old.store.url} was brought to a newer version. Install that version of Showroom on this "
        "PC too; nothing is lost."
    )
    for tries in (
        lambda: arrives(old),
        old.services.counters,
        lambda: watch.wait(20),
        old.store.watch,
        lambda: open_store(database_url),
        lambda: open_store(database_url, upgrade=False),
    ):
        with pytest.raises(DatabaseProblem) as caught:
            tries()
        assert caught.value.code is Problem.NEWER_DATABASE
        assert caught.value.facts["found"] == SHUTS_OUT
        assert caught.value.facts["known"] == REVISIONS[-1]
        assert Saying().problem(caught.value) == said
    watch.close()
    newer = open_store(database_url, known=later_version(tmp_path / "again", until=SHUTS_OUT))
    with newer.read() as work:
        assert len(work.visits.of_day(1, old.now.date())) == 1
        assert work.counters()[Topic.BOARD] > 0
    newer.close()
    old.store.close()


@pytest.fixture(autouse=True)
def _patience(request: pytest.FixtureRequest) -> None:
    """Five programs take their time on a machine of two cores."""
    request.node.add_marker(pytest.mark.timeout(240))
