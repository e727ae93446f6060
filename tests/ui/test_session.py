"""Who is at the window: signing in, the panel of the top bar, and what locks it."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from showroom_app.domain.people import Role, User, UserKind
from showroom_app.ui.background import Background
from showroom_app.ui.change_feed import ChangeFeed
from showroom_app.ui.desk import Desk
from showroom_app.ui.session import Session
from showroom_app.ui.sign_in.person_panel import PersonPanel
from tests.services.dealership import STATION, Dealership

_PATIENCE = 20_000
_PIN = "4711"
Key = Qt.Key


@dataclass
class Window:
    """A window with nothing but the panel, at a dealership with Anna who has a PIN."""

    dealership: Dealership
    session: Session
    panel: PersonPanel
    qtbot: QtBot

    def until(self, holds: Callable[[], object]) -> None:
        """Wait until it holds."""
        self.qtbot.waitUntil(lambda: bool(holds()), timeout=_PATIENCE)

    def manager(self) -> None:
        """From now on Erik manages."""
        self.dealership.user("Erik", UserKind.MANAGER)
        self.until(lambda: self.session.known.has_manager)

    def sign_in(self, name: str, secret: str) -> None:
        """Sign in with the panel."""
        self.panel.open()
        self.panel.form.name.line.setText(name)
        QTest.keyClicks(self.panel.form.secret.line, secret)
        QTest.keyClick(self.panel.form.secret.line, Key.Key_Return)

    def sit(self, name: str, secret: str) -> None:
        """Sign in, and wait until it is so."""
        self.sign_in(name, secret)
        self.until(lambda: self.session.user is not None and self.session.user.name == name)


@pytest.fixture
def window(sqlite_url: str, qtbot: QtBot) -> Iterator[Window]:
    dealership = Dealership(sqlite_url)
    anna = dealership.rep("Anna", Role.HYBRID)
    dealership.services.kiosk.choose_pin(STATION, anna, _PIN)
    background = Background()
    feed = ChangeFeed(dealership.store.watch)
    desk = Desk(background, feed, dealership.services.counters, str)
    session = Session(desk, dealership.services, lambda: "BALIE")
    around = QWidget()
    panel = PersonPanel(session, around)
    qtbot.addWidget(around)
    feed.start(dealership.services.counters())
    session.follow(feed)
    around.resize(800, 600)
    panel.place(800, 0)
    around.show()
    around.activateWindow()
    made = Window(dealership, session, panel, qtbot)
    made.until(lambda: session.known.users)
    yield made
    session.idle.stop()
    feed.close()
    background.close()
    dealership.store.close()


def test_without_a_manager_nobody_has_to_sign_in_and_it_is_said_where_one_is_added(
    window: Window,
) -> None:
    panel = window.panel
    panel.open()
    assert panel.hint.isVisible()
    with window.qtbot.waitSignal(panel.people_wanted, timeout=_PATIENCE):
        panel.people.click()
    assert not panel.isVisible()
    window.manager()
    panel.open()
    assert not panel.hint.isVisible()
    assert panel.form.isVisible()


def test_enter_after_the_name_asks_for_the_secret_and_tries_nothing(window: Window) -> None:
    form = window.panel.form
    window.panel.open()
    form.name.line.setFocus()
    form.name.line.setText("Anna")
    for _ in range(6):
        QTest.keyClick(form.focusWidget(), Key.Key_Return)
        assert form.secret.line.hasFocus()
    assert form.problem.text() == "Type your PIN or password."
    QTest.keyClicks(form.secret.line, _PIN)
    QTest.keyClick(form.secret.line, Key.Key_Return)
    window.until(lambda: window.session.user is not None)
    with window.dealership.store.read() as work:
        assert work.people.all_wrong_tries() == {}


def test_the_secret_is_called_what_it_is_to_whom_is_named_and_asked_of_the_last_one_first(
    window: Window,
) -> None:
    window.manager()
    form = window.panel.form
    window.panel.open()
    form.name.line.setText("erik")
    assert form.secret.label.text() == "Password"
    form.name.line.setText("Anna")
    assert form.secret.label.text() == "PIN"
    window.sign_in("Anna", "0001")
    window.until(form.problem.isVisible)
    assert form.problem.text() == "That is not the PIN or password of Anna."
    window.sign_in("Nobody", "1")
    window.until(lambda: form.problem.text() == "No user is called Nobody.")
    window.sit("Anna", _PIN)
    window.until(lambda: not window.panel.isVisible())
    window.session.lock()
    window.panel.open()
    assert form.name.text == "Anna"
    assert form.secret.line.text() == ""


def test_a_rep_changes_the_own_pin_and_proves_the_one_until_now(window: Window) -> None:
    window.manager()
    window.sit("Anna", _PIN)
    panel, own = window.panel, window.panel.own
    panel.open()
    panel.secret.click()
    assert own.isVisible()

    def type_them(*typed: str) -> None:
        for field, text in zip(own.fields, typed, strict=True):
            field.line.setText(text)
        QTest.keyClick(own.again.line, Key.Key_Return)

    type_them(_PIN, "2580", "2581")
    assert "two different ones" in own.problem.text()
    type_them("0001", "2580", "2580")
    window.until(lambda: own.problem.text() == "That is not the PIN or password of Anna.")
    type_them(_PIN, "1111", "1111")
    window.until(lambda: own.problem.text() and own.new.line.text() == "")
    window.until(own.keep.isEnabled)
    type_them(_PIN, "2580", "2580")
    window.until(lambda: own.isHidden() and panel.isVisible())
    window.session.lock()
    window.sit("Anna", "2580")


def test_a_hand_keeps_a_manager_signed_in_and_reception_needs_none(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.manager()
    window.dealership.services.people.add_user(
        window.dealership.actor("Erik"), "Karin", UserKind.RECEPTION, "long enough"
    )
    window.sit("Karin", "long enough")
    assert not window.session.idle.runs
    window.sit("Erik", "long enough")
    timer = window.session.idle.timer
    assert timer.isActive()
    assert timer.interval() == 10 * 60_000
    handle = window.panel.window().windowHandle()
    assert handle is not None
    timer.setInterval(timer.interval() + 60_000)
    QTest.mouseMove(handle, QPoint(20, 20))
    QTest.mouseMove(handle, QPoint(40, 40))
    window.until(lambda: timer.remainingTime() > 10 * 60_000)
    # The PC slept meanwhile: Qt's timers did, too, and the first touch finds it locked.
    now = time.time()
    monkeypatch.setattr(time, "time", lambda: now + 3600)
    QTest.keyClick(handle, Key.Key_Control)
    window.until(lambda: window.session.user is None)
    assert not window.session.idle.runs


def test_who_may_no_longer_sign_in_is_locked_out_where_he_sits(window: Window) -> None:
    window.manager()
    window.sit("Anna", _PIN)
    anna = window.session.user
    assert anna is not None
    window.dealership.services.users.end(window.dealership.actor("Erik"), anna.id)
    window.until(lambda: window.session.user is None)
    window.sign_in("Anna", _PIN)
    window.until(window.panel.form.problem.isVisible)
    assert "Anna" in window.panel.form.problem.text()


def test_f9_in_a_dialog_locks_reception_out_too(window: Window) -> None:
    session = window.session
    left: list[User] = []
    session.locked.connect(left.append)
    karin = User(9, "Karin", UserKind.RECEPTION)
    session.begin(karin)
    assert not session.idle.runs
    dialog = QDialog(window.panel.window())
    dialog.open()
    window.until(lambda: QGuiApplication.focusWindow() is dialog.windowHandle())
    assert not left
    QTest.keyClick(dialog.windowHandle(), Key.Key_F9)
    assert left == [karin]
    dialog.close()
