"""Two customers of one name: the board offers both, and what is chosen is done."""

from __future__ import annotations

from PySide6.QtCore import Qt

from tests.services.dealership import STATION, Dealership
from tests.services.floor_scene import arrives
from tests.ui.board.conftest import Reception

Key = Qt.Key


def known_twice(dealership: Dealership, people: dict[str, int]) -> None:
    """Jan Smit with a lead of Thijs, and a Jan Smit with another number who bought from Anna."""
    lead = dealership.lead(name="Jan Smit")
    dealership.services.leads.claim(STATION, lead, people["Thijs"])
    dealership.sale(people["Anna"], "2026-10-01", customer="Jan Smit", phone="06 87654321")


def test_f3_with_a_name_that_two_customers_have_asks_which_of_them_it_is(
    reception: Reception, people: dict[str, int]
) -> None:
    known_twice(reception.dealership, people)
    reception.press(Key.Key_F3)
    reception.type("Jan Smit")
    reception.press(Key.Key_Return)
    title = "Which customer of this name is it?"
    reception.until(lambda: reception.whose.title.text() == title)
    assert reception.asked == ["Lead of Thijs Smit", "Bought from Anna Visser"]
    assert reception.serving == {}
    reception.press(Key.Key_2)
    reception.until(lambda: reception.serving == {"Anna": "Jan Smit"})
    assert not reception.is_asked


def test_f3_with_a_name_that_one_customer_has_calls_the_rep_at_once(
    reception: Reception, people: dict[str, int]
) -> None:
    reception.dealership.sale(people["Anna"], "2026-10-01", customer="Jan Smit")
    arrives(reception.dealership)
    reception.press(Key.Key_F3)
    reception.type("Jan Smit")
    reception.press(Key.Key_Return)
    reception.until(lambda: reception.serving.get("Anna") == "Jan Smit")


def test_with_the_number_typed_too_nothing_is_asked(
    reception: Reception, people: dict[str, int]
) -> None:
    known_twice(reception.dealership, people)
    reception.press(Key.Key_F3)
    reception.type("Jan Smit")
    reception.press(Key.Key_Return)
    reception.until(lambda: reception.asked[0] == "Lead of Thijs Smit")
    reception.whose.phone.line.setFocus()
    reception.type("+31 6 87654321")
    reception.whose.look_up.click()
    reception.until(lambda: reception.serving != {})
    assert not reception.is_asked
