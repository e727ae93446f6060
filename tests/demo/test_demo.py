"""The demo dealership: like a real one, the same every time, and never altered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from showroom_app.demo.build import bring_up_to
from showroom_app.domain.floor_facts import ArrivalKind, Outcome, SkipReason
from showroom_app.domain.people import Actor, Role
from showroom_app.services import Services, open_services
from showroom_app.services.checking import Checked
from showroom_app.storage.store import Store, open_store
from tests.services.dealership import AMSTERDAM, OFFICE, local

# Three months are played before the first of these tests, beside two others on two cores.
pytestmark = pytest.mark.timeout(400)

_HERE = Actor(None, "here")

TUESDAY = local("2026-10-06 14:20")
SEED = 7

# The same play must give the same rows, but for ids that are drawn and the time of writing.
_COMPARED = (
    "SELECT floor, day, number, at, station, kind, reason FROM floor_log ORDER BY floor, position",
    "SELECT id, day, kind, arrived_at, name, e164, rep, outcome, undone FROM visits ORDER BY id",
    "SELECT id, source, name, arrived, owner, stage, first_attempt FROM leads ORDER BY id",
    'SELECT id, "on", buyer, channel, vehicle, confirmed, cancels FROM sales ORDER BY id',
    "SELECT id, rep, at, state FROM appointments ORDER BY id",
    "SELECT path, status, reason FROM messages ORDER BY id",
)


@dataclass(frozen=True)
class Demo:
    """A demo dealership and what it told of its progress."""

    store: Store
    services: Services
    progress: tuple[float, ...]

    def rows(self, question: str) -> list[tuple[Any, ...]]:
        """What the database answers."""
        with self.store.read() as work:
            return [tuple(row) for row in work._connection.execute(text(question))]

    def everything(self) -> list[list[tuple[Any, ...]]]:
        """All rows that a play decides."""
        return [self.rows(question) for question in _COMPARED]

    def checked(self) -> Checked:
        """What `check` finds."""
        return self.services.checking.check()

    def play(self, now: datetime) -> None:
        """Go on up to a moment."""
        bring_up_to(self.store, now, SEED, lambda _: None)


def played(path: Path, now: datetime, begin: date | None, seed: int = SEED) -> Demo:
    """A demo dealership in a new SQLite file."""
    store = open_store(f"sqlite:///{path.as_posix()}")
    heard: list[float] = []
    bring_up_to(store, now, seed, heard.append, begin)
    return Demo(store, open_services(store), tuple(heard))


@pytest.fixture
def make(tmp_path: Path) -> Iterator[Callable[..., Demo]]:
    """Makes demos of two days, each in a file of its own."""
    made: list[Demo] = []

    def new(seed: int = SEED, now: datetime = TUESDAY) -> Demo:
        begin = now.date() - timedelta(days=1)
        made.append(played(tmp_path / f"demo{len(made)}.db", now, begin, seed))
        return made[-1]

    yield new
    for each in made:
        each.store.close()


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Demo]:
    """All three months up to a Tuesday afternoon."""
    demo = played(tmp_path_factory.mktemp("demo") / "demo.db", local("2026-10-20 15:10"), None)
    yield demo
    demo.store.close()


def test_the_same_seed_gives_the_same_dealership_and_another_one_another(
    make: Callable[..., Demo],
) -> None:
    first, second, other = make(), make(), make(seed=8)
    assert first.everything() == second.everything()
    assert first.everything() != other.everything()
    assert first.progress[-1] == 1.0
    assert all(a <= b for a, b in pairwise(first.progress))


def test_the_day_in_progress_ends_now_and_nothing_lies_ahead(make: Callable[..., Demo]) -> None:
    demo = make()
    demo.store.at = TUESDAY
    with demo.store.read() as work:
        days = work.floor_log.days(1)
        today = work.floor_log.events(1, days[0])
    assert days[0] == date(2026, 10, 6)
    assert today
    assert all(event.at <= TUESDAY for event in today)
    assert TUESDAY - today[-1].at < timedelta(hours=2)
    board = demo.services.board.board(1)
    assert board.line or board.with_customers
    assert demo.store.at == TUESDAY


def test_the_real_time_counts_again_afterwards(make: Callable[..., Demo]) -> None:
    assert make().store.at is None


def test_a_second_call_does_nothing_and_the_next_day_goes_on(make: Callable[..., Demo]) -> None:
    demo = make()
    before = demo.everything()
    demo.play(TUESDAY)
    demo.play(TUESDAY + timedelta(hours=2))
    assert demo.everything() == before
    demo.play(TUESDAY + timedelta(days=1))
    after = demo.everything()
    assert set(before[0]) < set(after[0])
    with demo.store.read() as work:
        assert work.floor_log.days(1)[:2] == (date(2026, 10, 7), date(2026, 10, 6))
    assert demo.checked().is_well


def test_a_demo_on_a_sunday_or_in_the_night_is_open_too(make: Callable[..., Demo]) -> None:
    for now in ("2026-10-04 12:00", "2026-10-06 03:10", "2026-10-06 23:40"):
        demo = make(now=local(now))
        demo.store.at = local(now)
        board = demo.services.board.board(1)
        assert board.last, now
        assert board.line or board.with_customers or board.away, now


def test_check_finds_nothing_wrong_with_three_months(whole: Demo) -> None:
    found = whole.checked()
    assert found.is_well
    assert found.events > 4000


def test_every_branch_that_a_real_dealer_meets_occurs(whole: Demo) -> None:
    def seen(question: str) -> Counter[Any]:
        return Counter(dict(whole.rows(question)))

    verbs = seen("SELECT kind, count(*) FROM floor_log GROUP BY kind")
    arrivals = seen("SELECT kind, count(*) FROM visits GROUP BY kind")
    outcomes = seen("SELECT outcome, count(*) FROM visits GROUP BY outcome")
    stages = seen("SELECT stage, count(*) FROM leads GROUP BY stage")
    messages = seen("SELECT status, count(*) FROM messages GROUP BY status")
    buyers = seen("SELECT buyer, count(*) FROM sales GROUP BY buyer")
    channels = seen("SELECT channel, count(*) FROM sales GROUP BY channel")
    appointments = seen("SELECT state, count(*) FROM appointments GROUP BY state")
    skips = seen("SELECT reason, count(*) FROM floor_log WHERE kind = 'skipped' GROUP BY reason")
    assert {
        *("checked-in", "checked-out", "went-on-break", "came-back", "went-to-desk"),
        *("acknowledged", "arrived", "took-up", "was-called", "finished", "skipped", "missed"),
        *("left-waiting", "phoned", "passed-through", "undone"),
    } <= set(verbs)
    assert {k.value for k in ArrivalKind if k.is_visit} == set(arrivals)
    assert {o.value for o in Outcome} <= set(outcomes)
    assert {"attempted", "dialogue", "appointment", "shown", "closed"} <= set(stages)
    assert {"imported", "rejected"} <= set(messages)
    assert {"new", "returning", "fleet"} == set(buyers)
    assert {"walk-in", "lead", "service"} <= set(channels)
    assert {"set", "shown"} <= set(appointments)
    assert {each.value for each in SkipReason} - {"other"} == set(skips)
    assert whole.rows("SELECT count(*) FROM sales WHERE cancels IS NOT NULL")[0][0] > 0
    split = "SELECT sale FROM sale_shares GROUP BY sale HAVING count(*) > 1"
    assert len(whole.rows(split)) > 3
    assert whole.rows("SELECT count(*) FROM leads WHERE repaired")[0][0] > 0


def test_most_come_back_from_the_desk_in_time_and_a_few_do_not(whole: Demo) -> None:
    total = whole.services.fairness.month(OFFICE, month=date(2026, 9, 1)).total
    assert total.returns > 30
    assert 0.02 < total.late_returns / total.returns < 0.25


def test_its_people_have_the_three_roles_on_two_floors_and_gauges_that_differ(whole: Demo) -> None:
    whole.store.at = local("2026-10-20 15:10")
    people = whole.services.people.reps()
    assert len(people) == 12
    assert {entry.floor_name for entry in people} == {"Toyota", "Honda"}
    assert {entry.role for entry in people} == set(Role)
    gauges = whole.services.quota.gauges(_HERE).rows
    assert len(gauges) == 12
    assert len({row.gauge.state for row in gauges}) >= 3
    assert not [row.name for row in gauges if row.gauge.counted > 40]


def test_no_night_work_and_no_work_on_a_holiday(whole: Demo) -> None:
    with whole.store.read() as work:
        days = work.floor_log.days(1)
    assert not [day for day in days if day.weekday() == 6]
    hours = {at.astimezone(AMSTERDAM).hour for (at,) in _moments(whole)}
    assert hours <= set(range(8, 20))


def _moments(demo: Demo) -> list[tuple[datetime]]:
    with demo.store.read() as work:
        return [
            (event.at,)
            for floor in (1, 2)
            for day in work.floor_log.days(floor)
            for event in work.floor_log.events(floor, day)
        ]


def test_the_desk_of_a_month_shows_what_a_manager_meets(whole: Demo) -> None:
    whole.store.at = local("2026-10-20 15:10")
    choices = whole.rows(
        "SELECT month, count(*), sum(CASE WHEN signed THEN 1 ELSE 0 END) FROM role_choices"
        " GROUP BY month ORDER BY month"
    )
    # Nobody in a demo has a PIN to sign with.
    assert [signed for _, _, signed in choices] == [0, 0, 0, 0, 0]
    assert min(made for _, made, _ in choices) >= 11
    roles = whole.services.roles.page(_HERE, date(2026, 10, 1))
    pieter = next(row for row in roles.rows if row.rep.name == "Pieter Bakker")
    assert pieter.now is not None
    assert pieter.now.role is Role.SHOWROOM
    assert Role.HYBRID in {
        each.entry.role for each in whole.services.roles.history(_HERE, pieter.rep.id)
    }
    assert {row.rep.name for row in roles.not_chosen} == {"Willem Hoekstra", "Rob van der Meer"}
    doors = dict(whole.rows("SELECT channel, count(*) FROM sales GROUP BY channel"))
    assert set(doors) == {"walk-in", "lead", "phone", "service", "own"}
    for linked in ("visit", "lead", "delivered_on", "contract_until"):
        assert whole.rows(f"SELECT count(*) FROM sales WHERE {linked} IS NOT NULL")[0][0] > 50
    ledger = whole.services.sales.of_month(OFFICE, date(2026, 10, 1))
    waits = [row for row in ledger if not row.sale.confirmed]
    assert len(waits) > 3
    assert [row for row in waits if row.questions]
    rulings = {ruling for (ruling,) in whole.rows("SELECT ruling FROM sale_disputes")}
    assert rulings == {"stands", None}
    months = {each.month: each.state.value for each in whole.services.months.page(_HERE).months}
    assert list(months.values()) == ["running", "ended", "closed", "closed"]


def test_there_is_somebody_to_speak_to_off_turn_and_somebody_came(whole: Demo) -> None:
    whole.store.at = local("2026-10-20 15:10")
    page = whole.services.prospecting.page(OFFICE)
    assert len(page.lane) >= 3
    assert 5 < len(page.calls) < 60
    assert len(page.own) > 10
    logged = {kind for (kind,) in whole.rows("SELECT DISTINCT kind FROM prospecting_entries")}
    assert {"service-lane", "happy-call"} <= logged
    assert whole.rows("SELECT count(*) FROM prospected_sales")[0][0] > 0
