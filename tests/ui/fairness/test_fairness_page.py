"""The fairness page: rows and their yardsticks, months, floors, reading on, the file."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from showroom_app.domain.floor_facts import ArrivalKind, Outcome, SkipReason
from showroom_app.domain.people import Role, UserKind
from showroom_app.ui import theme, words
from showroom_app.ui.background import Background
from showroom_app.ui.change_feed import ChangeFeed
from showroom_app.ui.desk import Desk
from showroom_app.ui.fairness.fairness_page import FairnessPage
from showroom_app.ui.fairness.fairness_table import columns
from showroom_app.ui.minutes import Minutes
from showroom_app.words import Saying
from tests.services.dealership import OFFICE, STATION, Dealership
from tests.ui.placed import Placed

NOW = "2026-10-22 14:14"


@dataclass
class Office:
    """A dealership with a fairness page on it."""

    dealership: Dealership
    page: FairnessPage
    desk: Desk
    minutes: Minutes
    qtbot: QtBot
    reps: dict[str, int]

    def walk_in(self, floor: int = 1) -> None:
        """Somebody comes in, as another program would enter it."""
        self.dealership.services.reception.arrive(STATION, ArrivalKind.WALK_IN, floor)

    @property
    def names(self) -> list[str]:
        """The reps of the rows in their order."""
        return [row.name for row in self.page.table.rows.rows]

    def row(self, name: str) -> str:
        """A row as it is read aloud, "" when it is not there."""
        index = self.page.table.rows.index_of(self.reps[name])
        return str(index.data(Qt.ItemDataRole.AccessibleTextRole) or "")


@pytest.fixture
def office(sqlite_url: str, qtbot: QtBot) -> Iterator[Office]:
    """Anna, Sanne and Willem in Toyota's line since Wednesday, Noor in Honda's."""
    dealership = Dealership(sqlite_url, "2026-10-21 10:00")
    reps = {
        name: dealership.rep(name, role)
        for name, role in (
            ("Anna", Role.HYBRID),
            ("Sanne", Role.SHOWROOM),
            ("Willem", Role.SHOWROOM),
        )
    }
    reps["Noor"] = dealership.rep("Noor", Role.SHOWROOM, floor="Honda")
    for minute in (10, 20):
        dealership.at(f"2026-10-21 10:{minute}")
        dealership.services.reception.arrive(STATION, ArrivalKind.WALK_IN, 1)
    dealership.services.floor.skip(STATION, reps["Sanne"], SkipReason.MODEL)
    dealership.at("2026-10-21 11:00")
    for name in ("Anna", "Willem"):
        dealership.services.floor.finish(STATION, reps[name], Outcome.LOST)
    dealership.at(NOW)
    for rep in reps.values():
        dealership.services.floor.check_in(STATION, rep)
    background = Background()
    feed = ChangeFeed(dealership.store.watch)
    desk = Desk(background, feed, dealership.services.counters, str)
    minutes = Minutes(lambda: dealership.now)
    counters = dealership.services.counters()
    page = FairnessPage(
        desk,
        feed,
        minutes,
        Placed(desk, dealership.services, lambda: STATION),
        fairness=dealership.services.fairness,
        background=background,
        saying=lambda: Saying(translate=words.told),
    )
    minutes.setParent(page)
    qtbot.addWidget(page)
    feed.start(counters)
    page.resize(1300, 800)
    page.show()
    qtbot.waitUntil(lambda: page.view is not None)
    yield Office(dealership, page, desk, minutes, qtbot, reps)
    feed.close()
    background.close()
    page.close()
    dealership.store.close()


def test_a_row_says_every_figure_with_its_yardstick(office: Office) -> None:
    said = office.row("Sanne")
    assert said.startswith("Sanne, Showroom: 0 ups received, 0.8 expected")
    for part in ("Given back 1", "Skips 1", "Misses 0", "Manager moves 0", "0 of 0 returns late"):
        assert part in said
    assert "1 ups received" in office.row("Willem")


def test_an_act_of_another_program_shows_without_a_click(office: Office) -> None:
    office.walk_in(2)
    office.qtbot.waitUntil(lambda: "1 ups received" in office.row("Noor"))
    assert office.page.view is not None
    assert office.page.view.total.turns == 3


def test_available_hours_grow_with_the_minutes(office: Office) -> None:
    before = office.row("Noor")
    office.dealership.later(minutes=30)
    office.minutes.passed.emit()
    office.qtbot.waitUntil(lambda: office.row("Noor") != before)


def test_a_day_is_read_at_a_time_until_the_month_is_whole(office: Office) -> None:
    view = office.dealership.services.fairness.month(OFFICE)
    assert (view.days, view.is_whole) == (4, True)
    assert office.page.said_days.text() == ""
    assert office.page.export.isEnabled()


def test_while_a_month_is_read_the_page_says_how_far_and_offers_no_file(office: Office) -> None:
    again = type(office.dealership.services.fairness)(office.dealership.store)
    office.page._floor = 1
    office.page.show_view(again.month(OFFICE, 1, at_most=1))
    assert office.page.said_days.text() == "Reading the floor log, 1 of 2 days"
    assert not office.page.export.isEnabled()
    assert office.page._stack.currentWidget() is office.page._reading
    office.qtbot.waitUntil(office.page.export.isEnabled)
    assert set(office.names) == {"Anna", "Sanne", "Willem"}


def test_one_floor_can_be_chosen_and_all_again(office: Office) -> None:
    assert len(office.names) == 4
    office.page.floors.choose(2)
    office.page.floors.chosen.emit(2)
    office.qtbot.waitUntil(lambda: office.names == ["Noor"])
    office.page.floors.choose("all")
    office.page.floors.chosen.emit("all")
    office.qtbot.waitUntil(lambda: len(office.names) == 4)


def test_the_month_before_is_one_key_away_and_nothing_lies_ahead(office: Office) -> None:
    office.page.activateWindow()
    QTest.keyClick(office.page, Qt.Key.Key_PageUp)
    office.qtbot.waitUntil(
        lambda: office.page.view is not None and office.page.view.month == date(2026, 9, 1)
    )
    assert office.page._stack.currentWidget() is office.page._nobody
    assert not office.page.export.isVisible(), "there is nothing to write"
    for _ in range(2):
        QTest.keyClick(office.page, Qt.Key.Key_PageDown)
    office.qtbot.waitUntil(
        lambda: office.page.view is not None and office.page.view.month == date(2026, 10, 1)
    )
    assert not office.page.month._on.isEnabled()


def test_rows_stand_in_the_order_that_is_asked_for(office: Office) -> None:
    assert office.names[-1] == "Sanne", "the one furthest under the expected is last"
    office.page.sort_by("name")
    assert office.names == ["Anna", "Noor", "Sanne", "Willem"]
    office.page.sort_by("given-back")
    assert office.names[0] == "Sanne"


def test_the_average_is_read_aloud_with_its_columns(office: Office) -> None:
    said = office.page.table.average.accessibleName()
    assert said.startswith("On average of 4 reps: 0.5, ")


@pytest.mark.parametrize("name", ["x.csv", "x.xlsx"])
def test_the_month_becomes_a_file(office: Office, tmp_path: Path, name: str) -> None:
    office.page.save_to(tmp_path / name)
    office.qtbot.waitUntil(lambda: name in office.page.said.text())
    assert office.page.said.isVisible()
    if name.endswith("csv"):
        with (tmp_path / name).open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.reader(file))
        assert [row[2] for row in rows] == ["Rep", "Anna", "Noor", "Sanne", "Willem", "All reps"]
    else:
        assert load_workbook(tmp_path / name).worksheets[0].max_row == 6


def test_a_dutch_window_writes_what_a_dutch_spreadsheet_reads(
    office: Office, tmp_path: Path
) -> None:
    QLocale.setDefault(QLocale("nl_NL"))
    office.page.save_to(tmp_path / "x.csv")
    office.qtbot.waitUntil(lambda: bool(office.page.said.text()))
    assert b";0,83;" in (tmp_path / "x.csv").read_bytes()


def test_a_file_that_cannot_be_written_is_said_and_the_page_goes_on(
    office: Office, tmp_path: Path
) -> None:
    office.page.save_to(tmp_path / "nowhere" / "x.csv")
    office.qtbot.waitUntil(lambda: "cannot be written" in office.page.said.text())
    office.page.save_to(tmp_path / "x.pdf")
    office.qtbot.waitUntil(lambda: ".xlsx or .csv" in office.page.said.text())
    office.page.save_to(tmp_path / "x.csv")
    office.qtbot.waitUntil(lambda: "Saved" in office.page.said.text())


def test_who_may_not_take_it_out_is_told_so(office: Office, tmp_path: Path) -> None:
    office.dealership.user("Erik", UserKind.MANAGER)
    with office.qtbot.waitSignal(office.desk.refused) as refused:
        office.page.save_to(tmp_path / "x.csv")
    assert refused.args == ["not-allowed"]
    assert not (tmp_path / "x.csv").exists()


def test_the_key_asks_for_a_name_and_proposes_the_month(office: Office, tmp_path: Path) -> None:
    office.page.activateWindow()
    QTest.keyClick(office.page, Qt.Key.Key_E)
    dialog = office.page.findChild(QFileDialog)
    assert dialog is not None
    assert [Path(each).name for each in dialog.selectedFiles()] == ["fairness-2026-10.xlsx"]
    dialog.fileSelected.emit(str(tmp_path / "mine.xlsx"))
    dialog.reject()
    office.qtbot.waitUntil((tmp_path / "mine.xlsx").exists)


@pytest.mark.parametrize("width", [884, 900, 1000, 1238, 1306, 1800])
def test_columns_lie_side_by_side_in_every_width(width: int) -> None:
    where = columns(width)
    places = [where.name, where.bar, where.signed, where.received, where.pace, *where.counts]
    places.append(where.late)
    for (left, wide), (following, _) in pairwise(places):
        assert left + wide <= following + 0.01
    assert where.late[0] + where.late[1] <= width - 15.99


def test_a_row_is_as_high_as_the_window_has_room_for(office: Office) -> None:
    def height() -> int:
        index = office.page.table.rows.index(0, 0)
        return office.page.table.list.visualRect(index).height()

    office.qtbot.waitUntil(lambda: height() == 44)
    theme.look().fit(1366, 768)
    office.qtbot.waitUntil(lambda: height() == 40)


def test_every_head_explains_itself(office: Office) -> None:
    head = office.page.table._head
    assert "Quick returns" in head.accessibleName()
    meanings = [meaning for _, meaning in head._heads().values()]
    assert all(meaning.endswith(".") for meaning in meanings)
    assert head.childAt(QPoint(1, 1)) is None


def test_a_station_is_shown_whose_page_this_is_as_soon_as_there_is_a_manager(
    office: Office,
) -> None:
    page = office.page
    office.dealership.user("Erik", UserKind.MANAGER)
    office.qtbot.waitUntil(page.closed_to.isVisible, timeout=20_000)
    assert page.view is None
    assert not page.table.isVisible()
    assert not page.export.isVisible()
