"""The role of next month at the kiosk: reminded in the last week, chosen, and signed."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt

from showroom_app.domain.people import Role
from showroom_app.domain.refused import Refused
from tests.services.dealership import STATION
from tests.ui.kiosk.conftest import PIN, AtTheKiosk

NOVEMBER = date(2026, 11, 1)


def _come_to_cards(kiosk: AtTheKiosk, name: str) -> None:
    kiosk.sign_in(name)
    kiosk.touch(kiosk.window.place.card.why)
    kiosk.touch(kiosk.window.day.role)
    kiosk.until(lambda: kiosk.stands_on(kiosk.window.role))


def test_a_rep_chooses_and_signs_by_touch(kiosk: AtTheKiosk) -> None:
    kiosk.sign_in("Sanne")
    assert not kiosk.window.place.role.isVisible(), "the last week is still to come"
    kiosk.touch(kiosk.window.place.card.why)
    assert kiosk.window.day.role.text() == "Role for November"
    kiosk.touch(kiosk.window.day.role)
    page = kiosk.window.role
    kiosk.until(lambda: kiosk.stands_on(page))
    assert page.cards.current is Role.SHOWROOM
    kiosk.touch(page.cards.cards[Role.HYBRID])
    kiosk.touch(page.quota.more)
    assert page.go_on.text() == "Choose hybrid"
    kiosk.touch(page.go_on)
    assert page.sign_title.text() == "Hybrid with 16 cars in November"
    for digit in PIN:
        kiosk.touch(page.pad.digits[digit])
    kiosk.touch(page.pad.done)
    kiosk.until(lambda: kiosk.stands_on(kiosk.window.place))
    assert kiosk.window.notice.sentence == (
        "Signed: Hybrid with 16 cars in November, until and including 30 November."
    )
    (newest, _) = kiosk.dealership.services.roles.history(STATION, kiosk.reps["Sanne"])
    assert (newest.entry.signed, newest.entry.quota) == (True, 16)
    kiosk.touch(kiosk.window.place.card.why)
    kiosk.until(lambda: kiosk.window.day.role.text() == "November: hybrid, 16 cars")


def test_by_key_a_wrong_pin_leaves_the_choice_as_it_is(kiosk: AtTheKiosk) -> None:
    _come_to_cards(kiosk, "Willem")
    page = kiosk.window.role
    kiosk.press(Qt.Key.Key_Left)
    kiosk.until(lambda: page.cards.current is Role.INTERNET)
    kiosk.press(Qt.Key.Key_Up)
    kiosk.until(lambda: page.quota.value == 16)
    kiosk.type("4")
    kiosk.until(lambda: page.is_signing and page.dots.typed == 1)
    kiosk.type("712")
    kiosk.press(Qt.Key.Key_Return)
    kiosk.until(lambda: page.problem.text() == "That is not your PIN. Try again.")
    assert (page.is_signing, page.quota.value) == (True, 16)
    kiosk.press(Qt.Key.Key_Escape)
    kiosk.until(lambda: not page.is_signing)
    assert kiosk.stands_on(page)
    assert page.cards.current is Role.INTERNET
    kiosk.press(Qt.Key.Key_Escape)
    kiosk.until(lambda: kiosk.stands_on(kiosk.window.place))
    assert len(kiosk.dealership.services.roles.history(STATION, kiosk.reps["Willem"])) == 1


def test_too_many_wrong_pins_have_to_wait_here_too(kiosk: AtTheKiosk) -> None:
    people, rep = kiosk.dealership.services.people, kiosk.reps["Willem"]
    _come_to_cards(kiosk, "Willem")
    for _ in range(4):
        with pytest.raises(Refused, match="wrong-secret"):
            people.sign_in_rep(rep, "0000")
    page = kiosk.window.role
    kiosk.touch(page.go_on)
    kiosk.type("0000")
    kiosk.press(Qt.Key.Key_Return)
    kiosk.until(lambda: page.waits)
    assert page.problem.text() == "Too many wrong PINs."
    assert page.countdown.text().endswith(" s")
    assert page.pad.is_locked
    kiosk.window.sign_out()
    assert not page.waits


@pytest.mark.parametrize("refused", [False, True])
def test_the_own_place_reminds_in_the_last_week_and_after_a_refusal(
    kiosk: AtTheKiosk, refused: bool
) -> None:
    roles, rep = kiosk.dealership.services.roles, kiosk.reps["Sanne"]
    if refused:
        roles.choose(STATION, rep, Role.INTERNET, NOVEMBER)
        roles.refuse(STATION, rep, NOVEMBER, "Genoeg aan de telefoon")
    else:
        kiosk.dealership.at("2026-10-25 14:14")
    kiosk.sign_in("Sanne")
    reminder = kiosk.window.place.role
    kiosk.until(reminder.isVisible)
    said = (reminder.text(), reminder.sentence)
    if refused:
        assert said == ("November was refused: choose again", "Genoeg aan de telefoon")
    else:
        assert said == (
            "Choose your role for November",
            "Until and including Sat 31 Oct, else you stay showroom with 15 cars",
        )
    kiosk.touch(reminder)
    kiosk.until(lambda: kiosk.stands_on(kiosk.window.role))
    why = "The choice before was refused: Genoeg aan de telefoon"
    until = "It can be chosen until and including Saturday 31 October."
    assert kiosk.window.role.about.text() == (why if refused else until)
