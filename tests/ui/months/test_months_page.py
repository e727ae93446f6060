"""The page of months: what it opens, what it refuses, and the report as a file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from showroom_app.domain.floor_facts import Outcome
from showroom_app.domain.month_close import Item
from showroom_app.domain.people import Role, UserKind
from showroom_app.services.overview_view import Opening
from showroom_app.ui import words
from showroom_app.ui.background import Background
from showroom_app.ui.change_feed import ChangeFeed
from showroom_app.ui.desk import Desk
from showroom_app.ui.months.check_card import CheckLine
from showroom_app.ui.months.months_page import MonthsPage
from showroom_app.ui.theme import State
from showroom_app.words import Saying
from tests.services.dealership import STATION, Dealership
from tests.services.floor_scene import arrives
from tests.ui.placed import Placed

_PATIENCE = 20_000
SEPTEMBER, OCTOBER = date(2026, 9, 1), date(2026, 10, 1)


@dataclass
class Office:
    """A dealership with the page of months on it."""

    dealership: Dealership
    page: MonthsPage
    qtbot: QtBot
    visit: int
    opened: list[Any]

    def until(self, holds: Any) -> None:
        """Wait until it holds."""
        self.qtbot.waitUntil(holds, timeout=_PATIENCE)

    def line(self, item: Item) -> CheckLine:
        """A line of the checklist."""
        return next(each for each in self.page.checks.lines if each.row.item is item)


@pytest.fixture
def office(sqlite_url: str, qtbot: QtBot) -> Iterator[Office]:
    """Sanne since September; a visit that was sold has no sale, and its day is still open."""
    dealership = Dealership(sqlite_url, "2026-09-14 10:00")
    sanne = dealership.rep("Sanne", Role.SHOWROOM)
    came = arrives(dealership, name="Piet")
    dealership.services.floor.finish(STATION, sanne, Outcome.SOLD)
    dealership.at("2026-10-22 14:14")
    background = Background()
    feed = ChangeFeed(dealership.store.watch)
    desk = Desk(background, feed, dealership.services.counters, str)
    counters = dealership.services.counters()
    page = MonthsPage(
        desk,
        feed,
        Placed(desk, dealership.services, lambda: STATION),
        services=dealership.services,
        saying=lambda: Saying(translate=words.told),
        background=background,
    )
    qtbot.addWidget(page)
    opened: list[Any] = []
    page.opened.connect(opened.append)
    page.sale_wanted.connect(opened.append)
    page.roles_wanted.connect(opened.append)
    feed.start(counters)
    page.resize(1200, 800)
    page.show()
    qtbot.waitUntil(lambda: bool(page.checks.lines), timeout=_PATIENCE)
    assert came.visit is not None
    yield Office(dealership, page, qtbot, came.visit, opened)
    feed.close()
    background.close()
    page.close()
    dealership.store.close()


def test_each_thing_of_the_checklist_opens_where_it_is_done(office: Office) -> None:
    assert office.page.name.text() == "September 2026"
    office.line(Item.OPEN_DAYS).links[0].click()
    assert office.opened[-1].kind is Opening.FLOOR_DAY
    assert office.opened[-1].day == date(2026, 9, 14)
    office.line(Item.SOLD_VISITS).links[0].click()
    assert office.opened[-1] == office.visit
    office.line(Item.ROLES).links[0].click()
    assert office.opened[-1] == date(2026, 11, 1)


def test_days_that_were_not_closed_are_closed_from_the_checklist(office: Office) -> None:
    assert office.line(Item.OPEN_DAYS).state.state is State.LATE
    assert not office.page.closing.button.isEnabled()
    office.line(Item.OPEN_DAYS).close_days.click()
    office.until(lambda: office.line(Item.OPEN_DAYS).state.state is State.OK)
    office.until(office.page.closing.button.isEnabled)
    assert office.line(Item.SOLD_VISITS).state.state is State.ATTENTION


def test_a_month_that_runs_says_from_when_on_it_can_be_closed(office: Office) -> None:
    QTest.keyClick(office.page.months, Qt.Key.Key_Up)
    office.until(lambda: office.page.name.text() == "October 2026")
    assert "is not over" in office.page.closing.state.sentence
    assert office.page.closing.button.isHidden()
    assert office.page.missed.isHidden()


def test_who_may_not_close_or_report_is_told_so(office: Office, tmp_path: Path) -> None:
    office.line(Item.OPEN_DAYS).close_days.click()
    office.until(office.page.closing.button.isEnabled)
    office.dealership.user("Erik", UserKind.MANAGER)
    office.until(office.page.closed_to.isVisible)
    assert "manager" in office.page.closed_to.sentence.text()
    assert not office.page.save.isVisible()
    office.page.save_to(tmp_path / "r.pdf")
    assert list(tmp_path.glob("r.*")) == []
    office.page.closed_to.as_manager.click()
    sign_in = office.page.closed_to.form
    office.until(sign_in.isVisible)
    sign_in.name.line.setText("Erik")
    sign_in.secret.line.setText("long enough")
    QTest.keyClick(sign_in.secret.line, Qt.Key.Key_Return)
    office.until(office.page.save.isVisible)
    office.page.save_to(tmp_path / "r.pdf")
    office.until((tmp_path / "r.pdf").exists)


def test_a_table_of_the_report_is_saved_and_a_taken_name_keeps_what_it_has(
    office: Office, tmp_path: Path
) -> None:
    out = tmp_path / "reps.csv"
    office.page.save_to(out, "rep")
    office.until(lambda: "reps.csv" in office.page.said.text())
    assert out.read_text(encoding="utf-8-sig").splitlines()[1].startswith("Sanne,Showroom,15,")
    (tmp_path / "taken.pdf").mkdir()
    office.page.save_to(tmp_path / "taken.pdf")
    office.until(lambda: "cannot be written" in office.page.said.text())
    office.page.save_to(tmp_path / "report.txt")
    office.until(lambda: "Nothing was written" in office.page.said.text())
