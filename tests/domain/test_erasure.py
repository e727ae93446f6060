"""By which texts a person is told, and how what others wrote loses them."""

from __future__ import annotations

import pytest

from showroom_app.domain.erasure import Strings

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
