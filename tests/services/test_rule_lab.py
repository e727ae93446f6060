"""The rule lab on a database: a month that is over, under the settings that were in force then."""

from __future__ import annotations

from datetime import date

import pytest

from showroom_app.domain.floor_facts import ArrivalKind, Outcome
from showroom_app.domain.people import Role, UserKind
from showroom_app.domain.refused import NotFound, Refused
from showroom_app.domain.rule_lab import LabSettings
from tests.services.dealership import OFFICE, STATION, Dealership
from tests.services.questions import questions

SEPTEMBER, OCTOBER = date(2026, 9, 1), date(2026, 10, 1)


@pytest.fixture
def cas(small_dealership: Dealership) -> int:
    """Cas, hybrid, who was at the desk on two mornings of September and came back when recalled."""
    small_dealership.at("2026-08-20 09:00")
    reps = [
        small_dealership.rep(name, role, checked_in=False)
        for name, role in (
            ("Anna", Role.SHOWROOM),
            ("Bram", Role.SHOWROOM),
            ("Cas", Role.HYBRID),
            ("Dewi", Role.SHOWROOM),
        )
    ]
    for day in ("2026-09-07", "2026-09-08"):
        _morning(small_dealership, day, reps)
    small_dealership.at("2026-10-22 10:00")
    return reps[2]


def _morning(dealership: Dealership, day: str, reps: list[int]) -> None:
    """Three walk-ins while the third in line is at the desk; everybody is done by noon."""
    floor, reception = dealership.services.floor, dealership.services.reception
    dealership.at(f"{day} 09:00")
    for rep in reps:
        floor.check_in(STATION, rep)
    dealership.at(f"{day} 09:05")
    floor.to_lead_desk(STATION, reps[2], None)
    for minute in (10, 11, 12):
        dealership.at(f"{day} 09:{minute}")
        reception.arrive(STATION, ArrivalKind.WALK_IN, 1)
    dealership.at(f"{day} 09:15")
    floor.come_back(STATION, reps[2])
    dealership.at(f"{day} 12:00")
    for rep in (reps[0], reps[1], reps[3]):
        floor.finish(STATION, rep, Outcome.LOST)
    dealership.services.day_close.close(STATION, 1)


def test_a_month_is_replayed_and_nothing_is_written(small_dealership: Dealership, cas: int) -> None:
    lab, counters = small_dealership.services.rule_lab, small_dealership.services.counters
    before = counters()
    heard: list[tuple[int, int]] = []
    view = lab.run(
        STATION, LabSettings(desk_from=4), told=lambda done, of: heard.append((done, of))
    )
    assert counters() == before
    assert (view.plan.month, view.whole.days, view.whole.same) == (SEPTEMBER, 2, 2)
    assert heard == [(1, 2), (2, 2)]
    assert [row.name for row in view.rows] == ["Anna", "Bram", "Cas", "Dewi"]
    row = view.rows[2]
    assert (row.rep, row.role) == (cas, Role.HYBRID)
    assert (row.happened.turns, row.lab.turns) == (0, 2)
    assert (row.happened.stays, row.lab.stays) == (2, 0)
    assert (row.happened.recalls, row.lab.recalls) == (2, 0)
    assert view.whole.not_begun == 2
    assert view.whole.happened.total.turns == view.whole.lab.total.turns == 6


@pytest.mark.usefixtures("cas")
def test_without_a_setting_to_try_the_month_is_what_it_was(
    small_dealership: Dealership,
) -> None:
    view = small_dealership.services.rule_lab.run(STATION, LabSettings(), SEPTEMBER, floor=1)
    assert view.whole.happened == view.whole.lab
    fair = small_dealership.services.fairness.month(OFFICE, 1, SEPTEMBER)
    turns = {row.rep: row.figures.turns for row in fair.rows}
    assert {row.rep: row.lab.turns for row in view.rows} == turns


@pytest.mark.usefixtures("cas")
def test_each_day_is_replayed_under_the_settings_of_its_own_morning(
    small_dealership: Dealership,
) -> None:
    change = small_dealership.services.settings.change
    small_dealership.at("2026-08-21 09:00")
    change(STATION, quick_return_minutes=7)
    small_dealership.at("2026-10-22 10:00")
    change(STATION, quick_return_minutes=3)
    plan = small_dealership.services.rule_lab.plan(STATION)
    assert [task.policy.quick_return_minutes for task in plan.tasks] == [7, 7]
    assert plan.then["quick_return_minutes"] == (7,)
    assert plan.then["desk_from"] == (3,)


@pytest.mark.usefixtures("cas")
def test_the_plan_of_a_month_asks_the_same_number_of_questions_whatever_its_days(
    small_dealership: Dealership,
) -> None:
    plan = small_dealership.services.rule_lab.plan
    small_dealership.services.people.has_manager()
    with questions(small_dealership.store) as empty:
        assert plan(STATION, date(2026, 7, 1)).tasks == ()
    with questions(small_dealership.store) as full:
        assert len(plan(STATION, SEPTEMBER).tasks) == 2
    assert len(full) == len(empty) <= 14


@pytest.mark.usefixtures("cas")
def test_only_a_month_that_is_over_is_replayed_by_who_may_see_the_overview(
    small_dealership: Dealership,
) -> None:
    plan, run = small_dealership.services.rule_lab.plan, small_dealership.services.rule_lab.run
    with pytest.raises(Refused, match="lab-month-runs"):
        plan(STATION, OCTOBER)
    with pytest.raises(Refused, match="bad-lab-setting"):
        run(STATION, LabSettings(desk_from=0))
    with pytest.raises(NotFound, match="floor"):
        plan(STATION, SEPTEMBER, floor=99)
    manager = small_dealership.user("Erik", UserKind.MANAGER)
    with pytest.raises(Refused, match="not-allowed"):
        plan(STATION)
    assert plan(manager).month == SEPTEMBER
