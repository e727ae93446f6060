from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from threading import Event

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester

from showroom_app.domain.appointment import AppointmentState
from showroom_app.domain.lead import Because, CallResult, CloseReason, NextStep
from showroom_app.services.inbox_view import LeadDetail, Tab
from showroom_app.ui.leads.act_panels import (
    AppointmentPanel,
    CallPanel,
    GivePanel,
    NotePanel,
    PickPanel,
)
from showroom_app.ui.leads.inbox_desk import PAGE
from showroom_app.ui.leads.inbox_rows import CLOCK, HeadingLine
from showroom_app.ui.leads.timeline import Happened
from showroom_app.ui.theme import State
from tests.services.dealership import OFFICE, STATION, Dealership, local, prospect
from tests.ui.leads.conftest import NOW, Seat
from tests.ui.leads.lead_samples import Inbox

Key = Qt.Key


def test_the_oldest_unanswered_lead_stands_first_and_is_read(seat: Seat) -> None:
    assert seat.titles()[:2] == ["Familie Hendriks", "M. van der Linden"]
    assert seat.page.pane.name.text() == "Familie Hendriks"
    assert seat.page.pane.message.toPlainText().startswith("Goedemiddag,")
    facts = {fact.name: fact.value for fact in seat.page.pane.facts.shown}
    assert facts["E-mail"] == "r.hendriks@example.com"
    assert facts["Vehicle"] == "Toyota Corolla Touring Sports 1.8 Hybrid Style, stock 24817"
    assert [f.name for f in seat.page.pane.facts.shown if f.check] == ["Trade-in"]


def test_each_clock_has_the_shape_of_its_share_of_the_limit(seat: Seat, inbox: Inbox) -> None:
    model = seat.page.card.model
    shown = {name: model.index_of(("lead", lead)).data(CLOCK) for name, lead in inbox.leads.items()}
    assert (shown["Familie Hendriks"].state, shown["Familie Hendriks"].words) == (
        State.LATE,
        "18 min",
    )
    assert (shown["J. Meijer"].state, shown["J. Meijer"].words) == (State.ATTENTION, "3 min")
    assert (shown["Peter de Jong"].state, shown["Peter de Jong"].words) == (State.RUNNING, "1 min")
    assert (shown["Ilse Vermeer"].state, shown["Ilse Vermeer"].words) == (
        State.PAUSED,
        "until 17:00",
    )
    assert (shown["Fam. De Groot"].state, shown["Fam. De Groot"].words) == (State.OK, "4 min")


def test_answered_leads_stand_under_their_heading(seat: Seat) -> None:
    lines = seat.page.card.model.rows
    (place,) = (n for n, line in enumerate(lines) if isinstance(line, HeadingLine))
    assert lines[place].count == 2
    assert sorted(line.row.title for line in lines[place + 1 :]) == [
        "Fam. De Groot",
        "Ilse Vermeer",
    ]


def test_the_arrows_and_j_and_k_go_through_the_list_over_the_heading(
    seat: Seat, inbox: Inbox
) -> None:
    seat.press("J")
    seat.qtbot.waitUntil(lambda: seat.read == inbox.leads["M. van der Linden"])
    seat.press("K")
    seat.qtbot.waitUntil(lambda: seat.read == inbox.leads["Familie Hendriks"])
    seat.go_to(inbox.leads["Peter de Jong"])
    seat.page.card.list.setFocus()
    seat.press(Key.Key_Down)
    seat.qtbot.waitUntil(lambda: seat.read == inbox.leads["Ilse Vermeer"])
    seat.press(Key.Key_Up)
    seat.qtbot.waitUntil(lambda: seat.read == inbox.leads["Peter de Jong"])


def test_a_claim_asks_who_takes_the_lead_and_a_digit_answers(seat: Seat, inbox: Inbox) -> None:
    lead = inbox.leads["Familie Hendriks"]
    seat.press("C")
    panel = seat.page.pane.panel
    assert isinstance(panel, PickPanel)
    assert [button.text() for button in panel.buttons] == ["Mirjam Kok", "Tom Smit"]
    seat.press("2")
    seat.qtbot.waitUntil(lambda: inbox.known(lead).owner == inbox.tom)
    seat.qtbot.waitUntil(seat.page.pane.bar.give.isVisible)
    assert seat.page.pane.panel is None
    assert seat.page.pane.said.text() == "Tom Smit has this lead now."
    assert seat.read == lead


def test_when_only_one_rep_may_take_a_lead_nobody_is_asked(seat: Seat, inbox: Inbox) -> None:
    inbox.services.floor.check_out(STATION, inbox.tom)
    seat.qtbot.waitUntil(lambda: len(seat.page.acts.claimants) == 1)
    lead = inbox.leads["Familie Hendriks"]
    seat.qtbot.waitUntil(lambda: seat.page.pane.detail is not None)
    seat.press("C")
    seat.qtbot.waitUntil(lambda: inbox.known(lead).owner == inbox.mirjam)


def test_when_nobody_may_take_a_lead_the_panel_says_so(seat: Seat, inbox: Inbox) -> None:
    for rep in (inbox.tom, inbox.mirjam):
        inbox.services.floor.check_out(STATION, rep)
    seat.qtbot.waitUntil(lambda: not seat.page.acts.claimants)
    seat.qtbot.waitUntil(
        lambda: seat.page.pane.detail is not None and not seat.page.pane.detail.may_claim
    )
    seat.press("C")
    panel = seat.page.pane.panel
    assert isinstance(panel, PickPanel)
    assert not panel.buttons
    assert panel.under.text().startswith("Nobody may take one now")
    seat.press(Key.Key_Escape)
    assert seat.page.pane.panel is None


def test_the_keyboard_begins_at_the_list_and_tab_passes_the_head(seat: Seat) -> None:
    card = seat.page.card
    seat.page.setFocus()
    assert card.list.hasFocus()
    assert seat.page.focusProxy() is None, "Tab would jump over the buttons of the head"
    card.filter.setFocus()
    seat.press(Key.Key_Tab)
    assert card.tabs.isAncestorOf(seat.window.focusWidget())


def test_the_second_of_two_windows_is_told_who_has_the_lead(
    seat: Seat, inbox: Inbox, sqlite_url: str, seat_at: Callable[[str], Seat]
) -> None:
    lead = inbox.leads["Familie Hendriks"]
    other = seat_at(sqlite_url)
    other.qtbot.waitUntil(lambda: other.read == lead)
    other.page.acts.claim()
    late = other.page.pane.panel
    assert isinstance(late, PickPanel)
    seat.page.acts.claim()
    first = seat.page.pane.panel
    assert isinstance(first, PickPanel)
    # Both click before either window has heard of the other.
    first.buttons[0].click()
    late.buttons[1].click()
    seat.qtbot.waitUntil(lambda: bool(seat.notices or other.notices))
    owner = inbox.known(lead).owner
    winner = {inbox.mirjam: "Mirjam Kok", inbox.tom: "Tom Smit"}[owner or 0]
    assert [*seat.notices, *other.notices] == [f"{winner} has this lead already."]
    for each in (seat, other):
        each.qtbot.waitUntil(lambda each=each: _owner(each) == owner)  # type: ignore[misc]  # bound now


def test_a_call_is_logged_in_the_owners_name_with_what_comes_next(seat: Seat, inbox: Inbox) -> None:
    lead = inbox.leads["Samira Ouali"]
    seat.go_to(lead)
    seat.press("L")
    panel = seat.page.pane.panel
    assert isinstance(panel, CallPanel)
    assert panel.under.text() == "In the name of Tom Smit"
    assert not panel.save.isEnabled()
    seat.press("1")
    assert panel.result is CallResult.REACHED
    panel.note.line.setText("Belt terug na haar werk")
    panel.promise(NextStep.CALL_BACK)
    panel.when.choose(local("2026-10-22 17:30"))
    seat.press(Key.Key_Return)
    seat.qtbot.waitUntil(lambda: inbox.known(lead).next_step_by == local("2026-10-22 17:30"))
    assert inbox.known(lead).first_dialogue == NOW
    seat.qtbot.waitUntil(lambda: seat.page.pane.panel is None)
    seat.qtbot.waitUntil(
        lambda: any(e.small.endswith("Belt terug na haar werk") for e in _timeline(seat))
    )
    assert seat.read == lead, "it moved under the answered ones and is still read"
    assert seat.page.card.list.current == ("lead", lead)


def test_a_call_on_a_free_lead_asks_first_who_takes_it(seat: Seat, inbox: Inbox) -> None:
    seat.press("L")
    assert isinstance(seat.page.pane.panel, PickPanel)
    seat.press("1")
    seat.qtbot.waitUntil(lambda: isinstance(seat.page.pane.panel, CallPanel))
    assert inbox.known(inbox.leads["Familie Hendriks"]).owner == inbox.mirjam


def test_a_due_time_that_has_passed_is_refused_in_the_panel(seat: Seat, inbox: Inbox) -> None:
    lead = inbox.leads["Samira Ouali"]
    seat.go_to(lead)
    seat.press("A")
    panel = seat.page.pane.panel
    assert isinstance(panel, AppointmentPanel)
    panel.when.choose(local("2026-10-22 14:00"))
    seat.press(Key.Key_Return)
    seat.qtbot.waitUntil(lambda: bool(panel.problem.text()))
    assert panel.problem.text() == "14:00 has passed. Choose a later time."
    panel.when.choose(local("2026-10-23 10:30"))
    panel.save.click()
    seat.qtbot.waitUntil(lambda: seat.page.pane.panel is None)
    week = inbox.services.appointments.week(STATION, local("2026-10-23 10:30").date())
    (set_one,) = [
        each.appointment
        for each in week.entries
        if each.appointment.lead == lead and each.appointment.state is AppointmentState.SET
    ]
    assert (set_one.lead, set_one.at) == (lead, local("2026-10-23 10:30"))
    assert "Fri 23 Oct, 10:30" in seat.page.pane.said.text()


def test_a_note_is_kept_and_does_not_stop_the_clock(seat: Seat, inbox: Inbox) -> None:
    seat.press("N")
    panel = seat.page.pane.panel
    assert isinstance(panel, NotePanel)
    seat.press(Key.Key_Return)
    seat.qtbot.waitUntil(lambda: panel.problem.text() == "Write a few words first.")
    panel.line.setText("Vorige week ook gebeld")
    seat.press(Key.Key_Return)
    seat.qtbot.waitUntil(lambda: any("Vorige week" in e.small for e in _timeline(seat)))
    assert inbox.known(inbox.leads["Familie Hendriks"]).first_attempt is None


def test_not_reached_is_refused_with_the_calls_so_far_and_another_reason_closes(
    seat: Seat, inbox: Inbox
) -> None:
    lead = inbox.leads["Samira Ouali"]
    seat.go_to(lead)
    seat.press("X")
    panel = seat.page.pane.panel
    assert isinstance(panel, PickPanel)
    seat.qtbot.waitUntil(lambda: not panel.buttons[3].isEnabled())
    assert panel.buttons[3].accessibleDescription() == "0 of 4 calls, 0 of 3 days"
    seat.press("4")
    seat.qtbot.waitUntil(lambda: bool(panel.problem.text()))
    assert panel.problem.text() == "Not reached takes 4 calls on 3 days; so far 0 on 0."
    seat.press("3")
    seat.qtbot.waitUntil(lambda: inbox.known(lead).close_reason is CloseReason.NO_INTEREST)
    seat.qtbot.waitUntil(seat.page.pane.bar.reopen.isVisible)
    assert seat.read == lead
    assert "Samira Ouali" not in seat.titles()
    seat.press("O")
    seat.qtbot.waitUntil(lambda: inbox.known(lead).is_open)
    seat.qtbot.waitUntil(lambda: "Samira Ouali" in seat.titles())
    assert seat.page.card.list.current == ("lead", lead) or seat.read == lead


def test_a_message_sent_by_whatsapp_is_logged_and_stops_the_clock(seat: Seat, inbox: Inbox) -> None:
    lead = inbox.leads["Samira Ouali"]
    seat.go_to(lead)
    seat.press("L")
    panel = seat.page.pane.panel
    assert isinstance(panel, CallPanel)
    seat.press("4")
    seat.press(Key.Key_Return)
    seat.qtbot.waitUntil(lambda: panel.problem.text() == "Write a few words first.")
    panel.note.line.setText("Foto's gestuurd")
    seat.press(Key.Key_Return)
    seat.qtbot.waitUntil(lambda: inbox.known(lead).first_attempt is not None)
    assert inbox.known(lead).attempts == 0
    seat.qtbot.waitUntil(lambda: seat.page.pane.said.text() == "The message is logged.")


def test_a_lead_is_handed_over_with_a_note(seat: Seat, inbox: Inbox) -> None:
    lead = inbox.leads["Samira Ouali"]
    seat.go_to(lead)
    seat.press("G")
    panel = seat.page.pane.panel
    assert isinstance(panel, GivePanel)
    panel.note.line.setText("Belt liever na vijven")
    panel.buttons[0].click()
    seat.qtbot.waitUntil(lambda: inbox.known(lead).owner == inbox.mirjam)
    seat.qtbot.waitUntil(lambda: any("na vijven" in each.small for each in _timeline(seat)))
    assert inbox.known(lead).because is Because.HANDED_OVER


def test_a_lead_is_given_to_somebody_else(seat: Seat, inbox: Inbox) -> None:
    lead = inbox.leads["Samira Ouali"]
    seat.go_to(lead)
    seat.press("G")
    panel = seat.page.pane.panel
    assert isinstance(panel, PickPanel)
    assert [button.text() for button in panel.buttons] == ["Mirjam Kok"]
    seat.press("1")
    seat.qtbot.waitUntil(lambda: inbox.known(lead).owner == inbox.mirjam)


def test_the_rep_whose_customer_it_is_gets_the_lead_with_one_key(seat: Seat, inbox: Inbox) -> None:
    sold = prospect(name="Karin Vos")
    inbox.sale(inbox.tom, customer="Karin Vos", phone=sold.phones[0].typed, email=sold.emails[0])
    # Who is only out for a moment gets it at once.
    absences = inbox.services.absences
    absences.add(STATION, inbox.tom, date(2026, 10, 22), date(2026, 10, 30))
    lead = inbox.services.leads.add(STATION, sold).lead
    assert lead is not None
    seat.qtbot.waitUntil(lambda: "Karin Vos" in seat.titles())
    seat.go_to(lead)
    band = seat.page.pane.known
    assert band.title.text() == "Known customer of Tom Smit"
    assert band.under.text() == "Tom may take no lead now."
    assert not band.give.isVisible()
    absences.remove(STATION, absences.rows(OFFICE)[0].absence.id)
    seat.qtbot.waitUntil(band.give.isVisible)
    assert band.give.text() == "Give to Tom"
    seat.press("G")
    seat.qtbot.waitUntil(lambda: inbox.known(lead).owner == inbox.tom)
    seat.qtbot.waitUntil(lambda: not band.isVisible())


def test_every_act_has_a_button_that_is_whole_in_the_smallest_window(seat: Seat) -> None:
    smallest = seat.window.minimumSize()
    seat.window.resize(smallest)
    bar = seat.page.pane.bar
    shown = (bar.claim, bar.call, bar.appointment, bar.note, bar.lost)
    seat.qtbot.waitUntil(lambda: seat.window.size() == smallest)
    for button in shown:
        assert button.width() >= button.sizeHint().width()
        assert bar.rect().contains(button.geometry())


def test_a_lead_that_comes_in_elsewhere_moves_neither_choice_nor_panel(
    seat: Seat, inbox: Inbox
) -> None:
    lead = inbox.leads["J. Meijer"]
    seat.go_to(lead)
    seat.press("N")
    panel = seat.page.pane.panel
    assert isinstance(panel, NotePanel)
    panel.line.setText("half a no")
    inbox.lead(name="Nieuwe klant")
    seat.qtbot.waitUntil(lambda: "Nieuwe klant" in seat.titles())
    assert seat.page.card.list.current == ("lead", lead)
    assert seat.read == lead
    assert seat.page.pane.panel is panel
    assert panel.line.text() == "half a no"
    assert panel.line.hasFocus()


def test_a_lead_that_somebody_else_closes_is_read_on_and_the_next_is_one_key_away(
    seat: Seat, inbox: Inbox
) -> None:
    lead = inbox.leads["M. van der Linden"]
    seat.go_to(lead)
    inbox.services.leads.close(STATION, lead, None, CloseReason.SPAM)
    seat.qtbot.waitUntil(lambda: "M. van der Linden" not in seat.titles())
    assert seat.page.card.list.current is None
    seat.qtbot.waitUntil(seat.page.pane.bar.reopen.isVisible)
    seat.press("J")
    seat.qtbot.waitUntil(lambda: seat.read not in (lead, None))
    assert seat.page.card.list.currentIndex().row() == 1


def test_the_clocks_run_on_without_the_database(seat: Seat, inbox: Inbox) -> None:
    model = seat.page.card.model
    seat.feed.close()
    seat.background.close()
    model.tick(local("2026-10-22 14:17"))
    shown = model.index_of(("lead", inbox.leads["J. Meijer"])).data(CLOCK)
    assert (shown.state, shown.words) == (State.LATE, "6 min")
    model.tick(local("2026-10-22 18:30"))
    shown = model.index_of(("lead", inbox.leads["J. Meijer"])).data(CLOCK)
    assert shown.words == "3 h 49 min", "the dealership closed at 18:00"
    due = model.index_of(("lead", inbox.leads["Ilse Vermeer"])).data(CLOCK)
    assert (due.state, due.words) == (State.ATTENTION, "due 17:00")


def test_a_source_narrows_the_list_and_mine_asks_whose(seat: Seat, inbox: Inbox) -> None:
    seat.page.show_source("AutoScout24")
    seat.qtbot.waitUntil(lambda: seat.titles() == ["M. van der Linden"])
    seat.page.show_source("")
    seat.show(Tab.MINE)
    assert seat.page.card.nothing.text() == "Choose whose leads to show."
    actions = {action.text(): action for action in seat.page.card.rep_menu().actions()}
    assert sorted(actions) == ["Anna Visser", "Mirjam Kok", "Tom Smit"]
    actions["Tom Smit"].trigger()
    assert seat.page.card.nothing.text() == ""
    seat.qtbot.waitUntil(lambda: sorted(seat.titles()) == ["Ilse Vermeer", "Samira Ouali"])
    assert seat.page.card.tabs.words(Tab.MINE) == "Mine 2"
    seat.show(Tab.UNANSWERED)
    seat.show(Tab.MINE)
    assert seat.page.rep == inbox.tom, "remembered"


def test_left_and_right_go_along_the_tabs(seat: Seat) -> None:
    seat.page.card.list.setFocus()
    seat.press(Key.Key_Right)
    seat.qtbot.waitUntil(lambda: seat.page.view is not None and seat.page.view.tab is Tab.MINE)
    seat.page.card.list.setFocus()
    seat.press(Key.Key_Left)
    seat.qtbot.waitUntil(
        lambda: seat.page.view is not None and seat.page.view.tab is Tab.UNANSWERED
    )


def test_a_fact_is_copied_with_one_click(seat: Seat) -> None:
    seat.page.pane.facts._copy("+31600001937")
    assert QGuiApplication.clipboard().text() == "+31600001937"
    assert seat.page.pane.said.text() == "Copied: +31600001937"


def test_the_list_keeps_the_rules_of_models_while_leads_change(seat: Seat, inbox: Inbox) -> None:
    model = seat.page.card.model
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for number in range(5):
        inbox.lead(name=f"Klant erbij {number}")
    inbox.services.leads.close(
        STATION, inbox.leads["Familie Hendriks"], None, CloseReason.DUPLICATE
    )
    seat.qtbot.waitUntil(
        lambda: "Klant erbij 4" in seat.titles() and "Familie Hendriks" not in seat.titles()
    )
    assert tester.model() is model


def test_further_pages_come_when_the_end_of_the_list_is_near(
    sqlite_url: str, seat_at: Callable[[str], Seat]
) -> None:
    dealership = Dealership(sqlite_url, "2026-10-22 09:10")
    count = PAGE + 50
    for number in range(count):
        dealership.services.leads.add(STATION, prospect(name=f"Klant {number:03}"))
    dealership.store.close()
    seat = seat_at(sqlite_url)
    assert len(seat.titles()) == PAGE
    bar = seat.page.card.list.verticalScrollBar()
    bar.setValue(bar.maximum())
    seat.qtbot.waitUntil(lambda: len(seat.titles()) == count)
    assert seat.titles() == [f"Klant {number:03}" for number in range(count)]
    scrolled = bar.value()
    seat.services.leads.note(STATION, _last(seat), None, "Op verzoek")
    seat.page.inbox.ask()
    seat.qtbot.waitUntil(lambda: len(seat.titles()) == count)
    assert bar.value() == scrolled, "a change elsewhere leaves the list where it is"


def test_when_every_lead_has_an_answer_the_page_says_so(
    sqlite_url: str, seat_at: Callable[[str], Seat]
) -> None:
    dealership = Dealership(sqlite_url, "2026-10-22 13:58")
    rep = dealership.rep("Mirjam Kok")
    lead = dealership.lead(name="Klant")
    dealership.later(minutes=4)
    dealership.services.leads.claim(STATION, lead, rep)
    dealership.services.leads.log_call(STATION, lead, rep, CallResult.REACHED)
    dealership.store.close()
    seat = seat_at(sqlite_url)
    empty = seat.page.frame.all_well
    seat.qtbot.waitUntil(empty.isVisible)
    assert empty.sentence.text() == "Last one at 14:02. Median today 4 min, goal 5."
    seat.page.frame.follow_ups.click()
    seat.qtbot.waitUntil(lambda: seat.page.view is not None and seat.page.view.tab is Tab.FOLLOW_UP)
    assert seat.titles() == ["Klant"]


def test_the_first_start_offers_an_import_that_says_what_became_of_each_message(
    sqlite_url: str, seat_at: Callable[[str], Seat], tmp_path: Path
) -> None:
    seat = seat_at(sqlite_url)
    assert seat.page.frame.first_start.isVisible()
    good = (
        "<?adf version='1.0'?><adf><prospect><requestdate>2026-10-22T14:10:00+02:00</requestdate>"
        "<vehicle><make>Toyota</make><model>Yaris</model></vehicle><customer><contact>"
        "<name part='full'>Jan Smit</name><email>jan@example.nl</email></contact></customer>"
        "</prospect></adf>"
    )
    folder = tmp_path / "messages"
    folder.mkdir()
    (folder / "a.xml").write_text(good, encoding="utf-8")
    (folder / "b.xml").write_text(good, encoding="utf-8")
    (folder / "c.xml").write_text("<adf>\u202e<prospect><id>1</id>", encoding="utf-8")
    with seat.qtbot.waitSignal(seat.page.importing.finished):
        seat.page.import_paths([folder])
    assert seat.page.strip.title.text() == "Imported: 3 messages read"
    assert seat.page.strip.under.text() == (
        "1 imported, 1 duplicate, 1 rejected, kept in quarantine"
    )
    seat.qtbot.waitUntil(lambda: seat.titles() == ["Jan Smit"])
    seat.page.strip.read.click()
    seat.qtbot.waitUntil(lambda: "<prospect>" in seat.page.quarantine.raw.toPlainText())
    assert "\u202e" not in seat.page.quarantine.raw.toPlainText()
    assert seat.page.quarantine.reason.text()
    seat.show(Tab.ALL)
    seat.qtbot.waitUntil(lambda: seat.read is not None)
    seat.press("V")
    seat.qtbot.waitUntil(lambda: seat.page.pane.raw.toPlainText() == good)
    seat.press("V")
    assert not seat.page.pane.raw.isVisible()


def test_an_import_of_nothing_says_so(seat: Seat, tmp_path: Path) -> None:
    with seat.qtbot.waitSignal(seat.page.importing.finished):
        seat.page.import_paths([tmp_path])
    assert seat.page.strip.title.text() == "Nothing to import was found there"


def _timeline(seat: Seat) -> tuple[Happened, ...]:
    return seat.page.pane.timeline.entries


def _owner(seat: Seat) -> int | None:
    return seat.page.pane.detail.lead.owner if seat.page.pane.detail else None


def _last(seat: Seat) -> int:
    return int(seat.page.card.model.rows[-1].row.lead)


def test_a_letter_that_is_no_act_goes_to_no_other_lead(seat: Seat) -> None:
    chosen, there = seat.page.card.list.current, seat.titles()
    seat.page.card.list.setFocus()
    beginnings = {title[0].upper() for title in there[1:] if title[0].isascii()} - {
        *"ACGJKLNORTUVWX"
    }
    assert beginnings
    for letter in sorted(beginnings):
        if letter.isalpha():
            seat.press(letter)
    assert seat.page.card.list.current == chosen


def test_a_key_right_after_an_arrow_acts_on_the_lead_that_was_gone_to(seat: Seat) -> None:
    before = seat.read
    seat.press(Qt.Key.Key_Down)
    assert seat.read == before
    seat.press("N")
    assert not isinstance(seat.page.pane.panel, NotePanel), "nothing is asked of the lead before"
    seat.qtbot.waitUntil(lambda: isinstance(seat.page.pane.panel, NotePanel))
    chosen = seat.page.card.list.current
    assert chosen == ("lead", seat.read)
    assert seat.read != before
    assert seat.page.pane.panel is not None
    assert seat.page.pane.panel.lead == seat.read


def test_list_and_pane_show_the_same_minutes_however_much_later_the_lead_was_read(
    seat: Seat, inbox: Inbox
) -> None:
    lead = inbox.leads["J. Meijer"]
    seat.store.at = local("2026-10-22 14:12")
    seat.show(Tab.ALL)
    seat.store.at = NOW
    seat.go_to(lead)
    listed = seat.page.card.model.index_of(("lead", lead)).data(CLOCK)
    assert seat.page.pane.clock.shown.words == listed.words == "3 min"


def test_a_lead_that_is_opened_stays_open_though_the_one_before_was_being_read(
    seat: Seat, inbox: Inbox
) -> None:
    before, wanted = inbox.leads["Familie Hendriks"], inbox.leads["Fam. De Groot"]
    seat.go_to(before)
    begun, goes_on = Event(), Event()

    def slowly() -> LeadDetail:
        begun.set()
        goes_on.wait()
        return seat.services.inbox.detail(OFFICE, before)

    seat.page._desk.ask(slowly, seat.page.reading._show)
    assert begun.wait(20)
    seat.page.open_lead(wanted)
    goes_on.set()
    seat.qtbot.waitUntil(lambda: seat.read == wanted, timeout=20_000)
    seat.qtbot.waitUntil(lambda: seat.page.card.list.current == ("lead", wanted), timeout=20_000)
