"""From a lead, from reception's search and from the ledger to the customer, and back to a lead."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from showroom_app.app import Program
from showroom_app.cli.main import parse
from showroom_app.domain.floor_facts import ArrivalKind, Outcome
from showroom_app.domain.lead import CloseReason
from showroom_app.domain.people import Role
from showroom_app.domain.prospect import Phone
from showroom_app.ui.board.board_page import BoardPage
from showroom_app.ui.board.pick_panel import PickPanel
from showroom_app.ui.customers.customers_page import CustomersPage
from showroom_app.ui.leads.act_panels import PickPanel as Reasons
from showroom_app.ui.leads.leads_page import LeadsPage
from showroom_app.ui.main_window import MainWindow
from showroom_app.ui.quota.gauge_pane import SaleLine
from showroom_app.ui.quota.gauges_page import GaugesPage
from showroom_app.ui.quota.ledger_page import LedgerPage
from showroom_app.ui.quota.quota_page import QuotaPage
from showroom_app.ui.quota.sale_dialog import SaleDialog
from tests.services.dealership import OFFICE, STATION, Dealership, local

_PATIENCE = 30_000
_JAN = {
    "name": "Jan Jansen",
    "emails": ("jan@example.nl",),
    "phones": (Phone("06 12345678", "+31612345678"),),
}
Key = Qt.Key
W = TypeVar("W", bound=QWidget)


class Front:
    """The window on a dealership where Jan asked for a car and bought one of Sanne."""

    def __init__(self, window: MainWindow, lead: int, qtbot: QtBot) -> None:
        self.window, self.lead, self.qtbot = window, lead, qtbot

    def until(self, holds: Callable[[], object]) -> None:
        """Wait until it holds."""
        self.qtbot.waitUntil(lambda: bool(holds()), timeout=_PATIENCE)

    def page(self, name: str, kind: type[W]) -> W:
        """Open a page by its name in the rail."""
        self.window.show_page(name)
        found = self.window.findChild(kind)
        assert found is not None
        return found

    def customer(self) -> str:
        """Whose record is on the screen, "" while there is none."""
        page = self.window.findChild(CustomersPage)
        if self.window.page != "customers" or page is None or page.pane.detail is None:
            return ""
        return page.pane.detail.row.title


@pytest.fixture
def front(sqlite_url: str, tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Front]:
    """The whole program, started on it."""
    dealership = Dealership(sqlite_url)
    sanne = dealership.rep("Sanne de Vries", Role.SHOWROOM)
    lead = dealership.lead(**_JAN)
    dealership.sale(sanne, customer="Jan Jansen", phone="06 12345678", vehicle="Yaris")
    dealership.store.close()
    hooks, locale = (sys.excepthook, threading.excepthook), QLocale()
    program = Program(qapp, parse(["--data-dir", str(tmp_path)]), lambda: local("2026-10-22 10:10"))
    program.start()
    qtbot.waitUntil(lambda: program.window is not None, timeout=_PATIENCE)
    assert program.window is not None
    program.window.activateWindow()
    yield Front(program.window, lead, qtbot)
    program.window.close()
    sys.excepthook, threading.excepthook = hooks
    QLocale.setDefault(locale)


def test_a_lead_opens_its_customer_and_the_customer_its_lead(front: Front) -> None:
    leads = front.page("leads", LeadsPage)
    front.until(lambda: leads.pane.detail is not None and leads.pane.detail.lead.id == front.lead)
    QTest.keyClick(leads.card.list, Key.Key_U)
    front.until(lambda: front.customer() == "Jan Jansen")
    customers = front.page("customers", CustomersPage)
    leads.pane.forget()
    front.until(lambda: len(customers.pane.history.rows) == 2)
    customers.lead_wanted.emit(front.lead)
    assert front.window.page == "leads"
    front.until(lambda: leads.pane.detail is not None and leads.pane.detail.lead.id == front.lead)
    assert leads.pane.isVisible()


def test_receptions_search_opens_the_customer_it_speaks_of(front: Front) -> None:
    bar = front.window._bar.search
    front.window._search()
    QTest.keyClicks(bar.line, "jan jansen")
    front.until(lambda: bar.lines)
    (known,) = [line for line in bar.lines if line.first == "All that is known"]
    known.run()
    front.until(lambda: front.customer() == "Jan Jansen")


def test_a_gauge_opens_its_sale_in_the_ledger_and_that_its_customer(front: Front) -> None:
    quota = front.page("quota", QuotaPage)
    gauges = quota.page("gauges")
    assert isinstance(gauges, GaugesPage)
    front.until(lambda: gauges.view is not None and gauges.view.rows)
    gauges.cards.activated.emit(gauges.cards.cards.index(0, 0))
    front.until(lambda: gauges.pane.findChild(SaleLine) is not None)
    line = gauges.pane.findChild(SaleLine)
    assert line is not None
    line.click()
    assert quota.current == "ledger"
    ledger = quota.page("ledger")
    assert isinstance(ledger, LedgerPage)
    front.until(ledger.pane.customer.isVisible)
    ledger.pane.customer.click()
    front.until(lambda: front.customer() == "Jan Jansen")


def test_the_bar_tells_of_a_lead_that_waits_too_long_and_a_key_opens_it(front: Front) -> None:
    front.until(front.window._bar.alarms.isVisible)
    assert front.window._bar.alarms.text().startswith("Pool: Jan Jansen, ")
    QTest.keyClick(front.window, Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    leads = front.page("leads", LeadsPage)
    front.until(lambda: leads.pane.detail is not None and leads.pane.detail.lead.id == front.lead)


def test_a_lead_of_nobody_says_so(front: Front, sqlite_url: str) -> None:
    leads = front.page("leads", LeadsPage)
    other = Dealership(sqlite_url)
    nobody = other.lead(name="", phones=(), emails=())
    other.store.close()
    front.until(lambda: leads.view is not None and leads.view.total == 2)
    leads.customer_wanted.emit(nobody)
    front.until(lambda: front.window.problems.sentences)
    assert front.window.problems.sentences[0].startswith("There is no record yet")
    assert front.window.page == "leads"


def test_a_visit_that_ended_as_sold_opens_its_sale_with_what_is_proposed(
    front: Front, sqlite_url: str
) -> None:
    other = Dealership(sqlite_url)
    other.services.floor.check_out(STATION, other.services.people.find_rep("Sanne").id)
    anna = other.rep("Anna Visser", Role.HYBRID)
    came = other.services.reception.arrive(STATION, ArrivalKind.BE_BACK, 1, name="Jan Jansen")
    other.store.close()
    assert (came.assigned, came.remark) == (anna, "owner-absent")
    assert came.visit is not None
    board = front.window.findChild(BoardPage)
    assert board is not None
    front.until(lambda: board.view is not None and board.view.with_customers)
    board.acts.finish(anna, Outcome.SOLD, came.visit)
    front.until(lambda: board.slot.question is not None)
    question = board.slot.question
    assert isinstance(question, PickPanel)
    QTest.keyClick(question.list, Key.Key_1)
    front.until(lambda: front.window.findChild(SaleDialog) is not None)
    dialog = front.window.findChild(SaleDialog)
    assert dialog is not None
    front.until(dialog.rule.isVisible)
    assert (dialog.first.currentText(), dialog.second.currentText()) == (
        "Anna Visser",
        "Sanne de Vries",
    )
    dialog.reject()


def test_a_lead_that_is_closed_as_sold_opens_its_sale_with_what_is_proposed(
    front: Front, sqlite_url: str
) -> None:
    other = Dealership(sqlite_url)
    mirjam = other.rep("Mirjam Kok", Role.INTERNET)
    other.services.leads.claim(STATION, front.lead, mirjam)
    leads = front.page("leads", LeadsPage)
    leads.open_lead(front.lead)
    front.until(lambda: leads.pane.detail is not None and leads.pane.detail.lead.owner == mirjam)
    leads.acts.lose()
    front.until(lambda: leads.pane.panel is not None)
    panel = leads.pane.panel
    assert isinstance(panel, Reasons)
    panel.buttons[list(CloseReason).index(CloseReason.SOLD)].click()
    front.until(lambda: front.window.findChild(SaleDialog) is not None)
    dialog = front.window.findChild(SaleDialog)
    assert dialog is not None
    front.until(dialog.rule.isVisible)
    assert dialog.rule.text() == "All for the owner of the lead."
    assert (dialog.first.currentText(), dialog.customer.text) == ("Mirjam Kok", "Jan Jansen")
    dialog.enter.click()
    front.until(lambda: not dialog.isVisible())
    assert [row.sale.lead for row in other.services.sales.of_month(OFFICE)] == [None, front.lead]
    other.store.close()
