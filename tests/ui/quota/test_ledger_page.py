"""The tab Ledger: what waits, confirmed, corrected, cancelled, disputed and ruled with the keys."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from showroom_app.domain.people import Actor, Role, UserKind
from showroom_app.domain.sale import Buyer, Channel
from showroom_app.services.ledger_view import Show
from showroom_app.ui.background import Background
from showroom_app.ui.change_feed import ChangeFeed
from showroom_app.ui.desk import Desk
from showroom_app.ui.minutes import Minutes
from showroom_app.ui.quota.ledger_page import LedgerPage
from showroom_app.ui.quota.month_shown import MonthShown
from showroom_app.ui.quota.sale_dialog import SaleDialog
from showroom_app.ui.quota.sale_panels import EditPanel, ReasonPanel
from tests.services.dealership import OFFICE, STATION, Dealership
from tests.ui.placed import Placed

Key = Qt.Key


@dataclass
class Office:
    """A dealership with the tab on it; the last of `actors` sits there."""

    dealership: Dealership
    page: LedgerPage
    month: MonthShown
    qtbot: QtBot
    reps: dict[str, int]
    own: dict[str, Actor]
    actors: list[Actor] = field(default_factory=list)

    def until(self, holds: Callable[[], object]) -> None:
        """Wait until the page shows it."""
        self.qtbot.waitUntil(lambda: bool(holds()), timeout=20_000)

    @property
    def rows(self) -> list[str]:
        """The entries as they are read aloud, newest first."""
        entries = self.page.list.entries
        return [str(entries.index(n, 0).data(ROLE)) for n in range(entries.rowCount())]

    def press(self, key: Qt.Key) -> None:
        """Press a key on the list, once the window has the keyboard again."""
        self.page.activateWindow()
        self.until(self.page.isActiveWindow)
        QTest.keyClick(self.page.list, key)

    def choose(self, sale: int) -> None:
        """Go to an entry, once it is there."""
        self.until(lambda: self.page.list.choose(sale))
        self.until(lambda: self.page.pane.row and self.page.pane.row.sale.id == sale)

    def reason(self, text: str) -> ReasonPanel:
        """The panel that asks for a reason, with these words."""
        self.until(lambda: isinstance(self.page.pane.panel, ReasonPanel))
        panel = self.page.pane.panel
        assert isinstance(panel, ReasonPanel)
        panel.reason.line.setText(text)
        return panel


ROLE = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def office(sqlite_url: str, qtbot: QtBot) -> Iterator[Office]:
    dealership = Dealership(sqlite_url, "2026-10-22 14:14")
    reps = {
        name: dealership.rep(name, role, checked_in=False)
        for name, role in (
            ("Anna", Role.HYBRID),
            ("Rob", Role.HYBRID),
            ("Sanne", Role.SHOWROOM),
        )
    }
    dealership.user("Erik", UserKind.MANAGER)
    own = {name: dealership.user(name, UserKind.REP, rep=rep) for name, rep in reps.items()}
    background = Background()
    feed = ChangeFeed(dealership.store.watch)
    desk = Desk(background, feed, dealership.services.counters, str)
    minutes = Minutes(lambda: dealership.now)
    counters = dealership.services.counters()
    month = MonthShown(minutes, lambda: ZoneInfo("Europe/Amsterdam"))
    actors = [STATION, dealership.actor("Erik")]
    page = LedgerPage(
        desk,
        feed,
        Placed(desk, dealership.services, lambda: actors[-1]),
        month=month,
        services=dealership.services,
    )
    for each in (minutes, month):
        each.setParent(page)
    qtbot.addWidget(page)
    feed.start(counters)
    page.resize(1250, 640)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(lambda: page.view is not None, timeout=20_000)
    yield Office(dealership, page, month, qtbot, reps, own, actors)
    feed.close()
    background.close()
    page.close()
    dealership.store.close()


def test_a_proposed_sale_asks_its_question_and_is_confirmed_with_a_key(office: Office) -> None:
    assert not office.page.list.isVisible()
    sale = office.dealership.sale(
        office.reps["Sanne"], channel=Channel.LEAD, customer="Jan", actor=office.own["Sanne"]
    )
    office.until(lambda: office.rows)
    (row,) = office.rows
    assert "Does not count yet: waits for the manager" in row
    assert "Sanne is a showroom rep: was this customer a lead?" in row
    assert office.page.pane.asks.isVisible()
    office.press(Key.Key_C)
    office.until(lambda: "Confirmed" in office.rows[0])
    assert "Counts: a new customer" in office.rows[0]
    office.until(lambda: "right as entered" in office.page.pane.told.text())
    kept = office.dealership.services.sales.show(OFFICE, sale).sale
    assert kept.confirmed_by is not None


def test_at_a_station_a_manager_signs_in_and_what_was_asked_is_done(office: Office) -> None:
    office.actors.append(STATION)
    office.dealership.sale(office.reps["Sanne"], actor=office.own["Sanne"])
    office.until(office.page.closed_to.as_manager.isVisible)
    assert office.rows == []
    office.page.closed_to.as_manager.click()
    sign_in = office.page.closed_to.form
    office.until(sign_in.isVisible)
    sign_in.name.line.setText("Erik")
    sign_in.secret.line.setText("long enough")
    QTest.keyClick(sign_in.secret.line, Key.Key_Return)
    office.until(lambda: office.rows and "Proposed" in office.rows[0])
    office.press(Key.Key_C)
    office.until(lambda: "Confirmed" in office.rows[0])
    # He is known here now, and enters a sale.
    office.page.enter.click()
    office.until(lambda: office.page.findChild(SaleDialog) is not None)
    dialog = office.page.findChild(SaleDialog)
    assert dialog is not None
    dialog.first.setCurrentIndex(1)
    dialog.enter.click()
    office.until(lambda: len(office.rows) == 2)
    assert all("Confirmed" in row for row in office.rows)


def test_a_manager_signs_in_at_a_station_to_import_a_list(office: Office) -> None:
    office.dealership.sale(office.reps["Sanne"], actor=office.own["Sanne"])
    office.until(lambda: office.rows)
    office.actors.append(STATION)
    wanted: list[bool] = []
    office.page.import_wanted.connect(lambda: wanted.append(True))
    office.press(Key.Key_I)
    sign_in = office.page.sign_in
    office.until(sign_in.isVisible)
    assert not wanted
    sign_in.name.line.setText("Erik")
    sign_in.secret.line.setText("long enough")
    QTest.keyClick(sign_in.secret.line, Key.Key_Return)
    office.until(lambda: wanted)
    assert sign_in.session.actor().kind is UserKind.MANAGER


def test_a_sale_is_set_right_and_confirmed_at_once_with_its_shares_among_three(
    office: Office,
) -> None:
    sale = office.dealership.sale(office.reps["Sanne"], actor=office.own["Sanne"])
    office.choose(sale)
    office.press(Key.Key_E)
    office.until(lambda: isinstance(office.page.pane.panel, EditPanel))
    panel = office.page.pane.panel
    assert isinstance(panel, EditPanel)
    shares = panel.form.shares
    shares.rows[1].rep.setCurrentIndex(shares.rows[1].rep.findText("Anna"))
    assert [row.share.text() for row in shares.rows] == ["0.50", "0.50"]
    shares.add.click()
    shares.rows[2].rep.setCurrentIndex(shares.rows[2].rep.findText("Rob"))
    for row, text in zip(shares.rows, ("0,50", "0.30", "0.10"), strict=True):
        row.share.setText(text)
    panel.buttons[0].click()
    office.until(panel.said.isVisible)
    assert "0.9" in panel.said.text(), "what was typed stays, with the reason"
    shares.rows[2].share.setText("0.20")
    panel.buttons[0].click()
    office.until(lambda: "Confirmed" in office.rows[0])
    kept = office.dealership.services.sales.show(OFFICE, sale).sale
    assert [str(each.share) for each in kept.shares] == ["0.5", "0.3", "0.2"]


def test_a_confirmed_sale_is_corrected_and_cancelled_by_counter_entries(office: Office) -> None:
    sale = office.dealership.sale(office.reps["Sanne"], actor=office.actors[-1])
    office.choose(sale)
    office.press(Key.Key_E)
    office.until(lambda: isinstance(office.page.pane.panel, EditPanel))
    panel = office.page.pane.panel
    assert isinstance(panel, EditPanel)
    panel.form.buyer.choose(Buyer.FLEET)
    panel.buttons[0].click()
    office.until(panel.said.isVisible)
    panel.reason.line.setText("It was the lease company")
    panel.buttons[0].click()
    office.until(lambda: len(office.rows) == 3)
    assert [
        next(word for word in ("fleet never", "Takes a cancelled", "Cancelled") if word in row)
        for row in office.rows
    ] == ["fleet never", "Takes a cancelled", "Cancelled"]
    assert office.page.pane.row is not None
    assert office.page.pane.row.counts.value == "fleet", "the new entry is looked at"
    office.press(Key.Key_X)
    QTest.keyClick(office.reason("Financing").reason.line, Key.Key_Return)
    office.until(lambda: len(office.rows) == 4)


def test_a_dispute_is_entered_and_ruled_beside_the_list(office: Office) -> None:
    sale = office.dealership.sale(office.reps["Sanne"], actor=office.actors[-1])
    office.choose(sale)
    office.actors.append(office.own["Sanne"])
    office.press(Key.Key_D)
    office.reason("It was my appointment").buttons[0].click()
    office.actors.append(office.dealership.actor("Erik"))
    office.until(lambda: "Sanne disputes it: It was my appointment" in office.rows[0])
    office.page.shows.step(-1)
    office.until(lambda: office.page.view is not None and office.page.view.show is Show.DISPUTES)
    office.press(Key.Key_R)
    panel = office.reason("")
    panel.buttons[0].click()
    office.until(panel.said.isVisible)
    panel.reason.line.setText("The diary says Sanne")
    panel.buttons[0].click()
    office.until(lambda: office.page.view is not None and not office.page.view.rows)
    office.page.open_sale(sale)
    office.until(lambda: "Ruled: the sale stands: The diary says Sanne" in pane_told(office))


def pane_told(office: Office) -> str:
    """What the pane tells of disputes and answers."""
    return office.page.pane.told.text()


def test_the_month_and_one_reps_sales_are_looked_at(office: Office) -> None:
    dealership, erik = office.dealership, office.actors[-1]
    dealership.sale(office.reps["Sanne"], "2026-09-30", customer="September", actor=erik)
    dealership.sale(office.reps["Anna"], "2026-10-02", customer="Anna's", actor=erik)
    fleet = dealership.sale(office.reps["Sanne"], customer="Lease", buyer=Buyer.FLEET, actor=erik)
    office.until(lambda: len(office.rows) == 2)
    office.page.rep.setCurrentIndex(office.page.rep.findText("Anna"))
    office.until(lambda: len(office.rows) == 1)
    assert "Anna's" in office.rows[0]
    office.page.rep.setCurrentIndex(0)
    office.until(lambda: len(office.rows) == 2)
    office.page.shows.choose(Show.NOT_COUNTED)
    office.page.shows.chosen.emit(Show.NOT_COUNTED)
    office.until(lambda: len(office.rows) == 1)
    assert office.page.list.chosen is not None
    assert office.page.list.chosen.sale.id == fleet
    office.month.show(date(2026, 9, 1))
    office.until(lambda: office.page.view is not None and not office.page.view.rows)
    office.page.open_sale(fleet)
    office.until(lambda: office.rows and "September" in office.rows[0])


def test_delivery_is_noted_and_a_sale_entered_with_pay_of_its_own(office: Office) -> None:
    office.press(Key.Key_N)
    office.until(lambda: office.page.findChild(SaleDialog) is not None)
    dialog = office.page.findChild(SaleDialog)
    assert dialog is not None
    form = dialog.form
    form.customer.line.setText("Jane Doe")
    dialog.first.setCurrentIndex(dialog.first.findText("Anna"))
    form.pay_apart.click()
    form.pay.rows[1].rep.setCurrentIndex(form.pay.rows[1].rep.findText("Sanne"))
    form.pay.rows[0].share.setText("0.25")
    assert form.pay.rows[1].share.text() == "0.75"
    form.contract.line.setText("morgen")
    dialog.enter.click()
    office.until(lambda: "2026-10-22" in dialog.said.text())
    form.contract.line.setText("2030-10-22")
    dialog.enter.click()
    office.until(lambda: office.rows)
    office.press(Key.Key_L)
    office.until(
        lambda: (row := office.page.list.chosen) and row.sale.delivered_on == date(2026, 10, 22)
    )
    chosen = office.page.list.chosen
    assert chosen is not None
    assert [each.share for each in chosen.sale.pay] == [Decimal("0.25"), Decimal("0.75")]
    assert not office.page.pane.deliver.isVisible()
