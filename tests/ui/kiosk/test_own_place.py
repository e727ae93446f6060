"""What a rep can do at the kiosk, and that each button says what comes of it."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt

from showroom_app.domain.floor_facts import ArrivalKind, Outcome
from showroom_app.domain.line import State
from showroom_app.domain.people import Role, UserKind
from showroom_app.ui import theme
from showroom_app.ui.kiosk.offers import Do
from tests.services.dealership import STATION, local
from tests.ui.kiosk.conftest import AtTheKiosk


def test_a_hybrid_on_place_three_goes_to_the_lead_desk_at_an_earlier_time(
    kiosk: AtTheKiosk,
) -> None:
    kiosk.sign_in("Youssef")
    place = kiosk.window.place
    assert place.advice.title.text() == "Pick up leads"
    times = [chip.text() for chip in place.times if chip.isVisible()]
    assert times == ["14:29", "14:34", "14:39", "14:44"]
    assert [chip.isChecked() for chip in place.times] == [False, False, False, True]
    kiosk.touch(place.times[1])
    assert kiosk.offers[Do.DESK].title == "To the lead desk, back 14:34"
    assert kiosk.offers[Do.DESK].sentence == "No leads wait for an answer. You keep place 3."
    kiosk.do(Do.DESK)
    kiosk.until(lambda: kiosk.own.state is State.AT_DESK)
    assert kiosk.own.return_by == local("2026-10-22 14:34")
    assert place.advice.title.text() == "At the desk, back by 14:34"
    assert place.advice.sentence.text() == "20 min left"
    assert not [chip for chip in place.times if chip.isVisible()]
    kiosk.do(Do.BACK)
    kiosk.until(lambda: kiosk.own.state is State.ON_FLOOR)
    assert kiosk.own.place == 3


def test_a_chosen_time_stays_chosen_when_the_line_changes(kiosk: AtTheKiosk) -> None:
    kiosk.sign_in("Youssef")
    kiosk.touch(kiosk.window.place.times[0])
    kiosk.dealership.services.floor.check_in(STATION, kiosk.reps["Esra"])
    kiosk.until(lambda: kiosk.window.board is not None and len(kiosk.window.board.line) == 5)
    assert kiosk.window.place.return_by == local("2026-10-22 14:29")


def test_a_hybrid_near_the_front_is_told_from_which_place_on(kiosk: AtTheKiosk) -> None:
    kiosk.sign_in("Anna")
    assert kiosk.window.place.advice.title.text() == "You are next"
    assert kiosk.offers[Do.DESK].refused
    assert kiosk.offers[Do.DESK].sentence == "From place 3 on"
    assert not kiosk.window.place.button(Do.DESK).isEnabled()


def test_who_is_up_now_reads_it_large(kiosk: AtTheKiosk) -> None:
    kiosk.sign_in("Sanne")
    assert kiosk.window.place.card.shown.numeral == "1st"
    assert kiosk.window.place.advice.title.text() == "You are up now"
    assert Do.DESK not in kiosk.offers


def test_who_is_up_now_behind_one_who_is_called_back_reads_so_and_who_keeps_the_place(
    kiosk: AtTheKiosk,
) -> None:
    services = kiosk.dealership.services
    services.floor.to_lead_desk(STATION, kiosk.reps["Youssef"])
    services.floor.check_in(STATION, kiosk.reps["Esra"])
    for _ in range(2):
        services.reception.arrive(STATION, ArrivalKind.WALK_IN, 1)
    header = kiosk.window.header
    kiosk.until(lambda: (header.up.name, header.next.name) == ("Willem", "Esra"))
    kiosk.sign_in("Willem")
    place = kiosk.window.place
    assert place.advice.title.text() == "You are up now"
    assert (place.card.shown.lead, place.card.shown.numeral) == ("You are", "up now")
    assert place.card.shown.sentence.endswith("keeps place 1")


def test_a_showroom_rep_far_from_the_turn_prospects_with_a_return_time(kiosk: AtTheKiosk) -> None:
    for name in ("Esra",):
        kiosk.dealership.services.floor.check_in(STATION, kiosk.reps[name])
    kiosk.dealership.services.floor.to_lead_desk(STATION, kiosk.reps["Youssef"])
    kiosk.sign_in("Willem")
    assert kiosk.window.place.advice.title.text() == "Prospect"
    assert kiosk.offers[Do.DESK].title == "Prospecting, back by 14:44"
    assert kiosk.offers[Do.DESK].sentence == "You keep place 4"
    kiosk.do(Do.DESK)
    kiosk.until(lambda: kiosk.own.state is State.AT_DESK)
    assert kiosk.window.place.advice.title.text() == "Prospecting, back by 14:44"


def test_a_recalled_rep_acknowledges_and_comes_back(kiosk: AtTheKiosk) -> None:
    services = kiosk.dealership.services
    services.floor.to_lead_desk(STATION, kiosk.reps["Youssef"])
    services.reception.arrive(STATION, ArrivalKind.WALK_IN, 1)
    kiosk.sign_in("Youssef")
    place = kiosk.window.place
    assert kiosk.own.state is State.RECALLED
    assert place.advice.title.text() == "Come back to the floor"
    assert place.advice.sentence.text() == "You are on place 2 now."
    assert place.card.shown.shape is theme.State.ATTENTION
    assert kiosk.offers[Do.ACKNOWLEDGE].primary
    assert kiosk.offers[Do.BREAK].sentence == "You are called back"
    kiosk.do(Do.ACKNOWLEDGE)
    kiosk.until(lambda: kiosk.own.state is State.RETURNING)
    assert Do.ACKNOWLEDGE not in kiosk.offers
    assert place.advice.title.text() == "Walk to the floor"
    kiosk.do(Do.BACK)
    kiosk.until(lambda: kiosk.own.state is State.ON_FLOOR)
    assert kiosk.own.place == 2


def test_a_conversation_at_recall_is_finished_first_once(kiosk: AtTheKiosk) -> None:
    services = kiosk.dealership.services
    services.floor.to_lead_desk(STATION, kiosk.reps["Youssef"])
    services.reception.arrive(STATION, ArrivalKind.WALK_IN, 1)
    kiosk.sign_in("Youssef")
    assert kiosk.offers[Do.EXTEND].sentence == "5 min more, once a recall"
    kiosk.do(Do.EXTEND)
    kiosk.until(lambda: kiosk.own.extended)
    assert kiosk.offers[Do.EXTEND].refused
    assert kiosk.offers[Do.EXTEND].sentence == "You are expected by 14:22"


def test_who_is_late_reads_how_late_and_can_extend_no_more(kiosk: AtTheKiosk) -> None:
    services = kiosk.dealership.services
    services.floor.to_lead_desk(STATION, kiosk.reps["Youssef"])
    services.reception.arrive(STATION, ArrivalKind.WALK_IN, 1)
    kiosk.sign_in("Youssef")
    kiosk.pass_minutes(4)
    assert kiosk.window.place.advice.title.text() == "4 min late"
    assert kiosk.window.place.card.shown.shape is theme.State.LATE
    assert kiosk.offers[Do.EXTEND].refused


def test_an_internet_rep_sees_no_place_and_no_line(kiosk: AtTheKiosk) -> None:
    kiosk.dealership.lead()
    kiosk.sign_in("Thijs")
    card = kiosk.window.place.card
    assert card.shown.numeral == "present"
    assert not card.shown.is_place
    assert card.shown.line == ()
    assert kiosk.window.place.advice.sentence.text() == "1 lead without an answer"
    assert Do.DESK not in kiosk.offers


def test_check_in_and_check_out_share_one_place(kiosk: AtTheKiosk) -> None:
    kiosk.sign_in("Esra")
    button = kiosk.window.place.button(Do.CHECK_IN)
    assert kiosk.offers[Do.CHECK_IN].sentence == "You join the end, on place 5"
    kiosk.touch(button)
    kiosk.until(lambda: kiosk.own.place == 5)
    assert kiosk.window.place.button(Do.CHECK_OUT) is button
    kiosk.touch(button)
    kiosk.until(lambda: kiosk.window.page is kiosk.window.names)
    assert kiosk.window.notice.sentence == "Esra Yıldız is checked out."
    kiosk.until(lambda: kiosk.tiles["Esra"] == "Not checked in")


def test_a_double_touch_on_check_in_does_not_check_out_again(kiosk: AtTheKiosk) -> None:
    kiosk.window.acts.rest.setInterval(60_000)
    kiosk.sign_in("Esra")
    kiosk.window.acts.rest.stop()
    button = kiosk.window.place.button(Do.CHECK_IN)
    kiosk.touch(button)
    kiosk.touch(button)
    kiosk.until(lambda: kiosk.own.place == 5)
    kiosk.touch(button)
    assert kiosk.window.acts.rep == kiosk.reps["Esra"]
    assert not kiosk.refusals
    assert [entry.kind for entry in kiosk.dealership.services.floor.log(1)][-1] == "check-in"
    assert not kiosk.window.acts.is_free


def test_a_break_keeps_the_place_and_says_so(kiosk: AtTheKiosk) -> None:
    kiosk.sign_in("Willem")
    assert kiosk.offers[Do.BREAK].sentence == "You keep place 4"
    kiosk.do(Do.BREAK)
    choice = kiosk.window.choice
    assert [answer.text() for answer in choice.answers] == [
        *("14:29", "14:44", "14:59", "15:14", "No time agreed")
    ]
    kiosk.touch(choice.answers[1])
    kiosk.until(lambda: kiosk.own.state is State.ON_BREAK)
    assert kiosk.window.place.advice.title.text() == "Break until 14:44"
    assert kiosk.window.place.card.shown.sentence == "Place 4 is kept"
    assert kiosk.offers[Do.BACK].sentence == "You keep place 4"
    kiosk.pass_minutes(10)
    assert kiosk.window.place.advice.sentence.text() == "20 min left"
    kiosk.do(Do.BACK)
    kiosk.until(lambda: kiosk.own.place == 4)


def test_a_break_that_lasts_too_long_is_marked_here_and_at_the_names(kiosk: AtTheKiosk) -> None:
    kiosk.dealership.services.floor.go_on_break(STATION, kiosk.reps["Willem"])
    kiosk.until(lambda: kiosk.tiles["Willem"] == "On a break")
    kiosk.pass_minutes(31)
    tile = next(t for t in kiosk.window.names.tiles if t.row.name.startswith("Willem"))
    assert tile.row.shape is theme.State.ATTENTION
    kiosk.sign_in("Willem")
    assert kiosk.window.place.advice.sentence.text() == "For 31 min now"
    assert kiosk.window.place.advice.shape is theme.State.ATTENTION


def test_a_break_that_leaves_too_few_says_so_before_it_is_taken(kiosk: AtTheKiosk) -> None:
    floor = kiosk.dealership.services.floor
    for name in ("Youssef", "Willem"):
        floor.check_out(STATION, kiosk.reps[name])
    kiosk.sign_in("Anna")
    assert kiosk.offers[Do.BREAK].sentence == "Then too few stay on the floor"
    kiosk.do(Do.BREAK)
    sentence = kiosk.window.choice.sentence.text()
    assert sentence == "You keep place 2. Then too few stay on the floor."


def test_an_act_that_makes_no_sense_any_more_is_refused_in_words(kiosk: AtTheKiosk) -> None:
    kiosk.sign_in("Willem")
    kiosk.do(Do.BREAK)
    kiosk.dealership.services.floor.go_on_break(STATION, kiosk.reps["Willem"])
    kiosk.touch(kiosk.window.choice.answers[0])
    kiosk.until(lambda: bool(kiosk.refusals))
    assert kiosk.window.notice.sentence == "Willem Hoekstra is on a break already."
    kiosk.until(lambda: kiosk.own.state is State.ON_BREAK)


def test_visits_of_earlier_days_are_finished_here_before_the_line_is_joined(
    kiosk: AtTheKiosk,
) -> None:
    services = kiosk.dealership.services
    for name in ("Fam. Groen", "Mw. Maas"):
        services.reception.arrive(STATION, ArrivalKind.WALK_IN, 1, name=name)
        services.floor.check_in(STATION, kiosk.reps["Esra"]) if name == "Mw. Maas" else None
    services.reception.arrive(STATION, ArrivalKind.WALK_IN, 1)
    kiosk.dealership.later(days=1)
    kiosk.look()
    kiosk.until(lambda: kiosk.tiles["Sanne"] == "Not checked in")
    kiosk.sign_in("Sanne")
    assert kiosk.offers[Do.CHECK_IN].sentence == "Without a place until what is open is finished"
    kiosk.do(Do.CHECK_IN)
    kiosk.until(lambda: kiosk.own.state is State.BLOCKED)
    assert kiosk.window.place.advice.title.text() == "First finish what is open"
    assert kiosk.offers[Do.EARLIER].title == "Finish 1 visit of an earlier day"
    kiosk.do(Do.EARLIER)
    assert kiosk.window.outcome.about.text() == "Fam. Groen. With you on Thu 22 Oct at 14:14."
    kiosk.touch(kiosk.window.outcome.tiles[Outcome.LOST])
    assert kiosk.window.outcome.foot.sentence.text() == "Your place does not change."
    kiosk.touch(kiosk.window.outcome.ready)
    kiosk.until(lambda: kiosk.own.place == 1)


def test_arrivals_are_noted_here_only_where_the_dealer_lets_reps_do_so(kiosk: AtTheKiosk) -> None:
    services = kiosk.dealership.services
    kiosk.sign_in("Willem")
    assert Do.ARRIVE not in kiosk.offers
    services.settings.change(STATION, reps_log_arrivals=True)
    kiosk.until(lambda: Do.ARRIVE in kiosk.offers)
    kiosk.do(Do.ARRIVE)
    choice = kiosk.window.choice
    assert [answer.text() for answer in choice.answers] == [
        *("Walk-in", "Be-back", "Service referral", "Delivery", "Not a buyer")
    ]
    assert choice.answers[0].sentence == "To Sanne de Vries"
    kiosk.touch(choice.answers[0])
    kiosk.until(lambda: kiosk.own.place == 3)
    assert kiosk.window.notice.sentence == "Walk-in: Sanne de Vries, turn used."
    entry = next(e for e in services.floor.log(1) if e.kind == "walk-in")
    assert entry.by == "Willem Hoekstra"


def test_a_delivery_goes_to_the_rep_whose_name_is_touched(kiosk: AtTheKiosk) -> None:
    kiosk.dealership.services.settings.change(STATION, reps_log_arrivals=True)
    kiosk.sign_in("Willem")
    kiosk.do(Do.ARRIVE)
    kiosk.touch(next(a for a in kiosk.window.choice.answers if a.text() == "Delivery"))
    answers = kiosk.window.choice.answers
    assert answers[0].text() == "My own customer"
    kiosk.touch(next(a for a in answers if a.text() == "Anna Visser"))
    kiosk.until(lambda: kiosk.window.notice.sentence == "Delivery: Anna Visser, no turn used.")


def be_back(kiosk: AtTheKiosk, whose: str) -> None:
    """Willem notes somebody who comes for one of these."""
    kiosk.dealership.services.settings.change(STATION, reps_log_arrivals=True)
    kiosk.sign_in("Willem")
    kiosk.do(Do.ARRIVE)
    kiosk.touch(next(a for a in kiosk.window.choice.answers if a.text() == "Be-back"))
    kiosk.touch(next(a for a in kiosk.window.choice.answers if a.text() == whose))
    kiosk.until(lambda: kiosk.stands_on(kiosk.window.who))


def test_a_be_back_is_found_by_a_number_that_is_touched_and_goes_to_the_own_rep(
    kiosk: AtTheKiosk,
) -> None:
    anna = kiosk.reps["Anna"]
    kiosk.dealership.sale(anna, "2026-10-01", customer="Bart Kuipers", phone="06 87654321")
    be_back(kiosk, "By name or number")
    who = kiosk.window.who
    assert who.title.text() == "Who is it?"
    assert not who.nothing.isVisible()
    assert min(who.name.height(), who.phone.height()) >= 64
    assert not who.ready.isEnabled()
    for sign in "06876543219":
        kiosk.touch(who.keys[sign])
    kiosk.touch(who.back)
    assert who.phone.text() == "0687654321"
    kiosk.touch(who.ready)
    kiosk.until(lambda: kiosk.window.notice.sentence == "Be-back: Anna Visser, no turn used.")
    (visit,) = kiosk.dealership.services.board.board(1).with_customers
    assert (visit.rep, visit.turn, visit.phone) == (anna, False, "+31687654321")


def test_a_be_back_of_a_rep_is_found_by_the_name_and_without_one_it_is_a_walk_in(
    kiosk: AtTheKiosk,
) -> None:
    anna = kiosk.reps["Anna"]
    kiosk.dealership.sale(anna, "2026-10-01", customer="Bart Kuipers")
    be_back(kiosk, "Anna Visser")
    who = kiosk.window.who
    assert who.title.text() == "Who asks for Anna Visser?"
    kiosk.type("Bart Kuipers")
    assert who.name.text() == "Bart Kuipers"
    kiosk.press(Qt.Key.Key_Return)
    kiosk.until(lambda: kiosk.window.notice.sentence == "Be-back: Anna Visser, no turn used.")
    kiosk.do(Do.ARRIVE)
    kiosk.touch(next(a for a in kiosk.window.choice.answers if a.text() == "Be-back"))
    kiosk.touch(next(a for a in kiosk.window.choice.answers if a.text() == "Anna Visser"))
    assert who.name.text() == ""
    assert who.nothing.sentence == "A walk-in, to Sanne de Vries"
    kiosk.touch(who.nothing)
    kiosk.until(lambda: "Sanne de Vries, turn used" in kiosk.window.notice.sentence)


def test_of_two_customers_of_one_name_the_kiosk_asks_which_it_is(kiosk: AtTheKiosk) -> None:
    dealership = kiosk.dealership
    lead = dealership.lead(name="Jan Smit")
    dealership.services.leads.claim(STATION, lead, kiosk.reps["Thijs"])
    dealership.sale(kiosk.reps["Anna"], "2026-10-01", customer="Jan Smit", phone="06 87654321")
    be_back(kiosk, "By name or number")
    kiosk.type("Jan Smit")
    kiosk.press(Qt.Key.Key_Return)
    kiosk.until(lambda: kiosk.stands_on(kiosk.window.choice))
    answers = kiosk.window.choice.answers
    assert [answer.text() for answer in answers] == [
        *("Lead of Thijs Smit", "Bought from Anna Visser")
    ]
    kiosk.press(Qt.Key.Key_2)
    kiosk.until(lambda: kiosk.window.notice.sentence == "Be-back: Anna Visser, no turn used.")


def test_a_customer_of_a_rep_of_another_floor_is_noted_here(kiosk: AtTheKiosk) -> None:
    daan = kiosk.dealership.rep("Daan Mulder", Role.HYBRID, floor="Honda")
    kiosk.dealership.sale(daan, "2026-10-01", customer="Piet Bos")
    kiosk.until(lambda: len(kiosk.window.board.elsewhere if kiosk.window.board else ()) == 1)
    be_back(kiosk, "Daan Mulder")
    kiosk.type("Piet Bos")
    kiosk.press(Qt.Key.Key_Return)
    kiosk.until(lambda: "Daan Mulder, no turn used" in kiosk.window.notice.sentence)


def test_an_appointment_is_chosen_from_those_of_today(kiosk: AtTheKiosk) -> None:
    services = kiosk.dealership.services
    services.settings.change(STATION, reps_log_arrivals=True)
    lead = kiosk.dealership.lead(name="Mw. Scholten")
    services.leads.claim(STATION, lead, kiosk.reps["Thijs"])
    services.leads.appointment(
        STATION, lead, kiosk.reps["Thijs"], kiosk.dealership.now + timedelta(minutes=16)
    )
    kiosk.sign_in("Willem")
    kiosk.do(Do.ARRIVE)
    kiosk.touch(next(a for a in kiosk.window.choice.answers if a.text() == "Appointment"))
    assert kiosk.window.choice.answers[0].text() == "14:30 Mw. Scholten"
    kiosk.press(Qt.Key.Key_1)
    kiosk.until(lambda: "Thijs Smit, no turn used" in kiosk.window.notice.sentence)


def test_a_manager_in_the_house_changes_nothing_for_a_rep_with_a_pin(kiosk: AtTheKiosk) -> None:
    kiosk.dealership.user("Erik", UserKind.MANAGER)
    kiosk.sign_in("Willem")
    kiosk.do(Do.BREAK)
    kiosk.press(Qt.Key.Key_5)
    kiosk.until(lambda: kiosk.own.state is State.ON_BREAK)
    assert kiosk.own.break_until is None
    kiosk.do(Do.BACK)
    kiosk.until(lambda: kiosk.own.state is State.ON_FLOOR)
    kiosk.touch(kiosk.window.place.card.why)
    kiosk.touch(kiosk.window.day.rows[0])
    kiosk.touch(kiosk.window.dispute.phrases[0])
    kiosk.touch(kiosk.window.dispute.send)
    kiosk.until(lambda: bool(kiosk.own.disputed))
    assert not kiosk.refusals
