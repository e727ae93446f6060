"""A customer at this door whose rep is checked in on another floor, or is not in."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt

from showroom_app.domain.appointment import Appointment
from showroom_app.domain.people import Role
from showroom_app.domain.topic import Topic
from tests.services.dealership import local
from tests.services.floor_scene import arrives
from tests.ui.board.conftest import Reception

Key = Qt.Key

# What the screenless platform says when a menu opens.
pytestmark = pytest.mark.qt_log_ignore(
    r"^This plugin does not support (raise\(\)|grabbing the keyboard)"
)


def expects(reception: Reception) -> int:
    """Daan of Honda expects Jan Smit at 14:30."""
    dealership = reception.dealership
    daan = dealership.rep("Daan Mulder", Role.HYBRID, floor="Honda")
    expected = Appointment(0, daan, local("2026-10-22 14:30"), customer="Jan Smit")
    with dealership.store.write(Topic.BOARD, Topic.LEADS) as work:
        work.appointments.add(expected, made_at=work.now)
    reception.until(lambda: len(reception.view.appointments) == 1)
    return daan


def test_f2_calls_the_rep_of_another_floor_by_name_and_the_row_says_which_floor(
    reception: Reception,
) -> None:
    expects(reception)
    reception.press(Key.Key_F2)
    reception.until(lambda: "Daan" in reception.serving)
    assert reception.serving == {"Daan": "Jan Smit, rep of Honda"}
    panel = reception.page.slot.arrival
    reception.until(lambda: panel.title.text() == "Customer for Daan")
    assert panel.remark.text() == "Daan Mulder comes from Honda."


def test_who_waits_for_a_busy_rep_of_another_floor_is_seen_by_name_and_given_to_a_rep_here(
    reception: Reception,
) -> None:
    expects(reception)
    arrives(reception.dealership, floor=2)
    reception.press(Key.Key_F2)
    reception.until(lambda: len(reception.page.board.waiting_model.rows) == 1)
    (row,) = reception.page.board.waiting_model.rows
    assert (row.customer, row.wants) == ("Jan Smit", "for Daan Mulder, Honda")
    reception.press(Key.Key_Escape)
    reception.page.menus.open_for_waiting(row.visit, QPoint(10, 10))
    reception.choose("Give to another rep")
    assert reception.asked[0] == "Sanne de Vries"
    reception.press(Key.Key_1)
    reception.until(lambda: reception.serving == {"Sanne": "Jan Smit"})
    assert reception.page.board.waiting_model.rows == ()


def test_who_waits_for_a_rep_of_another_floor_is_sent_on_there(reception: Reception) -> None:
    expects(reception)
    arrives(reception.dealership, floor=2)
    reception.press(Key.Key_F2)
    reception.until(lambda: len(reception.page.board.waiting_model.rows) == 1)
    (row,) = reception.page.board.waiting_model.rows
    reception.press(Key.Key_Escape)
    reception.page.menus.open_for_waiting(row.visit, QPoint(10, 10))
    reception.choose("To another floor")
    assert reception.asked == ["Honda"]
    reception.press(Key.Key_1)
    reception.until(lambda: reception.page.board.waiting_model.rows == ())
    (there,) = reception.dealership.services.board.board(2).waiting
    assert (there.customer, there.wants, there.door) == ("Jan Smit", "Daan Mulder", "")


def test_ctrl_z_takes_back_who_came_last_though_a_rep_of_another_floor_was_called(
    reception: Reception,
) -> None:
    dealership = reception.dealership
    daan = dealership.rep("Daan Mulder", Role.HYBRID, floor="Honda")
    dealership.sale(daan, "2026-10-01", customer="Piet Bos")
    reception.press(Key.Key_F1)
    reception.until(lambda: "Sanne" in reception.serving)
    reception.press(Key.Key_Escape)
    reception.press(Key.Key_F3)
    reception.type("Piet Bos")
    reception.press(Key.Key_Return)
    reception.until(lambda: "Daan" in reception.serving)
    reception.press(Key.Key_Escape)
    band = reception.page.board.log.band
    reception.until(lambda: "Daan" in band.accessibleName())
    assert band.accessibleName().endswith(", Honda")
    reception.press(Key.Key_Z, control=True)
    reception.until(lambda: list(reception.serving) == ["Sanne"])
    assert reception.dealership.services.board.board(2).log[0].kind == "undo"
    # Now the newest at this door is Sanne's.
    reception.press(Key.Key_Z, control=True)
    reception.until(lambda: reception.serving == {})
    assert reception.line == ["Sanne", "Anna", "Youssef", "Willem"]


def test_f3_lists_who_is_checked_in_on_another_floor_behind_those_of_this_one(
    reception: Reception,
) -> None:
    dealership = reception.dealership
    daan = dealership.rep("Daan Mulder", Role.HYBRID, floor="Honda")
    dealership.sale(daan, "2026-10-01", customer="Piet Bos")
    reception.until(lambda: len(reception.view.elsewhere) == 1)
    reception.press(Key.Key_F3)
    last = reception.whose.answers[-1]
    assert (last.text, last.hint) == ("Daan Mulder", "On the floor, Honda")
    reception.type(str(len(reception.asked)))
    assert reception.whose.title.text() == "Who asks for Daan?"
    reception.type("Piet Bos")
    reception.press(Key.Key_Return)
    reception.until(lambda: reception.serving == {"Daan": "Piet Bos, rep of Honda"})


def test_details_that_match_a_record_of_a_rep_of_another_floor_offer_that_rep(
    reception: Reception,
) -> None:
    dealership = reception.dealership
    daan = dealership.rep("Daan Mulder", Role.HYBRID, floor="Honda")
    dealership.sale(daan, "2026-10-01", customer="Piet Bos")
    reception.until(lambda: len(reception.view.elsewhere) == 1)
    reception.press(Key.Key_F1)
    panel = reception.page.slot.arrival
    reception.until(lambda: "Sanne" in reception.serving and panel.isVisible())
    reception.type("Piet Bos")
    reception.press(Key.Key_Tab)
    reception.until(panel.owner.isVisible)
    assert panel.owner.text() == "Give to Daan"
    reception.click(panel.owner)
    reception.until(lambda: reception.serving == {"Daan": "Piet Bos, rep of Honda"})
    assert reception.line == ["Sanne", "Anna", "Youssef", "Willem"]


def test_a_customer_of_somebody_of_another_floor_after_all_but_who_joins_is_of_this_one(
    reception: Reception,
) -> None:
    dealership = reception.dealership
    daan = dealership.rep("Daan Mulder", Role.HYBRID, floor="Honda")
    dealership.sale(daan, "2026-10-01", customer="Piet Bos")
    reception.until(lambda: len(reception.view.elsewhere) == 1)
    reception.press(Key.Key_F1)
    reception.until(lambda: "Sanne" in reception.serving)
    reception.type("Piet Bos")
    reception.press(Key.Key_Escape)
    (row,) = reception.view.with_customers
    for item in ("A second rep joins", "Give to another rep"):
        reception.page.menus.open_for_customer(row.visit, QPoint(10, 10))
        reception.choose(item)
        assert reception.asked == [
            *("Anna Visser", "Youssef El Amrani", "Willem Hoekstra", "Thijs Smit")
        ]
        reception.press(Key.Key_Escape)
    reception.page.menus.open_for_customer(row.visit, QPoint(10, 10))
    reception.choose("Somebody's customer after all")
    assert reception.asked[-1] == "Daan Mulder"
    reception.type(str(len(reception.asked)))
    reception.until(lambda: reception.serving == {"Daan": "Piet Bos, rep of Honda"})
