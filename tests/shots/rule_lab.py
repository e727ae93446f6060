"""The rule lab: the month of the rotation, replayed a week after it was over."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

from showroom_app.ui.overview.reports_page import ReportsPage
from showroom_app.ui.rule_lab.lab_page import LabPage
from tests.shots.camera import Sitting
from tests.shots.dealership import moment
from tests.shots.rotation import make_rotation


def make_past(file: Path) -> datetime:
    """The dealership of the rotation in the first week of the next month."""
    make_rotation(file)
    return moment("09:40", date(2026, 11, 5))


def show_plan(sitting: Sitting) -> None:
    """What there is to replay, before anything is."""
    _open(sitting)


def show_replayed(sitting: Sitting) -> None:
    """The month with the lead desk from place four and a later recall."""
    page = _open(sitting)
    page.settings.choose("desk_from", 4)
    page.settings.choose("quick_return_minutes", 2)
    page.replay()
    sitting.wait_for(lambda: page.view is not None)


def _open(sitting: Sitting) -> LabPage:
    sitting.window.show_page("reports")
    sitting.page(ReportsPage).show_tab("rule-lab")
    page = sitting.page(LabPage)
    sitting.wait_for(lambda: page.plan is not None)
    return page
