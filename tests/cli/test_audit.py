"""`showroom audit` and `showroom export audit`."""

from __future__ import annotations

import csv
import json
from pathlib import Path

from openpyxl import load_workbook

from showroom_app.words import Saying
from showroom_app.words.acts import who_words
from tests.cli.conftest import Showroom, hire, team


def test_the_acts_are_listed_filtered_and_taken_out(small: Showroom, tmp_path: Path) -> None:
    hire(small, "=Sanne")
    team(small, "Youssef")
    small("floor", "arrive", "walk-in", "--customer", "Piet", at="2026-10-22T11:00")
    listed = small("audit").objects
    assert [each["what"] for each in listed] == ["arrive", "check-in", "add-rep", "add-rep"]
    assert listed[0]["words"] == "Arrival entered"
    assert listed[0]["reps"] == ["Youssef"]
    assert listed[0]["at"] == "2026-10-22T11:00:00+02:00"
    only = ("--from", "2026-10-22", "--to", "2026-10-22", "--what", "add-rep", "--user", "nobody")
    assert [each["id"] for each in small("audit", *only).objects] == [2, 1]
    assert [each["id"] for each in small("audit", "--limit", "1").objects] == [4]
    assert len(small("audit", "--act", listed[0]["act"][:6]).objects) == 1
    for kind in ("csv", "xlsx", "json"):
        out = tmp_path / f"acts.{kind}"
        assert small("export", "audit", "--out", out, *only).object["exported"] == 2
    with (tmp_path / "acts.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["reps"] for row in rows] == ["Youssef", "'=Sanne"]
    book = load_workbook(tmp_path / "acts.xlsx")
    assert all(cell.data_type != "f" for row in book["audit"].iter_rows() for cell in row)
    lines = (tmp_path / "acts.json").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["reps"] for line in lines] == [["Youssef"], ["=Sanne"]]


def test_what_cannot_be_filtered_by_is_said(small: Showroom) -> None:
    hire(small, "Sanne")
    for words, said in (
        (("--what", "nothing"), "Nothing of 'nothing' was ever done here. There is: add-rep."),
        (("--user", "Jan"), "Jan"),
        (("--act", "abc"), "4 characters"),
        (("--from", "2026-10-22", "--to", "2026-10-21"), "--to lies before --from"),
        (("--from", "yesterday"), "yesterday"),
    ):
        answer = small("audit", *words)
        assert answer.status == 2
        assert said in answer.err


def test_what_the_program_did_is_told_apart_and_filtered(small: Showroom) -> None:
    hire(small, "Sanne")
    team(small, "Youssef")
    small("floor", "status", "--station", "desk 2", at="2026-10-23T09:00")
    (closed,) = small("audit", "--user", "program").objects
    told = (closed["what"], closed["user"], closed["station"], closed["by_itself"])
    assert told == ("close-due", None, "desk 2", True)
    assert who_words("", "desk 2", Saying(), by_itself=True) == "The program, desk 2"
    assert "close-due" not in [each["what"] for each in small("audit", "--user", "nobody").objects]
