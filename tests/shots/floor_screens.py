"""The board's panels and states that the design has no picture of, and how to come to them."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from showroom_app.domain.floor_facts import ArrivalKind
from showroom_app.services.inbox_view import Tab
from showroom_app.settings import LanguageChoice
from showroom_app.ui.board.board_page import BoardPage
from showroom_app.ui.leads.leads_page import LeadsPage
from showroom_app.ui.search_box import SearchBox
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
        (lead, *_) = services.inbox.page(Tab.UNANSWERED).rows
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


def show_recalled(sitting: Sitting) -> None:
    """The inbox with a lead in hand of somebody who is called back."""
    sitting.window.show_page("leads")
    page = sitting.page(LeadsPage)
    sitting.wait_for(lambda: page.view is not None and len(page.recalled.rows) > 0)
