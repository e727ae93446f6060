"""Vehicles in lines of text, in messages and in the addresses of advertisements."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showroom_app.domain.prospect import Vehicle
from showroom_app.intake.vehicle_links import from_links
from showroom_app.intake.vehicles import (
    filled,
    from_interest,
    from_text,
    mentioned,
    tidied,
    vin_in,
)

REDIRECT = "https://click.autoscout24.be/t?u=https%3A%2F%2Fwww.autoscout24.be%2Fnl%2Faanbod%2F"
UUID = "1a2b3c4d-1111-2222-3333-444455556666"


@pytest.mark.parametrize(
    ("line", "vehicle"),
    [
        ("2022 Tesla Model 3 Long Range AWD", ("2022", "Tesla", "Model 3", "Long Range AWD")),
        ("BMW 318i 2011", ("2011", "BMW", "318i", "")),
        ("Mercedes-Benz C-Class 2017", ("2017", "Mercedes-Benz", "C-Class", "")),
        ("Skoda Octavia Combi 1.5 TSI 2019", ("2019", "Skoda", "Octavia", "Combi 1.5 TSI")),
        (
            "Harley-Davidson Ultra Limited 2022 FLHTK Vivid Black",
            ("2022", "Harley-Davidson", "Ultra Limited", "FLHTK"),
        ),
        ("Toyota Corolla uit 2022", ("2022", "Toyota", "Corolla", "")),
        ("Alfa Romeo Giulia", ("", "Alfa Romeo", "Giulia", "")),
        ("2022 Example 7x14 Dump Trailer", ("2022", "Example", "7x14 Dump Trailer", "")),
        ("Camry", ("", "Toyota", "Camry", "")),
        ("Onbekend ding", ("", "", "Onbekend ding", "")),
    ],
)
def test_a_line_falls_into_year_make_model_and_trim(
    line: str, vehicle: tuple[str, str, str, str]
) -> None:
    found = from_text(line)
    assert (found.year, found.make, found.model, found.trim) == vehicle


def test_stock_number_price_and_vin_are_taken_out_of_a_line() -> None:
    found = from_text("VW Golf 2.0 TDI (Stock #: D12) € 12.345,- WVWZZZ1JZXW000001")
    assert found.title() == "VW Golf 2.0 TDI"
    assert (found.stock, found.price, found.vin) == ("D12", "€ 12.345,-", "WVWZZZ1JZXW000001")


@pytest.mark.parametrize(
    ("message", "title"),
    [
        ("Hi, I'm interested in your 2022 Toyota Tacoma SR5.\nThanks", "2022 Toyota Tacoma SR5"),
        ("interested in this 2022 Tesla Model 3 and I'd like to know", "2022 Tesla Model 3"),
        ("Een bezoeker vraagt naar uw BMW X5 xDrive30d.", "BMW X5 xDrive30d"),
        ("Ik heb interesse in de Golf 1.5 TSI, is hij er nog?", "Volkswagen Golf 1.5 TSI"),
        ("more about the vehicle. Please tell more about your 2021 Kia Rio.", "2021 Kia Rio"),
        ("Interested in the Polestar.", "Polestar"),
        ("I am interested in the price", ""),
        ("I am interested in smart solutions", ""),
    ],
)  # fmt: skip
def test_a_message_that_names_its_vehicle_outright_is_believed(message: str, title: str) -> None:
    assert from_interest(message).title() == title


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("BMW X5 prijs", "BMW X5"),
        ("Contact us about your Camry", "Toyota Camry"),
        ("Vraag over de Toyota Corolla", "Toyota Corolla"),
        ("Mijn Golf wil ik inruilen", ""),
        ("Een Kia Picanto of een Fiat Panda?", ""),
        ("a good RX site", ""),
        ("Is de 2019 Kia Picanto er nog?", "2019 Kia Picanto"),
    ],
)
def test_one_vehicle_mentioned_is_taken_and_of_two_none(text: str, title: str) -> None:
    assert mentioned(text).title() == title


@pytest.mark.parametrize(
    ("link", "title"),
    [
        (f"https://www.autoscout24.be/nl/aanbod/bmw-x5-xdrive30d-{UUID}", "BMW X5 xDrive30d"),
        (f"{REDIRECT}bmw-x5-xdrive30d-{UUID}%3Futm%3Dmail", "BMW X5 xDrive30d"),
        ("https://www.2dehands.be/a/auto-s/bmw/m1234-bmw-x3.html?src=mail", "BMW X3"),
        ("https://www.marktplaats.nl/a/auto-s/bmw/m777-onbekend.html", ""),
        ("https://garage.example/l/2021-tesla-model-3-long-range-d97/", "2021 Tesla Model 3"),
        ("https://garage.example/start-pre-approval/", ""),
        ("https://garage.example/occasions/mercedes-benz-a-klasse-180/", "Mercedes-Benz A-Klasse"),
    ],
)
def test_the_address_of_an_advertisement_names_its_vehicle(link: str, title: str) -> None:
    assert from_links([link]).title().startswith(title)
    assert bool(from_links([link]).title()) is bool(title)


def test_links_to_two_vehicles_name_none() -> None:
    links = ["https://x.example/bmw-x5-m50", "https://x.example/audi-a4-avant"]
    assert from_links(links) == Vehicle()
    assert from_links(links[:1] * 2).title() == "BMW X5 M50"


def test_choices_of_a_form_are_no_vehicle() -> None:
    assert tidied(Vehicle(make="HONDA", model="Any/All", year="0")) == Vehicle(make="HONDA")
    assert tidied(Vehicle(make="Make", model="Full Line")) == Vehicle()
    assert tidied(Vehicle(vin="1111111111111")) == Vehicle()
    assert tidied(Vehicle(make="[make]", model="{{model}}")) == Vehicle()


def test_make_and_model_in_one_field_are_parted() -> None:
    parted = Vehicle(make="Ford", model="Focus")
    assert tidied(Vehicle(make="Ford Focus", model="Ford Focus")) == parted
    assert tidied(Vehicle(model="Ford Focus")) == parted
    assert tidied(Vehicle(make="Ford Focus")) == parted
    assert tidied(Vehicle(make="Ford", model="Ford Focus")) == parted


def test_gaps_are_filled_only_from_the_same_vehicle() -> None:
    rav = Vehicle(year="2021", make="Toyota", model="RAV4")
    assert filled(rav, [Vehicle(model="RAV4 XLE", price="$1")]).price == "$1"
    assert filled(rav, [Vehicle(year="2012", stock="X1")]) == rav
    assert filled(rav, [Vehicle(make="Ford", stock="X1")]) == rav
    assert filled(Vehicle(), [rav]) == rav


def test_a_vin_is_found_in_a_link_and_of_two_none_is_taken() -> None:
    assert vin_in("https://x.example/f?vin=55SWF6EB0HU000000&a=1") == "55SWF6EB0HU000000"
    assert vin_in("55SWF6EB0HU000000 and 1HGCM82633A004352") == ""
    assert vin_in("ABCDEFGHJKLMNPRST") == ""


@given(st.text(max_size=120))
def test_no_text_stops_the_reader_of_vehicles(text: str) -> None:
    for vehicle in (from_text(text), from_interest(text), mentioned(text), from_links([text])):
        assert tidied(vehicle).title() == tidied(tidied(vehicle)).title()
