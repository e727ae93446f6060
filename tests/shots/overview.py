"""The page Reports: the overview of a month."""

from __future__ import annotations

from showroom_app.ui.overview.overview_page import OverviewPage
from showroom_app.ui.overview.reports_page import OVERVIEW, ReportsPage
from tests.shots.camera import Sitting


def show_overview(sitting: Sitting) -> None:
    """The month at a glance."""
    sitting.window.show_page("reports")
    sitting.page(ReportsPage).show_tab(OVERVIEW)
    page = sitting.page(OverviewPage)
    sitting.wait_for(lambda: page.view is not None and page.view.is_whole)
