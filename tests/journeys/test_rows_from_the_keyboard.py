"""The rows of the rules' tables, each played at reception's window with keys alone.

The arrivals of "What uses a turn", the corrections and the hybrid switch, as far as they are done
at the board. The window is the program's own; what happens elsewhere first (a sale last month, an
appointment) is prepared at another PC.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from showroom_app.app import Program
from showroom_app.cli.main import parse
from showroom_app.domain.floor_facts import Missed
from showroom_app.domain.lead import CallResult, NextStep
from showroom_app.domain.people import Role
from showroom_app.domain.standing import RecallCause, State
from showroom_app.services.board_rows import BoardView
from showroom_app.ui.board.before_after import BeforeAfter
from showroom_app.ui.board.board_page import BoardPage
from showroom_app.ui.board.close_panel import ClosePanel
from showroom_app.ui.board.due import Due
from showroom_app.ui.board.log_dialog import LogDialog
from showroom_app.ui.board.pick_panel import PickPanel
from showroom_app.ui.board.spot_list import SpotList
from showroom_app.ui.board.whose_panel import WhosePanel
from showroom_app.ui.keyed_model import ROW
from showroom_app.ui.leads.leads_page import LeadsPage
from showroom_app.ui.minutes import Minutes
from showroom_app.ui.search_box import SearchBox
from showroom_app.ui.theme import State as Shape
from tests.services.dealership import OFFICE, STATION, Dealership, local

Key = Qt.Key
Control = Qt.KeyboardModifier.ControlModifier

# What the screenless platform says when a menu opens.
pytestmark = pytest.mark.qt_log_ignore(
    r"^This plugin does not support (raise\(\)|grabbing the keyboard)"
)

_PATIENCE = 20_000
_REPS = {
    "Sanne de Vries": Role.SHOWROOM,
    "Anna Visser": Role.HYBRID,
    "Youssef El Amrani": Role.HYBRID,
    "Willem Hoekstra": Role.SHOWROOM,
    "Thijs Smit": Role.INTERNET,
}


class Desk:
    """Reception at the window, at 14:14: Sanne, Anna, Youssef, Willem in line, Thijs present."""

    def __init__(self, url: str, home: Path, qapp: QApplication, qtbot: QtBot) -> None:
        self._qapp, self._qtbot = qapp, qtbot
        self.elsewhere = Dealership(url, "2026-10-22 14:00")
        self.reps = {
            name.split()[0]: self.elsewhere.rep(name, role) for name, role in _REPS.items()
        }
        esra = self.elsewhere.rep("Esra Yildiz", Role.SHOWROOM, checked_in=False)
        for rep, customer in (
            (self.reps["Willem"], "Bart Kuipers"),
            (esra, "Karin Mol"),
        ):
            self.elsewhere.sale(rep, "2026-10-02", customer=customer)
        lead = self.elsewhere.lead(name="Fam. De Groot")
        services = self.elsewhere.services
        services.leads.claim(STATION, lead, self.reps["Thijs"])
        due = self.elsewhere.now + timedelta(minutes=30)
        services.leads.appointment(STATION, lead, self.reps["Thijs"], due, "Corolla")
        self.elsewhere.at("2026-10-22 14:14")
        self.now: datetime = self.elsewhere.now
        options = parse(["--database", url, "--data-dir", str(home), "--station", "reception"])
        self.program = Program(qapp, options, lambda: self.now)
        self.program.start()
        self.until(lambda: self.program.window is not None and self.page.view is not None)
        assert self.program.window is not None
        self.window = self.program.window
        self.window.activateWindow()
        self.until(self.window.isActiveWindow)

    @property
    def page(self) -> BoardPage:
        """The board."""
        assert self.program.window is not None
        found = self.program.window.findChild(BoardPage)
        assert isinstance(found, BoardPage)
        return found

    @property
    def view(self) -> BoardView:
        """What it shows."""
        assert self.page.view is not None
        return self.page.view

    @property
    def line(self) -> list[str]:
        """Who has a place, by first name, as the cards and rows on the screen say."""
        board = self.page.board
        cards = [card.line for card in (board.up_now, board.on_deck) if card.line is not None]
        rows = sorted([*cards, *board.line.rows], key=lambda row: row.place)
        return [row.name.split()[0] for row in rows]

    @property
    def serving(self) -> dict[str, bool]:
        """Who is named beside a customer on the screen, and whether it used a turn."""
        turns = {row.visit: row.turn for row in self.view.with_customers}
        rows = self.page.board.customers_model.rows
        return {row.name.split()[0]: turns[row.visit] for row in rows}

    @property
    def title(self) -> str:
        """What the panel says: for whom the customer is."""
        return self.page.slot.arrival.title.text()

    @property
    def problem(self) -> str:
        """What the window says that could not be done."""
        return " ".join(self.window.problems.sentences)

    def until(self, holds: Callable[[], bool]) -> None:
        """Wait until it holds."""
        self._qtbot.waitUntil(holds, timeout=_PATIENCE)

    def press(self, *keys: Key, held: Qt.KeyboardModifier | None = None) -> None:
        """Keys, one after the other, where the keyboard is."""
        for key in keys:
            where = QApplication.activePopupWidget() or QApplication.focusWidget() or self.page
            QTest.keyClick(where, key, held or Qt.KeyboardModifier.NoModifier)

    def type(self, text: str) -> None:
        """Type where the keyboard is."""
        QTest.keyClicks(QApplication.focusWidget() or self.page, text)

    def tab_to(self, wanted: QWidget) -> None:
        """Tab until the keyboard is there."""
        for _ in range(80):
            if QApplication.focusWidget() is wanted:
                return
            self.press(Key.Key_Tab)
        raise AssertionError("the keyboard never came there")

    def menu(self, where: QWidget, row: int, item: str) -> None:
        """Tab to a list or a button, down to a row, Enter, and down to an item of the menu."""
        self.tab_to(where)
        if isinstance(where, SpotList):
            self.press(Key.Key_Home, *[Key.Key_Down] * row)
        self.press(Key.Key_Return)
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        for _ in menu.actions():
            self.press(Key.Key_Down)
            if menu.activeAction().text().startswith(item):
                break
        assert menu.activeAction().text().startswith(item)
        self.press(Key.Key_Return)
        # A desktop gives the keyboard back to the window by itself.
        QApplication.processEvents()
        self.window.activateWindow()
        self.until(self.window.isActiveWindow)

    def walk_in(self, name: str) -> None:
        """F1, and this rep is named."""
        self.press(Key.Key_F1)
        self.until(lambda: name in self.serving and self.title == f"Customer for {name}")

    def asks(self, text: str) -> str:
        """Ctrl F, type, and the line that answers."""
        self.press(Key.Key_F, held=Control)
        self.type(text)
        box = self.window.findChild(SearchBox)
        assert isinstance(box, SearchBox)
        self.until(lambda: len(box.lines) > 0)
        return box.lines[0].words

    def shows(self, line: str, **serving: bool) -> None:
        """Wait until the screen names these in line and these with a customer."""
        names = line.split()
        self.until(lambda: (self.line, self.serving) == (names, serving))

    def later(self, minutes: int) -> None:
        """Let time pass."""
        self.now += timedelta(minutes=minutes)
        self.elsewhere.store.at = self.now
        for each in self._qapp.findChildren(Minutes):
            each.passed.emit()
        for due in self.page.findChildren(Due):
            due.come.emit()

    def to_the_desk(self) -> None:
        """Youssef, on place 3, goes to the lead desk."""
        self.menu(self.page.board.queue.list, 0, "To the lead desk")
        self.press(Key.Key_1)
        self.until(lambda: self.state("Youssef") is State.AT_DESK)

    def on_a_break(self, where: QWidget, row: int) -> None:
        """Whoever stands there goes on a break of a quarter."""
        self.menu(where, row, "On a break")
        self.press(Key.Key_1)

    def delivery(self, rep: str) -> None:
        """A delivery pick-up for this rep, from the button of other arrivals."""
        self.menu(self.page.board.other, 0, "Delivery")
        question = self.page.slot.question
        assert isinstance(question, WhosePanel)
        names = [each.text.split()[0] for each in question.answers]
        self.type(str(names.index(rep) + 1))

    def finish(self) -> None:
        """The customer on top of the list is done with: a quote."""
        self.press(Key.Key_Escape)
        self.menu(self.page.board.customers.list, 0, "Finish the visit")
        self.press(Key.Key_2)

    def reason(self, text: str) -> None:
        """Say why."""
        self.type(text)
        self.press(Key.Key_Return)

    def open_log(self) -> LogDialog:
        """The whole log of the day, read."""
        self.tab_to(self.page.board.log.all)
        self.press(Key.Key_Space)
        log = self.page.whole_log.dialog
        assert log is not None
        self.until(lambda: len(log.model.rows) == len(self.view.log))
        return log

    def check_in(self, beginning: str) -> None:
        """F7 and the beginning of a name."""
        self.press(Key.Key_F7)
        self.until(lambda: isinstance(self.page.slot.question, PickPanel))
        self.type(beginning)

    def state(self, name: str) -> State | None:
        """Where a rep is who holds a `since`, by first name."""
        rows = self.view.in_order
        return next((row.state for row in rows if row.name.startswith(name)), None)

    def close(self) -> None:
        """Close the window as a person does."""
        self.window.close()
        self.elsewhere.store.close()


@pytest.fixture
def desk(sqlite_url: str, tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Desk]:
    """Reception's window."""
    hooks = sys.excepthook, threading.excepthook
    locale = QLocale()
    made = Desk(sqlite_url, tmp_path, qapp, qtbot)
    yield made
    made.close()
    sys.excepthook, threading.excepthook = hooks
    QLocale.setDefault(locale)


Row = Callable[[Desk], None]
ROWS: dict[str, Row] = {}


def row(sentence: str) -> Callable[[Row], Row]:
    """A row of the rules, in words."""

    def keep(play: Row) -> Row:
        ROWS[sentence] = play
        return play

    return keep


@row("a walk-in goes to up now and uses a turn")
def _walk_in(desk: Desk) -> None:
    desk.walk_in("Sanne")
    desk.shows("Anna Youssef Willem", Sanne=True)


@row("a service referral without owner goes to up now and uses a turn")
def _service(desk: Desk) -> None:
    desk.press(Key.Key_F4)
    desk.shows("Anna Youssef Willem", Sanne=True)


@row("an appointment on file goes to its rep of any role and uses no turn")
def _appointment(desk: Desk) -> None:
    desk.press(Key.Key_F2)
    desk.shows("Sanne Anna Youssef Willem", Thijs=False)
    assert desk.title == "Customer for Thijs"


@row("a be-back with a record goes to the owner and uses no turn")
def _be_back(desk: Desk) -> None:
    assert desk.asks("Bart Kuipers") == "Bought from Willem: call Willem, no turn used"
    desk.press(Key.Key_Return)
    desk.shows("Sanne Anna Youssef", Willem=False)


@row("a rep asked for without a record is a walk-in to up now, and the words say so")
def _no_record(desk: Desk) -> None:
    said = desk.asks("Jansen voor Willem")
    assert said == "Asks for Willem, no record on file: to Sanne, uses a turn"
    desk.press(Key.Key_Return)
    desk.shows("Anna Youssef Willem", Sanne=True)


@row("a delivery pick-up goes to its rep and uses no turn")
def _delivery(desk: Desk) -> None:
    desk.delivery("Anna")
    desk.shows("Sanne Youssef Willem", Anna=False)


@row("not a buyer goes to nobody")
def _not_a_buyer(desk: Desk) -> None:
    assert desk.asks("onderdelen") == "Not a buyer: noted, nobody is called"
    desk.press(Key.Key_Return)
    desk.until(lambda: desk.view.log[0].kind == "not-a-buyer")
    desk.shows("Sanne Anna Youssef Willem")


@row("a phone call becomes a phone lead and never touches the queue")
def _phone(desk: Desk) -> None:
    desk.press(Key.Key_F5)
    desk.until(lambda: desk.title == "Phone lead noted")
    desk.shows("Sanne Anna Youssef Willem")


@row("the customer of an absent rep goes to up now and no turn is used")
def _absent(desk: Desk) -> None:
    said = desk.asks("Karin Mol")
    assert said == "Bought from Esra: Esra is not in, Sanne comes, no turn used"
    desk.press(Key.Key_Return)
    desk.shows("Anna Youssef Willem", Sanne=False)


@row("when nobody is free the customer waits, and who checks in takes the customer")
def _waits(desk: Desk) -> None:
    for name in ("Sanne", "Anna", "Youssef", "Willem"):
        desk.walk_in(name)
    desk.press(Key.Key_F1)
    desk.until(lambda: desk.title == "Customer waits")
    desk.until(desk.page.board.waiting.isVisible)
    desk.press(Key.Key_F7)
    desk.until(lambda: desk.page.slot.question is not None)
    desk.type("Esra")
    desk.press(Key.Key_Return)
    desk.shows("", Sanne=True, Anna=True, Youssef=True, Willem=True, Esra=True)


@row("not an up: the former place comes back")
def _not_an_up(desk: Desk) -> None:
    desk.walk_in("Sanne")
    desk.press(Key.Key_F8)
    desk.shows("Sanne Anna Youssef Willem")


@row("undo: the arrival never was")
def _undo(desk: Desk) -> None:
    desk.walk_in("Sanne")
    desk.press(Key.Key_Escape)
    desk.press(Key.Key_Z, held=Control)
    desk.shows("Sanne Anna Youssef Willem")


@row("a be-back after all: the owner takes over and the former place comes back")
def _after_all(desk: Desk) -> None:
    desk.walk_in("Sanne")
    desk.type("Bart Kuipers")
    desk.press(Key.Key_Tab)
    owner = desk.page.slot.arrival.owner
    desk.until(owner.isVisible)
    desk.tab_to(owner)
    desk.press(Key.Key_Return)
    desk.shows("Sanne Anna Youssef", Willem=False)


@row("turn-over: a second rep joins, and the turn stays with the first")
def _turn_over(desk: Desk) -> None:
    desk.walk_in("Sanne")
    desk.press(Key.Key_Escape)
    desk.menu(desk.page.board.customers.list, 0, "A second rep joins")
    desk.press(Key.Key_1)
    desk.shows("Youssef Willem", Sanne=True)
    assert desk.view.with_customers[0].joined == ("Anna Visser",)


@row("skip before an arrival: the next arrival passes this rep, then the mark falls")
def _skip_before(desk: Desk) -> None:
    desk.press(Key.Key_F6, Key.Key_1)
    desk.until(lambda: desk.view.log[0].kind == "skip")
    desk.walk_in("Anna")
    desk.shows("Sanne Youssef Willem", Anna=True)


@row("skip of a visit just given: it goes to the next, and the former place comes back")
def _skip_given(desk: Desk) -> None:
    desk.walk_in("Sanne")
    desk.press(Key.Key_F6, Key.Key_1)
    desk.shows("Sanne Youssef Willem", Anna=True)


@row("miss: after the call the visit goes to the next, and the former place comes back")
def _miss(desk: Desk) -> None:
    desk.walk_in("Sanne")
    desk.later(1)
    desk.press(Key.Key_F12)
    desk.shows("Sanne Youssef Willem", Anna=True)


@row("a manager moves a rep with a reason")
def _move(desk: Desk) -> None:
    desk.menu(desk.page.board.queue.list, 1, "Move to place")
    desk.press(Key.Key_1)
    desk.type("was first in")
    desk.press(Key.Key_Return)
    desk.shows("Willem Sanne Anna Youssef")
    assert desk.view.log[0].note == "was first in"


@row("a visit is moved to another rep")
def _visit_moves(desk: Desk) -> None:
    desk.walk_in("Sanne")
    desk.press(Key.Key_Escape)
    desk.menu(desk.page.board.customers.list, 0, "Give to another rep")
    desk.press(Key.Key_1)
    desk.type("speaks Polish")
    desk.press(Key.Key_Return)
    desk.shows("Sanne Youssef Willem", Anna=True)


@row("the tally counts people seen and not served in two keys")
def _tally(desk: Desk) -> None:
    desk.press(Key.Key_F10, Key.Key_3)
    desk.until(lambda: desk.view.tally == 3)
    desk.shows("Sanne Anna Youssef Willem")


@row("a hybrid at place 3 goes to the lead desk, is recalled, acknowledges and comes back")
def _hybrid(desk: Desk) -> None:
    rows = desk.page.board.queue.list
    desk.menu(rows, 0, "To the lead desk")
    desk.press(Key.Key_1)
    desk.until(lambda: desk.view.line[2].state is State.AT_DESK)
    desk.walk_in("Sanne")
    desk.press(Key.Key_Escape)
    desk.until(lambda: desk.view.line[1].state is State.RECALLED)
    card = desk.page.board.on_deck.menu_button
    desk.menu(card, 0, "Is on the way")
    desk.until(lambda: desk.view.line[1].state is State.RETURNING)
    desk.menu(card, 0, "Is back")
    desk.until(lambda: desk.view.line[1].state is State.ON_FLOOR)
    desk.shows("Anna Youssef Willem", Sanne=True)


@row("a showroom rep far back goes prospecting with the same return")
def _prospecting(desk: Desk) -> None:
    desk.menu(desk.page.board.queue.list, 1, "Goes prospecting")
    desk.press(Key.Key_1)
    desk.until(lambda: desk.view.line[3].state is State.AT_DESK)
    desk.shows("Sanne Anna Youssef Willem")


@row("a customer who waits and leaves is taken off from the menu, and nobody is called")
def _leaves(desk: Desk) -> None:
    for name in ("Sanne", "Anna", "Youssef", "Willem"):
        desk.walk_in(name)
    desk.press(Key.Key_F1)
    desk.until(lambda: desk.title == "Customer waits")
    desk.press(Key.Key_Escape)
    desk.until(desk.page.board.waiting.isVisible)
    desk.menu(desk.page.board.waiting.list, 0, "Customer left")
    desk.until(lambda: not desk.page.board.waiting.isVisible())
    assert desk.view.log[0].kind == "leave"
    desk.shows("", Sanne=True, Anna=True, Youssef=True, Willem=True)


@row("day close by hand, from the menu of the floor: everyone is out")
def _close(desk: Desk) -> None:
    desk.menu(desk.page.board.more, 0, "Close the day")
    desk.until(lambda: isinstance(desk.page.slot.question, ClosePanel))
    desk.press(Key.Key_Return)
    desk.until(lambda: desk.view.closed_at is not None)
    desk.shows("")
    assert desk.view.log[0].kind == "close"


@row("a recalled hybrid parks the conversation with a promised call-back")
def _call_back(desk: Desk) -> None:
    lead, leads = _recalled_with_a_lead(desk)
    desk.menu(leads.recalled.rows[0].park, 0, "14:44")
    desk.until(lambda: desk.elsewhere.known(lead).next_step_by == local("2026-10-22 14:44"))
    desk.until(lambda: not leads.recalled.rows)


def _recalled_with_a_lead(desk: Desk) -> tuple[int, LeadsPage]:
    """Youssef, who works on a lead, is recalled, and the leads are on the screen."""
    desk.to_the_desk()
    lead = desk.elsewhere.lead(name="Familie Hendriks")
    desk.elsewhere.services.leads.claim(STATION, lead, desk.reps["Youssef"])
    desk.walk_in("Sanne")
    desk.press(Key.Key_Escape)
    desk.until(lambda: desk.state("Youssef") is State.RECALLED)
    desk.press(Key.Key_2, held=Control)
    leads = desk.window.findChild(LeadsPage)
    assert isinstance(leads, LeadsPage)
    desk.until(lambda: len(leads.recalled.rows) == 1)
    return lead, leads


@row("a named rep at the lead desk is called at once and keeps the since")
def _named_at_desk(desk: Desk) -> None:
    desk.to_the_desk()
    desk.delivery("Youssef")
    desk.shows("Sanne Anna Willem", Youssef=False)
    desk.finish()
    desk.shows("Sanne Anna Youssef Willem")


@row("a named rep on a break is called at once and keeps the since")
def _named_on_break(desk: Desk) -> None:
    desk.on_a_break(desk.page.board.queue.list, 0)
    desk.shows("Sanne Anna Willem")
    desk.delivery("Youssef")
    desk.shows("Sanne Anna Willem", Youssef=False)
    desk.finish()
    desk.shows("Sanne Anna Youssef Willem")


@row("a named rep with a customer is waited for, and reception gives the customer away")
def _named_busy(desk: Desk) -> None:
    desk.walk_in("Sanne")
    desk.press(Key.Key_Escape)
    desk.delivery("Sanne")
    desk.until(desk.page.board.waiting.isVisible)
    assert desk.view.waiting[0].wants == "Sanne de Vries"
    desk.press(Key.Key_Escape)
    desk.menu(desk.page.board.waiting.list, 0, "Give to another rep")
    desk.press(Key.Key_1)
    desk.shows("Youssef Willem", Sanne=True, Anna=False)


@row("an absent owner's customer of a lead goes to a free internet rep, else to a hybrid")
def _absent_lead(desk: Desk) -> None:
    mirjam = desk.elsewhere.rep("Mirjam Bos")
    services = desk.elsewhere.services
    lead = desk.elsewhere.lead(name="Jan Smit")
    services.leads.claim(STATION, lead, mirjam)
    services.floor.check_out(STATION, mirjam)
    said = desk.asks("Jan Smit")
    assert said == "Lead of Mirjam: Mirjam is not in, Thijs comes, no turn used"
    desk.press(Key.Key_Return)
    desk.shows("Sanne Anna Youssef Willem", Thijs=False)
    desk.press(Key.Key_Escape)
    # No internet rep is free now: not Sanne, who is first, but who works leads.
    assert desk.asks("Jan Smit").endswith("Anna comes, no turn used")
    desk.press(Key.Key_Return)
    desk.shows("Sanne Youssef Willem", Thijs=False, Anna=False)
    assert desk.elsewhere.known(lead).owner == mirjam


@row("a second check-in on another floor is refused and names it")
def _second_check_in(desk: Desk) -> None:
    tessa = desk.elsewhere.rep("Tessa Kok", Role.HYBRID, checked_in=False)
    honda = desk.elsewhere.services.people.add_floor(STATION, "Honda").floor
    desk.elsewhere.services.floor.check_in(STATION, tessa, honda)
    desk.until(lambda: len(desk.view.elsewhere) == 1)
    desk.check_in("Tessa")
    panel = desk.page.slot.question
    assert isinstance(panel, PickPanel)
    assert panel.none.text() == "Tessa Kok is checked in on Honda."
    desk.press(Key.Key_Return)
    assert desk.elsewhere.services.floor.state_of(tessa) is State.ON_FLOOR
    assert desk.line == ["Sanne", "Anna", "Youssef", "Willem"]


@row("overdue follow-ups block at the next check-in where that is switched on")
def _overdue(desk: Desk) -> None:
    services = desk.elsewhere.services
    services.settings.change(STATION, block_follow_ups=True)
    joris = desk.elsewhere.rep("Joris Kuipers", Role.HYBRID)
    services.floor.to_lead_desk(STATION, joris)
    lead = desk.elsewhere.lead()
    services.leads.claim(STATION, lead, joris)
    step, by = NextStep.CALL, desk.now + timedelta(minutes=10)
    result = CallResult.VOICEMAIL
    services.leads.log_call(STATION, lead, joris, result, next_step=step, next_step_by=by)
    services.floor.check_out(STATION, joris)
    desk.later(11)
    desk.until(lambda: joris in {row.rep for row in desk.view.off})
    desk.check_in("Joris")
    desk.press(Key.Key_Return)
    desk.until(lambda: desk.state("Joris") is State.BLOCKED)
    blocked = desk.page.board.line.rows[-1]
    assert (blocked.blocked, blocked.where) == (True, "overdue follow-ups")
    assert desk.view.in_order[-1].place is None


@row("a visit of an earlier day without an outcome blocks, and a manager lifts it with a reason")
def _lift(desk: Desk) -> None:
    desk.walk_in("Sanne")
    desk.press(Key.Key_Escape)
    desk.elsewhere.services.day_close.close(STATION, 1)
    desk.later(19 * 60)
    desk.until(lambda: not desk.line)
    desk.check_in("Sanne")
    desk.press(Key.Key_Return)
    desk.until(lambda: desk.state("Sanne") is State.BLOCKED)
    desk.menu(desk.page.board.queue.list, 0, "Lift the block")
    desk.press(Key.Key_1)
    desk.reason("the program was off")
    desk.until(lambda: desk.state("Sanne") is State.ON_FLOOR)
    desk.shows("Sanne")
    assert desk.view.log[0].note == "the program was off"


@row("a rep disputes an act, and a manager sees the board before and after and moves the rep")
def _dispute(desk: Desk) -> None:
    board = desk.page.board
    desk.menu(board.queue.list, 1, "Move to place")
    desk.press(Key.Key_1)
    desk.reason("came first")
    desk.until(lambda: desk.line[0] == "Willem")
    desk.open_log()
    desk.press(Key.Key_Home, Key.Key_X)
    desk.until(lambda: isinstance(desk.page.slot.question, PickPanel))
    desk.window.activateWindow()
    desk.until(desk.window.isActiveWindow)
    who = desk.page.slot.question
    assert isinstance(who, PickPanel)
    names = [answer.text for answer in who.answers]
    desk.type(str(names.index("Sanne de Vries") + 1))
    desk.reason("I was here first")
    desk.until(board.disputes.isVisible)
    desk.tab_to(board.disputes)
    desk.press(Key.Key_Space)
    desk.until(lambda: desk.page.slot.question is not None)
    assert desk.page.slot.question is not None
    sides = desk.page.slot.question.findChild(BeforeAfter)
    assert isinstance(sides, BeforeAfter)
    before, after = ([name for _, name in side] for side in sides.sides)
    assert before == ["Sanne", "Anna", "Youssef", "Willem"]
    assert after == ["Willem", "Sanne", "Anna", "Youssef"]
    desk.press(Key.Key_2)
    desk.reason("right, first is first")
    desk.shows("Sanne Willem Anna Youssef")
    desk.until(lambda: not board.disputes.isVisible())


@row("a visit is moved to another floor")
def _other_floor(desk: Desk) -> None:
    daan = desk.elsewhere.rep("Daan Mulder", Role.HYBRID, floor="Honda")
    desk.until(lambda: len(desk.view.floors) == 2)
    desk.walk_in("Sanne")
    desk.press(Key.Key_Escape)
    desk.menu(desk.page.board.customers.list, 0, "To another floor")
    desk.press(Key.Key_1)
    desk.reason("wants a Jazz")
    desk.until(lambda: desk.line == ["Sanne", "Anna", "Youssef", "Willem"])
    assert desk.elsewhere.services.floor.state_of(daan) is State.WITH_CUSTOMER


@row("a rep recalled at place 1 whom an arrival passes has missed it")
def _recalled_first(desk: Desk) -> None:
    desk.to_the_desk()
    desk.walk_in("Sanne")
    desk.walk_in("Anna")
    desk.until(lambda: desk.view.line[0].state is State.RECALLED)
    desk.walk_in("Willem")
    desk.shows("Youssef", Sanne=True, Anna=True, Willem=True)
    assert Missed in [type(fact) for fact in desk.view.log[0].facts]


@row("undoing its cause withdraws a recall")
def _withdrawn(desk: Desk) -> None:
    desk.to_the_desk()
    desk.walk_in("Sanne")
    desk.until(lambda: desk.state("Youssef") is State.RECALLED)
    desk.press(Key.Key_Escape)
    desk.press(Key.Key_Z, held=Control)
    desk.until(lambda: desk.state("Youssef") is State.AT_DESK)
    desk.shows("Sanne Anna Youssef Willem")


@row("recall by time; not back after the grace is late, and counted")
def _late(desk: Desk) -> None:
    desk.to_the_desk()
    desk.later(30)
    desk.until(lambda: desk.state("Youssef") is State.RECALLED)
    assert desk.view.line[2].recall_cause is RecallCause.TIME
    desk.later(4)
    youssef = desk.page.board.line.rows[0]
    assert youssef.mark is not None
    assert (youssef.mark.state, youssef.mark.words) == (Shape.LATE, "4 min late")
    desk.menu(desk.page.board.queue.list, 0, "Is back")
    desk.until(lambda: desk.state("Youssef") is State.ON_FLOOR)
    rows = desk.elsewhere.services.fairness.month(OFFICE).rows
    (counted,) = [row.figures for row in rows if row.name == "Youssef El Amrani"]
    assert (counted.returns, counted.late_returns) == (1, 1)


@row("the board warns before breaks and desk leave too few, and then recalls by floor cover")
def _too_few(desk: Desk) -> None:
    desk.elsewhere.services.settings.change(STATION, floor_min=3)
    desk.to_the_desk()
    desk.until(lambda: desk.view.line[3].leaves_thin)
    desk.menu(desk.page.board.queue.list, 1, "On a break")
    question = desk.page.slot.question
    assert isinstance(question, PickPanel)
    assert question.under.text().endswith("Then too few stay on the floor.")
    desk.press(Key.Key_1)
    desk.until(lambda: desk.state("Youssef") is State.RECALLED)
    assert desk.view.line[2].recall_cause is RecallCause.FLOOR


@row("a live conversation at recall is finished first, once")
def _finishes_first(desk: Desk) -> None:
    desk.to_the_desk()
    desk.walk_in("Sanne")
    desk.press(Key.Key_Escape)
    desk.until(lambda: desk.state("Youssef") is State.RECALLED)
    card = desk.page.board.on_deck.menu_button
    desk.menu(card, 0, "Finishes the conversation first")
    desk.until(lambda: desk.view.line[1].extended)
    desk.tab_to(card)
    desk.press(Key.Key_Return)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert "Finishes the conversation first" not in [each.text() for each in menu.actions()]
    desk.press(Key.Key_Escape)


@row("a lead in hand at recall is handed to an internet rep with a note, and taken back")
def _handed_over(desk: Desk) -> None:
    lead, leads = _recalled_with_a_lead(desk)
    desk.tab_to(leads.recalled.rows[0].to[0])
    desk.press(Key.Key_Space)
    desk.reason("wants a test drive on Saturday")
    thijs, youssef = desk.reps["Thijs"], desk.reps["Youssef"]
    desk.until(lambda: desk.elsewhere.known(lead).owner == thijs)
    desk.until(lambda: not leads.recalled.rows and leads.recalled.undo.isVisible())
    desk.press(Key.Key_Z, held=Control)
    desk.until(lambda: desk.elsewhere.known(lead).owner == youssef)


@row("undo of an arrival by appointment: it stands on the board again")
def _undo_shown(desk: Desk) -> None:
    desk.until(lambda: len(desk.view.appointments) == 1)
    desk.press(Key.Key_F2)
    desk.shows("Sanne Anna Youssef Willem", Thijs=False)
    desk.until(lambda: not desk.view.appointments)
    desk.press(Key.Key_Escape)
    desk.press(Key.Key_Z, held=Control)
    desk.shows("Sanne Anna Youssef Willem")
    desk.until(lambda: len(desk.view.appointments) == 1)


@row("undo is refused, with its cause, when the visit was worked on since")
def _undo_refused(desk: Desk) -> None:
    desk.walk_in("Sanne")
    desk.finish()
    desk.shows("Anna Youssef Willem Sanne")
    log = desk.open_log()
    desk.press(Key.Key_Home, Key.Key_Down)
    assert log.list.currentIndex().data(ROW).text.startswith("Walk-in")
    desk.press(Key.Key_Return)
    desk.until(log.said.isVisible)
    assert "(finish) came after it" in log.said.text()
    desk.press(Key.Key_Escape)
    desk.shows("Anna Youssef Willem Sanne")


@row("the customer of a visit is changed until day close, and stands from then on")
def _changed(desk: Desk) -> None:
    desk.walk_in("Sanne")
    desk.type("Piet Bos")
    desk.press(Key.Key_Return)
    desk.until(lambda: desk.view.with_customers[0].customer == "Piet Bos")
    desk.press(Key.Key_Escape)
    desk.menu(desk.page.board.customers.list, 0, "Details")
    name = desk.page.slot.arrival.name.line
    desk.until(name.hasFocus)
    desk.press(Key.Key_A, held=Control)
    desk.type("Kees Bos")
    desk.press(Key.Key_Return)
    desk.until(lambda: desk.view.with_customers[0].customer == "Kees Bos")
    desk.press(Key.Key_Escape)
    desk.elsewhere.services.day_close.close(STATION, 1)
    desk.until(lambda: desk.view.closed_at is not None)
    log = desk.open_log()
    desk.press(Key.Key_Home, Key.Key_Down)
    assert log.list.currentIndex().data(ROW).visit is not None
    desk.press(Key.Key_D)
    desk.until(lambda: desk.page.whole_log.dialog is None)
    desk.window.activateWindow()
    desk.until(name.hasFocus)
    desk.press(Key.Key_A, held=Control)
    desk.type("Jan Smit")
    desk.press(Key.Key_Return)
    desk.until(lambda: "stays: Kees Bos" in desk.problem)
    assert {row.customer for row in desk.view.log} == {"", "Kees Bos"}


@pytest.mark.parametrize("sentence", ROWS)
def test_from_the_keyboard(desk: Desk, sentence: str) -> None:
    ROWS[sentence](desk)
