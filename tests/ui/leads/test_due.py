"""What cannot wait: customers who wrote last, and next steps of today and of before."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from showroom_app.domain.lead import CallResult, NextStep
from showroom_app.domain.topic import Topic
from showroom_app.services.inbox_view import Tab
from tests.services.dealership import STATION
from tests.ui.leads.conftest import NOW, Seat
from tests.ui.leads.lead_samples import Inbox


def _due(seat: Seat, inbox: Inbox) -> None:
    """One follow-up is overdue, one falls due this afternoon."""
    for name, by in (("Samira Ouali", -10), ("Peter de Jong", 90)):
        lead = inbox.leads[name]
        if inbox.known(lead).owner is None:
            inbox.services.leads.claim(STATION, lead, inbox.tom)
        inbox.at("2026-10-22 14:01")
        inbox.services.leads.log_call(
            STATION,
            lead,
            inbox.tom,
            CallResult.VOICEMAIL,
            next_step=NextStep.CALL,
            next_step_by=NOW + timedelta(minutes=by),
        )
        inbox.at("2026-10-22 14:14")
    seat.qtbot.waitUntil(lambda: "Overdue" in seat.page.card.waits.sentence)


def test_what_is_overdue_is_said_over_whatever_list_is_shown(seat: Seat, inbox: Inbox) -> None:
    assert not seat.page.card.waits.isVisible()
    _due(seat, inbox)
    assert seat.page.card.waits.isVisible()
    assert seat.page.card.waits.sentence == "Overdue follow-ups: 1"
    seat.page.card.read_them.click()
    seat.qtbot.waitUntil(lambda: seat.page.view is not None and seat.page.view.tab is Tab.OVERDUE)
    assert seat.titles() == ["Samira Ouali"]
    assert not seat.page.card.waits.isVisible()


def test_the_lists_of_what_is_due_stand_under_the_follow_ups(seat: Seat, inbox: Inbox) -> None:
    _due(seat, inbox)
    assert not seat.page.card.due.isVisible()
    seat.show(Tab.FOLLOW_UP)
    assert seat.page.card.due.isVisible()
    assert seat.page.card.due.current is Tab.FOLLOW_UP
    seat.page.card.due.step(2)
    seat.qtbot.waitUntil(lambda: seat.page.view is not None and seat.page.view.tab is Tab.TODAY)
    assert {"Ilse Vermeer", "Peter de Jong"} <= set(seat.titles())
    assert "Samira Ouali" not in seat.titles()
    assert seat.page.card.tabs.current is Tab.FOLLOW_UP


def test_a_customer_who_wrote_last_waits_for_an_answer(seat: Seat, inbox: Inbox) -> None:
    _due(seat, inbox)
    with inbox.store.write(Topic.LEADS) as work:
        lead = work.leads.lead(inbox.leads["Peter de Jong"])
        assert lead is not None
        work.leads.save(replace(lead, needs_reply=True))
    seat.qtbot.waitUntil(lambda: "answer: 1" in seat.page.card.waits.sentence)
    seat.page.card.read_them.click()
    seat.qtbot.waitUntil(lambda: seat.titles() == ["Peter de Jong"])


def test_open_leads_without_a_next_step_stand_in_a_list_of_their_own(
    seat: Seat, inbox: Inbox
) -> None:
    lead = inbox.leads["Samira Ouali"]
    inbox.services.leads.log_call(STATION, lead, inbox.tom, CallResult.VOICEMAIL)
    seat.show(Tab.FOLLOW_UP)
    chip = seat.page.card.flagged
    seat.qtbot.waitUntil(chip.isVisible)
    assert chip.text() == "No next step: 1"
    chip.click()
    seat.qtbot.waitUntil(lambda: seat.titles() == ["Samira Ouali"])
    assert seat.page.card.tabs.current is Tab.FOLLOW_UP
    chip.click()
    seat.qtbot.waitUntil(lambda: "Ilse Vermeer" in seat.titles())
    assert not chip.isChecked()
