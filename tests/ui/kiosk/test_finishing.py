"""A visit ends with its outcome in three touches, and the kiosk says what comes of it first."""

from __future__ import annotations

from PySide6.QtCore import Qt

from showroom_app.domain.floor_facts import ArrivalKind, Outcome
from showroom_app.domain.line import State
from showroom_app.ui.kiosk.offers import Do
from tests.services.dealership import STATION
from tests.ui.kiosk.conftest import AtTheKiosk


def _walk_in(kiosk: AtTheKiosk, name: str = "Mw. Scholten") -> None:
    kiosk.dealership.services.reception.arrive(STATION, ArrivalKind.WALK_IN, 1, name=name)


def test_three_touches_finish_a_visit_with_its_outcome(kiosk: AtTheKiosk) -> None:
    _walk_in(kiosk)
    kiosk.dealership.later(minutes=34)
    kiosk.sign_in("Sanne")
    outcome = kiosk.window.outcome
    assert kiosk.offers[Do.FINISH].sentence == "You go last, on place 4"
    kiosk.do(Do.FINISH)
    assert outcome.about.text() == "Mw. Scholten. With you since 14:14."
    kiosk.touch(outcome.tiles[Outcome.QUOTE])
    assert outcome.foot.sentence.text() == "Then you are last in line, on place 4."
    kiosk.touch(outcome.ready)
    kiosk.until(lambda: kiosk.own.state is State.ON_FLOOR)
    assert kiosk.own.place == 4
    assert kiosk.stands_on(kiosk.window.place)
    assert kiosk.window.notice.sentence == "Noted: Quote given."
    assert kiosk.own.today.visits == 1


def test_after_done_the_own_screen_comes_with_the_new_state_never_with_the_old_one(
    kiosk: AtTheKiosk,
) -> None:
    _walk_in(kiosk)
    kiosk.sign_in("Sanne")
    kiosk.do(Do.FINISH)
    kiosk.touch(kiosk.window.outcome.tiles[Outcome.QUOTE])
    came: list[tuple[bool, State]] = []
    kiosk.window._stack.currentChanged.connect(
        lambda _: came.append((kiosk.stands_on(kiosk.window.place), kiosk.own.state))
    )
    kiosk.touch(kiosk.window.outcome.ready)
    kiosk.until(lambda: bool(kiosk.window.notice.sentence))
    assert kiosk.window.notice.sentence == "Noted: Quote given."
    assert came == [(True, State.ON_FLOOR)]


def test_a_visit_is_finished_by_the_keyboard_alone(kiosk: AtTheKiosk) -> None:
    _walk_in(kiosk)
    kiosk.touch_name("Sanne")
    kiosk.type("4711")
    kiosk.press(Qt.Key.Key_Return)
    kiosk.until(lambda: kiosk.window.page is kiosk.window.place)
    kiosk.until(lambda: kiosk.focused is kiosk.window.place.button(Do.FINISH))
    kiosk.press(Qt.Key.Key_Return)
    kiosk.press(Qt.Key.Key_6)
    assert kiosk.window.outcome.outcome is Outcome.LOST
    kiosk.press(Qt.Key.Key_Return)
    kiosk.until(lambda: kiosk.own.state is State.ON_FLOOR)


def test_within_five_minutes_who_only_asked_the_way_gives_the_place_back(
    kiosk: AtTheKiosk,
) -> None:
    _walk_in(kiosk)
    kiosk.sign_in("Sanne")
    kiosk.do(Do.FINISH)
    outcome = kiosk.window.outcome
    assert outcome.tiles[Outcome.ASKED_THE_WAY].sentence == "Your place 1 comes back"
    kiosk.touch(outcome.tiles[Outcome.ASKED_THE_WAY])
    assert outcome.foot.sentence.text() == "Not an up: your former place 1 comes back."
    kiosk.touch(outcome.ready)
    kiosk.until(lambda: kiosk.own.place == 1)
    assert kiosk.own.today.quick_returns == 1


def test_after_five_minutes_asking_the_way_was_a_turn(kiosk: AtTheKiosk) -> None:
    _walk_in(kiosk)
    kiosk.dealership.later(minutes=6)
    kiosk.sign_in("Sanne")
    kiosk.do(Do.FINISH)
    outcome = kiosk.window.outcome
    kiosk.touch(outcome.tiles[Outcome.ASKED_THE_WAY])
    assert outcome.foot.sentence.text() == "Then you are last in line, on place 4."


def test_a_customer_of_ones_own_keeps_the_place(kiosk: AtTheKiosk) -> None:
    kiosk.dealership.services.reception.arrive(
        STATION, ArrivalKind.DELIVERY, 1, name="W. Prins", rep=kiosk.reps["Anna"]
    )
    kiosk.sign_in("Anna")
    assert kiosk.offers[Do.FINISH].sentence == "You keep place 2"
    assert kiosk.window.place.card.shown.numeral == "with a customer"


def test_who_frees_the_floor_while_somebody_waits_is_told_before(kiosk: AtTheKiosk) -> None:
    for name in ("A", "B", "C", "D", "E"):
        _walk_in(kiosk, f"Fam. {name}")
    kiosk.sign_in("Sanne")
    assert kiosk.offers[Do.FINISH].sentence == "The next customer waits for you"
    kiosk.do(Do.FINISH)
    kiosk.touch(kiosk.window.outcome.tiles[Outcome.LOST])
    assert kiosk.window.outcome.foot.sentence.text() == "Then the customer who waits is yours."
    kiosk.touch(kiosk.window.outcome.ready)
    kiosk.until(lambda: [visit.customer for visit in kiosk.own.visits] == ["Fam. E"])


def test_with_two_customers_the_rep_says_which_one_has_gone(kiosk: AtTheKiosk) -> None:
    services = kiosk.dealership.services
    _walk_in(kiosk, "Fam. Groen")
    _walk_in(kiosk, "Mw. Maas")
    visit = kiosk.dealership.services.board.board(1).with_customers[0].visit
    services.floor.join(STATION, visit, kiosk.reps["Anna"])
    kiosk.sign_in("Anna")
    assert kiosk.window.place.advice.title.text() == "With 2 customers"
    assert kiosk.offers[Do.FINISH].sentence == "Choose which customer"
    kiosk.do(Do.FINISH)
    titles = [answer.text() for answer in kiosk.window.choice.answers]
    assert sorted(titles) == ["Fam. Groen", "Mw. Maas"]
    kiosk.touch(kiosk.window.choice.answers[titles.index("Mw. Maas")])
    assert kiosk.window.outcome.about.text().startswith("Mw. Maas. With you since")
    kiosk.touch(kiosk.window.outcome.tiles[Outcome.SOLD])
    kiosk.touch(kiosk.window.outcome.ready)
    kiosk.until(lambda: [each.customer for each in kiosk.own.visits] == ["Fam. Groen"])
    assert kiosk.window.notice.sentence == "Noted: Sold. Now enter the sale on the page Quota."


def test_still_with_the_customer_goes_back_and_ends_nothing(kiosk: AtTheKiosk) -> None:
    _walk_in(kiosk)
    kiosk.sign_in("Sanne")
    kiosk.do(Do.FINISH)
    assert not kiosk.window.outcome.ready.isEnabled()
    assert kiosk.window.header.out.text() == "Still with the customer"
    kiosk.touch(kiosk.window.header.out)
    assert kiosk.stands_on(kiosk.window.place)
    assert kiosk.own.visits


def test_a_visit_that_reception_finished_meanwhile_is_asked_about_no_more(
    kiosk: AtTheKiosk,
) -> None:
    _walk_in(kiosk)
    kiosk.sign_in("Sanne")
    kiosk.do(Do.FINISH)
    kiosk.touch(kiosk.window.outcome.tiles[Outcome.LOST])
    kiosk.dealership.services.floor.finish(STATION, kiosk.reps["Sanne"], Outcome.QUOTE)
    kiosk.until(lambda: kiosk.window.page is kiosk.window.place)
    assert kiosk.own.state is State.ON_FLOOR


def test_the_five_minutes_pass_while_the_rep_looks_at_the_outcomes(kiosk: AtTheKiosk) -> None:
    kiosk.dealership.services.reception.arrive(STATION, ArrivalKind.WALK_IN, 1)
    kiosk.sign_in("Sanne")
    kiosk.do(Do.FINISH)
    tile = kiosk.window.outcome.tiles[Outcome.ASKED_THE_WAY]
    assert tile.sentence == "Your place 1 comes back"
    kiosk.pass_minutes(6)
    kiosk.until(lambda: tile.sentence == "Only wanted to know something")
