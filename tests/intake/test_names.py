"""Names of people: titles, prefixes, companies and nobody."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showroom_app.intake.names import person, split


@pytest.mark.parametrize(
    ("full", "first", "last"),
    [
        ("Jan Jansen", "Jan", "Jansen"),
        ("Jansen, Jan", "Jan", "Jansen"),
        ("Heuvel, P. van den", "P.", "van den Heuvel"),
        ("P. van den Heuvel", "P.", "van den Heuvel"),
        ("de heer P. van den Heuvel", "P.", "van den Heuvel"),
        ("Dhr. J. in 't Veld", "J.", "in 't Veld"),
        ("mevr. A. de Graaf", "A.", "de Graaf"),
        ("dhr./mevr. Bakker", "", "Bakker"),
        ("mr. Müller-Lüdenscheidt", "", "Müller-Lüdenscheidt"),
        ("Dr. Oetker", "", "Oetker"),
        ("Van Dijk", "", "Van Dijk"),
        ("El Idrissi", "", "El Idrissi"),
        ("Mevr. Van Dijk", "", "Van Dijk"),
        ("De heer en mevrouw Van der Meer", "", "Van der Meer"),
        ("Fam. de Boer", "", "de Boer"),
        ("Van den Heuvel", "", "Van den Heuvel"),
        ("de Vries", "", "de Vries"),
        ("Marie Jansen-de Boer", "Marie", "Jansen-de Boer"),
        ("Marie Jansen - de Boer", "Marie", "Jansen-de Boer"),
        ("Jan Willem Jansen", "Jan Willem", "Jansen"),
        ("Jan De Vos", "Jan", "De Vos"),
        ("Ben Jansen", "Ben", "Jansen"),
        ("Van Morrison", "", "Van Morrison"),
        ("Martin King Jr.", "Martin", "King Jr."),
        ("King, Jr.", "King", "Jr."),
        ("Sarah O'Connor", "Sarah", "O'Connor"),
        ("Jordan", "Jordan", ""),
        ("sam Unknown", "sam", ""),
        ("Dr. Eva Smit", "Eva", "Smit"),
        ("M. Jansen", "M.", "Jansen"),
        ("Mr Tom Hill", "Tom", "Hill"),
    ],
)
def test_a_full_name_falls_into_first_and_last(full: str, first: str, last: str) -> None:
    found = person(full=full)
    assert (found.first, found.last) == (first, last)
    assert not found.placeholder


@pytest.mark.parametrize(
    "full",
    [
        "Name Unknown",
        "1 Not Available",
        "Anonamous First",
        "Anonymous",
        "NN",
        "N.N.",
        "Onbekend",
        "Naam Onbekend",
        "First Last",
        "Website Visitor",
        "Customer",
        "[first_name]",
        "{{lead.name}}",
        "n/a",
        "-",
        "0612345678",
        "jan@example.nl",
    ],
)
def test_what_names_nobody_is_a_placeholder(full: str) -> None:
    found = person(full=full)
    assert (found.name, found.first, found.last, found.placeholder) == ("", "", "", True)


def test_a_name_that_was_not_given_is_no_placeholder() -> None:
    assert person() == person(full=" ")
    assert not person().placeholder


@pytest.mark.parametrize(
    ("first", "last", "name"),
    [
        ("Jan", "Jansen", "Jan Jansen"),
        ("Name", "Unknown", ""),
        ("1 Not Available", "1 Not Available", ""),
        ("First", "Last", ""),
        ("James", "Last", "James Last"),
        ("Johnny", "Customer", "Johnny Customer"),
        ("Rosa", "Rosa", "Rosa"),
        ("Jan", "Jan Jansen", "Jan Jansen"),
        ("Dhr.", "Jansen", "Jansen"),
        ("Jan Jansen", "", "Jan Jansen"),
        ("sam", "Unknown", "sam"),
        ("", "Test", "Test"),
    ],
)
def test_the_parts_of_a_name_make_one_name(first: str, last: str, name: str) -> None:
    found = person(first=first, last=last)
    assert found.name == name
    assert found.placeholder is (not name)


def test_nobody_is_greeted_by_a_prefix_or_title() -> None:
    for parts in ({"first": "Van", "last": "Dijk"}, {"full": "Van Dijk", "last": "Dijk"}):
        found = person(**parts)
        assert (found.name, found.first, found.last) == ("Van Dijk", "", "Van Dijk")
    found = person(first="Mevr. Bakker")
    assert (found.first, found.last) == ("", "Bakker")
    found = person(full="Mevr. Eva", first="Eva")
    assert (found.first, found.last) == ("Eva", "")


def test_a_prefix_given_as_middle_name_belongs_to_the_last() -> None:
    found = person(first="Sanne", middle="van den", last="Berg")
    assert (found.name, found.last) == ("Sanne van den Berg", "van den Berg")
    found = person(first="Jan", middle="Willem", last="Berg")
    assert (found.name, found.first, found.last) == ("Jan Willem Berg", "Jan", "Berg")


def test_the_full_name_prevails_and_a_missing_part_is_taken_from_it() -> None:
    found = person(full="Sam Sample", first="Sam")
    assert (found.name, found.first, found.last) == ("Sam Sample", "Sam", "Sample")
    found = person(full="Jansen, Jan", first="Jan", last="Jansen")
    assert found.name == "Jan Jansen"


@pytest.mark.parametrize(
    "name", ["AB & Co", "Piet Jansen BV", "Garage Linden B.V.", "Autohaus Müller GmbH", "Smit & Zn"]
)
def test_a_company_has_no_first_and_last_name(name: str) -> None:
    found = person(full=name)
    assert (found.name, found.company, found.first, found.last) == (name, name, "", "")


def test_a_person_named_beside_the_company_keeps_the_name() -> None:
    found = person(full="Eva Smit", company="Smit Transport")
    assert (found.name, found.company, found.last) == ("Eva Smit", "Smit Transport", "Smit")


@given(st.text(max_size=60))
def test_nothing_typed_as_a_name_stops_the_reader(text: str) -> None:
    found = person(full=text)
    assert found.name == " ".join(found.name.split())
    assert not (found.placeholder and found.name)


_WORD = st.text(st.sampled_from("abcdefghijklmnopqrstuvwxyzéëöü"), min_size=5, max_size=9)


@given(first=_WORD, prefix=st.sampled_from(["", "van", "van den", "de", "ter"]), last=_WORD)
def test_first_and_last_together_are_the_whole_name(first: str, prefix: str, last: str) -> None:
    first, last = first.title(), last.title()
    full = f"{first} {prefix} {last}".replace("  ", " ")
    name, split_first, split_last = split(full)
    assert name == full
    assert split_first == first
    assert split_last == f"{prefix} {last}".strip()
