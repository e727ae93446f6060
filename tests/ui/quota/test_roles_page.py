"""The tab Roles and its dialog: chosen, signed and refused with the keyboard."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from showroom_app.domain.people import Actor, Role, UserKind
from showroom_app.ui.background import Background
from showroom_app.ui.change_feed import ChangeFeed
from showroom_app.ui.desk import Desk
from showroom_app.ui.minutes import Minutes
from showroom_app.ui.quota.month_shown import MonthShown
from showroom_app.ui.quota.roles_page import RolesPage
from showroom_app.ui.role_choice.role_dialog import RoleDialog
from tests.services.dealership import OFFICE, STATION, Dealership
from tests.ui.placed import Placed

PIN = "4711"
NOVEMBER = date(2026, 11, 1)
Key = Qt.Key


@dataclass
class Office:
    """A dealership with the tab on it; `actor` is who sits there."""

    dealership: Dealership
    page: RolesPage
    month: MonthShown
    minutes: Minutes
    qtbot: QtBot
    reps: dict[str, int]
    actors: list[Actor] = field(default_factory=list)

    def until(self, holds: Callable[[], object]) -> None:
        """Wait until the page shows it."""
        self.qtbot.waitUntil(lambda: bool(holds()), timeout=20_000)

    def go_to(self, name: str) -> None:
        """Look at this rep, until the choices are read."""
        self.page.table.go_to(self.reps[name])
        self.until(lambda: self.page.panel.name.text() == name and self._has_history)

    @property
    def _has_history(self) -> bool:
        return bool(self.page.panel.entries or self.page.panel.hidden)

    def row(self, name: str) -> str:
        """A row as it is read aloud."""
        rows = self.page.table.rows
        return str(rows.index_of(self.reps[name]).data(Qt.ItemDataRole.AccessibleTextRole))

    def open(self, name: str) -> RoleDialog:
        """The dialog of this rep, opened with Enter."""
        self.go_to(name)
        QTest.keyClick(self.page.table.list, Key.Key_Return)
        self.until(lambda: self.page.dialog is not None and self.page.dialog.isVisible())
        dialog = self.page.dialog
        assert dialog is not None
        return dialog

    def correct(self, name: str) -> RoleDialog:
        """The dialog that corrects this month."""
        self.go_to(name)
        self.page.panel.correct.click()
        self.until(lambda: self.page.dialog is not None and self.page.dialog.isVisible())
        dialog = self.page.dialog
        assert dialog is not None
        return dialog

    def let_erik_manage(self, *, sits_here: bool) -> None:
        """From now on a manager exists; reception sits here, or Erik does."""
        self.dealership.user("Erik", UserKind.MANAGER)
        if sits_here:
            self.actors.append(self.dealership.actor("Erik"))
        self.until(lambda: self.page.view is not None and self.page.view.has_manager)


@pytest.fixture
def office(sqlite_url: str, qtbot: QtBot) -> Iterator[Office]:
    dealership = Dealership(sqlite_url, "2026-10-22 14:14")
    reps = {
        name: dealership.rep(name, role, checked_in=False)
        for name, role in (("Anna", Role.HYBRID), ("Sanne", Role.SHOWROOM))
    }
    background = Background()
    feed = ChangeFeed(dealership.store.watch)
    desk = Desk(background, feed, dealership.services.counters, str)
    minutes = Minutes(lambda: dealership.now)
    counters = dealership.services.counters()
    month = MonthShown(minutes, lambda: ZoneInfo("Europe/Amsterdam"))
    actors = [STATION]
    page = RolesPage(
        desk,
        feed,
        minutes,
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
    yield Office(dealership, page, month, minutes, qtbot, reps, actors)
    feed.close()
    background.close()
    page.close()
    dealership.store.close()


def test_a_rep_signs_at_the_desk_with_arrows_digits_and_enter(office: Office) -> None:
    office.dealership.services.kiosk.choose_pin(OFFICE, office.reps["Sanne"], PIN)
    office.let_erik_manage(sits_here=False)
    dialog = office.open("Sanne")
    assert dialog.title.text() == "Choose your role for November"
    assert dialog.cards.current is Role.SHOWROOM
    QTest.keyClick(dialog, Key.Key_Right)
    office.until(lambda: dialog.cards.current is Role.HYBRID)
    QTest.keyClick(dialog, Key.Key_Down)
    assert dialog.quota.value == 15, "never under the minimum"
    QTest.keyClick(dialog, Key.Key_Up)
    office.until(lambda: dialog.quota.value == 16)
    QTest.keyClick(dialog, Key.Key_Return)
    office.until(lambda: dialog.said.text() == "Sanne signs with the PIN.")
    QTest.keyClicks(dialog, "4712")
    QTest.keyClick(dialog, Key.Key_Return)
    office.until(lambda: dialog.said.text() == "That is not the PIN of Sanne. Try again.")
    assert (dialog.pin.typed, dialog.cards.current, dialog.quota.value) == ("", Role.HYBRID, 16)
    QTest.keyClicks(dialog, PIN)
    assert dialog.said.text() == ""
    QTest.keyClick(dialog, Key.Key_Return)
    office.until(lambda: not dialog.isVisible())
    # Reception sees who has which role; the quotas are for managers, as the panel says.
    office.until(lambda: office.row("Sanne") == "Sanne: Showroom; Hybrid, Signed")
    office.until(lambda: "a manager signs in" in office.page.panel.hidden)
    assert not office.page.panel.entries
    office.actors.append(office.dealership.actor("Erik"))
    office.page.sign_in.session.changed.emit()
    office.until(lambda: office.row("Sanne") == "Sanne: Showroom, 15; Hybrid, 16, Signed")
    office.until(lambda: office.page.panel.entries)
    assert office.page.panel.entries[0].startswith("Signed with the PIN")
    assert office.page.summary.sentence.startswith("Anna has not chosen for November yet.")


def test_escape_leaves_everything_as_it_was(office: Office) -> None:
    dialog = office.open("Sanne")
    QTest.keyClick(dialog, Key.Key_Left)
    office.until(lambda: dialog.cards.current is Role.INTERNET)
    QTest.keyClick(dialog, Key.Key_Escape)
    office.until(lambda: not dialog.isVisible())
    assert len(office.dealership.services.roles.history(STATION, office.reps["Sanne"])) == 1


def test_reception_cannot_choose_for_a_rep_who_has_no_pin(office: Office) -> None:
    office.let_erik_manage(sits_here=False)
    dialog = office.open("Anna")
    assert dialog.said.text() == "Anna has no PIN yet and chooses one at the kiosk."
    assert not dialog.choose.isEnabled()


def test_a_manager_refuses_in_writing_and_the_page_says_so(office: Office) -> None:
    roles, sanne = office.dealership.services.roles, office.reps["Sanne"]
    office.let_erik_manage(sits_here=True)
    roles.choose(office.actors[-1], sanne, Role.HYBRID, NOVEMBER, 17)
    office.until(lambda: office.row("Sanne").endswith("Hybrid, 17, Entered by Erik"))
    office.go_to("Sanne")
    panel = office.page.panel
    office.until(panel.refuse.isVisible)
    panel.refuse.click()
    office.until(panel.reason.isVisible)
    QTest.keyClick(panel.reason.line, Key.Key_Return)
    office.until(lambda: panel.said.sentence == "A reason is needed.")
    QTest.keyClicks(panel.reason.line, "Genoeg hybriden")
    QTest.keyClick(panel.reason.line, Key.Key_Return)
    office.until(lambda: office.row("Sanne") == "Sanne: Showroom, 15; Showroom, 15, Refused")
    office.until(lambda: panel.entries[0].endswith("refused by Erik: Genoeg hybriden."))
    assert not panel.reason.isVisible()
    assert not panel.refuse.isVisible()


def test_a_manager_signs_in_where_one_is_needed_and_what_was_asked_is_done(
    office: Office,
) -> None:
    roles, sanne = office.dealership.services.roles, office.reps["Sanne"]
    roles.choose(STATION, sanne, Role.HYBRID, NOVEMBER, 17)
    office.let_erik_manage(sits_here=False)
    office.go_to("Sanne")
    panel, sign_in = office.page.panel, office.page.sign_in
    office.until(panel.refuse.isVisible)
    panel.refuse.click()
    QTest.keyClicks(panel.reason.line, "Genoeg hybriden")
    QTest.keyClick(panel.reason.line, Key.Key_Return)
    office.until(sign_in.isVisible)
    assert roles.page(STATION).rows[1].is_chosen
    sign_in.name.line.setText("Erik")
    sign_in.secret.line.setText("long enough")
    QTest.keyClick(sign_in.secret.line, Key.Key_Return)
    office.until(lambda: office.row("Sanne").endswith("Refused"))
    # He is known here now, and chooses for the rep without the PIN.
    panel.as_manager.click()
    office.until(lambda: office.page.dialog is not None and office.page.dialog.isVisible())
    dialog = office.page.dialog
    assert dialog is not None
    QTest.keyClick(dialog, Key.Key_Return)
    office.until(lambda: office.row("Sanne").endswith("Showroom, 15, Entered by Erik"))


def test_a_wrong_entry_is_corrected_only_before_the_first_act(office: Office) -> None:
    dialog = office.correct("Sanne")
    assert dialog.title.text() == "Correct the role of October"
    QTest.keyClick(dialog, Key.Key_Left)
    office.until(lambda: dialog.choose.text() == "Correct to internet")
    QTest.keyClick(dialog, Key.Key_Return)
    office.until(lambda: office.row("Sanne").startswith("Sanne: Internet, 15"))
    office.dealership.services.floor.check_in(STATION, office.reps["Anna"])
    dialog = office.correct("Anna")
    assert "acted in this role already" in dialog.said.text()
    assert not dialog.choose.isEnabled()


def test_a_rep_is_looked_at_once_the_month_is_read(office: Office) -> None:
    office.month.go_back()
    office.page.show_rep(office.reps["Sanne"])
    office.until(lambda: office.page.view is not None and office.page.view.month.month == 9)
    office.until(lambda: office.page.panel.name.text() == "Sanne")


def test_a_month_that_has_begun_is_only_read(office: Office) -> None:
    office.month.go_back()
    office.until(lambda: office.page.view is not None and not office.page.view.is_open)
    assert office.page.summary.sentence == "October has begun: its roles stand."
    assert not office.page.panel.choose.isEnabled()
    office.month.go_on()
    office.until(office.page.panel.choose.isEnabled)
    # Over midnight into the last week the page looks by itself.
    office.dealership.at("2026-10-25 00:00")
    office.minutes.passed.emit()
    office.until(lambda: office.page.view is not None and office.page.view.is_due)
