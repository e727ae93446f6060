"""Saturday, the busiest hour: sixty arrivals, one keystroke each, through the real window.

Reception sits at the window. The reps finish, go to the desk and come back at a kiosk: another PC
on the same database. The clock is the test's. What is measured is what a person would notice: the
name on the screen after each key, that the window never works for the database itself, and that
nothing is read or shown more often than an arrival needs.
"""

from __future__ import annotations

import sys
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy import Connection, Engine, event

from showroom_app.app import Program
from showroom_app.cli.main import parse
from showroom_app.domain.floor_facts import ArrivalKind, Outcome
from showroom_app.domain.people import Role
from showroom_app.domain.standing import State
from showroom_app.services.board_rows import BoardView
from showroom_app.ui.board.board_page import BoardPage
from showroom_app.ui.minutes import Minutes
from showroom_app.ui.search_box import SearchBox
from tests.services.dealership import STATION, Dealership

Key = Qt.Key

_PATIENCE = 30_000
_REPS = {
    "Sanne de Vries": Role.SHOWROOM,
    "Anna Visser": Role.HYBRID,
    "Youssef El Amrani": Role.HYBRID,
    "Willem Hoekstra": Role.SHOWROOM,
    "Lotte Jansen": Role.HYBRID,
    "Rob van der Meer": Role.SHOWROOM,
    "Daan Mulder": Role.HYBRID,
    "Pieter Bakker": Role.SHOWROOM,
    "Joost Dekker": Role.HYBRID,
    "Esra Yildiz": Role.SHOWROOM,
}
_ENDS = (Outcome.QUOTE, Outcome.FOLLOW_UP, Outcome.LOST, Outcome.APPOINTMENT)
_LASTS = timedelta(minutes=16)
_MOST_READS = 2
"""Boards read for one arrival: for the act itself and, at most, for what it sets in motion."""
_MOST_SHOWN = 4
"""Times that the line is put on the screen for one arrival."""
_MOST_STATEMENTS = 48
"""Ten of them keep the records of customers, when there is time; no board is read for that."""


@dataclass
class Watch:
    """Who asks the database what: statements of the window's PC by thread."""

    others: set[int] = field(default_factory=set)
    """The pools of connections of other PCs."""
    on_window: list[str] = field(default_factory=list)
    count: int = 0

    def note(self, connection: Connection, _cursor: Any, statement: str, *_rest: Any) -> None:
        """One statement."""
        if id(connection.engine.pool) in self.others:
            return
        self.count += 1
        if threading.current_thread() is threading.main_thread():
            self.on_window.append(statement)


class Saturday:
    """The showroom between eleven and twelve."""

    def __init__(
        self, url: str, home: Path, watch: Watch, qapp: QApplication, qtbot: QtBot
    ) -> None:
        self.kiosk = Dealership(url, "2026-10-24 10:30")
        self.watch = watch
        watch.others.add(id(self.kiosk.store._engine.pool))
        # The other PC opened the database before anybody could know its connections.
        watch.on_window.clear()
        self._qapp, self._qtbot = qapp, qtbot
        self.reps = {name: self.kiosk.rep(name, role) for name, role in _REPS.items()}
        thijs = self.kiosk.rep("Thijs Smit", Role.INTERNET)
        self.kiosk.sale(self.reps["Willem Hoekstra"], "2026-10-02", customer="Bart Kuipers")
        for n in range(4):
            lead = self.kiosk.lead(name=f"Fam. Groot-{n}")
            self.kiosk.services.leads.claim(STATION, lead, thijs)
            due = self.kiosk.now + timedelta(minutes=35 + 15 * n)
            self.kiosk.services.leads.appointment(STATION, lead, thijs, due, "Corolla")
        self.kiosk.at("2026-10-24 11:00")
        self.now: datetime = self.kiosk.now
        options = parse(["--database", url, "--data-dir", str(home), "--station", "reception"])
        self.program = Program(qapp, options, lambda: self.now)
        self.program.start()
        self.until(lambda: self.program.window is not None)
        self.until(lambda: self.page.view is not None)
        assert self.program.window is not None
        self.program.window.activateWindow()
        self.until(self.program.window.isActiveWindow)
        self.reads = self.shown = 0
        self.page.viewed.connect(self._read)
        self.page.board.line.shown.connect(self._show)

    @property
    def page(self) -> BoardPage:
        """Reception's board."""
        window = self.program.window
        assert window is not None
        found = window.findChild(BoardPage)
        assert isinstance(found, BoardPage)
        return found

    @property
    def view(self) -> BoardView:
        """What the board shows."""
        assert self.page.view is not None
        return self.page.view

    @property
    def title(self) -> str:
        """What the panel says: for whom the customer is."""
        return self.page.slot.arrival.title.text()

    def until(self, holds: Callable[[], bool]) -> None:
        """Wait until it holds."""
        self._qtbot.waitUntil(holds, timeout=_PATIENCE)

    def press(self, key: Key, modifier: Qt.KeyboardModifier | None = None) -> None:
        """One key, where the keyboard is."""
        held = Qt.KeyboardModifier.NoModifier if modifier is None else modifier
        QTest.keyClick(QApplication.focusWidget() or self.page, key, held)

    def type(self, text: str) -> None:
        """Type where the keyboard is."""
        QTest.keyClicks(QApplication.focusWidget() or self.page, text)

    def pass_a_minute(self) -> None:
        """A minute later: visits end at the kiosks, reps go to the desk and come back."""
        self.now += timedelta(minutes=1)
        self.kiosk.store.at = self.now
        for minutes in self._qapp.findChildren(Minutes):
            minutes.passed.emit()
        last = self._finish_what_has_lasted()
        last = self._obey_the_board() or last
        if last is not None:
            self.until(lambda: self.view.last >= last)

    def see_more_than(self, last: int) -> None:
        """Wait until an entry after this number is on the screen."""
        self.until(lambda: self.view.last > last)

    def in_step(self) -> None:
        """Wait until the board shows the newest entry of the log, and nothing is being read."""
        assert self.view.floor is not None
        newest = self.kiosk.services.board.board(self.view.floor).last
        self.until(lambda: self.view.last == newest)
        for _ in range(3):
            # What was asked before this is done with it; what that asked for, with the next.
            self._let_the_database_thread_finish()

    def _let_the_database_thread_finish(self) -> None:
        done: list[object] = []
        self.program.background.on_database(lambda: None, done.append, done.append)
        self.until(lambda: bool(done))

    def _finish_what_has_lasted(self) -> int | None:
        last = None
        for n, row in enumerate(self.view.with_customers):
            if self.now - row.at >= _LASTS:
                outcome = _ENDS[(row.visit + n) % len(_ENDS)]
                done = self.kiosk.services.floor.finish(STATION, row.rep, outcome, row.visit)
                last = done.number
        return last

    def _obey_the_board(self) -> int | None:
        last = None
        for row in self.view.line:
            if row.state is State.RECALLED:
                last = self.kiosk.services.floor.come_back(STATION, row.rep).number
        told = next((row for row in self.view.line if row.send_to_desk_by is not None), None)
        if told is not None and self.kiosk.services.floor.state_of(told.rep) is State.ON_FLOOR:
            line = self.kiosk.services.floor.line(self.view.floor or 0)
            if (line.places().get(told.rep) or 0) >= 3:
                last = self.kiosk.services.floor.to_lead_desk(STATION, told.rep).number
        return last

    def close(self) -> None:
        """Close the window as a person does."""
        if self.program.window is not None:
            self.program.window.close()
        self.kiosk.store.close()

    def _read(self, _view: object) -> None:
        self.reads += 1

    def _show(self) -> None:
        self.shown += 1


@pytest.fixture
def watch() -> Iterator[Watch]:
    """Looks on at every statement."""
    made = Watch()
    event.listen(Engine, "before_cursor_execute", made.note)
    yield made
    event.remove(Engine, "before_cursor_execute", made.note)


@pytest.fixture
def saturday(
    sqlite_url: str, tmp_path: Path, watch: Watch, qapp: QApplication, qtbot: QtBot
) -> Iterator[Saturday]:
    """Ten reps in line, an internet rep, four appointments and a customer of Willem."""
    hooks = sys.excepthook, threading.excepthook
    locale = QLocale()
    made = Saturday(sqlite_url, tmp_path, watch, qapp, qtbot)
    yield made
    made.close()
    sys.excepthook, threading.excepthook = hooks
    QLocale.setDefault(locale)


@dataclass(frozen=True, slots=True)
class Arrival:
    """One customer at the door: the key that enters it, and what answers its question if any."""

    kind: ArrivalKind
    key: Key
    answer: tuple[Key, ...] = ()


def the_hour() -> list[Arrival]:
    """Sixty arrivals: mostly walk-ins, and some of everything else."""
    rest = {
        3: Arrival(ArrivalKind.SERVICE, Key.Key_F4),
        5: Arrival(ArrivalKind.BE_BACK, Key.Key_F3, (Key.Key_1, Key.Key_Return)),
        9: Arrival(ArrivalKind.PHONE, Key.Key_F5),
        14: Arrival(ArrivalKind.APPOINTMENT, Key.Key_F2),
    }
    walk_in = Arrival(ArrivalKind.WALK_IN, Key.Key_F1)
    return [rest.get(minute % 15, walk_in) for minute in range(60)]


@pytest.mark.timeout(300)
def test_reception_runs_a_busy_saturday_with_one_keystroke_an_arrival(saturday: Saturday) -> None:
    seen: Counter[ArrivalKind] = Counter()
    waited = 0
    for number, arrival in enumerate(the_hour()):
        saturday.pass_a_minute()
        saturday.in_step()
        before = saturday.view
        taker = before.next_walk_in
        saturday.reads = saturday.shown = saturday.watch.count = 0
        saturday.press(arrival.key)
        for key in arrival.answer:
            saturday.press(key)
        saturday.see_more_than(before.last)
        saturday.until(lambda: saturday.page.slot.arriving is not None)
        assert saturday.reads <= _MOST_READS, number
        assert saturday.shown <= _MOST_SHOWN, number
        assert saturday.watch.count <= _MOST_STATEMENTS, number
        seen[arrival.kind] += 1
        # The name is on the screen: in the panel, and among those with customers.
        if arrival.kind in (ArrivalKind.WALK_IN, ArrivalKind.SERVICE):
            if taker is None:
                waited += 1
                assert saturday.title == "Customer waits"
                assert saturday.page.board.waiting.isVisible()
            else:
                assert saturday.title == f"Customer for {taker.name.split()[0]}"
                served = {row.name for row in saturday.page.board.customers_model.rows}
                assert taker.name in served
                assert saturday.page.board.walk_in.whom != f"to {taker.name}"
        elif arrival.kind is ArrivalKind.PHONE:
            assert saturday.title == "Phone lead noted"
        else:
            assert saturday.title.startswith("Customer ")
        if number in (12, 33):
            undo(saturday)
            seen[arrival.kind] -= 1
        if number == 25:
            not_an_up(saturday)
    assert saturday.watch.on_window == []
    assert sum(seen.values()) == 58
    assert waited > 0
    check_the_day(saturday, seen)


def undo(saturday: Saturday) -> None:
    """Ctrl Z: the arrival was a mistake."""
    before = saturday.view
    saturday.press(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    saturday.see_more_than(before.last)
    assert saturday.view.log[0].kind == "undo"


def not_an_up(saturday: Saturday) -> None:
    """F8: the customer asked the way; a rep has the place back, one who waited has left."""
    before = saturday.view
    saturday.press(Key.Key_F8)
    saturday.see_more_than(before.last)


def check_the_day(saturday: Saturday, seen: Counter[ArrivalKind]) -> None:
    """Nobody is lost: the log, the screen and the database tell of the same hour."""
    saturday.in_step()
    floor = saturday.view.floor
    assert floor is not None
    kiosk = saturday.kiosk.services
    undone = [row for row in kiosk.board.whole_log(STATION, floor) if row.undone]
    arrived = Counter(
        row.kind for row in kiosk.board.whole_log(STATION, floor) if row.kind in set(ArrivalKind)
    )
    assert len(undone) == 2
    assert sum(arrived.values()) - 2 == sum(seen.values())
    line = kiosk.floor.line(floor)
    placed = sorted(line.places(), key=lambda rep: line.places()[rep])
    assert [row.rep for row in saturday.view.line] == placed
    assert {row.visit for row in saturday.view.waiting} == {v.visit for v in line.waiting()}
    assert kiosk.checking.check().is_well


@pytest.mark.timeout(120)
def test_an_owner_is_found_in_the_middle_of_it_all(saturday: Saturday) -> None:
    window = saturday.program.window
    assert window is not None
    for _ in range(3):
        saturday.pass_a_minute()
        saturday.in_step()
        before = saturday.view.last
        saturday.press(Key.Key_F1)
        saturday.see_more_than(before)
    saturday.press(Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    saturday.type("Bart Kuipers")
    saturday.press(Key.Key_Return)
    saturday.until(lambda: "Bart Kuipers" in {row.customer for row in saturday.view.with_customers})
    box = window.findChild(SearchBox)
    assert isinstance(box, SearchBox)
    assert box.text == ""
    assert saturday.watch.on_window == []
