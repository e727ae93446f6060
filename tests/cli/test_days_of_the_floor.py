"""A day taken out, replayed and checked from the command line; a PIN typed wrongly."""

from __future__ import annotations

import csv
import json
import sqlite3
from pathlib import Path

import pytest

from tests.cli.conftest import Showroom, hire, team


def busy_day(showroom: Showroom) -> None:
    team(showroom, "Anna", "Bea", "Cor", "Dirk")
    showroom("floor", "lead-desk", "Dirk")
    showroom("floor", "arrive", "walk-in", "--customer", "Jan Smit")
    showroom("floor", "skip", "Bea", "--reason", "model")
    showroom("floor", "move", "Cor", "--place", "1", "--reason", "helped")
    showroom("floor", "undo")


def test_a_day_is_exported_and_replayed_to_the_identical_order(
    showroom: Showroom, tmp_path: Path
) -> None:
    busy_day(showroom)
    out = tmp_path / "day.json"
    told = showroom("export", "floor-log", "--day", "2026-10-22", "--out", out).object
    assert (told["exported"], told["floor"]) == (10, "Toyota")
    line = showroom("floor", "status").object["line"]
    replayed = showroom("floor", "replay", out).object
    assert replayed["order"] == [row["rep"] for row in line]
    same = ("place", "rep", "role", "state", "since", "order")
    assert replayed["line"] == [{key: row[key] for key in same} for row in line]
    assert (replayed["chain_ok"], replayed["first_altered"], replayed["events"]) == (True, None, 10)
    assert [act["kind"] for act in replayed["acts"]][-3:] == ["skip", "move", "undo"]


def test_an_altered_file_is_replayed_with_status_1_and_names_the_entry(
    small: Showroom, tmp_path: Path
) -> None:
    busy_day(small)
    out = tmp_path / "day.json"
    small("export", "floor-log", "--out", out)
    document = json.loads(out.read_text(encoding="utf-8"))
    document["events"][5]["at"] = "2026-10-22T07:00:00+00:00"
    out.write_text(json.dumps(document), encoding="utf-8")
    answer = small("floor", "replay", out)
    assert answer.status == 1
    assert answer.objects[0]["first_altered"] == 6


@pytest.mark.parametrize("content", [b"", b"{}", b"[1]", b"\xff\xfe", b"[" * 100_000])
def test_what_is_no_day_is_told_in_words(small: Showroom, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "day.json"
    path.write_bytes(content)
    answer = small("floor", "replay", path)
    assert (answer.status, answer.out) == (2, "")
    assert "day.json" in answer.err
    assert small("floor", "replay", tmp_path / "none.json").status == 2


@pytest.mark.parametrize("suffix", ["csv", "xlsx"])
def test_a_day_is_exported_as_a_sheet(small: Showroom, tmp_path: Path, suffix: str) -> None:
    busy_day(small)
    out = tmp_path / f"day.{suffix}"
    small("--station", "=cmd", "floor", "tally", "2")
    assert small("export", "floor-log", "--out", out, "--format", suffix).status == 0
    if suffix == "csv":
        with out.open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
        assert [row["number"] for row in rows] == [str(number) for number in range(1, 12)]
        # What a colleague typed never runs in a spreadsheet.
        assert (rows[-1]["kind"], rows[-1]["station"]) == ("tallied", "'=cmd")
    else:
        assert out.read_bytes().startswith(b"PK")
    assert small("export", "floor-log", "--out", tmp_path / "none" / "day.csv").status == 2


def test_check_names_the_first_altered_entry_across_days(small: Showroom, sqlite_url: str) -> None:
    team(small, "Anna", "Bea")
    for rep in ("Anna", "Bea"):
        small("floor", "check-in", rep, at="2026-10-23T09:00")
    assert small("check").object["ok"] is True
    with sqlite3.connect(sqlite_url.removeprefix("sqlite:///")) as connection:
        connection.execute("DROP TRIGGER floor_log_no_update")
        for day in ("2026-10-23", "2026-10-22"):
            connection.execute(
                "UPDATE floor_log SET station = 'elsewhere' WHERE day = ? AND number = 2", (day,)
            )
    connection.close()
    answer = small("check", at="2026-10-23T09:30")
    assert answer.status == 1
    altered, guard = answer.objects[0]["problems"]
    assert altered == "The floor log of Toyota was altered at entry 2 of 2026-10-22."
    assert "The guard floor_log_no_update of the database was removed" in guard


@pytest.mark.parametrize("acts", [1, 2], ids=["one line", "several lines"])
def test_what_floor_log_says_is_not_replayed_and_the_words_name_the_file_that_is(
    small: Showroom, tmp_path: Path, acts: int
) -> None:
    team(small, *("Anna", "Bea")[:acts])
    log = tmp_path / "log.json"
    log.write_text(small("floor", "log").out, encoding="utf-8")
    answer = small("floor", "replay", log)
    assert answer.status != 0
    assert "`showroom export floor-log" in answer.err


def test_five_wrong_pins_make_even_the_right_one_wait(
    showroom: Showroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    showroom("rep", "add", "Sanne", "--role", "hybrid", "--floor", "Toyota", "--pin", "4711")
    monkeypatch.setenv("SHOWROOM_PIN", "0000")
    codes = [
        showroom("--as", "Sanne", "floor", "check-in", "Sanne").objects[0]["refused"]
        for _ in range(6)
    ]
    assert codes == ["wrong-secret"] * 4 + ["wait-after-wrong-tries"] * 2
    monkeypatch.setenv("SHOWROOM_PIN", "4711")
    # Neither another process nor another moment that counts as now shortens it.
    answer = showroom("--as", "Sanne", "floor", "check-in", "Sanne", at="2026-10-23T10:00")
    assert answer.status == 1
    assert "Sanne can try again in" in answer.objects[0]["words"]


def test_a_rep_acts_in_his_own_name_where_the_dealer_lets_reps_log_arrivals(
    small: Showroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    hire(small, "Anna")
    small("rep", "add", "Bea", "--role", "hybrid", "--floor", "Toyota", "--pin", "4711")
    monkeypatch.setenv("SHOWROOM_PIN", "4711")
    assert small("--as", "Bea", "floor", "check-in", "Bea").status == 0
    assert small("--as", "Bea", "floor", "arrive", "walk-in").object["assigned"] == "Bea"
    assert {event["by"] for event in small("floor", "log").objects} == {"Bea"}
