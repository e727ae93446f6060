"""`showroom prospecting`: listed, added, logged, imported, counted."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Showroom

ROW = {
    *("kind", "id", "rep", "name", "phone", "email", "car", "plate", "car_age", "waits_until"),
    *("due_on", "overdue", "owner", "owner_until", "last_sale", "would_count", "why", "last"),
}


def test_prospecting_from_the_command_line(showroom: Showroom) -> None:
    for name in ("Sanne", "Willem"):
        showroom("rep", "add", name, "--role", "showroom", "--floor", "Toyota")
        showroom("floor", "check-in", name)
    sold = ("--buyer", "new", "--channel", "walk-in", "--customer", "Kees Vos")
    sale = showroom("sale", "add", "--rep", "Sanne", *sold, "--on", "2022-10-01").object["id"]
    car = ("--car", "Yaris", "--plate", "X-123-YZ", "--year", "2019", "--until", "11:30")
    waits = showroom("prospecting", "add", "--name", "Jan Jansen", *car).object["waiting"]
    lane, own = showroom("prospecting", "list").objects
    assert set(lane) == ROW
    assert (lane["id"], lane["name"], lane["car_age"]) == (waits, "Jan Jansen", 7)
    assert (lane["waits_until"], lane["would_count"]) == ("2026-10-22T11:30:00+02:00", True)
    assert (own["id"], own["kind"], own["rep"]) == (sale, "car-age", "Sanne")
    assert own["why"] == "would not count: returning"
    assert [row["id"] for row in showroom("prospecting", "list", "--rep", "Wil").objects] == [waits]

    log = ("prospecting", "log")
    told = showroom(*log, "car-age", sale, "--rep", "Sanne", "--result", "ask-again")
    assert (told.status, told.objects[0]["refused"]) == (1, "ask-again-when")
    showroom(*log, "car-age", sale, "--rep", "Sanne", "--result", "ask-again", "--on", "2026-11-02")
    his = ("service-lane", waits, "--rep", "Willem", "--result")
    assert showroom(*log, *his, "appointment").status == 2
    made = showroom(*log, *his, "appointment", "--when", "2026-10-23T10:00").object
    assert made["appointment"] is not None
    came = showroom(*log, *his, "visit").object
    assert (came["assigned"], came["turn"]) == ("Willem", False)
    assert showroom("prospecting", "list").objects == []
    sanne, willem = showroom("prospecting", "brought", "--month", "2026-10").objects
    assert (sanne["entries"], willem["entries"], willem["visits"]) == (1, 2, 1)


def test_the_list_of_the_workshop_from_the_command_line(showroom: Showroom, tmp_path: Path) -> None:
    file = tmp_path / "werkplaats.csv"
    file.write_text("Wie;Kenteken;Klaar om\nEls;AB-1-C;15:45\nBram;;straks\n", encoding="utf-8")
    take = ("prospecting", "import", file)
    dry = showroom(*take, "--dry-run").object
    assert (dry["added"], dry["dry_run"]) == (1, True)
    assert showroom("prospecting", "list").objects == []
    done = showroom(*take, "--column", "Wie=name", "--column", "Klaar om=waits-until")
    assert done.object["added"] == 2
    assert "Line 3: the time cannot be read" in done.err
    again = showroom(*take, "--column", "Wie=name", "--column", "Klaar om=waits-until").object
    assert (again["added"], again["moved"], again["known"]) == (0, 0, 2)
    assert showroom(*take, "--column", "Wie=nothing").status == 2
    assert showroom("prospecting", "import", tmp_path / "weg.csv").status == 2
    gone = showroom("prospecting", "list").objects[0]["id"]
    showroom("prospecting", "gone", gone)
    assert len(showroom("prospecting", "list").objects) == 1
