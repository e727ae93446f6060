"""Arrivals noted while the database was away: each enters once, from when it was noted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import update

from showroom_app.domain.floor_facts import ArrivalKind, Arrived, Outcome
from showroom_app.domain.line import State
from showroom_app.domain.noted import Dismissal, NotedArrival, NotedFor
from showroom_app.domain.people import Actor, Role, User, UserKind
from showroom_app.domain.refused import NotFound, Refused
from showroom_app.services.audit_view import AuditFilter
from showroom_app.services.done import Done
from showroom_app.services.noted_for import NAME, noted_for, remember_noted_for
from showroom_app.storage.tables.programs import identities
from showroom_app.words import Saying, audit_files
from showroom_app.words.acts import NOT_ENTERED, act_words
from tests.services.dealership import STATION, Dealership, local
from tests.services.floor_scene import arrives, order, rows_of, visit, written

KEEPS = "2026-10-22 14:11"


def noted(at: str = KEEPS, kind: ArrivalKind = ArrivalKind.WALK_IN, **said: Any) -> NotedArrival:
    """An arrival that reception noted, at dealership time."""
    given: dict[str, Any] = {"id": "n1", "floor": 1, "floor_name": "Toyota"}
    return NotedArrival(at=local(at), kind=kind, station="reception", **given | said)


@pytest.fixture
def dealership(small_dealership: Dealership) -> Dealership:
    """On SQLite: nothing here depends on the engine."""
    return small_dealership


@pytest.fixture
def line(dealership: Dealership) -> dict[str, int]:
    """Anna, Sanne and Willem in line since the morning; it is 14:19."""
    dealership.at("2026-10-22 09:00")
    people = {
        "Anna": dealership.rep("Anna", Role.HYBRID),
        "Sanne": dealership.rep("Sanne", Role.SHOWROOM),
        "Willem": dealership.rep("Willem", Role.SHOWROOM),
    }
    dealership.at("2026-10-22 14:19")
    return people


def test_a_noted_walk_in_goes_to_who_is_up_now_and_came_when_it_was_noted(
    dealership: Dealership, line: dict[str, int]
) -> None:
    done = dealership.services.reception.enter_noted(
        STATION, noted(name="Jan de Groot", phone="06 12345678", note="red scarf")
    )
    assert (done.act, done.assigned, done.turn) == ("n1", line["Anna"], True)
    assert done.came_at == local(KEEPS)
    row = visit(dealership, done)
    assert (row.arrived_at, row.noted_at, row.name) == (local(KEEPS), local(KEEPS), "Jan de Groot")
    # Both moments stand in the log: when the customer came, and when that was entered.
    with dealership.store.read() as work:
        entered = next(e for e in work.floor_log.events(1, row.day) if e.act == "n1")
    assert isinstance(entered.fact, Arrived)
    assert (entered.at, entered.fact.came_at) == (dealership.now, local(KEEPS))
    assert dealership.services.checking.check().is_well


def test_it_is_entered_once_however_often_it_is_tried(
    dealership: Dealership, line: dict[str, int]
) -> None:
    reception = dealership.services.reception
    first = reception.enter_noted(STATION, noted())
    again = reception.enter_noted(STATION, noted())
    gone = reception.enter_noted(STATION, noted(), gone=True)
    dismissed = reception.dismiss_noted(STATION, noted(), Dismissal.TWICE)
    assert first == again == gone == dismissed
    assert (rows_of(dealership, "visits"), order(dealership)) == (
        1,
        [line["Sanne"], line["Willem"]],
    )


def test_an_act_that_was_cut_off_and_stored_all_the_same_is_not_entered_again(
    dealership: Dealership, line: dict[str, int]
) -> None:
    del line
    stored = arrives(dealership, act="n1")
    assert dealership.services.reception.enter_noted(STATION, noted()) == stored
    (seen,) = dealership.services.reception.look_at_noted([noted()])
    assert seen.done == stored
    assert rows_of(dealership, "visits") == 1


def test_who_waits_has_waited_since_it_was_noted_and_is_first_seen_first(
    dealership: Dealership, line: dict[str, int]
) -> None:
    for rep in line:
        arrives(dealership, name=rep)
    later = arrives(dealership)
    earlier = dealership.services.reception.enter_noted(STATION, noted())
    board = dealership.services.board.board()
    assert [(row.visit, row.at) for row in board.waiting] == [
        (earlier.visit, local(KEEPS)),
        (later.visit, dealership.now),
    ]
    dealership.later(minutes=10)
    dealership.services.floor.finish(STATION, line["Willem"], Outcome.LOST)
    assert visit(dealership, earlier).rep == line["Willem"]


def test_a_recall_begins_when_the_arrival_is_entered_not_when_it_was_noted(
    dealership: Dealership, line: dict[str, int]
) -> None:
    youssef = dealership.rep("Youssef", Role.HYBRID)
    dealership.at("2026-10-22 14:05")
    dealership.services.floor.to_lead_desk(STATION, youssef)
    dealership.at("2026-10-22 14:10")
    for number, name in enumerate(line):
        if name == "Anna":
            dealership.at("2026-10-22 14:13")
        dealership.services.reception.enter_noted(STATION, noted(id=f"n{number}"))
    (row,) = dealership.services.board.board().line
    assert (row.rep, row.state) == (youssef, State.RECALLED)
    assert row.recalled_at == dealership.now


def test_who_took_the_customer_meanwhile_has_the_turn_whatever_the_place(
    dealership: Dealership, line: dict[str, int]
) -> None:
    done = dealership.services.reception.enter_noted(STATION, noted(), taken_by=line["Willem"])
    assert (done.assigned, done.turn) == (line["Willem"], True)
    assert order(dealership) == [line["Anna"], line["Sanne"]]
    assert visit(dealership, done).rep == line["Willem"]


def test_who_served_from_a_break_has_come_back(
    dealership: Dealership, line: dict[str, int]
) -> None:
    dealership.services.floor.go_on_break(STATION, line["Sanne"])
    done = dealership.services.reception.enter_noted(STATION, noted(), taken_by=line["Sanne"])
    assert (done.assigned, done.turn) == (line["Sanne"], True)
    assert written(dealership)[-3:] == ["walk-in", "back", "took-up"]


@pytest.mark.parametrize(
    ("busy", "code"), [(True, "with-customer"), (False, "not-checked-in")], ids=["busy", "not in"]
)
def test_who_cannot_have_taken_it_is_refused_and_nothing_is_entered(
    dealership: Dealership, line: dict[str, int], busy: bool, code: str
) -> None:
    if busy:
        arrives(dealership)
        rep = line["Anna"]
    else:
        rep = dealership.rep("Esra", Role.SHOWROOM, checked_in=False)
    before = rows_of(dealership, "visits")
    with pytest.raises(Refused) as refused:
        dealership.services.reception.enter_noted(STATION, noted(), taken_by=rep)
    assert refused.value.code == code
    assert rows_of(dealership, "visits") == before


def test_an_internet_rep_took_no_walk_in_but_may_have_had_an_own_customer(
    dealership: Dealership, line: dict[str, int]
) -> None:
    del line
    mirjam = dealership.rep("Mirjam", Role.INTERNET)
    reception = dealership.services.reception
    with pytest.raises(Refused, match="not-on-floor"):
        reception.enter_noted(STATION, noted(), taken_by=mirjam)
    own = noted(kind=ArrivalKind.DELIVERY, name="Jan")
    done = reception.enter_noted(STATION, own, taken_by=mirjam)
    assert (done.assigned, done.turn) == (mirjam, False)


def test_who_has_gone_was_there_and_used_no_turn(
    dealership: Dealership, line: dict[str, int]
) -> None:
    before = order(dealership)
    done = dealership.services.reception.enter_noted(STATION, noted(), gone=True)
    assert (order(dealership), order(dealership)[0]) == (before, line["Anna"])
    row = visit(dealership, done)
    assert (row.outcome, row.rep, row.ended_at) == (Outcome.LEFT, None, local(KEEPS))
    (said,) = [row for row in dealership.services.board.board().log if row.act == "n1"]
    assert said.kind == "walk-in"
    assert dealership.services.checking.check().is_well


def test_a_customer_of_yesterday_waits_for_nobody_any_more(
    dealership: Dealership, line: dict[str, int]
) -> None:
    reception = dealership.services.reception
    dealership.at("2026-10-23 09:05")
    with pytest.raises(Refused, match="noted-on-another-day"):
        reception.enter_noted(STATION, noted())
    done = reception.enter_noted(STATION, noted(), taken_by=line["Sanne"])
    row = visit(dealership, done)
    assert (row.day.isoformat(), row.rep, row.outcome) == ("2026-10-22", line["Sanne"], None)
    # The outcome is asked for as that of any visit of an earlier day.
    dealership.services.floor.finish(STATION, line["Sanne"], Outcome.LOST, done.visit)
    assert visit(dealership, done).outcome is Outcome.LOST
    other = replace(noted(), id="n2")
    assert visit(dealership, reception.enter_noted(STATION, other, gone=True)).outcome is (
        Outcome.LEFT
    )
    (seen,) = reception.look_at_noted([replace(noted(), id="n3")])
    assert seen.is_over
    assert seen.needs_a_look
    assert dealership.services.checking.check().is_well


def test_a_phone_call_that_was_noted_is_a_lead_since_the_phone_rang(
    dealership: Dealership, line: dict[str, int]
) -> None:
    del line
    done = dealership.services.reception.enter_noted(
        STATION, noted(kind=ArrivalKind.PHONE, name="Jan", phone="06 12345678")
    )
    assert done.lead is not None
    with dealership.store.read() as work:
        lead = work.leads.lead(done.lead)
    assert lead is not None
    assert lead.arrived == local(KEEPS)


def test_an_appointment_is_kept_at_the_time_at_which_the_customer_came(
    dealership: Dealership, line: dict[str, int]
) -> None:
    mirjam = dealership.rep("Mirjam", Role.INTERNET)
    dealership.at("2026-10-22 13:00")
    lead = dealership.lead()
    dealership.services.leads.claim(STATION, lead, mirjam)
    made = dealership.services.leads.appointment(STATION, lead, mirjam, local("2026-10-22 14:15"))
    dealership.at("2026-10-22 19:00")
    done = dealership.services.reception.enter_noted(
        STATION, noted(kind=ArrivalKind.APPOINTMENT, appointment=made.appointment)
    )
    assert (done.assigned, done.turn, done.remark) == (mirjam, False, "")
    assert visit(dealership, done).appointment == made.appointment
    assert order(dealership)[0] == line["Anna"]


def test_what_needs_a_look_is_who_left_the_floor_and_what_another_pc_entered(
    dealership: Dealership, line: dict[str, int]
) -> None:
    arrival = noted(stood_up=line["Anna"])
    (calm,) = dealership.services.reception.look_at_noted([arrival])
    assert (calm.goes_to, calm.needs_a_look) == (line["Anna"], False)
    dealership.at("2026-10-22 14:12")
    dealership.services.floor.go_on_break(STATION, line["Anna"])
    (gone,) = dealership.services.reception.look_at_noted([arrival])
    assert gone.gone is not None
    assert (gone.gone.rep, gone.gone.state) == (line["Anna"], State.ON_BREAK)
    assert gone.gone.at == local("2026-10-22 14:12")
    assert gone.goes_to == line["Sanne"]
    dealership.services.floor.come_back(STATION, line["Anna"])
    done = dealership.services.reception.arrive(
        replace(STATION, station="desk 2"), ArrivalKind.WALK_IN, 1
    )
    (twice,) = dealership.services.reception.look_at_noted([arrival])
    assert (twice.elsewhere, twice.elsewhere_at) == ("desk 2", local("2026-10-22 14:12"))
    dealership.services.floor.undo(replace(STATION, station="desk 2"), done.act)
    (undone,) = dealership.services.reception.look_at_noted([arrival])
    assert not undone.needs_a_look


def test_a_dismissed_arrival_says_why_in_the_audit_and_nothing_in_the_log(
    dealership: Dealership, line: dict[str, int]
) -> None:
    before, places = written(dealership), order(dealership)
    dealership.services.reception.dismiss_noted(STATION, noted(), Dismissal.ELSEWHERE)
    assert (written(dealership), order(dealership)) == (before, places)
    assert places[0] == line["Anna"]
    with dealership.store.read() as work:
        (told,) = work.audit.entries(limit=1)
        kept = work.audit.done("n1")
    assert (told.use_case, told.act) == ("drop-noted", "n1")
    assert kept is not None
    assert (kept["remark"], kept["came_at"]) == ("elsewhere", local(KEEPS).isoformat())


def test_a_pc_whose_clock_is_fast_notes_nobody_in_the_future(
    dealership: Dealership, line: dict[str, int]
) -> None:
    del line
    ahead = noted("2026-10-22 14:40")
    done = dealership.services.reception.enter_noted(STATION, ahead)
    assert visit(dealership, done).arrived_at == dealership.now


def test_the_floor_is_found_by_its_name_where_the_database_is_another(
    dealership: Dealership, line: dict[str, int]
) -> None:
    reception = dealership.services.reception
    assert reception.enter_noted(STATION, noted(floor=77)).assigned == line["Anna"]
    with pytest.raises(NotFound, match="floor"):
        reception.enter_noted(STATION, noted(id="n2", floor_name="Lexus"))


def test_who_may_not_enter_arrivals_may_enter_no_noted_one(
    dealership: Dealership, line: dict[str, int]
) -> None:
    dealership.user("Petra", UserKind.MANAGER)
    rep = Actor(User(99, "Anna", UserKind.REP, rep=line["Anna"]), "kiosk")
    with pytest.raises(Refused, match="not-allowed"):
        dealership.services.reception.enter_noted(rep, noted())
    assert dealership.services.reception.enter_noted(STATION, noted()).assigned == line["Anna"]


def test_an_undo_takes_a_noted_arrival_back_as_any_other(
    dealership: Dealership, line: dict[str, int]
) -> None:
    done = dealership.services.reception.enter_noted(STATION, noted())
    dealership.later(minutes=1)
    dealership.services.floor.undo(STATION, done.act)
    assert order(dealership)[0] == line["Anna"]
    assert visit(dealership, done).undone
    assert dealership.now - local(KEEPS) > timedelta(minutes=2)


def test_what_was_noted_for_another_dealership_is_not_entered_here(
    dealership: Dealership, line: dict[str, int]
) -> None:
    reception = dealership.services.reception
    here = reception.noted_for("sqlite:///here.db")
    with dealership.store._engine.begin() as connection:
        # Every database of the tests is a copy of one: this one is another dealership's from here.
        connection.execute(update(identities).values(key="another dealership"))
    arrival = here.stamped(noted())
    tries: tuple[Callable[[], Done], ...] = (
        lambda: reception.enter_noted(STATION, arrival),
        lambda: reception.enter_noted(STATION, arrival, gone=True),
        lambda: reception.dismiss_noted(STATION, arrival, Dismissal.TWICE),
    )
    for enter in tries:
        with pytest.raises(Refused, match="noted-for-another") as refused:
            enter()
        assert refused.value.facts["dealer"] == here.name
    assert rows_of(dealership, "visits") == 0
    there = reception.noted_for("sqlite:///there.db")
    assert (there.takes(arrival), here.takes(arrival)) == (False, True)
    assert reception.enter_noted(STATION, there.stamped(arrival)).assigned == line["Anna"]


def test_an_arrival_of_a_pc_that_never_learned_the_dealership_goes_by_the_url() -> None:
    unknown = NotedFor(database="postgresql://here/showroom")
    arrival = unknown.stamped(noted())
    assert NotedFor("k1", "Autohuis A", "postgresql://here/showroom").takes(arrival)
    assert not NotedFor("k1", "Autohuis A", "postgresql://there/showroom").takes(arrival)
    # A key goes before the URL: the database of a dealership may move.
    moved = NotedFor("k1", "Autohuis A", "sqlite:///here.db").stamped(noted())
    assert NotedFor("k1", "Autohuis A", "postgresql://there/showroom").takes(moved)
    assert not NotedFor("k2", "Autohuis B", "sqlite:///here.db").takes(moved)


def test_a_pc_remembers_the_dealership_of_each_url_and_no_password(tmp_path: Path) -> None:
    url = "postgresql://pc:secret@db.example:5432/showroom?sslmode=require"
    before = noted_for(tmp_path, url)
    assert (before.dealer, before.database) == ("", "postgresql://pc@db.example:5432/showroom")
    known = replace(before, dealer="k1", name="Autohuis A")
    remember_noted_for(tmp_path, known)
    remember_noted_for(tmp_path, NotedFor("k2", "Autohuis B", "sqlite:///b.db"))
    assert noted_for(tmp_path, url.replace("secret", "changed")) == known
    assert noted_for(tmp_path, "sqlite:///b.db").dealer == "k2"
    remember_noted_for(tmp_path, replace(known, dealer="k3"))
    assert noted_for(tmp_path, url).dealer == "k3"
    assert "secret" not in (tmp_path / NAME).read_text(encoding="utf-8")
    (tmp_path / NAME).write_text("[" * 100_000)
    assert noted_for(tmp_path, url) == before


def test_the_audit_says_who_noted_an_arrival_and_where_beside_who_entered_it(
    dealership: Dealership, line: dict[str, int]
) -> None:
    del line
    dealership.services.people.add_user(STATION, "Bea", UserKind.RECEPTION, "long enough 1")
    bea = dealership.actor("Bea").user
    assert bea is not None
    reception = dealership.services.reception
    by_bea = replace(noted(user=bea.id), station="front desk")
    reception.enter_noted(STATION, by_bea)
    reception.enter_noted(STATION, replace(by_bea, id="n2"), gone=True)
    reception.dismiss_noted(STATION, replace(by_bea, id="n3"), Dismissal.TWICE)
    rows = dealership.services.audit.page(STATION, AuditFilter(), limit=3).rows
    assert [row.use_case for row in rows] == ["drop-noted", "enter-noted", "enter-noted"]
    for row in rows:
        told = {each.code: each for each in row.about}
        assert row.station == STATION.station
        assert (told["noted_by"].number, told["noted_by"].name) == (bea.id, "Bea")
        assert told["noted_on"].name == "front desk"


@pytest.mark.parametrize("reason", Dismissal)
def test_the_audit_says_that_one_was_not_entered_and_why(
    dealership: Dealership, line: dict[str, int], reason: Dismissal
) -> None:
    del line
    reception, audit = dealership.services.reception, dealership.services.audit
    dropped = reception.dismiss_noted(STATION, noted(), reason)
    assert reception.enter_noted(STATION, noted()) == dropped
    (seen,) = reception.look_at_noted([noted()])
    assert (seen.done, dealership.services.lost_answers.came_of("n1")) == (dropped, dropped)
    assert rows_of(dealership, "visits") == 0
    (row,) = audit.page(STATION, AuditFilter(use_case="drop-noted")).rows
    said = Saying()
    told = audit_files.as_object(row, UTC, said)
    assert told["words"] == act_words(row.use_case, said) == "Noted arrival not entered"
    assert told["remark"] == NOT_ENTERED[reason]
