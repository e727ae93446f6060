"""The board while the database is away: arrivals are noted, and offered when it is back."""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from showroom_app.domain.floor_facts import ArrivalKind
from showroom_app.domain.noted import NotedArrival, NotedFor
from showroom_app.domain.refused import NotFound, Refused
from showroom_app.noted_file import NotedFile
from showroom_app.services.lost_answers import AnswerLost
from showroom_app.services.noted_rows import NotedLook
from showroom_app.storage.problems import DatabaseProblem, Problem
from showroom_app.ui.background import Background
from showroom_app.ui.board.board_page import BoardPage
from showroom_app.ui.board.noted_panel import NotedPanel
from showroom_app.ui.board.noted_strip import DISMISS, ENTER, GONE, STRIKE, TAKEN, NotedLine
from showroom_app.ui.board.pick_panel import PickPanel
from showroom_app.ui.change_feed import ChangeFeed, Counters, Watch
from showroom_app.ui.desk import Desk
from showroom_app.ui.minutes import Minutes
from showroom_app.ui.noting import Noting
from showroom_app.ui.problems import Problems
from showroom_app.ui.widgets.button import Button
from showroom_app.words import Saying
from tests.services.dealership import AMSTERDAM, STATION, Dealership

_PATIENCE = 20_000


class Cable:
    """The way to the database: while it is cut nothing comes through, and nothing answers."""

    def __init__(self, dealership: Dealership) -> None:
        self._dealership = dealership
        self._watches: list[Watch] = []
        self.is_cut = False

    def open(self) -> Watch:
        if self.is_cut:
            raise OSError("no route to host")
        made = _CutWatch(self._dealership.store.watch(), self)
        self._watches.append(made)
        return made


@dataclass
class _CutWatch:
    inner: Watch
    cable: Cable
    closed: threading.Event = field(default_factory=threading.Event)

    @property
    def files(self) -> tuple[Path, ...]:
        return self.inner.files

    def wake(self) -> None:
        self.inner.wake()

    def wait(self, timeout_seconds: float) -> bool:
        if self.cable.is_cut:
            raise OSError("no route to host")
        return self.inner.wait(min(timeout_seconds, 0.05))

    def counters(self) -> Counters:
        return self.inner.counters()

    def close(self) -> None:
        self.closed.set()
        self.inner.close()


@dataclass
class Door:
    """Somebody at the board of a PC whose cable can be cut."""

    dealership: Dealership
    cable: Cable
    feed: ChangeFeed
    page: BoardPage
    problems: Problems
    noting: Noting
    minutes: Minutes
    qtbot: QtBot
    refusals: list[str]

    def until(self, holds: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(holds, timeout=_PATIENCE)

    def cut(self) -> None:
        self.cable.is_cut = True
        self.until(lambda: self.feed.is_lost)

    def mend(self) -> None:
        self.cable.is_cut = False
        self.feed.try_now()
        self.until(lambda: not self.feed.is_lost)

    def press(self, key: Qt.Key, *, control: bool = False) -> None:
        keys = Qt.KeyboardModifier.ControlModifier if control else Qt.KeyboardModifier.NoModifier
        QTest.keyClick(self.focused, key, keys)

    def note(self, key: Qt.Key = Qt.Key.Key_F1) -> NotedArrival:
        """Press the key of an arrival, and wait until it is on the disk and asked about."""
        before = {each.id for each in self.noting.open}
        self.press(key)
        self.until(lambda: bool({each.id for each in self.noting.open} - before))
        self.until(lambda: self.page.noted is not None and self.page.noted.panel is not None)
        return next(each for each in self.noting.open if each.id not in before)

    @property
    def focused(self) -> QWidget:
        return QApplication.focusWidget() or self.page

    @property
    def rows(self) -> list[NotedLine]:
        return list(self.page.board.noted_model.rows)

    @property
    def panel(self) -> NotedPanel:
        assert self.page.noted is not None
        panel = self.page.noted.panel
        assert panel is not None
        return panel

    @property
    def question(self) -> PickPanel:
        found = self.page.slot.question
        assert isinstance(found, PickPanel)
        return found

    def serving(self) -> list[str]:
        view = self.page.view
        return [row.name for row in view.with_customers] if view else []

    def do(self, row: NotedLine, what: str) -> None:
        self.page.board.noted().asked.emit(row.id, what)


def _say(problem: Exception) -> str:
    if isinstance(problem, Refused):
        return Saying().refusal(problem)
    if isinstance(problem, NotFound):
        return Saying().unknown(problem)
    return str(problem)


@pytest.fixture
def door(
    dealership: Dealership, people: dict[str, int], qtbot: QtBot, tmp_path: Path
) -> Iterator[Door]:
    """The board of the design pictures on a PC of its own, at 14:14."""
    del people
    background, cable = Background(), Cable(dealership)
    feed = ChangeFeed(cable.open)
    services = dealership.services
    desk = Desk(background, feed, services.counters, _say, came_of=services.lost_answers.came_of)
    minutes = Minutes(lambda: dealership.now)
    noting = Noting(NotedFile(tmp_path / "noted.jsonl"))
    problems = Problems()
    problems.follow(desk, feed, minutes.now, AMSTERDAM, noting)
    feed.start(dealership.services.counters())
    page = BoardPage(desk, feed, dealership.services, lambda: STATION, minutes, noting=noting)
    assert page.noted is not None
    page.noted.told.connect(problems.tell_noted)
    refusals: list[str] = []
    desk.refused.connect(refusals.append)
    window = QWidget()
    column = QVBoxLayout(window)
    column.addWidget(problems)
    column.addWidget(page, 1)
    window.resize(1356, 904)
    window.show()
    window.activateWindow()
    page.setFocus()
    qtbot.waitUntil(lambda: page.view is not None and page.isActiveWindow(), timeout=_PATIENCE)
    yield Door(dealership, cable, feed, page, problems, noting, minutes, qtbot, refusals)
    feed.close()
    background.close()
    noting.close()
    window.close()
    window.deleteLater()


def test_f1_notes_the_arrival_on_this_pc_and_assigns_nobody(door: Door) -> None:
    door.cut()
    door.dealership.later(minutes=1)
    noted = door.note()
    assert (noted.kind, noted.at) == (ArrivalKind.WALK_IN, door.dealership.now)
    assert (noted.floor_name, noted.station) == ("Toyota", STATION.station)
    QTest.keyClicks(door.focused, "Jan de Groot")
    door.press(Qt.Key.Key_Return)
    door.until(lambda: door.noting.open[0].name == "Jan de Groot")
    assert [(row.kind, row.who) for row in door.rows] == [("Walk-in", "Jan de Groot")]
    assert [spot for spot, _ in door.rows[0].spots] == ["details", STRIKE]
    assert "plus 1 from this PC" in door.page.board.subtitle.text()
    (said,) = door.problems.sentences
    assert said.startswith("Database unreachable since")
    # Another program on this PC finds it on the disk.
    assert NotedFile(Path(door.noting.path)).read().open == door.noting.open
    assert door.serving() == []


@pytest.mark.parametrize(
    ("key", "kind"),
    [
        (Qt.Key.Key_F2, ArrivalKind.APPOINTMENT),
        (Qt.Key.Key_F3, ArrivalKind.BE_BACK),
        (Qt.Key.Key_F4, ArrivalKind.SERVICE),
        (Qt.Key.Key_F5, ArrivalKind.PHONE),
    ],
)
def test_every_key_of_the_door_notes_at_once(door: Door, key: Qt.Key, kind: ArrivalKind) -> None:
    door.cut()
    assert door.note(key).kind is kind


def test_everything_else_is_refused_in_words_at_once(door: Door) -> None:
    door.cut()
    for count, key in enumerate((Qt.Key.Key_F6, Qt.Key.Key_F7, Qt.Key.Key_F10, Qt.Key.Key_F12), 1):
        door.press(key)
        door.until(partial(_has, door.refusals, count))
        assert not door.page.slot.is_open
    door.press(Qt.Key.Key_R, control=True)
    door.until(partial(_has, door.refusals, 5))
    door.page.board.log.all.click()
    door.until(partial(_has, door.refusals, 6))
    assert set(door.refusals) == {Saying().refusal(Refused("offline"))}


def test_what_is_refused_looks_so_and_answers_a_press_in_words(door: Door) -> None:
    board = door.page.board
    refused = (board.check_in, board.up_now.skip, board.more, board.on_deck.menu_button)
    arrivals = (board.walk_in, board.appointment, board.be_back, board.service, board.phone)
    assert all(button.looks_enabled for button in refused)
    door.cut()
    assert [button.looks_enabled for button in refused] == [False] * len(refused)
    assert board.other.looks_enabled
    assert all(button.isEnabled() for button in arrivals)
    for count, button in enumerate(refused, 1):
        button.click()
        door.until(partial(_has, door.refusals, count))
    assert not door.page.slot.is_open
    door.mend()
    door.until(lambda: all(button.looks_enabled for button in refused))


def test_a_noted_arrival_is_struck_out_in_words_and_brought_back(door: Door) -> None:
    said: list[str] = []
    door.page.noticed.connect(said.append)
    door.cut()
    noted = door.note()
    QTest.keyClicks(door.focused, "Jan")
    door.panel.undo.click()
    door.until(lambda: not door.noting.open)
    assert not door.page.slot.is_open
    assert said == ["Struck out: Walk-in 14:14, Jan. Ctrl+Z brings it back."]
    door.press(Qt.Key.Key_Z, control=True)
    door.until(lambda: [each.name for each in door.noting.open] == ["Jan"])
    assert said[1:] == ["Noted again: Walk-in 14:14, Jan."]
    assert (door.noting.open[0].id, door.noting.open[0].at) == (noted.id, noted.at)
    door.do(door.rows[0], STRIKE)
    door.until(lambda: not door.noting.open)
    door.dealership.later(minutes=3)
    # Later than an act can be undone nothing is left to take back.
    door.press(Qt.Key.Key_Z, control=True)
    door.until(lambda: len(door.refusals) == 1)


def test_no_key_strikes_out_one_noted_arrival_after_another(door: Door) -> None:
    said: list[str] = []
    door.page.noticed.connect(said.append)
    door.cut()
    first = door.note()
    door.press(Qt.Key.Key_Escape)
    door.dealership.later(minutes=1)
    second = door.note()
    door.press(Qt.Key.Key_Escape)
    door.press(Qt.Key.Key_F8)
    door.until(lambda: len(said) == 1)
    assert said[0].startswith("F8 strikes out the noted arrival whose panel is open.")
    for count, still in ((2, [first]), (3, [first, second])):
        door.press(Qt.Key.Key_Z, control=True)
        door.until(partial(_has, said, count))
        door.until(partial(_are_open, door, still))
    door.dealership.later(minutes=5)
    door.press(Qt.Key.Key_Z, control=True)
    door.until(lambda: len(said) == 4)
    assert said[3].startswith("Nothing was noted in the last 2 minutes.")
    assert list(door.noting.open) == [first, second]


def test_each_is_entered_with_one_key_when_the_database_is_back(door: Door) -> None:
    door.cut()
    first = door.note()
    QTest.keyClicks(door.focused, "Jan")
    door.dealership.later(minutes=3)
    second = door.note()
    assert first.at < second.at
    door.press(Qt.Key.Key_Escape)
    door.until(lambda: door.noting.open[0].name == "Jan")
    door.dealership.later(minutes=5)
    door.mend()
    door.until(lambda: len(door.rows) == 2 and door.rows[0].spots[0][0] == ENTER)
    door.until(lambda: door.rows[0].spots[0][1] == "Enter for Sanne")
    door.until(lambda: "2 arrivals noted here wait" in door.problems.sentences[0])
    door.until(lambda: door.focused is door.page.board.noted().list)
    door.press(Qt.Key.Key_Return)
    door.until(lambda: [row.id for row in door.rows] == [second.id])
    door.until(lambda: "entered, Sanne de Vries" in door.problems.sentences[0])
    door.until(lambda: door.focused is door.page.board.noted().list)
    door.press(Qt.Key.Key_Return)
    door.until(lambda: not door.rows)
    door.until(lambda: door.serving() == ["Sanne de Vries", "Anna Visser"])
    with door.dealership.store.read() as work:
        jan, other = (work.visits.visit(number) for number in (1, 2))
    assert jan is not None
    assert other is not None
    assert (jan.name, jan.arrived_at, other.arrived_at) == ("Jan", first.at, second.at)
    assert Path(door.noting.path).read_bytes() == b""


def test_who_took_it_who_has_gone_and_why_it_is_none(door: Door) -> None:
    door.cut()
    for _ in range(3):
        door.note()
        door.press(Qt.Key.Key_Escape)
    door.mend()
    door.until(lambda: bool(door.rows) and door.rows[0].spots[0][0] == ENTER)
    taken, gone, none = door.rows
    door.do(taken, TAKEN)
    names = [answer.text for answer in door.question.answers]
    door.question.chosen.emit(door.question.answers[names.index("Willem Hoekstra")].id, "")
    door.until(lambda: len(door.rows) == 2)
    door.do(gone, GONE)
    door.until(lambda: len(door.rows) == 1)
    door.do(none, DISMISS)
    door.question.chosen.emit(door.question.answers[0].id, "")
    door.until(lambda: not door.rows)
    door.until(lambda: door.serving() == ["Willem Hoekstra"])


def test_what_needs_a_look_is_said(door: Door) -> None:
    door.cut()
    door.note()
    door.press(Qt.Key.Key_Escape)
    sanne = next(rep for rep, name in door.page.here.view.names.items() if name.startswith("Sanne"))  # type: ignore[union-attr]  # shown above
    door.dealership.later(minutes=1)
    door.dealership.services.floor.go_on_break(STATION, sanne)
    door.mend()
    door.until(lambda: "It needs a look: Sanne had gone on break at 14:15." in _first(door))
    assert door.rows[0].told == "Sanne had gone on break at 14:15"
    assert door.rows[0].spots[0] == (ENTER, "Enter for Anna")


def _has(refusals: list[str], count: int) -> bool:
    return len(refusals) == count


def _first(door: Door) -> str:
    return next(iter(door.problems.sentences), "")


def test_an_arrival_that_the_database_did_not_take_is_noted_too_and_entered_once(
    door: Door,
) -> None:
    services = door.page._services.reception
    arrive = services.arrive

    def cut_off(*given: object, **said: object) -> object:
        arrive(*given, **said)  # type: ignore[arg-type]  # as given
        raise OSError("connection reset by peer")

    services.arrive = cut_off  # type: ignore[method-assign, assignment]  # the network, at its worst
    door.press(Qt.Key.Key_F1)
    # It was stored, only nobody heard: the look finds it by its act, and enters nothing again.
    door.until(lambda: "entered, Sanne de Vries" in _first(door))
    door.until(lambda: not door.noting.open)
    door.until(lambda: door.serving() == ["Sanne de Vries"])


@pytest.mark.parametrize("is_stored", [True, False], ids=["stored", "not stored"])
def test_an_arrival_whose_answer_was_lost_is_noted_until_its_act_tells(
    door: Door, is_stored: bool
) -> None:
    services = door.page._services.reception
    arrive, gone = services.arrive, DatabaseProblem(Problem.UNREACHABLE, database="server")
    looks = threading.Event()
    look_at_noted = services.look_at_noted

    def cut_off(*given: object, **said: object) -> object:
        if is_stored:
            arrive(*given, **said)  # type: ignore[arg-type]  # as given
        raise AnswerLost(gone, str(said["act"]), "arrive")

    def look(arrivals: Collection[NotedArrival]) -> tuple[NotedLook, ...]:
        looks.set()
        return look_at_noted(arrivals)

    services.arrive = cut_off  # type: ignore[method-assign, assignment]  # the network, at its worst
    services.look_at_noted = look  # type: ignore[method-assign]  # to know that it was looked up
    door.press(Qt.Key.Key_F1)
    door.until(looks.is_set)
    if is_stored:
        door.until(lambda: not door.noting.open and door.serving() == ["Sanne de Vries"])
        return
    door.until(lambda: [spot for row in door.rows for spot, _ in row.spots][:1] == [ENTER])
    door.do(door.rows[0], ENTER)
    door.until(lambda: not door.noting.open and door.serving() == ["Sanne de Vries"])
    assert len(door.dealership.services.floor.log(1)) == 7


def test_what_was_noted_waits_through_a_restart(door: Door, tmp_path: Path) -> None:
    left = Noting(NotedFile(tmp_path / "noted.jsonl"))
    arrival = NotedArrival("r1", door.dealership.now, ArrivalKind.WALK_IN, 1, "Toyota", "reception")
    left.note(arrival)
    left.close()
    door.noting.look()
    door.until(lambda: [row.id for row in door.rows] == ["r1"])
    door.until(lambda: "Noted on this PC" in _first(door))


def test_what_was_noted_for_another_dealership_is_said_and_waits_for_it(
    door: Door, tmp_path: Path
) -> None:
    elsewhere = NotedFor("another key", "Autohuis B", "postgresql://b/showroom")
    left = Noting(NotedFile(tmp_path / "noted.jsonl"))
    left.belong(elsewhere)
    for name in ("r1", "r2"):
        left.note(
            NotedArrival(name, door.dealership.now, ArrivalKind.WALK_IN, 1, "Toyota", "reception")
        )
    left.close()
    door.noting.look()
    door.until(lambda: "2 arrivals noted for Autohuis B stay on this PC" in _first(door))
    assert not door.rows
    assert not door.noting.open
    door.noting.belong(elsewhere)
    door.until(lambda: [row.id for row in door.rows] == ["r1", "r2"])
    door.until(lambda: "2 arrivals noted here wait" in _first(door))


def test_what_cannot_be_read_is_put_aside_and_said(door: Door, tmp_path: Path) -> None:
    (tmp_path / "noted.jsonl").write_bytes(b"00000000 torn, of Jan de Groot\n")
    door.cut()
    noted = door.note()
    door.until(lambda: any("1 lines" in said for said in door.problems.sentences))
    door.noting.end(noted.id, "dismissed")
    door.until(lambda: any("noted.unread-" in said for said in door.problems.sentences))
    (aside,) = tmp_path.glob("noted.unread-*")
    assert aside.read_bytes() == b"00000000 torn, of Jan de Groot\n"
    # Told again whenever the file is looked at, until somebody erases it, after a question.
    door.problems.close_one()
    door.noting.look()
    door.until(lambda: any("noted.unread-" in said for said in door.problems.sentences))

    def press(words: str) -> None:
        (button,) = [b for b in door.problems.findChildren(Button) if b.text() == words]
        button.click()

    services = door.dealership.services
    services.beside = door.noting.unread
    door.problems.erase_asked.connect(lambda files: services.privacy.erase_unread(STATION, files))
    door.problems.erase_asked.connect(door.problems.tell_erased)
    # No act takes it away, such as that of a manager who signs in.
    door.mend()
    door.press(Qt.Key.Key_F1)
    door.until(lambda: door.page.slot.arriving is not None)
    assert any("noted.unread-" in said for said in door.problems.sentences)
    press("Erase…")
    door.until(lambda: any("Nothing brings it back" in said for said in door.problems.sentences))
    assert aside.exists()
    press("Erase")
    door.until(lambda: any("is erased" in said for said in door.problems.sentences))
    assert not aside.exists()


def test_what_is_typed_of_an_earlier_arrival_is_saved_when_the_database_is_back(
    door: Door,
) -> None:
    door.press(Qt.Key.Key_F1)
    door.until(lambda: door.page.slot.arriving is not None)
    door.cut()
    QTest.keyClicks(door.focused, "Jan")
    door.press(Qt.Key.Key_Return)
    assert door.refusals == []
    door.mend()
    door.until(lambda: any(row.customer == "Jan" for row in door.page.view.with_customers))  # type: ignore[union-attr]  # shown above


def test_a_disk_that_takes_nothing_is_said_and_the_board_goes_on(
    door: Door, tmp_path: Path
) -> None:
    door.cut()
    (tmp_path / "noted.lock").mkdir()
    door.press(Qt.Key.Key_F1)
    door.until(lambda: any("paper" in said for said in door.problems.sentences))
    assert not door.page.acts.is_arriving
    (tmp_path / "noted.lock").rmdir()
    door.note()


def test_after_a_night_with_the_lid_closed_the_board_is_as_old_as_when_it_was_closed(
    door: Door,
) -> None:
    door.dealership.later(minutes=90)
    door.cut()
    door.until(lambda: door.page.board.subtitle.text() == "shared until 14:14")


def _are_open(door: Door, arrivals: list[NotedArrival]) -> bool:
    return list(door.noting.open) == arrivals
