"""The page of the rule lab: a month replayed beside the window's thread, cancelled, told apart."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from showroom_app.domain.floor_facts import ArrivalKind, Outcome
from showroom_app.domain.people import Role, UserKind
from showroom_app.ui import words
from showroom_app.ui.background import Background
from showroom_app.ui.change_feed import ChangeFeed
from showroom_app.ui.desk import Desk
from showroom_app.ui.rule_lab.lab_page import LabPage
from showroom_app.words import Saying
from tests.services.dealership import STATION, Dealership
from tests.ui.placed import Placed


@dataclass
class Office:
    """A dealership with the rule lab on the screen."""

    dealership: Dealership
    page: LabPage
    qtbot: QtBot

    def until(self, holds: Callable[[], bool]) -> None:
        """Wait until it holds."""
        self.qtbot.waitUntil(holds, timeout=20_000)

    def replay(self) -> None:
        """Press R and wait for both sides."""
        before = self.page.view
        QTest.keyClick(self.page, Qt.Key.Key_R)
        self.until(lambda: self.page.view is not None and self.page.view is not before)


@pytest.fixture
def office(sqlite_url: str, qtbot: QtBot) -> Iterator[Office]:
    """Anna was back from two quick visits in September and had the former place each time."""
    dealership = Dealership(sqlite_url, "2026-08-20 09:00")
    reps = [dealership.rep(name, Role.SHOWROOM, checked_in=False) for name in ("Anna", "Bram")]
    services = dealership.services
    for day in ("2026-09-07", "2026-09-08"):
        dealership.at(f"{day} 09:00")
        for rep in reps:
            services.floor.check_in(STATION, rep)
        services.reception.arrive(STATION, ArrivalKind.WALK_IN, 1)
        dealership.later(minutes=4)
        services.floor.finish(STATION, reps[0], Outcome.LEFT)
        dealership.later(minutes=4)
        services.reception.arrive(STATION, ArrivalKind.WALK_IN, 1)
        dealership.later(minutes=30)
        services.floor.finish(STATION, reps[0], Outcome.LOST)
        services.day_close.close(STATION, 1)
    dealership.at("2026-10-22 14:14")
    background = Background()
    feed = ChangeFeed(dealership.store.watch)
    desk = Desk(background, feed, services.counters, str)
    counters = services.counters()
    page = LabPage(
        desk,
        feed,
        Placed(desk, dealership.services, lambda: STATION),
        lab=services.rule_lab,
        background=background,
        saying=lambda: Saying(translate=words.told, day=words.day),
    )
    qtbot.addWidget(page)
    feed.start(counters)
    page.resize(1300, 800)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(lambda: page.plan is not None, timeout=20_000)
    yield Office(dealership, page, qtbot)
    feed.close()
    background.close()
    page.close()
    dealership.store.close()


def test_another_setting_is_tried_and_both_sides_stand_side_by_side(office: Office) -> None:
    page = office.page
    assert page.plan is not None
    assert page.plan.month == date(2026, 9, 1)
    for _ in range(2):
        page.settings.steppers["quick_return_minutes"].went_back.emit()
    assert page.settings.settings.chosen == {"quick_return_minutes": 3}
    office.replay()
    said = [page.table.rows.index(n, 0).data(Qt.ItemDataRole.AccessibleTextRole) for n in range(2)]
    assert said[0].startswith("Anna: Ups 2 → 2")
    assert said[1].startswith("Bram: Ups 0 → 2")
    assert "Not an up 2 → 0" in said[0]
    assert page.totals.shown[0] == ("2 → 4", "Ups")
    assert "gives 2 of 2 days as they were" in page.true.text()
    assert "cannot know" in page.true.text()
    # What is shown was replayed under other settings than those chosen from now on.
    page.settings.as_then()
    assert page.said.text() == "Replay again for these settings"
    office.replay()
    assert page.totals.shown[0] == ("2 → 2", "Ups")


def test_a_replay_can_be_cancelled_and_what_comes_late_is_left_out(office: Office) -> None:
    page = office.page
    # Both keys are heard at once: what is read in between comes behind them.
    seen = []
    for key in (Qt.Key.Key_R, Qt.Key.Key_Escape):
        QTest.keyClick(page, key)
        seen.append((page.run.is_on, page.stop.isVisible()))
    assert seen == [(True, True), (False, False)]
    # The next one is whole: nothing of the one before is added to it.
    office.replay()
    assert page.view is not None
    assert page.view.whole.days == 2


def test_a_month_in_which_nobody_stood_in_line_says_so(office: Office) -> None:
    page = office.page
    QTest.keyClick(page, Qt.Key.Key_PageUp)
    office.until(lambda: page.plan is not None and page.plan.month == date(2026, 8, 1))
    assert not page.start.isEnabled()
    assert page._stack.currentWidget() is page._nobody
    QTest.keyClick(page, Qt.Key.Key_PageDown)
    office.until(lambda: page.plan is not None and page.plan.month == date(2026, 9, 1))
    QTest.keyClick(page, Qt.Key.Key_PageDown)
    assert page._month == date(2026, 9, 1), "the month that runs is not replayed"


def test_who_may_not_is_told_so_instead(office: Office) -> None:
    office.dealership.user("Erik", UserKind.MANAGER)
    page = office.page
    office.until(page.closed_to.isVisible)
    assert page.start.isHidden()
    assert not page.start.isEnabled()
