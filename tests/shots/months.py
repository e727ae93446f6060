"""The page of months in pictures: what keeps October open, the question before the close, after."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

from showroom_app.services import open_services
from showroom_app.storage.store import open_store
from showroom_app.ui.months.months_page import MonthsPage
from showroom_app.ui.overview.reports_page import MONTHS, ReportsPage
from tests.shots import ledger, thursday
from tests.shots.camera import Sitting
from tests.shots.dealership import RECEPTION, dealership, moment

_OCTOBER = date(2026, 10, 1)
_SECOND = date(2026, 11, 2)


def make_months(file: Path) -> datetime:
    """The second of November: October waits to be closed, and some of it is not settled."""
    ledger.make_ledger(file)
    store = open_store(f"sqlite:///{file.as_posix()}", at=moment("09:10", _SECOND))
    try:
        open_services(store).day_close.close_due()
    finally:
        store.close()
    return moment("09:10", _SECOND)


def make_ended(file: Path) -> datetime:
    """The second of November: October can be closed."""
    thursday.make_month(file)
    with dealership(file) as made:
        made.at("09:10", _SECOND)
        made.services.day_close.close_due()
        page = made.services.months.page(RECEPTION, _OCTOBER)
        for row in reversed(page.months[2:]):
            made.services.months.close(RECEPTION, row.month)
    return moment("09:10", _SECOND)


def make_closed(file: Path) -> datetime:
    """The second of November: October is closed."""
    thursday.make_month(file)
    with dealership(file) as made:
        made.at("09:10", _SECOND)
        made.services.day_close.close_due()
        page = made.services.months.page(RECEPTION)
        for row in reversed(page.months[1:]):
            made.services.months.close(RECEPTION, row.month)
    return moment("09:10", _SECOND)


def show_months(sitting: Sitting) -> None:
    """The months, October whole."""
    _page(sitting).show_month(_OCTOBER)
    page = sitting.page(MonthsPage)
    sitting.wait_for(lambda: page.name.text().lower().startswith(("october", "oktober")))


def show_asking(sitting: Sitting) -> None:
    """What the close of a month means, before it is done."""
    page = _page(sitting)
    sitting.wait_for(page.closing.button.isEnabled)
    page.closing.ask()


def _page(sitting: Sitting) -> MonthsPage:
    sitting.sign_in("Erik Mulder", "lang genoeg")
    sitting.window.show_page("reports")
    sitting.page(ReportsPage).show_tab(MONTHS)
    page = sitting.page(MonthsPage)
    sitting.wait_for(lambda: page.view is not None)
    return page
