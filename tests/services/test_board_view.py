"""The board: one frozen snapshot of a floor, in the order in which it is painted."""

from __future__ import annotations

import pytest

from showroom_app.domain.floor_facts import ArrivalKind, Outcome, SkipReason
from showroom_app.domain.line import RecallCause, State
from showroom_app.domain.people import Actor, Role
from showroom_app.domain.refused import NotFound
from showroom_app.services.board_view import LOG_ROWS
from tests.services.dealership import STATION, Dealership, local
from tests.services.floor_scene import arrives, order
from tests.services.questions import questions


def test_a_dealership_without_floors_has_an_empty_board(dealership: Dealership) -> None:
    board = dealership.services.board.board()
    assert (board.floor, board.floors, board.reps, board.in_order) == (None, (), 0, ())
    assert (board.dealer, board.day.isoformat()) == ("Showroom", "2026-10-22")
    dealership.rep("Anna", Role.HYBRID)
    with pytest.raises(NotFound):
        dealership.services.board.board(9)


def test_everybody_stands_where_he_is(dealership: Dealership) -> None:
    anna = dealership.rep("Anna", Role.HYBRID)
    sanne = dealership.rep("Sanne", Role.SHOWROOM)
    youssef = dealership.rep("Youssef", Role.HYBRID)
    mirjam = dealership.rep("Mirjam", Role.INTERNET)
    willem = dealership.rep("Willem", Role.SHOWROOM, checked_in=False)
    dealership.rep("Daan", Role.SHOWROOM, floor="Honda")
    dealership.later(minutes=5)
    dealership.services.floor.go_on_break(STATION, sanne, local("2026-10-22 10:20"))
    arrives(dealership, name="Jan de Groot", phone="06 12345678", wishes=("used",))
    board = dealership.services.board.board()
    assert [(r.rep, r.place, r.state) for r in board.in_order] == [
        (sanne, None, State.ON_BREAK),
        (youssef, 1, State.ON_FLOOR),
    ]
    assert [r.rep for r in board.line] == [youssef]
    assert (board.up_now, board.next_walk_in) == (board.line[0], board.line[0])
    assert [(r.rep, r.break_at, r.break_until) for r in board.away] == [
        (sanne, local("2026-10-22 10:05"), local("2026-10-22 10:20"))
    ]
    assert [(r.rep, r.role) for r in board.present] == [(mirjam, Role.INTERNET)]
    assert [(r.rep, r.state) for r in board.off] == [(willem, State.OFF)]
    (with_customer,) = board.with_customers
    assert (with_customer.rep, with_customer.turn, with_customer.at) == (
        anna,
        True,
        dealership.now,
    )
    assert (with_customer.customer, with_customer.phone) == ("Jan de Groot", "+31612345678")
    assert [(tab.name, tab.in_line) for tab in board.floors] == [("Toyota", 1), ("Honda", 1)]
    assert (board.floor_name, board.reps, board.last) == ("Toyota", 6, 7)
    assert board.names[willem] == "Willem"


def test_who_waits_is_shown_with_whom_he_waits_for(dealership: Dealership) -> None:
    anna = dealership.rep("Anna", Role.HYBRID)
    arrives(dealership)
    dealership.later(minutes=1)
    anybody = arrives(dealership, name="Early Bird")
    dealership.later(minutes=1)
    named = arrives(dealership, ArrivalKind.DELIVERY, rep=anna)
    waiting = dealership.services.board.board().waiting
    assert [(w.visit, w.customer, w.wants, w.kind.value) for w in waiting] == [
        (anybody.visit, "Early Bird", "", "walk-in"),
        (named.visit, "", "Anna", "delivery"),
    ]
    assert waiting[1].at == dealership.now


def test_a_marked_rep_is_up_but_the_next_walk_in_goes_to_the_one_behind(
    dealership: Dealership,
) -> None:
    anna = dealership.rep("Anna", Role.HYBRID)
    sanne = dealership.rep("Sanne", Role.SHOWROOM)
    dealership.services.floor.skip(STATION, anna, SkipReason.ON_THE_PHONE)
    board = dealership.services.board.board()
    assert board.up_now is not None
    assert board.next_walk_in is not None
    assert (board.up_now.rep, board.up_now.skip_mark, board.next_walk_in.rep) == (anna, True, sanne)


def test_the_third_is_told_to_the_desk_and_called_back(dealership: Dealership) -> None:
    for name in ("Anna", "Sanne"):
        dealership.rep(name, Role.HYBRID)
    youssef = dealership.rep("Youssef", Role.HYBRID)
    told = [r for r in dealership.services.board.board().line if r.send_to_desk_by]
    assert [(r.rep, r.send_to_desk_by) for r in told] == [(youssef, local("2026-10-22 10:30"))]
    dealership.services.floor.to_lead_desk(STATION, youssef)
    board = dealership.services.board.board()
    desk = board.line[2]
    assert (desk.state, desk.return_by, desk.late_at) == (
        State.AT_DESK,
        local("2026-10-22 10:30"),
        local("2026-10-22 10:33"),
    )
    assert (board.at_desk, board.desk_rep, desk.send_to_desk_by) == (1, "Youssef", None)
    dealership.at("2026-10-22 10:30")
    recalled = dealership.services.board.board().line[2]
    assert (recalled.state, recalled.recall_cause) == (State.RECALLED, RecallCause.TIME)
    assert recalled.recalled_at == local("2026-10-22 10:30")


def test_the_board_warns_before_a_break_leaves_too_few_on_the_floor(
    dealership: Dealership,
) -> None:
    for name in ("Anna", "Sanne"):
        dealership.rep(name, Role.SHOWROOM)
    assert [row.leaves_thin for row in dealership.services.board.board().line] == [True, True]
    dealership.rep("Youssef", Role.SHOWROOM)
    assert not any(row.leaves_thin for row in dealership.services.board.board().line)


def test_a_break_is_late_after_its_minutes(dealership: Dealership) -> None:
    anna = dealership.rep("Anna", Role.SHOWROOM)
    dealership.services.floor.go_on_break(STATION, anna)
    (away,) = dealership.services.board.board().away
    assert away.late_at == local("2026-10-22 10:30")


def test_a_present_internet_rep_takes_phone_leads_before_the_desk(dealership: Dealership) -> None:
    *_, youssef = [dealership.rep(name, Role.HYBRID) for name in ("Anna", "Sanne", "Youssef")]
    dealership.services.floor.to_lead_desk(STATION, youssef)
    dealership.rep("Mirjam", Role.INTERNET)
    assert dealership.services.board.board().desk_rep == "Mirjam"


def test_todays_appointments_stand_on_the_board_until_kept(dealership: Dealership) -> None:
    mirjam = dealership.rep("Mirjam", Role.INTERNET)
    for when in ("2026-10-22 23:30", "2026-10-22 11:00", "2026-10-23 00:00"):
        lead = dealership.lead(name="Jan de Groot")
        dealership.services.leads.claim(STATION, lead, mirjam)
        dealership.services.leads.appointment(STATION, lead, mirjam, local(when), "Yaris")
    board = dealership.services.board.board()
    assert [(a.at, a.customer, a.subject, a.rep_name, a.role) for a in board.appointments] == [
        (local("2026-10-22 11:00"), "Jan de Groot", "Yaris", "Mirjam", Role.INTERNET),
        (local("2026-10-22 23:30"), "Jan de Groot", "Yaris", "Mirjam", Role.INTERNET),
    ]
    arrives(dealership, ArrivalKind.APPOINTMENT)
    assert [a.at for a in dealership.services.board.board().appointments] == [
        local("2026-10-22 23:30")
    ]


def test_the_log_has_one_row_an_act_newest_first_with_what_can_be_undone_here(
    dealership: Dealership,
) -> None:
    anna = dealership.rep("Anna", Role.HYBRID)
    came = arrives(dealership, name="Jan de Groot")
    moved = dealership.services.floor.finish(Actor(None, "kiosk"), anna, Outcome.SOLD)
    board = dealership.services.board.board(1, STATION)
    assert [(r.kind, r.rep_name, r.customer, r.undoable) for r in board.log] == [
        ("finish", "Anna", "Jan de Groot", False),
        ("walk-in", "Anna", "Jan de Groot", True),
        ("check-in", "Anna", "", True),
    ]
    assert board.undo is not None
    assert (board.undo.act, board.log[0].act) == (came.act, moved.act)
    assert len(board.log[1].facts) == 2
    assert dealership.services.board.board(1).undo is None
    dealership.services.floor.undo(Actor(None, "kiosk"))
    newest, undone, *_ = dealership.services.board.board(1, STATION).log
    assert (newest.kind, newest.undoable, undone.undone, undone.undoable) == (
        "undo",
        False,
        True,
        False,
    )


def test_the_log_is_bounded_and_whole_when_asked_for(small_dealership: Dealership) -> None:
    dealership = small_dealership
    anna = dealership.rep("Anna", Role.HYBRID)
    for _ in range(LOG_ROWS):
        dealership.services.floor.go_on_break(STATION, anna)
        dealership.services.floor.come_back(STATION, anna)
    dealership.services.floor.move(STATION, dealership.rep("Sanne", Role.HYBRID), 1, "Deserved")
    board = dealership.services.board.board(1, STATION)
    assert len(board.log) == LOG_ROWS
    assert (board.log[0].kind, board.log[0].note) == ("move", "Deserved")
    whole = dealership.services.board.whole_log(STATION, 1)
    assert len(whole) == 2 * LOG_ROWS + 3
    assert [row.act for row in whole[:LOG_ROWS]] == [row.act for row in board.log]


def test_the_frame_counts_leads_nobody_has_answered(dealership: Dealership) -> None:
    dealership.rep("Anna", Role.HYBRID)
    dealership.lead()
    dealership.lead()
    frame = dealership.services.board.frame()
    assert (frame.unanswered_leads, frame.time_zone) == (2, "Europe/Amsterdam")
    assert dealership.services.board.board().unanswered_leads == 2
    assert [tab.in_line for tab in frame.floors] == [1]


def test_a_board_asks_the_database_no_more_after_a_long_day_than_at_its_beginning(
    small_dealership: Dealership,
) -> None:
    dealership = small_dealership
    anna = dealership.rep("Anna", Role.HYBRID)
    dealership.rep("Sanne", Role.SHOWROOM)
    arrives(dealership)
    dealership.services.board.board(1, STATION)
    with questions(dealership.store) as early:
        dealership.services.board.board(1, STATION)
    with dealership.store.in_haste():
        a_long_day(dealership, anna)
    dealership.services.board.board(1, STATION)
    with questions(dealership.store) as late:
        dealership.services.board.board(1, STATION)
    assert len(late) == len(early) <= 16
    assert order(dealership)


def a_long_day(dealership: Dealership, anna: int) -> None:
    """Customer after customer."""
    for _ in range(100):
        rep = next(iter(dealership.services.floor.line(1).serving()), anna)
        dealership.services.floor.finish(STATION, rep, Outcome.LOST)
        arrives(dealership)
