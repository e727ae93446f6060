"""The page Reports: the overview of a month that was played, and of one in which nothing was."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

from showroom_app.demo.build import bring_up_to
from showroom_app.storage.store import open_store
from showroom_app.ui.overview.overview_page import OverviewPage
from showroom_app.ui.overview.reports_page import OVERVIEW, ReportsPage
from tests.shots.camera import Sitting
from tests.shots.dealership import moment

_SEED = 7
_BEGIN = date(2026, 9, 1)


def make_played(file: Path) -> datetime:
    """The demo dealership since September until Thursday 22 October, 14:14; returns that moment."""
    store = open_store(f"sqlite:///{file.as_posix()}")
    try:
        bring_up_to(store, moment("14:14"), _SEED, lambda _share: None, _BEGIN)
    finally:
        store.close()
    return moment("14:14")


def show_overview(sitting: Sitting) -> None:
    """The month at a glance."""
    sitting.window.show_page("reports")
    sitting.page(ReportsPage).show_tab(OVERVIEW)
    page = sitting.page(OverviewPage)
    sitting.wait_for(lambda: page.view is not None and page.view.is_whole)


def show_list(sitting: Sitting) -> None:
    """The keyboard on the first thing that needs attention."""
    show_overview(sitting)
    page = sitting.page(OverviewPage)
    sitting.wait_for(lambda: page.attention.rows)
    page.attention.rows[0].setFocus()
