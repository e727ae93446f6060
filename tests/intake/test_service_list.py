"""The workshop's list: which column holds what, and what the cells of a planner say."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import openpyxl
import pytest

from showroom_app.intake import service_list
from showroom_app.intake.reading import Reason, Rejected
from showroom_app.intake.service_list import ListedWaiting, ServiceList

TZ = ZoneInfo("Europe/Amsterdam")
TODAY = date(2026, 10, 22)


def at(hour: int, minute: int = 0, day: int = 22) -> datetime:
    """A moment in October 2026, dealership time."""
    return datetime(2026, 10, day, hour, minute, tzinfo=TZ).astimezone(UTC)


def listed(path: Path, text: str) -> ServiceList:
    """A list as the file holds it."""
    file = path / "werkplaats.csv"
    file.write_text(text, encoding="utf-8")
    found = ServiceList.look_at(file, {})
    assert isinstance(found, ServiceList)
    return found


def rows(found: ServiceList) -> tuple[ListedWaiting, ...]:
    """Its rows, read in the Netherlands."""
    return service_list.rows_of(found, "NL", TZ, TODAY)


def test_a_dutch_planners_list_is_read_by_its_names(tmp_path: Path) -> None:
    found = listed(
        tmp_path,
        "Werkplaats 22-10-2026\n\n"
        "Klant;Kenteken;Auto;Bouwjaar;Klaar om;Telefoon;Klant wacht;Monteur\n"
        "Jan Jansen;X-123-YZ;Toyota Yaris;2019;11:30;06 12345678;ja;Bas\n"
        "A. de Boer;;Aygo;;14.15 uur;;;Bas\n"
        "Piet Bakker;Z-9-AB;;01-06-2018;23-10-2026 9:05;;J;\n"
        "Kees Vos;K-1-AA;Corolla;2020;12:00;;nee;\n"
        "Totaal;4\n",
    )
    assert found.says_who
    jan, ans, piet, kees = rows(found)
    assert (jan.line, jan.typed.name, jan.typed.plate) == (4, "Jan Jansen", "X-123-YZ")
    assert (jan.typed.car, jan.typed.car_year, jan.typed.waits_until) == (
        "Toyota Yaris",
        2019,
        at(11, 30),
    )
    assert (jan.typed.phone, jan.problems, jan.waits) == ("06 12345678", (), True)
    assert (ans.typed.waits_until, ans.typed.car_year) == (at(14, 15), None)
    assert (piet.typed.waits_until, piet.typed.car_year) == (at(9, 5, day=23), 2018)
    assert kees.waits is False, "the car was only brought"


def test_an_english_workbook_with_a_day_beside_the_time_is_read(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Date", "First name", "Last name", "Vehicle", "Year", "Ready at", "Email"])
    sheet.append([date(2026, 10, 23), "Jane", "Doe", "Yaris", 2020, "2:30 pm", "jane@example.nl"])
    file = tmp_path / "service.xlsx"
    book.save(file)
    found = ServiceList.look_at(file, {})
    assert isinstance(found, ServiceList)
    (jane,) = rows(found)
    assert (jane.typed.name, jane.typed.email) == ("Jane Doe", "jane@example.nl")
    assert (jane.typed.day, jane.typed.waits_until) == (date(2026, 10, 23), at(14, 30, day=23))


@pytest.mark.parametrize(
    ("cells", "problem"),
    [
        ("Jan;25:00;2019", "bad-time"),
        ("Jan;straks;2019", "bad-time"),
        ("Jan;10:00;nieuw", "bad-year"),
        ("Jan;10:00;2019;meer", "torn-row"),
    ],
)
def test_what_cannot_be_read_is_said_of_its_row(tmp_path: Path, cells: str, problem: str) -> None:
    (row,) = rows(listed(tmp_path, f"Naam;Klaar om;Bouwjaar\n{cells}\n"))
    assert (row.problems, row.typed.name) == ((problem,), "Jan")


def test_what_a_person_said_of_the_columns_counts(tmp_path: Path) -> None:
    found = listed(tmp_path, "A;B;C\nJan;x;13:00\n")
    assert not found.says_who
    mapped = found.with_columns({"A": "name", "C": "waits-until", "B": "ignore"})
    (row,) = rows(mapped)
    assert (row.typed.name, row.typed.waits_until) == ("Jan", at(13))
    saved = ServiceList.look_at(tmp_path / "werkplaats.csv", {found.key: {"A": "name"}})
    assert isinstance(saved, ServiceList)
    assert saved.columns.fields == ("name", "", "")


def test_a_file_that_is_not_there_or_no_list_says_so(tmp_path: Path) -> None:
    gone = ServiceList.look_at(tmp_path / "weg.csv", {})
    assert isinstance(gone, Rejected)
    assert gone.reason is Reason.NO_SUCH_FILE
    (tmp_path / "leeg.csv").write_bytes(b"")
    empty = ServiceList.look_at(tmp_path / "leeg.csv", {})
    assert isinstance(empty, Rejected)
    assert empty.reason is Reason.EMPTY
