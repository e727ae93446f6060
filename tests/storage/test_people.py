"""Floors, reps, role choices and users as they are stored and found."""

from __future__ import annotations

from datetime import date
from random import Random

import pytest
from sqlalchemy.exc import IntegrityError

from showroom_app.domain.people import Floor, Rep, Role, RoleChoice, User, UserKind
from showroom_app.domain.role_choice import in_force
from showroom_app.domain.topic import Topic
from showroom_app.storage.store import Store
from tests import builders
from tests.builders import NOW, OCTOBER

NOVEMBER = date(2026, 11, 1)


def test_a_floor_is_found_by_name_whatever_its_case_and_accents(store: Store) -> None:
    with store.write(Topic.PEOPLE) as work:
        toyota = work.people.add_floor("Toyota")
        citroen = work.people.add_floor("Citroën")
    with store.read() as work:
        assert work.people.floors() == (toyota, citroen)
        assert work.people.floor(citroen.id) == Floor(citroen.id, "Citroën")
        assert work.people.floor_named(" CITROEN ") == citroen
        assert work.people.floor_named("Honda") is None
        assert work.people.floor(99) is None


def test_a_rep_is_found_by_any_beginning_of_the_name(store: Store) -> None:
    _, reps = builders.add_reps(store, "Sanne de Vries", "Sanne Jansen", "Zoë Yıldız")
    with store.read() as work:
        people = work.people

        def named(beginning: str) -> list[str]:
            return [rep.name for rep in people.reps_named(beginning)]

        assert named("sanne") == ["Sanne de Vries", "Sanne Jansen"]
        assert named("SANNE D") == ["Sanne de Vries"]
        assert named("zoe") == ["Zoë Yıldız"]
        assert named("anne") == []
        assert named("%") == []
        assert len(named("")) == 3
        assert [rep.id for rep in people.reps()] == [reps[0], reps[1], reps[2]]


def test_a_whole_name_means_that_rep_and_nobody_whose_name_goes_on(store: Store) -> None:
    builders.add_reps(store, "Jan", "Jan Willem")
    with store.read() as work:
        assert [rep.name for rep in work.people.reps_named("jan")] == ["Jan"]
        assert [rep.name for rep in work.people.reps_named("jan ")] == ["Jan"]
        assert [rep.name for rep in work.people.reps_named("ja")] == ["Jan", "Jan Willem"]


def test_two_reps_of_one_name_cannot_be_stored(store: Store) -> None:
    builders.add_reps(store, "Esra Yıldız")
    with pytest.raises(IntegrityError):
        builders.add_reps(store, "esra  yildiz")


def test_a_rep_has_days_in_service(store: Store) -> None:
    with store.write(Topic.PEOPLE) as work:
        floor = work.people.add_floor("Toyota").id
        rep = work.people.add_rep("Sanne", floor, starts=date(2026, 10, 5)).id
        work.people.end_rep(rep, date(2026, 12, 31))
        work.people.add_rep("Rob", floor)
    with store.read() as work:
        assert work.people.rep(rep) == Rep(
            rep, "Sanne", floor, date(2026, 10, 5), date(2026, 12, 31)
        )
        assert work.people.rep(99) is None
        assert work.people.reps()[0].starts is None


def test_a_role_is_in_force_from_its_month_on_until_a_later_choice(store: Store) -> None:
    _, (rep, other) = builders.add_reps(store, "Sanne", "Rob", role=Role.HYBRID)
    with store.write(Topic.PEOPLE) as work:
        work.people.choose_role(rep, NOVEMBER, Role.INTERNET, 20, at=NOW)
    with store.read() as work:
        people = work.people
        assert people.role_of(rep, date(2025, 12, 31)) is None
        assert people.role_of(rep, date(2026, 10, 31)) == RoleChoice(
            rep, date(2026, 1, 1), Role.HYBRID, 15
        )
        assert people.role_of(rep, date(2026, 11, 30)) == RoleChoice(
            rep, NOVEMBER, Role.INTERNET, 20
        )
        assert {each: choice.role for each, choice in people.roles(NOVEMBER).items()} == {
            rep: Role.INTERNET,
            other: Role.HYBRID,
        }
        assert people.roles(date(2025, 12, 1)) == {}
        assert [entry.month.month for entry in people.role_entries(rep)] == [11, 1]


def test_of_two_choices_for_one_month_the_later_entry_counts(store: Store) -> None:
    _, (rep,) = builders.add_reps(store, "Sanne")
    with store.write(Topic.PEOPLE) as work:
        work.people.choose_role(rep, OCTOBER, Role.INTERNET, 18, at=NOW)
        work.people.choose_role(rep, date(2026, 10, 9), Role.SHOWROOM, 16, at=NOW)
    with store.read() as work:
        assert work.people.role_of(rep, OCTOBER) == RoleChoice(rep, OCTOBER, Role.SHOWROOM, 16)
        assert work.people.roles(OCTOBER)[rep].role is Role.SHOWROOM
        assert work.people.has_role(rep)
        assert not work.people.has_role(rep + 1)


def test_the_role_in_force_is_the_one_that_the_rules_say(store: Store) -> None:
    """Entries of July to September, refused or not, in many orders: as `in_force` has it."""
    months = (date(2026, 7, 1), date(2026, 8, 1), date(2026, 9, 1))
    chance = Random(7)
    _, reps = builders.add_reps(store, *(f"Rep {number:02}" for number in range(12)))
    with store.write(Topic.PEOPLE) as work:
        for rep in reps:
            for month in chance.choices(months, k=6):
                role = chance.choice(tuple(Role))
                work.people.choose_role(rep, month, role, 15, at=NOW, signed=chance.random() < 0.5)
            for entry in work.people.role_entries(rep)[:-1]:
                if chance.random() < 0.4:
                    work.people.refuse_choice(entry.id, NOW, None, "nee")
    with store.read() as work:
        for rep in reps:
            entries = work.people.role_entries(rep)
            for month in (*months, date(2026, 12, 1)):
                said = in_force(entries, month)
                assert work.people.role_of(rep, month) == said
                assert work.people.roles(month).get(rep) == said
            newest = work.people.role_entries_for(months[1]).get(rep)
            made = [entry for entry in entries if entry.month == months[1]]
            assert newest == (made[0] if made else None)


def test_a_user_has_a_kind_and_perhaps_a_secret(store: Store) -> None:
    _, (rep,) = builders.add_reps(store, "Sanne")
    with store.write(Topic.PEOPLE) as work:
        sanne = work.people.add_user("Sanne", UserKind.REP, rep)
        erik = work.people.add_user("Erik", UserKind.REP, secret_hash="$argon2id$x")
    with store.read() as work:
        assert sanne == User(sanne.id, "Sanne", UserKind.REP, rep, has_secret=False)
        assert work.people.user(sanne.id) == sanne
        assert work.people.user_named("SANNE") == sanne
        assert work.people.user_named("nobody") is None
        assert work.people.users() == (erik, sanne)
        assert work.people.secret_of(erik.id) == "$argon2id$x"
        assert work.people.secret_of(sanne.id) == ""
        assert work.people.secret_of(99) == ""
    with store.write(Topic.PEOPLE) as work:
        work.people.set_secret(sanne.id, "$argon2id$y")
    with store.read() as work:
        assert work.people.user(sanne.id) == User(
            sanne.id, "Sanne", UserKind.REP, rep, has_secret=True
        )


def test_there_is_no_manager_until_one_is_added(store: Store) -> None:
    with store.write(Topic.PEOPLE) as work:
        work.people.add_user("Sanne", UserKind.REP)
        assert not work.people.has_manager()
        work.people.add_user("Erik", UserKind.MANAGER)
        assert work.people.has_manager()


def test_wrong_tries_are_counted_in_a_row_until_they_are_forgotten(store: Store) -> None:
    _, (rep,) = builders.add_reps(store, "Sanne")
    with store.write(Topic.PEOPLE) as work:
        sanne = work.people.add_user("Sanne", UserKind.REP, rep)
        erik = work.people.add_user("Erik", UserKind.REP)
        assert work.people.user_of_rep(rep) == sanne
        assert work.people.user_of_rep(99) is None
        assert [work.people.note_wrong_try(sanne.id, NOW) for _ in range(3)] == [1, 2, 3]
    with store.read() as work:
        assert work.people.wrong_tries(sanne.id) == (3, NOW)
        assert work.people.wrong_tries(erik.id) is None
    with store.write(Topic.PEOPLE) as work:
        work.people.forget_wrong_tries(sanne.id)
        work.people.forget_wrong_tries(erik.id)
        assert work.people.wrong_tries(sanne.id) is None
        assert work.people.note_wrong_try(sanne.id, NOW) == 1
