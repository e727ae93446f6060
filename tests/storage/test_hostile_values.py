"""Whatever people and mails write can be stored and found, and no number brings a query down."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from showroom_app.domain.duplicates import Person, Seen
from showroom_app.domain.floor_facts import ArrivalKind
from showroom_app.domain.lead import Entry, EntryKind
from showroom_app.domain.people import UserKind
from showroom_app.domain.prospect import Phone, Vehicle
from showroom_app.domain.topic import Topic
from showroom_app.storage.repositories.messages import Status
from showroom_app.storage.repositories.person_search import words_of
from showroom_app.storage.store import Store
from tests import builders
from tests.builders import NOW, TODAY

DAY = timedelta(days=1)

TEXTS = {
    "quotes": "Robert'); DROP TABLE leads;--\"",
    "percent": "100% _ %s %(x)s :x ? {x} \\",
    "signs of the whole world": "Zoë 张伟 محمد 👩‍👩‍👧 ﷽ İ",
    "line breaks": "a\r\nb\tc\x0b\x1b[31m",
    "long": "x" * 20_000,
    "long and wide": "😀" * 5_000,
}
UNSTORABLE = {
    "nul": ("a\0b", "a?b"),
    "half a character": ("a\ud83d b\udcff", "a? b?"),
    "both": ("\0\udc80", "??"),
}


@pytest.mark.parametrize("name", TEXTS)
def test_any_text_comes_back_as_it_was_written(store: Store, name: str) -> None:
    text = TEXTS[name]
    assert _written(store, text) == {text}


@pytest.mark.parametrize("name", UNSTORABLE)
def test_what_no_database_can_hold_becomes_a_question_mark(store: Store, name: str) -> None:
    text, stored = UNSTORABLE[name]
    assert _written(store, text) == {stored}


@pytest.mark.parametrize("name", [*TEXTS, *UNSTORABLE])
def test_a_person_of_whatever_name_and_number_is_settled_and_found_again(
    store: Store, name: str
) -> None:
    text = TEXTS.get(name) or UNSTORABLE[name][0]
    lead = builders.lead(
        name=text, company=text, emails=(text,), phones=(Phone(text, text), Phone("06 1"))
    )
    with store.write(Topic.LEADS) as work:
        ids = [work.leads.add(lead) for _ in range(2)]
        assert work.persons.settle() == 2
        assert not work.persons.has_due()
        one, other = (work.persons.of_lead(each) for each in ids)
        assert one == other
        by_name = [one] if words_of(text) else []
        assert [each.id for each in work.persons.search(text)] == by_name
        assert [each.id for each in work.persons.search("061")] == [one]


def _written(store: Store, text: str) -> set[str]:
    """Write a text into every field that takes one; what all those fields hold then."""
    _, (rep,) = builders.add_reps(store, "Sanne")
    phone = Phone(text, text)
    vehicle = Vehicle(make=text, vin=text)
    lead = builders.lead(
        source=text,
        name=text,
        first=text,
        last=text,
        company=text,
        emails=(text, text + "2"),
        phones=(phone, Phone(text + "2")),
        reply_to_relay=text,
        vehicle=vehicle,
        trade_in=vehicle,
        message=text,
        wish=text,
        provider_id=text,
        provider_id_source=text,
        asked_for_rep=text,
    )
    seen = Seen(text, Person.known_by(text, (text,), (phone,)), None, text, 0, text, text)
    with store.write(*Topic) as work:
        floor = work.people.add_floor(text).id
        person = work.people.add_rep(text, floor).id
        user = work.people.add_user(text, UserKind.REP, secret_hash=text).id
        number = work.leads.add(lead)
        work.leads.save(replace(lead, id=number))
        entry = Entry(0, number, NOW, EntryKind.NOTE, rep, None, text, text, text)
        work.leads.add_entry(number, entry)
        message = work.messages.add(
            path=text,
            index=0,
            received=NOW,
            original=text.encode(errors="surrogatepass"),
            status=Status.IMPORTED,
            seen=seen,
            reason=text,
            facts={"size": text},
            sender=text,
            subject=text,
            lead=number,
        )
        visit = work.visits.add(
            floor=floor,
            day=TODAY - DAY,
            kind=ArrivalKind.WALK_IN,
            arrived_at=NOW,
            name=text,
            phone=phone,
            email=text,
            wishes=(text,),
            note=text,
            rep=rep,
        )
        work.visits.complete(visit, name=text, phone=phone, email=text, note=text)
        made = builders.appointment(rep, customer=text, phone=phone, email=text, subject=text)
        appointment = work.appointments.add(made, made_at=NOW)
        sold = builders.sale(rep, customer=text, vehicle=text)
        sale = work.sales.add(sold, at=NOW, phone=phone, email=text)
        other = work.sales.add(builders.sale(rep), at=NOW)
        counter = work.sales.add(builders.sale(rep, cancels=other, reason=text), at=NOW)
        work.policy.set("dealer_name", text, at=NOW)
        (event,) = builders.append(work, floor, [builders.PASSED], act="act")
        work.floor_log.note(event, text)
    with store.read() as work:
        found = work.leads.lead(number)
        kept = work.messages.message(message)
        came = work.visits.visit(visit)
        meets = work.appointments.appointment(appointment)
        bought = work.sales.sale(sale)
        cancelled = work.sales.sale(counter)
        told = work.leads.entries(number)[0]
        assert found
        assert kept
        assert came
        assert meets
        assert bought
        assert cancelled
        assert found.vehicle
        assert found.trade_in
        assert came.phone
        assert meets.phone
        # Found again by what was typed, on both engines alike.
        who = Person.known_by(text, (text,), (phone,))
        records = {
            "lead": [each.id for each in work.leads.candidates(who, since=NOW - DAY)],
            "visit": [
                each.id
                for each in work.visits.records(who, since=TODAY - 9 * DAY, before_day=TODAY)
            ],
            "appointment": [each.id for each in work.appointments.records(who)],
            "sale": [each.id for each in work.sales.records(who, since=TODAY - DAY)],
        }
        assert records == {
            "lead": [number],
            "visit": [visit],
            "appointment": [appointment],
            "sale": [sale],
        }
        assert [row.lead.id for row in work.leads.all(source=text)] == [number]
        assert work.people.floor_named(text) is not None
        assert work.people.user_named(text) is not None
        assert work.people.secret_of(user) in (text, *(s for _, s in UNSTORABLE.values()))
        again = work.people.rep(person)
        assert again
        return {
            again.name,
            *work.leads.sources(),
            *(found.source, found.name, found.first, found.last, found.company, found.message),
            *(found.emails[0], found.phones[0].typed, found.phones[0].e164, found.reply_to_relay),
            *(found.vehicle.make, found.vehicle.vin, found.trade_in.make, found.wish),
            *(found.provider_id, found.provider_id_source, found.asked_for_rep),
            *(told.text, told.station),
            *(kept.path, kept.sender, kept.subject, kept.message_id, kept.facts["size"]),
            *(came.name, came.phone.typed, came.email, came.wishes[0], came.note),
            *(meets.customer, meets.phone.e164, meets.email, meets.subject),
            *(bought.customer, bought.vehicle, cancelled.reason),
            work.policy.policy().dealer_name,
            work.floor_log.notes(floor, TODAY)[1],
        }


def test_long_names_that_begin_alike_are_still_told_apart_by_the_rules(store: Store) -> None:
    """The index looks at a beginning only; whether it is the same message the domain decides."""
    long = "m" * 300
    with store.write(Topic.LEADS) as work:
        lead = work.leads.add(builders.lead())
        for end in ("a", "b"):
            work.messages.add(
                path="x",
                index=0,
                received=NOW,
                original=b"",
                status=Status.IMPORTED,
                seen=Seen(end, Person(), message_id=long + end),
                subject=end,
                lead=lead,
            )
    with store.read() as work:
        found = work.messages.seen(Seen("new", Person(), message_id=long + "b"))
        assert found is not None
        assert found.subject == "b"
        assert work.messages.seen(Seen("new", Person(), message_id=long + "c")) is None


@pytest.mark.parametrize("text", [*TEXTS.values(), *(text for text, _ in UNSTORABLE.values())])
def test_the_chain_holds_whatever_a_station_is_called(store: Store, text: str) -> None:
    floor, _ = builders.add_reps(store)
    with store.write(Topic.BOARD) as work:
        (written,) = work.floor_log.append(
            floor,
            TODAY,
            act=text,
            at=NOW,
            recorded=NOW,
            user=None,
            station=text,
            facts=[builders.PASSED],
            reason=text,
        )
    with store.read() as work:
        assert work.floor_log.events(floor, TODAY) == (written,)
        assert work.floor_log.verify().problems == ()


@pytest.mark.parametrize("number", [0, -1, 2**31 - 1, 2**31, 2**63, 10**30, -(10**30)])
def test_a_number_that_no_row_has_finds_nothing(store: Store, number: int) -> None:
    with store.read() as work:
        assert work.leads.lead(number) is None
        assert not work.leads.exists(number)
        assert work.leads.leads([number]) == {}
        assert work.leads.entries(number) == ()
        assert work.leads.untouched(number) == 0
        assert work.leads.unanswered(floors=[number]) == ()
        assert work.visits.visit(number) is None
        assert work.visits.visits([number]) == {}
        assert work.sales.sale(number) is None
        assert work.appointments.appointment(number) is None
        assert work.appointments.of_lead(number) == ()
        assert work.messages.message(number) is None
        assert work.people.rep(number) is None
        assert work.people.floor(number) is None
        assert work.people.user(number) is None
        assert work.people.role_of(number, TODAY) is None
        assert work.floor_log.events(number, TODAY) == ()
        assert work.floor_log.last(number, TODAY) == 0
