"""Calls of known customers: a note for a showroom rep, or one more entry of an open lead."""

from __future__ import annotations

from dataclasses import replace

import pytest

from showroom_app.domain.floor_facts import ArrivalKind
from showroom_app.domain.lead import CallResult, EntryKind
from showroom_app.domain.people import Role, UserKind
from showroom_app.domain.prospect import Phone
from showroom_app.domain.refused import Refused
from showroom_app.services.done import Done
from showroom_app.services.inbox_view import Tab
from tests.services.dealership import OFFICE, STATION, Dealership

PHONE = Phone("06 12345678", "+31612345678")


def sanne_sold_to_jane(dealership: Dealership) -> int:
    """A showroom rep and her customer."""
    sanne = dealership.rep("Sanne", Role.SHOWROOM)
    dealership.rep("Mirjam")
    dealership.sale(sanne, "2026-10-01", customer="Jane Doe", phone="06 12345678")
    return sanne


def phones(dealership: Dealership, **said: object) -> Done:
    """Somebody phones."""
    return dealership.services.reception.arrive(
        STATION,
        ArrivalKind.PHONE,
        1,
        **said,  # type: ignore[arg-type]  # as given
    )


def test_a_known_customer_who_phones_a_showroom_rep_is_called_back_and_is_no_lead(
    dealership: Dealership,
) -> None:
    sanne = sanne_sold_to_jane(dealership)
    done = phones(dealership, name="Jane Doe", phone="06 12345678", note="winterbanden")
    assert (done.lead, done.rep, done.assigned) == (None, sanne, None)
    assert dealership.rows(Tab.ALL) == ()
    (waits,) = dealership.services.call_backs.waiting(OFFICE, sanne)
    assert (waits.rep_name, waits.at, waits.act) == ("Sanne", dealership.now, done.act)
    assert waits.text == "Jane Doe, +31612345678, winterbanden"
    entry = dealership.services.floor.log(1)[-1]
    assert (entry.kind, entry.note) == ("phone", waits.text)


def test_who_called_back_takes_the_note_away_and_undo_brings_it_back(
    dealership: Dealership,
) -> None:
    sanne = sanne_sold_to_jane(dealership)
    call = phones(dealership, phone="06 12345678").act
    call_backs = dealership.services.call_backs
    dealership.later(days=1)
    done = call_backs.done(STATION, sanne, call)
    assert call_backs.waiting(OFFICE) == ()
    with pytest.raises(Refused, match="no-call-back"):
        call_backs.done(STATION, sanne, call)
    dealership.services.floor.undo(STATION, done.act)
    assert [each.act for each in call_backs.waiting(OFFICE)] == [call]


def test_the_undo_of_a_call_takes_its_note_back(dealership: Dealership) -> None:
    sanne_sold_to_jane(dealership)
    dealership.services.floor.undo(STATION, phones(dealership, phone="06 12345678").act)
    assert dealership.services.call_backs.waiting(OFFICE) == ()


def test_a_rep_asked_for_is_called_back_by_name_only_with_a_record(
    dealership: Dealership,
) -> None:
    sanne = sanne_sold_to_jane(dealership)
    known = phones(dealership, name="Jane Doe", rep=sanne)
    stranger = phones(dealership, name="Piet Jansen", rep=sanne)
    nameless = phones(dealership, name="Jane Doe")
    assert (known.lead, known.rep) == (None, sanne)
    assert stranger.lead is not None
    assert nameless.lead is not None, "a name alone is too little"
    for lead in (stranger.lead, nameless.lead):
        assert dealership.known(lead).owner is None


def test_the_customer_of_an_internet_rep_who_phones_is_a_lead(dealership: Dealership) -> None:
    mirjam = dealership.rep("Mirjam")
    dealership.sale(mirjam, "2026-10-01", customer="Jane Doe", phone="06 12345678")
    done = phones(dealership, phone="06 12345678")
    assert (done.lead is not None, done.assigned) == (True, mirjam)


def test_a_call_that_turns_out_to_be_of_a_showroom_reps_customer_is_no_lead_any_more(
    dealership: Dealership,
) -> None:
    sanne = sanne_sold_to_jane(dealership)
    lead = phones(dealership).lead
    assert lead is not None
    done = dealership.services.leads.complete(STATION, lead, name="Jane", phone="06 12345678")
    assert (done.rep, done.lead, done.remark) == (sanne, None, "call-back")
    assert dealership.rows(Tab.ALL) == ()
    assert dealership.services.inbox.page(OFFICE, Tab.ALL).total == 0
    (waits,) = dealership.services.call_backs.waiting(OFFICE, sanne)
    assert waits.text == "Jane, +31612345678"
    dealership.services.floor.undo(STATION, done.act)
    assert [row.lead for row in dealership.rows(Tab.ALL)] == [lead]
    assert dealership.services.inbox.page(OFFICE, Tab.ALL).total == 1


def test_only_the_rep_concerned_and_a_manager_note_that_a_call_was_returned(
    dealership: Dealership,
) -> None:
    sanne = sanne_sold_to_jane(dealership)
    call = phones(dealership, phone="06 12345678").act
    erik = dealership.user("Erik", UserKind.MANAGER)
    with pytest.raises(Refused, match="not-allowed"):
        dealership.services.call_backs.done(STATION, sanne, call)
    dealership.services.call_backs.done(erik, sanne, call)


# -- a call that joined a lead -----------------------------------------------------------------


def test_the_undo_of_a_call_that_joined_a_lead_takes_it_out_again(dealership: Dealership) -> None:
    mirjam = dealership.rep("Mirjam")
    lead = dealership.lead(name="Jane Doe", emails=(), phones=(PHONE,))
    dealership.services.leads.claim(STATION, lead, mirjam)
    dealership.services.leads.log_call(STATION, lead, mirjam, CallResult.VOICEMAIL)
    before = dealership.known(lead)
    done = phones(dealership, name="Jane Doe", phone="06 12345678", email="jane@example.nl")
    assert (done.lead, done.remark) == (lead, "joined-lead")
    joined = dealership.known(lead)
    assert (joined.emails, joined.needs_reply) == (("jane@example.nl",), True)
    dealership.services.floor.undo(STATION, done.act)
    assert dealership.known(lead) == before
    kinds = [each.kind for each in dealership.services.leads.show(OFFICE, lead).entries]
    assert EntryKind.JOINED not in kinds
    stranger = dealership.lead(name="Somebody", emails=("jane@example.nl",), phones=())
    assert stranger != lead, "by an address that was never said nobody is found"


def test_a_call_on_which_somebody_acted_since_stays(dealership: Dealership) -> None:
    mirjam = dealership.rep("Mirjam")
    lead = dealership.lead(name="Jane Doe", emails=(), phones=(PHONE,))
    dealership.services.leads.claim(STATION, lead, mirjam)
    done = phones(dealership, name="Jane Doe", phone="06 12345678")
    dealership.services.leads.log_call(STATION, lead, mirjam, CallResult.REACHED)
    with pytest.raises(Refused, match="lead-worked-on"):
        dealership.services.floor.undo(STATION, done.act)


def test_a_call_that_started_a_clock_stops_it_when_undone(dealership: Dealership) -> None:
    dealership.rep("Mirjam")
    ancient = dealership.now.replace(day=1)
    lead = dealership.lead(name="Jane Doe", phones=(PHONE,), requested_at=ancient)
    before = dealership.known(lead)
    assert before.clock_from is None
    done = phones(dealership, name="Jane Doe", phone="06 12345678")
    assert dealership.known(lead) == replace(before, clock_from=dealership.now)
    dealership.services.floor.undo(STATION, done.act)
    assert dealership.known(lead) == before
