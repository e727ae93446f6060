from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from showroom_app.domain.topic import Topic
from showroom_app.settings import DemoSpeed, LanguageChoice, Settings, ThemeChoice
from showroom_app.storage.problems import DatabaseProblem, Problem
from showroom_app.ui import theme
from showroom_app.ui.background import Background
from showroom_app.ui.change_feed import ChangeFeed
from showroom_app.ui.commands import also, command, keys_of, with_keys
from showroom_app.ui.desk import Desk
from showroom_app.ui.key_list import KeyList
from showroom_app.ui.language import Language
from showroom_app.ui.main_window import FloorShown, MainWindow, PageSpec
from showroom_app.ui.minutes import Minutes
from showroom_app.ui.page import Page
from showroom_app.ui.search_box import SearchBox
from showroom_app.ui.settings_pages.this_pc import ThisPcPage
from showroom_app.ui.top_bar import LiveSign, PersonSign
from showroom_app.ui.widgets.text import Label
from tests.ui.test_desk import Line

AT = datetime(2026, 10, 22, 12, 14, tzinfo=UTC)
AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def _page_name(name: str) -> str:
    return QCoreApplication.translate("ThisPcPage", name)


@dataclass
class Built:
    """Which pages were built, in what order, and which acts their keys did."""

    pages: list[str] = field(default_factory=list)
    acts: list[str] = field(default_factory=list)

    def spec(self, name: str, *, at_bottom: bool = False) -> PageSpec:
        return PageSpec(name, lambda: _page_name(name), "board", lambda: self.page(name), at_bottom)

    def page(self, name: str) -> QWidget:
        self.pages.append(name)
        page = QWidget()
        column = QVBoxLayout(page)
        column.addWidget(QLineEdit())
        command(page, f"Act on {name}", "F1", lambda: self.acts.append(name))
        undo = command(page, "Undo", "Ctrl+Z", lambda: self.acts.append(f"undo on {name}"))
        also(undo, "U")
        return page


@pytest.fixture
def built() -> Built:
    return Built()


@pytest.fixture
def make(qtbot: QtBot, built: Built, tmp_path: Path) -> Callable[[], MainWindow]:
    def window() -> MainWindow:
        made = MainWindow(
            [
                built.spec("Board"),
                built.spec("Leads"),
                built.spec("Quota"),
                built.spec("Settings", at_bottom=True),
            ],
            Minutes(lambda: AT),
            AMSTERDAM,
            QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat),
        )
        qtbot.addWidget(made)
        with qtbot.waitActive(made):
            made.show()
            made.activateWindow()
        return made

    return window


@pytest.fixture
def window(make: Callable[[], MainWindow]) -> MainWindow:
    return make()


def _texts(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(Label) if label.isVisible()]


def _key(window: MainWindow, key: Qt.Key, held: Qt.KeyboardModifier) -> None:
    QTest.keyClick(window, key, held)


CTRL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier


def test_only_the_first_page_is_built_before_another_is_opened(
    window: MainWindow, built: Built
) -> None:
    assert built.pages == ["Board"]
    _key(window, Qt.Key.Key_3, CTRL)
    assert (window.page, built.pages) == ("Quota", ["Board", "Quota"])
    _key(window, Qt.Key.Key_1, CTRL)
    _key(window, Qt.Key.Key_3, CTRL)
    assert built.pages == ["Board", "Quota"]


def test_every_page_of_the_rail_has_its_key_and_no_key_leads_nowhere(window: MainWindow) -> None:
    keys = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4)
    opened = []
    for key in keys:
        _key(window, key, CTRL)
        opened.append(window.page)
    assert opened == ["Board", "Leads", "Quota", "Settings"]
    named = [keys for action in with_keys(window) for keys in keys_of(action)]
    assert [keys for keys in named if keys.removeprefix("Ctrl+").isdigit()] == [
        "Ctrl+1",
        "Ctrl+2",
        "Ctrl+3",
        "Ctrl+4",
    ]


def test_a_page_can_be_built_again_where_it_stands(window: MainWindow, built: Built) -> None:
    window.show_page("Leads")
    window.build_anew("Leads")
    window.build_anew("Quota")
    assert (window.page, built.pages) == ("Leads", ["Board", "Leads", "Leads"])
    _key(window, Qt.Key.Key_F1, NONE)
    assert built.acts == ["Leads"]


def test_a_key_acts_on_the_page_that_is_seen(window: MainWindow, built: Built) -> None:
    _key(window, Qt.Key.Key_F1, NONE)
    window.show_page("Leads")
    _key(window, Qt.Key.Key_F1, NONE)
    _key(window, Qt.Key.Key_Z, CTRL)
    _key(window, Qt.Key.Key_U, NONE)
    assert built.acts == ["Board", "Leads", "undo on Leads", "undo on Leads"]


def test_a_letter_key_is_a_letter_while_somebody_types(window: MainWindow, built: Built) -> None:
    field = window.findChildren(QLineEdit)[0]
    field.setFocus()
    QTest.keyClicks(field, "utrecht")
    assert field.text() == "utrecht"
    QTest.keyClick(field, Qt.Key.Key_F1)
    assert built.acts == ["Board"]


@pytest.mark.usefixtures("window")
def test_the_first_key_pressed_is_the_pages_and_not_a_buttons() -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.focusPolicy() == Qt.FocusPolicy.NoFocus


def test_the_floor_is_changed_with_a_key_and_stays_when_counts_change(
    window: MainWindow, qtbot: QtBot
) -> None:
    floors = [FloorShown(1, "Toyota", 6), FloorShown(2, "Honda", 4)]
    with qtbot.waitSignal(window.floor_chosen) as chosen:
        window.show_floors(floors)
    assert chosen.args == [1]
    with qtbot.waitSignal(window.floor_chosen) as chosen:
        _key(window, Qt.Key.Key_Tab, CTRL)
    assert chosen.args == [2]
    with qtbot.assertNotEmitted(window.floor_chosen):
        window.show_floors([FloorShown(1, "Toyota", 5), FloorShown(2, "Honda", 5)])
    assert window.floor == 2
    with qtbot.waitSignal(window.floor_chosen):
        window.show_floors(floors[:1])
    assert window.floor == 1
    window.show_floors([])
    assert window.floor is None


def test_the_top_bar_says_dealer_time_day_and_who_stands_here(window: MainWindow) -> None:
    window.show_dealer("Autohuis Vierlinden")
    window.show_person("Karin Postma", "Reception")
    texts = _texts(window)
    for text in ("Autohuis Vierlinden", "14:14", "Thu 22 Oct"):
        assert text in texts
    (person,) = window.findChildren(PersonSign)
    assert person.accessibleName() == "Karin Postma, Reception"
    assert window.windowTitle() == "Autohuis Vierlinden – Showroom"


def test_full_screen_goes_on_and_off(window: MainWindow) -> None:
    _key(window, Qt.Key.Key_F11, NONE)
    assert window.isFullScreen()
    _key(window, Qt.Key.Key_F11, NONE)
    assert [window.isFullScreen()] == [False]


def test_the_list_of_keys_names_those_of_the_page_and_of_the_window(window: MainWindow) -> None:
    _key(window, Qt.Key.Key_Slash, CTRL)
    (listed,) = window.findChildren(KeyList)
    texts = _texts(listed)
    for text in ("Act on Board", "Undo", "Leads", "Next floor", "Full screen"):
        assert text in texts
    assert "Act on Leads" not in texts
    QTest.keyClick(listed, Qt.Key.Key_Escape)
    assert listed.isHidden()


def test_two_keys_of_one_act_stand_on_one_line(window: MainWindow) -> None:
    page = window.findChildren(QLineEdit)[0].parentWidget()
    assert page is not None
    undo = [action for action in with_keys(page) if action.text() == "Undo"]
    assert [keys_of(action) for action in undo] == [("Ctrl+Z", "U")]


def test_size_and_place_are_those_of_the_last_time(make: Callable[[], MainWindow]) -> None:
    first = make()
    assert not first.isMaximized()
    first.showMaximized()
    first.close()
    assert make().isMaximized()


def test_a_smaller_window_is_compact(window: MainWindow) -> None:
    window.resize(1366, 768)
    assert theme.current().density is theme.Density.COMPACT
    window.resize(1440, 900)
    assert theme.current().density is theme.Density.NORMAL


def test_in_another_language_everything_is_made_anew_and_nothing_is_lost(
    window: MainWindow, built: Built, qtbot: QtBot, language: Language
) -> None:
    window.show_dealer("Autohuis Vierlinden")
    window.show_floors([FloorShown(1, "Toyota", 6), FloorShown(2, "Honda", 4)])
    window.choose_floor(2)
    window.show_count("Leads", 7, "7 leads without an answer")
    window.show_page("Settings")
    language.choose(LanguageChoice.DUTCH)
    window.rebuild()
    assert (window.page, window.floor) == ("Settings", 2)
    qtbot.waitUntil(lambda: "do 22 okt" in _texts(window))
    names = [action.text() for action in with_keys(window)]
    assert "Volledig scherm" in names
    assert "Full screen" not in names
    _key(window, Qt.Key.Key_1, CTRL)
    _key(window, Qt.Key.Key_F1, NONE)
    assert built.acts == ["Board"]


def test_in_another_language_the_search_box_stays_on_every_page(
    qtbot: QtBot, language: Language
) -> None:
    asked: list[str] = []

    class Answers(QWidget):
        def search_by(self, box: SearchBox) -> None:
            box.asked.connect(asked.append)

    pages = [("Board", Answers), ("Settings", QWidget)]
    window = MainWindow(
        [PageSpec(name, partial(_page_name, name), "board", make) for name, make in pages],
        Minutes(lambda: AT),
        AMSTERDAM,
    )
    qtbot.addWidget(window)
    window.show()
    window.show_page("Settings")
    language.choose(LanguageChoice.DUTCH)
    window.rebuild()
    assert window.page == "Settings"
    box = window._bar.search
    assert not box.isHidden()
    box.asked.emit("jan")
    assert asked == ["jan"]


@pytest.fixture
def language(qapp: QApplication) -> Iterator[Language]:
    made = Language(qapp, LanguageChoice.ENGLISH)
    yield made
    made.choose(LanguageChoice.ENGLISH)


@dataclass
class Office:
    """A desk whose database can be cut off."""

    line: Line
    feed: ChangeFeed
    desk: Desk


@pytest.fixture
def office(window: MainWindow) -> Iterator[Office]:
    line = Line()
    background = Background()
    feed = ChangeFeed(line.open)
    desk = Desk(background, feed, line.counters, str)
    window.follow(desk, feed)
    feed.start(line.counters())
    yield Office(line, feed, desk)
    feed.close()
    background.close()


def _refuse(sentence: str) -> Callable[[], None]:
    def act() -> None:
        raise OSError(sentence)

    return act


def test_a_refusal_stands_above_the_page_until_esc_or_the_next_act(
    window: MainWindow, office: Office, qtbot: QtBot
) -> None:
    office.desk.do(_refuse("Sanne took this customer 2 s ago."))
    qtbot.waitUntil(lambda: window.problems.sentences == ("Sanne took this customer 2 s ago.",))
    assert window.problems.isVisible()
    _key(window, Qt.Key.Key_Escape, NONE)
    assert window.problems.sentences == ()
    assert window.problems.isHidden()
    office.desk.do(_refuse("Nobody is in line."))
    qtbot.waitUntil(lambda: len(window.problems.sentences) == 1)
    office.desk.do(lambda: None)
    qtbot.waitUntil(lambda: window.problems.sentences == ())


def test_only_the_newest_refusal_is_said(window: MainWindow) -> None:
    window.problems.say("First.")
    window.problems.say("Second.", "With more to it.")
    assert window.problems.sentences == ("Second. With more to it.",)


def test_a_lost_database_is_said_in_banner_and_top_bar_and_so_is_its_return(
    window: MainWindow, office: Office, qtbot: QtBot
) -> None:
    live = window.findChildren(QWidget, "")
    # At a start without it what was read on the day before is named, everywhere the same.
    window.problems.begin_away(window._minutes.now() - timedelta(days=1))
    office.feed.lost.emit(DatabaseProblem(Problem.UNREACHABLE))
    (said,) = window.problems.sentences
    assert said.startswith("Database unreachable, last read Wed 21 Oct 14:14")
    assert any(widget.accessibleName() == "Offline since 21 Oct" for widget in live)
    office.feed.back.emit()
    window.problems.close_one()
    with qtbot.waitSignal(office.feed.lost):
        office.line.cut = True
        office.line.stir()
    (said,) = window.problems.sentences
    assert said.startswith("Database unreachable since 14:14")
    assert any(widget.accessibleName() == "Offline since 14:14" for widget in live)
    _key(window, Qt.Key.Key_Escape, NONE)
    assert len(window.problems.sentences) == 1
    # What cannot be done is said at once, without waiting for the database.
    office.desk.do(_refuse("unreachable"))
    qtbot.waitUntil(lambda: window.problems.sentences[1:] == ("offline",))
    office.line.cut = False
    with qtbot.waitSignal(office.feed.back, timeout=20_000):
        office.feed.try_now()
    (said,) = window.problems.sentences
    assert said.startswith("Back online at 14:14")
    _key(window, Qt.Key.Key_Escape, NONE)
    assert not list(window.problems.sentences)


def test_a_program_that_is_too_old_for_the_database_says_what_to_install(
    window: MainWindow, office: Office
) -> None:
    facts = {"database": "showroom", "pc": "Backoffice", "version": "9.1"}
    office.feed.lost.emit(DatabaseProblem(Problem.NEWER_DATABASE, **facts))
    (said,) = window.problems.sentences
    assert said.startswith("This PC needs the newer version of Showroom")
    assert "Install Showroom 9.1 on this PC too, as on Backoffice; nothing is lost." in said
    assert "unreachable" not in said


def test_what_a_lost_database_did_not_take_is_named_until_it_is_entered_again(
    window: MainWindow, office: Office, qtbot: QtBot
) -> None:
    office.desk.do(_refuse("The file was moved."), what="Walk-in")
    missing = "Not entered: Walk-in 14:14. Enter it again."
    qtbot.waitUntil(lambda: window.problems.sentences == (f"The file was moved. {missing}",))
    with qtbot.waitSignal(office.feed.lost):
        office.line.cut = True
        office.line.stir()
    (said,) = window.problems.sentences
    assert said.startswith("Database unreachable since 14:14")
    assert said.endswith(missing)
    office.line.cut = False
    with qtbot.waitSignal(office.feed.back, timeout=20_000):
        office.feed.try_now()
    (said,) = window.problems.sentences
    assert said.startswith("Back online at 14:14")
    assert said.endswith(missing)


def test_a_banner_never_takes_the_keyboard_from_who_is_typing(
    window: MainWindow, office: Office, qtbot: QtBot
) -> None:
    windows: list[QWidget] = []

    class Watcher(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() is QEvent.Type.Show and isinstance(watched, QWidget):
                windows.extend([watched] if watched.isWindow() else [])
            return False

    watcher = Watcher()
    app = QApplication.instance()
    assert app is not None
    app.installEventFilter(watcher)
    with qtbot.waitSignal(office.feed.lost):
        office.line.cut = True
        office.line.stir()
    window.problems.say("First.", "With more to it.")
    app.removeEventFilter(watcher)
    assert windows == []


def test_a_key_that_the_database_keeps_waiting_is_named_as_long_as_it_waits(
    window: MainWindow, office: Office, qtbot: QtBot
) -> None:
    free = threading.Event()
    office.desk.do(lambda: free.wait(30), what="Walk-in")
    office.desk.do(lambda: None, what="Be-back")
    qtbot.waitUntil(lambda: bool(window.problems.sentences), timeout=5_000)
    said = (
        "Waiting for the database Not entered yet: Walk-in, Be-back. It is entered as soon as the "
        "database answers; press nothing again."
    )
    assert window.problems.sentences == (said,)
    free.set()
    qtbot.waitUntil(lambda: window.problems.sentences == ())


def test_long_names_of_floors_never_cut_the_time_off(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(1366, 768)
    window.show_dealer("Autobedrijf Van der Vlist en Zonen Alphen aan den Rijn")
    long = "Toyota en Lexus nieuw en gebruikt, bedrijfswagens Alphen-West"
    floors = [(1, long, 12), (2, f"{long} 2", 9), (3, "Honda", 4)]
    window.show_floors([FloorShown(*each) for each in floors])
    clock = next(label for label in window.findChildren(Label) if label.text() == "14:14")
    day = next(label for label in window.findChildren(Label) if "22" in label.text())
    qtbot.waitUntil(lambda: all(each.width() >= each.sizeHint().width() for each in (clock, day)))
    bar = window._bar
    qtbot.waitUntil(lambda: bar.minimumSizeHint().width() <= 1366)
    assert bar.live.geometry().right() < clock.mapTo(bar, QPoint(0, 0)).x()
    segments = bar.floors.findChildren(QAbstractButton)
    assert [button.toolTip() for button in segments] == [long, f"{long} 2", ""]


def _says(live: LiveSign, words: str) -> bool:
    return live._shown() == words


def test_offline_the_names_of_dealer_and_person_stay_whole(
    window: MainWindow, qtbot: QtBot
) -> None:
    bar = window._bar
    window.show_dealer("Autohuis Vierlinden")
    window.show_floors([FloorShown(1, "Toyota", 6), FloorShown(2, "Honda", 4)])
    window.show_person("Karin Postma", "Reception")
    bar.search.show()
    bar.show_lock(signed_in=True)
    # As wide as what stands there with leads that wait too long.
    bar.alarms.setFixedWidth(244)
    bar.alarms.show()
    names = (bar.person, *(each for each in bar.findChildren(Label) if "Autohuis" in each.text()))
    for width, shown in ((1366, "Offline"), (1920, "Offline since 14:14")):
        window.resize(width, 900)
        bar.live.show_offline("14:14")
        qtbot.waitUntil(partial(_says, bar.live, shown))
        qtbot.waitUntil(lambda: all(each.width() >= each.sizeHint().width() for each in names))
        assert bar.live.accessibleName() == "Offline since 14:14"


def test_a_hidden_page_asks_when_it_is_shown_and_a_visible_one_at_once(
    qtbot: QtBot, qapp: QApplication
) -> None:
    feed = ChangeFeed(Line().open, qapp)
    asked: list[str] = []

    class Floor(Page):
        def rows(self) -> None:
            asked.append("rows")

        def rules(self) -> None:
            asked.append("rules")

    page = Floor()
    qtbot.addWidget(page)
    page.follow(
        feed,
        {Topic.BOARD: (page.rows,), Topic.POLICY: (page.rows, page.rules)},
    )
    assert asked == []
    page.show()
    assert asked == ["rows", "rules"]
    feed.changed.emit(Topic.BOARD)
    feed.changed.emit(Topic.LEADS)
    assert asked == ["rows", "rules", "rows"]
    page.hide()
    feed.changed.emit(Topic.BOARD)
    feed.changed.emit(Topic.POLICY)
    assert asked == ["rows", "rules", "rows"]
    page.show()
    assert asked[3:] == ["rows", "rules"]


def test_the_clock_ticks_just_after_the_full_minute(qtbot: QtBot) -> None:
    moments = iter([AT.replace(second=59, microsecond=990_000), AT.replace(minute=15)])
    minutes = Minutes(lambda: next(moments, AT))
    with qtbot.waitSignal(minutes.passed):
        pass


def test_settings_of_this_pc_are_chosen_with_a_click(qtbot: QtBot) -> None:
    page = ThisPcPage(Settings(station="Balie"), "showroom.db (SQLite)", "settings.toml")
    qtbot.addWidget(page)
    page.show()
    chosen: list[Settings] = []
    page.chosen.connect(chosen.append)
    page.theme.step(2)
    page.language.step()
    page.speed.step()
    assert chosen == [
        Settings(theme=ThemeChoice.DARK, station="Balie"),
        Settings(LanguageChoice.ENGLISH, ThemeChoice.DARK, station="Balie"),
        Settings(
            LanguageChoice.ENGLISH,
            ThemeChoice.DARK,
            station="Balie",
            demo_speed=DemoSpeed.FIVE,
        ),
    ]
    # What it is called is chosen where all PCs are seen.
    assert page.station.line.text() == "Balie (Reception)"
    assert page.station.line.isReadOnly()
    assert page.database.line.isReadOnly()
    page.say("It cannot be kept.")
    assert "It cannot be kept." in _texts(page)
