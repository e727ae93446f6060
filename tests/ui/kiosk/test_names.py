"""The names: who stands where, who is up, and never a scroll bar."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QScrollBar
from pytestqt.qtbot import QtBot

from showroom_app.domain.floor_facts import ArrivalKind
from showroom_app.domain.people import Role
from showroom_app.ui import theme
from showroom_app.ui.kiosk import kiosk_words
from showroom_app.ui.kiosk.names_page import A_PAGE
from showroom_app.ui.kiosk.touch import LEAST
from tests.services.dealership import STATION, Dealership
from tests.ui.kiosk.conftest import AtTheKiosk, opened


def test_every_name_of_the_floor_stands_there_with_where_he_or_she_is(kiosk: AtTheKiosk) -> None:
    assert kiosk.tiles == {
        "Anna": "Place 2",
        "Esra": "Not checked in",
        "Sanne": "Place 1, up now",
        "Thijs": "Present",
        "Willem": "Place 4",
        "Youssef": "Place 3",
    }
    assert [tile.row.name.split()[0] for tile in kiosk.window.names.tiles if tile.row.is_up] == [
        "Sanne"
    ]
    assert (kiosk.window.header.up.name, kiosk.window.header.next.name) == ("Sanne", "Anna")


def test_what_happens_elsewhere_is_seen_without_a_touch(kiosk: AtTheKiosk) -> None:
    kiosk.dealership.services.reception.arrive(STATION, ArrivalKind.WALK_IN, 1)
    kiosk.until(lambda: kiosk.tiles["Sanne"] == "With a customer, 0 min")
    assert kiosk.window.header.up.name == "Anna"
    kiosk.pass_minutes(38)
    assert kiosk.tiles["Sanne"] == "With a customer, 38 min"


def test_who_is_late_at_the_desk_says_so_with_an_octagon(kiosk: AtTheKiosk) -> None:
    kiosk.dealership.services.floor.to_lead_desk(STATION, kiosk.reps["Youssef"])
    kiosk.until(lambda: kiosk.tiles["Youssef"] == "Place 3, back 14:44")
    kiosk.pass_minutes(31)
    kiosk.look()
    kiosk.until(lambda: kiosk.tiles["Youssef"] == "Place 3, called back")
    kiosk.pass_minutes(3)
    assert kiosk.tiles["Youssef"] == "Place 3, 4 min late"
    tile = next(t for t in kiosk.window.names.tiles if t.row.name.startswith("Youssef"))
    assert tile.row.shape is theme.State.LATE


def test_more_than_twelve_names_come_in_pages(kiosk: AtTheKiosk) -> None:
    names = kiosk.window.names
    for number in range(7):
        kiosk.dealership.services.people.add_rep(STATION, f"Zoë {number}", Role.INTERNET, "Toyota")
    kiosk.until(lambda: len(names.everybody) == 13)
    assert len(names.tiles) == 12
    kiosk.window.names.setFocus()
    kiosk.press(Qt.Key.Key_PageDown)
    assert [tile.row.name for tile in names.tiles] == ["Zoë 6"]
    kiosk.press(Qt.Key.Key_PageUp)
    assert len(names.tiles) == 12
    assert not [bar for bar in kiosk.window.findChildren(QScrollBar) if bar.isVisible()]


def test_a_letter_goes_to_the_next_name_that_begins_with_it_and_enter_opens_it(
    kiosk: AtTheKiosk,
) -> None:
    kiosk.type("w")
    assert kiosk.focused.accessibleName().startswith("Willem Hoekstra, Showroom, Place 4")
    kiosk.press(Qt.Key.Key_Return)
    kiosk.until(lambda: kiosk.window.page is kiosk.window.pin)


def test_several_floors_are_one_touch_apart(kiosk: AtTheKiosk) -> None:
    switch = kiosk.window.header.switch
    assert not switch.isVisible()
    kiosk.dealership.rep("Bram Kuiper", Role.SHOWROOM, floor="Honda")
    kiosk.until(switch.isVisible)
    kiosk.touch(switch)
    kiosk.until(lambda: list(kiosk.tiles) == ["Bram"])
    assert switch.text() == "Honda"


@pytest.mark.parametrize("size", [(1280, 800), (1366, 768), (1440, 900), (1920, 1080)])
def test_whatever_can_be_touched_is_large_enough_for_a_finger(
    kiosk: AtTheKiosk, size: tuple[int, int]
) -> None:
    window = kiosk.window
    window.resize(*size)
    kiosk.sign_in("Sanne")
    for page in (window.names, window.pin, window.place, window.outcome, window.dispute):
        window._stack.setCurrentWidget(page)
        seen = [each for each in window.findChildren(QAbstractButton) if each.isVisible()]
        assert seen
        for button in seen:
            small = min(button.width(), button.height())
            assert small >= LEAST, (button.accessibleName(), small)


def test_no_text_is_smaller_than_the_kiosk_allows() -> None:
    for density in theme.Density:
        types = theme.made(False, density).types
        assert min(kind.pixels for name, kind in types.items() if name.startswith("kiosk_")) >= 18


def test_places_are_counted_as_people_count_them() -> None:
    said = [kiosk_words.ordinal(place) for place in (1, 2, 3, 4, 11, 12, 13, 21, 22)]
    assert said == ["1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "22nd"]


def test_a_floor_without_anybody_says_what_to_do(dealership: Dealership, qtbot: QtBot) -> None:
    dealership.services.people.add_floor(STATION, "Toyota")
    with opened(dealership, {}, qtbot) as kiosk:
        assert not kiosk.window.names.tiles
        assert kiosk.window.names.none.isVisible()
        assert "Reception adds reps" in kiosk.window.names.none.text()


@pytest.mark.parametrize("size", [(1024, 700), (1366, 768)])
def test_a_notice_pushes_no_name_over_the_pager(kiosk: AtTheKiosk, size: tuple[int, int]) -> None:
    window = kiosk.window
    for number in range(8):
        kiosk.dealership.rep(f"{'ABCDEFGH'[number]} Jansen", Role.SHOWROOM)
    kiosk.until(lambda: len(window.names.tiles) == A_PAGE)
    window.resize(*size)
    window.notice.tell("Noted.")
    kiosk.until(window.notice.isVisible)
    names = window.names
    kiosk.until(lambda: max(t.geometry().bottom() for t in names.tiles) < names._pager.y())
