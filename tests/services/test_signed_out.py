"""Who is still signed in somewhere may do nothing any more once a manager ended it."""

from __future__ import annotations

from datetime import date

import pytest

from showroom_app.domain.people import Actor, Role, User, UserKind
from showroom_app.domain.refused import Refused
from tests.services.dealership import STATION, Dealership


def user_of(actor: Actor) -> User:
    assert actor.user is not None
    return actor.user


def test_an_ended_manager_who_is_still_signed_in_does_and_sees_nothing(
    dealership: Dealership,
) -> None:
    users = dealership.services.users
    erik = dealership.user("Erik", UserKind.MANAGER)
    dealership.services.people.add_user(erik, "Joop", UserKind.MANAGER, "long enough")
    joop = dealership.actor("Joop")
    assert users.view(joop).rows
    users.end(erik, user_of(joop).id)
    for attempt in (
        lambda: users.set_secret(joop, user_of(erik).id, "another one"),
        lambda: users.bring_back(joop, user_of(joop).id),
        lambda: users.view(joop),
    ):
        with pytest.raises(Refused, match="signed-out") as refused:
            attempt()
        assert refused.value.facts["name"] == "Joop"
    users.bring_back(erik, user_of(joop).id)
    assert users.view(joop).rows


def test_a_rep_acts_on_the_last_day_and_not_after_it(dealership: Dealership) -> None:
    services = dealership.services
    rep = dealership.rep("Anna", Role.SHOWROOM)
    erik = dealership.user("Erik", UserKind.MANAGER)
    anna = dealership.user("Anna", UserKind.REP, rep=rep)
    services.leaving.end(erik, rep, date(2026, 10, 22))
    services.floor.go_on_break(anna, rep)
    dealership.later(days=1)
    with pytest.raises(Refused, match="signed-out"):
        services.floor.check_in(anna, rep)


def test_an_act_id_answers_for_its_own_use_case_only(dealership: Dealership) -> None:
    floor = dealership.services.floor
    rep = dealership.rep("Anna", checked_in=False)
    first = floor.check_in(STATION, rep, act="q1")
    assert floor.check_in(STATION, rep, act="q1") == first
    with pytest.raises(Refused, match="act-id-used") as refused:
        floor.check_out(STATION, rep, act="q1")
    assert refused.value.facts == {"act": "q1"}
    with dealership.store.read() as work:
        assert work.audit.done("q1") == first.as_json()


def test_a_rep_has_one_user_and_nobody_signs_in_as_a_rep_who_is_none(
    dealership: Dealership,
) -> None:
    people = dealership.services.people
    rep = dealership.rep("Anna")
    with pytest.raises(Refused, match="rep-has-user") as refused:
        people.add_user(STATION, "Anna too", UserKind.REP, "4711", rep=rep)
    assert refused.value.facts == {"rep": rep, "name": "Anna"}
    with pytest.raises(Refused, match="user-needs-rep"):
        people.add_user(STATION, "Bea", UserKind.REP, "4711")
    assert [user.name for user in people.users()] == ["Anna"]
