"""Leads as they are stored, claimed, worked on and found again by their person."""

from __future__ import annotations

import multiprocessing
import threading
from dataclasses import replace
from datetime import date, timedelta

import pytest

from showroom_app.domain.duplicates import KnownLead, Person
from showroom_app.domain.lead import (
    Because,
    CloseReason,
    Entry,
    EntryKind,
    Lead,
    NextStep,
    Stage,
)
from showroom_app.domain.prospect import Phone, Vehicle
from showroom_app.domain.topic import Topic
from showroom_app.storage.repositories.leads import Attempt
from showroom_app.storage.store import Store, open_store
from tests import builders
from tests.builders import NOW, YARIS

MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)


def add(store: Store, *leads: Lead) -> list[int]:
    """Store leads; their ids."""
    with store.write(Topic.LEADS) as work:
        return [work.leads.add(lead) for lead in leads]


def full_lead(rep: int, floor: int, linked_to: int | None) -> Lead:
    """A lead of which every field is filled in, each in its own way."""
    return Lead(
        id=0,
        source="Marktplaats Zakelijk",
        arrived=NOW,
        received=NOW + MINUTE,
        clock_from=NOW + 2 * MINUTE,
        floor=floor,
        name="Zoë van der Meer",
        first="Zoë",
        last="van der Meer",
        placeholder_name=True,
        company="Bakkerij Meer",
        emails=("Zoe@Example.nl", "info@bakkerij.nl"),
        phones=(Phone("06 12345678", "+31612345678"), Phone("toestel 12")),
        reply_to_relay="x@relay.example",
        vehicle=YARIS,
        trade_in=Vehicle(make="VW", model="Golf", odometer="112.000 km", plate="12-ABC-3"),
        message="Kan ik zaterdag een proefrit maken?\n\n– Zoë",
        wish="test-drive",
        provider_id="A-17",
        provider_id_source="Marktplaats",
        asked_for_rep="Sanne",
        repaired=True,
        linked_to=linked_to,
        stage=Stage.DIALOGUE,
        owner=rep,
        owned_since=NOW + 3 * MINUTE,
        because=Because.CLAIMED,
        known_owner=rep,
        first_attempt=NOW + 4 * MINUTE,
        first_dialogue=NOW + 5 * MINUTE,
        attempts=3,
        attempt_days=frozenset({date(2026, 10, 22), date(2026, 10, 23)}),
        next_step=NextStep.CALL_BACK,
        next_step_by=NOW + DAY,
        escalated_at=NOW + 6 * MINUTE,
        closed_at=NOW + 7 * MINUTE,
        close_reason=CloseReason.BOUGHT_ELSEWHERE,
    )


def test_a_lead_comes_back_with_everything_that_is_known_of_it(store: Store) -> None:
    floor, (rep,) = builders.add_reps(store, "Sanne")
    (bare,) = add(store, Lead(id=0, source="", arrived=NOW, received=NOW))
    full = full_lead(rep, floor, bare)
    with store.write(Topic.LEADS) as work:
        stored = work.leads.add(full, by=NOW + 9 * MINUTE)
    with store.read() as work:
        assert work.leads.lead(stored) == replace(full, id=stored)
        assert work.leads.lead(bare) == Lead(id=bare, source="", arrived=NOW, received=NOW)
        listed = work.leads.listed(stored)
        assert listed is not None
        assert listed.by == NOW + 9 * MINUTE
        assert work.leads.leads([stored, bare, 99]).keys() == {stored, bare}
        assert work.leads.leads([]) == {}
        assert work.leads.linked(bare) == (stored,)
        assert work.leads.exists(stored)
        assert not work.leads.exists(99)
        assert work.leads.lead(99) is None


def test_what_a_lead_has_become_is_stored_whole(store: Store) -> None:
    floor, (rep,) = builders.add_reps(store, "Sanne")
    (first, second) = add(store, builders.lead(), builders.lead())
    become = replace(
        full_lead(rep, floor, first),
        id=second,
        source="Website",
        received=NOW,
        provider_id="",
        provider_id_source="",
    )
    with store.write(Topic.LEADS) as work:
        work.leads.save(become, by=NOW + 9 * MINUTE)
        work.leads.save(become)
    with store.read() as work:
        assert work.leads.lead(second) == become
        listed = work.leads.listed(second)
        assert listed is not None
        assert listed.by == NOW + 9 * MINUTE


def test_a_person_who_gave_another_number_later_is_found_by_both(store: Store) -> None:
    (lead,) = add(store, builders.lead(phones=(Phone("06 11", "+31611"),), emails=("a@b.nl",)))
    with store.write(Topic.LEADS) as work:
        known = work.leads.lead(lead)
        assert known is not None
        more = replace(known, phones=(*known.phones, Phone("06 22", "+31622")))
        work.leads.save(more)
    with store.read() as work:
        for number in ("+31611", "+31622"):
            person = Person(phones=frozenset({number}))
            (found,) = work.leads.candidates(person, since=NOW - DAY)
            assert found.id == lead


def test_a_person_is_found_by_a_number_that_was_taken_out_and_came_back(store: Store) -> None:
    number = add(store, builders.lead(emails=()))[0]
    with store.write(Topic.LEADS) as work:
        whole = work.leads.lead(number)
        assert whole is not None
        without = replace(whole, phones=())
        work.leads.save(without)
        work.desk.forget_contacts(without)
        work.leads.save(whole)
    with store.read() as work:
        person = Person.known_by("", (), whole.phones)
        found = work.leads.candidates(person, since=NOW - timedelta(days=1))
    assert [each.id for each in found] == [number]


def test_a_lead_is_claimed_once(store: Store) -> None:
    _, (sanne, rob) = builders.add_reps(store, "Sanne", "Rob")
    (lead,) = add(store, builders.lead())

    def claim(rep: int) -> bool:
        with store.write(Topic.LEADS) as work:
            known = work.leads.lead(lead)
            assert known is not None
            claimed = replace(
                known, owner=rep, owned_since=NOW, stage=Stage.OWNED, because=Because.CLAIMED
            )
            return work.leads.claim(claimed)

    assert claim(sanne)
    assert not claim(rob)
    assert not claim(sanne)
    with store.read() as work:
        known = work.leads.lead(lead)
        assert known is not None
        assert (known.owner, known.stage, known.because) == (sanne, Stage.OWNED, Because.CLAIMED)
        assert work.leads.last_assigned(sanne) == NOW
        assert work.leads.last_assigned(rob) is None


@pytest.mark.parametrize("gone", ["closed", "undone"])
def test_a_lead_that_is_no_longer_open_cannot_be_claimed(store: Store, gone: str) -> None:
    _, (rep,) = builders.add_reps(store, "Sanne")
    given = {"closed_at": NOW, "close_reason": CloseReason.SPAM} if gone == "closed" else {}
    (lead,) = add(store, builders.lead(**given))
    with store.write(Topic.LEADS) as work:
        if gone == "undone":
            work.leads.mark_undone(lead)
        claimed = builders.lead(id=lead, owner=rep)
        assert not work.leads.claim(claimed)


def _claim_all(url: str, rep: int, leads: list[int]) -> list[int]:
    store = open_store(url)
    won = []
    for lead in leads:
        # Every program has looked before any has claimed: a stale screen's click.
        with store.write(Topic.LEADS) as work:
            if work.leads.claim(builders.lead(id=lead, owner=rep)):
                won.append(lead)
    store.close()
    return won


def test_four_programs_claim_the_same_leads_and_each_lead_has_one_winner(
    store: Store, database_url: str
) -> None:
    _, reps = builders.add_reps(store, "Sanne", "Rob", "Esra", "Jan")
    leads = add(store, *(builders.lead() for _ in range(40)))
    with multiprocessing.get_context("spawn").Pool(4) as programs:
        jobs = [(database_url, rep, leads) for rep in reps]
        won = programs.starmap(_claim_all, jobs, chunksize=1)
    assert sorted(lead for each in won for lead in each) == leads
    with store.read() as work:
        found = work.leads.leads(leads)
    for rep, each in zip(reps, won, strict=True):
        assert {found[lead].owner for lead in each} <= {rep}


def test_two_clicks_at_once_have_one_winner(store: Store) -> None:
    _, reps = builders.add_reps(store, "Sanne", "Rob")
    (lead,) = add(store, builders.lead())
    start = threading.Barrier(2)
    won: list[int] = []

    def click(rep: int) -> None:
        start.wait()
        with store.write(Topic.LEADS) as work:
            if work.leads.claim(builders.lead(id=lead, owner=rep)):
                won.append(rep)

    clicks = [threading.Thread(target=click, args=(rep,)) for rep in reps]
    for each in clicks:
        each.start()
    for each in clicks:
        each.join()
    with store.read() as work:
        known = work.leads.lead(lead)
    assert known is not None
    assert won == [known.owner]


def test_the_timeline_of_a_lead_is_told_from_the_beginning(store: Store) -> None:
    _, (rep,) = builders.add_reps(store, "Sanne")
    (lead,) = add(store, builders.lead())
    entries = [
        Entry(0, lead, NOW + number * MINUTE, kind, rep, None, "kiosk", code, text)
        for number, (kind, code, text) in enumerate(
            [
                (EntryKind.RECEIVED, "website", ""),
                (EntryKind.CALL, "voicemail", "Belt terug na vijven"),
                (EntryKind.NOTE, "", "Zoë"),
            ]
        )
    ]
    with store.write(Topic.LEADS) as work:
        ids = [work.leads.add_entry(lead, entry) for entry in (entries[1], entries[2], entries[0])]
    with store.read() as work:
        told = work.leads.entries(lead)
        assert told == (
            replace(entries[0], id=ids[2]),
            replace(entries[1], id=ids[0]),
            replace(entries[2], id=ids[1]),
        )
        assert work.leads.entries(lead, limit=2) == told[1:]
        assert work.leads.entries(99) == ()


def test_an_undone_phone_lead_is_nowhere_to_be_found(store: Store) -> None:
    _, (rep,) = builders.add_reps(store, "Sanne")
    undone, kept = add(store, builders.lead(owner=rep, name="Jan"), builders.lead(owner=rep))
    with store.write(Topic.LEADS) as work:
        work.leads.mark_undone(undone)
        work.leads.mark_undone(undone)
    with store.read() as work:
        leads = work.leads
        assert leads.lead(undone) is None
        assert leads.listed(undone) is None
        assert not leads.exists(undone)
        assert leads.leads([undone, kept]).keys() == {kept}
        pages = [leads.unanswered(), leads.all(), leads.mine(rep), leads.follow_up()]
        assert [[row.lead.id for row in page] for page in pages] == [[kept]] * 4
        assert leads.candidates(Person(name="jan"), since=NOW - DAY) == ()
        assert leads.counts(rep=rep).all == leads.total() == 1
        assert leads.untouched(rep) == 1


def test_known_leads_of_a_person_are_found_by_any_key_newest_first(store: Store) -> None:
    one, two, three, four = add(
        store,
        builders.lead(name="Zoë Meer", arrived=NOW - 3 * DAY),
        builders.lead(emails=("zoe@example.nl",), arrived=NOW - 2 * DAY),
        builders.lead(phones=(Phone("x", "+31699"),), arrived=NOW - 9 * DAY),
        builders.lead(arrived=NOW),
    )
    person = Person.known_by("zoe  MEER", ("ZOE@example.nl ",), (Phone("", "+31699"),))
    with store.write(Topic.LEADS) as work:
        entry = Entry(0, one, NOW - DAY, EntryKind.NOTE)
        work.leads.add_entry(one, entry)
    with store.read() as work:
        found = work.leads.candidates(person, since=NOW - 5 * DAY)
        assert [known.id for known in found] == [two, one]
        assert found[1].last_activity_at == NOW - DAY
        assert found[0] == KnownLead(
            two, True, found[0].person, YARIS, NOW - 2 * DAY, NOW - 2 * DAY
        )
        assert found[0].person.emails == {"zoe@example.nl"}
        everything = work.leads.candidates(person, since=NOW - 99 * DAY)
        assert [known.id for known in everything] == [two, one, three]
        assert [k.id for k in work.leads.candidates(person, since=NOW - 99 * DAY, limit=1)] == [two]
        assert work.leads.candidates(Person(), since=NOW - 99 * DAY) == ()
        assert four not in {known.id for known in everything}


def test_a_placeholder_name_finds_nobody(store: Store) -> None:
    add(store, builders.lead(name="Onbekend", placeholder_name=True))
    with store.read() as work:
        assert work.leads.candidates(Person(name="onbekend"), since=NOW - DAY) == ()


def test_the_owner_of_a_person_is_read_from_open_leads(store: Store) -> None:
    _, (sanne, rob) = builders.add_reps(store, "Sanne", "Rob")
    jan = {"name": "Jan", "emails": ("jan@example.nl",)}
    add(
        store,
        builders.lead(**jan, owner=sanne, arrived=NOW - DAY),
        builders.lead(**jan),
        builders.lead(**jan, owner=rob, closed_at=NOW, close_reason=CloseReason.SOLD),
    )
    person = Person.known_by("Jan", ("jan@example.nl",))
    with store.read() as work:
        assert [lead.owner for lead in work.leads.open_owners(person)] == [sanne]
        assert [lead.owner for lead in work.leads.records(person)] == [rob, sanne]
        assert work.leads.open_owners(Person(name="piet")) == ()


def test_sources_are_counted_as_leads_come_in(store: Store) -> None:
    add(
        store,
        builders.lead(source="Marktplaats"),
        builders.lead(source="Website"),
        builders.lead(source="WEBSITE "),
        builders.lead(source=""),
    )
    with store.read() as work:
        assert set(work.leads.sources()) == {"Website", "Marktplaats", ""}
        assert work.leads.sources()[0] == "Website"
        assert work.leads.total() == 4
        assert work.leads.counts(source="website").all == 2
        assert work.leads.counts(source="nowhere").all == 0


def test_the_attempts_of_a_day_are_listed_with_their_clocks(store: Store) -> None:
    early, late, stale, _ = add(
        store,
        builders.lead(first_attempt=NOW + MINUTE),
        builders.lead(first_attempt=NOW + 3 * MINUTE, source="Phone"),
        builders.lead(first_attempt=NOW + 2 * MINUTE, clock_from=None),
        builders.lead(),
    )
    with store.read() as work:
        found = work.leads.attempts(NOW, NOW + 3 * MINUTE)
        assert found == (
            Attempt(stale, "Website", NOW, None, NOW + 2 * MINUTE),
            Attempt(early, "Website", NOW, NOW, NOW + MINUTE),
        )
        assert [each.lead for each in work.leads.attempts(NOW, NOW + DAY, limit=1)] == [late]
        assert work.leads.last_attempt() == NOW + 3 * MINUTE


def test_how_many_leads_a_rep_has_not_touched(store: Store) -> None:
    _, (sanne, rob) = builders.add_reps(store, "Sanne", "Rob")
    mine = add(
        store,
        builders.lead(owner=sanne, arrived=NOW),
        builders.lead(owner=sanne, arrived=NOW - MINUTE),
        builders.lead(owner=sanne, first_attempt=NOW, arrived=NOW - 2 * MINUTE),
    )
    add(
        store,
        builders.lead(owner=rob),
        builders.lead(owner=sanne, closed_at=NOW, close_reason=CloseReason.SPAM),
    )
    with store.read() as work:
        assert work.leads.untouched(sanne) == 2
        assert work.leads.untouched(99) == 0
        assert [lead.id for lead in work.leads.open_of(sanne)] == mine[::-1]
