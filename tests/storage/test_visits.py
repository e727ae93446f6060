"""Visits and appointments as they are stored and found."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy.exc import IntegrityError

from showroom_app.domain import appointment as appointments
from showroom_app.domain.appointment import AppointmentState
from showroom_app.domain.duplicates import Person
from showroom_app.domain.floor_facts import ArrivalKind, Outcome
from showroom_app.domain.prospect import Phone
from showroom_app.domain.topic import Topic
from showroom_app.storage.repositories.visits import Visit
from showroom_app.storage.store import Store, Work
from tests import builders
from tests.builders import NOW, TODAY

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
MOBILE = Phone("06 12345678", "+31612345678")
DESK = Phone("toestel 12")


def arrive(work: Work, floor: int, day: date = TODAY, **given: object) -> int:
    """Add a visit."""
    values: dict[str, object] = {
        "floor": floor,
        "day": day,
        "kind": ArrivalKind.WALK_IN,
        "arrived_at": NOW + (day - TODAY),
    }
    return work.visits.add(**{**values, **given})  # type: ignore[arg-type]  # fields by name


def test_a_visit_comes_back_as_it_was_entered(store: Store) -> None:
    floor, (rep,) = builders.add_reps(store, "Sanne")
    with store.write(Topic.BOARD, Topic.LEADS) as work:
        appointment = work.appointments.add(builders.appointment(rep), made_at=NOW)
        bare = arrive(work, floor)
        full = arrive(
            work,
            floor,
            kind=ArrivalKind.APPOINTMENT,
            name="Mevrouw Jansen",
            phone=MOBILE,
            email="J@x.nl",
            wishes=("used", "test-drive"),
            note="blauwe jas",
            rep=rep,
            appointment=appointment,
        )
    with store.read() as work:
        assert work.visits.visit(bare) == Visit(bare, floor, TODAY, ArrivalKind.WALK_IN, NOW)
        found = work.visits.visit(full)
        assert found == Visit(
            id=full,
            floor=floor,
            day=TODAY,
            kind=ArrivalKind.APPOINTMENT,
            arrived_at=NOW,
            name="Mevrouw Jansen",
            phone=MOBILE,
            email="J@x.nl",
            wishes=("used", "test-drive"),
            note="blauwe jas",
            rep=rep,
            appointment=appointment,
        )
        assert found.person == Person.known_by("Mevrouw Jansen", ("j@x.nl",), (MOBILE,))
        assert work.visits.visits([bare, full, 99]).keys() == {bare, full}
        assert work.visits.visits([]) == {}
        assert [visit.id for visit in work.visits.of_day(floor, TODAY)] == [bare, full]
        assert work.visits.of_day(floor, TODAY + DAY) == ()
        assert work.visits.visit(99) is None


def test_a_bare_description_is_completed_later_and_the_rest_stays(store: Store) -> None:
    floor, _ = builders.add_reps(store)
    with store.write(Topic.BOARD) as work:
        visit = arrive(work, floor, name="blauwe jas", note="met hond")
        assert work.visits.complete(visit, name="Jan Jansen", phone=MOBILE)
        assert work.visits.complete(visit, email="jan@x.nl", wishes=("new",))
        assert work.visits.complete(visit)
        assert not work.visits.complete(99, name="x")
        assert not work.visits.complete(99)
    with store.read() as work:
        found = work.visits.visit(visit)
        assert found is not None
        assert (found.name, found.phone, found.email, found.wishes, found.note) == (
            "Jan Jansen",
            MOBILE,
            "jan@x.nl",
            ("new",),
            "met hond",
        )
    with store.write(Topic.BOARD) as work:
        work.visits.complete(visit, phone=Phone(""), note="")
    with store.read() as work:
        found = work.visits.visit(visit)
        assert found is not None
        assert (found.phone, found.note, found.name) == (None, "", "Jan Jansen")


def test_a_visit_is_served_ended_and_opened_again(store: Store) -> None:
    floor, (sanne, rob) = builders.add_reps(store, "Sanne", "Rob")
    with store.write(Topic.BOARD) as work:
        visits = work.visits
        visit = arrive(work, floor)
        visits.serve(visit, sanne)
        visits.serve(visit, rob)
        visits.end(visit, Outcome.QUOTE, NOW + HOUR)
        ended = visits.visit(visit)
        visits.reopen(visit)
        visits.serve(visit, None)
        opened = visits.visit(visit)
    assert ended is not None
    assert opened is not None
    assert (ended.rep, ended.outcome, ended.ended_at) == (rob, Outcome.QUOTE, NOW + HOUR)
    assert (opened.rep, opened.outcome, opened.ended_at) == (None, None, None)


def test_visits_of_earlier_days_without_an_outcome_are_listed(store: Store) -> None:
    floor, (rep,) = builders.add_reps(store, "Sanne")
    with store.write(Topic.BOARD) as work:
        older = arrive(work, floor, TODAY - 2 * DAY, rep=rep)
        newer = arrive(work, floor, TODAY - DAY, rep=rep)
        arrive(work, floor, TODAY, rep=rep)
        arrive(work, floor, TODAY - DAY)
        ended = arrive(work, floor, TODAY - DAY, rep=rep)
        work.visits.end(ended, Outcome.SOLD, NOW)
        undone = arrive(work, floor, TODAY - DAY, rep=rep)
        work.visits.mark_undone(undone)
    with store.read() as work:
        assert [visit.id for visit in work.visits.open_before(TODAY)] == [older, newer]
        assert [visit.id for visit in work.visits.open_before(TODAY, limit=1)] == [older]


def test_a_floor_remembers_when_customers_came_who_use_a_turn(store: Store) -> None:
    floor, _ = builders.add_reps(store)
    with store.write(Topic.PEOPLE, Topic.BOARD) as work:
        other = work.people.add_floor("Honda").id
        for kind in (ArrivalKind.WALK_IN, ArrivalKind.SERVICE, ArrivalKind.DELIVERY):
            arrive(work, floor, TODAY - DAY, kind=kind)
        arrive(work, floor, TODAY)
        arrive(work, other, TODAY - DAY)
        work.visits.mark_undone(arrive(work, floor, TODAY - DAY))
    with store.read() as work:
        arrivals = work.visits.turn_arrivals(floor, since=TODAY - 9 * DAY, before=TODAY)
    assert arrivals == (NOW - DAY, NOW - DAY)


def test_a_person_is_found_in_visits_by_any_key_newest_first(store: Store) -> None:
    floor, (rep,) = builders.add_reps(store, "Sanne")
    with store.write(Topic.BOARD) as work:
        named = arrive(work, floor, TODAY - 3 * DAY, name="Zoë Meer", rep=rep)
        phoned = arrive(work, floor, TODAY - 2 * DAY, phone=MOBILE, name="Meneer", rep=rep)
        mailed = arrive(work, floor, TODAY - DAY, email="ZOE@x.nl", rep=rep)
        arrive(work, floor, TODAY, name="Zoë Meer", rep=rep)
        arrive(work, floor, TODAY - 99 * DAY, name="Zoë Meer", rep=rep)
        arrive(work, floor, TODAY - DAY, name="Zoë Meer")
        work.visits.mark_undone(arrive(work, floor, TODAY - DAY, name="Zoë Meer", rep=rep))
        inside = arrive(work, floor, TODAY - DAY, phone=DESK, rep=rep)
    zoe = Person.known_by("zoe meer", ("zoe@x.nl",), (MOBILE,))
    with store.read() as work:

        def found(person: Person, **more: int) -> list[int]:
            since = TODAY - 90 * DAY
            records = work.visits.records(person, since=since, before_day=TODAY, **more)
            return [visit.id for visit in records]

        assert found(zoe) == [mailed, phoned, named]
        assert found(zoe, limit=2) == [mailed, phoned]
        assert found(Person.known_by("", (), (Phone("12"),))) == [inside]
        assert found(Person()) == []
        assert found(Person(name="meer")) == []


def test_an_appointment_brings_one_visit_until_its_arrival_is_undone(store: Store) -> None:
    floor, (rep,) = builders.add_reps(store, "Sanne")
    with store.write(Topic.BOARD, Topic.LEADS) as work:
        appointment = work.appointments.add(builders.appointment(rep), made_at=NOW)
        visit = arrive(work, floor, appointment=appointment)
    with pytest.raises(IntegrityError), store.write(Topic.BOARD) as work:
        arrive(work, floor, appointment=appointment)
    with store.write(Topic.BOARD) as work:
        work.visits.mark_undone(visit)
        arrive(work, floor, appointment=appointment)
        undone = work.visits.visit(visit)
        assert undone is not None
        assert undone.undone


def test_an_appointment_comes_back_and_can_be_moved_and_shown(store: Store) -> None:
    _, (rep,) = builders.add_reps(store, "Sanne")
    with store.write(Topic.BOARD, Topic.LEADS) as work:
        lead = work.leads.add(builders.lead())
        made = builders.appointment(
            rep, lead=lead, phone=MOBILE, email="j@x.nl", subject="Yaris", customer="Jan"
        )
        made = replace(made, id=work.appointments.add(made, made_at=NOW))
    with store.write(Topic.BOARD, Topic.LEADS) as work:
        assert work.appointments.appointment(made.id) == made
        moved = appointments.move(made, NOW + 5 * HOUR, NOW)
        work.appointments.save(moved)
        assert work.appointments.appointment(made.id) == moved
        shown = appointments.show(moved)
        work.appointments.save(shown)
    with store.read() as work:
        found = work.appointments.appointment(made.id)
        assert found == shown
        assert found.before_shown is AppointmentState.MOVED
        assert appointments.unshow(found) == moved
        assert work.appointments.appointment(99) is None


def test_appointments_are_found_by_time_by_rep_and_by_lead(store: Store) -> None:
    _, (sanne, rob) = builders.add_reps(store, "Sanne", "Rob")
    with store.write(Topic.BOARD, Topic.LEADS) as work:
        one, two = (work.leads.add(builders.lead()) for _ in range(2))

        def make(rep: int, hours: int, **given: object) -> int:
            at = NOW + hours * HOUR
            return work.appointments.add(builders.appointment(rep, at=at, **given), made_at=NOW)

        late = make(sanne, 3, lead=one)
        early = make(rob, 1, lead=one, state=AppointmentState.CANCELLED)
        middle = make(sanne, 2, lead=one)
        other = make(sanne, 2, lead=two, state=AppointmentState.SHOWN)
    with store.read() as work:
        found = work.appointments

        def ids(several: object) -> list[int]:
            assert isinstance(several, tuple)
            return [each.id for each in several]

        assert ids(found.between(NOW, NOW + 3 * HOUR)) == [early, middle, other]
        assert ids(found.between(NOW, NOW + 9 * HOUR)) == [early, middle, other, late]
        assert ids(found.between(NOW, NOW + 9 * HOUR, rep=sanne)) == [middle, other, late]
        assert ids(found.between(NOW, NOW + 9 * HOUR, limit=1)) == [early]
        assert ids(found.of_lead(one)) == [late, middle, early]
        assert {lead: each.id for lead, each in found.of_leads([one, two]).items()} == {one: middle}
        assert found.of_leads([]) == {}


def test_a_person_is_found_in_appointments(store: Store) -> None:
    _, (rep,) = builders.add_reps(store, "Sanne")
    with store.write(Topic.BOARD, Topic.LEADS) as work:
        named = work.appointments.add(builders.appointment(rep, customer="Zoë"), made_at=NOW)
        phoned = work.appointments.add(
            builders.appointment(rep, customer="", phone=MOBILE, at=NOW + DAY), made_at=NOW
        )
        work.appointments.add(builders.appointment(rep, customer=""), made_at=NOW)
    with store.read() as work:
        zoe = Person.known_by("ZOE", (), (MOBILE,))
        assert [each.id for each in work.appointments.records(zoe)] == [phoned, named]
        assert work.appointments.records(Person()) == ()


def test_what_a_rep_left_open_on_earlier_days_is_found_without_reading_the_rest(
    store: Store,
) -> None:
    floor, (sanne, rob, anna) = builders.add_reps(store, "Sanne", "Rob", "Anna")
    with store.write(Topic.BOARD) as work:
        older = arrive(work, floor, TODAY - 2 * DAY, rep=sanne)
        newer = arrive(work, floor, TODAY - DAY, rep=sanne)
        his = arrive(work, floor, TODAY - DAY, rep=rob)
        arrive(work, floor, TODAY, rep=anna)
        arrive(work, floor, TODAY - DAY)
        ended = arrive(work, floor, TODAY - DAY, rep=anna)
        work.visits.end(ended, Outcome.LOST, NOW)
        never = arrive(work, floor, TODAY - DAY, rep=anna)
        work.visits.mark_undone(never)
    with store.read() as work:
        found = work.visits.open_of_reps([sanne, rob, anna], before=TODAY)
        assert {rep: [each.id for each in visits] for rep, visits in found.items()} == {
            sanne: [older, newer],
            rob: [his],
        }
        assert work.visits.open_of_reps([], before=TODAY) == {}
        (first,) = work.visits.open_of_reps([sanne], before=TODAY, limit=1).values()
        assert [each.id for each in first] == [older]


def test_a_visit_changes_hands_kind_and_floor_and_others_join_it(store: Store) -> None:
    floor, (sanne, rob) = builders.add_reps(store, "Sanne", "Rob")
    with store.write(Topic.BOARD) as work:
        visit, other = arrive(work, floor, rep=sanne), arrive(work, floor, rep=rob)
        honda = work.people.add_floor("Honda").id
        work.visits.set_joined(visit, (rob,))
        work.visits.set_joined(other, (sanne, rob))
        work.visits.set_joined(other, (sanne,))
        work.visits.treat_as(visit, ArrivalKind.BE_BACK)
        work.visits.send_on(visit, honda)
    with store.read() as work:
        known = work.visits.visit(visit)
        assert known is not None
        assert (known.kind, known.floor) == (ArrivalKind.BE_BACK, honda)
        assert work.visits.joined([visit, other, 99]) == {visit: (rob,), other: (sanne,)}
        assert work.visits.joined([]) == {}
    with store.write(Topic.BOARD) as work:
        work.visits.set_joined(visit, ())
        assert work.visits.joined([visit]) == {}


def test_an_appointment_changes_only_together_with_board_and_leads(store: Store) -> None:
    for topics in ((Topic.BOARD,), (Topic.LEADS,)):
        with (
            pytest.raises(RuntimeError, match=r"Topic\.BOARD, Topic\.LEADS"),
            store.write(*topics) as work,
        ):
            work.appointments.add(builders.appointment(1), made_at=NOW)
