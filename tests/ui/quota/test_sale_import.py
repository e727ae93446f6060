"""A dealer's own list of sales taken over in the window."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from showroom_app.domain.people import Role
from showroom_app.domain.sale_import import Standing
from showroom_app.ui.background import Background
from showroom_app.ui.change_feed import ChangeFeed
from showroom_app.ui.desk import Desk
from showroom_app.ui.quota.sale_import_pane import SaleImportDialog
from showroom_app.words import Saying
from tests.services.dealership import OFFICE, STATION, Dealership

PATIENCE = 20_000
HEAD = "Nr;Verkoopdatum;Verkoper;Klant;Auto\n"


@dataclass
class Office:
    """A dealership of one rep, and the dialog on it."""

    dealership: Dealership
    dialog: SaleImportDialog
    qtbot: QtBot
    folder: Path

    def open(self, rows: str, head: str = HEAD) -> None:
        """Choose a list of these rows and wait until it was held beside the ledger."""
        path = self.folder / "verkopen.csv"
        path.write_text(head + rows, "utf-8")
        self.dialog.rows.rows = ()
        self.dialog.open_file(path)

    def standings(self) -> list[Standing]:
        """What each row is to the ledger, as it is shown."""
        return [row.standing for row in self.dialog.rows.rows]

    def until(self, *standings: Standing) -> None:
        """Wait until the rows are these."""
        self.qtbot.waitUntil(lambda: self.standings() == list(standings), timeout=PATIENCE)

    def entries(self) -> int:
        """How many entries the ledger of the month has."""
        return len(self.dealership.services.sales.of_month(OFFICE, date(2026, 10, 1)))


@pytest.fixture
def office(qtbot: QtBot, sqlite_url: str, tmp_path: Path) -> Iterator[Office]:
    dealership = Dealership(sqlite_url)
    rep = dealership.rep("Sanne de Vries", Role.SHOWROOM, checked_in=False)
    background = Background()
    feed = ChangeFeed(dealership.store.watch)
    desk = Desk(background, feed, dealership.services.counters, str)
    dialog = SaleImportDialog(
        desk,
        dealership.services,
        lambda: STATION,
        lambda: Saying(reps={rep: "Sanne de Vries"}),
        background,
    )
    qtbot.addWidget(dialog)
    feed.start(dealership.services.counters())
    dialog.show()
    yield Office(dealership, dialog, qtbot, tmp_path)
    feed.close()
    background.close()
    dialog.close()
    dealership.store.close()


def test_a_list_is_looked_at_entered_with_enter_and_taken_back(office: Office) -> None:
    dialog = office.dialog
    office.open("1;3-10-2026;Sanne;Eva;Yaris\n2;4-10-2026;Piet;Tom;Aygo\n")
    office.until(Standing.NEW, Standing.PROBLEM)
    assert office.entries() == 0
    assert dialog.enter.text() == "Enter 1 sale"
    assert "No rep is called Piet." in dialog.rows.list.rows.rows[1].why
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    office.until(Standing.KNOWN, Standing.PROBLEM)
    assert office.entries() == 1
    assert dialog.rows.outcome.sentence == "Entered: 1, left over: 1."
    assert not dialog.enter.isEnabled()
    dialog.another.click()
    office.qtbot.waitUntil(lambda: len(dialog.start.lines) == 1, timeout=PATIENCE)
    dialog.start.lines[0][1].click()
    QTest.keyClicks(dialog.start.reason.line, "wrong file")
    dialog.start.go.click()
    office.qtbot.waitUntil(lambda: not dialog.start.lines[0][1].isEnabled(), timeout=PATIENCE)
    assert office.entries() == 2


def test_what_is_left_over_is_written_out_and_can_come_again(office: Office) -> None:
    dialog = office.dialog
    office.open("1;3-10-2026;Sanne;Eva;Yaris\n2;4-10-2026;Piet;Tom;Aygo\n")
    office.until(Standing.NEW, Standing.PROBLEM)
    left = office.folder / "rest.csv"
    dialog.save_left(left)
    office.qtbot.waitUntil(lambda: dialog.said.text().startswith("Saved"), timeout=PATIENCE)
    text = left.read_text("utf-8-sig")
    assert "No rep is called Piet." in text
    left.write_text(text.replace("Piet", "Sanne", 1), "utf-8")
    dialog.open_file(left)
    office.until(Standing.NEW)


def test_a_row_that_differs_is_entered_only_when_somebody_says_so(office: Office) -> None:
    dialog = office.dialog
    office.open("1;3-10-2026;Sanne;Eva;Yaris\n")
    office.until(Standing.NEW)
    dialog.enter.click()
    office.until(Standing.KNOWN)
    office.open("1;3-10-2026;Sanne;Eva;Corolla\n")
    office.until(Standing.DIFFERS)
    assert not dialog.enter.isEnabled()
    assert dialog.rows.why.text() == "Vehicle: Yaris in the ledger, Corolla in the list."
    QTest.keyClick(dialog.rows.list, Qt.Key.Key_Space)
    assert dialog.enter.isEnabled()
    assert dialog.rows.decide.isChecked()
    dialog.enter.click()
    office.until(Standing.KNOWN)
    assert office.entries() == 3


def test_columns_that_nobody_knows_are_said_once_and_remembered(office: Office) -> None:
    dialog, head = office.dialog, "Wann;Wer;Was\n"
    office.open("3-10-2026;Sanne;Yaris\n", head)
    office.qtbot.waitUntil(lambda: dialog.steps.currentWidget() is dialog.columns, timeout=PATIENCE)
    assert "Date of the sale" in dialog.columns.said.sentence
    for box, field in zip(
        dialog.columns.columns.boxes, ("sold-on", "seller", "vehicle"), strict=True
    ):
        box.setCurrentIndex(box.findData(field))
    dialog.look.click()
    office.until(Standing.NEW)
    office.qtbot.waitUntil(
        lambda: len(office.dealership.services.readers.column_maps()) == 1, timeout=PATIENCE
    )
    office.open("4-10-2026;Sanne;Aygo\n", head)
    office.until(Standing.NEW)
    assert dialog.steps.currentWidget() is dialog.rows


def test_a_file_that_is_no_list_says_why_and_another_can_be_chosen(office: Office) -> None:
    office.open("", head="")
    office.qtbot.waitUntil(lambda: bool(office.dialog.start.said.sentence), timeout=PATIENCE)
    assert office.dialog.start.choose.isEnabled()
