"""Fairness of a month: counted anew straight from the stored log, by floor, bounded, by right."""

from __future__ import annotations

import json
from collections import Counter
from datetime import date, timedelta
from fractions import Fraction
from functools import partial
from typing import Any

import pytest
from sqlalchemy import text

from showroom_app.domain.fairness import Figures
from showroom_app.domain.floor_facts import ArrivalKind, Outcome, SkipReason
from showroom_app.domain.people import Role, UserKind
from showroom_app.domain.refused import NotFound, Refused
from showroom_app.services.fairness import FairnessView
from tests.services.dealership import OFFICE, STATION, Dealership
from tests.services.questions import questions

OCTOBER, NOVEMBER = date(2026, 10, 1), date(2026, 11, 1)
NAMES = ("Anna", "Bram", "Sanne", "Willem")


def figures(view: FairnessView) -> dict[str, Figures]:
    """The figures of every rep by name."""
    return {row.name: row.figures for row in view.rows}


def walk_in(dealership: Dealership, floor: int = 1) -> int | None:
    """Somebody comes in; answers the rep who got the customer."""
    done = dealership.services.reception.arrive(STATION, ArrivalKind.WALK_IN, floor)
    return done.assigned


def busy_day(dealership: Dealership, day: str, reps: dict[str, int]) -> None:
    """A day with a turn of every sort, some of them undone."""
    floor = dealership.services.floor
    dealership.at(f"{day} 09:00")
    for rep in reps.values():
        floor.check_in(STATION, rep)
    for minute in (10, 20, 30):
        dealership.at(f"{day} 09:{minute}")
        assert walk_in(dealership) is not None
    dealership.at(f"{day} 09:31")
    floor.skip(STATION, reps["Sanne"], SkipReason.MODEL)
    dealership.at(f"{day} 09:34")
    floor.miss(STATION, reps["Willem"])
    dealership.at(f"{day} 10:00")
    floor.finish(STATION, reps["Anna"], Outcome.QUOTE)
    floor.finish(STATION, reps["Bram"], Outcome.LOST)
    floor.move(STATION, reps["Bram"], 1, "his own customer")
    dealership.at(f"{day} 10:05")
    assert walk_in(dealership) == reps["Bram"]
    dealership.at(f"{day} 10:07")
    floor.finish(STATION, reps["Bram"], Outcome.ASKED_THE_WAY)
    dealership.at(f"{day} 11:00")
    walk_in(dealership)
    floor.undo(STATION)
    floor.move(STATION, reps["Willem"], 1, "a slip")
    floor.undo(STATION)
    floor.finish(STATION, reps["Anna"], Outcome.FOLLOW_UP)
    for name, hour in (("Bram", 12), ("Willem", 13)):
        dealership.at(f"{day} {hour}:00")
        floor.check_out(STATION, reps[name])


def team(dealership: Dealership) -> dict[str, int]:
    """Four reps of one floor."""
    return {name: dealership.rep(name, Role.SHOWROOM, checked_in=False) for name in NAMES}


def stored(dealership: Dealership) -> list[Any]:
    """The log as rows, without what was undone."""
    with dealership.store.read() as work:
        rows = work._connection.execute(
            text(
                "SELECT floor, day, number, act, kind, payload FROM floor_log ORDER BY day, number"
            )
        ).all()
    made = [
        (
            row.act,
            row.kind,
            row.payload if isinstance(row.payload, dict) else json.loads(row.payload),
        )
        for row in rows
    ]
    undone = {payload["act"] for _, kind, payload in made if kind == "undone"}
    return [(kind, payload) for act, kind, payload in made if act not in undone]


def test_the_totals_equal_a_recount_of_the_stored_log(dealership: Dealership) -> None:
    dealership.at("2026-10-20 08:00")
    reps = team(dealership)
    for day in ("2026-10-20", "2026-10-21"):
        busy_day(dealership, day, reps)
    dealership.at("2026-10-22 10:00")
    view = dealership.services.fairness.month(OFFICE)
    log = stored(dealership)
    counted: dict[str, Counter[int]] = {
        kind: Counter(payload["rep"] for each, payload in log if each == kind)
        for kind in ("skipped", "missed", "moved", "took-up")
    }
    quick = Counter(p["rep"] for kind, p in log if kind == "finished" and p["effect"] == "former")
    back = Counter(
        p["rep"] for kind, p in log if kind in ("skipped", "missed") and p["visit"] is not None
    )
    found = figures(view)
    for name, rep in reps.items():
        each = found[name]
        assert each.skips == counted["skipped"][rep]
        assert each.misses == counted["missed"][rep]
        assert each.moves == counted["moved"][rep]
        assert each.quick_returns == quick[rep]
        assert each.given_back == back[rep] + quick[rep]
        assert each.turns == counted["took-up"][rep] - each.given_back
    assert view.total.turns == view.total.expected == 6
    assert (view.total.skips, view.total.misses, view.total.moves) == (2, 2, 2)
    assert view.logged == sum(kind == "arrived" for kind, _ in log)
    assert view.completeness == 1.0
    assert found["Bram"].available == 2 * timedelta(minutes=20 + 5 + 113)
    assert found["Sanne"].available == 2 * timedelta(hours=9, minutes=-1)


def test_each_floor_has_its_own_figures_and_all_of_them_together(
    small_dealership: Dealership,
) -> None:
    shop = small_dealership
    shop.at("2026-10-21 09:00")
    anna = shop.rep("Anna", Role.SHOWROOM)
    shop.rep("Noor", Role.HYBRID, floor="Honda")
    walk_in(shop)
    walk_in(shop, 2)
    shop.services.floor.finish(STATION, anna, Outcome.LOST)
    shop.services.floor.check_out(STATION, anna)
    shop.services.floor.check_in(STATION, anna, 2)
    walk_in(shop, 2)
    month = partial(shop.services.fairness.month, OFFICE)
    assert figures(month(1))["Anna"].turns == 1
    assert {name: each.turns for name, each in figures(month(2)).items()} == {"Anna": 1, "Noor": 1}
    whole = month()
    assert {name: each.turns for name, each in figures(whole).items()} == {"Anna": 2, "Noor": 1}
    assert [row.role for row in whole.rows] == [Role.SHOWROOM, Role.HYBRID]
    assert (whole.floor, whole.days, month(2).days) == (None, 2, 1)
    with pytest.raises(NotFound):
        month(9)


def test_a_month_holds_its_own_days_only(small_dealership: Dealership) -> None:
    shop = small_dealership
    shop.at("2026-10-31 09:00")
    anna = shop.rep("Anna", Role.SHOWROOM)
    walk_in(shop)
    shop.at("2026-11-02 09:00")
    shop.services.floor.check_in(STATION, anna)
    month = partial(shop.services.fairness.month, OFFICE)
    assert figures(month(month=OCTOBER))["Anna"].turns == 1
    assert figures(month(month=OCTOBER))["Anna"].available == timedelta(0)
    this = month()
    assert (this.month, this.this_month, figures(this)["Anna"].turns) == (NOVEMBER, NOVEMBER, 0)
    assert month(month=date(2026, 12, 1)).rows == ()


def test_today_grows_with_the_clock_and_with_every_act(small_dealership: Dealership) -> None:
    shop = small_dealership
    shop.rep("Anna", Role.SHOWROOM)
    month = partial(shop.services.fairness.month, OFFICE)
    assert figures(month())["Anna"].available == timedelta(0)
    shop.later(minutes=30)
    assert figures(month())["Anna"].available == timedelta(minutes=30)
    walk_in(shop)
    assert figures(month())["Anna"].turns == 1
    shop.services.floor.undo(STATION)
    assert figures(month())["Anna"].turns == 0


def test_a_month_can_be_read_a_day_at_a_time_and_comes_out_the_same(
    small_dealership: Dealership,
) -> None:
    shop = small_dealership
    shop.at("2026-10-19 08:00")
    reps = team(shop)
    for day in ("2026-10-19", "2026-10-20", "2026-10-21"):
        busy_day(shop, day, reps)
    shop.at("2026-10-22 10:00")
    fairness = shop.services.fairness
    read = [fairness.month(OFFICE, at_most=1) for _ in range(3)]
    assert [(view.days_read, view.days, view.is_whole) for view in read] == [
        (1, 3, False),
        (2, 3, False),
        (3, 3, True),
    ]
    assert read[2].total.expected == Fraction(9)
    assert read[2].rows == type(fairness)(shop.store).month(OFFICE).rows


def test_a_day_is_read_again_only_when_something_was_added(small_dealership: Dealership) -> None:
    shop = small_dealership
    shop.at("2026-10-20 08:00")
    reps = team(shop)
    for day in ("2026-10-20", "2026-10-21"):
        busy_day(shop, day, reps)
    shop.at("2026-10-22 10:00")
    month = partial(shop.services.fairness.month, OFFICE)

    def logs_read() -> int:
        with questions(shop.store) as asked:
            month()
        return sum("payload" in statement for statement in asked)

    assert [logs_read(), logs_read()] == [2, 0]
    shop.services.floor.check_in(STATION, reps["Anna"])
    assert [logs_read(), logs_read()] == [1, 0]


def test_how_many_questions_a_whole_month_asks_does_not_grow_with_its_acts(
    small_dealership: Dealership,
) -> None:
    shop = small_dealership
    shop.at("2026-10-21 08:00")
    busy_day(shop, "2026-10-21", team(shop))
    shop.at("2026-10-22 10:00")
    with questions(shop.store) as asked:
        shop.services.fairness.month(OFFICE)
    assert len(asked) < 12


def test_only_a_manager_takes_the_month_out_as_a_file(small_dealership: Dealership) -> None:
    shop = small_dealership
    shop.rep("Anna", Role.SHOWROOM)
    fairness = shop.services.fairness
    assert fairness.export(STATION).rows, "as long as no manager exists everyone may"
    erik = shop.user("Erik", UserKind.MANAGER)
    with pytest.raises(Refused, match="not-allowed"):
        fairness.export(STATION)
    assert fairness.export(erik, 1, OCTOBER).rows == fairness.month(OFFICE, 1, OCTOBER).rows


def test_a_rep_sees_the_own_row_and_all_together_and_a_station_nothing(
    small_dealership: Dealership,
) -> None:
    shop = small_dealership
    anna = shop.rep("Anna", Role.SHOWROOM)
    shop.rep("Noor", Role.HYBRID)
    walk_in(shop)
    fairness = shop.services.fairness
    assert len(fairness.month(STATION).rows) > 1, "as long as no manager exists everyone may"
    erik = shop.user("Erik", UserKind.MANAGER)
    whole = fairness.month(erik)
    own = fairness.month(shop.user("Anna", UserKind.REP, rep=anna))
    assert [row.rep for row in own.rows] == [anna]
    assert own.total == whole.total
    assert len(whole.rows) > 1
    with pytest.raises(Refused, match="not-allowed"):
        fairness.month(STATION)
