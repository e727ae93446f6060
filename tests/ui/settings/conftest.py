"""The pages of the dealership's settings on a real database."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from showroom_app.domain.people import UserKind
from showroom_app.domain.policy import Policy
from showroom_app.secrets import Secrets
from showroom_app.services.database_setup import DatabaseSetup
from showroom_app.settings import Settings
from showroom_app.ui.background import Background
from showroom_app.ui.change_feed import ChangeFeed
from showroom_app.ui.desk import Desk
from showroom_app.ui.mail_access import MailAccess
from showroom_app.ui.minutes import Minutes
from showroom_app.ui.settings_pages.floor_rules import FloorRulesPage
from showroom_app.ui.settings_pages.mail_page import MailPage
from showroom_app.ui.settings_pages.opening_hours import OpeningHoursPage
from showroom_app.ui.settings_pages.readers_page import ReadersPage
from showroom_app.ui.settings_pages.settings_page import (
    FLOOR_RULES,
    MAIL,
    OPENING_HOURS,
    READERS,
    TEMPLATES,
    SettingsPage,
)
from showroom_app.ui.settings_pages.templates_page import TemplatesPage
from showroom_app.ui.settings_pages.this_pc import ThisPcPage
from tests.services.dealership import STATION, Dealership
from tests.ui.placed import Placed
from tests.ui.wallboard.conftest import gone, silent


@dataclass
class Office:
    """A manager's office: the settings are open."""

    dealership: Dealership
    page: SettingsPage
    qtbot: QtBot
    home: Path
    """Where this PC keeps what is its own."""

    minutes: Minutes
    problems: list[str] = field(default_factory=list)

    @property
    def policy(self) -> Policy:
        """What is in force in the database."""
        return self.dealership.services.settings.in_force()

    @property
    def rules(self) -> FloorRulesPage:
        """The page of the floor's rules, opened."""
        self.page.show_page(FLOOR_RULES)
        page = self.page.page(FLOOR_RULES)
        assert isinstance(page, FloorRulesPage)
        self.until(lambda: page.policy)
        return page

    @property
    def hours(self) -> OpeningHoursPage:
        """The page of the opening hours, opened."""
        self.page.show_page(OPENING_HOURS)
        page = self.page.page(OPENING_HOURS)
        assert isinstance(page, OpeningHoursPage)
        self.until(lambda: page.policy)
        return page

    @property
    def templates(self) -> TemplatesPage:
        """The page of the templates, opened and read."""
        self.page.show_page(TEMPLATES)
        page = self.page.page(TEMPLATES)
        assert isinstance(page, TemplatesPage)
        self.until(lambda: page.rows)
        return page

    @property
    def readers(self) -> ReadersPage:
        """The page of the readers, opened."""
        self.page.show_page(READERS)
        page = self.page.page(READERS)
        assert isinstance(page, ReadersPage)
        return page

    @property
    def mail(self) -> MailPage:
        """The page of the mailboxes, opened."""
        self.page.show_page(MAIL)
        page = self.page.page(MAIL)
        assert isinstance(page, MailPage)
        return page

    def until(self, holds: Callable[[], object]) -> None:
        """Wait until it holds."""
        self.qtbot.waitUntil(lambda: bool(holds()), timeout=10_000)

    def type(self, field: QLineEdit, text: str) -> None:
        """Type into a field instead of what stands there, and press Enter."""
        field.selectAll()
        # Not by keys: those of the tests know Latin letters only.
        field.insert(text)
        QTest.keyClick(field, Qt.Key.Key_Return)

    def manager(self) -> None:
        """From now on a manager exists, who alone may change settings."""
        self.dealership.user("Erik", UserKind.MANAGER)


@pytest.fixture
def office(sqlite_url: str, qtbot: QtBot, tmp_path: Path) -> Iterator[Office]:
    """The settings at 14:14 on Thursday 22 October 2026."""
    dealership = Dealership(sqlite_url, "2026-10-22 14:14")
    dealership.services.people.add_floor(STATION, "Toyota")
    dealership.services.people.add_floor(STATION, "Honda")
    background = Background()
    feed = ChangeFeed(dealership.store.watch)
    desk = Desk(background, feed, dealership.services.counters, str)
    feed.start(dealership.services.counters())
    sounds, minutes = silent(), Minutes(lambda: dealership.now)
    this_pc = ThisPcPage(Settings(), "showroom.db", "settings.toml", sounds)
    page = SettingsPage(
        desk,
        feed,
        dealership.services,
        Placed(desk, dealership.services, lambda: STATION),
        minutes,
        this_pc,
        MailAccess(background, Secrets(tmp_path), lambda: STATION.station),
        lambda: DatabaseSetup(Secrets(tmp_path), tmp_path),
        str,
    )
    made = Office(dealership, page, qtbot, tmp_path, minutes)
    desk.failed.connect(made.problems.append)
    desk.refused.connect(made.problems.append)
    page.resize(1356, 844)
    page.show()
    page.activateWindow()
    try:
        yield made
        assert not made.problems
    finally:
        feed.close()
        background.close()
        sounds.close()
        page.close()
        gone(page, minutes)
        dealership.store.close()
