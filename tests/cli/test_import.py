"""`showroom import`: lists with a map of columns, a pipe, and the quarantine anew."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Showroom

LIST = "Wie;Wat;Hoe\nEls Pol;Is de Yaris er nog?;els@example.nl\nTom Kok;Prijs?;tom@example.nl\n"
COLUMNS = {"Wie": "name", "Wat": "message", "Hoe": "email"}
MAIL = "Naam: Els Pol\nTelefoon: 0612345671\nBericht: Is de Toyota Yaris er nog?\n"


def test_each_row_of_a_list_is_told_with_its_place(small: Showroom, tmp_path: Path) -> None:
    path = tmp_path / "leads.csv"
    path.write_text("Naam,Telefoon,Auto\nEls Pol,0612345671,Kia Niro 2019\nX,1,2,3\n")
    first, second = small("import", path).objects
    assert (first["index"], first["status"], first["lead"]["phones"]) == (
        0, "imported", ["+31612345671"],
    )  # fmt: skip
    assert first["lead"]["vehicle"]["model"] == "Niro"
    assert (second["index"], second["status"], second["reason"]) == (1, "rejected", "torn-row")


def test_columns_can_be_named_in_a_file(small: Showroom, tmp_path: Path) -> None:
    path, columns = tmp_path / "leads.csv", tmp_path / "columns.json"
    path.write_text(LIST)
    columns.write_text(json.dumps(COLUMNS))
    els, tom = small("import", path, "--columns", columns).objects
    assert (els["lead"]["name"], els["lead"]["message"]) == ("Els Pol", "Is de Yaris er nog?")
    assert tom["lead"]["emails"] == ["tom@example.nl"]


@pytest.mark.parametrize("said", ["[]", "{", '{"Wie": "naam"}', '{"Wie": 1}'])
def test_a_map_that_makes_no_sense_is_refused_before_anything_is_read(
    small: Showroom, tmp_path: Path, said: str
) -> None:
    path, columns = tmp_path / "leads.csv", tmp_path / "columns.json"
    path.write_text(LIST)
    columns.write_text(said)
    answer = small("import", path, "--columns", columns)
    assert (answer.status, answer.out) == (2, "")
    assert "columns.json" in answer.err
    assert small("lead", "list").objects == []


def test_a_rejected_list_is_read_again_with_a_map(small: Showroom, tmp_path: Path) -> None:
    path, columns = tmp_path / "leads.csv", tmp_path / "columns.json"
    path.write_text("Wie;Wat\nEls Pol;Is de Yaris er nog?\n")
    columns.write_text(json.dumps(COLUMNS))
    assert small("import", path).object["reason"] == "unknown-columns"
    assert small("import", "--again").object["reason"] == "unknown-columns"
    imported = small("import", "--again", "--columns", columns).object
    assert (imported["status"], imported["lead"]["name"]) == ("imported", "Els Pol")
    assert small("import", "--again").objects == []


def test_a_message_can_come_through_a_pipe(
    small: Showroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(MAIL))
    imported = small("import", "-").object
    assert (imported["path"], imported["lead"]["name"]) == ("pasted", "Els Pol")


def test_nothing_to_import_is_said(small: Showroom) -> None:
    answer = small("import")
    assert (answer.status, answer.out) == (2, "")
    assert "--again" in answer.err


def test_a_folder_is_watched_until_the_program_is_stopped(tmp_path: Path) -> None:
    folder = tmp_path / "leads"
    folder.mkdir()
    (folder / "a.eml").write_text(f"From: web@forms.example\nSubject: x\n\n{MAIL}")
    words = ["--json", "--data-dir", str(tmp_path / "home"), "import", "--watch", str(folder)]
    with subprocess.Popen(
        [sys.executable, "-m", "showroom_app", *words], stdout=subprocess.PIPE, text=True
    ) as watching:
        assert watching.stdout is not None
        told = json.loads(watching.stdout.readline())
        (folder / "b.eml").write_text("nothing of use")
        refused = json.loads(watching.stdout.readline())
        watching.terminate()
    assert (told["status"], told["lead"]["name"]) == ("imported", "Els Pol")
    assert refused["status"] == "rejected"
    assert [path.name for path in (folder / "done").iterdir()] == ["a.eml"]


def test_a_folder_that_is_not_there_is_not_watched(small: Showroom, tmp_path: Path) -> None:
    answer = small("import", "--watch", tmp_path / "none")
    assert (answer.status, answer.out) == (2, "")
    assert small("--data-dir", tmp_path, "import", "--watch").status == 2
