"""What the board says comes of a key: who takes over, and where the rep then stands."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt

from showroom_app.domain.floor_facts import ArrivalKind, Outcome, SkipReason
from tests.services.dealership import STATION
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


def quick_returns(reception: Reception, name: str, count: int) -> None:
    """Somebody asked the way so many times today, each time of this rep, who is up now."""
    services = reception.dealership.services
    for _ in range(count):
        done = services.reception.arrive(STATION, ArrivalKind.WALK_IN, 1)
        assert done.assigned == reception.rep(name)
        services.floor.finish(STATION, done.assigned, Outcome.ASKED_THE_WAY, done.visit)
    reception.until(lambda: reception.view.last == services.floor.log(1)[-1].number)


def test_who_was_skipped_for_this_customer_already_is_not_promised_as_the_next(
    reception: Reception,
) -> None:
    come_in(reception, "Sanne")
    reception.press(Key.Key_F6)
    reception.press(Key.Key_2)
    panel = reception.page.slot.arrival
    reception.until(lambda: panel.title.text() == "Customer for Anna")
    reception.until(lambda: "Anna" in reception.serving)
    reception.press(Key.Key_F6)
    assert reception.question.title.text() == "Why skip Anna?"
    assert reception.question.under.text() == "The customer goes to Youssef."
    reception.press(Key.Key_Escape)
    reception.press(Key.Key_Escape)
    reception.pass_minutes(1)
    reception.page.after.complete(reception.view.with_customers[0])
    assert panel.miss.accessibleDescription() == "Youssef takes over"
    reception.press(Key.Key_F12)
    reception.until(lambda: list(reception.serving) == ["Youssef"])


def test_when_everybody_was_passed_for_this_customer_nobody_is_promised(
    reception: Reception,
) -> None:
    for name in ("Youssef", "Willem"):
        reception.dealership.services.floor.check_out(STATION, reception.rep(name))
    reception.until(lambda: reception.line == ["Sanne", "Anna"])
    come_in(reception, "Sanne")
    reception.press(Key.Key_F6)
    reception.press(Key.Key_2)
    reception.until(lambda: list(reception.serving) == ["Anna"])
    reception.press(Key.Key_F6)
    assert reception.question.under.text() == "The customer waits: nobody is free."
    reception.press(Key.Key_2)
    reception.until(lambda: len(reception.view.waiting) == 1)
    assert reception.line == ["Sanne", "Anna"]


def test_not_an_up_says_the_place_comes_back_until_it_was_so_twice_today(
    reception: Reception,
) -> None:
    come_in(reception, "Sanne")
    panel = reception.page.slot.arrival
    assert panel.not_an_up.accessibleDescription() == "Sanne back on 1"
    reception.press(Key.Key_F8)
    reception.until(lambda: reception.line[0] == "Sanne")
    quick_returns(reception, "Sanne", 1)
    visit = come_in(reception, "Sanne")
    assert panel.not_an_up.accessibleDescription() == "Sanne joins the end"
    reception.press(Key.Key_Escape)
    items = reception.page.menus.for_customer(reception.view.with_customers[0])
    assert "Not an up: Sanne joins the end" in [item.text for item in items if item]
    reception.page.menus.open_for_customer(visit, QPoint(10, 10))
    reception.choose("Not an up")
    reception.until(lambda: reception.line == ["Anna", "Youssef", "Willem", "Sanne"])


def test_how_it_ended_says_which_outcomes_give_the_place_back_and_for_how_long(
    reception: Reception,
) -> None:
    visit = come_in(reception, "Sanne")
    reception.press(Key.Key_Escape)

    def hints() -> set[str]:
        reception.page.menus.open_for_customer(visit, QPoint(10, 10))
        reception.choose("Finish the visit")
        found = {answer.text for answer in reception.question.answers if answer.hint}
        assert reception.question.under.text() == "Sanne joins the end."
        reception.press(Key.Key_Escape)
        return found

    assert hints() == {"Left", "Wrong department", "Asked the way"}
    reception.pass_minutes(6)
    assert hints() == set()


def test_a_second_skip_says_that_the_rep_joins_the_end(reception: Reception) -> None:
    services, sanne = reception.dealership.services, reception.rep("Sanne")
    services.floor.skip(STATION, sanne, SkipReason.ON_THE_PHONE)
    services.reception.arrive(STATION, ArrivalKind.WALK_IN, 1)
    reception.until(lambda: "Anna" in reception.serving)
    reception.press(Key.Key_F6)
    assert reception.question.under.text() == (
        "The next customer goes to Youssef. Sanne joins the end: skipped before, and no turn since."
    )
    reception.press(Key.Key_Escape)
    come_in(reception, "Sanne")
    skip = reception.page.slot.arrival.skip
    assert skip.accessibleDescription() == "Sanne joins the end"
    reception.press(Key.Key_F6)
    reception.press(Key.Key_1)
    reception.until(lambda: reception.line == ["Willem", "Sanne"])


def test_a_rep_with_two_customers_joins_the_end_after_both(reception: Reception) -> None:
    visit = come_in(reception, "Sanne")
    other = come_in(reception, "Anna")
    reception.press(Key.Key_Escape)
    services = reception.dealership.services
    services.floor.join(STATION, other, reception.rep("Sanne"))
    reception.until(lambda: reception.view.with_customers[1].joined == ("Sanne de Vries",))
    reception.page.menus.open_for_customer(visit, QPoint(10, 10))
    reception.choose("Finish the visit")
    said = "Sanne joins the end, once the other visits are finished."
    assert reception.question.under.text() == said
