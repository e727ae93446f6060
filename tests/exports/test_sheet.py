"""Sheets as files: numbers stay numbers, text stays text, a file is whole or as it was."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from showroom_app.exports.sheet import (
    DUTCH,
    ENGLISH,
    Cell,
    Sheet,
    UnknownKind,
    as_csv,
    begins_formula,
    save,
)

FORMULAS = (
    "=1+1",
    "+31612345678",
    "-2+3",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "  =1",
    "\xa0=1",
    "\n=1",
    "\ufeff=1",
    "\u200b@x",
    "\t harmless",
    "＝1",
    '=HYPERLINK("http://x";"y")',
)
PLAIN = ("Sanne de Vries", "'s-Hertogenbosch", "5 = 5", "", " ", "Jan - Piet", "Özdemir", "a@b.nl")


def sheet(*cells: Cell, head: tuple[str, ...] = ()) -> Sheet:
    """One row under a head of as many columns."""
    return Sheet("Fairness", head or tuple(f"c{n}" for n, _ in enumerate(cells)), (cells,))


def read_csv(raw: bytes, separator: str = ",") -> list[list[str]]:
    """The cells as a spreadsheet finds them."""
    return list(csv.reader(io.StringIO(raw.decode("utf-8-sig"), newline=""), delimiter=separator))


@pytest.mark.parametrize("text", FORMULAS)
def test_a_text_that_begins_as_a_formula_is_a_text_in_both_files(text: str, tmp_path: Path) -> None:
    assert begins_formula(text)
    assert read_csv(as_csv(sheet(text)))[1] == [f"'{text}"]
    book = load_workbook(save(sheet(text), tmp_path / "x.xlsx"))
    cell = book.worksheets[0]["A2"]
    assert cell.data_type == "s"
    assert cell.quotePrefix
    assert cell.value == text.replace("\r", "")


@pytest.mark.parametrize("text", PLAIN)
def test_any_other_text_is_written_as_it_is(text: str, tmp_path: Path) -> None:
    assert not begins_formula(text)
    assert read_csv(as_csv(sheet(text, 1)))[1] == [text, "1"]
    cell = load_workbook(save(sheet(text), tmp_path / "x.xlsx")).worksheets[0]["A2"]
    assert (cell.value or "") == text
    assert not cell.quotePrefix


@given(st.text())
def test_no_text_at_all_reaches_a_csv_as_a_formula(text: str) -> None:
    ((cell,),) = read_csv(as_csv(sheet(text, head=("c",))))[1:] or [[""]]
    assert not cell[:1] or cell[0] not in "=+-@\t\r"


def test_a_head_is_guarded_like_any_text() -> None:
    assert read_csv(as_csv(sheet(1, head=("=cmd",))))[0] == ["'=cmd"]


def test_numbers_are_numbers_and_a_minus_is_no_formula(tmp_path: Path) -> None:
    numbers = sheet(-3, 0.5, -1.25, None)
    assert read_csv(as_csv(numbers))[1] == ["-3", "0.50", "-1.25", ""]
    row = load_workbook(save(numbers, tmp_path / "x.xlsx")).worksheets[0][2]
    assert [cell.value for cell in row] == [-3, 0.5, -1.25, None]
    assert [cell.data_type for cell in row] == ["n", "n", "n", "n"]


def test_a_dutch_spreadsheet_reads_semicolons_and_decimal_commas() -> None:
    raw = as_csv(sheet("De Vries; Sanne", 8.5), DUTCH)
    assert raw.endswith(b'"De Vries; Sanne";8,50\r\n')
    assert read_csv(as_csv(sheet("a,b", 8.5), ENGLISH))[1] == ["a,b", "8.50"]


def test_a_csv_says_that_it_is_utf_8() -> None:
    assert as_csv(sheet("Yıldız")).startswith(b"\xef\xbb\xbf")


def test_lines_quotes_and_control_characters_do_not_break_a_file(tmp_path: Path) -> None:
    odd = 'He said "no",\nthen left\x00\x07'
    assert read_csv(as_csv(sheet(odd, 2)))[1] == [odd, "2"]
    cell = load_workbook(save(sheet(odd), tmp_path / "x.xlsx")).worksheets[0]["A2"]
    assert cell.value == 'He said "no",\nthen left'
    none = save(sheet("Jan\ufffe\uffff", "\ufffe=1+1"), tmp_path / "y.xlsx")
    page = load_workbook(none).worksheets[0]
    assert (page["A2"].value, page["B2"].value) == ("Jan", "=1+1")
    assert (page["B2"].data_type, page["B2"].quotePrefix) == ("s", True)
    save(sheet("\ud800", "x" * 40_000), tmp_path / "x.xlsx")
    save(sheet("\ud800"), tmp_path / "x.csv")


def test_a_title_that_no_page_may_have_is_shortened(tmp_path: Path) -> None:
    made = Sheet("Fairness: [Toyota/Honda]? of the whole month", ("a",), ())
    (name,) = load_workbook(save(made, tmp_path / "x.xlsx")).sheetnames
    assert name == "Fairness ToyotaHonda of the who"
    assert load_workbook(save(Sheet("??", ("a",), ()), tmp_path / "y.xlsx")).sheetnames == ["1"]


@pytest.mark.parametrize("name", ["x", "x.xls", "x.txt", "csv"])
def test_a_name_that_says_no_kind_of_file_is_refused(name: str, tmp_path: Path) -> None:
    with pytest.raises(UnknownKind):
        save(sheet(1), tmp_path / name)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["x.csv", "x.XLSX"])
def test_a_file_that_cannot_be_written_leaves_what_was_there(name: str, tmp_path: Path) -> None:
    taken = tmp_path / name
    taken.mkdir()
    (taken / "kept").write_text("kept", encoding="utf-8")
    with pytest.raises(OSError, match=name):
        save(sheet(1), taken)
    assert [each.name for each in tmp_path.iterdir()] == [name], "no piece stays behind"
    with pytest.raises(OSError, match="nowhere"):
        save(sheet(1), tmp_path / "nowhere" / name)


def test_an_old_file_is_replaced(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text("old", encoding="utf-8")
    assert save(sheet("new"), path) == path
    assert b"new" in path.read_bytes()
