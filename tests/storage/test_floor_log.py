"""The floor log: numbered, append-only, and chained so that every alteration shows."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable
from datetime import date, timedelta
from fractions import Fraction

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError, IntegrityError

from showroom_app.domain.floor_facts import ArrivalKind, Arrived, CheckedIn, Moved, PassedThrough
from showroom_app.domain.people import Role
from showroom_app.domain.topic import Topic
from showroom_app.storage.repositories.floor_log import Broken, Chain, ChainProblem
from showroom_app.storage.store import Store, open_store
from tests import builders
from tests.builders import NOW, TODAY
from tests.servers import behind
from tests.storage.fact_samples import SAMPLES

TOMORROW = TODAY + timedelta(days=1)
YESTERDAY = TODAY - timedelta(days=1)


@pytest.fixture
def floor(store: Store) -> int:
    """A floor with an empty log."""
    floor, _ = builders.add_reps(store)
    return floor


def write(store: Store, floor: int, count: int = 1, day: date = TODAY) -> None:
    """Let so many acts of one event each happen on a floor."""
    for _ in range(count):
        with store.write(Topic.BOARD) as work:
            builders.append(work, floor, [PassedThrough()], day=day)


def verified(store: Store) -> Chain:
    """What verifying the log comes to."""
    with store.read() as work:
        return work.floor_log.verify()


def alter(store: Store, *statements: str) -> None:
    """Change the stored log behind the program's back, as somebody with the file could."""
    with behind(store) as connection:
        if store.is_postgresql:
            connection.exec_driver_sql("ALTER TABLE floor_log DISABLE TRIGGER ALL")
        else:
            for change in ("update", "delete"):
                connection.exec_driver_sql(f"DROP TRIGGER IF EXISTS floor_log_no_{change}")
        for statement in statements:
            connection.exec_driver_sql(statement)


def test_every_fact_comes_back_from_the_log_as_it_was_written(store: Store, floor: int) -> None:
    store.at = NOW
    with store.write(Topic.BOARD) as work:
        written = work.floor_log.append(
            floor,
            TODAY,
            act="a1",
            at=work.now,
            recorded=work.recorded,
            user=None,
            station="reception",
            facts=SAMPLES,
            reason="language",
        )
    with store.read() as work:
        assert work.floor_log.events(floor, TODAY) == written
        assert work.floor_log.act("a1") == written
    assert [event.fact for event in written] == list(SAMPLES)
    assert [event.number for event in written] == list(range(1, len(SAMPLES) + 1))
    assert {(event.at, event.reason, event.station) for event in written} == {
        (NOW, "language", "reception")
    }


def test_numbers_begin_anew_each_day_and_the_chain_goes_on(store: Store, floor: int) -> None:
    write(store, floor, 2, YESTERDAY)
    write(store, floor, 2)
    with store.read() as work:
        before = work.floor_log.events(floor, YESTERDAY)
        today = work.floor_log.events(floor, TODAY)
        assert work.floor_log.last(floor, TODAY) == 2
        assert work.floor_log.last(floor, TOMORROW) == 0
    assert [event.number for event in today] == [1, 2]
    assert before[0].previous == ""
    assert today[0].previous == before[-1].hash
    assert verified(store) == Chain(4, today[-1].hash, ())


def test_a_day_that_was_not_closed_accepts_events_after_the_next_began(
    store: Store, floor: int
) -> None:
    write(store, floor, 1, YESTERDAY)
    write(store, floor, 1)
    write(store, floor, 1, YESTERDAY)
    with store.read() as work:
        assert [e.number for e in work.floor_log.events(floor, YESTERDAY)] == [1, 2]
        (today,) = work.floor_log.events(floor, TODAY)
        assert work.floor_log.events(floor, YESTERDAY)[1].previous == today.hash
    assert verified(store).problems == ()


def test_each_floor_has_a_log_of_its_own(store: Store, floor: int) -> None:
    with store.write(Topic.PEOPLE) as work:
        honda = work.people.add_floor("Honda").id
    write(store, floor, 3)
    write(store, honda, 1)
    with store.read() as work:
        assert [event.number for event in work.floor_log.events(honda, TODAY)] == [1]
        assert work.floor_log.events(honda, TODAY)[0].previous == ""
    assert verified(store).events == 4


def test_only_the_events_after_a_number_are_read_again(store: Store, floor: int) -> None:
    write(store, floor, 4)
    with store.read() as work:
        assert [e.number for e in work.floor_log.events(floor, TODAY, after=2)] == [3, 4]
        assert work.floor_log.events(floor, TODAY, after=4) == ()


def test_an_act_is_found_by_the_beginning_of_its_id(store: Store, floor: int) -> None:
    with store.write(Topic.BOARD) as work:
        for act in ("0b5e1", "0b5e2", "0b61", "0B5E"):
            builders.append(work, floor, [PassedThrough(), PassedThrough()], act=act)
    with store.read() as work:
        assert work.floor_log.find_act("0b5e") == ("0b5e1", "0b5e2")
        assert work.floor_log.find_act("0b5e2") == ("0b5e2",)
        assert work.floor_log.find_act("ff") == ()
        assert work.floor_log.act("0b5e") == ()


def test_the_days_of_a_floor_are_listed_newest_first(store: Store, floor: int) -> None:
    days = [TODAY - timedelta(days=back) for back in (0, 1, 5, 400)]
    for day in reversed(days):
        write(store, floor, 2, day)
    with store.read() as work:
        assert work.floor_log.days(floor) == tuple(days)
        assert work.floor_log.days(floor, limit=2) == tuple(days[:2])
        assert work.floor_log.days(floor, before=days[1]) == tuple(days[2:])
        assert work.floor_log.has_events(floor)
        assert not work.floor_log.has_events(floor + 1)


def test_the_days_of_a_month_are_listed_with_their_last_numbers(store: Store, floor: int) -> None:
    for day, count in ((date(2026, 2, 1), 1), (date(2026, 2, 28), 3), (date(2026, 3, 1), 2)):
        write(store, floor, count, day)
    with store.read() as work:
        february = work.floor_log.lasts(floor, date(2026, 2, 1))
        assert february == {date(2026, 2, 1): 1, date(2026, 2, 28): 3}
        assert work.floor_log.lasts(floor, date(2026, 3, 1)) == {date(2026, 3, 1): 2}
        assert work.floor_log.lasts(floor + 1, date(2026, 2, 1)) == {}


def test_a_text_stands_beside_its_event_and_outside_the_chain(store: Store, floor: int) -> None:
    with store.write(Topic.BOARD) as work:
        (event,) = builders.append(work, floor, [PassedThrough()])
        work.floor_log.note(event, "Zei dat zij Zoë heet")
    with store.read() as work:
        assert work.floor_log.notes(floor, TODAY) == {1: "Zei dat zij Zoë heet"}
        assert work.floor_log.notes(floor, TOMORROW) == {}
    alter(store, "UPDATE event_notes SET text = ''")
    assert verified(store).problems == ()


def test_an_act_that_is_undone_by_an_error_leaves_no_gap(store: Store, floor: int) -> None:
    def fail() -> None:
        with store.write(Topic.BOARD) as work:
            builders.append(work, floor, [PassedThrough()] * 3)
            raise LookupError

    write(store, floor)
    with pytest.raises(LookupError):
        fail()
    write(store, floor)
    with store.read() as work:
        assert [event.number for event in work.floor_log.events(floor, TODAY)] == [1, 2]
    assert verified(store).problems == ()


def test_an_act_without_facts_writes_nothing(store: Store, floor: int) -> None:
    with store.write(Topic.BOARD) as work:
        assert builders.append(work, floor, []) == ()
    assert verified(store) == Chain(0, "", ())


def test_what_an_act_adds_to_a_day_it_has_read_it_need_not_read_again(
    store: Store, floor: int
) -> None:
    write(store, floor, 2)
    with store.write(Topic.BOARD) as work:
        read = work.floor_log.events(floor, TODAY, after=1)
        first = builders.append(work, floor, [PassedThrough(), PassedThrough()])
        second = builders.append(work, floor, [PassedThrough()])
        known = work.floor_log.events(floor, TODAY, after=1)
        assert known == (*read, *first, *second)
        assert [event.number for event in known] == [2, 3, 4, 5]
        assert work.floor_log.events(floor, TODAY)[1:] == known
    with store.read() as work:
        assert work.floor_log.events(floor, TODAY, after=1) == known
    assert verified(store).problems == ()


def test_an_act_goes_on_behind_one_that_was_entered_into_another_day(
    store: Store, floor: int
) -> None:
    write(store, floor, 2)
    write(store, floor, day=YESTERDAY)
    with store.write(Topic.BOARD) as work:
        assert len(work.floor_log.events(floor, TODAY)) == 2
        builders.append(work, floor, [PassedThrough()], day=YESTERDAY)
        builders.append(work, floor, [PassedThrough()])
    assert verified(store) == Chain(5, verified(store).head, ())


def test_the_days_of_several_floors_are_read_together(store: Store, floor: int) -> None:
    with store.write(Topic.PEOPLE) as work:
        other = work.people.add_floor("Lexus").id
    write(store, floor, 2)
    write(store, other, 3)
    with store.read() as work:
        found = work.floor_log.of_floors({floor: 1, other: 0}, TODAY)
    assert {each: [e.number for e in events] for each, events in found.items()} == {
        floor: [2],
        other: [1, 2, 3],
    }


def test_only_who_holds_the_board_may_append(store: Store, floor: int) -> None:
    def append(*topics: Topic) -> None:
        with store.write(*topics) as work:
            builders.append(work, floor, [PassedThrough()])

    with pytest.raises(RuntimeError, match="BOARD"):
        append(Topic.LEADS)
    append(Topic.LEADS, Topic.BOARD)


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE floor_log SET station = 'kiosk'",
        "DELETE FROM floor_log",
        "UPDATE floor_log SET number = 7 WHERE number = 1",
    ],
)
def test_the_database_itself_keeps_the_log_as_it_was_written(
    store: Store, floor: int, change: str
) -> None:
    write(store, floor, 2)
    with pytest.raises(DBAPIError, match="append-only"), behind(store) as connection:
        connection.execute(text(change))
    assert verified(store).problems == ()


def test_a_number_is_given_once(store: Store, floor: int) -> None:
    write(store, floor)
    again = (
        "INSERT INTO floor_log SELECT floor, day, number, position + 1, act, at, recorded, "
        "{user}, station, kind, payload, reason, previous, hash FROM floor_log"
    ).format(user='"user"')
    with pytest.raises(IntegrityError), behind(store) as connection:
        connection.execute(text(again))


ALTERED: dict[str, Callable[[int], str]] = {
    "an hour": lambda n: f"UPDATE floor_log SET at = recorded WHERE number = {n}",
    "a rep": lambda n: (
        "UPDATE floor_log SET payload = replace(payload, '\"rep\":1', '\"rep\":2') "
        f"WHERE number = {n}"
    ),
    "a reason": lambda n: f"UPDATE floor_log SET reason = 'model' WHERE number = {n}",
    "a station": lambda n: f"UPDATE floor_log SET station = 'kiosk' WHERE number = {n}",
    "an act": lambda n: f"UPDATE floor_log SET act = 'b1' WHERE number = {n}",
    "a hash": lambda n: (
        f"UPDATE floor_log SET hash = replace(hash, substr(hash, 1, 2), 'zz') WHERE number = {n}"
    ),
}


@pytest.mark.parametrize("altered", ALTERED)
@pytest.mark.parametrize("number", [1, 3, 5])
def test_an_altered_entry_is_found_and_named(sqlite_url: str, altered: str, number: int) -> None:
    store = open_store(sqlite_url, at=NOW)
    floor, _ = builders.add_reps(store)
    for _ in range(5):
        with store.write(Topic.BOARD) as work:
            builders.append(work, floor, [CheckedIn(rep=1, role=Role.HYBRID)])
    alter(store, ALTERED[altered](number))
    assert verified(store).problems == (ChainProblem(Broken.ALTERED, floor, TODAY, number),)
    store.close()


def test_a_removed_entry_is_found_where_it_is_missing(store: Store, floor: int) -> None:
    write(store, floor, 5)
    alter(store, "DELETE FROM floor_log WHERE number = 3")
    assert verified(store).problems == (ChainProblem(Broken.MISSING, floor, TODAY, 4),)


def test_a_removed_beginning_is_found(store: Store, floor: int) -> None:
    write(store, floor, 3)
    alter(store, "DELETE FROM floor_log WHERE number = 1")
    assert verified(store).problems == (ChainProblem(Broken.MISSING, floor, TODAY, 2),)


def test_a_removed_end_is_found_behind_the_last_entry_left(store: Store, floor: int) -> None:
    write(store, floor, 3)
    alter(store, "DELETE FROM floor_log WHERE number = 3")
    assert verified(store).problems == (ChainProblem(Broken.MISSING, floor, TODAY, 2),)


def test_a_log_that_is_gone_is_found(store: Store, floor: int) -> None:
    write(store, floor, 3)
    alter(store, "DELETE FROM floor_log")
    assert verified(store).problems == (ChainProblem(Broken.MISSING, floor, None, 0),)


def test_two_entries_that_changed_places_are_found(store: Store, floor: int) -> None:
    with store.write(Topic.BOARD) as work:
        for since in (1, 2, 3):
            builders.append(work, floor, [Moved(rep=1, since=Fraction(since), place=1)])
    alter(
        store,
        "UPDATE floor_log SET number = 9 WHERE number = 2",
        "UPDATE floor_log SET number = 2 WHERE number = 3",
        "UPDATE floor_log SET number = 3 WHERE number = 9",
    )
    (problem,) = verified(store).problems
    assert (problem.floor, problem.day) == (floor, TODAY)


def test_a_long_log_is_verified_whole(store: Store, floor: int) -> None:
    for _ in range(5):
        with store.write(Topic.BOARD) as work:
            builders.append(work, floor, [Arrived(1, ArrivalKind.WALK_IN)] * 450)
    assert verified(store).events == 2250
    assert verified(store).problems == ()
    alter(store, "UPDATE floor_log SET station = 'kiosk' WHERE number = 2240")
    assert verified(store).problems == (ChainProblem(Broken.ALTERED, floor, TODAY, 2240),)


def _append(url: str, floor: int, name: str) -> None:
    store = open_store(url)
    for number in range(50):
        with store.write(Topic.BOARD) as work:
            builders.append(work, floor, [PassedThrough()] * 2, act=f"{name}-{number}")
    store.close()


def test_four_programs_write_one_log_without_gap_or_double(
    store: Store, database_url: str, floor: int
) -> None:
    with multiprocessing.get_context("spawn").Pool(4) as programs:
        jobs = [(database_url, floor, name) for name in ("one", "two", "three", "four")]
        programs.starmap(_append, jobs, chunksize=1)
    with store.read() as work:
        events = work.floor_log.events(floor, TODAY)
        assert work.counters()[Topic.BOARD] == 200
    assert [event.number for event in events] == list(range(1, 401))
    assert [one.act for one in events[::2]] == [other.act for other in events[1::2]]
    assert len({event.act for event in events}) == 200
    assert verified(store).problems == ()
