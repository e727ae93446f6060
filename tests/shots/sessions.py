"""Who is at the window: the panel of the top bar, and pages that are closed to reception."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtTest import QTest

from showroom_app.domain.people import UserKind
from showroom_app.settings import LanguageChoice
from showroom_app.ui.leads.leads_page import LeadsPage
from showroom_app.ui.overview.overview_page import OverviewPage
from showroom_app.ui.sign_in.person_panel import PersonPanel
from tests.shots import lead_desk
from tests.shots.camera import Sitting
from tests.shots.dealership import RECEPTION, dealership

NAME, PASSWORD = "Erik Mulder", "lang genoeg"


def make_managed(file: Path, language: LanguageChoice) -> datetime:
    """The morning at the lead desk, with a manager who does not sit here."""
    now = lead_desk.make_desk(file, language)
    with dealership(file) as made:
        made.services.people.add_user(RECEPTION, NAME, UserKind.MANAGER, PASSWORD)
    return now


def show_panel(sitting: Sitting) -> None:
    """The panel in which somebody signs in."""
    sitting.window.open_sign_in()


def _panel(sitting: Sitting) -> PersonPanel:
    sitting.window.open_sign_in()
    return sitting.page(PersonPanel)


def show_wrong(sitting: Sitting) -> None:
    """The panel after a wrong password."""
    panel = _panel(sitting)
    _enter(panel, "verkeerd")
    sitting.wait_for(panel.form.problem.isVisible)


def show_wait(sitting: Sitting) -> None:
    """The panel after five wrong passwords."""
    panel = _panel(sitting)
    for _ in range(5):
        panel.form.problem.hide()
        _enter(panel, "verkeerd")
        sitting.wait_for(panel.form.problem.isVisible)
    sitting.wait_for(lambda: panel.form.waits)
    panel.form.ticks.stop()


def show_manager(sitting: Sitting) -> None:
    """The panel of a manager who is signed in."""
    panel = _panel(sitting)
    _enter(panel, PASSWORD)
    session = sitting.window.session
    assert session is not None
    sitting.wait_for(lambda: session.user is not None)
    sitting.window.open_sign_in()


def show_closed_leads(sitting: Sitting) -> None:
    """The leads as reception sees them."""
    sitting.window.show_page("leads")
    sitting.wait_for(sitting.page(LeadsPage).closed_to.isVisible)


def show_closed_overview(sitting: Sitting) -> None:
    """The overview asks for a manager in place."""
    sitting.window.show_page("reports")
    page = sitting.page(OverviewPage)
    sitting.wait_for(page.closed_to.isVisible)
    page.closed_to.as_manager.click()


def _enter(panel: PersonPanel, secret: str) -> None:
    panel.form.name.line.setText(NAME)
    QTest.keyClicks(panel.form.secret.line, secret)
    panel.form.enter.click()
