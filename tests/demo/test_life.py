"""The demo dealership goes on while somebody watches."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from random import Random

import pytest

from showroom_app.demo.build import bring_up_to
from showroom_app.demo.life import Life
from showroom_app.domain.people import Actor, Role
from showroom_app.services import Services, open_services
from showroom_app.services.inbox_view import Tab
from showroom_app.storage.store import Store, open_store
from tests.services.dealership import OFFICE, local

TUESDAY = local("2026-10-06 14:20")


class Watched:
    """A demo dealership that somebody watches from Tuesday afternoon on."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.services: Services = open_services(store)
        self.life = Life(self.services, chance=Random(3))
        self.now = TUESDAY

    def watch(self, minutes: int, pace: int) -> None:
        """Let the time go on, a look every twenty seconds."""
        until = self.now + timedelta(minutes=minutes)
        while self.now < until:
            self.now += timedelta(seconds=20)
            self.store.at = self.now
            self.life.go_on(pace, self.now)

    def kinds(self, since: datetime) -> set[str]:
        """The kinds of entry in the floor logs since a moment."""
        floors = self.services.people.floors()
        return {
            entry.kind
            for floor in floors
            for entry in self.services.floor.log(floor.id, since.date())
            if entry.at > since
        }

    def entries(self) -> int:
        """How many entries today's floor logs have."""
        floors = self.services.people.floors()
        return sum(len(self.services.floor.log(floor.id, TUESDAY.date())) for floor in floors)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A demo dealership of some days, up to Tuesday 14:20."""
    file = tmp_path_factory.mktemp("life") / "made.db"
    store = open_store(f"sqlite:///{file.as_posix()}")
    bring_up_to(store, TUESDAY, 3, lambda _: None, TUESDAY.date() - timedelta(days=4))
    store.close()
    return file


@pytest.fixture
def watched(made: Path, tmp_path: Path) -> Iterator[Watched]:
    file = tmp_path / "demo.db"
    file.write_bytes(made.read_bytes())
    store = open_store(f"sqlite:///{file.as_posix()}")
    yield Watched(store)
    store.close()


def test_customers_keep_coming_and_visits_end_while_somebody_watches(watched: Watched) -> None:
    watched.watch(400, pace=1)
    assert {"walk-in", "finish"} <= watched.kinds(TUESDAY)
    assert watched.services.checking.check().is_well


def test_leads_keep_coming_and_are_answered(watched: Watched) -> None:
    before = watched.services.inbox.page(OFFICE, _all()).total
    watched.watch(150, pace=1)
    page = watched.services.inbox.page(OFFICE, _all())
    assert page.total > before
    assert page.last_answered is not None
    assert page.last_answered > TUESDAY


def test_twenty_times_as_fast_more_happens_in_the_same_time(watched: Watched) -> None:
    start = watched.entries()
    watched.watch(10, pace=1)
    slow = watched.entries() - start
    watched.watch(10, pace=20)
    assert watched.entries() - start - slow > 3 * max(slow, 1)


def test_a_demo_that_was_stopped_stands_still(watched: Watched) -> None:
    watched.watch(5, pace=1)
    before = watched.entries()
    watched.watch(60, pace=0)
    assert watched.entries() == before


def test_the_demo_stays_open_as_long_as_somebody_watches(watched: Watched) -> None:
    watched.now = local("2026-10-06 21:30")
    watched.watch(90, pace=5)
    assert {"walk-in", "finish"} <= watched.kinds(local("2026-10-06 21:30"))


def test_a_new_day_begins_with_the_reps_checking_in(watched: Watched) -> None:
    watched.watch(1, pace=1)
    watched.now = local("2026-10-07 10:00")
    watched.watch(60, pace=1)
    assert {"check-in", "walk-in"} <= watched.kinds(local("2026-10-07 09:00"))


def test_of_two_windows_on_one_demo_only_the_first_plays_it(
    watched: Watched, tmp_path: Path
) -> None:
    first = Life(watched.services, tmp_path, Random(4))
    second = Life(watched.services, tmp_path, Random(5))
    later = TUESDAY + timedelta(minutes=30)
    watched.store.at = TUESDAY
    first.go_on(20, TUESDAY)
    watched.store.at = later
    assert not second.go_on(20, TUESDAY)
    assert not second.go_on(20, later)
    assert first.go_on(20, later)


def test_a_rep_whom_a_visitor_added_is_left_alone(watched: Watched) -> None:
    services, actor = watched.services, Actor(None, "here")
    watched.store.at = TUESDAY
    rep = services.people.add_rep(actor, "Visitor", Role.SHOWROOM, "Toyota").rep
    assert rep is not None
    services.floor.check_in(actor, rep)
    watched.watch(120, pace=5)
    floor = services.people.find_floor("Toyota").id
    mine = [each for each in services.floor.log(floor, TUESDAY.date()) if each.rep == rep]
    assert {each.kind for each in mine} <= {"check-in", "took-up", "walk-in", "service", "miss"}


def _all() -> Tab:
    return Tab.ALL
