"""From the overview of a month to each thing that needs attention, in the whole program."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from showroom_app.app import Program
from showroom_app.cli.main import parse
from showroom_app.domain.floor_facts import ArrivalKind
from showroom_app.domain.people import Role
from showroom_app.services.inbox_view import Tab
from showroom_app.services.overview_view import Opening, Opens
from showroom_app.settings import LanguageChoice
from showroom_app.ui.board.log_dialog import LogDialog
from showroom_app.ui.fairness.fairness_page import FairnessPage
from showroom_app.ui.leads.leads_page import LeadsPage
from showroom_app.ui.main_window import MainWindow
from showroom_app.ui.months.months_page import MonthsPage
from showroom_app.ui.overview.overview_page import OverviewPage
from showroom_app.ui.overview.reports_page import FAIRNESS, MONTHS, ReportsPage
from showroom_app.ui.prospecting.prospecting_page import CALLS, ProspectingPage
from showroom_app.ui.quota.gauges_page import GaugesPage
from showroom_app.ui.quota.ledger_page import LedgerPage
from showroom_app.ui.quota.quota_page import QuotaPage
from showroom_app.ui.settings_pages.absences_page import AbsencesPage
from tests.journeys.windows import let_go
from tests.services.dealership import STATION, Dealership, local

_PATIENCE = 30_000
_OCTOBER, _YESTERDAY = date(2026, 10, 1), date(2026, 10, 21)
W = TypeVar("W", bound=QWidget)


class Manager:
    """Somebody who reads the overview; Sanne and Noor served, a lead waits, a car was sold."""

    def __init__(self, program: Program, lead: int, rep: int, sale: int, qtbot: QtBot) -> None:
        assert program.window is not None
        self.program, self.qtbot = program, qtbot
        self.lead, self.rep, self.sale = lead, rep, sale

    @property
    def window(self) -> MainWindow:
        """The main window."""
        assert self.program.window is not None
        return self.program.window

    def until(self, holds: Callable[[], object]) -> None:
        """Wait until it holds."""
        self.qtbot.waitUntil(lambda: bool(holds()), timeout=_PATIENCE)

    def seen(self, kind: type[W]) -> W | None:
        """The page of this class, when it is on the screen."""
        pages = self.window.findChildren(kind)
        return next((page for page in pages if page.isVisible()), None)

    def opens(self, kind: Opening, page: type[W], **what: object) -> W:
        """Open a thing from the overview; answers the page on which it then is."""
        self.window.show_page("reports")
        reports = self.seen(ReportsPage)
        assert reports is not None
        reports.show_tab("overview")
        overview = self.seen(OverviewPage)
        assert overview is not None
        overview.wanted.emit(replace(Opens(kind), **what))  # type: ignore[arg-type]  # as given
        self.until(lambda: self.seen(page) is not None)
        found = self.seen(page)
        assert found is not None
        return found


@pytest.fixture
def manager(sqlite_url: str, tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Manager]:
    """The whole program, started on it."""
    dealership = Dealership(sqlite_url, "2026-10-21 10:00")
    sanne = dealership.rep("Sanne de Vries", Role.SHOWROOM)
    dealership.rep("Noor Smit", Role.SHOWROOM, floor="Honda")
    dealership.services.reception.arrive(STATION, ArrivalKind.WALK_IN, 1)
    dealership.at("2026-10-22 10:00")
    lead = dealership.lead(name="Jan Jansen")
    sale = dealership.sale(sanne, "2026-10-21")
    dealership.store.close()
    hooks, locale = (sys.excepthook, threading.excepthook), QLocale()
    program = Program(qapp, parse(["--data-dir", str(tmp_path)]), lambda: local("2026-10-22 10:10"))
    program.start()
    qtbot.waitUntil(lambda: program.window is not None, timeout=_PATIENCE)
    assert program.window is not None
    program.window.activateWindow()
    yield Manager(program, lead, sanne, sale, qtbot)
    program.window.close()
    let_go([program.window])
    sys.excepthook, threading.excepthook = hooks
    QLocale.setDefault(locale)


def test_each_thing_that_needs_attention_is_one_click_away(manager: Manager) -> None:
    until = manager.until
    leads = manager.opens(Opening.LEAD, LeadsPage, number=manager.lead)
    until(lambda: leads.pane.detail is not None and leads.pane.detail.lead.id == manager.lead)
    assert manager.opens(Opening.LEADS, LeadsPage).tab is Tab.UNANSWERED
    week = manager.opens(Opening.APPOINTMENTS, LeadsPage, day=date(2026, 11, 3))
    until(lambda: week.frame.is_calendar)
    manager.opens(Opening.ABSENCES, AbsencesPage)
    gauges = manager.opens(Opening.REP, GaugesPage, number=manager.rep, month=_OCTOBER)
    until(lambda: gauges.cards.currentIndex().isValid())
    ledger = manager.opens(Opening.SALE, LedgerPage, number=manager.sale, month=_OCTOBER)
    until(lambda: ledger.list.chosen is not None and ledger.list.chosen.sale.id == manager.sale)
    manager.opens(Opening.LEDGER, LedgerPage, month=date(2026, 9, 1))
    quota = manager.seen(QuotaPage)
    assert quota is not None
    assert quota.month.month == date(2026, 9, 1)
    calls = manager.opens(Opening.PROSPECTING, ProspectingPage)
    assert calls.tabs.current == CALLS
    months = manager.opens(Opening.MONTH, MonthsPage, month=_OCTOBER)
    until(lambda: months.view is not None)
    fair = manager.opens(Opening.FAIRNESS, FairnessPage, month=_OCTOBER, floor=2)
    until(lambda: fair.view is not None and fair.view.floor == 2)
    log = manager.opens(Opening.FLOOR_DAY, LogDialog, floor=1, day=_YESTERDAY)
    until(lambda: log.model.rowCount() > 0)
    assert all(not line.act for line in log.model.rows), "a log of the past is to read"
    log.accept()
    manager.opens(Opening.BOARD, QWidget, floor=2)
    assert (manager.window.page, manager.window.floor) == ("board", 2)


def test_in_another_language_the_same_report_stays_open(manager: Manager) -> None:
    manager.window.show_page("reports")
    reports = manager.seen(ReportsPage)
    assert reports is not None
    reports.show_tab(MONTHS)
    reports.show_tab(FAIRNESS)
    program = manager.program
    program.choose(replace(program.pc.settings, language=LanguageChoice.DUTCH))
    manager.until(lambda: manager.seen(ReportsPage) not in (None, reports))
    again = manager.seen(ReportsPage)
    assert again is not None
    assert again.current == FAIRNESS
    again.show_tab("overview")
    overview = manager.seen(OverviewPage)
    assert overview is not None
    manager.until(lambda: overview.view is not None and overview.view.is_whole)
    assert overview.plots.channels.name == "Slagingspercentage per kanaal"
    program.choose(replace(program.pc.settings, language=LanguageChoice.ENGLISH))
