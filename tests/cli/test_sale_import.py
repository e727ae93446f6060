"""A dealer's own list of sales from the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Showroom

LIST = (
    "Nr;Verkoopdatum;Verkoper;Klant;Auto;Soort klant\n"
    "1;3-10-2026;Sanne de Vries;Eva Smeets;Yaris;nieuw\n"
    "2;4-10-2026;Niemand;=1+1;Aygo;nieuw\n"
)


@pytest.fixture
def file(showroom: Showroom, tmp_path: Path) -> Path:
    """A list of two sales, one of them by nobody the dealership knows."""
    showroom("rep", "add", "Sanne de Vries", "--role", "showroom", "--floor", "Toyota")
    path = tmp_path / "verkopen.csv"
    path.write_text(LIST, "utf-8")
    return path


def test_a_list_is_looked_at_entered_once_and_taken_back(
    showroom: Showroom, file: Path, tmp_path: Path
) -> None:
    left = tmp_path / "left.csv"
    new, problem, counts = showroom("sale", "import", file, "--dry-run").objects
    assert (new["standing"], new["reps"][0]["rep"], new["number"]) == ("new", "Sanne de Vries", "1")
    assert (problem["code"], problem["why"]) == ("unknown-rep", "No rep is called Niemand.")
    assert counts["counts"]["new"] == 1
    assert (counts["unread"], counts["tells_buyers"]) == ([], True)
    assert showroom("sale", "list", "--month", "2026-10").out == ""
    done = showroom("sale", "import", file, "--left", left).objects[-1]
    assert (done["added"], done["left"]) == (1, 1)
    kept = left.read_text("utf-8-sig").splitlines()
    assert kept[0].endswith("Line;Reason"), "parted as the list itself"
    assert kept[1:] == ["2;4-10-2026;Niemand;'=1+1;Aygo;nieuw;3;No rep is called Niemand."]
    again = showroom("sale", "import", file)
    assert again.status != 0
    assert "Nothing of this list is new" in again.out + again.err
    assert len(showroom("sale", "list", "--month", "2026-10").objects) == 1
    (earlier,) = showroom("sale", "imports").objects
    assert (earlier["name"], earlier["standing"]) == ("verkopen.csv", 1)
    showroom("sale", "take-back", earlier["id"], "--reason", "wrong file")
    assert showroom("sale", "imports").object["standing"] == 0


def test_columns_that_nobody_knows_are_asked_for_and_told(
    showroom: Showroom, file: Path, tmp_path: Path
) -> None:
    file.write_text("Wann,Wer,Was\n3-10-2026,Sanne,Yaris\n", "utf-8")
    asked = showroom("sale", "import", file)
    assert asked.status == 2
    assert "Wann, Wer, Was" in asked.err
    told = tmp_path / "columns.json"
    told.write_text(json.dumps({"Wann": "sold-on", "Wer": "seller", "Was": "vehicle"}), "utf-8")
    assert showroom("sale", "import", file, "--columns", told).objects[-1]["added"] == 1


def test_only_a_line_that_waits_for_a_decision_can_be_decided(
    showroom: Showroom, file: Path, tmp_path: Path
) -> None:
    showroom("sale", "import", file)
    file.write_text(LIST.replace("Yaris", "Corolla"), "utf-8")
    assert showroom("sale", "import", file, "--decided", "3").status == 2
    done = showroom("sale", "import", file, "--decided", "2").objects[-1]
    assert done["replaced"] == 1
    assert showroom("sale", "import", tmp_path / "none.csv").status == 2
