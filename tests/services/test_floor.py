"""Reps in and out of the line: what each act writes, whom it moves, and what it refuses."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from showroom_app.domain.explain import Cause
from showroom_app.domain.floor_facts import ArrivalKind, Outcome, SkipReason, Undone
from showroom_app.domain.line import State
from showroom_app.domain.people import Actor, Role, UserKind
from showroom_app.domain.refused import NotFound, Refused
from tests.services.dealership import STATION, Dealership, local
from tests.services.floor_scene import (
    arrives,
    order,
    payloads,
    rows_of,
    visit,
    written,
)

KIOSK = Actor(None, "kiosk")


def team(dealership: Dealership, *names: str, role: Role = Role.HYBRID) -> list[int]:
    """Reps checked in, in this order."""
    return [dealership.rep(name, role) for name in names]


def state(dealership: Dealership, rep: int) -> State:
    return dealership.services.floor.state_of(rep)


def refusal(code: str) -> Any:
    return pytest.raises(Refused, match=f"^{code}$")


def test_who_comes_in_first_is_up_first_and_internet_reps_are_present(
    dealership: Dealership,
) -> None:
    anna, sanne = team(dealership, "Anna", "Sanne")
    mirjam = dealership.rep("Mirjam", Role.INTERNET)
    assert order(dealership) == [anna, sanne]
    assert state(dealership, mirjam) is State.PRESENT
    assert written(dealership) == ["check-in"] * 3


def test_an_act_says_who_did_it_where_and_when(dealership: Dealership) -> None:
    anna = dealership.rep("Anna", Role.HYBRID, checked_in=False)
    dealership.user("Bea", UserKind.RECEPTION)
    bea = dealership.actor("Bea")
    done = dealership.services.floor.check_in(bea, anna)
    (entry,) = dealership.services.floor.log(1)
    assert (entry.act, entry.number, entry.by, entry.station) == (done.act, 1, "Bea", "office")
    assert (entry.at, entry.rep, entry.undone) == (dealership.now, anna, False)
    assert (done.kind, done.floor, done.number, done.rep) == ("check-in", 1, 1, anna)
    with dealership.store.read() as work:
        (noted, *_) = work.audit.entries()
    assert (noted.act, noted.use_case, noted.station) == (done.act, "check-in", "office")


def test_a_second_check_in_is_refused_and_names_the_floor(dealership: Dealership) -> None:
    (anna,) = team(dealership, "Anna")
    dealership.rep("Daan", Role.SHOWROOM, floor="Honda")
    with refusal("already-checked-in"):
        dealership.services.floor.check_in(STATION, anna)
    with refusal("checked-in-elsewhere") as caught:
        dealership.services.floor.check_in(STATION, anna, 2)
    assert caught.value.facts == {"rep": anna, "floor": 1}
    assert order(dealership, 2) != []
    assert rows_of(dealership, "floor_log") == 2


def test_nobody_checks_in_without_a_role_on_an_unknown_floor_or_as_a_stranger(
    dealership: Dealership,
) -> None:
    anna = dealership.rep("Anna", Role.HYBRID, checked_in=False)
    with pytest.raises(NotFound, match="rep: 99"):
        dealership.services.floor.check_in(STATION, 99)
    with pytest.raises(NotFound, match="floor: 99"):
        dealership.services.floor.check_in(STATION, anna, 99)
    dealership.at("2026-09-30 10:00")
    with refusal("no-role"):
        dealership.services.floor.check_in(STATION, anna)
    assert rows_of(dealership, "floor_log") == 0


def test_a_rep_may_work_on_another_floor_and_acts_go_where_he_is_checked_in(
    dealership: Dealership,
) -> None:
    dealership.rep("Daan", Role.SHOWROOM, floor="Honda")
    anna = dealership.rep("Anna", Role.HYBRID, checked_in=False)
    dealership.services.floor.check_in(STATION, anna, 1)
    dealership.services.floor.go_on_break(STATION, anna)
    dealership.services.floor.come_back(STATION, anna)
    dealership.services.floor.check_out(STATION, anna)
    honda = 1
    assert written(dealership, honda)[1:] == ["check-in", "break", "back", "check-out"]
    # Also after going home "why" looks where he was today.
    assert [step.cause for step in dealership.services.floor.why(anna)][-1] is Cause.CHECKED_OUT


def test_a_break_keeps_the_place_and_is_announced(dealership: Dealership) -> None:
    anna, sanne = team(dealership, "Anna", "Sanne")
    until = local("2026-10-22 10:30")
    dealership.services.floor.go_on_break(STATION, anna, until)
    assert (state(dealership, anna), order(dealership)) == (State.ON_BREAK, [sanne])
    with refusal("on-break"):
        dealership.services.floor.go_on_break(STATION, anna)
    dealership.services.floor.come_back(STATION, anna)
    assert order(dealership) == [anna, sanne]
    with refusal("not-away"):
        dealership.services.floor.come_back(STATION, anna)
    with refusal("until-in-the-past"):
        dealership.services.floor.go_on_break(STATION, anna, local("2026-10-22 09:00"))


def test_who_has_a_customer_cannot_go_home(dealership: Dealership) -> None:
    (anna,) = team(dealership, "Anna")
    came = arrives(dealership)
    with refusal("with-customer") as caught:
        dealership.services.floor.check_out(STATION, anna)
    assert caught.value.facts["visits"] == (came.visit,)
    dealership.services.floor.finish(STATION, anna, Outcome.LOST)
    dealership.services.floor.check_out(STATION, anna)
    assert state(dealership, anna) is State.OFF
    with refusal("not-checked-in"):
        dealership.services.floor.check_out(STATION, anna)


def test_the_third_goes_to_the_desk_until_the_proposed_time_and_is_recalled_by_place(
    dealership: Dealership,
) -> None:
    anna, sanne, youssef = team(dealership, "Anna", "Sanne", "Youssef")
    proposed = dealership.services.floor.proposed_return(youssef)
    assert proposed == local("2026-10-22 10:30")
    with refusal("later-than-proposed"):
        dealership.services.floor.to_lead_desk(STATION, youssef, local("2026-10-22 10:31"))
    with refusal("too-near"):
        dealership.services.floor.to_lead_desk(STATION, anna)
    with refusal("too-near"):
        dealership.services.floor.proposed_return(anna)
    dealership.services.floor.to_lead_desk(STATION, youssef)
    assert state(dealership, youssef) is State.AT_DESK
    with refusal("not-recalled"):
        dealership.services.floor.acknowledge(STATION, youssef)
    arrives(dealership)
    assert (order(dealership), state(dealership, youssef)) == ([sanne, youssef], State.RECALLED)
    dealership.services.floor.acknowledge(STATION, youssef)
    assert state(dealership, youssef) is State.RETURNING
    with refusal("recalled"):
        dealership.services.floor.go_on_break(STATION, youssef)
    dealership.services.floor.come_back(STATION, youssef)
    assert (state(dealership, youssef), order(dealership)) == (State.ON_FLOOR, [sanne, youssef])


def test_the_return_time_recalls_without_anybody_doing_anything(dealership: Dealership) -> None:
    *_, youssef = team(dealership, "Anna", "Sanne", "Youssef")
    dealership.services.floor.to_lead_desk(STATION, youssef, local("2026-10-22 10:20"))
    dealership.later(minutes=19)
    assert state(dealership, youssef) is State.AT_DESK
    dealership.later(minutes=1)
    assert state(dealership, youssef) is State.RECALLED


def test_the_proposal_comes_from_eight_weeks_of_own_arrivals(dealership: Dealership) -> None:
    *_, youssef = team(dealership, "Anna", "Sanne", "Youssef")
    now = dealership.now
    for week in range(1, 9):
        dealership.at("2026-10-22 10:00")
        dealership.later(days=-7 * week)
        for _ in range(4):
            arrives(dealership)
            dealership.later(minutes=9)
    dealership.store.at = now
    # 4 an hour on Thursdays from 10 to 11, third in line: 12 minutes (rules section 2, check).
    fresh = Dealership(dealership_url(dealership))
    try:
        assert fresh.services.floor.proposed_return(youssef) == local("2026-10-22 10:12")
    finally:
        fresh.store.close()


def dealership_url(dealership: Dealership) -> str:
    """The URL with which a second program opens the same database."""
    return dealership.store._engine.url.render_as_string(hide_password=False)


def test_finishing_a_turn_sends_to_the_end_and_keeps_how_it_ended(dealership: Dealership) -> None:
    anna, sanne = team(dealership, "Anna", "Sanne")
    came = arrives(dealership)
    assert (came.assigned, came.turn) == (anna, True)
    dealership.later(minutes=20)
    done = dealership.services.floor.finish(STATION, anna, Outcome.QUOTE)
    ended = visit(dealership, came)
    assert (ended.rep, ended.outcome, ended.ended_at) == (anna, Outcome.QUOTE, dealership.now)
    assert (done.kind, done.visit, done.assigned) == ("finish", came.visit, None)
    assert order(dealership) == [sanne, anna]


def test_a_quick_return_gives_the_former_place_back_twice_a_day(dealership: Dealership) -> None:
    anna, sanne = team(dealership, "Anna", "Sanne")
    for _ in range(2):
        arrives(dealership)
        dealership.later(minutes=2)
        dealership.services.floor.finish(STATION, anna, Outcome.ASKED_THE_WAY)
        assert order(dealership) == [anna, sanne]
    arrives(dealership)
    dealership.services.floor.finish(STATION, anna, Outcome.ASKED_THE_WAY)
    assert order(dealership) == [sanne, anna]


def test_with_several_customers_the_one_who_is_done_must_be_named(dealership: Dealership) -> None:
    (anna,) = team(dealership, "Anna")
    first = arrives(dealership)
    own = arrives(dealership, ArrivalKind.DELIVERY, rep=anna)
    # A delivery waits for a rep who is busy, and is called when the first customer is done.
    assert own.assigned is None
    done = dealership.services.floor.finish(STATION, anna, Outcome.SOLD, first.visit)
    assert (done.assigned, done.visit, done.turn) == (anna, own.visit, False)
    with refusal("visit-not-open"):
        dealership.services.floor.finish(STATION, anna, Outcome.LOST, first.visit)


def test_who_comes_free_gets_the_oldest_waiting_customer_and_uses_a_turn(
    dealership: Dealership,
) -> None:
    anna = dealership.rep("Anna", Role.HYBRID, checked_in=False)
    first, second = arrives(dealership), arrives(dealership)
    assert (first.assigned, first.remark) == (None, "nobody-free")
    dealership.later(minutes=1)
    done = dealership.services.floor.check_in(STATION, anna)
    assert (done.kind, done.visit, done.assigned, done.turn) == (
        "check-in",
        first.visit,
        anna,
        True,
    )
    assert visit(dealership, first).rep == anna
    assert visit(dealership, second).rep is None
    next_one = dealership.services.floor.finish(STATION, anna, Outcome.LOST)
    assert next_one.visit == second.visit
    assert visit(dealership, second).rep == anna


def test_a_skip_before_an_arrival_lets_the_next_one_pass(dealership: Dealership) -> None:
    anna, sanne = team(dealership, "Anna", "Sanne")
    done = dealership.services.floor.skip(STATION, anna, SkipReason.ON_THE_PHONE)
    assert (done.kind, done.visit) == ("skip", None)
    came = arrives(dealership)
    assert (came.assigned, came.remark, came.about) == (sanne, "passed", anna)
    assert arrives(dealership).assigned == anna


def test_a_skip_of_a_visit_hands_it_on_with_code_and_note(dealership: Dealership) -> None:
    anna, sanne = team(dealership, "Anna", "Sanne")
    came = arrives(dealership)
    with refusal("note-missing"):
        dealership.services.floor.skip(STATION, anna, SkipReason.OTHER)
    done = dealership.services.floor.skip(STATION, anna, SkipReason.OTHER, "speaks Polish")
    assert (done.visit, done.assigned, done.turn) == (came.visit, sanne, True)
    assert visit(dealership, came).rep == sanne
    assert order(dealership) == [anna]
    skipped = next(e for e in dealership.services.floor.log(1) if e.kind == "skip")
    assert (skipped.reason, skipped.note) == ("other", "speaks Polish")


def test_a_skipped_visit_that_nobody_can_take_waits_again(dealership: Dealership) -> None:
    (anna,) = team(dealership, "Anna")
    came = arrives(dealership)
    dealership.services.floor.skip(STATION, anna, SkipReason.LANGUAGE)
    assert visit(dealership, came).rep is None
    assert [each.visit for each in dealership.services.floor.line(1).waiting()] == [came.visit]


def test_a_miss_gives_the_customer_to_the_next_and_a_stale_second_one_is_refused_in_words(
    dealership: Dealership,
) -> None:
    anna, sanne = team(dealership, "Anna", "Sanne")
    came = arrives(dealership)
    dealership.later(minutes=1)
    done = dealership.services.floor.miss(STATION, anna, visit=came.visit)
    assert (done.assigned, done.turn, visit(dealership, came).rep) == (sanne, True, sanne)
    dealership.later(minutes=0.2)
    with refusal("visit-taken") as caught:
        dealership.services.floor.miss(KIOSK, anna, visit=came.visit)
    assert caught.value.facts == {"rep": sanne, "visit": came.visit, "ago": timedelta(seconds=12)}
    with refusal("nothing-to-miss"):
        dealership.services.floor.miss(STATION, anna)


def test_a_move_needs_a_reason_which_stands_beside_the_event(dealership: Dealership) -> None:
    anna, sanne, youssef = team(dealership, "Anna", "Sanne", "Youssef")
    with refusal("reason-missing"):
        dealership.services.floor.move(STATION, youssef, 1, " ")
    dealership.services.floor.move(STATION, youssef, 1, "Sat with Mr Bakker's complaint")
    assert order(dealership) == [youssef, anna, sanne]
    assert dealership.services.floor.log(1)[-1].note == "Sat with Mr Bakker's complaint"
    assert "Bakker" not in payloads(dealership)
    with refusal("no-such-place"):
        dealership.services.floor.move(STATION, youssef, 4, "x")


def test_an_act_known_already_is_not_repeated(dealership: Dealership) -> None:
    anna = dealership.rep("Anna", Role.HYBRID, checked_in=False)
    first = dealership.services.floor.check_in(STATION, anna, act="a" * 32)
    tables = ("floor_log", "acts", "visits")
    before = [rows_of(dealership, table) for table in tables]
    assert dealership.services.floor.check_in(STATION, anna, act="a" * 32) == first
    assert [rows_of(dealership, table) for table in tables] == before
    came = arrives(dealership, act="b" * 32)
    assert arrives(dealership, act="b" * 32) == came
    assert rows_of(dealership, "visits") == 1


def test_a_refused_act_leaves_nothing_behind_and_may_be_tried_again(
    dealership: Dealership,
) -> None:
    (anna,) = team(dealership, "Anna")
    before = [rows_of(dealership, table) for table in ("floor_log", "acts")]
    with refusal("not-away"):
        dealership.services.floor.come_back(STATION, anna, act="c" * 32)
    assert [rows_of(dealership, table) for table in ("floor_log", "acts")] == before
    dealership.services.floor.go_on_break(STATION, anna)
    assert dealership.services.floor.come_back(STATION, anna, act="c" * 32).kind == "back"


def test_undo_restores_the_order_and_takes_the_visit_back(dealership: Dealership) -> None:
    anna, sanne = team(dealership, "Anna", "Sanne")
    came = arrives(dealership, name="Jan de Groot")
    undone = dealership.services.floor.undo(STATION)
    assert (undone.kind, order(dealership)) == ("undo", [anna, sanne])
    assert visit(dealership, came).undone
    entries = dealership.services.floor.log(1)
    assert [e.undone for e in entries if e.act == came.act] == [True, True]
    assert entries[-1].fact == Undone(came.act)
    with refusal("undo-of-an-undo"):
        dealership.services.floor.undo(STATION, undone.act)
    with refusal("already-undone"):
        dealership.services.floor.undo(STATION, came.act)


def test_undo_names_an_act_by_its_beginning_or_by_an_events_number(dealership: Dealership) -> None:
    anna = dealership.rep("Anna", Role.HYBRID, checked_in=False)
    dealership.services.floor.check_in(STATION, anna, act="feedbeef" * 4)
    came = arrives(dealership)
    assert dealership.services.floor.undo(STATION, str(came.number)).kind == "undo"
    dealership.services.floor.undo(STATION, "feedbe")
    assert state(dealership, anna) is State.OFF
    with pytest.raises(NotFound, match="act: 999"):
        dealership.services.floor.undo(STATION, "999")
    with pytest.raises(NotFound, match="act: fee1"):
        dealership.services.floor.undo(STATION, "fee1")


def test_a_number_that_two_floors_have_is_not_guessed(dealership: Dealership) -> None:
    team(dealership, "Anna")
    daan = dealership.rep("Daan", Role.SHOWROOM, floor="Honda")
    with pytest.raises(NotFound) as caught:
        dealership.services.floor.undo(STATION, "1")
    assert len(caught.value.choices) == 2
    dealership.services.floor.undo(STATION, "1", 2)
    assert state(dealership, daan) is State.OFF


def test_undo_of_a_finish_opens_the_visit_again(dealership: Dealership) -> None:
    anna, sanne = team(dealership, "Anna", "Sanne")
    came = arrives(dealership)
    waiting = arrives(dealership)
    assert waiting.assigned == sanne
    dealership.services.floor.finish(STATION, anna, Outcome.SOLD)
    dealership.services.floor.undo(STATION)
    again = visit(dealership, came)
    assert (again.rep, again.outcome, again.ended_at) == (anna, None, None)
    assert state(dealership, anna) is State.WITH_CUSTOMER


def test_undo_of_a_finish_that_gave_somebody_to_a_rep_lets_them_wait_again(
    dealership: Dealership,
) -> None:
    (anna,) = team(dealership, "Anna")
    came, waiting = arrives(dealership), arrives(dealership)
    assert dealership.services.floor.finish(STATION, anna, Outcome.LOST).visit == waiting.visit
    dealership.services.floor.undo(STATION)
    assert visit(dealership, came).rep == anna
    assert visit(dealership, waiting).rep is None


def test_undo_of_a_skip_gives_the_visit_back(dealership: Dealership) -> None:
    anna, sanne = team(dealership, "Anna", "Sanne")
    came = arrives(dealership)
    dealership.services.floor.skip(STATION, anna, SkipReason.MODEL)
    dealership.services.floor.undo(STATION)
    assert visit(dealership, came).rep == anna
    assert order(dealership) == [sanne]


def test_undo_of_an_undone_break_gives_who_waits_to_who_is_free_then(
    dealership: Dealership,
) -> None:
    (anna,) = team(dealership, "Anna")
    dealership.services.floor.go_on_break(STATION, anna)
    came = arrives(dealership, actor=KIOSK)
    undone = dealership.services.floor.undo(STATION)
    assert (undone.visit, undone.assigned, undone.turn) == (came.visit, anna, True)
    assert visit(dealership, came).rep == anna


def test_undo_is_refused_where_a_later_act_needs_what_it_takes_away(
    dealership: Dealership,
) -> None:
    (anna,) = team(dealership, "Anna")
    came = arrives(dealership)
    finish = dealership.services.floor.finish(STATION, anna, Outcome.SOLD)
    with refusal("undo-stands-in-the-way") as caught:
        dealership.services.floor.undo(STATION, came.act)
    assert (caught.value.facts["number"], caught.value.facts["kind"]) == (finish.number, "finish")
    assert not visit(dealership, came).undone


def test_without_a_manager_undo_takes_the_last_act_of_this_station_of_any_age(
    dealership: Dealership,
) -> None:
    (anna,) = team(dealership, "Anna")
    came = arrives(dealership, actor=KIOSK)
    dealership.later(minutes=90)
    with refusal("nothing-to-undo"):
        dealership.services.floor.undo(Actor(None, "office"))
    dealership.services.floor.undo(KIOSK)
    assert visit(dealership, came).undone
    assert order(dealership) == [anna]


def test_with_a_manager_only_own_acts_are_undone_and_the_manager_undoes_any(
    dealership: Dealership,
) -> None:
    team(dealership, "Anna")
    erik = dealership.user("Erik", UserKind.MANAGER)
    came = arrives(dealership)
    with refusal("not-your-act"):
        dealership.services.floor.undo(KIOSK, came.act)
    dealership.services.floor.undo(erik, came.act)
    assert visit(dealership, came).undone


def test_reps_move_only_themselves_once_there_is_a_manager(dealership: Dealership) -> None:
    anna, sanne = team(dealership, "Anna", "Sanne")
    erik = dealership.user("Erik", UserKind.MANAGER)
    her = dealership.user("Anna", UserKind.REP, rep=anna)
    floor = dealership.services.floor
    floor.go_on_break(her, anna)
    floor.come_back(her, anna)
    acts: tuple[Callable[[], object], ...] = (
        lambda: floor.go_on_break(her, sanne),
        lambda: floor.check_out(her, sanne),
        lambda: floor.skip(her, sanne, SkipReason.MODEL),
        lambda: floor.move(her, anna, 2, "because"),
        lambda: floor.move(STATION, anna, 2, "because"),
        lambda: arrives(dealership, actor=her),
    )
    for act in acts:
        with refusal("not-allowed"):
            act()
    floor.move(erik, anna, 2, "because")
    assert order(dealership) == [sanne, anna]
    assert arrives(dealership).assigned == sanne


def test_each_floor_has_its_own_queue_log_and_numbers(dealership: Dealership) -> None:
    anna = dealership.rep("Anna", Role.HYBRID)
    daan = dealership.rep("Daan", Role.HYBRID, floor="Honda")
    toyota, honda = arrives(dealership, floor=1), arrives(dealership, floor=2)
    assert (toyota.assigned, honda.assigned) == (anna, daan)
    assert (toyota.number, honda.number) == (3, 3)
    assert written(dealership, 1) == written(dealership, 2) == ["check-in", "walk-in", "took-up"]


def test_a_new_business_day_begins_at_midnight_in_dealership_time(dealership: Dealership) -> None:
    anna = dealership.rep("Anna", Role.HYBRID, checked_in=False)
    dealership.at("2026-10-22 23:59")
    dealership.services.floor.check_in(STATION, anna)
    assert order(dealership) == [anna]
    dealership.at("2026-10-23 00:00")
    assert (order(dealership), state(dealership, anna)) == ([], State.OFF)
    dealership.services.floor.check_in(STATION, anna)
    assert written(dealership, 1) == ["check-in"]
    assert written(dealership, 1, date(2026, 10, 22)) == ["check-in"]
    with dealership.store.read() as work:
        chain = work.floor_log.verify()
    assert (chain.events, chain.problems) == (2, ())


def test_an_act_entered_afterwards_lies_earlier_but_comes_later(dealership: Dealership) -> None:
    anna, sanne = team(dealership, "Anna", "Sanne")
    dealership.at("2026-10-22 09:30")
    dealership.services.floor.check_out(STATION, anna)
    entry = dealership.services.floor.log(1)[-1]
    assert (entry.number, entry.at, entry.kind) == (3, local("2026-10-22 09:30"), "check-out")
    assert order(dealership) == [sanne]
    with dealership.store.read() as work:
        (event, *_) = work.floor_log.events(1, date(2026, 10, 22), after=2)
    # The recording time is kept beside it and never made up.
    assert event.recorded != event.at


def test_two_programs_see_each_others_acts_and_go_on_from_them(dealership: Dealership) -> None:
    (anna,) = team(dealership, "Anna")
    other = Dealership(dealership_url(dealership))
    try:
        assert order(other) == [anna]
        arrives(dealership)
        assert state(other, anna) is State.WITH_CUSTOMER
        other.services.floor.finish(KIOSK, anna, Outcome.LOST)
        with refusal("no-open-visit"):
            dealership.services.floor.finish(STATION, anna, Outcome.LOST)
        other.services.floor.undo(KIOSK)
        assert state(dealership, anna) is State.WITH_CUSTOMER
    finally:
        other.store.close()


def test_why_tells_each_event_that_moved_a_rep(dealership: Dealership) -> None:
    anna, sanne = team(dealership, "Anna", "Sanne")
    arrives(dealership)
    dealership.later(minutes=10)
    dealership.services.floor.finish(STATION, anna, Outcome.LOST)
    steps = dealership.services.floor.why(sanne)
    assert [(s.cause, s.other, s.place_before, s.place_after) for s in steps] == [
        (Cause.CHECKED_IN, None, None, 2),
        (Cause.TOOK_UP, anna, 2, 1),
    ]


def test_names_and_texts_of_people_never_stand_in_the_log(dealership: Dealership) -> None:
    (anna,) = team(dealership, "Anna")
    arrives(
        dealership,
        name="Jan Geheim",
        phone="06 12345678",
        email="jan@geheim.example",
        note="blue jacket",
    )
    arrives(dealership, ArrivalKind.NOT_A_BUYER, note="parcel for Geheim")
    dealership.services.floor.finish(STATION, anna, Outcome.LOST)
    dealership.services.floor.skip(STATION, anna, SkipReason.OTHER, "Geheim again")
    arrives(dealership, ArrivalKind.PHONE, name="Piet Geheim", phone="06 87654321")
    with dealership.store.read() as work:
        told = payloads(dealership) + repr(work.audit.entries())
    for secret in ("Geheim", "12345678", "geheim.example", "jacket", "87654321"):
        assert secret not in told


def test_finish_of_yesterdays_visit_writes_to_todays_log_and_never_moves_the_line(
    dealership: Dealership,
) -> None:
    anna, sanne = team(dealership, "Anna", "Sanne")
    dealership.rep("Daan", Role.SHOWROOM, floor="Honda")
    left_open = arrives(dealership).visit
    assert left_open is not None
    yesterday = dealership.now.date()
    before = written(dealership)
    dealership.later(days=1)
    # Not checked in: the floor of the visit.
    done = dealership.services.floor.finish(STATION, anna, Outcome.QUOTE, left_open)
    assert (done.kind, done.floor, done.visit) == ("finish", 1, left_open)
    assert (written(dealership), written(dealership, 1, yesterday)) == (["finish"], before)
    ended = visit(dealership, left_open)
    assert (ended.outcome, ended.ended_at, ended.rep) == (Outcome.QUOTE, dealership.now, anna)
    with refusal("not-checked-in"):
        dealership.services.floor.finish(STATION, anna, Outcome.QUOTE, left_open)
    dealership.services.floor.undo(STATION)
    assert (visit(dealership, left_open).outcome, visit(dealership, left_open).rep) == (None, anna)
    # Checked in: where the rep is.
    dealership.services.floor.check_in(STATION, anna, 2)
    dealership.services.floor.check_in(STATION, sanne)
    # The visit blocks, so that nobody is moved by its end but Anna herself.
    assert (order(dealership, 2), state(dealership, anna)) == ([], State.BLOCKED)
    with refusal("visit-taken") as caught:
        dealership.services.floor.finish(STATION, sanne, Outcome.LOST, left_open)
    assert caught.value.facts["rep"] == anna
    with refusal("no-open-visit"):
        dealership.services.floor.finish(STATION, anna, Outcome.LOST)
    done = dealership.services.floor.finish(STATION, anna, Outcome.LOST, left_open)
    assert (done.floor, written(dealership, 2)) == (2, ["check-in", "block", "finish", "lift"])
    assert (order(dealership, 2), state(dealership, anna)) == ([anna], State.ON_FLOOR)
    causes = [step.cause for step in dealership.services.floor.why(anna)]
    assert causes[-2:] == [Cause.EARLIER_VISIT_ENDED, Cause.CLEARED]
    with refusal("visit-not-open"):
        dealership.services.floor.finish(STATION, anna, Outcome.LOST, left_open)
