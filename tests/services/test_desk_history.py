"""The agreed return time: from a floor's own arrivals, else from the store's."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from showroom_app.domain.floor_facts import ArrivalKind
from showroom_app.domain.people import Role
from showroom_app.domain.topic import Topic
from tests.services.dealership import Dealership, local

TOYOTA, HONDA = 1, 2


def third_in_line(dealership: Dealership, floor: str) -> int:
    """The last of three hybrids of a floor."""
    names = (f"{floor} Anna", f"{floor} Bea", f"{floor} Cor")
    return [dealership.rep(name, Role.HYBRID, floor=floor) for name in names][-1]


def came(dealership: Dealership, floor: int, first_day: str, days: int, minutes: float) -> None:
    """Walk-ins in the opening hours of some days, one every so many minutes."""
    with dealership.store.write(Topic.BOARD) as work:
        policy = work.policy.policy()
        for number in range(days):
            at = local(f"{first_day} 09:00") + timedelta(days=number)
            hours = policy.hours[at.weekday()]
            if hours is None:
                continue
            closes = datetime.combine(at.date(), hours[1], policy.tz)
            while at < closes:
                work.visits.add(
                    floor=floor,
                    day=policy.business_day(at),
                    kind=ArrivalKind.WALK_IN,
                    arrived_at=at,
                )
                at += timedelta(minutes=minutes)


def proposed(dealership: Dealership, rep: int) -> str:
    at = dealership.services.floor.proposed_return(rep)
    return f"{at.astimezone(dealership.services.settings.in_force().tz):%H:%M}"


def test_an_hour_with_few_arrivals_goes_by_the_floors_mean(dealership: Dealership) -> None:
    rep = third_in_line(dealership, "Toyota")
    # One week, 53 opening hours: this weekday and hour was seen once, four came in it.
    came(dealership, TOYOTA, "2026-10-15", 7, 15)
    assert proposed(dealership, rep) == "10:12"


def test_a_floor_with_under_40_hours_of_history_goes_by_the_average_of_the_store(
    dealership: Dealership,
) -> None:
    third_in_line(dealership, "Toyota")
    rep = third_in_line(dealership, "Honda")
    came(dealership, TOYOTA, "2026-10-15", 7, 15)
    assert proposed(dealership, rep) == "10:12"


def test_the_average_of_the_store_is_an_hour_and_floor(dealership: Dealership) -> None:
    third_in_line(dealership, "Toyota")
    rep = third_in_line(dealership, "Honda")
    came(dealership, TOYOTA, "2026-10-15", 7, 15)
    # 9 opening hours with one an hour: (212 + 9) / (53 + 9) = 3.56 an hour, 13.9 minutes.
    came(dealership, HONDA, "2026-10-21", 1, 60)
    assert proposed(dealership, rep) == "10:13"


@pytest.mark.parametrize("days", [0, 4])
def test_under_40_hours_in_the_whole_store_the_longest_stay_is_proposed(
    dealership: Dealership, days: int
) -> None:
    rep = third_in_line(dealership, "Toyota")
    third_in_line(dealership, "Honda")
    # Sunday to Wednesday: 27 opening hours.
    came(dealership, TOYOTA, "2026-10-18", days, 15)
    assert proposed(dealership, rep) == "10:30"
