"""`showroom report`: an object a rep, or the month as a file."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.cli.conftest import Showroom, team

FAIRNESS = {
    *("rep", "role", "month", "available_hours", "turns", "expected", "difference"),
    *("turns_an_hour", "given_back", "skips", "misses", "quick_returns", "moves", "assigned"),
    *("returns", "late_returns"),
}


@pytest.fixture
def day(small: Showroom) -> Showroom:
    """Anna and Sanne in line since ten; Anna has a walk-in, and Honda's Noor another."""
    team(small, "Anna", "Sanne", role="showroom")
    team(small, "Noor", role="showroom", floor="Honda")
    for floor in ("Toyota", "Honda"):
        assert small("floor", "arrive", "walk-in", "--floor", floor).status == 0
    return small


def test_each_rep_is_an_object_with_every_figure(showroom: Showroom) -> None:
    team(showroom, "Anna", "Sanne", role="showroom")
    showroom("floor", "arrive", "walk-in", at="2026-10-22T10:30")
    showroom("floor", "skip", "Anna", "--reason", "model", at="2026-10-22T10:31")
    anna, sanne = showroom("report", "fairness", at="2026-10-22T11:01").objects
    assert set(anna) == FAIRNESS
    assert (anna["rep"], anna["role"], anna["month"]) == ("Anna", "showroom", "2026-10")
    assert (anna["turns"], anna["expected"], anna["skips"], anna["given_back"]) == (0, 0.5, 1, 1)
    assert (sanne["turns"], sanne["expected"], sanne["difference"]) == (1, 0.5, 0.5)
    assert (anna["available_hours"], anna["turns_an_hour"]) == (1.0, 0.0)
    assert showroom("report", "fairness", "--month", "2026-09").objects == []


def test_in_words_it_ends_with_how_complete_the_log_is(
    raw: Showroom, sqlite_url: str, day: Showroom
) -> None:
    assert day("report", "fairness").status == 0
    said = raw("--database", sqlite_url, "--at", "2026-10-22T10:30", "report", "fairness")
    assert "Anna" in said.out
    assert "1 ups of 0.5 expected (+0.5)" in said.out
    assert said.out.splitlines()[-1] == "2 of 2 customers seen were logged (100%)"
    empty = raw(
        *("--database", sqlite_url, "--at", "2026-10-22T10:30"),
        *("report", "fairness", "--month", "2026-09"),
    )
    assert empty.out == "Nobody came in this month.\n"


def test_one_floor_alone(day: Showroom) -> None:
    (noor,) = day("report", "fairness", "--floor", "Honda").objects
    assert (noor["rep"], noor["turns"]) == ("Noor", 1)
    assert day("report", "fairness", "--floor", "Lexus").status == 2


def test_a_csv_has_commas_points_and_the_totals_last(day: Showroom, tmp_path: Path) -> None:
    out = tmp_path / "fairness.csv"
    written = day("report", "fairness", "--month", "2026-10", "--out", out).object
    assert written == {"file": str(out), "reps": 3}
    with out.open(encoding="utf-8-sig", newline="") as file:
        head, *rows = csv.reader(file)
    assert head[:7] == [
        *("Month", "Floor", "Rep", "Role", "Available hours", "Ups received", "Ups expected")
    ]
    assert rows[0][:7] == ["2026-10", "All floors", "Anna", "Showroom", "0.00", "1", "0.50"]
    assert rows[-1][2] == "All reps"
    assert rows[-1][-3:] == ["2", "0", "1.00"]
    assert {len(row) for row in rows} == {len(head)}


def test_a_workbook_holds_numbers(day: Showroom, tmp_path: Path) -> None:
    out = tmp_path / "fairness.xlsx"
    assert day("report", "fairness", "--floor", "Toyota", "--out", out).status == 0
    page = load_workbook(out).worksheets[0]
    assert page.title == "Fairness 2026-10"
    anna, sanne, all_reps = list(page.iter_rows(min_row=2, values_only=True))
    assert anna[1:8] == ("Toyota", "Anna", "Showroom", 0, 1, 0.5, 0.5)
    assert (sanne[7], all_reps[2], all_reps[5]) == (-0.5, "All reps", 1)


def test_a_name_that_begins_as_a_formula_stays_a_name(small: Showroom, tmp_path: Path) -> None:
    team(small, "=1+1", role="showroom")
    for name in ("x.csv", "x.xlsx"):
        assert small("report", "fairness", "--out", tmp_path / name).status == 0
    assert b",'=1+1," in (tmp_path / "x.csv").read_bytes()
    cell = load_workbook(tmp_path / "x.xlsx").worksheets[0]["C2"]
    assert (cell.value, cell.data_type) == ("=1+1", "s")


def test_a_file_that_cannot_be_is_said_in_a_sentence(day: Showroom, tmp_path: Path) -> None:
    kind = day("report", "fairness", "--out", tmp_path / "fairness.pdf")
    assert (kind.status, kind.out) == (2, "")
    assert ".xlsx or .csv" in kind.err
    nowhere = day("report", "fairness", "--out", tmp_path / "no" / "fairness.csv")
    assert (nowhere.status, nowhere.out) == (2, "")
    assert "cannot be written" in nowhere.err
    assert day("report", "fairness", "--month", "october").status == 2
