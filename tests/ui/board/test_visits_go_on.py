"""Visits that go on with somebody else, and calls that nobody answers."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from showroom_app.domain.people import Role
from showroom_app.domain.standing import State
from tests.ui.board.conftest import Reception

Key = Qt.Key

# What the screenless platform says when a menu opens.
pytestmark = pytest.mark.qt_log_ignore(
    r"^This plugin does not support (raise\(\)|grabbing the keyboard)"
)


def come_in(reception: Reception, name: str) -> int:
    """F1: a customer for this rep; returns the visit."""
    reception.press(Key.Key_F1)
    reception.until(lambda: name in reception.serving and reception.page.slot.is_open)
    return next(row.visit for row in reception.view.with_customers if row.name.startswith(name))


def open_menu(reception: Reception, visit: int) -> None:
    """The menu of a rep with a customer."""
    reception.press(Key.Key_Escape)
    reception.page.menus.open_for_customer(visit, QPoint(10, 10))


def test_a_second_rep_joins_and_both_names_stand_in_the_row(reception: Reception) -> None:
    visit = come_in(reception, "Sanne")
    open_menu(reception, visit)
    reception.choose("A second rep joins")
    assert reception.question.title.text() == "Who joins Sanne?"
    assert reception.asked[0] == "Anna Visser"
    reception.press(Key.Key_1)
    reception.until(lambda: reception.view.with_customers[0].joined == ("Anna Visser",))
    (row,) = reception.page.board.customers_model.rows
    assert row.words.startswith("Sanne de Vries + Anna Visser, Walk-in")
    assert reception.line == ["Youssef", "Willem"]


def test_details_that_match_a_record_offer_the_owner_who_then_takes_over(
    reception: Reception,
) -> None:
    willem = reception.rep("Willem")
    reception.dealership.sale(willem, "2026-10-01", customer="Bart Kuipers")
    come_in(reception, "Sanne")
    reception.type("Bart Kuipers")
    reception.press(Key.Key_Tab)
    panel = reception.page.slot.arrival
    reception.until(panel.owner.isVisible)
    assert panel.owner.text() == "Give to Willem"
    reception.click(panel.owner)
    reception.until(lambda: reception.serving == {"Willem": "Bart Kuipers"})
    assert reception.line == ["Sanne", "Anna", "Youssef"]
    reception.until(lambda: panel.title.text() == "Customer for Willem")
    assert not panel.owner.isVisible()


def test_somebodys_customer_after_all_from_the_menu_gives_the_turn_back(
    reception: Reception,
) -> None:
    youssef = reception.rep("Youssef")
    reception.dealership.sale(youssef, "2026-10-01", customer="Bart Kuipers")
    visit = come_in(reception, "Sanne")
    reception.type("Bart Kuipers")
    open_menu(reception, visit)
    reception.choose("Somebody's customer after all")
    reception.press(Key.Key_2)
    reception.until(lambda: reception.serving == {"Youssef": "Bart Kuipers"})
    assert reception.line == ["Sanne", "Anna", "Willem"]


def test_a_manager_gives_a_visit_to_another_rep_with_a_reason(reception: Reception) -> None:
    visit = come_in(reception, "Sanne")
    open_menu(reception, visit)
    reception.choose("Give to another rep")
    reception.press(Key.Key_1)
    reception.type("speaks Polish")
    reception.press(Key.Key_Return)
    reception.until(lambda: list(reception.serving) == ["Anna"])
    assert reception.view.log[0].note == "speaks Polish"
    assert reception.line == ["Sanne", "Youssef", "Willem"]


def test_a_visit_goes_to_another_floor(reception: Reception) -> None:
    dealership = reception.dealership
    dealership.rep("Bram Kok", Role.SHOWROOM, floor="Honda")
    reception.until(lambda: len(reception.view.floors) == 2)
    visit = come_in(reception, "Sanne")
    open_menu(reception, visit)
    reception.choose("To another floor")
    assert reception.asked == ["Honda"]
    reception.press(Key.Key_1)
    reception.type("wants a Jazz")
    reception.press(Key.Key_Return)
    reception.until(lambda: reception.serving == {})
    assert reception.line == ["Sanne", "Anna", "Youssef", "Willem"]
    honda = next(tab.floor for tab in reception.view.floors if tab.name == "Honda")
    reception.page.show_floor(honda)
    reception.until(lambda: list(reception.serving) == ["Bram"])


def test_the_panel_counts_the_call_and_then_offers_the_next(reception: Reception) -> None:
    come_in(reception, "Sanne")
    panel = reception.page.slot.arrival
    assert panel.miss.isVisible()
    assert "to go" in panel.miss.accessibleDescription()
    # Somebody looks again a minute later.
    reception.press(Key.Key_Escape)
    reception.pass_minutes(1)
    reception.page.after.complete(reception.view.with_customers[0])
    assert panel.miss.is_over
    assert panel.miss.accessibleDescription() == "Anna takes over"
    reception.press(Key.Key_F12)
    reception.until(lambda: list(reception.serving) == ["Anna"])
    assert reception.line == ["Sanne", "Youssef", "Willem"]


def test_a_recalled_hybrid_may_finish_a_conversation_first_once(reception: Reception) -> None:
    willem = reception.rep("Willem")
    youssef = reception.rep("Youssef")
    services, dealership = reception.dealership.services, reception.dealership
    by = dealership.now.replace(minute=20)
    services.floor.to_lead_desk(reception.page._actor(), youssef, by)
    reception.until(lambda: reception.view.line[2].state is State.AT_DESK)
    come_in(reception, "Sanne")
    reception.press(Key.Key_Escape)
    reception.until(lambda: reception.view.line[1].state is State.RECALLED)
    deck = reception.page.board.on_deck
    assert deck.line is not None
    assert deck.line.mark is not None
    assert deck.line.mark.words == "Called back"
    late = reception.view.line[1].late_at
    reception.page.menus.open_for_rep(youssef, QPoint(10, 10))
    reception.choose("Finishes the conversation first")
    reception.until(lambda: reception.view.line[1].extended)
    assert reception.view.line[1].late_at != late
    assert deck.line.mark.words == "finishes first"
    items = reception.page.menus.for_rep(reception.view.line[1])
    assert not any(item and item.text.startswith("Finishes") for item in items)
    assert willem in {row.rep for row in reception.view.line}


def test_the_pill_of_a_recalled_rep_in_the_queue_opens_the_menu(reception: Reception) -> None:
    youssef = reception.rep("Youssef")
    services = reception.dealership.services
    by = reception.dealership.now.replace(minute=20)
    services.floor.to_lead_desk(reception.page._actor(), youssef, by)
    reception.dealership.later(minutes=6)
    reception.minutes.passed.emit()
    reception.page._ask_board()
    reception.until(lambda: reception.view.line[2].state is State.RECALLED)
    queue = reception.page.board.queue.list
    index = reception.page.board.line.index(0, 0)
    spots = queue._spots.spots(queue.visualRect(index).toRectF(), reception.page.board.line.rows[0])
    QTest.mouseClick(
        queue.viewport(),
        Qt.MouseButton.LeftButton,
        pos=spots["recall"].center().toPoint(),
    )
    reception.choose("Is on the way")
    reception.until(lambda: reception.view.line[2].state is State.RETURNING)
