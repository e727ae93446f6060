"""Who works here: floors, reps with a role a month, users and how they sign in."""

from __future__ import annotations

from datetime import date

import pytest

from showroom_app.domain.people import Role, UserKind
from showroom_app.domain.refused import NotFound, Refused
from showroom_app.words import Saying
from tests.services.dealership import STATION, Dealership

OCTOBER = date(2026, 10, 1)


def test_adding_a_rep_makes_the_missing_floor_once(dealership: Dealership) -> None:
    people = dealership.services.people
    people.add_rep(STATION, "Sanne de Vries", Role.SHOWROOM, "Toyota")
    people.add_rep(STATION, "Rob van der Meer", Role.HYBRID, "  toyota ")
    assert [floor.name for floor in people.floors()] == ["Toyota"]
    assert [entry.rep.name for entry in people.reps()] == ["Rob van der Meer", "Sanne de Vries"]
    assert {entry.floor_name for entry in people.reps()} == {"Toyota"}


def test_a_first_role_is_valid_from_the_day_it_is_entered(dealership: Dealership) -> None:
    rep = dealership.rep("Sanne", Role.HYBRID, quota=16, checked_in=False)
    choice = dealership.role_of(rep)
    assert choice is not None
    assert (choice.role, choice.quota, choice.month) == (Role.HYBRID, 16, OCTOBER)
    assert dealership.role_of(rep, date(2026, 9, 30)) is None


def test_without_a_quota_the_minimum_counts(dealership: Dealership) -> None:
    rep = dealership.rep("Sanne", checked_in=False)
    choice = dealership.role_of(rep)
    assert choice is not None
    assert choice.quota == 15


def test_a_quota_under_15_is_refused_and_nothing_is_stored(dealership: Dealership) -> None:
    with pytest.raises(Refused, match="quota-too-low") as caught:
        dealership.services.people.add_rep(STATION, "Sanne", Role.SHOWROOM, "Toyota", 14)
    assert caught.value.facts == {"quota": 14, "minimum": 15}
    assert dealership.services.people.reps() == ()
    assert dealership.services.people.floors() == ()


def test_two_reps_of_one_name_could_not_be_told_apart(dealership: Dealership) -> None:
    dealership.rep("Esra Yıldız", checked_in=False)
    with pytest.raises(Refused, match="name-taken"):
        dealership.rep("esra  yildiz", checked_in=False)


def test_a_rep_needs_a_name(dealership: Dealership) -> None:
    with pytest.raises(Refused, match="name-missing"):
        dealership.rep("   ", checked_in=False)


def test_the_same_act_sent_twice_adds_one_rep(dealership: Dealership) -> None:
    people = dealership.services.people
    first = people.add_rep(STATION, "Sanne", Role.SHOWROOM, "Toyota", act="a" * 32)
    again = people.add_rep(STATION, "Sanne", Role.SHOWROOM, "Toyota", act="a" * 32)
    assert again == first
    assert len(people.reps()) == 1


def test_a_rep_is_found_by_any_unambiguous_beginning_of_the_name(dealership: Dealership) -> None:
    sanne = dealership.rep("Sanne de Vries", checked_in=False)
    dealership.rep("Rob", checked_in=False)
    assert dealership.services.people.find_rep("SAN").id == sanne


def test_an_ambiguous_beginning_names_those_who_could_be_meant(dealership: Dealership) -> None:
    for name in ("Sanne", "Sander", "Rob"):
        dealership.rep(name, checked_in=False)
    with pytest.raises(NotFound) as caught:
        dealership.services.people.find_rep("san")
    assert caught.value.what == "rep"
    assert caught.value.choices == ("Sander", "Sanne")


def test_a_whole_name_is_found_although_another_begins_with_it(dealership: Dealership) -> None:
    jan = dealership.rep("Jan", checked_in=False)
    dealership.rep("Jan Peters", checked_in=False)
    assert dealership.services.people.find_rep("jan").id == jan


def test_an_unknown_rep_is_not_found_and_the_names_there_are_are_told(
    dealership: Dealership,
) -> None:
    dealership.rep("Rob", checked_in=False)
    for nobody in ("Sanne", "", "%"):
        with pytest.raises(NotFound) as caught:
            dealership.services.people.find_rep(nobody)
        assert caught.value.choices == ("Rob",)


def test_without_a_name_the_only_floor_is_meant(dealership: Dealership) -> None:
    people = dealership.services.people
    people.add_floor(STATION, "Toyota")
    assert people.find_floor(None).name == "Toyota"
    people.add_floor(STATION, "Honda")
    with pytest.raises(NotFound) as caught:
        people.find_floor(None)
    assert caught.value.choices == ("Toyota", "Honda")
    assert people.find_floor("HONDA").name == "Honda"


def test_a_floor_is_meant_by_a_beginning_that_only_one_has(dealership: Dealership) -> None:
    people = dealership.services.people
    for name in ("Toyota", "Honda", "Hyundai"):
        people.add_floor(STATION, name)
    assert people.find_floor("toy").name == "Toyota"
    with pytest.raises(NotFound) as several:
        people.find_floor("h")
    assert Saying().unknown(several.value).startswith("h can be Honda, Hyundai.")
    with pytest.raises(NotFound) as none:
        people.find_floor("Lexus")
    assert Saying().unknown(none.value).startswith("No floor is called Lexus")


def test_a_pin_of_one_digit_only_is_refused(dealership: Dealership) -> None:
    with pytest.raises(Refused, match="pin-too-simple"):
        dealership.services.people.add_rep(STATION, "Sanne", Role.SHOWROOM, "Toyota", pin="1111")


def test_a_floor_is_added_once(dealership: Dealership) -> None:
    dealership.services.people.add_floor(STATION, "Honda")
    with pytest.raises(Refused, match="name-taken"):
        dealership.services.people.add_floor(STATION, "honda")


def test_the_name_of_a_floor_has_room_beside_the_time(dealership: Dealership) -> None:
    people = dealership.services.people
    with pytest.raises(Refused, match="too-long") as floor:
        people.add_floor(STATION, "F" * 41)
    with pytest.raises(Refused, match="too-long") as rep:
        people.add_rep(STATION, "Sanne", Role.SHOWROOM, "F" * 41)
    for refused in (floor.value, rep.value):
        assert (refused.facts["most"], refused.facts["length"]) == (40, 41)
    assert not people.floors()
    people.add_floor(STATION, "F" * 40)


def test_a_rep_signs_in_with_a_pin_and_with_no_other(dealership: Dealership) -> None:
    people = dealership.services.people
    people.add_rep(STATION, "Sanne de Vries", Role.SHOWROOM, "Toyota", pin="1234")
    user = people.sign_in("sanne de vries", "1234")
    assert (user.kind, user.rep) == (UserKind.REP, people.find_rep("Sanne").id)
    for wrong in ("1235", "1234 "):
        with pytest.raises(Refused, match="wrong-secret"):
            people.sign_in("Sanne de Vries", wrong)
    with pytest.raises(NotFound):
        people.sign_in("Nobody", "1234")


@pytest.mark.parametrize("pin", ["123", "123456789", "12a4", "", "١٢٣٤"])
def test_a_pin_has_4_to_8_digits(small_dealership: Dealership, pin: str) -> None:
    with pytest.raises(Refused, match="pin-digits"):
        small_dealership.services.people.add_rep(STATION, "Sanne", Role.SHOWROOM, "Toyota", pin=pin)


def test_a_manager_needs_a_password(dealership: Dealership) -> None:
    people = dealership.services.people
    with pytest.raises(Refused, match="secret-too-short"):
        people.add_user(STATION, "Erik", UserKind.MANAGER, "short")
    people.add_user(STATION, "Erik", UserKind.MANAGER, "long enough")
    assert people.has_manager()
    assert people.sign_in("erik", "long enough").kind is UserKind.MANAGER


def test_without_a_pin_a_user_signs_in_only_as_long_as_no_manager_exists(
    dealership: Dealership,
) -> None:
    people = dealership.services.people
    dealership.rep("Sanne", checked_in=False)
    assert people.sign_in("Sanne", "").name == "Sanne"
    dealership.user("Erik", UserKind.MANAGER)
    with pytest.raises(Refused, match="no-secret"):
        people.sign_in("Sanne", "")


def test_once_a_manager_exists_only_managers_add_people(dealership: Dealership) -> None:
    rep = dealership.rep("Sanne", checked_in=False)
    dealership.user("Erik", UserKind.MANAGER)
    sanne = dealership.user("Sanne", UserKind.REP, rep=rep)
    for actor in (STATION, sanne):
        with pytest.raises(Refused, match="not-allowed") as caught:
            dealership.services.people.add_rep(actor, "Rob", Role.HYBRID, "Toyota")
        assert caught.value.facts["needs"] == "manager"
    dealership.services.people.add_rep(dealership.actor("Erik"), "Rob", Role.HYBRID, "Toyota")


def test_no_secret_is_kept_as_it_was_typed(dealership: Dealership) -> None:
    dealership.services.people.add_rep(STATION, "Sanne", Role.SHOWROOM, "Toyota", pin="4711")
    with dealership.store.read() as work:
        user = work.people.user_named("Sanne")
        assert user is not None
        stored = work.people.secret_of(user.id)
    assert stored.startswith("$argon2id$")
    assert "4711" not in stored
