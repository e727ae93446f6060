"""The end of a business day: by hand, by itself, late, twice, and reopened."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from showroom_app.domain.floor_facts import ArrivalKind, DayClosed, Outcome
from showroom_app.domain.line import State
from showroom_app.domain.people import Actor, Role, UserKind
from showroom_app.domain.refused import Refused
from tests.services.dealership import STATION, Dealership, local
from tests.services.floor_scene import arrives, order, rows_of, visit, written

THURSDAY = date(2026, 10, 22)


def refusal(code: str) -> Any:
    return pytest.raises(Refused, match=f"^{code}$")


def team(dealership: Dealership, *names: str, floor: str = "Toyota") -> list[int]:
    return [dealership.rep(name, Role.HYBRID, floor=floor) for name in names]


def close_due(dealership: Dealership) -> int:
    return len(dealership.services.day_close.close_due(STATION))


def test_a_close_by_hand_says_what_stays_open_and_everyone_is_out(dealership: Dealership) -> None:
    anna, bea, cor = team(dealership, "Anna", "Bea", "Cor")
    served = arrives(dealership, name="Jan Smit")
    dealership.services.floor.go_on_break(STATION, bea)
    waits = arrives(dealership, ArrivalKind.DELIVERY, rep=anna)
    dealership.lead()
    found = dealership.services.day_close.whats_open(STATION, 1)
    assert [(row.visit, row.rep_name, row.customer) for row in found.visits] == [
        (served.visit, "Anna", "Jan Smit")
    ]
    assert [(row.visit, row.rep_name) for row in found.waiting] == [(waits.visit, "Anna")]
    assert [(row.name, row.state) for row in found.not_back] == [("Bea", State.ON_BREAK)]
    assert (len(found.untouched_leads), found.untouched) == (1, 1)
    done = dealership.services.day_close.close(STATION, 1)
    assert (done.kind, done.floor, written(dealership)[-2:]) == ("close", 1, ["close", "leave"])
    line = dealership.services.floor.line(1)
    assert (line.standings, line.visits, line.closed_at) == ({}, {}, dealership.now)
    assert visit(dealership, served).outcome is None
    assert visit(dealership, waits).outcome is Outcome.LEFT
    for rep in (anna, bea, cor):
        assert dealership.services.floor.state_of(rep) is State.OFF
    assert dealership.services.day_close.whats_open(STATION, 1).closed_at == dealership.now


def test_closing_twice_is_no_error_and_writes_nothing(dealership: Dealership) -> None:
    team(dealership, "Anna")
    dealership.services.day_close.close(STATION, 1)
    again = dealership.services.day_close.close(STATION, 1)
    assert (again.kind, again.number, again.remark) == ("close", None, "already-closed")
    assert written(dealership) == ["check-in", "close"]


def test_a_rep_closes_no_day(dealership: Dealership) -> None:
    (anna,) = team(dealership, "Anna")
    dealership.user("Erik", UserKind.MANAGER)
    with refusal("not-allowed"):
        dealership.services.day_close.close(dealership.user("Anna", UserKind.REP, rep=anna), 1)
    dealership.services.day_close.close(STATION, 1)


def test_who_acts_after_the_close_reopens_the_day_first_also_at_the_door_and_by_phone(
    dealership: Dealership,
) -> None:
    acts: tuple[Callable[[], object], ...] = (
        lambda: dealership.services.floor.check_in(STATION, 1),
        lambda: arrives(dealership),
        lambda: arrives(dealership, ArrivalKind.PHONE, phone="0612345678"),
        lambda: arrives(dealership, ArrivalKind.NOT_A_BUYER),
        lambda: dealership.services.reception.tally(STATION, 1, 2),
    )
    for act in acts:
        if not rows_of(dealership, "reps"):
            team(dealership, "Anna")
        dealership.services.day_close.close(STATION, 1)
        before = len(written(dealership))
        act()
        assert written(dealership)[before] == "reopen"


def test_a_visit_that_was_open_at_the_close_is_finished_in_the_evening(
    dealership: Dealership,
) -> None:
    (anna,) = team(dealership, "Anna")
    served = arrives(dealership)
    dealership.services.day_close.close(STATION, 1)
    done = dealership.services.floor.finish(STATION, anna, Outcome.QUOTE, served.visit)
    assert (done.kind, done.visit) == ("finish", served.visit)
    assert visit(dealership, served).outcome is Outcome.QUOTE
    assert written(dealership)[-2:] == ["reopen", "finish"]
    # And blocks nobody the next morning.
    dealership.later(days=1)
    dealership.services.floor.check_in(STATION, anna)
    assert order(dealership) == [anna]


def test_the_close_itself_can_be_taken_back_and_everybody_is_in_again(
    dealership: Dealership,
) -> None:
    anna, bea = team(dealership, "Anna", "Bea")
    waits = arrives(dealership, ArrivalKind.DELIVERY, rep=anna)
    busy = arrives(dealership, ArrivalKind.DELIVERY, rep=anna)
    dealership.services.day_close.close(STATION, 1)
    dealership.services.floor.undo(STATION)
    assert order(dealership) == [bea]
    assert dealership.services.floor.state_of(anna) is State.WITH_CUSTOMER
    assert (visit(dealership, waits).outcome, visit(dealership, busy).outcome) == (None, None)


def test_what_happened_on_a_closed_day_is_not_undone(dealership: Dealership) -> None:
    team(dealership, "Anna")
    tallied = dealership.services.reception.tally(STATION, 1, 2)
    dealership.services.day_close.close(STATION, 1)
    with refusal("day-is-closed"):
        dealership.services.floor.undo(STATION, tallied.act)


def test_each_floor_closes_by_itself_when_it_is_due(dealership: Dealership) -> None:
    (anna,) = team(dealership, "Anna")
    team(dealership, "Daan", floor="Honda")
    dealership.at("2026-10-22 17:50")
    done = arrives(dealership)
    assert close_due(dealership) == 0
    dealership.at("2026-10-22 18:31")
    # A visit is open on the first floor.
    assert close_due(dealership) == 1
    assert (written(dealership)[-1], written(dealership, 2)[-1]) == ("took-up", "close")
    dealership.services.floor.finish(STATION, anna, Outcome.LOST, done.visit)
    dealership.later(minutes=14)
    assert close_due(dealership) == 0
    dealership.later(minutes=1)
    assert close_due(dealership) == 1
    entry = dealership.services.floor.log(1)[-1]
    assert (entry.kind, entry.by, entry.station, entry.at) == (
        "close",
        None,
        "program",
        dealership.now,
    )
    assert isinstance(entry.fact, DayClosed)
    assert entry.fact.automatic
    assert close_due(dealership) == 0


def test_days_on_which_nothing_ran_at_closing_time_are_closed_later_each_at_its_own(
    dealership: Dealership,
) -> None:
    (anna,) = team(dealership, "Anna")
    served = arrives(dealership)
    dealership.at("2026-10-23 19:10")
    dealership.services.floor.check_in(STATION, anna)
    dealership.at("2026-10-26 09:00")
    closed = dealership.services.day_close.close_due(STATION)
    assert [done.kind for done in closed] == ["close", "close"]
    times = [dealership.services.floor.log(1, day)[-1].at for day in (THURSDAY, date(2026, 10, 23))]
    # At closing time, or after the last thing that happened.
    assert times == [local("2026-10-22 18:00"), local("2026-10-23 19:10")]
    assert visit(dealership, served).outcome is None
    assert close_due(dealership) == 0
    assert dealership.services.checking.check().is_well


def test_a_day_without_opening_hours_closes_at_23_59(dealership: Dealership) -> None:
    dealership.at("2026-10-25 12:00")
    team(dealership, "Anna")
    dealership.at("2026-10-25 23:58")
    assert close_due(dealership) == 0
    dealership.at("2026-10-25 23:59")
    assert close_due(dealership) == 1


def test_the_next_day_starts_empty_in_check_in_order(dealership: Dealership) -> None:
    anna, bea = team(dealership, "Anna", "Bea")
    dealership.at("2026-10-23 08:55")
    close_due(dealership)
    assert order(dealership) == []
    dealership.services.floor.check_in(STATION, bea)
    dealership.services.floor.check_in(STATION, anna)
    assert order(dealership) == [bea, anna]


def test_who_waited_on_a_day_that_was_not_closed_can_be_sent_home_the_next_day(
    dealership: Dealership,
) -> None:
    dealership.rep("Anna", Role.SHOWROOM, checked_in=False)
    waits = arrives(dealership)
    dealership.later(days=1)
    dealership.services.reception.leave(STATION, waits.visit or 0)
    assert visit(dealership, waits).outcome is Outcome.LEFT
    assert (written(dealership), written(dealership, 1, THURSDAY)[-1]) == ([], "leave")


def test_looking_whether_a_close_is_due_costs_two_questions_a_floor(
    small_dealership: Dealership,
) -> None:
    from tests.house_rules.test_counts import statements

    team(small_dealership, "Anna")
    small_dealership.at("2026-10-23 09:00")
    close_due(small_dealership)
    small_dealership.services.floor.check_in(Actor(None, "door"), 1)
    close_due(small_dealership)
    asked = statements(lambda: small_dealership.services.day_close.close_due(STATION))
    assert len(asked) <= 7, asked
    assert not [each for each in asked if each.startswith(("INSERT", "UPDATE"))]
