"""Wrong PINs: the wait that grows, and what does not shorten it."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest

from showroom_app.domain.people import Role
from showroom_app.domain.refused import NotFound, Refused
from showroom_app.domain.sign_in import wait_after
from showroom_app.domain.topic import Topic
from showroom_app.services import open_services
from showroom_app.storage.store import open_store
from tests.services.dealership import STATION, Dealership


def sanne(dealership: Dealership) -> int:
    """A rep with the PIN 4711."""
    done = dealership.services.people.add_rep(STATION, "Sanne", Role.HYBRID, "Toyota", pin="4711")
    assert done.rep is not None
    return done.rep


def refusal(code: str) -> Any:
    return pytest.raises(Refused, match=f"^{code}$")


def waits() -> Any:
    return refusal("wait-after-wrong-tries")


def try_wrong(dealership: Dealership, times: int, ago: timedelta = timedelta(0)) -> None:
    """Wrong tries of Sanne in a row, the last so long ago."""
    with dealership.store.write(Topic.PEOPLE) as work:
        user = work.people.user_named("Sanne")
        assert user is not None
        for _ in range(times):
            work.people.note_wrong_try(user.id, work.recorded - ago)


def test_the_wait_grows_from_half_a_minute_to_a_quarter_of_an_hour() -> None:
    assert [wait_after(wrong).total_seconds() for wrong in range(3, 13)] == [
        0, 0, 30, 60, 120, 240, 480, 900, 900, 900
    ]  # fmt: skip


def test_after_five_wrong_tries_even_the_right_pin_has_to_wait(dealership: Dealership) -> None:
    people, rep = dealership.services.people, sanne(dealership)
    for _ in range(4):
        with refusal("wrong-secret"):
            people.sign_in_rep(rep, "0000")
    with waits() as caught:
        people.sign_in_rep(rep, "0000")
    assert caught.value.facts["wait"] == timedelta(seconds=30)
    with waits() as caught:
        people.sign_in("Sanne", "4711")
    until, wait = caught.value.facts["until"], caught.value.facts["wait"]
    assert isinstance(until, datetime)
    assert isinstance(wait, timedelta)
    assert timedelta(0) < wait <= timedelta(seconds=30)


def test_a_try_while_waiting_is_not_counted(dealership: Dealership) -> None:
    sanne(dealership)
    try_wrong(dealership, 5)
    for _ in range(3):
        with waits():
            dealership.services.people.sign_in("Sanne", "0000")
    with dealership.store.read() as work:
        user = work.people.user_named("Sanne")
        assert user is not None
        tried = work.people.wrong_tries(user.id)
    assert tried is not None
    assert tried[0] == 5


def test_a_restart_does_not_shorten_the_wait_and_neither_does_another_now(
    dealership: Dealership, database_url: str
) -> None:
    rep = sanne(dealership)
    try_wrong(dealership, 8)
    dealership.later(days=30)
    again = open_store(database_url, upgrade=False)
    for services in (dealership.services, open_services(again)):
        with waits() as caught:
            services.people.sign_in_rep(rep, "4711")
        wait = caught.value.facts["wait"]
        assert isinstance(wait, timedelta)
        assert timedelta(minutes=3) < wait <= timedelta(minutes=4)
    again.close()


def test_when_the_wait_is_over_one_more_wrong_try_doubles_it_and_the_right_pin_ends_it(
    dealership: Dealership,
) -> None:
    people = dealership.services.people
    rep = sanne(dealership)
    try_wrong(dealership, 5, ago=timedelta(seconds=31))
    with waits() as caught:
        people.sign_in_rep(rep, "0000")
    assert caught.value.facts["wait"] == timedelta(seconds=60)
    try_wrong(dealership, 1, ago=timedelta(minutes=3))
    assert people.sign_in_rep(rep, "4711").rep == rep
    # From here on five tries are free again.
    with refusal("wrong-secret"):
        people.sign_in_rep(rep, "0000")


def test_an_empty_pin_is_no_wrong_try_and_locks_nobody_out(dealership: Dealership) -> None:
    people, rep = dealership.services.people, sanne(dealership)
    for _ in range(6):
        with refusal("secret-missing"):
            people.sign_in("Sanne", "", station="reception")
    assert people.sign_in_rep(rep, "4711").name == "Sanne"


def test_one_persons_wrong_tries_keep_nobody_else_out(dealership: Dealership) -> None:
    sanne(dealership)
    dealership.services.people.add_rep(STATION, "Rob", Role.HYBRID, "Toyota", pin="1234")
    try_wrong(dealership, 9)
    assert dealership.services.people.sign_in("Rob", "1234").name == "Rob"


def test_a_clock_that_was_set_back_locks_nobody_out_for_years(
    small_dealership: Dealership,
) -> None:
    rep = sanne(small_dealership)
    try_wrong(small_dealership, 5, ago=timedelta(days=-400))
    assert small_dealership.services.people.sign_in_rep(rep, "4711").rep == rep


def test_the_kiosk_knows_who_has_a_pin(small_dealership: Dealership) -> None:
    people = small_dealership.services.people
    rep = sanne(small_dealership)
    rob = small_dealership.rep("Rob", Role.HYBRID)
    assert (people.has_pin(rep), people.has_pin(rob), people.has_pin(99)) == (True, False, False)
    with pytest.raises(NotFound, match="user"):
        people.sign_in_rep(99, "4711")
