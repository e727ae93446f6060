"""Lists of sales as dealers' systems export them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest

from showroom_app.domain.sale import Buyer, Channel
from showroom_app.domain.sale_import import ListedSale
from showroom_app.intake import sale_list
from showroom_app.intake.cell_values import Unreadable, day_of, number_of, share_of
from showroom_app.intake.reading import Reason, Rejected
from showroom_app.intake.sale_list import SaleList, sales_of

DUTCH = (
    "Verkoopnummer;Verkoopdatum;Verkoper;Aandeel;Verkoper 2;Klant;Bedrijf;Telefoon;E-mail;Auto;"
    "Kenteken;Soort klant;Kanaal;Afleverdatum;Contract tot\r\n"
    "V-1;3-10-2026;Sanne de Vries;0,60;Mirjam Kok;Eva Smeets;;06-12345678;Eva@Example.com;"
    "Toyota Corolla;AB-123-C;nieuw;inloop;17-10-2026;3-10-2030\r\n"
)
GERMAN = (
    "Auftragsnummer\tVerkaufsdatum\tVerkäufer\tKunde\tFahrzeug\tKundenart\tHerkunft\r\n"
    "A7\t03.10.2026\tSanne de Vries\tJörg Müller\tHonda Jazz\tBestandskunde\tLaufkunde\r\n"
)
FRENCH = (
    "Date de vente;Vendeur;Client;Véhicule;Type de client;Canal\n"
    "3 octobre 2026;Sanne de Vries;Amélie Durand;Toyota Yaris;flotte;après-vente\n"
)
ENGLISH = 'Sold on,Salesperson,Customer,Car\n2026-10-03,"Sanne 60% / Mirjam 40%",Tom Bell,Jazz\n'


def listed(path: Path, content: bytes | str, name: str = "sales.csv") -> SaleList:
    """The list in a file of this content."""
    file = path / name
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    looked = SaleList.look_at(file, {})
    assert isinstance(looked, SaleList)
    return looked


def sales(path: Path, content: bytes | str, name: str = "sales.csv") -> tuple[ListedSale, ...]:
    """The sales in a file of this content, in the Netherlands."""
    return sales_of(listed(path, content, name), "NL")


def problems(sale: ListedSale) -> list[str]:
    """The codes of what could not be read of a row."""
    return [problem.code for problem in sale.problems]


def test_a_dutch_list_is_read_without_being_told_what_its_columns_hold(tmp_path: Path) -> None:
    (sale,) = sales(tmp_path, DUTCH)
    assert sale.line == 2
    assert (sale.number, sale.on) == ("V-1", date(2026, 10, 3))
    assert sale.sellers == (("Sanne de Vries", Decimal("0.60")), ("Mirjam Kok", None))
    assert (sale.customer, sale.email) == ("Eva Smeets", "Eva@example.com")
    assert sale.phone is not None
    assert sale.phone.e164 == "+31612345678"
    assert sale.vehicle == "Toyota Corolla, AB-123-C"
    assert (sale.buyer, sale.channel) == (Buyer.NEW, Channel.WALK_IN)
    assert (sale.delivered_on, sale.contract_until) == (date(2026, 10, 17), date(2030, 10, 3))
    assert not sale.problems


def test_german_french_and_english_columns_and_words_are_known(tmp_path: Path) -> None:
    (german,) = sales(tmp_path, GERMAN.encode("cp1252"), "verkaeufe.csv")
    (french,) = sales(tmp_path, FRENCH.encode("utf-8-sig"), "ventes.csv")
    (english,) = sales(tmp_path, ENGLISH, "sales.csv")
    assert {each.on for each in (german, french, english)} == {date(2026, 10, 3)}
    assert (german.customer, german.buyer, german.channel) == (
        "Jörg Müller",
        Buyer.RETURNING,
        Channel.WALK_IN,
    )
    assert (french.buyer, french.channel) == (Buyer.FLEET, Channel.SERVICE)
    assert english.sellers == (("Sanne", Decimal("0.6")), ("Mirjam", Decimal("0.4")))


def test_a_workbook_keeps_its_dates_and_percentages_and_runs_no_formula(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Verkopen oktober"])
    sheet.append(["Datum", "Verkoper", "Aandeel", "Klant", "Auto", "Nr"])
    sheet.append([date(2026, 10, 3), "Sanne", 1, "x", "Jazz", 4711])
    sheet["D3"].value = '=HYPERLINK("http://bad.example")'
    sheet["D3"].data_type = "s"
    out = BytesIO()
    book.save(out)
    (sale,) = sales(tmp_path, out.getvalue(), "sales.xlsx")
    assert (sale.line, sale.on, sale.number) == (3, date(2026, 10, 3), "4711")
    assert sale.sellers == (("Sanne", Decimal(1)),)
    assert sale.cells[3] == '=HYPERLINK("http://bad.example")'


def test_the_rows_of_one_sale_that_name_one_rep_each_are_one_sale(tmp_path: Path) -> None:
    text = (
        "Nr;Datum;Verkoper;Aandeel;Klant;Auto\n"
        "8;3-10-2026;Sanne;60;Eva;Yaris\n8;3-10-2026;Mirjam;40;Eva;Yaris\n"
        "9;3-10-2026;Sanne;100;Tom;Aygo\n"
    )
    first, second = sales(tmp_path, text)
    assert first.sellers == (("Sanne", Decimal("0.6")), ("Mirjam", Decimal("0.4")))
    assert (second.number, second.line) == ("9", 4)


def test_what_cannot_be_read_is_a_problem_of_its_row_and_of_no_other(tmp_path: Path) -> None:
    text = (
        "Datum;Verkoper;Aandeel;Klant;Soort klant;Kanaal\n"
        "31-2-2026;Sanne;1;Eva;nieuw;inloop\n"
        "3-10-2026;Sanne;half;Eva;nieuw;inloop\n"
        "3-10-2026;Sanne;1;Eva;vaag;duif\n"
        ";Sanne;1;Eva;nieuw;inloop\n"
        "3-10-2026;Sanne;1;Eva;nieuw;inloop;nog iets\n"
        "3-10-2026;Sanne;1;Eva;particulier;\n"
    )
    rows = sales(tmp_path, text)
    assert [problems(row) for row in rows] == [
        ["bad-date"],
        ["bad-share"],
        ["bad-buyer", "bad-channel"],
        ["no-date"],
        ["torn-row"],
        [],
    ]
    assert (rows[-1].buyer, rows[-1].channel) == (None, None)


def test_a_person_says_what_columns_hold_that_nobody_knows(tmp_path: Path) -> None:
    unknown = listed(tmp_path, "Wann;Wer;Was\n3-10-2026;Sanne;Yaris\n")
    assert unknown.missing == (sale_list.ON, sale_list.SELLER)
    told = unknown.with_columns({"Wann": sale_list.ON, "Wer": sale_list.SELLER, "Was": "vehicle"})
    assert not told.missing
    (sale,) = sales_of(told, "NL")
    assert (sale.on, sale.vehicle) == (date(2026, 10, 3), "Yaris")
    again = SaleList.look_at(tmp_path / "sales.csv", {told.key: told.columns.mapping()})
    assert isinstance(again, SaleList)
    assert again.columns == told.columns


def test_a_file_that_is_no_list_says_why(tmp_path: Path) -> None:
    empty, torn = tmp_path / "empty.csv", tmp_path / "torn.xlsx"
    empty.write_bytes(b"  \n")
    torn.write_bytes(b"PK\x03\x04 no workbook")
    reasons = [SaleList.look_at(path, {}) for path in (tmp_path / "none.csv", empty, torn)]
    assert [each.reason for each in reasons if isinstance(each, Rejected)] == [
        Reason.NO_SUCH_FILE,
        Reason.EMPTY,
        Reason.UNREADABLE,
    ]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("3-10-2026", date(2026, 10, 3)),
        ("03/10/26", date(2026, 10, 3)),
        ("2026-10-03 00:00:00", date(2026, 10, 3)),
        ("20261003", date(2026, 10, 3)),
        ("za 3 okt. 2026", date(2026, 10, 3)),
        ("3. März 2026", date(2026, 3, 3)),
        ("3 août 2026", date(2026, 8, 3)),
        ("Oct 3, 2026", date(2026, 10, 3)),
        ("46298", date(2026, 10, 3)),
        ("3-10-2026 14:05", date(2026, 10, 3)),
    ],
)
def test_a_day_is_read_however_it_is_written(text: str, day: date) -> None:
    assert day_of(text) == day


def test_a_day_is_never_guessed() -> None:
    assert day_of("10/3/2026", "US") == date(2026, 10, 3)
    for text in ("10/25/2026", "2026", "morgen", "30-2-2026", "3-10", "12,5"):
        with pytest.raises(Unreadable):
            day_of(text)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1.234,56", "1234.56"),
        ("1,234.56", "1234.56"),
        ("1 234,56", "1234.56"),
        ("€ 1.234.567", "1234567"),
        ("1.234", "1234"),
        ("0,125", "0.125"),
        ("12,5", "12.5"),
        ("-3", "-3"),
    ],
)
def test_a_number_is_read_with_the_marks_of_any_country(text: str, number: str) -> None:
    assert number_of(text) == Decimal(number)


def test_a_share_is_a_part_or_so_many_hundredths() -> None:
    said = ("0,5", "50%", "50", "1", "33,33 %")
    assert [share_of(text) for text in said] == [
        Decimal("0.5"),
        Decimal("0.5"),
        Decimal("0.5"),
        Decimal(1),
        Decimal("0.3333"),
    ]
    with pytest.raises(Unreadable):
        share_of("half")


def test_a_column_that_can_only_say_who_bought_is_known_by_its_cells(tmp_path: Path) -> None:
    head = "Datum;Verkoper;Klant;Soort;Bedrag\n3-10-2026;Sanne;Eva;Nieuw;1\n"
    told = listed(tmp_path, head + "4-10-2026;Sanne;Tom;Fleet;2\n5-10-2026;Sanne;Jan;Bestaand;3\n")
    assert [sale.buyer for sale in sales_of(told, "NL")] == [
        Buyer.NEW,
        Buyer.FLEET,
        Buyer.RETURNING,
    ]
    assert (told.tells_buyers, told.unread) == (True, ("Bedrag",))
    # Of a car, new says something else.
    cars = listed(tmp_path, head + "4-10-2026;Sanne;Tom;Occasion;2\n")
    only_new = listed(tmp_path, head)
    assert [each.tells_buyers for each in (cars, only_new)] == [False, False]
    assert cars.unread == ("Soort", "Bedrag")


def test_whatever_stands_for_the_customer_stays_as_it_was_typed(tmp_path: Path) -> None:
    typed = ("=1+1", "@SUM(A1)", "=1+1 BV", "Mr X", "+31612345678", "4711")
    nobody = ("-", "onbekend", "Klant")
    rows = "".join(f"3-10-2026;Sanne;{name};Jazz\n" for name in (*typed, *nobody))
    read = sales(tmp_path, "Datum;Verkoper;Klant;Auto\n" + rows)
    assert [sale.customer for sale in read] == [*typed, "", "", ""]


def test_a_share_above_one_that_is_no_percentage_is_said_to_be_none(tmp_path: Path) -> None:
    head = "Datum;Verkoper;Aandeel;Klant\n"
    rows = sales(tmp_path, head + "3-10-2026;Sanne;1,5;Eva\n3-10-2026;Sanne 1,5 / Tom;;Eva\n")
    assert [problems(row) for row in rows] == [["bad-share"], ["bad-share"]]
