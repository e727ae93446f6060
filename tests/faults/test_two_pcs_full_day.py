"""Two PCs play a full day of twenty reps on one database, with every verb of the floor."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import timedelta

import pytest

from showroom_app.domain.floor_facts import (
    ArrivalKind,
    Arrived,
    EndedEarlierVisit,
    Event,
    Finished,
    LeftWaiting,
    Missed,
    Outcome,
    SentOn,
    Skipped,
    TookUp,
    Transferred,
    WasCalled,
)
from showroom_app.domain.line import Line, State, after, line_of, settled, undone_acts
from showroom_app.domain.people import Role, UserKind
from showroom_app.domain.standing import HOLDS_PLACE
from showroom_app.services.floor_days import FloorDays
from showroom_app.words.refusals import REFUSALS
from tests.domain.floor_play import CAST, VERBS
from tests.faults.full_day import FLOORS, Cast, Told, play_a_day
from tests.faults.twenty import ready_to_start
from tests.services.dealership import STATION, Dealership
from tests.services.floor_scene import arrives

TRIES = 430
"""What each PC tries; somewhat over half of it is accepted."""
LOOKS_EVERY = 12
"""The laws are looked at after each twelfth entry, and at the end."""

_APPOINTMENTS = 12
_LEFT_OPEN = 10
"""Reps who come in with a visit of yesterday that has no outcome."""


@dataclass
class Day:
    """What both PCs were told, and the logs of the floors in the end."""

    dealership: Dealership
    told: list[Told]
    logs: dict[int, tuple[Event, ...]]
    entries_before: frozenset[str]
    """Acts that stood in the logs before the PCs began."""

    @property
    def done(self) -> set[str]:
        """Every act that was answered as done."""
        return {act for each in self.told for act in each.done}


def cast_of(dealership: Dealership) -> Cast:
    """Twenty reps on two floors, a manager, sales, appointments and visits left open yesterday."""
    services = dealership.services
    dealership.at("2026-10-21 10:00")
    reps = {}
    for number, role in CAST.items():
        floor = "Honda" if number % 4 == 0 else "Toyota"
        rep = dealership.rep(f"Rep {number}", role, floor=floor, checked_in=False)
        reps[rep] = role
        dealership.sale(rep, "2026-10-01", customer=Cast.customer(rep))
    queue = [rep for rep, role in reps.items() if role.stands_in_queue]
    for rep in queue[:_LEFT_OPEN]:
        services.floor.check_in(STATION, rep, 1)
        arrives(dealership)
    for each in FLOORS:
        services.day_close.close(STATION, each)
    internet = [rep for rep, role in reps.items() if role is Role.INTERNET]
    dealership.at("2026-10-22 09:00")
    appointments = []
    for number in range(_APPOINTMENTS):
        rep = internet[number % len(internet)]
        services.floor.check_in(STATION, rep)
        lead = dealership.lead()
        services.leads.claim(STATION, lead, rep)
        due = dealership.now + timedelta(minutes=30 + 40 * number)
        done = services.leads.appointment(STATION, lead, rep, due, "Corolla")
        assert done.appointment is not None
        appointments.append(done.appointment)
        services.floor.check_out(STATION, rep)
    manager = dealership.user("Erik", UserKind.MANAGER).user
    assert manager is not None
    users = {user.rep: user for user in services.people.users() if user.rep is not None}
    return Cast(reps, users, manager, tuple(appointments))


@pytest.fixture
def day(database_url: str) -> Iterator[Day]:
    """The day, played by two processes at once."""
    dealership = Dealership(database_url)
    cast = cast_of(dealership)
    today = dealership.now.date()
    with dealership.store.read() as work:
        before = {event.act for floor in FLOORS for event in work.floor_log.events(floor, today)}
    context = ready_to_start()
    with context.Manager() as shared, ProcessPoolExecutor(2, mp_context=context) as pool:
        start = shared.Barrier(2)
        playing = [
            pool.submit(play_a_day, database_url, dealership.now, cast, seed, TRIES, start)
            for seed in (1, 2)
        ]
        told = [each.result(timeout=100) for each in playing]
    dealership.at("2026-10-22 17:31")
    with dealership.store.read() as work:
        logs = {floor: work.floor_log.events(floor, today) for floor in FLOORS}
    yield Day(dealership, told, logs, frozenset(before))
    dealership.store.close()


def test_two_pcs_play_a_full_day_of_twenty_reps_and_the_laws_hold(day: Day) -> None:
    every_verb_was_accepted_and_nothing_but_words_refused(day)
    every_act_that_was_done_stands_in_the_log_once(day)
    the_chain_is_whole_and_the_day_replays(day)
    the_order_is_the_fold_and_everybody_is_in_one_state(day)
    the_rows_of_visits_say_what_the_logs_say(day)
    appointments_are_shown_where_somebody_came_for_them(day)


def every_verb_was_accepted_and_nothing_but_words_refused(day: Day) -> None:
    """What was tried was done or refused with a sentence, and nothing else was raised."""
    verbs = sum((each.verbs for each in day.told), Counter[str]())
    refused = sum((each.refused for each in day.told), Counter[str]())
    print(f"\n{verbs.total()} done: {dict(verbs.most_common())}")
    print(f"{refused.total()} refused: {dict(refused.most_common())}")
    assert [said for each in day.told for said in each.unexpected] == []
    assert verbs.total() + refused.total() == len(day.told) * TRIES
    assert verbs.total() >= 500
    assert set(VERBS) == set(verbs)
    unknown = {f"unknown {what}" for what in ("act", "visit", "rep", "floor")}
    assert set(refused) <= set(REFUSALS) | unknown


def every_act_that_was_done_stands_in_the_log_once(day: Day) -> None:
    """In one piece, with the number that was answered; of an act in both logs, in each."""
    answered = {act: done for each in day.told for act, done in each.done.items()}
    assert len(answered) == sum(len(each.done) for each in day.told)
    found: set[str] = set()
    for floor, events in day.logs.items():
        assert [event.number for event in events] == list(range(1, len(events) + 1))
        pieces = [
            event.act
            for before, event in zip((None, *events), events, strict=False)
            if before is None or before.act != event.act
        ]
        assert len(pieces) == len(set(pieces)), f"floor {floor}"
        found |= set(pieces)
        last = {event.act: event.number for event in events}
        for act, done in answered.items():
            if done.floor == floor and done.number is not None:
                assert last[act] == done.number
    silent = {act for act, done in answered.items() if done.number is None}
    assert found - day.entries_before == set(answered) - silent
    # Only a second close of a day that is closed writes nothing.
    assert {answered[act].kind for act in silent} <= {"close"}


def the_chain_is_whole_and_the_day_replays(day: Day) -> None:
    """Nothing was altered, and a day that is taken out gives the same order again."""
    services = day.dealership.services
    checked = services.checking.check()
    assert checked.is_well
    assert checked.events >= sum(map(len, day.logs.values()))
    for floor, events in day.logs.items():
        erik = day.dealership.actor("Erik")
        document = services.floor_days.export(erik, floor, events[0].day)
        replayed = FloorDays.replay(document)
        assert replayed.chain_ok
        assert replayed.order == tuple(each.rep for each in line_of(events).in_order())


def the_order_is_the_fold_and_everybody_is_in_one_state(day: Day) -> None:
    """Looked at all through the day, and in the end as the services show it."""
    shown = day.dealership.services.floor
    for floor, events in day.logs.items():
        ends = [event.number for event in events if event.number % LOOKS_EVERY == 0]
        for end in (*ends, len(events)):
            line = line_of(events[:end])
            check_laws(settled(line, events[end - 1].at))
        line = line_of(events)
        one_by_one = Line()
        undone = undone_acts(events)
        for event in events:
            if event.act not in undone:
                one_by_one = after(one_by_one, event)
        assert line.standings == one_by_one.standings
        assert line.visits == one_by_one.visits
        now = settled(line, day.dealership.now)
        assert shown.line(floor) == now
        for rep in now.standings:
            assert shown.state_of(rep) is now.state(rep)
    first, second = (line_of(day.logs[floor]) for floor in FLOORS)
    assert not first.standings.keys() & second.standings.keys()
    assert not first.visits.keys() & second.visits.keys()


def check_laws(line: Line) -> None:
    """Places run from one in the order of `since`; everybody is where the tables say."""
    places = line.places()
    assert list(places.values()) == list(range(1, len(places) + 1))
    assert set(places) == {rep for rep, state in line.states().items() if state in HOLDS_PLACE}
    since = [line.standings[rep].since for rep in places]
    assert None not in since
    assert since == sorted(each for each in since if each is not None)
    for rep, standing in line.standings.items():
        busy = any(rep in visit.reps for visit in line.visits.values())
        is_off_the_floor = [busy, standing.on_break is not None, standing.desk is not None]
        assert sum(is_off_the_floor) <= 1
        state = line.state(rep)
        assert (state is State.WITH_CUSTOMER) == busy
        assert (state is State.ON_BREAK) == (standing.on_break is not None)
        assert (state in (State.AT_DESK, State.RECALLED, State.RETURNING)) == (
            standing.desk is not None
        )
        turn = any(
            visit.serving is not None and visit.serving.rep == rep and visit.serving.turn
            for visit in line.visits.values()
        )
        assert (standing.since is None) == (turn or standing.role is Role.INTERNET)
        assert rep not in line.gone


def the_rows_of_visits_say_what_the_logs_say(day: Day) -> None:
    """Who had each customer and how it ended, told by the entries that were not undone."""
    floors: dict[int, int] = {}
    served: dict[int, int | None] = {}
    ended: dict[int, Outcome] = {}
    for floor, events in day.logs.items():
        undone = undone_acts(events)
        here: set[int] = set()
        for fact in (event.fact for event in events if event.act not in undone):
            match fact:
                case Arrived(visit):
                    here.add(visit)
                    served[visit] = None
                case TookUp(visit, rep) | WasCalled(visit, rep):
                    served[visit] = rep
                case Transferred(visit=visit, to=to):
                    served[visit] = to
                case Skipped(visit=int(visit)) | Missed(visit=int(visit)):
                    served[visit] = None
                case SentOn(visit):
                    here.remove(visit)
                case Finished(visit, outcome=outcome) | EndedEarlierVisit(visit, outcome=outcome):
                    ended[visit] = outcome
                case LeftWaiting(visit):
                    ended[visit] = Outcome.LEFT
                case _:
                    pass
        floors |= dict.fromkeys(here, floor)
    today = day.dealership.now.date()
    with day.dealership.store.read() as work:
        rows = [row for floor in FLOORS for row in work.visits.of_day(floor, today)]
        earlier = work.visits.visits([visit for visit in ended if visit not in floors])
    kept = {row.id: row for row in rows if not row.undone}
    assert {visit: row.floor for visit, row in kept.items()} == floors
    assert {visit: row.outcome for visit, row in kept.items() if row.outcome} == {
        visit: outcome for visit, outcome in ended.items() if visit in floors
    }
    assert {visit: row.outcome for visit, row in earlier.items()} == {
        visit: outcome for visit, outcome in ended.items() if visit not in floors
    }
    assert earlier
    twice = {visit for visit in kept if visit in sent_on(day)}
    assert {visit: row.rep for visit, row in kept.items() if visit not in twice} == {
        visit: rep for visit, rep in served.items() if visit in kept and visit not in twice
    }
    for floor, events in day.logs.items():
        for still in line_of(events).visits.values():
            assert kept[still.visit].floor == floor
            assert kept[still.visit].rep == (still.serving.rep if still.serving else None)
            assert kept[still.visit].kind is still.kind


def sent_on(day: Day) -> set[int]:
    """Visits that stand in both logs, in which nothing says what came first."""
    facts = [event.fact for events in day.logs.values() for event in events]
    return {fact.visit for fact in facts if isinstance(fact, SentOn)}


def appointments_are_shown_where_somebody_came_for_them(day: Day) -> None:
    """Each appointment was kept by one visit at most, and is free again when that was undone."""
    today = day.dealership.now.date()
    with day.dealership.store.read() as work:
        rows = [row for floor in FLOORS for row in work.visits.of_day(floor, today)]
        came = [row.appointment for row in rows if row.appointment and not row.undone]
        asked = {row.appointment for row in rows if row.appointment}
        known = {each: work.appointments.appointment(each) for each in asked}
    assert came
    assert len(came) == len(set(came))
    for number, appointment in known.items():
        assert appointment is not None
        assert (appointment.state == "shown") == (number in came)
    assert all(row.kind is not ArrivalKind.PHONE for row in rows)


@pytest.fixture(autouse=True)
def _patience(request: pytest.FixtureRequest) -> None:
    """Two processes take their time to start on a machine of two cores."""
    request.node.add_marker(pytest.mark.timeout(200))
