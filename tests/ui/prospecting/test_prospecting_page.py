"""The prospecting page through keys and rows: log, appointment, visit, who waits, the list."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from showroom_app.domain.people import Role
from showroom_app.domain.prospecting import ProspectKind, ProspectResult
from showroom_app.domain.topic import Topic
from showroom_app.services.service_lane import Typed
from showroom_app.ui import words
from showroom_app.ui.background import Background
from showroom_app.ui.change_feed import ChangeFeed
from showroom_app.ui.desk import Desk
from showroom_app.ui.minutes import Minutes
from showroom_app.ui.prospecting.prospect_panels import LogPanel
from showroom_app.ui.prospecting.prospecting_page import CALLS, LANE, OWN, ProspectingPage
from showroom_app.words import Saying
from tests.services.dealership import STATION, Dealership, local
from tests.ui.placed import Placed

_PATIENCE = 20_000
Key = Qt.Key


@dataclass
class Office:
    """A dealership with a prospecting page on it."""

    dealership: Dealership
    page: ProspectingPage
    minutes: Minutes
    qtbot: QtBot
    reps: dict[str, int]

    def until(self, holds: Callable[[], object]) -> None:
        """Wait until it holds."""
        self.qtbot.waitUntil(lambda: bool(holds()), timeout=_PATIENCE)

    @property
    def titles(self) -> list[str]:
        """Who stands in the list."""
        return [row.title for row in self.page.list.rows]

    def press(self, key: Key) -> None:
        """One key, where the keyboard is."""
        QTest.keyClick(QApplication.focusWidget() or self.page, key)

    def type(self, text: str) -> None:
        """Type where the keyboard is."""
        QTest.keyClicks(QApplication.focusWidget() or self.page, text)


@pytest.fixture
def office(sqlite_url: str, qtbot: QtBot) -> Iterator[Office]:
    """Sanne's Jan and Piet wait; Ans got her car nine days ago, Kees his four years ago."""
    dealership = Dealership(sqlite_url)
    reps = {name: dealership.rep(name, Role.SHOWROOM) for name in ("Sanne", "Willem")}
    sanne = reps["Sanne"]
    dealership.sale(sanne, "2026-09-01", customer="Jan Jansen", phone="06 12345678")
    ans = dealership.sale(sanne, "2026-09-20", customer="Ans de Boer", vehicle="Aygo X")
    dealership.sale(reps["Willem"], "2022-10-01", customer="Kees Vos", vehicle="Corolla")
    with dealership.store.write(Topic.SALES) as work:
        known = work.sales.sale(ans)
        assert known is not None
        work.sales.save(replace(known, delivered_on=date(2026, 10, 13)))
    add = dealership.services.prospecting.add
    until = local("2026-10-22 11:30")
    add(STATION, Typed("Jan Jansen", "06 12345678", car="Yaris", car_year=2019, waits_until=until))
    add(STATION, Typed("Piet Bakker", car="Auris", plate="X-123-YZ"))
    dealership.services.customers.settle_all(60)
    background = Background()
    feed = ChangeFeed(dealership.store.watch)
    desk = Desk(background, feed, dealership.services.counters, str)
    minutes = Minutes(lambda: dealership.now)
    counters = dealership.services.counters()
    page = ProspectingPage(
        desk,
        feed,
        minutes,
        Placed(desk, dealership.services, lambda: STATION),
        services=dealership.services,
        saying=lambda: Saying(translate=words.told, reps={v: k for k, v in reps.items()}),
        background=background,
    )
    minutes.setParent(page)
    qtbot.addWidget(page)
    feed.start(counters)
    page.resize(1300, 800)
    page.show()
    page.activateWindow()
    made = Office(dealership, page, minutes, qtbot, reps)
    made.until(lambda: page.view is not None and page.isActiveWindow())
    page.list.setFocus()
    yield made
    feed.close()
    background.close()
    page.close()
    dealership.store.close()


def test_three_lists_say_who_why_and_what_would_not_count(office: Office) -> None:
    page = office.page
    assert office.titles == ["Jan Jansen", "Piet Bakker"]
    said = str(page.list.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole))
    for part in ("waits until 11:30", "Yaris, 7 years", "belongs to Sanne", "would not count"):
        assert part in said
    assert "would count: new customer" in str(
        page.list.model().index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    )
    page.show_tab(CALLS)
    assert office.titles == ["Ans de Boer"]
    assert page.pane.under.text() == "Happy call, due since Tue 20 Oct"
    assert page.undated.text().startswith("1 sale of the last two months")
    page.show_tab(OWN)
    assert office.titles == ["Kees Vos"]
    assert page.pane.counts.sentence.startswith("Would not count: returning. A sale in the last 5")
    page.show_rep(office.reps["Sanne"])
    office.until(lambda: page.list.rows == ())
    page.show_tab(LANE)
    office.dealership.at("2026-10-22 11:30")
    office.minutes.passed.emit()
    office.until(lambda: office.titles == ["Piet Bakker"])


def test_a_call_is_logged_with_a_digit_and_asks_again_on_its_day(office: Office) -> None:
    page = office.page
    page.show_tab(CALLS)
    office.press(Key.Key_L)
    office.until(lambda: isinstance(page.pane.panel, LogPanel))
    panel = page.pane.panel
    assert isinstance(panel, LogPanel)
    assert not panel.save.isEnabled()
    office.press(Key.Key_1)
    office.until(lambda: panel.result is ProspectResult.NOT_REACHED)
    office.type("voicemail")
    office.press(Key.Key_Return)
    office.until(lambda: office.titles == [])
    assert page.totals.shown[0][0] == "1"
    office.dealership.at("2026-10-23 10:00")
    office.minutes.passed.emit()
    office.until(lambda: office.titles == ["Ans de Boer"])
    assert page.pane.last.text() == "22 Oct not reached, Sanne: voicemail"


def test_a_customer_of_somebody_else_is_left_to_the_owner(office: Office) -> None:
    page, pane = office.page, office.page.pane
    page.show_rep(office.reps["Willem"])
    office.until(lambda: page.view is not None and page.view.rep == office.reps["Willem"])
    office.until(lambda: pane.rep == office.reps["Willem"])
    assert not pane.visit.isEnabled()
    assert pane.visit.accessibleDescription() == "customer of Sanne"
    office.press(Key.Key_W)
    office.until(lambda: "Sanne has the customer, no turn used." in page.said.text())
    office.until(lambda: office.titles == ["Piet Bakker"])


def test_who_comes_along_is_served_and_an_appointment_stands_on_the_board(office: Office) -> None:
    page, pane = office.page, office.page.pane
    office.press(Key.Key_J)
    office.until(lambda: pane.row is not None and pane.row.title == "Piet Bakker")
    assert not pane.log.isEnabled(), "nobody is chosen yet"
    pane.who.setCurrentIndex(pane.who.findData(office.reps["Willem"]))
    office.until(pane.appointment.isEnabled)
    office.press(Key.Key_A)
    office.until(lambda: pane.panel is not None)
    office.press(Key.Key_Return)
    office.until(lambda: "Appointment set" in page.said.text())
    (made,) = office.dealership.expected()
    assert (made.customer, made.rep) == ("Piet Bakker", office.reps["Willem"])
    office.until(lambda: pane.row is not None and pane.row.last is not None)
    page.list.setFocus()
    office.press(Key.Key_V)
    office.until(lambda: "Willem has the customer, no turn used." in page.said.text())
    office.until(lambda: office.titles == ["Jan Jansen"])
    office.press(Key.Key_X)
    office.until(lambda: office.titles == [])
    page.undo.click()
    office.until(lambda: office.titles == ["Jan Jansen"])


def test_who_waits_is_typed_in_and_what_cannot_be_stays_filled_in(office: Office) -> None:
    page = office.page
    office.press(Key.Key_N)
    office.until(lambda: page.waiting is not None)
    panel = page.waiting
    assert panel is not None
    office.type("Els Kok")
    panel.until.setFocus()
    office.type("9.15")
    office.press(Key.Key_Return)
    office.until(panel.problem.isVisible)
    assert "has passed" in panel.problem.text()
    panel.until.line.setText("15.45")
    panel.year.line.setText("07")
    office.press(Key.Key_Return)
    office.until(lambda: "2019" in panel.problem.text())
    panel.year.line.setText("2007")
    office.press(Key.Key_Return)
    office.until(lambda: office.titles == ["Jan Jansen", "Els Kok", "Piet Bakker"])
    assert page.list.rows[1].car_age == 19


def test_the_list_of_the_workshop_is_looked_at_before_it_is_taken_in(
    office: Office, tmp_path: Path
) -> None:
    page = office.page
    file = tmp_path / "werkplaats.csv"
    file.write_text(
        "Klant;Kent.;Wagen;Ophalen\nEls Kok;AB-12-C;Yaris;15:45\nPiet Bakker;X123YZ;Auris;\n"
        "Bram;;Aygo;straks\n",
        encoding="utf-8",
    )
    page.open_list(file)
    dialog = page.dialog
    office.until(lambda: dialog.outcome.sentence == "2 new, 1 there already")
    assert dialog.wrong.text() == "Line 4: the time cannot be read; taken in without it"
    plates = next(box for box in dialog.columns.boxes if box.accessibleName() == "Kent.")
    assert plates.currentData() == "plate"
    dialog.take.click()
    office.until(lambda: len(office.titles) == 4)
    office.until(lambda: not dialog.isVisible())
    page.open_list(file)
    again = page.dialog
    office.until(lambda: again.outcome.sentence == "3 there already")
    assert not again.take.isEnabled()
    again.reject()
    lane = [row for row in page.list.rows if row.kind is ProspectKind.SERVICE_LANE]
    assert len(lane) == 4
