"""The roles of a month and the dialog that chooses one, in the last week of October."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from showroom_app.domain.people import Actor, Role, UserKind
from showroom_app.ui.quota.quota_page import QuotaPage
from showroom_app.ui.quota.roles_page import RolesPage
from showroom_app.ui.settings_pages.floor_rules import QuotaRulesPage
from showroom_app.ui.settings_pages.settings_page import QUOTA_RULES, SettingsPage
from tests.shots import thursday
from tests.shots.camera import Sitting
from tests.shots.dealership import RECEPTION, dealership, moment

PIN = "4711"
ERIK = ("Erik Mulder", "lang genoeg")
NOVEMBER = date(2026, 11, 1)
_NOW = moment("10:12", date(2026, 10, 28))


def make_choosing(file: Path) -> datetime:
    """The month of the pictures six days on: some have chosen, one was refused."""
    thursday.make_month(file)
    with dealership(file) as made:
        services = made.services
        services.store.at = moment("16:40", date(2026, 10, 26))
        reps = {entry.rep.name.split()[0]: entry.rep.id for entry in services.people.reps()}
        # Reps choose their first PIN while nobody manages.
        for name in ("Sanne", "Lotte", "Daan", "Youssef"):
            if name in reps:
                services.kiosk.choose_pin(RECEPTION, reps[name], PIN)
        services.people.add_user(RECEPTION, ERIK[0], UserKind.MANAGER, ERIK[1])
        erik = Actor(services.people.sign_in(*ERIK), "Kantoor")
        chosen = (
            ("Sanne", Role.HYBRID, 16),
            ("Lotte", Role.HYBRID, 15),
            ("Daan", Role.SHOWROOM, 17),
        )
        for name, role, quota in chosen:
            if name in reps:
                services.roles.sign(RECEPTION, reps[name], role, NOVEMBER, quota, PIN)
        services.roles.choose(erik, reps["Anna"], Role.INTERNET, NOVEMBER, 15)
        services.roles.refuse(
            erik, reps["Lotte"], NOVEMBER, "Met vijf hybriden is de vloer te dun."
        )
    return _NOW


def show_roles(sitting: Sitting) -> None:
    """Who has chosen for November, and the choices of one who was refused."""
    sitting.sign_in(*ERIK)
    page = _open(sitting)
    lotte = next((row for row in page.table.rows.rows if row.rep.name.startswith("Lotte")), None)
    assert lotte is not None
    page.table.go_to(lotte.rep.id)
    sitting.wait_for(lambda: len(page.panel.entries) > 1)
    page.table.list.setFocus()


def show_refusal(sitting: Sitting) -> None:
    """A manager is about to refuse what Sanne chose."""
    sitting.sign_in(*ERIK)
    page = _open(sitting)
    sanne = next(row for row in page.table.rows.rows if row.rep.name.startswith("Sanne"))
    page.table.go_to(sanne.rep.id)
    sitting.wait_for(lambda: len(page.panel.entries) > 1)
    page.panel.refuse.click()
    page.panel.reason.line.setText("Met vijf hybriden is de vloer te dun.")


def show_dialog(sitting: Sitting) -> None:
    """Youssef chooses hybrid and has typed the PIN."""
    page = _open(sitting)
    youssef = next(row for row in page.table.rows.rows if row.rep.name.startswith("Youssef"))
    page.table.go_to(youssef.rep.id)
    page.panel.choose.click()
    sitting.wait_for(lambda: sitting.dialog() is not None)
    dialog = page.dialog
    assert dialog is not None
    dialog.cards.choose(Role.HYBRID)
    QTest.keyClicks(dialog, PIN)
    dialog.cards.cards[Role.HYBRID].setFocus(Qt.FocusReason.TabFocusReason)


def show_rules(sitting: Sitting) -> None:
    """What counts towards the quota, in the settings."""
    sitting.window.show_page("settings")
    page = sitting.page(SettingsPage)
    page.show_page(QUOTA_RULES)
    rules = sitting.page(QuotaRulesPage)
    sitting.wait_for(lambda: rules.policy is not None)


def _open(sitting: Sitting) -> RolesPage:
    sitting.window.show_page("quota")
    sitting.page(QuotaPage).show_tab("roles")
    page = sitting.page(RolesPage)
    sitting.wait_for(lambda: page.view is not None)
    return page
