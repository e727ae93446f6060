"""A month of a small dealership: run at the window, looked through, closed and reported there."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from showroom_app.app import Program
from showroom_app.cli.main import parse
from showroom_app.domain.floor_facts import Outcome
from showroom_app.domain.month_close import Item, MonthState
from showroom_app.domain.people import Role
from showroom_app.domain.refused import Refused
from showroom_app.domain.sale_disputes import Ruling
from showroom_app.ui.board.board_page import BoardPage
from showroom_app.ui.months.check_card import CheckLine
from showroom_app.ui.months.months_page import MonthsPage
from showroom_app.ui.overview.reports_page import MONTHS, ReportsPage
from showroom_app.ui.quota.quota_page import QuotaPage
from showroom_app.ui.theme import State
from tests.services.dealership import STATION, Dealership, local

pytestmark = pytest.mark.qt_log_ignore(
    r"^This plugin does not support (raise\(\)|grabbing the keyboard|propagateSizeHints)"
)

W = TypeVar("W", bound=QWidget)
Key = Qt.Key
_PATIENCE = 20_000
OCTOBER = date(2026, 10, 1)


class Dealer:
    """Sanne and Anna since the first of October; it is Friday the 30th at the window."""

    def __init__(self, url: str, home: Path, qapp: QApplication, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        self.elsewhere = Dealership(url, "2026-10-30 14:00")
        self.sanne, self.anna = (
            self.elsewhere.rep(name, role, since="2026-10-01 08:00")
            for name, role in (("Sanne de Vries", Role.SHOWROOM), ("Anna Visser", Role.HYBRID))
        )
        sales = [self.elsewhere.sale(self.sanne, f"2026-10-{day:02}") for day in range(1, 16)]
        self.elsewhere.sale(self.anna, "2026-10-05")
        self.elsewhere.services.sale_disputes.dispute(
            STATION, sales[-1], "This was my customer.", rep=self.anna
        )
        self.disputed = sales[-1]
        self.now: datetime = self.elsewhere.now
        options = parse(["--database", url, "--data-dir", str(home), "--station", "office"])
        self.program = Program(qapp, options, lambda: self.now)
        self.program.start()
        self.until(
            lambda: self.program.window is not None and self.page(BoardPage).view is not None
        )
        assert self.program.window is not None
        self.window = self.program.window
        self.window.activateWindow()
        self.until(self.window.isActiveWindow)

    def page(self, kind: type[W]) -> W:
        """The page of this class."""
        assert self.program.window is not None
        found = self.program.window.findChild(kind)
        assert found is not None
        return found

    @property
    def months(self) -> MonthsPage:
        """The page of months."""
        return self.page(MonthsPage)

    def check(self, item: Item) -> CheckLine:
        """A line of the checklist."""
        return next(line for line in self.months.checks.lines if line.row.item is item)

    def at(self, text: str) -> None:
        """Let the clocks of all programs stand at this moment."""
        self.elsewhere.at(text)
        self.now = local(text)

    def until(self, holds: Callable[[], bool]) -> None:
        """Wait until it holds."""
        self._qtbot.waitUntil(holds, timeout=_PATIENCE)

    def press(self, key: Key, held: Qt.KeyboardModifier | None = None) -> None:
        """A key where the keyboard is."""
        where = QApplication.focusWidget() or self.window
        QTest.keyClick(where, key, held or Qt.KeyboardModifier.NoModifier)

    def close(self) -> None:
        """Close the window as a person does."""
        self.window.close()
        self.elsewhere.store.close()


@pytest.fixture
def dealer(sqlite_url: str, tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Dealer]:
    """The dealership with its window."""
    hooks = sys.excepthook, threading.excepthook
    locale = QLocale()
    made = Dealer(sqlite_url, tmp_path / "home", qapp, qtbot)
    yield made
    made.close()
    sys.excepthook, threading.excepthook = hooks
    QLocale.setDefault(locale)


def _is_saved(page: MonthsPage, name: str) -> bool:
    return name in page.said.text()


def test_a_month_is_run_closed_and_reported_at_the_window(dealer: Dealer, tmp_path: Path) -> None:
    services = dealer.elsewhere.services
    board = dealer.page(BoardPage)
    dealer.press(Key.Key_F1)
    dealer.until(lambda: board.view is not None and len(board.view.with_customers) == 1)
    services.floor.finish(STATION, dealer.sanne, Outcome.LOST)
    dealer.at("2026-10-30 18:00")
    services.day_close.close(STATION, 1)

    # On Monday the manager looks October through.
    dealer.at("2026-11-02 09:10")
    dealer.window.show_page("reports")
    reports = dealer.page(ReportsPage)
    reports.show_tab(MONTHS)
    page = dealer.months
    page.setFocus()
    dealer.until(lambda: page.name.text() == "October 2026" and bool(page.checks.lines))
    assert dealer.check(Item.SALE_DISPUTES).state.state is State.LATE
    assert dealer.check(Item.OPEN_DAYS).state.state is State.OK
    assert not page.closing.button.isEnabled()
    assert page.missed.said == (("Anna Visser", "Hybrid", "1 of 15", "first month"),)

    # The dispute opens in the ledger, is ruled there, and the checklist follows by itself.
    dealer.check(Item.SALE_DISPUTES).links[0].click()
    dealer.until(lambda: isinstance(dealer.window.current, QuotaPage))
    assert dealer.page(QuotaPage).month.month == OCTOBER
    services.sale_disputes.rule(STATION, dealer.disputed, Ruling.STANDS, "Sanne sold it.")
    dealer.window.show_page("reports")
    dealer.until(page.closing.button.isEnabled)
    assert dealer.check(Item.SALE_DISPUTES).state.state is State.OK

    # What it means is said first; a hurried Enter closes nothing.
    page.setFocus()
    dealer.press(Key.Key_C)
    dealer.until(lambda: page.closing.is_asking and page.closing.keep_open.hasFocus())
    assert "freezes every gauge" in page.closing.consequence.text()
    dealer.press(Key.Key_Escape)
    dealer.until(lambda: not page.closing.is_asking)
    page.closing.button.click()
    dealer.until(page.closing.keep_open.hasFocus)
    dealer.press(Key.Key_Return)
    dealer.until(lambda: not page.closing.is_asking)
    page.closing.button.click()
    page.closing.confirm.setFocus()
    dealer.until(page.closing.confirm.hasFocus)
    dealer.press(Key.Key_Return)
    dealer.until(lambda: page.months.rows.rows[1].state is MonthState.CLOSED)
    dealer.until(page.choice.isVisible)
    assert "December 2026" in page.choice.state.sentence

    # Nothing dated in it changes any more; a counter-entry stands in November.
    for entered in (
        lambda: dealer.elsewhere.sale(dealer.anna, "2026-10-31"),
        lambda: services.sales.cancel(STATION, dealer.disputed, "back", on=date(2026, 10, 31)),
    ):
        with pytest.raises(Refused, match="month-closed"):
            entered()
    services.sales.cancel(STATION, dealer.disputed, "back", on=date(2026, 11, 2))
    counted = {row.name: row.gauge.counted for row in services.quota.seen_by(STATION, OCTOBER).rows}
    assert counted == {"Anna Visser": 1, "Sanne de Vries": 15}
    assert services.checking.check().is_well

    # The report is offered by a key and written as a document and as a workbook.
    page.setFocus()
    dealer.press(Key.Key_E)
    dealer.until(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert menu is not None
    menu.close()
    for name, begins in (("october.pdf", b"%PDF-"), ("october.xlsx", b"PK")):
        out = tmp_path / name
        page.save_to(out)
        dealer.until(partial(_is_saved, page, name))
        assert out.read_bytes().startswith(begins)
    page.choice.button.click()
    dealer.until(lambda: isinstance(dealer.window.current, QuotaPage))
