"""Somebody signs in at the window, sees what is his or hers, and is locked out again."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from showroom_app.app import Program
from showroom_app.cli.main import parse
from showroom_app.domain.people import Role, UserKind
from showroom_app.ui.board.arrival_buttons import ArrivalButton
from showroom_app.ui.board.board_page import BoardPage
from showroom_app.ui.leads.leads_page import LeadsPage
from showroom_app.ui.main_window import MainWindow
from showroom_app.ui.overview.overview_page import OverviewPage
from showroom_app.ui.quota.ledger_page import LedgerPage
from showroom_app.ui.quota.quota_page import QuotaPage
from showroom_app.ui.quota.sale_dialog import SaleDialog
from showroom_app.ui.session import Session
from showroom_app.ui.sign_in.person_panel import PersonPanel
from showroom_app.ui.sign_in.sign_in_form import SignInForm
from showroom_app.ui.top_bar import PersonSign
from showroom_app.ui.widgets.button import Button
from tests.services.dealership import STATION, Dealership, local

_PATIENCE = 30_000
_NOW = "2026-10-22 10:10"
PIN, PASSWORD = "4711", "long enough"
Key = Qt.Key
W = TypeVar("W", bound=QWidget)


class Pc:
    """One PC of a dealership with a manager, two reps with a PIN, a free lead and one of Bram."""

    def __init__(self, url: str, home: Path, qapp: QApplication, qtbot: QtBot) -> None:
        self.elsewhere = Dealership(url, _NOW)
        self._qapp, self._home, self.qtbot = qapp, home, qtbot
        self.reps = {
            name: self.elsewhere.rep(name, role)
            for name, role in (
                ("Anna", Role.HYBRID),
                ("Sanne", Role.SHOWROOM),
                ("Bram", Role.INTERNET),
                ("Iris", Role.INTERNET),
            )
        }
        for rep in self.reps.values():
            self.elsewhere.services.kiosk.choose_pin(STATION, rep, PIN)
        self.lead = self.elsewhere.lead(name="Jan Jansen")
        of_bram = self.elsewhere.lead(name="Piet Pieters")
        self.elsewhere.services.leads.claim(STATION, of_bram, self.reps["Bram"])
        self.elsewhere.sale(self.reps["Sanne"], customer="Els")
        self.elsewhere.user("Erik", UserKind.MANAGER)
        self.windows: list[MainWindow] = []

    def start(self) -> None:
        """Start the program, anew if it ran."""
        self.close()
        options = parse(["--data-dir", str(self._home), "--station", "BALIE"])
        program = Program(self._qapp, options, lambda: local(_NOW))
        program.start()
        self.until(lambda: program.window is not None and program.window.isVisible())
        assert program.window is not None
        self.windows.append(program.window)
        program.window.activateWindow()
        self.until(lambda: self.session.known.users)

    def close(self) -> None:
        """Close the window."""
        if self.windows:
            self.window.close()

    @property
    def window(self) -> MainWindow:
        """The window that is open."""
        return self.windows[-1]

    @property
    def session(self) -> Session:
        """Who is at it."""
        assert self.window.session is not None
        return self.window.session

    @property
    def person(self) -> str:
        """Who is at it as the top bar says."""
        (sign,) = self.window.findChildren(PersonSign)
        return sign.accessibleName()

    def until(self, holds: Callable[[], object]) -> None:
        """Wait until it holds."""
        self.qtbot.waitUntil(lambda: bool(holds()), timeout=_PATIENCE)

    def press(self, key: Key) -> None:
        """Press a key in the window."""
        QTest.keyClick(self.window, key)

    def show(self, name: str) -> QWidget:
        """Open a page by its name in the rail."""
        self.window.show_page(name)
        return self.window.current

    def page(self, name: str, kind: type[W]) -> W:
        """Open a page by its name in the rail, and find a part of it."""
        self.window.show_page(name)
        found = self.window.current.findChild(kind)
        assert found is not None
        return found

    def leads(self) -> LeadsPage:
        """The page of the leads as it is shown now, read."""
        self.window.show_page("leads")
        page = self.window.current
        assert isinstance(page, LeadsPage)
        self.until(lambda: page.view is not None)
        return page

    @staticmethod
    def lead_read(page: LeadsPage) -> int | None:
        """Which lead is read on the page."""
        return None if page.pane.detail is None else page.pane.detail.lead.id

    def ask_who_is_here(self) -> SignInForm:
        """Press F9 while nobody is signed in."""
        self.press(Key.Key_F9)
        panel = self.window.findChild(PersonPanel)
        assert panel is not None
        self.until(panel.form.isVisible)
        return panel.form

    def sign_in(self, name: str, secret: str) -> None:
        """Press F9, and type name and secret."""
        form = self.ask_who_is_here()
        self.type(form, name, secret)
        self.until(lambda: self.session.user is not None and self.session.user.name == name)

    @staticmethod
    def type(form: SignInForm, name: str, secret: str) -> None:
        """Type name and secret, and press Enter."""
        form.name.line.setText(name)
        QTest.keyClicks(form.secret.line, secret)
        QTest.keyClick(form.secret.line, Key.Key_Return)

    def walk_in(self) -> None:
        """A customer walks in, and reception presses F1."""
        (board,) = self.window.findChildren(BoardPage)
        self.until(lambda: board.isVisible() and board.view is not None)
        before = len(self.elsewhere.services.board.board().with_customers)
        self.press(Key.Key_F1)
        self.until(lambda: len(self.elsewhere.services.board.board().with_customers) == before + 1)


@pytest.fixture
def pc(sqlite_url: str, tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Pc]:
    hooks, locale = (sys.excepthook, threading.excepthook), QLocale()
    made = Pc(sqlite_url, tmp_path, qapp, qtbot)
    made.start()
    yield made
    made.close()
    made.elsewhere.store.close()
    sys.excepthook, threading.excepthook = hooks
    QLocale.setDefault(locale)


def test_a_manager_signs_in_once_for_every_page_and_is_locked_out_of_all(pc: Pc) -> None:
    quota = pc.show("quota")
    assert isinstance(quota, QuotaPage)
    quota.show_tab("ledger")
    ledger = quota.page("ledger")
    assert isinstance(ledger, LedgerPage)
    pc.until(ledger.closed_to.isVisible)
    ledger.closed_to.as_manager.click()
    pc.type(ledger.closed_to.form, "Erik", PASSWORD)
    pc.until(lambda: ledger.view is not None and ledger.view.rows)
    assert pc.person == "Erik, Manager"
    overview = pc.page("reports", OverviewPage)
    pc.until(lambda: overview.view is not None)

    # A key in the window counts; what changes in the database keeps nobody signed in.
    timer = pc.session.idle.timer
    timer.setInterval(700_000)
    handle = pc.window.windowHandle()
    QTest.keyClick(handle, Key.Key_Control)
    pc.until(lambda: timer.remainingTime() > 600_000)
    timer.timeout.emit()
    assert pc.session.user is None
    assert pc.person == "BALIE, Reception"
    assert pc.window.page == "board"
    assert not overview.isVisible()
    pc.walk_in()
    quota_now = pc.show("quota")
    assert quota_now is not quota
    assert isinstance(quota_now, QuotaPage)
    quota_now.show_tab("ledger")
    fresh = quota_now.page("ledger")
    assert isinstance(fresh, LedgerPage)
    pc.until(fresh.closed_to.isVisible)
    assert fresh.view is None

    # Who comes back finds what was open, a sale that was half typed too; F9 locks out of a dialog.
    pc.sign_in("Erik", PASSWORD)
    pc.until(lambda: pc.window.page == "reports" and overview.isVisible())
    pc.window.show_page("quota")
    pc.until(lambda: quota.isVisible() and ledger.view is not None)
    ledger.enter.click()
    pc.until(lambda: pc.window.findChild(SaleDialog) is not None)
    dialog = pc.window.findChild(SaleDialog)
    assert dialog is not None
    pc.until(dialog.isVisible)
    QTest.keyClick(dialog.windowHandle(), Key.Key_F9)
    pc.until(lambda: pc.session.user is None)
    assert not dialog.isVisible()
    pc.until(pc.window.isActiveWindow)
    pc.sign_in("Erik", PASSWORD)
    pc.until(dialog.isVisible)
    dialog.reject()
    pc.window.activateWindow()
    pc.until(pc.window.isActiveWindow)
    pc.press(Key.Key_F9)
    pc.until(lambda: pc.session.user is None)


def test_reception_sees_how_many_leads_wait_and_a_rep_claims_one_at_a_desk(pc: Pc) -> None:
    page = pc.leads()
    pc.until(page.closed_to.isVisible)
    assert page.closed_to.title.text() == "2 leads wait for an answer"
    assert pc.lead_read(page) is None
    pc.sign_in("Iris", PIN)
    assert pc.person == "Iris, Rep"
    pc.until(lambda: pc.lead_read(page) == pc.lead)
    pc.press(Key.Key_C)
    pc.until(lambda: pc.elsewhere.known(pc.lead).owner == pc.reps["Iris"])
    pc.press(Key.Key_F9)
    pc.until(lambda: pc.person == "BALIE, Reception")
    page = pc.leads()
    pc.until(page.closed_to.isVisible)
    assert page.closed_to.title.text() == "2 leads wait for an answer"
    pc.sign_in("Sanne", PIN)
    page = pc.leads()
    pc.until(lambda: page.closed_to.title.text() == "Showroom reps work no leads")
    # At the board arrivals are reception's: it is said how reception goes on.
    pc.window.show_page("board")
    pc.press(Key.Key_F1)
    said = "Sanne is signed in here. F9 locks, and reception can go on."
    pc.until(lambda: any(said in each for each in pc.window.problems.sentences))
    (lock,) = [b for b in pc.window.problems.findChildren(Button) if b.text() == "Lock"]
    lock.click()
    assert pc.session.user is None
    assert not list(pc.window.problems.sentences)
    pc.walk_in()
    # Who signs in does it below the buttons of the door.
    form = pc.ask_who_is_here()
    buttons = [b for b in pc.window.current.findChildren(ArrivalButton) if b.isVisible()]
    top = form.mapTo(pc.window, QPoint()).y()
    assert all(b.mapTo(pc.window, b.rect().bottomLeft()).y() < top for b in buttons)
    assert buttons


def test_wrong_pins_have_to_wait_also_after_a_restart(pc: Pc) -> None:
    form = pc.ask_who_is_here()
    for turn in range(5):
        pc.type(form, "Anna", f"{turn}{turn}00")
        pc.until(lambda: (form.problem.isVisible() and form.enter.isEnabled()) or form.waits)
        form.problem.hide()
    pc.until(lambda: form.waits)
    assert not form.secret.isEnabled()
    assert "Anna can try again in" in form.problem.text()
    # Nobody else has to wait for that, and the board goes on.
    pc.walk_in()
    form.name.line.setText("Bram")
    assert form.secret.isEnabled()

    pc.start()
    form = pc.ask_who_is_here()
    pc.type(form, "Anna", PIN)
    pc.until(lambda: form.waits)
    assert pc.session.user is None
