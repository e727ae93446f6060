"""The ledger in pictures: proposed sales, questions, a dispute, a split and a counter-entry."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

from PySide6.QtTest import QTest

from showroom_app.domain.people import Actor, UserKind
from showroom_app.domain.sale import Buyer, Channel, Share
from showroom_app.ui.quota.ledger_page import LedgerPage
from showroom_app.ui.quota.quota_page import QuotaPage
from showroom_app.ui.quota.sale_dialog import SaleDialog
from tests.shots import thursday
from tests.shots.camera import Sitting
from tests.shots.dealership import RECEPTION, dealership, moment


def make_ledger(file: Path) -> datetime:
    """The month of the pictures, with what the manager has to look at."""
    thursday.make_month(file)
    with dealership(file) as made:
        services = made.services
        made.reps = {entry.rep.name: entry.rep.id for entry in services.people.reps()}
        anna, daan = made.rep("Anna"), made.rep("Daan")
        made.at("11:00", date(2026, 10, 21))
        services.people.add_user(RECEPTION, "Erik Mulder", UserKind.MANAGER, "lang genoeg")
        erik = Actor(services.people.sign_in("Erik Mulder", "lang genoeg"), "Kantoor")
        users = {user.rep: user for user in services.people.users() if user.rep}
        actors = {rep: Actor(users[rep], "Kiosk") for rep in (anna, daan)}
        halves = (Share(anna, Decimal("0.60")), Share(daan, Decimal("0.40")))
        services.sales.add(
            actors[anna],
            halves,
            None,
            Channel.WALK_IN,
            on=date(2026, 10, 20),
            customer="Familie Terpstra",
            vehicle="Corolla Touring Sports",
            pay=(Share(anna, Decimal("0.50")), Share(daan, Decimal("0.50"))),
        )
        for vehicle, on in (("Proace City", 19), ("Yaris Cross", 21)):
            services.sales.add(
                actors[daan],
                (Share(daan, Decimal(1)),),
                Buyer.NEW,
                Channel.LEAD,
                on=date(2026, 10, on),
                customer="Bakker Installaties B.V.",
                vehicle=vehicle,
            )
        mine = [row for row in services.quota.ledger(erik, anna) if row.sale.confirmed]
        services.sale_disputes.dispute(
            actors[daan], mine[-1].sale.id, "Deze klant was mijn afspraak van dinsdag.", rep=daan
        )
        services.sales.cancel(erik, mine[0].sale.id, "Financiering afgewezen")
    return moment("14:14")


def show_ledger(sitting: Sitting) -> None:
    """The month with its newest entry."""
    _open(sitting)


def show_questions(sitting: Sitting) -> None:
    """What the sales ask the manager."""
    page = _open(sitting)
    page.shows.step(2)
    sitting.wait_for(lambda: page.view is not None and page.view.show == page.shows.current)


def show_correcting(sitting: Sitting) -> None:
    """A confirmed sale that is corrected."""
    page = _open(sitting)
    page.list.choose(
        next(row.sale.id for row in page.list.entries.rows if row.stands and row.sale.confirmed)
    )
    page.pane.edit.click()


def show_ruling(sitting: Sitting) -> None:
    """A dispute that the manager rules."""
    page = _open(sitting)
    page.list.choose(next(row.sale.id for row in page.list.entries.rows if row.is_disputed))
    page.pane.rule.click()
    panel = page.pane.panel
    assert panel is not None
    QTest.keyClicks(panel.reason.line, "Stond in de agenda.")


def show_entering(sitting: Sitting) -> None:
    """A sale of three reps that is entered."""
    _open(sitting).enter.click()
    sitting.wait_for(lambda: sitting.dialog() is not None)
    dialog = sitting.dialog()
    assert isinstance(dialog, SaleDialog)
    dialog.first.setCurrentIndex(1)
    dialog.second.setCurrentIndex(3)
    dialog.form.shares.add.click()
    dialog.form.shares.rows[2].rep.setCurrentIndex(5)
    dialog.form.pay_apart.click()


def _open(sitting: Sitting) -> LedgerPage:
    sitting.sign_in("Erik Mulder", "lang genoeg")
    sitting.window.show_page("quota")
    sitting.page(QuotaPage).show_tab("ledger")
    page = sitting.page(LedgerPage)
    sitting.wait_for(lambda: page.view is not None and page.list.entries.rows)
    return page
