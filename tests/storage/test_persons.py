"""One record a person: found by its keys or made, searched, merged and taken apart."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest

from showroom_app.domain.appointment import Appointment
from showroom_app.domain.duplicates import Person
from showroom_app.domain.floor_facts import ArrivalKind
from showroom_app.domain.lead import Lead
from showroom_app.domain.person import Consent, KeyKind, PersonKey, PersonRecord
from showroom_app.domain.prospect import Phone, Vehicle
from showroom_app.domain.topic import Topic
from showroom_app.storage.repositories.person_search import words_of
from showroom_app.storage.store import Store
from tests import builders
from tests.builders import NOW, TODAY

DAY = timedelta(days=1)
MOBILE = Phone("06-12345678", "+31612345678")
ZOE = PersonRecord(
    id=0,
    name="Zoë van der Meer",
    first="Zoë",
    last="van der Meer",
    company="Bakkerij Ørsted",
    keys=(
        PersonKey(KeyKind.EMAIL, "zoe.meer@example.nl", "Zoe.Meer@example.nl"),
        PersonKey(KeyKind.PHONE, "+31612345678", "+31612345678"),
        PersonKey(KeyKind.PLATE, "12abc3", "12-ABC-3"),
    ),
    consent=Consent.GIVEN,
    consent_at=NOW,
    note="Belt liever niet.",
)


def add(store: Store, *records: PersonRecord) -> list[int]:
    """Store records; their ids."""
    with store.write(Topic.LEADS) as work:
        return [work.persons.add(each, at=NOW) for each in records]


def named(name: str, *keys: PersonKey) -> PersonRecord:
    """A record of a person with a name."""
    return PersonRecord(0, name, keys=keys)


def email(address: str) -> PersonKey:
    """An e-mail address as a key."""
    return PersonKey(KeyKind.EMAIL, address, address)


def add_leads(store: Store, *leads: Lead) -> list[int]:
    """Store leads; their ids."""
    with store.write(Topic.LEADS) as work:
        return [work.leads.add(lead) for lead in leads]


def jan(**given: Any) -> Lead:
    """A lead of Jan Jansen."""
    jans: dict[str, Any] = {
        "name": "Jan Jansen",
        "emails": ("Jan@example.nl",),
        "phones": (MOBILE,),
    }
    return builders.lead(**{**jans, **given})


def settle(store: Store) -> int:
    """Settle all that is due; how many rows it were."""
    settled = 0
    with store.write(Topic.LEADS) as work:
        while done := work.persons.settle(3):
            settled += done
        assert not work.persons.has_due()
    return settled


def found(store: Store, typed: str) -> list[str]:
    """The names of those whom a search finds."""
    with store.read() as work:
        return [person.name for person in work.persons.search(typed)]


# -- the record --------------------------------------------------------------------------------


def test_a_record_comes_back_with_everything_that_is_known_of_the_person(store: Store) -> None:
    bare, zoe = add(store, PersonRecord(0), ZOE)
    with store.read() as work:
        assert work.persons.person(zoe) == replace(ZOE, id=zoe, created_at=NOW)
        assert work.persons.person(bare) == PersonRecord(bare, created_at=NOW)
        assert work.persons.persons([bare, zoe, 99]).keys() == {bare, zoe}
        assert work.persons.persons([]) == {}
        assert work.persons.person(99) is None
        assert work.persons.standing_for(99) is None
        assert work.persons.parts(99) == ()


def test_a_record_is_corrected_and_found_by_what_it_says_now(store: Store) -> None:
    (zoe,) = add(store, ZOE)
    corrected = replace(ZOE, id=zoe, created_at=NOW, name="Zoë Meermans", first="", last="")
    with store.write(Topic.LEADS) as work:
        assert work.persons.save(corrected)
        assert not work.persons.save(replace(corrected, id=99))
        assert work.persons.set_consent(zoe, Consent.REFUSED, NOW + DAY)
        assert not work.persons.set_consent(99, Consent.REFUSED, NOW)
        expected = replace(corrected, consent=Consent.REFUSED, consent_at=NOW + DAY)
        assert work.persons.person(zoe) == expected
    assert found(store, "meermans") == ["Zoë Meermans"]
    assert found(store, "der") == []


def test_a_key_that_is_added_finds_the_person_and_one_that_was_wrong_no_longer_does(
    store: Store,
) -> None:
    (zoe,) = add(store, ZOE)
    work_mail = email("zoe@bakkerij.nl")
    with store.write(Topic.LEADS) as work:
        work.persons.add_key(zoe, work_mail)
        work.persons.add_key(zoe, work_mail)
        assert work.persons.remove_key(zoe, KeyKind.EMAIL, "zoe.meer@example.nl")
        assert not work.persons.remove_key(zoe, KeyKind.EMAIL, "zoe.meer@example.nl")
        record = work.persons.person(zoe)
    assert record is not None
    assert record.emails == ("zoe@bakkerij.nl",)
    assert (record.phones, record.plates) == (("+31612345678",), ("12-ABC-3",))
    assert found(store, "zoe@bakkerij.nl") == ["Zoë van der Meer"]
    assert found(store, "zoe.meer@example") == []


def test_a_person_is_known_by_number_or_address_and_not_by_name_alone(store: Store) -> None:
    (zoe, other) = add(store, ZOE, named("Anna", email("anna@example.nl")))
    with store.read() as work:
        by = work.persons.known_by
        assert [each.id for each in by(Person(emails=frozenset({"anna@example.nl"})))] == [other]
        both = Person(frozenset({"anna@example.nl"}), frozenset({"+31612345678"}))
        assert [each.id for each in by(both)] == [zoe, other]
        assert by(Person(name="anna")) == ()
        assert by(Person(phones=frozenset({"12abc3"}))) == (), "a plate is no number to call"


# -- searching ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "typed",
    [
        *("zoe", "ZOË", "meer", "van der m", "meer zoe", "orsted", "zoe.meer@ex", "example.nl"),
        *("0612", "06 12 34", "06-12345678", "+31 6 1234", "0031612345678", "+31612345678 z"),
        *("12-abc-3", "12abc", "12-AB", "12 abc 3", "zoe 0612"),
    ],
)
def test_a_person_is_found_by_the_beginning_of_every_word(store: Store, typed: str) -> None:
    add(store, ZOE, named("Piet Bakker", email("piet@elders.nl")))
    assert found(store, typed) == ["Zoë van der Meer"]


@pytest.mark.parametrize("typed", ["eer", "piet zoe", "99", "-", '"', "'", "zoe OR piet", "\0"])
def test_what_nobody_is_called_finds_nobody(store: Store, typed: str) -> None:
    add(store, ZOE, named("Piet Bakker"))
    assert found(store, typed) == []


def test_signs_that_mean_something_to_an_index_do_no_harm(store: Store) -> None:
    strange = ["O'Brien", 'Jan "Jo" *', "NEAR(x)", "名前", "Ünal | & !", "a" * 5000, "\ud800half"]
    add(store, *(named(name) for name in strange), named("\U0001d7d8\u0661\u00b2\u2460 x"))
    for name in strange:
        assert len(found(store, name)) == 1, name
    assert found(store, "名") == ["名前"]
    assert len(found(store, "0\u0661")) == 1
    with store.read() as work:
        assert len(work.persons.search("brien " * 10_000)) == 1


def test_a_search_goes_on_after_the_last_one_shown(store: Store) -> None:
    ids = add(store, *(named(f"Jan {number}") for number in range(5)))
    for typed in ("jan", " "):
        with store.read() as work:
            first = work.persons.search(typed, limit=2)
            rest = work.persons.search(typed, limit=9, after=first[-1].id)
        assert [each.id for each in (*first, *rest)] == ids[::-1]


def test_words_are_made_alike_of_what_is_kept_and_of_what_is_typed() -> None:
    assert words_of("Zoë-Anne  van 't Hof") == ("zoe", "anne", "van", "t", "hof")
    assert words_of("+31 (0)6 12-34") == ("3106" + "1234",)
    assert words_of("12-34-AB") == ("1234", "ab")
    assert words_of("") == ()


# -- merging -----------------------------------------------------------------------------------


def test_who_was_merged_is_one_person_with_all_keys_and_comes_apart_again(store: Store) -> None:
    zoe, bakery, other = add(
        store, ZOE, named("Z. Meer", email("z@winkel.nl")), named("Piet", email("p@x.nl"))
    )
    with store.write(Topic.LEADS) as work:
        assert work.persons.merge(bakery, zoe, NOW)
        assert not work.persons.merge(bakery, other, NOW), "it is merged already"
        assert not work.persons.merge(other, bakery, NOW), "into one that is no whole"
        assert not work.persons.merge(zoe, zoe, NOW)
        assert not work.persons.merge(zoe, bakery, NOW)
        assert not work.persons.merge(zoe, 99, NOW)
        assert work.persons.standing_for(bakery) == zoe
        assert work.persons.parts(zoe) == (zoe, bakery)
        whole = work.persons.person(zoe)
        assert whole is not None
        assert whole.emails == ("Zoe.Meer@example.nl", "z@winkel.nl")
        assert [each.id for each in work.persons.merged_into(zoe)] == [bakery]
        known = work.persons.known_by(Person(emails=frozenset({"z@winkel.nl"})))
        assert [each.id for each in known] == [zoe]
        assert whole.other_names == ("Z. Meer",)
    assert found(store, "z@winkel") == ["Zoë van der Meer"]
    assert found(store, "") == ["Piet", "Zoë van der Meer"]
    with store.write(Topic.LEADS) as work:
        assert work.persons.merge(zoe, other, NOW + DAY)
        assert work.persons.standing_for(bakery) == other
        assert work.persons.parts(other) == (other, zoe, bakery)
        both = work.persons.persons([zoe, other])
        assert both[zoe].other_names == ("Z. Meer",)
        assert both[other].other_names == ("Zoë van der Meer", "Z. Meer")
        assert work.persons.unmerge(zoe) == other
        assert work.persons.unmerge(bakery) == zoe
        assert work.persons.unmerge(bakery) is None
        assert work.persons.unmerge(99) is None
        assert work.persons.parts(zoe) == (zoe,)
    assert found(store, "z@winkel") == ["Z. Meer"]
    assert found(store, "zoe.meer") == ["Zoë van der Meer"]
    assert found(store, "piet") == ["Piet"]


def test_what_came_for_the_whole_goes_to_whom_its_keys_name_when_it_is_taken_apart(
    store: Store,
) -> None:
    (old, piet) = add_leads(store, jan(), jan(name="Piet", emails=("piet@example.nl",), phones=()))
    settle(store)
    with store.write(Topic.LEADS) as work:
        kept, merged = (work.persons.of_lead(lead) for lead in (old, piet))
        assert kept is not None
        assert merged is not None
        work.persons.merge(merged, kept, NOW + DAY)
    later = jan(name="Piet", emails=("piet@example.nl",), phones=(), received=NOW + 2 * DAY)
    (new,) = add_leads(store, later)
    assert settle(store) == 1
    with store.write(Topic.LEADS) as work:
        assert [work.persons.of_lead(lead) for lead in (old, piet, new)] == [kept] * 3
        assert [each.id for each in work.leads.of_persons(work.persons.parts(kept))] == [
            *(new, piet, old)
        ]
        work.persons.unmerge(merged)
    assert settle(store) == 1
    with store.read() as work:
        assert [work.persons.of_lead(lead) for lead in (old, piet, new)] == [kept, merged, merged]


# -- settling ----------------------------------------------------------------------------------


def test_what_one_person_asked_and_bought_hangs_on_one_record(store: Store) -> None:
    floor, (rep,) = builders.add_reps(store, "Sanne")
    golf = Vehicle(make="VW", model="Golf", plate="12-ABC-3")
    first, again, other = add_leads(
        store,
        jan(trade_in=golf, company="Bakkerij"),
        jan(name="J. Jansen", received=NOW + DAY, phones=(MOBILE, Phone("010 1", "+31101"))),
        jan(name="Marie Jansen", phones=(Phone("06 99", "+31699"),)),
    )
    with store.write(Topic.BOARD, Topic.LEADS, Topic.SALES) as work:
        appointment = work.appointments.add(
            Appointment(0, rep, NOW, customer="Jansen", lead=first), made_at=NOW
        )
        unlinked = work.appointments.add(
            Appointment(0, rep, NOW, phone=Phone("010-1", "+31101")), made_at=NOW
        )
        seen: dict[str, Any] = {
            "floor": floor,
            "day": TODAY,
            "kind": ArrivalKind.APPOINTMENT,
            "arrived_at": NOW,
        }
        visit = work.visits.add(**seen, name="dhr Jansen", appointment=appointment)
        blue = work.visits.add(**seen, name="blue jacket")
        undone = work.visits.add(**seen, phone=MOBILE)
        work.visits.mark_undone(undone)
        made = replace(builders.sale(rep), customer="jan jansen")
        sale = work.sales.add(made, at=NOW, email="jan@example.nl")
        counter = work.sales.add(
            replace(made, cancels=sale, customer="x", reason="back"), at=NOW + DAY
        )
    assert settle(store) == 10
    with store.read() as work:
        persons = work.persons
        jansen = persons.of_lead(first)
        assert jansen is not None
        assert persons.of_lead(again) == jansen
        assert persons.of_lead(other) not in (jansen, None), "his wife has his address"
        assert persons.of_appointment(appointment) == jansen
        assert persons.of_appointment(unlinked) == jansen
        assert persons.of_visit(visit) == jansen
        assert persons.of_visit(blue) is None
        assert persons.of_visit(undone) is None
        assert persons.of_sale(sale) == jansen
        assert persons.of_sale(counter) == jansen
        record = persons.person(jansen)
        assert record is not None
        assert (record.name, record.company, record.created_at) == ("Jan Jansen", "Bakkerij", NOW)
        assert record.emails == ("Jan@example.nl",)
        assert record.phones == ("+31101", "+31612345678")
        assert record.plates == ("12-ABC-3",)
        lead = work.leads.lead(first)
        assert lead is not None
        assert lead.person == jansen
        parts = persons.parts(jansen)
        assert {each.id for each in work.leads.of_persons(parts)} == {first, again}
        assert {each.id for each in work.appointments.of_persons(parts)} == {appointment, unlinked}
        assert [each.id for each in work.visits.of_persons(parts)] == [visit]
        assert [(each.id, each.cancelled_by) for each in work.sales.of_persons(parts)] == [
            (sale, counter)
        ]
        assert work.sales.of_persons(parts)[0].shares[0].share == Decimal(1)
        for rows in (work.leads, work.visits, work.appointments, work.sales):
            assert rows.of_persons(()) == ()
    assert found(store, "12-abc") == ["Jan Jansen"]


def test_who_wrote_without_a_name_gets_it_from_the_next_message(store: Store) -> None:
    nameless, _ = add_leads(store, jan(name="", phones=()), jan(phones=()))
    settle(store)
    assert found(store, "jan") == ["Jan Jansen"]
    with store.read() as work:
        record = work.persons.search("jansen")[0]
        assert work.persons.of_lead(nameless) == record.id


def test_two_with_one_name_and_no_more_in_common_are_two_persons(store: Store) -> None:
    one, other = add_leads(
        store, jan(phones=()), jan(emails=("j@elders.nl",), phones=(Phone("06 8", "+3168"),))
    )
    settle(store)
    with store.read() as work:
        assert work.persons.of_lead(one) != work.persons.of_lead(other)
    assert found(store, "jansen") == ["Jan Jansen"] * 2


def test_an_address_that_many_share_makes_nobody_one_person(store: Store) -> None:
    shared = ("info@leasemij.nl",)
    add_leads(store, *(jan(name=f"Klant {n}", emails=shared, phones=()) for n in range(60)))
    settle(store)
    (nameless,) = add_leads(store, jan(name="", emails=shared, phones=()))
    settle(store)
    with store.read() as work:
        person = work.persons.of_lead(nameless)
        assert person is not None
        record = work.persons.person(person)
        assert record is not None
        assert record.name == ""


def test_what_is_filled_in_later_is_settled_later(store: Store) -> None:
    floor, (rep,) = builders.add_reps(store, "Sanne")
    (lead,) = add_leads(store, jan(name="", emails=(), phones=()))
    with store.write(Topic.BOARD, Topic.LEADS) as work:
        visit = work.visits.add(
            floor=floor, day=TODAY, kind=ArrivalKind.WALK_IN, arrived_at=NOW, name="blue jacket"
        )
        appointment = work.appointments.add(Appointment(0, rep, NOW), made_at=NOW)
    assert settle(store) == 3
    with store.write(Topic.BOARD, Topic.LEADS) as work:
        known = work.leads.lead(lead)
        assert known is not None
        assert known.person is None
        work.leads.save(replace(known, message="again"))
        made = work.appointments.appointment(appointment)
        assert made is not None
        work.appointments.save(replace(made, subject="Yaris"))
        work.visits.complete(visit, note="came by bike")
        assert not work.persons.has_due(), "nothing new of the person"
        work.leads.save(replace(known, name="Jan Jansen"))
        work.appointments.save(replace(made, email="jan@example.nl"))
        work.visits.complete(visit, phone=MOBILE)
        assert work.persons.has_due()
    assert settle(store) == 3
    with store.write(Topic.LEADS) as work:
        known = work.leads.lead(lead)
        assert known is not None
        assert known.person is not None
        assert work.persons.of_visit(visit) is not None
        assert work.persons.of_appointment(appointment) is not None
        work.leads.save(replace(known, emails=("jan@elders.nl",)))
    assert settle(store) == 1
    assert found(store, "jan@elders") == ["Jan Jansen"]
