"""Lines of the form "Label: value", in the layouts in which forms and feeds write them."""

from __future__ import annotations

import pytest

from showroom_app.intake.label_forms import label_of
from showroom_app.intake.label_lines import own_words, read
from showroom_app.intake.labels import FIELDS, Field, key


@pytest.mark.parametrize(
    ("line", "field", "value"),
    [
        ("Naam: Jan", Field.NAME, "Jan"),
        ("Nom : Chloé", Field.NAME, "Chloé"),
        ("*Name:* amy", Field.NAME, "amy"),
        ("| Reg: AB14CDE", Field.PLATE, "AB14CDE"),
        ("Téléphone : 0478/12.34.56", Field.PHONE, "0478/12.34.56"),
        ("E-Mail-Adresse: a@b.nl", Field.EMAIL, "a@b.nl"),
        ("customer_name: Jan", Field.NAME, "Jan"),
        ("Naam\tJan", Field.NAME, "Jan"),
        ("Opmerkingen / vraag: hoi", Field.MESSAGE, "hoi"),
        ("Trade-In?: No", Field.TRADE, "No"),
        ("Preferred method of contact - email", Field.WISH, "email"),
        ("Car Make, Model, Year: BMW 318i 2011", Field.VEHICLE, "BMW 318i 2011"),
    ],
)
def test_a_label_is_known_in_each_layout(line: str, field: Field, value: str) -> None:
    found = label_of(line)
    assert found is not None
    assert (found[0], found[2]) == (field, value)


@pytest.mark.parametrize(
    "line", ["Hallo: daar", "https://example.org/name", "Ik bel morgen", "", ":", "Time is: short"]
)
def test_what_is_no_label_is_a_line_of_text(line: str) -> None:
    assert label_of(line) is None


def test_every_label_of_the_table_stands_for_one_field() -> None:
    assert all(key(label) == label for label in FIELDS)
    assert FIELDS["e-mailadres"] is Field.EMAIL


def test_a_message_goes_on_until_the_next_label() -> None:
    found = read("Bericht: Is hij er nog?\nGraag bellen.\n\nPS: na zessen\nTelefoon: 06")
    assert found.all(Field.MESSAGE) == ["Is hij er nog?\nGraag bellen.\n\nPS: na zessen"]
    assert found.all(Field.PHONE) == ["06"]


def test_a_message_ends_at_an_empty_label_and_at_the_portals_own_lines() -> None:
    found = read("Message: Still there?\nDealer Price:\nTerm: 12")
    assert found.all(Field.MESSAGE) == ["Still there?"]
    found = read("Bericht: Hoi\nBekijk advertentie\nmeer", ends=["bekijk advertentie"])
    assert found.all(Field.MESSAGE) == ["Hoi"]
    assert found.rest == ["meer"]


def test_a_value_may_stand_on_the_line_below() -> None:
    found = read("Naam:\n\nJan\nE-mailadres:\nTelefoon: 06")
    assert found.all(Field.NAME) == ["Jan"]
    assert found.all(Field.EMAIL) == []
    assert found.all(Field.PHONE) == ["06"]


def test_labels_without_a_colon_are_taken_line_by_line() -> None:
    found = read("First Name\nLeslie\nLast Name\nSample\nPhone Number\n+15195550126")
    assert (found.first(Field.FIRST), found.first(Field.LAST)) == ("Leslie", "Sample")
    assert found.first(Field.PHONE) == "+15195550126"


def test_several_labels_on_a_line_are_cut_apart() -> None:
    found = read("| Reg: AB14CDE Reg. date: 01 Jul 2014 Vehicle: 2014 Skoda Stock number: 77")
    assert found.first(Field.PLATE) == "AB14CDE"
    assert found.first(Field.VEHICLE) == "2014 Skoda"
    assert found.first(Field.STOCK) == "77"


def test_headings_claim_nothing() -> None:
    found = read("Contact:\nFirst Name: Nick\n\nComments:\nNice car\n\nListing:\nVIN: X")
    assert found.first(Field.MESSAGE).strip() == "Nice car"
    assert found.first(Field.VIN) == "X"


def test_a_wish_keeps_its_label() -> None:
    assert read("Gewenste datum: vrijdag").all(Field.WISH) == ["Gewenste datum: vrijdag"]


def test_the_customers_own_words_are_taken_out_of_the_machines_lines() -> None:
    labels, text, untaken = own_words("Year: 2022\nYour inquiry: price?\nLicense held? Yes")
    assert text == "price?"
    assert labels.first(Field.YEAR) == "2022"
    assert untaken == ["License held? Yes"]
    assert own_words("price?\nsecond line")[1] == "price?\nsecond line"


def test_pairs_on_a_line_of_a_comment_are_read_apart() -> None:
    labels, text, _ = own_words("App ID: 10, Model Year: 2025, Model: Heritage Classic")
    assert (labels.first(Field.YEAR), labels.first(Field.MODEL)) == ("2025", "Heritage Classic")
    assert text == "App ID: 10, Model Year: 2025, Model: Heritage Classic"
