"""One keystroke for each customer, and what follows it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from showroom_app.domain.floor_facts import ArrivalKind
from showroom_app.domain.lead import Stage
from showroom_app.domain.topic import Topic
from tests.services.dealership import STATION
from tests.ui.board.conftest import Reception

Key = Qt.Key

# What the screenless platform says when a menu opens.
pytestmark = pytest.mark.qt_log_ignore(
    r"^This plugin does not support (raise\(\)|grabbing the keyboard)"
)


class Paints(QObject):
    """Notes at each painting of a widget how many are served, and whether a panel is open."""

    def __init__(self, reception: Reception) -> None:
        super().__init__()
        self._reception = reception
        self.seen: list[tuple[int, bool]] = []

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            self.seen.append((len(self._reception.serving), self._reception.page.slot.is_open))
        return False


def walk_in(reception: Reception) -> None:
    """One more customer, until the board has noted it."""
    before = len(reception.view.log)
    reception.press(Key.Key_F1)
    reception.until(lambda: len(reception.view.log) > before)


def test_f1_gives_the_customer_to_who_is_up_now_and_puts_the_cursor_in_the_name(
    reception: Reception,
) -> None:
    assert reception.page.board.walk_in.whom == "to Sanne de Vries"
    reception.press(Key.Key_F1)
    panel = reception.page.slot.arrival
    reception.until(lambda: "Sanne" in reception.serving and panel.isVisible())
    assert reception.line == ["Anna", "Youssef", "Willem"]
    assert panel.title.text() == "Customer for Sanne"
    assert QApplication.focusWidget() is panel.name.line
    assert reception.page.board.walk_in.whom == "to Anna Visser"


def test_a_click_on_the_big_button_does_the_same_as_f1(reception: Reception) -> None:
    reception.click(reception.page.board.walk_in)
    reception.until(lambda: "Sanne" in reception.serving)


def test_a_name_is_saved_when_the_field_is_left(reception: Reception) -> None:
    reception.press(Key.Key_F1)
    reception.until(lambda: reception.page.slot.is_open)
    reception.type("fam. Postma")
    reception.press(Key.Key_Tab)
    reception.until(lambda: reception.serving == {"Sanne": "fam. Postma"})
    reception.type("0612345678")
    reception.press(Key.Key_Return)
    reception.until(
        lambda: [row.phone for row in reception.view.with_customers] == ["+31612345678"]
    )
    assert not reception.page.slot.is_open


def test_the_f_keys_stay_live_while_somebody_types_and_lose_nothing(reception: Reception) -> None:
    reception.press(Key.Key_F1)
    reception.until(lambda: reception.page.slot.is_open)
    reception.type("fam. Postma")
    reception.press(Key.Key_F1)
    reception.until(lambda: set(reception.serving) == {"Sanne", "Anna"})
    reception.until(lambda: reception.serving["Sanne"] == "fam. Postma")
    assert reception.page.slot.arrival.title.text() == "Customer for Anna"
    assert reception.page.slot.arrival.name.text == ""


def test_a_name_typed_right_behind_f1_belongs_to_who_just_came_in(reception: Reception) -> None:
    reception.press(Key.Key_F1)
    reception.type("fam. Postma")
    reception.until(lambda: reception.page.slot.is_open)
    panel = reception.page.slot.arrival
    reception.until(lambda: panel.name.text == "fam. Postma")
    reception.press(Key.Key_F1)
    reception.type("Jansen")
    reception.press(Key.Key_Return)
    reception.until(lambda: reception.serving == {"Sanne": "fam. Postma", "Anna": "Jansen"})
    assert not reception.page.slot.is_open


def test_what_is_typed_while_the_database_is_busy_belongs_to_each_customer_alone(
    reception: Reception,
) -> None:
    with reception.dealership.store.write(Topic.BOARD):
        for name in ("Jansen", "Smit\t0612345678", "", "Bakker"):
            reception.press(Key.Key_F1)
            reception.type(name)
        assert not reception.page.slot.is_open
    panel = reception.page.slot.arrival
    reception.until(lambda: panel.title.text() == "Customer for Willem")
    reception.until(lambda: panel.name.text == "Bakker")
    reception.press(Key.Key_Return)
    names = ["Jansen", "Smit", "", "Bakker"]
    reception.until(lambda: [row.customer for row in reception.view.with_customers] == names)
    phones = {row.name: row.phone for row in reception.view.with_customers if row.phone}
    assert phones == {"Anna Visser": "+31612345678"}


def test_what_was_typed_for_a_refused_arrival_goes_to_nobody(
    reception: Reception,
) -> None:
    with reception.dealership.store.write(Topic.BOARD):
        reception.press(Key.Key_F1)
        reception.type("Jansen")
        # A pick-up without a rep is refused.
        reception.page.acts.arrive(ArrivalKind.DELIVERY)
        reception.type("Smit")
    reception.until(lambda: len(reception.refusals) == 1)
    reception.until(lambda: reception.serving == {"Sanne": "Jansen"})
    assert reception.page.slot.arrival.name.text == "Jansen"


def test_a_reason_typed_right_behind_f1_and_f6_answers_the_question(
    reception: Reception,
) -> None:
    reception.press(Key.Key_F1)
    reception.type("Jansen")
    reception.press(Key.Key_F6)
    reception.press(Key.Key_2)
    reception.until(lambda: reception.serving == {"Anna": "Jansen"})


def test_a_wish_is_saved_at_once(reception: Reception) -> None:
    reception.press(Key.Key_F1)
    reception.until(lambda: reception.page.slot.is_open)
    reception.click(reception.page.slot.arrival.chips["test-drive"])
    reception.until(
        lambda: [row.wishes for row in reception.view.with_customers] == [("test-drive",)]
    )


def test_the_panel_closes_by_itself_when_nobody_types(reception: Reception) -> None:
    reception.press(Key.Key_F1)
    reception.until(lambda: reception.page.slot.is_open)
    reception.type("fam. Postma")
    idle = reception.page.slot.arrival.findChild(QTimer, "idle")
    assert isinstance(idle, QTimer)
    assert idle.isActive()
    assert idle.interval() == 60_000
    idle.setInterval(0)
    reception.until(lambda: not reception.page.slot.is_open)
    reception.until(lambda: reception.serving == {"Sanne": "fam. Postma"})


def test_ctrl_z_in_the_untouched_name_takes_the_arrival_back(reception: Reception) -> None:
    reception.press(Key.Key_F1)
    reception.until(lambda: reception.page.slot.is_open)
    reception.press(Key.Key_Z, control=True)
    reception.until(lambda: reception.line == ["Sanne", "Anna", "Youssef", "Willem"])
    assert reception.serving == {}
    reception.until(lambda: not reception.page.slot.is_open)


def test_ctrl_z_after_typing_takes_the_typing_back_first(reception: Reception) -> None:
    reception.press(Key.Key_F1)
    reception.until(lambda: reception.page.slot.is_open and "Sanne" in reception.serving)
    reception.type("Postma")
    reception.press(Key.Key_Z, control=True)
    assert reception.page.slot.arrival.name.text == ""
    assert reception.page.slot.is_open
    assert "Sanne" in reception.serving


def test_f8_says_that_it_was_no_up_and_the_rep_has_the_place_back(reception: Reception) -> None:
    reception.press(Key.Key_F1)
    reception.until(lambda: reception.page.slot.is_open)
    reception.press(Key.Key_F8)
    reception.until(lambda: reception.line == ["Sanne", "Anna", "Youssef", "Willem"])
    assert not reception.page.slot.is_open


def test_f8_without_a_customer_just_come_in_says_so(reception: Reception) -> None:
    said: list[str] = []
    reception.page.noticed.connect(said.append)
    reception.press(Key.Key_F8)
    assert said == ["No customer was given to a rep in the last 5 minutes."]


def test_f6_in_the_panel_gives_the_customer_to_the_next_rep(reception: Reception) -> None:
    reception.press(Key.Key_F1)
    reception.until(lambda: reception.page.slot.is_open)
    reception.type("fam. Postma")
    reception.press(Key.Key_F6)
    assert reception.question.title.text() == "Why skip Sanne?"
    assert reception.question.under.text() == "The customer goes to Anna."
    reception.press(Key.Key_2)
    reception.until(lambda: reception.serving == {"Anna": "fam. Postma"})
    assert reception.line == ["Sanne", "Youssef", "Willem"]
    panel = reception.page.slot.arrival
    reception.until(lambda: panel.title.text() == "Customer for Anna")
    assert panel.name.text == "fam. Postma"


def test_escape_in_the_skip_question_goes_back_to_the_arrival(reception: Reception) -> None:
    reception.press(Key.Key_F1)
    reception.until(lambda: reception.page.slot.is_open)
    reception.press(Key.Key_F6)
    reception.press(Key.Key_Escape)
    assert not reception.is_asked
    assert reception.page.slot.arrival.isVisible()
    reception.press(Key.Key_Escape)
    assert not reception.page.slot.is_open


def test_another_reason_wants_a_word_of_why(reception: Reception) -> None:
    reception.press(Key.Key_F6)
    reception.press(Key.Key_6)
    reception.press(Key.Key_Return)
    assert reception.question.title.text() == "Why skip Sanne?"
    reception.type("haircut at 3")
    reception.press(Key.Key_Return)
    reception.until(lambda: reception.page.board.walk_in.whom == "to Anna Visser")
    assert not reception.is_asked
    assert reception.view.log[0].note == "haircut at 3"


def test_f2_brings_the_next_appointment_to_its_own_rep_without_a_turn(
    reception: Reception,
) -> None:
    dealership = reception.dealership
    lead = dealership.lead(name="Fam. De Groot")
    thijs = reception.rep("Thijs")
    dealership.services.leads.claim(STATION, lead, thijs)
    due = dealership.now + timedelta(minutes=16)
    dealership.services.leads.appointment(STATION, lead, thijs, due, "Corolla")
    reception.until(lambda: len(reception.page.board.appointments_model.rows) == 1)
    assert reception.page.board.appointment.whom == "14:30 Fam. De Groot"
    assert reception.page.board.appointments.first.text() == "first in 16 min"
    reception.press(Key.Key_F2)
    reception.until(lambda: reception.serving == {"Thijs": "Fam. De Groot"})
    assert reception.line == ["Sanne", "Anna", "Youssef", "Willem"]
    reception.until(lambda: reception.page.board.appointments_model.rows == ())


def test_f2_without_an_appointment_asks_with_whom_it_is(reception: Reception) -> None:
    reception.press(Key.Key_F2)
    assert reception.whose.title.text() == "With whom is the appointment?"


def test_f2_leaves_an_appointment_of_hours_from_now_alone_and_asks_with_whom_it_is(
    reception: Reception,
) -> None:
    dealership = reception.dealership
    lead = dealership.lead(name="Fam. De Groot")
    thijs = reception.rep("Thijs")
    dealership.services.leads.claim(STATION, lead, thijs)
    due = dealership.now + timedelta(hours=4, minutes=1)
    dealership.services.leads.appointment(STATION, lead, thijs, due, "Corolla")
    reception.until(lambda: len(reception.page.board.appointments_model.rows) == 1)
    assert reception.page.board.appointment.whom == "choose the rep"
    assert reception.page.board.appointments.first.text() == "first in 4 h 1 min"
    reception.press(Key.Key_F2)
    assert reception.whose.title.text() == "With whom is the appointment?"
    reception.press(Key.Key_Escape)
    card, expected = reception.page.board.appointments, reception.page.board.appointments_model
    assert card.delegate.button(expected.rows[0]) == "Be-back"
    reception.pass_minutes(1)
    assert reception.page.board.appointment.whom == "18:15 Fam. De Groot"
    assert card.delegate.button(expected.rows[0]) == "Arrived"
    reception.pass_minutes(-1)
    card.arrived.emit(expected.rows[0].appointment)
    panel = reception.page.slot.arrival
    reception.until(lambda: panel.title.text() == "Customer for Thijs")
    assert panel.remark.text() == (
        "Hours off the appointment, which stays, so treated as a be-back."
    )


def test_f3_and_a_digit_ask_who_it_is_and_the_name_finds_the_record_of_that_rep(
    reception: Reception,
) -> None:
    dealership = reception.dealership
    dealership.sale(reception.rep("Anna"), "2026-10-01", customer="Bart Kuipers")
    dealership.sale(reception.rep("Willem"), "2026-10-10", customer="Bart Kuipers")
    reception.press(Key.Key_F3)
    assert reception.asked[:2] == ["Sanne de Vries", "Anna Visser"]
    reception.press(Key.Key_2)
    assert reception.whose.title.text() == "Who asks for Anna?"
    assert reception.serving == {}
    reception.type("Bart Kuipers")
    reception.press(Key.Key_Return)
    reception.until(lambda: reception.serving == {"Anna": "Bart Kuipers"})
    assert not reception.view.with_customers[0].turn
    assert reception.line == ["Sanne", "Youssef", "Willem"]
    assert reception.page.slot.question is None


def test_f3_a_digit_and_enter_is_a_walk_in_and_says_so_before_and_after(
    reception: Reception,
) -> None:
    reception.press(Key.Key_F3)
    reception.press(Key.Key_2)
    (answer,) = reception.whose.answers
    assert (answer.text, answer.hint) == ("Nothing known: a walk-in", "to Sanne")
    reception.press(Key.Key_Return)
    reception.until(lambda: list(reception.serving) == ["Sanne"])
    assert reception.view.with_customers[0].turn
    panel = reception.page.slot.arrival
    reception.until(panel.remark.isVisible)
    assert panel.remark.text() == "No record on file, so treated as a walk-in."


def test_a_rep_who_expects_somebody_now_is_called_by_the_digit_alone(
    reception: Reception,
) -> None:
    dealership = reception.dealership
    lead = dealership.lead(name="Fam. De Groot")
    thijs = reception.rep("Thijs")
    dealership.services.leads.claim(STATION, lead, thijs)
    due = dealership.now + timedelta(minutes=1)
    dealership.services.leads.appointment(STATION, lead, thijs, due, "Corolla")
    reception.until(lambda: len(reception.page.board.appointments_model.rows) == 1)
    reception.pass_minutes(40)
    reception.press(Key.Key_F2)
    index = reception.asked.index("Thijs Smit")
    reception.type(str(index + 1))
    reception.until(lambda: reception.serving == {"Thijs": "Fam. De Groot"})


def test_f3_and_a_name_find_the_rep_by_the_record(reception: Reception) -> None:
    dealership = reception.dealership
    willem = reception.rep("Willem")
    dealership.sale(willem, "2026-10-01", customer="Bart Kuipers")
    reception.press(Key.Key_F3)
    reception.type("Bart Kuipers")
    assert reception.whose.look_up.isVisible()
    reception.press(Key.Key_Return)
    reception.until(lambda: reception.serving == {"Willem": "Bart Kuipers"})
    assert reception.line == ["Sanne", "Anna", "Youssef"]
    panel = reception.page.slot.arrival
    assert panel.title.text() == "Customer for Willem"
    assert not panel.skip.isVisible()


def test_a_be_back_without_a_record_is_a_walk_in_and_the_words_say_so(
    reception: Reception,
) -> None:
    reception.press(Key.Key_F3)
    reception.type("Bart Kuipers")
    reception.click(reception.whose.look_up)
    reception.until(lambda: reception.serving == {"Sanne": "Bart Kuipers"})
    panel = reception.page.slot.arrival
    assert panel.remark.text() == "No record on file, so treated as a walk-in."
    assert panel.skip.isVisible()


def test_f4_sends_a_service_referral_to_who_is_up_now(reception: Reception) -> None:
    assert reception.page.board.service.whom == "to Sanne"
    reception.press(Key.Key_F4)
    reception.until(lambda: "Sanne" in reception.serving)
    assert reception.view.with_customers[0].turn


def test_f5_makes_a_lead_at_once_and_takes_name_and_phone_afterwards(reception: Reception) -> None:
    assert reception.page.board.phone.whom == "lead desk: Thijs"
    reception.press(Key.Key_F5)
    reception.until(lambda: reception.page.slot.is_open)
    panel = reception.page.slot.arrival
    assert panel.title.text() == "Phone lead noted"
    assert reception.line == ["Sanne", "Anna", "Youssef", "Willem"]
    assert panel.arrival is not None
    lead = panel.arrival.lead
    assert lead is not None
    reception.type("Mw. Aydin")
    reception.press(Key.Key_Tab)
    reception.type("0612345678")
    reception.press(Key.Key_Return)
    reception.until(lambda: reception.dealership.known(lead).name == "Mw. Aydin")
    reception.until(lambda: bool(reception.dealership.known(lead).phones))
    assert reception.dealership.known(lead).stage is Stage.NEW


def test_a_delivery_goes_to_its_rep_and_uses_no_turn(reception: Reception) -> None:
    reception.click(reception.page.board.other)
    reception.choose("Delivery")
    reception.press(Key.Key_3)
    reception.until(lambda: "Youssef" in reception.serving)
    assert not reception.view.with_customers[0].turn


def test_ctrl_z_after_somebody_who_is_no_buyer_takes_that_back_and_no_customer_before(
    reception: Reception,
) -> None:
    walk_in(reception)
    reception.until(lambda: reception.page.slot.is_open)
    reception.type("fam. Postma")
    reception.page.acts.arrive(ArrivalKind.NOT_A_BUYER)
    reception.until(lambda: not reception.page.slot.is_open)
    assert reception.page.slot.arriving is None
    reception.until(lambda: reception.serving == {"Sanne": "fam. Postma"})
    reception.press(Key.Key_Z, control=True)
    reception.until(lambda: reception.view.log[0].kind == "undo")
    assert reception.serving == {"Sanne": "fam. Postma"}


def test_somebody_who_is_no_buyer_is_logged_and_calls_nobody(reception: Reception) -> None:
    reception.click(reception.page.board.other)
    reception.choose("Not a buyer")
    reception.until(lambda: reception.view.log[0].kind == "not-a-buyer")
    assert reception.serving == {}
    assert not reception.page.slot.is_open


def test_a_customer_waits_while_nobody_is_free_and_may_leave(reception: Reception) -> None:
    for _ in range(4):
        walk_in(reception)
    board = reception.page.board
    assert not board.waiting.isVisible()
    assert board.walk_in.whom == "nobody is free: waits"
    reception.press(Key.Key_F1)
    reception.until(board.waiting.isVisible)
    assert reception.page.slot.arrival.title.text() == "Customer waits"
    (row,) = board.waiting_model.rows
    assert not row.alert
    reception.pass_minutes(3)
    (row,) = board.waiting_model.rows
    assert row.alert
    assert row.minutes == "waits 3 min"
    reception.press(Key.Key_F8)
    reception.until(lambda: not board.waiting.isVisible())
    assert not reception.page.slot.is_open


def test_a_waiting_customer_is_given_to_the_first_who_is_free(reception: Reception) -> None:
    for _ in range(5):
        walk_in(reception)
    reception.until(reception.page.board.waiting.isVisible)
    reception.press(Key.Key_Escape)
    reception.press(Key.Key_F7)
    reception.press(Key.Key_1)
    reception.until(lambda: "Esra" in reception.serving)
    assert not reception.page.board.waiting.isVisible()
    assert reception.page.board.log.band.accessibleName().endswith(
        "Esra checked in, customer to Esra"
    )


def test_f6_right_behind_f1_means_the_customer_who_is_coming(reception: Reception) -> None:
    reception.press(Key.Key_F1)
    reception.press(Key.Key_F6)
    reception.until(lambda: reception.is_asked)
    assert reception.question.under.text() == "The customer goes to Anna."
    reception.press(Key.Key_2)
    reception.until(lambda: set(reception.serving) == {"Anna"})


def test_f8_right_behind_f1_takes_that_customer_back(reception: Reception) -> None:
    reception.press(Key.Key_F1)
    reception.press(Key.Key_F8)
    reception.until(lambda: len(reception.view.log) == 7)
    reception.until(lambda: reception.line == ["Sanne", "Anna", "Youssef", "Willem"])
    assert reception.refusals == []


def test_many_keys_in_one_go_are_all_entered_and_the_last_one_is_asked_about(
    reception: Reception,
) -> None:
    paints: list[int] = []
    reception.page.board.line.shown.connect(lambda: paints.append(1))
    for _ in range(50):
        reception.press(Key.Key_F1)
    reception.until(lambda: len(reception.view.waiting) == 46)
    assert len(reception.serving) == 4
    assert reception.page.slot.arrival.title.text() == "Customer waits"
    # What is on the screen at the end counts; between the keys nothing is painted in vain.
    assert len(paints) < 25


def test_an_arrival_and_its_panel_are_painted_in_one_go(reception: Reception) -> None:
    awaits = reception.page.findChild(QTimer, "awaits-view")
    assert awaits is not None
    awaits.setInterval(60_000)
    paints = Paints(reception)
    reception.page.board.up_now.installEventFilter(paints)
    reception.press(Key.Key_F1)
    reception.until(lambda: (1, True) in paints.seen)
    reception.page.board.up_now.removeEventFilter(paints)
    assert set(paints.seen) <= {(0, False), (1, True)}
    assert paints.seen.count((1, True)) == 1


def test_an_arrival_is_painted_also_where_its_view_does_not_come(reception: Reception) -> None:
    reception.press(Key.Key_F1)
    reception.until(lambda: reception.page.slot.is_open)
    reception.until(reception.page.board.updatesEnabled)
    reception.page.acts.settled.emit()
    assert not reception.page.board.updatesEnabled()
    reception.until(reception.page.board.updatesEnabled)


def test_signs_that_nobody_can_see_are_left_out_of_a_pasted_name(reception: Reception) -> None:
    reception.press(Key.Key_F1)
    reception.until(lambda: reception.page.slot.is_open)
    QApplication.clipboard().setText("\u200bfam.\x07 Postma\tde\x00 Vries\u202e ")
    reception.press(Key.Key_V, control=True)
    reception.press(Key.Key_Return)
    reception.until(lambda: reception.serving == {"Sanne": "fam. Postma de Vries"})


def test_ctrl_z_right_behind_an_act_takes_back_that_act_and_then_the_one_before(
    reception: Reception,
) -> None:
    reception.press(Key.Key_F7)
    reception.press(Key.Key_1)
    reception.until(lambda: len(reception.line) == 5)
    reception.press(Key.Key_F10)
    reception.press(Key.Key_4)
    reception.press(Key.Key_Z, control=True)
    reception.until(lambda: reception.view.log[0].kind == "undo")
    assert (reception.view.tally, len(reception.line)) == (0, 5)
    reception.press(Key.Key_F10)
    reception.press(Key.Key_3)
    reception.press(Key.Key_Z, control=True)
    reception.press(Key.Key_Z, control=True)
    reception.until(lambda: len(reception.line) == 4)
    assert reception.view.tally == 0
    assert reception.refusals == []


def test_a_sentence_under_the_title_of_the_panel_cuts_no_field(reception: Reception) -> None:
    # The page in a window of 1440x900, which does not grow.
    reception.page.setFixedSize(1356, 844)
    reception.press(Key.Key_F3)
    reception.type("Bart Kuipers")
    reception.press(Key.Key_Return)
    panel = reception.page.slot.arrival
    reception.until(lambda: panel.isVisible() and panel.remark.isVisible())
    QApplication.processEvents()
    for field in (panel.name, panel.phone):
        assert field.height() >= field.sizeHint().height()


@pytest.mark.parametrize("key", [Key.Key_F6, Key.Key_F8, Key.Key_F12])
def test_a_key_that_does_not_go_with_the_open_panel_works_on_nobody_else(
    reception: Reception, key: Key
) -> None:
    said: list[str] = []
    reception.page.noticed.connect(said.append)
    walk_in(reception)
    reception.press(Key.Key_F5)
    panel = reception.page.slot.arrival
    reception.until(lambda: panel.title.text() == "Phone lead noted")
    noted = len(reception.view.log)
    reception.press(key)
    reception.until(lambda: len(said) == 1)
    assert said[0].startswith("That does not go with “Phone lead noted”.")
    assert reception.page.slot.question is None
    assert len(reception.view.log) == noted
    assert "Sanne" in reception.serving
