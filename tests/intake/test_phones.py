"""Telephone numbers: where they are from, and what is none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showroom_app.intake.phones import (
    phones,
    region_of_address,
    region_of_country,
    region_of_currency,
    region_of_domain,
)


def shown(typed: str, *regions: str) -> list[str]:
    return [phone.shown() for phone in phones([typed], regions or ("NL",))]


@pytest.mark.parametrize(
    "typed",
    ["06-12345678", "06 - 12 34 56 78", "0031612345678", "+31 (0)6 12345678", "p:+31612345678",
     "tel: 0612345678", "Tel. 06 12345678", "0612345678 ext. 12", "06 12345678 na 18:00",
     "06.12.34.56.78 (bel na 17u)", "06-12345678, liefst na zessen", "\u202d06 12345678\u202c",
     "\u206606\u200e12345678\u2069", "0612345678 toestel 12 (werk)"],
)  # fmt: skip
def test_a_dutch_number_is_known_however_it_is_typed(typed: str) -> None:
    assert shown(typed) == ["+31612345678"]


@pytest.mark.parametrize(
    ("typed", "regions", "number"),
    [
        ("0478/12.34.56", ("BE", "NL"), "+32478123456"),
        ("(519) 555-0158", ("NL",), "+15195550158"),
        ("857-485-7485", ("NL",), "+18574857485"),
        ("6475550131", ("", "NL", "CA"), "+16475550131"),
        ("6475550131", ("NL",), "6475550131"),
        ("1-888-755-4460", ("NL",), "+18887554460"),
        ("1122334455", ("AR", "NL"), "+541122334455"),
        ("393-999-3922", ("NL",), "393-999-3922"),
        ("555-1234", ("NL", "US"), "555-1234"),
        ("07700 900129", ("NL", "GB"), "07700 900129"),
        ("020-6241111", ("US", "NL"), "+31206241111"),
        ("800-AUTOTRADER", ("US",), None),
        ("6.12E+08", ("NL",), "6.12E+08"),
        ("0031612345678", ("US", "NL"), "+31612345678"),
    ],
)
def test_a_number_without_country_code_is_tried_where_it_may_be_from(
    typed: str, regions: tuple[str, ...], number: str | None
) -> None:
    assert shown(typed, *regions) == ([number] if number else [])


@pytest.mark.parametrize(
    "typed", ["(000) 000-0000", "0000000000", "", "n/a", "onbekend", "[phone]", "123", "bel mij"]
)
def test_what_is_no_number_is_left_out(typed: str) -> None:
    assert shown(typed) == []


def test_the_same_number_twice_counts_once_and_two_in_a_field_count_both() -> None:
    assert [p.shown() for p in phones(["0612345678", "+31612345678"], ["NL"])] == ["+31612345678"]
    assert shown("06-12345678 of 020-6241111") == ["+31612345678", "+31206241111"]


@pytest.mark.parametrize("between", [" of ", " en ", " and ", " & ", "/", " /", " / ", ", ", ";"])
def test_two_numbers_in_a_field_are_two_whatever_stands_between(between: str) -> None:
    assert shown(f"06 12345678{between}020 6241111") == ["+31612345678", "+31206241111"]


def test_a_slash_within_a_number_does_not_part_it() -> None:
    assert shown("+49 1512/3456789", "DE") == ["+4915123456789"]
    assert shown("0478/123456 en 0479/12.34.56", "BE") == ["+32478123456", "+32479123456"]


def test_words_beside_a_number_are_kept_as_typed() -> None:
    assert phones(["020-6241111 na 18:00"], ["NL"])[0].typed == "020-6241111 na 18:00"


def test_the_typed_form_is_kept_beside_the_number() -> None:
    assert phones([" 06 - 12 34 56 78 "], ["NL"])[0].typed == "06 - 12 34 56 78"


def test_country_province_postcode_currency_and_domain_point_to_a_region() -> None:
    assert region_of_country("België") == "BE"
    assert region_of_country("USA") == "US"
    assert region_of_country("nl") == "NL"
    assert region_of_country("Elbonia") == ""
    assert region_of_address("NY", "14120") == "US"
    assert region_of_address("", "R3C 0A1") == "CA"
    assert region_of_address("", "1234 AB") == "NL"
    assert region_of_address("ON", "") == "CA"
    assert region_of_address("", "") == ""
    assert region_of_currency("cad") == "CA"
    assert region_of_currency("EUR") == ""
    assert region_of_domain("dealerleads.trader.ca") == "CA"
    assert region_of_domain("example.com") == ""


@given(st.text(max_size=40), st.sampled_from(["NL", "US", "BE", ""]))
def test_nothing_typed_as_a_number_stops_the_reader(typed: str, region: str) -> None:
    for phone in phones([typed], [region]):
        assert phone.typed
        assert not phone.e164 or phone.e164[1:].isdecimal()


@given(st.integers(10000000, 59999999))
def test_every_valid_dutch_mobile_number_is_found_in_each_way_of_typing(number: int) -> None:
    digits = str(number)
    ways = [f"06{digits}", f"06-{digits}", f"+316{digits}", f"00316{digits}"]
    found = {tuple(shown(way)) for way in ways}
    assert found == {(f"+316{digits}",)}
