"""Users: the first manager, PINs and passwords, until when somebody may sign in."""

from __future__ import annotations

from datetime import date

import pytest

from showroom_app.domain.people import Actor, Role, User, UserKind
from showroom_app.domain.refused import Refused
from showroom_app.services.users import UserRow
from tests.services.dealership import STATION, Dealership

PASSWORD = "long enough"


def acts(dealership: Dealership, *use_cases: str) -> list[tuple[str, int | None, str]]:
    """What of this stands in the audit, the oldest first: what, by whom, where."""
    with dealership.store.read() as work:
        return [
            (each.use_case, each.user, each.station)
            for each in reversed(work.audit.entries())
            if each.use_case in use_cases
        ]


def row(dealership: Dealership, actor: Actor, name: str) -> UserRow:
    return next(each for each in dealership.services.users.view(actor).rows if each.name == name)


def user_of(actor: Actor) -> User:
    assert actor.user is not None
    return actor.user


def test_the_first_start_makes_the_manager_and_from_then_on_rights_count(
    dealership: Dealership,
) -> None:
    users, people = dealership.services.users, dealership.services.people
    assert not users.view(STATION).has_manager
    with pytest.raises(Refused, match="secret-too-short"):
        users.begin(STATION, "De Vries", "Toyota", "Erik", "short")
    users.begin(STATION, "Autobedrijf De Vries", "Toyota", "Erik Mulder", PASSWORD)
    assert dealership.services.settings.in_force().dealer_name == "Autobedrijf De Vries"
    assert [floor.name for floor in people.floors()] == ["Toyota"]
    assert people.sign_in("erik mulder", PASSWORD).kind is UserKind.MANAGER
    with pytest.raises(Refused, match="not-allowed"):
        users.begin(STATION, "", "", "Bea", PASSWORD)
    with pytest.raises(Refused, match="manager-exists"):
        users.begin(dealership.actor("Erik Mulder"), "", "", "Bea", PASSWORD)
    with pytest.raises(Refused, match="not-allowed"):
        users.view(STATION)


def test_a_manager_resets_a_pin_and_the_wait_is_over_with_it(dealership: Dealership) -> None:
    users, people = dealership.services.users, dealership.services.people
    erik = dealership.user("Erik", UserKind.MANAGER)
    done = people.add_rep(erik, "Sanne", Role.SHOWROOM, "Toyota", pin="4711")
    rep = done.rep
    assert rep is not None
    for _ in range(5):
        with pytest.raises(Refused):
            people.sign_in_rep(rep, "0815", station="kiosk")
    locked = row(dealership, erik, "Sanne")
    assert (locked.wrong, locked.waits_until is not None) == (5, True)
    with pytest.raises(Refused, match="wait-after-wrong-tries"):
        people.sign_in_rep(rep, "4711")
    sanne = dealership.user("Sanne", UserKind.REP, rep=rep)
    with pytest.raises(Refused, match="not-allowed"):
        users.lift_wait(sanne, user_of(sanne).id)
    users.lift_wait(erik, user_of(sanne).id)
    assert people.sign_in_rep(rep, "4711", station="kiosk").name == "Sanne"
    users.set_secret(erik, user_of(sanne).id, "2468")
    with pytest.raises(Refused, match="wrong-secret"):
        people.sign_in_rep(rep, "4711")
    assert people.sign_in_rep(rep, "2468").name == "Sanne"
    known = user_of(sanne).id
    tried = acts(dealership, "wrong-try", "lift-wait", "sign-in")
    assert tried[:7] == [
        *[("wrong-try", known, "kiosk")] * 5,
        ("lift-wait", user_of(erik).id, "office"),
        ("sign-in", known, "kiosk"),
    ]
    assert row(dealership, erik, "Sanne").signed_in_at is not None


def test_whoever_changes_the_own_password_types_the_old_one_first(
    dealership: Dealership,
) -> None:
    users, people = dealership.services.users, dealership.services.people
    erik = dealership.user("Erik", UserKind.MANAGER)
    with pytest.raises(Refused, match="wrong-secret"):
        users.change_own_secret(erik, "not the old one", "quite another one")
    with pytest.raises(Refused, match="secret-too-short"):
        users.change_own_secret(erik, PASSWORD, "short")
    with pytest.raises(Refused, match="not-allowed"):
        users.change_own_secret(STATION, PASSWORD, "quite another one")
    users.change_own_secret(erik, PASSWORD, "quite another one")
    assert people.sign_in("Erik", "quite another one").name == "Erik"


def test_the_last_manager_cannot_be_ended_and_who_was_ended_can_be_brought_back(
    dealership: Dealership,
) -> None:
    users, people = dealership.services.users, dealership.services.people
    erik = dealership.user("Erik", UserKind.MANAGER)
    with pytest.raises(Refused, match="last-manager"):
        users.end(erik, user_of(erik).id)
    people.add_user(erik, "Karin", UserKind.MANAGER, PASSWORD)
    karin = dealership.actor("Karin")
    users.end(karin, user_of(erik).id)
    with pytest.raises(Refused, match="user-ended") as caught:
        people.sign_in("Erik", PASSWORD)
    assert caught.value.facts["on"] == date(2026, 10, 22)
    assert [each.name for each in people.users()] == ["Karin"]
    assert row(dealership, karin, "Erik").on == date(2026, 10, 22)
    with pytest.raises(Refused, match="last-manager"):
        users.end(karin, user_of(karin).id)
    users.bring_back(karin, user_of(erik).id)
    assert people.sign_in("Erik", PASSWORD).name == "Erik"


def test_another_name_of_a_user_is_the_reps_too(dealership: Dealership) -> None:
    rep, other = dealership.rep("Sanne"), dealership.rep("Thijs")
    users, people = dealership.services.users, dealership.services.people
    sanne = user_of(dealership.user("Sanne", UserKind.REP, rep=rep))
    with pytest.raises(Refused, match="name-taken"):
        users.rename(STATION, sanne.id, "thijs")
    users.rename(STATION, sanne.id, "Sanne de Vries")
    assert people.rep(rep).name == "Sanne de Vries"
    assert people.rep(other).name == "Thijs"
    assert users.named("sanne").name == "Sanne de Vries"


def test_signing_out_stands_in_the_audit(dealership: Dealership) -> None:
    erik = dealership.user("Erik", UserKind.MANAGER)
    dealership.services.people.sign_out(erik)
    dealership.services.people.sign_out(STATION)
    assert acts(dealership, "sign-out") == [("sign-out", user_of(erik).id, "office")]
