"""What the board says about reps and customers at one moment."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from showroom_app.domain.floor_facts import ArrivalKind
from showroom_app.domain.line import RecallCause, State
from showroom_app.services.board_rows import RepRow, WaitingRow
from showroom_app.ui import theme
from showroom_app.ui.board import board_words as say
from showroom_app.ui.board.board_rows import (
    Mark,
    Offer,
    appointment_line,
    away_line,
    customer_line,
    desk_mark,
    rep_line,
    waiting_line,
)
from tests.ui.board import board_samples as samples
from tests.ui.board.board_samples import NOW, at

ZONE = ZoneInfo("Europe/Amsterdam")
MINUTE = timedelta(minutes=1)


@pytest.fixture
def youssef() -> RepRow:
    """At the lead desk since 14:09, back by 14:20."""
    return samples.toyota().line[2]


def recalled(row: RepRow, cause: RecallCause, clock: str) -> RepRow:
    return replace(
        row,
        state=State.RECALLED,
        recalled_at=at(clock),
        recall_cause=cause,
        late_at=at(clock) + 3 * MINUTE,
    )


def test_a_stay_at_the_desk_runs_as_a_ring_of_the_time_that_is_used(youssef: RepRow) -> None:
    assert desk_mark(youssef, NOW) == Mark(theme.State.RUNNING, "in 6 min", 0.45)
    assert desk_mark(youssef, at("14:09")) == Mark(theme.State.RUNNING, "in 11 min", 0.0)


def test_two_minutes_before_the_return_asks_for_attention(youssef: RepRow) -> None:
    assert desk_mark(youssef, at("14:17")) == Mark(theme.State.RUNNING, "in 3 min", 0.73)
    assert desk_mark(youssef, at("14:18")) == Mark(theme.State.ATTENTION, "in 2 min")


def test_who_is_not_back_in_time_is_called_back_first_and_late_only_after_the_grace(
    youssef: RepRow,
) -> None:
    assert desk_mark(youssef, at("14:20")) == Mark(theme.State.ATTENTION, "Called back")
    assert desk_mark(youssef, at("14:22")) == Mark(theme.State.ATTENTION, "Called back")
    assert desk_mark(youssef, at("14:23")) == Mark(theme.State.LATE, "3 min late")


def test_who_is_recalled_by_place_is_late_from_the_recall_on(youssef: RepRow) -> None:
    row = recalled(youssef, RecallCause.PLACE, "14:10")
    assert desk_mark(row, at("14:12")) == Mark(theme.State.ATTENTION, "Called back")
    assert desk_mark(row, NOW) == Mark(theme.State.LATE, "4 min late")


def test_who_said_to_be_coming_is_on_the_way(youssef: RepRow) -> None:
    row = replace(recalled(youssef, RecallCause.PLACE, "14:13"), state=State.RETURNING)
    assert desk_mark(row, NOW) == Mark(theme.State.OK, "On the way")


def test_a_recalled_rep_is_offered_to_be_back_and_a_told_hybrid_to_go(youssef: RepRow) -> None:
    row = recalled(youssef, RecallCause.PLACE, "14:13")
    assert rep_line(row, NOW, ZONE).offer is Offer.BACK
    anna = samples.toyota().line[1]
    told = replace(anna, send_to_desk_by=at("14:32"))
    line = rep_line(told, NOW, ZONE)
    assert line.offer is Offer.TO_DESK
    assert line.offer_words == "To the lead desk, back by 14:32"
    assert rep_line(youssef, NOW, ZONE).offer is None


def test_a_row_says_itself_in_words(youssef: RepRow) -> None:
    assert rep_line(youssef, NOW, ZONE).words == (
        "Place 3, Youssef El Amrani, Hybrid, Lead desk, back 14:20, in 6 min, "
        "waiting since 13:47, 27 min"
    )


def test_minutes_agree_with_the_times_beside_them() -> None:
    start = NOW.replace(minute=0, second=50)
    assert say.since(start, NOW.replace(minute=1, second=10)) == "1 min"
    assert say.since(start, start) == "0 min"
    assert say.since(NOW, start) == "0 min"
    assert say.since(NOW, NOW + 134 * MINUTE) == "2 h 14 min"


def test_a_break_says_until_when_and_then_how_much_over() -> None:
    row = samples.toyota().away[0]
    line = away_line(row, NOW, ZONE)
    assert (line.where, line.urgency) == ("Break until 14:30", None)
    line = away_line(row, at("14:34"), ZONE)
    assert (line.where, line.urgency) == ("Break, 4 min over", theme.State.ATTENTION)
    line = away_line(replace(row, late_at=at("14:32")), at("14:34"), ZONE)
    assert line.urgency is theme.State.LATE
    assert away_line(replace(row, break_until=None), NOW, ZONE).where == "Break since 14:02"


def test_a_visit_of_ninety_minutes_is_marked() -> None:
    daan, pieter, _ = samples.toyota().with_customers
    assert customer_line(daan, NOW).long
    assert customer_line(daan, NOW).minutes == "94 min"
    assert not customer_line(pieter, NOW).long


def test_a_customer_without_a_name_has_no_details_yet() -> None:
    line = customer_line(samples.after_a_walk_in().with_customers[0], NOW)
    assert line.customer == "no details yet"
    assert line.words == "Sanne de Vries, Walk-in, no details yet, 0 min"


def test_a_wait_of_three_minutes_is_marked_and_names_who_is_waited_for() -> None:
    row = WaitingRow(1, ArrivalKind.BE_BACK, "Ms Kuipers", at("14:11"), "Daan Mulder")
    assert waiting_line(row, NOW, 3).alert
    assert not waiting_line(row, at("14:13"), 3).alert
    assert waiting_line(row, NOW, 3).words == (
        "Be-back, Ms Kuipers, for Daan Mulder, waits 3 min, the manager is told"
    )


def test_an_appointment_without_a_subject_is_said_without_a_hole() -> None:
    row = replace(samples.toyota().appointments[0], subject="")
    assert appointment_line(row, ZONE).words == "14:30, De Groot family, Anna Visser"


def test_two_reps_of_one_first_name_keep_their_whole_names() -> None:
    names = ("Sanne de Vries", "Sanne Bos", "Anna Visser")
    assert say.first_name("Sanne Bos", names) == "Sanne Bos"
    assert say.first_name("Anna Visser", names) == "Anna"
