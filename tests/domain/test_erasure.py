"""By which texts a person is told, and how what others wrote loses them."""

from __future__ import annotations

import pytest

from showroom_app.domain.erasure import Strings, forgotten_number, is_forgotten, without_marks

JAN = Strings.of(["Jan Jansen", "Jan"], ["jan@example.nl"], ["+31612345678", "12"])


@pytest.mark.parametrize(
    "written",
    [
        *("0612345678", "06-12345678", "06 12345678", "06 12 34 56 78", "06 1234 5678"),
        *("+31612345678", "+31 6 12345678", "0031612345678", "31612345678"),
        *("Jan Jansen", "JAN JANSEN", "Jan@Example.nl"),
    ],
)
def test_a_person_is_told_by_name_address_and_number_however_they_are_written(
    written: str,
) -> None:
    said = f"Zijn broer is {written}, van de Yaris."
    assert JAN.are_in(said)
    assert JAN.out_of(said) == "Zijn broer is …, van de Yaris."
    assert any(hint.casefold() in said.casefold() for hint in JAN.hints)


@pytest.mark.parametrize("said", ["Jan belt om 12 uur", "0612345679", "jan@example.com", ""])
def test_a_first_name_or_another_number_tells_of_nobody(said: str) -> None:
    assert not JAN.are_in(said)
    assert JAN.out_of(said) == said


@pytest.mark.parametrize(
    ("vehicle", "left"),
    [
        *(("Toyota Yaris, G-123-BB", "Toyota Yaris"), ("Yaris g-123-bb wit", "Yaris wit")),
        *(("Golf, B-MW 1234", "Golf"), ("Yaris WVWZZZ1KZ8W386752", "Yaris")),
        *((kept, kept) for kept in ("Mazda CX-5, 1.5 Hybrid", "Toyota C-HR", "Mazda 3, 2019")),
    ],
)
def test_a_car_loses_what_leads_to_its_keeper_and_stays_a_car(vehicle: str, left: str) -> None:
    assert without_marks(vehicle) == left


def test_the_number_of_an_order_is_forgotten_once_and_can_be_found_again() -> None:
    hidden = forgotten_number("V-1204")
    assert is_forgotten(hidden)
    assert "1204" not in hidden
    assert forgotten_number(hidden) == hidden != forgotten_number("V-1205")
    assert (forgotten_number(""), is_forgotten("#1204")) == ("", False)
