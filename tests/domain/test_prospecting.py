"""Who is due for a call, when he or she is asked again, and whether a sale would count."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from showroom_app.domain import prospecting
from showroom_app.domain.people import Role
from showroom_app.domain.policy import Policy
from showroom_app.domain.prospecting import (
    Due,
    ProspectEntry,
    ProspectKind,
    ProspectResult,
    Waiting,
)
from showroom_app.domain.refused import Refused
from showroom_app.domain.sale import Counts

TODAY = date(2026, 10, 22)
POLICY = Policy()
TZ = ZoneInfo("Europe/Amsterdam")


def days(count: int) -> date:
    """So many days after today."""
    return TODAY + timedelta(days=count)


def entry(
    result: ProspectResult, on: date, kind: ProspectKind, again: date | None = None
) -> ProspectEntry:
    """An entry late in the evening of a day, on London time."""
    at = datetime(on.year, on.month, on.day, 22, 30, tzinfo=UTC)
    return ProspectEntry(1, kind, 1, at, result, sale=1, next_on=again)


@pytest.mark.parametrize(
    ("delivered", "due"),
    [(None, None), (-6, None), (-7, 0), (-20, -13), (-67, -60), (-68, None)],
)
def test_a_happy_call_is_due_a_week_after_the_delivery_and_lapses_two_months_later(
    delivered: int | None, due: int | None
) -> None:
    day = None if delivered is None else days(delivered)
    found = prospecting.happy_call_of(day, TODAY, POLICY)
    expected = None if due is None else Due(ProspectKind.HAPPY_CALL, days(due), days(due))
    assert found == expected, "never guessed from the day of the order"


@pytest.mark.parametrize(
    ("sold", "contract", "kind"),
    [
        ("2022-10-23", None, None),
        ("2022-10-22", None, ProspectKind.CAR_AGE),
        ("2016-10-23", None, ProspectKind.CAR_AGE),
        ("2016-10-22", None, None),
        ("2023-01-01", "2027-04-20", ProspectKind.CONTRACT_END),
        ("2023-01-01", "2027-04-21", None),
        ("2021-01-01", "2027-06-01", None),
        ("2022-01-01", "2026-04-25", ProspectKind.CONTRACT_END),
        ("2022-01-01", "2026-04-24", ProspectKind.CAR_AGE),
    ],
)
def test_an_own_customer_is_due_by_the_contract_first_and_else_by_the_age_of_the_car(
    sold: str, contract: str | None, kind: ProspectKind | None
) -> None:
    until = date.fromisoformat(contract) if contract else None
    due = prospecting.own_customer_due(date.fromisoformat(sold), until, TODAY, POLICY)
    assert (due.kind if due else None) is kind


def test_the_last_entry_says_when_somebody_is_asked_again() -> None:
    call = Due(ProspectKind.HAPPY_CALL, days(-3), days(-3))
    age = Due(ProspectKind.CAR_AGE, days(-400), days(-400))
    asked = prospecting.open_on
    assert asked(call, [], TZ) == days(-3)
    contract = Due(ProspectKind.CONTRACT_END, days(100), days(-80))
    assert asked(contract, [], TZ) == days(-80), "asked before it ends"
    missed = entry(ProspectResult.NOT_REACHED, days(-2), call.kind)
    # Half past ten in the evening in London is half past midnight in Amsterdam.
    assert asked(call, [missed], TZ) == days(0)
    spoke = entry(ProspectResult.SPOKE, days(0), call.kind)
    assert asked(call, [missed, spoke], TZ) is None
    later = entry(ProspectResult.ASK_AGAIN, days(-1), call.kind, days(5))
    assert asked(call, [later], TZ) == days(5)
    refused = entry(ProspectResult.NOT_INTERESTED, days(-400), age.kind)
    assert asked(age, [refused], TZ) == days(-400 + 1 + prospecting.ASKED_AGAIN_DAYS)
    assert asked(age, [spoke], TZ) == age.on, "a happy call says nothing about the next car"


def test_what_a_sale_would_count_as_follows_the_five_years_and_the_dealers_switch() -> None:
    would = prospecting.would_count
    assert would([], False, TODAY, POLICY) is Counts.NEW_CUSTOMER
    assert would([date(2021, 10, 22)], False, TODAY, POLICY) is Counts.NEW_CUSTOMER
    assert would([date(2021, 10, 23)], False, TODAY, POLICY) is Counts.RETURNING
    counts = Policy(returning_counts=True)
    assert would([date(2024, 1, 1)], False, TODAY, counts) is Counts.RETURNING_COUNTS
    assert would([date(2010, 1, 1)], True, TODAY, POLICY) is Counts.FLEET


def test_an_internet_rep_makes_own_happy_calls_and_nothing_else() -> None:
    for role in (Role.SHOWROOM, Role.HYBRID):
        for kind in ProspectKind:
            prospecting.check_may(role, kind, 1)
    prospecting.check_may(Role.INTERNET, ProspectKind.HAPPY_CALL, 1)
    for kind in set(ProspectKind) - {ProspectKind.HAPPY_CALL}:
        with pytest.raises(Refused, match="no-prospecting"):
            prospecting.check_may(Role.INTERNET, kind, 1)


def test_who_waits_is_found_by_something_and_has_not_gone() -> None:
    now = datetime(2026, 10, 22, 8, tzinfo=UTC)
    prospecting.check_waiting(Waiting(0, TODAY, plate="X-123-YZ", car_year=2027), now)
    for wrong, code in (
        (Waiting(0, TODAY, car="Yaris"), "waiting-nobody"),
        (Waiting(0, TODAY, name="Jan", car_year=2028), "car-year"),
        (Waiting(0, TODAY, name="Jan", car_year=19), "car-year"),
        (Waiting(0, TODAY, name="Jan", waits_until=now), "waited-until"),
    ):
        with pytest.raises(Refused, match=code):
            prospecting.check_waiting(wrong, now)
    waits = Waiting(1, TODAY, waits_until=now + timedelta(minutes=1), car_year=2019)
    assert (waits.is_there(now), waits.is_there(now + timedelta(minutes=1))) == (True, False)
    assert waits.car_age() == 7


def test_asking_again_needs_a_day_ahead() -> None:
    with pytest.raises(Refused, match="ask-again-when"):
        prospecting.check_next(ProspectResult.ASK_AGAIN, None, TODAY)
    with pytest.raises(Refused, match="ask-again-past"):
        prospecting.check_next(ProspectResult.SPOKE, TODAY, TODAY)
    prospecting.check_next(ProspectResult.NOT_REACHED, days(1), TODAY)


def test_the_customer_of_a_sale_is_the_first_reps_who_still_works_here() -> None:
    assert prospecting.seller((3, 4), {3, 4}) == 3
    assert prospecting.seller((3, 4), {4}) == 4
    assert prospecting.seller((3,), {4}) is None
