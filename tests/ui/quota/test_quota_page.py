"""The quota page: gauges in order, other months, the ledger behind a gauge, a sale entered."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from showroom_app.domain.floor_facts import ArrivalKind, Outcome
from showroom_app.domain.people import Role, UserKind
from showroom_app.domain.refused import Refused
from showroom_app.domain.sale import Buyer, Channel, Share, Split, split_evenly
from showroom_app.ui import words
from showroom_app.ui.background import Background
from showroom_app.ui.change_feed import ChangeFeed
from showroom_app.ui.commands import command, with_keys
from showroom_app.ui.desk import Desk
from showroom_app.ui.minutes import Minutes
from showroom_app.ui.quota.gauge_pane import SaleLine
from showroom_app.ui.quota.gauges_page import GaugesPage
from showroom_app.ui.quota.month_shown import MonthShown
from showroom_app.ui.quota.quota_page import QuotaPage
from showroom_app.ui.quota.sale_dialog import SaleDialog
from showroom_app.ui.tabbed_page import Tab
from tests.services.dealership import OFFICE, STATION, Dealership
from tests.ui.placed import Placed

NOW = "2026-10-22 14:14"


@dataclass
class Office:
    """A dealership with a quota page on it."""

    dealership: Dealership
    quota: QuotaPage
    page: GaugesPage
    qtbot: QtBot
    reps: dict[str, int]

    def sell(self, name: str, many: int = 1, buyer: Buyer = Buyer.NEW) -> None:
        """Enter sales of a rep, as another program would."""
        for _ in range(many):
            self.dealership.services.sales.add(
                STATION, split_evenly((self.reps[name],)), buyer, Channel.WALK_IN
            )

    @property
    def names(self) -> list[str]:
        """The reps of the cards in their order."""
        return [row.name for row in self.page.cards.cards.rows]

    def card(self, name: str) -> str:
        """A card as it is read aloud."""
        cards = self.page.cards.cards
        return str(cards.index_of(self.reps[name]).data(Qt.ItemDataRole.AccessibleTextRole))


class _Other(QWidget):
    """A second tab, with a key of its own."""

    def __init__(self, month: MonthShown) -> None:
        super().__init__()
        self.month = month
        command(self, "Do it", "X", self.setFocus)


@pytest.fixture
def office(sqlite_url: str, qtbot: QtBot) -> Iterator[Office]:
    dealership = Dealership(sqlite_url, NOW)
    reps = {
        name: dealership.rep(name, role, checked_in=False)
        for name, role in (
            ("Anna", Role.HYBRID),
            ("Mirjam", Role.INTERNET),
            ("Sanne", Role.SHOWROOM),
        )
    }
    background = Background()
    feed = ChangeFeed(dealership.store.watch)
    desk = Desk(background, feed, dealership.services.counters, str)
    minutes = Minutes(lambda: dealership.now)
    counters = dealership.services.counters()
    month = MonthShown(minutes, lambda: ZoneInfo("Europe/Amsterdam"))

    def gauges(shown: MonthShown) -> GaugesPage:
        return GaugesPage(
            desk,
            feed,
            minutes,
            Placed(desk, dealership.services, lambda: STATION),
            month=shown,
            quota=dealership.services.quota,
            sales=dealership.services.sales,
        )

    quota = QuotaPage(
        [
            Tab("gauges", lambda: "Gauges", lambda: gauges(month)),
            Tab("other", lambda: "Other", lambda: _Other(month)),
        ],
        month,
    )
    page = quota.page("gauges")
    assert isinstance(page, GaugesPage)
    minutes.setParent(quota)
    qtbot.addWidget(quota)
    feed.start(counters)
    quota.resize(1300, 800)
    quota.show()
    qtbot.waitUntil(lambda: page.view is not None, timeout=20_000)
    yield Office(dealership, quota, page, qtbot, reps)
    feed.close()
    background.close()
    quota.close()
    dealership.store.close()


def test_a_sale_of_another_program_moves_the_gauge_without_a_click(office: Office) -> None:
    office.sell("Sanne", 12)
    office.sell("Sanne", 2, Buyer.FLEET)
    office.qtbot.waitUntil(lambda: "12 of 15" in office.card("Sanne"))
    assert "Not counted: 2 fleet" in office.card("Sanne")
    assert office.names == ["Anna", "Mirjam", "Sanne"], "the largest shortfall first"
    office.sell("Anna", 14)
    office.qtbot.waitUntil(lambda: office.names == ["Mirjam", "Sanne", "Anna"])


def test_only_the_role_that_is_asked_for_is_shown(office: Office) -> None:
    office.page.roles.choose(Role.INTERNET.value)
    office.page.roles.chosen.emit(Role.INTERNET.value)
    assert office.names == ["Mirjam"]


def test_another_month_is_one_key_away(office: Office) -> None:
    office.quota.activateWindow()
    QTest.keyClick(office.quota, Qt.Key.Key_PageDown)
    office.qtbot.waitUntil(
        lambda: office.page.view is not None and office.page.view.month == date(2026, 11, 1),
        timeout=20_000,
    )
    assert "0 of 15" in office.card("Anna")


def test_a_tab_is_made_when_it_is_first_shown_and_sees_the_month_of_all(office: Office) -> None:
    quota, key = office.quota, Qt.Key
    assert quota.findChild(_Other) is None
    quota.activateWindow()
    QTest.keyClick(quota, key.Key_2, Qt.KeyboardModifier.AltModifier)
    office.qtbot.waitUntil(lambda: quota.current == "other", timeout=20_000)
    other = quota.page("other")
    assert isinstance(other, _Other)
    assert "Do it" in [action.text() for action in with_keys(quota)]
    QTest.keyClick(quota, key.Key_PageUp)
    office.qtbot.waitUntil(lambda: other.month.month == date(2026, 9, 1), timeout=20_000)
    QTest.keyClick(quota, key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    office.qtbot.waitUntil(lambda: quota.current == "gauges", timeout=20_000)
    assert "Do it" not in [action.text() for action in with_keys(quota)]
    office.qtbot.waitUntil(
        lambda: office.page.view is not None and office.page.view.month == date(2026, 9, 1),
        timeout=20_000,
    )


def test_who_looks_at_this_month_goes_along_when_it_ends(office: Office) -> None:
    shown = office.quota.month
    office.dealership.at("2026-11-01 00:01")
    shown._minutes.passed.emit()
    assert shown.month == date(2026, 11, 1)
    shown.go_back()
    office.dealership.at("2026-12-01 00:01")
    shown._minutes.passed.emit()
    assert shown.month == date(2026, 10, 1), "who looks at a month that is over stays there"


def test_no_sale_is_offered_to_whom_the_services_would_refuse_it(office: Office) -> None:
    assert office.page.enter.isEnabled()
    office.dealership.user("Erik", UserKind.MANAGER)
    office.qtbot.waitUntil(lambda: not office.page.enter.isEnabled())
    assert office.page.enter.toolTip() == "The rep or a manager enters sales"
    office.quota.activateWindow()
    QTest.keyClick(office.quota, Qt.Key.Key_N)
    assert office.page.findChild(SaleDialog) is None


def test_a_month_without_selling_days_says_so(office: Office) -> None:
    closed = frozenset(date(2026, 10, day) for day in range(1, 32))
    office.dealership.services.settings.change(STATION, closings=closed)
    office.qtbot.waitUntil(
        lambda: office.page.view is not None and office.page.view.no_selling_days
    )
    assert office.page._stack.currentWidget() is office.page._no_days


def open_pane(office: Office, name: str) -> list[str]:
    """Click a card; the sales of the pane as they are read aloud, newest first."""
    cards, pane = office.page.cards, office.page.pane
    cards.activated.emit(cards.cards.index_of(office.reps[name]))
    rep = office.reps[name]
    office.qtbot.waitUntil(
        lambda: pane.detail is not None and pane.detail.row.rep == rep, timeout=20_000
    )
    return [line.accessibleName() for line in pane.findChildren(SaleLine)]


def test_a_card_opens_all_figures_with_their_formulas_and_esc_closes_them(office: Office) -> None:
    office.sell("Sanne", 8)
    office.qtbot.waitUntil(lambda: "8 of 15" in office.card("Sanne"), timeout=20_000)
    open_pane(office, "Sanne")
    pane, page = office.page.pane, office.page
    shown = {figure.name: figure for figure in pane.figures}
    gauge = next(row.gauge for row in page.view.rows if row.name == "Sanne") if page.view else None
    assert gauge is not None
    assert shown["Counted"].value == "8 of 15"
    assert shown["Pace today"].formula == (
        f"15 × {words.number(round(gauge.elapsed, 2))} / {gauge.days} "
        f"= {words.number(round(gauge.on_track, 2))}"
    )
    assert shown["Forecast"].formula.startswith("8 + (8 + 5 × 0.56) / (")
    assert shown["Needed a day"].value == words.number(round(gauge.needed_a_day or 0, 2))
    assert shown["Usual pace a day"].value == "0.56 (from the quota)"
    assert shown["Since the last sale"].value.startswith("0 selling days")
    for figure in pane.figures:
        assert figure.definition in figure.tooltip.replace("&#x27;", "'").replace("&quot;", '"')
    office.quota.activateWindow()
    QTest.keyClick(office.quota, Qt.Key.Key_Escape)
    office.qtbot.waitUntil(lambda: not pane.isVisible(), timeout=20_000)


def test_the_pane_says_of_every_sale_why_it_counts_and_opens_it_in_the_ledger(
    office: Office,
) -> None:
    office.sell("Sanne")
    office.sell("Sanne", 1, Buyer.FLEET)
    office.qtbot.waitUntil(lambda: "1 of 15" in office.card("Sanne"), timeout=20_000)
    counted, fleet = open_pane(office, "Sanne")
    assert "a new customer" in counted
    assert "fleet never counts" in fleet
    (line, *_) = office.page.pane.findChildren(SaleLine)
    with office.qtbot.waitSignal(office.page.sale_wanted) as wanted:
        line.click()
    assert wanted.args == [1]
    # What another program enters shows in the pane too.
    office.sell("Sanne")
    office.qtbot.waitUntil(
        lambda: len(office.page.pane.findChildren(SaleLine)) == 3, timeout=20_000
    )


def test_where_a_manager_exists_a_station_sees_of_everybody_the_state_alone(
    office: Office,
) -> None:
    open_pane(office, "Anna")
    office.dealership.user("Erik", UserKind.MANAGER)
    office.qtbot.waitUntil(lambda: not office.page.pane.isVisible(), timeout=20_000)
    assert office.names == ["Anna", "Mirjam", "Sanne"]
    assert office.card("Anna") == "Anna, Hybrid: At risk."
    assert not office.page._strip.isVisible()


def test_a_split_sale_is_entered_and_a_wrong_share_stays_with_the_reason(office: Office) -> None:
    office.page.enter.click()
    dialog = office.page.findChild(SaleDialog)
    assert dialog is not None
    dialog.enter.click()
    assert dialog.said.text() == "Choose who sold."
    dialog.first.setCurrentIndex(dialog.first.findText("Anna"))
    dialog.second.setCurrentIndex(dialog.second.findText("Sanne"))
    dialog.customer.line.setText("Fam. de Groot")
    dialog.share.setText("0.333")
    dialog.enter.click()
    office.qtbot.waitUntil(lambda: "two decimals" in dialog.said.text())
    assert dialog.customer.text == "Fam. de Groot", "what was typed stays"
    dialog.share.setText("0.60")
    dialog.enter.click()
    office.qtbot.waitUntil(lambda: "0.6 of 15" in office.card("Anna"))
    assert "0.4 of 15" in office.card("Sanne")


def test_shares_are_judged_where_the_ledger_is_kept(office: Office) -> None:
    anna, sanne = office.reps["Anna"], office.reps["Sanne"]
    with pytest.raises(Refused) as refused:
        office.dealership.services.sales.add(
            STATION,
            (Share(anna, Decimal("0.50")), Share(sanne, Decimal("0.40"))),
            Buyer.NEW,
            Channel.WALK_IN,
        )
    assert refused.value.code == "shares-sum"


@pytest.fixture
def stood_in(office: Office) -> int:
    """Sanne sold to Piet, whose rep Anna was not in: the visit."""
    services, anna = office.dealership.services, office.reps["Anna"]
    services.sales.add(
        STATION, split_evenly((anna,)), Buyer.NEW, Channel.OWN, customer="Piet", on=date(2026, 9, 1)
    )
    services.floor.check_in(STATION, office.reps["Sanne"])
    came = services.reception.arrive(STATION, ArrivalKind.BE_BACK, 1, name="Piet")
    assert (came.assigned, came.about) == (office.reps["Sanne"], anna)
    assert came.visit is not None
    services.floor.finish(STATION, office.reps["Sanne"], Outcome.SOLD)
    return came.visit


def test_the_sale_of_a_sold_visit_is_proposed_half_and_half_and_says_by_which_rule(
    office: Office, stood_in: int
) -> None:
    office.page.enter.click()
    dialog = office.page.findChild(SaleDialog)
    assert dialog is not None
    office.qtbot.waitUntil(dialog.visit.isVisible)
    assert not dialog.rule.isVisible()
    dialog.visit.setCurrentIndex(dialog.visit.findData(stood_in))
    office.qtbot.waitUntil(dialog.rule.isVisible)
    assert dialog.rule.text() == "Half and half: the customer's own rep was not in."
    assert (dialog.first.currentText(), dialog.second.currentText()) == ("Sanne", "Anna")
    assert (dialog.share.text(), dialog.customer.text) == ("0.50", "Piet")
    assert dialog.buyer.current is Buyer.RETURNING
    dialog.buyer.choose(Buyer.NEW)
    # Who chooses other shares has chosen, and no rule has.
    dialog.share.setText("0.60")
    assert not dialog.rule.isVisible()
    dialog.share.setText("0,5")
    assert dialog.rule.isVisible()
    dialog.enter.click()
    office.qtbot.waitUntil(lambda: "0.5 of 15" in office.card("Anna"))
    (said,) = open_pane(office, "Anna")
    assert said.endswith("Counts: a new customer")
    (sold,) = office.dealership.services.sales.of_month(OFFICE)
    assert sold.sale.split is Split.OWNER_ABSENT


def test_a_second_sale_of_a_visit_stays_with_the_reason_until_it_is_said_to_be_another_car(
    office: Office, stood_in: int
) -> None:
    office.page.enter.click()
    dialog = office.page.findChild(SaleDialog)
    assert dialog is not None
    office.qtbot.waitUntil(dialog.visit.isVisible)
    dialog.visit.setCurrentIndex(dialog.visit.findData(stood_in))
    office.qtbot.waitUntil(dialog.rule.isVisible)
    sales = office.dealership.services.sales
    shares = sales.proposal(OFFICE, stood_in).shares
    sales.add(STATION, shares, Buyer.NEW, Channel.WALK_IN, visit=stood_in)
    dialog.vehicle.line.setText("Corolla")
    assert not dialog.another.isVisible()
    dialog.enter.click()
    office.qtbot.waitUntil(dialog.another.isVisible)
    assert dialog.said.text().startswith("The sale of this visit was entered already: sale 2 of")
    dialog.another.click()
    dialog.enter.click()
    office.qtbot.waitUntil(lambda: not dialog.isVisible())
    assert [each.sale.vehicle for each in sales.of_month(OFFICE)] == ["", "Corolla"]
