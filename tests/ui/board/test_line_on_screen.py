"""The line on the screen, and what can be done with each rep."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtTest import QTest

from showroom_app.domain.floor_facts import Outcome
from showroom_app.domain.line import State
from showroom_app.domain.people import UserKind
from showroom_app.ui import theme
from showroom_app.ui.board.queue_card import OFFER
from showroom_app.ui.board.spot_list import MENU, SpotList
from showroom_app.ui.board.why_panel import WhyPanel
from tests.services.dealership import STATION
from tests.ui.board.conftest import Reception

Key = Qt.Key

# What the screenless platform says when a menu opens.
pytestmark = pytest.mark.qt_log_ignore(
    r"^This plugin does not support (raise\(\)|grabbing the keyboard)"
)


def click_spot(rows: SpotList, number: int, spot: str) -> None:
    index = rows.model().index(number, 0)
    delegate = rows.itemDelegate()
    where = delegate.spots(QRectF(rows.visualRect(index)), index.data(Qt.ItemDataRole.UserRole))  # type: ignore[attr-defined]  # ours
    point: QPoint = where[spot].center().toPoint()
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=point)


def open_menu(reception: Reception, name: str) -> None:
    """Open the menu of a rep with the keyboard, wherever the rep is shown."""
    board = reception.page.board
    for rows in (board.queue.list, board.away.list, board.away.present_list, board.customers.list):
        model = rows.model()
        for number in range(model.rowCount()):
            index = model.index(number, 0)
            if index.data(Qt.ItemDataRole.UserRole).name.startswith(name):
                rows.setCurrentIndex(index)
                rows.setFocus()
                QTest.keyClick(rows, Key.Key_Return)
                return
    for card in (board.up_now, board.on_deck):
        if card.line is not None and card.line.name.startswith(name):
            QTest.mouseClick(card.menu_button, Qt.MouseButton.LeftButton)
            return
    raise AssertionError(f"{name} is not on the board")


def state(reception: Reception, name: str) -> State:
    rep = reception.rep(name)
    view = reception.view
    rows = (*view.line, *view.away, *view.present, *view.off)
    return next((row.state for row in rows if row.rep == rep), State.WITH_CUSTOMER)


def test_cards_and_rows_show_the_line_in_its_order(reception: Reception) -> None:
    board = reception.page.board
    assert board.subtitle.text() == "4 in line"
    assert board.up_now.line is not None
    assert board.up_now.line.words.startswith("Place 1, Sanne de Vries, Showroom, On the floor")
    assert board.on_deck.line is not None
    assert board.on_deck.line.place == 2
    assert [row.place for row in board.line.rows] == [3, 4]


def test_f7_takes_typed_names_and_checks_in_with_enter(reception: Reception) -> None:
    reception.press(Key.Key_F7)
    assert reception.asked == ["Esra Yıldız"]
    reception.type("x")
    assert reception.asked == []
    reception.press(Key.Key_Backspace)
    reception.type("es")
    assert reception.asked == ["Esra Yıldız"]
    reception.press(Key.Key_Return)
    reception.until(lambda: reception.line[-1] == "Esra")


def test_a_hybrid_goes_to_the_lead_desk_for_the_time_that_is_chosen(reception: Reception) -> None:
    open_menu(reception, "Youssef")
    reception.choose("To the lead desk")
    reception.until(lambda: reception.page.slot.question is not None)
    times = reception.asked
    assert times[0] == "Back by 14:44"
    assert reception.question.answers[0].hint == "proposed"
    assert times == sorted(times, reverse=True)
    reception.press(Key.Key_2)
    reception.until(lambda: state(reception, "Youssef") is State.AT_DESK)
    row = reception.page.board.line.rows[0]
    assert row.where == "Lead desk, back 14:39"
    assert reception.page.board.subtitle.text() == "4 in line, 1 at the lead desk"


def test_the_board_itself_tells_a_hybrid_to_go_and_one_click_asks_until_when(
    reception: Reception,
) -> None:
    row = reception.page.board.line.rows[0]
    assert row.offer_words == "To the lead desk, back by 14:44"
    click_spot(reception.page.board.queue.list, 0, OFFER)
    reception.until(lambda: reception.page.slot.question is not None)
    reception.press(Key.Key_1)
    reception.until(lambda: state(reception, "Youssef") is State.AT_DESK)


def test_who_is_recalled_by_place_comes_back_with_one_click(reception: Reception) -> None:
    services = reception.dealership.services
    services.floor.to_lead_desk(STATION, reception.rep("Youssef"))
    services.floor.check_in(STATION, reception.rep("Esra"))
    reception.until(lambda: len(reception.line) == 5)
    reception.press(Key.Key_F1)
    reception.until(lambda: state(reception, "Youssef") is State.RECALLED)
    card = reception.page.board.on_deck
    assert card.line is not None
    assert card.line.mark is not None
    assert card.line.mark.words == "Called back"
    reception.press(Key.Key_Escape)
    open_menu(reception, "Youssef")
    reception.choose("Is on the way")
    reception.until(lambda: state(reception, "Youssef") is State.RETURNING)
    open_menu(reception, "Youssef")
    reception.choose("Is back")
    reception.until(lambda: state(reception, "Youssef") is State.ON_FLOOR)
    assert reception.line[:2] == ["Anna", "Youssef"]


def test_who_comes_back_late_is_taken_back_by_the_link_in_the_row(reception: Reception) -> None:
    services = reception.dealership.services
    services.floor.to_lead_desk(STATION, reception.rep("Youssef"))
    reception.until(lambda: state(reception, "Youssef") is State.AT_DESK)
    reception.dealership.later(minutes=34)
    services.floor.check_in(STATION, reception.rep("Esra"))
    reception.until(lambda: state(reception, "Youssef") is State.RECALLED)
    row = reception.page.board.line.rows[0]
    assert row.mark is not None
    assert (row.mark.state, row.mark.words) == (theme.State.LATE, "4 min late")
    click_spot(reception.page.board.queue.list, 0, OFFER)
    reception.until(lambda: state(reception, "Youssef") is State.ON_FLOOR)


def test_a_break_until_a_time_and_back(reception: Reception) -> None:
    open_menu(reception, "Willem")
    reception.choose("On a break")
    assert reception.asked[0] == "Until 14:29"
    reception.press(Key.Key_1)
    reception.until(lambda: state(reception, "Willem") is State.ON_BREAK)
    assert "Willem" not in reception.line
    assert reception.page.board.away_model.rows[0].where == "Break until 14:29"
    open_menu(reception, "Willem")
    reception.choose("Is back")
    reception.until(lambda: reception.line == ["Sanne", "Anna", "Youssef", "Willem"])


def test_a_break_without_a_time(reception: Reception) -> None:
    open_menu(reception, "Anna")
    reception.choose("On a break")
    reception.press(Key.Key_5)
    reception.until(lambda: state(reception, "Anna") is State.ON_BREAK)
    assert reception.page.board.away_model.rows[0].where == "Break since 14:14"


def test_a_visit_is_finished_with_its_outcome(reception: Reception) -> None:
    reception.press(Key.Key_F1)
    reception.until(lambda: "Sanne" in reception.serving)
    reception.press(Key.Key_Escape)
    open_menu(reception, "Sanne")
    reception.choose("Finish the visit")
    assert reception.question.under.text() == "Sanne joins the end."
    assert len(reception.asked) == 9
    reception.press(Key.Key_2)
    reception.until(lambda: reception.line == ["Anna", "Youssef", "Willem", "Sanne"])
    text = reception.page.board.log.band.accessibleName()
    assert text.endswith("Sanne done: quote given")


def test_who_was_called_and_is_not_there_gives_the_customer_to_the_next(
    reception: Reception,
) -> None:
    reception.press(Key.Key_F1)
    reception.until(lambda: "Sanne" in reception.serving)
    reception.press(Key.Key_Escape)
    open_menu(reception, "Sanne")
    reception.choose("Was called and is not there")
    reception.until(lambda: "Anna" in reception.serving)
    assert reception.line[0] == "Sanne"
    assert reception.page.slot.arrival.title.text() == "Customer for Anna"


def test_details_of_an_earlier_visit_can_be_filled_in_later(reception: Reception) -> None:
    reception.press(Key.Key_F1)
    reception.until(lambda: "Sanne" in reception.serving)
    reception.press(Key.Key_Escape)
    reception.pass_minutes(30)
    open_menu(reception, "Sanne")
    reception.choose("Details")
    panel = reception.page.slot.arrival
    assert not panel.undo.isVisible()
    assert not panel.skip.isVisible()
    reception.type("fam. Postma")
    reception.press(Key.Key_Return)
    reception.until(lambda: reception.serving == {"Sanne": "fam. Postma"})


def test_a_move_asks_for_the_place_and_the_reason(reception: Reception) -> None:
    open_menu(reception, "Willem")
    reception.choose("Move to place")
    assert reception.asked == ["Place 1", "Place 2", "Place 3", "Place 4"]
    reception.press(Key.Key_1)
    reception.type("was here first")
    reception.press(Key.Key_Return)
    reception.until(lambda: reception.line == ["Willem", "Sanne", "Anna", "Youssef"])


def test_the_digit_of_a_move_is_the_place_and_the_own_place_moves_nobody(
    reception: Reception,
) -> None:
    open_menu(reception, "Sanne")
    reception.choose("Move to place")
    reception.press(Key.Key_1)
    assert not reception.is_asked
    open_menu(reception, "Sanne")
    reception.choose("Move to place")
    reception.press(Key.Key_3)
    reception.type("helps at the desk")
    reception.press(Key.Key_Return)
    reception.until(lambda: reception.line == ["Anna", "Youssef", "Sanne", "Willem"])


def test_why_says_what_moved_a_rep(reception: Reception) -> None:
    open_menu(reception, "Willem")
    reception.choose("Why on place 4")
    reception.until(lambda: reception.page.slot.question is not None)
    panel = reception.page.slot.question
    assert isinstance(panel, WhyPanel)
    assert panel.title.text() == "Why is Willem on place 4?"
    assert panel.sentences == ("13:52: checked in, place 4.",)
    reception.press(Key.Key_Escape)
    assert not reception.page.slot.is_open


def test_a_rep_checks_out_from_the_menu(reception: Reception) -> None:
    open_menu(reception, "Thijs")
    reception.choose("Check out")
    reception.until(lambda: state(reception, "Thijs") is State.OFF)
    open_menu(reception, "Thijs")
    reception.choose("Check in")
    reception.until(lambda: state(reception, "Thijs") is State.PRESENT)


def test_the_dots_of_a_row_open_its_menu(reception: Reception) -> None:
    click_spot(reception.page.board.queue.list, 1, MENU)
    reception.choose("Check out")
    reception.until(lambda: reception.line == ["Sanne", "Anna", "Youssef"])


def test_a_mark_shows_who_is_passed_by_the_next_customer(reception: Reception) -> None:
    reception.press(Key.Key_F6)
    assert reception.question.under.text() == "The next customer goes to Anna."
    reception.press(Key.Key_1)
    reception.until(lambda: reception.page.board.walk_in.whom == "to Anna Visser")
    assert reception.page.board.up_now.line is not None
    assert reception.page.board.up_now.line.name == "Sanne de Vries"
    reception.press(Key.Key_F1)
    reception.until(lambda: "Anna" in reception.serving)
    assert reception.line[0] == "Sanne"


def test_a_refused_act_changes_nothing_and_says_why(reception: Reception) -> None:
    reception.press(Key.Key_F1)
    reception.until(lambda: "Sanne" in reception.serving)
    reception.page.acts.check_out(reception.rep("Sanne"))
    reception.until(lambda: len(reception.refusals) == 1)
    assert "Sanne de Vries" in reception.refusals[0]
    assert "Sanne" in reception.serving


def test_a_visit_that_ended_as_sold_asks_for_the_sale_unless_the_next_one_is_at_the_door(
    reception: Reception,
) -> None:
    wanted: list[int] = []
    reception.page.sale_wanted.connect(wanted.append)
    noticed: list[str] = []
    reception.page.noticed.connect(noticed.append)
    reception.press(Key.Key_F1)
    reception.until(lambda: "Sanne" in reception.serving)
    reception.press(Key.Key_Escape)
    (visit,) = (row.visit for row in reception.view.with_customers)
    open_menu(reception, "Sanne")
    reception.choose("Finish the visit")
    reception.press(Key.Key_1)
    reception.until(lambda: reception.is_asked)
    assert reception.asked == ["Enter the sale", "Later"]
    reception.press(Key.Key_1)
    assert (wanted, reception.is_asked) == ([visit], False)
    reception.press(Key.Key_F1)
    reception.until(lambda: "Anna" in reception.serving)
    reception.press(Key.Key_Escape)
    (row,) = reception.view.with_customers
    reception.press(Key.Key_F1)
    reception.until(lambda: len(reception.serving) == 2 and reception.page.slot.is_open)
    reception.page.acts.finish(row.rep, Outcome.SOLD, row.visit)
    reception.until(lambda: bool(noticed))
    assert noticed == ["Sold: enter the sale on the page Quota."]
    assert not reception.is_asked


def test_reception_is_not_asked_for_a_sale_that_is_a_reps_or_a_managers(
    reception: Reception,
) -> None:
    reception.dealership.user("Erik", UserKind.MANAGER)
    noticed: list[str] = []
    reception.page.noticed.connect(noticed.append)
    reception.press(Key.Key_F1)
    reception.until(lambda: "Sanne" in reception.serving)
    reception.press(Key.Key_Escape)
    open_menu(reception, "Sanne")
    reception.choose("Finish the visit")
    reception.press(Key.Key_1)
    reception.until(lambda: bool(noticed))
    assert noticed == ["Sold: the rep or a manager enters the sale."]
    assert not reception.is_asked
