"""The customers: found as they are typed, everything that happened, whose they are, merged."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from showroom_app.domain.floor_facts import ArrivalKind, Outcome
from showroom_app.domain.lead import CallResult, CloseReason
from showroom_app.domain.outgoing import Outgoing
from showroom_app.domain.people import Role, UserKind
from showroom_app.domain.person import Consent, KeyKind
from showroom_app.domain.prospect import Phone, Vehicle
from showroom_app.domain.reception import Record
from showroom_app.domain.refused import NotFound, Refused
from showroom_app.domain.topic import Topic
from showroom_app.services.customer_history import Kind
from showroom_app.services.customers import END, MOST_OF_A_NOTE, CustomerDetail
from showroom_app.words import Saying
from showroom_app.words import customers as say
from tests.services.dealership import AMSTERDAM, COROLLA, OFFICE, STATION, Dealership, local

if TYPE_CHECKING:
    from showroom_app.services.customers import Customers

MOBILE = Phone("06 12345678", "+31612345678")
JAN = {"name": "Jan Jansen", "emails": ("jan@example.nl",), "phones": (MOBILE,)}


def settled(dealership: Dealership) -> Customers:
    """The customers, with everything that was written so far."""
    customers = dealership.services.customers
    assert customers.settle_all(60)
    return customers


def person_of(dealership: Dealership, lead: int) -> int:
    """The person of a lead."""
    person = dealership.services.customers.of_lead(OFFICE, lead)
    assert person is not None
    return person


def shown(dealership: Dealership, lead: int) -> CustomerDetail:
    """The person of a lead in full."""
    return settled(dealership).show(OFFICE, person_of(dealership, lead))


def full(dealership: Dealership) -> tuple[int, int]:
    """Jan asked, was called, came, bought and asked again; his person and Anna's id."""
    services = dealership.services
    anna = dealership.rep("Anna Visser", Role.HYBRID)
    mirjam = dealership.rep("Mirjam Kok", Role.INTERNET)
    dealership.at("2026-10-05 10:00")
    services.floor.check_in(STATION, mirjam)
    first = dealership.lead(**JAN, vehicle=COROLLA)
    services.leads.claim(STATION, first, mirjam)
    dealership.later(minutes=5)
    services.leads.log_call(STATION, first, mirjam, CallResult.REACHED, "comes on Tuesday")
    services.leads.appointment(STATION, first, mirjam, local("2026-10-06 10:00"), "test drive")
    dealership.at("2026-10-06 10:02")
    for rep in (anna, mirjam):
        services.floor.check_in(STATION, rep)
    came = services.reception.arrive(STATION, ArrivalKind.APPOINTMENT, 1, phone="06-1234 5678")
    services.floor.finish(STATION, mirjam, Outcome.SOLD)
    assert came.visit is not None
    dealership.later(minutes=60)
    dealership.sale(anna, vehicle="Corolla", customer="Jan Jansen", phone="0612345678")
    services.leads.close(STATION, first, mirjam, CloseReason.SOLD)
    dealership.at("2026-10-22 10:00")
    return first, anna


def heads(detail: CustomerDetail) -> list[str]:
    """The headlines of a history."""
    saying = Saying(tz=AMSTERDAM)
    return [say.happened(row, saying)[0] for row in detail.history.rows]


# -- one record --------------------------------------------------------------------------------


def test_everything_that_happened_with_a_person_stands_in_one_order_of_time(
    dealership: Dealership,
) -> None:
    first, anna = full(dealership)
    detail = shown(dealership, first)
    assert heads(detail) == [
        "Bought: Corolla",
        "Closed: sold",
        "Visit: appointment",
        "Appointment: came to the showroom",
        "Call: reached",
        "Lead: 2025 Toyota Corolla",
    ]
    assert [row.at for row in detail.history.rows] == sorted(
        (row.at for row in detail.history.rows), reverse=True
    )
    assert say.counts(detail.counts, Saying()) == "1 lead, 1 visit, 1 appointment, 1 sale"
    assert detail.record.phones == ("+31612345678",)
    assert detail.row.last_on == date(2026, 10, 6)
    assert detail.owner.rep == anna
    small = say.happened(detail.history.rows[0], Saying(reps={anna: "Anna Visser"}))[1]
    assert small == "Anna Visser, New customer"


def test_a_history_is_read_page_by_page_without_gap_or_repetition(dealership: Dealership) -> None:
    first, _ = full(dealership)
    for number in range(3):
        dealership.lead(**JAN, vehicle=Vehicle(make="Kia", model=f"K{number}"))
    customers = settled(dealership)
    person = person_of(dealership, first)
    whole = customers.show(OFFICE, person).history
    assert whole.after is None
    for limit in (1, 2, 3, 5):
        page = customers.history(OFFICE, person, (whole.rows[0].key), limit=limit)
        read = [whole.rows[0], *page.rows]
        while page.after is not None:
            assert len(page.rows) == limit
            page = customers.history(OFFICE, person, page.after, limit=limit)
            read += page.rows
        assert [row.key for row in read] == [row.key for row in whole.rows], limit


def test_two_things_of_one_moment_are_both_read(dealership: Dealership) -> None:
    rep = dealership.rep("Anna")
    lead = dealership.lead(**JAN)
    dealership.services.leads.claim(STATION, lead, rep)
    dealership.services.leads.note(STATION, lead, rep, "one")
    dealership.services.leads.note(STATION, lead, rep, "two")
    for vehicle in ("Yaris", "Aygo"):
        dealership.sale(rep, vehicle=vehicle, email="jan@example.nl")
    customers = settled(dealership)
    person = person_of(dealership, lead)
    keys, after = [], None
    page = customers.history(
        OFFICE, person, customers.show(OFFICE, person).history.rows[0].key, limit=1
    )
    while page.rows:
        keys.append(page.rows[0].key)
        after = page.after
        if after is None:
            break
        page = customers.history(OFFICE, person, after, limit=1)
    assert [key[1] for key in keys] == [Kind.SALE, Kind.ENTRY, Kind.ENTRY, Kind.LEAD]


def test_a_mail_tells_its_subject_and_what_became_of_it(dealership: Dealership) -> None:
    from showroom_app.domain.lead import Entry, EntryKind

    lead = dealership.lead(**JAN)
    with dealership.store.write(Topic.LEADS) as work:
        mail = Outgoing(
            0, lead, "jan@example.nl", "Your Yaris", "Dag", "m1@dealer", work.now, act="a1"
        )
        number = work.outgoing.queue(mail)
        entry = Entry(0, lead, work.now, EntryKind.REPLY, code=str(number))
        work.leads.add_entry(lead, entry)
    dealership.later(minutes=1)
    with dealership.store.write(Topic.LEADS) as work:
        work.leads.add_entry(lead, replace(entry, kind=EntryKind.ANSWER, code="", at=work.now))
    detail = shown(dealership, lead)
    said = [say.happened(row, Saying()) for row in detail.history.rows]
    assert said[:2] == [("The customer wrote", ""), ("E-mail: waits to be sent", "Your Yaris")]


def test_who_is_not_there_is_said_so(dealership: Dealership) -> None:
    customers = dealership.services.customers
    for ask in (customers.show, customers.of_lead, customers.of_sale):
        with pytest.raises(NotFound):
            ask(OFFICE, 99)
    with pytest.raises(NotFound):
        customers.unmerge(STATION, 99)
    with pytest.raises(NotFound):
        customers.change(STATION, 99, name="x")


# -- searching ---------------------------------------------------------------------------------


def test_a_customer_is_found_by_name_number_mail_and_plate_however_typed(
    dealership: Dealership,
) -> None:
    dealership.lead(**JAN, trade_in=Vehicle(make="VW", model="Golf", plate="12-ABC-3"))
    dealership.lead(name="Piet Bakker")
    customers = settled(dealership)
    for typed in ("jan", "jans", "06 123", "+31612", "0031 6 12", "jan@ex", "12abc", "12-ab"):
        assert [row.title for row in customers.search(OFFICE, typed).rows] == ["Jan Jansen"], typed
    row = customers.search(OFFICE, "jan").rows[0]
    assert (row.phone, row.email, row.plate) == ("+31612345678", "jan@example.nl", "12-ABC-3")
    assert row.last_on == date(2026, 10, 22)
    assert customers.search(OFFICE, "nobody").rows == ()


def test_a_search_goes_on_after_its_page(dealership: Dealership) -> None:
    for number in range(5):
        dealership.lead(name=f"Jan {number}")
    customers = settled(dealership)
    page = customers.search(OFFICE, "jan", limit=2)
    names = [row.title for row in page.rows]
    while page.after is not None:
        page = customers.search(OFFICE, "jan", after=page.after, limit=2)
        names += [row.title for row in page.rows]
    assert names == [f"Jan {number}" for number in (4, 3, 2, 1, 0)]
    assert [each.row.title for each in customers.export(STATION)] == names


def test_a_search_is_read_back_from_its_end(dealership: Dealership) -> None:
    for number in range(5):
        dealership.lead(name=f"Jan {number}", emails=(f"jan{number}@example.nl",), phones=())
    customers = dealership.services.customers
    customers.settle_all(60)
    for typed in ("jan", ""):
        whole = customers.search(OFFICE, typed).rows
        assert customers.search(OFFICE, typed).scale is None, "all of it is here"
        last = customers.search(OFFICE, typed, before=END, limit=2)
        assert (last.rows, last.before, last.after) == (whole[3:], whole[2].person, None)
        above = customers.search(OFFICE, typed, before=whole[3].person, limit=2)
        assert (above.rows, above.before) == (whole[1:3], whole[0].person)
        assert above.after == whole[2].person
        first = customers.search(OFFICE, typed, before=whole[1].person, limit=2)
        assert (first.rows, first.before) == (whole[:1], None)
        assert (
            customers.search(OFFICE, typed, after=whole[0].person, limit=2).before
            == whole[0].person
        )
        assert customers.search(OFFICE, typed, limit=2).scale is not None


def test_who_wrote_without_a_name_is_called_by_what_is_known(dealership: Dealership) -> None:
    lead = dealership.lead(name="", phones=(MOBILE,), emails=())
    assert shown(dealership, lead).row.title == "+31612345678"


# -- settling ----------------------------------------------------------------------------------


def test_what_was_written_gets_its_person_in_bounded_steps(dealership: Dealership) -> None:
    for _ in range(5):
        dealership.lead()
    customers = dealership.services.customers
    assert customers.search(OFFICE).rows == ()
    assert customers.settle(3) == 3
    assert len(customers.search(OFFICE).rows) == 3
    assert customers.settle(3) == 2
    before = dealership.services.counters()
    assert customers.settle(3) == 0
    assert dealership.services.counters() == before, "nothing is written when nothing is due"


def test_a_lead_opens_its_person_before_anybody_settled_it(dealership: Dealership) -> None:
    rep = dealership.rep("Anna")
    lead = dealership.lead(**JAN)
    sale = dealership.sale(rep, customer="Jan Jansen", email="jan@example.nl")
    nobody = dealership.lead(name="", phones=(), emails=())
    customers = dealership.services.customers
    assert customers.of_lead(OFFICE, lead) == customers.of_sale(OFFICE, sale) is not None
    assert customers.of_lead(OFFICE, nobody) is None


# -- whose customer ----------------------------------------------------------------------------


def test_the_owner_is_that_of_the_open_lead_else_of_the_sale_else_of_the_visit(
    dealership: Dealership,
) -> None:
    first, anna = full(dealership)
    saying = Saying(tz=AMSTERDAM, reps={anna: "Anna Visser", anna + 1: "Mirjam Kok"})
    detail = shown(dealership, first)
    assert detail.owner.bond is not None
    assert detail.owner.bond.record is Record.SALE
    assert say.owner(detail.owner, saying) == (
        "Customer of Anna Visser",
        "Bought on 2026-10-06; protected until 2027-01-04.",
    )
    again = dealership.lead(**JAN, vehicle=Vehicle(make="Kia"))
    mirjam = anna + 1
    dealership.services.leads.assign(STATION, again, mirjam)
    detail = shown(dealership, first)
    assert say.owner(detail.owner, saying) == (
        "Customer of Mirjam Kok",
        "Open lead of 2026-10-22; protected as long as it is open.",
    )
    dealership.services.leads.close(STATION, again, mirjam, CloseReason.NO_INTEREST)
    dealership.at("2027-01-04 10:00")
    assert shown(dealership, first).owner.rep == anna
    dealership.at("2027-01-05 10:00")
    detail = shown(dealership, first)
    assert detail.owner.rep is None
    assert say.owner(detail.owner, saying) == (
        "Nobody's customer",
        "Was Anna Visser's until 2027-01-04: 90 days after the last contact.",
    )


def test_who_only_asked_is_nobodys(dealership: Dealership) -> None:
    detail = shown(dealership, dealership.lead(**JAN))
    assert say.owner(detail.owner, Saying()) == (
        "Nobody's customer",
        "No rep has had this customer yet.",
    )


# -- keeping it right --------------------------------------------------------------------------


def test_a_record_is_corrected_noted_and_asked_for_consent(dealership: Dealership) -> None:
    lead = dealership.lead(**JAN)
    customers = settled(dealership)
    person = person_of(dealership, lead)
    done = customers.change(STATION, person, name=" Jan  Janssen ", company="Bakkerij", note="dog ")
    assert done.person == person
    customers.set_consent(STATION, person, Consent.REFUSED)
    detail = customers.show(OFFICE, person)
    assert (detail.record.name, detail.record.company) == ("Jan Janssen", "Bakkerij")
    assert detail.notes == (("Jan Janssen", "dog"),)
    assert (detail.consent, detail.consent_at) == (Consent.REFUSED, dealership.now)
    assert [row.person for row in customers.search(OFFICE, "janssen").rows] == [person]
    with pytest.raises(Refused, match="note-too-long"):
        customers.change(STATION, person, note="x" * (MOST_OF_A_NOTE + 1))
    with pytest.raises(Refused, match="too-long"):
        customers.change(STATION, person, name="x" * 5000)
    bare = person_of(dealership, dealership.lead(name="Ali", emails=(), phones=()))
    with pytest.raises(Refused, match="person-needs-name"):
        customers.change(STATION, bare, name=" ")


def test_an_act_that_is_sent_twice_is_done_once(dealership: Dealership) -> None:
    lead = dealership.lead(**JAN)
    customers = settled(dealership)
    person = person_of(dealership, lead)
    customers.change(STATION, person, note="one", act="a1")
    assert customers.change(STATION, person, note="two", act="a1").person == person
    assert customers.show(OFFICE, person).record.note == "one"


def test_reception_and_the_owner_may_change_a_record_and_only_a_manager_merge(
    dealership: Dealership,
) -> None:
    anna = dealership.rep("Anna Visser")
    dealership.rep("Bea Blom")
    lead, other = dealership.lead(**JAN), dealership.lead(name="J. Jansen")
    dealership.services.leads.claim(STATION, lead, anna)
    customers = settled(dealership)
    person, second = person_of(dealership, lead), person_of(dealership, other)
    manager = dealership.user("Erik", UserKind.MANAGER)
    reception = STATION
    own = dealership.user("Anna", UserKind.REP, rep=anna)
    bea = dealership.user("Bea", UserKind.REP, rep=anna + 1)
    customers.change(reception, person, note="1")
    customers.change(own, person, note="2")
    customers.set_consent(own, person, Consent.GIVEN)
    for act in (
        lambda: customers.change(bea, person, note="3"),
        lambda: customers.set_consent(bea, person, Consent.REFUSED),
        lambda: customers.change(own, second, note="nobody's"),
        lambda: customers.merge(own, second, person),
        lambda: customers.merge(reception, second, person),
        lambda: customers.unmerge(reception, second),
        lambda: customers.export(reception),
        lambda: customers.export(own),
    ):
        with pytest.raises(Refused, match="not-allowed"):
            act()
    customers.merge(manager, second, person)
    customers.unmerge(manager, second)
    assert len(list(customers.export(manager))) == 2


# -- merging -----------------------------------------------------------------------------------


def test_two_records_become_one_and_come_apart_again_as_they_were(dealership: Dealership) -> None:
    lead = dealership.lead(**JAN)
    other = dealership.lead(
        name="J. Jansen", emails=("jan@example.nl",), phones=(Phone("010 1", "+31101234567"),)
    )
    customers = settled(dealership)
    kept = person_of(dealership, lead)
    merged = person_of(dealership, other)
    assert kept != merged, "another name and number"
    assert [row.person for row in customers.show(OFFICE, kept).alike] == [merged]
    customers.change(STATION, kept, note="dog")
    customers.change(STATION, merged, note="cat")
    customers.set_consent(STATION, kept, Consent.GIVEN)
    dealership.later(minutes=1)
    customers.set_consent(STATION, merged, Consent.REFUSED)
    before = [customers.show(OFFICE, each) for each in (kept, merged)]
    customers.merge(STATION, merged, kept)
    whole = customers.show(OFFICE, merged)
    assert whole.record.id == kept
    assert whole.record.other_names == ("J. Jansen",)
    assert whole.consent is Consent.REFUSED, "what was said last counts"
    assert whole.notes == (("Jan Jansen", "dog"), ("J. Jansen", "cat"))
    assert len(whole.history.rows) == 2
    assert [each.id for each in whole.merged] == [merged]
    assert whole.alike == ()
    for refused, pair in (
        ("merged-already", (merged, kept)),
        ("same-person", (kept, kept)),
    ):
        with pytest.raises(Refused, match=refused):
            customers.merge(STATION, *pair)
    with pytest.raises(NotFound):
        customers.merge(STATION, 99, kept)
    customers.unmerge(STATION, merged)
    with pytest.raises(Refused, match="not-merged"):
        customers.unmerge(STATION, merged)
    settled(dealership)
    assert [customers.show(OFFICE, each) for each in (kept, merged)] == before


# -- corrected by hand -------------------------------------------------------------------------


def test_a_number_entered_by_hand_is_searched_and_known_at_the_door(
    dealership: Dealership,
) -> None:
    mirjam = dealership.rep("Mirjam Kok", Role.INTERNET)
    lead = dealership.lead(**JAN)
    dealership.services.leads.claim(STATION, lead, mirjam)
    jan = shown(dealership, lead).record.id
    customers = dealership.services.customers
    assert dealership.services.reception.whose(STATION, 1, "0201234567").rep is None
    customers.correct(STATION, jan, KeyKind.PHONE, add="020 123 45 67")
    assert [row.person for row in customers.search(OFFICE, "0201234567").rows] == [jan]
    assert dealership.services.reception.whose(STATION, 1, "0201234567").rep == mirjam
    again = dealership.lead(name="Jan Jansen", phones=(Phone("", "+31201234567"),), emails=())
    assert again == lead
    assert dealership.known(lead).phones[0] == MOBILE


def test_a_number_taken_out_by_hand_is_not_learned_again_from_the_lead_that_said_it(
    dealership: Dealership,
) -> None:
    mirjam = dealership.rep("Mirjam Kok", Role.INTERNET)
    lead = dealership.lead(**JAN)
    dealership.services.leads.claim(STATION, lead, mirjam)
    jan = shown(dealership, lead).record.id
    customers = dealership.services.customers
    customers.change(STATION, jan, phones=(), emails=("jan@work.example",), plates=("GH-123-J",))
    with dealership.store.write(Topic.LEADS) as work:
        # As after every change of what a lead says.
        work.leads.save(replace(dealership.known(lead), name="J. Jansen"))
    record = shown(dealership, lead).record
    assert (record.phones, record.emails) == ((), ("jan@work.example",))
    assert record.plates == ("GH-123-J",)
    assert dealership.known(lead).phones == (MOBILE,)
    assert customers.search(OFFICE, "0612345678").rows == ()
    assert dealership.services.reception.whose(STATION, 1, "0612345678").rep is None
    customers.correct(STATION, jan, KeyKind.PHONE, add="0612345678")
    assert dealership.services.reception.whose(STATION, 1, "0612345678").rep == mirjam


def test_what_a_record_was_stands_in_its_history(dealership: Dealership) -> None:
    lead = dealership.lead(**JAN)
    jan = shown(dealership, lead).record.id
    dealership.later(minutes=1)
    customers = dealership.services.customers
    customers.change(STATION, jan, name="Jan Janssen", emails=("jan@example.nl", "j@work.example"))
    dealership.later(minutes=1)
    customers.change(STATION, jan, company="Jansen B.V.")
    detail = shown(dealership, lead)
    assert heads(detail) == [
        "Company added: Jansen B.V.",
        "E-mail added: j@work.example",
        "Name corrected: Jan Janssen",
        "Lead: 2024 Toyota Yaris",
    ]
    first = customers.history(OFFICE, jan, detail.history.rows[1].key)
    assert [row.key[1] for row in first.rows] == [Kind.CORRECTION, Kind.LEAD]


def test_a_correction_that_cannot_be_is_refused_and_changes_nothing(
    dealership: Dealership,
) -> None:
    lead = dealership.lead(**JAN)
    jan = shown(dealership, lead).record.id
    customers = dealership.services.customers
    for wrong, code in (
        ({"phones": ("12",)}, "no-phone-number"),
        ({"emails": ("jan",)}, "no-email-address"),
        ({"plates": tuple(f"GH-{n}-J" for n in range(100, 121))}, "too-many-keys"),
        ({"name": "", "phones": (), "emails": ()}, "person-needs-name"),
    ):
        with pytest.raises(Refused) as refused:
            customers.change(STATION, jan, **wrong)
        assert refused.value.code == code
    with pytest.raises(NotFound):
        customers.correct(STATION, jan, KeyKind.EMAIL, remove="x@example.nl")
    assert shown(dealership, lead).record.phones == ("+31612345678",)
    assert len(shown(dealership, lead).history.rows) == 1
