"""`showroom person` and `showroom export customers`: found, shown, kept right, taken out."""

from __future__ import annotations

import csv
import json
from pathlib import Path

from openpyxl import load_workbook

from tests.cli.conftest import Showroom, hire

LIST = "name;email;phone;vehicle\n"
JAN = "Jan Jansen;jan@example.nl;06 12345678;Yaris\n"
OTHER = "J. Jansen;jan@example.nl;010 1234567;Aygo\n"
ROW = {"id", "name", "phone", "email", "plate", "company", "last_on"}


def take_in(showroom: Showroom, folder: Path, *lines: str) -> None:
    """Import a list with these people."""
    path = folder / "list.csv"
    path.write_text(LIST + "".join(lines), encoding="utf-8")
    assert showroom("import", path).status == 0


def test_a_customer_is_found_as_typed_and_shown_with_what_happened(
    showroom: Showroom, tmp_path: Path
) -> None:
    take_in(showroom, tmp_path, JAN, "Piet Bakker;piet@example.nl;;Yaris\n")
    hire(showroom, "Sanne de Vries")
    showroom("sale", "add", "--rep", "Sanne", "--buyer", "new", "--channel", "own")
    found = showroom("person", "search", "06", "12 34").object
    assert set(found) == ROW
    assert (found["name"], found["phone"]) == ("Jan Jansen", "+31612345678")
    assert len(showroom("person", "search", "yaris").objects) == 0
    assert len(showroom("person", "search", "example.nl", "--most", "1").objects) == 1
    shown = showroom("person", "show", found["id"]).object
    assert (shown["leads"], shown["owner"], shown["consent"]) == (1, None, "unknown")
    assert [each["kind"] for each in shown["history"]] == ["lead"]
    assert showroom("person", "show", 99).status == 2


def test_a_record_is_kept_right_merged_and_taken_apart(showroom: Showroom, tmp_path: Path) -> None:
    take_in(showroom, tmp_path, JAN, OTHER)
    other, jan = (each["id"] for each in showroom("person", "search", "jansen").objects)
    assert showroom("person", "note", jan, "no calls before ten").object["notes"] == [
        "no calls before ten"
    ]
    assert showroom("person", "name", jan, "Jan Janssen").object["name"] == "Jan Janssen"
    assert showroom("person", "consent", jan, "refused").object["consent"] == "refused"
    assert showroom("person", "company", jan, "Jansen B.V.").object["company"] == "Jansen B.V."
    new = showroom("person", "phone", jan, "--remove", "06-12345678", "--add", "0201234567").object
    assert new["phones"] == ["+31201234567"]
    assert [each["words"] for each in new["history"][:2]] == [
        "Phone added: +31201234567",
        "Phone taken out: +31612345678",
    ]
    assert showroom("person", "email", jan, "--remove", "x@example.nl").status == 2
    assert showroom("person", "email", jan).status == 2
    wrong = showroom("person", "phone", jan, "--add", "12")
    assert (wrong.status, wrong.objects[0]["refused"]) == (1, "no-phone-number")
    assert showroom("person", "plate", jan, "--add", "GH-123-J").object["plates"] == ["GH-123-J"]
    whole = showroom("person", "merge", other, "--into", jan).object
    assert (whole["id"], whole["merged"], whole["leads"]) == (jan, [other], 2)
    again = showroom("person", "merge", other, "--into", jan)
    assert (again.status, again.objects[0]["refused"]) == (1, "merged-already")
    apart = showroom("person", "unmerge", other).object
    assert (apart["id"], apart["leads"]) == (other, 1)
    assert showroom("person", "unmerge", other).objects[0]["refused"] == "not-merged"


def test_customers_are_written_into_a_file_of_each_kind(showroom: Showroom, tmp_path: Path) -> None:
    take_in(showroom, tmp_path, JAN, OTHER)
    answers = {}
    for name in ("all.json", "all.csv", "all.xlsx"):
        out = tmp_path / name
        answers[name] = showroom("export", "customers", "--out", out).object
        assert answers[name] == {"exported": 2, "out": str(out), "whole": True}
    lines = (tmp_path / "all.json").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["name"] for line in lines] == ["J. Jansen", "Jan Jansen"]
    with (tmp_path / "all.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert rows[0][:3] == ["id", "name", "first"]
    assert [row[1] for row in rows[1:]] == ["J. Jansen", "Jan Jansen"]
    sheet = load_workbook(tmp_path / "all.xlsx").active
    assert sheet is not None
    assert sheet.max_row == 3
    wrong = showroom("export", "customers", "--format", "xlsx", "--out", tmp_path / "all.txt")
    assert wrong.status == 2
    nowhere = showroom("export", "customers", "--out", tmp_path / "no" / "all.csv")
    assert nowhere.status == 2


def test_only_a_manager_takes_customers_out(
    showroom: Showroom, database_url: str, tmp_path: Path
) -> None:
    from showroom_app.domain.people import Actor, UserKind
    from showroom_app.services import open_services
    from showroom_app.storage.store import open_store

    take_in(showroom, tmp_path, JAN)
    store = open_store(database_url, upgrade=False)
    open_services(store).people.add_user(Actor(None, "x"), "Erik", UserKind.MANAGER, "long enough")
    store.close()
    refused = showroom("export", "customers", "--out", tmp_path / "all.csv")
    assert (refused.status, refused.objects[0]["refused"]) == (1, "not-allowed")
    assert not (tmp_path / "all.csv").exists()


def test_a_customer_is_taken_out_whole_and_forgotten(showroom: Showroom, tmp_path: Path) -> None:
    take_in(showroom, tmp_path, JAN, "Piet Bakker;piet@example.nl;;Yaris\n")
    jan = showroom("person", "search", "jansen").object["id"]
    held = showroom("person", "export", jan).object
    assert held["records"][0]["name"] == "Jan Jansen"
    assert held["leads"][0]["phones"] == [{"typed": "06 12345678", "e164": "+31612345678"}]
    out = tmp_path / "jan.json"
    assert showroom("person", "export", jan, "--out", out).object["out"] == str(out)
    assert json.loads(out.read_text(encoding="utf-8")) == held
    gone = showroom("person", "erase", jan).object
    assert gone == {"erased": jan, "clean": True, "copies": []}
    assert showroom("person", "show", jan).status == 2
    assert showroom("person", "clean").object == {"clean": True, "copies": []}
    leads = showroom("lead", "list").objects
    assert sorted(each["name"] for each in leads if each["name"]) == ["Piet Bakker"]
    assert [each["name"] for each in showroom("person", "search", "yaris example").objects] == []
