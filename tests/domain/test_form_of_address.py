"""How who gave a family name only is addressed."""

from __future__ import annotations

import pytest

from showroom_app.domain.form_of_address import addressed


@pytest.mark.parametrize(
    ("typed", "name", "greeted"),
    [
        ("Naam: Familie Hendriks", "Hendriks", "familie Hendriks"),
        ("Fam. Hendriks", "Hendriks", "familie Hendriks"),
        ("Mw. de  Vries\n06 12345678", "de Vries", "mevrouw De Vries"),
        ("van de heer Bakker", "Bakker", "heer Bakker"),
        ("Mrs. O'Neill", "O'Neill", "Mrs O'Neill"),
        ('<name part="first">Dhr</name> <name part="last">Bos</name>', "Bos", "heer Bos"),
    ],
)
def test_the_form_of_address_that_was_typed_is_used(typed: str, name: str, greeted: str) -> None:
    assert addressed(name, [typed]) == greeted


@pytest.mark.parametrize(
    "texts",
    [
        ["Hendriks"],
        ["mevrouw Hendriksen, mevrouw Van Hendriks"],
        ["de heer Hendriks", "mevrouw Hendriks"],
        [],
    ],
)
def test_no_form_of_address_is_guessed(texts: list[str]) -> None:
    assert addressed("Hendriks", texts) == ""


def test_nobody_is_addressed_where_no_family_name_is_known() -> None:
    assert addressed(" ", ["mevrouw "]) == ""
