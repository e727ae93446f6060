"""The same message again, the same person again, and what is only alike."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showroom_app.domain.duplicates import (
    KnownLead,
    Likeness,
    LikenessKind,
    Person,
    SameBy,
    Seen,
    Trait,
    about_the_same,
    called,
    email_key,
    find,
    name_key,
    phone_key,
    same_message,
)
from showroom_app.domain.policy import Policy
from showroom_app.domain.prospect import Phone, Prospect, Vehicle

POLICY = Policy()
NOW = datetime(2026, 7, 6, 8, 0, tzinfo=UTC)
MOBILE, OFFICE = Phone("06 12345678", "+31612345678"), Phone("0201234567", "+31201234567")
COROLLA, YARIS = Vehicle(make="Toyota", model="Corolla"), Vehicle(make="Toyota", model="Yaris")


def person(name: str = "", email: str = "", phone: Phone | None = None) -> Person:
    return Person.known_by(name, (email,), (phone,) if phone else ())


JAN = person("Jan de Vries", "jan@example.nl", MOBILE)


# Keys


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Jan de Vries", "JAN DE VRIES"),
        ("Jan de Vries", "  jan   de\tvries\n"),
        ("Zoë Müller", "Zoe Muller"),
        ("Zoë", "Zoe\u0308"),
        ("Søren", "Soren"),
        ("Łukasz", "lukasz"),
        ("Weiß", "WEISS"),
        ("Jan\u00a0de Vries", "Jan de\u200b Vries"),
        ("Ｊａｎ", "jan"),
    ],
)
def test_names_are_compared_without_case_accents_and_blanks(one: str, other: str) -> None:
    assert name_key(one) == name_key(other) != ""


def test_different_names_stay_different() -> None:
    assert len({name_key(n) for n in ("Jan", "Jans", "Ján Vries", "Vries Jan", "")}) == 5


@given(st.text())
def test_a_key_of_a_key_is_the_same_key(text: str) -> None:
    assert name_key(name_key(text)) == name_key(text)


def test_emails_are_compared_case_folded() -> None:
    assert email_key(" Jan.Vries@Example.NL ") == "jan.vries@example.nl"


@pytest.mark.parametrize(
    ("phone", "key"),
    [
        (MOBILE, "+31612345678"),
        (Phone("06-1234 5678"), "0612345678"),
        (Phone("call me", ""), ""),
    ],
)
def test_phones_are_compared_as_e164_else_as_digits(phone: Phone, key: str) -> None:
    assert phone_key(phone) == key


def test_a_person_of_a_prospect_has_no_name_where_it_is_a_placeholder() -> None:
    prospect = Prospect(
        "mail", first="Jan", last="de Vries", emails=("J@x.nl", ""), phones=(MOBILE,)
    )
    assert Person.of(prospect) == Person(
        frozenset({"j@x.nl"}), frozenset({"+31612345678"}), "jan de vries"
    )
    assert Person.of(replace(prospect, placeholder_name=True)).name == ""


# The same message


def seen(
    message_id: str = "", number: str = "", source: str = "AS24", content: str = "a", part: int = 0
) -> Seen:
    return Seen(content, JAN, NOW, message_id, part, number, source)


@pytest.mark.parametrize(
    ("new", "old", "by"),
    [
        (seen("<1@x>", content="b"), seen("<1@x>"), SameBy.MESSAGE_ID),
        (seen("<1@x>", part=1), seen("<1@x>", part=0), None),
        (seen("<2@x>", content="b"), seen("<1@x>"), None),
        (seen("<2@x>"), seen("<1@x>"), SameBy.CONTENT),
        (seen(number="77", content="b"), seen(number=" 77 "), SameBy.PROVIDER_ID),
        (seen("<2@x>", number="77", content="b"), seen("<1@x>", number="77"), SameBy.PROVIDER_ID),
        (seen(number="77", content="b", source="as24"), seen(number="77"), SameBy.PROVIDER_ID),
        (seen(number="77", content="b", source="MOB"), seen(number="77"), None),
        (seen(number="78"), seen(number="77"), None),
        (seen(number="78", source="MOB"), seen(number="77"), SameBy.CONTENT),
        (seen(), seen(), SameBy.CONTENT),
        (seen(content="b"), seen(), None),
    ],
)
def test_the_same_message_is_known_by_its_id_its_number_or_its_content(
    new: Seen, old: Seen, by: SameBy | None
) -> None:
    assert same_message(new, old) is by


def test_a_form_that_gives_every_mail_one_id_loses_no_customer() -> None:
    old = seen("<form@x>")
    piet = Person(frozenset({"piet@x.nl"}), frozenset({"+31698765432"}), "piet bos")
    assert same_message(replace(old, person=piet, content="b"), old) is None
    assert same_message(replace(old, person=Person(), content="b"), old) is SameBy.MESSAGE_ID
    assert same_message(replace(old, person=piet), old) is SameBy.MESSAGE_ID


@pytest.mark.parametrize(
    ("other", "same"),
    [
        (person("Jan de Vries"), True),
        (person(email="JAN@example.nl"), True),
        (person("Piet", phone=MOBILE), True),
        (person("Piet", "piet@example.nl", OFFICE), False),
        (Person(), False),
    ],
)
def test_a_providers_number_counts_only_if_phone_email_or_name_agrees(
    other: Person, same: bool
) -> None:
    new = replace(seen(number="77", content="b"), person=other)
    assert (same_message(new, seen(number="77")) is SameBy.PROVIDER_ID) is same


@pytest.mark.parametrize(
    ("later", "same"),
    [(timedelta(minutes=1), True), (timedelta(days=1), True), (timedelta(days=2), False)],
)
def test_the_same_words_after_more_than_a_day_are_a_new_question(
    later: timedelta, same: bool
) -> None:
    again = replace(seen(), at=NOW + later)
    assert (same_message(again, seen()) is SameBy.CONTENT) is same
    assert same_message(replace(again, at=None), seen()) is SameBy.CONTENT


# The same person


@pytest.mark.parametrize(
    ("other", "agreed", "same"),
    [
        (person("JAN DE VRIES", "JAN@example.nl"), {Trait.NAME, Trait.EMAIL}, True),
        (person("Jan de Vries", phone=MOBILE), {Trait.NAME, Trait.PHONE}, True),
        (person("Els", "jan@example.nl", MOBILE), {Trait.EMAIL, Trait.PHONE}, True),
        (person("", "jan@example.nl"), {Trait.EMAIL}, True),
        (person("", phone=MOBILE), {Trait.PHONE}, True),
        (person("Els", "jan@example.nl"), {Trait.EMAIL}, False),
        (person("Els", phone=MOBILE), {Trait.PHONE}, False),
        (person("Jan de Vries", "other@example.nl", OFFICE), {Trait.NAME}, False),
        (person("Els", "els@example.nl", OFFICE), set(), False),
        (Person(), set(), False),
    ],
)
def test_two_agree_or_one_of_email_and_phone_with_a_placeholder_name(
    other: Person, agreed: set[Trait], same: bool
) -> None:
    assert JAN.agreeing(other) == other.agreeing(JAN) == frozenset(agreed)
    assert JAN.is_same(other) is other.is_same(JAN) is same


def test_two_unknown_persons_are_not_the_same() -> None:
    assert not Person().is_same(Person())


# About the same vehicle


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (COROLLA, Vehicle(make="TOYOTA", model="corolla"), True),
        (COROLLA, YARIS, False),
        (COROLLA, None, True),
        (None, None, True),
        (COROLLA, Vehicle(make="Toyota"), True),
        (replace(COROLLA, year="2021"), replace(COROLLA, year="2023"), False),
        (replace(COROLLA, year="2021"), COROLLA, True),
        (replace(COROLLA, vin="SB1 23"), replace(COROLLA, vin="sb123", year="1999"), True),
        (replace(COROLLA, vin="SB123"), replace(COROLLA, vin="SB124"), False),
        (replace(COROLLA, stock="T-12"), replace(YARIS, stock="t12"), True),
        (replace(COROLLA, stock="T12"), replace(COROLLA, stock="T13"), False),
        (replace(COROLLA, plate="AB-123-C"), replace(COROLLA, plate="ab123c"), True),
        (replace(COROLLA, vin="SB123"), replace(COROLLA, stock="T13"), True),
    ],
)
def test_about_the_same_vehicle(one: Vehicle | None, other: Vehicle | None, same: bool) -> None:
    assert about_the_same(one, other) is about_the_same(other, one) is same


# What becomes of a new message


def known(
    number: int = 1,
    *,
    who: Person = JAN,
    vehicle: Vehicle | None = COROLLA,
    days: int = 10,
    quiet: int = 5,
    is_open: bool = True,
) -> KnownLead:
    return KnownLead(
        number, is_open, who, vehicle, NOW - timedelta(days=days), NOW - timedelta(days=quiet)
    )


ELS_AT_HOME = person("Els", phone=MOBILE)


@pytest.mark.parametrize(
    ("leads", "likeness"),
    [
        ([], Likeness(LikenessKind.NONE)),
        ([known()], Likeness(LikenessKind.JOINS, 1)),
        ([known(vehicle=None)], Likeness(LikenessKind.JOINS, 1)),
        ([known(vehicle=YARIS)], Likeness(LikenessKind.LINKED, 1)),
        ([known(is_open=False)], Likeness(LikenessKind.LINKED, 1)),
        ([known(days=365, quiet=120)], Likeness(LikenessKind.JOINS, 1)),
        ([known(days=366)], Likeness(LikenessKind.SUGGESTED, None, (1,))),
        ([known(days=300, quiet=121)], Likeness(LikenessKind.SUGGESTED, None, (1,))),
        ([known(who=ELS_AT_HOME)], Likeness(LikenessKind.SUGGESTED, None, (1,))),
        ([known(who=person("Piet", "p@x.nl"))], Likeness(LikenessKind.NONE)),
        ([known(1, vehicle=YARIS, quiet=1), known(2)], Likeness(LikenessKind.JOINS, 2)),
        ([known(1), known(2, quiet=1)], Likeness(LikenessKind.JOINS, 2)),
        (
            [known(1, vehicle=YARIS), known(2, is_open=False, quiet=1), known(3, who=ELS_AT_HOME)],
            Likeness(LikenessKind.LINKED, 2, (3,)),
        ),
    ],
)
def test_the_same_person_joins_the_open_lead_or_is_linked_and_the_rest_is_suggested(
    leads: list[KnownLead], likeness: Likeness
) -> None:
    assert find(JAN, COROLLA, NOW, leads, POLICY) == likeness


def test_an_older_message_read_later_finds_the_lead_that_came_after_it() -> None:
    later = known(days=-10, quiet=-12)
    assert find(JAN, COROLLA, NOW, [later], POLICY) == Likeness(LikenessKind.JOINS, 1)


def test_a_message_of_nobody_known_sent_again_is_recognised_by_its_content() -> None:
    nobody = Seen("said the same", Person(), provider_id="77", provider_source="Chat")
    assert same_message(nobody, nobody) is SameBy.CONTENT
    assert same_message(nobody, replace(nobody, content="said something else")) is None


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("Toyota", ("Toyota",)),
        ("toyota used", ("Toyota used",)),
        (" toy ", ("Toyota", "Toyota used")),
        ("CITROEN", ("Citroën",)),
        ("c", ("Citroën",)),
        ("used", ()),
        ("", ()),
    ],
)
def test_a_name_means_the_one_that_is_it_else_all_that_begin_so(
    name: str, meant: tuple[str, ...]
) -> None:
    assert called(name, ["Toyota", "Toyota used", "Citroën"]) == meant
