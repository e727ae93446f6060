"""The tables of rules.md, sections 1 and 2, row by row, played from the command line.

Each test reads like its row. They run on SQLite; what is stored is tried on both engines beside
the services.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from showroom_app.domain.floor_facts import ArrivalKind
from showroom_app.domain.people import Role, UserKind
from tests.cli.conftest import Answer, Showroom, hire, team
from tests.services.dealership import STATION, Dealership

Floor = Callable[..., Answer]


@pytest.fixture
def floor(small: Showroom) -> Floor:
    """`showroom floor ...` on Thursday 22 October 2026 at 10:00, or `at`."""

    def run(*words: str | int, at: str = "10:00") -> Answer:
        at = at if "T" in at else f"2026-10-22T{at}"
        return small("floor", *words, at=at)

    return run


def add_lead(small: Showroom, *words: str) -> None:
    """A phone lead of Toyota; the number is 06 12345678."""
    said = ("--source", "phone", "--phone", "0612345678", "--floor", "Toyota", "--make", "Toyota")
    assert small("lead", "add", *said, *words).status == 0


def status(floor: Floor, at: str = "10:00", where: str = "Toyota") -> dict[str, Any]:
    return floor("status", "--floor", where, at=at).object


def line(floor: Floor, at: str = "10:00", where: str = "Toyota") -> list[tuple[Any, str, str]]:
    """Place, rep and state of all who hold a `since`."""
    rows = status(floor, at, where)["line"]
    return [(row["place"], row["rep"], row["state"]) for row in rows]


def places(floor: Floor, at: str = "10:00", where: str = "Toyota") -> list[str]:
    return [rep for place, rep, _ in line(floor, at, where) if place is not None]


def refused(answer: Answer) -> str:
    assert answer.status == 1, answer.err
    (said,) = answer.objects
    assert "{" not in said["words"]
    code: str = said["refused"]
    return code


def serving(floor: Floor, at: str = "10:00", where: str = "Toyota") -> list[tuple[str, bool]]:
    return [(row["rep"], row["turn"]) for row in status(floor, at, where)["with_customers"]]


# -- where a rep can be ------------------------------------------------------------------------


def test_off_is_not_in_line(small: Showroom, floor: Floor) -> None:
    hire(small, "Anna")
    assert line(floor) == []
    assert status(floor)["away"] == [{"rep": "Anna", "state": "off"}]


def test_present_are_internet_reps_who_checked_in_and_they_are_never_in_line(
    small: Showroom, floor: Floor
) -> None:
    team(small, "Mirjam", role="internet")
    assert (line(floor), status(floor)["present"]) == ([], [{"rep": "Mirjam"}])


def test_on_floor_the_place_rises_as_those_before_leave(small: Showroom, floor: Floor) -> None:
    team(small, "Anna", "Bea", "Cor")
    assert places(floor) == ["Anna", "Bea", "Cor"]
    floor("check-out", "Anna")
    assert line(floor) == [(1, "Bea", "on-floor"), (2, "Cor", "on-floor")]


def test_at_desk_the_place_is_kept(small: Showroom, floor: Floor) -> None:
    team(small, "Anna", "Bea", "Cor")
    floor("lead-desk", "Cor")
    assert line(floor)[2] == (3, "Cor", "at-desk")


def test_recalled_and_returning_keep_the_place(small: Showroom, floor: Floor) -> None:
    team(small, "Anna", "Bea", "Cor")
    floor("lead-desk", "Cor")
    floor("arrive", "walk-in")
    assert line(floor)[1] == (2, "Cor", "recalled")
    floor("ack", "Cor")
    assert line(floor)[1] == (2, "Cor", "returning")
    floor("back", "Cor")
    assert line(floor)[1] == (2, "Cor", "on-floor")


def test_on_break_is_passed_over_and_the_since_is_kept(small: Showroom, floor: Floor) -> None:
    team(small, "Anna", "Bea")
    floor("break", "Anna")
    assert line(floor) == [(None, "Anna", "on-break"), (1, "Bea", "on-floor")]
    # Over 30 minutes: late, never lost by itself.
    assert line(floor, "10:45")[0] == (None, "Anna", "on-break")
    floor("back", "Anna", at="10:45")
    assert places(floor, "10:45") == ["Anna", "Bea"]


def test_blocked_is_in_line_grey_and_passed_over_and_on_clearing_joins_the_end(
    small: Showroom, floor: Floor
) -> None:
    team(small, "Anna", "Bea")
    floor("arrive", "walk-in")
    next_day = "2026-10-23T09:00"
    for rep in ("Anna", "Bea"):
        floor("check-in", rep, at=next_day)
    assert line(floor, next_day) == [(None, "Anna", "blocked"), (1, "Bea", "on-floor")]
    assert refused(floor("lead-desk", "Anna", at=next_day)) == "blocked"
    done = floor("finish", "Anna", "--visit", 1, "--outcome", "quote", at=next_day).object
    assert (done["done"], done["visit"]) == ("finish", 1)
    assert line(floor, next_day) == [(1, "Bea", "on-floor"), (2, "Anna", "on-floor")]


def test_with_a_customer_and_a_turn_used_joins_the_end_when_the_last_such_visit_ends(
    small: Showroom, floor: Floor
) -> None:
    team(small, "Anna", "Bea")
    floor("arrive", "walk-in")
    assert (places(floor), serving(floor)) == (["Bea"], [("Anna", True)])
    floor("finish", "Anna", "--outcome", "quote", at="10:30")
    assert places(floor, "10:30") == ["Bea", "Anna"]


def test_with_a_customer_and_no_turn_used_keeps_the_since_and_is_passed_over(
    small: Showroom, floor: Floor
) -> None:
    team(small, "Anna", "Bea")
    floor("arrive", "delivery", "--rep", "Anna")
    assert line(floor) == [(None, "Anna", "with-customer"), (1, "Bea", "on-floor")]
    floor("finish", "Anna", "--outcome", "sold")
    assert places(floor) == ["Anna", "Bea"]


def test_a_second_check_in_on_another_floor_is_refused_and_names_it(
    small: Showroom, floor: Floor
) -> None:
    team(small, "Anna")
    team(small, "Daan", floor="Honda")
    answer = floor("check-in", "Anna", "--floor", "Honda")
    assert refused(answer) == "checked-in-elsewhere"
    assert "Toyota" in answer.objects[0]["words"]


# -- what uses a turn --------------------------------------------------------------------------


def arrived(answer: Answer) -> tuple[Any, bool]:
    done = answer.object
    return done["assigned"], done["turn"]


def test_a_walk_in_goes_to_up_now_and_uses_a_turn(small: Showroom, floor: Floor) -> None:
    team(small, "Anna", "Bea")
    assert arrived(floor("arrive", "walk-in")) == ("Anna", True)


def test_a_service_referral_without_owner_goes_to_up_now_and_uses_a_turn(
    small: Showroom, floor: Floor
) -> None:
    team(small, "Anna", role="showroom")
    assert arrived(floor("arrive", "service")) == ("Anna", True)


def test_an_appointment_within_4_h_goes_to_its_rep_of_any_role_and_uses_no_turn(
    small: Showroom, floor: Floor
) -> None:
    team(small, "Anna")
    team(small, "Mirjam", role="internet")
    phone = ("--phone", "0612345678", "--customer", "Jan Smit")
    floor("arrive", "phone", *phone, "--floor", "Toyota")
    small("lead", "claim", 1, "--rep", "Mirjam")
    small("lead", "appointment", 1, "--rep", "Mirjam", "--when", "14:00")
    assert arrived(floor("arrive", "appointment", *phone, at="10:30")) == ("Mirjam", False)


def test_an_appointment_with_none_on_file_is_treated_as_a_be_back(
    small: Showroom, floor: Floor
) -> None:
    team(small, "Anna", "Bea")
    person = ("--customer", "Jan Smit", "--phone", "0612345678")
    floor("arrive", "walk-in", *person, at="2026-10-20T10:00")
    # Served by Anna two days ago, who is not first any more.
    floor("check-in", "Anna", at="2026-10-20T09:00")
    floor("arrive", "walk-in", *person, at="2026-10-20T10:10")
    floor("finish", "Anna", "--visit", 1, "--outcome", "quote", at="2026-10-20T10:20")
    for rep in ("Bea", "Anna"):
        floor("check-out", rep)
        floor("check-in", rep)
    done = floor("arrive", "appointment", *person).object
    assert (done["assigned"], done["turn"]) == ("Anna", False)
    assert "treated as a be-back" in done["words"]


def test_a_be_back_without_a_record_is_a_walk_in_to_up_now_and_the_words_say_so(
    small: Showroom, floor: Floor
) -> None:
    team(small, "Anna", "Bea")
    done = floor("arrive", "be-back", "--rep", "Bea", "--customer", "Jan Smit").object
    assert (done["assigned"], done["turn"]) == ("Anna", True)
    assert "no record on file" in done["words"]


def test_a_delivery_goes_to_its_rep_and_uses_no_turn(small: Showroom, floor: Floor) -> None:
    team(small, "Anna", "Bea")
    assert arrived(floor("arrive", "delivery", "--rep", "Bea")) == ("Bea", False)


def test_not_a_buyer_goes_to_nobody(small: Showroom, floor: Floor) -> None:
    team(small, "Anna")
    assert arrived(floor("arrive", "not-a-buyer")) == (None, False)
    assert places(floor) == ["Anna"]


def test_a_phone_call_becomes_a_phone_lead_and_never_touches_the_queue(
    small: Showroom, floor: Floor
) -> None:
    team(small, "Anna")
    floor("arrive", "phone", "--phone", "0612345678")
    assert places(floor) == ["Anna"]
    assert [lead["source"] for lead in small("lead", "list").objects] == ["phone"]


# -- the named rep is busy or away -------------------------------------------------------------


@pytest.mark.parametrize("away", [("break", "Cor"), ("lead-desk", "Cor")])
def test_a_named_rep_at_the_desk_or_on_break_is_called_at_once_and_keeps_the_since(
    small: Showroom, floor: Floor, away: tuple[str, str]
) -> None:
    team(small, "Anna", "Bea", "Cor")
    floor(*away)
    assert arrived(floor("arrive", "delivery", "--rep", "Cor")) == ("Cor", False)
    floor("finish", "Cor", "--outcome", "sold", at="10:10")
    assert places(floor, "10:10") == ["Anna", "Bea", "Cor"]


def test_a_named_rep_with_a_customer_is_waited_for_and_reception_may_give_it_away(
    small: Showroom, floor: Floor
) -> None:
    team(small, "Anna", "Bea")
    floor("arrive", "walk-in")
    assert arrived(floor("arrive", "delivery", "--rep", "Anna")) == (None, False)
    assert status(floor)["waiting"][0]["for"] == "Anna"
    done = floor("transfer", 2, "--rep", "Bea").object
    assert (done["done"], done["assigned"], done["turn"]) == ("transfer", "Bea", False)


def test_the_customer_of_an_absent_rep_goes_to_up_now_without_a_turn(
    small: Showroom, floor: Floor
) -> None:
    team(small, "Anna")
    hire(small, "Bea")
    done = floor("arrive", "delivery", "--rep", "Bea").object
    assert (done["assigned"], done["turn"]) == ("Anna", False)
    assert "Bea is not in" in done["words"]


def test_an_absent_owners_customer_of_a_lead_goes_to_a_free_internet_rep_else_a_hybrid(
    small: Showroom, floor: Floor
) -> None:
    team(small, "Anna", role="showroom")
    team(small, "Bea")
    team(small, "Mirjam", "Iris", role="internet")
    add_lead(small, "--name", "Jan Smit")
    small("lead", "claim", 1, "--rep", "Mirjam")
    floor("check-out", "Mirjam")
    came = ("arrive", "be-back", "--customer", "Jan Smit", "--phone", "0612345678")
    done = floor(*came).object
    assert (done["assigned"], done["turn"]) == ("Iris", False)
    assert "Mirjam is not in" in done["words"]
    # No internet rep is free any more: not Anna, who is first, but who works leads.
    assert arrived(floor(*came)) == ("Bea", False)
    assert arrived(floor(*came)) == ("Anna", False)
    assert small("lead", "show", 1).object["owner"] == "Mirjam"


# -- waiting -----------------------------------------------------------------------------------


def test_nobody_free_the_customer_waits_and_whoever_comes_free_takes_the_oldest(
    small: Showroom, floor: Floor
) -> None:
    hire(small, "Anna")
    floor("arrive", "walk-in", "--note", "blue jacket, Corolla", "--floor", "Toyota")
    floor("arrive", "walk-in", at="10:02")
    waiting = status(floor, "10:05")["waiting"]
    assert [(row["visit"], row["minutes"]) for row in waiting] == [(1, 5), (2, 3)]
    done = floor("check-in", "Anna", at="10:05").object
    assert (done["visit"], done["assigned"], done["turn"]) == (1, "Anna", True)


def test_leave_ends_a_wait(small: Showroom, floor: Floor) -> None:
    hire(small, "Anna")
    floor("arrive", "walk-in")
    floor("leave", 1, at="10:05")
    assert status(floor, "10:05")["waiting"] == []
    assert refused(floor("leave", 1, at="10:06")) == "visit-not-open"


def test_a_bare_description_is_completed_later(small: Showroom, floor: Floor) -> None:
    team(small, "Anna")
    floor("arrive", "walk-in", "--note", "blue jacket")
    assert floor("complete", 1, "--customer", "Jan Smit", "--phone", "0612345678").status == 0


def test_finish_with_several_open_visits_and_none_named_is_refused_and_lists_them(
    small: Showroom, floor: Floor
) -> None:
    team(small, "Anna", "Bea")
    floor("arrive", "walk-in")
    floor("arrive", "walk-in")
    floor("join", 2, "--rep", "Anna")
    answer = floor("finish", "Anna", "--outcome", "quote")
    assert refused(answer) == "several-visits"
    assert "1, 2" in answer.objects[0]["words"]


# -- corrections -------------------------------------------------------------------------------


def test_a_quick_return_gives_the_former_place_back_at_most_twice_a_day(
    small: Showroom, floor: Floor
) -> None:
    team(small, "Anna", "Bea")
    for number, expected in ((1, ["Anna", "Bea"]), (2, ["Anna", "Bea"]), (3, ["Bea", "Anna"])):
        floor("arrive", "walk-in", at=f"1{number}:00")
        floor("finish", "Anna", "--outcome", "asked-the-way", at=f"1{number}:04")
        assert places(floor, f"1{number}:04") == expected


def test_a_be_back_after_all_goes_to_the_owner_and_the_servers_former_place_comes_back(
    small: Showroom, floor: Floor
) -> None:
    team(small, "Anna", "Bea", "Cor")
    person = ("--customer", "Jan Smit", "--phone", "0612345678")
    small("sale", "add", "--rep", "Cor", "--buyer", "new", "--channel", "own")
    floor("check-in", "Cor", at="2026-10-20T09:00")
    floor("arrive", "walk-in", *person, at="2026-10-20T10:00")
    floor("finish", "Cor", "--outcome", "quote", at="2026-10-20T10:30")
    floor("arrive", "walk-in")
    floor("complete", 2, *person)
    done = floor("transfer", 2, "--rep", "Cor", at="10:05").object
    assert (done["assigned"], done["turn"]) == ("Cor", False)
    assert line(floor, "10:05") == [
        (1, "Anna", "on-floor"),
        (2, "Bea", "on-floor"),
        (None, "Cor", "with-customer"),
    ]
    floor("finish", "Cor", "--outcome", "sold", at="10:40")
    assert places(floor, "10:40") == ["Anna", "Bea", "Cor"]


def test_at_a_turn_over_a_second_rep_joins_and_the_turn_stays_with_the_first(
    small: Showroom, floor: Floor
) -> None:
    team(small, "Anna", "Bea", "Cor")
    floor("arrive", "walk-in")
    assert floor("join", 1, "--rep", "Bea").object["done"] == "join"
    assert serving(floor) == [("Anna", True), ("Bea", False)]
    assert places(floor) == ["Cor"]
    floor("finish", "Bea", "--outcome", "sold", at="10:40")
    assert places(floor, "10:40") == ["Bea", "Cor", "Anna"]


def test_a_skip_before_an_arrival_lets_the_next_one_pass_and_the_mark_falls(
    small: Showroom, floor: Floor
) -> None:
    team(small, "Anna", "Bea", "Cor")
    floor("skip", "Anna", "--reason", "on-the-phone")
    assert arrived(floor("arrive", "walk-in")) == ("Bea", True)
    assert arrived(floor("arrive", "walk-in")) == ("Anna", True)


def test_a_skip_of_a_visit_just_given_sends_it_to_the_next_and_a_second_skip_to_the_end(
    small: Showroom, floor: Floor
) -> None:
    team(small, "Anna", "Bea", "Cor")
    floor("arrive", "walk-in")
    assert arrived(floor("skip", "Anna", "--reason", "language", at="10:01")) == ("Bea", True)
    assert places(floor, "10:01") == ["Anna", "Cor"]
    floor("skip", "Anna", "--reason", "model", at="10:02")
    assert places(floor, "10:02") == ["Cor", "Anna"]
    assert refused(floor("skip", "Anna", "--reason", "other", at="10:03")) == "note-missing"


def test_a_miss_sends_the_visit_to_the_next_and_the_former_place_comes_back(
    small: Showroom, floor: Floor
) -> None:
    team(small, "Anna", "Bea", "Cor")
    floor("arrive", "walk-in")
    assert arrived(floor("miss", "Anna", at="10:01")) == ("Bea", True)
    assert places(floor, "10:01") == ["Anna", "Cor"]


def test_a_rep_recalled_at_place_1_whom_an_arrival_passes_has_missed_it(
    small: Showroom, floor: Floor
) -> None:
    team(small, "Anna", "Bea", "Cor", "Dirk")
    floor("lead-desk", "Cor")
    for _ in range(2):
        floor("arrive", "walk-in")
    assert line(floor)[0] == (1, "Cor", "recalled")
    assert arrived(floor("arrive", "walk-in")) == ("Dirk", True)
    assert [e["kind"] for e in floor("log").objects][-3:] == ["walk-in", "took-up", "miss"]


def test_a_manager_moves_a_rep_with_a_reason(small: Showroom, floor: Floor) -> None:
    team(small, "Anna", "Bea", "Cor")
    floor("move", "Cor", "--place", 1, "--reason", "helped at the desk")
    assert places(floor) == ["Cor", "Anna", "Bea"]
    assert floor("log").objects[-1]["reason"] == "helped at the desk"


def test_a_visit_is_moved_to_another_rep_and_both_places_are_right(
    small: Showroom, floor: Floor
) -> None:
    team(small, "Anna", "Bea", "Cor")
    floor("arrive", "walk-in")
    done = floor("transfer", 1, "--rep", "Cor", "--reason", "wrong button", at="10:03").object
    assert (done["assigned"], done["turn"]) == ("Cor", True)
    assert places(floor, "10:03") == ["Anna", "Bea"]


def test_a_visit_is_moved_to_another_floor_and_the_undo_takes_both_back(
    small: Showroom, floor: Floor
) -> None:
    team(small, "Anna", "Bea")
    team(small, "Daan", floor="Honda")
    floor("arrive", "walk-in", "--floor", "Toyota")
    done = floor("send-on", 1, "--to", "Honda", "--reason", "wants a Jazz", at="10:01").object
    assert (done["done"], done["assigned"], done["turn"]) == ("send-on", "Daan", True)
    assert places(floor, "10:01") == ["Anna", "Bea"]
    assert serving(floor, "10:01", "Honda") == [("Daan", True)]
    floor("undo", at="10:02")
    assert serving(floor, "10:02") == [("Anna", True)]
    assert (serving(floor, "10:02", "Honda"), places(floor, "10:02", "Honda")) == ([], ["Daan"])


def test_a_rep_disputes_an_act_and_the_manager_upholds_it_or_moves_the_rep(
    small: Showroom, floor: Floor
) -> None:
    team(small, "Anna", "Bea", "Cor")
    skip = floor("skip", "Anna", "--reason", "language").object
    floor("arrive", "walk-in")
    flagged = floor("dispute", skip["act"], "--note", "I was at the door").object
    assert (flagged["done"], flagged["number"]) == ("dispute", 7)
    assert refused(floor("dispute", skip["number"], "--note", "again")) == "already-disputed"
    why = ("--note", "he was there")
    ruled = floor("rule", flagged["number"], "--move", "Cor", "--place", 1, *why).object
    assert (ruled["done"], places(floor)) == ("rule", ["Cor", "Anna"])
    assert refused(floor("rule", flagged["act"], "--uphold", *why)) == "already-ruled"
    again = floor("dispute", 5, "--note", "not him", "--rep", "Cor").object
    assert refused(floor("rule", again["act"], "--uphold")) == "reason-missing"
    assert floor("rule", again["act"], "--uphold", "--note", "seen on camera").status == 0
    assert [e["kind"] for e in floor("log").objects][-3:] == ["move", "dispute", "rule"]


def test_a_manager_sees_the_board_before_and_after_a_disputed_act(
    small: Showroom, floor: Floor, raw: Showroom, sqlite_url: str
) -> None:
    team(small, "Anna", "Bea", "Cor")
    moved = floor("move", "Cor", "--place", 1, "--reason", "came first").object
    assert floor("disputes").objects == []
    flagged = floor("dispute", moved["act"], "--note", "I was first", "--rep", "Anna").object
    (open_one,) = floor("disputes", at="10:05").objects
    assert (open_one["dispute"], open_one["number"]) == (flagged["act"], flagged["number"])
    assert (open_one["rep"], open_one["note"]) == ("Anna", "I was first")
    sides = [[(row["place"], row["rep"]) for row in open_one[at]] for at in ("before", "after")]
    assert sides == [[(1, "Anna"), (2, "Bea"), (3, "Cor")], [(1, "Cor"), (2, "Anna"), (3, "Bea")]]
    said = raw("--database", sqlite_url, "--at", "2026-10-22T10:05", "floor", "disputes").out
    assert said.splitlines()[2:] == [
        "      before: 1 Anna, 2 Bea, 3 Cor",
        "      after: 1 Cor, 2 Anna, 3 Bea",
    ]
    floor("rule", flagged["act"], "--uphold", "--note", "he was", at="10:06")
    assert floor("disputes", at="10:07").objects == []


def test_undo_of_an_arrival_by_appointment_takes_back_that_it_was_shown(
    small: Showroom, floor: Floor
) -> None:
    team(small, "Anna")
    team(small, "Mirjam", role="internet")
    add_lead(small)
    small("lead", "claim", 1, "--rep", "Mirjam")
    small("lead", "appointment", 1, "--rep", "Mirjam", "--when", "11:00")

    def stands() -> list[str]:
        return [row["state"] for row in small("lead", "calendar", "--week", "2026-10-22").objects]

    assert arrived(floor("arrive", "appointment", "--phone", "0612345678")) == ("Mirjam", False)
    assert stands() == ["shown"]
    floor("undo", at="10:01")
    assert stands() == ["set"]


def test_undo_is_refused_when_the_visit_was_worked_on_since(small: Showroom, floor: Floor) -> None:
    team(small, "Anna", "Bea")
    came = floor("arrive", "walk-in").object
    floor("finish", "Anna", "--outcome", "quote", at="10:01")
    answer = floor("undo", came["act"], at="10:01")
    assert refused(answer) == "undo-stands-in-the-way"
    assert "(finish) came after it" in answer.objects[0]["words"]
    assert places(floor, "10:01") == ["Bea", "Anna"]


def test_undo_of_a_phone_call_is_refused_when_its_lead_was_worked_on_since(
    small: Showroom, floor: Floor
) -> None:
    team(small, "Mirjam", role="internet")
    call = floor("arrive", "phone", "--phone", "0612345678").object
    small("lead", "claim", 1, "--rep", "Mirjam")
    small("lead", "log", 1, "--rep", "Mirjam", "--call", "reached")
    assert refused(floor("undo", call["act"], at="10:01")) == "lead-worked-on"
    assert small("lead", "show", 1).object["owner"] == "Mirjam"


def test_the_customer_of_a_visit_is_changed_until_day_close(small: Showroom, floor: Floor) -> None:
    team(small, "Anna")
    floor("arrive", "walk-in", "--customer", "Piet Bos")
    assert floor("complete", 1, "--customer", "Kees Bos").status == 0
    floor("close", at="18:10")
    # What is empty is filled in at any time; what stands is not replaced.
    assert floor("complete", 1, "--phone", "0612345678", at="18:11").status == 0
    answer = floor("complete", 1, "--customer", "Jan Smit", at="18:11")
    assert refused(answer) == "visit-stands"
    assert "Kees Bos" in answer.objects[0]["words"]


@pytest.mark.parametrize(
    "act",
    [("transfer", 1, "--rep", "Cor"), ("send-on", 1, "--to", "Honda")],
    ids=["transfer", "send-on"],
)
def test_a_visit_is_moved_only_with_a_reason(
    small: Showroom, floor: Floor, act: tuple[str | int, ...]
) -> None:
    team(small, "Anna", "Bea", "Cor")
    team(small, "Daan", floor="Honda")
    floor("arrive", "walk-in", "--floor", "Toyota")
    assert refused(floor(*act)) == "reason-missing"
    assert serving(floor) == [("Anna", True)]


def test_undo_takes_the_last_own_act_back_and_cannot_be_undone(
    small: Showroom, floor: Floor
) -> None:
    team(small, "Anna", "Bea")
    floor("arrive", "walk-in")
    undone = floor("undo").object
    assert places(floor) == ["Anna", "Bea"]
    assert refused(floor("undo", undone["act"])) == "undo-of-an-undo"


# -- blocks ------------------------------------------------------------------------------------


def test_a_manager_lifts_a_block_and_the_rep_joins_the_end(small: Showroom, floor: Floor) -> None:
    team(small, "Anna", "Bea")
    floor("arrive", "walk-in")
    for rep in ("Anna", "Bea"):
        floor("check-in", rep, at="2026-10-23T09:00")
    assert refused(floor("lift", "Anna", at="2026-10-23T09:05")) == "reason-missing"
    why = ("--reason", "the program was off")
    assert floor("lift", "Anna", *why, at="2026-10-23T09:05").object["done"] == "lift"
    assert places(floor, "2026-10-23T09:05") == ["Bea", "Anna"]
    assert floor("log", at="2026-10-23T09:06").objects[-1]["reason"] == "the program was off"
    assert refused(floor("lift", "Anna", *why, at="2026-10-23T09:06")) == "not-blocked"


def test_overdue_follow_ups_block_at_the_next_check_in_where_that_is_switched_on(
    small: Showroom, floor: Floor, sqlite_url: str
) -> None:
    shop = Dealership(sqlite_url)
    shop.services.settings.change(STATION, block_follow_ups=True)
    shop.store.close()
    team(small, "Anna", "Bea", "Cor")
    floor("lead-desk", "Cor")
    add_lead(small)
    small("lead", "claim", 1, "--rep", "Cor")
    call = ("lead", "log", 1, "--rep", "Cor", "--call", "voicemail")
    small(*call, "--next", "call", "--by", "11:00")
    assert [state for _, _, state in line(floor, "12:00")][2] == "recalled"
    monday = "2026-10-26T09:00"
    for rep in ("Anna", "Cor", "Bea"):
        floor("check-in", rep, at=monday)
    assert line(floor, monday)[1] == (None, "Cor", "blocked")
    small(*call, "--next", "call", "--by", "2026-10-27T11:00", at=monday)
    assert places(floor, monday) == ["Anna", "Bea", "Cor"]


# -- who may do what ---------------------------------------------------------------------------


@pytest.mark.parametrize("who", [(), ("--as", "Bea")], ids=["reception", "rep"])
def test_what_is_a_managers_is_refused_in_words_to_reception_and_to_a_rep(
    small: Showroom,
    floor: Floor,
    sqlite_url: str,
    monkeypatch: pytest.MonkeyPatch,
    who: tuple[str, ...],
) -> None:
    small("rep", "add", "Bea", "--role", "hybrid", "--floor", "Toyota", "--pin", "4711")
    shop = Dealership(sqlite_url)
    shop.rep("Anna", Role.HYBRID)
    bea = shop.services.people.find_rep("Bea").id
    shop.services.floor.check_in(STATION, bea)
    shop.services.reception.arrive(STATION, ArrivalKind.WALK_IN, 1)
    flag = shop.services.floor.dispute(STATION, "1", bea, "I was first", 1).act
    shop.services.people.add_floor(STATION, "Honda")
    shop.services.people.add_user(STATION, "Erik", UserKind.MANAGER, "long enough")
    shop.store.close()
    why = ("--reason", "I say so")
    acts: tuple[tuple[str | int, ...], ...] = (
        ("move", "Bea", "--place", 1, *why),
        ("transfer", 1, "--rep", "Bea", *why),
        ("send-on", 1, "--to", "Honda", *why),
        ("lift", "Bea", *why),
        ("rule", flag, "--uphold", "--note", "it stands"),
    )
    # Who stands at a station and signs in as nobody has the rights of reception.
    monkeypatch.setenv("SHOWROOM_PIN", "4711")
    for act in acts:
        answer = floor(*act, *who)
        assert refused(answer) in ("not-allowed", "no-record-on-file"), act
        assert "manager" in answer.objects[0]["words"], act


# -- the door tally ----------------------------------------------------------------------------


def test_people_seen_and_not_served_are_counted(small: Showroom, floor: Floor) -> None:
    team(small, "Anna")
    assert floor("tally", 3).object["done"] == "tally"
    assert refused(floor("tally", 0)) == "no-such-count"
    assert places(floor) == ["Anna"]


# -- day close ---------------------------------------------------------------------------------


def kinds(floor: Floor, day: str, at: str) -> list[str]:
    return [event["kind"] for event in floor("log", "--day", day, at=at).objects]


def test_closed_by_hand_everyone_is_out_with_the_list_of_what_stays_open(
    small: Showroom, floor: Floor
) -> None:
    team(small, "Anna", "Bea")
    floor("arrive", "walk-in")
    floor("break", "Bea")
    done = floor("close", at="18:10").object
    assert done["done"] == "close"
    assert "visit 1 of Anna" in done["words"]
    assert "Not back from desk or break: Bea" in done["words"]
    assert (line(floor, "18:11"), serving(floor, "18:11")) == ([], [])
    # Closing twice is no error.
    again = floor("close", at="18:12")
    assert (again.status, again.object["number"]) == (0, None)


def test_an_act_later_that_day_writes_reopened_first(small: Showroom, floor: Floor) -> None:
    team(small, "Anna")
    floor("close", at="18:10")
    floor("check-in", "Anna", at="18:20")
    assert kinds(floor, "2026-10-22", "18:20") == ["check-in", "close", "reopen", "check-in"]
    assert places(floor, "18:20") == ["Anna"]


def test_at_closing_time_and_30_min_the_day_closes_by_itself(small: Showroom, floor: Floor) -> None:
    team(small, "Anna")
    assert places(floor, "18:29") == ["Anna"]
    assert places(floor, "18:30") == []
    assert kinds(floor, "2026-10-22", "18:31") == ["check-in", "close"]


def test_the_automatic_close_waits_for_an_open_visit_at_latest_until_23_59(
    small: Showroom, floor: Floor
) -> None:
    team(small, "Anna")
    floor("arrive", "walk-in")
    assert serving(floor, "23:58") == [("Anna", True)]
    assert serving(floor, "23:59") == []


def test_the_automatic_close_waits_until_the_last_act_is_15_min_old(
    small: Showroom, floor: Floor
) -> None:
    team(small, "Anna")
    floor("tally", 2, at="18:20")
    assert places(floor, "18:34") == ["Anna"]
    assert places(floor, "18:35") == []


def test_a_program_that_was_off_closes_the_day_when_it_next_starts_dated_at_closing_time(
    small: Showroom, floor: Floor
) -> None:
    team(small, "Anna", "Bea")
    floor("check-in", "Bea", at="2026-10-24T09:30")
    closed = floor("log", "--day", "2026-10-22", at="2026-10-24T09:31").objects[-1]
    assert (closed["kind"], closed["at"]) == ("close", "2026-10-22T18:00:00+02:00")
    # The next day starts empty, in check-in order.
    assert places(floor, "2026-10-24T09:31") == ["Bea"]


def test_a_day_that_was_not_closed_accepts_acts_dated_in_it(small: Showroom, floor: Floor) -> None:
    team(small, "Anna")
    # Entered the next morning, before anything else was.
    floor("arrive", "walk-in", at="2026-10-22T17:30")
    floor("finish", "Anna", "--outcome", "lost", at="2026-10-22T17:50")
    assert kinds(floor, "2026-10-22", "2026-10-22T17:51")[-2:] == ["took-up", "finish"]


def test_what_happened_on_a_closed_day_is_not_undone(small: Showroom, floor: Floor) -> None:
    team(small, "Anna")
    floor("tally", 2, at="18:09")
    floor("close", at="18:10")
    assert refused(floor("undo", 2, at="18:11")) == "day-is-closed"
    assert floor("undo", 3, at="18:11").status == 0
    assert places(floor, "18:12") == ["Anna"]


# -- the hybrid switch -------------------------------------------------------------------------


def test_a_hybrid_at_place_3_goes_to_the_lead_desk_and_an_earlier_time_may_be_agreed(
    small: Showroom, floor: Floor
) -> None:
    team(small, "Anna", "Bea", "Cor")
    assert refused(floor("lead-desk", "Bea")) == "too-near"
    assert refused(floor("lead-desk", "Cor", "--return-by", "10:31")) == "later-than-proposed"
    floor("lead-desk", "Cor", "--return-by", "10:20")
    assert status(floor)["line"][2]["return_by"] == "2026-10-22T10:20:00+02:00"


def test_with_under_floor_min_others_staying_nobody_goes_to_the_desk(
    small: Showroom, floor: Floor
) -> None:
    team(small, "Anna", "Bea", "Cor", "Dirk")
    floor("lead-desk", "Cor")
    floor("break", "Bea")
    # Anna alone would stay on the floor; two others have to.
    assert places(floor) == ["Anna", "Cor", "Dirk"]
    assert refused(floor("lead-desk", "Dirk")) == "floor-too-thin"


@pytest.mark.parametrize(
    ("cause", "at"),
    [
        (("arrive", "walk-in"), "10:01"),
        (("status",), "10:30"),
    ],
    ids=["place", "time"],
)
def test_recall_by_place_and_by_time(
    small: Showroom, floor: Floor, cause: tuple[str, ...], at: str
) -> None:
    team(small, "Anna", "Bea", "Cor")
    floor("lead-desk", "Cor")
    assert line(floor)[2] == (3, "Cor", "at-desk")
    floor(*cause, at=at)
    states = {rep: state for _, rep, state in line(floor, at)}
    assert states["Cor"] == "recalled"


def test_recall_by_floor_cover(small: Showroom, floor: Floor, sqlite_url: str) -> None:
    shop = Dealership(sqlite_url)
    shop.services.settings.change(STATION, floor_min=3)
    shop.store.close()
    team(small, "Anna", "Bea", "Cor", "Dirk")
    floor("lead-desk", "Cor")
    floor("break", "Dirk")
    # Still on place 3, and in time: but Anna and Bea alone are too few.
    assert line(floor)[2] == (3, "Cor", "recalled")


def test_undoing_its_cause_withdraws_a_recall(small: Showroom, floor: Floor) -> None:
    team(small, "Anna", "Bea", "Cor")
    floor("lead-desk", "Cor")
    floor("arrive", "walk-in")
    floor("undo")
    assert line(floor)[2] == (3, "Cor", "at-desk")


def test_back_after_recall_and_grace_is_late_and_counted(small: Showroom, floor: Floor) -> None:
    team(small, "Anna", "Bea", "Cor")
    for gone, back in (("10:00", "10:32"), ("11:00", "11:40")):
        floor("lead-desk", "Cor", at=gone)
        floor("back", "Cor", at=back)
    row = next(
        row
        for row in small("report", "fairness", at="2026-10-22T12:00").objects
        if row["rep"] == "Cor"
    )
    assert (row["returns"], row["late_returns"]) == (2, 1)


def test_a_live_conversation_at_recall_is_finished_first_once(
    small: Showroom, floor: Floor
) -> None:
    team(small, "Anna", "Bea", "Cor")
    floor("lead-desk", "Cor")
    assert refused(floor("extend", "Cor")) == "not-recalled"
    floor("arrive", "walk-in")
    assert floor("extend", "Cor", at="10:02").object["done"] == "extend"
    assert refused(floor("extend", "Cor", at="10:03")) == "already-extended"


def test_a_lead_in_hand_at_recall_is_parked_with_a_promised_call_back(
    small: Showroom, floor: Floor
) -> None:
    team(small, "Anna", "Bea", "Cor")
    floor("arrive", "phone", "--phone", "0612345678")
    floor("lead-desk", "Cor")
    small("lead", "claim", 1, "--rep", "Cor")
    floor("arrive", "walk-in")
    parked = small("lead", "park", 1, "--rep", "Cor", "--by", "11:00", "--note", "in a meeting")
    # The lead's own clock never stops for it.
    assert parked.object["clock"] == "running"
    late = small("lead", "park", 1, "--rep", "Cor", "--by", "09:00")
    assert refused(late) == "in-the-past"
    assert small("lead", "take-back", 1).object["owner"] == "Cor"
    assert refused(small("lead", "take-back", 1)) == "nothing-to-undo"


def test_a_lead_in_hand_at_recall_is_handed_to_an_internet_rep_with_a_note(
    small: Showroom, floor: Floor
) -> None:
    team(small, "Anna", "Bea", "Cor")
    team(small, "Mirjam", role="internet")
    floor("arrive", "phone", "--phone", "0612345678")
    floor("lead-desk", "Cor")
    small("lead", "claim", 1, "--rep", "Cor")
    hand_over = ("lead", "hand-over", 1, "--rep", "Cor", "--note", "wants a Yaris", "--to")
    assert refused(small(*hand_over, "Anna")) == "not-internet-rep"
    assert small(*hand_over, "Mirjam").object["owner"] == "Mirjam"


def test_a_showroom_rep_at_place_3_goes_prospecting_with_the_same_return_and_recall(
    small: Showroom, floor: Floor
) -> None:
    team(small, "Anna", "Bea", "Cor", role="showroom")
    floor("lead-desk", "Cor")
    assert status(floor)["line"][2]["return_by"] == "2026-10-22T10:30:00+02:00"
    floor("arrive", "walk-in")
    assert line(floor)[1] == (2, "Cor", "recalled")
    team(small, "Mirjam", role="internet")
    assert refused(floor("lead-desk", "Mirjam")) == "no-place-to-keep"


# -- reception's search ------------------------------------------------------------------------


def test_receptions_search_answers_in_one_line(small: Showroom, floor: Floor) -> None:
    team(small, "Anna")
    team(small, "Sanne", role="internet")
    floor("arrive", "phone", "--phone", "0612345678", "--customer", "Jan Smit", "--floor", "Toyota")
    small("lead", "claim", 1, "--rep", "Sanne")
    small("lead", "appointment", 1, "--rep", "Sanne", "--when", "14:00")
    found = floor("whose", "06", "12345678").object
    assert found["words"] == "Lead of Sanne, appointment 14:00: call Sanne, no turn used"
    assert floor("whose", "onderdelen").object["kind"] == "not-a-buyer"
    assert floor("whose", "Piet Bakker").object["assigned"] == "Anna"
