"""PINs: by touch and by key, wrong ones, a wait that outlives a restart, and signing out."""

from __future__ import annotations

import threading
from datetime import timedelta

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from showroom_app.domain.people import Role, UserKind
from showroom_app.ui.kiosk.offers import Do
from showroom_app.ui.kiosk.pin_page import Asked
from tests.services.dealership import OFFICE, STATION, Dealership
from tests.ui.kiosk.conftest import PIN, AtTheKiosk, opened


def test_name_and_digits_by_touch_show_the_own_place(kiosk: AtTheKiosk) -> None:
    kiosk.sign_in("Youssef")
    assert kiosk.own.name == "Youssef El Amrani"
    assert kiosk.window.place.card.shown.numeral == "3rd"
    assert kiosk.window.place.card.shown.sentence == "2 colleagues before you"
    line = [(each.place, each.name) for each in kiosk.window.place.card.shown.line]
    assert line == [(1, "Sanne de Vries"), (2, "Anna Visser"), (3, "You"), (4, "Willem Hoekstra")]


def test_the_digits_of_the_keyboard_count_straight_away(kiosk: AtTheKiosk) -> None:
    kiosk.touch_name("Anna")
    kiosk.type("48")
    assert kiosk.window.pin.dots.typed == 2
    kiosk.press(Qt.Key.Key_Backspace)
    kiosk.type("711")
    kiosk.press(Qt.Key.Key_Return)
    kiosk.until(lambda: kiosk.window.page is kiosk.window.place)
    assert kiosk.own.name == "Anna Visser"


def test_three_digits_are_no_pin_yet(kiosk: AtTheKiosk) -> None:
    kiosk.touch_name("Anna")
    kiosk.type("471")
    kiosk.touch(kiosk.window.pin.pad.done)
    assert kiosk.window.pin.problem.text() == "A PIN is four to eight digits."
    kiosk.press(Qt.Key.Key_Return)
    assert kiosk.window.pin.dots.typed == 3


def test_a_wrong_pin_is_said_in_words_and_can_be_typed_again(kiosk: AtTheKiosk) -> None:
    kiosk.touch_name("Anna")
    kiosk.touch_pin("0000")
    kiosk.until(lambda: bool(kiosk.window.pin.problem.text()))
    assert kiosk.window.pin.problem.text() == "That is not your PIN. Try again."
    assert kiosk.window.pin.dots.typed == 0
    kiosk.type(PIN)
    assert kiosk.window.pin.problem.text() == ""
    kiosk.press(Qt.Key.Key_Return)
    kiosk.until(lambda: kiosk.window.page is kiosk.window.place)


def test_wrong_pins_wait_longer_and_a_restart_does_not_clear_it(
    dealership: Dealership, reps: dict[str, int], qtbot: QtBot
) -> None:
    with opened(dealership, reps, qtbot) as kiosk:
        pin = kiosk.window.pin
        kiosk.touch_name("Anna")
        for number in range(5):
            kiosk.touch_pin("0000")
            kiosk.until(lambda: not pin.pad.is_locked or pin.waits)
            assert pin.waits == (number == 4)
        assert pin.problem.text() == "Too many wrong PINs."
        assert pin.countdown.text() in ("30 s", "29 s")
        kiosk.type(PIN)
        assert pin.dots.typed == 0
    with opened(dealership, reps, qtbot) as again:
        again.touch_name("Anna")
        assert again.window.pin.waits
        assert again.window.pin.countdown.text().endswith(" s")
        again.press(Qt.Key.Key_Escape)
        again.until(lambda: again.window.page is again.window.names)
        again.sign_in("Sanne")


def test_when_the_wait_is_over_digits_count_again(kiosk: AtTheKiosk) -> None:
    kiosk.touch_name("Anna")
    kiosk.window.pin.ticks.setInterval(1)
    kiosk.window.pin.wait("Too many wrong PINs.", timedelta(milliseconds=40))
    assert kiosk.window.pin.pad.is_locked
    kiosk.until(lambda: not kiosk.window.pin.waits and not kiosk.window.pin.pad.is_locked)
    assert kiosk.window.pin.question.text() == "Type your PIN"


def asked(kiosk: AtTheKiosk) -> str:
    """What the pad asks for."""
    return kiosk.window.pin.asked.value


def test_who_has_no_pin_yet_chooses_one_by_typing_it_twice(kiosk: AtTheKiosk) -> None:
    pin = kiosk.window.pin
    rob = kiosk.dealership.rep("Rob van der Meer", Role.SHOWROOM)
    kiosk.until(lambda: "Rob" in kiosk.tiles)
    kiosk.touch_name("Rob")
    assert asked(kiosk) == Asked.NEW.value
    kiosk.touch_pin("1111")
    assert pin.problem.text().startswith("A PIN of one digit only")
    assert asked(kiosk) == Asked.NEW.value
    kiosk.touch_pin("1234")
    assert asked(kiosk) == Asked.AGAIN.value
    kiosk.touch_pin("1243")
    assert pin.problem.text() == "Those were two different PINs. Choose again."
    kiosk.touch_pin("2468")
    kiosk.touch_pin("2468")
    kiosk.until(lambda: kiosk.window.page is kiosk.window.place)
    assert kiosk.own.rep == rob
    assert kiosk.dealership.services.people.sign_in_rep(rob, "2468").rep == rob


def test_the_button_signs_out_at_once_and_leaves_nothing_of_the_rep(kiosk: AtTheKiosk) -> None:
    kiosk.sign_in("Anna")
    kiosk.touch(kiosk.window.header.out)
    assert kiosk.stands_on(kiosk.window.names)
    assert kiosk.window.acts.user is None
    assert kiosk.window.own is None
    assert not kiosk.window.idle.runs


def test_escape_goes_back_step_by_step_until_nobody_is_signed_in(kiosk: AtTheKiosk) -> None:
    kiosk.sign_in("Anna")
    kiosk.touch(kiosk.window.place.card.why)
    assert kiosk.stands_on(kiosk.window.day)
    kiosk.press(Qt.Key.Key_Escape)
    assert kiosk.stands_on(kiosk.window.place)
    kiosk.press(Qt.Key.Key_Escape)
    assert kiosk.stands_on(kiosk.window.names)
    assert kiosk.window.acts.user is None


def test_the_kiosk_signs_out_by_itself_when_nobody_touches_it(kiosk: AtTheKiosk) -> None:
    kiosk.sign_in("Anna")
    seen: list[tuple[int, str]] = []
    kiosk.window.idle.ticked.connect(
        lambda left: seen.append((left, kiosk.window.header.out.sentence))
    )
    kiosk.let_seconds_fly()
    kiosk.until(lambda: kiosk.window.page is kiosk.window.names)
    assert kiosk.window.acts.user is None
    assert [left for left, _ in seen] == list(range(19, 0, -1))
    assert [words for left, words in seen if left > 5] == [""] * 14
    assert [words for left, words in seen if left <= 5] == [
        f"Signs out in {left} s" for left in range(5, 0, -1)
    ]


def test_the_pad_too_is_left_when_nobody_types(kiosk: AtTheKiosk) -> None:
    kiosk.touch_name("Anna")
    kiosk.type("47")
    kiosk.let_seconds_fly()
    kiosk.until(lambda: kiosk.window.page is kiosk.window.names)
    assert kiosk.window.pin.dots.typed == 0


def test_every_touch_and_every_key_begins_the_seconds_anew(kiosk: AtTheKiosk) -> None:
    kiosk.sign_in("Anna")
    idle = kiosk.window.idle
    idle.timer.stop()
    for _ in range(18):
        idle.timer.timeout.emit()
    assert kiosk.window.header.out.sentence == "Signs out in 2 s"
    # `stop` of the timer ended the count; the filter still listens as it does while it runs.
    kiosk.press(Qt.Key.Key_Tab)
    assert kiosk.window.header.out.sentence == ""
    for _ in range(18):
        idle.timer.timeout.emit()
    kiosk.touch(kiosk.window.place.card.why)
    assert kiosk.window.header.out.sentence == ""
    assert kiosk.window.acts.user is not None


def test_who_touches_a_name_by_mistake_goes_back_with_one_touch(kiosk: AtTheKiosk) -> None:
    kiosk.touch_name("Anna")
    assert kiosk.window.header.out.text() == "That is not me"
    kiosk.touch(kiosk.window.header.out)
    assert kiosk.stands_on(kiosk.window.names)


def test_an_act_at_the_kiosk_bears_the_name_of_the_rep_and_of_the_kiosk(kiosk: AtTheKiosk) -> None:
    kiosk.dealership.services.floor.check_out(STATION, kiosk.reps["Willem"])
    kiosk.until(lambda: kiosk.tiles["Willem"] == "Not checked in")
    kiosk.sign_in("Willem")
    kiosk.do(Do.CHECK_IN)
    kiosk.until(lambda: kiosk.own.place == 4)
    entry = kiosk.dealership.services.floor.log(1)[-1]
    assert (entry.by, entry.station) == ("Willem Hoekstra", "kiosk")


def test_a_kiosk_without_its_database_says_so_keeps_what_it_knew_and_comes_back(
    kiosk: AtTheKiosk,
) -> None:
    feed, window = kiosk.feed, kiosk.window
    feed.lost.emit(OSError("the server is gone"))
    assert window.notice.sentence.startswith("Database unreachable since 14:14.")
    assert len(window.names.tiles) == 6
    feed.back.emit()
    assert window.notice.sentence == "Back online at 14:14."
    kiosk.sign_in("Anna")


def test_while_the_database_is_away_nobody_is_or_comes_in_and_it_is_said_why(
    kiosk: AtTheKiosk,
) -> None:
    feed, window = kiosk.feed, kiosk.window
    kiosk.sign_in("Anna")
    feed._note_failure(OSError("the server is gone"))
    assert window.acts.user is None
    assert kiosk.stands_on(window.names)
    next(tile for tile in window.names.tiles if tile.row.rep == kiosk.reps["Anna"]).click()
    assert window.notice.sentence.startswith("Nobody can sign in")
    assert kiosk.stands_on(window.names)
    feed._begin(kiosk.dealership.services.counters())
    kiosk.until(lambda: not feed.is_lost)
    kiosk.sign_in("Anna")


def test_who_is_let_in_while_the_database_goes_away_does_not_stay_signed_in(
    kiosk: AtTheKiosk,
) -> None:
    window, hangs = kiosk.window, threading.Event()
    kiosk.touch_name("Anna")
    kiosk.touch_pin()
    kiosk.background.on_database(hangs.wait, lambda _: None, lambda _: None)
    kiosk.until(lambda: window.acts.user is not None)
    window._desk.failed.emit("The database is away.")
    assert window.acts.user is None
    assert kiosk.stands_on(window.names)
    assert window.notice.sentence == "The database is away."
    hangs.set()
    kiosk.sign_in("Anna")


def test_with_a_manager_the_first_pin_is_the_managers_to_give(kiosk: AtTheKiosk) -> None:
    rep = kiosk.dealership.rep("Noor Bakker", Role.SHOWROOM)
    kiosk.dealership.user("Erik", UserKind.MANAGER)
    kiosk.look()
    kiosk.until(lambda: "Noor" in kiosk.tiles)
    kiosk.touch_name("Noor")
    kiosk.until(lambda: "A manager gives you one" in kiosk.window.pin.question.text())
    assert kiosk.window.pin.pad.is_locked
    kiosk.press(Qt.Key.Key_Escape)
    kiosk.until(lambda: kiosk.window.page is kiosk.window.names)
    kiosk.dealership.services.kiosk.choose_pin(OFFICE, rep, PIN)
    kiosk.sign_in("Noor")
