"""The day of a floor: tally, rules, moves, disputes, blocks, and its close."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from showroom_app.domain.floor_facts import ArrivalKind, Outcome
from showroom_app.domain.standing import State
from showroom_app.ui.board.before_after import BeforeAfter
from showroom_app.ui.board.board_rows import Offer
from showroom_app.ui.board.close_panel import ClosePanel
from showroom_app.ui.board.log_dialog import LogDialog
from showroom_app.ui.board.rules_panel import RulesPanel
from tests.services.dealership import OFFICE, STATION
from tests.ui.board.conftest import Reception

Key = Qt.Key

# What the screenless platform says when a menu opens.
pytestmark = pytest.mark.qt_log_ignore(
    r"^This plugin does not support (raise\(\)|grabbing the keyboard)"
)


def test_people_seen_and_not_served_are_counted_in_two_keys(reception: Reception) -> None:
    reception.press(Key.Key_F10)
    reception.press(Key.Key_3)
    reception.until(lambda: reception.view.tally == 3)
    assert not reception.page.slot.is_open
    reception.press(Key.Key_F10)
    panel = reception.page.slot.question
    assert panel is not None
    assert panel.under.text() == "Digit 1 to 9. Today so far: 3."
    reception.press(Key.Key_Escape)
    assert reception.line == ["Sanne", "Anna", "Youssef", "Willem"]


def test_the_rules_in_force_are_read_as_plain_text_with_the_dealers_numbers(
    reception: Reception,
) -> None:
    services = reception.dealership.services
    services.settings.change(STATION, break_minutes=45, protection_days=60)
    reception.press(Key.Key_R, control=True)
    reception.until(lambda: isinstance(reception.page.slot.question, RulesPanel))
    panel = reception.page.slot.question
    assert isinstance(panel, RulesPanel)
    text = " ".join(panel.sentences)
    assert "marked late after 45 min" in text
    assert "for 60 days" in text
    assert "{" not in text
    reception.press(Key.Key_Escape)
    assert not reception.page.slot.is_open


def test_a_move_stands_in_the_row_with_its_reason_for_the_day(reception: Reception) -> None:
    reception.dealership.services.floor.move(STATION, reception.rep("Willem"), 3, "was first in")
    reception.until(lambda: reception.line == ["Sanne", "Anna", "Willem", "Youssef"])
    willem = reception.page.board.line.rows[0]
    assert willem.note == "Moved to 3: was first in"
    assert willem.words.endswith("Moved to 3: was first in")
    reception.pass_minutes(60)
    assert reception.page.board.line.rows[0].note == "Moved to 3: was first in"


def test_an_entry_is_disputed_from_the_log_and_the_manager_moves_the_rep(
    reception: Reception,
) -> None:
    services = reception.dealership.services
    services.floor.move(STATION, reception.rep("Willem"), 1, "came first")
    reception.until(lambda: reception.line[0] == "Willem")
    board = reception.page.board
    assert not board.disputes.isVisible()
    moved = reception.view.log[0]
    reception.page.day.why_flag(moved.act, "Willem moved")
    assert reception.question.title.text() == "Who disputes this?"
    assert "Sanne de Vries" in reception.asked
    reception.press(getattr(Key, f"Key_{reception.asked.index('Sanne de Vries') + 1}"))
    reception.type("I was here at half past one")
    reception.press(Key.Key_Return)
    reception.until(lambda: len(reception.view.disputes) == 1)
    reception.until(board.disputes.isVisible)
    assert board.disputes.text() == "Disputes 1"
    reception.click(board.disputes)
    reception.until(lambda: reception.is_asked)
    sides = reception.question.findChild(BeforeAfter)
    assert isinstance(sides, BeforeAfter)
    before, after = sides.sides
    assert [name for _, name in before] == ["Sanne", "Anna", "Youssef", "Willem"]
    assert [name for _, name in after] == ["Willem", "Sanne", "Anna", "Youssef"]
    assert reception.asked[:2] == ["It stands", "Sanne to place 1"]
    reception.press(Key.Key_2)
    reception.type("right, first is first")
    reception.press(Key.Key_Return)
    reception.until(lambda: reception.line[0] == "Sanne")
    reception.until(lambda: not board.disputes.isVisible())


def test_the_manager_may_let_an_entry_stand(reception: Reception) -> None:
    services = reception.dealership.services
    services.floor.move(STATION, reception.rep("Willem"), 1, "came first")
    reception.until(lambda: reception.line[0] == "Willem")
    act = reception.view.log[0].act
    services.floor.dispute(STATION, act, reception.rep("Sanne"), "no", reception.view.floor)
    reception.until(lambda: len(reception.view.disputes) == 1)
    reception.page.day.disputes()
    reception.until(lambda: reception.is_asked)
    reception.press(Key.Key_1)
    reception.type("he came first")
    reception.press(Key.Key_Return)
    reception.until(lambda: reception.view.disputes == ())
    assert reception.line[0] == "Willem"


def test_without_a_dispute_the_list_says_so(reception: Reception) -> None:
    reception.page.day.disputes()
    assert reception.question.none.text() == "No dispute is open."


def leave_open(reception: Reception) -> None:
    """Sanne took a customer, nobody said how it ended, and it is the next morning."""
    reception.press(Key.Key_F1)
    reception.until(lambda: "Sanne" in reception.serving)
    reception.press(Key.Key_Escape)
    assert reception.view.floor is not None
    reception.dealership.services.day_close.close(STATION, reception.view.floor)
    reception.dealership.at("2026-10-23 09:00")
    reception.dealership.services.floor.check_in(STATION, reception.rep("Sanne"))
    reception.page._ask_board()
    reception.until(lambda: [row.state for row in reception.page.here.blocked] == [State.BLOCKED])


def test_a_blocked_rep_stands_grey_in_the_queue_with_what_is_missing(
    reception: Reception,
) -> None:
    leave_open(reception)
    (row,) = reception.page.board.line.rows
    assert row.blocked
    assert row.where == "a visit without an outcome"
    assert row.offer is Offer.LIFT
    assert reception.page.board.queue.isVisible()
    assert reception.view.up_now is None


def test_finishing_what_is_missing_brings_a_blocked_rep_into_line(reception: Reception) -> None:
    leave_open(reception)
    reception.page.menus.open_for_rep(reception.rep("Sanne"), QPoint(10, 10))
    reception.choose("Finish earlier visits")
    reception.until(lambda: reception.is_asked)
    assert reception.asked == ["Walk-in"]
    reception.press(Key.Key_1)
    assert reception.question.title.text() == "How did it end?"
    reception.press(Key.Key_2)
    reception.until(lambda: reception.view.up_now is not None)
    assert reception.line == ["Sanne"]


def test_a_manager_lifts_a_block_with_a_reason(reception: Reception) -> None:
    leave_open(reception)
    reception.page.menus.open_for_rep(reception.rep("Sanne"), QPoint(10, 10))
    reception.choose("Lift the block")
    reception.press(Key.Key_1)
    reception.type("system was down")
    reception.press(Key.Key_Return)
    reception.until(lambda: reception.line == ["Sanne"])


def test_the_close_of_the_day_shows_what_stays_open_and_closes_with_enter(
    reception: Reception,
) -> None:
    reception.press(Key.Key_F1)
    reception.until(lambda: "Sanne" in reception.serving)
    reception.press(Key.Key_Escape)
    board = reception.page.board
    assert not board.close_day.isVisible()
    reception.dealership.at("2026-10-22 18:05")
    reception.minutes.passed.emit()
    assert board.close_day.isVisible()
    reception.click(board.close_day)
    reception.until(lambda: isinstance(reception.page.slot.question, ClosePanel))
    panel = reception.page.slot.question
    assert isinstance(panel, ClosePanel)
    assert panel.sentences[0] == "Visits without an outcome, 1"
    assert panel.sentences[1].startswith("Sanne de Vries, Walk-in, no details yet")
    reception.press(Key.Key_Return)
    reception.until(lambda: reception.view.closed_at is not None)
    assert reception.line == []
    assert not board.close_day.isVisible()
    assert board.up_now._sentence[0] == "The day was closed at 18:05. F7 opens it again."


def test_who_checks_in_after_the_close_opens_the_day_again(reception: Reception) -> None:
    assert reception.view.floor is not None
    reception.dealership.services.day_close.close(STATION, reception.view.floor)
    reception.until(lambda: reception.view.closed_at is not None)
    reception.press(Key.Key_F7)
    reception.type("Anna")
    reception.press(Key.Key_Return)
    reception.until(lambda: reception.line == ["Anna"])
    assert reception.view.closed_at is None


def test_a_showroom_rep_far_back_is_offered_prospecting_and_comes_back(
    reception: Reception,
) -> None:
    board = reception.page.board
    willem = board.line.rows[-1]
    assert willem.name.startswith("Willem")
    assert willem.offer is Offer.PROSPECT
    assert willem.offer_words.startswith("Prospecting, back by ")
    row = reception.page.here.rep(willem.rep)
    assert row is not None
    reception.page.questions.back_by(row)
    reception.until(lambda: reception.is_asked)
    reception.press(Key.Key_1)
    reception.until(lambda: reception.view.line[3].state is State.AT_DESK)
    assert board.line.rows[-1].where.startswith("Prospecting, back ")
    reception.dealership.store.at = reception.dealership.now + timedelta(minutes=40)
    reception.page._ask_board()
    reception.until(lambda: reception.view.line[3].state is State.RECALLED)


def open_log(reception: Reception) -> LogDialog:
    """The whole log of the day, read."""
    reception.click(reception.page.board.log.all)
    dialog = reception.page.whole_log.dialog
    assert dialog is not None
    reception.until(lambda: len(dialog.model.rows) == len(reception.view.log))
    return dialog


def back_at_the_window(reception: Reception) -> None:
    """A desktop gives the keyboard back to the window by itself when a dialog closes."""
    reception.page.activateWindow()
    reception.until(reception.page.isActiveWindow)


def test_an_arrival_without_a_name_is_completed_from_the_log_after_it_ended(
    reception: Reception,
) -> None:
    services = reception.dealership.services
    reception.press(Key.Key_F1)
    reception.until(lambda: "Sanne" in reception.serving)
    visit = reception.view.with_customers[0].visit
    services.floor.finish(STATION, reception.rep("Sanne"), Outcome.QUOTE, visit)
    reception.until(lambda: reception.serving == {})
    dialog = open_log(reception)
    dialog.list.setCurrentIndex(dialog.model.index(1, 0))
    QTest.keyClick(dialog.list, Key.Key_D)
    panel = reception.page.slot.arrival
    reception.until(panel.isVisible)
    assert panel.title.text() == "Who was it?"
    assert not panel.left.isVisible()
    back_at_the_window(reception)
    assert panel.name.line.hasFocus()
    reception.type("Bart Kuipers")
    reception.press(Key.Key_Return)
    reception.until(lambda: "Bart Kuipers" in {row.customer for row in reception.view.log})


def test_another_name_after_day_close_is_refused_and_the_one_that_stands_is_told(
    reception: Reception,
) -> None:
    services = reception.dealership.services
    services.reception.arrive(STATION, ArrivalKind.WALK_IN, 1, name="Bart Kuipers")
    services.floor.finish(STATION, reception.rep("Sanne"), Outcome.QUOTE)
    services.day_close.close(STATION, 1)
    reception.until(lambda: reception.view.closed_at is not None)
    dialog = open_log(reception)
    rows = [row.customer for row in dialog.model.rows]
    dialog.list.setCurrentIndex(dialog.model.index(rows.index("Bart Kuipers"), 0))
    QTest.keyClick(dialog.list, Key.Key_D)
    panel = reception.page.slot.arrival
    reception.until(panel.isVisible)
    assert panel.name.text == "Bart Kuipers"
    back_at_the_window(reception)
    panel.name.line.selectAll()
    reception.type("Kees Bos")
    reception.press(Key.Key_Tab)
    reception.type("0612345678")
    reception.press(Key.Key_Return)
    reception.until(lambda: len(reception.refusals) == 1)
    assert reception.refusals[0].endswith(
        "so what stands about this customer stays: Bart Kuipers. "
        "What is still empty can be filled in."
    )

    def known() -> tuple[str, str]:
        with reception.dealership.store.read() as work:
            (found,) = work.visits.of_day(1, reception.view.day)
        return found.name, found.phone.e164 if found.phone else ""

    reception.until(lambda: known() == ("Bart Kuipers", "+31612345678"))


def test_x_in_the_log_disputes_an_entry(reception: Reception) -> None:
    dialog = open_log(reception)
    dialog.list.setCurrentIndex(dialog.model.index(0, 0))
    QTest.keyClick(dialog.list, Key.Key_X)
    reception.until(lambda: reception.is_asked)
    assert reception.question.under.text().endswith("Thijs Smit checked in")
    back_at_the_window(reception)
    reception.press(Key.Key_1)
    reception.type("he was not here")
    reception.press(Key.Key_Return)
    reception.until(lambda: len(reception.view.disputes) == 1)
    reception.until(lambda: reception.view.log[0].note == "he was not here")


def test_who_phoned_is_ticked_off_from_the_menu_of_the_rep(reception: Reception) -> None:
    shop = reception.dealership
    willem = reception.rep("Willem")
    shop.sale(willem, "2026-10-01", customer="Jane Doe", phone="06 12345678")
    shop.services.reception.arrive(STATION, ArrivalKind.PHONE, 1, phone="06 12345678")
    row = reception.page.here.rep(willem)
    assert row is not None
    items = reception.page.menus.for_rep(row)
    next(each for each in items if each is not None and "Called" in each.text).run()
    reception.until(lambda: reception.is_asked)
    assert reception.question.title.text() == "Whom did Willem call back?"
    reception.press(Key.Key_1)
    reception.until(lambda: shop.services.call_backs.waiting(OFFICE) == ())
    assert not reception.page.slot.is_open
