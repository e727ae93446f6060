"""Each page is made without the database, and says so when that is away."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from showroom_app.app import Program
from showroom_app.cli.main import parse
from showroom_app.domain.people import User, UserKind
from showroom_app.services import Services
from showroom_app.storage.problems import Because, DatabaseProblem, Problem
from showroom_app.storage.store import Store
from showroom_app.ui.main_window import MainWindow
from showroom_app.ui.overview.reports_page import FAIRNESS, MONTHS, ReportsPage
from showroom_app.ui.quota.quota_page import QuotaPage
from showroom_app.ui.reading_page import AwayPage
from showroom_app.ui.settings_pages.settings_page import DATABASE, PEOPLE, SettingsPage
from showroom_app.ui.widgets.button import Button
from tests.services.dealership import Dealership, local

_PATIENCE = 30_000


class Front:
    """The window of a whole program whose database can go away."""

    def __init__(self, program: Program, window: MainWindow, qtbot: QtBot) -> None:
        self.program, self.window, self.qtbot = program, window, qtbot

    @property
    def settings(self) -> SettingsPage:
        """The settings, opened."""
        self.window.show_page("settings")
        page = self.window.current
        assert isinstance(page, SettingsPage)
        return page

    def until(self, holds: Callable[[], object]) -> None:
        """Wait until it holds."""
        self.qtbot.waitUntil(lambda: bool(holds()), timeout=_PATIENCE)

    def lose(self) -> None:
        """The database does not answer any more."""
        assert self.program.running is not None
        feed = self.program.running.feed
        feed._note_failure(DatabaseProblem(Problem.UNREACHABLE, because=Because.NO_ANSWER))

    def find(self) -> None:
        """The database is there again."""
        assert self.program.running is not None
        feed = self.program.running.feed
        assert feed._known is not None
        feed._begin(feed._known)


@pytest.fixture
def front(sqlite_url: str, tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Front]:
    """The whole program, started on a dealership."""
    Dealership(sqlite_url).store.close()
    hooks, locale = (sys.excepthook, threading.excepthook), QLocale()
    program = Program(qapp, parse(["--data-dir", str(tmp_path)]), lambda: local("2026-10-22 10:10"))
    program.start()
    qtbot.waitUntil(lambda: program.window is not None, timeout=_PATIENCE)
    assert program.window is not None
    qtbot.waitUntil(lambda: program.running is not None and program.running.feed.is_started)
    yield Front(program, program.window, qtbot)
    program.window.close()
    sys.excepthook, threading.excepthook = hooks
    QLocale.setDefault(locale)


@pytest.fixture
def refused_here(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was wanted of the database on the thread of the window: it is refused there."""
    wanted: list[str] = []

    def guard(name: str) -> None:
        asked: Any = getattr(Store, name)
        is_property = isinstance(asked, property)
        does = asked.fget if is_property else asked

        def guarded(self: Store, *given: Any, **named: Any) -> Any:
            if threading.current_thread() is threading.main_thread():
                wanted.append(name)
                raise AssertionError(f"Store.{name} on the thread of the window")
            return does(self, *given, **named)

        monkeypatch.setattr(Store, name, property(guarded) if is_property else guarded)

    for name in ("read", "write", "write_unseen", "library", "facts"):
        guard(name)
    return wanted


def test_no_page_asks_the_database_on_the_thread_of_the_window(
    front: Front, refused_here: list[str]
) -> None:
    for page in ("leads", "customers", "quota", "prospecting", "reports", "settings"):
        front.window.show_page(page)
        assert front.window.page == page
    for page in tuple(front.settings._makes):
        front.settings.show_page(page)
    quota = front.window.built("quota")
    assert isinstance(quota, QuotaPage)
    for tab in ("gauges", "ledger", "roles"):
        quota.show_tab(tab)
    front.until(lambda: "SQLite" in front.settings.this_pc.database.text)
    assert not refused_here


def test_settings_open_while_the_database_is_away_and_offer_another_one(
    front: Front, refused_here: list[str]
) -> None:
    front.lose()
    settings = front.settings
    assert front.window.page == "settings"
    settings.show_page(PEOPLE)
    away = settings.page(PEOPLE)
    assert isinstance(away, AwayPage)
    assert "cannot be read now" in away.said.text()
    settings.show_page(DATABASE)
    page = settings.database()
    assert page.form.isVisible()
    assert page.form.title.text() == "Another server"
    page.form.test.click()
    assert page.form.result.sentence == "Fill in the server: its name or address."
    settings.show_page(PEOPLE)
    assert not refused_here
    front.find()
    assert not isinstance(settings.page(PEOPLE), AwayPage)
    assert settings.page(PEOPLE).isVisible()
    assert settings.database() is page


def test_settings_open_where_the_database_was_never_there(front: Front) -> None:
    def away() -> Store:
        raise DatabaseProblem(Problem.UNREACHABLE, because=Because.NO_ANSWER)

    front.lose()
    assert front.program.windows.front is not None
    front.program.windows.front._services = Services(away)
    front.settings.show_page(DATABASE)
    page = front.settings.database()
    assert page.form.isVisible()
    assert not page.library.isVisible()
    page.make.show()
    page.make.click()
    front.until(lambda: "cannot be reached" in page.form.result.sentence)


def test_a_page_that_is_opened_while_the_database_is_away_says_so_until_it_is_back(
    front: Front,
) -> None:
    front.lose()
    for page in ("quota", "prospecting", "reports"):
        front.window.show_page(page)
        away = front.window.current
        assert isinstance(away, AwayPage)
        assert "The database does not answer" in away.said.text()
    front.find()
    for page in ("quota", "prospecting", "reports"):
        assert not isinstance(front.window.built(page), AwayPage)


def test_a_tab_first_seen_while_the_database_is_away_says_so_until_it_is_back(
    front: Front,
) -> None:
    front.window.show_page("quota")
    quota = front.window.current
    assert isinstance(quota, QuotaPage)
    front.window.show_page("reports")
    reports = front.window.current
    assert isinstance(reports, ReportsPage)
    front.lose()
    for page, tab in ((quota, "ledger"), (reports, FAIRNESS), (reports, MONTHS)):
        page.show_tab(tab)
        assert isinstance(page.page(tab), AwayPage)
    front.find()
    for page, tab in ((quota, "ledger"), (reports, FAIRNESS), (reports, MONTHS)):
        assert not isinstance(page.page(tab), AwayPage)
    assert reports.current == MONTHS
    assert reports.page(MONTHS).isVisible()
    assert reports.choice(MONTHS).current == MONTHS


def test_what_could_not_be_read_when_somebody_was_locked_out_is_read_when_he_is_back(
    front: Front,
) -> None:
    window, session = front.window, front.window.session
    assert session is not None
    erik = User(7, "Erik", UserKind.MANAGER)
    session.begin(erik)
    front.lose()
    window.show_page("quota")
    assert isinstance(window.current, AwayPage)
    session.lock()
    front.find()
    session.begin(erik)
    window._bring_back()
    assert window.page == "quota"
    assert isinstance(window.current, QuotaPage)


def test_a_program_that_began_without_its_database_offers_another_one_in_the_banner(
    front: Front,
) -> None:
    front.window.problems.begin_away(local("2026-10-21 18:05"))
    front.lose()
    (another,) = [
        each
        for each in front.window.problems.findChildren(Button)
        if each.text() == "Another database…"
    ]
    another.click()
    assert front.settings.tabs.current == DATABASE
    assert front.settings.database().isVisible()
