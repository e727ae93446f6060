"""`showroom report month` and `showroom export`: the same figures in every file."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.cli.conftest import Showroom, team

SALE = ("sale", "add", "--buyer", "new", "--channel", "walk-in")


@pytest.fixture
def sold(small: Showroom) -> Showroom:
    """Anna and Tom since October; Anna sold two cars, Tom one and one to a fleet."""
    team(small, "Anna", role="showroom")
    team(small, "Tom", role="hybrid")
    for rep in ("Anna:1.00", "Anna:1.00", "Tom:1.00"):
        assert small(*SALE, "--rep", rep, "--customer", "=2+3", "--vehicle", "@Yaris").status == 0
    fleet = ("sale", "add", "--buyer", "fleet", "--channel", "own", "--rep", "Tom:1.00")
    assert small(*fleet).status == 0
    return small


def test_each_rep_is_an_object_that_says_whether_the_quota_was_missed(sold: Showroom) -> None:
    anna, tom = sold("report", "month", "--month", "2026-10").objects
    assert (anna["rep"], anna["counted"], anna["quota"], anna["reached"]) == ("Anna", 2, 15, False)
    assert (tom["not_counted"], tom["missed_in_a_row"]) == ({"returning": 0, "fleet": 1}, 1)
    assert not tom["closed"]
    later = sold("report", "month", "--month", "2026-12")
    assert (later.status, later.objects[0]["refused"]) == (1, "nothing-to-report")


def test_a_document_has_pages_and_the_workbook_a_table_for_each_kind(
    sold: Showroom, tmp_path: Path
) -> None:
    report = ("report", "month", "--month", "2026-10", "--out")
    paper = sold(*report, tmp_path / "m.pdf", "--language", "nl").object
    assert paper["pages"] >= 2
    assert (tmp_path / "m.pdf").read_bytes().startswith(b"%PDF-")
    assert sold(*report, tmp_path / "m.xlsx").object["pages"] is None
    book = load_workbook(tmp_path / "m.xlsx")
    assert book.sheetnames == [
        *("Summary", "Per rep", "Per role", "Per source", "Per channel", "Ledger"),
    ]
    for page in book.worksheets:
        (table,) = page.tables.values()
        assert table.ref.startswith("A1:")
    ledger = book["Ledger"]
    head = [cell.value for cell in ledger[1]]
    day, vehicle = ledger.cell(2, head.index("Day") + 1), ledger.cell(2, head.index("Vehicle") + 1)
    assert (day.number_format, str(day.value)[:10]) == ("yyyy-mm-dd", "2026-10-22")
    assert (vehicle.data_type, vehicle.value, vehicle.quotePrefix) == ("s", "@Yaris", True)
    counted = head.index("Counted units")
    assert [row[counted].value for row in ledger.iter_rows(min_row=2)] == [1, 1, 1, 0]
    assert "=2+3" not in {cell.value for row in ledger.iter_rows() for cell in row}


def test_a_table_of_the_report_stands_in_dutch_with_commas(sold: Showroom, tmp_path: Path) -> None:
    out = tmp_path / "m.csv"
    sold("report", "month", "--month", "2026-10", "--out", out, "--language", "nl")
    with out.open(encoding="utf-8-sig", newline="") as file:
        head, anna, _ = csv.reader(file, delimiter=";")
    assert head[0] == "Verkoper"
    assert anna[:4] == ["Anna", "Showroom", "15", "2,00"]


def test_a_report_that_cannot_be_written_leaves_the_old_one(sold: Showroom, tmp_path: Path) -> None:
    report = ("report", "month", "--month", "2026-10", "--out")
    assert sold(*report, tmp_path / "m.txt").status == 2
    (tmp_path / "m.pdf").mkdir()
    said = sold(*report, tmp_path / "m.pdf")
    assert said.status == 2
    assert "cannot be written" in said.err
    assert not list(tmp_path.glob("*.part"))


def test_sales_come_out_a_line_a_rep_and_add_up(sold: Showroom, tmp_path: Path) -> None:
    sold("sale", "cancel", "1", "--reason", "not delivered")
    out = tmp_path / "s.csv"
    assert sold("export", "sales", "--out", out).object["exported"] == 5
    with out.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert sum(float(row["units"]) for row in rows if row["counts"] == "yes") == 2
    assert rows[0]["customer"] == "'=2+3"
    assert sold("export", "sales", "--month", "2026-09", "--out", out).object["exported"] == 0
    lines = tmp_path / "s.json"
    sold("export", "sales", "--out", lines)
    first = json.loads(lines.read_text(encoding="utf-8").splitlines()[0])
    assert (first["customer"], first["pay"]) == ("=2+3", [{"rep": "Anna", "share": 1.0}])


def test_leads_come_out_as_csv_workbook_and_lines(small: Showroom, tmp_path: Path) -> None:
    add = ("lead", "add", "--source", "Website", "--name")
    for name in ("=2+3 Jansen", "Şükrü Yıldız"):
        small(*add, name, "--email", "a@example.nl", "--model", "Yaris")
    for ending in ("csv", "xlsx", "json"):
        out = tmp_path / f"l.{ending}"
        assert small("export", "leads", "--out", out).object["exported"] == 2
    with (tmp_path / "l.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["name"] for row in rows] == ["Şükrü Yıldız", "'=2+3 Jansen"]
    assert rows[0]["vehicle_model"] == "Yaris"
    page = load_workbook(tmp_path / "l.xlsx").worksheets[0]
    cell = page.cell(3, 4)
    assert (cell.value, cell.data_type, cell.quotePrefix) == ("=2+3 Jansen", "s", True)


def test_a_month_of_the_floor_log_holds_every_day(small: Showroom, tmp_path: Path) -> None:
    team(small, "Anna", role="showroom")
    small("floor", "check-in", "Anna", at="2026-10-23T10:00")
    out = tmp_path / "log.csv"
    small("export", "floor-log", "--month", "2026-10", "--out", out)
    with out.open(encoding="utf-8-sig", newline="") as file:
        days = {row["day"] for row in csv.DictReader(file)}
    assert days == {"2026-10-22", "2026-10-23"}
    lines = tmp_path / "log.json"
    small("export", "floor-log", "--month", "2026-10", "--out", lines)
    assert [json.loads(each)["day"] for each in lines.read_text().splitlines()] == sorted(days)
