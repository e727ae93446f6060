"""The board's panels and states that the design has no picture of, and how to come to them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from showroom_app.domain.floor_facts import ArrivalKind
from showroom_app.services.board_rows import CustomerRow, RepRow
from showroom_app.services.inbox_view import Tab
from showroom_app.settings import LanguageChoice
from showroom_app.ui.board.board_page import BoardPage
from showroom_app.ui.leads.leads_page import LeadsPage
from showroom_app.ui.search_box import SearchBox
from tests.services.dealership import OFFICE
from tests.shots.camera import Sitting
from tests.shots.dealership import RECEPTION, dealership, moment


def make_eventful(file: Path, language: LanguageChoice) -> datetime:
    """Go on with the day: a move, a dispute, a turn-over, people who were only seen; 14:16 then."""
    dutch = language is LanguageChoice.DUTCH
    why = "stond hier al om half twee" if dutch else "stood here at half past one"
    note = "Ik was eerder" if dutch else "I was here before"
    with dealership(file) as shop:
        services = shop.services
        reps = {each.rep.name.split()[0]: each.rep.id for each in services.people.reps()}
        toyota = services.people.find_floor("Toyota").id
        # She went to the desk at 14:02 and is called back at 14:12.
        shop.at("14:10")
        (lead, *_) = services.inbox.page(OFFICE, Tab.UNANSWERED).rows
        services.leads.claim(RECEPTION, lead.lead, reps["Lotte"])
        shop.at("14:15")
        services.floor.move(RECEPTION, reps["Rob"], 4, why)
        act = services.board.board(toyota).log[0].act
        services.floor.dispute(RECEPTION, act, reps["Willem"], note, toyota)
        services.reception.tally(RECEPTION, toyota, 3)
        done = services.reception.arrive(RECEPTION, ArrivalKind.WALK_IN, toyota, name="Fam. Jansen")
        assert done.visit is not None
        services.floor.join(RECEPTION, done.visit, reps["Willem"])
    return moment("14:16")


def _board(sitting: Sitting) -> BoardPage:
    sitting.window.show_page("board")
    page = sitting.page(BoardPage)
    sitting.wait_for(lambda: page.view is not None)
    page.setFocus()
    return page


def _press(key: Qt.Key, page: QWidget, held: Qt.KeyboardModifier | None = None) -> None:
    none = Qt.KeyboardModifier.NoModifier
    QTest.keyClick(QApplication.focusWidget() or page, key, none if held is None else held)


def show_skip(sitting: Sitting) -> None:
    """F1 and F6: why is the rep skipped?"""
    page = _board(sitting)
    before = page.view
    _press(Qt.Key.Key_F1, page)
    sitting.wait_for(lambda: page.slot.is_open and page.view is not before)
    _press(Qt.Key.Key_F6, page)
    sitting.wait_for(lambda: page.slot.question is not None)


def show_search(sitting: Sitting) -> None:
    """Ctrl F and a name: whose customer is it?"""
    page = _board(sitting)
    _press(Qt.Key.Key_F, page, Qt.KeyboardModifier.ControlModifier)
    box = sitting.page(SearchBox)
    QTest.keyClicks(box.line, "groot")
    sitting.wait_for(lambda: len(box.lines) > 0)


def show_rules(sitting: Sitting) -> None:
    """Ctrl R: the rules in force."""
    page = _board(sitting)
    page.day.rules()
    sitting.wait_for(lambda: page.slot.question is not None)


def show_tally(sitting: Sitting) -> None:
    """F10: who was seen and not served."""
    page = _board(sitting)
    page.day.tally()
    sitting.wait_for(lambda: page.slot.question is not None)


def show_close(sitting: Sitting) -> None:
    """The close of the day, with what stays open."""
    page = _board(sitting)
    page.day.close()
    sitting.wait_for(lambda: page.slot.question is not None)


def show_dispute(sitting: Sitting) -> None:
    """A dispute, with the line before and after the act."""
    page = _board(sitting)
    page.day.disputes()
    sitting.wait_for(lambda: page.slot.question is not None)


def show_log(sitting: Sitting) -> None:
    """The whole floor log, with what can be done with an entry."""
    page = _board(sitting)
    page.whole_log.open()
    dialog = page.whole_log.dialog
    assert dialog is not None
    sitting.wait_for(lambda: len(dialog.model.rows) > 3)
    dialog.list.setCurrentIndex(dialog.model.index(2, 0))


def asked(ask: Callable[[BoardPage], object]) -> Callable[[Sitting], None]:
    """How to come to a question of the board: `ask` asks it."""

    def show(sitting: Sitting) -> None:
        page = _board(sitting)
        ask(page)
        sitting.wait_for(lambda: page.slot.question is not None)

    return show


def _visit(page: BoardPage) -> CustomerRow:
    """The newest visit that used a turn."""
    return max((row for row in page.here.customers() if row.turn), key=lambda row: row.visit)


def _up(page: BoardPage) -> RepRow:
    view = page.view
    assert view is not None
    assert view.up_now is not None
    return view.up_now


def show_blocked(sitting: Sitting) -> None:
    """The end of a long line: who is passed over, and why."""
    page = _board(sitting)
    page.board.queue.list.scrollToBottom()


def show_keys(sitting: Sitting) -> None:
    """Ctrl and the slash: the list of keys."""
    page = _board(sitting)
    _press(Qt.Key.Key_Slash, page, Qt.KeyboardModifier.ControlModifier)
    sitting.wait_for(lambda: sitting.dialog() is not None)


show_join = asked(lambda page: page.visits.who_joins(_visit(page)))
show_after_all = asked(lambda page: page.visits.whose_after_all(_visit(page)))
show_other_rep = asked(lambda page: page.visits.which_other_rep(_visit(page)))
show_other_floor = asked(lambda page: page.visits.which_floor(_visit(page)))
show_finish = asked(lambda page: page.questions.how_did_it_end(_visit(page)))
show_move = asked(lambda page: page.questions.which_place(_up(page)))
show_check_in = asked(lambda page: page.questions.who_checks_in())
show_be_back = asked(lambda page: page.questions.whose_customer(ArrivalKind.BE_BACK))
show_lift = asked(lambda page: page.day.why_lift(page.here.blocked[0]))
show_missing = asked(lambda page: page.day.what_is_missing(page.here.blocked[0]))
show_why = asked(lambda page: page.menus.explain_asked.emit(_up(page)))


def show_recalled(sitting: Sitting) -> None:
    """The inbox with a lead in hand of somebody who is called back."""
    sitting.window.show_page("leads")
    page = sitting.page(LeadsPage)
    sitting.wait_for(lambda: page.view is not None and len(page.recalled.rows) > 0)
