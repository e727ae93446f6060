"""Opens the thing that needs attention: the page on which it is done, at the place where it is."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from showroom_app.domain.people import Actor
from showroom_app.services import Services
from showroom_app.services.inbox_view import Tab
from showroom_app.services.overview_view import Opening, Opens
from showroom_app.ui.desk import Desk
from showroom_app.ui.fairness.fairness_page import FairnessPage
from showroom_app.ui.leads.leads_page import LeadsPage
from showroom_app.ui.main_window import MainWindow
from showroom_app.ui.months.months_page import MonthsPage
from showroom_app.ui.overview.past_log import open_log
from showroom_app.ui.overview.reports_page import FAIRNESS, MONTHS, ReportsPage
from showroom_app.ui.prospecting.prospecting_page import CALLS, ProspectingPage
from showroom_app.ui.quota.gauges_page import GaugesPage
from showroom_app.ui.quota.ledger_page import LedgerPage
from showroom_app.ui.quota.quota_page import QuotaPage
from showroom_app.ui.settings_pages.settings_page import ABSENCES, SettingsPage
from showroom_app.words import Saying


def open_thing(
    opens: Opens,
    window: MainWindow,
    desk: Desk,
    services: Services,
    actor: Actor,
    saying: Callable[[], Saying],
) -> None:
    """Open it in the window; what is named besides the page is shown at once."""
    match opens.kind:
        case Opening.LEAD | Opening.LEADS:
            _lead(window, opens)
        case Opening.BOARD:
            _board(window, opens)
        case Opening.FLOOR_DAY:
            _floor_day(window, opens, desk, services, actor, saying)
        case Opening.FAIRNESS:
            _fairness(window, opens)
        case Opening.ABSENCES:
            settings = _shown(window, "settings")
            if isinstance(settings, SettingsPage):
                settings.show_page(ABSENCES)
        case Opening.APPOINTMENTS:
            leads = _shown(window, "leads")
            if isinstance(leads, LeadsPage) and opens.day is not None:
                leads.open_week(opens.day)
        case Opening.REP | Opening.SALE | Opening.LEDGER:
            _quota(window, opens)
        case Opening.PROSPECTING:
            prospecting = _shown(window, "prospecting")
            if isinstance(prospecting, ProspectingPage):
                prospecting.show_tab(CALLS)
        case Opening.MONTH:
            _month(window, opens)


def _shown(window: MainWindow, page: str) -> QWidget:
    """A page, now on the screen; another widget stands for it while the database is not open."""
    window.show_page(page)
    return window.current


def _lead(window: MainWindow, opens: Opens) -> None:
    page = _shown(window, "leads")
    if isinstance(page, LeadsPage):
        if opens.number is None:
            page.show_tab(Tab.UNANSWERED)
        else:
            page.open_lead(opens.number)


def _board(window: MainWindow, opens: Opens) -> None:
    if opens.floor is not None:
        window.choose_floor(opens.floor)
    window.show_page("board")


def _floor_day(
    window: MainWindow,
    opens: Opens,
    desk: Desk,
    services: Services,
    actor: Actor,
    saying: Callable[[], Saying],
) -> None:
    if opens.floor is not None and opens.day is not None:
        open_log(desk, services, actor, saying, opens.floor, opens.day, window)


def _fairness(window: MainWindow, opens: Opens) -> None:
    reports = _shown(window, "reports")
    if isinstance(reports, ReportsPage):
        reports.show_tab(FAIRNESS)
        page = reports.page(FAIRNESS)
        if isinstance(page, FairnessPage) and opens.month is not None:
            page.show_month(opens.month, opens.floor)
        page.setFocus()


def _quota(window: MainWindow, opens: Opens) -> None:
    page = _shown(window, "quota")
    if not isinstance(page, QuotaPage):
        return
    if opens.month is not None:
        page.month.show(opens.month)
    page.show_tab("gauges" if opens.kind is Opening.REP else "ledger")
    shown, number = page.page(page.current), opens.number
    if isinstance(shown, GaugesPage) and number is not None:
        shown.show_rep(number)
    elif isinstance(shown, LedgerPage) and opens.show is not None:
        shown.look_at(opens.show, number)
        shown.setFocus()
    elif isinstance(shown, LedgerPage) and number is not None:
        shown.open_sale(number)
    else:
        shown.setFocus()


def _month(window: MainWindow, opens: Opens) -> None:
    reports = _shown(window, "reports")
    if isinstance(reports, ReportsPage):
        reports.show_tab(MONTHS)
        page = reports.page(MONTHS)
        if isinstance(page, MonthsPage) and opens.month is not None:
            page.show_month(opens.month)
        page.setFocus()
